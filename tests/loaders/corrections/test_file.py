"""corrections.yaml: what an item may say, and one line with its number for whatever is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from policygraph.graph.errors import SettingError
from policygraph.loaders.corrections.correction import Correction, Verb
from policygraph.loaders.corrections.file import read_corrections


@pytest.mark.parametrize(
    ("text", "correction"),
    [
        ("- same: [甲金控, 甲 控]", Correction(1, Verb.SAME, ("甲金控", "甲 控"))),
        ("# 注\n- different: [甲, 乙, 丙]", Correction(2, Verb.DIFFERENT, ("甲", "乙", "丙"))),
        ("- kind: Fund\n  of: 甲江", Correction(1, Verb.KIND, ("甲江",), "Fund")),
        ("- rename: 甲\n  to: 乙", Correction(1, Verb.RENAME, ("甲",), "乙")),
        ("- alias: 甲控\n  of: 甲金控", Correction(1, Verb.ALIAS, ("甲金控",), "甲控")),
        ("- subject: 甲\n  drop: FUNDS\n  object: 乙", Correction(1, Verb.DROP, ("甲", "乙"), "FUNDS")),
        (
            "- {drop: FUNDS, subject: 甲, object: 乙, quote: 3亿元}",
            Correction(1, Verb.DROP, ("甲", "乙"), "FUNDS", "3亿元"),
        ),
        (
            "- same: [甲, 乙]\n  by: 王五\n  date: 2026-11-27\n  reason: 见\n    章程",
            Correction(1, Verb.SAME, ("甲", "乙"), "", "", "王五 2026-11-27 见 章程"),
        ),
        ("- same: [0011223344556677, 2026]", Correction(1, Verb.SAME, ("0011223344556677", "2026"))),
    ],
)
def test_an_item_is_one_decision(tmp_path: Path, text: str, correction: Correction) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(text, "utf-8")
    read = read_corrections(path)
    assert (read.name, read.items) == ("corrections.yaml", (correction,))


@pytest.mark.parametrize("text", ["", "# 还没有\n", "\ufeff"])
def test_an_empty_file_decides_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "c.yaml").write_text(text, "utf-8")
    assert read_corrections(tmp_path / "c.yaml").items == ()


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("- same: [甲, 乙]\n- sane: [甲, 乙]", 2, "same / different / kind / rename / alias / drop"),
        ("- same: [甲, 乙]\n  kind: Fund", 1, "same / different / kind / rename / alias / drop"),
        ("- same: 甲", 1, "same: [甲, 乙]"),
        ("- same: [甲]", 1, "same: [甲, 乙]"),
        ("- same: [甲, [乙]]", 1, "same: [甲, 乙]"),
        ("- same: [甲, 甲]", 1, "same: [甲, 甲]"),
        ("- kind: Found\n  of: 甲", 1, "Found"),
        ("- kind: Fund", 1, "of"),
        ("- drop: OWNS\n  subject: 甲\n  object: 乙", 1, "OWNS"),
        ("- drop: FUNDS\n  subject: 甲", 1, "object"),
        ("- alias: ''\n  of: 甲", 1, "alias"),
        ("- same: [甲, 乙]\n  who: 王五", 1, "who"),
        ("- same: [甲, 乙]\n  by: 王五\n  by: 赵六", 1, "by"),
        ("\n\n- 甲", 3, "- same: [甲, 乙]"),
        ("same: [甲, 乙]", 1, "- same: [甲, 乙]"),
        ("- same: [甲, 乙\n- same: [丙, 丁]", 2, ""),
        ("- same: &a [甲, 乙]\n- same: *a", 1, "& *"),
        ("- same: !!python/name:os.system [甲]", 1, "same: [甲, 乙]"),
        ("[" * 5000, 1, ""),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, line: int, why: str) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingError) as refused:
        read_corrections(path)
    assert (refused.value.code, refused.value.where) == ("bad-correction", f"{path}:{line}")
    assert not why or refused.value.why == why


def test_a_file_that_is_not_there_or_no_text_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_bytes("甲".encode("gbk"))
    for name, code in (("a.yaml", "no-path"), ("b.yaml", "bad-correction")):
        with pytest.raises(SettingError) as refused:
            read_corrections(tmp_path / name)
        assert refused.value.code == code


def test_the_example_of_the_page_is_read_and_shows_every_verb(tmp_path: Path, root: Path) -> None:
    (block,) = re.findall(r"^```yaml\n(.*?)^```$", (root / "docs/corrections.md").read_text("utf-8"), re.M | re.S)
    (tmp_path / "corrections.yaml").write_text(block, "utf-8")
    assert {item.verb for item in read_corrections(tmp_path / "corrections.yaml").items} == set(Verb)
