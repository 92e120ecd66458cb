"""Numbers in little room: what a page reads back is what was put in."""

from __future__ import annotations

from base64 import b64decode

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.viz.packing import packed


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_numbers_come_back_in_the_least_width(numbers: list[int]) -> None:
    width, _, text = packed(numbers).partition(":")
    assert np.frombuffer(b64decode(text), f"<u{width}").tolist() == numbers
    assert int(width) == 1 or max(numbers) >= 1 << (int(width) * 4)


def test_an_example() -> None:
    assert packed([1, 2, 300]) == "2:AQACACwB"


@pytest.mark.parametrize("number", [-1, 2**32])
def test_what_has_no_room_is_refused(number: int) -> None:
    with pytest.raises(OverflowError):
        packed([number])
