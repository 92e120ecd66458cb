"""Every check passes its valid example and finds exactly what its invalid example lists; the folder is the list of both."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.checks.problem import Place, Problem
from policygraph.graph.checks.run import all_problems, checks
from policygraph.graph.entity import Claim, Entity, Node
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Edge
from policygraph.graph.modality import Modality
from policygraph.graph.source import Span

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """A graph written down by hand; what a line leaves out is empty."""

    data: Mapping[str, Any]

    def nodes_by_id(self) -> Iterator[Node]:
        for node in sorted(self.data.get("nodes", ()), key=lambda n: n["id"]):
            claims = tuple(claim(node, item) for item in node.get("claims", ()))
            yield Node(node["id"], tuple(node.get("labels", ())), node["name"], (), node.get("attributes", {}), claims)

    def facts_by_id(self) -> Iterator[Edge]:
        for edge in sorted(self.data.get("edges", ()), key=lambda e: e["id"]):
            yield Edge(
                edge["id"], edge["relation"], edge["source"], edge["target"], edge.get("attributes", {}),
                Modality(edge.get("modality", "已")), (said(edge.get("evidence", {})),),
                edge.get("valid_from", ""), edge.get("valid_to", ""),
            )  # fmt: skip

    def source_text(self, source_id: str) -> str:
        text: str = self.data.get("texts", {}).get(source_id, "")
        return text


def claim(node: Mapping[str, Any], item: Mapping[str, Any]) -> Claim:
    modality = Modality(item.get("modality", "已"))
    return Claim(Entity(node["id"], "", node["name"]), item["property"], item["value"], said(item), modality)


def said(item: Mapping[str, Any]) -> Evidence:
    span = Span(item.get("source", "s"), item.get("start", 0), item.get("end", 1))
    return Evidence(span, item.get("document", "d"), item.get("quote", "甲"), "rule")


def example(check: str, name: str) -> Example:
    return Example(json.loads((HERE / check / f"{name}.json").read_text("utf-8"), parse_float=Decimal))


def plain(problem: Problem) -> dict[str, Any]:
    """A problem as the examples write it."""
    empty = Place()
    where = {k: getattr(problem.where, k) for k in Place.__slots__ if getattr(problem.where, k) != getattr(empty, k)}
    found = {"level": str(problem.level), "code": problem.code, "where": where, "values": dict(problem.values)}
    return dict(json.loads(json.dumps(found, default=str, ensure_ascii=False)))


def test_every_check_has_its_examples_and_every_example_its_check() -> None:
    assert sorted(checks()) == sorted(path.name for path in HERE.iterdir() if (path / "valid.json").exists())
    assert sorted(checks()) == sorted(path.name for path in HERE.iterdir() if (path / "invalid.json").exists())


@pytest.mark.parametrize("check", sorted(checks()))
def test_a_valid_graph_has_no_problem_by_any_check(check: str) -> None:
    assert list(all_problems(example(check, "valid"))) == []


@pytest.mark.parametrize("check", sorted(checks()))
def test_an_invalid_graph_has_exactly_the_listed_problems(check: str) -> None:
    graph = example(check, "invalid")
    assert [plain(found) for found in checks()[check].problems(graph)] == json.loads(
        json.dumps(graph.data["problems"], default=str)
    )
