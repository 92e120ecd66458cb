"""Acts: each reads its own examples and leaves its counter-examples alone, whatever else stands in the sentence."""

from __future__ import annotations

import re
from typing import Any

import pytest
from policygraph.loaders.acts.act import Act, acts
from policygraph.loaders.acts.chunk import row
from policygraph.loaders.acts.reading import read_acts
from policygraph.loaders.acts.trial import try_act
from policygraph.loaders.rules.apply import Findings
from policygraph.loaders.rules.trial import shows, staged

EXAMPLES = [(act, example) for act in acts() for example in act.examples]
COUNTER_EXAMPLES = [(act, example) for act in acts() for example in act.counter_examples]


def named(value: object) -> str:
    return value.id if isinstance(value, Act) else str(value["text"])[:24]  # type: ignore[index]


@pytest.mark.parametrize(("act", "example"), EXAMPLES, ids=named)
def test_an_example_gives_exactly_its_facts_with_their_quotes(act: Act, example: dict[str, Any]) -> None:
    trial = try_act(act, example)
    assert shows(trial, example), (trial.facts, trial.quotes)


@pytest.mark.parametrize(("act", "example"), COUNTER_EXAMPLES, ids=named)
def test_a_counter_example_gives_nothing(act: Act, example: dict[str, Any]) -> None:
    assert try_act(act, example).facts == ()


@pytest.mark.parametrize("act", acts(), ids=named)
def test_an_act_says_why_and_shows_both_sides(act: Act) -> None:
    assert act.why
    assert act.examples
    assert act.counter_examples
    assert re.compile(act.verbs)


@pytest.mark.parametrize("act", acts(), ids=named)
def test_a_sentence_may_begin_at_any_chunk_and_break_off_behind_any(act: Act) -> None:
    for example in (*act.examples, *act.counter_examples):
        _, clauses = staged(example)
        chunks = [(clause, chunk) for clause in clauses for chunk in row(clause).chunks]
        ends = sorted({clause.offset(chunk.end) for clause, chunk in chunks})
        starts = sorted({clause.offset(chunk.start) for clause, chunk in chunks})
        whole = example["text"]  # stands before what begins too late, so that who acts may be known from there
        for text in (*(whole[:end] for end in ends), *(f"{whole}\n{whole[start:]}" for start in starts)):
            scene, broken = staged({**example, "text": text})
            read_acts(broken, scene, Findings())


def test_what_is_handed_over_to_nobody_named_is_nobodys() -> None:
    assert facts("甲集团将其持有的乙公司20%股权无偿划转") == []


def test_ids_are_unique() -> None:
    assert len({act.key for act in acts()}) == len(acts())


def test_chunks_cover_a_clause_without_gap_or_overlap() -> None:
    text = "甲集团(以下简称“甲”)拟以2亿元向乙公司增资,占其20%股权;详见《关于收购的公告》。"
    _, clauses = staged({"text": text, "names": {"甲集团": "Firm", "乙公司": "Firm"}})
    for clause in clauses:
        chunks = row(clause).chunks
        assert [chunk.start for chunk in chunks[1:]] == [chunk.end for chunk in chunks[:-1]]
        assert "".join(chunk.text for chunk in chunks) == clause.tokens


def test_a_title_is_no_act() -> None:
    assert facts("甲集团发布《乙公司收购丙公司20%股权的公告》。") == []


def test_what_nobody_known_does_is_left_alone() -> None:
    assert facts("某某通达三十六局收购乙公司20%股权。") == []


def test_one_sum_of_several_givers_belongs_to_none() -> None:
    assert [f[3] for f in facts("甲集团、乙公司以5亿元向丙公司增资。")] == [{}, {}]


def test_one_share_of_several_holders_belongs_to_none() -> None:
    assert facts("甲集团、乙公司持有丙公司30%股权。") == [
        ["甲集团", "HOLDS_SHARE", "丙公司", {}],
        ["乙公司", "HOLDS_SHARE", "丙公司", {}],
    ]


def test_the_list_of_holders_goes_on_in_the_next_sentence() -> None:
    said = facts("甲集团持有丙公司51%股权。乙公司持股49%。")
    assert [(f[0], f[2], str(f[3]["share"])) for f in said] == [
        ("甲集团", "丙公司", "0.51"),
        ("乙公司", "丙公司", "0.49"),
    ]


def test_a_stopped_sale_is_denied() -> None:
    assert {
        f[3].get("modality") for f in facts("甲集团宣布停止向乙公司出售丙公司51%股权。") if f[1] == "INVESTS_IN"
    } == {"否"}


def test_a_sentence_says_the_same_once() -> None:
    said = facts("甲集团收购乙公司20%股权、甲集团收购乙公司20%股权。")
    assert [f[1] for f in said] == ["INVESTS_IN", "HOLDS_SHARE"]


def test_another_sentence_says_it_again() -> None:
    said = facts("甲集团收购乙公司20%股权。甲集团收购乙公司20%股权。")
    assert [f[1] for f in said] == ["INVESTS_IN", "HOLDS_SHARE"] * 2


def facts(text: str) -> list[list[Any]]:
    from policygraph.loaders.rules.trial import trial_of

    scene, clauses = staged({"text": text, "names": {"甲集团": "Firm", "乙公司": "Firm", "丙公司": "Firm"}})
    findings = Findings()
    read_acts(clauses, scene, findings)
    return list(trial_of(findings).facts)
