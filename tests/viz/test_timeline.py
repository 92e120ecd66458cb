"""The model of the timeline: only days that the calendar has are placed, everything stated keeps its words."""

from __future__ import annotations

from policygraph.queries.answer import Party
from policygraph.queries.policies_in_time import Dated, Timeline
from policygraph.viz.timeline import view_model

from tests.viz import hostile


def test_a_day_that_is_none_is_not_placed_but_shown_with_its_words() -> None:
    model = view_model(hostile.timeline())
    first, second = model["policies"]
    assert (first["days"], second["days"]) == ({}, {"date": "2025-06", "valid_until": "9999-12-31"})
    assert [one["value"][0] for one in first["datings"]] == [hostile.EVIL, "2025-02-30"]
    assert all(one["marks"] for one in first["datings"])
    assert [link.get("date") for link in model["links"]] == [None, None]


def test_links_name_policies_by_their_place_in_the_list() -> None:
    model = view_model(hostile.timeline())
    assert [(link["relation"], link["citing"], link["cited"]) for link in model["links"]] == [
        ("REPEALS", 0, 1), ("CITES", 1, 0),
    ]  # fmt: skip
    assert [relation["id"] for relation in model["relations"]] == ["CITES", "REPEALS"]
    assert len({relation["dash"] for relation in model["relations"]}) == 2


def test_only_what_was_asked_for_is_marked_so() -> None:
    policies = tuple(Dated(Party(id_, id_, "Policy", ("Policy",)), (), 0, (), ()) for id_ in "ab")
    model = view_model(Timeline(("a",), policies, ()))
    assert [policy.get("asked", False) for policy in model["policies"]] == [True, False]
    assert (model["all"], view_model(Timeline((), policies, ()))["all"]) == (False, True)
