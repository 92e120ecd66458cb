"""The model of the map and the network: packed, complete, the same every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64decode
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from policygraph.queries.answer import Web
from policygraph.viz import map as viz_map
from policygraph.viz import network, texts

from tests.viz import webs


def unpacked(text: str) -> list[int]:
    """The numbers of a packed array."""
    width, _, letters = text.partition(":")
    numbers: list[int] = np.frombuffer(b64decode(letters), f"<u{width}").tolist()
    return numbers


@pytest.fixture(scope="module")
def model() -> dict[str, Any]:
    return viz_map.view_model(webs.fund_house())


GOLDEN: dict[str, Callable[[], dict[str, Any]]] = {
    "fund_house_map": lambda: viz_map.view_model(webs.fund_house()),
    "fund_house_network": lambda: network.view_model(webs.network()),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_model_is_that_of_the_golden_file(name: str) -> None:
    golden = Path(__file__).with_name(f"{name}.json").read_text("utf-8")
    words = ("words", "kinds", "relations", "names")
    shown = {key: part for key, part in GOLDEN[name]().items() if key not in words}
    assert json.dumps(shown, ensure_ascii=False, sort_keys=True, indent=1) + "\n" == golden


def test_the_pages_are_the_same_whatever_the_hash_seed(root: Path) -> None:
    code = (
        "from hashlib import sha256; from policygraph.viz import map as m, network as n; from tests.viz import webs as w;"
        "print(*(sha256(x.page(x.view_model(y))).hexdigest() for x, y in ((m, w.fund_house()), (n, w.network()))))"
    )
    environment = {**os.environ, "PYTHONPATH": str(root)}
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=environment | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_those_with_the_most_facts_come_first(model: dict[str, Any]) -> None:
    ends = [*unpacked(model["links"]["from"]), *unpacked(model["links"]["to"])]
    counts = [ends.count(n) for n in range(len(model["nodes"]["ids"]))]
    assert counts == sorted(counts, reverse=True)
    assert model["nodes"]["names"][-1] == "只被提到的协会"
    assert counts[-1] == 0


def test_every_fact_is_there_with_its_ends_relation_and_quote(model: dict[str, Any]) -> None:
    ids, links = model["nodes"]["ids"], model["links"]
    rows = zip(*(unpacked(links[name]) for name in ("from", "to", "relation", "modality", "saying")), strict=True)
    found = [
        (ids[one], model["relations"][relation]["id"], ids[other], "已拟否"[mood], model["sayings"][saying]["label"])
        for one, other, relation, mood, saying in rows
    ]
    asked = webs.fund_house()
    assert [row[:4] for row in found] == [(f.source, f.relation, f.target, f.modality) for f in asked.links]
    assert ("six", "HOLDS_SHARE", "big", "已", ("股东（比例未披露）", "shareholder (share undisclosed)")) in found
    assert quotes(model) == [[said.quote for said in fact.statements] for fact in asked.links]


def quotes(model: dict[str, Any]) -> list[list[str]]:
    """The quotes of every fact, cut out of their sentences."""
    held = model["texts"]
    marks = {name: unpacked(part) for name, part in held["marks"].items()}
    cut = [
        held["sentences"][sentence][start : start + length]
        for sentence, start, length in zip(marks["sentence"], marks["start"], marks["length"], strict=True)
    ]
    firsts = np.cumsum([0, *marks["count"]]).tolist()
    return [cut[a:b] for a, b in pairwise(firsts)]


def test_too_many_sentences_give_way_to_the_quotes_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = viz_map.view_model(webs.fund_house())
    monkeypatch.setattr(texts, "_MOST_CHARACTERS", 100)
    short = viz_map.view_model(webs.fund_house())
    assert (whole["texts"]["quotes"], short["texts"]["quotes"]) == (False, True)
    assert quotes(whole) == quotes(short)
    assert sum(map(len, short["texts"]["sentences"])) < sum(map(len, whole["texts"]["sentences"]))


def test_nothing_at_all_is_a_page_too() -> None:
    assert viz_map.page(viz_map.view_model(Web((), ()))).startswith(b"<!doctype html>")


def test_a_network_says_what_was_left_out_and_keeps_words_out_of_the_drawing() -> None:
    model = network.view_model(webs.network())
    ids = model["nodes"]["ids"]
    assert {ids[int(n)]: count for n, count in model["hidden"].items()} == {"big": 2, "y": 1}
    assert (model["left_out"], model["centre"]) == (2, "t")
    drawn = model["vis"]
    assert [node["id"] for node in drawn["nodes"]] == list(range(len(ids)))
    assert {node["label"] for node in drawn["nodes"]} == {" "}
    pairs = [(edge["from"], edge["to"]) for edge in drawn["edges"]]
    assert len(pairs) == len(set(pairs)) < len(webs.network().links)
    assert drawn["options"]["physics"] == {"enabled": False}


def test_a_network_without_a_centre_is_the_whole_graph() -> None:
    whole = network.view_model(webs.fund_house())
    assert (whole["centre"], whole["hidden"], whole["left_out"]) == ("", {}, 0)
    assert len(whole["vis"]["nodes"]) == len(webs.fund_house().parties)
