"""One document under several titles: without its issuer, by its kind alone, with its 文号 only once."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.documents import cited_documents


def names(text: str) -> list[str]:
    """What the titles of a text mean, one after the other."""
    return [mention.entity.name for mention in cited_documents(text, 0, len(text), (), {}) if mention.entity]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("甲部印发《夜市发展行动方案》。《行动方案》提出扩大场地。", ["夜市发展行动方案"] * 2),
        ("甲部印发《夜市实施方案(2023—2025年)》。《实施方案》提出扩大场地。", ["夜市实施方案(2023—2025年)"] * 2),
        (
            "《甲商务部关于夜市的意见》今天公布。甲商务部印发《关于夜市的意见》(以下简称《意见》)。《意见》提出",
            ["甲商务部关于夜市的意见"] * 4,
        ),
        ("《甲市关于印发夜市方案的通知》(甲政〔2022〕1号)要求。《夜市方案》确定的任务", ["夜市方案"] * 2),
    ],
)
def test_titles_of_one_document_are_one(text: str, meant: list[str]) -> None:
    assert names(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "《行动方案》提出扩大场地。",
        "甲部印发《夜市行动方案》和《早市行动方案》。《行动方案》提出扩大场地。",
    ],
)
def test_a_kind_alone_names_no_document(text: str) -> None:
    assert "行动方案" not in names(text)
