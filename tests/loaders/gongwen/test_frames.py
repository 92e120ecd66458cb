"""What frame a document has kept: an info box, no title, no number and no signature, a reply, offices of its own body."""

from __future__ import annotations

from policygraph.graph.entity import Claim
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

BOX = """索 引 号:\t000123/2024-1
发文机关:\t山东省市场监督管理局
文    号:\t鲁市监字〔2024〕9号
成文日期:\t2024-05-06
山东省市场监管局印发《关于优化服务的若干举措》的通知
各市市场监管局：
《关于优化服务的若干举措》现印发给你们。
关于优化服务的若干举措
一、推行网上办理
1.升级平台。事项全部网上办。（责任单位：省局审批处、登记注册局，省大数据局）
2.缩短时限。办理时限压缩一半。（责任单位：省局审批处）
3.公开结果。结果当日公开。（责任单位：省局信息中心）
"""
BARE = """加快文旅融合若干意见
为推动文旅融合发展，结合青岛市实际，制定本意见。
一、支持民宿
1.民宿建设。
对评为甲级的民宿一次性奖励20万元，对评为乙级的民宿一次性奖励10万元。
2.人才培训。
对参加培训的从业人员给予每人500元补贴，由市文化和旅游局负责。
3.宣传推介。
组织本地企业参加国内外各类旅游展会，由市文化和旅游局牵头。
"""
UNTITLED = """各有关单位：
《青岛市引导基金管理办法》已经市政府同意，现印发给你们。
青岛市财政局
2024年6月29日
青岛市引导基金管理办法
第一条 为规范管理，制定本办法。
第二条 本办法由市财政局负责解释。
"""
REPLY = """山东省人民政府关于甲港总体规划的批复
鲁政字〔2024〕11号
青岛市人民政府：
你市《关于报批甲港总体规划的请示》（青政呈〔2024〕5号）收悉，现批复如下：
一、原则同意《甲港总体规划》。
二、要严格组织实施。
山东省人民政府
2024年3月3日
"""


def facts(text: str, relation: str) -> set[tuple[str, str]]:
    statements = read_document(Source.of(text.encode(), text)).statements
    return {(s.subject.name, s.object.name) for s in statements if isinstance(s, Fact) and s.relation == relation}


def values(text: str, name: str) -> set[object]:
    statements = read_document(Source.of(text.encode(), text)).statements
    return {s.value for s in statements if isinstance(s, Claim) and s.property == name}


def test_an_info_box_gives_number_and_date_and_is_no_title():
    assert values(BOX, "doc_number") == {"鲁市监字〔2024〕9号"}
    assert values(BOX, "date") == {"2024-05-06"}
    assert facts(BOX, "ISSUED") == {("山东省市场监督管理局", "关于优化服务的若干举措")}


def test_an_office_called_by_the_kind_of_its_body_is_part_of_the_body_whose_document_it_is():
    body = "山东省市场监督管理局"
    assert facts(BOX, "PART_OF") == {(body + office, body) for office in ("审批处", "登记注册局", "信息中心")}
    assert ("山东省大数据局", "升级平台") in facts(BOX, "RESPONSIBLE_FOR")


def test_a_text_worded_as_a_document_is_one_without_number_or_signature():
    assert {name for _, name in facts(BARE, "HAS_MEASURE")} == {"民宿建设", "人才培训", "宣传推介"}
    assert facts(BARE, "LEADS") == {("青岛市文化和旅游局", "宣传推介")}
    assert values(BARE, "max_amount_cny") == {200000, 100000, 500}


def test_a_notice_without_title_is_called_by_what_it_carries():
    assert facts(UNTITLED, "ISSUED") == {("青岛市财政局", "青岛市引导基金管理办法")}
    assert facts(UNTITLED, "APPROVED") == {("青岛市人民政府", "青岛市引导基金管理办法")}


def test_a_reply_approves_what_it_agrees_to_and_has_no_provisions():
    assert facts(REPLY, "APPROVED") == {("山东省人民政府", "甲港总体规划")}
    assert facts(REPLY, "HAS_MEASURE") == set()


def test_a_plan_whose_provisions_name_who_does_them_is_one_without_number_or_signature():
    plan = (
        "青岛市建设2025年工作要点\n一、湖区\n（一）修建驿站。沿湖修建驿站。\n责任单位：市文化和旅游局牵头，市财政局按职责分工负责\n"
        "（二）培训讲解。培训讲解员。\n责任单位：市财政局\n"
    )
    assert {name for _, name in facts(plan, "HAS_MEASURE")} == {"修建驿站", "培训讲解"}
    assert facts(plan, "LEADS") == {("青岛市文化和旅游局", "修建驿站")}
    assert facts(plan, "RESPONSIBLE_FOR") == {("青岛市财政局", "修建驿站"), ("青岛市财政局", "培训讲解")}
