"""任务分工表: the columns say who leads a task, who answers for it and who supports it."""

from __future__ import annotations

from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document
from policygraph.loaders.gongwen.task_table import task_rows

TABLE = (
    "序号\t重点任务\t牵头单位\t配合单位\n1\t清理收费目录\t省财政厅\t省司法厅、省水文局\n2\t推行一窗受理\t省数据局\t\n"
)
NOTICE = f"""山东省人民政府办公厅关于印发便民服务行动方案的通知
鲁政办发〔2023〕8号

各市人民政府：
现印发给你们。
山东省人民政府办公厅
2023年6月6日
便民服务行动方案
一、主要任务
（一）清理收费目录。公布目录清单。
附件：任务分工表
{TABLE}"""


def test_a_row_has_its_number_its_task_and_the_cells_of_its_roles():
    rows = list(task_rows(TABLE, 0, len(TABLE)))
    assert [(r.number, TABLE[slice(*r.task)]) for r in rows] == [("1", "清理收费目录"), ("2", "推行一窗受理")]
    assert [(kind, TABLE[slice(*cell)]) for kind, cell in rows[0].cells] == [
        ("lead", "省财政厅"),
        ("support", "省司法厅、省水文局"),
    ]


def test_a_table_without_tasks_or_bodies_is_none():
    text = "序号\t指标\t分值\n1\t学历\t20\n"
    assert list(task_rows(text, 0, len(text))) == []


def test_a_task_of_the_text_keeps_its_measure_and_another_becomes_one():
    statements = read_document(Source.of(NOTICE.encode(), NOTICE)).statements
    facts = [s for s in statements if isinstance(s, Fact)]
    duties = {(s.subject.name, s.relation, s.object.name) for s in facts if s.relation in ("LEADS", "RESPONSIBLE_FOR")}
    assert duties == {
        ("山东省财政厅", "LEADS", "清理收费目录"),
        ("山东省司法厅", "RESPONSIBLE_FOR", "清理收费目录"),
        ("山东省水文局", "RESPONSIBLE_FOR", "清理收费目录"),
        ("山东省数据局", "LEADS", "推行一窗受理"),
    }
    assert {s.object.name for s in facts if s.relation == "HAS_MEASURE"} == {"清理收费目录", "推行一窗受理"}


def test_cells_may_be_parted_by_blanks_where_the_table_was_pasted():
    text = (
        "序号 工 作 任 务 牵头负责部门 配合部门\n1 新增就业1000万人以上 人力资源社会保障部 财政部、教育部\n"
        "2 推进5万个村通光纤,年底完成 工业和信息化部 财政部\n以上各项要按时完成。\n"
    )
    rows = list(task_rows(text, 0, len(text)))
    assert [(r.number, text[slice(*r.task)]) for r in rows] == [
        ("1", "新增就业1000万人以上"),
        ("2", "推进5万个村通光纤,年底完成"),
    ]
    assert [(kind, text[slice(*cell)]) for kind, cell in rows[0].cells] == [
        ("lead", "人力资源社会保障部"),
        ("support", "财政部、教育部"),
    ]


def test_numbered_lines_below_no_such_header_are_no_rows():
    text = "序号 指标 分值\n1 学历 20\n2 年龄 10\n"
    assert list(task_rows(text, 0, len(text))) == []


def test_cells_may_hold_line_breaks_where_the_rows_are_numbered():
    text = (
        "序号\t考核项目\t分值\t考核指标\t负责考核部门\n\t总分\t100\t\t\n1\t完善制度\t5\t进一步完善制度。\n及时公布。\t县水利局\n"
        "2\t加强培训\t7\t1.开展培训,得2分。\n2.开展宣传,得5分。\t县教育局\n县水利局\n附注:以上逐项考核。\n3\t巡查河道\t3\t每月巡查。\t县水利局\n"
    )
    rows = [
        (r.number, text[slice(*r.task)], [text[slice(*cell)] for _, cell in r.cells])
        for r in task_rows(text, 0, len(text))
    ]
    assert rows == [
        ("1", "完善制度", ["县水利局"]),
        ("2", "加强培训", ["县教育局\n县水利局"]),
        ("3", "巡查河道", ["县水利局"]),
    ]


def test_a_row_whose_last_cells_are_cut_off_ends_with_its_line():
    text = (
        "序号\t重点任务\t牵头单位\t配合单位\n1\t清理目录\t省财政厅\n以上由省司法厅督办。\n二、其他\n由省审计厅监督。\n"
    )
    (row,) = task_rows(text, 0, len(text))
    assert [text[slice(*cell)] for _, cell in row.cells] == ["省财政厅", ""]
