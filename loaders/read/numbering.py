"""Word's automatic numbers, 一、 and （一）, which stand in no text: rebuilt from numbering.xml and the styles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from policygraph.loaders.read.number_format import formatted

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: levels that Word knows
_LEVELS = 9
_DEEPEST_STYLE = 20


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts; `restarts` is the level above (from 1) that restarts it, 0 never, -1 any above."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restarts: int = -1
    plain: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a document; `label` counts on, so paragraphs are asked in text order."""

    lists: Mapping[str, tuple[str, Mapping[int, Level], frozenset[int]]]
    styles: Mapping[str, tuple[str, int]]
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def label(self, paragraph: _Element) -> str:
        """What Word prints before a paragraph; empty where it prints nothing."""
        number, depth = self._list_of(paragraph)
        if number not in self.lists or not 0 <= depth < _LEVELS:
            return ""
        base, levels, anew = self.lists[number]
        counts = self._counts.setdefault(base, [None] * _LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for first in anew:
                counts[first] = None
        self._count(counts, levels, depth)
        level = levels.get(depth, Level())
        return _printed(level, counts, levels)

    def _list_of(self, paragraph: _Element) -> tuple[str, int]:
        """The list and level of a paragraph: its own, else those of its style; list 0 is none."""
        properties = paragraph.find(f"{W}pPr")
        style = value(properties, "pStyle") if properties is not None else ""
        number, depth = self.styles.get(style, ("", 0))
        own = properties.find(f"{W}numPr") if properties is not None else None
        if own is not None:
            number = value(own, "numId") or number
            depth = integer(value(own, "ilvl"), depth)
        return number, depth

    @staticmethod
    def _count(counts: list[int | None], levels: Mapping[int, Level], depth: int) -> None:
        """One more on this level; the levels below begin again, those above that were skipped begin."""
        for above in range(depth):
            if counts[above] is None:
                counts[above] = levels.get(above, Level()).start
        held = counts[depth]
        counts[depth] = levels.get(depth, Level()).start if held is None else held + 1
        for below in range(depth + 1, _LEVELS):
            restarts = levels.get(below, Level()).restarts
            if restarts == -1 or depth < restarts:
                counts[below] = None


def numbering(part: _Element | None, styles: _Element | None) -> Numbering:
    """The lists that numbering.xml defines, and which styles belong to one."""
    lists: dict[str, tuple[str, Mapping[int, Level], frozenset[int]]] = {}
    own, above = _styles(styles)
    if part is not None:
        bases = {one.get(f"{W}abstractNumId", ""): one for one in part.findall(f"{W}abstractNum")}
        numbers = {one.get(f"{W}numId", ""): value(one, "abstractNumId") for one in part.findall(f"{W}num")}
        for one in part.findall(f"{W}num"):
            base = value(one, "abstractNumId")
            linked = value(bases[base], "numStyleLink") if base in bases else ""
            if linked in own:  # the list stands under the style's own number
                base = numbers.get(own[linked][0], base)
            if base in bases:
                lists[one.get(f"{W}numId", "")] = (base, *_levels(bases[base], one))
    return Numbering(lists, _inherited(own, above))


def _levels(base: _Element, number: _Element) -> tuple[Mapping[int, Level], frozenset[int]]:
    """The levels of a list with what one use of it overrides, and which of them that use starts anew."""
    found = {integer(level.get(f"{W}ilvl")): _level(level) for level in base.findall(f"{W}lvl")}
    anew = set()
    for override in number.findall(f"{W}lvlOverride"):
        depth = integer(override.get(f"{W}ilvl"))
        if (level := override.find(f"{W}lvl")) is not None:
            found[depth] = _level(level)
        if first := value(override, "startOverride"):
            old = found.get(depth, Level())
            found[depth] = Level(integer(first, 1), old.format, old.text, old.suffix, old.restarts, old.plain)
            anew.add(depth)
    return found, frozenset(depth for depth in anew if 0 <= depth < _LEVELS)


def _level(level: _Element) -> Level:
    return Level(
        integer(value(level, "start"), 1),
        value(level, "numFmt") or "decimal",
        value(level, "lvlText"),
        value(level, "suff") or "tab",
        integer(value(level, "lvlRestart"), -1),
        level.find(f"{W}isLgl") is not None,
    )


def _styles(styles: _Element | None) -> tuple[dict[str, tuple[str, int]], dict[str, str]]:
    """The list and level that each style states itself, and the style that each is based on."""
    own: dict[str, tuple[str, int]] = {}
    above: dict[str, str] = {}
    for style in styles.findall(f"{W}style") if styles is not None else ():
        name = style.get(f"{W}styleId", "")
        above[name] = value(style, "basedOn")
        stated = style.find(f"{W}pPr/{W}numPr")
        if stated is not None:
            own[name] = (value(stated, "numId"), integer(value(stated, "ilvl")))
    return own, above


def _inherited(own: Mapping[str, tuple[str, int]], above: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    found = {}
    for name in above:
        at, steps = name, 0
        while at and at not in own and steps < _DEEPEST_STYLE:
            at, steps = above.get(at, ""), steps + 1
        if at in own:
            found[name] = own[at]
    return found


def _printed(level: Level, counts: list[int | None], levels: Mapping[int, Level]) -> str:
    if level.format == "bullet":
        return "".join(char for char in level.text if not "\ue000" <= char <= "\uf8ff" and char in "—-·•●○■◆")

    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        form = "decimal" if level.plain else levels.get(depth, Level()).format
        return formatted(counts[depth] or 0, form)

    text = re.sub(r"%([1-9])", number, level.text)
    parted = level.suffix == "space" or (level.suffix == "tab" and text[-1:].isalnum())
    return text + " " if text and parted else text


def value(element: _Element | None, name: str) -> str:
    """The value of a child; empty where there is none."""
    child = element.find(f"{W}{name}") if element is not None else None
    return "" if child is None else child.get(f"{W}val", "")


def integer(text: str | None, otherwise: int = 0) -> int:
    """A number of the file, or what stands for one that is none."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,6}", text) else otherwise
