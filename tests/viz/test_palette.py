"""Whatever colour the ontology gives a kind, its outline and letter can be read on both grounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.viz.palette import DARK, LIGHT, contrast, tones


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_has_a_readable_tone_on_white_and_on_dark(number: int) -> None:
    found = tones(f"#{number:06x}")
    assert contrast(found["light"], LIGHT) >= 4.5
    assert contrast(found["dark"], DARK) >= 4.5


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert tones("#0b5fa5")["light"] == "#0b5fa5"
    assert tones("#ffbf47")["dark"] == "#ffbf47"


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colour", ["red", "#fff", "0b5fa5"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(ValueError, match="#rrggbb"):
        tones(colour)
