"""Documents that a text cites: by title, by a short title that it defines, by their 文号 alone; and the bodies that a title opens with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence

from policygraph.graph import identity
from policygraph.graph.entity import Entity
from policygraph.loaders.gongwen.title import loose, parse_title
from policygraph.loaders.names.bodies import Body
from policygraph.loaders.names.definitions import definitions
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.names.titles import CitedTitle, announced_titles, cited_titles
from policygraph.loaders.unwrap import JOINER
from policygraph.loaders.values import doc_number


def cited_documents(
    shadow: str, start: int, end: int, own: Sequence[tuple[str, str, Entity]], numbers: MutableMapping[int, str]
) -> Iterator[Mention]:
    """The documents that `start..end` names. `own`: its own as (name, 文号, entity); `numbers` takes the 文号 printed behind a title."""
    cited = list(cited_titles(shadow, start, end))
    if not own:
        cited = sorted([*cited, *announced_titles(shadow, start, end)], key=lambda title: title.start)
    known = {_unwrapped(c.name): c.number for c in cited if c.number}
    shorts = _shorts(shadow, start, end, cited)
    signed = _signed(shadow, cited)
    kinds: dict[str, dict[str, CitedTitle]] = {}
    for name, number, _ in own:
        _keep_kind(kinds, CitedTitle(start, start, name, number))
    for title in cited:
        if title.number:
            numbers[title.start] = title.number
        meant = title if title.number else shorts.get(title.name) or _of_kind(title, kinds)
        if meant is None:
            continue
        _keep_kind(kinds, title)
        if not meant.number:
            meant = signed.get(meant.name, meant)
        number = meant.number or known.get(_unwrapped(meant.name), "")
        entity = _meant(own, meant.name, number, printed=bool(meant.number))
        yield Mention(title.start, title.end, "Policy", "title", entity)
    by_number = {c.number: c for c in cited if c.number}
    for found in doc_number.find(shadow, start, end) if by_number else ():
        called = by_number.get(str(found.value))
        if called and not any(c.start <= found.start < c.end for c in cited):  # 根据甲政发〔2013〕9号文件
            entity = _meant(own, called.name, called.number, printed=True)
            yield Mention(found.start, found.end, "Policy", "title", entity)


def _unwrapped(name: str) -> str:
    """What a title and the notice around it have in common."""
    return loose(parse_title(name).name)


#: a title that says nothing but its kind, whatever document it is short for: 《总体方案》, 《意见》
_KIND_ALONE = re.compile(
    "(?:总体|工作|实施|行动|具体|试点|建设|改革|专项|若干|指导|管理|暂行|试行|发展|政策|三年|五年){0,3}"
    "(?:方案|意见|通知|规划|办法|计划|批复|措施|细则|规定|要点|纲要|条例|公告|决定|指引|政策|目录|导则)"
)
_BRACKET_BEHIND = re.compile(r"\([^()]*\)$")
_LONGEST_KIND = 10


def _keep_kind(kinds: dict[str, dict[str, CitedTitle]], title: CitedTitle) -> None:
    """Keep a title under every kind that its name ends in: 甲市夜市实施方案(试行) under 实施方案 and 方案."""
    if _KIND_ALONE.fullmatch(title.name):
        return
    parsed = parse_title(title.name).name
    name, said = _BRACKET_BEHIND.sub("", parsed), loose(parsed)
    for size in range(2, min(len(name), _LONGEST_KIND + 1)):
        if _KIND_ALONE.fullmatch(name[-size:]):
            kinds.setdefault(name[-size:], {}).setdefault(said, title)


def _of_kind(title: CitedTitle, kinds: Mapping[str, Mapping[str, CitedTitle]]) -> CitedTitle | None:
    """The title itself; where it says nothing but its kind, the one document of that kind named before it, None where that is not
    one: by its kind alone no document is known.
    """
    if not _KIND_ALONE.fullmatch(title.name):
        return title
    found = list(kinds.get(title.name, {}).values())
    return found[0] if len(found) == 1 else None


_ABOUT = re.compile("关于")
#: what a title opens with where it names who issued it
_ISSUED_BY = re.compile("[\u4e00-\u9fff、 ]{2,40}[部委厅局院府会室署行办]")


def _full_titles(cited: Iterable[CitedTitle]) -> Mapping[str, Mapping[str, CitedTitle]]:
    """The titles that open with their issuers, by name, under what they say without: 关于X的意见 of 甲部关于X的意见."""
    found: dict[str, dict[str, CitedTitle]] = {}
    for title in cited:
        for about in _ABOUT.finditer(title.name):
            if _ISSUED_BY.fullmatch(title.name, 0, about.start()):
                found.setdefault(title.name[about.start() :], {})[title.name] = title
    return found


def _signed(shadow: str, cited: Sequence[CitedTitle]) -> Mapping[str, CitedTitle]:
    """The one title of the text that says the same as a bare one with its issuer before it: 《关于X的意见》 and 《甲部关于X的意见》.

    A bare title that another issues anywhere in the text (乙局印发《关于X的意见》) stands for itself.
    """
    full_titles = _full_titles(cited)
    found: dict[str, CitedTitle] = {}
    of_others: set[str] = set()
    for title in cited:
        full = list(full_titles.get(title.name, {}).values())
        if title.number or len(full) != 1:
            continue
        found[title.name] = full[0]
        if _of_another(shadow, title, full[0]):
            of_others.add(title.name)
    return {name: full for name, full in found.items() if name not in of_others}


def _of_another(shadow: str, title: CitedTitle, full: CitedTitle) -> bool:
    """Whether what leads a bare title in says that another issues it than the one whom the `full` title names."""
    issuer = re.sub("^(?:中国|国家)", "", full.name.removesuffix(title.name))
    led_in = _LED_IN.search(shadow, max(0, title.start - _FAR), title.start)
    told = led_in.group() if led_in else ""
    return _ISSUES.search(told) is not None and issuer not in told


#: the piece before a title, which may say who issued it
_LED_IN = re.compile("[^,;。《》]*$")
_FAR = 60
_ISSUES = re.compile("印发|出台|发布|制定|公布|下发|颁布|发出|转发")


def _meant(own: Sequence[tuple[str, str, Entity]], name: str, number: str, *, printed: bool) -> Entity:
    """What a title means: one of the text's `own` documents that is called so and has no other 文号 `printed`, else another."""
    name = parse_title(name).name
    for own_name, own_number, entity in own:
        if loose(name) == loose(own_name) and (not printed or number == own_number):
            return entity
    return identity.policy(name, "" if _UNPLACED.match(number) else number)


#: 市政府令第154号: each city has one of its own
_UNPLACED = re.compile("(?:[我本])?(?:自治区|省|市|区|县|州)(?:人民)?政府(?:令|第|公告)")


def _shorts(shadow: str, start: int, end: int, cited: Sequence[CitedTitle]) -> dict[str, CitedTitle]:
    """《X》(文号,以下简称《意见》): what a short title stands for."""
    return {
        definition.short: title
        for definition in definitions(shadow, start, end)
        for title in cited
        if title.start < definition.of_end <= title.end
    }


def opened(shadow: str, titles: Iterable[Mention], found: Iterable[Body]) -> Iterator[tuple[Mention, list[Body]]]:
    """The cited titles that open with the bodies that issued them, and these: 《甲部办公厅乙局关于…》."""
    by_start = {body.start: body for body in sorted(found, key=lambda body: (body.end, bool(body.parent)))}
    for title in titles:
        if bodies := _opening(shadow, title, by_start):
            yield title, bodies


#: how a title goes on behind who issued it
_AND_OTHERS = re.compile(r"等(?:\d{1,2}|[一二三四五六七八九十]{1,3})?个?(?:部门|部委|单位|机关)?")
_SAYS = ("关于", "转发", "印发", "批转", "贯彻", "公布", "发布")


def _opening(shadow: str, title: Mention, by_start: Mapping[int, Body]) -> list[Body]:
    bodies: list[Body] = []
    at = title.start + 1 + (shadow[title.start + 1] == JOINER)
    while (body := by_start.get(at)) and body.end < title.end:
        bodies.append(body)
        at = body.end + (shadow[body.end] in "、 ")
    if others := _AND_OTHERS.match(shadow, at):
        at = others.end()
    return bodies if shadow.startswith(_SAYS, at) else []
