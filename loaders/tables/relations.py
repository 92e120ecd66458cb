"""What a row says that its owner is: the columns relation, role and basis together, as relations with attributes.

Example: relation 出资 and role 有限合伙人 → FUNDS role LP; relation 管理 and role 普通合伙人 → an executing partner who holds a share.
"""

from __future__ import annotations

from collections.abc import Iterator

from policygraph.loaders.tables.cells import BadCell
from policygraph.loaders.tables.words import Role

EXECUTING = Role("MANAGES", (("role", "执行事务合伙人"),))
#: how a general partner controls, and what stands for EXECUTING where MANAGES, which needs a firm and a fund, does not fit
CONTROL = Role("CONTROLS", (("basis", "普通合伙人"),))
_SHARE, _GENERAL = Role("HOLDS_SHARE"), Role("HOLDS_SHARE", (("role", "GP"),))


def relations(relation: str, roles: tuple[Role, ...], basis: str) -> tuple[Role, ...]:
    """The relations of a row. `relation` and `basis` are empty and `roles` none where their columns say nothing.

    A row that says nothing of the three is a holding, one with a basis alone a control. Raises BadCell where they
    contradict each other.
    """
    stated = roles or (Role(relation or ("CONTROLS" if basis else "HOLDS_SHARE")),)
    found = tuple(_related(relation, stated)) if relation else stated
    return tuple(dict.fromkeys(_based(found, basis) if basis else found))


def _related(relation: str, roles: tuple[Role, ...]) -> Iterator[Role]:
    """The roles as those of the relation; who executes a partnership's business or controls a firm may hold of it too."""
    for role in roles:
        if role.relation == relation:
            yield role
        elif relation == "FUNDS" and role.relation == "HOLDS_SHARE":
            yield Role("FUNDS", role.attributes)
        elif relation == "MANAGES" and role == _GENERAL:
            yield from (EXECUTING, _GENERAL)
        elif relation == "CONTROLS" and role == _GENERAL:
            yield CONTROL
        elif relation in ("HOLDS_SHARE", "FUNDS", "CONTROLS") and role.relation in (
            "MANAGES",
            "CONTROLS",
            "HOLDS_SHARE",
        ):
            yield from (role, Role(relation))
        elif role != _SHARE:
            raise BadCell(f"{relation} / {' '.join(value for _, value in role.attributes) or role.relation}")
        else:
            yield Role(relation)


def _based(roles: tuple[Role, ...], basis: str) -> Iterator[Role]:
    """The same with the basis of control on every control that states none, which is added where there is none."""
    for role in roles:
        yield role if role.attributes or role.relation != "CONTROLS" else Role("CONTROLS", (("basis", basis),))
    if not any(role.relation == "CONTROLS" for role in roles):
        yield Role("CONTROLS", (("basis", basis),))
