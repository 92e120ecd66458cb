"""A value and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from policygraph.graph.quick import quick

V = TypeVar("V", covariant=True)


@quick
@dataclass(frozen=True, slots=True)
class Found(Generic[V]):
    """`text[start:end]` states `value`; offsets count in the text that was searched."""

    start: int
    end: int
    value: V
