"""Regions in running text: official names and the short forms that are no ordinary words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policygraph.graph.entity import Entity
from policygraph.graph.identity import entity
from policygraph.graph.identity import region as region_identity
from policygraph.graph.quick import quick
from policygraph.loaders.lexicon.borders import fits
from policygraph.loaders.lexicon.regions import Region, regions
from policygraph.loaders.names.home import Home

#: a place name before these is part of another name
_PART_OF_NAME = re.compile(r"大学|学院|医院|日报|晚报|证券报|路|街道|大道|话|菜|语")
_ZONE = re.compile(
    r"(?:[东西南北中]部|(?!建设|打造|设立|创建|国家)[\u4e00-\u9fff]{2})?(?:新区|经济技术开发区|高新技术产业开发区|高新区|经开区|综合保税区|自贸片区)"
)
_DIVISION = re.compile(r"(?:[省市区县旗盟]|自治州)$")
_ZONE_END = re.compile(r"(?:新|开发|高新|保税|经开|试验|合作|示范)区$")
_US = re.compile(r"[我本全](?:(?<=[我本])(?:省|市|自治区|区|县|州)(?!场|值|面|容|委|政)|(?<=全)(?:省(?!略)|市(?!场)))")


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """A stretch that names a region, or a chain of regions (上海徐汇区): the innermost one."""

    start: int
    end: int
    region: Region


def region_entity(region: Region) -> Entity:
    """The node of a region."""
    return region_identity(region.code, region.name, region.parent)


def government(region: Entity) -> Entity | None:
    """The people's government of an administrative division; None for a zone, which has none."""
    if not _DIVISION.search(region.name) or _ZONE_END.search(region.name):
        return None
    known = next((r for r in regions().by_form.get(region.name, ()) if region_entity(r) == region), None)
    return entity("Agency", regions().government(known) if known else f"{region.name}人民政府")


def places(shadow: str, hits: Iterable[tuple[int, int, str]], home: Home) -> list[Place]:
    """Places from lexicon hits (start, end, form): the longest at each start, chains joined, namesakes settled by frame."""
    found: list[Place] = []
    for start, end, form in sorted(hits, key=lambda h: (h[0], -h[1])):
        if (found and start < found[-1].end) or not fits(shadow, start, end):
            continue
        candidates = regions().by_form[form]
        joined = bool(found) and found[-1].end == start
        region = _inside(candidates, found[-1].region) if joined else None
        if region is not None:
            found[-1] = Place(found[-1].start, end, region)
            continue
        region = choose(candidates, home)
        if region is not None:
            found.append(_zone(shadow, Place(start, end, region)))
    return found


def _zone(shadow: str, place: Place) -> Place:
    """The development zone whose name opens with a place (甲市东部新区, 甲市高新区), or the place itself."""
    match = _ZONE.match(shadow, place.end)
    if match is None or place.region.level in ("zone", "district", "county"):
        return place
    name = shadow[place.start : match.end()]
    return Place(place.start, match.end(), Region("", name, name, "zone", place.region.code))


def stands_alone(shadow: str, place: Place) -> bool:
    """Whether a place is spoken of as such and not as part of a longer name."""
    return _PART_OF_NAME.match(shadow, place.end) is None


def ours(shadow: str, start: int, end: int, home: Home) -> list[Place]:
    """我省, 本市 and the like, where the frame settles them."""
    found = []
    for match in _US.finditer(shadow, start, end):
        word = match.group()[1:]
        region = home.at_level(word)
        if region is not None:
            found.append(Place(match.start(), match.end(), region))
    return found


def choose(candidates: Sequence[Region], home: Home) -> Region | None:
    """The one meant: the only one, or the only one inside the home region, or the one of highest level; else None."""
    if len(candidates) == 1:
        return candidates[0]
    if home.region is not None:
        near = [r for r in candidates if _inside([r], home.region)]
        if len(near) == 1:
            return near[0]
    return None


def _inside(candidates: Sequence[Region], outer: Region) -> Region | None:
    """The candidate that is `outer` or lies in it."""
    for candidate in candidates:
        current: Region | None = candidate
        while current is not None:
            if current.code == outer.code and current.name == outer.name:
                return candidate
            current = regions().parent(current)
    return None


def only_city(spots: Iterable[Place]) -> Region | None:
    """In news without a frame, the one city that all its places lie in is what 市 and 省 mean; None where there are several."""
    cities = {city.code: city for spot in spots if (city := _city(spot.region))}
    return next(iter(cities.values())) if len(cities) == 1 else None


def _city(region: Region) -> Region | None:
    current: Region | None = region
    while current is not None and current.level not in ("city", "prefecture", "municipality"):
        current = regions().parent(current)
    return current
