"""Where a name begins, seen from its head noun: back over name characters, to the last word at which no name goes on."""

from __future__ import annotations

import re
from functools import cache

from policygraph.loaders.lexicon.guarded import GuardedWords, guarded
from policygraph.loaders.lexicon.regions import regions

_FILE = "name_borders.yaml"
_ORGANIZATION_ENDS = "基金|公司|集团|银行|平台|机构"


@cache
def _restart() -> re.Pattern[str]:
    """A province or the state directly behind the end of another body's name opens a new name (甲母基金上海乙基金)."""
    tops = [r.short for r in regions() if not r.parent]
    return re.compile(f"(?<={_ORGANIZATION_ENDS})(?={'|'.join(sorted({'国家', '中国', *tops}))})")


def _lists(*, scheme: bool) -> tuple[GuardedWords, ...]:
    keys = ("announce", "function", "scheme") if scheme else ("announce", "function")
    return tuple(guarded(_FILE, key) for key in keys)


def last_border(shadow: str, start: int, end: int, *, scheme: bool = False) -> int:
    """The end of the last border word that lies in `start..end`; `start` where none does.

    `scheme` adds the words that stand before pilots and programmes. Words inside quotes or brackets border nothing.
    """
    ends = [
        m.end()
        for words in _lists(scheme=scheme)
        for m in words.finditer(shadow, start, end)
        if not _enclosed(shadow, start, m.start())
    ]
    ends += [m.end() for m in _restart().finditer(shadow, start, end) if not scheme]
    return max(ends, default=start)


def _enclosed(shadow: str, start: int, at: int) -> bool:
    piece = shadow[start:at]
    return piece.count("“") > piece.count("”") or piece.count("(") > piece.count(")")
