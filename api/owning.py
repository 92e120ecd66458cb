"""Questions about ownership: who owns and controls a party, what it owns, close links, a fund's card, what has changed."""

from __future__ import annotations

from policygraph.graph.store.store import Store
from policygraph.opening import DEFAULT, Where, opened
from policygraph.queries.ownership.card import Card
from policygraph.queries.ownership.control_answer import Control
from policygraph.queries.ownership.diff import Diff
from policygraph.queries.ownership.links import Links
from policygraph.queries.ownership.owners import Owners
from policygraph.queries.ownership.question import Question, share
from policygraph.queries.ownership.question import threshold as named

#: the labels that a name is first looked for under
OWNED = ("Fund", "Firm", "Organization")


def owners(
    name: str, store: Where = DEFAULT, *, as_of: str = "", depth: int = 10, min_share: float | str = 0.0
) -> Owners:
    """Who owns a party: direct and integrated shares as bounds, the chains to each owner, and who stands behind by control.

    `as_of` (YYYY-MM-DD or shortened) counts what is valid that day. `depth` and `min_share` (0..1) leave owners and chains
    out and count those; they change no number. Raises NotFoundError for a name that fits none or several, InputError
    `share-total` where facts give away more than the whole.
    """
    from policygraph.queries.ownership.owners import owners as ask

    question = _question(as_of, depth, min_share)
    with opened(store) as held:
        return ask(held, target(held, name), question)


def holdings(
    name: str, store: Where = DEFAULT, *, as_of: str = "", depth: int = 10, min_share: float | str = 0.0
) -> Owners:
    """What a party owns; see `owners`."""
    from policygraph.queries.ownership.owners import holdings as ask

    question = _question(as_of, depth, min_share)
    with opened(store) as held:
        return ask(held, target(held, name), question)


def control(name: str, store: Where = DEFAULT, *, as_of: str = "", threshold: str = "half") -> Control:
    """Who controls a party (yes, possible or no), and its verdicts: beneficial owners, state class, actual controller.

    `threshold` is half, two-thirds, thirty, or a part of the votes as 0.4 or 40%. Raises as `owners` does.
    """
    from policygraph.queries.ownership.control_answer import control as ask

    question = _question(as_of, threshold=threshold)
    with opened(store) as held:
        return ask(held, target(held, name), question)


def links(name: str, store: Where = DEFAULT, *, as_of: str = "", min_share: float | str = 0.2) -> Links:
    """The close links of a party: who holds so much of whom, at least a fifth where nothing else is said. Raises as `owners`."""
    from policygraph.queries.ownership.links import links as ask

    question = _question(as_of, min_share=min_share)
    with opened(store) as held:
        return ask(held, target(held, name), question)


def card(name: str, store: Where = DEFAULT, *, as_of: str = "", threshold: str = "half") -> Card:
    """The card of a fund: who has the money, who decides, and what is not disclosed. Raises as `owners` does."""
    from policygraph.queries.ownership.card import card as ask

    question = _question(as_of, threshold=threshold)
    with opened(store) as held:
        return ask(held, target(held, name), question)


def diff(name: str, before: str, after: str, store: Where = DEFAULT, *, threshold: str = "half") -> Diff:
    """Every answer about a party that differs between two dates, with the facts that came or went.

    Raises as `owners` does, and SettingError where the first date is after the second.
    """
    from policygraph.queries.ownership.diff import diff as ask

    questions = tuple(_question(date, threshold=threshold) for date in (before, after))
    with opened(store) as held:
        return ask(held, target(held, name), *questions)


def target(store: Store, name: str) -> str:
    """The id of the one party called so. Raises NotFoundError where none or several are."""
    from policygraph.queries.find import find

    return find(store, name, OWNED).id


def _question(as_of: str, depth: int = 10, min_share: float | str = 0.0, threshold: str = "half") -> Question:
    """The question, its settings checked before anything is read."""
    return Question(as_of, depth, share(str(min_share)), named(threshold))
