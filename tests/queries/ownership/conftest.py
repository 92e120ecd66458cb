"""Registers written down in one line a fact: `甲 30% 乙`."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from policygraph.queries.ownership.register import Holder, Holding, Place, Register, register

LINE = re.compile(r"(?P<owner>\S+) (?P<said>\S+) (?P<owned>\S+)(?P<more>( \w+=\S+)*)")
#: what stands between two names, beside 30%, 40-60% with its brackets, 3元 and ? (a share that is not stated)
RELATIONS = ("HOLDS_POSITION", "CONTROLS", "MANAGES", "ACTS_WITH", "PROXY", "FUNDS", "HOLDS_SHARE", "INVESTS_IN")
BAND = re.compile(r"(?P<left>[\[(]?)(?P<low>[\d.]+)-(?P<high>[\d.]+)(?P<right>[\])]?)%")
DECIMALS = {"votes", "share"}


def written(text: str, holders: dict[str, dict[str, Any]] | None = None) -> Register:
    """The register of lines such as `甲 30% 乙 date=2024`; every line is a row of one table unless it says `source=`.

    `holders` gives further properties of holders by name. A name is its own id.
    """
    facts = [_fact(number, line) for number, line in enumerate(filter(None, map(str.strip, re.split(r"[\n;]", text))))]
    names = {end for fact in facts for end in (fact.owner, fact.owned)} | set(holders or {})
    return register(facts, (Holder(name, name, **(holders or {}).get(name, {})) for name in sorted(names)))


def _fact(number: int, line: str) -> Holding:
    parts = LINE.fullmatch(line)
    assert parts, line
    more = dict(part.split("=") for part in parts["more"].split())
    where = f"csv!{number + 2}"
    place = Place(more.pop("source", "t.csv"), "d", more.pop("where", where), more.pop("published", ""))
    given: dict[str, Any] = {name: Decimal(v) / 100 if name in DECIMALS else v for name, v in more.items()}
    given |= _said(parts["said"])
    relation = given.pop("relation", "HOLDS_SHARE")
    id_ = given.pop("id", f"{parts['owner']}{parts['said']}{parts['owned']}#{number}")
    return Holding(id_, relation, parts["owner"], parts["owned"], places=(place,), **given)


def _said(text: str) -> dict[str, Any]:
    if text in RELATIONS:
        return {"relation": text}
    if text == "?":
        return {}
    if text.endswith("元"):
        return {"relation": "FUNDS", "amount_cny": Decimal(text[:-1])}
    if band := BAND.fullmatch(text):
        open_ = (band["left"] or "[") + (band["right"] or "]")
        return {
            "share_min": Decimal(band["low"]) / 100,
            "share_max": Decimal(band["high"]) / 100,
            "share_open": "" if open_ == "[]" else open_,
        }
    return {"share": Decimal(text.rstrip("%")) / 100}


@pytest.fixture(scope="session")
def book() -> Callable[..., Register]:
    """`written`: a register from its lines."""
    return written
