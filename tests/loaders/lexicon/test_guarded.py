"""Guarded words: every row's own texts show where it counts and where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from policygraph.loaders.lexicon.guarded import guarded, plain_words
from policygraph.loaders.lexicon.sheet import SHIPPED, read

LISTS = [("name_borders.yaml", "function"), ("name_borders.yaml", "announce"), ("name_borders.yaml", "scheme")]
LISTS += [("name_borders.yaml", "business"), ("scheme_words.yaml", "programme_heads")]


def rows() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for file, key in LISTS:
        for row in read(SHIPPED / file)[key]:
            if isinstance(row, dict):
                yield file, key, row


def counted(file: str, key: str, form: str, text: str) -> bool:
    words = guarded(file, key)
    at = text.find(form)
    return at >= 0 and any(
        words.counts(text, i, i + len(form)) for i in range(at, len(text)) if text.startswith(form, i)
    )


@pytest.mark.parametrize(
    ("file", "key", "row"), list(rows()), ids=lambda v: v["form"] if isinstance(v, dict) else str(v)
)
def test_each_row_counts_in_its_examples_and_not_in_its_counter_examples(
    file: str, key: str, row: dict[str, Any]
) -> None:
    assert row["but"]
    assert [text for text in row["but"] if not counted(file, key, row["form"], text)] == []
    assert [text for text in row["words"] if counted(file, key, row["form"], text)] == []


@pytest.mark.parametrize(("file", "key"), LISTS)
def test_no_form_stands_twice(file: str, key: str) -> None:
    forms = [row if isinstance(row, str) else row["form"] for row in read(SHIPPED / file)[key]]
    assert sorted(forms) == sorted(set(forms))


def test_longer_words_come_first() -> None:
    assert plain_words("scheme_words.yaml", "pilot_heads")[0] == "示范城市群"
