"""Answers as self-contained pages."""

from __future__ import annotations

from policygraph.asking import duties
from policygraph.graph.errors import SettingError
from policygraph.opening import DEFAULT, Where, opened
from policygraph.owning import target

KINDS = ("ownership", "duties")


def view(kind: str, name: str, store: Where = DEFAULT, *, as_of: str = "", depth: int = 10) -> bytes:
    """One HTML page that opens without a network: the `ownership` around a party, or the `duties` of a policy or agency.

    Raises SettingError for another kind, NotFoundError for a name that fits none or several.
    """
    if kind not in KINDS:
        raise SettingError("bad-choice", where=kind, hint="choose", choices=", ".join(KINDS))
    with opened(store) as held:
        if kind == "duties":
            from policygraph.viz import responsibilities

            return responsibilities.page(responsibilities.view_model(duties(name, held)))
        from policygraph.queries.ownership.look_through import ownership as layers
        from policygraph.queries.ownership.question import Question
        from policygraph.viz import ownership

        asked, party = Question(as_of, depth), target(held, name)
        up, down = layers(held, party, "up", asked), layers(held, party, "down", asked)
        return ownership.page(ownership.view_model(up, down))
