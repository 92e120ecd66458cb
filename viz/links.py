"""Any fact between two entities as a page says it: the short words on its line, and every value that it states."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from policygraph.queries.answer import Link, Tie
from policygraph.viz import ties
from policygraph.viz.captions import text, value
from policygraph.viz.facts import fact
from policygraph.viz.wording import Pair, amount, percent, plain

Value = str | int | float | bool

#: what a tie knows of a fact; the rest of the attributes are said one by one
_SHARES = ("share", "share_min", "share_max")
_WORDS = ("share_open", "role", "basis", "status", "date")
#: where a task stands is no value to read, and what it says stands in the quoted sentence
_HIDDEN = frozenset({*_SHARES, *_WORDS, "amount_cny", "inferred", "task", "task_start", "task_end"})


def label(link: Link) -> Pair:
    """The words on the line: 50%, 认缴 931亿元, 牵头, 包含举措; 拟 comes first where it is planned."""
    return ties.label(_tie(link))


def facts(link: Link) -> list[list[str]]:
    """Name and value of all that is stated; a stake without share or amount says 未披露."""
    rest = [fact(name, _said(name, stated)) for name, stated in link.attributes if name not in _HIDDEN]
    return ties.facts(_tie(link)) + rest


def _tie(link: Link) -> Tie:
    stated: Mapping[str, Value] = dict(link.attributes)
    shares = {name: Decimal(str(stated[name])) for name in _SHARES if name in stated}
    words = {name: str(stated[name]) for name in _WORDS if name in stated}
    money = stated.get("amount_cny")
    return Tie(
        link.id, link.relation, link.source, link.target, link.modality,
        amount_cny=None if money is None else int(money), inferred=stated.get("inferred") is True,
        **shares, **words,  # type: ignore[arg-type]
    )  # fmt: skip


def _said(name: str, stated: Value) -> Pair:
    if isinstance(stated, bool):
        return text("yes") if stated else text("no")
    if isinstance(stated, str):
        return value(stated)
    number = Decimal(str(stated))
    if name == "votes":
        return percent(number), percent(number)
    return amount(number) if name.endswith("_cny") else (plain(number), plain(number))
