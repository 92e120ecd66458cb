"""How fast documents are read: `python benchmarks/reading.py [MEGABYTES]` prints a table and writes build/reading.json.

Everything is measured in CPU seconds of one process and compared within one run: reading with all rules against one pass
of the lexicon's automaton over the same texts, memory after one megabyte against memory at the end, a long document
against a short one, the first document of a process against later ones.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import invented_texts

ROOT = Path(__file__).resolve().parents[1]
MEGABYTE = 1_000_000
#: goals: megabytes a second of one core, automaton passes that reading may cost, milliseconds for loading the rules
LEAST_RATE, MOST_PASSES, MOST_LOAD = 2.5, 20, 150
_COLD = """
import sys, time
begin = time.process_time()
from policygraph.loaders.rules.rule import rules
imported = time.process_time()
rules()
loaded = time.process_time()
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document
text = sys.stdin.read()
read_document(Source.of(text.encode(), text))
print(1000 * (loaded - imported), 1000 * (time.process_time() - begin))
"""


@dataclass
class Spent:
    """CPU seconds for what was read so far, and the memory at each full megabyte."""

    bytes: int = 0
    documents: int = 0
    statements: int = 0
    reading: float = 0.0
    automaton: float = 0.0
    resident: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Megabytes a second."""
        return self.bytes / self.reading / MEGABYTE

    @property
    def passes(self) -> float:
        """How many passes of the automaton one reading costs."""
        return self.reading / self.automaton


def stream(texts: Iterable[str]) -> Spent:
    """Read texts one after the other, keeping nothing."""
    from policygraph.graph.source import Source
    from policygraph.loaders.document import read_document
    from policygraph.loaders.names.automaton import find
    from policygraph.loaders.shadow import shadow

    spent = Spent()
    for text in texts:
        source, folded = Source.of(text.encode(), text), shadow(text)
        begin = time.process_time()
        spent.statements += len(read_document(source).statements)
        read = time.process_time()
        find(folded, 0, len(folded))
        spent.reading += read - begin
        spent.automaton += time.process_time() - read
        spent.documents += 1
        spent.bytes += len(text.encode())
        if spent.bytes >= (len(spent.resident) + 1) * MEGABYTE:
            spent.resident.append(resident())
    return spent


def resident() -> float:
    """Megabytes of memory in use."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / MEGABYTE


def cold(text: str) -> tuple[float, float]:
    """Milliseconds of a new process for loading the rules, and for everything up to its first document; the best of three."""
    runs = []
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", _COLD], input=text, capture_output=True, text=True, check=True)
        runs.append(tuple(map(float, done.stdout.split())))
    return min(run[0] for run in runs), min(run[1] for run in runs)


def repeated(size: int) -> Iterator[str]:
    """The example briefing again and again, at least `size` bytes of it."""
    text = (ROOT / "examples/briefing.txt").read_text("utf-8")
    yield from islice(cycle([text]), -(-size // len(text.encode())))


def growth(least: int = 50_000, times: int = 8) -> float:
    """How much longer one document of `times` the length takes, per byte: 1 where reading is linear."""
    short, long = (
        "".join(invented_texts.documents(size, seed=3)).replace("\n\n", "\n") for size in (least, least * times)
    )
    rates = []
    for text in (short, long):
        stream([text])
        rates.append(max(stream([text]).rate for _ in range(3)))
    return rates[0] / rates[1]


def rows(megabytes: float) -> list[dict[str, object]]:
    """Every figure with its goal; None where it is only told."""
    size = int(megabytes * MEGABYTE)
    stream(invented_texts.documents(100_000, seed=2))
    load, first = cold(next(invented_texts.documents(1)))
    found = [_row("rules loaded, ms", load, most=MOST_LOAD), _row("first document of a process, ms", first)]
    for name, texts in (("invented", invented_texts.documents(size)), ("example briefing repeated", repeated(size))):
        spent = stream(texts)
        found += [
            _row(f"{name}: MB", spent.bytes / MEGABYTE),
            _row(f"{name}: documents", spent.documents),
            _row(f"{name}: statements per kB", spent.statements / spent.bytes * 1000),
            _row(f"{name}: MB per CPU second", spent.rate, least=LEAST_RATE),
            _row(f"{name}: automaton passes", spent.passes, most=MOST_PASSES),
            _row(f"{name}: memory grown since the first MB, MB", max(spent.resident) - spent.resident[0] if spent.resident else 0.0),
        ]  # fmt: skip
    found.append(_row("one document eight times as long, time per byte", growth()))
    return found


def _row(name: str, value: float, *, least: float | None = None, most: float | None = None) -> dict[str, object]:
    missed = (least is not None and value < least) or (most is not None and value > most)
    return {"name": name, "value": round(value, 3), "goal": least or most, "missed": missed}


def show(found: Iterable[dict[str, object]]) -> None:
    """The table."""
    for row in found:
        goal = f"goal {row['goal']}" + (", missed" if row["missed"] else "") if row["goal"] else ""
        print(f"{row['name']:60} {row['value']:>10} {goal}")


def main(megabytes: float = 20) -> int:
    """Measure, print and keep; a goal that is missed is said, not an error: it depends on the machine."""
    found = rows(megabytes)
    show(found)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build/reading.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(float, sys.argv[1:2])))
