"""Frame rate and first paint of the map in Chromium without a GPU, beside pyvis' own page of the same graph, in one run.

`python benchmarks/map.py [NODES…]` (2000 10000 50000 where none are given) prints a table with ratios, and ends with 1 where
the map misses a promise: 55 frames a second while it moves, the first picture within a second, less than 15 MB, all at
50,000 nodes. `frame` is what the page's main thread spends on one frame, which other processes on the machine do not change.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from policygraph.graph.identity import entity
from policygraph.queries.answer import Link, Party, Statement, Web
from policygraph.viz import map as viz_map

SIZES = [2000, 10_000, 50_000]
LEAST_FPS, MOST_PAINT_MS, MOST_BYTES = 55.0, 1000.0, 15_000_000
#: seconds until a page that has drawn nothing stops the run
PATIENCE = 600
PLACES = "澄湖青禾北岭南桥丰穗远山长汀白沙云台石门"
TRADES = "机器人新材料生物医药算力低空经济储能芯片氢能"


def invented(nodes: int) -> Web:
    """Regions with policies, their measures and agencies, and groups of firms around funds; about two facts a node."""
    chance = random.Random(nodes)
    parties, links = list[Party](), list[Link]()

    def add(label: str, *words: object) -> Party:
        made = entity(label, "".join(map(str, words)))
        known = ("FundManager", "Firm", "Organization") if label == "FundManager" else (label,)
        parties.append(Party(made.id, made.name, label, known, (made.name[:4],), (("established", "2031-05"),)))
        return parties[-1]

    def say(sentence: str, quote: str, relation: str, *pairs: tuple[Party, Party], **attributes: Any) -> None:
        at = len(links) * 60
        start = at + sentence.index(quote)
        said = Statement(
            quote, f"{at // 9000:064}", f"doc{at // 9000}", start, start + len(quote), "invented", "",
            f"第{at // 9000}号公告", "甲省要闻社", "2031-05-01", sentence, at,
        )  # fmt: skip
        for one, other in pairs:
            stated = tuple(sorted(attributes.items()))
            links.append(Link(f"{len(links):016x}", relation, one.id, other.id, "已", stated, (said,)))

    while len(parties) < nodes:
        number = len(parties)
        place = f"{PLACES[number % 10 * 2 : number % 10 * 2 + 2]}市{number}区"
        agencies = [
            add("Agency", place, name, "局") for name in ("财政", "科技", "发展改革", "工信", "商务", "卫生健康")
        ]
        for item in _policies(place, chance):
            policy = add("Policy", item)
            say(
                f"{place}科技局关于印发《{item}》的通知",
                f"关于印发《{item}》的通知",
                "ISSUED",
                (agencies[chance.randrange(6)], policy),
            )
            for part in range(chance.randrange(4, 14)):
                measure = add("Measure", "支持", TRADES[part * 2 : part * 2 + 2], number, item[-4:], part, "项建设")
                say(measure.name, measure.name, "HAS_MEASURE", (policy, measure))
                by = "（责任单位：市科技局、市财政局按职责分工负责）"
                bearers = [(agency, measure) for agency in chance.sample(agencies, 2)]
                say(f"{measure.name}，对符合条件的项目给予支持。{by}", by, "RESPONSIBLE_FOR", *bearers, role="分工")
        fund = add("Fund", place, "产业投资基金（有限合伙）")
        manager = add("FundManager", place, "私募基金管理有限公司")
        say(
            f"{manager.name}任{fund.name}的管理人。",
            f"{manager.name}任{fund.name}的管理人",
            "MANAGES",
            (manager, fund),
            role="管理人",
        )
        held = fund
        for firm in range(chance.randrange(10, 60)):
            owner = add("Firm", place, "第", firm, "实业有限公司")
            share = chance.randrange(1, 50)
            quote = f"{owner.name}持有{held.name}{share}%的股权"
            say(f"其中，{quote}。", quote, "HOLDS_SHARE", (owner, held), share=share / 100)
            held = owner if chance.random() < 0.3 else fund if chance.random() < 0.5 else held
        for item in range(chance.randrange(20, 80) if len(parties) > 400 else 0):
            one, other = (parties[chance.randrange(len(parties))] for _ in (0, 1))
            if {one.kind, other.kind} <= {"Firm", "Fund"}:
                quote = f"{one.name}向{other.name}投资"
                say(f"{quote}，用于第{item}号项目。", quote, "INVESTS_IN", (one, other))
            elif one.kind == other.kind == "Policy":
                say(f"按照《{other.name}》制定。", f"按照《{other.name}》", "BASED_ON", (one, other))
        if len(parties) > 400:
            quote = f"{agencies[0].name}出资1亿元"
            say(quote, quote, "FUNDS", (agencies[0], parties[chance.randrange(len(parties))]), amount_cny=100_000_000)
    ids = {party.id for party in parties[:nodes]}
    kept = [link for link in links if {link.source, link.target} <= ids]
    return Web(tuple(sorted({p.id: p for p in parties[:nodes]}.values(), key=lambda p: p.id)), tuple(kept))


def _policies(place: str, chance: random.Random) -> Iterator[str]:
    for number in range(chance.randrange(1, 5)):
        yield f"{place}促进{TRADES[number * 2 : number * 2 + 2]}产业高质量发展若干措施{2025 + number}年"


def own_page(web: Web) -> bytes:
    """Pyvis' page as it makes it, its library inlined so that it draws offline, physics off and placed as ours is."""
    import numpy as np
    from policygraph.viz.positions import positions
    from pyvis.network import Network

    number = {party.id: n for n, party in enumerate(web.parties)}
    ends = np.array([[number[link.source], number[link.target]] for link in web.links])
    at = (positions(len(web.parties), ends[:, 0], ends[:, 1]) * 60).tolist()
    net = Network(directed=True, cdn_resources="in_line", height="900px")
    net.toggle_physics(False)
    net.nodes = [
        {"id": n, "label": party.name, "shape": "dot", "x": at[n][0], "y": at[n][1], "physics": False}
        for n, party in enumerate(web.parties)
    ]
    net.edges = [{"from": one, "to": other, "arrows": "to"} for one, other in ends.tolist()]
    page: str = net.generate_html(notebook=False)
    return page.encode()


#: notes when a canvas of the page is first drawn on, and the time of every frame
_WATCH = """
window.seen = { painted: 0, frames: [] };
for (const name of ["putImageData", "stroke", "fill"]) {
  const plain = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function (...values) {
    if (!seen.painted && this.canvas.isConnected && this.canvas.clientWidth > 400) {
      seen.painted = -1;
      requestAnimationFrame(() => setTimeout(() => (seen.painted = performance.now())));
    }
    return plain.apply(this, values);
  };
}
"""
_FRAMES = "() => { const step = (now) => { seen.frames.push(now); requestAnimationFrame(step); }; requestAnimationFrame(step); }"
#: seconds that the picture is dragged
_DRAGGED = 4.0


def measured(browser: Any, file: Path) -> dict[str, float]:
    """First picture and frames of a page that is dragged about: milliseconds, frames a second, milliseconds of work a frame."""
    page = browser.new_page(viewport={"width": 1600, "height": 950})
    page.set_default_timeout(PATIENCE * 1000)
    work = page.context.new_cdp_session(page)
    work.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.add_init_script(_WATCH)
    page.goto(file.as_uri())
    page.wait_for_function("seen.painted > 0")
    paint_ms, paint_work = page.evaluate("seen.painted"), _worked(work)
    page.wait_for_timeout(1500)
    page.evaluate(_FRAMES)
    page.mouse.move(800, 500)
    page.mouse.down()
    before, start, step = _worked(work), time.perf_counter(), 0
    while time.perf_counter() - start < _DRAGGED:
        step += 1
        page.mouse.move(800 + 250 * (step % 80 - 40) / 40, 500 + step % 30)
    spent, after = time.perf_counter() - start, _worked(work)
    frames = page.evaluate("seen.frames.length")
    page.mouse.up()
    page.close()
    return {
        "paint": paint_ms,
        "paint work": paint_work,
        "fps": frames / spent,
        "frame": (after - before) / max(1, frames),
    }


def _worked(session: Any) -> float:
    """Milliseconds of processor time that the page's main thread has spent."""
    found = {row["name"]: row["value"] for row in session.send("Performance.getMetrics")["metrics"]}
    return float(found["TaskDuration"]) * 1000


def main(sizes: list[int]) -> int:
    """Print both pages side by side; 1 where the map misses a promise."""
    from playwright.sync_api import sync_playwright

    missed = 0
    heads = ("nodes", "links", "page", "MB", "paint ms", "work ms", "fps", "frame ms")
    print("".join(f"{head:>10}" for head in heads))
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        for size in sizes:
            web = invented(size)
            rows = {}
            for name, made in (("map", viz_map.page(viz_map.view_model(web))), ("pyvis", own_page(web))):
                file = Path(folder) / f"{name}.html"
                file.write_bytes(made)
                rows[name] = measured(browser, file) | {"bytes": len(made)}
                _tell(web, name, rows[name])
            ours, theirs = rows["map"], rows["pyvis"]
            print(f"{'ratio':>30}" + "".join(f"{theirs[key] / ours[key]:10.1f}" for key in ("bytes", "paint", "paint work"))
                  + f"{ours['fps'] / theirs['fps']:10.1f}{theirs['frame'] / ours['frame']:10.1f}")  # fmt: skip
            missed += _misses(ours)
        browser.close()
    return int(missed > 0)


def _tell(web: Web, name: str, row: dict[str, float]) -> None:
    values = (row["bytes"] / 1e6, row["paint"], row["paint work"], row["fps"], row["frame"])
    print(f"{len(web.parties):10}{len(web.links):10}{name:>10}" + "".join(f"{value:10.1f}" for value in values))


def _misses(row: dict[str, float]) -> bool:
    return row["fps"] < LEAST_FPS or row["paint"] > MOST_PAINT_MS or row["bytes"] > MOST_BYTES


if __name__ == "__main__":
    sys.exit(main([int(text) for text in sys.argv[1:]] or SIZES))
