"""任务分工表 that lost its layout: rows by their numbers, cells by what they hold; what cannot be told is not assigned."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document
from policygraph.loaders.gongwen.cell_lines import cell_line_tables, cells_joined
from policygraph.loaders.unwrap import JOINER

ONE_ROLE = "序号\n\n民生实事\n\n责任单位\n\n完成时限\n\n1\n\n新建人行天桥。\n\n县水利局\n\n县桥梁指挥部\n\n12月底前\n\n2\n\n建成养老院\n\n县民政局\n\n5月底前\n"
TWO_ROLES = (
    "序号\n重点任务\n主要内容\n牵头部门\n责任单位\n1\n1.优化开\n办服务\n推进电子营业执照在交易\n平台中应用。\n市市场监\n管委\n市政务办、市数据管\n理中心\n"
    "2\n推进信息互通共享到各区。\n市数据局\n—\n"
)
NOTICE = """合肥市人民政府办公室关于印发民生实事分解表的通知
合政办〔2023〕8号

各区人民政府：
现印发给你们。
合肥市人民政府办公室
2023年6月6日
附件
序号

民生实事

责任单位

完成时限

1

新建人行天桥。

市水务局

市桥梁指挥部

12月底前

2

建成养老院。

市民政局

5月底前
"""


def rows(text: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    shadow = cells_joined(text)
    return [
        (
            row.number,
            shadow[slice(*row.task)].replace(JOINER, ""),
            [(k, shadow[slice(*c)].replace(JOINER, "")) for k, c in row.cells],
        )
        for table in cell_line_tables(shadow, 0, len(shadow))
        for row in table.rows
    ]


def test_a_row_reaches_to_the_next_number_and_its_bodies_follow_the_task() -> None:
    assert rows(ONE_ROLE) == [
        ("1", "新建人行天桥。", [("duty", "县水利局"), ("duty", "县桥梁指挥部")]),
        ("2", "建成养老院", [("duty", "县民政局")]),
    ]


def test_cells_that_a_narrow_page_broke_are_joined() -> None:
    assert rows(TWO_ROLES) == [
        ("1", "推进电子营业执照在交易平台中应用。", [("lead", "市市场监管委"), ("duty", "市政务办、市数据管理中心")]),
        ("2", "推进信息互通共享到各区。", [("lead", "市数据局"), ("duty", "—")]),
    ]


def test_a_header_that_each_page_repeats_is_no_cell() -> None:
    header = "序号\n重点任务\n主要内容\n牵头部门\n责任单位\n"
    text = TWO_ROLES.replace("市数据局\n", f"市数据局\n{header}")
    assert rows(text)[1][2] == [("lead", "市数据局"), ("duty", "—")]


def test_bodies_on_the_line_of_the_task_are_left_alone() -> None:
    text = TWO_ROLES.replace("推进信息互通共享到各区。\n市数据局\n—", "推进信息互通。市数据局\n市政务办等\n市有关单位")
    assert rows(text)[1][2] == []


def test_other_lists_of_numbers_are_no_tables() -> None:
    for text in ("序号\n姓名\n电话\n1\n甲\n123\n", "序号\n任务\n1\n放宽审批\n", "1\n2\n3\n"):
        assert rows(text) == []


def test_the_bodies_of_a_row_are_known_by_their_place() -> None:
    read = read_document(Source.of(NOTICE.encode(), NOTICE))
    facts = {(s.subject.name, s.relation, s.object.name) for s in read.statements if isinstance(s, Fact)}
    assert ("合肥市桥梁指挥部", "RESPONSIBLE_FOR", "新建人行天桥") in facts
    assert ("合肥市民政局", "RESPONSIBLE_FOR", "建成养老院") in facts
    assert len(read.documents) == 1


@given(st.text(alphabet="序号任务牵头责任单位1234\n市局、。甲", max_size=120))
def test_the_length_stays(text: str) -> None:
    assert len(cells_joined(text)) == len(text)
