"""Invented policies in time: a handful with every kind of date, and several hundred that cite each other."""

from __future__ import annotations

from policygraph.queries.answer import Party, Statement
from policygraph.queries.policies_in_time import DATES, Citation, Dated, Dating, Timeline

from tests.viz.samples import said


def policy(id_: str, name: str, *issuers: str, measures: int = 0, **stated: str) -> Dated:
    """A policy whose dates are each said by a sentence of its own."""
    datings = tuple(
        Dating(key, stated[key], "已", (said(f"本文件{key}为{stated[key]}。", stated[key], at=100 * n),))
        for n, key in enumerate(DATES)
        if key in stated
    )
    party = Party(id_, name, "Policy", ("Policy",), (), tuple(sorted(stated.items())))
    return Dated(party, issuers, measures, ("doc",) if measures else (), datings)


def link(citing: str, relation: str, cited: str, date: str = "", modality: str = "已") -> Citation:
    """A citation with the sentence that makes it."""
    text = f"{citing}与{cited}：{relation}。"
    statements: tuple[Statement, ...] = (said(text, text[:-1], "report"),)
    return Citation(f"{citing}{relation}{cited}", relation, citing, cited, modality, date, statements)


FEW = (
    policy("a", "甲省夜市管理办法", "甲省商务厅", measures=9, date="2019-03-01", effective_from="2019-05-01", valid_until="2024-04-30",
           doc_number="甲商发〔2019〕3号"),
    policy("b", "甲省夜市管理办法（修订）", "甲省商务厅", "甲省公安厅", measures=12, date="2024-03-08", effective_from="2024-03-09",
           doc_number="甲商发〔2024〕7号"),
    policy("c", "关于夜间经济的指导意见", "国家夜间经济办公室", date="2018"),
    policy("d", "乙市夜市三年行动", "乙市人民政府", measures=3, date="2031-06"),
    policy("e", "夜市餐车尺寸规范"),
    policy("f", "甲省摊位用火管理办法", date="2004-07-01"),
    policy("g", "只写明失效的办法", valid_until="2032-12-31"),
)  # fmt: skip


def few() -> Timeline:
    """Every kind of date: to the day, month and year, an open end, an end alone, none; a repeal with and without its day."""
    links = (
        link("b", "REPEALS", "a", "2024-03-09"), link("b", "REPEALS", "f"), link("a", "BASED_ON", "c"), link("b", "BASED_ON", "c"),
        link("b", "CITES", "e"), link("d", "CITES", "b", modality="拟"),
    )  # fmt: skip
    return Timeline((), FEW, links)


def many(count: int = 400) -> Timeline:
    """Policies over thirty years, every ninth without a date, each citing two older ones."""
    policies = []
    for n in range(count):
        year = 1995 + n * 30 // count
        day = {} if n % 9 == 8 else {"date": f"{year}-{n % 12 + 1:02}-{n % 28 + 1:02}"}
        name, number = f"第{n}号关于促进某某产业高质量发展的若干政策措施的通知", f"甲政发〔{year}〕{n}号"
        policies.append(policy(f"p{n:03}", name, "甲省人民政府", measures=n % 5, doc_number=number, **day))
    links = [
        link(f"p{n:03}", "CITES" if n % 3 else "BASED_ON", f"p{n * step // 4:03}")
        for n in range(8, count)
        for step in (1, 3)
    ]
    return Timeline((), tuple(policies), tuple(links))
