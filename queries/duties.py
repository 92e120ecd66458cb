"""Who leads and who answers for what: the duties of policies or of agencies, in the order of the text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from policygraph.graph.errors import SettingError
from policygraph.graph.store.store import Row, Store
from policygraph.queries.answer import Duties, Duty, Party, Statement
from policygraph.queries.heading import heading_above
from policygraph.queries.party import parties
from policygraph.queries.run import run
from policygraph.queries.statement import Statements

_BY = ("policy", "agency")
#: source and offset: where something stands
Place = tuple[str, int]


def duties(store: Store, ids: Iterable[str], by: str = "policy") -> Duties:
    """The duties that some policies lay down, or (`by` agency) that some agencies have in any policy.

    `measures` are (id, name, number, section) of every measure of those policies, in the order of the text. Raises
    SettingError for another `by`.
    """
    if by not in _BY:
        raise SettingError("bad-setting", where=by, hint=", ".join(_BY))
    asked = set(ids)
    found = run(store, "agency-duties", {"ids": sorted(asked)}) if by == "agency" else []
    policies = sorted({row["policy"] for row in found} if by == "agency" else asked)
    rows = run(store, "duties", {"ids": policies})  # of all agencies: clauses are numbered over the whole measure
    known = parties(store, [*policies, *(row["agency"] for row in rows)])
    measures = run(store, "measures", {"ids": policies})
    text = _Text(rows, measures, Statements(store, rows))
    ordered = sorted(rows, key=lambda row: (row["policy"], text.place(row), _turn(row, known, text), row["id"]))
    said = [_duty(row, known, text) for row in ordered if by == "policy" or row["agency"] in asked]
    listed = sorted(measures, key=lambda row: (row["policy"], text.measure_place(row), row["id"]))
    return Duties(
        tuple(known[id_] for id_ in policies if id_ in known),
        tuple(said),
        tuple((row["id"], row["name"], row["number"] or "", row["section"] or "") for row in listed),
    )


class _Text:
    """Where clauses and measures stand. A policy printed in several sources is read in the one that says most of it."""

    def __init__(self, rows: Sequence[Row], measures: Iterable[Row], statements: Statements) -> None:
        said = [(row["policy"], source) for row in rows for source in row["evidence_source"]]
        said += [(row["policy"], source) for row in measures for source in set(row["sources"])]
        self._main: dict[str, str] = {}
        for (policy, source), _ in sorted(Counter(said).items(), key=lambda item: (-item[1], item[0])):
            self._main.setdefault(policy, source)
        self._statements = statements
        self._said = {row["id"]: self._ordered(row) for row in rows}
        self._clauses: dict[str, list[Place]] = defaultdict(list)
        for row in sorted(rows, key=self.place):
            if self.place(row) not in self._clauses[row["measure"]]:
                self._clauses[row["measure"]].append(self.place(row))

    def _ordered(self, row: Row) -> tuple[Statement, ...]:
        main = self._main[row["policy"]]
        return tuple(sorted(self._statements.of(row), key=lambda s: (s.source != main, s.source, s.start)))

    def statements(self, row: Row) -> tuple[Statement, ...]:
        """The statements of a duty, that of the main source first."""
        return self._said[row["id"]]

    def place(self, row: Row) -> Place:
        """Where the clause of a duty stands."""
        first = self.statements(row)[0]
        return first.source, first.start

    def clause(self, row: Row) -> int:
        """The number of a duty's clause in its measure, in the order of the text, from 1."""
        return self._clauses[row["measure"]].index(self.place(row)) + 1

    def measure_place(self, row: Row) -> Place:
        """Where a measure begins, in the main source if that says it."""
        main = self._main.get(row["policy"], "")
        places = sorted(zip(row["sources"], row["starts"], strict=True), key=lambda p: (p[0] != main, p))
        return places[0] if places else ("", 0)

    def section_name(self, section: str, place: Place) -> str:
        """The heading of the numbered part above a place, without its number; empty where the text has none."""
        return heading_above(self._statements.text(place[0]), section, place[1])[1]


def _duty(row: Row, known: Mapping[str, Party], text: _Text) -> Duty:
    statements, whole, section = text.statements(row), row["measure"] == row["policy"], row["section"] or ""
    agency = known[row["agency"]]
    return Duty(
        policy=known[row["policy"]], measure="" if whole else row["measure"],
        measure_name="" if whole else row["measure_name"], number=row["number"] or "", section=section,
        section_name=text.section_name(section, text.place(row)), clause=text.clause(row), task=row["task"] or "", agency=agency,
        agency_as_printed=as_printed(agency, statements[0].quote), relation=row["relation"], role=row["role"] or "",
        modality=row["modality"], statements=statements,
    )  # fmt: skip


def _turn(row: Row, known: Mapping[str, Party], text: _Text) -> int:
    """Where an agency stands in its clause."""
    quote = text.statements(row)[0].quote
    return quote.find(as_printed(known[row["agency"]], quote))


def as_printed(agency: Party, quote: str) -> str:
    """How a quote names an agency: the longest of its names that stands there, else its full name."""
    return max((name for name in (agency.name, *agency.aliases) if name in quote), key=len, default=agency.name)
