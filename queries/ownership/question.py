"""How an ownership answer is asked for: the date, how far the chains go, the smallest share, the votes that decide.

Example: `Question("2025-06", depth=3)` counts what is valid in June 2025 and shows chains of three steps at most. Numbers
never depend on the depth: only the chains shown do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from policygraph.graph.calendar import on_calendar
from policygraph.graph.errors import SettingError
from policygraph.queries.ownership.threshold import HALF, PROFILES, Threshold

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Question:
    """`as_of` is a date text, empty for what has not ended; `min_share` is 0..1. A setting without sense is a SettingError."""

    as_of: str = ""
    depth: int = 10
    min_share: Decimal = Decimal(0)
    threshold: Threshold = HALF

    def __post_init__(self) -> None:
        checked_date(self.as_of)
        if self.depth < 1:
            raise SettingError("bad-depth", where=str(self.depth), hint="1")
        if not 0 <= self.min_share <= 1:
            raise SettingError("bad-share", where=str(self.min_share), hint="0..1")


def checked_date(text: str) -> str:
    """A date text as it is. Raises SettingError for what is none."""
    if text and not (_DATE.fullmatch(text) and on_calendar(text)):
        raise SettingError("bad-date", where=text, hint="2025, 2025-03, 2025-03-31")
    return text


def share(text: str) -> Decimal:
    """A share 0..1 given as 0.2 or 20%. Raises SettingError for what is neither."""
    found = _part(text)
    if found is None or not 0 <= found <= 1:
        raise SettingError("bad-share", where=text, hint="0..1")
    return found


def threshold(text: str) -> Threshold:
    """A threshold by its name (half, two-thirds, thirty), or more than a part of the votes given as 0.4 or 40%.

    Raises SettingError for what is neither.
    """
    if text in PROFILES:
        return PROFILES[text]
    part = _part(text)
    if part is None or not 0 <= part < 1:
        raise SettingError("bad-threshold", where=text, hint=", ".join((*PROFILES, "0.4", "40%")))
    return Threshold(text, Fraction(part))


def _part(text: str) -> Decimal | None:
    try:
        number = Decimal(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
