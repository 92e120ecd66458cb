"""What a text speaks of: the subject that a later clause leaves out, the list that 三者 stands for, the thing that 该基金 is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import islice
from operator import attrgetter, itemgetter

from policygraph.graph.entity import Entity
from policygraph.graph.identity import entity
from policygraph.loaders.names.collectives import collective, defined
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.rounds import Round, rounds
from policygraph.loaders.names.schemes import pilot_in_title
from policygraph.loaders.sentences import closing, paragraphs, sentences
from policygraph.loaders.unwrap import JOINER
from policygraph.ontology import terms

#: words that put a body beside the subject, not in its place (与A合作)
BESIDE = re.compile(r"(?:继|与|和|同|携手|联合|会同|由|对|向|为|获得?|来自|被|给|按照|根据|据|在|于|经|通过)了?“?$")
#: who puts money into a fund is not the one that is spoken of: 甲引导基金认缴3亿元, 甲基金、乙集团共同出资
GIVES = re.compile(
    "(?:(?:、|和|与|及|以及)[^,;。、和与及]{2,24}){0,8}(?:等[^,;。]{0,8})?(?:拟|将|已|共同|分别|各|合计|联合)*(?:认缴|实缴|出资|认购|领投|跟投|发起|设立|支持(?=\\d)|投入(?=\\d))(?![额于规总])"
)
#: who puts money into a round is not the firm that is spoken of: 甲资本、乙创投等跟投
_JOINS_ROUND = re.compile("[^,;。]{0,120}?(?:领投|跟投|参投|追加投资|加注)")
_BRACKET = re.compile(r"\([^()]*\)")
_JOINED = re.compile(r"[、和与及]|以及|的?(?:控股)?(?:股东|子公司|孙公司|实际控制人|旗下)的?")
#: a sentence that opens so has its subject before it
_POINTS_BACK = re.compile(r"(?:而|且|同时,?|此外,?|目前,?)?其(?:中|(?!他|余|次|实|间|后))")
#: 其 speaks of the subject of its own piece of the sentence, if that has one
_ITS = re.compile("其(?!中|他|余|次|实)")
#: whose the next name is
_UNDER = re.compile(
    "的?(?:旗下|下属|所属|属下)的?(?:全资|控股)?[\u4e00-\u9fffA-Za-z]{0,10}?(?:(?:子|孙)?公司|企业|平台|机构|品牌|基金)?"
)
#: 公司 as the subject of the piece in which 其 stands
_SPEAKS = re.compile(
    r"(?<![\u4e00-\u9fff])(?:本公司|公司|上市公司)(?!法|章程|债|控股股东|实际控制人|实控人|第[一二三]大|持股|股东|全资|控股|参股|下属|旗下|[子孙]公司|附属)"
)
#: 公司 alone, where nothing before it makes it part of a name or of 该公司
_ISSUER = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|占|持有?|转让|所持|向|对|增持|减持|入股|认购|收购)(?:本公司|上市公司|发行人|公司|[本该]行(?![业为情程动政]))(?!法|章程|治理|债)|新增(?:自然人|法人)?股东"
)
_HOLDS = re.compile(r"(?:\([^()]*\))?的?(?:目前|直接|间接){0,2}持股")
_IN_BRACKET = re.compile(r"\(\d[\d.]*%\)")
_SHARE_TOKEN = re.compile(r"\([\ue000-\uf8ff]{2}\)$")
#: the field of a form in which a name is entered, and how far below it the others stand
_ENTERS = re.compile(r"(?:名\s*称|全称)\s*:\s*$")
_FORM = 600
#: who only publishes what is said (某某网公告显示, 某某查信息)
_SOURCE = re.compile("(?:查|网|宝|系统|平台|交易所|登记中心)$")
_AUDITS = re.compile(r"(?:会计师|律师|评估师)事务所(?:\(.*\))?$|资产评估.*公司$")
_PUBLISHES = re.compile("(?:App|APP)?(?:上|官网)?(?:公告|披露|显示|信息|查询|数据|公开|的)")
#: what makes the name behind it an object or a partner
_ACTS = re.compile("收购|受让|购买|持有|增持|减持|出售|转让|投资|设立|成为|[与和同由对向为获被给在经]")
#: directly before the name of what is set up, or joined by a new partner
_SETS_UP = re.compile(
    "(?:设立|成立|组建|新设|参设|入伙)了?(?:[一首][只支家个])?(?:(?:总|首期|目标)?规模[为约近超达]*[\\d.,]+[百千万亿]*元?[人民币]*的|[约近超]?[\\d.,]+[百千万亿]+元的?)?(?:[^,;:。]{0,12}(?:公司|企业|基金|平台)(?:—+)|(?:全资|控股|合资|合营|项目|新|管理|参股)+(?:子公司|公司|企业|平台)|[一首][只支家个])?“?$"
)
#: the same of what stands before the verb: 甲基金正式揭牌
_IS_SET_UP = re.compile(
    r"(?:已|今日|今天|昨日|日前|近日|正式|成功|在[^,;。]{2,12}?)*(?:揭牌|成立|设立|落地|启动|亮相|开业|获批|筹建|完成(?:工商)?(?:注册|登记|备案))(?![一首了\d])"
)
#: characters that may stand before the subject of a piece (其中, 日前)
_OPENING = 2
#: characters of the words before a name that tell that it is set up
_OPENED = 30
#: characters behind a name in which something is said of it
_TOLD = 30
#: a piece that ends with what was set up, and what may open it
_FOUNDED = re.compile("(?:正式|注册|登记)*成立(?=[,。])")
_DATED = re.compile(r"\s*(?:(?:\d{1,4}年)?\d{1,2}月\d{1,2}日|近日|日前|昨日|今日)?\s*")
#: paragraphs that a topic outlives
_REACH = 3
#: who can be the subject of a clause
_BODY = "Organization|Person"
_start = itemgetter(0)
_at = attrgetter("at")


def is_a(mention: Mention, wanted: str) -> bool:
    """Whether a mention is of the label `wanted` or one below it; `A|B` asks for either."""
    return mention.entity is not None and _is_of(mention.type, wanted)


@cache
def _is_of(label: str, wanted: str) -> bool:
    return any(terms.is_a(label, one) for one in wanted.split("|"))


def is_set_up(shadow: str, start: int, mention: Mention) -> bool:
    """Whether a piece of a sentence says no more than that this was set up: 甲集团在乙市成立新公司 某查显示,5月2日,丙公司成立,…."""
    if not _FOUNDED.match(shadow, _behind_bracket(shadow, mention.end, mention.end + _TOLD)):
        return False
    return _DATED.fullmatch(shadow, _piece(shadow, start, mention.start), mention.start) is not None


def sets_up(shadow: str, start: int, mention: Mention) -> bool:
    """Whether the verb that sets a thing up stands directly before its name, in a sentence that begins at `start`."""
    return _SETS_UP.search(shadow, max(start, mention.start - _OPENED), mention.start) is not None


def _piece(shadow: str, start: int, at: int) -> int:
    """Where the piece of the sentence between commas begins that `at` lies in."""
    return max(start, *(shadow.rfind(mark, start, at) + 1 for mark in ",;:"))


def _behind_bracket(shadow: str, at: int, stop: int) -> int:
    """Where a bracket ends that opens at `at` (甲生物(Jia Bio)宣布), else `at`."""
    close = closing(shadow, at, stop) if shadow.startswith("(", at) else -1
    return close + 1 if close > 0 else at


#: what joins a round stands before it: 参与融资, 由甲联合投资
_BEFORE_ROUND = re.compile("参与|[领跟参]投|(?:联合|共同|独家)$")


class Topics:
    """Subjects of an article's sentences, in text order."""

    def __init__(
        self,
        shadow: str,
        start: int,
        end: int,
        mentions: Mentions,
        title: tuple[int, int],
        issuers: Sequence[Mention] = (),
    ) -> None:
        self._shadow = shadow
        self._start, self._end = start, end
        self._mentions = mentions
        self._title = title
        self._issuers = issuers
        self._announced: dict[int, tuple[Round, ...]] = {}
        self._lines = list(paragraphs(shadow, start, end))
        #: the sentences of the article, in text order
        self.sentences = list(sentences(shadow, start, end))

    def pilot_of_title(self, at: int) -> list[Mention]:
        """The pilot that the last title before `at` names, where the text does not name it by itself."""
        titles = [m for m in self._mentions.within(self._start, at) if m.type == "Policy"]
        pilot = pilot_in_title(self._shadow, titles[-1].start, titles[-1].end) if titles else None
        if pilot is None:
            return []
        return [Mention(pilot.start, pilot.end, "Pilot", "title", entity("Pilot", pilot.name.replace(JOINER, "")))]

    def before(
        self, wanted: str, start: int, at: int, said: str = "", without: Collection[Entity | None] = ()
    ) -> list[Mention]:
        """What an omitted subject of this label means at `at`, in a sentence that begins at `start`.

        公司 in what is `said` means the one who makes the announcement. Else the sentence's own subject, else that of the
        nearest sentence before in the paragraph, then in the paragraphs above, then the headline; empty where none of
        them names one. It is none of those `without`.
        """
        if (issuer := self.issuer(at)) and is_a(issuer, wanted) and _ISSUER.search(said):
            return [issuer]
        if (
            _ITS.match(said)
            and issuer
            and is_a(issuer, wanted)
            and _SPEAKS.search(self._shadow, _piece(self._shadow, start, at), at)
        ):
            return [issuer]
        if _ITS.match(said) and (its := self._subject(wanted, _piece(self._shadow, start, at), at)):
            return [its]
        if "持股" in said or _SHARE_TOKEN.search(said):
            without = {*without, *self._shareholders}
        item = self._shadow.rfind(";", start, at) + 1
        headed = [m for m in self._mentions.within(item, at) if is_a(m, wanted)][:1] if item else []
        if headed and (self._shadow.startswith(":", headed[0].end) or self._fund_of_item(headed[0], item, at)):
            return headed
        back = _POINTS_BACK.match(self._shadow, start)
        own = (
            None
            if back and (wanted != "Fund" or not back.group().endswith("其中"))
            else self._subject(wanted, start, at, "持股" in said, without)
        )
        if own:
            return [own]
        if "持股" in said:
            without = {
                *without,
                *(m.entity for m in self._mentions.within(start, at) if _HOLDS.match(self._shadow, m.end)),
            }
        for first, last in self._earlier(start):
            goes_on = without and _POINTS_BACK.match(self._shadow, first)
            found = None if goes_on else self._subject(wanted, first, last, without=without)
            if found:
                return [found]
        above = self._title[1] <= start
        titled = [m for m in self._mentions.within(*self._title) if is_a(m, wanted) and m.entity not in without]
        return titled[:1] if above else []

    @cached_property
    def _shareholders(self) -> frozenset[Entity | None]:
        """Who is listed with a share: 甲银行(34%)、乙集团(33%) are not what the shares are of."""
        return frozenset(m.entity for m in self._mentions if m.entity and _IN_BRACKET.match(self._shadow, m.end))

    def issuer(self, at: int) -> Mention | None:
        """Who announces what stands at `at`: the last one of its paragraph before it, else the first of the article."""
        line = bisect_right(self._lines, at, key=_start) - 1
        floor = self._lines[line][0] if line >= 0 else at
        near = [m for m in self._issuers if floor <= m.start <= at]
        return near[-1] if near else next(iter(self._issuers), None)

    def headed(self, wanted: str, at: int) -> Mention | None:
        """What the headline opens with, for what stands below it."""
        first, last = self._title
        opens = next(iter(self._mentions.within(first, last)), None) if last <= at else None
        return opens if opens and opens.start == first and is_a(opens, wanted) else None

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie in `start..end`."""
        return self._mentions.within(start, end)

    def at(self, wanted: str, offset: int) -> Mention | None:
        """What a bracket behind `offset` speaks of, where that is of this label."""
        mention = self._mentions.covering(offset - 1)
        return mention if mention and is_a(mention, wanted) else None

    def nearest(self, wanted: str, start: int, at: int, said: str) -> list[Mention]:
        """The name of this label that opens the nearest piece of the sentence before `at`, else as in `before`."""
        stop = start if self._issuers and _ISSUER.search(said) else at
        while stop > start:
            begin = _piece(self._shadow, start, stop - 1)
            opening = next((m for m in self._mentions.within(begin, at) if is_a(m, wanted)), None)
            if opening and opening.start <= begin + _OPENING and not _ACTS.search(self._shadow, begin, opening.start):
                return [opening]
            stop = begin
        return self.before(wanted, start, at, said)

    def made(self, wanted: str, start: int, at: int, said: str) -> list[Mention]:
        """What this sentence or one before it set up last, be it a fund or a firm; else as in `before`."""
        for first, last in [(start, at), *self._earlier(start)]:
            inside = [m for m in self._mentions.within(first, last) if is_a(m, "Fund|Firm")]
            named = [m for m in inside if sets_up(self._shadow, first, m)]
            named = named or [m for m in inside if _IS_SET_UP.match(self._shadow, m.end)]
            if named:
                return [named[-1]]
            if first != start and any(is_a(m, wanted) for m in inside):
                break
        return self.before(wanted, start, at, said)

    def told(self, wanted: str, start: int, at: int, words: str) -> list[Mention]:
        """The last thing of this label of which `words` (a regular expression) were said, here or in what went before.

        `^` before the words keeps the search within the sentence.
        """
        here, words = words.startswith("^"), words.removeprefix("^")
        if "融资" in words and (round_ := self.round(start, at)):
            return [round_.firm] if round_.firm and is_a(round_.firm, wanted) else []
        for first, last in [(start, at), *([] if here else [*self._earlier(start), self._title])]:
            # a text of one line is its own headline, and what comes later has not been told yet
            last = min(last, at) if first <= start else last
            named = [m for m in self._mentions.within(first, last) if is_a(m, wanted) and m.via != "letters"]
            for i, mention in reversed(list(enumerate(named))):
                stop = named[i + 1].start if i + 1 < len(named) else last
                behind = _behind_bracket(self._shadow, mention.end, stop)
                said = re.search(words, self._shadow[behind : min(stop, behind + _TOLD)])
                if said and not _BEFORE_ROUND.search(said.string[: said.start()]):  # who joins a round has raised none
                    return [mention]
        return []

    def round(self, start: int, at: int) -> Round | None:
        """The round of financing that was announced last before `at`, in this sentence or one before."""
        for first, last in [(start, at), *self._earlier(start)]:
            if found := [r for r in self._rounds(first) if r.at < (at if first == start else last)]:
                return max(found, key=_at)
        return None

    def _rounds(self, start: int) -> Sequence[Round]:
        """The rounds that the sentence which begins at `start` announces."""
        if start not in self._announced:
            i = bisect_left(self.sentences, start, key=_start)
            last = self.sentences[i][1] if i < len(self.sentences) and self.sentences[i][0] == start else start
            self._announced[start] = tuple(rounds(self._shadow, start, last, self._mentions))
        return self._announced[start]

    def collective(self, word: str, at: int) -> list[Mention]:
        """The parties that the article lets a word stand for: 交易对方."""
        return collective(self._shadow, self._start, at, word, self._collectives, self._mentions)

    @cached_property
    def _collectives(self) -> Sequence[re.Match[str]]:
        """The brackets of the article that define a word for a list of parties."""
        return defined(self._shadow, self._start, self._end)

    def opening(self, wanted: str, start: int) -> list[Mention]:
        """The name of this label that opens the sentence before `start`, and the one thing of its kind that it names."""
        for first, last in islice(self._earlier(start), 1):
            inside = [m for m in self._mentions.within(first, last) if is_a(m, _BODY)]
            if len({m.entity for m in inside}) == 1 and inside[0].start == first and is_a(inside[0], wanted):
                return inside[:1]
        return []

    def _fund_of_item(self, mention: Mention, item: int, at: int) -> bool:
        """Whether an item of a list goes on to tell of the fund that opens it: ;甲基金,注册地…,管理机构为…."""
        behind = _behind_bracket(self._shadow, mention.end, at)
        return mention.start == item and is_a(mention, "Fund") and self._shadow.startswith(",", behind)

    def entered(self, wanted: str, at: int) -> Mention | None:
        """Whose form the field at `at` stands in: the last name above it that is entered as one (名称:甲公司 … 法定代表人:王五)."""
        for mention in reversed(self._mentions.within(max(0, at - _FORM), at)):
            if is_a(mention, wanted) and _ENTERS.search(self._shadow, max(0, mention.start - _OPENED), mention.start):
                return mention
        return None

    def group(self, wanted: str, start: int, at: int, size: int) -> list[Mention]:
        """The `size` things that 三者 or 两只基金 stands for: heads of a list in this sentence, else the nearest ones."""
        heads = list(self._heads(wanted, start, at))
        if len(heads) == size:
            return heads
        rows = [row for row in self._rows(wanted, start, at) if len(row) == size]
        if rows:
            return rows[-1]
        for first, last in [(start, at), *self._earlier(start)]:
            named = _distinct(m for m in self._mentions.within(first, last) if is_a(m, wanted))
            if len(named) == size:
                return named
            if named and first != start:
                break
        seen = _distinct(
            m for a, b in reversed([*self._earlier(start)]) for m in self._mentions.within(a, b) if is_a(m, wanted)
        )
        return seen if len(seen) == size else []

    def _rows(self, wanted: str, start: int, at: int) -> list[list[Mention]]:
        """The names of a sentence in the rows that 、 and 和 make of them."""
        rows: list[list[Mention]] = []
        for mention in self._mentions.within(start, at):
            if not is_a(mention, wanted):
                continue
            joined = rows and _JOINED.fullmatch(self._shadow, rows[-1][-1].end, mention.start)
            if joined and len(joined.group()) > 1 and joined.group() != "以及":  # 甲集团旗下乙公司 is 乙公司
                rows[-1][-1] = mention
            elif joined:
                rows[-1].append(mention)
            else:
                rows.append([mention])
        return rows

    def _heads(self, wanted: str, start: int, at: int) -> Iterator[Mention]:
        """One head for each item that semicolons separate: the last name before the item's first comma."""
        colon = max(self._shadow.rfind(w, start, at) for w in ("包括", "包含", "分别为", "股东为", "为:", ":"))
        first = colon if colon > start else start
        for item in re.finditer(r"[^;]+", self._shadow[first:at]):
            begin, stop = first + item.start(), first + item.end()
            comma = self._shadow.find(",", begin, stop)
            named = [m for m in self._mentions.within(begin, stop if comma < 0 else comma) if is_a(m, wanted)]
            if named:
                yield named[-1]

    def _earlier(self, start: int) -> Iterator[tuple[int, int]]:
        """Sentences before `start`, nearest first, as far up as a topic reaches."""
        line = bisect_right(self._lines, start, key=_start) - 1
        floor = self._lines[max(0, line - _REACH)][0] if self._lines else start
        for i in range(bisect_left(self.sentences, start, key=_start) - 1, -1, -1):
            first, last = self.sentences[i]
            if first < floor:
                return
            if last <= start:
                yield first, last

    def _subject(
        self, wanted: str, start: int, end: int, held: bool = False, without: Collection[Entity | None] = ()
    ) -> Mention | None:
        """The first name of this label in `start..end` that stands beside no other as partner or tool, not in brackets.

        Where something `held` is looked for, none that holds itself (甲集团持股51%) is meant.
        """
        inside = self._mentions.within(start, end)
        founded = next(
            (m for m in inside if is_a(m, wanted) and m.entity not in without and is_set_up(self._shadow, start, m)),
            None,
        )
        if founded and not held:
            return founded

        def eligible(mention: Mention) -> bool:
            return (
                is_a(mention, wanted) and mention.entity not in without and mention.via != "letters"
                and not (held and _HOLDS.match(self._shadow, mention.end)) and not self._publishes(mention)
                and not (wanted == "Fund" and GIVES.match(self._shadow, mention.end))
                and not (not wanted.startswith("Organization") and _JOINS_ROUND.match(self._shadow, mention.end))
            )  # fmt: skip

        # one look at each name until the first that will do: a piece may hold hundreds
        aside, last = False, start
        for i, mention in enumerate(inside):
            if not self._acts_itself(start, mention):
                continue
            gap = _BRACKET.sub("", self._shadow[last : mention.start])
            aside = (aside and _JOINED.fullmatch(gap) is not None) or BESIDE.search(gap) is not None
            if not aside and eligible(mention) and not self._modifies(start, mention, islice(inside, i + 1, None)):
                return mention
            last = mention.end
        # who is spoken of holds himself: 甲向乙转让股份。甲持股比例降至10%
        if any(m.entity in without and self._acts_itself(start, m) for m in inside):
            return None
        named = [m for m in inside if eligible(m)]
        outside = (m for m in reversed(named) if not self._bracketed(start, m))
        return next(outside, named[-1] if named and not held else None)

    def _publishes(self, mention: Mention) -> bool:
        name = self._shadow[mention.start : mention.end]
        return _AUDITS.search(name) is not None or (
            _SOURCE.search(name) is not None and _PUBLISHES.match(self._shadow, mention.end) is not None
        )

    def _acts_itself(self, start: int, mention: Mention) -> bool:
        """Whether a name is of somebody and no aside."""
        return is_a(mention, _BODY) and not self._bracketed(start, mention)

    def _bracketed(self, start: int, mention: Mention) -> bool:
        before = self._shadow[start : mention.start]
        return before.count("(") > before.count(")")

    def _modifies(self, start: int, mention: Mention, later: Iterable[Mention]) -> bool:
        """Whether a name only says which of the next one is meant: 甲部牵头设立的乙基金, 甲集团下属乙公司."""
        following = next((m for m in later if m.start > mention.end and self._acts_itself(start, m)), None)
        if following is None:
            return False
        between = self._shadow[mention.end : following.start]
        return _UNDER.fullmatch(between) is not None or (between.endswith("的") and not re.search("[,;。]", between))


def _distinct(mentions: Iterable[Mention]) -> list[Mention]:
    kept: dict[str, Mention] = {}
    for mention in mentions:
        if mention.entity is not None:
            kept.setdefault(mention.entity.id, mention)
    return list(kept.values())
