"""`query`: the list by groups, one template explained, and answers in the words of analysts."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("lang", "group", "title"),
    [("zh", "基金与资金", "基金一览：每只基金的规模"), ("en", "Funds and money", "every fund with size, managers")],
)
def test_the_list_stands_in_groups(run: Run, lang: str, group: str, title: str) -> None:
    lines = run("query", "--list", "--format", "table", "--lang", lang).out.splitlines()
    start = lines.index(group)
    assert any(line.startswith("funds ") and title in line for line in lines[start : start + 12])
    assert not any("owners-step" in line for line in lines)


def test_the_list_says_what_goes_in_and_comes_out(run: Run) -> None:
    listed = {one["name"]: one for one in run("query", "--list").lines}
    assert listed["incentives-above"]["group"] == "support"
    assert listed["incentives-above"]["parameters"] == [
        {"name": "amount", "type": "yuan", "about": "金额下限；元", "default": "0"}
    ]
    assert {"name": "max_amount_cny", "type": "yuan", "about": "最高金额"} in listed["incentives-above"]["columns"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", ["ownership-chains: 穿透持股链", "只计已发生", "被持有方", "示例"]),
        ("en", ["ownership-chains: every ownership chain", "Counts holdings", "owned party", "Example"]),
    ],
)
def test_a_template_is_explained(run: Run, lang: str, words: list[str]) -> None:
    shown = run("query", "--explain", "ownership-chains", "--format", "table", "--lang", lang).out
    assert [word for word in words if word not in shown] == []
    assert "  policygraph query ownership-chains owned=国智投\n" in shown
    assert "  MATCH p = (target:Entity {id: $owned})" in shown
    assert "//" not in shown


def test_an_explanation_as_json(run: Run) -> None:
    found = run("query", "measures-on-ended-policies", "--explain", "--format", "json").json["query"]
    assert found["parameters"][0]["default"] == "0000"
    assert found["example"] == "policygraph query measures-on-ended-policies date=2026-01-01"
    assert found["cypher"].startswith("MATCH (b:Policy)")
    assert run("query", "--explain", "no-such").code == 3


def test_a_table_has_the_captions_and_words_of_analysts(ask: Run) -> None:
    lines = ask("query", "ownership-chains", "owned=甲江产业基金", "--format", "table").out.splitlines()
    assert lines[0].split() == ["持股链", "各步比例", "乘积"]
    assert "甲市财政局 → 甲国资公司 → 甲江产业基金  60 %、50 %  30 %" in lines
    assert "乙银行 → 甲江产业基金                   未披露      未披露" in lines


def test_a_single_wide_row_stands_upright_without_what_nobody_states(ask: Run) -> None:
    rows = dict(
        line.split(maxsplit=1)
        for line in ask(
            "query", "policy-overview", "policy=鄂经信规〔2025〕9901号", "--format", "table"
        ).out.splitlines()
        if line
    )
    assert rows["文号"] == "鄂经信规〔2025〕9901号"
    assert "有效期至" not in rows


def test_ids_are_for_programs(ask: Run) -> None:
    assert "id" in ask("query", "funds").lines[0]
    assert "id" not in ask("query", "funds", "--format", "table").out.splitlines()[0].split()


def test_a_thing_of_another_kind_is_no_answer(ask: Run) -> None:
    done = ask("query", "policy-overview", "policy=甲江产业基金")
    assert (done.code, "“甲江产业基金”不是所要的类型（Policy）" in done.err) == (3, True)


def test_no_rows_are_said_to_be_none(ask: Run) -> None:
    done = ask("query", "persons-and-posts", "--format", "table")
    assert (done.code, "没有结果" in done.err) == (0, True)
