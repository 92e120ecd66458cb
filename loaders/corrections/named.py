"""Corrections that the rules must see: a mention of another kind, and a short form that is not the name it was taken for."""

from __future__ import annotations

from dataclasses import replace

from policygraph.graph.entity import Entity
from policygraph.graph.identity import canonical, entity
from policygraph.loaders.corrections.correction import Corrections, Verb, keys
from policygraph.loaders.names.form import kind_of
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.ontology import terms


def correct_mentions(mentions: Mentions, text: str, corrections: Corrections) -> None:
    """Put the mentions right before any rule looks at them."""
    kinds = {
        name: item.value for item in corrections.items if item.verb is Verb.KIND for name in map(canonical, item.names)
    }
    apart = [item for item in corrections.items if item.verb is Verb.DIFFERENT]
    for mention in list(mentions) if kinds or apart else ():
        if mention.entity is None:
            continue
        kind = next((kinds[key] for key in keys(mention.entity) if key in kinds), "")
        if kind and kind != mention.type:
            mentions.replace(mention, replace(mention, type=kind, entity=_of_kind(mention.entity, kind)))
        printed = text[mention.start : mention.end]
        for item in apart:
            names = set(map(canonical, item.names))
            meant = names & set(keys(mention.entity))
            if meant and canonical(printed) in names - meant and mention.via != "anaphor":
                mentions.replace(mention, _apart(mention, printed, corrections.mark(item)))


def _of_kind(found: Entity, kind: str) -> Entity:
    same = terms.root(found.label) == terms.root(kind)
    return Entity(found.id, kind, found.name) if same else entity(kind, found.name)


def _apart(mention: Mention, printed: str, mark: str) -> Mention:
    """The mention as a name of its own."""
    label = mention.type if kind_of(printed) == "Organization" else kind_of(printed)
    return replace(mention, type=label, entity=entity(label, printed), via=f"{mention.via} + {mark}")
