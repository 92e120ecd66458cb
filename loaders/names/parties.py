"""Parties of a deal that have no legal form (甲江科技), known from one sentence by the grammar around them.

A frame bounds a name on both sides: what opens the clause or the verb before it, and the verb, share or amount behind it.
The frames are data (deal_frames.yaml); they run on clauses in which what is known already is a token. Who buys from whom
is left to the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from policygraph.graph.quick import quick
from policygraph.loaders.lexicon.guarded import plain_by_size, plain_set, plain_words
from policygraph.loaders.lexicon.sheet import ABOUT, SHIPPED, only, read, word, words
from policygraph.loaders.names.mention import Mentions
from policygraph.loaders.names.verbs import opens_with_word
from policygraph.loaders.rules.pattern import Clause, Pattern, clauses, compile_pattern, token
from policygraph.loaders.rules.screen import Screen
from policygraph.loaders.sentences import sentences

FILE = "deal_frames.yaml"
_MACRO = re.compile(r"(?<!\?P)<(\w+)>")
_TOKEN = "\ue000-\uf8ff"
#: a stretch that a frame brackets: names, what joins them, and tokens of names known before
_LIST = rf"[一-龥A-Za-z0-9·&、 {_TOKEN}]{{2,110}}?"
_OWNED = "持有的|所持有的|所持有|所持的|所持|持有|旗下的|旗下|手中的|手中|拥有的|控制的|名下的|名下|下属"
_JOINT = re.compile(
    rf"[、{_TOKEN}]|以及|(?<!调)和(?!谐|平|县|邦)|(?<!参)与|及(?!第|时)|暨|(?:{_OWNED})|的?股权|(?:的|(?<=[{_TOKEN}]))(?:股份|份额)"
)
#: a class that tells what the next name is: 电动汽车公司甲能汽车
_CLASS = re.compile(
    r".*(?:公司|企业|创企|新秀|品牌|厂商|巨头|龙头|独角兽|平台|电商|(?:供应|服务|运营|开发|制造|研发|生产|提供|经销|材料)商|网站)(?=.{2})"
)
_SIDE = re.compile(rf"[^、和与及{_TOKEN}]*")
_SHORT_JOINTS = ("和", "与", "及")
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """A pattern whose group `raw_n` brackets one name or a list; `kind` is what may stand there: firm, or any."""

    id: str
    kind: str
    pattern: Pattern
    examples: tuple[Mapping[str, Any], ...]
    counter_examples: tuple[Mapping[str, Any], ...]


@quick
@dataclass(frozen=True, slots=True)
class Party:
    """A stretch of the text that a frame says is a name."""

    start: int
    end: int
    kind: str


@cache
def frames() -> tuple[Frame, ...]:
    """The shipped frames, in their order. Raises SettingError where one lacks a field."""
    data = only(read(SHIPPED / FILE), ("ordinary", "before_name", "after_name", "words", "frames", *ABOUT), FILE)
    macros = {"list": _LIST} | {key.lower(): token(key) for key in ("Date", "Money", "Percent", "Organization")}
    macros |= {key: f"(?:{'|'.join(words(data['words'], key, FILE))})" for key in data["words"]}
    return tuple(_frame(row, macros) for row in data["frames"])


def _frame(row: Any, macros: Mapping[str, str]) -> Frame:
    fields = only(row, ("id", "kind", "pattern", "why", "examples", "counter_examples"), FILE)
    source = word(fields, "pattern", FILE)
    while (filled := _MACRO.sub(lambda m: macros[m.group(1)], source)) != source:
        source = filled
    return Frame(
        word(fields, "id", FILE), word(fields, "kind", FILE), compile_pattern(source),
        tuple(fields["examples"]), tuple(fields["counter_examples"]),
    )  # fmt: skip


def parties(
    shadow: str, start: int, end: int, mentions: Mentions, wanted: tuple[Frame, ...] | None = None
) -> Iterator[Party]:
    """What the frames (all of them unless some are `wanted`) bracket in each sentence, one item of a list each."""
    spans = sentences(shadow, start, end)
    said = [clause for a, b in spans for clause in clauses(shadow, a, b, mentions.within(a, b))]
    screen = Screen((frame, frame.pattern) for frame in wanted) if wanted else _shipped()
    for clause, tried in screen.over(said):
        for frame, _ in tried:
            yield from _found(frame, clause)


@cache
def _shipped() -> Screen[Frame]:
    return Screen((frame, frame.pattern) for frame in frames())


def _found(frame: Frame, clause: Clause) -> Iterator[Party]:
    for match in frame.pattern.regex.finditer(clause.tokens):
        for a, b in _items(clause.tokens, *match.span("raw_n")):
            start, end = clause.span(a, b)
            if end - start == b - a:
                yield Party(start, end, frame.kind)


def _items(tokens: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """The pieces between the joints of a bracketed stretch, without ordinary words at their ends."""
    cuts = [start, *(x for m in _joints(tokens, start, end) for x in m.span()), end]
    for a, b in zip(cuts[::2], cuts[1::2], strict=True):
        inner = without_edges(tokens[a:b])
        first = tokens.find(inner, a)
        glued = first > start and _named().match(tokens, first - 2) is not None
        if len(inner) >= _SHORTEST and not glued and not tokens.startswith("媒体", first + len(inner)):
            yield first, first + len(inner)


@cache
def _named() -> re.Pattern[str]:
    """A name known before: what is glued to its end is the rest of a longer one."""
    return re.compile(token("Organization|Person"))


def _joints(tokens: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What joins names; 和 and its kin only where enough for a name stands on both sides (甲盛和 is one name)."""
    floor = start
    for match in _JOINT.finditer(tokens, start, end):
        first, last = match.span()
        before, after = first - floor, _until_joint(tokens, last, end)
        known = after == 0 and last < end and tokens[last] != "、"  # 甲发干和、乙源资本
        enough = first > start and before != 1 and (after >= _SHORTEST or known)
        if enough or match.group() not in _SHORT_JOINTS:
            floor = last
            yield match


def _until_joint(tokens: str, start: int, end: int) -> int:
    """How long the piece from `start` to the next joint or token is."""
    piece = _SIDE.match(tokens, start, end)
    return len(piece.group()) if piece else 0


def without_edges(name: str) -> str:
    """A stretch without the ordinary words at its ends, as many as stand there, and without the class before a name."""
    inner = _without_words(name)
    return _without_words(_CLASS.sub("", inner)) if _CLASS.match(inner) else inner


def _without_words(name: str) -> str:
    opening = _before().match(name)
    first = opening.end() if opening else 0
    if first and opens_with_word(name[first - 1 :]) and name[first - 1] in plain_set(FILE, "before_name"):
        first -= 1
    return name[first : _behind(name, first)]


def class_before(name: str) -> int:
    """How many characters of a stretch tell a class before the name: 光模块龙头甲江科技."""
    match = _CLASS.match(name)
    return match.end() if match and len(name) - match.end() > _SHORTEST else 0


def tells_class(name: str) -> bool:
    """Whether a class of firm stands in front, so that this is more than a name: 电动汽车公司甲能汽车."""
    return _CLASS.match(name) is not None


@cache
def _before() -> re.Pattern[str]:
    words = "|".join(map(re.escape, (*plain_words(FILE, "ordinary"), *plain_words(FILE, "before_name"))))
    return re.compile(f"(?:{words}| )+")


def _behind(name: str, floor: int) -> int:
    """Where the longest row of ordinary words begins that a stretch ends in, not before `floor`."""
    found, waiting = {len(name)}, [len(name)]
    while waiting:
        stop = waiting.pop()
        ended = {stop - 1} if name[floor:stop].endswith(" ") else set()
        for size, forms in plain_by_size(FILE, "ordinary", "after_name"):
            if stop - size >= floor and name[stop - size : stop] in forms:
                ended.add(stop - size)
        waiting += ended - found
        found |= ended
    return min(found)
