"""One tie as a page says it: the short words on its line, the facts of its panel, the raw values of its CSV row."""

from __future__ import annotations

from typing import Any

from policygraph.graph.modality import Modality
from policygraph.queries.answer import Tie
from policygraph.queries.ownership.interval import stated
from policygraph.viz.captions import term, text, value
from policygraph.viz.facts import fact
from policygraph.viz.wording import Pair, amount, interval, plain

#: relations that are a stake or power over it; all others are roles, drawn but never counted
STAKES = ("HOLDS_SHARE", "FUNDS", "INVESTS_IN", "CONTROLS")


def label(tie: Tie) -> Pair:
    """The words on the line: 50%, 认缴 931亿元, 实控, 股东(比例未披露), 牵头设立; 拟 comes first where it is planned."""
    words = _label(tie)
    return _joined((text("planned"), words), " ") if tie.modality == Modality.PLANNED else words


def is_undisclosed(tie: Tie) -> bool:
    """A stake with neither share nor amount."""
    return tie.relation in STAKES and stated(tie) is None and tie.amount_cny is None


def facts(tie: Tie) -> list[list[str]]:
    """Name and value of all that is stated; share and amount say 未披露 where a stake states none."""
    known = stated(tie)
    share = _twice(interval(known, exact=True)) if known else text("undisclosed")
    money = text("undisclosed") if tie.amount_cny is None else amount(tie.amount_cny)
    rows = [
        ("share", share if tie.relation != "CONTROLS" and tie.relation in STAKES else None),
        ("amount_cny", money if tie.relation in ("FUNDS", "INVESTS_IN") or tie.amount_cny is not None else None),
        *((name, value(getattr(tie, name))) for name in ("role", "basis", "status")),
        ("date", _twice(tie.date)),
        ("inferred", text("inferred") if tie.inferred else None),
    ]
    return [fact(name, words) for name, words in rows if words and words[0]]


def raw(tie: Tie) -> dict[str, Any]:
    """Values as files keep them: decimals as text, whole yuan, nothing where nothing is stated."""
    shares = {name: getattr(tie, name) for name in ("share", "share_min", "share_max")}
    row: dict[str, Any] = {name: plain(number) for name, number in shares.items() if number is not None}
    rest = {name: getattr(tie, name) for name in ("amount_cny", "role", "basis", "status", "date")}
    return row | {name: part for name, part in rest.items() if part not in ("", None)}


def _label(tie: Tie) -> Pair:
    known = stated(tie)
    share = _twice(interval(known) if known else "")
    money = ("", "") if tie.amount_cny is None else amount(tie.amount_cny)
    role = value(tie.role)
    if tie.relation == "HOLDS_SHARE":
        return _joined((share, role) if share[0] else (role, text("holder-undisclosed")), " · ")
    if tie.relation in ("FUNDS", "INVESTS_IN"):
        act = value(tie.status) if tie.status else text(tie.relation)
        return _joined((_joined((act, money), " "), share, role), " · ")
    if tie.relation == "CONTROLS":
        return value(tie.basis) if tie.basis else term(tie.relation)
    if tie.relation == "ESTABLISHED":
        return text(f"established-{tie.role}") if tie.role in ("牵头", "发起", "参与") else text("established-")
    return role if role[0] else term(tie.relation)


def _twice(words: str) -> Pair:
    return words, words


def _joined(parts: tuple[Pair, ...], between: str) -> Pair:
    kept = [part for part in parts if part[0]]
    return between.join(zh for zh, _ in kept), between.join(en for _, en in kept)
