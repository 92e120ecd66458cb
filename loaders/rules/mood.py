"""已, 拟 or 否 from the verb that governs a match: 拟出资 is planned, 尚未出资 is denied."""

from __future__ import annotations

import re

from policygraph.graph.modality import Modality

_TOKEN = "[\ue000-\ue0ff]"
#: 将 before a name takes an object (将甲市纳入), before a verb it plans (将投资)
_PLANNED = re.compile(
    rf"(?<![虚模比])拟|计划|打算|准备(?!金)|将(?!{_TOKEN}|军|来|对于|其(?!中)|所持|持有的)|争取|力争|预计|有望|即将|正在筹|筹建|筹备|探索|研究(?!院|所|中心|机构)|试图|意图|意欲|谋求|同意公司"
)
#: what makes the next piece of a sentence a plan too: 拟以2亿元为对价,收购…
_PLANS = re.compile("(?<![虚模比])拟(?!定)|计划以|计划通过|同意公司以")
#: how a piece without a subject goes on with the act before it
_ACTS = re.compile("收购|购买|受让|增资|认购|并购")
#: a plan of the sentence that a later piece goes on with: 拟共同设立…,其中甲认缴8亿元
PLAN = re.compile("(?<![虚模比])拟(?![定订议])")
_HAPPENED = re.compile("已|曾|此前|此次已|完成了|[\ue000-\uf8ff]{2}[,日]")
_DENIED = re.compile(r"不再|(?<!不)不得(?!不|已)|尚未|并未|未能|未(?!来|必)|终止|停止|中止|没有|取消|放弃")
_DONE = re.compile(r"已经|已于|已(?!披露)|完成|获批|落地")
#: a deed that is only a matter under way: 收购乙100%股权事宜
_MATTER = re.compile("的?(?:交易)?(?:事宜|事项|议案|预案|意向)(?![^,;。]{0,10}(?:已|完成|获批|实施))")
_BREAK = re.compile(r"[,;:。]")


def mood(tokens: str, first: int, last: int) -> Modality:
    """How `tokens[first:last]` of a clause is said, judged from the last comma before it to its end.

    Denial is stronger than a plan; a plan is undone only by 已 between it and the end.
    """
    breaks = [0, *(mark.end() for mark in _BREAK.finditer(tokens, 0, first))]
    begin = breaks[-1]
    text = tokens[begin:last]
    if _DENIED.search(text):
        return Modality.DENIED
    opens = begin == first and not re.match(_TOKEN, tokens[first:])
    goes_on = len(breaks) > 1 and tokens[begin - 1] == "," and (opens or _ACTS.match(tokens, begin))
    if goes_on and _PLANS.search(tokens, breaks[-2], begin):
        return Modality.PLANNED
    planned = list(_PLANNED.finditer(text))
    if planned and not _DONE.search(text, planned[-1].end()):
        return Modality.PLANNED
    return Modality.PLANNED if _MATTER.match(tokens, last) else Modality.DONE


_ONLY_PLANNED = re.compile(r"(?<![虚模比])拟|研究(?!院|所|中心|机构|生|开发)|探索|争取|谋划")


def promoted(before: str) -> Modality:
    """Of a measure the act is the measure itself: 支持X is 已, only 拟/研究/探索/争取 X is 拟. `before`: clause up to X."""
    return Modality.PLANNED if _ONLY_PLANNED.search(before) else Modality.DONE


def goes_on_with_plan(tokens: str, first: int) -> bool:
    """Whether the pieces of the sentence before the one that holds `first` tell a plan, and this one tells no deed of its own."""
    stop = max(tokens.rfind(mark, 0, first) for mark in ";。！？") + 1
    own = max(stop, *(tokens.rfind(mark, 0, first) + 1 for mark in ",:"))
    return PLAN.search(tokens, stop, own) is not None and not _HAPPENED.match(tokens, own)
