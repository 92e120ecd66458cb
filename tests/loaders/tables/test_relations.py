"""Rows of holdings with relation, basis, dates, totals and sole holders: what they state, and what contradicts itself."""

from __future__ import annotations

import pytest
from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.identity import number_text
from policygraph.loaders.reading import Reading
from policygraph.loaders.tables.holdings import read_holdings

HEAD = "owner,owned,relation,role,basis,share"


def read(*lines: str, header: str = HEAD) -> Reading:
    return read_holdings("\n".join((header, *lines)).encode(), "t.csv")


def stated(reading: Reading) -> list[tuple[str, str]]:
    """Relation and attributes of every fact but the provenance edges."""
    return [
        (f.relation, " ".join(str(value) for _, value in sorted(f.attributes.items())))
        for f in reading.statements
        if isinstance(f, Fact) and f.relation != "MENTIONED_IN"
    ]


def claimed(reading: Reading, *names: str) -> dict[str, str]:
    claims = [s for s in reading.statements if isinstance(s, Claim) and s.property in names]
    return {claim.property: number_text(claim.value) for claim in claims}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "facts"),
    [
        ("甲公司,乙基金,,,,20%", [("HOLDS_SHARE", "0.2")]),
        ("甲公司,乙基金,holds,,,20%", [("HOLDS_SHARE", "0.2")]),
        ("甲公司,乙基金,持股,GP,,1%", [("HOLDS_SHARE", "GP 0.01")]),
        ("甲公司,乙基金,funds,LP,,20%", [("FUNDS", "LP 0.2")]),
        ("甲公司,乙基金,出资,,,", [("FUNDS", "")]),
        ("甲公司,乙公司,controls,,,", [("CONTROLS", "")]),
        ("甲公司,乙公司,控制,,实际控制人,", [("CONTROLS", "实控")]),
        ("甲公司,乙公司,,,协议控制,", [("CONTROLS", "协议控制")]),
        ("甲公司,乙公司,controls,控股股东,,60%", [("CONTROLS", "控股"), ("HOLDS_SHARE", "0.6")]),
        ("甲公司,乙公司,holds,,控股,60%", [("HOLDS_SHARE", "0.6"), ("CONTROLS", "控股")]),
        ("甲公司,乙公司,controls,GP,,", [("CONTROLS", "普通合伙人")]),
        ("甲公司,乙基金,manages,,,", [("MANAGES", "")]),
        ("甲公司,乙基金,manages,执行事务合伙人,,", [("MANAGES", "执行事务合伙人")]),
        ("甲公司,乙基金,manages,GP,,1%", [("MANAGES", "执行事务合伙人"), ("HOLDS_SHARE", "GP 0.01")]),
        ("甲公司,乙基金,holds,执行事务合伙人,,1%", [("MANAGES", "执行事务合伙人"), ("HOLDS_SHARE", "0.01")]),
        ("甲公司,乙,manages,,,", [("MANAGES", "")]),  # what is managed is a fund
        ("甲公司,乙公司,acts with,,,", [("ACTS_WITH", "")]),
        ("甲公司,乙公司,proxy,,,", [("PROXY", "")]),
        ("甲公司,乙公司,acts with,股东,,", [("ACTS_WITH", "")]),
    ],
)
def test_relation_role_and_basis_are_read_together(row: str, facts: list[tuple[str, str]]) -> None:
    reading = read(row)
    assert [r.detail for r in reading.rejected] == []
    assert stated(reading) == facts


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("甲公司,乙公司,likes,,,", "csv!2 relation: likes"),
        ("甲公司,乙公司,controls,,magic,", "csv!2 basis: magic"),
        ("甲公司,乙公司,proxy,LP,,", "csv!2 relation, role: PROXY / LP"),
        ("甲公司,乙公司,acts with,实际控制人,,", "csv!2 relation, role: ACTS_WITH / 实控"),
        ("甲公司,乙公司,manages,实际控制人,,", "csv!2 relation, role: MANAGES / 实控"),
        ("甲公司,乙公司,likes,,,200%", "csv!2 share: 200%; relation: likes"),
    ],
)
def test_what_contradicts_itself_refuses_its_row_and_names_its_columns(row: str, said: str) -> None:
    reading = read(row, "丙公司,乙公司,holds,,,40%")
    assert [r.detail for r in reading.rejected] == [said]
    assert stated(reading) == [("HOLDS_SHARE", "0.4")]


def test_a_manager_of_what_is_no_fund_is_no_partner() -> None:
    reading = read("甲公司,乙省财政厅,manages,管理人,,")
    assert ([str(r.reason) for r in reading.rejected], stated(reading)) == (["range"], [])


@pytest.mark.parametrize(
    ("cell", "attributes"),
    [
        ("25-50%", "0.5 0.25"), ("25%~50%", "0.5 0.25"), ("25 to 50%", "0.5 0.25"), ("0.25-0.5", "0.5 0.25"),
        ('"(25,50]"', "0.5 0.25 (]"), ('"[25,50)"', "0.5 0.25 [)"), ('"(0.25,0.5]"', "0.5 0.25 (]"), ('"[25,50]"', "0.5 0.25"),
        ("25%<p≤50%", "0.5 0.25 (]"), (">25% ≤50%", "0.5 0.25 (]"), ("≥25%且<50%", "0.5 0.25 [)"), ("25<p<=50", "0.5 0.25 (]"),
        ("全资", "1"), ("独资", "1"),
    ],
)  # fmt: skip
def test_bands_in_every_hand(cell: str, attributes: str) -> None:
    assert stated(read(f"甲公司,乙公司,,,,{cell}")) == [("HOLDS_SHARE", attributes)]


@pytest.mark.parametrize("cell", ["50-25%", '"(25,120]"', "25-50-75%", "a-b%", '"(,50]"'])
def test_a_band_that_is_none_is_refused(cell: str) -> None:
    assert [r.detail.partition(" ")[0] for r in read(f"甲公司,乙公司,,,,{cell}").rejected] == ["csv!2"]


@pytest.mark.parametrize(
    ("header", "cell", "claims"),
    [
        ("总规模(亿元)", "600.6", {"size_cny": "60060000000"}),
        ("total", "1亿元", {"size_cny": "100000000"}),
        ("注册资本(万元)", "1000", {"registered_capital_cny": "10000000"}),
        ("股东人数", "19人", {"holder_count": "19"}),
        ("唯一股东", "是", {"holder_count": "1"}),
        ("sole", "yes", {"holder_count": "1"}),
        ("唯一股东", "否", {}),
        ("role", "唯一股东", {"holder_count": "1"}),
        ("total", "约1亿元", {}),  # no exact whole
        ("total", "", {}),
    ],
)
def test_what_a_row_says_of_the_whole(header: str, cell: str, claims: dict[str, str]) -> None:
    reading = read(f"甲公司,乙公司,{cell}", header=f"owner,owned,{header}")
    assert [r.detail for r in reading.rejected] == []
    assert claimed(reading, "size_cny", "registered_capital_cny", "holder_count") == claims


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        ("sole,holder_count", "yes,3", "csv!2 sole, holder_count: 3"),
        ("holder_count", "many", "csv!2 holder_count: many"),
        ("sole", "maybe", "csv!2 sole: maybe"),
        ("planned", "maybe", "csv!2 planned: maybe"),
        ("valid_from", "soon", "csv!2 valid_from: soon"),
    ],
)
def test_a_cell_of_the_whole_that_says_something_else(header: str, row: str, said: str) -> None:
    assert [r.detail for r in read(f"甲公司,乙公司,{row}", header=f"owner,owned,{header}").rejected] == [said]


@pytest.mark.parametrize(
    ("header", "row", "modality", "dates"),
    [
        ("valid_from,valid_to", "2020-01-01,2022", "已", ("2020-01-01", "2022")),
        ("起始日期,退出日期", "2020年3月,", "已", ("2020-03", "")),
        ("planned", "yes", "拟", ("", "")),
        ("是否计划", "否", "已", ("", "")),
        ("status,planned", "已退出,", "否", ("", "")),
        ("modality", "拟", "拟", ("", "")),
    ],
)
def test_when_and_whether_it_is_so(header: str, row: str, modality: str, dates: tuple[str, str]) -> None:
    reading = read(f"甲公司,乙公司,{row}", header=f"owner,owned,{header}")
    (fact,) = (f for f in reading.statements if isinstance(f, Fact) and f.relation == "HOLDS_SHARE")
    assert (str(fact.modality), (fact.valid_from, fact.valid_to)) == (modality, dates)


def test_the_company_of_a_proxy_may_be_headed_as_what_is_owned() -> None:
    reading = read("甲公司,乙公司,丙公司,10%,表决权委托", header="委托人,受托人,公司,表决权,关系类型")
    (fact,) = (f for f in reading.statements if isinstance(f, Fact) and f.relation == "PROXY")
    assert (fact.object.name, fact.attributes["company"]) == ("乙公司", "丙公司")
    assert stated(read("甲公司,丙公司,10%", header="股东,公司,持股比例")) == [("HOLDS_SHARE", "0.1")]
