"""What a quantity in a role gives for an attribute: 最高500万元 for amount_cny is 5000000 and amount_bound 最高."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from policygraph.graph.entity import Value
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.values.count import Count
from policygraph.loaders.values.duration import Duration
from policygraph.loaders.values.money import Money
from policygraph.loaders.values.percent import Percent

#: attributes in yuan, and the one that holds another currency's amount; None where there is no such attribute
_MONEY = {"amount_cny": "amount", "size_cny": "size", "registered_capital_cny": None, "max_amount_cny": None}
_BOUND = {"amount_cny": "amount_bound", "size_cny": "size_bound"}
_SHARE = "股"
_SHARES = frozenset({"share", "votes", "rate", "share_min", "share_max"})
_COUNTS = frozenset({"holder_count", "measure_count", "member_count"})
_DATES = frozenset({"date", "established", "effective_from", "valid_until", "valid_from", "valid_to"})


def attribute_values(name: str, mention: Mention) -> Mapping[str, Value] | None:
    """The attribute `name`, and those that go with it (currency, amount_bound, per), from what stands in the role.

    None where the mention's kind does not fit the attribute: it stays unknown, never 0. A mention that names something
    gives its name.
    """
    if mention.entity is not None:
        return {name: mention.entity.name}
    value = mention.value
    if name in _MONEY:
        return _money(name, value) if isinstance(value, Money) else None
    if name in _SHARES:
        return _share(name, value) if isinstance(value, Percent) else None
    if name == "term_years":
        return _years(value) if isinstance(value, Duration) else None
    if name in _COUNTS:
        return {name: value.number} if isinstance(value, Count) else None
    if name in _DATES:
        return {name: value} if isinstance(value, str) and value else None
    return None


def _money(name: str, money: Money) -> Mapping[str, Value] | None:
    """Of a range the upper end where the attribute is a maximum, else the lower end as 不低于."""
    if name == "max_amount_cny":
        amount = money.upper if money.upper is not None else money.amount
        if money.cny is None:
            return None
        return {name: _whole(amount), **({"per": money.per} if money.per else {})}
    if money.per == _SHARE:  # 5元/股 is a price, no amount of a deal
        return None
    bound = "不低于" if money.upper is not None else money.bound
    bounded: Mapping[str, Value] = {_BOUND[name]: bound} if bound and name in _BOUND else {}
    if money.cny is not None:
        return {name: _whole(money.cny), **bounded}
    other = _MONEY[name]
    return {other: money.amount, "currency": money.currency, **bounded} if other else None


def _share(name: str, percent: Percent) -> Mapping[str, Value] | None:
    """An exact share as `share`; one with a bound or a range as share_min and share_max."""
    if percent.difference:
        return {name: str(replace(percent, bound=""))} if name == "rate" and percent.base else None
    if name == "rate":
        return {name: percent.upper if percent.upper is not None else percent.value}
    low, high = percent.interval
    if name != "share" or (low == high and low is not None) or percent.bound == "约":
        return {name: percent.value}
    ends = {"share_min": low, "share_max": high}
    return {end: value for end, value in ends.items() if value is not None}


def _years(duration: Duration) -> Mapping[str, Value] | None:
    """Without the extension: 5+2年 is 5."""
    return None if duration.years is None else {"term_years": _whole(duration.years)}


def _whole(amount: Decimal) -> int | Decimal:
    return int(amount) if amount == amount.to_integral_value() else amount
