"""How one article was read, stage by stage: what `explain` prints and what becomes statements."""

from __future__ import annotations

from dataclasses import dataclass, field

from policygraph.graph.entity import Entity
from policygraph.graph.source import Document
from policygraph.loaders.gongwen.frame import Frame
from policygraph.loaders.gongwen.outline import Heading
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.mentions import Named
from policygraph.loaders.rules.apply import Findings
from policygraph.loaders.rules.pattern import Clause
from policygraph.loaders.scene import Scene


@dataclass(slots=True)
class ArticleReading:
    """`policy` is the document that the article is or prints in full, None for a news item; `number` its 文号.

    `carried` are the documents that a notice prints in full beside itself, each an article of its own below.
    """

    document: Document
    frame: Frame
    home: Home
    number: str
    policy: Entity | None
    headings: list[Heading]
    measures: list[tuple[Heading, Entity]]
    named: Named
    scene: Scene
    carried: tuple[Entity, ...] = ()
    clauses: list[Clause] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)
