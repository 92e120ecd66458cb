"""JSON Lines come back: export, read, export again, and the bytes are the same."""

from __future__ import annotations

import json
from contextlib import suppress
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from policygraph.graph import identity
from policygraph.graph.entity import Claim, Entity
from policygraph.graph.errors import InputError
from policygraph.graph.evidence import Evidence
from policygraph.graph.export import jsonl
from policygraph.graph.fact import Fact
from policygraph.graph.merge import Graph, merge
from policygraph.graph.modality import Modality
from policygraph.graph.source import Span
from policygraph.loaders.tables.jsonl import read_jsonl
from policygraph.ontology import terms

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["json:1", "true", "0.50", "1E5", "-0", "甲\u2028乙\n", '"', "\\", "2024-02"]
)
NUMBER = st.integers(-(10**20), 10**20) | st.decimals(-(10**12), 10**12, allow_nan=False, places=6)
VALUE = TEXT | NUMBER | st.booleans()
DATE = st.sampled_from(["", "2024", "2024-02", "2024-02-29"])
FORMS = {
    "text": TEXT,
    "date": DATE,
    "integer": st.integers(0, 10**6),
    "decimal": NUMBER,
    "money": NUMBER,
    "boolean": st.booleans(),
}


def written(graph: Graph) -> bytes:
    out = BytesIO()
    jsonl.write(graph, out)
    return out.getvalue()


def read(data: bytes) -> Graph:
    return merge(*(reading.statements for reading in read_jsonl(data, "graph.jsonl")))


@st.composite
def evidence(draw) -> Evidence:
    start = draw(st.integers(0, 50))
    span = Span(draw(st.sampled_from("pq")), start, start + draw(st.integers(1, 9)))
    return Evidence(span, draw(st.sampled_from("de")), draw(TEXT), draw(st.sampled_from("rs")), draw(TEXT))


@st.composite
def claims(draw) -> list[Claim]:
    """What makes one node: a label, a name and whatever else its label may have, well or badly typed."""
    label = draw(st.sampled_from(terms.labels()))
    entity = identity.entity(label, draw(TEXT))
    stated = [("label", label), ("name", entity.name), ("alias", draw(TEXT))]
    for name in draw(st.lists(st.sampled_from(sorted(terms.attributes(label))), max_size=4)):
        stated.append((name, draw(FORMS.get(terms.attributes(label)[name], VALUE) | VALUE)))
    return [Claim(entity, name, value, draw(evidence()), draw(st.sampled_from(Modality))) for name, value in stated]


@st.composite
def graphs(draw) -> Graph:
    """Any graph of a few nodes and edges."""
    nodes = draw(st.lists(claims(), min_size=1, max_size=4))
    ends = [node[0].entity for node in nodes] + [Entity("unsaid", "", "")]
    facts: list[Fact] = []
    for _ in range(draw(st.integers(0, 4))):
        relation = draw(st.sampled_from(terms.relations()))
        allowed = terms.attributes(relation)
        names = draw(st.lists(st.sampled_from(sorted(allowed)), max_size=3)) if allowed else []
        fact = identity.fact(
            draw(st.sampled_from(ends)),
            relation,
            draw(st.sampled_from(ends)),
            draw(evidence()),
            {name: draw(FORMS.get(allowed[name], VALUE)) for name in names},
            draw(st.sampled_from(Modality)),
            valid_from=draw(DATE),
            valid_to=draw(DATE),
            inferred=draw(st.booleans()),
        )
        facts.append(fact)
    return merge(*nodes, facts)


@given(graphs())
@example(Graph())
def test_what_was_written_reads_back_to_the_same_bytes(graph):
    data = written(graph)
    assert written(read(data)) == data


@given(graphs())
def test_what_reads_back_is_the_same_nodes_and_edges(graph):
    back = read(written(graph))
    assert [(n.id, n.labels, n.name, n.aliases, dict(n.attributes)) for n in back.nodes_by_id()] == [
        (n.id, n.labels, n.name, n.aliases, dict(n.attributes)) for n in graph.nodes_by_id()
    ]
    assert list(back.facts_by_id()) == list(graph.facts_by_id())


PLACE = Evidence(Span("b" * 64, 3, 9), "d1", "持有四成份额", "sample", "表一!3")
OTHER = Evidence(Span("a" * 64, 0, 4), "d2", "占四成", "sample")
BANK = Entity("n1", "Bank", "乙银行")
FUND = Entity("n2", "Fund", "甲江基金")


def sample() -> Graph:
    named = [Claim(e, p, v, PLACE) for e in (BANK, FUND) for p, v in (("label", e.label), ("name", e.name))]
    share = {"share": Decimal("0.40")}
    return merge(
        named, [Fact(f"given{i}", BANK, "HOLDS_SHARE", FUND, said, share) for i in (1, 1) for said in (PLACE, OTHER)]
    )


def test_each_source_that_evidence_names_is_a_reading_without_text():
    readings = read_jsonl(written(sample()), "graph.jsonl")
    assert [(r.source.id[0], r.source.text, r.source.path, len(r.statements)) for r in readings] == [
        ("a", "", "graph.jsonl", 1),
        ("b", "", "graph.jsonl", 5),
    ]


def test_ids_evidence_and_ends_are_as_the_file_says():
    (fact,) = [s for s in read_jsonl(written(sample()))[0].statements if isinstance(s, Fact)]
    assert (fact.id, fact.subject, fact.object, fact.evidence) == ("given1", BANK, FUND, OTHER)
    assert dict(fact.attributes) == {"share": Decimal("0.4")}


@pytest.mark.parametrize(
    "change", [lambda d: b"\xef\xbb\xbf" + d, lambda d: d.replace(b"\n", b"\r\n"), lambda d: b"\n" + d + b"\n\n"]
)
def test_a_byte_order_mark_other_line_ends_and_blank_lines_do_no_harm(change):
    data = written(sample())
    assert written(read(change(data))) == data


def test_edges_may_stand_before_their_nodes():
    data = written(sample())
    shuffled = b"".join(sorted(data.splitlines(keepends=True), reverse=True))
    assert shuffled != data
    assert written(read(shuffled)) == data


def changed(which: int, change) -> bytes:
    """The sample with one of its three lines changed."""
    lines = written(sample()).decode().splitlines()
    line = json.loads(lines[which])
    change(line)
    lines[which] = json.dumps(line, ensure_ascii=False)
    return "\n".join(lines).encode()


def put(*path):
    """A change that puts the last of `path` where the others lead."""
    *way, name, value = path

    def change(line):
        for step in way:
            line = line[step]
        line[name] = value

    return change


def without_evidence(line):
    """A change that empties every list of an edge."""
    line["properties"] = {name: [] if isinstance(v, list) else v for name, v in line["properties"].items()}


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"{", 1),
        (b"[]", 1),
        (b"7", 1),
        (b'\n{"type": "node"}', 2),
        (b'{"type": "note", "id": "n"}', 1),
        (b"\xff\xfe", 1),
        (b"[" * 100_000, 1),
        (written(sample()).replace(b'"share": 0.4', b'"share": 1e999999999'), 3),
        (written(sample()).replace(b'"share": 0.4', b'"share": NaN'), 3),
        (changed(0, put("id", 7)), 1),
        (changed(0, put("labels", ["Bnak"])), 1),
        (changed(0, put("properties", "name", None)), 1),
        (changed(1, put("properties", "claim_value", ["Fnud", "甲江基金"])), 2),
        (changed(1, put("properties", "claim_value", ["Fund"])), 2),
        (changed(1, put("properties", "claim_quote", ["甲", 7])), 2),
        (changed(1, put("properties", "claim_modality", ["已", "将"])), 2),
        (changed(2, put("label", "HOLDS_SHAER")), 3),
        (changed(2, put("properties", "modality", "")), 3),
        (changed(2, put("properties", "share", None)), 3),
        (changed(2, put("properties", "share", [0.4])), 3),
        (changed(2, put("properties", "valid_to", 2024)), 3),
        (changed(2, put("properties", "evidence", [])), 3),
        (changed(2, without_evidence), 3),
        (changed(2, put("properties", "evidence_start", [9, 0])), 3),
        (changed(2, put("properties", "evidence_end", ["9", "4"])), 3),
        (changed(2, put("start", {})), 3),
        (changed(2, put("end", "n2")), 3),
    ],
)
def test_a_broken_line_is_one_error_that_names_file_and_line(data, line):
    with pytest.raises(InputError) as error:
        read_jsonl(data, "graph.jsonl")
    assert error.value.where == f"graph.jsonl:{line}"
    assert error.value.why


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_but_nothing_else_happens(data):
    with suppress(InputError):
        read_jsonl(data, "x")
