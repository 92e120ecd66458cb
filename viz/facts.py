"""The plain properties of a party as captions and values: 规模 600.6亿元, 存续期（年） 10, 文号 甲发〔2025〕1号."""

from __future__ import annotations

from decimal import Decimal

from policygraph.queries.answer import Party
from policygraph.viz.captions import text
from policygraph.viz.wording import Pair, amount, plain

#: shown elsewhere (names, glyph) or of no use to a reader
_HIDDEN = {"name_en", "collective"}


def facts_of(party: Party) -> list[list[str]]:
    """Name and value (one text, or zh and en where they differ) of every property worth showing, as the answer has them."""
    return [fact(name, _value(name, value)) for name, value in party.attributes if name not in _HIDDEN]


def fact(name: str, words: Pair) -> list[str]:
    """A row of a panel: the name of a property, then its value once or in both languages."""
    return [name, words[0]] if words[0] == words[1] else [name, *words]


def _value(name: str, value: str | int | float | bool | Decimal) -> Pair:
    if isinstance(value, bool):
        return text("yes") if value else text("no")
    if name.endswith("_cny") and not isinstance(value, str):
        return amount(int(value))
    said = value if isinstance(value, str) else plain(Decimal(str(value)))
    return said, said
