"""What a text goes on to call a firm by: parts of its full name that stand together (甲州乙其, 丁德控股, 甲移资本), letter for letter.

The place, the trade behind the brand and the legal form may be missing, nothing in between. What is left must tell the firm from its
group, and stand alone somewhere in the text; what stands in two full names means neither.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from policygraph.loaders.lexicon.guarded import plain_words
from policygraph.loaders.lexicon.regions import LONGEST_IN_NAMES, regions
from policygraph.loaders.names.left_edge import last_border
from policygraph.loaders.names.mention import occurrences
from policygraph.loaders.names.verbs import opens_with_speech
from policygraph.loaders.shadow import shadow as shadow_of

_FILE = "introductions.yaml"
_FORM = re.compile("(?:集团)?(?:股份)?(?:有限责任公司|有限公司|合伙企业(?:有限合伙)?)$|集团$")
_BRACKETS = re.compile(r"\((?!集团)[^()]*\)|[()]")
#: what may follow a short name that stands whole
_WHOLE = re.compile(
    r"[、,。;:()\s]|[持所与和及将拟已的向对以为是由在于仍认占等或并未即兼再又也则都还均曾正仅才称系%+/|”\d]|直接|间接|主营|主要|专注|致力|拥有|未|合计|控股股东|实际控制|成为|参与|作为|担任|负责|出资|认缴|认购|"
    r"转让|受让|收购|增持|减持|签署|旗下|分别|各|股权|股份|总股本|质押|计划|累计|发布|宣布|表示|公告|完成|取得|获|入股|成立|设立|投资(?!控股|管理|集团|发展|有限|股份|咨询|中心)|注册|目前|此前|本次|首次|再次|创始人|董事长|总裁|CEO|联合|携手|牵头|领投|跟投|参投|退出|方面|关联|战略|共同|合作|布局|加码|出售|购买|控股(?=[了的,。;、\d子]|股东|$)|参股|全资|独家|内部|员工|股东|董事|回应|否认|夺|$"
)
_SHORTEST_BRAND = 2
#: characters of a brand that is told from its group's: behind a place, and without one
_COINED_THERE, _COINED = 3, 4
#: words that tell a firm from the group whose brand it has
OF_GROUP = re.compile("集团|控股|投资|资本|管理|基金|创业|股权|国际|企业|服务|产业|中心")
_HAN = re.compile("[\u4e00-\u9fff]")
#: characters before a name in which a border word stands
_REACH = 6


@cache
def _kinds() -> re.Pattern[str]:
    """Words that tell a trade or a kind, behind the brand of a full name."""
    return re.compile(f"(?:{'|'.join(sorted(_words(), key=len, reverse=True))})*")


@cache
def _words() -> frozenset[str]:
    return frozenset({*plain_words(_FILE, "trades"), *plain_words(_FILE, "firm_ends")})


def short_forms(shadow: str, start: int, end: int, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The parts of the full names by which the text goes on to call them, each with that name, where they stand in none of the others."""
    body = shadow.find("\n", start, end) + 1 or start  # a headline may call a firm what the text has yet to tell
    if shadow[start:body].rstrip().endswith("。"):  # but a sentence is no headline
        body = start
    plain = {name: _BRACKETS.sub("", shadow_of(name)) for name in names}
    meant = Counter(short for name in plain.values() for short in {short for short, _ in parts(name)})
    for name in names:
        for short, sure in parts(plain[name]):
            alone = meant[short] == 1 and not any(short in other for full, other in plain.items() if full != name)
            alone = alone and not ("股份" not in name and is_listed(shadow, start, end, short))
            first = next(standing(shadow, start if sure else body, end, short), None) if alone else None
            told = shadow.find(shadow_of(name), body, end)
            if first and (sure or first[0] > (told if told >= 0 else shadow.find(shadow_of(name), start, body)) >= 0):
                yield short, name
    yield from _as_company(shadow, body, end, plain)
    for name in names:
        for short, _ in parts(plain[name]):
            company = f"{short}公司"
            if (
                meant[short] == 1
                and short not in _words()
                and company not in name
                and next(standing(shadow, start, end, company), None)
            ):
                yield company, name


def is_listed(shadow: str, start: int, end: int, short: str) -> bool:
    """Whether a securities code stands behind a short name: 甲化学(600309) is not 甲化学(乙市)有限公司."""
    return any(has_code(shadow, stop) for _, stop in occurrences(shadow, start, end, short))


def has_code(shadow: str, at: int) -> bool:
    """Whether a bracket with a securities code opens at `at`."""
    return _CODE.match(shadow, at) is not None


_CODE = re.compile(r"\((?:行情|[A-Z]{2})?\d{6}")
_DATE = re.compile(r"\d[年月日]$")
_LONGEST_WORD_OF_NAME = 4
_TWICE = 2


@cache
def _of_many() -> frozenset[str]:
    """Words that make with 公司 a kind of firm and no name: 汽车公司, 项目公司."""
    return _words() | {*plain_words(_FILE, "kinds_of_company")}


def _as_company(shadow: str, start: int, end: int, plain: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """甲工火箭技术有限公司 as 火箭公司: a word that one of the full names alone has, of which the text goes on to speak as a firm."""
    seen: Counter[str] = Counter()
    for at, _ in occurrences(shadow, start, end, "公司"):
        for size in range(_LONGEST_WORD_OF_NAME, 1, -1):
            if at - size >= start and stands_whole(shadow, start, at - size, at + len("公司")):
                seen[shadow[at - size : at]] += 1
                break
    for word, times in seen.items():
        holding = [name for name, letters in plain.items() if word in letters]
        short = f"{word}公司"
        if times < _TWICE or len(holding) != 1 or word in _of_many() or short in holding[0]:
            continue
        if shadow.find(short, start, end) > shadow.find(shadow_of(holding[0]), start, end) >= 0:
            yield short, holding[0]


def standing(shadow: str, start: int, end: int, short: str) -> Iterator[tuple[int, int]]:
    """Where a short name stands whole: behind a border and before one."""
    for at, stop in occurrences(shadow, start, end, short):
        if stands_whole(shadow, start, at, stop):
            yield at, stop


def stands_whole(shadow: str, start: int, at: int, stop: int) -> bool:
    """Whether `at..stop` has a border on either side; a place that opens it is one."""
    if not _WHOLE.match(shadow, stop) and not opens_with_speech(shadow[stop : stop + _REACH]):
        return False
    opens = (
        at == start
        or not _HAN.match(shadow, at - 1)
        or _DATE.search(shadow, max(start, at - 3), at)
        or regions().opening(shadow[at : min(stop, at + LONGEST_IN_NAMES)])
    )
    return bool(opens) or last_border(shadow, max(start, at - _REACH), at) == at


@lru_cache(maxsize=1 << 12)
def parts(name: str) -> tuple[tuple[str, bool], ...]:
    """The parts of a full name by which a text may call it, each with whether it means that firm alone."""
    return tuple(
        (part, sure) for part, sure in _told(name) if not part.endswith("基金")
    )  # 甲市引导基金 is not its firm


def _told(name: str) -> Iterator[tuple[str, bool]]:
    """The parts of a full name without brackets that may mean it alone, the longest first; none where it has no legal form.

    One that is not sure, since its group may go by it too, means the firm only where the text names the firm first.
    """
    form = _FORM.search(name)
    if form is None or form.start() == 0:
        return
    place = regions().opening(name[: min(LONGEST_IN_NAMES, form.start())]) or len("中国") * name.startswith("中国")
    yield from _cut(name, 0, place, form.start())
    if (
        place and name[place - 1] in "省市" and name[: place - 1] in regions().by_form
    ):  # 甲省乙金投资集团 goes by 甲乙金
        yield from _cut(name[: place - 1] + name[place:], 0, place - 1, form.start() - 1)
    if place:
        yield from _cut(name, place, place, form.start())
    if form.group().startswith("集团") and (brand := _brand_end(name, place, form.start())):  # 甲省乙金集团, 甲乙金集团
        if place:
            yield name[:brand] + "集团", True
        if place and name[place - 1] in "省市":
            yield name[: place - 1] + name[place:brand] + "集团", True
        yield name[place:brand] + "集团", False
    if "股份" in form.group() and (brand := _brand_end(name, place, form.start())):  # 甲达股份 of 甲达控股股份有限公司
        yield name[place:brand] + "股份", False


def _brand_end(name: str, place: int, form: int) -> int:
    """Where the brand ends that only words of trades part from the legal form; 0 where none does."""
    stops = range(place + _SHORTEST_BRAND, min(form, place + _COINED + 1))
    return next(
        (at for at in stops if _kinds().fullmatch(name, at, form) and not _kinds().fullmatch(name, place, at)), 0
    )


def _cut(name: str, first: int, brand: int, form: int) -> Iterator[tuple[str, bool]]:
    """Parts from `first` on: the brand, which begins at `brand`, and maybe some of the trade that stands before the legal `form`."""
    group = name.startswith("集团", form)
    for stop in range(form + len("集团") if group else form, brand + _SHORTEST_BRAND - 1, -1):
        if stop > form and not name[brand:stop].endswith("集团"):
            continue
        if stop < form and (not _kinds().fullmatch(name, stop, form) or _within_word(name, stop, form)):
            continue
        if _kinds().fullmatch(name, brand, stop) and stop <= form:
            if first < brand and name[brand:stop] in plain_words(
                _FILE, "trades_as_brands"
            ):  # 深圳国际 of 深圳国际控股有限公司
                yield name[first:stop], False
            continue
        if stop < form and name.endswith("集团", first, stop):  # 甲工集团 owns 甲工集团工程机械有限公司
            continue
        if first < brand and not _above(name, stop, form):
            yield name[first:stop], True
        elif first == brand and (told := _tells(name, first, stop)) is not None:
            yield name[first:stop], told


def _within_word(name: str, stop: int, form: int) -> bool:
    """Whether a word of trades goes on at `stop`: 新 of 新能源, but 金 of 甲金投资."""
    return any(
        name[at:last] in _words() and name[at:stop] not in _words() and _kinds().fullmatch(name, last, form) is not None
        for at in range(max(0, stop - _LONGEST_WORD), stop)
        for last in range(stop + 1, min(form, at + _LONGEST_WORD) + 1)
    )


_LONGEST_WORD = 4


def _above(name: str, stop: int, form: int) -> bool:
    """Whether only 控股 or 集团 is left out, which tells a parent from the listed firm: 甲南乙药 is not 甲南乙药控股."""
    return name[stop:form] == "控股" or (stop == form and name.startswith("集团有限", form))


def _tells(name: str, first: int, stop: int) -> bool | None:
    """Whether a part without a place means its firm alone: one with a trade of its own, or a coined brand that is not its group's.

    None where it does not, False where only the order in which the text names them can tell.
    """
    short, rest = name[first:stop], name[stop:]
    if "集团" in name and not short.endswith(("集团", "控股")):
        return True if "股份" in rest and len(short) >= _COINED_THERE else None
    if short.endswith(plain_words(_FILE, "telling_trades")):
        return True if len(short) >= _COINED else None
    if "股份" in rest or first:
        return "股份" in rest if len(short) >= _COINED_THERE else None
    return not OF_GROUP.search(rest) if len(short) >= _COINED else None
