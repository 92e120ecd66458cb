"""Tables of holdings: a row an owner, what it owns and how much. The columns and words are those of holdings.yaml."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from policygraph.graph.entity import Claim, Entity, Value
from policygraph.graph.evidence import Evidence, quote
from policygraph.graph.fact import Fact, Reason, Rejected
from policygraph.graph.identity import canonical, digest, entity, fact
from policygraph.graph.source import Document, Source
from policygraph.loaders.names.form import DEFAULT, kind_of
from policygraph.loaders.reading import Reading
from policygraph.loaders.shadow import shadow
from policygraph.loaders.tables import cells
from policygraph.loaders.tables.columns import Columns, columns, unmerged
from policygraph.loaders.tables.grid import Grid, read_grid
from policygraph.loaders.tables.relations import CONTROL, EXECUTING
from policygraph.loaders.tables.row import BadRow, HoldingRow, read_row
from policygraph.loaders.tables.words import Role, plain, table_words
from policygraph.loaders.values import date as dates
from policygraph.ontology import terms

#: from a name as printed to the entity that it is known as, None where it is not known
Resolve = Callable[[str], Entity | None]

RULE = "holdings"


def read_holdings(data: bytes, path: str = "", resolve: Resolve = lambda name: None) -> Reading:
    """What a CSV or TSV file of holdings states. Each row is evidence for its facts, `where` names it (csv!7).

    A row with a bad cell is one `Rejected` that names row, columns and cells; all others are loaded. Rows of totals are
    left out, nothing is summed or repaired. Raises InputError where the file is no text, or heads no owner and owned.
    """
    grid = read_grid(data, path)
    return read_sheet(Source.of(data, grid.text, path), grid, columns(grid, path), resolve)


def read_sheet(source: Source, grid: Grid, columns: Columns, resolve: Resolve) -> Reading:
    """What one sheet of a table states; see `read_holdings`."""
    return _Table(source, grid, columns, resolve).read()


@dataclass(slots=True)
class _Table:
    source: Source
    grid: Grid
    columns: Columns
    resolve: Resolve
    statements: list[Fact | Claim] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    persons: dict[str, str] = field(default_factory=dict)
    document: Document = field(init=False)

    def read(self) -> Reading:
        names = unmerged(self.grid, self.columns)
        self._open(names["owned"])
        first = self.columns.header + 1
        for i, (owner, owned) in enumerate(zip(names["owner"], names["owned"], strict=True)):
            if not self._says_nothing(first + i, owner, owned):
                self._row(first + i, owner, owned)
        return Reading(self.source, (self.document,), tuple(self.statements), tuple(self.rejected))

    # the document

    def _open(self, owned: tuple[str, ...]) -> None:
        """The table is one document: its title is the line above the header, else what is owned in it."""
        above = " ".join(c.strip() for row in self.grid.rows[: self.columns.header] for c in row if c.strip())
        held = list(dict.fromkeys(filter(None, map(cells.name, owned))))
        more = f"等{len(held)}家" if len(held) > 1 else ""
        title = above or f"持股表：{held[0] if held else ''}{more}"
        found = next((str(f.value) for f in dates.find(shadow(above)) if str(f.value)), "")
        start, end = self.grid.extent
        id_ = digest("Document", self.source.id, str(start))
        self.document = Document(id_, self.source.id, start, end, title, "", found)
        evidence = self._evidence(self.columns.header)
        claims: dict[str, Value] = {
            "label": "Document",
            "name": title,
            "title": title,
            "published": found,
            "source": self.source.id,
            "start": start,
            "end": end,
        }
        node = self._node()
        self.statements += [Claim(node, key, value, evidence) for key, value in claims.items() if value != ""]

    def _node(self) -> Entity:
        return Entity(self.document.id, "Document", self.document.title)

    def _evidence(self, row: int) -> Evidence:
        return quote(self.source, *self.grid.span(row), self.document.id, RULE, self.grid.where(row))

    # rows

    def _says_nothing(self, row: int, owner: str, owned: str) -> bool:
        """Blank rows, totals, and the header again at the top of a page."""
        filled = self.grid.rows[row]
        if not any(text.strip() for text in filled) or filled == self.grid.rows[self.columns.header]:
            return True
        return bool(
            {plain(owner).rstrip(":"), plain(owned).rstrip(":"), plain(filled[0]).rstrip(":")} & table_words().totals
        )

    def _row(self, row: int, owner: str, owned: str) -> None:
        evidence = self._evidence(row)
        if plain(owner) in table_words().others:
            self.rejected.append(Rejected(Reason.GENERIC, f"{evidence.where} owner: {owner}", evidence))
            return
        try:
            read = read_row(self.grid.rows[row], self.columns, owner, owned)
        except BadRow as error:
            self.rejected.append(Rejected(Reason.BAD_VALUE, f"{evidence.where} {error}", evidence))
            return
        subject, object_ = self._parties(read)
        self.statements += [*self._named(subject, read.owner, evidence), *self._named(object_, read.owned, evidence)]
        self.statements += [Claim(object_, name, value, evidence) for name, value in read.whole]
        for found in _facts(read, subject, object_, evidence):
            if reason := _unfit(found):
                self.rejected.append(
                    Rejected(reason, f"{evidence.where} {subject.name} {found.relation} {object_.name}", evidence)
                )
            else:
                self.statements.append(found)

    def _parties(self, read: HoldingRow) -> tuple[Entity, Entity]:
        """Both ends. What is owned or manages is a firm, what is managed a fund, where neither column nor form says it."""
        relations = {role.relation for role in read.roles}
        either = bool(relations & {"ACTS_WITH", "PROXY"})
        otherwise = DEFAULT if either else "Fund" if "MANAGES" in relations else "Firm"
        owned = self._entity(read.owned, read.owned_kind, otherwise, "")
        owner = self._entity(read.owner, read.owner_kind, "Firm" if "MANAGES" in relations else DEFAULT, owned.name)
        return owner, owned

    def _entity(self, name: str, kind: str, otherwise: str, beside: str) -> Entity:
        """The known entity of this name, else one by name. A person is told by the first organization of this table."""
        known = self.resolve(name)
        if known is not None and (not kind or terms.root(kind) == terms.root(known.label)):
            return known
        label = kind or kind_of(name)
        if label == DEFAULT and not kind:
            label = otherwise
        if label != "Person":
            return entity(label, name)
        return entity(label, name, canonical(self.persons.setdefault(canonical(name), beside)))

    def _named(self, party: Entity, printed: str, evidence: Evidence) -> Iterator[Fact | Claim]:
        yield Claim(party, "label", party.label, evidence)
        yield Claim(party, "name", party.name, evidence)
        if canonical(printed) != canonical(party.name):
            yield Claim(party, "alias", printed, evidence)
        yield fact(party, "MENTIONED_IN", self._node(), evidence)


def _facts(read: HoldingRow, subject: Entity, object_: Entity, evidence: Evidence) -> Iterator[Fact]:
    """One fact for each role, and the money beside it. A control that states a share or votes is a holding too."""
    roles = [role for role in read.roles if role.relation != "FUNDS"]
    states = read.share is not None or read.votes is not None
    if states and read.roles and all(role.relation in ("CONTROLS", "MANAGES") for role in read.roles):
        roles.append(Role("HOLDS_SHARE"))
    for role in roles:
        yield _fact(role, read, subject, object_, evidence)
    holding = next((role for role in read.roles if role.relation in ("FUNDS", "HOLDS_SHARE")), None)
    given = next((role for role in read.roles if role.relation == "FUNDS"), None)
    for money in read.money or (({},) if given else ()):
        attributes = {**money, **dict(holding.attributes if holding else ()), **_dated(read)}
        if given and read.share and read.share.exact is not None:
            attributes["share"] = read.share.exact
        yield fact(
            subject, "FUNDS", object_, evidence, attributes, read.modality,
            valid_from=read.valid_from, valid_to=read.end_date,
        )  # fmt: skip


def _fact(role: Role, read: HoldingRow, subject: Entity, object_: Entity, evidence: Evidence) -> Fact:
    if role.attributes == EXECUTING.attributes and not terms.fits("MANAGES", subject.label, object_.label):
        role = CONTROL
    attributes: dict[str, Value] = dict(role.attributes)
    valid_from = read.valid_from
    if role.relation == "HOLDS_SHARE":
        attributes |= {**_shares(read), **_dated(read)}
    elif role.relation == "PROXY":
        attributes |= {**_votes(read), **_dated(read), **({"company": read.company} if read.company else {})}
    elif role.relation == "ACTS_WITH":
        attributes |= _dated(read)
    else:
        valid_from = read.valid_from or read.date
    return fact(
        subject, role.relation, object_, evidence, attributes, read.modality, valid_from=valid_from, valid_to=read.end_date
    )  # fmt: skip


def _shares(read: HoldingRow) -> dict[str, Value]:
    stated = read.share
    found = {} if stated is None else {"share": stated.exact, "share_min": stated.low, "share_max": stated.high}
    words = {"share_open": stated.open if stated else "", "nominee_for": read.nominee_for}
    return {k: v for k, v in found.items() if v is not None} | {k: v for k, v in words.items() if v} | _votes(read)


def _votes(read: HoldingRow) -> dict[str, Value]:
    return {} if read.votes is None else {"votes": read.votes}


def _dated(read: HoldingRow) -> dict[str, Value]:
    return {"date": read.date} if read.date else {}


def _unfit(found: Fact) -> Reason | None:
    """Why the ontology refuses a fact. A firm may hold shares of itself; nothing controls or manages itself."""
    if found.subject.id == found.object.id and found.relation != "HOLDS_SHARE":
        return Reason.SELF
    if found.subject.label not in terms.domain(found.relation):
        return Reason.DOMAIN
    return None if found.object.label in terms.range(found.relation) else Reason.RANGE
