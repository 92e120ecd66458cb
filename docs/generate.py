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
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygraph.queries.catalogue import Template
    from policygraph.queries.header import Field

from ontology_page import ontology

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


def acts() -> Iterator[str]:
    """Every verb of dealing with its words, why, and what it must and must not read."""
    from policygraph.loaders.acts.act import acts as shipped

    yield "# Acts\n"
    yield "Verbs of dealing and nouns of kinship, one row each in `loaders/acts/acts.yaml`; their grammar is code beside it.\n"
    for act in shipped():
        yield f"## {act.id}\n\n{act.zh}。{act.why.rstrip('。')}。\n"
        yield f"```text\n{act.verbs}\n```\n"
        found = [f"- 例 {example['text']}" for example in act.examples]
        yield "\n".join(found + [f"- 反例 {example['text']}" for example in act.counter_examples]) + "\n"


def queries() -> Iterator[str]:
    """Every template for analysts, group after group, with its parameters, columns and examples; then those of the program."""
    from policygraph.cli.messages import words
    from policygraph.queries.catalogue import GROUPS, catalogue, offered

    yield "# Query templates\n"
    yield (
        "`policygraph query NAME [k=v…]` runs one, `policygraph query --list` names them all, and `policygraph query --explain NAME`\n"
        "explains one. A parameter whose type is a label of the ontology is a thing of that kind: write its name, an alias, its\n"
        "document number or its id. Columns of type `id` stand in JSON, JSON Lines and CSV only. `null` means that no document\n"
        "states it. Every command below runs on the shipped examples (`make demo`), every worked example on every store.\n"
        "Where a SPARQL twin is named, it gives the same rows from an export.\n"
    )
    for group in GROUPS:
        yield f"## {words('en').say(f'group-{group}')} · {words('zh').say(f'group-{group}')}\n"
        for template in offered().values():
            if template.group == group:
                yield from explained(template)
    yield "## Inside the program\n"
    yield "Its own commands are built on these; their columns may change with them.\n"
    yield "\n".join(f"- `{one.name}`: {one.en}" for one in catalogue().values() if not one.group) + "\n"


def explained(template: Template) -> Iterator[str]:
    """One template: what it asks, what goes in and comes out, a command, and an example worked through."""
    from policygraph.cli.answers.templates import command

    yield f"### {template.name}\n\n{template.zh}。\n\n{template.en[0].upper()}{template.en[1:]}.\n"
    twin = ROOT / "ontology" / "queries" / f"{template.name.replace('-', '_')}.rq"
    if twin.exists():
        yield f"SPARQL: `{twin.relative_to(ROOT)}`.\n"
    yield from (f"{zh} {en}\n" for zh, en in template.remarks)
    for title, fields in (("parameter", template.params), ("column", template.columns)):
        if fields:
            rows = [
                f"| `{f.name}` | `{cell(f.type)}` | {cell(f.zh)} | {cell(f.en)} |" for f in map(with_default, fields)
            ]
            yield "\n".join([f"| {title} | type | 中文 | English |", "| --- | --- | --- | --- |", *rows, ""])
    yield f"```sh\n{command(template)}\n```\n"
    yield f"```text\ngiven  {indented(template.given)}\nexpect {indented(template.expect)}\n```\n"


def with_default(field: Field) -> Field:
    """A parameter with its default beside the type."""
    return replace(field, type=f"{field.type} = {field.default}") if field.default else field


def indented(text: str) -> str:
    """Lines below one another, after a word of seven columns."""
    return text.replace("\n", "\n" + " " * 7)


def errors() -> Iterator[str]:
    """The tree of errors with exit codes, then every code with its words."""
    from policygraph.cli.messages import catalogue
    from policygraph.graph import errors as tree

    yield "# Errors\n"
    yield "| error | exit code | meaning |\n| --- | --- | --- |"
    for name, kind in inspect.getmembers(tree, inspect.isclass):
        yield f"| `{name}` | {kind.exit_code} | {(inspect.getdoc(kind) or '').splitlines()[0]} |"
    yield "\n| code | 中文 | English |\n| --- | --- | --- |"
    listed = catalogue()
    for code in sorted(listed["zh"]):
        yield f"| `{code}` | {cell(listed['zh'][code])} | {cell(listed['en'][code])} |"
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
        f"docs/{page.__name__}.md": NOTE + "\n".join(page())
        for page in (rules, acts, queries, errors, commands, library, ontology)
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
