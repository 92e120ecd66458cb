"""What a notice carries: each document printed in full under its own title is one of its own."""

from __future__ import annotations

from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

TEXT = """甲省人民政府办公厅关于印发优化服务两个行动方案的通知
甲政办发〔2023〕8号

各市人民政府：
《甲省规范收费行动方案》《甲省便民服务行动方案》《甲省兑现承诺行动方案》已经省政府同意，现印发给你们。
甲省人民政府办公厅
2023年6月6日

甲省规范收费行动方案

一、清理收费目录
公布目录清单。
牵头部门：省财政厅

参与部门：省发展改革委

完成时限：2023年6月底前

甲省便民服务行动方案

一、推行一窗受理
合并窗口。（省大数据局负责）
""".replace("甲省", "山东省").replace("甲政", "鲁政")


def edges(relation: str) -> set[tuple[str, str]]:
    statements = read_document(Source.of(TEXT.encode(), TEXT)).statements
    return {(s.subject.name, s.object.name) for s in statements if isinstance(s, Fact) and s.relation == relation}


def test_measures_belong_to_the_document_they_are_printed_in():
    assert edges("HAS_MEASURE") == {
        ("山东省规范收费行动方案", "清理收费目录"),
        ("山东省便民服务行动方案", "推行一窗受理"),
    }


def test_the_notice_and_everything_it_carries_have_one_issuer_and_one_approval():
    notice = "优化服务两个行动方案"
    carried = {"山东省规范收费行动方案", "山东省便民服务行动方案", "山东省兑现承诺行动方案"}
    assert edges("ISSUED") == {("山东省人民政府办公厅", name) for name in {notice, *carried}}
    assert edges("APPROVED") == {("山东省人民政府", name) for name in {notice, *carried}}


def test_fields_below_a_task_are_one_clause_and_a_short_form_means_the_place_of_the_notice():
    assert edges("LEADS") == {("山东省财政厅", "清理收费目录")}
    assert edges("RESPONSIBLE_FOR") == {
        ("山东省发展和改革委员会", "清理收费目录"),
        ("山东省大数据局", "推行一窗受理"),
    }
