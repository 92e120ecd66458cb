"""What a name is by its form: each row of form.yaml knows its examples and leaves its counter-examples to others."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from policygraph.loaders.names.form import DEFAULT, Form, forms, kind_of
from policygraph.ontology import terms

from tests.laws.strategies import texts


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.label)
def test_a_row_knows_its_examples_and_leaves_its_counter_examples_alone(form: Form) -> None:
    assert {name: kind_of(name) for name in form.examples} == dict.fromkeys(form.examples, form.label)
    assert [name for name in form.counter_examples if kind_of(name) == form.label] == []
    assert form.label in terms.labels()


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.label)
def test_no_row_is_without_work(form: Form) -> None:
    others = [other for other in forms() if other is not form]

    def without(name: str) -> str:
        squeezed = name.replace("（", "(").replace("）", ")")
        return next((other.label for other in others if other.pattern.search(squeezed)), DEFAULT)

    assert form.label == DEFAULT or any(without(name) != form.label for name in form.examples)


@pytest.mark.parametrize(
    ("name", "label"),
    [("甲智", "Organization"), ("甲 省 财 政 厅", "Agency"), ("甲银行（中国）有限公司", "Bank"), ("", "Organization")],
)
def test_blanks_and_wide_brackets_do_not_matter_and_the_unknown_is_an_organization(name: str, label: str) -> None:
    assert kind_of(name) == label


@given(texts())
def test_any_text_has_a_label_of_the_ontology(text: str) -> None:
    assert kind_of(text) in terms.labels()


@pytest.mark.parametrize("piece", ["甲", "(", "基金", "有限", "私募", "银行", "·甲", "保险集团", "股权投资"])
def test_a_text_without_end_takes_no_more_than_a_moment(piece: str) -> None:
    begun = time.process_time()
    kind_of(piece * 100_000)
    kind_of((piece * 200)[:200])
    assert time.process_time() - begun < 0.2
