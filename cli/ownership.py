"""`owners` and `holdings`: ownership upwards and downwards."""

from __future__ import annotations

from policygraph.cli.options import AsOf, Depth, MinShare, Name
from policygraph.cli.session import Session


def owners(session: Session, name: Name, as_of: AsOf = "", min_share: MinShare = 0.0, depth: Depth = 10) -> None:
    """Who stands above a party."""
    import policygraph as pg
    from policygraph.cli.answers.ownership import ownership

    session.show(ownership(pg.owners(name, session.store, as_of=as_of, depth=depth, min_share=min_share), session))


def holdings(session: Session, name: Name, as_of: AsOf = "", min_share: MinShare = 0.0, depth: Depth = 10) -> None:
    """What stands below a party."""
    import policygraph as pg
    from policygraph.cli.answers.ownership import ownership

    session.show(ownership(pg.holdings(name, session.store, as_of=as_of, depth=depth, min_share=min_share), session))
