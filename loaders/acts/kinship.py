"""股东, 实际控制人, 子公司: nouns that say who is above and below a firm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from policygraph.loaders.acts.chunk import ISSUER, ITS, OF, PARTY, TEXT, Row
from policygraph.loaders.acts.reader import Reader, Said
from policygraph.loaders.acts.sentence import led_by, piece_start, subject
from policygraph.loaders.names.mention import Mention

#: what may follow where the noun is what somebody becomes: 甲是公司控股股东,
_ENDS = re.compile("[,;。、及和]|之一|$")
_BECOMES = re.compile("[PT](?P<copula>x)$")


def up(reader: Reader, at: int) -> Iterator[Said]:
    """公司控股股东甲, 实际控制人由乙变更为甲: 甲 controls 公司; 甲成为公司控股股东."""
    line, said = reader.row, reader.row.chunks[at].text
    above = _ABOVE.search(line.kinds, piece_start(line, at), at) if _many(said) else None
    before = above.start() if above else at - 1 - (line.kinds[at - 1 : at] == OF)
    if before > 0 and line.kinds[before] == TEXT and _COUNTED.fullmatch(line.chunks[before].text):
        before -= 1
    named = before >= 0 and line.kinds[before] in (PARTY, ISSUER) and led_by(line, before) != "w"
    change = _CHANGE.match(line.kinds, at + 1)
    changes = change is not None and re.search("(?:变更|变)为$", line.chunks[change.end() - 2].text)
    opens = said != "股东" and (piece_start(line, at) >= at - 1 or line.kinds[before] in "tfwb" or bool(changes))
    last = change.end() if change and changes else at + 2
    if line.kinds[last - 1 : last] == PARTY and (changes or last == at + 2) and (named or opens):
        owners = line.chunks[last - 1].named
        owned = reader.who(before) if named else reader.owned(at)
        several = _many(said) or re.search("[为是系]:?$", said)
        yield from _owned(owners if several else owners[:1], owned, said, before if named else at, last)
    elif named and (becomes := _becomes(line, at, before)) is not None:
        yield from _owned(reader.who(becomes), reader.who(before), said, becomes, at + 1)


#: 甲现有六名自然人股东
_COUNTED = re.compile("[^,;]{0,4}(?:有|剩下?|共)[^,;]{0,8}")
#: 公司持股5%以上股东
_ABOVE = re.compile("[PI](?=HCx?$)")
#: 由甲变更为乙
_CHANGE = re.compile("b(?:x?P)?xP")


def _becomes(line: Row, at: int, before: int) -> int | None:
    """Who 为 or 成为 what the noun at `at` says: 甲是公司控股股东."""
    match = _BECOMES.search(line.kinds, piece_start(line, at), before)
    if match is None or not _ENDS.match(line.clause.tokens, line.chunks[at].end):
        return None
    said = line.chunks[match.start("copula")].text
    return match.start() if _COPULA.search(said) and not re.search("不|非", said) else None


_COPULA = re.compile("(?:成为|是|系|为)$")


def _many(said: str) -> bool:
    """Whether a noun may hold of several: shareholders, not the one that controls."""
    return "股东" in said and not re.search("控股|实际控制人|实控人", said)


def _owned(owners: Sequence[Mention], owned: Sequence[Mention], said: str, first: int, last: int) -> Iterator[Said]:
    controls = re.search("实际控制人|实控人|控股股东", said) is not None
    basis = {"basis": "控股" if "控股" in said else "实控"}
    for owner, firm in product(owners, owned):
        if controls:
            yield Said(owner, "CONTROLS", firm, basis, first, last)
        else:
            yield Said(owner, "HOLDS_SHARE", firm, {}, first, last)


def down(reader: Reader, at: int) -> Iterator[Said]:
    """甲为乙全资子公司, 甲旗下拥有四家子公司,分别为乙、丙. What 公司子公司甲 says is read by the rules of control."""
    line, said = reader.row, reader.row.chunks[at].text
    listed = re.compile(",?x?(?P<all>P)").match(line.kinds, at + 1)
    if listed and re.search("分别[为是]$|包括$", line.chunks[listed.start("all") - 1].text):
        own = subject(line, at)
        for parent, child in product(reader.who(own) if own >= 0 else (), line.chunks[listed.start("all")].named):
            yield from _parent(parent, child, said, own, listed.end())
        return
    before = at - 1
    while before > 0 and line.kinds[before] in (OF, TEXT) and len(line.chunks[before].text) <= len("旗下"):
        before -= 1
    becomes = _becomes(line, at, before) if before >= 0 and line.kinds[before] in (PARTY, ISSUER, ITS) else None
    if becomes is not None:
        for parent, child in product(reader.who(before), reader.who(becomes)):
            yield from _parent(parent, child, said, becomes, at + 1)


def _parent(parent: Mention, child: Mention, said: str, first: int, last: int) -> Iterator[Said]:
    if "全资" in said:
        yield Said(parent, "HOLDS_SHARE", child, {"share": Decimal(1)}, first, last)
    elif not re.search("参股|关联|企业|平台", said):
        yield Said(parent, "CONTROLS", child, {"basis": "控股" if "控股" in said else "子公司"}, first, last)
