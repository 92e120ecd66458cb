"""文号: 甲政发〔2024〕6号 in any brackets, 令第12号, 2025年第5号公告, GB/T 9704—2012. One normal form, the printed one is the quote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policygraph.loaders.shadow import shadow
from policygraph.loaders.values.found import Found
from policygraph.loaders.values.numeral import SMALL, chinese

DATATYPE = "xsd:string"

_YEAR = r"(?:19|20)[0-9]{2}"
_NUMBER = rf"第?\s?(?P<number>[0-9]{{1,5}}|[{SMALL}]{{1,7}})\s?号(?![楼院线车机店门井厅馆楼])"
_BRACKETED = re.compile(rf"[〔\[(【〖〈<]\s?(?P<year>{_YEAR})年?\s?[〕\])】〗〉>]\s{{0,2}}{_NUMBER}")
_YEAR_NUMBER = rf"(?:(?P<year>{_YEAR})年)?\s?{_NUMBER}"
_DECREE = re.compile(rf"(?P<kind>令|公告|通告)\s?{_YEAR_NUMBER}")
_BEFORE_DECREE = re.compile(rf"{_YEAR_NUMBER}(?P<kind>令|公告|通告)(?![一-龥])")
#: where one may stand at all, which is quickly seen
_YEAR_BRACKET = re.compile(rf"[〔\[(【〖〈<]\s?{_YEAR}")
_DECREE_END = re.compile(r"号(?:令|公告|通告)")
_LETTERS = re.compile(r"[A-Z][A-Za-z0-9]*")
_STANDARD = re.compile(
    r"(?<![A-Za-z0-9])(?P<code>(?:GB[ZJ]?|DB[0-9]{2,4}|YY|HJ|JR|GA|NY|SN|YD|YS|CJ|JG|JT|LY|QB|SY|HG|MZ|WS|ISO|IEC|T)"
    r"(?:/[A-Z]{1,8})?)\s?(?P<number>[0-9]{1,6}(?:\.[0-9]{1,3})?)(?:\s?[-—]\s?(?P<year>(?:19|20)?[0-9]{2}(?![0-9])))?"
)
_CODE_CHAR = re.compile(r"[一-龥〇]")
#: words that stand before a code and belong to no code
_STOP = re.compile(
    r"按照|根据|依据|依照|参照|遵照|贯彻|落实|执行|转发|印发|下发|发布|颁布|公布|制定|出台|废止|替代|修订|修改|原有|同时|文件|通知|"
    r"意见|办法|方案|规定|决定|通过|现将|关于|以及|详见|参见|例如|其中|包括|结合|分别|对照|符合|属于|适用|作为|[的与及和或了由为是在据见将即]"
)
#: a decree is printed behind the day on which it was published: 2019年11月30日甲总局令第20号
_LEADING = re.compile(r"(?:(?<=\d)[年月日])?(?:原(?!阳|平)|按|(?:经|以|自|如|对|从|向)(?=[国中银财税发工证])|)")
_CODE_LONGEST = 12
_BLANKS = 2
_NAME_LONGEST = 24


@dataclass(frozen=True, slots=True)
class DocNumber:
    """`code` is the 代字 of a 文, the issuing body of a 令 or 公告, or the letters of a standard.

    `kind` is 文, 令, 公告, 通告 or 标准; `year` is empty where none is printed.
    """

    code: str
    year: str
    number: str
    kind: str = "文"

    def __str__(self) -> str:
        """The normal form, which `parse` reads back: 甲政发〔2024〕6号, 甲部令2024年第6号, GB/T 9704—2012."""
        if self.kind == "文":
            ordinal = "第" if self.code.endswith("令") else ""
            return f"{self.code}〔{self.year}〕{ordinal}{self.number}号"
        if self.kind == "标准":
            return f"{self.code} {self.number}" + (f"—{self.year}" if self.year else "")
        return f"{self.code}{self.kind}" + (f"{self.year}年" if self.year else "") + f"第{self.number}号"


def parse(text: str) -> DocNumber | None:
    """The 文号 a text consists of; None where it is none."""
    text = shadow(text).strip()
    found = next(find(text, known=lambda code: text.startswith(code)), None)
    return found.value if found and (found.start, found.end) == (0, len(text)) else None


def find(
    text: str, start: int = 0, end: int | None = None, known: Callable[[str], bool] | None = None
) -> Iterator[Found[DocNumber]]:
    """The 文号 in a shadow text, left to right. `known` says whether a lexicon holds a 代字: the longest known one wins."""
    stop = len(text) if end is None else end
    found = [
        *_bracketed(text, start, stop, known),
        *_decrees(text, start, stop, known),
        *_standards(text, start, stop),
    ]
    at = start
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if item.start >= at:
            yield item
            at = item.end


def _bracketed(text: str, start: int, stop: int, known: Callable[[str], bool] | None) -> Iterator[Found[DocNumber]]:
    floor = start
    if _YEAR_BRACKET.search(text, start, stop) is None:
        return
    for match in _BRACKETED.finditer(text, start, stop):
        at = _without_blanks(text, start, match.start())
        first = left_edge(text, floor, at, _CODE_LONGEST, known)
        number = _number(match["number"])
        if first < at and number:
            yield Found(first, match.end(), DocNumber(text[first:at], match["year"], number))
            floor = match.end()


def _without_blanks(text: str, floor: int, at: int) -> int:
    """Where the one or two blanks before `at` begin."""
    first = max(floor, at - _BLANKS)
    return first + len(text[first:at].rstrip())


def _decrees(text: str, start: int, stop: int, known: Callable[[str], bool] | None) -> Iterator[Found[DocNumber]]:
    """甲部令第6号 and 甲部第6号令 are one number."""
    floor = start
    for pattern in (_DECREE, _BEFORE_DECREE) if _DECREE_END.search(text, start, stop) else (_DECREE,):
        for match in pattern.finditer(text, start, stop):
            first = left_edge(text, floor if pattern is _DECREE else start, match.start(), _NAME_LONGEST, known)
            number = _number(match["number"])
            if number and (match["year"] or "第" in match.group() or first < match.start()):
                code = text[first : match.start()]
                yield Found(first, match.end(), DocNumber(code, match["year"] or "", number, match["kind"]))
                floor = match.end()


def _standards(text: str, start: int, stop: int) -> Iterator[Found[DocNumber]]:
    at = start
    for letters in _LETTERS.finditer(text, start, stop):
        match = _STANDARD.match(text, letters.start(), stop) if letters.start() >= at else None
        if match is None:
            continue
        at, code = match.end(), match["code"]
        if code.startswith("T") and "/" not in code:
            continue
        yield Found(match.start(), match.end(), DocNumber(code, match["year"] or "", match["number"], "标准"))


def left_edge(text: str, floor: int, at: int, longest: int, known: Callable[[str], bool] | None = None) -> int:
    """Where a 代字 that ends at `at` begins: the longest known one, else after the last word that belongs to none."""
    first = at
    while first > max(floor, at - longest) and _CODE_CHAR.match(text[first - 1]):
        first -= 1
    if known:
        for begin in range(first, at):
            if known(text[begin:at]):
                return begin
    for word in _STOP.finditer(text, first, at):
        if word.end() < at:
            first = word.end()
    leading = _LEADING.match(text, first, at)
    return leading.end() if leading and leading.end() < at else first


def _number(text: str) -> str:
    """012 → 12, 十二 → 12; empty where it is no number."""
    value = int(text) if text.isascii() else chinese(text)
    return str(value) if value else ""
