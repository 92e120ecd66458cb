"""A folder for Neo4j's importer: one type a column, text as data; whether a real importer takes it is asked in tests/neo4j."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import policygraph as pg
import pytest
from policygraph.graph.errors import ExportError, SettingError
from policygraph.graph.export.typed_csv import Table, delimiter
from policygraph.graph.merge import merge
from policygraph.graph.store.store import open_store

Written = Callable[..., Any]
Rows = Sequence[dict[str, Any]]


def tabled(rows: Rows, folder: Path) -> dict[str, list[list[str]]]:
    """The files that a table of these rows makes, cells unquoted; list elements parted by ¦."""
    table = Table("t", [":ID"], folder)
    for number, row in enumerate(rows):
        table.add([str(number)], row)
    between = delimiter([table])
    names = table.write(folder, between)
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)
    found = {}
    for name in names:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            found[name] = [[cell.replace(between, "¦") for cell in row] for row in csv.reader(file)]
    return found


@pytest.mark.parametrize(
    ("row", "head", "cells"),
    [
        ({"a": "甲"}, "a:string", ["甲"]),
        ({"a": ""}, "a:string", [""]),
        ({"a": '=1+"1",\r\n'}, "a:string", ['=1+"1",\r\n']),
        ({"a": 20_000_000_000}, "a:long", ["20000000000"]),
        ({"a": 0.1}, "a:double", ["0.1"]),
        ({"a": True}, "a:boolean", ["true"]),
        ({"a": ["甲", "", "乙"]}, "a:string[]", ["甲¦¦乙"]),
        ({"a": [1, 20]}, "a:long[]", ["1¦20"]),
        ({"a": []}, "import_none:string[]", ["a"]),
        ({"a": [""], "b": [""]}, "import_blank:string[]", ["a¦b"]),
    ],
)
def test_a_column_says_its_type(row: dict[str, Any], head: str, cells: list[str], tmp_path: Path) -> None:
    assert tabled([row], tmp_path) == {"t.csv": [[":ID", head], ["0", *cells]]}


def test_an_empty_text_is_quoted_and_nothing_is_not(tmp_path: Path) -> None:
    tabled([{"a": "", "b": 1}, {}], tmp_path)
    assert (tmp_path / "t.csv").read_text("utf-8") == ':ID,a:string,b:long\n"0","",1\n"1",,\n'


def test_a_property_of_two_types_is_a_column_of_two_files(tmp_path: Path) -> None:
    rows: Rows = [{"share": 1, "x": "甲"}, {"share": 0.5}, {}, {"share": 0.25}]
    assert tabled(rows, tmp_path) == {
        "t.csv": [[":ID", "share:long", "x:string"], ["0", "1", "甲"]],
        "t-2.csv": [[":ID", "share:double", "x:string"], ["1", "0.5", ""], ["3", "0.25", ""]],
        "t-3.csv": [[":ID", "x:string"], ["2", ""]],
    }


def test_no_text_breaks_a_list(tmp_path: Path) -> None:
    rows: Rows = [{"a": ["甲\x1f乙", "丙"]}, {"a": ["\x1e", "\x1c"]}, {"b": "\ue000"}]
    found = tabled(rows, tmp_path)["t.csv"]
    assert [row[1] for row in found[1:]] == ["甲\x1f乙¦丙", "\x1e¦\x1c", ""]


def test_where_every_delimiter_stands_in_a_text_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no-delimiter"):
        tabled([{"a": ["".join(map(chr, [*range(0x20), *range(0xE000, 0xF900)])), ""]}], tmp_path)


@pytest.mark.parametrize(("row", "code"), [({"a:b": 1}, "reserved-name"), ({"a": "\ud800"}, "not-unicode")])
def test_what_has_no_form_stops_the_export(row: dict[str, Any], code: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=code):
        tabled([row], tmp_path)


READING = '(甲"司:Firm {alias: 甲})-[:HOLDS_SHARE {share: 0.5}]->(乙:Fund {size_cny: 10})-[:FUNDS]->(丙:Firm)'


@pytest.fixture
def written() -> Written:
    import runpy

    function: Written = runpy.run_path(str(Path(__file__).parents[1] / "store" / "notation.py"))["written"]
    return function


def test_equal_stores_give_equal_folders(written: Written, tmp_path: Path) -> None:
    folders = []
    for name in ("a", "b"):
        with open_store(str(tmp_path / f"{name}.db")) as store:
            store.load([written(READING, "甲.txt")])
            pg.export("neo4j-csv", tmp_path / name, store)
        folders.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert folders[0] == folders[1]
    assert sorted(folders[0]) == [
        "edge-FUNDS.csv", "edge-HOLDS_SHARE.csv", "import.args", "node-Firm-Organization.csv", "node-Fund-Organization.csv",
        "source-text.csv", "store-mark.csv",
    ]  # fmt: skip
    assert folders[0]["import.args"].decode().splitlines()[4:] == [
        "--nodes=./node-Firm-Organization.csv", "--nodes=./node-Fund-Organization.csv", "--nodes=./source-text.csv",
        "--nodes=./store-mark.csv", "--relationships=./edge-FUNDS.csv", "--relationships=./edge-HOLDS_SHARE.csv",
    ]  # fmt: skip


def test_a_graph_in_memory_has_no_texts_and_an_open_file_is_no_folder(written: Written, tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="not-a-store"):
        pg.export("neo4j-csv", tmp_path / "import", merge(written(READING).statements))
    with (tmp_path / "file").open("wb") as out, pytest.raises(SettingError, match="no-output"):
        pg.export("neo4j-csv", out, merge())
    with pytest.raises(SettingError, match="not-rdf"):
        pg.export("neo4j-csv", tmp_path / "import", merge(), profile="nary")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
