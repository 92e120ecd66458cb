"""The fields of a filing's forms, one to a line: 名称:甲公司, 执行事务合伙人:乙公司, 投资标的:丙基金, 投资金额:2000万元.

A form tells of the firm that its first field enters. The fields of an investment tell what the filer puts how much into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policygraph.graph.entity import Claim, Value
from policygraph.graph.fact import Fact
from policygraph.graph.identity import fact
from policygraph.graph.modality import Modality
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.quantity import attribute_values
from policygraph.ontology import terms

_RULE = "form/"
_LINE = re.compile(r"[^\n]+")
_FIELD = re.compile(
    r"[\s●▪•·*?■◆-]*(?:[一二三四五六七八九十\d]{1,2}[、.]|\([一二三四五六七八九十\d]{1,2}\))?\s*(?P<label>[\u4e00-\u9fff()]{2,16})\s*:\s*(?P<value>[^\n]*)"
)
_NAME = re.compile("(?:公司|企业|机构|合伙企业|基金|产品|标的公司|单位|中文)?(?:名称|全称)")
_TARGET = re.compile(
    "(?:本次)?拟?(?:对外)?(?:投资|设立|参与|认购|合作)?的?(?:标的|合伙企业|(?:产业|投资|私募)?基金)的?(?:名称)?"
)
_AMOUNT = re.compile(
    "(?:拟|本次)?(?:对外)?(?:投资|出资|认购|认缴|认缴出资)的?(?:金额|额度|总额|额)|投资金额(?:及身份|及占比)"
)
_MANAGER = re.compile("(?:拟设立)?(?:该|本)?(?:基金)?(?:的)?(?:私募)?(?:基金)?管理(?:人|机构)(?:名称)?")
_PARTNER = re.compile("执行事务合伙人|普通合伙人(?:及执行事务合伙人)?")
_CONTROL = re.compile("(?:控股股东)?[及和]?(?:实际控制人|控股股东|实控人)")
_NONE = re.compile("无|不适用|/|-|—|暂无")


@dataclass(frozen=True, slots=True)
class _Field:
    label: str
    start: int
    first: int
    end: int


def form_fields(read: ArticleReading) -> Iterator[Fact | Claim]:
    """What the fields of the forms in a filing or an item of news state; a document of an agency has other forms."""
    if read.policy is not None:
        return
    entered: Mention | None = None
    target: Mention | None = None
    for field in _fields(read):
        named = [m for m in read.named.mentions.within(field.first, field.end) if m.entity]
        first = next((m for m in named if m.start <= field.first + _NEAR), None)
        if _TARGET.fullmatch(field.label):
            target = first if first and terms.is_a(first.type, "Organization") else target
        elif _NAME.fullmatch(field.label):
            entered = first if first and terms.is_a(first.type, "Organization") else None
        elif _AMOUNT.fullmatch(field.label) and target:
            yield from _invested(read, field, target)
        elif first is None or _NONE.match(read.scene.shadow, field.first):
            continue
        elif _MANAGER.fullmatch(field.label) and target and terms.is_a(first.type, "Firm"):
            yield from _said(read, field, first, "MANAGES", target, {"role": "管理人"})
        elif entered and _PARTNER.fullmatch(field.label):
            relation = "MANAGES" if entered.type == "Fund" and terms.is_a(first.type, "Firm") else "CONTROLS"
            values: Mapping[str, Value] = (
                {"role": "执行事务合伙人"} if relation == "MANAGES" else {"basis": "执行事务合伙人"}
            )
            yield from _said(read, field, first, relation, entered, values)
        elif entered and _CONTROL.fullmatch(field.label):
            basis = "实控" if "实" in field.label else "控股"
            yield from _said(read, field, first, "CONTROLS", entered, {"basis": basis})


#: characters of a value before its name
_NEAR = 2


def _fields(read: ArticleReading) -> Iterator[_Field]:
    shadow = read.scene.shadow
    for line in _LINE.finditer(shadow, read.document.start, read.document.end):
        match = _FIELD.match(shadow, *line.span())
        if match:
            yield _Field(match.group("label"), match.start("label"), match.start("value"), match.end("value"))


def _invested(read: ArticleReading, field: _Field, target: Mention) -> Iterator[Fact | Claim]:
    """The one sum of the field, put in by the one who is named there or else by who files."""
    shadow = read.scene.shadow
    stop = min(
        (at for at in (shadow.find(mark, field.first, field.end) for mark in "。;") if at >= 0), default=field.end
    )
    told = read.named.mentions.within(field.first, stop)
    sums = [m for m in told if m.type == "Money"]
    named = [m for m in told if m.entity and terms.is_a(m.type, "Firm")]
    filer = read.named.issuers[0] if read.named.issuers else None
    giver = named[0] if named else filer
    if giver is None or len(sums) != 1 or len({m.entity for m in named if m.type != "Fund"}) > 1:
        return
    paid = attribute_values("amount_cny", sums[0]) or {}
    relation = "FUNDS" if target.type == "Fund" else "INVESTS_IN"
    yield from _said(read, field, giver, relation, target, paid)


def _said(
    read: ArticleReading, field: _Field, subject: Mention, relation: str, object_: Mention, values: Mapping[str, Value]
) -> Iterator[Fact | Claim]:
    if subject.entity is None or object_.entity is None or subject.entity == object_.entity:
        return
    evidence = read.scene.evidence(field.start, field.end, _RULE + relation.lower())
    planned = Modality.PLANNED if "拟" in read.scene.shadow[field.start : field.end] else Modality.DONE
    yield fact(subject.entity, relation, object_.entity, evidence, values, planned)
