"""Names without a legal form (甲江科技, 张三), known by how news and announcements bring them in, then wherever they stand again.

Direction is left to the rules: this finds only who is spoken of. It serves news and filings, never official documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from policygraph.loaders.lexicon.borders import fits
from policygraph.loaders.lexicon.firm_words import firm_words
from policygraph.loaders.lexicon.guarded import ending, plain_set, plain_words
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.brands import brand_names
from policygraph.loaders.names.frames import FILE, NAME, Finder, coded, frames, one_of, surnames
from policygraph.loaders.names.left_edge import last_border
from policygraph.loaders.names.mention import Mentions, occurrences
from policygraph.loaders.names.parties import class_before, parties, tells_class, without_edges
from policygraph.loaders.names.people import COMPOUND, SURNAMES, TITLES, holders_of_posts
from policygraph.loaders.names.telling import distinctive, kinds_of_money
from policygraph.loaders.names.verbs import holds_no_word, holds_speech, is_one_act, is_verb, is_word

_SHORTEST = 2
_MEASURE = re.compile(r"\d[\d.,]*[万亿千百多余]*[股元份名家日年月天个只笔级次期轮倍人]")
_JOINED = re.compile("[和与及]")
_LETTERS = re.compile("[\u4e00-\u9fffA-Za-z]{2}")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,3}")
_COMPOUND = re.compile(f"(?:{COMPOUND})[\u4e00-\u9fff]{{1,2}}")


@dataclass(frozen=True, slots=True)
class Introduced:
    """A name, whether it is a person's, and whether only one sentence of a deal knows it (it counts where a fact needs it)."""

    name: str
    person: bool
    slight: bool = False


#: kinds of frames that bring in firms only
_FIRMS = ("firm", "announcer", "headed", "speaker")


def _inner(shadow: str, start: int, end: int) -> str:
    """What is left of a stretch behind its last border word and the ordinary words there; 建设 ends 甲江建设, it borders nothing."""
    ends = ending(FILE, "firm_ends", shadow[start:end])
    first = last_border(shadow, start, end - len(ends))
    name = without_edges(shadow[first if first < end - len(ends) else start : end])
    shares = name.removesuffix("股份")
    return shares if shares != name and shares.endswith(plain_words(FILE, "firm_ends")) else name


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(
        one_of("not_inside") + r"|^[两几]?轮|^[一这该]笔|轮?融资"
        r"|(?<=.)第[一二三四五六七八九十](?!工程|建筑|设计|研究|机床|汽车)|(?<=..)[和与及](?=..)|[A-Z]\+*轮|[上本此新该前一]轮|\d[日月年号点时辆台套项宗亿万]"
    )


def introduced(shadow: str, start: int, end: int, mentions: Mentions) -> list[Introduced]:
    """The names that a text brings in and no other finder knows, longest first."""
    found: dict[str, bool] = {}
    announcers: set[str] = set()
    for printed, person, kind in _framed(shadow, start, end, mentions):
        name = _behind_post(shadow, start, end, printed)
        found[name] = found.get(name, False) or person
        announcers |= {name} if kind == "announcer" else set()
    for holder in holders_of_posts(shadow, start, end):
        if mentions.free(holder.start, holder.end) and reads_like_person(holder.name):
            found.setdefault(holder.name, True)
    known = {shadow[m.start : m.end] for m in mentions if m.type == "Firm"}
    for group in _groups(shadow, start, end, known | announcers):
        found.setdefault(group, False)
    names = [Introduced(n, p and n not in announcers) for n, p in found.items()]
    people = tuple(n for n, person in found.items() if person)
    known_people = tuple(n for n in people if len(n) > _SHORTEST)
    names += [
        i
        for i in _parties(shadow, start, end, mentions)
        if i.name not in found and not i.name.endswith(people) and not i.name.startswith(known_people)
    ]
    names += _beside_namesakes(shadow, start, end, [i.name for i in names if not i.person])
    headline = shadow.find("\n", start, end)
    names = [i for i in names if not _tells_trade(i.name) or _stands_free(shadow, headline + 1, end, i.name)]
    names = [
        i
        for i in names
        if not _tells_kind(i.name) and not _is_zone(i) and not _of_next(shadow, start, end, i.name, mentions)
    ]
    return sorted(names, key=lambda item: (-len(item.name), item.name))


def _behind_post(shadow: str, start: int, end: int, name: str) -> str:
    """董事长孙立军 is 孙立军, whose post is 董事长, and nobody of the family 长孙."""
    if name.startswith("长孙") and all(
        shadow.startswith("董事", at - 2) for at, _ in occurrences(shadow, start, end, name)
    ):
        return name[1:]
    return name


def _beside_namesakes(shadow: str, start: int, end: int, names: Iterable[str]) -> Iterator[Introduced]:
    """What a list names between firms of one place: 新余甲汇、新余乙盈和新余丙达, of which one is known."""
    known = set(names)
    for place in sorted({name[: regions().opening(name)] for name in known} - {""}):
        item = rf"{place}[\u4e00-\u9fff]{{1,6}}?(?=[、和及]|所持|持有)"
        for row in re.finditer(rf"{item}(?:[、和及]{item}){{1,20}}", shadow[start:end]):
            listed = [m.group() for m in re.finditer(item, row.group())]
            if known.intersection(listed):
                yield from (Introduced(n, person=False, slight=True) for n in listed if n not in known)
                known.update(listed)


def _stands_free(shadow: str, start: int, end: int, name: str) -> bool:
    """Whether a name stands in the text without words before it that make a class of it: 某人创立的机器人公司, 多家机器人公司."""
    return any(shadow[at - 1 : at] not in tuple("的家些类") for at, _ in occurrences(shadow, start, end, name))


def _tells_trade(name: str) -> bool:
    """Whether a name is a word and 公司, which in a headline, or as a class, only tells what kind of firm it is (入股文具公司)."""
    return name.endswith("公司") and is_word(name.removesuffix("公司"))


def _is_zone(item: Introduced) -> bool:
    """Whether a name is that of a place which a text sets up like a firm: 设立某某试验区."""
    return not item.person and item.name.endswith("区")


_KIND = re.compile(
    "(?P<trade>[\u4e00-\u9fff]{2,10})(?:电商|网站|创企|独角兽|龙头|巨头|[研供制运服提开经][发应造营务供销]商)"
)


def _tells_kind(name: str) -> bool:
    """Whether a name says no more than what kind of firm is meant: 生鲜电商, 机器人研发商."""
    import rjieba

    match = _KIND.fullmatch(name)
    return match is not None and all(
        len(word) == 1 or is_word(word) for word in rjieba.cut(match.group("trade"), False)
    )


def _of_next(shadow: str, start: int, end: int, name: str, mentions: Mentions) -> bool:
    """Whether a name that ends in a class stands before another wherever it stands, so that it tells the kind of that one."""
    return name.endswith(_CLASSES) and all(
        _LETTER_OR_QUOTE.match(shadow, stop)
        or ((behind := mentions.covering(stop)) and behind.start == stop and behind.type == "Firm")
        for _, stop in occurrences(shadow, start, end, name)
    )


_LETTER_OR_QUOTE = re.compile("[“A-Za-z]")
_CLASSES = ("公司", "企业", "创企", "平台", "品牌", "厂商")


def _groups(shadow: str, start: int, end: int, firms: Iterable[str]) -> Iterator[str]:
    """Groups that have the brand of a firm which the text names: 甲大股份公告,控股股东甲大集团."""
    for name in sorted(firms):
        brand = name.removesuffix(ending(FILE, "firm_ends", name))
        group = f"{brand}集团"
        if brand != name and len(brand) >= _SHORTEST and shadow.find(group, start, end) >= 0:
            yield group


def _framed(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[tuple[str, bool, str]]:
    """What frames bring in: each name, whether it is a person's, and the kind of its frame."""
    for frame, kind, weak in frames():
        for first, last in _spans(shadow, start, end, frame, kind):
            again = 0
            if frame is coded:
                again = _stands_again(shadow, start, end, first, last)
                cut = last_border(shadow, first, last)
                first = again if 0 < again < cut else cut
            if not mentions.free(first, last):
                continue
            last -= _LATER.search(shadow, first, last) is not None and reads_like_person(shadow[first : last - 1])
            name = shadow[first:last]
            if (titled := _TITLED.match(name)) and reads_like_person(name[titled.end() :]):
                first, name = first + titled.end(), name[titled.end() :]
            if size := class_before(name):
                first, name = first + size, name[size:]
            person = reads_like_person(name) and _may_be_person(shadow, start, end, name, last, kind)
            sure = person or not weak or _named_again(shadow, start, end, name)
            spoken_of = kind not in ("person", "holder") and not (kind == "speaker" and reads_like_person(name))
            person = person or (kind == "holder" and not is_word(name) and name not in plain_set(FILE, "not_names"))
            fits_kind = (
                person
                or kind == "headed"
                or (again and first == again and name not in plain_set(FILE, "not_names"))
                or (spoken_of and _may_be_name(shadow, first, last, coded=frame is coded))
            )
            if sure and fits_kind:
                yield name, person, kind


def _stands_again(shadow: str, start: int, end: int, first: int, last: int) -> int:
    """Where the longest end of `first..last` begins that stands in the text once more, so that it is a name whatever words make it
    (全新好); 0 where none of three characters does.
    """
    for at in range(max(first, last - _LONGEST_AGAIN), last - _SHORTEST):
        if shadow.count(shadow[at:last], start, end) > 1 and fits(shadow, at, last):
            again = at > start and shadow.count(shadow[at - 1 : last], start, end) > 1
            return 0 if again else at  # what begins before it is too long for a short name
    return 0


#: characters of a listed firm's short name
_LONGEST_AGAIN = 6


def _spans(shadow: str, start: int, end: int, frame: Finder, kind: str) -> Iterator[tuple[int, int]]:
    """Where a frame may bring in names, with the lists that go on from each; no list is walked twice."""
    walked: set[tuple[int, int]] = set()
    for span in frame(shadow, start, end):
        for first, last in _listed(shadow, *span, end):
            if (first, last) in walked:  # the rest of this list has been seen from a name before
                break
            walked.add((first, last))
            if kind == "person" and not reads_like_person(shadow[first:last]):
                break
            yield first, last


#: what a brand or place of two characters goes on with: 甲江股份, 乙山国资
_GOES_WITH = re.compile("股份|国资(?!委|局|办|背景|系)")
#: who stands before the next in a list; two characters alone are a person's name beside that of another only
_BESIDE = re.compile(r"([\u4e00-\u9fff]{2,3})[、和及与] ?$")
#: 王五曾任: the adverb is no part of the name
_LATER = re.compile("[\u4e00-\u9fff]{2}曾$")
#: 实际控制 in front of 人甲乙丙: the word ends behind 人
_LEFT_OVER = re.compile("(?:控制|合伙|自然|代表|受让|出资|投资|发行|管理|法)$")


#: 甲乙、丙丁共10名自然人
_NATURAL = re.compile(
    r"(?:[、和及与][\u4e00-\u9fff]{2,4}){0,40}(?:共|等)?(?:[\d一二两三四五六七八九十]+[名位个])?自然人"
)


#: 王甲成为公司的实际控制人: two characters are a person's name too
_OWNS_IT = re.compile("(?:将|仍)?(?:成为|为|是|系)(?:公司|上市公司)的?(?:实际控制人|实控人)")


def _parties(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[Introduced]:
    """Buyers, sellers and targets by the grammar of one sentence."""
    found: dict[str, bool] = {}
    addressed = _addressed(shadow, start, end)
    for party in parties(shadow, start, end, mentions):
        printed = shadow[party.start : party.end]
        whole = party.kind == "any" and printed[:1] in _PERSONAL and reads_like_person(printed)
        name = printed if whole and holds_no_word(printed) else _inner(shadow, party.start, party.end)
        if name.startswith("人") and _LEFT_OVER.search(
            shadow[max(start, party.end - len(name) - 2) : party.end - len(name)]
        ):
            name = name[1:]
        first, last = party.end - len(name), party.end
        if _ends_side(shadow, first, name):
            continue
        if name.endswith("认") and shadow.startswith("为", last):  # 本所律师认为
            continue
        if (
            name.endswith("成")
            and shadow.startswith("为", last)
            and not _goes_on(shadow, start, end, name[:-1], last - 1)
        ):
            name, last = name[:-1], last - 1
        if len(name) == _SHORTEST and name.isalpha() and (more := _GOES_WITH.match(shadow, last)):
            name, last = name + more.group(), more.end()
        telling = (
            len(name) > _SHORTEST
            or _recurs(shadow, start, end, name)
            or ((beside := _BESIDE.search(shadow, start, first)) and found.get(beside.group(1)))
        )
        natural = _NATURAL.match(shadow, last) is not None
        becomes = _OWNS_IT.match(shadow, last) is not None
        natural = natural or name in addressed
        likely = bool(name) and name[0] in _PERSONAL and _may_be_person(shadow, start, end, name, last, "either")
        person = party.kind == "any" and (natural or becomes or likely or bool(telling)) and reads_like_person(name)
        if len(name) < _SHORTEST or not mentions.free(first, last) or _goes_on(shadow, start, end, name, last):
            continue
        if person or _may_be_name(shadow, first, last):
            found[name] = found.get(name, False) or person
    ends = plain_words(FILE, "firm_ends")
    yield from (Introduced(n, p, slight=not n.endswith(ends)) for n, p in found.items())


#: how often two characters that are no word stand in a text that calls a firm by them
_OFTEN = 3


def _recurs(shadow: str, start: int, end: int, name: str) -> bool:
    """Whether two characters that are no word of the language stand again and again: 听甲."""
    return not is_word(name) and shadow.count(name, start, end) >= _OFTEN


def _addressed(shadow: str, start: int, end: int) -> frozenset[str]:
    """What stands before an address, so that it may be a person's name: 王甲女士, 李乙夫妇."""
    ends = [match.start() for match in _ADDRESS.finditer(shadow, start, end)]
    return frozenset(
        shadow[max(start, at - size) : at] for at in ends for size in range(_SHORTEST, _LONGEST_PERSON + 1)
    )


_ADDRESS = re.compile("女士|先生|夫妇|夫妻")
_LONGEST_PERSON = 4


def _goes_on(shadow: str, start: int, end: int, name: str, last: int) -> bool:
    """Whether a name before 成为 has 成 for its own end, as the text shows elsewhere: 甲佳成投资管理有限公司, 甲佳成为子公司."""
    return shadow.startswith("成为", last) and re.search(f"{re.escape(name)}成(?!为)", shadow[start:end]) is not None


def _named_again(shadow: str, start: int, end: int, name: str) -> bool:
    """Whether a name stands twice, or ends like a firm's short name."""
    return shadow.count(name, start, end) > 1 or name.endswith(plain_words(FILE, "firm_ends"))


def behind_joint(shadow: str, start: int, end: int) -> int:
    """Where the last of several names begins: behind 和, 与 or 及 that follows what ends like a firm's name."""
    ends = plain_words(FILE, "firm_ends")
    cuts = [m.end() for m in _JOINED.finditer(shadow, start, end) if shadow[start : m.start()].endswith(ends)]
    return max(cuts, default=start)


def _listed(shadow: str, first: int, last: int, end: int) -> Iterator[tuple[int, int]]:
    """The name and those that 、 and 和 join to it, as far as they read like names of the same kind."""
    yield first, last
    pattern = _NEXT_PERSON if reads_like_person(shadow[first:last]) else _next_firm()
    while more := pattern.match(shadow, last, end):
        first, last = more.span("n")
        if pattern is _NEXT_PERSON and not reads_like_person(more.group("n")):
            return
        yield first, last


_NEXT_PERSON = re.compile(
    r"(?:、|和|及|与)(?P<n>[\u4e00-\u9fff]{2,3}?)(?=[、,。;()和及与为等\s]|将|持|分|各|控|共|变|拟|计划|已|曾|均|于|在|通过|合计|因|向|以|直接|间接|承诺|减持|增持|提议|签|先生|女士|夫妇)"
)


@cache
def _next_firm() -> re.Pattern[str]:
    return re.compile(rf"(?:、|和|及|与)(?P<n>{NAME}?)(?=[、,。;:()“”\s\d]|{one_of('right_borders')}|$)")


#: in a name that begins with a rare family name, these tell a firm (车和家)
_OF_FIRMS = re.compile("[和家网通达科技芯智云数联汇金银能]")


def reads_like_person(name: str) -> bool:
    """A family name and one or two characters, and no place or word of deals."""
    if _COMPOUND.fullmatch(name):
        return True
    if name.endswith(tuple(firm_words().short_tails)):  # 苏创投
        return False
    return (
        _PERSON.fullmatch(name) is not None
        and (name[0] in surnames() or (len(name) > _SHORTEST and name[0] in SURNAMES and not _OF_FIRMS.search(name)))
        and name not in regions().by_form
        and name not in plain_set(FILE, "not_names")
        and not _NO_GIVEN_NAME.search(name)
        and not (len(name) == _SHORTEST and is_verb(name))
    )


#: 傅某说, 于本次: a word of the sentence, not of the name
_NO_GIVEN_NAME = re.compile("[逾说称于在将被变拟]$|^于[本此近今上下年月]|^曾[先经任多长]|^[暨兼]实")
#: what makes fields of the names before it: 挖掘新能源、新一代信息技术、高端装备制造等产业
_FIELD = re.compile(
    "(?:[、和及][\u4e00-\u9fff]{2,10}){0,8}等?(?:重点|核心|新兴|优势|特色|关键|细分)?(?:产业|领域|行业|赛道|板块|方向)(?=[,。;、的)]|为|等|和|与|项目|布局|$)"
)


#: who only reports: 某网3月8日讯
_PRESS = re.compile(r"(?:\d{1,2}月)?\d{1,2}日(?:讯|电)|(?:讯|电|消息|快讯)(?=[ ,:(])")
#: a post before a person's name
_TITLED = re.compile(rf"(?:{TITLES})(?=[{SURNAMES}][\u4e00-\u9fff]{{1,2}}$)")
#: what only a firm has or does
_AS_FIRM = re.compile(
    r"公告|旗下|股份|集团|公司|子公司|科技|资本|投资(?!了)|基金|创投|方面|宣布|领投|跟投|参投|\d[\d.]*%的?股权|股权|股东|员工|产品|品牌"
)
_FIRM_BEFORE = re.compile("(?:公司|平台|企业|机构|集团)(?:[\u4e00-\u9fff]{2,8}[、和及与])*$")
#: characters before a name in which a list may begin that says what its items are
_FAR = 40


def _may_be_person(shadow: str, start: int, end: int, name: str, last: int, kind: str) -> bool:
    """Whether what reads like a person may be one where a frame of this kind stands."""
    if kind == "either":
        return holds_no_word(name) and not any(
            _AS_FIRM.match(shadow, stop) or _FIRM_BEFORE.search(shadow, max(start, at - _FAR), at)
            for at, stop in occurrences(shadow, start, end, name)
        )
    return kind not in _FIRMS or _is_owner(shadow, name, last)


def _is_owner(shadow: str, name: str, last: int) -> bool:
    """Whether what reads like a person stands before 旗下 and holds no word of the language: 王甲乙旗下, but 马蜂窝旗下."""
    telling = len(name) > _SHORTEST or name[0] in _PERSONAL
    return shadow.startswith("旗下", last) and telling and holds_no_word(name)


#: family names with which hardly a brand begins
_PERSONAL = "王李张刘陈赵徐孙朱胡郭何林郑谢许邓冯曹彭曾肖潘袁董吕魏蒋杜沈姜范傅钟卢汪戴崔廖姚贾邹熊孟秦薛雷"


def _ends_side(shadow: str, first: int, name: str) -> bool:
    """Whether 方 at the start of a name ends the word before it: 交易对方甲实业, 投资方包括."""
    return name.startswith("方") and shadow[first - 1 : first] in _SIDES


_SIDES = tuple("对资投让购认")


def _is_place(name: str) -> bool:
    """Whether a name is a place or, with the one above it, a place in it (甲市乙区)."""
    known = regions().by_form
    return name in known or (name.endswith(tuple("区县市")) and name[regions().opening(name) :] in known)


def _goes_on_from_brand(name: str) -> bool:
    """Whether a known brand opens a name and a word of the language ends it: 滴滴自动驾驶."""
    return any(
        name[:size] in brand_names() and len(name) - size > _SHORTEST and is_word(name[size:]) for size in (2, 3, 4)
    )


def _may_be_name(shadow: str, first: int, last: int, *, coded: bool = False) -> bool:
    """Whether a stretch reads like a firm's short name; one with a securities code may hold words of ordinary speech."""
    name = shadow[first:last]
    if (
        name in plain_set(FILE, "not_names")
        or _is_place(name)
        or (name.endswith("产业") and is_word(name))
        or name.endswith(plain_words(FILE, "not_ends"))
        or (name.endswith("合") and shadow.startswith(("计", "共"), last))
    ):
        return False
    if _ends_side(shadow, first, name):
        return False
    if name in firm_words().generic or name.startswith(("之", "及", "不", "暨", "兼")):
        return False
    if (
        _MEASURE.match(name)
        or not _LETTERS.search(name)
        or (holds_speech(name) and not coded and not _goes_on_from_brand(name))
        or not fits(shadow, first, last)
    ):
        return False
    if _JOINED.match(name) and shadow[:first].endswith(plain_words(FILE, "firm_ends")):  # 甲泰投资和乙群 are two
        return False
    generic = name.endswith("基金") and not distinctive(name)
    if generic or len(without_edges(name)) < _SHORTEST or tells_class(name):
        return False
    if (
        is_one_act(name)
        or shadow.startswith("项目", last - 1)
        or shadow.startswith("项目", last)
        or _FIELD.match(shadow, last)
        or _PRESS.match(shadow, last)
    ):
        return False
    stem = name.removesuffix(ending(FILE, "firm_ends", name))
    if len(kinds_of_money().sub("", stem)) < 2:
        return False
    inside = _inside().search(stem if len(stem) > 1 else name)
    return inside is None and _opens_at(shadow, first, first + len(stem))


def _opens_at(shadow: str, first: int, last: int) -> bool:
    """Whether no border word stands within a name; 至 at its end is part of it (上海汇至)."""
    return last_border(shadow, first, last - shadow.startswith("至", last - 1)) == first
