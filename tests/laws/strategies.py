"""Hypothesis strategies that several laws share: texts as they come in, and graph values built from invented names."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st
from policygraph.graph import identity
from policygraph.graph.entity import Claim, Entity
from policygraph.graph.evidence import quote
from policygraph.graph.fact import Fact
from policygraph.graph.modality import Modality
from policygraph.graph.source import Document, Source
from policygraph.loaders.reading import Reading

#: what documents are made of, so that random texts hit the finders' branches far more often than any Unicode would
PIECES = (
    *"甲乙丙省市部厅局公司基金银行,，。；;：:（）()〔〕[]【】《》“”、 \n\t\u3000\u00a00123456789０９%％‰.-—~至到的和与由",
    *"一二三四五六七八九十百千万亿两〇零点年月日号元第近约超成半", "万元", "亿元", "美元", "2025年", "6月9日", "百分之", "个百分点", "基点",
    "最高不超过", "不低于", "以上", "左右", "甲发〔2024〕6号", "令第3号", "5+2年", "个月", "工作日", "上半年", "去年", "昨日", "规模", "出资",
    "每家", "/年", "LPR+", "GB/T 1.1—2020", "1,234.5", "十四五", "牵头", "负责", "印发", "持股",
)  # fmt: skip

NAMES = (
    "甲省财政厅",
    "乙银行",
    "丙控股有限公司",
    "丁基金",
    "戊创投基金",
    "己集团",
    "庚县水利局",
    "《辛办法》",
    "壬试点",
)
_OF_FIRMS = ("乙银行", "丙控股有限公司", "己集团")
_OF_FUNDS = ("丁基金", "戊创投基金")


def texts(max_pieces: int = 60) -> st.SearchStrategy[str]:
    """A text of pieces that documents are made of, or any Unicode at all."""
    pieces = st.lists(st.sampled_from(PIECES), max_size=max_pieces).map("".join)
    return st.one_of(pieces, st.text(max_size=max_pieces))


def decimals(least: str = "0", most: str = "1000000000000", places: int = 4) -> st.SearchStrategy[Decimal]:
    """Numbers without trailing zeros, as the values keep them."""
    numbers = st.decimals(min_value=Decimal(least), max_value=Decimal(most), places=places, allow_nan=False)
    return numbers.map(lambda n: Decimal(identity.number_text(n)))


def shares() -> st.SearchStrategy[Decimal]:
    """A share, 0..1."""
    return decimals("0", "1", 4)


def entities() -> st.SearchStrategy[Entity]:
    """A firm or a fund."""
    return st.one_of(
        st.sampled_from(_OF_FIRMS).map(lambda name: identity.entity("Firm", name)),
        st.sampled_from(_OF_FUNDS).map(lambda name: identity.entity("Fund", name)),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """One source with a few holdings and name claims, each quoting a line of it."""
    rows = draw(st.lists(st.tuples(entities(), entities(), st.none() | shares()), min_size=1, max_size=5))
    lines = [
        f"{owner.name}持有{owned.name}{'' if share is None else f'{share * 100:f}%'}股权"
        for owner, owned, share in rows
    ]
    text = "。\n".join(lines)
    source = Source.of(text.encode(), text)
    document = Document(identity.digest("Document", source.id, "0"), source.id, 0, len(text))
    statements: list[Fact | Claim] = []
    at = 0
    for line, (owner, owned, share) in zip(lines, rows, strict=True):
        evidence = quote(source, at, at + len(line), document.id, "table")
        at += len(line) + len("。\n")
        for entity in (owner, owned):
            statements += [Claim(entity, "name", entity.name, evidence), Claim(entity, "label", entity.label, evidence)]
        if owner.id != owned.id:
            modality = draw(st.sampled_from(Modality))
            statements.append(
                identity.fact(
                    owner, "HOLDS_SHARE", owned, evidence, {} if share is None else {"share": share}, modality
                )
            )
    return Reading(source, (document,), tuple(statements))
