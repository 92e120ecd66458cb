"""What the page and not the text put between words: breaks of lines of a fixed width, tags behind names. The shadow joins what they part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from policygraph.loaders.dictionary import dictionary, is_well_known

#: stands in the shadow where a line break only wraps, or for a site's tag; no rule and no name sees it
JOINER = "\u2060"
_SENTENCE_ENDS = "。！？!?;:”)"
_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|第[一二三四五六七八九十百\d]+[条章节]|\d+[、.])"
)
#: what no line of a paragraph ends in
_BREAKS_OFF = re.compile(r"[,、]\s*$")
#: the number of a heading alone on its line
_LONE_NUMBER = re.compile(
    r"(?:^|(?<=\n))(?P<mark>[ \u3000]*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、))(?P<gap>[ \u3000]*\n[ \u3000]*)(?=[\u4e00-\u9fff“])"
)
#: a line that breaks off between a number and its unit: 不超过800↵万元
_BEFORE_UNIT = re.compile(
    r"(?<=[^\n\t]{8}\d) ?\n[ \u3000]*(?=[万亿]{0,2}元(?!旦)|[万亿](?:户|人|家|吨|亩|平方米|千瓦|美元))"
)
#: a bracket that the line does not close
_OPEN_BRACKET = re.compile(r"[(〔][^()〔〕。;]{0,40}$")
#: the head of an exchange filing, above the name of the firm that files it
FILING_HEAD = re.compile(r"\s*(?:证券|股票|[A-H]股|债券)(?:代码|简称)\s*:")
#: no page is wider, in characters
_WIDEST = 80
#: at a fixed width no line is longer, but for a few
_WIDER = 0.2
_SHORTEST, _FEWEST, _PLAY, _MOST = 24, 4, 6, 0.75


#: what news sites put behind a firm's name: a link to its quotation or its account
_TAGS = re.compile(r"[\[(](?:微博|股吧|行情|资料|港股|诊股|官网)(?:[, ](?:微博|股吧|行情|资料|诊股))*[\])]")
#: a title that a page links to is copied onto a line of its own: 根据《↵甲部关于…的通知↵》
_LINKED = re.compile("(?<=《)\n|\n(?=》)")
#: no paragraph begins so; what stands before the break need not be of full width
_GOES_ON = re.compile("[与和及、,的于]|全资|控股|共同")
#: columns that a Chinese character takes
_COLUMNS = 2
#: a line of so many characters holds lines of a page whose breaks were pasted as blanks
_GLUED = 300
#: a blank within a sentence, between words that Chinese prints without one
_WITHIN = re.compile("(?<=[\u4e00-\u9fff,、“(]) (?=[\u4e00-\u9fff“(])")


def unwrapped(shadow: str) -> str:
    """The shadow with a joiner for each line break that only wraps a line and each character of a tag; the same length."""
    shadow = _LONE_NUMBER.sub(lambda found: found.group("mark") + JOINER * len(found.group("gap")), shadow)
    for of_page in (_TAGS, _LINKED):
        shadow = of_page.sub(_joiners, shadow)
    whole = _BEFORE_UNIT.sub(_joiners, _unbroken(shadow))
    return "\n".join(_reglued(line) if len(line) > _GLUED else line for line in whole.split("\n"))


def _joiners(found: re.Match[str]) -> str:
    return JOINER * len(found.group())


def printed(text: str, shadow: str, start: int, end: int) -> str:
    """`text[start:end]` without the breaks and tags that its shadow joins."""
    whole, seen = text[start:end], shadow[start:end]
    if JOINER not in seen:
        return whole
    return "".join(char for char, kept in zip(whole, seen, strict=True) if kept != JOINER)


def _reglued(line: str) -> str:
    """A long line with joiners for the blanks that stand at the width of a page's lines, measured from the blank before."""
    within = [blank.start() for blank in _WITHIN.finditer(line)]
    if apart := _apart(line, within):
        return _joined(line, apart)
    pieces = line.split(" ")
    wide = [len(piece) for piece in pieces if _SHORTEST <= len(piece) <= _WIDEST]
    if len(wide) < _FEWEST:
        return line
    width = median(wide)
    if sum(abs(one - width) <= _PLAY for one in wide) < _MOST * len(wide):
        return line
    return _joined(line, [at for at in within if abs(at - line.rfind(" ", 0, at) - 1 - width) <= _PLAY])


def _apart(line: str, within: Sequence[int]) -> list[int]:
    """The blanks `within` words, where nearly all of them are as far apart as only ends of lines are; cells of a table are not."""
    gaps = [after - before >= _SHORTEST for before, after in pairwise([-_SHORTEST, *within, len(line) + _SHORTEST])]
    apart = [at for at, (before, after) in zip(within, pairwise(gaps), strict=True) if before and after]
    return apart if len(apart) >= _FEWEST and len(apart) >= _MOST * len(within) else []


def _joined(line: str, blanks: Sequence[int]) -> str:
    characters = list(line)
    for at in blanks:
        characters[at] = JOINER
    return "".join(characters)


def _columns(line: str) -> int:
    """How wide a line prints: a Chinese character takes two columns, a Latin letter one."""
    return len(line) + (len(line.encode("utf-8", "surrogatepass")) - len(line)) // _COLUMNS


def _unbroken(shadow: str) -> str:
    lines = shadow.split("\n")
    widths = [_columns(line) for line in lines]
    middle, play = _page_width(lines, widths), _COLUMNS * _PLAY
    if middle is None:
        return _mended(shadow)
    out = [lines[0]]
    for (before, line), width in zip(pairwise(lines), widths, strict=False):
        wraps = (
            _GOES_ON.match(line)
            if before.endswith(")")
            else (
                (abs(width - middle) <= play or _BREAKS_OFF.search(before) or _OPEN_BRACKET.search(before))
                and before.rstrip()[-1:] not in _SENTENCE_ENDS
                and line.strip()
                and not _HEADING.match(line)
                and not FILING_HEAD.match(before)
            )
        )
        out += [JOINER if wraps else "\n", _flush(line) if wraps else line]
    return _mended("".join(out))


def _page_width(lines: Sequence[str], widths: Sequence[int]) -> float | None:
    """How wide the page is that broke these lines, in columns; None where they are paragraphs.

    Most lines that end within a sentence are of one width; or, where a page is broken behind commas too, many end in one and
    hardly any is wider than the widest of the others.
    """
    open_ = sorted(
        width
        for line, width in zip(lines, widths, strict=True)
        if width >= _COLUMNS * _SHORTEST and line.rstrip()[-1:] not in _SENTENCE_ENDS
    )
    if len(open_) < _FEWEST:
        return None
    middle, widest, play = median(open_), open_[-1 - len(open_) // _TENTH], _COLUMNS * _PLAY
    even = sum(abs(width - middle) <= play for width in open_)
    if _few_longer(widths, middle + play, _WIDER * len(open_)) and even >= _MOST * len(open_):
        return middle if middle <= _COLUMNS * _WIDEST else None
    commas = sum(_BREAKS_OFF.search(line) is not None for line in lines)
    shattered = commas >= max(_FEWEST, len(lines) / _TENTH) and _few_longer(widths, widest + play, 0)
    return widest if shattered and widest <= _COLUMNS * _WIDEST else None


def _few_longer(widths: Sequence[int], limit: float, most: float) -> bool:
    return sum(width > limit for width in widths) <= most


_TENTH = 10
#: what may be a break, maybe with blank lines, behind a line that no sentence ends; possessive, since pages have thousands of blank lines
_BREAK = re.compile(r"(?<=[\u4e00-\u9fff])[ \n]++(?=[\u4e00-\u9fff])")


def _mended(shadow: str) -> str:
    """The shadow with joiners for breaks within a word, behind a line of some length: 已发行总股↵份."""

    def mend(found: re.Match[str]) -> str:
        first, last = found.span()
        within = (
            "\n" in found.group()
            and first - shadow.rfind("\n", 0, first) > _SHORTEST
            and is_well_known(shadow[first - 1] + shadow[last])
            and _stand_apart(shadow[first - _NEAR : first], shadow[last : last + _NEAR])
        )
        return JOINER * (last - first) if within else found.group()

    return _BREAK.sub(mend, shadow)


#: characters beside a break that tell whether it parts a word
_NEAR = 6


def _stand_apart(before: str, after: str) -> bool:
    """Whether the characters at a break belong to no word of their own line: 总股↵份的, but 策源地↵上海市."""
    cut = dictionary().cut
    return len(cut(before, hmm=False)[-1]) == 1 and len(cut(after, hmm=False)[0]) == 1


def _flush(line: str) -> str:
    """The rest of a sentence, its indent joined too: a name may break at the end of the line before."""
    indent = len(line) - len(line.lstrip(" "))
    return JOINER * indent + line[indent:]
