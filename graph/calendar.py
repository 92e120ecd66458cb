"""Date texts, shortened to what is known (2025, 2025-03, 2025-03-31): which of them name a day, month or year that exists."""

from __future__ import annotations

from datetime import date


def on_calendar(text: str) -> bool:
    """Whether a text of the form YYYY, YYYY-MM or YYYY-MM-DD exists: 2024-02-29 does, 2025-13 and 2025-02-29 do not."""
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True
