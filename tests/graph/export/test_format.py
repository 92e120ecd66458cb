"""The folder of exporters is the list of formats."""

from __future__ import annotations

from pathlib import Path

import pytest
from policygraph.graph.errors import SettingError
from policygraph.graph.export import format

FOLDER = Path(format.__file__).parent


def test_every_module_that_names_a_format_is_listed_under_that_name():
    written = {
        path.stem.replace("_", "-") for path in FOLDER.glob("*.py") if "\nFORMAT = " in path.read_text(encoding="utf-8")
    }
    assert set(format.exporters()) == written
    assert {"jsonl", "nt", "ttl"} <= written


@pytest.mark.parametrize("name", format.exporters())
def test_a_format_says_its_name_suffix_and_media_type(name):
    found = format.exporter(name).FORMAT
    assert found.name == name
    assert found.suffix.startswith(".") or found.folder
    assert "/" in found.media_type
    assert found.zh


def test_a_format_that_does_not_exist_is_a_setting_error_that_lists_those_that_do():
    with pytest.raises(SettingError) as error:
        format.exporter("docx")
    assert error.value.where == "docx"
    assert "jsonl" in error.value.why
