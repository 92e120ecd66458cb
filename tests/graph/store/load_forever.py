"""A loader that a test kills: `load_forever.py STORE FIRST [END]` loads one source after another and prints the number of each
that is whole.
"""

from __future__ import annotations

import runpy
import sys
from itertools import count
from pathlib import Path

from policygraph.graph.store.store import open_store


def text(number: int) -> str:
    """What source `number` says: its firms are those of other sources too, its funds are its own."""
    return "\n".join(
        f"(甲{(number * 7 + k) % 90}:Firm {{alias: 号{number}}})-[:HOLDS_SHARE]->(乙{number}之{k}:Fund)"
        for k in range(40)
    )


if __name__ == "__main__":
    written = runpy.run_path(str(Path(__file__).with_name("notation.py")))["written"]
    with open_store(sys.argv[1]) as store:
        numbers = range(int(sys.argv[2]), int(sys.argv[3])) if len(sys.argv) > 3 else count(int(sys.argv[2]))
        for number in numbers:
            store.load([written(text(number), str(number))])
            print(number, flush=True)
