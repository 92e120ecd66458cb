"""`view` in every kind: a page to a file or a pipe, a site to a folder, and what is refused before anything is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

NUMBER = "鄂经信规〔2025〕9901号"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["ownership", "甲江产业基金"], "甲国资公司"),
        (["duties", NUMBER], "推广节能炉灶"),
        (["document", NUMBER], "现将《湖北省夜市器具推广行动方案》印发给你们"),
        (["document", "notice.txt"], "现将《湖北省夜市器具推广行动方案》印发给你们"),
        (["document", "holders.csv"], "甲市财政局"),
        (["timeline"], "湖北省夜市器具推广行动方案"),
        (["timeline", NUMBER], "湖北省夜市器具推广行动方案"),
    ],
)
def test_a_page_goes_to_a_pipe_or_a_file_with_the_same_bytes(
    arguments: list[str], says: str, ask: Run, tmp_path: Path
) -> None:
    piped = ask("view", *arguments)
    assert (piped.code, piped.err) == (0, "")
    assert piped.out.startswith("<!doctype html>")
    assert says in piped.out
    written = ask("view", *arguments, "-o", tmp_path / "page.html")
    assert (written.code, written.out) == (0, "")
    assert (tmp_path / "page.html").read_text("utf-8") == piped.out


def test_several_policies_share_one_page_of_duties(run: Run, tmp_path: Path) -> None:
    for n in (1, 2):
        text = f"""甲省商务厅关于印发《甲省夜市措施之{n}》的通知

鄂商发〔2025〕990{n}号

湖北省商务厅
2025年3月{n}日

甲省夜市措施之{n}

　　（一）评选夜市{n}号。每年评选。（省商务厅牵头）
"""
        (tmp_path / f"{n}.txt").write_text(text, "utf-8")
    assert run("load", "1.txt", "2.txt").code == 0
    both = run("view", "duties", "鄂商发〔2025〕9901号", "鄂商发〔2025〕9902号")
    assert both.code == 0
    assert ("评选夜市1号" in both.out, "评选夜市2号" in both.out) == (True, True)


def test_a_site_goes_to_a_folder(ask: Run, tmp_path: Path) -> None:
    done = ask("view", "index", "-o", tmp_path / "site")
    assert (done.code, done.out) == (0, "")
    assert "index.html" in done.err
    pages = sorted(path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.html"))
    assert {page.partition("/")[0] for page in pages} == {
        "document",
        "duties",
        "index.html",
        "map.html",
        "network.html",
        "ownership",
        "timeline.html",
    }
    assert ask("view", "index", "-o", tmp_path / "site").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (["view", "document"], 2, "document"),
        (["view", "document", NUMBER, "notice.txt"], 2, "要一个名称"),
        (["view", "ownership", "甲江产业基金", "甲国资公司"], 2, "要一个名称"),
        (["view", "document", "没有.txt"], 3, "没有.txt"),
        (["view", "document", "甲江产业基金"], 3, "甲江产业基金"),
        (["view", "timeline", "甲江产业基金"], 3, "甲江产业基金"),
        (["view", "index"], 2, "-o"),
        (["view", "index", NUMBER, "-o", "site"], 2, NUMBER),
        (["view", "index", "-o", "."], 2, "文件夹里有别的东西"),
        (["view", "index", "-o", "nowhere/site"], 2, "文件夹不存在"),
    ],
)
def test_what_cannot_be_drawn_is_one_line(arguments: list[str], code: int, word: str, ask: Run, loaded: Path) -> None:
    before = sorted(path.name for path in loaded.iterdir())
    done = ask(*arguments)
    assert (done.code, done.out) == (code, "")
    assert word in done.err
    assert "Traceback" not in done.err
    assert sorted(path.name for path in loaded.iterdir()) == before
