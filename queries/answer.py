"""What the questions return: typed values that the command line prints, pages draw and the library hands out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

#: from a party to its owners, or to what it owns
Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One evidence with what a reader needs to check it.

    `sentence` is the whole sentence around the quote; `sentence_start` its offset in the source, so that
    `start - sentence_start` places the quote in it. Both empty/-1 where the source text is not in the store.
    """

    quote: str
    source: str
    document: str
    start: int
    end: int
    rule: str
    where: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""
    sentence: str = ""
    sentence_start: int = -1


@dataclass(frozen=True, slots=True)
class Party:
    """An entity as an answer shows it. `attributes` are its plain properties (size_cny, doc_number, established …)."""

    id: str
    name: str
    kind: str
    labels: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str | int | float | bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Interval:
    """Known bounds of a share, 0..1. `open` is one of [] (] [) (); a missing share is 0..1, never 0."""

    min: Decimal
    max: Decimal
    open: str = "[]"


@dataclass(frozen=True, slots=True)
class Tie:
    """One fact between two parties: `owner` –relation→ `owned`. Absent attributes are None, never zero."""

    id: str
    relation: str
    owner: str
    owned: str
    modality: str
    share: Decimal | None = None
    share_min: Decimal | None = None
    share_max: Decimal | None = None
    share_open: str = ""
    amount_cny: int | None = None
    role: str = ""
    basis: str = ""
    status: str = ""
    date: str = ""
    inferred: bool = False
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """A path of parties, owner first, and the ties between them; `product` of the shares is None where one is unknown.

    `ring` marks a chain whose next step would return into it; it is not multiplied further.
    """

    parties: tuple[str, ...]
    ties: tuple[str, ...]
    product: Interval | None
    ring: bool = False


@dataclass(frozen=True, slots=True)
class Stake:
    """What one party holds of another; `tie` is the fact that a chain names, `share` None where none states one."""

    owner: str
    owned: str
    tie: str
    share: Interval | None


@dataclass(frozen=True, slots=True)
class Ownership:
    """Everything above (`direction` up) or below (down) one party.

    `parties` and `ties` are sorted by id; `chains` by known product, largest first. `planned` holds 拟 ties, `drawn` the
    ties that are shown but never counted (ESTABLISHED, SUPERVISES, INVESTS_IN). `pruned` counts chains left out by depth
    or by the smallest share asked for. `stakes` are the steps that chains are made of.
    """

    target: str
    direction: Direction
    as_of: str
    parties: tuple[Party, ...]
    ties: tuple[Tie, ...]
    chains: tuple[Chain, ...]
    planned: tuple[Tie, ...] = ()
    drawn: tuple[Tie, ...] = ()
    pruned: int = 0
    stakes: tuple[Stake, ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """One agency in one responsibility clause of one measure (or of a whole policy: then `measure` is empty).

    `clause` numbers the clauses of a measure in text order from 1; `task` is the stretch of text it closes.
    """

    policy: Party
    measure: str
    measure_name: str
    number: str
    section: str
    section_name: str
    clause: int
    task: str
    agency: Party
    agency_as_printed: str
    relation: str
    role: str
    modality: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Duties:
    """The duties of some policies (or of one agency in all policies), in text order. `measures`: all measures, with duty or not."""

    policies: tuple[Party, ...]
    duties: tuple[Duty, ...]
    measures: tuple[tuple[str, str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """One fact between two entities, `source` –relation→ `target`, with its plain attributes sorted by name."""

    id: str
    relation: str
    source: str
    target: str
    modality: str
    attributes: tuple[tuple[str, str | int | float | bool], ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Web:
    """Entities and the facts between them, both sorted by id: a whole graph, or what lies around `centre`.

    `hidden` says of an entity how many others, a step away from it, were left out; `left_out` counts those others.
    """

    parties: tuple[Party, ...]
    links: tuple[Link, ...]
    centre: str = ""
    hidden: tuple[tuple[str, int], ...] = ()
    left_out: int = 0
