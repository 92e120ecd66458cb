"""Names of one text that are one thing, and those that only look so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from policygraph.graph.identity import entity
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.mentions import name_things
from policygraph.loaders.names.unite import unite_companies, unite_firms, unite_funds, unite_groups, unite_headline
from policygraph.loaders.shadow import shadow


def named(label: str, *names: str) -> Mentions:
    spans = [(i * 100, name) for i, name in enumerate(names)]
    return Mentions(Mention(at, at + len(name), label, "shape", entity(label, name)) for at, name in spans)


def names_of(mentions: Mentions) -> list[str]:
    return [m.entity.name for m in mentions if m.entity]


@pytest.mark.parametrize(
    ("names", "meant"),
    [
        (("甲江集团", "甲江集团股份有限公司"), {"甲江集团股份有限公司"}),
        (
            ("甲江集团", "甲江集团有限公司", "甲江集团股份有限公司"),
            {"甲江集团", "甲江集团有限公司", "甲江集团股份有限公司"},
        ),
        (("甲江集团", "甲江股份"), {"甲江集团", "甲江股份"}),
        (("甲江股份", "甲江股份有限公司"), {"甲江股份有限公司"}),
        (("甲河实业科技", "成都甲河实业科技有限公司"), {"成都甲河实业科技有限公司"}),
        (("甲河实业科技有限公司", "成都甲河实业科技有限公司"), {"甲河实业科技有限公司", "成都甲河实业科技有限公司"}),
        (("甲河实业", "成都甲河实业集团有限公司"), {"甲河实业", "成都甲河实业集团有限公司"}),
        (
            ("甲河实业公司", "成都甲河实业公司", "济南甲河实业公司"),
            {"甲河实业公司", "成都甲河实业公司", "济南甲河实业公司"},
        ),
    ],
)
def test_a_parent_and_its_listed_company_stay_two(names: tuple[str, ...], meant: set[str]) -> None:
    mentions = named("Firm", *names)
    unite_firms("", mentions)
    assert set(names_of(mentions)) == meant


@pytest.mark.parametrize(
    ("names", "meant"),
    [
        (("社保智造基金", "江苏社保智造基金"), {"江苏社保智造基金"}),
        (("甲江智造基金一期", "甲江智造基金二期"), {"甲江智造基金一期", "甲江智造基金二期"}),
    ],
)
def test_a_fund_without_its_place_is_the_only_one_with_it(names: tuple[str, ...], meant: set[str]) -> None:
    mentions = named("Fund", *names)
    unite_funds("", mentions)
    assert set(names_of(mentions)) == meant


def entities(text: str) -> set[str]:
    named = name_things(shadow(text), text, 0, len(text), Home(), "2025-04-14")
    return {m.entity.name for m in named.mentions if m.entity and m.type != "Region"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("济南芯材智造基金揭牌。芯材智造基金落户。", {"济南芯材智造基金"}),
        ("济南芯材智造基金和青岛芯材智造基金揭牌。芯材智造基金落户。", {"济南芯材智造基金", "青岛芯材智造基金", "芯材智造基金"}),
        ("甲江芯材智造基金二期和甲江芯材智造基金三期揭牌。", {"甲江芯材智造基金二期", "甲江芯材智造基金三期"}),
        ("济南市乙湖通投资控股有限公司与济南乙湖通投资控股有限公司签约。", {"济南市乙湖通投资控股有限公司"}),
        ("丁公司受让甲力集团持有的甲力5%股份,甲力公告称无异议。甲力集团增持。", {"丁公司", "甲力集团", "甲力"}),
        ("深圳市甲迪汽车有限公司与甲迪汽车有限公司签约。", {"深圳市甲迪汽车有限公司", "甲迪汽车有限公司"}),
        ("甲湖互联网投资中心(有限合伙),即甲湖产业智造基金,完成备案。", {"甲湖互联网投资中心(有限合伙)"}),
    ],
)  # fmt: skip
def test_names_unite_where_nothing_that_tells_them_apart_differs(text: str, expected: set[str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("腾讯控股(以下简称“公司”)公告,公司出资2亿元。腾讯增持。", {"腾讯"}),
        ("腾讯科技(甲湖)有限公司(以下简称“腾讯”)公告。腾讯增持。", {"腾讯科技(甲湖)有限公司"}),
        ("阿里巴巴(甲湖)网络技术有限公司签约。阿里巴巴集团增持,阿里巴巴减持。", {"阿里巴巴", "阿里巴巴(甲湖)网络技术有限公司"}),
    ],
    ids=["its short form too", "what the text defines", "no part of a full name"],
)  # fmt: skip
def test_a_known_brand_has_one_name_unless_the_text_gives_it_another(text: str, expected: set[str]) -> None:
    assert entities(text) == expected


def test_who_announces_goes_by_the_name_of_its_brand() -> None:
    text = "腾讯控股公告,公司出资2亿元。腾讯增持。"
    issuers = name_things(shadow(text), text, 0, len(text), Home(), "2025-04-14").issuers
    assert [m.entity.name for m in issuers if m.entity] == ["腾讯"]


@pytest.mark.parametrize(
    ("label", "names", "meant"),
    [
        ("Fund", ("绿色产业基金", "甲江绿色产业基金"), {"甲江绿色产业基金"}),
        (
            "Fund",
            ("绿色产业基金", "甲江绿色产业基金", "乙湖绿色产业基金"),
            {"绿色产业基金", "甲江绿色产业基金", "乙湖绿色产业基金"},
        ),
        ("Firm", ("甲式塔", "甲式塔科技"), {"甲式塔科技"}),
        ("Firm", ("甲式塔", "甲式塔餐厅"), {"甲式塔", "甲式塔餐厅"}),
    ],
    ids=["a fund without its first word", "two it may be", "a firm without its trade", "another name"],
)
def test_a_headline_shortens_the_only_name_that_it_may_mean(
    label: str, names: tuple[str, ...], meant: set[str]
) -> None:
    mentions = named(label, *names)
    for mention in list(mentions):
        mentions.replace(mention, replace(mention, via="introduced"))
    unite_headline(mentions, (0, 50))
    assert set(names_of(mentions)) == meant


def test_a_group_that_owns_who_announces_is_another_firm() -> None:
    text = "甲士力(600001)公告,控股股东甲士力集团拟减持甲士力5%股份。"
    found = name_things(shadow(text), text, 0, len(text), Home(), "2025-04-14")
    assert {m.entity.name for m in found.mentions if m.entity} == {"甲士力", "甲士力集团"}
    assert [m.entity.name for m in found.issuers if m.entity] == ["甲士力"]


def test_a_group_goes_by_its_brand_if_one_name_alone_has_it() -> None:
    mentions = named("Firm", "厦门甲圆投资集团", "甲圆集团", "乙江集团")
    unite_groups(mentions)
    assert names_of(mentions) == ["厦门甲圆投资集团", "厦门甲圆投资集团", "乙江集团"]
    mentions = named("Firm", "厦门甲圆投资集团", "上海甲圆投资集团", "甲圆集团")
    unite_groups(mentions)
    assert names_of(mentions) == ["厦门甲圆投资集团", "上海甲圆投资集团", "甲圆集团"]


@pytest.mark.parametrize(
    ("names", "meant"),
    [
        (("甲洞公司", "甲洞"), {"甲洞公司"}),
        (("甲洞公司", "乙洞"), {"甲洞公司", "乙洞"}),
        (("甲洞有限公司", "甲洞"), {"甲洞有限公司", "甲洞"}),
    ],
    ids=["公司 alone", "another", "a legal form"],
)
def test_a_name_with_and_without_the_word_company_is_one(names: tuple[str, ...], meant: set[str]) -> None:
    mentions = named("Firm", *names)
    unite_companies(mentions)
    assert set(names_of(mentions)) == meant
