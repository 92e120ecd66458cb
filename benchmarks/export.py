"""Export of a made-up graph, in CPU seconds of one core: our writers against rdflib and pyoxigraph, in the same run.

`python benchmarks/export.py [TRIPLES …]`, by default 1000000. Each number of triples is a process of its own, so that its
peak of memory can be compared with the others'. A table, and build/bench-export.json.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from policygraph.graph.entity import Claim, Entity, Node
from policygraph.graph.evidence import Evidence
from policygraph.graph.export.format import exporter
from policygraph.graph.fact import Edge
from policygraph.graph.modality import Modality
from policygraph.graph.source import Span

ROOT = Path(__file__).resolve().parents[1]
#: triples of one node, its edge and their evidence in the `nary` profile
TRIPLES_EACH = 52
#: the others are measured on fewer, since rdflib keeps over a kilobyte a triple
OTHERS = 100_000
#: nodes or edges made at a time
SOME = 500

Made_ = TypeVar("Made_", Node, Edge)


class Made:
    """As many funds as asked for, each with an owner of another's shares. A few are made at a time and then let go; the
    seconds that this takes are added up in `making`.
    """

    def __init__(self, count: int) -> None:
        self.count, self.making = count, 0.0

    def nodes_by_id(self) -> Iterator[Node]:
        """The funds."""
        return self._some_at_a_time(self._fund)

    def facts_by_id(self) -> Iterator[Edge]:
        """The holdings."""
        return self._some_at_a_time(self._holding)

    def _some_at_a_time(self, make: Callable[[int], Made_]) -> Iterator[Made_]:
        for first in range(0, self.count, SOME):
            begun = time.process_time()
            some = [make(i) for i in range(first, min(first + SOME, self.count))]
            self.making += time.process_time() - begun
            yield from some

    def _fund(self, i: int) -> Node:
        """A fund with its size, claimed by a line of a document."""
        said = quoted(i, f"甲省第{i}号创业投资基金", "fund")
        fund = Entity(f"{i:016x}", "Fund", said.quote)
        claims = (Claim(fund, "label", "Fund", said), Claim(fund, "name", said.quote, said))
        return Node(fund.id, ("Fund", "Organization"), fund.name, (), {"size_cny": i * 1000}, claims)

    def _holding(self, i: int) -> Edge:
        """A holding with its share and date."""
        said = quoted(i, f"甲省第{i}号公司持有基金份额的40%", "holds", 20)
        stated = {"share": Decimal(i % 100) / 100, "date": "2025-03"}
        ends = f"{i:016x}", f"{(i * 7) % self.count:016x}"
        return Edge(f"{i:016x}", "HOLDS_SHARE", *ends, stated, Modality.DONE, (said,))


def quoted(number: int, words: str, rule: str, after: int = 0) -> Evidence:
    """A line of a document that holds fifty."""
    document, start = divmod(number, 50)
    start = start * 60 + after
    return Evidence(Span(f"{document:064x}", start, start + len(words)), f"{document:016x}", words, rule)


class Nowhere:
    """Counts the bytes that are written to it."""

    size = 0

    def write(self, data: bytes) -> int:
        """Forget them."""
        self.size += len(data)
        return len(data)


def seconds(run: Callable[[], object]) -> float:
    """CPU seconds of a run."""
    begun = time.process_time()
    run()
    return time.process_time() - begun


def measured(triples: int) -> dict[str, float]:
    """Triples a second of each writer, the making of the graph taken off, and the peak of memory in MB."""
    found = {name: rate(Made(triples // TRIPLES_EACH), name) for name in ("nt", "ttl", "nq")}
    return {**found, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def rate(graph: Made, name: str) -> float:
    """Triples a second of one export, its bytes forgotten."""
    spent = seconds(lambda: exporter(name).write(graph, Nowhere()))  # type: ignore[arg-type]
    return graph.count * TRIPLES_EACH / (spent - graph.making)


def others() -> dict[str, float]:
    """Triples a second of rdflib (into its graph and out again) and of pyoxigraph (out of quads in memory)."""
    import pyoxigraph
    import rdflib

    out = BytesIO()
    exporter("nt").write(Made(OTHERS // TRIPLES_EACH), out)
    quads = list(pyoxigraph.parse(out.getvalue(), format=pyoxigraph.RdfFormat.N_TRIPLES))
    triples = list(rdflib.Graph().parse(data=out.getvalue(), format="nt"))
    rates = {}
    for name, language, syntax in (("nt", "nt", "N_TRIPLES"), ("ttl", "turtle", "TURTLE")):
        format = getattr(pyoxigraph.RdfFormat, syntax)
        spent = seconds(lambda f=format: pyoxigraph.serialize([q.triple for q in quads], BytesIO(), format=f))  # type: ignore[misc]
        rates[f"pyoxigraph {name}"] = len(quads) / spent
        rates[f"rdflib {name}"] = len(triples) / seconds(lambda w=language: through_rdflib(triples, w))  # type: ignore[misc]
    return rates


def through_rdflib(triples: list[tuple[object, ...]], language: str) -> None:
    """The usual way: fill a graph, then serialize it."""
    import rdflib

    graph = rdflib.Graph()
    for triple in triples:
        graph.add(triple)  # type: ignore[arg-type]
    graph.serialize(format=language)


def main() -> int:
    """Measure and print; always 0, since rates depend on the machine."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(others() if sys.argv[2] == "others" else measured(int(sys.argv[2]))))
        return 0
    sizes = sys.argv[1:] or ["1000000"]
    rows = {size: one(size) for size in (*sizes, "others")}
    against = rows["others"]
    for size in sizes:
        print(f"{int(size):,} triples, peak {rows[size]['peak_mb']:.0f} MB")
        for name in ("nt", "ttl", "nq"):
            rate = rows[size][name]
            ratios = [
                f"{rate / against[f'{o} {name}']:.1f} × {o}"
                for o in ("rdflib", "pyoxigraph")
                if f"{o} {name}" in against
            ]
            print(f"  {name:4} {rate / 1e6:5.2f} M triples/s  {'  '.join(ratios)}")
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bench-export.json").write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    return 0


def one(size: str) -> dict[str, float]:
    """One measurement in a process of its own."""
    ran = subprocess.run([sys.executable, __file__, "--one", size], capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(ran.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main())
