"""Named pilots (…试点, …试验区) and programmes (…计划, “X”大赛, …平台) by shape: head noun right, verb or border left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from policygraph.loaders.lexicon.guarded import guarded, plain_words
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.lexicon.sheet import SHIPPED, read
from policygraph.loaders.names.left_edge import borders, last_border, run_start
from policygraph.loaders.names.verbs import opens_with_name

_FILE = "scheme_words.yaml"
_LONGEST, _SHORTEST_PILOT, _SHORTEST_PROGRAMME = 34, 6, 5
_QUOTED = re.compile(r"“(?P<q>[^“”\n]{2,16})”")
#: what may stand between a verb and a quoted name: words, and the names that its list begins with
_BEFORE_QUOTE, _REACH = r"(?:[\u4e00-\u9fff]{0,8}|[\u4e00-\u9fff]{0,4}(?:“[^“”\n]{2,16}”[、和]?){1,4})$", 48
#: the names that share a head with the one before: “甲”“乙”“丙”等活动
_MORE_QUOTED = re.compile(r"(?:[、和]?“[^“”\n]{2,16}”){1,8}")
_NAME_RUN = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9·+]|(?<=[0-9A-Za-z])-(?=[0-9A-Za-z]))*")


@dataclass(frozen=True, slots=True)
class Scheme:
    """A named scheme; `name` is how it is called, without quotes around the whole of it."""

    start: int
    end: int
    label: str
    name: str


@cache
def _one_of(key: str, before: str = "", after: str = "") -> re.Pattern[str]:
    return re.compile(f"{before}(?:{'|'.join(map(re.escape, plain_words(_FILE, key)))}){after}")


@cache
def _generic(heads: str, words: str) -> re.Pattern[str]:
    """A head with nothing before it but words that alone name nothing."""
    head = _one_of(heads).pattern if heads == "pilot_heads" else guarded(_FILE, heads).pattern.pattern
    return re.compile(rf"(?:{_one_of(words).pattern}|[A-Z]{{2,5}}|\d)*(?:{head})$")


@cache
def _proper() -> re.Pattern[str]:
    """A place, the state or a quote at the start of a name."""
    tops = {r.short for r in regions() if r.level in ("province", "municipality", "autonomous", "city")}
    return re.compile(f"(?!{_one_of('not_proper').pattern})(?:{_one_of('proper').pattern}|{'|'.join(sorted(tops))})")


@cache
def known_letters() -> Mapping[str, str]:
    """What letters of the field stand for: AIC, QFLP."""
    found: Mapping[str, str] = read(SHIPPED / _FILE)["letters"]
    return found


def spelt_out(name: str, letters: Mapping[str, str]) -> str:
    """A scheme's name with its letters written out, once: 甲公司(AIC)试点 and AIC试点 are one."""
    for short, full in letters.items():
        name = name.replace(f"{full}({short})", full).replace(f"{short}({full})", full).replace(short, full)
    return name


def pilots(shadow: str, start: int, end: int) -> Iterator[Scheme]:
    """Pilot schemes and zones that are named, not 试点 as such."""
    for match in _one_of("pilot_heads").finditer(shadow, start, end):
        continues = _one_of("pilot_continues").match(shadow, match.end())
        first = _left_edge(shadow, start, match.start())
        if numbered := _NUMBERED.match(shadow, first, match.start()):
            first = numbered.end()
        first = _before_and(shadow, start, _with_country(shadow, start, first, match.start()))
        name = shadow[first : match.end()]
        if continues or name.endswith(plain_words(_FILE, "zone_ends")) or name.startswith(("”", "、")):
            continue
        generic = _generic("pilot_heads", "pilot_generic").match(name) and not name.startswith(tuple(known_letters()))
        if len(name) >= _SHORTEST_PILOT and not generic:
            yield Scheme(first, match.end(), "Pilot", name)


def _before_and(shadow: str, floor: int, first: int) -> int:
    """Where a name begins that 和 does not part from a thing of its own: 生态保护和高质量发展先行区."""
    if shadow[first - 1 : first] != "和":
        return first
    wider = _left_edge(shadow, floor, first - 1)
    wider = dated.end() if (dated := _YEAR.match(shadow, wider, first)) else wider
    long = first - wider > _SHORTEST_JOINED and shadow[wider - 1 : wider] != "的"
    return wider if long and not _NOT_JOINED.search(shadow, wider, first - 1) else first


#: what ends a thing of its own, which 和 joins to a pilot: 某某园区和乙示范区
_NOT_JOINED = re.compile(
    "(?:区|平台|基地|中心|城市|试点|园|工程|体系|计划|项目|[省市县]|企业|机构|机制|制度|政策|组|田)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d年")
_SHORTEST_JOINED = 4


def _with_country(shadow: str, floor: int, first: int, head: int) -> int:
    """Where a name begins that the country opens: 全国信用信息共享平台, 全国人才管理改革试验区."""
    return first - len("全国") if first < head and shadow.endswith("全国", floor, first) else first


#: 某某基金(以下简称甲基金)试点: what the text calls 甲基金试点 from there on
_DEFINED = re.compile(r"\((?:以下)?(?:简称|统称)[“《]?(?P<short>[^()“”《》]+)[”》]?\)")


def united_pilots(found: Sequence[Scheme]) -> list[Scheme]:
    """The pilots, each under the name that the text spells out: without the bracket that shortens it, and so where it is shortened."""
    meant: dict[str, str] = {}
    for scheme in found:
        if defined := _DEFINED.search(scheme.name):
            plain = _DEFINED.sub("", scheme.name)
            meant |= {scheme.name: plain}
            for short in (defined.group("short"), f"“{defined.group('short')}”"):
                meant |= {short + scheme.name[defined.end() :]: plain}
    return [replace(scheme, name=meant.get(scheme.name, scheme.name)) for scheme in found]


_TITLED_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·+“”]*")
#: what a title says before the name of a pilot: who issues it, 关于, and the verbs that start it
_TITLE_OPENING = re.compile(
    r"《?(?:[\u4e00-\u9fff、 ]{2,40}?(?=关于))?(?:关于)?"
    "(?:印发|进一步|加快|全面|扎实|有序|稳步|支持|鼓励|推进|推动|开展|深化|扩大|做好|启动|实施|组织|同意|设立)*"
)


def pilot_in_title(shadow: str, start: int, end: int) -> Scheme | None:
    """The pilot that the title of a document is about: 《关于开展某试点企业遴选的通知》."""
    opening = _TITLE_OPENING.match(shadow, start, end)
    first = opening.end() if opening else start
    head = _one_of("pilot_heads").search(shadow, first, end)
    if head is None:
        return None
    name = shadow[first : head.end()]
    whole = _TITLED_NAME.fullmatch(name) is not None
    named = _SHORTEST_PILOT <= len(name) <= _LONGEST and not _generic("pilot_heads", "pilot_generic").match(name)
    return Scheme(first, head.end(), "Pilot", name) if whole and named else None


#: the last verb by which a title starts a pilot, or the places that it lists: 甲等5个城市
_STARTED = re.compile(r".*(?:开展|启动|实施|推进|推动|深化|扩大|做好|等\d{1,2}个(?:城市|地区|省份|省市|县市?|区县?))")


def pilot_of_document(name: str) -> str:
    """The pilot that a document is about by its own name, without the place in front; empty where it is about none.

    甲市灵活就业人员参加公积金制度试点实施方案 is about 灵活就业人员参加公积金制度试点, of which the text by itself shows but a part.
    """
    found = pilot_in_title(name, 0, len(name))
    pilot = found.name if found else ""
    started = _STARTED.search(pilot)
    pilot = pilot[started.end() if started else 0 :]
    while place := regions().opening(pilot):
        pilot = pilot[place:]
    named = len(pilot) >= _SHORTEST_PILOT and not _generic("pilot_heads", "pilot_generic").match(pilot)
    return pilot if named and pilot.endswith("试点") and not pilot.startswith(("在", "对")) else ""


#: the number of a provision is no part of the name behind it: (一)改革试点
_NUMBERED = re.compile(r"\([一二三四五六七八九十\d]{1,3}\)")


def programmes(shadow: str, start: int, end: int) -> Iterator[Scheme]:
    """Named platforms, competitions, action programmes and brands: by head noun, or by quotes and what stands around."""
    heads = guarded(_FILE, "programme_heads")
    for match in _QUOTED.finditer(shadow, start, end):
        behind = _MORE_QUOTED.match(shadow, match.end(), end)
        listed = behind.end() if behind else match.end()
        head = _one_of("quoted_heads", r"等?(?:(?![的等和、])[\u4e00-\u9fffA-Za-z]){0,10}").match(shadow, listed, end)
        verb = _one_of("verbs", "", _BEFORE_QUOTE).search(shadow[max(start, match.start() - _REACH) : match.start()])
        if _one_of("programme_generic").fullmatch(match.group("q")):
            continue
        if (head and verb) or any(heads.finditer(shadow, *match.span("q"))) or _is_local_brand(match.group("q")):
            stop = head.end() if head and listed == match.end() else match.end()
            whole = head is not None and stop == head.end() and _WHOLE.fullmatch(head.group()) is not None
            name = shadow[match.start() : stop] if whole else match.group("q")
            yield Scheme(match.start(), stop, "Programme", name)
    for match in heads.finditer(shadow, start, end):
        first = _left_edge(shadow, start, match.start())
        if match.group().endswith(_SYSTEMS):
            first = _with_country(shadow, start, first, match.start())
        first = _behind_place(shadow, start, first, match)
        name = shadow[first : match.end()]
        named = name.endswith(plain_words(_FILE, "events")) or _proper().match(name)
        if (
            len(name) >= _SHORTEST_PROGRAMME
            and not _COUNTS.match(name)
            and not (name.endswith("计划") and _INTENDS.match(shadow, match.end()))
            and named
            and not _generic("programme_heads", "programme_generic").match(name)
            and not (match.group() == "领军人才" and not opens_with_name(name))
        ):
            yield Scheme(first, match.end(), "Programme", name)


#: “8”个工作平台
_COUNTS = re.compile(r"“\d+”个")
#: what belongs to the name that quotes open: “某某”中小企业融资专项行动; a head alone adds nothing
_WHOLE = re.compile("(?!相关|有关)(?:(?!等)[\u4e00-\u9fffA-Za-z]){2,12}(?:行动|工程|专题赛|挑战赛|大赛|平台|系统)")
#: words that a platform's name does not hold
_PARTS = re.compile("在(?!线)|[的于与将把由被并及、对向为是等]|和(?!谐|平)|以及")


def _behind_place(shadow: str, floor: int, first: int, head: re.Match[str]) -> int:
    """Where the place stands that opens the name of a platform or system, though a border word stands behind it: 甲省工程建设审批系统."""
    if not head.group().endswith(_SYSTEMS) or _proper().match(shadow, first):
        return first
    run = run_start(shadow, max(floor, head.start() - _LONGEST), head.start(), _NAME_RUN)
    at = stop = -1
    for place in _proper().finditer(shadow, run, first):
        at, stop = (at if place.start() == stop else place.start()), place.end()  # 江西 and its 省
    if at < 0 or _PARTS.search(shadow, at, head.start()):
        return first
    cuts = borders(shadow, at, head.start(), scheme=True)[:-1]
    return at if all(shadow.endswith(_TRADES, at, cut) for cut in cuts) else first


#: border words that are trades too
_TRADES = ("项目", "建设", "服务", "交易", "投资", "登记", "监管")
_SYSTEMS = ("平台", "系统", "信息库")


def _is_local_brand(quoted: str) -> bool:
    """Whether what stands in quotes is a name with its place in it: 津心办, 江西好礼, 辽科贷."""
    place = regions().opening(quoted)
    if not _BRAND.fullmatch(quoted) or _NO_BRAND.search(quoted):
        return False
    return (place > 1 and place < len(quoted)) or quoted[0] in _provincial()


@cache
def _provincial() -> frozenset[str]:
    """The characters that stand for a province, without those that other words and brands open with."""
    forms = regions().in_context.items()
    return frozenset(form for form, named in forms if named[0].code.endswith("0000")) - frozenset("云台新青秦陇申")


_BRAND = re.compile("[\u4e00-\u9fffA-Za-z0-9]{3,8}")
_NO_BRAND = re.compile("战略|精神|规划|方案|纲要|工程|新[时阶发格质型能一技基]|港口|甘[于愿]|青年|青少|苏木|宁[可愿]")
#: who plans does not name a plan: 甲州乙沅计划减持
_INTENDS = re.compile(
    r"[增减]持|出资|投资|收购|认购|转让|发行|出售|购买|受让|设立|成立|募集|投入|建设|引入|在|于|以|通过|将|向|对|用|未来|今年|明年|本次|不|\d"
)


def _left_edge(shadow: str, floor: int, at: int) -> int:
    """Back over Han, letters, brackets and quotes that pair up, to the last word that begins no name."""
    first = at
    while True:
        first = run_start(shadow, max(floor, at - _LONGEST), first, _NAME_RUN)
        if first <= floor or at - first >= _LONGEST:
            break
        char = shadow[first - 1]
        if char in ")”" and (opened := shadow.rfind("(" if char == ")" else "“", max(floor, first - 20), first)) >= 0:
            first = opened
        else:
            break
    return last_border(shadow, first, at, scheme=True)
