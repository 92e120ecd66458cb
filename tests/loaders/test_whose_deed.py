"""Texts in which the name nearest to a verb is not who acts, or nobody is: each gives these facts between bodies and no other."""

from __future__ import annotations

import pytest
from policygraph.graph.fact import Fact
from policygraph.graph.modality import Modality
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document

#: text, and subject-relation-object of each fact, with its modality where it is not 已
TEXTS = {
    "a line begins with the verb 参股": ("参股的乙湖基金揭牌,发起人为甲江集团", ["甲江集团 ESTABLISHED 乙湖基金"]),
    "a line begins with the verb 投资": ("投资的乙湖科技完成上市,重仓者包括甲江集团", []),
    "a line begins with the verb 持有": ("持有的21%的乙湖科技股份属于甲江集团", []),
    "a paper of one's own is not the superior's": (
        "杭州市商务局印发《关于促进夜间消费的意见》。此前,国务院印发《国务院关于促进夜间消费的意见》。",
        [
            "国务院 ISSUED 国务院关于促进夜间消费的意见",
            "杭州市商务局 ISSUED 关于促进夜间消费的意见",
        ],
    ),
    "a paper of one's own that stands alone too": (
        "国务院印发《国务院关于促进夜间消费的意见》。杭州市商务局印发《关于促进夜间消费的意见》。"
        "杭州市人民政府办公厅印发《夜间集市方案》,方案落实《关于促进夜间消费的意见》。",
        [
            "国务院 ISSUED 国务院关于促进夜间消费的意见",
            "杭州市人民政府办公厅 ISSUED 夜间集市方案",
            "杭州市人民政府办公厅 PART_OF 杭州市人民政府",
            "杭州市商务局 ISSUED 关于促进夜间消费的意见",
        ],
    ),
    "a place where it is done": (
        "甲江集团公告,拟在合肥市出资1亿元设立乙湖科技有限公司。",
        ["甲江集团 ESTABLISHED 乙湖科技有限公司 拟", "甲江集团 FUNDS 乙湖科技有限公司 拟"],
    ),
    "a place where it is bought": (
        "甲江集团公告,拟在宁波市收购乙湖科技有限公司20%股权。",
        ["甲江集团 INVESTS_IN 乙湖科技有限公司 拟"],
    ),
    "a broker rates another": (
        "国泰证券:维持乙湖科技有限公司买入评级\n乙湖科技有限公司发布业绩。丙山集团有限公司拟收购公司20%股权。",
        [],
    ),
    "a report of the firm financed": (
        "甲江资本领投乙湖科技A轮融资\n乙湖科技年度报告显示,公司主营软件。丙山集团持有公司10%股权。",
        ["丙山集团 HOLDS_SHARE 乙湖科技", "甲江资本 INVESTS_IN 乙湖科技"],
    ),
    "shares of the firm that offers them": (
        "甲江科技股份有限公司公告,全资子公司乙湖资本参与丙山股份战略配售,乙湖资本获配90万股,获配金额为1.3亿元。",
        [
            "乙湖资本 HOLDS_SHARE 丙山股份",
            "乙湖资本 INVESTS_IN 丙山股份",
            "甲江科技股份有限公司 HOLDS_SHARE 乙湖资本",
        ],
    ),
    "a firm's own capital": (
        "乙湖科技有限公司完成A轮融资,甲江资本领投。丁河集团近日增资5亿元,注册资本变更为10亿元。",
        ["甲江资本 INVESTS_IN 乙湖科技有限公司"],
    ),
    "who approves gives nothing": ("乙湖科技有限公司20%股权获杭州市国资委批准转让给丙山集团有限公司。", []),
    "a subsidiary of the seller": (
        "甲江科技拟从丁河集团收购全资子公司乙湖科技100%股权。",
        ["甲江科技 INVESTS_IN 乙湖科技 拟"],
    ),
    "a subsidiary of who was named last": (
        "甲江科技股份有限公司公告,丁河集团有限公司正筹划重组,旗下子公司乙湖科技有限公司中标。",
        [],
    ),
    "this deal is not the one long done": (
        "2019年,甲江集团收购丁河公司。本次交易完成后,丙山集团持有乙湖科技25%股权。",
        ["丙山集团 HOLDS_SHARE 乙湖科技 拟", "甲江集团 HOLDS_SHARE 丁河公司", "甲江集团 INVESTS_IN 丁河公司"],
    ),
    "虚拟 plans nothing": (
        "公司主营虚拟现实业务。其中乙湖科技收购丙山科技20%股权。",
        ["乙湖科技 HOLDS_SHARE 丙山科技", "乙湖科技 INVESTS_IN 丙山科技"],
    ),
    "不得不 denies nothing": ("甲江集团不得不出资2亿元认购乙湖基金。", ["甲江集团 FUNDS 乙湖基金"]),
    "a mayor whose name opens with a river": ("杭州市市长江南春出席。", ["江南春 HOLDS_POSITION 杭州市人民政府"]),
    "a judgment is no policy": ("依据《民事判决书》((2024)京01民初123号)、《施工许可证》(建字〔2024〕7号)。", []),
    "a further share handed over": (
        "甲江集团有限公司将乙湖科技有限公司15%股权无偿划转至丙山控股有限公司,将5%股权划转至丁河控股有限公司。",
        [
            "丁河控股有限公司 HOLDS_SHARE 乙湖科技有限公司",
            "丙山控股有限公司 HOLDS_SHARE 乙湖科技有限公司",
            "甲江集团有限公司 HOLDS_SHARE 乙湖科技有限公司",
        ],
    ),
    "a kind of firm": (
        "甲江汽车零部件有限公司主营零部件。公司与汽车公司签约,汽车公司停产。戊海集团收购汽车公司10%股权。",
        [],
    ),
    "an exchange is where it is done": (
        "甲江股份公告,股东王小明计划通过深圳证券交易所以集中竞价方式减持甲江股份股票不超过100万股(占公司总股本的1%)。",
        ["王小明 HOLDS_SHARE 甲江股份"],
    ),
    "an exchange holds nothing together with others": (
        "股东王小明及其一致行动人乙湖投资有限公司通过深圳证券交易所合计持有甲江科技股份有限公司5%股份。",
        ["乙湖投资有限公司 HOLDS_SHARE 甲江科技股份有限公司", "王小明 HOLDS_SHARE 甲江科技股份有限公司"],
    ),
    "该行 is one bank throughout a sentence": (
        "甲江银行公告,该行股东乙湖集团和丙山银行累计增持该行股份100万股。",
        [
            "丙山银行 HOLDS_SHARE 甲江银行",
            "丙山银行 INVESTS_IN 甲江银行",
            "乙湖集团 HOLDS_SHARE 甲江银行",
            "乙湖集团 INVESTS_IN 甲江银行",
        ],
    ),
    "a deed that was only tried": ("甲江集团曾试图收购乙湖集团。", ["甲江集团 INVESTS_IN 乙湖集团 拟"]),
    "a deed that is a matter under way": (
        "甲江集团发布通知,这关乎该公司收购乙湖股份有限公司100%股权交易事宜。",
        ["甲江集团 INVESTS_IN 乙湖股份有限公司 拟"],
    ),
    "who is bought controls nobody": (
        "甲江集团公告,通过旗下全资子公司乙湖商务有限公司,以16亿元的对价,收购丙山地产56.05%股份,成为其控股股东。",
        [
            "乙湖商务有限公司 HOLDS_SHARE 丙山地产",
            "乙湖商务有限公司 INVESTS_IN 丙山地产",
            "甲江集团 HOLDS_SHARE 乙湖商务有限公司",
        ],
    ),
    "shares handed over are no name": (
        "此前,甲江实业因法院执行被强制划转股份成为乙湖金业第二大股东。",
        [],
    ),
    "a plan that holds shares goes by its short form": (
        "某资管公司管理的华夏1号集合资产管理计划(以下简称“华夏1号”)持有乙湖科技有限公司5%股份。",
        ["华夏1号 HOLDS_SHARE 乙湖科技有限公司"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_only_who_acts_has_a_fact(text: str, expected: list[str]) -> None:
    told = read_document(Source.of(text.encode(), text)).statements
    assert sorted(
        {_printed(fact) for fact in told if isinstance(fact, Fact) and fact.relation != "MENTIONED_IN"}
    ) == sorted(expected)


def _printed(fact: Fact) -> str:
    words = [fact.subject.name, fact.relation, fact.object.name]
    return " ".join([*words, fact.modality.value] if fact.modality is not Modality.DONE else words)


def test_a_turnover_is_not_what_is_paid() -> None:
    text = "甲江集团有限公司投资乙湖科技有限公司,年销售额30亿元。"
    told = read_document(Source.of(text.encode(), text)).statements
    assert [f.attributes for f in told if isinstance(f, Fact) and f.relation == "INVESTS_IN"] == [{}]
