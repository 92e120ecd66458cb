"""LEADS and RESPONSIBLE_FOR: one fact for each body in each responsibility clause, with the task it closes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policygraph.graph.entity import Entity, Value
from policygraph.graph.fact import Fact
from policygraph.graph.identity import canonical, fact
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.gongwen.outline import Heading
from policygraph.loaders.gongwen.responsibility import first_leads, responsibility_clauses

_RULE = "responsibility/clause"


def duties(read: ArticleReading) -> Iterator[Fact]:
    """Responsibilities of the document that the article is; those outside any measure belong to the document."""
    if read.policy is None:
        return
    leads = first_leads(read.scene.shadow, read.document.start, read.document.end)
    for heading, measure in read.measures:
        yield from _of(read, measure, heading.name_end, heading.end, leads)
    for start, end in _outside(read.measures, read.headings, read.document.end):
        yield from _of(read, read.policy, start, end, leads)


def _of(read: ArticleReading, owner: Entity, start: int, end: int, leads: int | None) -> Iterator[Fact]:
    shadow, text = read.scene.shadow, read.scene.text
    bodies = [m for m in read.named.mentions.within(start, end) if m.type in ("Agency", "Organization")]
    ordinals: Counter[str] = Counter()
    for clause in responsibility_clauses(shadow, start, end, bodies, leads_from=leads):
        printed = canonical(text[clause.start : clause.end])
        ordinals[printed] += 1
        evidence = read.scene.evidence(clause.start, clause.end, _RULE)
        task: dict[str, Value] = {
            "task": text[clause.task_start : clause.task_end],
            "task_start": clause.task_start,
            "task_end": clause.task_end,
        }
        for item in clause.assignments:
            if item.agency.entity:
                attributes: dict[str, Value] = {"role": item.role}
                if clause.task_end > clause.task_start:
                    attributes |= task
                yield fact(
                    item.agency.entity, item.relation, owner, evidence, attributes, clause=(printed, ordinals[printed])
                )


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
