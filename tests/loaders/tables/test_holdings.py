"""Tables of holdings: what each row states, where it stands, and what is refused row by row."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policygraph.graph.entity import Claim, Entity
from policygraph.graph.errors import InputError
from policygraph.graph.fact import Fact
from policygraph.graph.identity import entity, number_text
from policygraph.graph.merge import merge
from policygraph.loaders.reading import Reading
from policygraph.loaders.tables.holdings import read_holdings

from tests.laws.strategies import decimals, shares

Row = tuple[str, str, str, dict[str, str]]


def read(*lines: str, header: str = "股东,被投资企业,持股比例") -> Reading:
    return read_holdings("\n".join((header, *lines)).encode(), "甲.csv")


def stated(reading: Reading) -> list[Row]:
    """Owner, relation, owned and attributes of every fact but the provenance edges, numbers as text."""
    return [
        (f.subject.name, f.relation, f.object.name, _text(f))
        for f in reading.statements
        if isinstance(f, Fact) and f.relation != "MENTIONED_IN"
    ]


def _text(fact: Fact) -> dict[str, str]:
    frame = {
        "valid_from": fact.valid_from,
        "valid_to": fact.valid_to,
        "modality": "" if fact.modality == "已" else str(fact.modality),
    }
    values = {k: number_text(v) if isinstance(v, int | Decimal) else str(v) for k, v in fact.attributes.items()}
    return values | {k: v for k, v in frame.items() if v}


def refused(reading: Reading) -> list[tuple[str, str]]:
    return [(str(r.reason), r.detail) for r in reading.rejected]


# shares


@pytest.mark.parametrize(
    ("cell", "attributes"),
    [
        ("0.125", {"share": "0.125"}), ("12.5%", {"share": "0.125"}), ("17.44 %", {"share": "0.1744"}), ("95.00%", {"share": "0.95"}),
        ("１２．５％", {"share": "0.125"}), ("1", {"share": "1"}), ("0", {"share": "0"}), ("百分之四十", {"share": "0.4"}), ("约30%", {"share": "0.3"}),
        ("", {}), ("-", {}), ("\\N", {}), ("未披露", {}), ("N/A", {}), ("——", {}),
        (">25%", {"share_min": "0.25", "share_open": "(]"}), ("≥25%", {"share_min": "0.25"}), ("超过50%", {"share_min": "0.5", "share_open": "(]"}),
        ("不低于20%", {"share_min": "0.2"}), ("<5%", {"share_max": "0.05", "share_open": "[)"}), ("5%以下", {"share_max": "0.05"}),
        ("25%-50%", {"share_min": "0.25", "share_max": "0.5"}), ('"(25%,50%]"', {"share_min": "0.25", "share_max": "0.5", "share_open": "(]"}),
    ],
)  # fmt: skip
def test_a_share_is_a_fraction_and_an_unknown_one_is_never_zero(cell: str, attributes: dict[str, str]) -> None:
    assert stated(read(f"甲公司,乙公司,{cell}")) == [("甲公司", "HOLDS_SHARE", "乙公司", attributes)]


@pytest.mark.parametrize("cell", ["12.5", "120%", "-5%", "1.2.3", "abc", "2个百分点", "50%-25%", "0.5%%", "LPR+1%"])
def test_what_is_no_share_refuses_its_row_only(cell: str) -> None:
    reading = read(f"甲公司,乙公司,{cell}", "丙公司,乙公司,40%")
    assert refused(reading) == [("bad-value", f"csv!2 share: {cell}")]
    assert stated(reading) == [("丙公司", "HOLDS_SHARE", "乙公司", {"share": "0.4"})]


def test_a_header_that_says_percent_makes_bare_numbers_percentages() -> None:
    reading = read(
        "甲公司,乙公司,17.44", "丙公司,乙公司,0.5", "丁公司,乙公司,3%", header="股东名称,被投资企业,持股比例（%）"
    )
    assert [row[3]["share"] for row in stated(reading)] == ["0.1744", "0.005", "0.03"]


def test_shares_above_a_hundred_per_cent_in_sum_are_loaded_as_they_are() -> None:
    assert [row[3]["share"] for row in stated(read("甲公司,乙公司,60%", "丙公司,乙公司,60%"))] == ["0.6", "0.6"]


def test_a_band_may_have_columns_of_its_own() -> None:
    header = "owner,owned,share,share_min,share_max,share_open,votes"
    reading = read("甲公司,乙公司,,0.25,50%,(],", "丙公司,乙公司,0.3,0.4,0.5,,", "丁公司,乙公司,,,,,51%", header=header)
    assert stated(reading) == [
        ("甲公司", "HOLDS_SHARE", "乙公司", {"share_min": "0.25", "share_max": "0.5", "share_open": "(]"}),
        ("丁公司", "HOLDS_SHARE", "乙公司", {"votes": "0.51"}),
    ]
    assert refused(reading) == [("bad-value", "csv!3 share_min, share_max: 0.4..0.5")]


# roles


@pytest.mark.parametrize(
    ("role", "facts"),
    [
        ("股东", [("甲公司", "HOLDS_SHARE", "乙基金", {"share": "0.2"})]),
        ("LP", [("甲公司", "HOLDS_SHARE", "乙基金", {"share": "0.2", "role": "LP"})]),
        ("普通合伙人", [("甲公司", "HOLDS_SHARE", "乙基金", {"share": "0.2", "role": "GP"})]),
        (
            "普通合伙人/执行事务合伙人",
            [
                ("甲公司", "HOLDS_SHARE", "乙基金", {"share": "0.2", "role": "GP"}),
                ("甲公司", "MANAGES", "乙基金", {"role": "执行事务合伙人"}),
            ],
        ),
        (
            "基金管理人",
            [
                ("甲公司", "MANAGES", "乙基金", {"role": "管理人"}),
                ("甲公司", "HOLDS_SHARE", "乙基金", {"share": "0.2"}),
            ],
        ),
        (
            "实际控制人",
            [
                ("甲公司", "CONTROLS", "乙基金", {"basis": "实控"}),
                ("甲公司", "HOLDS_SHARE", "乙基金", {"share": "0.2"}),
            ],
        ),
        (
            "控股股东",
            [
                ("甲公司", "CONTROLS", "乙基金", {"basis": "控股"}),
                ("甲公司", "HOLDS_SHARE", "乙基金", {"share": "0.2"}),
            ],
        ),
        ("一致行动人", [("甲公司", "ACTS_WITH", "乙基金", {})]),
    ],
)
def test_the_role_says_which_relation_holds(role: str, facts: list[Row]) -> None:
    found = stated(read(f"甲公司,乙基金,20%,{role}", header="股东,被投资企业,持股比例,角色"))
    assert [(relation, attributes) for _, relation, _, attributes in found] == [
        (relation, attributes) for _, relation, _, attributes in facts
    ]


@pytest.mark.parametrize(
    ("owner", "owned"), [("王甲", "乙基金"), ("甲公司", "乙能企业管理合伙企业（有限合伙）"), ("甲公司", "乙公司")]
)
def test_a_person_or_a_firm_of_no_fund_cannot_manage_and_so_controls_as_partner(owner: str, owned: str) -> None:
    reading = read(f"{owner},{owned},执行事务合伙人", header="owner,owned,role")
    assert stated(reading) == [(owner, "CONTROLS", owned, {"basis": "普通合伙人"})]


def test_a_proxy_names_the_company_and_a_nominee_the_real_holder() -> None:
    header = "owner,owned,role,votes,proxy_company,nominee_for,date"
    reading = read("甲公司,乙公司,委托,12%,丙公司,,2024-05", "甲公司,丙公司,代持,,,王乙,2024-05", header=header)
    assert stated(reading) == [
        ("甲公司", "PROXY", "乙公司", {"votes": "0.12", "company": "丙公司", "date": "2024-05"}),
        ("甲公司", "HOLDS_SHARE", "丙公司", {"nominee_for": "王乙", "date": "2024-05"}),
    ]


def test_acting_in_concert_is_stored_once_whichever_way_it_is_printed() -> None:
    header = "owner,owned,role"
    one, other = read("甲公司,乙公司,一致行动", header=header), read("乙公司,甲公司,一致行动", header=header)
    assert stated(one) == stated(other) != []


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("甲公司,甲公司,控股股东", "self"),
        ("甲公司,乙省财政厅,股东", "range"),
        ("甲公司,乙省财政厅,基金管理人", "range"),
    ],
)
def test_what_the_ontology_refuses_is_reported_with_its_reason(row: str, reason: str) -> None:
    reading = read(row, header="owner,owned,role")
    assert [r for r, _ in refused(reading)] == ([reason] if reason else [])
    assert bool(stated(reading)) is not bool(reason)


def test_a_firm_may_hold_shares_of_itself() -> None:
    assert stated(read("甲公司,甲公司,10%")) == [("甲公司", "HOLDS_SHARE", "甲公司", {"share": "0.1"})]


# money, dates, states


@pytest.mark.parametrize(
    ("header", "cell", "money"),
    [
        ("认缴出资额（万元）", "5100", {"amount_cny": "51000000", "status": "认缴"}),
        ("认缴出资额(万元)", '"1,234.5"', {"amount_cny": "12345000", "status": "认缴"}),
        ("实缴出资额", "10000.000000万元", {"amount_cny": "100000000", "status": "实缴"}),
        ("amount_cny", "800000000", {"amount_cny": "800000000"}),
        ("amount_cny", "3亿元", {"amount_cny": "300000000"}),
        ("认缴出资（亿元）", "0.5", {"amount_cny": "50000000", "status": "认缴"}),
        ("认缴出资额（万美元）", "100", {"amount": "1000000", "currency": "USD", "status": "认缴"}),
        ("出资额", "不超过3000万元", {"amount_cny": "30000000", "amount_bound": "最高"}),
    ],
)
def test_an_amount_is_money_put_in_beside_the_holding(header: str, cell: str, money: dict[str, str]) -> None:
    reading = read(f"甲公司,乙基金,{cell}", header=f"股东,被投资企业,{header}")
    assert stated(reading) == [("甲公司", "HOLDS_SHARE", "乙基金", {}), ("甲公司", "FUNDS", "乙基金", money)]


def test_committed_and_paid_in_are_two_facts() -> None:
    reading = read("甲公司,乙基金,3000,1000", header="合伙人名称,基金名称,认缴出资额(万元),实缴出资额(万元)")
    assert [row[3] for row in stated(reading)][1:] == [
        {"amount_cny": "30000000", "status": "认缴"},
        {"amount_cny": "10000000", "status": "实缴"},
    ]


@pytest.mark.parametrize("cell", ["3亿—5亿元", "很多", "12..5", "0.1%"])
def test_what_is_no_single_amount_refuses_its_row(cell: str) -> None:
    assert refused(read(f"甲公司,乙基金,{cell}", header="股东,被投资企业,出资额")) == [
        ("bad-value", f"csv!2 amount_cny: {cell}")
    ]


@pytest.mark.parametrize(
    ("date", "end", "attributes"),
    [
        ("2024-05-24", "", {"date": "2024-05-24"}),
        ("2024年5月", "", {"date": "2024-05"}),
        ("2024/5/4 00:00:00", "2025", {"date": "2024-05-04", "valid_to": "2025"}),
        ("二〇二四年", "", {"date": "2024"}),
        ("", "2025-01-31", {"valid_to": "2025-01-31"}),
    ],
)
def test_dates_keep_their_precision_and_an_end_date_ends_the_fact(
    date: str, end: str, attributes: dict[str, str]
) -> None:
    reading = read(f"甲公司,乙公司,{date},{end}", header="股东,被投资企业,出资日期,退出日期")
    assert stated(reading) == [("甲公司", "HOLDS_SHARE", "乙公司", attributes)]


def test_control_and_management_begin_at_the_date() -> None:
    reading = read("甲公司,乙公司,实控,2024-05,2025", header="owner,owned,role,date,end_date")
    assert stated(reading) == [
        ("甲公司", "CONTROLS", "乙公司", {"basis": "实控", "valid_from": "2024-05", "valid_to": "2025"})
    ]


@pytest.mark.parametrize("date", ["昨天", "2024-13", "2024-02-30", "2020-01-01;2021-01-01", "45000"])
def test_a_bad_date_refuses_its_row(date: str) -> None:
    assert refused(read(f"甲公司,乙公司,{date}", header="owner,owned,date")) == [("bad-value", f"csv!2 date: {date}")]


@pytest.mark.parametrize(("status", "modality"), [("拟出资", "拟"), ("已退出", "否"), ("有效", ""), ("", "")])
def test_a_planned_or_ended_holding_is_kept_as_such(status: str, modality: str) -> None:
    (row,) = stated(read(f"甲公司,乙公司,{status}", header="owner,owned,status"))
    assert row[3] == ({"modality": modality} if modality else {})


def test_every_bad_cell_of_a_row_is_named_in_one_line() -> None:
    reading = read("甲公司,乙公司,x,昨天,国王,某状态", header="owner,owned,share,date,role,status")
    assert refused(reading) == [("bad-value", "csv!2 status: 某状态; share: x; role: 国王; date: 昨天")]


# names and kinds


@pytest.mark.parametrize(
    ("owner", "kind", "label"),
    [
        ("甲省财政厅", "", "Agency"), ("甲银行股份有限公司", "", "Bank"), ("王甲", "", "Person"), ("甲智", "", "Organization"),
        ("甲智", "Firm", "Firm"), ("甲智", "自然人", "Person"), ("甲智", "银行", "Bank"), ("甲公司", "企业法人", "Firm"),
    ],
)  # fmt: skip
def test_a_kind_is_a_label_or_its_chinese_name_else_the_form_of_the_name(owner: str, kind: str, label: str) -> None:
    reading = read(f"{owner},{kind},乙公司", header="股东,股东类型,被投资企业")
    assert [f.subject.label for f in reading.statements if isinstance(f, Fact) and f.relation == "HOLDS_SHARE"] == [
        label
    ]


def test_an_unknown_kind_is_reported_not_guessed() -> None:
    assert refused(read("甲智,宠物,乙公司", header="股东,股东类型,被投资企业")) == [
        ("bad-value", "csv!2 owner_kind: 宠物")
    ]


def test_what_is_held_is_a_firm_where_nothing_else_is_known() -> None:
    (fact,) = (f for f in read("甲公司,乙智,5%").statements if isinstance(f, Fact) and f.relation == "HOLDS_SHARE")
    assert fact.object.label == "Firm"


def test_a_person_is_told_by_the_first_organization_of_the_table() -> None:
    reading = read("王甲,乙公司,5%", "王甲,丙公司,6%")
    subjects = {f.subject for f in reading.statements if isinstance(f, Fact) and f.relation == "HOLDS_SHARE"}
    assert subjects == {entity("Person", "王甲", "乙公司")}


def test_blanks_around_and_inside_chinese_names_do_not_matter() -> None:
    assert stated(read(" 甲　公司 ,\u00a0乙公司,5%")) == stated(read("甲公司,乙公司,5%"))


def test_a_name_that_the_resolver_knows_becomes_the_known_entity_with_the_printed_name_as_alias() -> None:
    full = entity("Fund", "甲江产业投资基金三期股份有限公司")

    def known(name: str) -> Entity | None:
        return full if name == "甲江三期" else None

    reading = read_holdings("股东,被投资企业\n乙公司,甲江三期".encode(), "", known)
    assert [(row[0], row[2]) for row in stated(reading)] == [("乙公司", full.name)]
    assert [c.value for c in reading.statements if isinstance(c, Claim) and c.property == "alias"] == ["甲江三期"]


# rows


@pytest.mark.parametrize("total", ["合计,,100%", "总计：,,100%", "小计,乙公司,100%", "Total,,1"])
def test_totals_blank_rows_and_repeated_headers_state_nothing_and_are_no_error(total: str) -> None:
    reading = read("甲公司,乙公司,60%", ",,", "股东,被投资企业,持股比例", "丙公司,乙公司,40%", total)
    assert [row[0] for row in stated(reading)] == ["甲公司", "丙公司"]
    assert refused(reading) == []


def test_other_holders_as_a_class_are_reported_and_make_no_node() -> None:
    reading = read("甲公司,乙公司,60%", "其他股东,乙公司,40%")
    assert refused(reading) == [("generic", "csv!3 owner: 其他股东")]
    assert all(
        "其他股东" not in (s.entity.name if isinstance(s, Claim) else s.subject.name) for s in reading.statements
    )


def test_merged_cells_stand_for_the_rows_below() -> None:
    reading = read(
        "甲基金,乙公司,60%", ",丙公司,40%", "丁基金,乙公司,30%", ",戊公司,70%", header="被投资企业,股东,持股比例"
    )
    assert [(row[0], row[2]) for row in stated(reading)] == [
        ("乙公司", "甲基金"),
        ("丙公司", "甲基金"),
        ("乙公司", "丁基金"),
        ("戊公司", "丁基金"),
    ]


def test_a_gap_in_a_spelled_out_column_is_a_bad_row() -> None:
    reading = read("甲公司,乙公司,10%", "丙公司,乙公司,20%", "丁公司,,30%", "戊公司,乙公司,40%")
    assert refused(reading) == [("bad-value", "csv!4 owned: ")]
    assert len(stated(reading)) == 3


@pytest.mark.parametrize(("cells", "share"), [("5%,", "0.05"), (",5%", "0.05"), ("5%,5%", "0.05"), ("5%,6%", None)])
def test_doubled_headers_must_agree(cells: str, share: str | None) -> None:
    reading = read(f"甲公司,乙公司,{cells}", header="股东,被投资企业,持股比例,出资比例")
    assert [row[3].get("share") for row in stated(reading)] == ([share] if share else [])
    assert refused(reading) == ([] if share else [("bad-value", "csv!2 share: 5% / 6%")])


def test_a_title_above_the_header_names_and_dates_the_document() -> None:
    reading = read_holdings(
        "乙公司股东名册（截至2025年3月31日）,,\n股东,被投资企业,持股比例\n甲公司,乙公司,5%".encode()
    )
    (document,) = reading.documents
    assert (document.title, document.published) == ("乙公司股东名册（截至2025年3月31日）", "2025-03-31")
    assert len(stated(reading)) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encoding_separator_and_line_ends_do_not_matter(encoding: str, delimiter: str, newline: str) -> None:
    table = newline.join(
        delimiter.join(row) for row in (("股东", "被投资企业", "持股比例"), ("甲公司", "乙公司", "5%"))
    )
    assert stated(read_holdings(table.encode(encoding))) == [("甲公司", "HOLDS_SHARE", "乙公司", {"share": "0.05"})]


def test_the_guard_against_formulas_is_taken_off_again() -> None:
    assert [row[0] for row in stated(read("'=甲公司,乙公司,5%", "'+乙,乙公司,5%"))] == ["=甲公司", "+乙"]


@pytest.mark.parametrize("table", ["甲,乙\n丙,丁", "股东,比例\n甲公司,5%"])
def test_a_table_that_heads_no_owner_and_owned_is_one_error(table: str) -> None:
    with pytest.raises(InputError) as wrong:
        read_holdings(table.encode(), "甲.csv")
    assert (wrong.value.code, wrong.value.where) == ("no-columns", "甲.csv")


def test_evidence_is_the_row_as_it_stands_in_the_text() -> None:
    reading = read('"甲公司",乙公司,5%', "", '"丙\n公司",乙公司,6%')
    facts = [f for f in reading.statements if isinstance(f, Fact) and f.relation == "HOLDS_SHARE"]
    assert [(f.evidence.where, f.evidence.quote) for f in facts] == [
        ("csv!2", "甲公司\t乙公司\t5%"),
        ("csv!4", "丙 公司\t乙公司\t6%"),
    ]
    for statement in reading.statements:
        span = statement.evidence.span
        assert reading.source.text[span.start : span.end] == statement.evidence.quote


# laws

_NAMES = st.sampled_from(
    [
        "甲公司",
        "乙（集团）有限公司",
        "丙银行",
        "丁, 戊有限公司",
        '己"庚"公司',
        "甲江基金",
        "乙湖创业投资合伙企业（有限合伙）",
    ]
)


def _table(rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([("owner", "owned", "share", "amount_cny", "date"), *rows])
    return out.getvalue().encode()


@given(
    st.lists(
        st.tuples(_NAMES, _NAMES, st.none() | shares(), st.none() | decimals("1", "1000000000", 2), st.dates()),
        max_size=6,
    )
)
def test_rows_written_as_csv_come_back_as_the_same_facts(
    rows: list[tuple[str, str, Decimal | None, Decimal | None, object]],
) -> None:
    years = [row for row in rows if "1900" <= str(row[4]) <= "2199"]
    written = [(a, b, "" if s is None else f"{s:f}", "" if m is None else f"{m:f}", str(d)) for a, b, s, m, d in years]
    expected = []
    for owner, owned, share, amount, date in years:
        date_ = {"date": str(date)}
        expected.append((owner, "HOLDS_SHARE", owned, ({} if share is None else {"share": number_text(share)}) | date_))
        if amount is not None and owner != owned:
            expected.append((owner, "FUNDS", owned, {"amount_cny": number_text(amount)} | date_))
    assert stated(read_holdings(_table(written))) == expected


@given(
    st.lists(st.tuples(_NAMES, _NAMES, shares()), min_size=1, max_size=6).flatmap(
        lambda rows: st.tuples(st.just(rows), st.permutations(rows))
    )
)
def test_the_order_of_rows_does_not_change_the_edges(
    tables: tuple[list[tuple[str, str, Decimal]], list[tuple[str, str, Decimal]]],
) -> None:
    one, other = (
        read_holdings(_table([(a, b, f"{s:f}", "", "") for a, b, s in rows])) for rows in tables
    )  # fmt: skip
    assert _edges(one) == _edges(other)


def _edges(reading: Reading) -> set[str]:
    return {id_ for id_, edge in merge(reading.statements).edges.items() if edge.relation != "MENTIONED_IN"}


@given(
    st.binary(max_size=200)
    | st.lists(
        st.sampled_from(
            ["股东", "被投资企业", "持股比例", ",", "\n", '"', "甲公司", "5%", "合计", "\t", "'=", "\r", "王甲"]
        ),
        max_size=40,
    ).map(lambda pieces: "".join(pieces).encode())
)
def test_any_bytes_are_read_or_refused_as_input(data: bytes) -> None:
    try:
        reading = read_holdings(b"owner,owned,share\n" + data)
    except InputError:
        return
    for statement in reading.statements:
        span = statement.evidence.span
        assert reading.source.text[span.start : span.end] == statement.evidence.quote
