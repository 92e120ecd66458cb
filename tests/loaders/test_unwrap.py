"""Text printed at a fixed width: which line breaks only wrap, and that names and sentences go on over them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.graph.source import Source
from policygraph.loaders.document import analyse
from policygraph.loaders.unwrap import JOINER, unwrapped

LINE = "甲江科技股份有限公司与乙湖投资有限公司就共同设立基金的相关事宜签署协议并"
WRAPPED = "\n".join(LINE for _ in range(6))


def test_breaks_of_even_lines_within_a_sentence_are_joined() -> None:
    assert unwrapped(WRAPPED).count(JOINER) == 5


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{LINE}。" for _ in range(6)),
        "\n".join(["甲江基金成立", "乙湖基金成立", "丙山基金成立", "丁河基金成立", "戊海基金成立"]),
        f"{LINE}\n{LINE}",
        "\n".join([LINE, LINE * 2, LINE * 3, LINE * 5, LINE * 8]),
    ],
    ids=["full sentences", "short lines", "too few", "uneven"],
)
def test_other_breaks_end_a_line(text: str) -> None:
    assert unwrapped(text) == text


def test_a_heading_begins_a_line() -> None:
    assert unwrapped(f"{WRAPPED}\n一、总体要求").endswith("\n一、总体要求")


@given(st.text(alphabet="甲乙丙。\n、一 ", max_size=400))
def test_the_length_stays_and_only_breaks_change(text: str) -> None:
    joined = unwrapped(text)
    assert len(joined) == len(text)
    assert joined.replace(JOINER, "\n") == text


def test_a_name_goes_on_over_a_wrapped_line() -> None:
    text = f"{WRAPPED[:-1]}\n同意公司及其他各方按照协议约定的比例共同出资设立甲城新兴产业投\n资有限公司。"
    source = Source.of(text.encode(), text)
    named = {m.entity.name for article in analyse(source) for m in article.named.mentions if m.entity}
    assert "甲城新兴产业投资有限公司" in named
