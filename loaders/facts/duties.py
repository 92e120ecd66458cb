"""LEADS and RESPONSIBLE_FOR: one fact for each body in each responsibility clause, with the task it closes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policygraph.graph.entity import Entity, Value
from policygraph.graph.fact import Fact
from policygraph.graph.identity import canonical, fact
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.gongwen.division import division
from policygraph.loaders.gongwen.outline import Heading, divides
from policygraph.loaders.gongwen.responsibility import ResponsibilityClause, first_leads, responsibility_clauses

_CLAUSE, _DIVISION = "responsibility/clause", "responsibility/division"


def duties(read: ArticleReading) -> Iterator[Fact]:
    """Responsibilities of the document that the article is; those outside any measure belong to the document."""
    if read.policy is None:
        return
    leads = first_leads(read.scene.shadow, read.document.start, read.document.end)
    for heading, measure in read.measures:
        yield from _of(read, measure, heading.name_end, heading.end, leads, headed=_divides(read, heading))
    for start, end in _outside(read.measures, read.headings, read.document.end):
        yield from _of(read, read.policy, start, end, leads)


def _of(
    read: ArticleReading, owner: Entity, start: int, end: int, leads: int | None, *, headed: bool = False
) -> Iterator[Fact]:
    shadow = read.scene.shadow
    bodies = [m for m in read.named.mentions.within(start, end) if m.type in ("Agency", "Organization")]
    clauses = [(clause, _CLAUSE) for clause in responsibility_clauses(shadow, start, end, bodies, leads_from=leads)]
    clauses += [(clause, _DIVISION) for clause in division(shadow, start, end, bodies, headed=headed)]
    ordinals: Counter[str] = Counter()
    for clause, rule in clauses:
        printed = canonical(read.scene.text[clause.start : clause.end])
        ordinals[printed] += 1
        yield from _assigned(read, owner, clause, (printed, ordinals[printed]), rule)


def _assigned(
    read: ArticleReading, owner: Entity, clause: ResponsibilityClause, key: tuple[str, int], rule: str
) -> Iterator[Fact]:
    evidence = read.scene.evidence(clause.start, clause.end, rule)
    task: dict[str, Value] = {
        "task": read.scene.text[clause.task_start : clause.task_end],
        "task_start": clause.task_start,
        "task_end": clause.task_end,
    }
    for item in clause.assignments:
        if item.agency.entity:
            attributes: dict[str, Value] = {"role": item.role}
            if clause.task_end > clause.task_start:
                attributes |= task
            yield fact(item.agency.entity, item.relation, owner, evidence, attributes, clause=key)


def _outside(measures: list[tuple[Heading, Entity]], headings: list[Heading], end: int) -> Iterator[tuple[int, int]]:
    """Stretches after the first heading that lie in no measure."""
    if not headings:
        return
    at = headings[0].start
    for heading, _ in measures:
        if heading.start > at:
            yield at, heading.start
        at = max(at, heading.end)
    if at < end:
        yield at, end


def _divides(read: ArticleReading, heading: Heading) -> bool:
    """Whether a provision divides duties; an article says so in the bracket behind its number: 第六条(部门职责)."""
    line = read.scene.shadow[heading.mark_end : heading.end].split("\n", 1)[0]
    return divides(read.scene.shadow[heading.name_start : heading.name_end]) or divides(line)
