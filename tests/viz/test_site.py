"""A site's plan: what is worth a page, where it stands, and ways that lead only to pages that are there."""

from __future__ import annotations

import pytest
from policygraph.queries.web import MOST
from policygraph.viz import contents as index
from policygraph.viz.site import NETWORK, PATH, path, placed, plan, related, targets

from tests.viz import hostile


def test_what_has_owners_or_several_holdings_is_worth_a_page() -> None:
    planned = plan(hostile.contents(), 3)
    assert (planned.ownership, planned.duties) == (("a", "b"), ("p", "a"))


def test_every_page_has_a_path_of_ours_whatever_its_id() -> None:
    planned = plan(hostile.contents(), 3)
    paths = list(planned.paths())
    assert [one for one in paths if not PATH.fullmatch(one)] == []
    assert len(set(paths)) == len(paths) == 9
    assert path("document", "0123456789abcdef") == "document/0123456789abcdef.html"


@pytest.mark.parametrize(
    "name", ["../index.html", "document/../../x", "index.html/", "other/0123456789abcdef.html", ""]
)
def test_no_other_path_is_ours(name: str) -> None:
    assert PATH.fullmatch(name) is None


def test_all_ways_lead_to_pages_of_the_plan() -> None:
    contents = hostile.contents()
    planned = plan(contents, 3)
    pages = set(planned.paths())
    for first in ("duties", "ownership"):
        assert {way.partition("#")[0] for way in targets(contents, planned, first).values()} <= pages
    beside = [
        way
        for kind in ("document", "duties", "ownership")
        for id_ in ("p", "a", "b")
        for _, way in related(contents, planned, kind, id_)
    ]
    assert {way.partition("#")[0] for way in beside} <= pages


@pytest.mark.parametrize(("entities", "drawn"), [(0, False), (1, True), (MOST, True), (MOST + 1, False)])
def test_a_network_has_as_many_entities_as_can_be_read_and_no_way_leads_to_one_that_is_left_out(
    entities: int, drawn: bool
) -> None:
    contents = hostile.contents()
    planned = plan(contents, entities)
    model = index.view_model(contents, planned)
    beside = [way for kind in ("document", "duties", "ownership") for _, way in related(contents, planned, kind, "p")]
    assert {NETWORK in planned.paths(), "network" in model["pages"], f"{NETWORK}#pick=node+p" in beside} == {drawn}
    assert model.get("too_large") == ({"n": MOST + 1, "most": MOST} if entities > MOST else None)


def test_a_body_with_several_pages_leads_to_the_kind_that_is_looked_at() -> None:
    contents = hostile.contents()
    planned = plan(contents, 3)
    assert targets(contents, planned)["a"] == path("duties", "a")
    assert targets(contents, planned, "ownership")["a"] == path("ownership", "a")


def test_ways_are_relative_and_never_lead_to_the_page_itself() -> None:
    ways = {"a": "ownership/a.html", "b": "duties/b.html#focus=b", "c": "index.html"}
    model = placed(
        {"id": "x", "rows": [{"id": "a"}, {"party": "b"}]},
        "ownership/a.html",
        ways,
        [("timeline", "timeline.html#pick=a")],
    )
    assert model["ways"] == {"b": "../duties/b.html#focus=b"}
    assert model["site"] == {
        "home": "../index.html", "related": [{"say": "page-timeline", "href": "../timeline.html#pick=a"}],
    }  # fmt: skip


def test_every_row_of_the_first_page_has_as_many_cells_as_its_table_has_columns() -> None:
    contents = hostile.contents()
    model = index.view_model(contents, plan(contents, 3))
    assert [table["id"] for table in model["tables"]] == [
        "documents",
        "policies",
        "funds",
        "parties",
        "agencies",
        "pilots",
    ]
    for table in model["tables"]:
        assert {len(row) for row in table["rows"]} == {len(table["columns"])}
    links = [
        cell["href"].partition("#")[0]
        for table in model["tables"]
        for row in table["rows"]
        for cell in row
        if "href" in cell
    ]
    assert links
    assert set(links) <= set(plan(contents, 3).paths())
