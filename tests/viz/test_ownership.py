"""The model of the ownership page: what is drawn, what is counted, what is unknown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from policygraph.queries.answer import Ownership
from policygraph.viz.ownership import view_model

from tests.viz.moments import moment
from tests.viz.samples import crowd, fund_house, party, tie


@pytest.fixture(scope="module")
def model() -> dict[str, Any]:
    return view_model(*fund_house())


def one(model: dict[str, Any], part: str, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in model[part] if row["id"] == id_)
    return found


def test_the_model_is_that_of_the_golden_file(model: dict[str, Any]) -> None:
    golden = Path(__file__).with_name("fund_house.json").read_text("utf-8")
    without_words = {key: part for key, part in model.items() if key not in ("words", "kinds", "relations", "names")}
    assert json.dumps(without_words, ensure_ascii=False, sort_keys=True, indent=1) + "\n" == golden


def test_a_party_or_tie_of_both_directions_is_there_once(model: dict[str, Any]) -> None:
    for part in ("parties", "ties"):
        ids = [row["id"] for row in model[part]]
        assert ids == sorted(set(ids))


def test_every_id_that_is_spoken_of_exists(model: dict[str, Any]) -> None:
    parties = {row["id"] for row in model["parties"]}
    assert {end for row in model["ties"] for end in (row["owner"], row["owned"])} <= parties
    for moment_ in model["moments"]:
        assert set(moment_["ties"]) <= set(range(len(model["ties"])))
        for chain in moment_["chains"]:
            steps = [model["ties"][number] for number in chain["ties"]]
            assert [step["owned"] for step in steps[:-1]] == [step["owner"] for step in steps[1:]]
        spoken = {row["id"] for side in ("up", "down") for row in moment_.get(side, {}).get("rows", ())}
        assert spoken | {row["id"] for row in moment_.get("control", ())} | set(moment_.get("behind", ())) <= parties
    assert {row["kind"] for row in model["parties"]} <= {kind["id"] for kind in model["kinds"]}
    assert {row["relation"] for row in model["ties"]} == {relation["id"] for relation in model["relations"]}


def test_every_mark_is_a_stretch_of_its_sentence(model: dict[str, Any]) -> None:
    marks = [mark for row in model["ties"] for mark in row["marks"]]
    assert marks
    assert all(0 <= start < end <= len(model["sentences"][number]["text"]) for number, start, end in marks)


def test_planned_and_drawn_ties_take_no_part_in_rings_and_sums(model: dict[str, Any]) -> None:
    planned = one(model, "ties", "t-INVESTS_IN-r-拟")
    assert planned["planned"] is True
    rings = {model["ties"][number]["id"] for number in model["moments"][0]["rings"]}
    assert rings == {"a-HOLDS_SHARE-t-已", "r-HOLDS_SHARE-a-已", "t-HOLDS_SHARE-r-已"}
    assert model["moments"][0]["disclosed"]["r"]["total"] == "20.00%"


def test_a_share_nobody_states_is_undisclosed_and_never_zero(model: dict[str, Any]) -> None:
    silent = one(model, "ties", "six-HOLDS_SHARE-big-已")
    assert (silent["undisclosed"], silent["raw"]) == (True, {})
    assert silent["label"] == ("股东（比例未披露）", "shareholder (share undisclosed)")
    unknown = [chain["product"] for chain in model["moments"][0]["chains"] if not chain.get("known")]
    assert set(unknown) == {("未披露", "undisclosed")}


def test_the_holders_a_count_speaks_of_and_nobody_names_are_counted(model: dict[str, Any]) -> None:
    known = model["moments"][0]["disclosed"]["big"]
    assert {key: known[key] for key in ("total", "rest", "unstated", "unnamed")} == {
        "total": "17.44%",
        "rest": "82.56%",
        "unstated": 1,
        "unnamed": 12,
    }
    assert one(model, "kinds", "unnamed")["shape"] == "dotted"


def test_a_group_named_as_one_is_a_kind_of_its_own(model: dict[str, Any]) -> None:
    assert (one(model, "parties", "six")["kind"], one(model, "kinds", "collective")["glyph"]) == ("collective", "集")


def test_only_a_state_organ_or_a_person_that_nobody_owns_is_topmost(model: dict[str, Any]) -> None:
    assert model["moments"][0]["topmost"] == ["fin", "g", "m", "p"]


def test_whole_disclosure_and_too_much_of_it_are_told_apart() -> None:
    parties = (party("a", "甲公司"), party("b", "乙公司"), party("t", "丙公司"))
    for shares, state in ((("0.6", "0.4"), "whole"), (("0.6", "0.3"), "part"), (("0.6", "0.5"), "over")):
        ties = tuple(tie(owner, "HOLDS_SHARE", "t", share=share) for owner, share in zip("ab", shares, strict=True))
        up = Ownership("t", "up", "", parties, ties, ())
        made = view_model(moment(up, replace(up, direction="down", ties=())))["moments"][0]
        assert made["disclosed"]["t"]["state"] == state
        assert (made.get("overfull", False), "up" in made) == (state == "over", state != "over")


def test_an_entity_without_a_class_is_shown_as_unclassified() -> None:
    bare = replace(party("t", "无名氏"), kind="", labels=())
    alone = Ownership("t", "up", "", (bare,), (), ())
    assert [kind["id"] for kind in view_model(moment(alone, alone))["kinds"]] == ["unclassed"]


def test_two_answers_about_different_parties_are_refused() -> None:
    now, before = fund_house()
    for wrong in (
        (replace(now, down=replace(now.down, target="a")),),
        (now, replace(before, up=replace(before.up, target="a"))),
    ):
        with pytest.raises(ValueError, match="not one target"):
            view_model(*wrong)


def test_a_thousand_holders_are_all_in_the_model() -> None:
    model = view_model(*crowd())
    assert len(model["parties"]) == 1001
    assert model["moments"][0]["disclosed"]["t"]["unnamed"] == 200


def test_the_page_is_the_same_whatever_the_hash_seed(root: Path) -> None:
    code = (
        "from hashlib import sha256; from policygraph.viz import ownership as o; from tests.viz import samples;"
        "print(sha256(o.page(o.view_model(*samples.fund_house()))).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
