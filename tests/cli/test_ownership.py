"""Control, links, card and diff: what people read, and the keys of the JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, run_in

TABLE = """股东,被投资企业,股东类型,关系类型,角色,持股比例,总规模(万元),起始日期,退出日期
甲市国资委,甲控股有限公司,机关,持股,,100%,,2023,
甲控股有限公司,甲管理有限公司,公司,持股,,51%,,2024,
甲控股有限公司,甲管理有限公司,公司,持股,,60%,,2023,2023
张三,甲管理有限公司,自然人,持股,,40-49%,,2024,
甲管理有限公司,甲江基金（有限合伙）,公司,持股,普通合伙人/执行事务合伙人,1%,10000,2024,
甲控股有限公司,甲江基金（有限合伙）,公司,持股,有限合伙人,,10000,2024,
"""
FUND = "甲江基金（有限合伙）"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder: Path = tmp_path_factory.mktemp("持股")
    (folder / "表.csv").write_text(TABLE, "utf-8")
    assert run_in(folder, "load", "表.csv").code == 0
    return lambda *arguments, **more: run_in(folder, *arguments, **more)


def lines(text: str) -> list[str]:
    """The lines, each with single blanks between its words."""
    return [" ".join(line.split()) for line in text.splitlines()]


def test_control_says_who_decides_by_what_and_every_verdict(ask: Run) -> None:
    said = lines(ask("control", "甲管理有限公司", "--format", "table").out)
    assert "甲控股有限公司 是 表决权 51 % 甲控股有限公司 → 甲管理有限公司" in said
    assert "甲市国资委（控制链；公司法（2023年修订）第二百六十五条第（三）项）" in said
    assert "第 2 类；国有权益 51 %（企业国有资产交易监督管理办法（国资委、财政部令第32号）第四条第（二）项）" in said
    assert [line for line in said if line.startswith("甲控股有限公司 —51 %→ 甲管理有限公司")]
    assert "“甲控股有限公司 甲管理有限公司 公司 持股 51% 2024”" in said


def test_a_card_tells_money_from_control_and_names_what_is_hidden(ask: Run) -> None:
    said = lines(ask("card", FUND, "--format", "table").out)
    assert {"形式：合伙企业", "规模：1亿元", "执行事务合伙人：甲管理有限公司", "甲控股有限公司 的出资额或比例"} <= set(
        said
    )
    assert "甲控股有限公司 LP 未披露 未披露" in said


def test_links_and_diff_in_words(ask: Run) -> None:
    assert "甲控股有限公司 被其持有 51 % 是" in lines(ask("links", "甲管理有限公司", "--format", "table").out)
    said = lines(ask("diff", "甲管理有限公司", "2023", "2024", "--format", "table").out)
    assert [line for line in said if line.startswith("直接持股 甲控股有限公司 60 % 51 %")]
    assert "不再计入的事实" in said
    assert ask("diff", "甲管理有限公司", "2024", "2025", "--format", "table").out.count("两个日期的结论相同") == 1


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (
            ["control", "甲管理有限公司"],
            "version target as_of coverage controllers beneficial_owners state actual_controller power",
        ),
        (["links", "甲管理有限公司"], "version target as_of links"),
        (["card", FUND], "version target as_of form size_cny money control undisclosed planned"),
        (["diff", "甲管理有限公司", "2023", "2024"], "version target from to changes gone new"),
    ],
)
def test_answers_in_json_have_the_keys_that_are_promised(arguments: list[str], keys: str, ask: Run) -> None:
    assert list(ask(*arguments, "--format", "json").json) == keys.split()


def test_english_and_markdown_are_spoken_too(ask: Run) -> None:
    said = ask("control", FUND, "--format", "md", "--lang", "en").out
    assert "| 甲管理有限公司 | yes | partner |" in said
    assert "**What would settle it**" not in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["control", FUND, "--threshold", "many"],
        ["owners", FUND, "--min-share", "2"],
        ["diff", FUND, "once", "2024"],
        ["diff", FUND, "2024", "2023-12"],
    ],
)
def test_a_setting_without_sense_ends_with_2(arguments: list[str], ask: Run) -> None:
    done = ask(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
