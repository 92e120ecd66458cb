"""The shadow of a text: same length, one form for characters that print the same thing. Rules and finders run on it.

Folded: full-width ASCII (（）［］，：；％／～ and letters, digits) except ！ and ？, blanks of every width, small forms (﹝ ﹞),
Kangxi radicals and compatibility ideographs (宁 as U+F9AA), ○ used as 〇, 「」 to “”, hyphens to -, dashes to —, middle dots to ·.
Kept: 。！？、 《》〈〉 “” ‘’ 〔〕 【】, line breaks, tabs, traditional characters.
"""

from __future__ import annotations

import unicodedata

_KEPT = "！？"
_FOLDS = {
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\u2060\ufeff",
    "-": "‐‑‒−－﹣",
    "—": "–―─━",
    "·": "•‧∙・･⋅",
    "〇": "○◯",
    "“": "「〝",
    "”": "」〞〟",
    "‘": "『",
    "’": "』",
    "〔": "﹝❲",
    "〕": "﹞❳",
    "¥": "￥",
    "~": "～∼〜",
}


def _table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEPT}
    for first, last in ((0x2E80, 0x2FE0), (0xF900, 0xFB00), (0xFE50, 0xFE70)):
        for code in range(first, last):
            folded = unicodedata.normalize("NFKC", chr(code))
            if len(folded) == 1 and folded != chr(code):
                table[code] = folded
    return table | {ord(char): form for form, chars in _FOLDS.items() for char in chars}


_TABLE = _table()


def shadow(text: str) -> str:
    """The text with every character in its folded form; `len(shadow(text)) == len(text)` for any string."""
    return text.translate(_TABLE)
