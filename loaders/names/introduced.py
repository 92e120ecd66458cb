"""Names without a legal form (甲江科技, 张三), known by how news and announcements bring them in, then wherever they stand again.

Direction is left to the rules: this finds only who is spoken of. It serves news and filings, never official documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from policygraph.loaders.lexicon.borders import fits
from policygraph.loaders.lexicon.guarded import plain_words
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.lexicon.sheet import SHIPPED, read, word
from policygraph.loaders.names.left_edge import last_border
from policygraph.loaders.names.mention import Mentions
from policygraph.loaders.names.parties import parties, tells_class, without_edges
from policygraph.loaders.names.shapes import distinctive, kinds_of_money
from policygraph.loaders.names.verbs import holds_speech

_FILE = "introductions.yaml"
_SHORTEST = 2
_NAME = r"[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{1,11}"
_TICKER = re.compile(rf"(?P<n>{_NAME})\(\s*(?:[\d]{{6}}(?:\.[A-Z]{{2}})?|\d+\.\d+,-?[\d.]+,-?[\d.]+%)\s*\)")
_MEASURE = re.compile(r"\d[\d.,]*[万亿千百多余]*[股元份名家日年月天个只笔级次期轮倍人]")
_JOINED = re.compile("[和与及]")
_LETTERS = re.compile("[\u4e00-\u9fffA-Za-z]{2}")
_OPENS = r"(?:(?<=[,。;:“\n])|^)\s*"


@dataclass(frozen=True, slots=True)
class Introduced:
    """A name, whether it is a person's, and whether only one sentence of a deal knows it (it counts where a fact needs it)."""

    name: str
    person: bool
    slight: bool = False


@cache
def _one_of(key: str) -> str:
    return "|".join(map(re.escape, plain_words(_FILE, key)))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(word(read(SHIPPED / _FILE), "surnames", _FILE))


@cache
def _frames() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    """Patterns with what they may bring in (firm, person or any); a weak one needs the name to stand a second time."""
    right = rf"(?=[、,。;:()“”\s\d]|{_one_of('right_borders')}|$)"
    return (
        (re.compile(rf"(?:{_one_of('firm_roles')})(?P<n>{_NAME}?){right}"), "firm", False),
        (re.compile(rf"(?:{_one_of('person_roles')})(?P<n>[\u4e00-\u9fff]{{2,4}}?){right}"), "person", False),
        (re.compile(rf"(?:{_one_of('any_roles')})(?P<n>{_NAME}?){right}"), "any", True),
        (re.compile(rf"{_OPENS}(?P<n>{_NAME}?)(?={_one_of('actions')})", re.M), "firm", True),
        (re.compile(rf"{_OPENS}(?P<n>{_NAME}?)(?={_one_of('announcing')})", re.M), "firm", False),
        (re.compile(rf"(?:{_one_of('towards')})了?(?P<n>{_NAME}?)(?=\d[\d.]*%|{_one_of('stakes')})"), "firm", True),
        (re.compile(rf"^(?P<n>{_NAME}):", re.M), "firm", True),
        (re.compile(rf"(?<=[为是系由])(?P<n>{_NAME}?)(?={_one_of('controllers')})"), "firm", True),
        (
            re.compile(r"(?P<n>[\u4e00-\u9fff]{2,3})(?=(?:、[\u4e00-\u9fff]{2,3}){1,60}等(?:股东|自然人|高管|投资人))"),
            "person",
            False,
        ),
        (_TICKER, "firm", False),
        (re.compile(rf"(?P<n>[{''.join(sorted(_surnames()))}][\u4e00-\u9fff]{{1,2}})(?:先生|女士)"), "person", False),
        (
            re.compile(rf"(?:(?<=[、,。;:和与及])|^)(?P<n>{_NAME}?)(?=的?(?:全资|控股)?(?:子公司|孙公司))", re.M),
            "firm",
            True,
        ),
    )


def _inner(shadow: str, start: int, end: int) -> str:
    """What is left of a stretch behind its last border word and the ordinary words there; 建设 ends 甲江建设, it borders nothing."""
    ends = next((e for e in plain_words(_FILE, "firm_ends") if shadow[start:end].endswith(e)), "")
    first = last_border(shadow, start, end - len(ends))
    name = without_edges(shadow[first if first < end - len(ends) else start : end])
    shares = name.removesuffix("股份")
    return shares if shares != name and shares.endswith(plain_words(_FILE, "firm_ends")) else name


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(_one_of("not_inside") + r"|(?<=..)[和与及](?=..)|\d[日月年号点时辆台套项宗亿万]")


def introduced(shadow: str, start: int, end: int, mentions: Mentions) -> list[Introduced]:
    """The names that a text brings in and no other finder knows, longest first."""
    found: dict[str, bool] = {}
    for frame, kind, weak in _frames():
        walked: set[tuple[int, int]] = set()
        for match in frame.finditer(shadow, start, end):
            for first, last in _listed(shadow, *match.span("n"), end):
                if (first, last) in walked:  # the rest of this list has been seen from a name before
                    break
                walked.add((first, last))
                first = max(first, last_border(shadow, first, last)) if frame is _TICKER else first
                name = shadow[first:last]
                person = _is_person(name) and kind != "firm"
                sure = person or not weak or _named_again(shadow, start, end, name)
                fits_kind = person or (kind != "person" and _may_be_name(shadow, first, last))
                if sure and fits_kind and mentions.free(first, last):
                    found[name] = found.get(name, False) or person
    names = [Introduced(n, p) for n, p in found.items()]
    names += [i for i in _parties(shadow, start, end, mentions) if i.name not in found]
    return sorted(names, key=lambda item: (-len(item.name), item.name))


def _parties(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[Introduced]:
    """Buyers, sellers and targets by the grammar of one sentence."""
    found: dict[str, bool] = {}
    for party in parties(shadow, start, end, mentions):
        name = _inner(shadow, party.start, party.end)
        first, last = party.end - len(name), party.end
        if len(name) == _SHORTEST and name.isalpha() and shadow.startswith("股份", last):
            name, last = name + "股份", last + len("股份")
        person = party.kind == "any" and len(name) > _SHORTEST and _is_person(name)
        named = len(name) >= _SHORTEST and (person or _may_be_name(shadow, first, last))
        if named and mentions.free(first, last):
            found[name] = found.get(name, False) or person
    ends = plain_words(_FILE, "firm_ends")
    yield from (Introduced(n, p, slight=not n.endswith(ends)) for n, p in found.items())


def _named_again(shadow: str, start: int, end: int, name: str) -> bool:
    """Whether a name stands twice, or ends like a firm's short name."""
    return shadow.count(name, start, end) > 1 or name.endswith(plain_words(_FILE, "firm_ends"))


def behind_joint(shadow: str, start: int, end: int) -> int:
    """Where the last of several names begins: behind 和, 与 or 及 that follows what ends like a firm's name."""
    ends = plain_words(_FILE, "firm_ends")
    cuts = [m.end() for m in _JOINED.finditer(shadow, start, end) if shadow[start : m.start()].endswith(ends)]
    return max(cuts, default=start)


def _listed(shadow: str, first: int, last: int, end: int) -> Iterator[tuple[int, int]]:
    """The name and those that 、 and 和 join to it, as far as they read like names of the same kind."""
    yield first, last
    pattern = _NEXT_PERSON if _is_person(shadow[first:last]) else _next_firm()
    while more := pattern.match(shadow, last, end):
        first, last = more.span("n")
        if pattern is _NEXT_PERSON and not _is_person(more.group("n")):
            return
        yield first, last


_NEXT_PERSON = re.compile(r"(?:、|和|及|与)(?P<n>[\u4e00-\u9fff]{2,3})(?=[、,。;()和及与为等\s]|将|持|分|各|控|共)")


@cache
def _next_firm() -> re.Pattern[str]:
    return re.compile(rf"(?:、|和|及|与)(?P<n>{_NAME}?)(?=[、,。;:()“”\s\d]|{_one_of('right_borders')}|$)")


def _is_person(name: str) -> bool:
    return (
        re.fullmatch(r"[\u4e00-\u9fff]{2,3}", name) is not None
        and name[0] in _surnames()
        and name not in regions().by_form
        and name not in plain_words(_FILE, "not_names")
    )


def _may_be_name(shadow: str, first: int, last: int) -> bool:
    name = shadow[first:last]
    if _MEASURE.match(name) or not _LETTERS.search(name) or name.endswith("子公司") or holds_speech(name):
        return False
    generic = name.endswith("基金") and not distinctive(name)
    if generic or len(without_edges(name)) < _SHORTEST or tells_class(name):
        return False
    if name in plain_words(_FILE, "not_names") or name in regions().by_form or not fits(shadow, first, last):
        return False
    stem = next((name.removesuffix(end) for end in plain_words(_FILE, "firm_ends") if name.endswith(end)), name)
    if len(kinds_of_money().sub("", stem)) < 2:
        return False
    inside = _inside().search(stem if len(stem) > 1 else name)
    return inside is None and last_border(shadow, first, first + len(stem)) == first
