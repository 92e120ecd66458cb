"""Invented duties for the pages: one provincial policy, two policies together, and a policy of 200 clauses."""

from __future__ import annotations

from policygraph.queries.answer import Duties, Duty, Party, Statement

_AGENCIES = {
    "省商务厅": ("甲省商务厅", "Department of Commerce"),
    "省财政厅": ("甲省财政厅", "Department of Finance"),
    "省市场监管局": ("甲省市场监督管理局", "Market Regulation"),
    "省文旅厅": ("甲省文化和旅游厅", "Culture and Tourism"),
    "省交通运输厅": ("甲省交通运输厅", ""),
    "省公安厅": ("甲省公安厅", ""),
    "省委宣传部": ("中共甲省委宣传部", ""),
    "人民银行甲省分行": ("中国人民银行甲省分行", "PBoC Jia Branch"),
    "省大数据局": ("甲省大数据局", ""),
    "省税务局": ("国家税务总局甲省税务局", ""),
}

_ROLES = {"牵": ("LEADS", "牵头"), "统": ("LEADS", "统筹"), "负": ("RESPONSIBLE_FOR", "负责"), "分": ("RESPONSIBLE_FOR", "分工"),
          "配": ("RESPONSIBLE_FOR", "配合"), "指": ("RESPONSIBLE_FOR", "指导"), "参": ("RESPONSIBLE_FOR", "参与")}  # fmt: skip

NIGHT_MARKET = """
一 营造夜间消费环境
（一） 培育夜市示范街区 | 支持各市改造临街商业设施，推出一批夜市示范街区。对通过验收的街区给予一次性奖励。| 牵省商务厅 分省财政厅 分省文旅厅
（二） 延长公共交通服务 | 优化夜间公交线路，节假日延长轨道交通运营时间。| 负省交通运输厅
（二） 延长公共交通服务 | 在夜市周边增设临时停车位，完善标识。| 分省公安厅 分省交通运输厅
（二） 延长公共交通服务 | 对夜间出租车加油、充电给予支持。| 负省财政厅
（三） 规范摊位管理 | 推行摊位登记、亮证经营和食品安全承诺。| 牵省市场监管局 配省公安厅 参省商务厅
二 丰富产品和服务供给
（四） 发展夜间文旅 | 推动博物馆、书店、剧场延时开放，举办夜游、夜演、夜读活动。| 牵省文旅厅 统省委宣传部 分省财政厅
（五） 打造夜间品牌 | 开展老字号夜间展销，发布夜间消费地图。| 分省商务厅 分省文旅厅 分省市场监管局 分省大数据局
（五） 打造夜间品牌 | 支持直播电商进夜市。| 负省商务厅
（六） 加强金融支持 | 引导金融机构面向夜市商户推出小额信用产品，探索按流水授信。| 负人民银行甲省分行
（六） 加强金融支持 | 落实小规模纳税人税收优惠。| 负省税务局 指省财政厅
三 保障措施
（七） 强化统筹协调 | 建立部门协同机制，定期通报进展。| 分省商务厅 分省财政厅 分省公安厅 分省交通运输厅 分省市场监管局 分人民银行甲省分行
（八） 做好宣传引导 | 研究建立夜间消费监测平台。| 拟省大数据局
"""
BARE = (("m9", "开展总结评估", "（九）", "三"),)


def policy(id_: str, name: str, doc_number: str, date: str) -> Party:
    """A policy as a party."""
    return Party(id_, name, "Policy", ("Policy",), (), (("doc_number", doc_number), ("date", date)))


def agency(short: str) -> Party:
    """An agency by its short name."""
    full, name_en = _AGENCIES.get(short, (short, ""))
    return Party(
        f"ag-{full}", full, "Agency", ("Agency", "Organization"), (short,), (("name_en", name_en),) if name_en else ()
    )


def read(home: Party, text: str, prefix: str = "m") -> tuple[tuple[Duty, ...], tuple[tuple[str, str, str, str], ...]]:
    """Duties and measures of the notation above: a section line, then number, name | task | role + agency …"""
    duties, measures, counts = [], {}, dict[str, int]()
    section = section_name = ""
    place = 0
    for line in text.strip().splitlines():
        place += 1000
        if "|" not in line:
            section, section_name = line.split(" ", 1)
            continue
        head, task, cells = (part.strip() for part in line.split("|"))
        number, name = head.split(" ", 1)
        measure = prefix + number
        measures[measure] = (measure, name, number, section)
        counts[measure] = counts.get(measure, 0) + 1
        pairs = [(cell[0], cell[1:]) for cell in cells.split()]
        quote = "（" + "、".join(short for _, short in pairs) + "负责）"
        sentence = task[-12:] + quote
        start = place + sentence.index(quote)
        statement = Statement(quote, "s" * 64, "doc-" + home.id, start, start + len(quote), "bracket", "", home.name,
                              "甲省人民政府", "2031-03-01", sentence, place)  # fmt: skip
        for mark, short in pairs:
            relation, role = _ROLES.get(mark, ("LEADS", "牵头"))
            duties.append(Duty(home, measure, name, number, section, section_name, counts[measure], task, agency(short), short,
                               relation, role, "拟" if mark == "拟" else "已", (statement,)))  # fmt: skip
    return tuple(duties), tuple(measures.values())


NIGHT = policy("p1", "关于促进夜间消费的若干措施", "甲政办发〔2031〕8号", "2031-03-01")
TEA = policy("p2", "茶产业振兴行动方案", "甲农发〔2031〕3号", "2031-04-10")


def night_market() -> Duties:
    """One policy of nine measures, one of which names no agency."""
    duties, measures = read(NIGHT, NIGHT_MARKET)
    return Duties((NIGHT,), duties, (*measures, *BARE))


def two_policies() -> Duties:
    """The same agencies in two policies; the second gives one task to its whole text."""
    first = read(NIGHT, NIGHT_MARKET)
    tea = "一 提升品质\n1 推广良种 | 建设良种茶园。| 牵省财政厅 配省商务厅\n2 统一标准 | 制定分级标准。| 负省市场监管局"
    second = read(TEA, tea, "t")
    last = second[0][0]
    whole = Duty(
        TEA,
        "",
        "",
        "",
        "",
        "",
        1,
        "抓好本方案的组织实施。",
        last.agency,
        last.agency_as_printed,
        "LEADS",
        "统筹",
        "已",
        last.statements,
    )
    return Duties((NIGHT, TEA), (*first[0], *second[0], whole), (*first[1], *second[1]))


def long_policy(clauses: int = 200, agencies: int = 48) -> Duties:
    """A policy of many clauses and agencies, in ten sections."""
    home = policy(
        "p9", "关于全面推进丁省未来产业高质量发展的综合实施方案（2031—2035年）", "丁政发〔2031〕1号", "2031-01-15"
    )
    numerals = "一二三四五六七八九十"
    lines = []
    for n in range(clauses):
        if n % (clauses // 10) == 0:
            lines.append(f"{numerals[n * 10 // clauses]} 第{numerals[n * 10 // clauses]}部分重点任务")
        cells = {
            (n * 7 + k * k * 5 + k) % agencies: mark
            for k, mark in enumerate("牵分分配"[: 1 + n % 4] if n % 3 else "分分分")
        }
        said = " ".join(f"{mark}第{place + 1}工作部门" for place, mark in cells.items())
        lines.append(
            f"{n + 1} 任务事项第{n + 1}号 | 围绕第{n + 1}号事项建立清单、明确时限并按季度调度，形成闭环。| {said}"
        )
    duties, measures = read(home, "\n".join(lines))
    return Duties((home,), duties, measures)


def poisoned() -> Duties:
    """Names, numbers and tasks that try to leave their place."""
    evil = '</script><img src=x onerror="window.hit=1">\'"\u2028=1+1\u202e'
    home = policy("p", evil, evil, evil)
    statement = Statement(evil, "s" * 64, "doc", 0, len(evil), "rule", evil, evil, evil, evil, evil, 0)
    body = Party("a", evil, "Agency", ("Agency", "Organization"), (evil,), (("name_en", evil),))
    duty = Duty(home, "m", evil, evil, evil, evil, 1, evil, body, evil, "RESPONSIBLE_FOR", evil, evil, (statement,))
    return Duties((home,), (duty,), (("m", evil, evil, evil), ("n", evil, "=1", "")))
