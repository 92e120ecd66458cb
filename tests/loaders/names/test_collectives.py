"""Words that a text lets stand for a list of parties."""

from __future__ import annotations

import pytest
from policygraph.graph.identity import entity
from policygraph.loaders.names.collectives import collective, defined, persons_defined
from policygraph.loaders.names.mention import Mention, Mentions, occurrences
from policygraph.loaders.shadow import shadow

PARTIES = {"甲公司": "Firm", "乙公司": "Firm", "丙公司": "Firm", "王五": "Person"}


def meant(text: str, word: str) -> list[str]:
    text = shadow(text)
    named = Mentions(
        Mention(a, b, label, "shape", entity(label, name))
        for name, label in PARTIES.items() for a, b in occurrences(text, 0, len(text), name)
    )  # fmt: skip
    return [
        m.entity.name
        for m in collective(text, 0, text.rindex(word), word, defined(text, 0, len(text)), named)
        if m.entity
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("丙公司与甲公司、王五（以下统称“交易对方”）签约，购买交易对方所持股权。", ["甲公司", "王五"]),
        ("丙公司与甲公司、乙公司、王五共3名交易对方（以下统称“交易对方”或“转让方”）签约，购买交易对方所持股权。", ["甲公司", "乙公司", "王五"]),
        ("与甲公司（以下简称“甲”）、乙公司（上述两名股东合称“交易对方”）签约，购买交易对方所持股权。", ["甲公司", "乙公司"]),
        # another word, nothing defined
        ("与甲公司、王五（以下统称“转让方”）签约，购买交易对方所持股权。", []),
        ("与甲公司、王五签约，购买交易对方所持股权。", []),
    ],
)  # fmt: skip
def test_a_word_stands_for_the_list_before_its_definition(text: str, expected: list[str]) -> None:
    assert meant(text, "交易对方") == expected


def test_what_such_a_list_holds_beside_firms_are_people() -> None:
    text = shadow("公司与贺敦伟、吴冬、甲公司、张青共4名股东（以下统称“交易对方”）签约，孙海、李江到场。")
    assert [text[a:b] for a, b in persons_defined(text, 0, len(text))] == ["贺敦伟", "吴冬", "张青"]
