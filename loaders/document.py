"""One source of running text → what it states: articles, frame, names, outline, rules, facts with evidence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from policygraph.graph.entity import Claim, Entity
from policygraph.graph.fact import Fact
from policygraph.graph.identity import digest, measure, policy
from policygraph.graph.source import Document, Source
from policygraph.loaders.acts.reading import read_acts
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.corrections.correction import NONE, Corrections
from policygraph.loaders.corrections.named import correct_mentions
from policygraph.loaders.facts.citing import citing
from policygraph.loaders.facts.duties import duties
from policygraph.loaders.facts.focus import focus
from policygraph.loaders.facts.form_fields import form_fields
from policygraph.loaders.facts.holder_table import holder_table
from policygraph.loaders.facts.issuing import issuing
from policygraph.loaders.facts.lives import person_lives
from policygraph.loaders.facts.naming import naming
from policygraph.loaders.facts.officials import officials
from policygraph.loaders.facts.partner_table import partner_table
from policygraph.loaders.facts.provisions import provisions
from policygraph.loaders.facts.task_table import task_table
from policygraph.loaders.gongwen.articles import Article, articles
from policygraph.loaders.gongwen.attachments import attachments, of_attachment, without
from policygraph.loaders.gongwen.cell_lines import cell_line_tables, cells_joined
from policygraph.loaders.gongwen.frame import Frame, frame
from policygraph.loaders.gongwen.outline import Heading, gives_tasks, measures, outline
from policygraph.loaders.gongwen.provenance import Provenance, provenance
from policygraph.loaders.names.discourse import Topics
from policygraph.loaders.names.mentions import Named, name_things
from policygraph.loaders.reading import Reading
from policygraph.loaders.rules.apply import apply
from policygraph.loaders.rules.pattern import clauses
from policygraph.loaders.rules.rule import Rule, rules
from policygraph.loaders.rules.screen import Screen, screen_of
from policygraph.loaders.scene import Scene
from policygraph.loaders.script import simplified
from policygraph.loaders.shadow import shadow as shadow_of
from policygraph.loaders.unwrap import JOINER, printed, unwrapped

#: what an editor adds to the title of a text that is printed in part
_EXCERPT = re.compile(r"[(（](?:摘编|节选|摘要|全文|摘录|要点)[)）]$")


def read_document(source: Source, extra: tuple[Rule, ...] = (), corrections: Corrections = NONE) -> Reading:
    """Everything one source of running text states, with what was refused. `extra`: rules beside the shipped ones;
    `corrections`: what a person says of the kinds of names and of names that are not one, before any rule looks at them.

    Pure: the same source gives the same statements in the same order. Never raises on any text.
    """
    read = analyse(source, extra, corrections)
    statements = tuple(s for article in read for s in stated(article))
    rejected = tuple(r for article in read for r in article.findings.rejected)
    return Reading(source, tuple(a.document for a in read), statements, rejected)


def analyse(source: Source, extra: tuple[Rule, ...] = (), corrections: Corrections = NONE) -> list[ArticleReading]:
    """The articles of a source, each read through all stages."""
    shadow = cells_joined(unwrapped(shadow_of(simplified(source.text))))
    screen = screen_of((*rules(), *extra)) if extra else _shipped()
    return [read for article in articles(shadow) for read in _read(source, shadow, article, screen, corrections)]


@cache
def _shipped() -> Screen[Rule]:
    return screen_of(rules())


def stated(read: ArticleReading) -> Iterator[Fact | Claim]:
    """Everything one article states, stage after stage."""
    found = [
        *issuing(read),
        *provisions(read),
        *duties(read),
        *task_table(read),
        *partner_table(read),
        *holder_table(read),
        *citing(read),
        *officials(read),
        *focus(read),
        *form_fields(read),
        *person_lives(read),
        *read.findings.said(),
    ]
    yield from found
    yield from naming(read, [s for s in found if isinstance(s, Fact)])


def _read(
    source: Source, shadow: str, article: Article, screen: Screen[Rule], corrections: Corrections
) -> Iterator[ArticleReading]:
    """The article, then each document that it carries: they share its place, its date and who signed."""
    framed = frame(shadow, article)
    origin = provenance(shadow, framed, article.end)
    own = _own_policy(simplified(source.text), framed, origin)
    parts = attachments(article, framed) if own else []
    carried = [policy(_title(simplified(source.text), part), "", origin.issuer, origin.published[:4]) for part in parts]
    if own and article.title[0].is_addressee:  # the notice has lost its title: it is called by what it carries
        said = framed.carries
        own = policy(said[0], origin.number, origin.issuer, origin.published[:4]) if said else None
    names = _own_names(framed, origin, own) if own else []
    names += [(entity.name, "", entity) for entity in carried]
    notice = _part(
        source, shadow, without(article, parts), framed, origin, own, names, tuple(carried), None, screen, corrections
    )
    yield notice
    for part, entity in zip(parts, carried, strict=True):
        within = of_attachment(part)
        yield _part(
            source,
            shadow,
            part,
            within,
            replace(origin, number=""),
            entity,
            names,
            (),
            notice.named.body,
            screen,
            corrections,
        )


def _part(
    source: Source, shadow: str, article: Article, framed: Frame, origin: Provenance, own: Entity | None,
    names: Sequence[tuple[str, str, Entity]], carried: tuple[Entity, ...],
    body: Entity | None, screen: Screen[Rule], corrections: Corrections,
) -> ArticleReading:  # fmt: skip
    document = _document(source, article, framed, origin)
    text = simplified(source.text)
    named = name_things(
        shadow, text, article.start, _body_end(article), origin.home, origin.published, names, framed.signers,
        framed.title_span, body,
    )  # fmt: skip
    correct_mentions(named.mentions, text, corrections)
    headings = _headings(shadow, article, framed) if own and not framed.title.replies else []
    provisions_ = list(_provisions(shadow, text, own, headings)) if own else []
    topics = Topics(shadow, article.start, article.end, named.mentions, framed.title_span, named.issuers)
    scene = Scene(source, shadow, document.id, topics, own or _subject(named, framed))
    read = ArticleReading(
        document, framed, origin.home, origin.number, own, headings, provisions_, named, scene, carried
    )
    _apply(read, screen)
    return read


def _headings(shadow: str, article: Article, framed: Frame) -> list[Heading]:
    """The numbered headings, with those of a list of tasks in an annex; a number in a table of tasks is none."""
    tables = list(cell_line_tables(shadow, article.start, article.end))
    start, end = _text(article, framed)
    annexed = outline(shadow, end, article.end)
    return [
        heading
        for heading in (*outline(shadow, start, end), *(annexed if gives_tasks(shadow, annexed) else ()))
        if not any(table.start <= heading.start < table.end for table in tables)
    ]


def _text(article: Article, framed: Frame) -> tuple[int, int]:
    """Where the provisions stand: from the title of what the notice carries, to the signature or annex below them."""
    start = framed.attached[0] if framed.title.wrapped and framed.attached[1] else article.start
    lines = [line for line in article.lines if line.start >= start]
    first = next((i for i, line in enumerate(lines) if line.is_heading and not line.is_annex), len(lines))
    below = next((line for line in lines[first:] if line.is_date or line.is_annex or line.is_closing), None)
    return start, below.start if below else article.end


def _title(text: str, article: Article) -> str:
    return "".join(text[line.start : line.end] for line in article.title)


def _body_end(article: Article) -> int:
    """Where the article's own words end: the 来源 line below them names its publisher, not its subject."""
    below = article.source is not None and article.source.end == article.end
    return article.source.start if below and article.source else article.end


def _provisions(shadow: str, text: str, own: Entity, headings: Sequence[Heading]) -> Iterator[tuple[Heading, Entity]]:
    """The provisions of a document. Where the headings between two are lost and their numbers begin again, the names tell them
    apart.
    """
    numbers: set[tuple[str, str]] = set()
    for heading in measures(headings):
        section, number, name = heading.section(text), heading.printed(text), _called(shadow, text, heading)
        within = f"{section}\x1f{name}" if (section, number) in numbers else section
        numbers.add((section, number))
        yield heading, measure(own.id, within, number, name)


def _called(shadow: str, text: str, heading: Heading) -> str:
    """The heading of a provision as printed, or its number where that is all it has."""
    return printed(text, shadow, heading.name_start, heading.name_end) or heading.printed(text)


def _document(source: Source, article: Article, framed: Frame, origin: Provenance) -> Document:
    title = _title(source.text, article)[: len(framed.title.full)]
    region = origin.home.region.code if origin.home.region else ""
    id_ = digest("Document", source.id, str(article.start))
    return Document(id_, source.id, article.start, article.end, title, origin.publisher, origin.published, region)


def _own_policy(text: str, framed: Frame, origin: Provenance) -> Entity | None:
    """The document that an article is, or prints in full; a news item is none."""
    if framed.official:
        return policy(framed.title.name.replace(JOINER, ""), origin.number, origin.issuer, origin.published[:4])
    if framed.reported[1] and not framed.filed:
        return policy(text[slice(*framed.reported)].strip("《》"))
    if framed.attached[1] and not framed.filed:
        return policy(_EXCERPT.sub("", text[slice(*framed.attached)].strip("《》")))
    return None


def _own_names(framed: Frame, origin: Provenance, own: Entity) -> list[tuple[str, str, Entity]]:
    """The titles that mean the document itself, each with its 文号."""
    names = [own.name]
    if framed.title.wrapped and len(framed.carries) == 1:
        names += framed.carries
    return [(name, origin.number, own) for name in dict.fromkeys(names)]


def _subject(named: Named, framed: Frame) -> Entity | None:
    """The document that a news headline is about."""
    return next((m.entity for m in named.mentions.within(*framed.title_span) if m.type == "Policy"), None)


def _apply(read: ArticleReading, screen: Screen[Rule]) -> None:
    """Every rule on every sentence, each within the measure it stands in."""
    scene, mentions = read.scene, read.named.mentions
    owners: list[Entity | None] = []
    for start, end in scene.topics.sentences:
        if scene.shadow[end - 1] in _ASKS:  # 甲集团入主乙科技? states nothing
            continue
        read.clauses += clauses(scene.shadow, start, end, mentions.within(start, end))
        owners += [_measure_at(read.measures, start)] * (len(read.clauses) - len(owners))
    for (clause, tried), scene.measure in zip(screen.over(read.clauses), owners, strict=True):
        apply(tried, clause, scene, read.findings)
    scene.measure = None
    if read.policy is None:
        read_acts(read.clauses, scene, read.findings)


_ASKS = frozenset("?？")


def _measure_at(measures_: list[tuple[Heading, Entity]], at: int) -> Entity | None:
    """The measure that an offset lies in; measures stand in text order and never in each other."""
    i = bisect_right(measures_, at, key=lambda item: item[0].start) - 1
    return measures_[i][1] if i >= 0 and at < measures_[i][0].end else None
