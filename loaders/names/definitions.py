"""(以下简称“X”) and its kin: the text itself says what a short form means, for the rest of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.mention import occurrences
from policygraph.loaders.names.verbs import is_word
from policygraph.loaders.unwrap import JOINER

_DEFINES = re.compile(
    r"\s*\((?:[^()]{0,40}[,;])?(?:以下|下)?(?:简称|统称|下称|又称|称)(?:为)?\s*[:]?\s*[“\"《]?(?P<short>[^()“”\"》《,;]{2,24})[”\"》]?(?:[,;或、“][^()]*)?\)"
)
#: what several are called together, and what joins them before the bracket
_COLLECTIVE, _LISTED = re.compile("[统合]称"), re.compile("[、和与及]")
_NEAR = 30
_DEFINES_PLAIN = re.compile(r"[,]?(?:以下|下)(?:简称|称)[为]?[“\"](?P<short>[^“”\"]{2,24})[”\"]")
#: 甲江公司(“甲江”或“公司”): quotes alone, directly behind the name
_QUOTED = re.compile(r"\(“(?<=[\u4e00-\u9fff)]..)(?P<short>[^()“”]{2,20})”(?:[,、或和及][^()]*)?\)")
#: the part of a name's owner in a deal, alone in the bracket behind the name: 甲江公司(受让方)
_PARTS = "(?:受让|转让|出让|收购|增资|[甲乙丙丁戊买卖])方[一二三四1-4]?"
#: an exchange's short name and code: 甲江旅游股份有限公司(甲江,600000.SH)
_TICKER = re.compile(r"\((?P<short>[\u4e00-\u9fffA-Za-z]{2,8})[,、: ]\s?(?:代码:?)?\d{5,6}(?:\.[A-Z]{2})?\)")
_PART = re.compile(rf"\((?P<short>{_PARTS})\)")
#: capitals in a bracket behind the name: 甲国安盛集团(AXS); these say what kind of thing it is or where it is listed
_CAPITALS = re.compile(
    r"\((?P<short>(?!(?:AI|IPO|GP|LP|PE|VC|AIC|AMC|FOF|CVC|QFLP|QDLP|QFII|ETF|REITs?|ABS|SPV|VIE|HK|US|SH|SZ|SS|NYSE|NASDAQ|CEO|CFO|IP|IT|IDC|ST)\))"
    r"[A-Z](?=[A-Za-z]*[A-Z])[A-Za-z]{1,7})\)"
)
#: further short forms in the same bracket: (以下简称“甲基金”、“标的基金”或“合伙企业”)
_MORE = re.compile(r"[”\"]?[、或和及,]?(?:或|以下简称|简称)?[“\"](?P<short>[^()“”\"]{2,24})(?=[”\"])")
#: the head of an exchange filing: 证券代码:600000 证券简称:甲江股份 公告编号:2024-001, with the issuer's name below
_HEADER = re.compile(
    rf"(?:证券|股票|A股)简称:[\s{JOINER}]*(?P<short>[^\s:,;(){JOINER}]{{2,8}}?)(?=[\s{JOINER}]|公告编号|编号:)"
)
_HEADER_REACH = 160
#: short forms that are a mere noun
_BARE = re.compile(
    r"(?:本|标的|目标|上市|合资|项目|该|产业|投资|引导|产业引导|母|子)*(?:公司|基金|合伙企业|集团|企业|发行人|基金管理人|管理人|基金管理公司|管理公司|银行|本行)|"
    + _PARTS
)
_GOES_ON = re.compile(r"法|章程|债|治理|制|型|管理|份额|池|会|业|群|合伙|有限|公司|协议|\(有限")
_STANDS_AFTER = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[与和同及由对向为将在被让给把是以从经使令该占则即]|同意|成立|设立|增资|投资|认购|发起|出资|管理|参与|通过|根据|关于|"
    r"作为|包括|其中|目前|因此|持有|持有的|公告|表示|显示|担任|支持|转让|收购|以及|完成)$"
)
_ACRONYM = re.compile(r"(?P<short>[A-Z](?<![A-Za-z].)[A-Z]{1,5})\((?P<full>[\u4e00-\u9fff]{4,20})\)")


@dataclass(frozen=True, slots=True)
class Definition:
    """`short`, printed at `start..end`, stands for what ends at `of_end` (the mention before the bracket)."""

    start: int
    end: int
    short: str
    of_end: int


def definitions(shadow: str, start: int, end: int) -> Iterator[Definition]:
    """Brackets that define a short form for what stands directly before them."""
    at = start
    while (opened := shadow.find("称", at, end)) >= 0:
        at = opened + 1
        bracket = shadow.rfind("(", max(start, opened - 26), opened)
        for pattern, begin in ((_DEFINES, bracket), (_DEFINES_PLAIN, max(start, opened - 4))):
            match = pattern.match(shadow, begin, end) if begin >= 0 else None
            if pattern is _DEFINES_PLAIN and match is None:
                match = pattern.search(shadow, begin, min(end, opened + 30))
            if match and _of_list(shadow, start, match):
                break  # of a list, which no one of it is called: 甲、乙(以下统称“交易对方”)
            if match and match.start() <= opened < match.end():
                first, last = match.span("short")
                of_end = _behind_what(shadow, start, match.start())
                yield Definition(first, last, match.group("short"), of_end)
                while more := _MORE.match(shadow, last, match.end()):
                    first, last = more.span("short")
                    yield Definition(first, last, more.group("short"), of_end)
                at = max(at, match.end())
                break


def _of_list(shadow: str, start: int, bracket: re.Match[str]) -> bool:
    """Whether a bracket says what a list is called, so that its last name alone is not."""
    joined = _LISTED.search(shadow, max(start, bracket.start() - _NEAR), bracket.start())
    return joined is not None and _COLLECTIVE.search(bracket.group()) is not None


def _behind_what(shadow: str, start: int, bracket: int) -> int:
    """Where the name before a bracket ends: a line may break between them."""
    while bracket > start and shadow[bracket - 1] in f" {JOINER}":
        bracket -= 1
    return bracket


def quoted_definitions(shadow: str, start: int, end: int) -> Iterator[Definition]:
    """Brackets that hold nothing but quoted short forms, or the name's part in a deal; they define where a name stands directly
    before them.
    """
    for pattern in (_PART, _TICKER):
        for match in pattern.finditer(shadow, start, end):
            yield Definition(*match.span("short"), match.group("short"), match.start())
    for match in _QUOTED.finditer(shadow, start, end):
        first, last = match.span("short")
        yield Definition(first, last, match.group("short"), match.start())
        while more := _MORE.match(shadow, last, match.end()):
            first, last = more.span("short")
            yield Definition(first, last, more.group("short"), match.start())


def capitals(shadow: str, start: int, end: int) -> Iterator[Definition]:
    """Brackets that hold nothing but capitals, which stand for the name directly before them."""
    for match in _CAPITALS.finditer(shadow, start, end):
        yield Definition(*match.span("short"), match.group("short"), match.start())


def abbreviations(shadow: str, start: int, end: int) -> Iterator[Definition]:
    """Brackets that hold nothing but an abbreviation of the full name before them, its characters in their order:
    甲州高压电器研究院股份有限公司(甲高院), 中央企业甲乡产业投资基金(央企甲乡投资基金).
    """
    for match in _BRACKET.finditer(shadow, start, end):
        short = match.group("short")
        before = shadow[max(start, match.start() - _LONGEST_FULL) : match.start()]
        if _LEGAL.search(before) and short not in regions().by_form and _abbreviates(short, before):
            yield Definition(*match.span("short"), short, match.start())


#: what stands in brackets of a name, or tells what it is
_BRACKET = re.compile(
    r"\((?P<short>(?!有限|普通|集团|筹|暂|下称|简称|以下|含|即)(?:[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]{2,12}(?:基金|集团|公司)))\)"
)
_LEGAL = re.compile("(?:公司|合伙企业|研究院|研究所|中心|基金)$")
_LONGEST_FULL = 40


def _abbreviates(short: str, name: str) -> bool:
    """Whether the characters of a short form stand in a name in this order."""
    characters = iter(name)
    return all(char in characters for char in short)


def house_short(shadow: str, start: int, end: int, name: str) -> str:
    """甲江基金 for 甲江基金管理有限公司, where the text speaks of it as of a firm (甲江基金股东); else empty."""
    short = _HOUSE.match(name)
    return short.group() if short and _goes_on_with(shadow, start, end, short.group(), _AS_FIRM) else ""


def is_house(shadow: str, start: int, end: int, name: str) -> bool:
    """Whether 甲合基金 is the firm and not a fund: a coined brand, and the text speaks of its capital, shareholders or head, or of
    it as a manager.
    """
    brand = _BRANDED.fullmatch(name)
    if brand is None or is_word(brand.group(1)):
        return False
    spoken_of = _RUNS_FUNDS.search(shadow, start, end) is not None and _goes_on_with(
        shadow, start, end, name, _AS_HOUSE
    )
    return spoken_of or _goes_on_with(shadow, start, end, name, _AS_MANAGER)


_RUNS_FUNDS = re.compile("基金管理|基金公司|公募")


def _goes_on_with(shadow: str, start: int, end: int, name: str, words: str) -> bool:
    """Whether these words (a regular expression) stand behind a name anywhere in `start..end`."""
    return re.compile(re.escape(name) + words).search(shadow, start, end) is not None


#: a fund house goes by its name without its legal form
_HOUSE = re.compile("[\u4e00-\u9fff]{2,8}基金(?=管理(?:股份)?有限(?:责任)?公司$)")
_BRANDED = re.compile("([\u4e00-\u9fff]{2,4})基金")
_AS_FIRM = r"(?:原|的|现)?(?:\d[\d.]*%的?股|股东|股权|董事长|总经理|副总|督察长|旗下|增资|公司)"
#: stricter, since no full name says that it is one
_AS_HOUSE = r"(?:公告|(?:原|的)?(?:\d[\d.]*%的?股权|股东|董事长|总经理|副总经理|督察长)|[^,;。]{0,12},注册资本)"

#: 甲财基金担任管理人
_AS_MANAGER = (
    "(?:拟|将)?(?:担任|作为|为)(?:该?(?:只|支)?基金|其)?的?(?:基金)?(?:管理人|管理机构|GP|执行事务合伙人|普通合伙人)"
)


def listed_short(shadow: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The short name in the head of an exchange filing, and how far its issuer's full name may stand behind it."""
    match = _HEADER.search(shadow, start, min(end, start + _HEADER_REACH))
    return (*match.span("short"), min(end, match.end() + _HEADER_REACH)) if match else None


def is_bare(short: str) -> bool:
    """Whether a short form is a mere noun (公司, 标的基金), so that not every place where it stands means it."""
    return _BARE.fullmatch(short) is not None


def standing_alone(shadow: str, start: int, end: int, noun: str) -> Iterator[tuple[int, int]]:
    """Where a mere noun stands for itself, not as part of a longer word (子公司, 基金管理人)."""
    for at, stop in occurrences(shadow, start, end, noun):
        if _STANDS_AFTER.search(shadow, max(start, at - 3), at) and not _GOES_ON.match(shadow, stop):
            yield at, stop


def acronyms(shadow: str, start: int, end: int) -> dict[str, str]:
    """AIC(金融资产投资公司): letters that stand for a general word, to be written out in names."""
    return {m.group("short"): m.group("full") for m in _ACRONYM.finditer(shadow, start, end)}
