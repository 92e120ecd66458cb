"""The model of the reading page: every offset cuts the text where it says, and nothing refused is left out."""

from __future__ import annotations

import json
from pathlib import Path

import policygraph as pg
import pytest
from policygraph.graph.errors import InputError
from policygraph.graph.fact import Reason
from policygraph.viz import captions, explaining

from tests.viz.readings import NEWS


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(NEWS, "utf-8")
    return path


def test_offsets_of_names_facts_and_refusals_cut_the_text(file: Path) -> None:
    model = explaining.view_model("news.txt", NEWS, pg.explain(file))
    assert [NEWS[m["start"] : m["end"]] for m in model["mentions"] if m["type"] == "Money"] == ["80.5亿元"]
    facts = [fact for row in model["clauses"] for fact in row["facts"]]
    assert ["MENTIONED_IN" in fact["relation"] for fact in facts] == [False] * len(facts)
    assert "乙港创业投资有限公司持有戊药股份有限公司51.2%股权" in [NEWS[f["start"] : f["end"]] for f in facts]
    refused = {r["rule"]: NEWS[r["start"] : r["end"]] for row in model["clauses"] for r in row["rejected"]}
    assert refused["acts/hold"] == "丙材股份有限公司、丁科股份有限公司分别持股30%、20%、10%"


def test_a_clause_comes_once_however_often_it_was_tried(file: Path) -> None:
    model = explaining.view_model("news.txt", NEWS, pg.explain(file))
    places = [(row["start"], -row["end"]) for row in model["clauses"]]
    assert places == sorted(set(places))
    assert any(NEWS[row["start"] : row["end"]] == "仪式在湖边举行" for row in model["clauses"])


def test_a_page_is_the_same_bytes_again_and_holds_the_text_in_its_data_only(file: Path) -> None:
    page = pg.explain_page(file)
    assert page == pg.explain_page(file)
    before, _, rest = page.decode().partition('<script type="application/json" id="data">')
    data, _, after = rest.partition("</script>")
    assert json.loads(data)["text"] == NEWS
    assert "乙港" not in before + after


def test_every_reason_has_words_in_both_languages() -> None:
    assert [reason for reason in Reason if len(set(captions.reason(reason))) != 2] == []


def test_a_table_has_no_page(tmp_path: Path) -> None:
    table = tmp_path / "holdings.csv"
    table.write_text("owner,owned\n", "utf-8")
    with pytest.raises(InputError, match="not-a-text"):
        pg.explain_page(table)
