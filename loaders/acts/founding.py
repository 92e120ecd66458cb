"""设立: who sets up what, alone, with partners or by 由."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from policygraph.loaders.acts.chunk import COMMA, MONEY, OF, OWNED, PARTY, STOP, TEXT, Row
from policygraph.loaders.acts.reader import Reader, Said
from policygraph.loaders.acts.sentence import by_agent, money_between, partners, piece_start, subject
from policygraph.loaders.names.mention import Mention

_FUNDING = re.compile("出资|投资|认购|入伙")


def found(reader: Reader, at: int) -> Iterator[Said]:
    """甲与乙共同出资设立丙, 丙由甲、乙合资组建, 甲在合肥设立丙."""
    line = reader.row
    own, beside, leads = subject(line, at), partners(line, at), _leader(line, at)
    passive = leads >= 0 or (own >= 0 and by_agent(line, own))
    beside = [i for i in beside if i > own or not passive]
    founders = reader.who(*((own,) if own >= 0 else ()), *beside)
    first = leads if leads >= 0 else own if own >= 0 else beside[0] if beside else at
    payer = max(own, *beside) if beside else first  # 甲出资2亿元与乙设立丙: the sum is of 甲 alone
    paid = money_between(line, payer, at)
    sums = paid.named if paid and len(paid.named) == len(founders) else [None] * len(founders)
    verb = line.chunks[at].text
    told = len(founders) > 1 or paid or passive or _TAKES_PART.search(verb) or _alone(line, own, at)
    made, first, last = _made(reader, at, first, passive=passive, joint=len(founders) > 1)
    several = len(made) > 1 and (paid or len(founders) != 1 or made[0].type == "Fund")
    if not made or several or not told or _GUIDED.search(line.text(max(own, 0), at)):
        return
    for leader in reader.who(leads) if leads >= 0 else ():
        yield Said(leader, "ESTABLISHED", made[0], {"role": "牵头"}, first, last)
    for founder, amount in zip(founders, sums, strict=True):
        for one in made:
            yield Said(founder, "ESTABLISHED", one, {"role": _role(verb)}, first, last)
        kind = line.chunks[at + 1].text if line.kinds[at + 1 : at + 2] == OWNED else verb
        if "全资" in kind and len(founders) == 1:
            yield Said(founder, "HOLDS_SHARE", made[0], {"share": Decimal(1)}, first, last)
        if paid or _FUNDING.search(verb):
            yield Said(founder, "FUNDS", made[0], {"amount_cny": amount}, first, last)


#: who only guides or approves founds nothing: 在甲、乙的指导下设立
_GUIDED = re.compile("(?:指导|支持|推动|批准|见证|领导)下?$|(?:指导|支持|推动|见证|领导)下")


def _leader(line: Row, at: int) -> int:
    """The chunk of who leads the founders in the piece before the verb (丙由甲牵头,乙参与设立), -1 where none does."""
    match = _LEADS.search(line.kinds, 0, piece_start(line, at))
    if match is None or line.text(match.end("leader"), match.end() - 1) != "牵头" or subject(line, at) < match.end():
        return -1
    return match.start("leader") if line.kinds[at + 1 : at + 2] in ("", COMMA, STOP) else -1


_LEADS = re.compile(f"(?<={PARTY}b)(?P<leader>{PARTY}){TEXT}{COMMA}$")


def _role(verb: str) -> str | None:
    return next((role for role in ("牵头", "发起", "参与") if role in verb), None)


def _made(reader: Reader, at: int, first: int, *, passive: bool, joint: bool) -> tuple[tuple[Mention, ...], int, int]:
    """What is set up, and the chunks that say it: the object, what stands before 由, else what the text speaks of."""
    line = reader.row
    apposed = _APPOSED.match(line.kinds, at + 1)
    if apposed and line.text(at + 1, apposed.start("made")).endswith("—"):
        return line.chunks[apposed.start("made")].named, first, apposed.end()
    if (match := _OBJECT.match(line.kinds, at + 1)) and not _goes_on(line, match.end()):
        return line.chunks[match.start("made")].named, first, match.end()
    if passive and (before := _before(reader, first)) >= 0:
        return reader.who(before), before, at + 1
    ends = joint and line.kinds[at + 1 : at + 2] in ("", COMMA, STOP)
    return reader.made(piece_start(line, at)) if ends else (), first, at + 1


def _goes_on(line: Row, at: int) -> bool:
    """Whether the name goes on that a brand only opens: 设立甲迪汽车金融公司."""
    return line.kinds[at : at + 1] == TEXT and _REST.match(line.chunks[at].text) is not None


_REST = re.compile("[\u4e00-\u9fff]{2,8}(?:公司|基金)")


def _alone(line: Row, own: int, at: int) -> bool:
    """Whether nothing but place and adverbs parts one founder from the verb, and nothing it from what is made: 甲在合肥设立丙."""
    if own < 0 or not _AT_ONCE.match(line.kinds, at + 1):
        return False
    return _PLAINLY.fullmatch(line.text(own + 1, at)) is not None


_AT_ONCE = re.compile(f"(?:{TEXT}?{MONEY}{TEXT}?{OF}?)?{OWNED}?{PARTY}")
_PLAINLY = re.compile(
    "(?:(?:印发|出台)[^,]{2,24},|(?:在|于|值)[^,]{2,12}(?:之际|之时|期间|当天|当日),|[拟将已也还并又正新首再]|近日|日前|宣布|公告|计划|决定|[在于]?[\ue000-\uf8ff](?:[一-龥]{0,4}[区县])?|在[沪京津渝穗深杭宁汉蓉甬厦])*"
)


def _before(reader: Reader, agent: int) -> int:
    """The chunk of what is made by whom 由 leads in, be it parted from it by 即是: 丙,即是由甲与乙共同设立."""
    line = reader.row
    before, start = reader.before_agent(agent), piece_start(line, agent)
    said = "".join(c.text for c in line.chunks[start:agent] if c.kind == TEXT)
    return before if before >= 0 or not _IS.fullmatch(said) else reader.opening(start)


_IS = re.compile("(?:即|正|便|就)?[是系]")
#: 设立股权投资基金——甲江基金
_APPOSED = re.compile("K?V?x(?P<made>P)")
_OBJECT = re.compile("[xKMdD]{0,5}?(?P<made>P)")
_TAKES_PART = re.compile("参与|发起|牵头|出资|投资")
