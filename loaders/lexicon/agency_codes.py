"""发文机关代字: whose number begins so (鲁政办发 → 山东省人民政府办公厅), and which place a document with it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from policygraph.loaders.lexicon.regions import Region, regions
from policygraph.loaders.lexicon.sheet import SHIPPED, read

_LONGEST_PLACE = 2
#: what may stand behind a department's word: kinds of documents, no further word
_KIND = "发字函办规联令通告准局委综"


@dataclass(frozen=True, slots=True)
class AgencyCode:
    """What a code says: the codes of regions it may come from, whether it is a central body's, and the issuer where known."""

    text: str
    homes: tuple[str, ...] = ()
    national: bool = False
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class CodeTable:
    """agency_codes.yaml: places by their characters, numbers of the centre, what follows a place."""

    places: Mapping[str, tuple[str, ...]]
    national: Mapping[str, str]
    tails: Mapping[str, str]
    departments: Mapping[str, str]

    def read(self, text: str) -> AgencyCode:
        """What a code means; one that fits nothing has no home, is not national and has no issuer.

        A government's tail behind place characters is tried first (银政发 is no 银发), behind unknown ones it means no more than
        that; then come the centre's beginnings, then departments of places.
        """
        homes, rest = self._place(text)
        if rest in self.tails:
            return self._local(text, homes, self.tails[rest])
        if any(text[n:] in self.tails for n in range(1, _LONGEST_PLACE + 1)):
            return AgencyCode(text)
        start = next((text[:n] for n in range(len(text), 0, -1) if text[:n] in self.national), "")
        if start:
            return AgencyCode(text, (), True, self.national[start])
        return self._local(text, homes, "", self._department(rest)) if homes else AgencyCode(text)

    def _place(self, text: str) -> tuple[tuple[str, ...], str]:
        """The places whose characters begin the code, the longest that fit, and the rest; 苏府 keeps 府 for the rest."""
        for n in range(min(_LONGEST_PLACE, len(text)), 0, -1):
            if text[:n] in self.places:
                return self.places[text[:n]], text[n - 1 :] if n > 1 and text[n - 1] in "政府" else text[n:]
        return (), text

    def _local(self, text: str, homes: tuple[str, ...], body: str, department: str = "") -> AgencyCode:
        region = regions().code(homes[0]) if len(homes) == 1 else None
        full = (body or _body(department, region)) if region else ""
        return AgencyCode(text, homes, False, f"{region.name}{full}" if region and full else "")

    def _department(self, rest: str) -> str:
        """The department whose word begins `rest`, if nothing but the kind of document follows it."""
        for n in range(len(rest), 0, -1):
            if rest[:n] in self.departments and not rest[n:].strip(_KIND):
                return self.departments[rest[:n]]
        return ""


def _body(department: str, region: Region) -> str:
    """The full form of the body that does this in a place."""
    from policygraph.loaders.lexicon.lexicon import functions

    return next((f.body(region) for f in functions() if department in f.department), "")


@cache
def codes() -> CodeTable:
    """The shipped table."""
    data = read(SHIPPED / "agency_codes.yaml")
    places = {characters: tuple(homes) for characters, homes in data["places"].items()}
    return CodeTable(places, data["national"], data["tails"], data["departments"])


def homes_of(code: str) -> tuple[str, ...]:
    """Codes of the regions that a number beginning so may come from: 鲁政发 → 370000; 宁政发 → several; none for 国发."""
    return codes().read(code).homes


def home_of(code: str) -> str | None:
    """The code of the one region that a number beginning so comes from, None where there is none or more than one."""
    homes = homes_of(code)
    return homes[0] if len(homes) == 1 else None


def is_national(code: str) -> bool:
    """Whether a number beginning so is a central body's."""
    return codes().read(code).national
