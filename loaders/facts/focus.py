"""投向, 聚焦, 投资方向: the fields that a fund says it invests in, read as one list whatever stands between the verb and its end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.identity import fact
from policygraph.graph.modality import Modality
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.lexicon.guarded import plain_words
from policygraph.loaders.lexicon.regions import LONGEST_IN_NAMES, regions
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.scene import BEFORE_FIELD, BEHIND_FIELD, Scene, without_brackets
from policygraph.ontology import terms

_RULE = "focus/listed"
_VERB = re.compile(
    "(?:(?:主要|重点|优先|围绕|专注|着力|集中|将|原则上|70%以上)*"
    "(?:投向|主投|投资于|投资(?=以|[\u4e00-\u9fff]{2,12}、)|聚焦于?|布局于?|专注于?|深耕于?|瞄准|锚定)"
    "|(?:主要|重点|优先)(?:围绕|面向|支持|支援|扶持|关注|培育|涉及|覆盖|投资)"
    "|投资(?:方向|领域|范围|行业|目标|标的)(?:上|主要|重点|将|集中|聚焦)*(?:在|为|是|以|系|包括|涵盖|覆盖|围绕|聚焦|面向|涉及|:)+(?:但不限于)?"
    "|对(?=[\u4e00-\u9fffA-Za-z、/]{4,60}(?:领域|产业|行业)的[^,;。]{0,16}(?:投资|股权)))了?"
)
_NOUN = re.compile("的(?:重点|主要|优先)?(?:布局|聚焦|投资方向)$")
#: what stands between the verb and the fields
_LEAD = re.compile(
    "(?:[于在了对:]|以|包括|涵盖|涉及|但不限于|我国|国内|本地|当地|全[市省县区]|[该我本][省市县区]|区域内?|范围内|优质|成长性好|市场空间巨大"
    "|(?:符合|具有|处于)[^,;。的]{2,20}的)*"
)
_SEPARATOR = re.compile(
    "[、/]|以及|(?<!中)(?<!调)和(?!谐)|与|及(?!其)"
    "|,(?![^,;。]{0,12}(?:并|将|为|由|该|本|基金|通过|推动|促进|助力|存续|规模|总|首期|以|采用|致力|形成|打造|充分|支持|旨在|其中))"
)
_STOP = re.compile(
    "[;。!?？！\n]|(?:等(?:[\u4e00-\u9fff]{0,18}?)?(?:领域|产业|行业|方向|赛道|环节|板块|项目|企业|细分)"
    "|等(?=[,;。]|$)|(?<!、)(?:领域|赛道|方向)(?!、))"
)
_HEAD = re.compile("(?:领域|产业|行业|方向|赛道|环节|板块)")
#: what makes the list one of firms, of stages, of money
_NO_FIELD = re.compile(
    "基金|公司|有限|阶段|早期|中期|初创|成长期|种子期|天使|股权|债权|证券|上市|资产|现金|存款|理财|贷款|资金|比例|金额|规模|收益|风险|管理人|合伙|投资者|投资人|我市|我省|本市|项目库|人才|团队|机会|价值|机遇|窗口|主题|政策|"
    "战略(?!性)|规划|目标|任务|工作|模式|机制|体系|理念|原则|优势|方面|业务|客户|市场(?!化)|用户|产品线|国家|政府|省委|市委|企业$|项目$|[0-9]|的$|^的|^等|重点$"
)
_TRIM = re.compile(
    f"^ +| +$|^(?:{BEFORE_FIELD})|(?:{BEHIND_FIELD})$"
    "|(?:[一二三四五六七八九十两\\d]+[个大类项]|为主|为核心|为重点|为主线)$"
    "|^(?:同时|还|并|也|以|对|在|于|为|包括|涵盖|涉及|围绕|聚焦|重点|主要|优先|国内外?|境内外?|本土|优质|优秀|高成长性?|具有[^的]{0,12}的|处于[^的]{0,14}的|[^的]{2,14}(?:巨大|迅速|广阔|领先|突出)的?)+"
    "|^[^的]{0,12}(?:相关|有关)的|(?:等[\u4e00-\u9fff]{0,12})$|(?:相关|细分|核心|关键)?(?:领域|方向|赛道|行业|环节|板块)(?:的?[\u4e00-\u9fff]{0,8}(?:企业|项目|公司))?$|(?:企业|项目)$"
)
_OF_PLACE = re.compile("[\u4e00-\u9fff]{1,4}[省市区县州]")
_SHORTEST, _LONGEST = 2, 14
_FAR = 160


@cache
def _field() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, plain_words("sectors.yaml", "stems"))))


def focus(read: ArticleReading) -> Iterator[Fact | Claim]:
    """FOCUSES_ON for each field that a sentence lists as what a fund invests in, where no rule has read the sentence."""
    scene = read.scene
    statements = [s for s in read.findings.statements if isinstance(s, Fact) and s.relation == "FOCUSES_ON"]
    told = sorted(s.evidence.span.start for s in statements)
    yield from _going_on(scene, statements)
    for start, end in scene.topics.sentences:
        if bisect_left(told, start) < bisect_left(told, end):
            continue
        for match in _VERB.finditer(scene.shadow, start, end):
            if _NOUN.search(scene.shadow, start, match.end()):
                continue  # 体现区域对半导体产业的重点布局
            fund = _fund(scene, start, match.start())
            if fund is None or fund.entity is None:
                continue
            if not (found := _fields(scene, match.end(), min(end, match.end() + _FAR))):
                continue
            evidence = scene.evidence(match.start(), found[-1].end, _RULE)
            for field in found:
                if field.entity:
                    yield fact(fund.entity, "FOCUSES_ON", field.entity, evidence, {}, Modality.DONE)
            break


#: 等战略性新兴产业以及未来能源、未来信息等未来产业: a second list behind the first
_GOES_ON = re.compile(
    "(?:等?[一-鿿]{0,8}(?:产业|领域|行业|方向))?(?:以及|和|及)(?=[^,;。]{2,60}(?:产业|领域|行业|方向))"
)


def _going_on(scene: Scene, told: Sequence[Fact]) -> Iterator[Fact]:
    """The fields of a second list, behind the one that a rule has read."""
    ends = {(s.evidence.span.end, s.modality): s for s in told}
    for (end, modality), first in ends.items():
        stop = scene.shadow.find("。", end, end + _FAR)
        link = _GOES_ON.match(scene.shadow, end, stop if stop >= 0 else min(end + _FAR, len(scene.shadow)))
        found = _fields(scene, link.end(), stop if stop >= 0 else link.end()) if link else ()
        for field in found:
            if field.entity:
                evidence = scene.evidence(end, found[-1].end, _RULE)
                yield fact(first.subject, "FOCUSES_ON", field.entity, evidence, {}, modality)


def _fund(scene: Scene, start: int, at: int) -> Mention | None:
    """Whose fields the verb at `at` tells: the fund that the sentence is about, else the one that was spoken of."""
    bodies = [m for m in scene.topics.within(start, at) if m.entity and terms.is_a(m.type, "Organization")]
    funds = [m for m in bodies if terms.is_a(m.type, "Fund")]
    piece = max(start, scene.shadow.rfind(",", start, at) + 1)
    if bodies and terms.is_a(bodies[0].type, "Fund") and len({m.entity for m in funds}) == 1:
        return bodies[0]
    if bodies and terms.is_a(bodies[-1].type, "Fund") and bodies[-1].start >= piece:
        return bodies[-1]
    if bodies and not _OF_FUND.match(scene.shadow, piece, at):
        return None
    spoken = scene.topics.before("Fund", start, at)
    return spoken[0] if spoken else None


_OF_FUND = re.compile("(?:[该本此][只支]?|这只|上述|母|子|引导|产业|并购)?(?:投资)?基金|资金")


def _fields(scene: Scene, first: int, end: int) -> Sequence[Mention]:
    """The fields of the list that begins at `first`; none where neither a head noun closes it nor one of them is known."""
    listed = without_brackets(scene.shadow[first:end])
    lead = _LEAD.match(listed)
    begin = lead.end() if lead else 0
    stop = _STOP.search(listed, begin)
    last = stop.start() if stop else len(listed)
    closed = stop is not None and _HEAD.search(stop.group()) is not None
    cuts = [begin, *(x for m in _SEPARATOR.finditer(listed, begin, last) for x in m.span()), last]
    found: list[Mention] = []
    known = 0
    for a, b in zip(cuts[::2], cuts[1::2], strict=True):
        a, b = _trimmed(listed, a, b)
        name = listed[a:b]
        if _OF_PLACE.fullmatch(name) or not name:
            continue  # 投向甲区、乙县的智能制造
        if any(m.entity and terms.is_a(m.type, "Organization") for m in scene.topics.within(first + a, first + b)):
            break
        of_table = _field().search(name) is not None
        if not _SHORTEST <= b - a <= _LONGEST or _NO_FIELD.search(name) or not (closed or of_table):
            break
        found.append(scene.sector(first + a, first + b))
        known += of_table
    return found if known * 2 >= len(found) else []


def _trimmed(listed: str, first: int, last: int) -> tuple[int, int]:
    while match := _TRIM.search(listed[first:last]):
        if match.start() == match.end():
            break
        first, last = (first + match.end(), last) if match.start() == 0 else (first, first + match.start())
    place = regions().opening(listed[first : min(last, first + LONGEST_IN_NAMES)])
    return first + place, last
