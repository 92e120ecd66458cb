"""The rows of a 任务分工表 as measures with their bodies: a task that a provision above names belongs to that provision."""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.graph.entity import Claim, Entity, Value
from policygraph.graph.fact import Fact
from policygraph.graph.identity import canonical, fact, measure
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.gongwen.cell_lines import every_task_row
from policygraph.loaders.gongwen.responsibility import ROLES
from policygraph.loaders.gongwen.task_table import TaskRow

_RULE = "responsibility/table"
#: the name of a task is what stands before its first full stop, and no longer than this
_LONGEST_NAME = 60


def task_table(read: ArticleReading) -> Iterator[Fact | Claim]:
    """LEADS and RESPONSIBLE_FOR of every row, and HAS_MEASURE for tasks that no provision of the text names."""
    if read.policy is None:
        return
    for row in every_task_row(read.scene.shadow, read.document.start, read.document.end):
        name = read.scene.printed(*row.task).split("。")[0][:_LONGEST_NAME]
        if name:
            owner = _provision(read, name)
            if owner is None:
                owner = measure(read.policy.id, "", row.number, name)
                yield from _own_measure(read, read.policy, row, owner)
            yield from _duties(read, row, owner)


def _provision(read: ArticleReading, name: str) -> Entity | None:
    """The provision whose name the task repeats, or is part of."""
    task = canonical(name)
    return next((m for _, m in read.measures if canonical(m.name) in task or task in canonical(m.name)), None)


def _own_measure(read: ArticleReading, policy: Entity, row: TaskRow, entity: Entity) -> Iterator[Fact | Claim]:
    evidence = read.scene.evidence(*row.task, _RULE)
    yield Claim(entity, "label", "Measure", evidence)
    yield Claim(entity, "name", entity.name, evidence)
    yield Claim(entity, "policy", policy.id, evidence)
    if row.number:
        yield Claim(entity, "number", row.number, evidence)
    yield fact(policy, "HAS_MEASURE", entity, evidence)


def _duties(read: ArticleReading, row: TaskRow, owner: Entity) -> Iterator[Fact]:
    text = read.scene.text
    evidence = read.scene.evidence(row.start, row.end, _RULE)
    task: dict[str, Value] = {"task": text[slice(*row.task)], "task_start": row.task[0], "task_end": row.task[1]}
    for kind, cell in row.cells:
        relation, role = ROLES[kind]
        for body in read.named.mentions.within(*cell):
            if body.entity and body.type in ("Agency", "Organization"):
                clause = (canonical(evidence.quote), 1)
                yield fact(body.entity, relation, owner, evidence, {"role": role, **task}, clause=clause)
