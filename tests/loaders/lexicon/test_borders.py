"""A form inside a longer word is no name."""

import pytest
from policygraph.loaders.lexicon import lexicon, sheet
from policygraph.loaders.lexicon.borders import fits
from policygraph.loaders.lexicon.regions import regions

ROWS = sheet.read(sheet.SHIPPED / "borders.yaml")["borders"]
FORMS = [row.get("form") or row["with"] for row in ROWS]


def stands(text: str, form: str) -> bool:
    return fits(text, text.index(form), text.index(form) + len(form))


@pytest.mark.parametrize(("form", "text"), [(f, t) for f, row in zip(FORMS, ROWS, strict=True) for t in row["words"]])
def test_an_ordinary_word_that_holds_the_form_is_no_name(form, text):
    assert not stands(text, form)


@pytest.mark.parametrize(("form", "text"), [(f, t) for f, row in zip(FORMS, ROWS, strict=True) for t in row["but"]])
def test_a_name_among_other_words_stands(form, text):
    assert stands(text, form)


@pytest.mark.parametrize("form", sorted({*FORMS, "甲乙丙"}))
def test_a_form_between_punctuation_stands(form):
    assert stands(f"、{form}，", form)


def test_every_row_speaks_of_a_form_of_the_lexicon():
    shipped = lexicon.shipped()
    known = (
        {f for r in shipped.rows for f in (r.name, *r.forms, *r.weak)} | set(regions().by_form) | set(lexicon.party())
    )
    known |= {f for x in (*shipped.functions, *shipped.vertical, *shipped.groups) for f in x.forms}
    assert [form for form in FORMS if form not in known] == []
