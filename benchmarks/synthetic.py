"""A made-up graph of any size: layers of firms that hold each other, funds on top of them, policies with measures and agencies.

The same size gives the same graph. Every 200 things are one source, and each thing one sentence of it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from policygraph.graph import identity
from policygraph.graph.entity import Claim, Entity
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Fact
from policygraph.graph.merge import derive
from policygraph.graph.source import Source, Span
from policygraph.graph.store.records import StoredEdge, StoredNode, edge_record, node_record

#: things a source, layers of holders, and which label every hundredth has
PER_SOURCE, LAYERS = 200, 12
LABELS = ["Policy"] * 3 + ["Measure"] * 15 + ["Agency"] * 2 + ["Fund"] * 10 + ["Firm"] * 70
TRADES = "芯光药粮水陆空数能材"
#: a name that few have
RARE = "珍稀试验号"


@dataclass(frozen=True)
class Made:
    """One source (`Reading`)."""

    source: Source
    statements: tuple[Claim | Fact, ...]


class Synthetic:
    """The graph of `size` nodes and about three times as many edges."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.entities = [_entity(number) for number in range(size)]
        self._groups: dict[str, list[int]] = {}
        for number in range(size):
            self._groups.setdefault(_group(number), []).append(number)

    def source(self, number: int) -> Source:
        """The source in which thing `number` stands."""
        first = number // PER_SOURCE * PER_SOURCE
        text = "".join(f"{entity.name}。\n" for entity in self.entities[first : first + PER_SOURCE])
        return Source.of(text.encode(), text, f"{first}.txt")

    def sources(self) -> Iterator[Source]:
        """All sources."""
        return (self.source(number) for number in range(0, self.size, PER_SOURCE))

    def readings(self) -> Iterator[Made]:
        """Source by source, as a loader would give them."""
        for source in self.sources():
            first = int(source.path.partition(".")[0])
            said: list[Claim | Fact] = []
            for number in range(first, min(first + PER_SOURCE, self.size)):
                said += [*self._claims(number, source.id), *self._facts(number, source.id)]
            yield Made(source, tuple(said))

    def nodes(self) -> Iterator[StoredNode]:
        """Node by node, as a store keeps them."""
        for source in self.sources():
            first = int(source.path.partition(".")[0])
            for number in range(first, min(first + PER_SOURCE, self.size)):
                yield node_record(derive(self.entities[number].id, self._claims(number, source.id), {}))

    def edges(self) -> Iterator[StoredEdge]:
        """Edge by edge, as a store keeps them."""
        for source in self.sources():
            first = int(source.path.partition(".")[0])
            for number in range(first, min(first + PER_SOURCE, self.size)):
                for fact in self._facts(number, source.id):
                    yield edge_record([fact])

    def holdings(self) -> Iterator[tuple[str, str, float]]:
        """Owner, owned and share of every holding, for the rivals."""
        for number in range(self.size):
            for fact in self._facts(number, "0" * 64):
                if fact.relation == "HOLDS_SHARE":
                    yield fact.subject.id, fact.object.id, float(Decimal(str(fact.attributes["share"])))

    def of(self, label: str) -> list[Entity]:
        """Every entity of a label."""
        return [entity for entity in self.entities if entity.label == label]

    def _claims(self, number: int, source: str) -> list[Claim]:
        entity, said = self.entities[number], _evidence(number, source, self.entities[number].name)
        return [Claim(entity, "label", entity.label, said), Claim(entity, "name", entity.name, said)]

    def _facts(self, number: int, source: str) -> list[Fact]:
        chance, entity = random.Random(number), self.entities[number]
        said = _evidence(number, source, entity.name)
        facts = {}
        for relation, group, attributes in _wanted(number, chance):
            others = self._groups.get(group)
            if not others:
                continue
            other = self.entities[chance.choice(others)]
            ends = (entity, other) if relation in {"HAS_MEASURE", "INVESTS_IN", "CITES"} else (other, entity)
            fact = identity.fact(ends[0], relation, ends[1], said, attributes)
            if ends[0] != ends[1]:
                facts[fact.id] = fact
        return list(facts.values())


def _entity(number: int) -> Entity:
    label = LABELS[number % 100]
    rare = RARE if number % 5000 == 77 else ""
    word = {"Policy": "促进产业办法", "Measure": "支持项目建设", "Agency": "产业发展局", "Fund": "产业投资基金"}.get(
        label, "实业有限公司"
    )
    return identity.entity(label, f"{'甲乙丙丁戊己庚辛'[number % 8]}{TRADES[number // 8 % 10]}{number}号{rare}{word}")


def _group(number: int) -> str:
    label = LABELS[number % 100]
    return f"layer {number // 100 % LAYERS}" if label in {"Firm", "Fund"} else label


def _wanted(number: int, chance: random.Random) -> Iterator[tuple[str, str, dict[str, str | Decimal]]]:
    """Which relations a thing gets, to which group, with which attributes."""
    label = LABELS[number % 100]
    if label == "Policy":
        yield from (("HAS_MEASURE", "Measure", {}) for _ in range(8))
        yield "CITES", "Policy", {}
    elif label == "Measure":
        yield "LEADS", "Agency", {"role": "牵头", "task": "支持项目建设"}
        yield from (("RESPONSIBLE_FOR", "Agency", {"role": "负责"}) for _ in range(3))
    elif label != "Agency":
        above = f"layer {number // 100 % LAYERS + 1}"
        if chance.random() < 0.9:
            yield "HOLDS_SHARE", above, {"share": Decimal(chance.randrange(1, 100)) / 100}
        if chance.random() < 0.3:
            yield "HOLDS_SHARE", above, {"share": Decimal(chance.randrange(1, 100)) / 100}
        yield from (("INVESTS_IN", f"layer {chance.randrange(LAYERS)}", {"round": "A轮"}) for _ in range(2))


def _evidence(number: int, source: str, name: str) -> Evidence:
    start = number % PER_SOURCE * 24
    return Evidence(Span(source, start, start + len(name)), source[:16], name, "synthetic")
