"""Agencies by composition: place + function, the document's frame (省科技厅), and the bodies of central ones in places.

A function table replaces a list of every bureau of every place: 山东省 + 科技厅 → 山东省科学技术厅. 各 before it makes it a
class of bodies, which is no node.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from policygraph.loaders.lexicon.regions import Region
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.places import Place
from policygraph.loaders.unwrap import JOINER

_LEVEL = re.compile(r"(?P<us>[我本全])?(?P<level>自治区|省|市|区|县|州)(?P<party>委)?$")
_CLASS_BEFORE = re.compile(
    r"(?:各|各级|各有关|各相关|有关|相关|所在地?|当地|属地|其他|地方|下级|上级|省级|市级|区级|县级|\d+个?|[一二三四五六七八九十两]+个?)\Z"
)
#: the last characters of these words: most names have none of them before them
_CLASS_END = re.compile(r"[各级关在地他方个\d一二三四五六七八九十两]")
_OFFICE = re.compile(
    r"(?P<office>办公厅|办公室|秘书处|(?:[^\W\d_A-Za-z将与和在对向的了把由从部司]{2,6}与(?=[^\W部委局司]{2,8}司))?[^\W\d_A-Za-z将与和在对向的了把由从]{2,8}?(?<!公)司)(?!长|机|法|令|员|局)"
)


def owner_before(shadow: str, at: int, places: Mapping[int, Place], home: Home) -> tuple[int, Region, str] | None:
    """Whose body begins at `at`: start of the place before it, the region, and 委 where a party committee is named."""
    if shadow[at - 1 : at] == JOINER:
        at -= 1
    party = "委" if shadow[at - 1 : at] == "委" else ""
    stop = at - len(party)
    place = places.get(stop)
    if place is not None:
        return place.start, place.region, party
    match = _LEVEL.search(shadow, max(0, stop - 4), stop)
    if match and match.end() == stop:
        if match.group("us") is None and _CLASS_BEFORE.search(shadow[max(0, match.start() - 4) : match.start()]):
            return None
        region = home.at_level(match.group("level"))
        if region is not None:
            return match.start(), region, party
    return None


def is_class(shadow: str, start: int) -> bool:
    """Whether the words before make a class of the name that starts here (各市科技局)."""
    before = shadow[max(0, start - 6) : start]
    return _CLASS_END.match(before[-1:]) is not None and _CLASS_BEFORE.search(before) is not None


#: an organ's departments are a class of bodies: 国务院有关部门, 省政府各部门
_DEPARTMENTS = re.compile(
    r"(?:各|有关|相关|其他|所属|组成|职能|直属)+(?:职能|工作)?(?:部门|部委|单位|机构|方面)|部委办|工作部门|(?<=国务院)[\u4e00-\u9fff]{2,10}(?:主管)?部门"
)


def names_departments(shadow: str, end: int) -> bool:
    """Whether what follows an organ's name makes it a class of its departments (国务院有关部门)."""
    return _DEPARTMENTS.match(shadow, end) is not None


#: a level word that opens an item of a list, and words that make it none
_ITEM_LEVEL = re.compile(r"(?P<level>自治区|省|市|区|县|州)(?![级直属辖内场管])")
_CENTRAL = re.compile(r"国家|中央|中国|全国|国务院")
_CLASS_ITEM = re.compile(r"部门|各|有关|相关|以下")
_LIST_BORDER = re.compile(r"[:(。;〔【)\n]|负责|牵头|会同")
_LIST_REACH = 120


def list_owner(shadow: str, at: int, by_start: Mapping[int, Place], home: Home) -> tuple[int, Region, str] | None:
    """Whose body an item of a list is that names no place: the place of the item before (省发展改革委、科技厅).

    Only a list is looked at, back to the bracket, colon or verb that opens it; a central body in between ends it.
    """
    if shadow[at - 1 : at] == JOINER:
        at -= 1
    if shadow[at - 1 : at] not in ("、", ","):
        return None
    floor = max(0, at - _LIST_REACH)
    opened = [m.end() for m in _LIST_BORDER.finditer(shadow, floor, at)]
    first = opened[-1] if opened else floor
    stop = at - 1
    while stop > first:
        start = max(shadow.rfind("、", first, stop), shadow.rfind(",", first, stop)) + 1 or first
        start = max(start, first)
        if _CLASS_ITEM.search(shadow, start, stop):
            return None
        if (place := by_start.get(start)) is not None:
            return at, place.region, ""
        if match := _ITEM_LEVEL.match(shadow, start, stop):
            region = home.at_level(match.group("level"))
            return (at, region, "") if region is not None else None
        if _CENTRAL.match(shadow, start, stop):
            return None
        stop = start - 1
    return None


def office_after(shadow: str, end: int) -> tuple[int, str] | None:
    """办公厅, 规划司 and the like directly behind a body: the end and the printed word."""
    match = _OFFICE.match(shadow, end)
    return (match.end(), match.group("office")) if match else None
