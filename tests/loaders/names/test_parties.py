"""Parties of a deal: each frame knows the names of its examples, and finds none in its counter-examples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from policygraph.loaders.names.introduced import introduced
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.parties import Frame, frames, parties, without_edges
from policygraph.loaders.names.quantities import quantities
from policygraph.loaders.shadow import shadow as shadow_of

EXAMPLES = [(frame, example) for frame in frames() for example in frame.examples]
COUNTER_EXAMPLES = [(frame, example) for frame in frames() for example in frame.counter_examples]
#: what the examples call a firm known before
KNOWN = "丙公司"


def named(value: object) -> str:
    return value.id if isinstance(value, Frame) else str(value["text"])[:24]  # type: ignore[index]


def mentions_of(text: str) -> Mentions:
    found = Mentions(quantities(text, 0, len(text), ""))
    at = text.find(KNOWN)
    while at >= 0:
        found.extend([Mention(at, at + len(KNOWN), "Firm", "example")])
        at = text.find(KNOWN, at + 1)
    return found


def names(text: str) -> set[str]:
    shadow = shadow_of(text)
    return {item.name for item in introduced(shadow, 0, len(shadow), mentions_of(shadow))}


def bracketed(frame: Frame, text: str) -> set[str]:
    shadow = shadow_of(text)
    return {shadow[p.start : p.end] for p in parties(shadow, 0, len(shadow), mentions_of(shadow), (frame,))}


@pytest.mark.parametrize(("frame", "example"), EXAMPLES, ids=named)
def test_a_frame_brackets_the_names_of_its_example(frame: Frame, example: Mapping[str, Any]) -> None:
    assert set(example["names"]) <= bracketed(frame, example["text"])
    assert set(example["names"]) <= names(example["text"])


@pytest.mark.parametrize(("frame", "example"), COUNTER_EXAMPLES, ids=named)
def test_a_counter_example_names_nothing(frame: Frame, example: Mapping[str, Any]) -> None:
    assert names(example["text"]) == set()
    assert example["why"]


@pytest.mark.parametrize(
    ("stretch", "name"),
    [
        ("控股股东甲能科技", "甲能科技"),
        ("公司", ""),
        ("电动汽车公司甲能汽车", "甲能汽车"),
        ("甲盛和", "甲盛和"),
        ("剩余", ""),
        ("光模块龙头甲江科技", "甲江科技"),
    ],
)
def test_ordinary_words_at_the_ends_are_no_part_of_a_name(stretch: str, name: str) -> None:
    assert without_edges(stretch) == name


def test_what_stands_on_both_sides_of_和_is_two_names_only_where_each_is_long_enough() -> None:
    assert "甲盛和" in names("2016年，乙恺网络收购甲盛和80%股权。")
    assert {"甲祥食品", "乙昇海洋"} <= names("丙公司收购甲祥食品和乙昇海洋100%股权。")
