"""A site of a store: the same bytes again, every link leads to a page that is there, and a killed run leaves none half."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import policygraph as pg
import pytest

from tests.viz.held import load


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return load(tmp_path_factory.mktemp("held"))


def model(page: Path) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page.read_text("utf-8"), re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def listed_in(there: dict[str, Any], key: str) -> set[str]:
    """The ids of which a page can open at one by this part of its address."""
    if there["view"] in ("map", "network"):
        return set(there["nodes"]["ids"])
    return {row["id"] for row in there["agencies" if key == "focus" else "policies"]}


def test_the_site_has_a_page_for_all_that_is_worth_one(store: Path, tmp_path: Path) -> None:
    made = pg.site(tmp_path / "site", store)
    assert made.pages == {"document": 4, "duties": 3, "ownership": 4, "timeline": 1, "map": 1, "network": 1, "index": 1}
    assert made.index == tmp_path / "site" / "index.html"
    pages = [name for name in content(tmp_path / "site") if name.endswith(".html")]
    assert len(pages) == sum(made.pages.values())
    assert {row[0]["text"] for table in model(made.index)["tables"] for row in table["rows"]} >= {
        "江城夜市产业基金", "湖北省夜市器具推广行动方案", "乙港创业投资有限公司", "湖北省财政厅", "持股表：丁科股份有限公司",
    }  # fmt: skip


def test_every_link_is_relative_and_leads_to_a_page_that_is_there(store: Path, tmp_path: Path) -> None:
    pg.site(tmp_path / "site", store)
    followed = 0
    for page in (tmp_path / "site").rglob("*.html"):
        data = model(page)
        hrefs = [*data.get("ways", {}).values(), *(one["href"] for one in data.get("site", {}).get("related", []))]
        hrefs += [data["site"]["home"]] if "site" in data else [*data["pages"].values()]
        hrefs += [
            cell["href"] for table in data.get("tables", []) for row in table["rows"] for cell in row if "href" in cell
        ]
        for href in hrefs:
            place, _, state = href.partition("#")
            assert (page.parent / place).resolve().is_relative_to((tmp_path / "site").resolve())
            assert (page.parent / place).is_file(), (page, href)
            followed += 1
            if state:
                ((key, (id_,)),) = parse_qs(state, strict_parsing=True).items()
                there = model(page.parent / place)
                assert id_.removeprefix("node ") in listed_in(there, key)
    assert followed > 40


def test_map_and_network_show_all_entities_and_lead_to_the_pages_of_those_that_have_one(
    store: Path, tmp_path: Path
) -> None:
    pg.site(tmp_path / "site", store)
    drawn, net = (model(tmp_path / "site" / f"{name}.html") for name in ("map", "network"))
    assert drawn["nodes"]["ids"] == net["nodes"]["ids"]
    assert {"江城夜市产业基金", "湖北省财政厅", "湖北省夜市器具推广行动方案"} <= set(net["nodes"]["names"])
    number = net["nodes"]["names"].index("丙材股份有限公司")
    assert net["ways"][net["nodes"]["ids"][number]].startswith("ownership/")
    assert [one["href"] for one in net["site"]["related"]] == ["timeline.html", "map.html"]


def test_equal_stores_give_equal_bytes_wherever_they_are(store: Path, tmp_path: Path) -> None:
    pg.site(tmp_path / "one", store)
    other = tmp_path / "elsewhere"
    other.mkdir()
    pg.site(tmp_path / "two", load(other))
    assert content(tmp_path / "one") == content(tmp_path / "two")
    pg.site(tmp_path / "one", store)
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_an_empty_store_has_a_site_that_says_so(tmp_path: Path) -> None:
    with pg.open(tmp_path / "empty.db"):
        pass
    made = pg.site(tmp_path / "site", tmp_path / "empty.db")
    assert made.pages == {"document": 0, "duties": 0, "ownership": 0, "timeline": 1, "map": 1, "index": 1}
    assert all(not table["rows"] for table in model(made.index)["tables"])


@pytest.mark.parametrize("after", [0.6, 1.0, 1.4])
def test_a_killed_run_leaves_the_old_site_or_none(store: Path, tmp_path: Path, after: float) -> None:
    site = tmp_path / "site"
    command = [
        sys.executable,
        "-c",
        "import sys, policygraph as pg; pg.site(sys.argv[1], sys.argv[2])",
        str(site),
        str(store),
    ]
    run = subprocess.Popen(command)
    time.sleep(after)
    run.send_signal(signal.SIGKILL)
    run.wait()
    pages = content(site) if site.exists() else {}
    assert all(page.rstrip().endswith((b"</html>", b"}")) for page in pages.values())
    pg.site(site, store)
    pg.site(tmp_path / "calm", store)
    assert content(site) == content(tmp_path / "calm")
