"""The ontology as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A class or relation: what it is called, what belongs under it, what it may carry.

    `attributes` are (name, datatype). A class has its `parent`; a relation the labels it may start from and end in.
    """

    kind: str
    name: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    attributes: tuple[tuple[str, str], ...]
    parent: str = ""
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()


def schema() -> list[Term]:
    """Every class, then every relation, in the order of the ontology."""
    from policygraph.ontology import terms

    return [_class(label) for label in terms.labels()] + [_relation(name) for name in terms.relations()]


def _words(name: str) -> tuple[str, str, str, str]:
    from policygraph.ontology import terms

    return (
        terms.caption(name, "zh"),
        terms.caption(name, "en"),
        terms.definition(name, "zh"),
        terms.definition(name, "en"),
    )


def _class(label: str) -> Term:
    from policygraph.ontology import terms

    above = terms.closure(label)[1:]
    own = tuple(terms.attributes(label).items())
    return Term("class", label, *_words(label), own, parent=above[0] if above else "")


def _relation(name: str) -> Term:
    from policygraph.ontology import terms

    own = tuple(terms.attributes(name).items())
    return Term("relation", name, *_words(name), own, domain=_tops(terms.domain(name)), range=_tops(terms.range(name)))


def _tops(labels: frozenset[str]) -> tuple[str, ...]:
    """The labels that stand for the others: those whose parents are not among them, in display order."""
    from policygraph.ontology import terms

    return tuple(x for x in terms.labels() if x in labels and not set(terms.closure(x)[1:]) & labels)
