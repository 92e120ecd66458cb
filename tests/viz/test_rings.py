"""A tie is on a ring where its owned party owns, in the end, its owner."""

from __future__ import annotations

import pytest
from policygraph.viz.rings import ring_ties

from tests.viz.samples import tie


@pytest.mark.parametrize(
    ("pairs", "on_ring"),
    [
        ("ab bc", ""),
        ("ab ba", "ab ba"),
        ("aa", "aa"),
        ("ab bc ca cd", "ab bc ca"),
        ("ab bc cb ad", "bc cb"),
        ("ab ac bd cd", ""),
    ],
)
def test_ties_that_come_back_are_found_and_no_others(pairs: str, on_ring: str) -> None:
    ties = [tie(pair[0], "HOLDS_SHARE", pair[1]) for pair in pairs.split()]
    expected = {f"{pair[0]}-HOLDS_SHARE-{pair[1]}-已" for pair in on_ring.split()}
    assert ring_ties(ties) == expected
