"""The words of the command line: every code that the code base raises is said in both languages."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from policygraph.cli.commands import COMMANDS
from policygraph.cli.messages import helps, words
from policygraph.graph.errors import InputError, NotFoundError, StoreError
from policygraph.graph.fact import Reason

PARTS = ("api", "cli", "graph", "loaders", "ontology", "queries", "viz")
ERROR = re.compile(r"\b(?:Input|Export|Setting|NotFound|Store|PolicyGraph)Error\(\s*(.*)", re.S)
CODE = re.compile(r"\"([a-z]+(?:-[a-z]+)*)\"")


def calls(root: Path) -> Iterator[tuple[str, str]]:
    """Every place that makes an error, with its arguments as far as they are written there."""
    for part in PARTS:
        for path in sorted((root / part).rglob("*.py")):
            text = path.read_text("utf-8")
            for match in re.finditer(r"\b(?:Input|Export|Setting|NotFound|Store|PolicyGraph)Error\(", text):
                yield f"{path.relative_to(root)}", arguments(text, match.end())


def arguments(text: str, start: int) -> str:
    """The text up to the bracket that closes the one before `start`."""
    depth = 1
    for place in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if not depth:
            return text[start:place]
    return text[start:]


def said(pattern: str, root: Path) -> set[tuple[str, str]]:
    """(code, file) wherever an argument of an error is the literal code that the pattern finds."""
    return {
        (code, file) for file, text in calls(root) for part in re.findall(pattern, text) for code in CODE.findall(part)
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("section", "pattern"),
    [
        ("errors", r"\A\s*([^,]*)"),  # the first argument
        ("hint", r"hint=([^,]*)"),
        ("why", r"why=([^,]*)"),
    ],
)
def test_every_code_that_is_raised_has_words(lang: str, section: str, pattern: str, root: Path) -> None:
    found = said(pattern, root)
    assert found, "the pattern finds nothing"
    assert sorted(pair for pair in found if pair[0] not in words(lang).sections[section]) == []


@pytest.mark.parametrize("section", ["errors", "why", "hint", "problems", "rejected", "words"])
def test_both_languages_say_the_same_things_with_the_same_values(section: str) -> None:
    zh, en = (words(lang).sections[section] for lang in ("zh", "en"))
    assert list(zh) == list(en)
    assert [key for key in zh if fields(zh[key]) != fields(en[key])] == []


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


def test_every_reason_of_a_refusal_has_words() -> None:
    assert sorted(words("zh").sections["rejected"]) == sorted(Reason)


def test_every_word_that_is_said_is_there_and_every_word_there_is_said(root: Path) -> None:
    text = "".join(path.read_text("utf-8") for path in sorted((root / "cli").rglob("*.py")))
    quoted = set(re.findall(r"[\"']([a-z]+(?:-[a-z]+)*)[\"']", text))
    prefixes = tuple(re.findall(r"f[\"']([a-z]+-)\{", text))
    unused = [key for key in words("zh").sections["words"] if key not in quoted and not key.startswith(prefixes)]
    assert unused == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_command_has_help_with_examples_that_name_it(lang: str) -> None:
    for name in COMMANDS:
        text = helps(lang)["commands"][name]
        assert text["does"], name
        assert text["short"], name
        assert (
            len([line for line in text["examples"] if f"policygraph {name}" in line or f"policygraph {name} " in line])
            >= 1
        )


def test_chinese_words_can_be_shown_on_a_chinese_windows_console(root: Path) -> None:
    for name in ("messages.zh.yaml", "help.zh.yaml"):
        (root / "cli" / name).read_text("utf-8").encode("gbk")


@pytest.mark.parametrize("name", ["messages.zh.yaml", "messages.en.yaml", "help.zh.yaml", "help.en.yaml"])
def test_all_keys_and_texts_are_texts(name: str, root: Path) -> None:
    def texts(value: object) -> bool:
        if isinstance(value, dict):
            return all(isinstance(key, str) and texts(item) for key, item in value.items())
        return all(map(texts, value)) if isinstance(value, list) else isinstance(value, str)

    assert texts(yaml.safe_load((root / "cli" / name).read_text("utf-8")))


@pytest.mark.parametrize(
    ("error", "lang", "line"),
    [
        (InputError("no-text", where="通知.pdf:1", why="scanned", hint="ocr"), "zh",
         "通知.pdf:1: 没有可读的文字（扫描件）；请先做 OCR"),
        (InputError("no-text", where="通知.pdf:1", why="scanned", hint="ocr"), "en",
         "通知.pdf:1: no readable text (scanned); run OCR first"),
        (StoreError("store-locked", where="库.db", holder=41), "zh", "库.db: 图库正被另一个进程使用（进程号 41）"),
        (NotFoundError("no-such-name", where="甲{基}金", candidates=[]), "zh", "甲{基}金: 没有叫“甲{基}金”的"),
        (InputError("not-readable", where="甲.txt", why="Permission denied"), "en", "甲.txt: cannot be read (Permission denied)"),
    ],
)  # fmt: skip
def test_an_error_is_one_line_what_where_why_and_what_to_do(error: InputError, lang: str, line: str) -> None:
    assert words(lang).line(error) == line
