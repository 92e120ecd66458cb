"""When, where and by whom: date, publisher, 文号, issuer and home region of an article, from its frame alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policygraph.loaders.gongwen.frame import Frame
from policygraph.loaders.lexicon.agency_codes import home_of, is_national
from policygraph.loaders.lexicon.regions import Region, regions
from policygraph.loaders.names.automaton import find
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.places import places
from policygraph.loaders.names.titles import normal_number
from policygraph.loaders.values.date import find as find_dates

_SOURCE_WORD = re.compile(r"[(]?\s*(?:信息来源|文章来源|来源|稿源|出处)\s*[::]?\s*")
#: 结合甲市实际: whose document it is, where neither frame nor title says so
_OUR_PLACE = re.compile(r"结合(?P<place>[\u4e00-\u9fff]{2,8}?)(?:经济社会发展)?实际")
_PREAMBLE = 800


@dataclass(frozen=True, slots=True)
class Provenance:
    """`published` is a date text shortened to what is known, `number` the 文号 in normal form; empty where unknown.

    `issuer` is the printed lead issuer, which tells namesakes without 文号 apart.
    """

    published: str
    publisher: str
    number: str
    issuer: str
    home: Home


def provenance(shadow: str, framed: Frame, end: int) -> Provenance:
    """Read the provenance of one article, which ends at `end`."""
    number = normal_number(shadow[slice(*framed.number)]) if framed.number[1] else ""
    source = shadow[slice(*framed.source)]
    publisher = _publisher(source)
    published = _date(shadow, framed.signed) or _date(shadow, framed.source)
    issuer = _issuer(shadow, framed)
    region, national = _home(shadow, framed, number, issuer, end)
    year = int(published[:4]) if published[:4].isdigit() else _year(number)
    return Provenance(published, publisher or issuer, number, issuer, Home(region, national, year))


def _date(shadow: str, span: tuple[int, int]) -> str:
    return next((str(f.value) for f in find_dates(shadow, *span)), "") if span[1] else ""


def _year(number: str) -> int:
    match = re.search(r"〔(\d{4})〕", number)
    return int(match.group(1)) if match else 0


def _publisher(source: str) -> str:
    """来源:某某报 张三、李四 2025-03-25 → 某某报"""
    rest = _SOURCE_WORD.sub("", source, count=1).strip()
    return re.split(r"\s|\(|\d{4}", rest, maxsplit=1)[0] if rest else ""


def _issuer(shadow: str, framed: Frame) -> str:
    if framed.signers:
        return re.sub(r"\s", "", shadow[slice(*framed.signers[0])])
    first, last = framed.title.issuers
    return framed.title.full[first:last].split(" ")[0] if last else ""


def _home(shadow: str, framed: Frame, number: str, issuer: str, end: int) -> tuple[Region | None, bool]:
    """Home region and whether the document is a national one: by lead issuer, 代字, title, headline, and by the only province
    that it speaks of, in this order.
    """
    signing = _place(issuer, anywhere=False)
    if signing is not None:
        return signing, False
    if number:
        printed = number.split("〔")[0]
        if is_national(printed):
            return None, True
        if code := home_of(printed):
            return regions().code(code), False
    for text in (framed.title.name, framed.title.full):
        region = _place(text, anywhere=False)
        if region is not None:
            return region, False
    if said := _OUR_PLACE.search(shadow, framed.title_span[1], framed.title_span[1] + _PREAMBLE):
        region = _place(said.group("place"), anywhere=False)
        if region is not None:
            return region, False
    national = issuer.startswith(("国", "中国", "中央", "中共中央", "全国")) or _is_central(issuer)
    headlines = (shadow[slice(*framed.title_span)], shadow[slice(*framed.attached)])
    named = [r for r in (_place(text, anywhere=True) for text in headlines) if r is not None]
    if national or named:
        return (None, True) if national else (named[0], False)
    if said := _FOR_PLACE.search(shadow, framed.title_span[1], framed.title_span[1] + _PREAMBLE):
        return _place(said.group("place"), anywhere=False), False
    return (_only_province(shadow, framed.title_span[1], end) if _OF_PROVINCE.match(issuer) else None), False


#: 为推动甲区房地产业发展,特制定如下措施
_FOR_PLACE = re.compile(
    "为(?:进一步|全面|切实|加快|深入)*(?:推动|促进|支持|规范|加强|推进|优化|提升|做好|保障)"
    "(?P<place>[\u4e00-\u9fff]{2,12}?[省市区县州])[^。《》]{0,120}?制定(?:本|如下|以下)"
)


#: a body of 省 signs, without saying of which one
_OF_PROVINCE = re.compile("省(?![一-鿿]省)")
_OFTEN = 2


def _only_province(shadow: str, start: int, end: int) -> Region | None:
    """The province of all places that are named in `start..end`, where one is named more than once."""
    spoken_of = [place.region for place in places(shadow, find(shadow, start, end).regions, Home())]
    provinces = {province.code: province for region in spoken_of if (province := _province(region))}
    return next(iter(provinces.values())) if len(provinces) == 1 and len(spoken_of) >= _OFTEN else None


def _province(region: Region) -> Region | None:
    """The province that a region lies in, or is."""
    current: Region | None = region
    while current is not None and current.level not in ("province", "autonomous", "municipality"):
        current = regions().parent(current)
    return current


def _is_central(issuer: str) -> bool:
    """Whether the lead issuer is a body of the state, whose short name no place has a body of: 生态环境部."""
    return any(
        start == 0 and not weak and row.label == "Agency"
        for start, _, candidates in find(issuer, 0, len(issuer)).rows
        for row, weak in candidates
    )


def _place(text: str, *, anywhere: bool) -> Region | None:
    """The region at the very start of a name or title, or the first one anywhere in it."""
    hits = find(text, 0, len(text)).regions
    found = places(text, hits, Home())
    return found[0].region if found and (anywhere or found[0].start == 0) else None
