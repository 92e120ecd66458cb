"""Which rule said what where: rule by document, right and wrong against the gold, and the rules that one document alone needs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Firings:
    """Per rule and document: edges that the gold asks for, edges it calls wrong, and what it leaves open, claims among them."""

    right: dict[tuple[str, str], int] = field(default_factory=dict)
    wrong: dict[tuple[str, str], int] = field(default_factory=dict)
    open: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, document: str, scored: Mapping[str, Any], scorer: Any) -> None:
        """Count the edges of one document that was scored."""
        gold, nodes, edges = scored["gold"], scored["nodes_read"], scored["edges_read"]
        keys = scorer.align(gold, nodes, edges)
        required = {(e["type"], e["source"], e["target"]) for e in gold["edges"] if not e.get("optional")}
        spurious = {(kind, said) for what, kind, said in scored["false_positive"] if what == "edge"}
        for edge in edges:
            if edge["label"] in scorer.UNSCORED:
                continue
            ends = [edge["start"]["id"], edge["end"]["id"]]
            called = " → ".join(nodes[i]["properties"].get("name", i) for i in ends)
            asked = (edge["label"], *map(keys.get, ends)) in required
            kind = self.right if asked else self.wrong if (edge["label"], called) in spurious else self.open
            self._count(kind, edge["properties"].get("evidence_rule", ()), document)
        for node in nodes.values():
            self._count(self.open, node["properties"].get("claim_rule", ()), document)

    def _count(self, kind: dict[tuple[str, str], int], rules: Iterable[str], document: str) -> None:
        for rule in set(rules) if rules else ():
            kind[rule, document] = kind.get((rule, document), 0) + 1

    def rules(self) -> list[str]:
        """Every rule that fired."""
        return sorted({rule for rule, _ in (*self.right, *self.wrong, *self.open)})

    def documents(self, rule: str = "") -> list[str]:
        """Every document in which a rule, or any, fired."""
        return sorted({d for r, d in (*self.right, *self.wrong, *self.open) if rule in ("", r)})

    def lone(self) -> list[tuple[str, str]]:
        """Rules that fired in one document only, with it."""
        return [(rule, self.documents(rule)[0]) for rule in self.rules() if len(self.documents(rule)) == 1]

    def total(self, rule: str) -> tuple[int, int, int]:
        """Right, wrong and open over all documents."""
        counts = [sum(n for (r, _), n in kind.items() if r == rule) for kind in (self.right, self.wrong, self.open)]
        return counts[0], counts[1], counts[2]


def show(firings: Firings, known: Iterable[str]) -> None:
    """Totals by rule, then the rules of one document, then those that never fired."""
    print(f"{'rule':44} {'right':>6} {'wrong':>6} {'open':>6}  documents")
    for rule in firings.rules():
        right, wrong, left = firings.total(rule)
        print(f"{rule:44} {right:6} {wrong:6} {left:6}  {len(firings.documents(rule))}")
    print("\nin one document only:")
    for rule, document in firings.lone():
        print(f"  {rule:44} {document}")
    print("\nnowhere:", ", ".join(sorted(set(known) - set(firings.rules()))) or "none")


def write(firings: Firings, path: Path) -> None:
    """The whole table: a row a rule, a column a document, right/wrong/open in each cell."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        documents = firings.documents()
        table.writerow(["rule", *documents])
        for rule in firings.rules():
            cells = [
                [kind.get((rule, d), 0) for kind in (firings.right, firings.wrong, firings.open)] for d in documents
            ]
            table.writerow([rule, *("/".join(map(str, cell)) if any(cell) else "" for cell in cells)])
