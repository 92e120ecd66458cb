"""设立: who sets up what, alone, with partners or by 由."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.loaders.acts.chunk import COMMA, STOP
from policygraph.loaders.acts.reader import Reader, Said, only
from policygraph.loaders.acts.sentence import by_agent, money_between, partners, piece_start, subject
from policygraph.loaders.names.mention import Mention

_FUNDING = re.compile("出资|投资|认购|入伙")


def found(reader: Reader, at: int) -> Iterator[Said]:
    """甲与乙共同出资设立丙, 丙由甲、乙合资组建. That one body alone 设立 something is read by the rules."""
    line = reader.row
    own, beside = subject(line, at), partners(line, at)
    passive = own >= 0 and by_agent(line, own)
    beside = [i for i in beside if i > own or not passive]
    founders = [*(reader.who(own) if own >= 0 else ()), *(m for i in beside for m in reader.who(i))]
    first = own if own >= 0 else beside[0] if beside else at
    paid = money_between(line, first, at) if not beside else None
    verb = line.chunks[at].text
    told = len(founders) > 1 or paid or passive or _TAKES_PART.search(verb)
    made, first, last = _made(reader, at, first, passive=passive, joint=len(founders) > 1)
    if len(made) != 1 or not told or _GUIDED.search("".join(c.text for c in line.chunks[max(own, 0) : at])):
        return
    for founder in founders:
        yield Said(founder, "ESTABLISHED", made[0], {"role": _role(verb)}, first, last)
        if paid or _FUNDING.search(verb):
            amount = only(paid) if len(founders) == 1 else None
            yield Said(founder, "FUNDS", made[0], {"amount_cny": amount}, first, last)


#: who only guides or approves founds nothing: 在甲、乙的指导下设立
_GUIDED = re.compile("(?:指导|支持|推动|批准|见证|领导)下?$|(?:指导|支持|推动|见证|领导)下")


def _role(verb: str) -> str | None:
    return next((role for role in ("牵头", "发起", "参与") if role in verb), None)


def _made(reader: Reader, at: int, first: int, *, passive: bool, joint: bool) -> tuple[tuple[Mention, ...], int, int]:
    """What is set up, and the chunks that say it: the object, what stands before 由, else what the text speaks of."""
    line = reader.row
    if match := _OBJECT.match(line.kinds, at + 1):
        return line.chunks[match.start("made")].named, first, match.end()
    if passive and (before := reader.before_agent(first)) >= 0:
        return reader.who(before), before, at + 1
    ends = joint and line.kinds[at + 1 : at + 2] in ("", COMMA, STOP)
    return reader.made(piece_start(line, at)) if ends else (), first, at + 1


_OBJECT = re.compile("[xKMd]{0,5}?(?P<made>P)")
_TAKES_PART = re.compile("参与|发起|牵头|出资|投资")
