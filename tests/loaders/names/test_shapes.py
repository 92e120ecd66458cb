"""Names by shape: where one begins that holds a joint, a verb or Latin letters, and where two stand side by side."""

from __future__ import annotations

import pytest
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.mentions import name_things
from policygraph.loaders.names.verbs import is_one_act
from policygraph.loaders.shadow import shadow


def firms(text: str) -> set[str]:
    found = name_things(shadow(text), text, 0, len(text), Home(), "2025-04-14").mentions
    return {text[m.start : m.end] for m in found if m.type in ("Firm", "Fund", "FundManager")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由甲锌电和云南乙宇实业有限公司共同出资设立丙公司。", "云南乙宇实业有限公司"),
        (
            "投资由丙公司牵头设立的台州椒江乙飞创收投资合伙企业（有限合伙）。",
            "台州椒江乙飞创收投资合伙企业（有限合伙）",
        ),
        ("设立广东乙财人工智能与机器人产业投资基金（有限合伙）。", "广东乙财人工智能与机器人产业投资基金（有限合伙）"),
        ("新增股东Example Growth VII Holdco B, Ltd.和乙公司。", "Example Growth VII Holdco B, Ltd."),
        ("熊猫直播主体上海乙互娱文化有限公司破产。", "上海乙互娱文化有限公司"),
        ("国投创投与招商局资本领投。", "招商局资本"),
        ("发起设立中央企业国创投资引导基金。", "中央企业国创投资引导基金"),
        ("中国国有企业结构调整基金二期股份有限公司成立。", "中国国有企业结构调整基金二期股份有限公司"),
        ("推动国有企业甲江集团有限公司改制。", "甲江集团有限公司"),
        ("由国投创业投资管理有限公司管理,管理人为国投创业投资管理有限公司。", "国投创业投资管理有限公司"),
        ("委托浙江省农业发展投资集团管理。", "浙江省农业发展投资集团"),
        ("丙公司出售宁波跃动科技有限公司20%股权。", "宁波跃动科技有限公司"),
        (
            "标的:上海思源探索创业投资合伙企业（有限合伙）,主要投资早期项目。",
            "上海思源探索创业投资合伙企业（有限合伙）",
        ),
        (
            "筹建基金—甲中君信（上海）产业升级与科技创新股权投资合伙企业（有限合伙）。",
            "甲中君信（上海）产业升级与科技创新股权投资合伙企业（有限合伙）",
        ),
        ("北京甲唐同舟股权投资中心受让股份。", "北京甲唐同舟股权投资中心"),
        ("浙江省科创母基金（三期）规模30亿元。", "浙江省科创母基金（三期）"),
        ("委托甲元股权投资公司管理。", "甲元股权投资公司"),
        ("株洲国投集团跟投。", "株洲国投集团"),
        ("其他投资人还包括松禾资本、C资本等。", "C资本"),
        ("同时退出的有北京乙连肇基创业投资中心（有限合伙）。", "北京乙连肇基创业投资中心（有限合伙）"),
        ("海淀区政府引导基金参与融资。", "海淀区政府引导基金"),
        ("公司控股子公司株洲所拟与国甲基金共同设立丙基金。", "国甲基金"),
        ("参与投资“甲岳峰集成电路与人工智能基金”。", "甲岳峰集成电路与人工智能基金"),
        ("丙公司参与“甲安创赢-深圳市重大项目投资基金”。", "甲安创赢-深圳市重大项目投资基金"),
        ("由深圳市引导基金公司出资。", "深圳市引导基金公司"),
        ("由国新基金领投。", "国新基金"),
        ("深圳甲维-RGB电子有限公司增资。", "深圳甲维-RGB电子有限公司"),
        ("AAC-乙尔通讯有限公司成立。", "AAC-乙尔通讯有限公司"),
        ("丙公司转让给大连迈甲物流有限公司。", "大连迈甲物流有限公司"),
        ("丙公司为数据服务提供商上海有甲网络股份有限公司的子公司。", "上海有甲网络股份有限公司"),
        ("丙公司引入战略合作方上海有甲网络股份有限公司。", "上海有甲网络股份有限公司"),
        ("甲榕创投、光合创投、乙源资本等跟投。", "光合创投"),
        ("丙公司与战略投资者深圳市甲城电子股份有限公司签约。", "深圳市甲城电子股份有限公司"),
        ("丙公司持有甲江船舶集团有限公司第七二五研究所的股权。", "甲江船舶集团有限公司第七二五研究所"),
    ],
    ids=[
        "two firms",
        "a verb in the name",
        "a joint in the name",
        "Latin",
        "a class before it",
        "a brand goes on",
        "whose funds",
        "of the country",
        "a kind of firm before it",
        "a brand that others end in",
        "a place and a trade",
        "a place before a verb",
        "a verb behind a colon",
        "a place in brackets before a joint",
        "a centre that invests",
        "a phase in brackets",
        "an investment company",
        "a place before a common name",
        "one letter",
        "behind 有",
        "a fund of a government",
        "behind a subject and 拟与",
        "a joint in quotes",
        "a hyphen in quotes",
        "the firm that runs a fund",
        "a brand that ends in 新",
        "a hyphen before Latin letters",
        "a hyphen behind Latin letters",
        "a city that is a word",
        "a trade before it",
        "what it is to be",
        "a word in a list of brands",
        "behind a role",
        "an institute",
    ],
)
def test_the_whole_name_is_found(text: str, expected: str) -> None:
    assert expected in firms(text)


def test_a_border_word_parts_a_place_from_a_name() -> None:
    assert firms("公司在宁波收购跃动科技有限公司。") == {"跃动科技有限公司"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海南甲建设投资基金与中甲资本运营有限公司签约。", {"海南甲建设投资基金", "中甲资本运营有限公司"}),
        ("公司以2000万元投资海宁甲证创业投资合伙企业（有限合伙）。", {"海宁甲证创业投资合伙企业（有限合伙）"}),
        ("甲市首只科创天使基金——泉州市乙创新天使基金成立。", {"泉州市乙创新天使基金"}),
        ("同一控制人的多家投资基金。", set()),
        ("泉州市科技局和泉州甲发展集团共建基金储备项目库,实现基金投资项目优中选优。", {"泉州甲发展集团"}),
        ("晋甲消费金融（5亿元）、乙商消费金融（5亿元），31家持牌消费金融公司。", {"晋甲消费金融", "乙商消费金融"}),
        ("洛江国投集团共同发起。", {"洛江国投集团"}),
        ("中国国有企业混合所有制改革甲基金有限公司成立。", {"中国国有企业混合所有制改革甲基金有限公司"}),
        ("乙湖基金成立,由粤甲基金担任管理人。", {"乙湖基金", "粤甲基金"}),
        ("王国军及中国甲江实业有限公司。", {"中国甲江实业有限公司"}),
        ("公司已设立24只产业基金。", set()),
    ],
    ids=["a fund before 与", "what is done", "a kind before a dash", "several", "what follows 基金", "lenders", "a district's", "所有制",
         "a house", "a person before 及", "counted"],
)  # fmt: skip
def test_names_begin_and_end_where_their_words_do(text: str, expected: set[str]) -> None:
    assert firms(text) == expected


def test_whose_funds_alone_is_no_name() -> None:
    assert not firms("这是首只中央企业创投母基金。")


@pytest.mark.parametrize("text", ["推进QDLP试点。", "甲省A股上市。"])
def test_letters_alone_are_no_firm(text: str) -> None:
    assert not any(name.isascii() for name in firms(text))


@pytest.mark.parametrize(("word", "acts"), [("并购", True), ("变动", True), ("甲江智造", False), ("阿里", False)])
def test_a_verb_alone_is_no_name(word: str, acts: bool) -> None:
    assert is_one_act(word) is acts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("丙资本将持有合伙企业4%的出资份额。", "丙资本将持有合伙企业"),
        ("成都地方国资金融投资公司参与。", "成都地方国资金融投资公司"),
        ("10%投向深圳市私募股权投资基金。", "深圳市私募股权投资基金"),
        ("第二批产业专项基金集中签约。", "第二批产业专项基金"),
        ("由丙公司担任双GP,LP包括乙集团。", "GP,LP"),
    ],
)
def test_what_only_has_the_shape_of_a_name_is_none(text: str, name: str) -> None:
    assert name not in firms(text)
