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


def provenance(shadow: str, framed: Frame) -> Provenance:
    """Read the provenance of one article."""
    number = normal_number(shadow[slice(*framed.number)]) if framed.number[1] else ""
    source = shadow[slice(*framed.source)]
    publisher = _publisher(source)
    published = _date(shadow, framed.signed) or _date(shadow, framed.source)
    issuer = _issuer(shadow, framed)
    region, national = _home(shadow, framed, number, issuer)
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


def _home(shadow: str, framed: Frame, number: str, issuer: str) -> tuple[Region | None, bool]:
    """Home region and whether the document is a national one: by lead issuer, 代字, title, headline, in this order."""
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
    return (named[0], False) if named and not national else (None, national)


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
