"""Chinese or English: what is asked for, else the locale, else Chinese."""

from __future__ import annotations

import pytest
from policygraph.cli.commands import COMMANDS
from policygraph.cli.language import chosen, of_locale

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "POSIX"}, "zh"),
        ({"LANG": "zh_CN.GBK"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_TW.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
def test_the_locale_chooses(environment: dict[str, str], lang: str) -> None:
    assert of_locale(environment) == lang


@pytest.mark.parametrize("arguments", [["owners", "x", "--lang", "en"], ["--lang=en"], ["status", "--lang=en"]])
def test_what_is_asked_for_is_stronger_than_the_locale(arguments: list[str]) -> None:
    assert chosen(arguments, {"LANG": "zh_CN.UTF-8"}) == "en"


def test_what_follows_two_dashes_is_no_option() -> None:
    assert chosen(["search", "--", "--lang=en"], {}) == "zh"


@pytest.mark.parametrize(("lang", "word"), [("zh", "例："), ("en", "Examples:")])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_page_has_examples_in_its_language(command: str, lang: str, word: str, run: Run) -> None:
    done = run(command, "--help", "--lang", lang)
    assert done.code == 0
    assert done.out.count(f"  policygraph {command}") >= 1
    assert word in done.out


def test_chinese_help_holds_no_english_heading(run: Run) -> None:
    assert not {"Usage:", "Options:", "Commands:", "Arguments:", "Show this"} & set(run("--help").out.split())


def test_messages_and_tables_follow_the_language(ask: Run) -> None:
    assert "Who owns 甲江产业基金" in ask("owners", "甲江产业基金", "--format", "table", "--lang", "en").out
    assert "nothing is called" in ask("owners", "没有", "--lang", "en").err
    assert "undisclosed" in ask("owners", "甲江产业基金", "--format", "table", LC_ALL="en_US.UTF-8").out
