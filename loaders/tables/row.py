"""One row of a table of holdings → what it states, every cell read; all that is wrong with it in one complaint."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from policygraph.graph.entity import Value
from policygraph.graph.modality import Modality
from policygraph.loaders.tables import cells
from policygraph.loaders.tables.cells import BadCell, Share
from policygraph.loaders.tables.columns import Columns
from policygraph.loaders.tables.relations import relations
from policygraph.loaders.tables.words import Role, plain, table_words

_T = TypeVar("_T")
_JOIN = re.compile(r"[、/,;+&]|和|及|兼|暨")


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """Names and kinds as given (a kind is empty where none is), the rest parsed; what a cell leaves open is empty or None.

    `money` lists the amounts, each with its status 认缴 or 实缴 where one is stated; `whole` is what the row says of all that
    is owned: size_cny, registered_capital_cny, holder_count.
    """

    owner: str
    owned: str
    owner_kind: str
    owned_kind: str
    share: Share | None
    votes: Value | None
    money: tuple[dict[str, Value], ...]
    roles: tuple[Role, ...]
    modality: Modality
    date: str
    valid_from: str
    end_date: str
    nominee_for: str
    company: str
    whole: tuple[tuple[str, Value], ...]


class BadRow(ValueError):
    """What is wrong with a row: each bad column with what it says."""


def read_row(row: Sequence[str], columns: Columns, owner: str, owned: str) -> HoldingRow:
    """The row; `owner` and `owned` are its names with merged cells filled in. Raises BadRow, which names every bad cell."""
    return _Reader(row, columns).read(owner, owned)


class _Reader:
    def __init__(self, row: Sequence[str], columns: Columns) -> None:
        self._row, self._columns = row, columns
        self._bad: list[str] = []

    def read(self, owner: str, owned: str) -> HoldingRow:
        paid, modality = self._cell("status", lambda text, _: _status(text), ("", Modality.DONE))
        found = HoldingRow(
            owner=self._name("owner", owner),
            owned=self._name("owned", owned),
            owner_kind=self._cell("owner_kind", lambda text, _: _kind(text), ""),
            owned_kind=self._cell("owned_kind", lambda text, _: _kind(text), ""),
            share=self._share(),
            votes=self._cell("votes", cells.fraction, None),
            money=self._money(paid),
            roles=self._roles(),
            modality=self._planned(modality),
            date=self._cell("date", lambda text, _: cells.day(text), ""),
            valid_from=self._cell("valid_from", lambda text, _: cells.day(text), ""),
            end_date=self._cell("end_date", lambda text, _: cells.day(text), ""),
            nominee_for=self._cell("nominee_for", lambda text, _: cells.name(text), ""),
            company=self._cell("company", lambda text, _: cells.name(text), ""),
            whole=tuple(self._whole().items()),
        )
        if self._bad:
            raise BadRow("; ".join(self._bad))
        return found

    def _cell(self, column: str, read: Callable[[str, str], _T], empty: _T) -> _T:
        """The column's cell through its reader; a bad one is noted."""
        try:
            return read(*self._columns.cell(self._row, column))
        except BadCell as error:
            self._bad.append(f"{column}: {error}")
            return empty

    def _name(self, column: str, text: str) -> str:
        own = self._cell(column, lambda cell, _: cells.name(cell), "")
        found = own or cells.name(text)
        if not found and not any(bad.startswith(f"{column}:") for bad in self._bad):
            self._bad.append(f"{column}: ")
        return found

    def _share(self) -> Share | None:
        """The share, or the band of share_min, share_max and share_open."""
        stated = self._cell("share", cells.share, None)
        low = self._cell("share_min", cells.fraction, None)
        high = self._cell("share_max", cells.fraction, None)
        open_ = self._cell("share_open", lambda text, _: _open(text), "")
        if low is None and high is None:
            return stated
        exact = stated.exact if stated else None
        if (low is not None and high is not None and low > high) or (
            exact is not None and not (low or 0) <= exact <= (1 if high is None else high)
        ):
            self._bad.append(f"share_min, share_max: {low}..{high}")
        return Share(exact, low, high, open_)

    def _planned(self, stated: Modality) -> Modality:
        """The modality that the status column states, else planned where a column of its own says so."""
        planned: Modality = self._cell("planned", lambda text, _: _planned(text), stated)
        return planned if stated == Modality.DONE else stated

    def _roles(self) -> tuple[Role, ...]:
        """What relation, role and basis say together; 唯一股东 in the role column is a plain holder."""
        relation = self._cell("relation", lambda text, _: _one_of(text, table_words().relations), "")
        roles: tuple[Role, ...] = self._cell("role", lambda text, _: _roles(text), ())
        basis = self._cell("basis", lambda text, _: _one_of(text, table_words().bases), "")
        try:
            return relations(relation, roles, basis)
        except BadCell as error:
            self._bad.append(f"relation, role: {error}")
            return ()

    def _whole(self) -> dict[str, Value]:
        """What the row says of all that is owned. Amounts in other currencies or with bounds are no such whole."""
        found: dict[str, Value] = {}
        for column, name in (("size", "size_cny"), ("capital", "registered_capital_cny")):
            amount = self._cell(column, cells.amount, None)
            if amount and amount.keys() == {"amount_cny"}:
                found[name] = amount["amount_cny"]
        count = self._cell("holder_count", lambda text, _: _count(text), 0)
        alone = self._cell("sole", lambda text, _: _yes(text), False) or self._cell(
            "role", lambda text, _: _sole(text), False
        )
        if alone and count > 1:
            self._bad.append(f"sole, holder_count: {count}")
        return found | ({"holder_count": 1 if alone else count} if alone or count else {})

    def _money(self, paid: str) -> tuple[dict[str, Value], ...]:
        found = []
        for column, status in (("amount_cny", paid), ("committed", "认缴"), ("paid_in", "实缴")):
            amount = self._cell(column, cells.amount, None)
            if amount:
                found.append(amount | ({"status": status} if status else {}))
        return tuple(found)


def _status(text: str) -> tuple[str, Modality]:
    """认缴 and 实缴 are said of the money, 拟 and 已退出 of the row."""
    status, words = cells.word(text), table_words()
    if status in words.paid:
        return words.paid[status], Modality.DONE
    if status and status not in words.modality:
        raise BadCell(text)
    return "", words.modality.get(status, Modality.DONE)


def _kind(text: str) -> str:
    """A label; empty where the name's form is to say it. Raises BadCell for a word that is none."""
    kind, words = cells.word(text), table_words()
    if kind and kind not in words.kinds:
        raise BadCell(text)
    return words.kinds.get(kind, "")


def _roles(text: str) -> tuple[Role, ...]:
    """普通合伙人/执行事务合伙人 are two roles; an empty cell says nothing."""
    words = table_words().roles
    whole = cells.word(text)
    if not whole:
        return ()
    if whole in table_words().sole:
        return (Role("HOLDS_SHARE"),)
    parts = [whole] if whole in words else [plain(part) for part in _JOIN.split(whole)]
    if any(part not in words for part in parts):
        raise BadCell(text)
    return tuple(dict.fromkeys(words[part] for part in parts))


def _open(text: str) -> str:
    found = cells.said(text)
    if found and found not in cells.OPEN:
        raise BadCell(text)
    return found


def _one_of(text: str, words: Mapping[str, str]) -> str:
    """What a word of a closed list stands for; empty where nothing is said."""
    found = cells.word(text)
    if found and found not in words:
        raise BadCell(text)
    return words.get(found, "")


def _sole(text: str) -> bool:
    return cells.word(text) in table_words().sole


def _yes(text: str) -> bool:
    """A yes or no; a word for a sole holder is a yes too."""
    found, words = cells.word(text), table_words()
    if found and found not in words.yes | words.no | words.sole:
        raise BadCell(text)
    return found in words.yes | words.sole


def _planned(text: str) -> Modality:
    """A yes or no, or a word for what is planned."""
    if table_words().modality.get(cells.word(text)) == Modality.PLANNED:
        return Modality.PLANNED
    return Modality.PLANNED if _yes(text) else Modality.DONE


def _count(text: str) -> int:
    found = cells.said(text).removesuffix("人").removesuffix("名").removesuffix("家").strip()
    if found and not (found.isascii() and found.isdigit() and int(found)):
        raise BadCell(text)
    return int(found or 0)
