"""Numbers as Chinese prints them: 1,234.5 · 五百二十 · 二〇二五 · 两 · 叁拾 · 三点五."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {
    c: i
    for i, row in enumerate(("〇零", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for c in row
}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_LONGEST = 40

#: the characters of a Chinese numeral, without and with 万 and 亿, for use inside a character class
SMALL = "".join(_DIGITS) + "".join(_TENS)
LARGE = SMALL + "万亿"
#: an Arabic number: groups of three set off by commas, or plain; decimals
ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])|[0-9]{1,18})(?:\.[0-9]{1,12})?"


def arabic(text: str) -> Decimal:
    """1,234.50 → 1234.5. Raises decimal.InvalidOperation at anything else."""
    return plain(Decimal(text.replace(",", "")))


def plain(number: Decimal) -> Decimal:
    """The same number without exponent or trailing zeros, so that equal numbers also print the same."""
    text = format(number, "f")
    return Decimal((text.rstrip("0").rstrip(".") if "." in text else text) or "0")


def number(text: str) -> Decimal | None:
    """An Arabic or a Chinese number; None where the text is neither."""
    if re.fullmatch(ARABIC, text):
        return arabic(text)
    whole, point, decimals = text.partition("点")
    value = chinese(whole)
    if value is None or (point and not (decimals and all(c in _DIGITS for c in decimals))):
        return None
    return plain(Decimal(f"{value}.{''.join(str(_DIGITS[c]) for c in decimals) or 0}"))


def chinese(text: str) -> int | None:
    """五百二十 → 520, 一亿五千万 → 150000000, 二〇二五 → 2025, 十三 → 13; None where it is no number."""
    if not text or len(text) > _LONGEST or any(c not in LARGE for c in text):
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    for mark in ("亿", "万"):
        if mark in text:
            return _split(text, mark)
    return _below_myriad(text)


def _split(text: str, mark: str) -> int | None:
    """The two sides of the last 亿 or 万: 一亿五千万 → 1 × 亿 + 五千万; 三万五 is 35,000."""
    head, _, tail = text.rpartition(mark)
    high = chinese(head)
    low = chinese(tail) if tail else 0
    if high is None or low is None or low >= _MYRIADS[mark]:
        return None
    if len(tail) == 1 and tail in _DIGITS:
        low *= _MYRIADS[mark] // 10
    return high * _MYRIADS[mark] + low


def _below_myriad(text: str) -> int | None:
    """五百二十, 一百零五, 十三, 三百五 (350). Units must fall, and each has one digit before it (十 may have none)."""
    total, digit, last = 0, -1, 10**4
    zero = False
    for char in text:
        if char in _TENS:
            unit = _TENS[char]
            if unit >= last or digit == 0:
                return None
            total, last, digit, zero = total + (1 if digit < 0 else digit) * unit, unit, -1, False
        elif digit > 0 or (zero and char in "〇零"):
            return None
        elif char in "〇零":
            zero = True
        else:
            digit = _DIGITS[char]
    if digit > 0 and last > 10 and last < 10**4 and not zero and text[-2] in _TENS:
        return total + digit * last // 10
    return total + max(digit, 0)
