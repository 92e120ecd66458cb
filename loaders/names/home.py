"""The document's frame as names need it: which place 省, 市, 我省 and 本市 mean, and which year it is."""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.graph.quick import quick
from policygraph.loaders.lexicon.regions import Region, regions


@quick
@dataclass(frozen=True, slots=True)
class Home:
    """`region` is the place whose document this is, None for a national or unknown one; `year` is 0 where unknown."""

    region: Region | None = None
    national: bool = False
    year: int = 0

    def at_level(self, word: str) -> Region | None:
        """The region that a bare 省, 自治区, 市, 区, 县 or 州 means here; None where the frame does not settle it."""
        region = self.region
        while region is not None:
            if _fits(region, word):
                return region
            region = regions().parent(region)
        return None


def _fits(region: Region, word: str) -> bool:
    if word in ("省", "自治区"):
        return region.level in ("province", "autonomous")
    if word == "市":
        return region.level in ("municipality", "city") or (region.level == "county" and region.name.endswith("市"))
    if word == "州":
        return region.level == "prefecture"
    return region.level in ("county", "district") and region.name.endswith(word)
