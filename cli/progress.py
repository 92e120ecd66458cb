"""How far a long run has come: on a terminal in place, else a line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from policygraph.cli.session import Session

#: seconds between two lines of progress where there is no terminal
_PAUSE = 10.0

_Item = TypeVar("_Item")


def watched(items: Iterable[_Item], total: int, session: Session, key: str = "progress") -> Iterator[_Item]:
    """The items as they come, with rate and time left in the words of `key`."""
    begun = told = time.monotonic()
    terminal = sys.stderr.isatty() and total > 1
    for count, item in enumerate(items, 1):
        if terminal and count > 1:
            print("\r\x1b[K", end="", file=sys.stderr)
        yield item
        now = time.monotonic()
        rate = count / max(now - begun, 1e-6)
        text = session.words.say(key, count=count, total=total, rate=f"{rate:.1f}", left=round((total - count) / rate))
        if terminal:
            end = "\n" if count == total else ""
            print(text, end=end, file=sys.stderr, flush=True)
        elif now - told >= _PAUSE:
            told = now
            print(text, file=sys.stderr, flush=True)
