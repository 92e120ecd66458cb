"""How a fact is said: 已 it is or was so, 拟 it is planned, 否 it is denied or has ended."""

from __future__ import annotations

from enum import StrEnum


class Modality(StrEnum):
    """The three moods of a statement; the value is what stores and files hold."""

    DONE = "已"
    PLANNED = "拟"
    DENIED = "否"
