"""《Title》(文号): documents that a text cites, and standards by their number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.loaders.unwrap import JOINER

_TITLE = re.compile(r"《(?P<t>[^《》\n]{2,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,40})*)》")
_NUMBER_AFTER = re.compile(
    r"\s*\(\s*(?P<n>[^()\n]{0,16}[〔\[(【<]?\d{4}[〕\])】>]?[^()\n]{0,10}号|[^(),;\n]{2,24}(?:令\s?第?|公告\s?第)\s?\d{1,4}\s?号|[^(),;\n]{2,24}第\s?\d{1,4}\s?号(?:令|公告)|[A-Z]{2}(?:/[TZ])?\s?[\d.]+(?:-\d{4})?)(?:[,;][^()]*)?\)"
)
_STANDARD_BEFORE = re.compile(r"(?P<n>(?:GB|JR|DB|ISO|YD|GA)(?:/[TZ])?\s?\d[\d.]*(?:[-—]\d{4})?)\s*$")
_KIND = re.compile(
    r"(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|方案|措施|规定|规划|纲要|细则|条例|"
    r"计划|要点|指引|指南|规则|规程|目录|清单|标准|准则|守则|制度|政策|规范|法|法典|宪法|章程|协议|公约|指数|字符集|预案|名录|导则|通则|大纲|司法解释|[一二三四五六七八九十百\d]+条|[”》])"
    r"(?:\(.{1,20}\))?$"
)
_WORK = re.compile(
    r"(?:日报|晚报|时报|周刊|杂志|新闻联播|协议|合同|章程|报告书|判决书|裁定书|决定书|许可证|证书|公约|意向书|备忘录|(?:通知|问询|关注|告知|承诺|监管|警示)函|告知书|(?:交易|资产|股份|股权|减持|增持|发行|权益变动|业绩).{0,12}公告)$"
)


@dataclass(frozen=True, slots=True)
class CitedTitle:
    """`start..end` covers 《》 and a 文号 in brackets behind it; `number` is empty where none is printed."""

    start: int
    end: int
    name: str
    number: str


def cited_titles(shadow: str, start: int, end: int) -> Iterator[CitedTitle]:
    """Titles in 《》 that name a normative document. Newspapers, contracts and the like are passed over."""
    at = start
    while match := _TITLE.search(shadow, at, end):
        found = _cited(shadow, start, end, match)
        at = found.end if found else match.end()
        if found:
            yield found


#: 甲部日前发布关于做好某工作的通知: a title that news print without 《》
_ANNOUNCED = re.compile(
    r"(?:印发|发布|出台|下发|公布)了?(?P<t>关于[^,。;:!?《》()\n]{4,60}?的?(?:通知|意见|公告|通告|方案|若干措施|办法|决定|批复))(?=[,。;、(]|$)"
)


def announced_titles(shadow: str, start: int, end: int) -> Iterator[CitedTitle]:
    """Titles of documents that somebody issued, printed without 《》."""
    for match in _ANNOUNCED.finditer(shadow, start, end):
        yield CitedTitle(*match.span("t"), match.group("t").replace(JOINER, ""), "")


def _cited(shadow: str, start: int, end: int, match: re.Match[str]) -> CitedTitle | None:
    name = match.group("t").replace(JOINER, "").strip()
    before = _STANDARD_BEFORE.search(shadow, max(start, match.start() - 20), match.start())
    if before:
        return CitedTitle(before.start(), match.end(), name, re.sub(r"\s+", " ", before.group("n")))
    after = _NUMBER_AFTER.match(shadow, match.end(), end)
    numbered = after is not None and after.group("n").endswith(
        ("号", "号令", "号公告")
    )  # who has a 文号 is a document whatever its name
    if not (numbered or _KIND.search(name)) or _WORK.search(name):
        return None
    if after:
        return CitedTitle(match.start(), after.end(), name, normal_number(after.group("n")))
    return CitedTitle(match.start(), match.end(), name, "")


def normal_number(printed: str) -> str:
    """文号 with 〔〕 and no white space: 甲政发[2024]6号 → 甲政发〔2024〕6号."""
    text = re.sub(r"\s+", "", printed)
    return re.sub(r"[\[(【〔<](\d{4})[\])】〕>]", r"〔\1〕", text)
