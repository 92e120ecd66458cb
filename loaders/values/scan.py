"""Where a value may begin: numbers are many in a text, those that a sign, a unit or a currency makes a value are few."""

from __future__ import annotations

import re


def next_start(
    text: str, at: int, stop: int, starts: re.Pattern[str], tells: re.Pattern[str], reach: int
) -> re.Match[str] | None:
    """The next match of `starts` from `at` on that has a match of `tells` behind or in it, no further than `reach` from it.

    What is skipped is no value: every value of its kind holds something that tells of it, and none is longer than `reach`.
    """
    while tell := tells.search(text, at, stop):
        start = starts.search(text, max(at, tell.start() - reach), stop)
        if start is None or start.start() <= tell.start():
            return start
        at = start.start()
    return None
