"""The measures of quality: averages over documents, pairs of deals, firings of rules, and what is said where texts are missing."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


def counts(tp: int, fp: int, fn: int) -> dict[str, int]:
    return {"tp": tp, "fp": fp, "fn": fn}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([counts(8, 2, 0), counts(0, 0, 10)], (0.8, 8 / 18, 16 / 28)),
        ([counts(1, 0, 0)], (1.0, 1.0, 1.0)),
        ([counts(0, 0, 0)], (1.0, 1.0, 1.0)),
        ([], (1.0, 1.0, 1.0)),
        ([counts(0, 3, 0)], (0.0, 1.0, 0.0)),
    ],
)
def test_a_micro_average_counts_facts_and_not_documents(
    quality: ModuleType, rows: list[dict[str, int]], expected: tuple[float, float, float]
) -> None:
    found = quality.micro(rows)
    assert (found["p"], found["r"], found["f1"]) == pytest.approx(expected)


def scored(edges: dict[str, dict[str, int]]) -> dict[str, Any]:
    total = {c: sum(row[c] for row in edges.values()) for c in ("tp", "fp", "fn")}
    f1 = 2 * total["tp"] / (2 * total["tp"] + total["fp"] + total["fn"])
    return {
        "edges": edges,
        "edges_total": {**total, "f1": f1},
        "nodes_total": {**counts(1, 0, 0), "f1": 1.0},
        "attributes": {"ok": 1, "all": 2},
        "evidence_exact_offsets": 1.0,
    }


def test_a_set_shows_its_average_its_worst_document_and_the_change_since_the_release(
    quality: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    good = scored({"FUNDS": counts(9, 0, 0), "LEADS": counts(1, 0, 0)})
    bad = scored({"FUNDS": counts(0, 5, 5)})
    quality.show("invented", {"甲": good, "乙": bad}, {"甲": {"nodes": 0.5, "edges": 1.0}})
    said = capsys.readouterr().out
    assert "edges 0.667 (P 0.667 R 0.667)  attributes 2/4  offsets exact  worst 乙 0.000" in said
    assert "FUNDS 0.64  LEADS 1.00" in said
    assert "nodes 1.000 (+0.500)  edges 1.000 (+0.000)" in said
    assert "乙" in said.splitlines()[-1]
    assert said.splitlines()[-1].endswith("nodes 1.000  edges 0.000")


def event(kind: str, **roles: str) -> dict[str, Any]:
    return {"type": kind, "mentions": [{"role": role.replace("_", "-"), "word": word} for role, word in roles.items()]}


def test_pairs_of_deals_are_counted_by_direction(quality: ModuleType, tmp_path: Path) -> None:
    said = "乙港创业投资有限公司持有戊药股份有限公司10%股权。"
    rows = [
        {"content": said, "events": [event("投资", sub="乙港创业投资有限公司", obj="戊药股份有限公司")] * 2},
        {"content": said, "events": [event("投资", sub="戊药股份有限公司", obj="乙港创业投资有限公司")]},
        {"content": "无事。", "events": [event("投资", sub="甲", obj="乙"), event("质押", sub="甲", obj="乙")]},
    ]
    file = tmp_path / "deals.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    found = quality.deals.compare(file)["投资"]
    assert (found.pairs, found.right, found.reversed, len(found.missed)) == (3, 1, 1, 2)


def edge(relation: str, source: str, target: str, *rules: str) -> dict[str, Any]:
    properties = {"evidence_rule": list(rules)}
    return {"label": relation, "start": {"id": source}, "end": {"id": target}, "properties": properties}


def test_firings_are_right_wrong_or_open_and_a_rule_of_one_document_is_listed(
    quality: ModuleType, tmp_path: Path
) -> None:
    scorer = SimpleNamespace(UNSCORED={"MENTIONED_IN"}, align=lambda gold, nodes, edges: {"a": "A", "b": "B"})
    nodes = {i: {"properties": {"name": i}} for i in "abc"}
    nodes["c"]["properties"]["claim_rule"] = ["names/shape"]  # type: ignore[assignment]
    edges = [
        edge("FUNDS", "a", "b", "funding/one", "funding/two"),
        edge("LEADS", "a", "c", "funding/one"),
        edge("LEADS", "c", "a", "funding/one"),
        edge("MENTIONED_IN", "a", "b", "frame/document"),
    ]
    gold = {"edges": [{"type": "FUNDS", "source": "A", "target": "B"}]}
    read = {"gold": gold, "nodes_read": nodes, "edges_read": edges, "false_positive": [("edge", "LEADS", "a → c")]}
    found = quality.firings.Firings()
    found.add("甲", read, scorer)
    found.add("乙", {**read, "edges_read": edges[1:2]}, scorer)
    assert found.total("funding/one") == (1, 2, 1)
    assert found.total("funding/two") == (1, 0, 0)
    assert found.lone() == [("funding/two", "甲")]
    quality.firings.write(found, tmp_path / "table.csv")
    lines = (tmp_path / "table.csv").read_text("utf-8").splitlines()
    assert lines == ["rule,乙,甲", "funding/one,0/1/0,1/1/1", "funding/two,,1/0/0", "names/shape,0/0/1,0/0/1"]


def test_a_set_without_its_texts_is_skipped_with_the_reason(quality: ModuleType, tmp_path: Path) -> None:
    for name in ("gold/briefing-285.json", "gold/dev/甲.json", "gold/dev-funds/乙.json", "gold/dev-funds/index.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("{}", "utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/乙.txt").write_text("乙", "utf-8")
    bare, given = quality.sets(tmp_path), quality.sets(tmp_path, str(tmp_path / "texts"))
    assert bare.found.keys() <= {"own"}
    assert [bare.skipped[name] for name in ("briefing", "dev", "dev-funds")] == ["1 of 1 texts not there"] * 3
    assert [pair.name for pair in given.found["dev-funds"]] == ["乙"]


def test_the_shared_material_gives_the_table(
    quality: ModuleType, shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quality.main(["briefing", "--rules"]) == 0
    said = capsys.readouterr().out
    assert "briefing: 1 documents" in said
    assert "offsets exact" in said
    assert "in one document only:" in said
