"""Texts in traditional characters, as Hong Kong filings and many news pages print them, in simplified ones.

Names, rules and lexicons know simplified characters; a text is read in these and quoted as printed. One character stands for one, so
that offsets count in both.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

#: frequent characters that only traditional texts print; a name or two with one of them makes no such text
_TRADITIONAL = re.compile(
    "[國會業資對為個時來發後實現進經關開間問當應體點過還樣種導產機電車動東長門馬見團華億萬與從將讓這們]"
)
_FEW = 3


def is_traditional(text: str) -> bool:
    """Whether a text is printed in traditional characters."""
    found = _TRADITIONAL.finditer(text)
    return len({m.group() for m, _ in zip(found, range(_LOOKED_AT), strict=False)}) >= _FEW


_LOOKED_AT = 50


@lru_cache(maxsize=2)
def simplified(text: str) -> str:
    """The text in simplified characters if it is printed in traditional ones; `len(simplified(text)) == len(text)`."""
    if not is_traditional(text):
        return text
    whole = _converter().convert(text)
    return whole if len(whole) == len(text) else "".join(map(_character, text))


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")


@cache
def _character(char: str) -> str:
    found = _converter().convert(char)
    return found if len(found) == 1 else char
