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


class Made:
    """As many funds as asked for, each with an owner of another's shares; nothing is kept."""

    def __init__(self, count: int) -> None:
        self.count = count

    def nodes_by_id(self) -> Iterator[Node]:
        """A fund with its size, claimed by a line of a document."""
        for i in range(self.count):
            said = quoted(i, f"甲省第{i}号创业投资基金", "fund")
            fund = Entity(f"{i:016x}", "Fund", said.quote)
            claims = (Claim(fund, "label", "Fund", said), Claim(fund, "name", said.quote, said))
            yield Node(fund.id, ("Fund", "Organization"), fund.name, (), {"size_cny": i * 1000}, claims)

    def facts_by_id(self) -> Iterator[Edge]:
        """A holding with its share and date."""
        for i in range(self.count):
            said = quoted(i, f"甲省第{i}号公司持有基金份额的40%", "holds", 20)
            stated = {"share": Decimal(i % 100) / 100, "date": "2025-03"}
            ends = f"{i:016x}", f"{(i * 7) % self.count:016x}"
            yield Edge(f"{i:016x}", "HOLDS_SHARE", *ends, stated, Modality.DONE, (said,))


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


def walk(graph: Made) -> None:
    """What making the graph costs without writing it."""
    for _ in graph.nodes_by_id():
        pass
    for _ in graph.facts_by_id():
        pass


def measured(triples: int) -> dict[str, float]:
    """Triples a second of each writer, the making of the graph taken off, and the peak of memory in MB."""
    graph = Made(triples // TRIPLES_EACH)
    count, making = graph.count * TRIPLES_EACH, seconds(lambda: walk(graph))
    found = {name: count / (seconds(lambda n=name: written(graph, n)) - making) for name in ("nt", "ttl", "nq")}  # type: ignore[misc]
    return {**found, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def written(graph: Made, name: str) -> None:
    """One export, its bytes forgotten."""
    exporter(name).write(graph, Nowhere())  # type: ignore[arg-type]


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
