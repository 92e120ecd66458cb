"""Names without a legal form (甲江科技, 张三), known by how news and announcements bring them in, then wherever they stand again.

Direction is left to the rules: this finds only who is spoken of. It serves news and filings, never official documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from policygraph.loaders.lexicon.borders import fits
from policygraph.loaders.lexicon.firm_words import firm_words
from policygraph.loaders.lexicon.guarded import ending, plain_set, plain_words
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.lexicon.sheet import SHIPPED, read, word
from policygraph.loaders.names.left_edge import last_border
from policygraph.loaders.names.mention import Mentions
from policygraph.loaders.names.parties import parties, tells_class, without_edges
from policygraph.loaders.names.people import COMPOUND, SURNAMES
from policygraph.loaders.names.shapes import distinctive, kinds_of_money
from policygraph.loaders.names.verbs import holds_speech, is_one_act, is_word

_FILE = "introductions.yaml"
_SHORTEST = 2
_NAME = r"[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{1,11}"
#: what an exchange adds to a short name: not yet profitable, weighted votes
_MARK = r"(?:-(?:UW?|S?W|B)(?![A-Za-z]))?"
_LONGEST = 12
_CODE = re.compile(r"\(\s*(?:[\d]{6}(?:\.[A-Z]{2})?|\d+\.\d+,-?[\d.]+,-?[\d.]+%)\s*\)")
_BEFORE_CODE = re.compile(rf"{_NAME}\Z")
_MEASURE = re.compile(r"\d[\d.,]*[万亿千百多余]*[股元份名家日年月天个只笔级次期轮倍人]")
_JOINED = re.compile("[和与及]")
_LETTERS = re.compile("[\u4e00-\u9fffA-Za-z]{2}")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,3}")
_COMPOUND = re.compile(f"(?:{COMPOUND})[\u4e00-\u9fff]{{1,2}}")
#: the day on which a firm announces something
_DAY = r"(?:于|在)?(?:(?:\d{1,2} ?月 ?)?\d{1,2} ?日(?:早间|午间|盘后|晚间|晚)?|[近日昨今]日(?:早间|午间|盘后|晚间|晚)?|[昨今当]晚|晚间|盘后|日前)"
#: how it announces on that day
_TELLS = "(?:对外|又|再次|首次)?(?:公告|披露|发布|宣布|公布)"
#: offices whose holder changes
_OFFICES = "(?:法定代表人|法人|董事长|总经理|执行董事|总裁|行长|经理)(?:[、兼和及][\u4e00-\u9fff]{2,6})?"
#: what stands before a name that opens a clause
_OPENS = r"[,。;:“—|\n]\s*"


#: a brand and a trade, as firms on an exchange are called, at a border: 甲恒股份将; a word for a brand would name a trade (金融科技)
_SHORT = (
    r"[,。;:“|\n的和与及过但而对向由被年月日](?P<n>(?P<brand>(?:(?![为是的和与及在对向由将已等从以把被故])[\u4e00-\u9fff]){2,4}?)(?:股份|科技|电子|生物|医药|药业|制药|文化|传媒|能源|电气|光电|环保|置业|地产|实业|控股|金控|重工|水泥|建材|证券|信托))"
    r"(?=[在是为自于也还召签收获持认计正累首再继将拟已曾正则又因由向对以就被甚及与和主的、,(并未此最近不有所同才基]|目前|当前|公告|宣布|表示|发布|发生|发起|披露|董事|股东|实际控制|控股股东|旗下|方面|新增|退出|完成|引入|引进|启动|推出|出资|投资|增资|参股|母公司|子公司|创始人|第[一二三四五]大|正式|位于|注册)"
)


@dataclass(frozen=True, slots=True)
class Introduced:
    """A name, whether it is a person's, and whether only one sentence of a deal knows it (it counts where a fact needs it)."""

    name: str
    person: bool
    slight: bool = False


@cache
def _one_of(key: str) -> str:
    return "|".join(map(re.escape, plain_words(_FILE, key)))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(word(read(SHIPPED / _FILE), "surnames", _FILE))


#: kinds of frames that bring in firms only
_FIRMS = ("firm", "announcer", "speaker")
#: the spans of the names that one frame brackets in a stretch of text
_Finder = Callable[[str, int, int], Iterator[tuple[int, int]]]


@cache
def _frames() -> tuple[tuple[_Finder, str, bool], ...]:
    """Finders with what they may bring in (firm, announcer, speaker, person or any); a weak one needs the name to stand a second time.

    Who announces is a firm, even where its name reads like a person's; who speaks is one only where it does not.
    """
    right = rf"(?=[、,。;:()“”\s\d]|{_one_of('right_borders')}|$)"
    group = r"(?:多[名位]|\d+[名位])?(?:自然人)?(?:股东|自然人|高管|投资人)"
    several = rf"(?P<n>[\u4e00-\u9fff]{{2,3}})(?=(?:、[\u4e00-\u9fff]{{2,3}}){{1,60}}等{group})"
    return (
        (_named(rf"(?:{_one_of('firm_roles')})(?P<n>{_NAME}?){right}"), "firm", False),
        (_named(rf"(?:{_one_of('person_roles')})(?P<n>[\u4e00-\u9fff]{{2,4}}?){right}"), "person", False),
        (_named(rf"(?:{_one_of('any_roles')})(?P<n>{_NAME}?){right}"), "any", True),
        (_led(rf"{_OPENS}(?P<n>{_NAME}?)(?={_one_of('actions')})"), "firm", True),
        (_led(rf"{_OPENS}(?P<n>{_NAME}?)(?={_one_of('speaking')})"), "speaker", True),
        (
            _led(
                rf"{_OPENS}(?P<n>{_NAME}?{_MARK})(?={_DAY}{_TELLS}|{_DAY}?(?:(?:发布|披露)[^,;。]{{0,14}}公告|{_one_of('announcing')}))"
            ),
            "announcer",
            False,
        ),
        (_led(_SHORT), "firm", False),
        (_named(rf"(?:{_one_of('towards')})了?(?P<n>{_NAME}?)(?=\d[\d.]*%|{_one_of('stakes')})"), "firm", True),
        (_named(rf"^(?P<n>{_NAME}):"), "firm", True),
        (_led(rf"[为是系由](?P<n>{_NAME}?)(?={_one_of('controllers')})"), "firm", True),
        (_named(several, f"等{group}"), "person", False),
        (
            _named(
                r"(?:聘任|选举|任命|委任|推选|提名|委派|推举)(?P<n>[\u4e00-\u9fff]{2,3}?)(?=先生|女士|为|担任|任|出任)"
            ),
            "person",
            False,
        ),
        (
            _named(rf"{_OFFICES}由(?P<n>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?:先生|女士)?变更为", "变更为"),
            "person",
            False,
        ),
        (
            _named(
                rf"{_OFFICES}(?:由[\u4e00-\u9fff]{{2,4}}?)?(?:先生|女士)?变更为(?P<n>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=[,。;、(]|先生|女士|$)",
                "变更为",
            ),
            "person",
            False,
        ),
        (
            _named(r"(?:股东|合伙人|出资人),?(?:分别)?[为是有]:?(?P<n>[\u4e00-\u9fff]{2,3})(?=[、和及])"),
            "person",
            False,
        ),
        (
            _led(rf"[、,;:。\n](?P<n>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=(?:直接|间接)?持股(?:比例)?[为约]?\d)"),
            "person",
            False,
        ),
        (
            _led(
                rf"[,;。由\n](?P<n>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=(?:先生|女士)?(?:辞去|接任|出任|担任|兼任|现任|升任|任)"
                r"(?:(?<=接任)[,;。]|[^,;。]{0,16}(?:董事|总经理|总裁|行长|主席|监事|总监|CEO|CFO)))"
            ),
            "person",
            False,
        ),
        (_named(r"(?:品牌|公司|服务商|开发商|厂商)“(?P<n>[^“”,。;:、《》]{2,12})”"), "firm", False),
        (_coded, "firm", False),
        (_named(r"(?<![A-Za-z])(?P<n>(?:\*?S?ST|S\*ST)[\u4e00-\u9fff]{2}[AB]?)(?![A-Za-z])", "ST"), "firm", False),
        (_named(rf"(?P<n>{_NAME}?)(?:000|002|30[01]|60[0135]|688)\d{{3}}(?=[,。、:;\s])", r"\d{6}"), "firm", False),
        (_named(rf"(?P<n>[{''.join(sorted(_surnames()))}][\u4e00-\u9fff]{{1,2}})(?:先生|女士)"), "person", False),
        (_led(rf"[、,。;:和与及\n](?P<n>{_NAME}?)(?=的?(?:全资|控股)?(?:子公司|孙公司))"), "firm", True),
    )


def _named(expression: str, needed: str = "") -> _Finder:
    """The group `n` of each match. `needed`: what a match cannot do without, looked for first."""
    pattern, needs = re.compile(expression, re.M), re.compile(needed)

    def find(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        if needs.search(shadow, start, end):
            yield from (match.span("n") for match in pattern.finditer(shadow, start, end))

    return find


def _led(expression: str) -> _Finder:
    """The same for names behind one character, with which the expression begins, so that the search skips all others.

    It may be the last character of the name before; a text begins behind a line break. A group `brand` must be coined, not made of
    words of the dictionary.
    """
    pattern = re.compile(expression)

    def find(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        text, at = (shadow[start - 1 : end] if start else "\n" + shadow[:end]), 0
        while match := pattern.search(text, at):
            first, last = match.span("n")
            brand = match.groupdict().get("brand")
            if brand is None or _is_brand(brand, text[first:last]):
                yield start - 1 + first, start - 1 + last
            at = match.end() - 1

    return find


def _is_brand(brand: str, name: str) -> bool:
    """Whether a name has a brand and no word that tells a trade or a kind: 甲恒股份, 长江股份, but 金融科技 and 流通股份."""
    if not name.endswith("股份"):
        return not is_word(brand)
    return not brand.endswith(plain_words(_FILE, "kinds_of_shares")) and brand not in plain_set(_FILE, "firm_ends")


def _coded(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Names before a securities code in brackets."""
    for code in _CODE.finditer(shadow, start, end):
        if name := _BEFORE_CODE.search(shadow, max(start, code.start() - _LONGEST), code.start()):
            yield name.span()


def _inner(shadow: str, start: int, end: int) -> str:
    """What is left of a stretch behind its last border word and the ordinary words there; 建设 ends 甲江建设, it borders nothing."""
    ends = ending(_FILE, "firm_ends", shadow[start:end])
    first = last_border(shadow, start, end - len(ends))
    name = without_edges(shadow[first if first < end - len(ends) else start : end])
    shares = name.removesuffix("股份")
    return shares if shares != name and shares.endswith(plain_words(_FILE, "firm_ends")) else name


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(
        _one_of("not_inside") + r"|(?<=.)第[一二三四五六七八九十]|(?<=..)[和与及](?=..)|\d[日月年号点时辆台套项宗亿万]"
    )


def introduced(shadow: str, start: int, end: int, mentions: Mentions) -> list[Introduced]:
    """The names that a text brings in and no other finder knows, longest first."""
    found: dict[str, bool] = {}
    announcers: set[str] = set()
    for frame, kind, weak in _frames():
        walked: set[tuple[int, int]] = set()
        for span in frame(shadow, start, end):
            for first, last in _listed(shadow, *span, end):
                if (first, last) in walked:  # the rest of this list has been seen from a name before
                    break
                walked.add((first, last))
                first = max(first, last_border(shadow, first, last)) if frame is _coded else first
                if not mentions.free(first, last):
                    continue
                last -= _LATER.search(shadow, first, last) is not None and reads_like_person(shadow[first : last - 1])
                name = shadow[first:last]
                person = reads_like_person(name) and kind not in _FIRMS
                sure = person or not weak or _named_again(shadow, start, end, name)
                spoken_of = kind != "person" and not (kind == "speaker" and reads_like_person(name))
                fits_kind = person or (spoken_of and _may_be_name(shadow, first, last, coded=frame is _coded))
                if sure and fits_kind:
                    found[name] = found.get(name, False) or person
                    announcers |= {name} if kind == "announcer" else set()
    names = [Introduced(n, p and n not in announcers) for n, p in found.items()]
    names += [i for i in _parties(shadow, start, end, mentions) if i.name not in found]
    return sorted(names, key=lambda item: (-len(item.name), item.name))


#: what a brand or place of two characters goes on with: 甲江股份, 乙山国资
_GOES_WITH = re.compile("股份|国资(?!委|局|办|背景|系)")
#: who stands before the next in a list; two characters alone are a person's name beside that of another only
_BESIDE = re.compile(r"([\u4e00-\u9fff]{2,3})[、和及与] ?$")
#: 王五曾任: the adverb is no part of the name
_LATER = re.compile("[\u4e00-\u9fff]{2}曾$")
#: 实际控制 in front of 人甲乙丙: the word ends behind 人
_LEFT_OVER = re.compile("(?:控制|合伙|自然|代表|受让|出资|投资|发行|管理|法)$")


def _parties(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[Introduced]:
    """Buyers, sellers and targets by the grammar of one sentence."""
    found: dict[str, bool] = {}
    for party in parties(shadow, start, end, mentions):
        name = _inner(shadow, party.start, party.end)
        if name.startswith("人") and _LEFT_OVER.search(
            shadow[max(start, party.end - len(name) - 2) : party.end - len(name)]
        ):
            name = name[1:]
        first, last = party.end - len(name), party.end
        if len(name) == _SHORTEST and name.isalpha() and (more := _GOES_WITH.match(shadow, last)):
            name, last = name + more.group(), more.end()
        telling = len(name) > _SHORTEST or (
            (beside := _BESIDE.search(shadow, start, first)) and found.get(beside.group(1))
        )
        person = party.kind == "any" and bool(telling) and reads_like_person(name)
        if len(name) < _SHORTEST or not mentions.free(first, last) or _goes_on(shadow, start, end, name, last):
            continue
        if person or _may_be_name(shadow, first, last):
            found[name] = found.get(name, False) or person
    ends = plain_words(_FILE, "firm_ends")
    yield from (Introduced(n, p, slight=not n.endswith(ends)) for n, p in found.items())


def _goes_on(shadow: str, start: int, end: int, name: str, last: int) -> bool:
    """Whether a name before 成为 has 成 for its own end, as the text shows elsewhere: 甲佳成投资管理有限公司, 甲佳成为子公司."""
    return shadow.startswith("成为", last) and re.search(f"{re.escape(name)}成(?!为)", shadow[start:end]) is not None


def _named_again(shadow: str, start: int, end: int, name: str) -> bool:
    """Whether a name stands twice, or ends like a firm's short name."""
    return shadow.count(name, start, end) > 1 or name.endswith(plain_words(_FILE, "firm_ends"))


def behind_joint(shadow: str, start: int, end: int) -> int:
    """Where the last of several names begins: behind 和, 与 or 及 that follows what ends like a firm's name."""
    ends = plain_words(_FILE, "firm_ends")
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


_NEXT_PERSON = re.compile(r"(?:、|和|及|与)(?P<n>[\u4e00-\u9fff]{2,3})(?=[、,。;()和及与为等\s]|将|持|分|各|控|共)")


@cache
def _next_firm() -> re.Pattern[str]:
    return re.compile(rf"(?:、|和|及|与)(?P<n>{_NAME}?)(?=[、,。;:()“”\s\d]|{_one_of('right_borders')}|$)")


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
        and (name[0] in _surnames() or (len(name) > _SHORTEST and name[0] in SURNAMES and not _OF_FIRMS.search(name)))
        and name not in regions().by_form
        and name not in plain_set(_FILE, "not_names")
    )


def _may_be_name(shadow: str, first: int, last: int, *, coded: bool = False) -> bool:
    """Whether a stretch reads like a firm's short name; one with a securities code may hold words of ordinary speech."""
    name = shadow[first:last]
    if name in plain_set(_FILE, "not_names") or name in regions().by_form or name.endswith("子公司"):
        return False
    if (
        _MEASURE.match(name)
        or not _LETTERS.search(name)
        or (holds_speech(name) and not coded)
        or not fits(shadow, first, last)
    ):
        return False
    if _JOINED.match(name) and shadow[:first].endswith(plain_words(_FILE, "firm_ends")):  # 甲泰投资和乙群 are two
        return False
    generic = name.endswith("基金") and not distinctive(name)
    if generic or len(without_edges(name)) < _SHORTEST or tells_class(name):
        return False
    if is_one_act(name) or shadow.startswith("项目", last - 1):
        return False
    stem = name.removesuffix(ending(_FILE, "firm_ends", name))
    if len(kinds_of_money().sub("", stem)) < 2:
        return False
    inside = _inside().search(stem if len(stem) > 1 else name)
    return inside is None and last_border(shadow, first, first + len(stem)) == first
