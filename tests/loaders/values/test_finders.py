"""What every finder of values keeps: true offsets, no overlap, no exception, and time that grows with the text only."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.loaders.shadow import shadow
from policygraph.loaders.values import count, date, doc_number, duration, money, percent, period

from tests.laws.strategies import texts

FINDERS = [count, date, doc_number, duration, money, percent, period]
#: repeated, each of these leads a careless pattern into trying many ways
TRAPS = [
    "1",
    "1,",
    "1.",
    "一",
    "十",
    "亿",
    "1-",
    "1—",
    "每年",
    "最高",
    "百分之",
    "1年+",
    "(1+1",
    "〔2024〕",
    "中",
    "5+2",
    "1,111",
    "1 ",
    "国",
]


@pytest.mark.parametrize("finder", FINDERS, ids=lambda f: f.__name__.rpartition(".")[2])
@given(text=texts(), cut=st.tuples(st.integers(0, 30), st.integers(0, 30)))
def test_any_text_is_searched_and_offsets_are_in_order(finder: ModuleType, text: str, cut: tuple[int, int]) -> None:
    searched = shadow(text)
    start = min(cut[0], len(searched))
    end = max(start, len(searched) - cut[1])
    last = start
    for found in finder.find(searched, start, end):
        assert last <= found.start < found.end <= end
        last = found.end


@pytest.mark.parametrize(
    "finder", [date, doc_number, duration, money, percent], ids=lambda f: f.__name__.rpartition(".")[2]
)
@given(text=texts())
def test_a_found_value_stands_in_the_words_it_was_found_in(finder: ModuleType, text: str) -> None:
    searched = shadow(text)
    for found in finder.find(searched):
        alone = finder.parse(searched[found.start : found.end])
        assert alone is None or _core(alone) == _core(found.value)


def _core(value: object) -> tuple[object, ...]:
    """What of a value the span itself prints: words further off may add a bound or /年."""
    names = ("amount", "currency", "value", "unit", "length", "number", "year", "month", "day")
    return tuple(getattr(value, name, None) for name in names)


@pytest.mark.parametrize("finder", FINDERS, ids=lambda f: f.__name__.rpartition(".")[2])
@pytest.mark.parametrize("trap", TRAPS)
def test_four_times_the_text_takes_no_more_than_about_four_times_as_long(finder: ModuleType, trap: str) -> None:
    search: Callable[[str], Iterator[object]] = finder.find
    short, long = (_seconds(search, (trap * size)[:size]) for size in (5_000, 20_000))
    assert long < 12 * short + 0.02


def _seconds(search: Callable[[str], Iterator[object]], text: str) -> float:
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        for _found in search(text):
            pass
        best = min(best, time.process_time() - begun)
    return best
