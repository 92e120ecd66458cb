"""Quick values: made faster, and in everything else what `dataclass` makes of them."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest
from policygraph.graph.quick import quick


@dataclass(frozen=True, slots=True, order=True)
class Plain:
    name: str
    size: int = 1
    parts: list[str] = field(default_factory=list)


@quick
@dataclass(frozen=True, slots=True, order=True)
class Quick:
    name: str
    size: int = 1
    parts: list[str] = field(default_factory=list)


@pytest.mark.parametrize(
    "given", [{"name": "甲"}, {"name": "甲", "size": 2}, {"name": "甲", "size": 0, "parts": ["乙"]}]
)
def test_fields_and_defaults_are_those_of_the_class(given: dict[str, object]) -> None:
    plain, fast = Plain(**given), Quick(**given)  # type: ignore[arg-type]
    assert repr(fast) == repr(plain).replace("Plain", "Quick")
    assert fast == Quick(*given.values())  # type: ignore[arg-type]
    assert replace(fast, size=9) == Quick("甲", 9, fast.parts)
    assert copy.deepcopy(fast) == pickle.loads(pickle.dumps(fast)) == fast  # noqa: S301  our own bytes


def test_what_a_factory_makes_is_made_anew() -> None:
    assert Quick("甲").parts is not Quick("甲").parts


def test_a_quick_value_stays_frozen_and_asks_for_its_fields() -> None:
    with pytest.raises(FrozenInstanceError):
        Quick("甲").name = "乙"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Quick()  # type: ignore[call-arg]
