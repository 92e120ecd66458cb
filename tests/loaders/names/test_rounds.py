"""Whose round of financing a sentence goes on with."""

from __future__ import annotations

import pytest
from policygraph.graph.identity import entity
from policygraph.loaders.names.discourse import Topics
from policygraph.loaders.names.mention import Mention, Mentions, occurrences
from policygraph.loaders.names.quantities import quantities
from policygraph.loaders.shadow import shadow


def told(text: str) -> tuple[str | None, str] | None:
    """The firm and the name of the round that 丁资本 joins at the end of the text; None where none was announced."""
    text = shadow(text)
    named = Mentions(
        Mention(a, b, "Firm", "shape", entity("Firm", name))
        for name in ("乙湖科技", "丙江科技", "丁资本") for a, b in occurrences(text, 0, len(text), name)
    )  # fmt: skip
    named.extend(quantities(text, 0, len(text), ""))
    topics = Topics(text, 0, len(text), named, (0, 0), ())
    round_ = topics.round(topics.sentences[-1][0], text.rindex("丁资本"))
    return round_ and (round_.firm.entity.name if round_.firm and round_.firm.entity else None, round_.name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("乙湖科技宣布完成2亿元B轮融资。本轮由丁资本领投。", ("乙湖科技", "B轮")),
        ("乙湖科技近日对外宣布，已于今日完成Pre-A轮融资。丁资本领投。", ("乙湖科技", "Pre-A轮")),
        ("乙湖科技的天使轮融资由丁资本领投。", ("乙湖科技", "天使轮")),
        # the last one announced
        ("乙湖科技完成A轮融资。丙江科技完成B轮融资。丁资本领投。", ("丙江科技", "B轮")),
        # of somebody whom no finder knows: nobody's
        ("乙湖科技是龙头。某新秀近日完成A轮融资。丁资本领投。", (None, "")),
        # what an investor closes is none
        ("乙湖科技完成对丙江科技的投资。丁资本出席。", None),
        ("乙湖科技发布年报。丁资本出席。", None),
    ],
)
def test_a_round_is_of_who_announced_it_last(text: str, expected: tuple[str | None, str] | None) -> None:
    assert told(text) == expected
