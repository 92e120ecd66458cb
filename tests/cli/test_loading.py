"""`load` and `extract`: twice is once, any order and number of processes give the same bytes, and what it says of itself."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_load_says_what_became_of_each_file_and_what_to_do_next(run: Run, texts: Path) -> None:
    done = run("load", texts)
    assert [(Path(f["path"]).name, f["state"], f["documents"]) for f in done.lines] == [
        ("holders.csv", "loaded", 1),
        ("notice.txt", "loaded", 1),
    ]
    assert all(f["nodes"] > 0 and f["edges"] > 0 for f in done.lines)
    assert "./policygraph.db" in done.err
    assert done.err.rstrip().endswith("policygraph status")
    assert run("load", texts, "--store", "other.db").err.rstrip().endswith("policygraph status --store other.db")


def test_loading_twice_changes_nothing_and_says_so(run: Run, texts: Path) -> None:
    run("load", texts)
    first = run("export", "jsonl").out
    again = run("load", texts)
    assert (again.code, {file["state"] for file in again.lines}) == (0, {"skipped"})
    assert "早已在库中" in again.err
    assert run("export", "jsonl").out == first


@pytest.mark.parametrize("order", list(permutations(["holders.csv", "notice.txt", "more.txt"])))
def test_extract_is_load_and_export_in_any_order_of_files(
    order: tuple[str, ...], run: Run, tmp_path: Path, texts: Path
) -> None:
    more = (texts / "notice.txt").read_text("utf-8").replace("9901", "9902").replace("省财政厅", "省科学技术厅")
    (tmp_path / "more.txt").write_text(more, "utf-8")
    files = [texts / name if (texts / name).exists() else name for name in order]
    run("load", *files)
    assert run("extract", *sorted(files, key=str)).out == run("export", "jsonl").out


@pytest.mark.parametrize(("jobs", "seed"), [("1", "1"), ("1", "2"), ("2", "3")])
def test_the_bytes_do_not_depend_on_processes_or_hashing(jobs: str, seed: str, run: Run, texts: Path) -> None:
    plain = run("extract", texts).out
    assert plain
    assert run("extract", texts, "--jobs", jobs, PYTHONHASHSEED=seed).out == plain


def test_worker_processes_name_bad_files_too(run: Run, tmp_path: Path, texts: Path) -> None:
    (tmp_path / "空.txt").write_bytes(b"")
    done = run("load", "空.txt", texts, "--jobs", "2")
    assert (done.code, done.err.splitlines()[0]) == (1, "空.txt: 没有可读的文字（空文件）")
    assert [file["state"] for file in done.lines] == ["failed", "loaded", "loaded"]


def test_extract_writes_a_whole_file(run: Run, tmp_path: Path, texts: Path) -> None:
    done = run("extract", texts, "-o", "图.jsonl")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "图.jsonl").read_text("utf-8") == run("extract", texts).out
    assert [path.name for path in tmp_path.iterdir()] == ["图.jsonl"]


def test_an_extract_can_be_loaded_and_gives_itself_back(run: Run, texts: Path) -> None:
    run("extract", texts, "-o", "图.jsonl")
    assert run("load", "图.jsonl").code == 0
    assert run("export", "jsonl").out == run("extract", texts).out


def test_pasted_text_is_read_from_standard_input(run: Run, texts: Path) -> None:
    text = (texts / "notice.txt").read_bytes()
    assert run("load", "-", given=text).lines[0]["documents"] == 1
    assert run("duties", "鄂经信规〔2025〕9901号").lines


def test_a_new_version_of_a_path_is_reported_and_replaced_on_request(run: Run, tmp_path: Path, texts: Path) -> None:
    file, text = tmp_path / "通知.txt", (texts / "notice.txt").read_text("utf-8")
    file.write_text(text, "utf-8")
    run("load", file)
    file.write_text(text.replace("省商务厅", "省农业农村厅"), "utf-8")
    kept = run("load", file)
    assert "仍然保留" in kept.err
    assert run("status", "--format", "json").json["totals"]["sources"] == 2
    file.write_text(text.replace("省商务厅", "省文化和旅游厅"), "utf-8")
    assert "已替换" in run("load", file, "--replace").err
    assert run("status", "--format", "json").json["totals"]["sources"] == 1


def test_load_and_forget_is_never_loaded(run: Run, texts: Path) -> None:
    run("load", texts / "holders.csv")
    before = run("export", "jsonl").out
    run("load", texts / "notice.txt")
    done = run("forget", texts / "notice.txt")
    assert (done.code, done.lines[0]["nodes"] > 0) == (0, True)
    assert run("export", "jsonl").out == before
