"""The facts of ownership as plain values: what every answer is computed from, wherever the facts come from.

    Register = holdings (one a fact, as stated) + holders (what is known of each end)

A store, a merged graph and a table of holdings all make the same register (`register_graph.py`, `register_store.py`), so
they get the same answers. Example: 甲 30% 乙, stated in row 2 of a table →
`Holding("f1", "HOLDS_SHARE", "甲", "乙", share=Decimal("0.3"), places=(Place("t.csv", "d", where="csv!2"),))`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from policygraph.graph.identity import canonical
from policygraph.queries.ownership.threshold import is_partnership_name

#: relations that a register holds: four are counted, two move votes, the last two are only shown
RELATIONS = ("HOLDS_SHARE", "FUNDS", "CONTROLS", "MANAGES", "ACTS_WITH", "PROXY", "INVESTS_IN", "HOLDS_POSITION")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact is said. `where` is a row of a table, empty for running text; `published` the date of its document."""

    source: str = ""
    document: str = ""
    where: str = ""
    published: str = ""
    title: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """One fact: `owner` –relation→ `owned`. What the fact leaves open is None or empty, never zero.

    Shares and votes are 0..1, amounts yuan. For PROXY `owned` is who receives the votes, `company` names the firm.
    """

    id: str
    relation: str
    owner: str
    owned: str
    modality: str = "已"
    share: Decimal | None = None
    share_min: Decimal | None = None
    share_max: Decimal | None = None
    share_open: str = ""
    votes: Decimal | None = None
    amount_cny: Decimal | None = None
    amount_bound: str = ""
    role: str = ""
    basis: str = ""
    status: str = ""
    date: str = ""
    valid_from: str = ""
    valid_to: str = ""
    nominee_for: str = ""
    company: str = ""
    title: str = ""
    inferred: bool = False
    places: tuple[Place, ...] = ()

    @property
    def reading_date(self) -> str:
        """The date that the fact speaks of: its own, else that of its latest document, else empty (the oldest)."""
        return self.date or self.valid_from or max((place.published for place in self.places), default="")

    @property
    def begins(self) -> str:
        """Since when the fact holds: as it says, else since its first document, else always (empty)."""
        return self.valid_from or self.date or min((place.published for place in self.places), default="")


@dataclass(frozen=True, slots=True)
class Holder:
    """One end of a holding. `holder_count` is how many holders it is said to have; sizes are yuan."""

    id: str
    name: str
    labels: tuple[str, ...] = ()
    kind: str = ""
    aliases: tuple[str, ...] = ()
    size_cny: Decimal | None = None
    registered_capital_cny: Decimal | None = None
    holder_count: int | None = None
    collective: bool = False
    status: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """Holdings in order of their ids, and the holders by id."""

    holdings: tuple[Holding, ...] = ()
    holders: Mapping[str, Holder] = field(default_factory=dict)

    def holder(self, id_: str) -> Holder:
        """Who has this id; a bare one where nothing is said of it."""
        return self.holders.get(id_) or Holder(id_, id_)

    def name(self, id_: str) -> str:
        """The name to show."""
        return self.holder(id_).name

    def named(self, text: str) -> str:
        """The id of the holder with this id, name or alias; empty where none or several have it."""
        if text in self.holders:
            return text
        called = canonical(text)
        found = {h.id for h in self.holders.values() if called in map(canonical, (h.name, *h.aliases))}
        return found.pop() if len(found) == 1 else ""

    def partnerships(self) -> frozenset[str]:
        """Holders that are partnerships: by name, or because a fact speaks of a GP or an LP of theirs."""
        named = {id_ for id_, holder in self.holders.items() if is_partnership_name(holder.name)}
        return frozenset(named | {fact.owned for fact in self.holdings if _of_partners(fact)})


def register(holdings: Iterable[Holding], holders: Iterable[Holder] = ()) -> Register:
    """A register of these facts, in order of their ids."""
    return Register(
        tuple(sorted(holdings, key=lambda fact: fact.id)), {holder.id: holder for holder in holders}
    )  # fmt: skip


def _of_partners(fact: Holding) -> bool:
    stated = fact.modality == "已"
    return stated and (fact.role in {"GP", "LP", "执行事务合伙人"} or fact.basis == "普通合伙人")
