"""Documented is tested: what the READMEs and docs/ show is what the program does, and nothing of it is left out."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

READMES = ["README.md", "README.zh-CN.md"]


def blocks(text: str, kind: str) -> list[str]:
    """The fenced blocks of one kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[str]:
    """Every command that a text shows, comments taken off."""
    lines = [line for block in blocks(text, "sh") for line in block.splitlines()]
    lines += [line[2:] for block in blocks(text, "console") for line in block.splitlines() if line.startswith("$ ")]
    return [line.split("#")[0].strip() for line in lines]


def test_generated_pages_and_the_output_in_the_readmes_are_up_to_date(root: Path) -> None:
    checked = subprocess.run([sys.executable, root / "docs" / "generate.py", "--check"], capture_output=True, text=True)
    assert (checked.returncode, checked.stdout) == (0, ""), checked.stderr


def test_both_readmes_show_the_same_commands(root: Path) -> None:
    english, chinese = (commands((root / name).read_text("utf-8")) for name in READMES)
    assert english == chinese
    assert {"make demo", "make test"} <= set(english)


def test_each_readme_links_the_other_on_its_first_line(root: Path) -> None:
    for name, other in zip(READMES, reversed(READMES), strict=True):
        assert f"]({other})" in (root / name).read_text("utf-8").splitlines()[0]


def test_every_make_target_that_is_written_about_exists(root: Path, tracked: list[str]) -> None:
    pages = [name for name in tracked if name.endswith(".md")]
    asked = {
        t
        for name in pages
        for t in re.findall(r"(?:`|^)make ([a-z0-9]+)", (root / name).read_text("utf-8"), re.MULTILINE)
    }
    targets = set(re.findall(r"^([a-z0-9]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert asked <= targets
    assert {"demo", "test", "lint", "bench", "docs"} <= targets


def test_every_link_between_files_leads_somewhere(root: Path, tracked: list[str]) -> None:
    pages = [name for name in tracked if name.endswith(".md")]
    prose = {name: re.sub(r"(?ms)^```.*?^```|`[^`\n]*`", "", (root / name).read_text("utf-8")) for name in pages}
    links = [(name, link) for name, text in prose.items() for link in re.findall(r"\]\(([^)\s#]+)", text)]
    assert [
        (name, link) for name, link in links if "://" not in link and not (root / name).parent.joinpath(link).exists()
    ] == []


def test_the_command_page_names_every_command(root: Path) -> None:
    from policygraph.cli.app import app
    from typer.main import get_command

    page = (root / "docs" / "cli.md").read_text("utf-8")
    names = set(get_command(app).commands)  # type: ignore[attr-defined]
    assert {name for name in names if not re.search(rf"^\|.*`{name}\b", page, re.MULTILINE)} == set()


def test_the_command_page_names_every_exit_code(root: Path) -> None:
    from policygraph.graph import errors

    codes = {kind.exit_code for _, kind in inspect.getmembers(errors, inspect.isclass)} | {0, 130}
    rows = re.findall(r"^\| (\d+) \|", (root / "docs" / "cli.md").read_text("utf-8"), re.MULTILINE)
    assert {int(row) for row in rows} == codes


def test_the_format_page_names_every_format_that_is_written(root: Path) -> None:
    from policygraph.graph.export.format import exporters

    rows = re.findall(
        r"^\| `([a-z0-9-]+)` \|", (root / "docs" / "formats.md").read_text("utf-8").split("## Written")[1], re.MULTILINE
    )
    assert sorted(rows) == sorted(exporters())


def test_the_site_lists_every_page_and_no_other(root: Path) -> None:
    listed = re.findall(r"^ +- ([a-z0-9]+\.md)$", (root / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(page.name for page in (root / "docs").glob("*.md"))
