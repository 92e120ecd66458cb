"""Tables of the partners of a fund: 合伙人名称, 认缴出资额(万元), 出资比例, in cells between tabs or bars (| … |)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from policygraph.graph.entity import Entity, Value
from policygraph.graph.fact import Fact
from policygraph.graph.identity import fact
from policygraph.graph.modality import Modality
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.gongwen.task_table import row_cells
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.sentences import line_end
from policygraph.ontology import terms

_RULE = "funding/partner-table"
_COLUMNS = {
    "name": re.compile(
        r"合伙人(?:/企业)?(?:姓名或|姓名/)?(?:名称|姓名)?(?:/(?:名称|姓名))?|出资人(?:名称)?|出资方(?:名称)?"
    ),
    "kind": re.compile(r"(?:合伙人)?(?:类型|类别|性质|身份)"),
    "amount": re.compile(r"(?:拟|累计)?(?:认缴|认购|出资|认缴出资|认购出资)(?:金额|额|数额|规模)(?:\(.*\))?"),
    "share": re.compile(r"(?:认缴|出资|认缴出资|份额|持有份额|占出资总额|占认缴出资总额)的?(?:比例|占比)(?:\(%\))?"),
}
_MARK, _BLANK = re.compile(r"[\t|]"), re.compile(r"\s")
_UNITS = {"元": 1, "万元": 10_000, "亿元": 100_000_000}
_UNIT = re.compile(r"单位:(?:人民币)?(?P<line>[万亿]?元)|\((?:人民币)?(?P<head>[万亿]?元)\)")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ROLES = {"普通合伙人": "GP", "有限合伙人": "LP", "GP": "GP", "LP": "LP"}
#: how far above a table its unit may stand
_ABOVE = 40


def partner_table(read: ArticleReading) -> Iterator[Fact]:
    """FUNDS with role, amount and share for every row whose partner is known; the fund is the last one named above the table."""
    shadow, floor = read.scene.shadow, read.document.start
    header: list[str] = []
    unit, fund, modality = 0, None, Modality.DONE
    at = floor
    while at < read.document.end:
        stop = line_end(shadow, at, read.document.end)
        cells = _cells(shadow, at, stop) if _MARK.search(shadow, at, stop) else []
        words = [_BLANK.sub("", shadow[a:b]) for a, b in cells]
        if len(cells) < 2:
            header = header if not shadow[at:stop].strip() else []
        elif found := _header(words):
            header, unit = found, _unit(shadow, max(floor, at - _ABOVE), stop)
            fund = _fund_above(read, floor, at)
            modality = Modality.PLANNED if any(word.startswith("拟") for word in words) else Modality.DONE
        elif header and len(cells) == len(header) and fund is not None:
            yield from _row(read, fund, dict(zip(header, cells, strict=True)), unit, modality)
        at = stop + 1


def _cells(shadow: str, start: int, end: int) -> list[tuple[int, int]]:
    mark = "|" if shadow.count("|", start, end) > 1 else "\t"
    found = row_cells(shadow, start, end, mark)
    outer = mark == "|" and found[0][0] == found[0][1] and found[-1][0] == found[-1][1]
    return found[1:-1] if outer else found


def _header(words: list[str]) -> list[str]:
    """The kind of each column, empty where this line heads no table of partners."""
    kinds = [next((kind for kind, form in _COLUMNS.items() if form.fullmatch(word)), word) for word in words]
    return kinds if "name" in kinds and {"amount", "share"} & set(kinds) and len(set(kinds)) == len(kinds) else []


def _unit(shadow: str, start: int, end: int) -> int:
    """Yuan in one of the table's units; 0 where nothing says it, and its amounts stay unknown."""
    said = [m.group("line") or m.group("head") for m in _UNIT.finditer(shadow, start, end)]
    return _UNITS[said[-1]] if said else 0


def _fund_above(read: ArticleReading, floor: int, at: int) -> Entity | None:
    above = [m for m in read.named.mentions.within(floor, at) if _may_be_funded(m)]
    return above[-1].entity if above else None


def _may_be_funded(mention: Mention) -> bool:
    return mention.entity is not None and (
        mention.type == "Fund" or (terms.is_a(mention.type, "Firm") and "合伙" in mention.entity.name)
    )


def _row(
    read: ArticleReading, fund: Entity, cells: dict[str, tuple[int, int]], unit: int, modality: Modality
) -> Iterator[Fact]:
    shadow = read.scene.shadow
    partner = next((m.entity for m in read.named.mentions.within(*cells["name"]) if m.entity), None)
    if partner is None or partner == fund or not terms.is_a(partner.label, "Organization"):
        return
    said: dict[str, Value] = {}
    if role := _ROLES.get(shadow[slice(*cells.get("kind", (0, 0)))]):
        said["role"] = role
    amount, share = (_NUMBER.match(shadow, *cells.get(kind, (0, 0))) for kind in ("amount", "share"))
    if amount and unit:
        said["amount_cny"] = int(Decimal(amount.group().replace(",", "")) * unit)
    if share:
        said["share"] = Decimal(share.group()) / 100
    if said:
        row = min(a for a, _ in cells.values()), max(b for _, b in cells.values())
        yield fact(partner, "FUNDS", fund, read.scene.evidence(*row, _RULE), said, modality)
