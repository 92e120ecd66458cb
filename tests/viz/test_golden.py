"""The models of the pages that a store is drawn on, key by key: a change of one is a change of this file's neighbours."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from policygraph.viz import contents, document, timeline
from policygraph.viz.site import plan

from tests.viz import hostile, years

GOLDEN = Path(__file__).parent
MODELS: dict[str, Callable[[], dict[str, Any]]] = {
    "hostile_document": lambda: document.view_model(hostile.paper()),
    "few_years": lambda: timeline.view_model(years.few()),
    "hostile_contents": lambda: contents.view_model(hostile.contents(), plan(hostile.contents(), 3)),
}
#: the words of the interface have a test of their own
_WORDS = ("words", "kinds")


def shown(model: dict[str, Any]) -> str:
    """The model as its golden file has it: signs that no editor shows are escaped."""
    text = json.dumps(
        {key: part for key, part in model.items() if key not in _WORDS}, ensure_ascii=False, sort_keys=True, indent=1
    )
    return re.sub("[\u2028\u202e]", lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"


@pytest.mark.parametrize("name", MODELS)
def test_the_model_is_that_of_the_golden_file(name: str) -> None:
    assert shown(MODELS[name]()) == (GOLDEN / f"{name}.json").read_text("utf-8")
