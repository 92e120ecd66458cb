"""Firms and funds that no lexicon knows, by shape: [place] brand trade form, with the left edge found word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from policygraph.graph.quick import quick
from policygraph.loaders.lexicon.firm_words import firm_words
from policygraph.loaders.lexicon.guarded import plain_words
from policygraph.loaders.lexicon.lexicon import rows
from policygraph.loaders.lexicon.regions import LONGEST_IN_NAMES, regions
from policygraph.loaders.names.frames import plainly_named
from policygraph.loaders.names.left_edge import borders, holds_border, run_start
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.telling import distinctive, kinds_of_money
from policygraph.loaders.names.verbs import is_speech
from policygraph.loaders.names.whole import behind_sum, recurring_at, recurring_names, whole_quote
from policygraph.loaders.unwrap import JOINER
from policygraph.ontology import terms

_LONGEST = 46
_LONGEST_INSIDE = 8
#: characters in which a list of trades goes on
_SCOPE = 80
#: a class of firm that tells what the next name is: 封测企业甲科技有限公司
_CLASS = re.compile(
    r"(?:(?<!中央)(?<!中国国有)企业(?![管咨服发集策投信营总征孵家文])|公司|厂商|巨头|独角兽|[生鲜跨境]电商|(?<=.)品牌|(?:服务|供应|运营|提供|研发|制造|生产|开发|经销)商|[国央民房钢车药酒煤险]企(?!业)|(?:产业|创投)基金(?!管理|公司|投资|业|协会)|(?:投资|专业|金融)机构)(?=.{4})"
)
_NAME_RUN = re.compile(rf"[\u4e00-\u9fffA-Za-z0-9·&{JOINER}]*")
#: what may follow a short name that stands whole
_SHORT_BORDER = (
    r"(?=[、,。;:()\s]|等|获批|获准|注册资本|这[两三四五六七八九十\d]|管理(?:[,。;、(]|$)|负责|占股|占比|参投|旗下|下属|的|与|和|及|共同|联合|出资|持有|持股|合作|全资|"
    r"控股(?=子公司|股东|的|孙公司)|增持|减持|拟|已|将|公告|作为|担任|强调|发布|宣布|收购|认缴|实缴|认购|领投|跟投|追投|参与|受托|牵头|举牌|非公开|定向|达成|正式|是|为|系|才|就|还|又|则|自成立|新增|新设|召开|完成|第[一二三四五]大|母公司|发起|董事长|总经理|总裁|行长|党委|副总|$)"
)
#: what may follow besides where the tail is no word of ordinary speech (甲江控股在; but 投资在)
_FIRM_BORDER = (
    r"(?=在|自|于|因|向|对|被|还|曾|未|均|以|从|是|为|召开|完成|签署|签订|披露|表示|通过|成立|设立|入股|参股|直接|间接|合计|分别|所持|"
    r"认为|提出|负责|启动|推出|进入|投资(?=[,。;、]|$))"
)
#: 集团 ends a name before nearly every word
_GROUP_GOES_ON = "(?!有限|股份|公司|化|军|式|诉讼|管控|层面|作战)"
#: 甲江基金管理 names the manager, 甲江基金管理人 speaks of it
_MANAGER = re.compile(r"(?:股权|创业|产业|投资)*管理(?!人|费|办法|规模|机构)")
#: the number of a table's row that a squeezed text glues to the name
_ROW_NUMBER = re.compile(r"(?:\d{1,2}(?=[\u4e00-\u9fff]{6}))?")
_INSIDE = re.compile(rf"[\u4e00-\u9fff{JOINER}]+")
_BRAND = re.compile(r"[\u4e00-\u9fff]{2,8}|[A-Za-z]{2,12}|[A-Z]")
_JOINS = re.compile(r"以及|和|与|及|暨")
_AND = re.compile(
    r"(?:的?股[权份])?(?:以及|和|与|及)(?<=股[权份].)|(?:的?股[权份])?以及|[及据](?=[\u4e00-\u9fff]{2})"
)  # no name begins with these
_SHORTEST_BRAND = 2
#: words at which no name begins, but which stand within names (城乡建设基金)
_INSIDE_NAMES = ("建设", "创新", "引导", "联合", "合作")
#: a quoted brand directly before what it names
_QUOTED = re.compile(r"“[\u4e00-\u9fffA-Za-z]{2,8}”$")
#: a hyphen between Chinese and Latin letters (甲维-RGB电子)
_HYPHEN = re.compile(r"(?<=[\u4e00-\u9fff])-(?=[A-Z])|(?<=[A-Z])-(?=[\u4e00-\u9fff])")
#: a quoted byname and what says that the name is the same: “大基金”即
_THAT_IS = re.compile(r"“[^“”]{2,8}”(?:也?即|就是|是指|指)")
#: a fund of the place where one is (市产业投资母基金), whichever that be
_OF_PLACE = re.compile(r"[省市](?![级场值属政委管区域直])")
#: before a kind of fund these speak of one named before (上述AIC基金) or of several
_SPOKEN_OF = re.compile(
    r"(?:(?:该|上述|前述|此类|这类|各类|各)[只支个]?|[\d两三四五六七八九十多数]+[只支个家][^,;。的]{0,4}的?)$"
)
_PHASE = r"(?:[一二三四五六七八九十]期(?!总?规模|目标|资金|募集|出资)|[IVX]+期|[一二三四五六七八九十壹贰叁]号|\d{1,2}[期号])?"
_QUALIFIER = r"(?:\((?:有限合伙|有限公司|集团|契约型)\)|\((?:[一二三四五六七八九十]期|[IVX]+期?)\))?"


@quick
@dataclass(frozen=True, slots=True)
class Shape:
    """A name found by its form: `full` where it ends in a legal form, so that it is the whole legal name."""

    start: int
    end: int
    label: str
    full: bool


@cache
def _firm_end() -> re.Pattern[str]:
    forms = sorted(firm_words().legal_forms, key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(_wrapping, forms)) + ")" + _QUALIFIER + "|中心")


@cache
def _person_and() -> re.Pattern[str]:
    """A person whom 及 joins to a firm: 王国军及中国甲公司."""
    return re.compile(f"{plainly_named()}[及与](?=[\u4e00-\u9fff]{{4}})")


def _wrapping(form: str) -> str:
    """A legal form that a line may end within: a firm's name is long, and 有限公司 is where it breaks."""
    return f"{JOINER}?".join(map(re.escape, form))


@cache
def _fund_end() -> re.Pattern[str]:
    heads = sorted(firm_words().fund_heads, key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, heads)) + ")" + _PHASE + _QUALIFIER)


def firms(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[Shape]:
    """Names that end in a legal form (…有限公司, …合伙企业(有限合伙)); what `mentions` hold before a name borders it."""
    yield from (Shape(*m.span(), _label(m.group()), True) for m in _LATIN.finditer(shadow, start, end))
    floor = start
    for match in _firm_end().finditer(shadow, start, end):
        stop = match.end()
        if shadow.startswith("第", stop) and (unit := _UNIT.match(shadow, stop, end)):
            stop = unit.end()
        begin = max(floor, _value_end(mentions, match.start()))
        placed = _placed(shadow, begin, match.start())
        likely = edges(shadow, begin, match.start(), every=True)
        if placed and placed[0] > likely[0] and shadow[placed[0] - 1] in _JOINTS + "有":  # 甲锌电和云南乙公司 are two
            likely = [*placed, *likely]
        if match.group() in _PARTNERSHIP and likely[0] == match.start():
            continue  # 将持有合伙企业4%份额: it speaks of one named before
        across = _across(shadow, mentions, begin, likely[0], match.start())
        for first in (*across, *_place_before(shadow, begin, likely[0]), *likely, *placed):
            first += len(_ROW_NUMBER.match(shadow[first : match.start()]).group())  # type: ignore[union-attr]
            first = behind_class(shadow, first, match.start())
            first = next((m.end() for m in _joined_firms().finditer(shadow, first, match.start())), first)
            if person := _person_and().match(shadow, first, match.start()):
                first = person.end()
            if shadow.startswith("投资", first) and match.start() - first > _LEAST_INVESTED:
                first += len("投资")  # 以自有资金投资甲市乙合伙企业
            if shadow[first : match.start()] in regions().by_form:  # 甲建设贵州有限公司: a place alone is no brand
                continue
            if _COPULA.match(shadow, first) or _UNIT_OF_SUM.match(shadow, first):
                continue
            brand = _plain_brand(shadow[first : match.start()])
            if len(brand) >= _SHORTEST_BRAND and (_trades().sub("", brand) or brand in _brands()):
                if match.group() == "中心" and not _is_centre(shadow, first, match.start()):
                    break
                invests = match.group() == "中心" and shadow.endswith(_INVESTS, first, match.start())
                yield Shape(first, stop, "Firm" if invests else _label(shadow[first : match.end()]), True)
                floor = stop
                break
        else:
            if (
                shadow[likely[0] : match.start()] in regions().by_form
                and (first := _behind_role(shadow, begin, likely[0])) >= 0
            ):
                yield Shape(first, stop, _label(shadow[first : match.end()]), True)
                floor = stop


#: what stands before a name that a verb parts: 全资子公司甲西部建设贵州有限公司
_ROLE = re.compile("子公司|孙公司|控股公司|参股公司|附属公司|关联方|第三方|股东")


def _behind_role(shadow: str, floor: int, at: int) -> int:
    """Where a name begins whose last part before its legal form is the place at `at`: behind the word that tells whose it is, -1 without one."""
    roles = [m.end() for m in _ROLE.finditer(shadow, max(floor, at - _LONGEST), at)]
    return (
        roles[-1] if roles and at - roles[-1] >= _SHORTEST_BRAND and _NAME_RUN.fullmatch(shadow, roles[-1], at) else -1
    )


#: characters before a legal form, where 投资 is what is done and not part of the name
_LEAST_INVESTED = 4
#: 27.85 亿创投合伙企业: what counts a sum is no brand
_UNIT_OF_SUM = re.compile(r"(?<=\d)\s?[亿万]|(?<=\d )[亿万]")
#: 管理人为甲公司: the word before a name is no part of it
_COPULA = re.compile("(?<=[人方构东司商行])[为是系]")


@cache
def _brands() -> frozenset[str]:
    """Short names of well-known groups, which are brands though other firms end in them: 国投创业投资管理有限公司."""
    return frozenset(form for row in rows() for form in row.weak)


_PARTNERSHIP = ("合伙企业", "有限合伙企业")
#: an institute or a works of a firm, which is counted: 甲船舶集团有限公司第七研究所
_UNIT = re.compile("第[一二三四五六七八九十〇零\\d]{1,6}(?:研究所|研究院|设计院|设计研究院|工程局|工程公司)")
_BRACKETED = re.compile(r"\(([\u4e00-\u9fff]{2,6})\)")
#: a name in Latin letters with its legal form (Example Growth VII Holdco B, Ltd.)
_LATIN = re.compile(
    r"(?<![A-Za-z])(?!(?:GP|LP)[, ])[A-Z](?:[A-Za-z0-9&.'-]{1,30}|(?= [A-Z]))(?:\([A-Za-z .]{2,30}\)"
    r"|,? (?:\([A-Za-z .]{2,30}\)|[A-Z0-9\u2160-\u216b][A-Za-z0-9&.'-]{0,30}|of|and|the|de)){0,9}?"
    r"(?:,? |(?<=[^A-Za-z]))(?:C[Oo]\., ?L(?:td|TD)|L(?:td|TD)|Limited|LIMITED|I(?:nc|NC)|LLC"
    r"|C(?:orp|ORP)|Corporation|CORPORATION|PLC|GmbH|L\.P|LP|LLP|[BN]\.V|S\.A"
    r"|S\. ?[àa]\.? ?r\. ?l)(?![A-Za-z])\.?"
)


#: partnerships that go by 中心 (甲州乙舟股权投资中心); a government's 投资中心 has no brand
_INVESTS = ("投资", "投资管理", "企业管理", "管理咨询")


def _is_centre(shadow: str, start: int, end: int) -> bool:
    """Whether 中心 ends a firm's name: its place stands in brackets (甲娱(湖州)文化发展中心), or it opens with one and invests
    (甲州乙舟股权投资中心), but 甲市投资促进中心.
    """
    name = shadow[start:end]
    if any(place in regions().by_form for place in _BRACKETED.findall(name)):
        return True
    return name.endswith(_INVESTS) and _opens_with_place(shadow, start, end)


#: what stands before the place that a name opens with
_BEFORE_PLACE = re.compile(r"(?<=[的与和及、由对向为是给让购至了有])(?=[\u4e00-\u9fff]{4})")
_JOINTS = "和与及"


def _placed(shadow: str, floor: int, at: int) -> list[int]:
    """Where the place begins that a name up to `at` opens with, if one stands at a border: 设立的甲州乙创收投资合伙企业."""
    first = _run(shadow, floor, at)
    starts = (first, *(m.start() for m in _BEFORE_PLACE.finditer(shadow, first, at)))
    return [border for border in starts if _opens_with_place(shadow, border, at)][-1:]


def _opens_with_place(shadow: str, start: int, at: int) -> bool:
    place = regions().opening(shadow[start : min(start + LONGEST_IN_NAMES, at)])
    return place > 0 and len(_plain_brand(shadow[start + place : at])) >= _SHORTEST_BRAND


#: characters of a brand in which a verb of the dictionary may stand
_SPOKEN = 4


def _place_before(shadow: str, floor: int, first: int) -> list[int]:
    """Where the place begins that stands before `first`, if only a verb of the dictionary parts them: 甲市跃动科技有限公司."""
    for end in range(first - 1, max(floor, first - _SPOKEN) - 1, -1):
        size = next(
            (n for n in range(LONGEST_IN_NAMES, 1, -1) if shadow[max(floor, end - n) : end] in regions().by_form), 0
        )
        if size:
            inside = _INSIDE.fullmatch(shadow, end, first) and not _CLASS.search(shadow, end, first + _SPOKEN)
            return [end - size] if inside and not holds_border(shadow, end, first) else []
    return []


#: the last of these are words before a bare form: 补充说明股份公司设立后的情况
_NO_BRAND = re.compile(
    "^本|^.?.?(?:对于|关于|说明|办理|作为|成为)$|第?[一二三四五六七八九十]期|管理|咨询|服务|投资|基金|引导|股权|私募|银行|合资"
)


@cache
def _trades() -> re.Pattern[str]:
    """Trades that end a firm's short name; without a brand before them they name no firm (环保科技有限公司)."""
    return re.compile("|".join(sorted(plain_words("introductions.yaml", "firm_ends"), key=len, reverse=True)))


def _plain_brand(brand: str) -> str:
    """What of a brand tells its firm apart: 企业管理, 投资, 银行 and 引导基金 alone do not."""
    return _NO_BRAND.sub("", kinds_of_money().sub("", brand))


def _behind_place(brand: str) -> str:
    """What of a brand stands behind the place that it opens with: 浙江省农业发展投资."""
    return brand[regions().opening(brand[: min(LONGEST_IN_NAMES, max(0, len(brand) - _SHORTEST_BRAND))]) :]


def funds(shadow: str, start: int, end: int, mentions: Mentions, spell: Callable[[str], str] = str) -> Iterator[Shape]:
    """Names that end in 基金, 母基金, 引导基金 …, unless nothing in them tells one fund from another.

    A name begins behind the last value or body of `mentions`, but a firm that stands at its very start is part of it.
    `spell` writes out what the document's frame settles (省引导基金).
    """
    floor = start
    recurring = recurring_names(shadow, start, _fund_spans(shadow, start, end))
    for match in _fund_end().finditer(shadow, start, end):
        if match.start() < floor:
            continue
        after = shadow[match.end() : match.end() + 2]
        company = after == "公司"
        if after[:1] in firm_words().fund_continues or _MANAGER.match(shadow, match.end()):
            continue
        begin = max(floor, _value_end(mentions, match.start()))
        likely = edges(shadow, begin, match.start())
        placed = _placed(shadow, begin, match.start())
        if placed and placed[0] < likely[0] and not holds_border(shadow, placed[0], likely[0]):
            likely = placed  # 甲省产业集聚区基金: a verb of the dictionary parts no name from its place
        whole = recurring_at(recurring, shadow, begin, match.end())
        if match.end() - len(whole) < likely[0]:
            likely = [match.end() - len(whole), *likely]
        elif (sum_ := behind_sum(shadow, begin, match.start())) is not None:
            likely = [sum_, *likely]
        if (quoted := whole_quote(shadow, start, match.end())) is not None:
            yield Shape(quoted, match.end(), "Fund", False)
            floor = match.end()
            continue
        for first in (*_across(shadow, mentions, begin, likely[0], match.start()), *likely):
            first = _behind_bodies(mentions, first, match.start())
            first = next((m.end() for m in _joined_funds().finditer(shadow, first, match.start())), first)
            name = shadow[first : match.end()]
            if match.start() - first <= _SHORT_SPEECH and is_speech(shadow[first : match.start()]):
                continue  # 审定基金的投资区域
            if (distinctive(spell(name)) or _OF_PLACE.match(name)) and not _describes(shadow, first, match.end()):
                if not _SPOKEN_OF.search(shadow, max(start, first - 8), first):
                    stop = match.end() + len("公司") * company  # 甲市引导基金公司 is the firm that runs it
                    yield Shape(first, stop, "Firm" if company else "Fund", False)
                    floor = stop
                break


def _fund_spans(shadow: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The longest stretch that each kind of fund may end, as its start, where the kind begins, and its end."""
    for match in _fund_end().finditer(shadow, start, end):
        yield _run(shadow, start, match.start()), *match.span()


@cache
def _joined_funds() -> re.Pattern[str]:
    """A firm's short name that 和 joins to a fund: 甲峰资本和乙荷天使基金."""
    return _joined(firm_words().short_tails)


@cache
def _joined_firms() -> re.Pattern[str]:
    """A firm's short name that 和 joins to a full one (甲东创投和乙制药有限公司); 投资和资产管理 are trades."""
    return _joined({tail for tail in firm_words().short_tails if tail not in ("投资", "资本", "控股")})


def _joined(tails: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff]{{2}}(?:{'|'.join(sorted(tails))})[和与及](?=[\u4e00-\u9fff]{{2}})")


def _describes(shadow: str, start: int, end: int) -> bool:
    """Whether what reads like a fund only tells of which kind the next one is: 甲市首只科创基金——甲市乙基金, 新能源产业投资基金甲省乙基金."""
    if not _opens_with_place(shadow, start, end) and (place := regions().opening(shadow[end : end + LONGEST_IN_NAMES])):
        named = _fund_end().search(shadow, end + place + _SHORTEST_BRAND, end + _LONGEST)
        if named and _NAME_RUN.fullmatch(shadow, end, named.start()) and not holds_border(shadow, end, named.start()):
            return True
    if not shadow.startswith("——", end):
        return False
    named = _fund_end().search(shadow, end + len("——"), end + _LONGEST)
    named_next = named and _NAME_RUN.fullmatch(shadow, end + len("——"), named.start())  # 影视专项基金——甲影视产业基金
    return bool(named_next) or _FIRST_OF.search(shadow, max(0, start - 2), start) is not None


_FIRST_OF = re.compile("[首一][只支个]$")
_SHORT_SPEECH = 3  # a name of a verb alone is no longer


def _across(shadow: str, mentions: Mentions, floor: int, first: int, at: int) -> list[int]:
    """Where a name begins that holds 与 or 和 itself (甲省乙融人工智能与机器人产业基金): at a place, or a brand with its place in
    brackets, with no body before the joint and no other place behind it.
    """
    if first == floor or shadow[first - 1] not in _JOINTS or _opens_with_place(shadow, first, at):
        return []
    run = _run(shadow, floor, first - 1)
    ends = {run, *borders(shadow, run, first - 1), *(m.start() for m in _BEFORE_PLACE.finditer(shadow, run, first - 1))}
    found = [
        p for p in sorted(ends) if _opens_with_place(shadow, p, first - 1) or _brand_and_place(shadow, p, first - 1)
    ]
    left = shadow[found[-1] : first - 1] if found else ""
    bodies = mentions.within(found[-1], first - 1) if found else []
    parted = left.endswith((*firm_words().short_tails, "基金", "银行", *_ABOUT_TO))
    return found[-1:] if left and not bodies and not parted else []


#: what stands between a subject and 与: 甲州所拟与乙创基金共同出资
_ABOUT_TO = ("拟", "将", "已", "共同", "联合", "分别", "计划", "宣布")


#: a brand whose place stands in brackets, so that no name ends there: 甲信(上海)升级与创新
_BRAND_AND_PLACE = re.compile(r"[\u4e00-\u9fff]{2,8}\((?P<place>[\u4e00-\u9fff]{2,6})\)(?=[\u4e00-\u9fff]{2})")


def _brand_and_place(shadow: str, start: int, end: int) -> bool:
    match = _BRAND_AND_PLACE.match(shadow, start, end)
    return match is not None and match.group("place") in regions().by_form


def _value_end(mentions: Mentions, at: int) -> int:
    """Where the last value (a date, an amount) before `at` ends; 0 where none does."""
    before = mentions.last_before(at)
    return before.end if before is not None and before.entity is None else 0


def _behind_bodies(mentions: Mentions, first: int, at: int) -> int:
    """`first`, or the end of the last body in `first..at` that does not open the name as its brand (深创投新材料基金)."""
    inside = [m for m in mentions.within(first, at) if not (m.start == first and _is_brand(m))]
    return inside[-1].end if inside else first


def _is_brand(mention: Mention) -> bool:
    return mention.entity is not None and terms.is_a(mention.type, "Firm") and mention.via != "shape"


def behind_class(shadow: str, first: int, end: int) -> int:
    """Where a name begins behind what only tells of which kind it is: 封测企业甲科技, 点心品牌甲局饼行."""
    return max((m.end() for m in _CLASS.finditer(shadow, first, end)), default=first)


def left_edge(shadow: str, floor: int, at: int) -> int:
    """Where a name that runs up to `at` begins: after the last word that begins no name, never before `floor`."""
    return edges(shadow, floor, at)[0]


def edges(shadow: str, floor: int, at: int, *, every: bool = False) -> list[int]:
    """Where a name that runs up to `at` may begin, the most likely first: after the last word that begins no name, and,
    where that is one that names hold too (建设), after the one before it.

    `every` goes on to all of them. Brackets inside a name and quotes at its start are crossed (甲城(集团)有限公司,
    “智改”基金), other punctuation and white space are not.
    """
    first = _run(shadow, floor, at)
    found = borders(shadow, first, at)
    found = [edge for edge in found if shadow[edge : edge + 1] != "("] or found  # 国新国同(浙江) has a brand
    sure = (
        len(found) - 1
        if every
        else next((i for i, edge in enumerate(found) if not _stands_inside(shadow, first, edge)), len(found) - 1)
    )
    letters = first > 1 and shadow[first - 1] == " " and shadow[first - 2].isascii() and shadow[first - 2].isalnum()
    joined = _JOINS.match(shadow, first, at) if first == floor or letters else None  # Ocean Link 和甲毅投资
    found = [joined.end() if joined and edge == first else edge for edge in found[: sure + 1]]
    return [also.end() if (also := _AND.match(shadow, edge, at)) else edge for edge in found]


def _stands_inside(shadow: str, first: int, edge: int) -> bool:
    """Whether the word that ends at `edge` may stand within a name: 甲市建设基金, but 甲集团联合乙基金."""
    word = next((w for w in _INSIDE_NAMES if shadow.endswith(w, first, edge)), None)
    return word is not None and not shadow.endswith(_GROUPS_END, first, edge - len(word))


_GROUPS_END = ("集团", "公司", "银行", "资本", "创投")


def _run(shadow: str, floor: int, at: int) -> int:
    """Where the run of characters begins that a name up to `at` may be made of."""
    first = at
    while True:
        first = run_start(shadow, max(floor, at - _LONGEST), first, _NAME_RUN)
        if first <= floor or at - first >= _LONGEST:
            break
        if (
            shadow[first - 1] == ")"
            and (opened := shadow.rfind("(", max(floor, first - 12), first)) >= 0
            and _inside(shadow[opened + 1 : first - 1])
        ):
            first = opened
        elif quoted := _QUOTED.search(shadow, max(floor, first - 12), first):
            first = quoted.start()
        elif _HYPHEN.match(shadow, first - 1):
            first -= 1
        else:
            break
    if that_is := _THAT_IS.match(shadow, first, at):
        first = that_is.end()
    if first < at and shadow[first] == "(":
        first = shadow.find(")", first, at) + 1
    return first


def _inside(text: str) -> bool:
    """What may stand in brackets within a name: a place, 集团, 有限合伙."""
    return (
        1 < len(text) <= _LONGEST_INSIDE
        and _INSIDE.fullmatch(text) is not None
        and not text.startswith(("以下", "简称", "下称", "又称", "即"))
    )


def _label(name: str) -> str:
    from policygraph.loaders.names.form import kind_of

    label = kind_of(name)
    return "Firm" if label in ("Agency", "Person") or (label == "Organization" and name.isascii()) else label


@cache
def _short_end() -> re.Pattern[str]:
    tails = sorted(firm_words().short_tails, key=len, reverse=True)
    firmly = [tail for tail in tails if tail not in ("投资", "资本", "集团")]
    # 母基金投资 is no 金投: no tail begins within 基金
    return re.compile(
        rf"(?:(?<!基)|(?!金))(?:(?:{'|'.join(tails)}){_SHORT_BORDER}|(?:{'|'.join(firmly)}){_FIRM_BORDER}|集团{_GROUP_GOES_ON})"
    )


#: in front of 投资公司, what makes a class of it
_OF_CLASS = re.compile("地方|国资|各[地级类]|金融资产")
#: two names joined (市财政和甲江集团); 中和集团 has no name before it
_JOINT = re.compile("[\u4e00-\u9fff]{2,}(?<!人)[和与及](?P<last>[\u4e00-\u9fff]{2,})")


def short_firms(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[Shape]:
    """Short names without a legal form that stand whole between borders (甲江集团, 乙湖资本), unless all words are generic."""
    floor = start
    for match in _short_end().finditer(shadow, start, end):
        first = left_edge(shadow, max(floor, _value_end(mentions, match.start())), match.start())
        if joint := _JOINT.fullmatch(shadow, first, match.start()):
            first = joint.start("last")
        first = behind_class(shadow, first, match.end())
        brand = shadow[first : match.start()]
        own = _plain_brand(brand.removesuffix("控股") if match.group() == "集团" else brand)
        scope = "经营范围" in shadow[max(floor, match.start() - _SCOPE) : match.start()].rpartition("。")[2]
        if match.group().endswith("公司") and _OF_CLASS.search(brand):  # 甲市地方国资金融投资公司
            continue
        if match.group() == "投资" and (of_round := _ROUND_TAIL.search(shadow, first, match.start())):
            yield Shape(first, of_round.start("how"), "Firm", False)  # 由甲旭资本独家投资
            floor = match.end()
            continue
        given = match.group() == "投资" and (
            brand.endswith(_MANNERS)
            or (brand.endswith(_KINDS_OF_ROUND) and _GETS.search(shadow, max(start, first - 3), first))
        )
        manages = match.group().endswith("管理") and shadow.startswith("的", match.end())
        holds = match.group() == "控股" and shadow.startswith(("的", "子公司", "股东"), match.end())
        if (
            _BRAND.fullmatch(_behind_place(brand))
            and (len(own) >= _SHORTEST_BRAND or (own.isupper() and own.isascii()))
            and not (
                holds
                or manages
                or scope
                or given
                or (match.group() == "投资" and not _trades().sub("", own))
                or (is_speech(brand) and not _listed(shadow, first, match.end()))
                or (brand.endswith("股份") and match.group() == "控股")
            )
        ):
            yield Shape(first, match.end(), "Firm", False)
            floor = match.end()


#: 获得甲讯股权投资 tells who invested and how
_KINDS_OF_ROUND = ("股权", "战略", "风险", "天使")
#: how one invests: 由甲讯独家投资
_MANNERS = ("独家", "联合", "共同", "追加")
_ROUND_TAIL = re.compile("(?<=[\u4e00-\u9fff]{2})(?:资本|创投|集团|基金|控股|产投)(?P<how>独家|战略|联合|共同|追加)$")
_GETS = re.compile("(?:获|获得|来自|接受|得到|引入)了?$")


def _listed(shadow: str, start: int, end: int) -> bool:
    """Whether a name stands in the middle of a list of names with such ends: 甲榕创投、光合创投、乙源资本."""
    ends = tuple(firm_words().short_tails)
    return (
        shadow[start - 1 : start] == "、" and shadow.endswith(ends, 0, start - 1) and shadow[end : end + 1] in "、和等"
    )
