"""Bodies of central authorities in places: 山东证监局 is 中国证券监督管理委员会山东监管局, part of 中国证监会."""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.graph.errors import SettingError
from policygraph.loaders.lexicon.regions import Region, regions
from policygraph.loaders.lexicon.sheet import only, word, words, years

_FIELDS = ("forms", "around", "pattern", "place", "parent", "since", "until", "unplaced_since")


@dataclass(frozen=True, slots=True)
class Vertical:
    """`forms` follow the place in print, `around` are printed with the place as {place} inside; `pattern` is official.

    `place` says whether the official name has 山东 (`short`) or 山东省 (`full`); `parent` is the central body's name. Before the year
    `unplaced_since` a form behind a bare 省 or 市 means a body of the place's own.
    """

    pattern: str
    parent: str
    place: str
    forms: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    since: int = 0
    until: int = 0
    unplaced_since: int = 0

    @property
    def tells_parent(self) -> bool:
        """Whether the name is the central body's with a place in it, as no body of a province's own is called (山东证监局)."""
        return self.place == "short" and self.pattern.startswith(self.parent)

    def official(self, region: Region) -> str:
        """The official name of the body in this place."""
        return self.pattern.format(place=region.short if self.place == "short" else regions().qualified(region))

    def printed(self, region: Region) -> tuple[str, ...]:
        """Every way in which the body of this place may be printed, the official name first."""
        places = dict.fromkeys((region.name, region.short))
        patterns = (self.pattern, *("{place}" + form for form in self.forms), *self.around)
        return tuple(
            dict.fromkeys((self.official(region), *(p.format(place=place) for p in patterns for place in places)))
        )

    def opened_by_parent(self, shadow: str, first: int) -> int:
        """Where the name begins whose place stands at `first`: before the central body's, where that is printed (国家税务总局甲市税务局)."""
        opening = (pattern.partition("{place}")[0] for pattern in (self.pattern, *self.around))
        return first - max((len(words) for words in opening if words and shadow.endswith(words, 0, first)), default=0)

    def in_force(self, year: int, *, placed: bool = True) -> bool:
        """Whether bodies of this name existed in a year; the year of a hand-over counts for both sides.

        `placed` says that the place is printed before it (辽宁金融监管局), not only its level (省金融监管局).
        """
        return (self.since if placed else max(self.since, self.unplaced_since)) <= year <= (self.until or year)


def parse_vertical(row: object, where: str) -> Vertical:
    """One row of vertical.yaml. Raises SettingError naming it where a field is missing or wrong."""
    data = only(row, _FIELDS, where)
    body = Vertical(
        pattern=word(data, "pattern", where),
        parent=word(data, "parent", where),
        place=word(data, "place", where),
        forms=words(data, "forms", where),
        around=words(data, "around", where),
        since=years(data, where)[0],
        until=years(data, where)[1],
        unplaced_since=years(data, where, "unplaced_since")[0],
    )
    if body.place not in ("short", "full"):
        raise SettingError("bad-lexicon", where=where, why=f"place is short or full, not {body.place}")
    if any(p.count("{place}") != 1 for p in (body.pattern, *body.around)):
        raise SettingError("bad-lexicon", where=where, why="every pattern holds {place} once")
    if not (body.forms or body.around):
        raise SettingError("bad-lexicon", where=where, why="no printed form")
    return body
