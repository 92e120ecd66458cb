"""From the acts of a clause to facts: each form of grammar is a function from a verb to who got what of whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from policygraph.graph.entity import Claim, Value
from policygraph.graph.fact import Fact, Reason, Rejected
from policygraph.graph.identity import fact as make_fact
from policygraph.graph.modality import Modality
from policygraph.loaders.acts.act import Act
from policygraph.loaders.acts.buying import buy
from policygraph.loaders.acts.capital import allot, backed, contribute, finance, invest, issue, raise_capital, subscribe
from policygraph.loaders.acts.chunk import GROUP, Row, may_act, row
from policygraph.loaders.acts.controlling import control, entrust
from policygraph.loaders.acts.founding import found
from policygraph.loaders.acts.handing import give, merge
from policygraph.loaders.acts.holding import hold
from policygraph.loaders.acts.kinship import down, up
from policygraph.loaders.acts.posting import post
from policygraph.loaders.acts.reader import Memory, Reader, Said, Unequal
from policygraph.loaders.acts.sentence import item_start, piece_start
from policygraph.loaders.rules.apply import Findings, refusal
from policygraph.loaders.rules.mood import PLAN, goes_on_with_plan, mood
from policygraph.loaders.rules.pattern import Clause
from policygraph.loaders.rules.quantity import attribute_values
from policygraph.loaders.scene import Scene

#: what opens a piece that only supposes
_IF = re.compile("(?:但|而)?(?:如果|若(?!干)|假如|倘若|一旦)")
_FORMS: Mapping[str, Callable[[Reader, int], Iterator[Said | Unequal]]] = {
    "buy": buy, "hold": hold, "raise": raise_capital, "subscribe": subscribe, "give": give, "found": found,
    "contribute": contribute, "up": up, "down": down, "issue": issue, "merge": merge, "invest": invest, "round": finance, "post": post, "backed": backed,
    "control": control, "entrust": entrust, "allot": allot,
}  # fmt: skip


#: what the ontology has bodies do only
_OF_BODIES = ("INVESTS_IN", "FUNDS")
_BUYS = ("buy", "give", "subscribe", "contribute", "found")


def read_acts(clauses: Sequence[Clause], scene: Scene, findings: Findings) -> None:
    """Add what the acts in some clauses state; what the ontology refuses is kept with its reason.

    What a rule or another reading of the same words has stated with at least as much is not said again.
    """
    memory = Memory()
    told = _Told(scene.topics.sentences)
    for statement in findings.statements:
        told.add(statement)
    for clause in clauses:
        if clause.attached < 0:
            memory.turn(clause.start)
        if not clause.mentions or not may_act(clause.tokens):
            continue
        reader = Reader(row(clause), scene, memory)
        for i, chunk in enumerate(reader.row.chunks):
            if chunk.act is not None and not _supposed(reader.row, i):
                for said in _FORMS[chunk.act.form](reader, i):
                    _state(reader, said, chunk.act, findings, told)


class _Told:
    """The facts of an article, each in its sentence."""

    def __init__(self, sentences: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in sentences]
        self._facts: dict[tuple[int, str, str, str, str], list[Fact]] = {}

    def add(self, statement: Fact | Claim) -> None:
        if isinstance(statement, Fact):
            self._facts.setdefault(self._place(statement), []).append(statement)

    def covers(self, fact: Fact) -> bool:
        """Whether the same sentence has said as much of the same two."""
        return any(
            all(other.attributes.get(name) == value for name, value in fact.attributes.items())
            for other in self._facts.get(self._place(fact), ())
        )

    def _place(self, fact: Fact) -> tuple[int, str, str, str, str]:
        sentence = bisect_right(self._starts, fact.evidence.span.start)
        return sentence, fact.subject.id, fact.relation, fact.object.id, str(fact.modality)


def _supposed(line: Row, at: int) -> bool:
    """Whether the act is only supposed: 如果收购甲; 若转让成功,甲持股比例或升至29%."""
    start = piece_start(line, at)
    opens = [start]
    if start > item_start(line, at) and _MAYBE.search(line.text(start, at + 2)):
        opens.append(piece_start(line, start - 1))
    return any(_IF.match(line.clause.tokens, line.chunks[first].start) for first in opens)


#: what makes an outcome of what the piece before supposes
_MAYBE = re.compile("或将?[升降增达成]|可能|有望")


#: acts of money that a plan told before them is of: 拟引入投资者,甲出资1亿元认购
_PLANNED = ("subscribe", "contribute", "raise")


def _part_of_plan(reader: Reader, act: Act, first: int) -> bool:
    """Whether what an act tells is part of a plan that its sentence told before, or the sentence before it (拟…。其中甲收购乙)."""
    clause = reader.row.clause
    if act.form in _PLANNED and goes_on_with_plan(clause.tokens, first):
        return True
    within = act.form in _BUYS and clause.tokens.startswith("其中")
    return within and PLAN.search(reader.scene.sentence_before(clause.start)) is not None


def _state(reader: Reader, said: Said | Unequal, act: Act, findings: Findings, told: _Told) -> None:
    clause, chunks = reader.row.clause, reader.row.chunks
    first, last = chunks[said.first].start, chunks[said.last - 1].end
    start, end = clause.span(first, last)
    if chunks[said.first].kind == GROUP and isinstance(said, Said) and clause.start <= said.subject.start < start:
        start = said.subject.start  # 甲、乙、丙 …,三者分别持股: the quote names who is meant
    evidence = reader.scene.evidence(start, end, act.key)
    findings.fired.append((act.key, start, end))
    if isinstance(said, Unequal):
        findings.rejected.append(Rejected(Reason.LIST_LENGTH, said.sizes, evidence))
        return
    a, b = said.subject.entity, said.object.entity
    if a is None or b is None or a == b:  # 甲 holds nothing of itself: a clause was read too widely
        return
    if a.label == "Person" and act.form in _BUYS and said.relation in _OF_BODIES:  # what a person puts in is a holding
        kept = {"share": said.values.get("share")} if act.form == "contribute" else {}
        said = said._replace(relation="HOLDS_SHARE", values=kept)
    if reason := refusal(a, said.relation, b):
        findings.rejected.append(Rejected(reason, f"{a.name} {said.relation} {b.name}", evidence))
        return
    values: dict[str, Value] = {}
    for name, value in said.values.items():
        if isinstance(value, str | Decimal):
            values[name] = value
        elif value is not None:
            values.update(attribute_values(name, value) or {})
    modality = said.modality or mood(clause.tokens, first, last)
    if modality is Modality.DONE and said.modality is None and _part_of_plan(reader, act, first):
        modality = Modality.PLANNED
    fact = make_fact(a, said.relation, b, evidence, values, modality)
    if not told.covers(fact):
        told.add(fact)
        findings.statements.append(fact)
