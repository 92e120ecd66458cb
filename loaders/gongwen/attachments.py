"""What a notice carries: 《甲方案》《乙方案》现印发给你们, and each of them printed in full below, a document of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from policygraph.loaders.gongwen.articles import Article
from policygraph.loaders.gongwen.frame import Frame
from policygraph.loaders.gongwen.lines import Line
from policygraph.loaders.gongwen.title import loose, parse_title

_TITLE = re.compile(r"《([^《》]{4,80})》")
#: tables and lists are part of what they are attached to
_KIND = re.compile(
    r"(?:方案|办法|措施|意见|规划|细则|规定|计划|要点|条例|规则|规程|纲要|制度|政策|指引|指南|章程)(?:\([^()]{1,8}\))?$"
)
_LOOSE = re.compile(r"[\s“”\"]")
#: lines that a title may be printed over
_MOST_LINES = 3


def attachments(article: Article, framed: Frame) -> list[Article]:
    """The parts of an article that print, under its own title, a document named in what stands above them.

    The document that the notice's own title wraps is none of them: it and the notice are one. Empty where there is none.
    """
    if not framed.official:
        return []
    heads = _heads(article, loose(framed.title.name))
    bounds = [*(at for at, _ in heads), len(article.lines)]
    parts = zip(heads, pairwise(bounds), strict=True)
    return [_part(article, article.lines[first:last], size) for (_, size), (first, last) in parts]


def without(article: Article, parts: Sequence[Article]) -> Article:
    """The article up to the first of its attachments."""
    if not parts:
        return article
    lines = tuple(line for line in article.lines if line.end <= parts[0].start)
    return replace(article, end=lines[-1].end, lines=lines)


def of_attachment(article: Article) -> Frame:
    """The frame of an attachment: its own title, nothing else; the rest is that of the notice."""
    title = parse_title("".join(line.text for line in article.title))
    none = (0, 0)
    return Frame(title, (article.title[0].start, article.title[-1].end), none, none, (), none, none, none)


def _heads(article: Article, wrapped: str) -> list[tuple[int, int]]:
    """Where the titles of the documents carried stand: index of the first line, number of lines."""
    named: set[str] = set()
    found: list[tuple[int, int]] = []
    at = len(article.title)
    while at < len(article.lines):
        size = _printed(article.lines[at : at + _MOST_LINES], named)
        if size:
            found.append((at, size))
        titles = [name for name in _TITLE.findall(article.lines[at].text) if _KIND.search(name)]
        named |= {_squeeze(name) for name in titles if loose(name) != wrapped}
        at += size or 1
    return found


def _printed(lines: Sequence[Line], names: set[str]) -> int:
    """How many lines together print one of the names, 0 where none does. Most lines do not even begin one."""
    printed = ""
    for n, line in enumerate(lines if names else (), 1):
        printed += _squeeze(line.text)
        if printed in names:
            return n
        if not any(name.startswith(printed) for name in names):
            return 0
    return 0


def _part(article: Article, lines: Sequence[Line], size: int) -> Article:
    return replace(
        article, start=lines[0].start, end=lines[-1].end, title=tuple(lines[:size]), lines=tuple(lines), source=None
    )


def _squeeze(text: str) -> str:
    return _LOOSE.sub("", text)
