"""What the body of a place does (科技, 财政), and how its name is put together from place and function."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from policygraph.graph.errors import SettingError
from policygraph.loaders.lexicon.regions import Region, regions
from policygraph.loaders.lexicon.sheet import only, word, words, years

_FIELDS = ("department", "names", "usual", "own", "parent", "pattern", "since", "until")
_LEVELS = frozenset({"province", "city", "county"})
_PROVINCES = frozenset({"province", "autonomous", "municipality", "sar"})
_COUNTIES = frozenset({"county", "district"})
_PATTERNS = {"government": "{place}{full}", "party": "中共{place}委{full}"}


@dataclass(frozen=True, slots=True)
class Function:
    """`forms` maps every printed form, full ones included, to the full form; `department` words go before 部门. A body of a
    government is also printed with it: 市政府侨办.

    `usual` is the full form that a level (province, city, county) has, `own` that of a place by its code; `parent` is
    `government` or `party`; `pattern` puts the official name together.
    """

    forms: Mapping[str, str]
    department: tuple[str, ...] = ()
    parent: str = "government"
    usual: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    pattern: str = _PATTERNS["government"]
    since: int = 0
    until: int = 0

    def full(self, form: str, region: Region) -> str:
        """The full form that a printed one means in a place; a 部门 word means the body the place usually has.

        An abbreviation means the place's own name where it stands in it in order: 国资委 in 上海 is
        国有资产监督管理委员会, elsewhere 人民政府国有资产监督管理委员会.
        """
        own = self.own.get(region.code)
        if form.removesuffix("部门") in self.department:
            return own or self.body(region)
        full = self.forms[form]
        return own if own and form != full and _abbreviates(form, own) else full

    def body(self, region: Region) -> str:
        """The full form that a place of this level usually has: its own, the level's, else 厅 for a province and 局 below."""
        level = "province" if region.level in _PROVINCES else "county" if region.level in _COUNTIES else "city"
        stated = self.own.get(region.code) or self.usual.get(level)
        if stated:
            return stated
        fulls = [full for form, full in self.forms.items() if form == full]
        ending = "厅" if region.level in ("province", "autonomous") else "局"
        return next((full for full in fulls if full.endswith(ending)), fulls[0])

    def official(self, form: str, region: Region) -> str:
        """The whole official name: 科技厅 in 山东 is 山东省科学技术厅, 组织部 中共山东省委组织部."""
        return self.pattern.format(place=regions().qualified(region), full=self.full(form, region))


def _abbreviates(form: str, full: str) -> bool:
    rest = iter(full)
    return all(character in rest for character in form)


def parse_function(row: object, parent: str, where: str) -> Function:
    """One row of functions.yaml or party.yaml. Raises SettingError naming it where a field is wrong."""
    data = only(row, _FIELDS, where)
    names = data.get("names")
    if not isinstance(names, dict) or not names:
        raise SettingError("bad-lexicon", where=where, why="names is no mapping of full forms")
    forms = {form: full for full in names for form in (full, *words(names, full, where))}
    usual, own = (_texts(data.get(key) or {}, key, where) for key in ("usual", "own"))
    if unknown := sorted({*usual.values(), *own.values()} - set(forms)):
        raise SettingError("bad-lexicon", where=where, why=f"no such form: {', '.join(unknown)}")
    if unknown := sorted(set(usual) - _LEVELS):
        raise SettingError("bad-lexicon", where=where, why=f"no such level: {', '.join(unknown)}")
    since, until = years(data, where)
    parent = word(data, "parent", where, parent)
    pattern = word(data, "pattern", where, _PATTERNS.get(parent, ""))
    if parent == "government":
        forms |= {f"政府{form}": full for form, full in forms.items() if "政府" not in form} | forms
    if parent not in _PATTERNS or "{place}" not in pattern:
        raise SettingError("bad-lexicon", where=where, why=f"parent {parent}, pattern {pattern!r}")
    return Function(forms, words(data, "department", where), parent, usual, own, pattern, since, until)


def _texts(value: object, field_name: str, where: str) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(x, str) for pair in value.items() for x in pair):
        raise SettingError("bad-lexicon", where=where, why=f"{field_name} is no mapping of texts: {value!r}")
    return value
