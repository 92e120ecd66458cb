"""Nothing keeps a reader out: axe-core finds no serious issue on any page, light or dark, with something picked or as a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import give_up
from tests.pages.conftest import Opener

pytestmark = pytest.mark.needs("chromium")

AXE = Path(__file__).with_name("axe") / "node_modules" / "axe-core" / "axe.min.js"
SEEN = [
    ("house", ""),
    ("house", "theme=dark&table=true"),
    ("house", "pick=party+g"),
    ("crowd", "table=true"),
    ("diamond", "theme=dark"),
    ("long", ""),
    ("night", "lang=en"),
    ("night", "view=drawing&theme=dark"),
    ("explained", "theme=dark"),
    ("notice", ""),
    ("notice", "pick=11&theme=dark"),
    ("notice", "table=true&lang=en"),
    ("holders", ""),
    ("quotes", ""),
    ("years", "pick=b"),
    ("years", "table=true&theme=dark"),
    ("poisoned_index", "table=policies"),
    ("poisoned_index", "theme=dark&lang=en"),
]


@pytest.mark.parametrize(("name", "state"), SEEN)
def test_axe_finds_no_serious_issue(name: str, state: str, show: Opener) -> None:
    if not AXE.exists():
        give_up("needs axe-core: make test brings it by npm")
    page = show(name, state, bypass_csp=True)
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    assert len(found["passes"]) > 5
    assert [
        (issue["id"], [node["html"][:200] for node in issue["nodes"]])
        for issue in found["violations"]
        if issue["impact"] in ("serious", "critical")
    ] == []
