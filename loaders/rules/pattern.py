"""Patterns over typed tokens: a clause whose mentions are replaced by two characters each, and regular expressions on it.

A mention becomes a type character and an index character from the Unicode private use area, so that `{owner:Firm}` is
an ordinary group and no rule ever guesses where a name ends. Text in brackets that belongs to no mention is lifted out
and becomes a clause of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile
from operator import itemgetter
from re import _parser  # type: ignore[attr-defined]  # the tree of a pattern, private but stable since Python 2
from typing import Any, NamedTuple

from policygraph.graph.quick import quick
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.sentences import closing
from policygraph.loaders.unwrap import JOINER
from policygraph.ontology import terms

VALUES = ("Money", "Percent", "Duration", "Date", "Count", "DocNumber")
_TYPE_BASE, _INDEX_BASE, _INDEX_END = 0xE000, 0xE100, 0xF8FF
#: of a character class, the second characters of tokens
_INDICES = f"{chr(_INDEX_BASE)}-{chr(_INDEX_END)}"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SEPARATOR = r"(?:[、,]?(?:以及|和|与|及|暨)(?:其一致行动人)?|[、,])"
#: a longer list is none; the cap keeps matching linear
_LONGEST_LIST = 99
_FOLD = str.maketrans({"（": r"\(", "）": r"\)", "，": ",", "：": ":", "；": ";", "［": r"\[", "］": r"\]"})
_ROLE = re.compile(r"\{(\w+):([A-Za-z|]+)([+*]?)\}")
#: an item of a list that no finder knows, between others
_UNKNOWN = r"[一-龥A-Za-z0-9]{2,12}"
#: 《甲》《乙》, 市委市政府: what stands in one row without 、 too
_UNPARTED = ("Policy", "Agency")
_JOINT = r"(?:、|以及|和|与|及)"


@cache
def types() -> tuple[str, ...]:
    """Every type a token can have, in a fixed order."""
    return (*sorted(terms.labels()), *VALUES)


class Piece(NamedTuple):
    """Where a part of a clause's tokens stands in the source: a mention's two tokens, or text character by character."""

    token: int
    start: int
    end: int
    named: bool


@quick
@dataclass(frozen=True, slots=True)
class Clause:
    """`tokens` is the clause as patterns see it; `pieces` give the source offsets of all of it, in order.

    `attached` is the offset of the mention or character that a bracketed clause follows, -1 for a main clause. `bare`: a
    clause that stands beside this one has the words that this one leaves out.
    """

    start: int
    end: int
    tokens: str
    pieces: Sequence[Piece]
    mentions: tuple[Mention, ...]
    attached: int = -1
    bare: bool = False

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Source offsets of `tokens[first:last]`."""
        return self._place(first)[0], self._place(last - 1)[1]

    def offset(self, token: int) -> int:
        """Source offset at which a token starts; the clause's end behind the last one."""
        return self._place(token)[0] if token < len(self.tokens) else self.end

    def _place(self, token: int) -> tuple[int, int]:
        piece = self.pieces[bisect_right(self.pieces, token, key=_first_token) - 1]
        if piece.named:
            return piece.start, piece.end
        at = piece.start + token - piece.token
        return at, at + 1

    def mentions_in(self, tokens: str) -> list[Mention]:
        """The mentions whose tokens stand in this piece of the clause."""
        return [self.mentions[ord(c) - _INDEX_BASE] for c in tokens if _INDEX_BASE <= ord(c) <= _INDEX_END]


def clauses(shadow: str, start: int, end: int, mentions: Sequence[Mention]) -> list[Clause]:
    """The sentence `start..end` as a main clause and its bracketed clauses, and what else they read like: without their
    appositions, with the shares that stand in brackets, without the words that tell when and how.
    """
    found: list[Clause] = []
    named = tuple(mentions)
    _build(shadow, start, end, named, -1, found)
    variants = [*map(_heads, found), _with_shares(shadow, start, end, named)] if named else []
    told = [*found, *(clause for clause in variants if clause is not None)]
    return [*told, *(clause for clause in map(_without_fillers, told) if clause is not None)]


@cache
def _fillers() -> re.Pattern[str]:
    """Words that tell when and how and change nothing of who does what to whom."""
    date = token("Date")
    return re.compile(
        f"(?<=[{_INDICES}])[于在自从]?{date}(?:[至到]{date})?(?:,(?=[\u4e00-\u9fff]))?(?=[\u4e00-\u9fff])"
        "|(?:近日|日前|近期|不久前|目前|现阶段|随后|此后|最终|成功|正式|顺利|再次|再度|首次|进一步|突然|一举|陆续|先后"
        f"|均已|现已|业已|也已|也)(?=[\u4e00-\u9fff{_INDICES}])"
        f"|(?<=[{_INDICES}])等[\u4e00-\u9fff]{{0,8}}(?:机构|投资[者人方]|股东|企业|公司|单位|基金|资本|国资)"
        "(?=[\u4e00-\u9fff])(?!股权|[的管])"
        f"|(?<=[{_INDICES}])(?:等?共?){token('Count')}[\u4e00-\u9fff]{{0,8}}(?=(?:共同|联合|分别)?(?:发起|出资|投资|设立|认购|参与))"
    )


def _without_fillers(clause: Clause) -> Clause | None:
    """The clause without the words that tell when and how; None where it has none, or names nothing."""
    found = _cut(clause, [m.span() for m in _fillers().finditer(clause.tokens)]) if clause.mentions else None
    return found and replace(found, bare=True)


def _with_shares(shadow: str, start: int, end: int, mentions: tuple[Mention, ...]) -> Clause | None:
    """The clause with the brackets that hold a share only, each behind its owner: 甲公司(51%)、乙公司(49%)."""
    shares = [m for m in mentions if m.type == "Percent"]
    if not shares:
        return None
    opened = {
        m.start - len(m_.group()): m.end
        for m in shares
        if (m_ := _OF_TOTAL.search(shadow, max(start, m.start - _OF_TOTAL_LONGEST), m.start))
    }
    kept = frozenset(at for at, stop in opened.items() if shadow.startswith(")", stop))
    if not kept:
        return None
    found: list[Clause] = []
    _build(shadow, start, end, mentions, -1, found, kept)
    return found[0]


#: before a share that fills its bracket: nothing, or of what it is (占公司总股本的)
_OF_TOTAL = re.compile(r"\((?:占[^(),;。]{1,16})?$")
_OF_TOTAL_LONGEST = 20


@cache
def _apposition() -> re.Pattern[str]:
    """What only says which of the next name is meant: 甲集团全资子公司乙公司, 甲集团旗下的平台乙公司, 10亿元丙基金 in a list."""
    one = token("Organization|Person")
    return re.compile(
        f"(?<!股东)(?<!控制人)(?<!实控人){one}的?(?:(?:全资|控股)?(?:子公司|孙公司|子集团)|旗下|下属|所属|属下|实控(?!人[为是系])|实际控制(?!人[为是系])|控股(?!股东|方)|控股股东(?![为是系由])|(?:受托|负责)?(?:管理|运营)(?=的))的?"
        f"[\u4e00-\u9fff]{{0,10}}(?<![为是系])(?={one})"
        f"|(?<=[、和与及由])[\u4e00-\u9fff]{{0,6}}(?:国企|央企|企业|上市公司|公司|机构|平台|股东|单位|合伙人)(?={one})"
        f"|(?<=[{_INDICES}拟将])作为(?:普通|有限)合伙人(?=[与和])"
        f"|(?<=[、和及:括为]){token('Money')}的?(?={token('Fund')})"
        f"|(?<=[{_INDICES}])等[\u4e00-\u9fff]{{0,8}}(?:投资[人者方]|机构|股东|企业)(?=,?(?:以及|[和与及]){one})"
        f"|(?<=[与和、及])(?:所属|下属|旗下|全资子公司|控股子公司|子公司)的?(?={one})"
        f"|(?<=[、和及:括了为是])[\u4e00-\u9fffA-Z]{{2,10}}(?:企业|公司|厂商|龙头|独角兽|新秀|巨头|品牌|平台|网站|[供服运开研制提经材][\u4e00-\u9fff]商|(?<=.)项目)(?={one})"
    )


@cache
def _apposed() -> re.Pattern[str]:
    """A name directly behind a word or an amount, which every apposition ends before; most names stand behind neither."""
    return re.compile(f"{token('Organization|Person')}(?<=[\u4e00-\u9fff{_INDICES}]..)")


def _heads(clause: Clause) -> Clause | None:
    """The clause without its appositions, so that lists are seen as lists of heads; None where it has none."""
    if not clause.mentions or not _apposed().search(clause.tokens):
        return None
    return _cut(clause, [m.span() for m in _apposition().finditer(clause.tokens)])


def _cut(clause: Clause, cuts: Sequence[tuple[int, int]]) -> Clause | None:
    """The clause without some of its tokens; None where none are."""
    if not cuts:
        return None
    kept: list[str] = []
    pieces: list[Piece] = []
    at = size = 0
    for first, last in [*cuts, (len(clause.tokens), len(clause.tokens))]:
        pieces += _part(clause.pieces, at, first, size - at)
        kept.append(clause.tokens[at:first])
        size += first - at
        at = last
    return Clause(clause.start, clause.end, "".join(kept), pieces, clause.mentions, clause.attached)


def _part(pieces: Sequence[Piece], first: int, last: int, shift: int) -> Iterator[Piece]:
    """The pieces of the tokens `first..last`, which end inside no mention, moved by `shift` tokens."""
    for piece in pieces[max(0, bisect_right(pieces, first, key=_first_token) - 1) :]:
        if piece.token >= last:
            return
        skipped = max(0, first - piece.token)
        yield Piece(piece.token + skipped + shift, piece.start + skipped, piece.end, piece.named)


_first_token = itemgetter(0)


def _build(
    shadow: str, start: int, end: int, mentions: tuple[Mention, ...], attached: int, found: list[Clause],
    kept: frozenset[int] = frozenset(),
) -> None:  # fmt: skip
    text = shadow[start:end]
    blanks = _BLANK.search(text) is not None
    if not mentions and not blanks and "(" not in text:
        found.append(Clause(start, end, _plain(text), (Piece(0, start, end, False),), mentions, attached))
        return
    tokens: list[str] = []
    pieces: list[Piece] = []
    inner: list[tuple[int, int]] = []
    numbers = type_characters()
    at, size = start, 0
    for index, mention in enumerate((*mentions[: _INDEX_END - _INDEX_BASE], None)):
        quoted = mention is not None and mention.start > at and _is_quoted(shadow, mention, end)
        stop = mention.start - quoted if mention else end
        if stop < at:
            continue
        outside = _outside(shadow, at, stop, end, inner, kept)
        words = (word for piece in outside for word in _words(shadow, *piece, start, end)) if blanks else outside
        for first, last in words:
            pieces.append(Piece(size, first, last, False))
            tokens.append(_plain(shadow[first:last]))
            size += last - first
        at = max(stop, inner[-1][1] + 1) if inner else stop
        if mention and at == stop:
            pieces.append(Piece(size, stop, mention.end + quoted, True))
            tokens.append(numbers[mention.type] + chr(_INDEX_BASE + index))
            size += 2
            at = mention.end + quoted
    found.append(Clause(start, end, "".join(tokens), pieces, mentions, attached))
    for first, last in inner:
        own = tuple(m for m in mentions if m.start >= first and m.end <= last)
        _build(shadow, first, last, own, first - 1, found)


def _is_quoted(shadow: str, mention: Mention, end: int) -> bool:
    """Whether quotes stand around the name of a body or a person and nothing else, so that they are part of how it is printed."""
    if mention.end >= end or shadow[mention.start - 1] != "“" or shadow[mention.end] != "”":
        return False
    return mention.entity is not None and (mention.type == "Person" or terms.is_a(mention.type, "Organization"))


def _outside(
    shadow: str, at: int, stop: int, end: int, inner: list[tuple[int, int]], kept: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """What of `at..stop` stands outside brackets; the insides of those that close before `end` are added to `inner`.

    Brackets that open at `kept` stay where they are.
    """
    while at < stop:
        first = at
        opened = shadow.find("(", at, stop)
        while opened >= 0 and (opened in kept or (close := closing(shadow, opened, end)) <= opened + 1):
            opened = shadow.find("(", opened + 1, stop)
        if opened < 0:
            yield first, stop
            return
        if opened > first:
            yield first, opened
        inner.append((opened + 1, close))
        at = close + 1


def _words(shadow: str, first: int, last: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch of the clause `start..end` without its blanks and wraps, unless they part two words of Latin letters."""
    for blank in _BLANK.finditer(shadow, first, last):
        at = blank.start()
        if not (start < at < end - 1 and _parts_letters(shadow, at)):
            if at > first:
                yield first, at
            first = at + 1
    if first < last:
        yield first, last


_BLANK = re.compile(f"[ {JOINER}]")


def _parts_letters(shadow: str, at: int) -> bool:
    sides = shadow[at - 1] + shadow[at + 1]
    return sides.isascii() and sides.isalnum()


def _plain(text: str) -> str:
    """Text without characters that would read as tokens; these print nothing, as a quick look tells."""
    return text if text.isprintable() else _PRIVATE.sub("\ufffd", text)


@cache
def type_characters() -> Mapping[str, str]:
    """The character that stands for each type in tokens."""
    return {name: chr(_TYPE_BASE + i) for i, name in enumerate(types())}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, compiled when it is first tried; `needs` are sets of literals of each of which a match holds one."""

    source: str
    expression: str
    roles: tuple[str, ...]
    lists: frozenset[str]
    needs: tuple[frozenset[str], ...]

    @property
    def regex(self) -> re.Pattern[str]:
        """The regular expression over tokens."""
        return _compiled(self.expression)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def compile_pattern(source: str) -> Pattern:
    """`{role:Type}`, `{role:Type|Type}`, lists `{role:Type+}`, and regular expressions between them.

    `{role:Type*}` is a list that may hold items no finder knows, `{gap}` a character that is no part of an organization's name.
    `.` never crosses a semicolon; full-width punctuation means its half-width form. Raises ValueError at an unknown type.
    """
    roles: list[str] = []
    lists: set[str] = set()

    def group(match: re.Match[str]) -> str:
        role, wanted, plus = match.groups()
        one = token(wanted)
        roles.append(role)
        if plus:
            lists.add(role)
        between = f"(?:{_SEPARATOR})?" if wanted in _UNPARTED else _SEPARATOR
        unknown = rf"(?:{_UNKNOWN}{_JOINT}){{0,3}}" if plus == "*" else ""
        return f"(?P<{role}>{one}(?:{between}{unknown}{one}){{0,{_LONGEST_LIST}}})" if plus else f"(?P<{role}>{one})"

    text = _ROLE.sub(group, _dots(source.translate(_FOLD)).replace("{gap}", f"(?:(?!{token('Organization')})[^;。])"))
    tree = _parser.parse(text)
    raw = tuple(name for name in tree.state.groupdict if name not in roles)
    return Pattern(source, text, (*roles, *raw), frozenset(lists), needs(tree))


def token(wanted: str) -> str:
    """A regular expression for one token of a label `A` or `A|B`, or of one below it."""
    return f"[{_type_class(wanted)}][{_INDICES}]"


@cache
def _type_class(wanted: str) -> str:
    """The type characters of these labels and all labels below them."""
    known = types()
    out = []
    for name in wanted.split("|"):
        try:
            members = [
                t for t in known if t == name or (t not in VALUES and name not in VALUES and terms.is_a(t, name))
            ]
        except KeyError:
            raise ValueError(f"unknown type {name}") from None
        out += [chr(_TYPE_BASE + known.index(t)) for t in members]
    return "".join(sorted(set(out)))


def _dots(source: str) -> str:
    """`.` outside a character class and unescaped becomes “anything but a semicolon”."""
    out, in_class, escaped = [], False, False
    for char in source:
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif char == "[":
            in_class = True
        elif char == "]":
            in_class = False
        elif char == "." and not in_class:
            out.append("[^;]")
            continue
        out.append(char)
    return "".join(out)


def needs(tree: Iterable[tuple[object, Any]]) -> tuple[frozenset[str], ...]:
    """Sets of literals, types included, of each of which every match of a parsed pattern holds at least one."""
    return tuple(sorted(set(_needs(tree)), key=lambda need: (-min(map(len, need)), len(need), sorted(need))))


def holds(tokens: str, needs: Iterable[Iterable[str]]) -> bool:
    """Whether a clause holds one literal of each of these sets. Asked of every clause many times, so without generators."""
    for need in needs:
        for literal in need:
            if literal in tokens:
                break
        else:
            return False
    return True


def _needs(tree: Iterable[tuple[object, Any]]) -> Iterator[frozenset[str]]:
    run = ""
    for op, arg in [*tree, (None, None)]:
        name = getattr(op, "name", "")  # of the parser's constants; `str` finds the same more slowly
        if _is_plain((op, arg)):
            run += chr(arg)
            continue
        if run:
            yield frozenset(run + lead for lead in (_leads(name, arg) if len(run) == 1 else ("",)))
            run = ""
        if name in ("LITERAL", "IN"):
            yield from _types_in([(op, arg)] if name == "LITERAL" else arg)
        elif name == "SUBPATTERN":
            yield from _needs(arg[-1])
        elif name == "BRANCH":
            parts = [needs(branch) for branch in arg[1]]
            if all(parts):
                yield frozenset().union(*(part[0] for part in parts))
        elif name in ("MAX_REPEAT", "MIN_REPEAT") and arg[0] >= 1:
            yield from _needs(arg[2])
        elif name == "ASSERT":
            yield from _needs(arg[1])


def _leads(name: str, arg: Any) -> Sequence[str]:
    """How what follows a single character goes on: the parser parts words that begin alike (持有|持股) into 持[有股]."""
    branches = arg[1] if name == "BRANCH" else [[member] for member in arg] if name == "IN" else []
    leads = ["".join(chr(value) for _, value in takewhile(_is_plain, branch)) for branch in branches]
    return leads if leads and all(leads) else ("",)


def _is_plain(item: tuple[object, Any]) -> bool:
    return getattr(item[0], "name", "") == "LITERAL" and not _TYPE_BASE <= item[1] <= _INDEX_END


def _types_in(members: Iterable[tuple[object, Any]]) -> Iterator[frozenset[str]]:
    """The type characters of a class that holds nothing else."""
    found = [
        chr(arg) for op, arg in members if getattr(op, "name", "") == "LITERAL" and _TYPE_BASE <= arg < _INDEX_BASE
    ]
    if found and len(found) == len(list(members)):
        yield frozenset(found)
