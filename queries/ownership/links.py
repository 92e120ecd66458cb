"""The close links of an entity as an answer.

    a ~ b with the kind of link, its witness and the share that makes it; the smallest share is that of the question

Source: `close_links.py`. Example: X 50 % Z's and Y 25 % Z's → X and Y linked in common, witness Z.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from policygraph.graph.store.store import Store
from policygraph.queries.ownership import as_json, register_store
from policygraph.queries.ownership.close_links import FIFTH, Link, close_links
from policygraph.queries.ownership.holders import holders
from policygraph.queries.ownership.money import money
from policygraph.queries.ownership.picture import refused
from policygraph.queries.ownership.question import Question
from policygraph.queries.ownership.register import Register

NOW = Question(min_share=FIFTH)


@dataclass(frozen=True, slots=True)
class Links:
    """All close links of the target at a date, sure ones first."""

    register: Register
    target: str
    as_of: str
    links: tuple[Link, ...]

    def as_json(self) -> dict[str, Any]:
        """Version 1 of `links`; a is the target."""
        return {
            "version": as_json.VERSION,
            "target": as_json.party(self.register, self.target),
            "as_of": self.as_of or None,
            "links": [self._link(link) for link in self.links],
        }

    def _link(self, link: Link) -> dict[str, Any]:
        return {
            "a": self.register.name(self.target),
            "b": self.register.name(link.other),
            "b_id": link.other,
            "kind": link.kind,
            "witness": self.register.name(link.witness) if link.witness else None,
            "share": as_json.interval(link.share),
            "answer": link.answer,
        }


def links(store: Store, target: str, question: Question = NOW) -> Links:
    """The close links of an entity of a store: reads what is below it and below those who hold a fifth of it."""
    up = register_store.above(store, [target])
    shares = refused(up, money(up, question.as_of))
    large = [id_ for id_, share in holders(shares, target).shares.items() if share.max >= question.min_share]
    return links_in(register_store.below(store, [target, *large]), target, question)


def links_in(register: Register, target: str, question: Question = NOW) -> Links:
    """The close links, by a register that holds everything around the target. `min_share` makes a link, a fifth by law."""
    shares = refused(register, money(register, question.as_of))
    return Links(register, target, question.as_of, close_links(shares, target, question.min_share))
