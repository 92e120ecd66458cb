"""Tables of a company's shareholders, their cells between tabs or blanks: 序号 股东名称 持股数量(万股) 持股比例(%)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from policygraph.graph.entity import Entity
from policygraph.graph.fact import Fact
from policygraph.graph.identity import canonical, entity, fact
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.names.form import kind_of
from policygraph.loaders.names.introduced import reads_like_person
from policygraph.loaders.rules.apply import refusal
from policygraph.loaders.sentences import paragraphs

_RULE = "shareholding/holder-table"
_HEADER = re.compile(r"(?:序号\s+)?(?:前\S{1,3}名)?股东(?:名称|姓名)?(?:[/或](?:姓名|名称))?\s")
#: columns that hold a number
_NUMERIC = re.compile(r"\S*(?:数量|股数|股份数|出资额|金额|比例|占比|持股量)\S*")
_SHARE = re.compile("比例|占比")
_NUMBER = r"\d[\d,]*(?:\.\d+)?%?"
_ROW = re.compile(
    rf"(?:\d{{1,3}}[.、]?\s+)?(?P<name>[^\d\s][^\t\n]{{1,60}}?)\s+(?P<numbers>{_NUMBER}(?:\s+{_NUMBER}){{0,4}})(?=\s|$)"
)
_TOTAL = re.compile(r"(?:\d{1,3}\s+)?(?:合计|总计|小计|其他|其它|社会公众|限售|无限售)")
#: lines between two rows that belong to a cell of the row before
_MOST_BETWEEN = 8
_WHOLE = Decimal(100)


def holder_table(read: ArticleReading) -> Iterator[Fact]:
    """HOLDS_SHARE with its share for every row of such a table; what is held is the company that the text speaks of.

    A row is read where it has as many numbers as the head has columns for them, and its share is at most the whole.
    """
    shadow = read.scene.shadow
    columns: list[str] = []
    held: Entity | None = None
    between = 0
    for start, end in paragraphs(shadow, read.document.start, read.document.end):
        line = shadow[start:end]
        if _HEADER.match(line):
            columns = [m.group() for m in _NUMERIC.finditer(line)]
            held, between = _held(read, start), 0
        elif columns and (_TOTAL.match(line) or between > _MOST_BETWEEN):
            columns = []
        elif columns and held is not None and (match := _ROW.match(line)):
            between = 0
            yield from _row(read, held, columns, match, start)
        else:
            between += 1


def _held(read: ArticleReading, at: int) -> Entity | None:
    """The company: who files, else the first whose name is printed in full, else what was spoken of last."""
    full = next((m for m in read.named.mentions if m.type == "Firm" and m.via == "shape" and m.start < at), None)
    found = read.named.issuers[:1] or ([full] if full else read.scene.topics.before("Firm", at, at))
    return found[0].entity if found else None


def _row(read: ArticleReading, held: Entity, columns: list[str], match: re.Match[str], start: int) -> Iterator[Fact]:
    numbers = match.group("numbers").split()
    place = next((i for i, column in enumerate(columns) if _SHARE.search(column)), -1)
    if place < 0 or len(numbers) != len(columns):
        return
    said = numbers[place]
    percent = Decimal(said.rstrip("%").replace(",", ""))
    if not (said.endswith("%") or "%" in columns[place]) or percent > _WHOLE:
        return
    first, last = start + match.start(), start + match.end()
    holder = _holder(read, start + match.start("name"), start + match.end("name"))
    if holder != held and refusal(holder, "HOLDS_SHARE", held) is None:
        evidence = read.scene.evidence(first, last, _RULE)
        yield fact(holder, "HOLDS_SHARE", held, evidence, {"share": percent / _WHOLE})


def _holder(read: ArticleReading, start: int, end: int) -> Entity:
    """Who stands in the cell: a name known to the text, else one by its form."""
    known = read.named.mentions.covering(start)
    if known is not None and known.entity is not None and (known.start, known.end) == (start, end):
        return known.entity
    name = read.scene.text[start:end]
    label = "Person" if reads_like_person(name) else kind_of(name)
    return entity(label, name, canonical(read.document.title) if label == "Person" else "")
