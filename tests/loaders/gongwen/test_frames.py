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


def test_duties_in_brackets_word_a_document_too():
    plan = (
        "青岛市优化审批工作要点\n1.公布清单。公布市县两级清单。（市财政局牵头，市级各有关部门负责）\n"
        "2.减少环节。减少审批环节。（市财政局、市文化和旅游局按职责分工负责）\n3.一网通办。推行一网通办。（市财政局负责）\n"
    )
    assert facts(plan, "LEADS") == {("青岛市财政局", "公布清单")}
    assert len(facts(plan, "RESPONSIBLE_FOR")) == 3


def test_a_notice_issues_every_document_that_it_names_in_one_row():
    notice = (
        "青岛市人民政府关于印发青岛市湖区方案等文件的通知\n各区人民政府：\n"
        "《青岛市湖区方案》《青岛市湖区措施》已经市政府同意，现印发给你们。\n青岛市人民政府\n2024年5月6日\n"
    )
    assert facts(notice, "ISSUED") == {("青岛市人民政府", "青岛市湖区方案"), ("青岛市人民政府", "青岛市湖区措施")}


def test_cells_of_an_info_box_may_be_parted_by_bars():
    box = (
        BOX.replace("\t", " | ")
        .replace("文    号:", "文号:")
        .replace("9号\n", "9号 | 主题分类: | 综合 |\n")
        .replace("的通知\n", "的 通知 |\n")
    )
    assert values(box, "doc_number") == {"鲁市监字〔2024〕9号"}
    assert facts(box, "ISSUED") == {("山东省市场监督管理局", "关于优化服务的若干举措")}


def test_a_number_in_brackets_behind_the_title_is_the_document_s():
    reply = REPLY.replace("的批复\n鲁政字〔2024〕11号\n", "的批复(鲁政字〔2024〕11号)\n")
    assert values(reply, "doc_number") == {"鲁政字〔2024〕11号", "青政呈〔2024〕5号"}
    assert facts(reply, "HAS_MEASURE") == set()


def test_offices_named_behind_their_body_are_part_of_it_and_so_are_those_listed_next():
    plan = (
        "青岛市岸电工作要点\n一、建设岸电。码头配备岸电。（牵头部门：市财政局经建处、综合处；实施部门：市文化和旅游局、中国船级社青岛分社）\n"
        "二、用好岸电。船舶使用岸电。（牵头部门：市财政局执法总队）\n"
    )
    body = "青岛市财政局"
    assert facts(plan, "PART_OF") == {(body + office, body) for office in ("经建处", "综合处", "执法总队")}
    assert facts(plan, "LEADS") == {
        (body + "经建处", "建设岸电"), (body + "综合处", "建设岸电"), (body + "执法总队", "用好岸电")
    }  # fmt: skip
    assert ("中国船级社青岛分社", "建设岸电") in facts(plan, "RESPONSIBLE_FOR")


def test_a_body_between_known_ones_in_title_and_signature_is_one():
    notice = (
        "青岛市财政局青岛市湖区管理办公室青岛市文化和旅游局关于印发《湖区方案》的通知\n各区财政局：\n现印发给你们。\n"
        "青岛市财政局青岛市湖区管理办公室青岛市文化和旅游局\n2024年5月6日\n"
    )
    issuers = {"青岛市财政局", "青岛市湖区管理办公室", "青岛市文化和旅游局"}
    assert facts(notice, "ISSUED") == {(issuer, "湖区方案") for issuer in issuers}


def test_a_list_under_the_heading_of_its_bases_is_what_a_document_rests_on():
    notice = (
        "青岛市财政局关于加强湖区管理的通知\n青财〔2024〕3号\n各区财政局：\n一、工作依据\n《湖区管理条例》、《湖区保护办法》。\n"
        "二、工作安排\n《湖区规划》由各区执行。\n"
    )
    assert {target for _, target in facts(notice, "BASED_ON")} == {"湖区管理条例", "湖区保护办法"}
    assert {target for _, target in facts(notice, "CITES")} == {"湖区规划"}


def test_a_number_alone_means_the_title_that_the_text_gives_it():
    notice = (
        "青岛市财政局关于加强湖区管理的通知\n青财〔2024〕3号\n各区财政局：\n《青岛市湖区方案》（青政发〔2023〕9号）印发后，进展良好。"
        "根据青政发〔2023〕9号文件等规定，现通知如下：\n一、加强管理。由各区组织。\n"
    )
    assert ("青岛市财政局关于加强湖区管理的通知", "青岛市湖区方案") in facts(notice, "BASED_ON")


def test_a_congress_in_one_of_its_terms_adopts_and_amends_a_statute():
    statute = (
        "山东省湖区条例\n\n1999年7月30日 山东省第九届人民代表大会常务委员会第十次会议通过\n\n"
        "2004年11月26日 山东省第十届人民代表大会常务委员会第十二次会议《关于修改〈山东省湖区条例〉的决定》第一次修正\n\n"
        "第一条 为保护湖区，制定本条例。\n\n第二条 本条例适用于湖区。\n"
    )
    congress = "山东省人民代表大会常务委员会"
    assert facts(statute, "ISSUED") == {(congress, "山东省湖区条例"), (congress, "关于修改〈山东省湖区条例〉的决定")}


def test_a_letterhead_issues_and_a_number_may_open_its_line():
    notice = (
        "青岛市财政局文件\n青财〔2024〕3号    发文时间：2024-05-08\n关于加强湖区管理的通知\n各区财政局：\n现通知如下：\n"
        "一、加强管理。由各区组织。\n"
    )
    assert values(notice, "doc_number") == {"青财〔2024〕3号"}
    assert facts(notice, "ISSUED") == {("青岛市财政局", "关于加强湖区管理的通知")}


def test_an_info_box_may_print_its_fields_in_brackets():
    box = (
        "【标　　题】 关于加强湖区管理的通知\n\n【文　　号】 青财〔2024〕3号\n\n【颁布单位】 青岛市财政局\n\n【颁布日期】 2024-5-8\n\n"
        "关于加强湖区管理的通知\n\n各区财政局：\n现通知如下：\n一、加强管理。由各区组织。\n"
    )
    assert values(box, "doc_number") == {"青财〔2024〕3号"}
    assert values(box, "date") == {"2024-05-08"}
    assert facts(box, "ISSUED") == {("青岛市财政局", "关于加强湖区管理的通知")}


def test_a_notice_that_has_lost_its_title_is_never_called_by_its_addressees():
    notice = "各区财政局：\n我局制定了《青岛市湖区信息表》，现印发给你们。\n青岛市财政局\n2024年5月6日\n"
    assert facts(notice, "ISSUED") == {("青岛市财政局", "青岛市湖区信息表")}
    assert facts(notice.replace("《青岛市湖区信息表》", "信息表"), "ISSUED") == set()


def test_a_ministry_that_leads_makes_a_document_a_national_one():
    notice = "财政部 发展改革委关于加强湖区管理的通知\n各省财政厅：\n现通知如下：\n一、加强管理。由发展改革委牵头。\n"
    assert {issuer for issuer, _ in facts(notice, "ISSUED")} == {"财政部", "国家发展和改革委员会"}


def test_a_news_item_that_prints_parts_of_a_document_gives_its_provisions():
    news = (
        "甲网讯：3月29日，青岛市人民政府印发关于落实湖区重点工作的意见。其中财政部门参与的工作如下：\n一、湖区\n"
        "1﹒修建驿站。\n牵头负责领导：王甲。\n牵头责任单位：市文化和旅游局。\n协同责任单位：市财政局。\n"
        "2﹒培训讲解。\n牵头责任单位：市财政局。\n"
    )
    assert facts(news, "ISSUED") == {("青岛市人民政府", "关于落实湖区重点工作的意见")}
    assert facts(news, "LEADS") == {("青岛市文化和旅游局", "修建驿站"), ("青岛市财政局", "培训讲解")}
    assert facts(news, "RESPONSIBLE_FOR") == {("青岛市财政局", "修建驿站")}


def test_a_letter_whose_lines_are_glued_is_read_with_its_points():
    letter = (
        "青岛市财政局关于商请会签《湖区措施》的函市文化和旅游局、市公安局:我局起草了《湖区措施》。"
        + "请于8月18日前反馈。" * 90
        + "制定如下措施。1.修建驿站。沿湖修建驿站。(市文化和旅游局牵头负责)2.培训讲解。培训讲解员。(市财政局、市公安局按职责分工负责)"
    )
    assert facts(letter, "ISSUED") == {("青岛市财政局", "湖区措施")}
    assert facts(letter, "LEADS") == {("青岛市文化和旅游局", "修建驿站")}
    assert facts(letter, "RESPONSIBLE_FOR") == {("青岛市财政局", "培训讲解"), ("青岛市公安局", "培训讲解")}


def test_the_party_committee_beside_the_government_approves_too():
    notice = UNTITLED.replace("已经市政府同意", "已经市委、市政府同意")
    assert facts(notice, "APPROVED") == {
        ("中共青岛市委", "青岛市引导基金管理办法"),
        ("青岛市人民政府", "青岛市引导基金管理办法"),
    }


def test_a_congress_above_confirms_a_statute():
    statute = (
        "青岛市湖区管理办法\n\n2019年12月27日 青岛市第八届人民代表大会常务委员会第二十二次会议通过\n\n"
        "2020年3月26日 山东省第十三届人民代表大会常务委员会第十九次会议批准\n\n第一条 为保护湖区，制定本办法。\n第二条 本办法适用于湖区。\n"
    )
    assert facts(statute, "APPROVED") == {("山东省人民代表大会常务委员会", "青岛市湖区管理办法")}


def test_a_title_above_numbered_provisions_is_a_document_unless_news_reports_them():
    provisions = (
        "一、支持民宿。评为甲级的给予奖励。\n二、支持培训。参加培训的给予补贴。\n三、支持展会。参展的给予补助。\n"
    )
    assert {m for _, m in facts(f"青岛市支持文旅融合若干措施\n{provisions}", "HAS_MEASURE")} == {
        "支持民宿",
        "支持培训",
        "支持展会",
    }
    assert facts(f"青岛市支持文旅融合若干措施\n记者昨日获悉，新措施公布。\n{provisions}", "ISSUED") == set()


def test_tasks_in_an_annex_that_say_who_does_them_are_provisions():
    notice = (
        "青岛市人民政府办公室关于印发服务考评办法的通知\n青政办发〔2022〕43号\n各区人民政府：\n现将《服务考评办法》印发给你们。\n2022年4月14日\n服务考评办法\n"
        "一、考评对象\n各区人民政府。\n二、考评方式\n每半年考评一次。\n附件\n服务考评指标\n一、优化服务\n（一）推行一窗受理。全部网办。（牵头单位：市政府侨办）\n"
        "（二）公开结果。当日公开。（牵头单位：市财政局）\n（三）缩短时限。压缩一半。（牵头单位：市财政局）\n"
    )
    assert facts(notice, "LEADS") == {
        ("青岛市人民政府侨务办公室", "推行一窗受理"),
        ("青岛市财政局", "公开结果"),
        ("青岛市财政局", "缩短时限"),
    }


def test_a_body_that_ends_a_document_signs_it_but_not_the_last_cell_of_a_table():
    task = "一、支持民宿。给予奖励。\n二、支持培训。给予补贴。\n三、支持展会。给予补助。\n"
    assert facts(f"青岛市支持文旅融合若干措施\n{task}青岛市文化和旅游局\n", "ISSUED") == {
        ("青岛市文化和旅游局", "青岛市支持文旅融合若干措施")
    }
    table = "序号\t考核项目\t分值\t负责考核部门\n1\t完善制度\t5\t市财政局\n2\t加强培训\t7\t市教育局\n市水务局\n"
    assert facts(f"青岛市2024年考核细则\n{table}", "ISSUED") == set()


def test_a_collection_prints_who_issued_a_document_and_when_below_its_title() -> None:
    text = "关于做好夜市工作的通知\n2020-04-24　商务部、财政部\n各地商务部门：\n一、扩大场地\n开放广场。\n"
    statements = read_document(Source.of(text.encode(), text)).statements
    issued = {s.subject.name for s in statements if isinstance(s, Fact) and s.relation == "ISSUED"}
    dates = {s.value for s in statements if isinstance(s, Claim) and s.property == "date"}
    assert (issued, dates) == ({"商务部", "财政部"}, {"2020-04-24"})


def test_a_paper_below_a_headline_issues_nothing() -> None:
    text = "夜市工作方案出炉\n2020-04-24　甲江晚报\n夜市将扩大场地。\n"
    statements = read_document(Source.of(text.encode(), text)).statements
    assert not [s for s in statements if isinstance(s, Fact) and s.relation == "ISSUED"]
