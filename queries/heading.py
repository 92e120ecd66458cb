"""Headings of numbered parts: where 三、优化服务 stands above a place, and what it says behind its number."""

from __future__ import annotations

import re

#: the parts of a section's number: 三、（一） → 三、 and （一）
_PARTS = re.compile(r"[^、()（）]+、|[(（][^()（）]+[)）]")


def heading_above(text: str, section: str, place: int, begin: int = 0) -> tuple[int, str]:
    """Where the numbered part around a place begins, and its heading without the number; -1 and nothing where none does.

    Looks at text[begin:place] only: the nearest line that opens with the last part of the number.
    """
    number = (_PARTS.findall(section) or [section])[-1].rstrip("、")
    if not number:
        return -1, ""
    heading = re.compile(rf"^[^\S\n]*{re.escape(number)}[、．.\s]?\s*([^\n。]*)", re.M)
    above = [(match.start(), match[1].strip()) for match in heading.finditer(text, begin, place)]
    return above[-1] if above else (-1, "")
