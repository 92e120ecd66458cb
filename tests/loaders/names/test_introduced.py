"""Names without a legal form, known by how news brings them in."""

from __future__ import annotations

import pytest
from policygraph.graph.source import Source
from policygraph.loaders.document import analyse


def named(text: str) -> dict[str, str]:
    """The names found in a text, each with its label."""
    source = Source.of(text.encode(), text)
    return {m.entity.name: m.type for article in analyse(source) for m in article.named.mentions if m.entity}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("甲亿控能出资2亿元购买了乙克韦尔50%的股权。", "甲亿控能"),
        ("甲平鸟集团在海外买下三家工厂,又收购了乙方舟公司。", "甲平鸟集团"),
        ("消息一出,甲润双鹤5月8日晚间公告,公司拟收购丙公司40%股权。", "甲润双鹤"),
        ("丁公司3月8日向甲辉超市(600001)出售丙公司20%股权。", "甲辉超市"),
        ("主营芯片的甲尔股份,去年收购了丙公司40%股权。", "甲尔股份"),
        ("丁江公司收购了宁夏萌发环保科技有限公司40%股权。", "宁夏萌发环保科技有限公司"),
        ("由丙公司领投,老股东甲想控股、乙农科技追投。", "甲想控股"),
        ("股权转让佛山市免税企业集团有限公司。", "佛山市免税企业集团有限公司"),
        ("近日,*ST甲化宣布重整。", "*ST甲化"),
        ("甲洲股份收到监管函。", "甲洲股份"),
        ("会议聘任张江海为总经理。", "张江海"),
        ("由于个人原因,欧阳江辞去董事职务。", "欧阳江"),
        ("甲创云信5月26日晚间对外披露有关公告。", "甲创云信"),
        ("甲江高科近日公告,公司拟出资。", "甲江高科"),
        ("甲恒云数表示,行业向好。甲恒云数方面表示,订单充足。", "甲恒云数"),
        ("丙公司完成新一轮融资——甲讯领投。", "甲讯"),
        ("快讯丨甲业股份(300001.SZ)公布,公司拟收购丙公司。", "甲业股份"),
        ("交易完成后,谈士力仍为丙公司控股股东。", "谈士力"),
        ("丙公司发生工商变更,法定代表人由李缜变更为王启岁。", "王启岁"),
        ("宝山国资全资持有的上海宝山国投成立。", "宝山国资"),
        ("公司收到控股股东甲大资产公司通知,甲大资产公司是丙公司的子公司。", "甲大资产公司"),
        ("丙集团所属甲投高新持有丁公司40%股权。", "甲投高新"),
        ("丙公司拟共同投资机器人公司甲树科技,其中公司出资1亿元。", "甲树科技"),
        ("“甲基金”即国家集成电路产业投资基金股份有限公司。", "国家集成电路产业投资基金股份有限公司"),
    ],
)
def test_a_name_is_found_whole(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("甲江集团拟将股权转让给后者外,还放弃表决权。", "者外"),
        ("甲江集团主业为房地产、餐饮等,收购了丙公司40%股权。", "餐饮"),
        ("会议决定对丙公司进行财务投资。", "财务投资"),
        ("该基金由甲省财政和甲江集团共同出资设立。", "甲省财政和甲江集团"),
        ("甲江集团无偿划转股份给丙公司。", "划转股份"),
        ("会议聘任经理层为专家。", "经理层"),
        ("业内专家表示,还有空间。业内专家表示,机会很多。", "业内专家"),
        ("王明表示,投资会增加。王明表示,收入会增加。", "王明"),
        ("其他5家保险公司合计出资22亿元。", "保险公司"),
        ("甲江集团下属集成电路项目投资平台丙公司领投。", "集成电路项"),
        ("丙公司成为格江电器第一大股东。", "格江电器第一"),
        ("乙湖新媒体获悉,甲江集团拟收购丙公司40%股权。", "乙湖新"),
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str, name: str) -> None:
    assert name not in named(text)


def test_who_announces_is_a_firm_even_with_the_name_of_a_person() -> None:
    assert named("昨日晚间,安江利发布股权变动公告,实控人王甲乙拟让出股权。")["安江利"] == "Firm"


def test_what_ends_as_firms_do_is_no_person_though_it_opens_with_a_family_name() -> None:
    assert named("该行还与苏创投等国资共同出资设立甲江产业基金。").get("苏创投") != "Person"
