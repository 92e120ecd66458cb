"""该基金, 上述AIC基金, 本行, and a bare 基金 or 公司 that opens a clause: names that only point back at one named before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from policygraph.graph.entity import Entity
from policygraph.loaders.names.discourse import BESIDE, GIVES, is_a, is_set_up, sets_up
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.sentences import sentences

#: what 该公司 may be: a partnership or a fund in company form too
_COMPANY = "Firm|Fund"
_PARTNERSHIP = "partnership"
_NAMED_SO = "tail"
_KINDS = {
    "基金": "Fund", "公司": _COMPANY, "银行": "Bank", "行": "Bank", "分行": "Bank", "集团": "Firm", "企业": _COMPANY,
    "机构": "Organization", "合伙": _COMPANY,
}  # fmt: skip
#: words between 该 and its noun that tell none from another
_PLAIN = "[A-Z]{2,5}|产业|创业|投资|股权|私募|引导|专项|创投|母|子|并购|天使|科创|科技|政府|试点|合资|全资|直投|有限|合伙|新|政策性|市场化"
_POINTS = re.compile(
    rf"(?:该|(?<![资成基日股样版文原])本|上述|前述|此|这|拟议|拟设立?的?)(?:[只支家个项]|一)?(?:{_PLAIN})*(?P<kind>基金|公司|分行|银行|行|集团|企业|机构|合伙)(?!业|法|间|管理人|会)"
)
#: what is said of a fund whose name is left out; 基金规模均为 is said of several
_SAID = re.compile(
    "(?!的?(?:总|目标|首期)*规模(?:均|各|分别))(?:的?(?:总|目标|首期|募集|计划|认缴|整体|存续|合伙期限|投资期限|投资方向|投资领域|投资范围|重点|主要|主导|出资|注册|规模|期限|"
    "LP|GP|管理人|普通合伙人|有限合伙人|执行事务合伙人|全体)|[将由已拟以于在是为]|采用|采取|投资|投向|聚焦|围绕|专注|面向|落户|落地|成立|"
    "设立|通过|旨在|按照)"
)
_SERVED = re.compile("的?(?:管理人|普通合伙人|执行事务合伙人|GP|管理机构)")
#: a bare noun; what stands before one that opens a clause, and before one that somebody serves
_NOUN = re.compile("基金|合伙企业")
_OPENS = re.compile(r"(?:(?<=[,。;:\n\s])|^)(?:而|且|其中,?)?(?P<kind>新|本|母|引导|产业引导)?\Z")
#: the last words of a fund's name, by which the text goes on to call it: 甲基金中关村专项基金设立。专项基金由…
_TAIL = re.compile(
    r"(?:(?<=[,。;:\n\s])|^|作为)"
    r"(?P<tail>(?!该|本|此|这|上述|各|多|[一二两三四五六七八九十]|[新母子]基金|引导基金|产业引导基金)[\u4e00-\u9fff]{2,8}基金)"
    r"(?!公司|管理有限|业|法|会)"
)
_SERVES = re.compile(r"(?:担任|[为是])(?P<kind>母|引导|产业引导)?\Z")
#: the longest of that: 其中,产业引导
_REACH = 7
_start = itemgetter(0)


def anaphors(shadow: str, start: int, end: int, mentions: Mentions, *, announced: bool = False) -> None:
    """Add each to `mentions`, in text order, so that one may point at what another stands for.

    `announced`: the text is somebody's announcement, who is 本公司 whatever was named last.
    """
    spans = list(sentences(shadow, start, end))
    tails = _tails(mentions.within(start, end))
    for first, last, kind in sorted(_candidates(shadow, start, end)):
        if mentions.free(first, last) and not (announced and shadow.startswith("本公司", first)):
            if kind == _NAMED_SO:
                meant = _named_so(tails.get(shadow[first:last], ()), first)
            else:
                wanted = _PARTNERSHIP if shadow.startswith("合伙", last - 4, last) else _KINDS[kind]
                meant = _antecedent(shadow, first, start, spans, mentions, wanted)
            if meant:
                mentions.extend([Mention(first, last, meant.type, "anaphor", meant.entity)])


def _candidates(shadow: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for match in _POINTS.finditer(shadow, start, end):
        yield *match.span(), match.group("kind")
    for tail in _TAIL.finditer(shadow, start, end):
        yield *tail.span("tail"), _NAMED_SO
    for noun in _NOUN.finditer(shadow, start, end):
        first, last = noun.span()
        for said, before in ((_SAID, _OPENS), (_SERVED, _SERVES)):
            opening = (
                before.search(shadow, max(start, first - _REACH), first) if said.match(shadow, last, end) else None
            )
            kind = (opening.group("kind") or "") if opening else ""
            if opening and (noun.group() == "基金" or (before is _OPENS and not kind)):
                yield first - len(kind), last, noun.group()[-2:]


def _tails(named: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The last words of the funds' names, each with the first mention of every fund whose name ends so."""
    found: dict[str, list[Mention]] = {}
    seen: set[Entity] = set()
    for mention in named:
        if mention.entity and mention.type == "Fund" and mention.entity not in seen:
            seen.add(mention.entity)
            name = mention.entity.name.partition("(有限合伙)")[0]
            for size in range(_SHORTEST_TAIL, min(_LONGEST_TAIL, len(name)) + 1):
                found.setdefault(name[-size:], []).append(mention)
    return found


#: characters of 专项基金 and its kin
_SHORTEST_TAIL, _LONGEST_TAIL = 4, 10


def _named_so(funds: Sequence[Mention], at: int) -> Mention | None:
    """The one of these funds that was named before `at`; None where none was, or several."""
    before = [mention for mention in funds[:2] if mention.end <= at]
    return before[0] if len(before) == 1 else None


def _antecedent(
    shadow: str, at: int, floor: int, spans: Sequence[tuple[int, int]], mentions: Mentions, wanted: str
) -> Mention | None:
    if wanted == _PARTNERSHIP:
        named = [m for m in mentions.within(floor, at) if is_a(m, _COMPANY) and _is_partnership(m)]
        return named[-1] if named else None
    i = bisect_right(spans, at, key=_start) - 1
    own = spans[i][0] if i >= 0 and at < spans[i][1] else floor
    here = _heads(shadow, [m for m in mentions.within(own, at) if is_a(m, wanted)])
    if wanted == "Fund" and len(here) > 1:
        here = [m for m in here if not GIVES.match(shadow, m.end, at)] or here
    again = next((m for m in here if m.via == "anaphor" and shadow.startswith(shadow[m.start : m.end], at)), None)
    if again:  # 该行股东甲银行增持该行股份: one word means one in a sentence
        return again
    if here:
        return here[-1]
    for first, last in reversed(spans[: bisect_left(spans, own, key=_start)]):
        named = _heads(shadow, [m for m in mentions.within(first, last) if is_a(m, wanted)])
        if wanted == "Fund" and len(named) > 1:
            named = [m for m in named if not GIVES.match(shadow, m.end, last)]
        if named:
            founded = next((m for m in named if is_set_up(shadow, first, m)), None)
            made = [m for m in named if sets_up(shadow, first, m)]
            if founded or (made and wanted == _COMPANY and not _SAYS.match(shadow, at)):
                return founded or made[-1]
            # 甲基金联合丙公司设立乙基金。基金投资…
            if made and wanted == "Fund" and made[-1].entity == named[-1].entity:
                return made[-1]
            return next((m for m in named if not BESIDE.search(shadow, max(first, m.start - 3), m.start)), named[-1])
    return None


#: who speaks is not what was only now set up: 甲设立乙。该公司表示…
_SAYS = re.compile("[该本]?公司(?:还|也|同时)?(?:表示|称|认为|公告|披露|指出|强调|回应|董事|将|拟)")


def _is_partnership(mention: Mention) -> bool:
    return mention.entity is not None and (mention.type == "Fund" or "合伙" in mention.entity.name)


def _heads(shadow: str, named: list[Mention]) -> list[Mention]:
    """Without those that only say whose the next one is, or who announced it: 甲银行全资子公司乙公司."""
    return [
        m for i, m in enumerate(named) if i + 1 == len(named) or not _OWNER.fullmatch(shadow, m.end, named[i + 1].start)
    ]


_OWNER = re.compile(r"的?(?:全资|控股)?(?:子公司|孙公司|旗下|下属|所属|属下|控股)[^,。;]{0,8}|发布的[^,。;]{0,10}.*")
