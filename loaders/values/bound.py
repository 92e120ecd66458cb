"""The words that bound a number: 最高 (at most), 不低于 (at least), 超 (more than), 约 (about)."""

from __future__ import annotations

import re

#: bound → the words before a number that say it, and those after it
# fmt: off
BEFORE = {
    "最高": [
        "最高不超过", "最高可达", "最高可至", "最高达", "最高为", "最高至", "最高", "最多不超过", "最多", "至多", "最长不超过", "最长可达",
        "最长达", "最长为", "最长", "不超过", "不超", "不高于", "不多于", "不大于", "不得超过", "不得高于", "上限为", "上限", "以不超过",
        "低于", "少于", "小于", "不足", "不到", "不满",
    ],
    "不低于": [
        "最低不低于", "最低", "最短", "不低于", "不少于", "不小于", "不得低于", "不得少于", "至少", "起码", "达到或超过", "下限为", "下限",
    ],
    "超": ["已超过", "超过", "超出", "已超", "超", "逾", "突破", "大于", "高于", "多于"],
    "约": ["大约", "约为", "约", "将近", "接近", "近", "大概"],
}
AFTER = {
    "最高": ["以内", "之内", "以下", "及以下", "为限", "封顶"],
    "不低于": ["以上", "及以上", "起"],
    "约": ["左右", "上下"],
}
# fmt: on
_SIDE = {"最高": "upper", "不低于": "lower", "超": "lower", "约": "approx"}
_OF_WORD = {word: bound for table in (BEFORE, AFTER) for bound, words in table.items() for word in words}
_LONGEST = max(len(w) for words in BEFORE.values() for w in words)
#: longest first; 近 and 超 also end ordinary words (附近, 赶超), which is why the character before them counts
_BEFORE = sorted((w for words in BEFORE.values() for w in words), key=len, reverse=True)
_ENDING = {w[-1]: [x for x in _BEFORE if x[-1] == w[-1]] for w in _BEFORE}
_NOT_AFTER = {"近": "附临靠亲最邻远", "超": "赶反", "约": "签履违契节条预制合"}
_AFTER = re.compile(
    r"(?:\(含(?:本数)?\))?(及?以[上下]|以内|之内|左右|上下|为限|封顶|起(?![来步诉草止源点的用]))(?:\(含(?:本数)?\))?"
)


def side(bound: str) -> str:
    """Which side of the true number the printed one is on: upper, lower, approx, or empty where it is exact."""
    return _SIDE.get(bound, "")


def before(text: str, at: int, floor: int = 0) -> tuple[int, str]:
    """The bound word that ends at `at` (not before `floor`): where it starts, and its bound; (at, "") where none does."""
    window = text[max(floor, at - _LONGEST) : at]
    for word in _ENDING.get(window[-1:], ()):
        if window.endswith(word):
            first = at - len(word)
            if first > floor and text[first - 1] in _NOT_AFTER.get(word, ""):
                continue
            return first, _OF_WORD[word]
    return at, ""


def after(text: str, at: int, stop: int) -> tuple[int, str]:
    """The bound word that starts at `at` (and ends by `stop`): where it ends, and its bound; (at, "") where none does."""
    match = _AFTER.match(text, at, stop)
    return (match.end(), _OF_WORD[match.group(1)]) if match else (at, "")


def stronger(first: str, second: str) -> str:
    """The bound of a number with words on both sides: the one that says a side wins over 约."""
    return second if first in ("", "约") and second else first
