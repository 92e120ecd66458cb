"""The forms of an answer: tables for people, JSON Lines in a pipe, CSV that no spreadsheet runs, Markdown that stays text."""

from __future__ import annotations

import csv
import io
import os
import pty
import subprocess
from pathlib import Path

import pytest
from policygraph.cli import screen
from policygraph.cli.answers.answer import Answer, Lines, Table
from policygraph.cli.forms import written
from policygraph.cli.session import Session

from tests.cli.conftest import ENTRY, Run

HOSTILE = "\x1b]0;甲\x07=1+1\r\n| *乙*"


def on_terminal(folder: Path, width: int, *arguments: str, **environment: str) -> str:
    """What a command shows on a terminal of that many columns."""
    reader, writer = pty.openpty()
    environ = {k: v for k, v in os.environ.items() if "COLOR" not in k and not k.startswith("POLICYGRAPH_")}
    process = subprocess.Popen(
        [ENTRY, *arguments], cwd=folder, stdout=writer, stderr=subprocess.DEVNULL,
        env=environ | {"COLUMNS": str(width), "LC_ALL": "zh_CN.UTF-8", "TERM": "xterm", **environment},
    )  # fmt: skip
    os.close(writer)
    pieces = []
    while piece := read(reader):
        pieces.append(piece)
    os.close(reader)
    assert process.wait() == 0
    return b"".join(pieces).decode().replace("\r\n", "\n")


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def form(name: str, answer: Answer) -> str:
    return "".join(written(answer, Session("库", "zh", name, 0, False)))


def test_a_table_speaks_like_an_analyst(ask: Run) -> None:
    lines = ask("owners", "甲江产业基金", "--format", "table").out.splitlines()
    assert "谁持有 甲江产业基金" in lines
    assert "甲国资公司  企业      50 %      50 %      50 %" in lines
    assert "乙银行      银行      未披露    ≤30 %     未披露    是" in lines
    assert "已知归属最终所有者 50 %，未知 50 %，环内锁定 0 %" in lines
    assert "2. 甲市财政局 —60 %→ 甲国资公司 —50 %→ 甲江产业基金  = 30 %" in lines
    step = lines.index("   甲市财政局 → 甲国资公司  60 %")
    assert lines[step + 1 : step + 3] == [
        "     “甲市财政局 甲国资公司 Firm 60%”",
        "     持股表：甲江产业基金等2家 · csv!5 · 第 102–123 字",
    ]
    assert "认缴 6亿元" in "".join(ask("show", "甲国资公司", "--format", "table").out) or "6亿元" in "".join(
        ask("show", "甲国资公司", "--format", "table").out
    )


def test_duties_stand_in_columns_by_role_with_the_sentence_on_request(ask: Run) -> None:
    plain = ask("duties", "鄂经信规〔2025〕9901号", "--format", "table").out
    rows = [row.split() for row in plain.splitlines()]
    assert [
        "一（一）推广节能炉灶",
        "支持摊位换用节能炉灶，建立补换台账。",
        "省经济和信息化厅",
        "省财政厅、省市场监管局",
    ] in rows
    assert ["二（一）加强资金支持", "对换新器具的摊位给予最高3000元补贴。", "省财政厅", "省商务厅"] in rows
    assert ["一（三）培训摊主", "（未写明部门）"] in rows
    assert "“" not in plain
    assert "（省市场监管局负责）”" in ask("duties", "鄂经信规〔2025〕9901号", "--evidence", "--format", "table").out


def test_a_pipe_gets_json_lines_and_a_terminal_a_table(ask: Run, loaded: Path) -> None:
    assert ask("search", "甲江").lines[0]["name"] == "甲江产业基金"
    assert on_terminal(loaded, 100, "search", "甲江产业基金").splitlines()[0].lstrip("\x1b[1m").startswith("名称")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False)],
)
def test_colour_is_for_terminals_and_can_be_forbidden(
    environment: dict[str, str], coloured: bool, loaded: Path
) -> None:
    assert ("\x1b" in on_terminal(loaded, 80, "status", **environment)) is coloured


def test_colour_in_a_pipe_only_when_forced(ask: Run) -> None:
    assert "\x1b" not in ask("status", "--format", "table").out
    assert "\x1b" in ask("status", "--format", "table", FORCE_COLOR="1").out


def test_a_task_is_shortened_on_a_narrow_terminal_only(ask: Run, loaded: Path) -> None:
    task = "支持摊位换用节能炉灶，建立补换台账。"
    assert task in ask("duties", "--format", "table").out
    shown = on_terminal(loaded, 100, "duties", NO_COLOR="1")
    assert task not in shown
    assert "支持摊位" in shown
    assert "…" in shown
    assert task in on_terminal(loaded, 200, "duties", NO_COLOR="1")


@pytest.mark.parametrize(("text", "wide"), [("甲a", 3), ("ａ", 2), ("“", 1), ("e\u0301", 1), ("", 0)])
def test_a_chinese_character_is_two_columns_wide(text: str, wide: int) -> None:
    assert screen.columns(text) == wide


@pytest.mark.parametrize(
    ("text", "room", "kept"),
    [("甲乙丙", 6, "甲乙丙"), ("甲乙丙丁", 6, "甲乙…"), ("abcdef", 5, "abc…"), ("甲乙", 1, "…")],
)
def test_shortening_never_goes_beyond_the_room(text: str, room: int, kept: str) -> None:
    assert screen.shortened(text, room) == kept


@pytest.mark.parametrize("name", ["table", "md"])
def test_text_of_documents_cannot_steer_a_terminal(name: str) -> None:
    shown = form(name, Answer({}, [], [Lines(HOSTILE, [HOSTILE]), Table([HOSTILE], [[HOSTILE]])]))
    assert all(letter.isprintable() or letter == "\n" for letter in shown)


def test_text_of_documents_stays_text_in_markdown() -> None:
    assert form("md", Answer({}, [], [Table(["甲"], [["a|b *c* <i> [d](e)"]])])).splitlines()[2] == (
        r"| a\|b \*c\* \<i\> \[d\](e) |"
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_a_csv_is_a_formula(start: str) -> None:
    rows = list(csv.reader(io.StringIO(form("csv", Answer({}, [{"甲": f"{start}1", "乙": -1.5}], [])), newline="")))
    assert rows == [["甲", "乙"], [f"'{start}1".replace("\r", "\n"), "-1.5"]]


def test_csv_has_one_row_a_record_and_lists_as_json() -> None:
    answer = Answer({}, [{"a": 1}, {"a": None, "b": ["甲", 1], "c": True}], [])
    assert form("csv", answer).splitlines() == ["a,b,c", "1,,", ',"[""甲"", 1]",true']


def test_csv_of_owners_is_one_row_a_chain(ask: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("owners", "甲江产业基金", "--format", "csv").out)))
    assert [(row["chain"], row["product_min"], row["product_max"]) for row in rows] == [
        ("甲国资公司 → 甲江产业基金", "0.5", "0.5"),
        ("甲市财政局 → 甲国资公司 → 甲江产业基金", "0.3", "0.3"),
        ("丙投资公司 → 甲江产业基金", "0.2", "0.2"),
        ("乙银行 → 甲江产业基金", "0.0", "0.3"),
    ]


def test_a_console_that_has_no_chinese_shows_question_marks(ask: Run) -> None:
    done = ask("status", "--format", "table", PYTHONIOENCODING="ascii")
    assert done.code == 0


def test_a_pipe_gets_utf_8_whatever_the_locale(ask: Run) -> None:
    assert "甲江产业基金" in ask("search", "甲江", PYTHONIOENCODING="gbk").out
