"""`owners`, `holdings`, `control`, `links`, `card`, `diff`: who has the money, who decides, and what has changed."""

from __future__ import annotations

from typing import Annotated

from policygraph.cli.options import AsOf, Depth, MinShare, Name, Threshold
from policygraph.cli.session import Session
from typer import Argument


def owners(session: Session, name: Name, as_of: AsOf = "", min_share: MinShare = "0", depth: Depth = 10) -> None:
    """Who owns a party."""
    import policygraph as pg
    from policygraph.cli.answers.ownership import ownership

    session.show(ownership(pg.owners(name, session.store, as_of=as_of, depth=depth, min_share=min_share), session))


def holdings(session: Session, name: Name, as_of: AsOf = "", min_share: MinShare = "0", depth: Depth = 10) -> None:
    """What a party owns."""
    import policygraph as pg
    from policygraph.cli.answers.ownership import ownership

    session.show(ownership(pg.holdings(name, session.store, as_of=as_of, depth=depth, min_share=min_share), session))


def control(session: Session, name: Name, as_of: AsOf = "", threshold: Threshold = "half") -> None:
    """Who controls a party, with every verdict."""
    import policygraph as pg
    from policygraph.cli.answers.control import control as answer

    session.show(answer(pg.control(name, session.store, as_of=as_of, threshold=threshold), session))


def links(session: Session, name: Name, as_of: AsOf = "", min_share: MinShare = "0.2") -> None:
    """The close links of a party."""
    import policygraph as pg
    from policygraph.cli.answers.links import links as answer

    session.show(answer(pg.links(name, session.store, as_of=as_of, min_share=min_share), session))


def card(session: Session, name: Name, as_of: AsOf = "", threshold: Threshold = "half") -> None:
    """Money and control of a fund, side by side."""
    import policygraph as pg
    from policygraph.cli.answers.card import card as answer

    session.show(answer(pg.card(name, session.store, as_of=as_of, threshold=threshold), session))


def diff(
    session: Session,
    name: Name,
    before: Annotated[str, Argument(metavar="BEFORE")],
    after: Annotated[str, Argument(metavar="AFTER")],
    threshold: Threshold = "half",
) -> None:
    """What has changed about a party between two dates."""
    import policygraph as pg
    from policygraph.cli.answers.diff import diff as answer

    session.show(answer(pg.diff(name, before, after, session.store, threshold=threshold), session))
