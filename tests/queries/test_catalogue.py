"""Templates check what goes in before the store is asked, and what comes out after."""

from __future__ import annotations

from typing import Any

import pytest
from policygraph.graph.errors import NotFoundError, SettingError, StoreError
from policygraph.graph.store.store import Store
from policygraph.ontology import terms
from policygraph.queries import columntype
from policygraph.queries.catalogue import GROUPS, catalogue, offered, parse, template
from policygraph.queries.header import field, statement
from policygraph.queries.run import run, run_cypher

#: they are about one thing, which is all they return
ONE_ROW = {"fund-overview", "policy-overview"}

HEADER = """// 甲表 · the first table
// 只有一行。 · One row only.
// group  funds
// param  id: str            主体；谁的 · whose; a name
// param  limit: int = 5     行数 · rows
// column name: str|null     of it
// column parts: set[str]
// try    id=甲 limit=3
// given  (甲)-[:FUNDS]->(乙)
//        (丙); ask id = 甲
// expect 甲 | [a, b]
RETURN $id AS name, ['b', 'a'] AS parts LIMIT $limit
"""


def test_a_header_says_what_goes_in_and_comes_out() -> None:
    found = parse("table", HEADER)
    assert (found.title("zh"), found.title("en")) == ("甲表", "the first table")
    assert (found.remarks, found.group, found.example) == ((("只有一行。", "One row only."),), "funds", "id=甲 limit=3")
    assert [(f.name, f.type, f.zh, f.en, f.default) for f in found.params] == [
        ("id", "str", "主体；谁的", "whose; a name", None),
        ("limit", "int", "行数", "rows", "5"),
    ]
    assert [(f.name, f.type) for f in found.columns] == [("name", "str|null"), ("parts", "set[str]")]
    assert found.given == "(甲)-[:FUNDS]->(乙)\n(丙); ask id = 甲"


@pytest.mark.parametrize(
    ("about", "zh", "en"),
    [
        ("规模；元 · size; yuan", "规模", "size"),
        ("size of it", "size of it", "size of it"),
        ("", "size cny", "size cny"),
    ],
)
def test_the_caption_of_a_column_is_what_stands_before_its_remark(about: str, zh: str, en: str) -> None:
    found = field(f"size_cny: yuan|null   {about}")
    assert (found.caption("zh"), found.caption("en")) == (zh, en)


def test_a_statement_is_what_follows_the_header() -> None:
    assert statement(HEADER) == "RETURN $id AS name, ['b', 'a'] AS parts LIMIT $limit"


def test_a_template_without_a_group_is_for_the_program_alone() -> None:
    assert parse("table", HEADER.replace("// group  funds\n", "")).group == ""
    assert "ownership-chains" in offered()
    assert "owners-step" in set(catalogue()) - set(offered())
    assert [one.group for one in offered().values()] == sorted((o.group for o in offered().values()), key=GROUPS.index)


def test_a_group_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="no such group"):
        parse("table", HEADER.replace("funds", "cats"))


def test_the_catalogue_is_what_analysts_ask() -> None:
    assert len(offered()) >= 20
    assert {one.group for one in offered().values()} == set(GROUPS)
    for one in offered().values():
        fields = (*one.params, *one.columns)
        assert one.zh != one.en, one.name
        assert [f.name for f in fields if f.zh == f.en and f.zh != "id"] == [], one.name  # both languages
        kinds = {kind for f in fields for kind in columntype.kinds(f.type)}
        assert kinds <= {*terms.labels(), "Entity"}, one.name
        assert [f.name for f in one.params if f.name not in one.example and f.default is None] == [], one.name


@pytest.mark.parametrize("missing", ["// column", "// given", "// expect", ("// 甲表", "// 只有一行")])
def test_a_header_that_says_too_little_is_refused(missing: str | tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"needed|not a field"):
        parse("table", "\n".join(line for line in HEADER.splitlines() if not line.startswith(missing)))


def test_a_field_of_no_known_type_is_refused() -> None:
    with pytest.raises(ValueError, match="not a field"):
        parse("table", HEADER.replace("str|null", "text"))


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"id": "甲"}, {"id": "甲", "limit": 5}),
        ({"id": "甲", "limit": 7}, {"id": "甲", "limit": 7}),
        ({"id": "5", "limit": "7"}, {"id": "5", "limit": 7}),  # as a command line gives them
    ],
)
def test_parameters_are_read_as_their_type_wants(given: dict[str, Any], sent: dict[str, Any]) -> None:
    assert parse("table", HEADER).bind(given) == sent


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({}, "missing-parameter"),
        ({"id": "甲", "limti": 7}, "unknown-parameter"),
        ({"id": 5}, "bad-parameter"),
        ({"id": "甲", "limit": "seven"}, "bad-parameter"),
        ({"id": "甲", "limit": True}, "bad-parameter"),
    ],
)
def test_parameters_that_do_not_fit_never_reach_the_store(given: dict[str, Any], code: str) -> None:
    with pytest.raises(SettingError, match=code):
        parse("table", HEADER).bind(given)


@pytest.mark.parametrize(
    "row",
    [{"name": "甲"}, {"name": "甲", "parts": [], "more": 1}, {"name": 5, "parts": []}, {"name": "甲", "parts": [None]}],
)
def test_rows_that_break_the_header_are_refused(row: dict[str, Any]) -> None:
    with pytest.raises(StoreError, match="bad-column"):
        parse("table", HEADER).check([row])


def test_columns_come_in_the_order_of_the_header_and_sets_sorted() -> None:
    (row,) = parse("table", HEADER).check([{"parts": ["b", "a"], "name": None}])
    assert list(row.items()) == [("name", None), ("parts", ["a", "b"])]


@pytest.mark.parametrize(
    ("type_", "value", "fits"),
    [
        ("float", 1, True),
        ("float", True, False),
        ("int", 1.0, False),
        ("list[float|null]", [0.5, None], True),
        ("list[float|null]", None, False),
        ("list[str]|null", None, True),
        ("value", "甲", True),
        ("value", ["甲"], False),
        ("list[list[int]]", [[1], []], True),
        ("list[share|null]", [0.5, None], True),
        ("yuan", "3亿元", False),
        ("Fund|Firm", "甲江基金", True),
        ("Fund", 5, False),
    ],
)
def test_types(type_: str, value: object, fits: bool) -> None:
    assert columntype.known(type_)
    assert columntype.fits(type_, value) is fits


def test_a_type_says_what_its_values_mean() -> None:
    assert columntype.meanings("list[share|null]") == ("share",)
    assert columntype.meanings("share|str|null") == ("share", "str")
    assert columntype.item("list[share|null]") == "share|null"
    assert columntype.item("yuan|null") == "yuan|null"
    assert columntype.kinds("Fund|Firm") == ("Fund", "Firm")
    assert columntype.kinds("list[str]") == ()


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        ("list[str]", "甲, 乙", ["甲", "乙"]),
        ("int", "12", 12),
        ("bool", "true", True),
        ("str", "12", "12"),
        ("int", "x", "x"),
    ],
)
def test_text_is_read_as_a_type(type_: str, text: str, value: object) -> None:
    assert columntype.read(type_, text) == value


def test_the_name_of_a_template_is_its_file(store: Store) -> None:
    assert "ownership-chains" in catalogue()
    with pytest.raises(NotFoundError, match="no-template") as caught:
        run(store, "ownership_chain")
    assert "ownership-chains" in caught.value.values["candidates"]  # type: ignore[operator]


def test_every_template_orders_its_rows_and_anchors_no_lookup_on_a_sub_label() -> None:
    for name in catalogue():
        cypher = template(name).cypher
        assert "ORDER BY" in statement(cypher).rpartition("RETURN")[2] or name in ONE_ROW, name
        assert "coalesce" not in cypher.lower(), name


def test_free_cypher_only_reads(store: Store) -> None:
    assert run_cypher(store, "RETURN $x AS x", {"x": 1}) == [{"x": 1}]
    with pytest.raises(SettingError, match="query-writes"):
        run_cypher(store, "CREATE (n:Entity {id: 'x'})")
    assert run_cypher(store, "MATCH (n:Entity) RETURN n.id AS id") == []
