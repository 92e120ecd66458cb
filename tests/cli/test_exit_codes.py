"""Every way to end: 0 done, 1 something left out, 2 usage, 3 no or several matches, 4 store, 130 Ctrl-C; one line says why."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import policygraph as pg
import pytest
from policygraph.graph.entity import Claim
from policygraph.graph.evidence import quote
from policygraph.graph.identity import entity
from policygraph.graph.source import Source
from policygraph.loaders.reading import Reading

from tests.cli.conftest import ENTRY, Run

BINARY = bytes(range(256)) * 40
#: half of a two-byte character in the middle, so that no encoding fits
DAMAGED = "甲市商务局印发《夜市十条》。".encode() + b"\xff\xfe\xfa\x80" + "乙县跟进。".encode()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("空.txt", b"", "空.txt: 没有可读的文字"),
        ("空白.txt", " \n　\n".encode(), "空白.txt: 没有可读的文字"),
        ("图.txt", BINARY, "图.txt: 不是文本文件"),
        ("通知.pdf", b"%PDF-1.7\n" + BINARY, "通知.pdf: 文件已损坏"),
        ("坏码.txt", DAMAGED, "坏码.txt: 文字编码读不懂"),
        ("表.csv", "名称,数目\n甲,1\n".encode(), "表.csv: 表头里找不到必需的列"),
        ("图.jsonl", b'{"type": "node"}\n', "图.jsonl:1: 这一行不是"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_in_one_line(
    name: str, content: bytes, said: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    for command in ("extract", "load"):
        done = run(command, name)
        assert done.code == 1
        assert done.err.splitlines()[0].startswith(said)
    assert run("status", "--format", "json").json["totals"]["nodes"] == 0


def test_one_bad_file_never_stops_the_others(run: Run, tmp_path: Path, texts: Path) -> None:
    (tmp_path / "图.txt").write_bytes(BINARY)
    done = run("load", "图.txt", texts / "holders.csv")
    assert done.code == 1
    assert [file["state"] for file in done.lines] == ["failed", "loaded"]


def test_one_bad_row_is_named_and_the_others_are_loaded(run: Run, tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text("股东,被投资企业,持股比例\n甲公司,乙公司,150%\n丙公司,乙公司,20%\n", "utf-8")
    done = run("load", "表.csv")
    assert (done.code, done.err.splitlines()[0].startswith("表.csv:2: 这一行读不懂，已跳过")) == (1, True)
    assert [owner["name"] for owner in run("owners", "乙公司", "--format", "json").json["owners"]] == ["丙公司"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["load", "没有.txt"], "没有.txt: 路径不存在"),
        (["extract", "没有/"], "没有/: 路径不存在"),
        (["explain", "没有.txt"], "没有.txt: 路径不存在"),
        (["status"], "policygraph.db: 这里还没有图库"),
        (["owners", "甲公司", "--store", "没有/库"], "没有: 文件夹不存在"),
        (["status", "--store", "http://localhost"], "http://localhost: 不认识的图库地址"),
        (["load"], "用法不对"),
        (["持有"], "用法不对"),
        (["owners", "甲公司", "--depth", "0"], "用法不对"),
        (["status", "--format", "xml"], "--format: 没有这个选项值"),
        (["status", "--lang", "fr"], "--lang: 没有这个选项值"),
        (["query"], "请给出查询模板的名称"),
        (["extract", "a.txt", "-o", "没有/g.jsonl"], "没有: 文件夹不存在"),
        (["extract", "a.txt", "-o", "."], ".: 不能写到这里"),
    ],
)
def test_usage_settings_and_absent_paths_end_with_2_and_leave_nothing(
    arguments: list[str], said: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("甲市商务局印发《夜市十条》。", "utf-8")
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(said)
    assert done.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_an_absent_path_stops_before_anything_is_read(run: Run, tmp_path: Path, texts: Path) -> None:
    assert run("load", texts / "holders.csv", "没有.txt").code == 2
    assert not (tmp_path / "policygraph.db").exists()


def test_a_folder_without_documents_ends_with_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "夹").mkdir()
    (tmp_path / "夹" / "图.png").write_bytes(BINARY)
    done = run("load", "夹")
    assert (done.code, done.out, done.err.startswith("夹: 文件夹里没有可读的文档")) == (1, "", True)
    assert not (tmp_path / "policygraph.db").exists()


def test_a_file_is_no_store(run: Run, tmp_path: Path, texts: Path) -> None:
    (tmp_path / "库").write_bytes(b"mine")
    done = run("load", texts, "--store", "库")
    assert (done.code, done.err.startswith("库: 这里不是图库，也不能建成图库（这是一个文件）")) == (2, True)
    assert (tmp_path / "库").read_bytes() == b"mine"


def test_a_foreign_folder_is_no_store(run: Run, tmp_path: Path, texts: Path) -> None:
    (tmp_path / "夹").mkdir()
    (tmp_path / "夹" / "信").write_bytes(b"mine")
    assert run("load", texts, "--store", "夹").code == 2
    assert [path.name for path in (tmp_path / "夹").iterdir()] == ["信"]


def test_a_store_in_use_ends_with_4_and_names_the_holder(run: Run, tmp_path: Path) -> None:
    with pg.open(tmp_path / "policygraph.db"):
        done = run("status")
    assert (done.code, f"进程号 {os.getpid()}" in done.err) == (4, True)


@pytest.mark.parametrize(
    ("name", "code", "candidates"),
    [
        ("甲江产业基", "no-such-name", ["甲江产业基金"]),
        ("量子", "no-such-name", []),
        ("国资公", "no-such-name", ["甲国资公司"]),
    ],
)
def test_a_name_that_fits_none_ends_with_3_and_says_what_may_have_been_meant(
    name: str, code: str, candidates: list[str], ask: Run
) -> None:
    done = ask("owners", name, "--format", "json")
    error = json.loads(done.err)["error"]
    assert (done.code, done.out, error["code"]) == (3, "", code)
    assert [item["name"] for item in error.get("candidates", [])][: len(candidates)] == candidates


def test_a_name_that_fits_several_lists_them_and_picks_none(run: Run, tmp_path: Path) -> None:
    source = Source.of(
        "甲江基金（一期）、甲江基金（二期）简称甲江。".encode(), "甲江基金（一期）、甲江基金（二期）简称甲江。"
    )
    funds = [entity("Fund", f"甲江基金（{number}期）") for number in "一二"]
    said = quote(source, 0, len(source.text), "d", "rule")
    claims = [
        Claim(fund, *pair, said)
        for fund in funds
        for pair in (("label", "Fund"), ("name", fund.name), ("alias", "甲江"))
    ]
    with pg.open(tmp_path / "policygraph.db") as store:
        store.load([Reading(source, (), tuple(claims))])
    done = run("show", "甲江")
    assert (done.code, done.out) == (3, "")
    assert done.err.splitlines()[0].startswith("甲江: 有不止一个名称与“甲江”相符")
    assert sorted(done.err.splitlines()[1:]) == sorted(f"  {fund.id}  {fund.name}  Fund" for fund in funds)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["search", "没有这个名字"], 3),
        (["query", "no-such"], 3),
        (["query", "duties"], 2),
        (["query", "--cypher", "MATCH (n"], 2),
        (["query", "--cypher", "MATCH (n) DETACH DELETE n"], 2),
        (["export", "docx"], 2),
        (["view", "pie", "甲江产业基金"], 2),
        (["view", "ownership", "没有"], 3),
        (["view", "network", "没有"], 3),
        (["view", "network"], 2),
        (["forget", "没有.txt"], 3),
    ],
)
def test_the_exit_code_says_whose_fault_it_is(arguments: list[str], code: int, ask: Run) -> None:
    done = ask(*arguments)
    assert (done.code, done.out) == (code, "")
    assert ask("status", "--format", "json").json["totals"]["sources"] == 2


def test_under_json_an_error_is_one_object_on_stderr(run: Run) -> None:
    done = run("load", "没有.txt", "--format", "json")
    assert json.loads(done.err) == {
        "version": 1,
        "error": {"code": "no-path", "message": "路径不存在", "where": "没有.txt", "hint": "请检查路径"},
    }


def test_a_traceback_is_shown_only_with_debug(run: Run) -> None:
    assert "Traceback" not in run("load", "没有.txt").err
    assert "Traceback" in run("load", "没有.txt", "--debug").err


def test_a_failed_write_leaves_the_old_file(ask: Run, loaded: Path) -> None:
    target = loaded / "旧.ttl"
    target.write_text("old")
    assert ask("export", "docx", "-o", target).code == 2
    assert target.read_text() == "old"
    assert not list(loaded.glob(".旧*"))


def test_ctrl_c_ends_with_130_and_leaves_whole_documents_only(tmp_path: Path, texts: Path, run: Run) -> None:
    folder = tmp_path / "文"
    folder.mkdir()
    notice = (texts / "notice.txt").read_text("utf-8")
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(notice.replace("9901", str(1000 + number)), "utf-8")
    process = subprocess.Popen([ENTRY, "load", folder], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not (tmp_path / "policygraph.db" / "store.json").exists():
        time.sleep(0.01)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, b"Traceback" in said) == (130, False)
    totals = run("status", "--format", "json").json["totals"]
    assert totals["documents"] == totals["sources"] < 400


def test_a_full_disk_behind_a_redirection_is_told(ask: Run, loaded: Path) -> None:
    done = subprocess.run(f"{ENTRY} export nt > /dev/full", shell=True, cwd=loaded, capture_output=True, text=True)
    assert (done.returncode, done.stderr.startswith("stdout: "), done.stderr.count("\n")) == (1, True, 1)


def test_a_reader_that_has_seen_enough_is_no_error(ask: Run, loaded: Path) -> None:
    done = subprocess.run(f"{ENTRY} export nt | head -1", shell=True, cwd=loaded, capture_output=True, text=True)
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)
