"""One clause in its scene: who its chunks mean, whom a verb leaves out, what the sentences before it spoke of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from policygraph.graph.entity import Entity
from policygraph.graph.modality import Modality
from policygraph.loaders.acts.chunk import (
    COMMA,
    GROUP,
    HOLDS,
    ISSUER,
    ITS,
    MONEY,
    NUMBER,
    OF,
    OWNED,
    OWNER,
    PARTY,
    PERCENT,
    STAKE,
    STOP,
    TEXT,
    VERB,
    Chunk,
    Row,
)
from policygraph.loaders.acts.sentence import (
    MADE_OF,
    UNKNOWN,
    beside_issuer,
    by_agent,
    goes_on,
    head,
    item_start,
    led_by,
    piece_start,
    subject,
    subject_in,
    whose,
)
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.topic import Topic
from policygraph.loaders.scene import Scene
from policygraph.loaders.values.count import Count

_HELD = Topic("Firm|Fund", "Firm|Fund")
_SEVERAL = Topic("Organization|Person", "Organization|Person")
_ACTOR = Topic("Organization", "Organization")
_FINANCED = Topic("Firm:融资|增资", "Firm", words="融资|增资|注册资本")
_DEALT = Topic("Firm:股权", "Firm", words=r"\d[\d.]*%的?股[权份]")
_MADE = Topic("Fund:made", "Fund", words="made")
_MADE_FIRM = Topic("Firm:made", "Firm", words="made")
#: 前者 and 后者
_PAIR = 2
#: chunks behind a holder in which the verb that sets up stands
_SOON = 8
#: chunks before a verb in which what it leaves out may stand
_FAR = 60
_DIGITS = "零一两三四五六七八九十"


#: what an item opens with that goes on with the one before it
_GOES_ON = re.compile(
    "(?:[\ue000-\uf8ff\\d年月日初末底,]|随后|此后|同[年月日])*(?:[拟将并另还]|同时|与此同时|(?P<again>又|再次))"
)


class Said(NamedTuple):
    """A fact before it is one: the mentions at both ends, the values, and the chunks that say it."""

    subject: Mention
    relation: str
    object: Mention
    values: Mapping[str, Mention | str | Decimal | None]
    first: int
    last: int
    modality: Modality | None = None


class Unequal(NamedTuple):
    """Parties and shares or sums side by side whose numbers differ, so that none is whose: how many of each, and the chunks."""

    sizes: str
    first: int
    last: int


@dataclass(slots=True)
class Memory:
    """What the holders of this sentence and of the one before it hold, and whose capital was raised last."""

    sentence: int = -1
    raised: tuple[Mention, ...] = ()
    helds: tuple[Mention, ...] = ()
    before: tuple[Mention, ...] = ()

    def turn(self, sentence: int) -> None:
        """A clause of the sentence that begins there comes next."""
        if sentence != self.sentence:
            self.sentence, self.before, self.helds = sentence, self.helds, ()

    def held(self, sentence: int) -> tuple[Mention, ...]:
        """What was held last, in this sentence or the one before."""
        return self.helds or self.before if sentence == self.sentence else ()


#: whose capital is told before it is parted
_ITS_CAPITAL = re.compile(f"(?P<whose>{PARTY}){OF}?{STAKE}{TEXT}?{MONEY}")
#: who 公司 is where a paper is quoted: 根据甲2020年三季报
_BY_PAPER = re.compile(f"f(?P<whose>{PARTY})(?={TEXT})")
_PAPER = re.compile(
    "的?(?:最新|此前)?(?:[\\d\ue000-\uf8ff年]*)(?:[一三]季报|年报|半年报|中报|季报|年度报告|季度报告|公告|招股|上市公告|权益变动)"
)
#: 甲将成为公司控股股东: 公司 is another than 甲
_IS_OF, _IS = re.compile(f"{PARTY}{TEXT}$"), re.compile("(?:成为|是|系|为)$")


@dataclass(frozen=True)
class Reader:
    """One clause in its scene."""

    row: Row
    scene: Scene
    memory: Memory

    def who(self, *at: int) -> tuple[Mention, ...]:
        """The parties of chunks; 公司 and 其 are what the text speaks of."""
        return tuple(m for i in at for m in self._who(i))

    def _who(self, at: int) -> tuple[Mention, ...]:
        chunk = self.row.chunks[at]
        if told := self._capital_told(at):
            return told
        if chunk.kind == PARTY:
            last = head(self.row, at)
            return chunk.named if last == at else (*chunk.named[:-1], *self.row.chunks[last].named)
        if chunk.kind == GROUP:
            return self.group(chunk)
        if chunk.text in ("前者", "后者"):
            parties = [c.named for c in self.row.chunks[:at] if c.kind == PARTY]
            pair = next((named for named in reversed(parties) if len(named) == _PAIR), None)
            named = pair or tuple(m for named in parties for m in named)
            return named[-1:] if chunk.text == "后者" else named[-2:-1]
        paper = _BY_PAPER.search(self.row.kinds, item_start(self.row, at), at) if chunk.kind == ISSUER else None
        if paper and _PAPER.match(self.row.text(paper.end("whose"), at)):  # 根据甲三季报,公司第一大股东为乙
            return self.row.chunks[paper.start("whose")].named[:1]
        if chunk.kind == ISSUER:
            issuer = self.scene.issuer(self.row.clause, chunk.start, here=chunk.text == "公司")
            if _IS_OF.search(self.row.kinds, 0, at) and _IS.search(self.row.text(at - 1, at)):
                actor = {m.entity for m in self.row.chunks[at - 2].named}
                headed = self.scene.topics.headed("Firm", self.row.clause.start)
                issuer = [m for m in (*issuer, headed) if m and m.entity not in actor][:1]
            beside = beside_issuer(self.row, at)
            return (*issuer, *(self.row.chunks[beside].named if beside >= 0 else ()))
        own = max(self._given_by(at), self._joined(at)) if chunk.text == "其" else -1
        return self._who(own) if own >= 0 else tuple(self.scene.topic(_ACTOR, self.row.clause, chunk.start, 1, "其"))

    def _given_by(self, at: int) -> int:
        """The chunk of who hands something to 其 what: 甲将股份划转给其全资子公司, -1 where the piece says no such thing."""
        row = self.row
        start = piece_start(row, at)
        if row.kinds[at - 1 : at] != "g" or row.kinds[at - 2 : at - 1] != VERB:
            return -1
        own = (i for i in range(start, at) if row.kinds[i] in (PARTY, ISSUER) and not led_by(row, i))
        return next(own, -1)

    def _joined(self, at: int) -> int:
        """The chunk of what the piece before is about that its subject becomes part of: 甲并入乙,成为其全资子公司, -1 elsewhere."""
        row = self.row
        start = piece_start(row, at)
        if row.text(start, at) not in ("成为", "并成为") or row.kinds[at + 1 : at + 2] != OWNED:
            return -1
        before = [i for i in range(piece_start(row, start - 1), start) if row.kinds[i] == PARTY] if start else []
        return before[-1] if len(before) > 1 else -1

    def _capital_told(self, at: int) -> tuple[Mention, ...]:
        """Whose 公司注册资本 means where the capital was told before it is parted: 乙注册资本为5000万元,其中甲认缴2550万元,占公司注册资本的51%."""
        after = self.row.chunks[at + 1 : at + 2]
        if not after or after[0].text != "注册资本":
            return ()
        chunk = self.row.chunks[at]
        printed = [self.scene.shadow[m.start : m.end] for m in chunk.named] if chunk.kind == PARTY else [chunk.text]
        told = _ITS_CAPITAL.search(self.row.kinds, 0, at) if printed == ["公司"] else None
        return self.row.chunks[told.start("whose")].named[:1] if told else ()

    def group(self, chunk: Chunk, size: int = 0) -> tuple[Mention, ...]:
        """该3家平台: as many as it says, of those named last; of 各方 `size`."""
        if defined := self.scene.topics.collective(chunk.text, self.row.clause.offset(chunk.start)):
            return tuple(defined)
        counted = next((m.value.number for m in chunk.named if isinstance(m.value, Count)), 0)
        printed = re.search(f"[{_DIGITS}\\d]", chunk.text.replace("双", "两").replace("二", "两"))
        size = size or counted or (_DIGITS.find(printed.group()) if printed else 0)
        return tuple(self.scene.topic(_SEVERAL, self.row.clause, chunk.start, size, "")) if size > 1 else ()

    def actor(self, at: int) -> tuple[tuple[Mention, ...], int]:
        """Who acts in the verb `at`, and the chunk from which on the clause says so."""
        found = subject(self.row, at)
        if found >= 0:
            return self.who(found), found
        if found != UNKNOWN and (before := self.item_before(at)):
            return before, piece_start(self.row, at)
        if found == UNKNOWN or STOP in self.row.kinds[:at]:  # what another item leaves out is nobody's guess
            return (), piece_start(self.row, at)
        start = piece_start(self.row, at)
        first = self.row.chunks[start].start
        return tuple(self.scene.topic(_ACTOR, self.row.clause, first, 1, "")), start

    def item_before(self, at: int) -> tuple[Mention, ...]:
        """Who acts in the item before the semicolon, where one goes on with its deed (拟收购甲;拟收购乙) or tells another (又收购乙)."""
        row = self.row
        stop = item_start(row, at) - 1
        again = _GOES_ON.match(row.text(stop + 1, at)) if stop > 0 else None
        if again is None and not (0 < stop == at - 1):  # 持有乙5%股份;持有丙3%股份
            return ()
        for i in range(item_start(row, stop), stop):
            if row.chunks[i].act == row.chunks[at].act:
                return self.actor(i)[0]
        opens = self.opening(stop) if again and again.group("again") else -1
        return self.who(opens) if opens >= 0 else ()

    def held(self, verb: int, own: int) -> tuple[Mention, ...]:
        """What the subject `own` of `verb` holds a share of, where the clause leaves it out: what the sentence says was
        invested in or founded, or whose shareholder it is; else what the text speaks of.
        """
        row = self.row
        if beside := self.beside():
            return beside
        sets_up = next(
            (i for i in range(verb, min(len(row.chunks), verb + _SOON)) if row.chunks[i].form == "found"), -1
        )
        if sets_up >= 0 and _sets_up_unnamed(row, sets_up):  # 由甲持股80%、乙持股20%合资设立管理公司
            return ()
        shape = _STRUCTURE.match(row.kinds, item_start(row, verb))
        if shape and MADE_OF.search(row.chunks[shape.end() - 1].text):
            return self.who(shape.start("held"))
        rows = _ROWS.match(row.kinds, item_start(row, verb))
        if rows and _IN_TURN.search(row.chunks[rows.end("last") - 1].text):  # 甲的前三位股东持股比例依次为:乙持股35%
            return self.who(rows.start("held"))
        joint = _JOINT_FIRM.search(row.text(0, max(0, own)))
        if joint and (joined := self.scene.topic(_MADE_FIRM, row.clause, 0)):
            return tuple(joined)  # 设立丙公司。该合资公司注册资本为6000万元,其中甲出资3060万元,持股51%
        headed = _HEADED.match(row.kinds, 0, max(0, own))
        line = row.chunks[headed.start("held")].named[:1] if headed and row.chunks[headed.end() - 1].text == ":" else ()
        if line and line[0].type == "Firm":  # 甲公司:乙持股51%,丙持股49%
            return line
        for i in range(verb - 1, max(-1, verb - _FAR), -1):
            form = row.chunks[i].form
            if form == "contribute":
                agent = subject(row, i)
                paid_into = self.before_agent(agent) if agent >= 0 and by_agent(row, agent) else -1
                if paid_into >= 0:
                    return self.who(paid_into)
                if made := self.made(piece_start(row, i)):
                    return made
            if form == "found" and _sets_up_unnamed(row, i):
                return ()
            if row.kinds[i] == OWNER and i == piece_start(row, verb):  # 第一大股东甲持股24%
                return self.owned(i)
            if row.kinds[i] == OWNER and row.text(i - 1, i).endswith("原"):  # 收购乙51%股权。原股东甲持股降至49%
                return tuple(self.scene.topic(_DEALT, row.clause, row.chunks[i].start))
            if row.kinds[i] == OWNER and (of := whose(row, i)) >= 0:
                reformed = row.kinds[i + 1] == PARTY and _REFORMED.search(row.text(i + 2, max(i + 2, own)))
                return self.who(i + 1 if reformed else of)
            if (
                row.kinds[i] == OWNER
                and LISTS.search(row.chunks[i].text)
                and PARTY not in row.kinds[piece_start(row, i) : i]
            ):
                return self.owned(i)  # 股东包括甲、乙,其中甲持股17%
            if row.kinds[i] == PARTY and i != own and _INVESTED.search(row.text(piece_start(row, i), i)):
                return row.chunks[i].named[:1]
            if row.kinds[i] in (PARTY, ISSUER) and i != own and _is_dealt(row, i):
                return self.who(i)
            if row.kinds[i] == PARTY and i != own and ((_goal(row, i) and not _receives(row, i)) or _object(row, i)):
                return row.chunks[i].named[:1]
        if (before := self.memory.held(row.clause.start)) and before[0].entity not in self.holders:
            return before
        if _RAISED.search(row.text(item_start(row, verb), verb)):  # 增资扩股后,公司持股比例降至57%
            holding = self.holders | ({m.entity for m in self.who(own)} if own >= 0 else set())
            raised = self.scene.topic(_FINANCED, row.clause, row.chunks[verb].start)
            if raised and raised[0].entity not in holding:
                return tuple(raised)
        return self._spoken_of

    def dealt(self, verb: int, own: int) -> tuple[Mention, ...]:
        """What the item before `verb` buys, or puts money into: 对乙公司增资,增资后持有其15%股权."""
        row = self.row
        for i in reversed(range(item_start(row, verb), verb)):
            if row.kinds[i] in (PARTY, ISSUER) and i != own and (_is_dealt(row, i) or _is_raised(row, i)):
                return self.who(i)
        return ()

    def beside(self) -> tuple[Mention, ...]:
        """What stands before the bracket that the clause is: 乙公司(甲持股95%)."""
        attached = self.row.clause.attached
        named = self.scene.topics.at("Firm|Fund", attached) if attached >= 0 else None
        return (named,) if named else ()

    @cached_property
    def _spoken_of(self) -> tuple[Mention, ...]:
        """What the holders of this clause hold where nothing in it says so: what was spoken of before the first of them."""
        row = self.row
        start = piece_start(row, row.kinds.index(HOLDS) if HOLDS in row.kinds else len(row.chunks))
        first = row.chunks[start - 1].start if start else 0
        return tuple(self.scene.held(_HELD, row.clause, first, self.holders))

    def made(self, start: int) -> tuple[Mention, ...]:
        """What was set up before the piece that begins there."""
        return tuple(self.scene.topic(_MADE, self.row.clause, self.row.chunks[start].start))

    def owned(self, at: int) -> tuple[Mention, ...]:
        """Whose shareholder a noun that opens a piece means: who makes the announcement, else what the text speaks of."""
        spoken = self.row.kinds.rfind(ISSUER, 0, at)
        if spoken >= 0:
            return self.who(spoken)
        first = item_start(self.row, at)
        if _OF_WHOM.match(self.row.kinds, first, at):  # 甲的股东为乙,实控人为丙
            return self.row.chunks[first].named
        opens = self.opening(at) if LISTS.search(self.row.chunks[at].text) else -1
        if opens >= 0 and self.row.chunks[opens].named[0].type in ("Firm", "Fund"):  # 甲公司主营软件,股东还包括乙
            return self.who(opens)
        if LISTS.search(self.row.chunks[at].text) and self.speaks_of_another(at):
            return ()
        announcing = self.scene.topics.issuer(self.row.clause.offset(self.row.chunks[at].start))
        if announcing:
            return (announcing,)
        if before := self.memory.held(self.row.clause.start):
            return before
        start = piece_start(self.row, at)
        first = self.row.chunks[start - 1].start if start else 0
        return tuple(self.scene.held(_HELD, self.row.clause, first, self.holders))

    def speaks_of_another(self, at: int) -> bool:
        """Whether the piece before the one of `at` tells of somebody whom no finder knows: 丙估值达30亿元,创始人王甲仍为实际控制人."""
        line = self.row
        stop = piece_start(line, at) - 1
        start = piece_start(line, stop) if stop > 0 else stop
        named = stop > 0 and (subject_in(line, start, stop) or ISSUER in line.kinds[start:stop])
        return stop > 0 and not named and not goes_on(line, start, stop)

    @cached_property
    def holders(self) -> frozenset[Entity | None]:
        """Whoever holds something in this clause."""
        row = self.row
        verbs = [i for i, kind in enumerate(row.kinds) if kind == HOLDS]
        found = {subject(row, i) for i in verbs}
        return frozenset(m.entity for i in found if i >= 0 and row.kinds[i] == PARTY for m in row.chunks[i].named)

    def opening(self, at: int) -> int:
        """The chunk of whom the item speaks: its first party that nothing leads in, -1 where there is none."""
        row = self.row
        found = (i for i in range(item_start(row, at), at) if row.kinds[i] in (PARTY, ISSUER) and not led_by(row, i))
        return next(found, -1)

    def before_agent(self, agent: int) -> int:
        """The chunk that stands before 由 in its piece (丙由甲、乙设立), -1 where none does."""
        row = self.row
        found = [
            i
            for i in range(piece_start(row, agent), agent)
            if row.kinds[i] in (PARTY, ITS, ISSUER, GROUP) and not led_by(row, i)
        ]
        return found[-1] if found and head(row, found[-1]) != agent else -1


#: 新增对外投资,投资企业为乙,持股10%
_INVESTED = re.compile("(?:投资|被投)(?:企业|公司|标的)[为是:]?$")
_RAISED = re.compile("增资(?:扩股)?(?:事项)?(?:全部)?(?:完成|实施)?之?后")
#: 公司控股股东甲混改完成,乙以2亿元增资,持股50%: of 甲
_REFORMED = re.compile("混改|混合所有制|改制|增资扩股")
_OF_WHOM = re.compile(f"{PARTY}{OF}[{TEXT}{OWNER}]{{1,2}}{PARTY}{COMMA}$")
#: whose shareholders are listed
LISTS = re.compile("股东(?:还|主要)?(?:包括|包含|分别|有)")
#: 乙集团的股权结构为甲持股51%
_STRUCTURE = re.compile(f"{TEXT}?(?P<held>[{PARTY}{ISSUER}]){OF}?{STAKE}?{TEXT}")
_ROWS = re.compile(f"{TEXT}?(?P<held>[{PARTY}{ISSUER}]){OF}?{TEXT}?{OWNER}(?P<last>{HOLDS}?{TEXT}){COMMA}")
_JOINT_FIRM = re.compile("合资公司|合资企业|合营公司|新公司")
#: a line of a table of holdings
_HEADED = re.compile(f"(?P<held>{PARTY}){COMMA}")
_IN_TURN = re.compile("(?:依次|分别)[为是]$|如下$")
#: the agencies that own for the state
_STATE = re.compile("国有资产|财政|人民政府|社会保障基金")


def owners(parties: Iterable[Mention]) -> tuple[Mention, ...]:
    """The parties that own: of agencies those that own for the state, no court and no regulator."""
    return tuple(m for m in parties if m.type != "Agency" or _STATE.search(m.entity.name if m.entity else ""))


def only(chunk: Chunk | None) -> Mention | None:
    """The value of a chunk that holds one alone."""
    return chunk.named[0] if chunk and len(chunk.named) == 1 else None


def _sets_up_unnamed(line: Row, at: int) -> bool:
    """Whether what the verb sets up has no name: 双方计划成立合资公司,各占50%."""
    behind = line.chunks[at + 1 : at + 2]
    return bool(behind) and behind[0].kind == TEXT and _UNNAMED.search(behind[0].text) is not None


_UNNAMED = re.compile("^[^,]{0,14}(?:公司|企业|平台|基金)$")
#: 受让乙公司3%股份: the party is what the stake is of
_ITS_STAKE = re.compile(f"{OF}?[{TEXT}{MONEY}{PERCENT}]{{0,3}}(?:{STAKE}|{NUMBER})")
_DEALS = ("buy", "give", "subscribe", "raise")


def _is_dealt(line: Row, at: int) -> bool:
    """Whether a stake in the party is what its piece deals in: 受让甲持有的乙公司3%股份."""
    if not _ITS_STAKE.match(line.kinds, at + 1) or line.kinds[at - 1 : at] == HOLDS:
        return False
    stop = line.kinds.find(COMMA, at)
    piece = line.chunks[piece_start(line, at) : stop if stop >= 0 else None]
    return any(chunk.form in _DEALS for chunk in piece)


def _is_raised(line: Row, at: int) -> bool:
    """Whether its piece puts money into a party: 对乙公司增资, 投资乙公司."""
    if _goal(line, at):
        return any(chunk.form in ("raise", "invest", "contribute") for chunk in line.chunks[at + 1 : at + _NEAR])
    return line.kinds[at - 1 : at] == VERB and line.chunks[at - 1].form in ("raise", "invest", "buy")


#: chunks behind a goal in which its verb stands
_NEAR = 5


def _goal(line: Row, at: int) -> bool:
    """Whether 向 or 对 leads a party in, be it through what it belongs to: 对公司子公司甲."""
    return any(
        line.kinds[i] in (PARTY, ISSUER) and led_by(line, i) == "t" and head(line, i) == at
        for i in range(max(0, at - 4), at + 1)
    )


def _receives(line: Row, at: int) -> bool:
    """Whether shares are handed or issued to a party, which is not what is held: 向甲发行股份."""
    after = next((chunk.form for chunk in line.chunks[at + 1 : at + _NEAR] if chunk.form), "")
    return after in ("give", "issue") or (
        line.kinds[at + 1 : at + 2] == TEXT and line.chunks[at + 1].text.startswith(("发行", "定向发行"))
    )


def _object(line: Row, at: int) -> bool:
    """Whether a party is what was bought or founded."""
    before = next((line.chunks[i] for i in range(at - 1, -1, -1) if line.kinds[i] != TEXT), None)
    said = line.chunks[at - 1].text if at else ""
    return _SOLD.search(said) is not None or (
        before is not None
        and before.form in ("buy", "raise", "found", "hold", "invest")
        and not re.match(f"{TEXT}?{HOLDS}", line.kinds[at + 1 :])
    )


_SOLD = re.compile("(?:[增减]持|出售|抛售|清仓|入股|参股)了?$")
