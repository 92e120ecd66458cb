"""Responsibility clauses as rows: the agencies of one clause together, clauses of one measure numbered, gaps kept."""

from __future__ import annotations

from dataclasses import dataclass

from policygraph.queries.answer import Duties, Duty

#: the role of RESPONSIBLE_FOR in a page's words; LEADS is `lead`, or `coordinate` where the text says 统筹
_ROLES = {"负责": "sole", "": "sole", "分工": "shared", "配合": "support", "指导": "guide", "参与": "join"}
_LEADING = ("lead", "coordinate")


@dataclass(frozen=True, slots=True)
class Clause:
    """One row. `number` is (二)-1 where a measure has several clauses; without `duties` the measure names no agency."""

    id: str
    policy: str
    section: str
    number: str
    name: str
    task: str
    duties: tuple[Duty, ...]


def role_of(duty: Duty) -> str:
    """lead, coordinate, sole, shared, support, guide or join; an unknown word of responsibility counts as sole."""
    if duty.relation == "LEADS":
        return "coordinate" if duty.role == "统筹" else "lead"
    return _ROLES.get(duty.role, "sole")


def has_lead(clause: Clause) -> bool:
    """Whether the text says who leads."""
    return any(role_of(duty) in _LEADING for duty in clause.duties)


def is_flagged(clause: Clause) -> bool:
    """Several agencies and nobody said to lead."""
    return len({duty.agency.id for duty in clause.duties}) > 1 and not has_lead(clause)


def clauses_of(duties: Duties) -> list[Clause]:
    """The rows in text order; measures that name no agency stand where the list of measures has them."""
    groups: dict[tuple[str, str, int], list[Duty]] = {}
    for duty in duties.duties:
        groups.setdefault((duty.policy.id, duty.measure, duty.clause), []).append(duty)
    several = {measure for _, measure, clause in groups if measure and clause > 1}
    rows = [_clause(number, group, several) for number, group in enumerate(groups.values())]
    return _with_bare(rows, duties)


def _clause(number: int, group: list[Duty], several: set[str]) -> Clause:
    first = group[0]
    shown = f"{first.number}-{first.clause}" if first.measure in several else first.number
    return Clause(
        f"c{number}",
        first.policy.id,
        _section(first.section, first.section_name),
        shown,
        first.measure_name,
        first.task,
        tuple(group),
    )


def _section(number: str, name: str) -> str:
    """The heading of a part: 一、总体要求, whether its number is printed with its stop or without."""
    return "、".join(part for part in (number.rstrip("、，．. "), name) if part)


def _with_bare(rows: list[Clause], duties: Duties) -> list[Clause]:
    """Put each measure without duties after the last row of the measure before it."""
    last = {row.duties[0].measure: at for at, row in enumerate(rows) if row.duties[0].measure}
    after: dict[int, list[Clause]] = {}
    here = -1
    for number, (id_, name, printed, section) in enumerate(duties.measures):
        if id_ in last:
            here = last[id_]
            continue
        home = rows[max(here, 0)] if rows else None
        policy = home.policy if home else duties.policies[0].id
        above = _section(section, "")
        full = home.section if home and home.section.partition("、")[0] == above else above
        after.setdefault(here, []).append(Clause(f"m{number}", policy, full, printed, name, "", ()))
    merged = list(after.get(-1, ()))
    for at, row in enumerate(rows):
        merged += [row, *after.get(at, ())]
    return merged
