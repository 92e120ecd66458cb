"""JSON Lines: the shape of a line, numbers as numbers, lists of equal length, the same bytes for the same graph."""

from __future__ import annotations

import json
from decimal import Decimal
from io import BytesIO

import pytest
from policygraph.graph import identity
from policygraph.graph.entity import Claim, Node
from policygraph.graph.errors import ExportError
from policygraph.graph.evidence import Evidence
from policygraph.graph.export import jsonl
from policygraph.graph.export.record import claim_text, claim_value
from policygraph.graph.fact import Edge
from policygraph.graph.merge import merge
from policygraph.graph.modality import Modality
from policygraph.graph.source import Span

PLACE = Evidence(Span("s", 0, 1), "d", "甲", "r")


def written(graph) -> bytes:
    out = BytesIO()
    jsonl.write(graph, out)
    return out.getvalue()


def lines(graph) -> list[dict]:
    return [json.loads(line) for line in written(graph).decode().splitlines()]


def test_a_node_line_has_labels_names_attributes_and_its_claims(graph, ids):
    (bank,) = [line for line in lines(graph) if line["id"] == ids["乙银行"]]
    properties = bank["properties"]
    assert bank["type"] == "node"
    assert bank["labels"] == ["Bank", "Entity", "Firm", "Organization"]
    assert (properties["name"], properties["aliases"]) == ("乙银行", ["乙行"])
    assert properties["claim_property"] == ["alias", "label", "name"]
    assert properties["claim_value"] == ["乙行", "Bank", "乙银行"]


def test_an_edge_line_has_ends_attributes_modality_and_every_evidence(graph, ids):
    (edge,) = [
        line for line in lines(graph) if line.get("label") == "HOLDS_SHARE" and line["properties"].get("share") == 0.4
    ]
    assert (edge["type"], edge["start"], edge["end"]) == (
        "relationship",
        {"id": ids["乙银行"]},
        {"id": ids["甲江基金"]},
    )
    assert edge["properties"]["modality"] == "已"
    assert sorted(edge["properties"]["evidence"]) == ["40%", "占比40%"]
    assert sorted(edge["properties"]["evidence_rule"]) == ["other", "sample"]


def test_what_is_not_stated_is_left_out(graph):
    edges = [line["properties"] for line in lines(graph) if line["type"] == "relationship"]
    assert [edge["valid_to"] for edge in edges if "valid_to" in edge] == ["2024"]
    assert [edge["inferred"] for edge in edges if "inferred" in edge] == [True]
    assert not [edge for edge in edges if "valid_from" in edge]


def test_parallel_lists_are_equally_long(graph):
    for line in lines(graph):
        for prefix in ("claim_", "evidence"):
            lengths = {len(v) for name, v in line["properties"].items() if name.startswith(prefix)}
            assert lengths <= {max(lengths, default=0)}


def test_nodes_come_before_edges_and_each_kind_is_ordered_by_id(graph):
    kinds = [(line["type"], line["id"]) for line in lines(graph)]
    assert kinds == sorted(kinds)
    assert len(kinds) == 15


def test_keys_are_sorted_and_every_line_is_one_object(graph):
    for line in written(graph).decode().splitlines():
        assert line == json.dumps(
            json.loads(line, parse_float=lambda text: float(text)), ensure_ascii=False, sort_keys=True
        )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("0.50"), "0.5"),
        (Decimal("0.00"), "0"),
        (Decimal("-0"), "0"),
        (Decimal("6.006E+10"), "60060000000"),
        (60060000000, "60060000000"),
        (Decimal("0.1744000000000000000001"), "0.1744000000000000000001"),
        (Decimal("1E-7"), "0.0000001"),
        (True, "true"),
        ("0.50", '"0.50"'),
        ('"\\\n\u2028', '"\\"\\\\\\n\u2028"'),
    ],
)
def test_a_value_is_written_without_exponent_and_without_trailing_zeros(value, text):
    edge = Edge("e", "FUNDS", "a", "b", {"share": value}, Modality.DONE, (PLACE,))
    assert f'"share": {text}' in jsonl.edge_line(edge)


@pytest.mark.parametrize(
    ("property", "value", "text"),
    [
        ("name", "2025", "2025"),
        ("code", "990000", "990000"),
        ("size_cny", 800000000, "800000000"),
        ("size_cny", Decimal("0.50"), "0.5"),
        ("collective", True, "true"),
        ("rate", Decimal("0.03"), "0.03"),
        ("rate", "LPR+100基点", "LPR+100基点"),
        ("size", "1500", 'json:"1500"'),
        ("size", "1500.50", "1500.50"),
        ("code", 990000, "json:990000"),
        ("name", "json:甲", 'json:"json:甲"'),
        ("size_cny", True, "json:true"),
        ("unheard_of", "七", "七"),
    ],
)
def test_a_claim_is_plain_text_where_that_reads_back_and_says_so_where_it_does_not(property, value, text):
    assert claim_text(property, value) == text
    assert claim_value(property, text) == value
    assert isinstance(claim_value(property, text), str) == isinstance(value, str)


@pytest.mark.parametrize("text", ["json:", "json:[1]", "json:null", "json:1e999999999", "json:NaN"])
def test_text_that_says_it_is_json_and_is_no_value_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  (which words it says is of no matter)
        claim_value("size", text)


def node(name="甲", attributes=None) -> Node:
    return Node("n1", ("Firm",), name, (), attributes or {}, ())


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (node("甲\ud800"), "not-unicode"),
        (node(attributes={"size_cny": Decimal("NaN")}), "not-a-number"),
        (node(attributes={"size_cny": Decimal("Infinity")}), "not-a-number"),
        (node(attributes={"claim_rule": "甲"}), "reserved-name"),
    ],
)
def test_what_json_has_no_place_for_stops_the_export_and_names_the_node(found, code):
    class One:
        def nodes_by_id(self):
            return [found]

        def facts_by_id(self):
            return []

    with pytest.raises(ExportError) as error:
        written(One())
    assert (error.value.code, error.value.where) == (code, "n1")


def test_equal_graphs_give_equal_bytes_whatever_the_order_of_saying(graph):
    a = identity.entity("Firm", "甲公司")
    claims = [
        Claim(a, "label", "Firm", PLACE),
        Claim(a, "size_cny", Decimal("5.0"), PLACE),
        Claim(a, "size_cny", 5, PLACE),
    ]
    said = [claims, list(reversed(claims))]
    assert written(merge(said[0])) == written(merge(said[1]))
