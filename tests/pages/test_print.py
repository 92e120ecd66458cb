"""On paper: ownership on one sheet of A4 across, duties on sheets of A3 across, each with the names of the agencies on top."""

from __future__ import annotations

import pytest

from tests.pages.conftest import Opener
from tests.pages.printed import sheets

pytestmark = pytest.mark.needs("chromium")

#: in points
A4_ACROSS, A3_ACROSS = (842, 595), (1191, 842)


@pytest.mark.parametrize(
    ("name", "state"), [("house", "theme=dark"), ("crowd", ""), ("hub", "foldedUp="), ("tower", "")]
)
def test_ownership_is_one_sheet_of_a4_across(show: Opener, name: str, state: str) -> None:
    (sheet,) = sheets(show(name, state).pdf(prefer_css_page_size=True))
    assert sheet.size == pytest.approx(A4_ACROSS, abs=1)
    assert len(sheet.glyphs) > 50


def test_duties_are_sheets_of_a3_across_with_the_agencies_on_top_of_each(show: Opener) -> None:
    page = show("long")
    printed = sheets(page.pdf(prefer_css_page_size=True))
    assert len(printed) > 5
    assert all(sheet.size == pytest.approx(A3_ACROSS, abs=1) for sheet in printed)
    words = page.locator("#matrix .corner, #matrix .paper").all_text_contents()
    assert len(words) == 49
    head = printed[1].glyphs[: len("".join(words))]
    assert len(set(head)) > 15
    assert [number for number, sheet in enumerate(printed) if not sheet.holds(head)] == []


def test_a_short_policy_is_one_sheet(show: Opener) -> None:
    (sheet,) = sheets(show("night").pdf(prefer_css_page_size=True))
    assert sheet.size == pytest.approx(A3_ACROSS, abs=1)


def test_the_tables_are_printed_where_they_are_looked_at(show: Opener) -> None:
    printed = sheets(show("crowd", "table=true").pdf(prefer_css_page_size=True))
    assert len(printed) > 10
    assert all(sheet.size == pytest.approx(A4_ACROSS, abs=1) for sheet in printed)
