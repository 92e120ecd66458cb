"""One source of running text → what it states: articles, frame, names, outline, rules, facts with evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.graph.entity import Claim, Entity
from policygraph.graph.fact import Fact
from policygraph.graph.identity import digest, measure, policy
from policygraph.graph.source import Document, Source
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.facts.citing import citing
from policygraph.loaders.facts.duties import duties
from policygraph.loaders.facts.issuing import issuing
from policygraph.loaders.facts.naming import naming
from policygraph.loaders.facts.provisions import provisions
from policygraph.loaders.gongwen.articles import Article, articles
from policygraph.loaders.gongwen.frame import Frame, frame
from policygraph.loaders.gongwen.outline import Heading, measures, outline
from policygraph.loaders.gongwen.provenance import Provenance, provenance
from policygraph.loaders.names.discourse import Topics
from policygraph.loaders.names.mentions import Named, name_things
from policygraph.loaders.reading import Reading
from policygraph.loaders.rules.apply import apply_all
from policygraph.loaders.rules.pattern import clauses
from policygraph.loaders.rules.rule import Rule, rules
from policygraph.loaders.scene import Scene
from policygraph.loaders.sentences import sentences
from policygraph.loaders.shadow import shadow as shadow_of

#: what an editor adds to the title of a text that is printed in part
_EXCERPT = re.compile(r"[(（](?:摘编|节选|摘要|全文|摘录|要点)[)）]$")


def read_document(source: Source, extra: tuple[Rule, ...] = ()) -> Reading:
    """Everything one source of running text states, with what was refused. `extra`: rules beside the shipped ones.

    Pure: the same source gives the same statements in the same order. Never raises on any text.
    """
    read = analyse(source, extra)
    statements = tuple(s for article in read for s in _statements(article))
    rejected = tuple(r for article in read for r in article.findings.rejected)
    return Reading(source, tuple(a.document for a in read), statements, rejected)


def analyse(source: Source, extra: tuple[Rule, ...] = ()) -> list[ArticleReading]:
    """The articles of a source, each read through all stages."""
    shadow = shadow_of(source.text)
    return [_read(source, shadow, article, (*rules(), *extra)) for article in articles(shadow)]


def _statements(read: ArticleReading) -> Iterator[Fact | Claim]:
    found = [*issuing(read), *provisions(read), *duties(read), *citing(read), *read.findings.statements]
    yield from found
    yield from naming(read, [s for s in found if isinstance(s, Fact)])


def _read(source: Source, shadow: str, article: Article, all_rules: tuple[Rule, ...]) -> ArticleReading:
    framed = frame(shadow, article)
    origin = provenance(shadow, framed)
    document = _document(source, article, origin)
    own = _own_policy(source.text, framed, origin)
    named = name_things(
        shadow, source.text, article.start, _body_end(article), origin.home, origin.published,
        [(own.name, origin.number, own)] if own else [], framed.signers,
    )  # fmt: skip
    headings = outline(shadow, article.start, article.end) if own else []
    provisions_ = [(h, _measure(source.text, own, h)) for h in measures(headings)] if own else []
    topics = Topics(shadow, article.start, article.end, named.mentions, framed.title_span, named.issuer)
    scene = Scene(source, shadow, document.id, topics, own or _subject(named, framed))
    read = ArticleReading(document, framed, origin.home, origin.number, own, headings, provisions_, named, scene)
    _apply(read, all_rules)
    return read


def _body_end(article: Article) -> int:
    """Where the article's own words end: the 来源 line below them names its publisher, not its subject."""
    below = article.source is not None and article.source.end == article.end
    return article.source.start if below and article.source else article.end


def _measure(text: str, own: Entity, heading: Heading) -> Entity:
    """A provision of a document, called by its heading as printed, or by its number where that is all it has."""
    name = text[heading.name_start : heading.name_end] or heading.printed(text)
    return measure(own.id, heading.section(text), heading.printed(text), name)


def _document(source: Source, article: Article, origin: Provenance) -> Document:
    title = "".join(source.text[line.start : line.end] for line in article.title)
    region = origin.home.region.code if origin.home.region else ""
    id_ = digest("Document", source.id, str(article.start))
    return Document(id_, source.id, article.start, article.end, title, origin.publisher, origin.published, region)


def _own_policy(text: str, framed: Frame, origin: Provenance) -> Entity | None:
    """The document that an article is, or prints in full; a news item is none."""
    if framed.official:
        return policy(framed.title.name, origin.number, origin.issuer, origin.published[:4])
    if framed.attached[1]:
        return policy(_EXCERPT.sub("", text[slice(*framed.attached)].strip("《》")))
    return None


def _subject(named: Named, framed: Frame) -> Entity | None:
    """The document that a news headline is about."""
    return next((m.entity for m in named.mentions.within(*framed.title_span) if m.type == "Policy"), None)


def _apply(read: ArticleReading, all_rules: tuple[Rule, ...]) -> None:
    """Every rule on every sentence, each within the measure it stands in."""
    scene = read.scene
    for start, end in sentences(scene.shadow, read.document.start, read.document.end):
        scene.measure = next((m for h, m in read.measures if h.start <= start < h.end), None)
        found = clauses(scene.shadow, start, end, read.named.mentions.within(start, end))
        read.clauses += found
        apply_all(all_rules, found, scene, read.findings)
    scene.measure = None
