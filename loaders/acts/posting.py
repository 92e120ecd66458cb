"""董事长, 总经理, 法定代表人: who holds which post where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from policygraph.loaders.acts.chunk import COMMA, HOLDS, ISSUER, ITS, OF, PARTY, PERCENT, POST, TEXT, VERB, Row
from policygraph.loaders.acts.reader import Reader, Said
from policygraph.loaders.acts.sentence import item_start, piece_start
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.topic import Topic

_BODY = Topic("Firm|Fund", "Firm|Fund")
#: 董事长王五, 法定代表人为王五
_BEHIND = re.compile(f"(?P<link>{TEXT}|{COMMA}|b)?(?P<who>{PARTY})")
_NAMES = re.compile("(?:均|分别|则|现|仍|变更)?[为是系由]|:")
#: 法定代表人由王甲变更为李乙
_CHANGED = re.compile(f"{TEXT}?b(?P<old>{PARTY}|{TEXT}){TEXT}?g?(?P<who>{PARTY})")
_TO = re.compile("(?:变更|变|改)为$")
#: 王五担任(甲公司的)
_BEFORE = re.compile(f"(?P<who>{PARTY})(?P<link>{TEXT})(?:(?P<body>[{PARTY}{ISSUER}{ITS}]){OF}?)?$")
_TAKES = re.compile("(?:现|出|兼|身|就|接|升|转|担|继|留)?任|担任|当选为?|^[为是系]$|出任|作为")
_LEAVES = re.compile("辞|卸任|离任|免|不再|曾|退休|罢")
#: of an item in a form
_NUMBER = re.compile(r"[\s\d、.()一二三四五六七八九十]*")
_FORMER = re.compile("^(?:原|前)")


#: 王甲卸任董事长,由李乙接任
_NEXT = re.compile(f"{TEXT}?{COMMA}{TEXT}?b{POST}?(?P<who>{PARTY})(?P<said>{TEXT})")
_SUCCEEDS = re.compile("接任|接替|继任")


def post(reader: Reader, at: int) -> Iterator[Said]:
    """甲公司董事长王五, 王五担任甲公司总经理, 法定代表人:王五, 聘任王五为总经理."""
    line, title = reader.row, reader.row.chunks[at].text
    if _FORMER.match(title):
        return
    if changed := _CHANGED.match(line.kinds, at + 1):
        people = _people(line.chunks[changed.start("who")].named)
        if _TO.search(line.text(at + 1, changed.start("who"))):
            yield from _held(people, *_body(reader, at, named=True)[:1], title, at, changed.end())
        return
    leaves = _LEAVES.search(_around(line, at)) is not None
    if not leaves and (behind := _BEHIND.match(line.kinds, at + 1)):
        link = line.chunks[at + 1].text if behind.group("link") else ""
        people = _people(line.chunks[behind.start("who")].named)
        if people and (not link or _NAMES.fullmatch(link)):
            bodies, first = _body(reader, at, named=bool(link) or title.startswith("法定代表人"))
            yield from _held(people, bodies, title, first, behind.end())
            return
    if (next_one := _NEXT.match(line.kinds, at + 1)) and _SUCCEEDS.match(line.chunks[next_one.start("said")].text):
        people = _people(line.chunks[next_one.start("who")].named)
        yield from _held(people, _body(reader, at, named=True)[0] or _spoken_of(reader, at), title, at, next_one.end())
        return
    if which := _WHICH.match(line.kinds, at + 1):  # 由王五担任董事长并持股100%的甲公司
        agent = _BY.search(line.kinds, piece_start(line, at), at)
        if agent and _TAKES.search(line.chunks[at - 1].text):
            people = _people(line.chunks[agent.start("who")].named)
            bodies = _organizations(line.chunks[which.start("body")].named)[:1]
            yield from _held(people, bodies, title, agent.start("who"), which.end())
            return
    start = piece_start(line, at)
    serves = _SERVES.match(line.kinds, start, at + 1) if not leaves else None
    if serves and _TAKES.search(line.chunks[start].text):  # 王五系公司控股股东,现任公司董事
        opens = reader.opening(start)
        people = _people(line.chunks[opens].named) if opens >= 0 and line.kinds[opens] == PARTY else ()
        yield from _held(people[:1], _organizations(reader.who(start + 1)), title, opens, at + 1)
        return
    before = None if leaves else _BEFORE.search(line.kinds, start, at)
    if before and _TAKES.search(line.chunks[before.start("link")].text):
        people = _people(line.chunks[before.start("who")].named)
        body = before.start("body") if before.group("body") else -1
        bodies = _organizations(reader.who(body)) if body >= 0 else _spoken_of(reader, before.start("who"))
        yield from _held(people, bodies, title, before.start("who"), at + 1)


_SERVES = re.compile(f"{TEXT}[{PARTY}{ISSUER}]{OF}?{POST}$")
_WHICH = re.compile(f"(?:{TEXT}?{HOLDS}{TEXT}?{PERCENT})?{OF}{TEXT}?(?P<body>{PARTY})")
_BY = re.compile(f"b(?P<who>{PARTY}){TEXT}$")


def _body(reader: Reader, at: int, *, named: bool) -> tuple[tuple[Mention, ...], int]:
    """Where the post is: what stands before it, else what the text speaks of where a piece opens with the post."""
    line = reader.row
    before = at - 1 - (line.kinds[at - 1 : at] == OF)
    if before >= 0 and line.kinds[before] in (PARTY, ISSUER, ITS):
        found = _organizations(reader.who(before))
        return found[-1:], before
    listed = _LISTED.search(line.kinds, piece_start(line, at), at)
    if listed and line.chunks[at - 1].text in ("、", "和", "及", "与", "以及"):
        return _organizations(reader.who(listed.start("body")))[-1:], listed.start("body")
    opens = piece_start(line, at) == at or (
        piece_start(line, at) == at - 1 and _NUMBER.fullmatch(line.chunks[at - 1].text)
    )
    return (_spoken_of(reader, at), at) if opens and named else ((), at)


#: 公司、董事长王甲、总经理李乙
_LISTED = re.compile(f"(?P<body>[{PARTY}{ISSUER}]){TEXT}(?:{POST}{PARTY}{TEXT})*$")


def _spoken_of(reader: Reader, at: int) -> tuple[Mention, ...]:
    """Whose post it is where nothing before it says so: the form in which it is entered, else what the text speaks of."""
    line = reader.row
    if line.kinds[at + 1 : at + 2] == COMMA and line.chunks[at + 1].text == ":":
        entered = reader.scene.topics.entered("Firm|Fund", line.clause.offset(line.chunks[at].start))
        if entered:
            return (entered,)
    later = max((i for i in range(at) if line.kinds[i] == ITS and line.chunks[i].text == "后者"), default=-1)
    if later >= 0:  # 甲投资乙,后者注册资本1亿元,法定代表人为王五
        return _organizations(reader.who(later))
    made = [*_FOUNDED.finditer(line.kinds, item_start(line, at), at)]
    if made and line.chunks[made[-1].start()].form == "found":  # 甲关联公司成立乙,法定代表人为王五
        return _organizations(line.chunks[made[-1].end() - 1].named)[-1:]
    return tuple(reader.scene.topic(_BODY, reader.row.clause, reader.row.chunks[at].start))


_FOUNDED = re.compile(f"{VERB}{PARTY}(?={COMMA})")


def _around(line: Row, at: int) -> str:
    """What the piece says beside its names."""
    start = piece_start(line, at)
    return "".join(c.text for c in line.chunks[start : at + 4] if c.kind == TEXT)


def _people(named: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return named if all(m.type == "Person" for m in named) else ()


def _organizations(named: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(m for m in named if m.type != "Person")


def _held(
    people: tuple[Mention, ...], bodies: tuple[Mention, ...], title: str, first: int, last: int
) -> Iterator[Said]:
    for person, body in product(people, bodies):
        yield Said(person, "HOLDS_POSITION", body, {"title": title}, first, last)
