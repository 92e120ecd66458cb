"""Writes the pages that come from the code, and the output shown in both READMEs; `--check` only says which are out of date."""

from __future__ import annotations

import inspect
import os
import pty
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOTE = "<!-- Written by `make docs` from the code: change that, not this. -->\n"
LANGUAGES = {"README.md": "en_US.UTF-8", "README.zh-CN.md": "zh_CN.UTF-8"}
COLUMNS = 110


def rules() -> Iterator[str]:
    """Every shipped rule with its pattern, what it states, why, and what it must and must not find."""
    from policygraph.loaders.rules.rule import rules as shipped

    yield "# Rules\n"
    yield "One YAML file each in `loaders/rules/`, a folder a family. All examples are invented; each of them is a test.\n"
    for family, members in groupby(shipped(), key=lambda rule: rule.family):
        yield f"## {family}\n"
        for rule in members:
            yield f"### {rule.id}\n\n{rule.zh}。{rule.why.rstrip('。')}。\n"
            yield "\n".join(["```text", *(pattern.source for pattern in rule.patterns), "```\n"])
            stated = [f"{fact.subject} –{fact.relation}→ {fact.object}" for fact in rule.facts]
            stated += [f"{claim.role}.{claim.property} = {claim.value}" for claim in rule.claims]
            yield (
                "States "
                + ("; ".join(f"`{line}`" for line in stated) or f"no fact, only reported: {rule.report}")
                + ".\n"
            )
            found = [f"- 例 {example['text']}" for example in rule.examples]
            yield "\n".join(found + [f"- 反例 {example['text']}" for example in rule.counter_examples]) + "\n"


def queries() -> Iterator[str]:
    """Every template with its parameters, columns and worked example, as its file says them."""
    yield "# Query templates\n"
    yield "`policygraph query NAME [k=v…]` runs one; the name is the file's in `queries/cypher/`, with `-` for `_`.\n"
    for path in sorted((ROOT / "queries" / "cypher").glob("*.cypher")):
        header = [line[2:].rstrip() for line in path.read_text("utf-8").splitlines() if line.startswith("//")]
        yield f"## {path.stem.replace('_', '-')}\n\n{header[0].strip()}\n"
        yield "\n".join(["```text", *(line.removeprefix(" ") for line in header[1:]), "```\n"])


def errors() -> Iterator[str]:
    """The tree of errors with exit codes, then every code with its words."""
    from policygraph.cli.messages import CATALOGUE
    from policygraph.graph import errors as tree

    yield "# Errors\n"
    yield "| error | exit code | meaning |\n| --- | --- | --- |"
    for name, kind in inspect.getmembers(tree, inspect.isclass):
        yield f"| `{name}` | {kind.exit_code} | {(inspect.getdoc(kind) or '').splitlines()[0]} |"
    yield "\n| code | 中文 | English |\n| --- | --- | --- |"
    for code in sorted(CATALOGUE["zh"]):
        yield f"| `{code}` | {cell(CATALOGUE['zh'][code])} | {cell(CATALOGUE['en'][code])} |"
    yield ""


def commands() -> Iterator[str]:
    """What `--help` says of each command."""
    from policygraph.cli.app import app
    from typer.main import get_command

    yield "# Commands\n"
    for name in sorted(get_command(app).commands):  # type: ignore[attr-defined]
        shown = run(f"policygraph {name} --help", ROOT, "en_US.UTF-8")
        yield f"## {name}\n\n```text\n{shown}\n```\n"


def library() -> Iterator[str]:
    """The public functions of `policygraph`."""
    import policygraph as pg

    yield "# Library\n"
    yield "`import policygraph as pg`: every command except `doctor`, `config` and `serve` is one function with typed values.\n"
    for name in sorted(pg.__all__):
        member = getattr(pg, name)
        signature = f"({', '.join(inspect.signature(member).parameters)})" if inspect.isroutine(member) else ""
        yield f"## {name}\n\n`pg.{name}{signature}`\n\n{inspect.getdoc(member)}\n"


def cell(text: str) -> str:
    """A text that may stand in a cell of a table."""
    return text.replace("|", "\\|").replace("\n", " ")


def run(command: str, folder: Path, language: str) -> str:
    """What a command prints on a terminal, without colours. Raises CalledProcessError where it fails."""
    reader, writer = pty.openpty()
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    said = {
        "NO_COLOR": "1",
        "TERM": "xterm",
        "COLUMNS": str(COLUMNS),
        "LC_ALL": language,
        "LANG": language,
        "PATH": path,
    }
    environment = {key: value for key, value in os.environ.items() if not key.startswith("POLICYGRAPH_")} | said
    with subprocess.Popen(
        shlex.split(command), cwd=folder, stdout=writer, stderr=subprocess.PIPE, env=environment
    ) as ran:
        os.close(writer)
        printed = b"".join(iter(lambda: read(reader), b""))
        complaint = ran.stderr.read() if ran.stderr else b""
    os.close(reader)
    if ran.returncode:
        raise subprocess.CalledProcessError(ran.returncode, command, printed, complaint)
    return "\n".join(line.rstrip() for line in printed.decode().splitlines()).strip("\n")


def read(terminal: int) -> bytes:
    """The next piece of what a terminal shows; nothing at its end, which Linux reports as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def tour(readme: str) -> str:
    """The README with every `$ command` of its console blocks run in order in an empty folder, its output below it."""
    lines: list[str] = []
    inside = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        for line in (ROOT / readme).read_text("utf-8").splitlines():
            if line.startswith("```"):
                inside = line == "```console"
            if not inside or line.startswith("```"):
                lines.append(line)
            elif line.startswith("$ "):
                lines.append(line)
                lines += run(line[2:], folder, LANGUAGES[readme]).splitlines()
    return "\n".join(lines) + "\n"


def pages() -> dict[str, str]:
    """Every generated file by its path, as it should be."""
    made = {
        f"docs/{page.__name__}.md": NOTE + "\n".join(page()) for page in (rules, queries, errors, commands, library)
    }
    return made | {readme: tour(readme) for readme in LANGUAGES}


def main() -> int:
    """Write what differs; with `--check` name it and return 1."""
    stale = {name: text for name, text in pages().items() if text != current(ROOT / name)}
    for name, text in stale.items():
        if "--check" in sys.argv:
            print(f"out of date: {name}; run make docs")
        else:
            (ROOT / name).write_text(text, "utf-8")
    return int("--check" in sys.argv and bool(stale))


def current(path: Path) -> str:
    """A file's text; nothing where there is none yet."""
    return path.read_text("utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
