"""Radicals that PDF files print instead of the characters they look like: ⽂ → 文, ⻓ → 长; one for one."""

from __future__ import annotations

import unicodedata
from functools import cache

#: those of the supplement that Unicode does not map itself, and what they are the whole of
_SUPPLEMENT = dict(zip(
    "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⺟⺝⻌",
    "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟母月辶", strict=True,
))  # fmt: skip


def as_characters(text: str) -> str:
    """The text with whole characters for radicals, of the same length."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    mapped = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2E80, 0x2FE0)}
    whole = {code: char for code, char in mapped.items() if char != chr(code) and len(char) == 1}
    return whole | {ord(radical): char for radical, char in _SUPPLEMENT.items()}
