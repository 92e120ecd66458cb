"""Duties: a row for each responsibility clause, its agencies by role, and on request the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Block, Lines, Record, Table, evidence
from policygraph.cli.session import Session
from policygraph.queries.answer import Duties, Duty, Party
from policygraph.viz.clauses import Clause, clauses_of, role_of

#: the columns of agencies and the roles in them
_COLUMNS = (("lead", ("lead", "coordinate")), ("shared", ("sole", "shared")), ("support", ("support", "guide", "join")))


def duties(found: Duties, session: Session, *, sentences: bool) -> Answer:
    """The answer of `duties`."""
    records = [_record(duty) for duty in found.duties]
    return Answer({"version": 1, "duties": records}, records, list(_blocks(found, session, sentences)))


def _record(duty: Duty) -> Record:
    return {
        "policy": duty.policy.name,
        "doc_number": _number(duty.policy) or None,
        "number": duty.number,
        "measure": duty.measure_name,
        "task": duty.task,
        "agency": duty.agency.name,
        "role": duty.relation,
        "modality": duty.modality,
        "evidence": evidence(duty.statements),
    }


def _number(policy: Party) -> str:
    return str(dict(policy.attributes).get("doc_number", ""))


def _blocks(found: Duties, session: Session, sentences: bool) -> Iterator[Block]:
    """A table for each policy that lays down duties."""
    words = session.words
    rows = clauses_of(found) if found.duties else []
    for policy in found.policies:
        own = [row for row in rows if row.policy == policy.id]
        if not any(row.duties for row in own):
            continue
        pairs = {(duty.relation, duty.agency.id, row.id) for row in own for duty in row.duties}
        counts = words.say("duty-counts", clauses=sum(1 for row in own if row.duties), pairs=len(pairs))
        yield Lines(" ".join(part for part in (policy.name, _number(policy)) if part), [counts])
        captions = [words.say("measure"), words.say("task"), *(words.say(name) for name, _ in _COLUMNS)]
        titles = _titles(own)
        yield Table(captions, [_row(row, titles[row.id], session) for row in own], shrinks=1)
        if sentences:
            yield Lines(words.say("sentences"), list(_sentences(own, titles, session)))
    if not found.duties:
        yield Lines("", [words.say("no-duties")])


def _titles(rows: list[Clause]) -> dict[str, str]:
    """Number and name of each row; the number of the part before it where the numbers begin again in every part."""
    several = len({row.number for row in rows}) < len(rows)
    titles = {}
    for row in rows:
        number = (row.section.partition("、")[0] if several else "") + row.number
        between = "" if not number or number.endswith(("）", ")")) else " "
        titles[row.id] = number + between + row.name
    return titles


def _row(row: Clause, title: str, session: Session) -> list[str]:
    agencies = [
        "、".join(_agency(duty, session) for duty in row.duties if role_of(duty) in roles) for _, roles in _COLUMNS
    ]
    task = " ".join(row.task.split()) if row.duties else session.words.say("no-agency")
    return [title, task, *agencies]


def _agency(duty: Duty, session: Session) -> str:
    """The name as printed, with a remark where the role or the mood is not what the column says."""
    remark = duty.role if role_of(duty) in ("coordinate", "guide", "join") else ""
    planned = duty.modality if duty.modality != "已" else ""
    said = "，".join(part for part in (remark, planned) if part)
    return duty.agency_as_printed + (f"（{said}）" if said else "")


def _sentences(rows: list[Clause], titles: dict[str, str], session: Session) -> Iterator[str]:
    for row in rows:
        said = dict.fromkeys(statement for duty in row.duties for statement in duty.statements)
        if said:
            yield titles[row.id]
        for statement in said:
            yield f"  {wording.sentence(statement, session.words)}"
            yield f"  {wording.source(statement, session.words)}"
