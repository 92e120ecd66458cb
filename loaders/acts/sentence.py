"""What stands around a verb: its subject, what prepositions lead in, the stake it is about, the money and the share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from policygraph.loaders.acts.chunk import (
    COMMA,
    GROUP,
    HOLDS,
    ISSUER,
    ITS,
    MONEY,
    OF,
    OWNED,
    OWNER,
    PARTY,
    PERCENT,
    POST,
    STAKE,
    STOP,
    TEXT,
    TOKEN,
    VERB,
    Chunk,
    Row,
)
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.values.money import Money

_LEADING = "tfwbjga"
#: characters that may stand between a preposition and its party (与专业投资机构甲公司)
_BETWEEN = 10
_PRICE = re.compile(r"[价款资]|金额|总额|代价")
#: what several stakes cost together
_SUM = re.compile("合计|总计|共计|累计")
_EACH = re.compile("均|各(?!方|项)")
#: one party or pronoun, where a name or one of these is asked for
WHO = f"[{PARTY}{ISSUER}{ITS}{GROUP}]"
_JOINT = re.compile(r"、|和|及其?|以及|暨")


@dataclass(frozen=True, slots=True)
class Stake:
    """What a verb is about: `target` and `holder` are chunk numbers (-1: not printed); `first..last` are all its chunks."""

    first: int
    last: int
    target: int
    holder: int
    shares: tuple[Mention, ...] = ()

    @property
    def share(self) -> Mention | None:
        """The one share; None where the text prints none or several."""
        return self.shares[0] if len(self.shares) == 1 else None


def piece_start(row: Row, at: int) -> int:
    """The first chunk of the piece between commas in which chunk `at` stands."""
    return max(row.kinds.rfind(COMMA, 0, at), row.kinds.rfind(STOP, 0, at), at - _LONGEST) + 1


def item_start(row: Row, at: int) -> int:
    """The first chunk of the item between semicolons or sentences in which chunk `at` stands."""
    return row.kinds.rfind(STOP, 0, at) + 1


#: chunks of a piece that are looked at for one verb: what runs on without a comma is no sentence, and must not cost the square of it
_LONGEST = 200


def pieces_before(row: Row, at: int) -> Iterator[tuple[int, int]]:
    """The pieces of the sentence up to chunk `at`, nearest first, none beyond a semicolon."""
    floor = item_start(row, at)
    stop = at
    while stop >= floor:
        start = max(floor, row.kinds.rfind(COMMA, floor, stop) + 1)
        yield max(start, stop - _LONGEST), stop
        stop = start - 1


def subject(row: Row, at: int) -> int:
    """The chunk of who acts in the verb `at`, -1 where the sentence names none: by 由 or 同意, else first in its piece.

    An earlier piece is asked only where the verb's own begins with nothing but adverbs, so that no unknown name is passed over.
    """
    if (near := _which(row, at)) >= 0:
        return near
    for start, stop in pieces_before(row, at):
        agents = [i for i in range(start, stop) if row.kinds[i] in (PARTY, ISSUER, ITS) and led_by(row, i) == "b"]
        if agents:
            agent = head(row, agents[-1])
            if stop < at and _MANAGED.match(row.text(agent + 1, stop)):
                continue
            by = row.chunks[max(i for i in range(agents[-1]) if row.kinds[i] == "b")].text
            return (
                agent
                if row.kinds[agent] == PARTY and (stop == at or by in ("由", "同意", "授权") or _brings(row, at, by))
                else -1
            )
        if stop == at and (made := _made_to(row, start, at)) >= 0:
            return made
        verb = next((i for i in range(start, stop) if _predicates(row, i)), stop)
        object_from = row.kinds.find("j", start, verb)  # 拟将其持有的乙股份委托给丙: what stands behind 将 does not act
        for i in range(start, object_from if object_from >= 0 else verb):
            if row.kinds[i - 1 : i] == HOLDS or row.kinds[i] not in (PARTY, ISSUER, ITS, GROUP):
                continue
            if led_by(row, i) or _predicate(row, start, i) or row.kinds[i + 1 : i + 2] == PARTY:
                continue  # 某某数据 甲公司公告: who reports stands before who acts
            if _unnamed(row, i, verb) or _UNDER.match(row.text(i + 1, verb)):
                return UNKNOWN
            if (
                stop < at
                and row.chunks[i].named
                and all(m.type == "Person" for m in row.chunks[i].named)
                and _SAYS.fullmatch(row.text(i + 1, stop))
            ):
                return UNKNOWN  # 董事长王五表示,收购乙公司有利于布局
            if not _modifies(row, i, stop):
                return -1 if _LETS.search(row.text(i + 1, verb)) else i
        if not goes_on(row, start, verb) or _place_acts(row, start, verb):
            return _for_a_purpose(row, start, verb)
    return -1


def _for_a_purpose(row: Row, start: int, at: int) -> int:
    """Who opens the item and tells what for before the pieces that name nobody: 甲为完善布局,整合资源,决定收购乙."""
    opens = item_start(row, start)
    told = re.match(f"{PARTY}{TEXT}{COMMA}", row.kinds[opens:])
    if told is None or opens == start or not _PURPOSE.match(row.chunks[opens + 1].text):
        return UNKNOWN
    return UNKNOWN if any(kind in (PARTY, ISSUER, ITS, VERB) for kind in row.kinds[opens + 2 : at]) else opens


_SAYS = re.compile("(?:先生|女士)?(?:[^,;]{0,12})(?:表示|指出|认为|介绍称?|透露|坦言|强调|说|称)")


def _place_acts(row: Row, start: int, verb: int) -> bool:
    """Whether a place stands for its government as who acts: 其中甲部出资1亿元,乙市出资2亿元."""
    before = row.text(start, verb)
    if before[:-TOKEN][-1:] in tuple("在于从向对至往"):  # 拟在合肥市设立
        return False
    return before[-1:] >= "\ue000" and any(m.type == "Region" for m in row.clause.mentions_in(before[-TOKEN:]))


def _which(row: Row, at: int) -> int:
    """Who acts in a verb that only tells which is meant, behind another: 认购甲设立的乙计划; -1 elsewhere."""
    if row.kinds[at + 1 : at + 2] != OF or row.kinds[at - 1 : at] != PARTY or led_by(row, at - 1):
        return -1
    return at - 1 if VERB in row.kinds[piece_start(row, at) : at - 1] else -1


def _made_to(row: Row, start: int, at: int) -> int:
    """The fund that is set up to do what the verb says: 甲与乙共同设立丙并收购丁; -1 elsewhere."""
    match = _MADE_TO.search(row.kinds, start, at)
    if match is None or not _AND_THEN.fullmatch(row.text(match.end("made"), at)):
        return -1
    founds = row.chunks[match.start()].form == "found"
    made = row.chunks[match.start("made")].named
    return match.start("made") if founds and made[-1].type == "Fund" else -1


_MADE_TO = re.compile(f"{VERB}(?P<made>{PARTY}){TEXT}$")
_AND_THEN = re.compile("[,]?(?:并|用于|以|来)(?:专项|用于|由其|对外)*")
#: who manages does not do what the next piece tells: 由甲管理,投资了乙
_MANAGED = re.compile("(?:共同|负责|受托|担任|作为)*(?:管理|运营|托管)")


def _brings(row: Row, at: int, by: str) -> bool:
    """Whether the piece before tells who is brought in and puts the money in: 引入甲,以2亿元认购乙新增注册资本."""
    return by in ("引入", "引进") and row.chunks[at].form in ("subscribe", "contribute", "raise")


#: the subject is there, but no finder knows its name
UNKNOWN = -2


#: whose affiliate acts, which no finder knows: 甲集团旗下某某电器收购乙
_UNDER = re.compile("(?:旗下|下属|所属|属下|名下)(?:的|全资|控股)*(?!拟|将|已|计划|的)[^,]{2}")


def _unnamed(row: Row, at: int, verb: int) -> bool:
    """Whether who acts is only described by the party: 甲公司实际控制人拟收购."""
    described = re.match(f"{TEXT}?{OF}?{OWNER}{TEXT}?$", row.kinds[at + 1 : verb])
    if row.chunks[at + 1].text.startswith("等"):  # 甲、乙等19位股东共同成立丙
        return False
    return verb < len(row.chunks) and described is not None and row.chunks[at + 1].text not in ("为", "成为", "是")


def _predicate(row: Row, start: int, at: int) -> bool:
    """Whether a piece tells what its subject becomes: 成为甲的控股股东."""
    said = row.text(start, at)
    return re.match(f"{OF}?{OWNER}", row.kinds[at + 1 :]) is not None and _COPULA.fullmatch(said) is not None


_COPULA = re.compile("(?:从而|并|且|将|拟|一举|仍|已|现)*(?:成为|为|是|系)")


def _predicates(row: Row, at: int) -> bool:
    """Whether a chunk is a verb that takes an object, not one that tells which (甲设立的乙) or when (转让完成后)."""
    return row.kinds[at] == VERB and row.kinds[at + 1 : at + 2] != OF and not tells_when(row, at)


def tells_when(row: Row, at: int) -> bool:
    """Whether a verb only dates what the piece tells: 转让完成后甲持股19.9%."""
    return row.kinds[at + 1 : at + 2] == TEXT and _WHEN.match(row.chunks[at + 1].text) is not None


_WHEN = re.compile("(?:事[项宜])?(?:全部)?(?:完成|结束|实施|交割)?[之以]?后")


#: who lets another act does not act: 公司同意某所出资
_LETS = re.compile(
    "(?:同意|批准|支持|允许|放弃)(?!以|使用|出资|按|通过|对|向|与|将|在|于|收购|增资|转让|认购|受让|公司)[^,]{2}"
)
#: what may open a piece that has no subject of its own
_ADVERBS = re.compile(
    r"(?:签[署订]了?《[^《》]*》|在?扣除[^,]{2,10}后|耗资|斥资|豪掷|豪砸|出资|作价|总价|对价|达|超过?|近|人民币|合|(?:拟|计划)?募资|(?:本次)?(?:增持|减持|转让|收购|增资|交易|权益变动|发行|受让)(?:完成)?后|拟|将|预计|预期|已|并|还|也|又|仍|均|共|另|再|即|正|但|且|而|则|曾|先后|分别|合计|累计|其中|同时|此外|另外|另|计划|决定|同意|宣布|成功|完成|继续|直接|间接|各|"
    r"近日|日前|目前|现在|如今|截至|最终|表示|(?:本次)?(?:所募集?|募集)资金(?:净额)?|(?:全部)?用于|高?溢价|大手笔|突然|正式|首次|一举|正在?|筹划|现金|又|成为|位列|跃居|跻身|获得|为|约|(?:非公开)?发行|支付|[\d.,]+[万亿]?股|/股|总共|第[一二三]大股东|在|于|从而|因此|由此|本次|控股股东|实际控制人|[一二三]大股东|(?:协议|上述)?各(?:方|合伙人|投资方|出资人|投资人)|双方|三方|[\d年月日个初末底]|[\ue000-\uf8ff]|的|股权|股份|比例|参与|后|之)*"
)


def goes_on(row: Row, start: int, verb: int) -> bool:
    """Whether a piece up to its verb holds no word that could be its subject."""
    if _TELLS_SIZE.fullmatch(row.kinds, start, verb) and _SIZE.match(row.text(start, verb)):
        return True
    before = next((i for i in range(start, verb) if row.kinds[i] in _LEADING), verb)
    said = row.text(start, before)
    return _ADVERBS.fullmatch(said) is not None or (verb == before and _PURPOSE.match(said) is not None)


#: a piece that only tells how much it is: 占公司总股本的2%, 目标规模10亿元
_TELLS_SIZE = re.compile(f"{TEXT}?(?:{HOLDS}[{TEXT}{ISSUER}{OF}{STAKE}]*{PERCENT}|{STAKE}?{TEXT}?{MONEY}){TEXT}?")
_SIZE = re.compile(
    "(?:约|合计|分别|各|其中)*占|(?:基金|其中)?(?:的?(?:目标|首期|总|认缴|募集|设计|初始|计划))*(?:规模|募资|募集资金|出资额|注册资本)"
)
#: 为加快产业布局, says what for, whoever acts
_PURPOSE = re.compile(
    "为了?(?:进一步|更好地?|充分|全面|深入|积极|切实)*(?:加[快强大速]|推[进动]|满足|提[升高]|优化|实[现施]|促进|落实|拓[展宽]|增强|完善|扩大|充分|打造|抓住|响应|发挥|深化|支持|整合|把握|布局)"
)


def head(row: Row, at: int) -> int:
    """The party that one only describes: 公司控股子公司甲, 乙之一的丙旗下甲."""
    while match := _DESCRIBES.match(row.kinds, at + 1):
        said = row.text(at + 1, match.end() - 1)
        if _JOINT.match(said):
            break
        owner = row.kinds[at] == ISSUER and OWNER in match.group()  # 由公司控股股东甲
        owner = owner or (
            POST in match.group()
            and led_by(row, at) == "b"
            and all(m.type == "Person" for m in row.chunks[match.end() - 1].named)
        )
        owns = owner or OWNED in match.group()
        if not (owns and len(said) <= _DESCRIBED) and not _BELONGS.fullmatch(said) and said not in _HELD_BY:
            break
        at = match.end() - 1
    return at


_DESCRIBES = re.compile(f"(?:x?{OF}?x?[{OWNED}{OWNER}{POST}]?x?|{HOLDS}{OF}){PARTY}")
#: 甲持股的乙: 乙 is meant
_HELD_BY = ("持股的", "控股的", "所持股的")
#: characters of what describes a party by its owner: 旗下股权投资基金管理平台
_DESCRIBED = 16
_BELONGS = re.compile(
    "的?(?:运营|经营|实施)主体(?:——|[为是])?|(?:之一)?的?(?:旗下|下属|所属|属下|控制|管理|实控|控股)的?|之一的|(?:旗下|下属|所属)[^、,]{2,10}(?:管理|控制|持有)的"
)


def led_by(row: Row, at: int) -> str:
    """The kind of the preposition that leads in a party, empty where none does."""
    before = at - 1
    its = before > 0 and row.kinds[before - 1 : before + 1] == ITS + OWNED  # 划转给其全资子公司乙
    before -= 2 * its
    while before >= 0 and row.kinds[before] in (TEXT, OF, OWNER, OWNED) and len(row.chunks[before].text) <= _BETWEEN:
        joined = (
            row.kinds[before] == TEXT
            and row.kinds[before - 1 : before] == PARTY
            and _JOINT.match(row.chunks[before].text)
        )
        before -= 2 if joined else 1  # 向甲及关联方乙
    return row.kinds[before] if before >= 0 and row.kinds[before] in _LEADING else ""


def by_agent(row: Row, at: int) -> bool:
    """Whether 由 leads a party in, be it through what it belongs to: 由甲公司子公司乙."""
    return any(
        led_by(row, i) == "b" and head(row, i) == at
        for i in range(max(0, at - 6), at + 1)
        if row.kinds[i] in (PARTY, ITS, ISSUER)
    )


def _modifies(row: Row, at: int, stop: int) -> bool:
    """Whether a party only tells which of the next is meant: 公司控股股东甲, 甲公司持有的乙, 甲公司旗下乙."""
    after = row.kinds[at + 1 : stop]
    if re.match(f"{OF}?{TEXT}{PARTY}", after) and _PARENT.fullmatch(row.text(at + 1, at + 1 + after.index(PARTY))):
        return True  # 甲的母公司为乙,持有甲10%股份
    if row.kinds[at] == ISSUER and re.match(TEXT + PARTY, after) and row.chunks[at + 1].text.endswith(_CLASSES):
        return True  # 发行人员工持股平台甲
    if beside_issuer(row, at) >= 0:
        return False
    if re.match(rf"(?:x?{OF}?x?|{HOLDS}{PERCENT}x?{OF}?)[{OWNER}{OWNED}{POST}]", after):
        return PARTY in after and len(row.chunks[at].named) < _SEVERAL
    if (made := re.match(f"{OF}?{STAKE}(?={TEXT}{PARTY})", after)) and MADE_OF.match(
        row.chunks[at + 1 + made.end()].text
    ):
        return True
    if re.match(TEXT + PARTY, after) and _KIN.search(row.chunks[at + 1].text):
        return True
    return re.match(rf"x?[HV]?{OF}x*{WHO}|K", after) is not None


def beside_issuer(row: Row, at: int) -> int:
    """The chunk of whom 公司 acts with: 公司及子公司甲, 公司和甲; -1 where `at` is no 公司 or stands alone."""
    match = _AND_OTHERS.match(row.kinds, at)
    return match.end() - 1 if match and _JOINT.fullmatch(row.chunks[at + 1].text) else -1


def whose(row: Row, at: int) -> int:
    """The chunk of whose owner the noun at `at` is (公司的控股股东), -1 where none stands directly before it."""
    before = at - 1 - (row.kinds[at - 1 : at] == OF)
    return before if before >= 0 and row.kinds[before] in (PARTY, ISSUER, ITS) else -1


_CLASSES = ("平台", "企业", "机构", "公司", "基金")
_AND_OTHERS = re.compile(f"{ISSUER}{TEXT}(?:{ITS}?{OF}?{OWNED})?{PARTY}")
_PARENT = re.compile("的?母公司(?:[为是系])?")
_SEVERAL = 2
#: 乙的股权结构为甲持股51%
MADE_OF = re.compile("(?:结构|构成|架构|比例)(?:变更)?(?:[为是:]|如下|情况)")
#: 其一致行动人甲, 王甲之子王乙
_KIN = re.compile(
    "^[^及和与、]*(?:一致行动人|母公司|父亲|母亲|配偶|妻子|丈夫|儿子|女儿|之[父母子女妻夫弟兄姐妹]|兄弟|胞[弟兄姐妹])$"
)


def partners(row: Row, at: int) -> list[int]:
    """The parties that 与 leads in before the verb `at`, in its own piece and those that go on from it."""
    found: list[int] = []
    for start, stop in pieces_before(row, at):
        if stop < at and _sells(row, start, stop, at):
            break
        found += [
            head(row, i)
            for i in range(start, stop)
            if row.kinds[i] == PARTY and led_by(row, i) == "w" and row.kinds[i + 1 : i + 2] != OWNER
        ]
        if found or subject_in(row, start, stop):
            break
    return found


def _sells(row: Row, start: int, stop: int, at: int) -> bool:
    """Whether a piece tells with whom who buys in `at` signs, which makes him no partner: 公司与甲签订协议,收购甲持有的乙股权."""
    signed = SIGNS.search(row.text(start, stop)) and not _JOINTLY.search(row.text(stop, at))
    return row.chunks[at].form in ("buy", "raise") and bool(signed)


#: signing, which tells with whom a deal is made
SIGNS = re.compile("签订|签署|签定|订立|签了|达成")
_JOINTLY = re.compile("共同|联合|一起|各自|双方")


def vehicle(row: Row, at: int) -> int:
    """The chunk of the firm through which one acts (甲通过子公司乙收购), -1 where the text names none."""
    for start, stop in islice(pieces_before(row, at), 3):
        through = _THROUGH.search(row.kinds, start, stop)
        if through and row.chunks[through.start()].text in ("通过", "透过"):
            return through.start("vehicle")
        if subject_in(row, start, stop):
            break
    return -1


#: 通过全资子公司乙收购: the firm through which one buys is the buyer
_THROUGH = re.compile(f"a[{ITS}{ISSUER}{PARTY}]?{TEXT}?{OF}?{OWNED}{TEXT}?(?P<vehicle>{PARTY})")


def subject_in(row: Row, start: int, stop: int) -> bool:
    """Whether a piece has a subject of its own."""
    return any(row.kinds[i] in (PARTY, ISSUER) and not led_by(row, i) for i in range(start, stop))


def led(row: Row, first: int, last: int, kinds: str) -> int:
    """The party in `first..last` that one of these prepositions leads in; -1 where none does."""
    found = (
        i
        for i in range(first, last)
        if row.kinds[i] in (PARTY, ISSUER)
        and (leads := led_by(row, i))
        and leads in kinds
        and not _stands_for_its(row, i)
    )
    return next((head(row, i) for i in found), -1)


def _stands_for_its(row: Row, at: int) -> bool:
    """Whether a party only tells whose subsidiary is meant, which no finder knows: 向甲之附属公司出售."""
    return head(row, at) == at and re.match(f"{TEXT}?{OF}?{OWNED}", row.kinds[at + 1 :]) is not None


#: what a stake comes to, told behind it: ,占其20%
_AFTER_STAKE = "(?P<after>x?,?x?[gH]?x?[gb]?C|[x,]{1,2}H[ITPxKd]{0,6}?C)?"
_STAKE = re.compile(
    r"x?(?:(?:[PI]x?U)?Pxd(?=P))?[UD]?x?(?:(?:P(?=P))?(?P<holder>[PITG])?[xU]{0,2}Hd?)?x?(?:[CN]d?)?(?:(?:[PI]d?)?[DU]x?)?(?:P(?=P))?(?P<target>[PIT])(?!x?[HV])(?:[dxMNC]{0,7}?K|N)"
    + _AFTER_STAKE
)
#: 乙公司原股东甲20%股权, 乙公司股东甲持有的乙公司20%股权
_OF_HOLDER = re.compile(
    r"x?(?P<target>[PI])d?x?U(?:(?P<holder>P)(?:xU[xP])?)?(?:x?Hd?x?[PI]?)?[dxMNC]{0,5}?K" + _AFTER_STAKE
)
_HELD = re.compile(r"x?U?(?P<holder>[PITG])[xU]{0,2}Hd?[dxMNC]{0,5}?K" + _AFTER_STAKE)


def stakes(row: Row, at: int) -> Iterator[Stake]:
    """The stakes named from chunk `at` on: 甲持有的乙公司20%股权、丙公司30%股权."""
    while match := next(
        (m for form in (_OF_HOLDER, _STAKE, _HELD) if (m := form.match(row.kinds, at)) and _of_firm(row, m)), None
    ):
        groups = match.groupdict()
        first, last = match.start(), match.end()
        if match.group("after") and not _tells_share(row, match.start("after"), last):
            last = match.start("after")
        target = match.start("target") if groups.get("target") else -1
        if target >= 0 and row.kinds[target] == ITS and row.chunks[target].text != "后者":
            return
        holder = match.start("holder") if groups.get("holder") else -1
        if holder >= 0 and row.kinds[holder] == ISSUER and _OTHERS.match(row.chunks[holder + 1].text):
            holder = -1  # 公司12名交易对方持有的乙股份
        yield Stake(first, last, target, holder, shares_in(row, max(holder, first), last))
        joint = row.chunks[last].text if last < len(row.chunks) else ""
        if (other := _OTHER.match(row.kinds, last)) and _JOINT.match(joint) and not _JOINT.fullmatch(joint):
            last = other.end() - 1
            joint = row.chunks[last].text
        if joint == "," and last + 1 < len(row.chunks) and row.chunks[last + 1].text in ("以及", "及", "和", "并"):
            last += 1
        elif not _JOINT.fullmatch(joint):
            return
        at = last + 1


def _of_firm(row: Row, match: re.Match[str]) -> bool:
    """Whether what a stake is of is no person: 王甲等两名股东持有的乙公司股权."""
    target = match.start("target") if match.groupdict().get("target") else -1
    return target < 0 or row.kinds[target] != PARTY or any(m.type != "Person" for m in row.chunks[target].named)


_OTHERS = re.compile("[^,;]{0,8}(?:对方|股东方|[名家位])")
#: an item that no finder knows, between two that one does: 、装饰公司100%股权、
_OTHER = re.compile("xCd?Kx")


def _tells_share(row: Row, first: int, last: int) -> bool:
    return re.search("比例|占|股权比", row.text(first, last)) is not None


def shares_in(row: Row, first: int, last: int) -> tuple[Mention, ...]:
    """The percentages in these chunks, if they stand together."""
    found = [c for c in row.chunks[first:last] if c.kind == PERCENT]
    return found[0].named if len(found) == 1 else ()


def money_between(row: Row, first: int, last: int) -> Chunk | None:
    """What is paid, where it stands before the verb: 以2亿元, 斥资2亿元; a price per share and what is raised for it are not."""
    found = [
        i
        for i in range(first, last)
        if row.kinds[i] == MONEY
        and not _per_share(row.chunks[i])
        and not (i and _RAISED.search(row.chunks[i - 1].text))
    ]
    return row.chunks[found[0]] if len(found) == 1 else None


_RAISED = re.compile("募资|募集(?:资金)?|融资")


def money_after(row: Row, at: int) -> Chunk | None:
    """What is paid, where it stands behind the stake: 交易价格为2亿元; up to the next verb, party or semicolon."""
    said = ""
    for i in range(at, min(len(row.chunks), at + 8)):
        chunk = row.chunks[i]
        if chunk.kind in (STOP, VERB, PARTY):
            return None
        if chunk.kind == MONEY and not _per_share(chunk):
            return chunk if _PRICE.search(said) and not _SUM.search(said) else None
        said += chunk.text
    return None


def _per_share(chunk: Chunk) -> bool:
    """Whether an amount is the price of one share (5元/股, 每股5元)."""
    return any(isinstance(m.value, Money) and m.value.per == "股" for m in chunk.named)


def each(row: Row, first: int, last: int) -> bool:
    """Whether 各 or 均 gives every party the same."""
    return any(c.kind in (TEXT, HOLDS) and _EACH.search(c.text) for c in row.chunks[first:last])
