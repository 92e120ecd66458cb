"""Text printed at a fixed width: a line break within a sentence is no end of line, so the shadow joins what it parts."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

#: stands in the shadow where a line break only wraps; no rule and no name sees it
JOINER = "\u2060"
_SENTENCE_ENDS = "。！？!?;:”)"
_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|第[一二三四五六七八九十百\d]+[条章节]|\d+[、.])"
)
#: the head of an exchange filing, above the name of the firm that files it
FILING_HEAD = re.compile(r"\s*(?:证券|股票|[A-H]股|债券)(?:代码|简称)\s*:")
#: no page is wider, in characters
_WIDEST = 80
#: at a fixed width no line is longer, but for a few
_WIDER = 0.2
_SHORTEST, _FEWEST, _PLAY, _MOST = 24, 4, 6, 0.75


#: a line of so many characters holds lines of a page whose breaks were pasted as blanks
_GLUED = 300
#: a blank within a sentence, between words that Chinese prints without one
_WITHIN = re.compile("(?<=[\u4e00-\u9fff,、“(]) (?=[\u4e00-\u9fff“(])")


def unwrapped(shadow: str) -> str:
    """The shadow with a joiner for each line break that only wraps a line; the same length. Most texts have none."""
    return "\n".join(_reglued(line) if len(line) > _GLUED else line for line in _unbroken(shadow).split("\n"))


def _reglued(line: str) -> str:
    """A long line with joiners for the blanks that stand at the width of a page's lines, measured from the blank before."""
    pieces = line.split(" ")
    wide = [len(piece) for piece in pieces if _SHORTEST <= len(piece) <= _WIDEST]
    if len(wide) < _FEWEST:
        return line
    width = median(wide)
    if sum(abs(one - width) <= _PLAY for one in wide) < _MOST * len(wide):
        return line
    characters = list(line)
    for blank in _WITHIN.finditer(line):
        if abs(blank.start() - line.rfind(" ", 0, blank.start()) - 1 - width) <= _PLAY:
            characters[blank.start()] = JOINER
    return "".join(characters)


def _unbroken(shadow: str) -> str:
    lines = shadow.split("\n")
    open_ = [len(line) for line in lines if len(line) >= _SHORTEST and line.rstrip()[-1:] not in _SENTENCE_ENDS]
    if len(open_) < _FEWEST:
        return shadow
    width = median(open_)
    longer = sum(len(line) > width + _PLAY for line in lines)
    if (
        width > _WIDEST
        or longer > _WIDER * len(open_)
        or sum(abs(one - width) <= _PLAY for one in open_) < _MOST * len(open_)
    ):
        return shadow
    out = [lines[0]]
    for before, line in pairwise(lines):
        wraps = (
            abs(len(before) - width) <= _PLAY
            and before.rstrip()[-1:] not in _SENTENCE_ENDS
            and line.strip()
            and not _HEADING.match(line)
            and not FILING_HEAD.match(before)
        )
        out += [JOINER if wraps else "\n", line]
    return "".join(out)
