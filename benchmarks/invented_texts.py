"""Invented texts of any size: notices and fund news, the same for the same seed, with the density of real documents.

What rules are written for comes from the rules' own examples; between them stands plain prose, as it does in documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policygraph.loaders.rules.rule import rules

_NUMERALS = "一二三四五六七八九十"
_PLACES = ("山东省", "四川省", "江苏省", "浙江省", "广东省", "湖北省")
_BODIES = (
    "科技厅",
    "财政厅",
    "工业和信息化厅",
    "发展改革委",
    "教育厅",
    "商务厅",
    "市场监管局",
    "人力资源社会保障厅",
    "农业农村厅",
)
_VERBS = (
    "完善",
    "健全",
    "优化",
    "深化",
    "提升",
    "夯实",
    "统筹",
    "规范",
    "巩固",
    "拓宽",
    "稳步推进",
    "分类指导",
    "持续改进",
)
_THINGS = (
    "服务体系", "工作机制", "发展环境", "审批流程", "人才队伍", "公共设施", "数据底座", "质量标准", "协作网络", "应用场景", "基层力量",
    "技术路线", "信用评价", "安全底线", "供需对接", "培训课程", "风险预警", "绿色生产", "夜间消费", "社区食堂", "古树保护",
)  # fmt: skip
_ENDS = (
    "形成长效合力",
    "做到应办尽办",
    "让群众得实惠",
    "按季度通报进展",
    "接受社会监督",
    "避免重复投入",
    "方便企业就近办理",
)
_QUALIFIERS = ("面向中小微主体的", "覆盖城乡的", "更加便捷的", "上下贯通的", "", "", "")


def documents(size: int, seed: int = 1) -> Iterator[str]:
    """Texts of some thousand characters each, at least `size` bytes of UTF-8 in all, a notice and a news item in turn."""
    random = Random(seed)
    stated = [e["text"] for rule in rules() for e in (*rule.examples, *rule.counter_examples)]
    written = number = 0
    while written < size:
        number += 1
        text = _notice(random, stated, number) if number % 2 else _news(random, stated, number)
        written += len(text.encode())
        yield text


def _prose(random: Random, sentences: int) -> str:
    return "".join(
        f"{'，'.join(_phrase(random) for _ in range(random.randint(2, 4)))}，{random.choice(_ENDS)}。"
        for _ in range(sentences)
    )


def _phrase(random: Random) -> str:
    return random.choice(_VERBS) + random.choice(_QUALIFIERS) + random.choice(_THINGS)


def _notice(random: Random, stated: list[str], number: int) -> str:
    """A notice with parts, measures and their duties; one in four measures says something of a fund or an incentive."""
    place = random.choice(_PLACES)
    name = f"{random.choice(_THINGS)}提升行动方案第{number}号"
    lines = [
        f"{place}科技厅关于印发《{name}》的通知", "", f"甲科发〔2025〕{number}号", "各市科技局：",
        f"　　现将《{name}》印发给你们，请认真贯彻执行。", f"{place}科学技术厅", f"2025年{random.randint(1, 12)}月{random.randint(1, 28)}日", name,
        "　　一、总体要求", f"　　{_prose(random, 4)}",
    ]  # fmt: skip
    for part in range(1, 4):
        lines.append(f"　　{_NUMERALS[part]}、{_phrase(random)}")
        for item in range(5):
            says = random.choice(stated) if random.random() < 0.25 else ""
            lines.append(f"　　（{_NUMERALS[item]}）{_phrase(random)}。{_prose(random, 4)}{says}{_duty(random)}")
    return "\n".join(lines) + "\n"


def _duty(random: Random) -> str:
    first, *others = random.sample(_BODIES, random.randint(1, 4))
    return f"（省{first}牵头，省{'、省'.join(others)}按职责分工负责）" if others else f"（省{first}负责）"


def _news(random: Random, stated: list[str], number: int) -> str:
    """A news item: paragraphs of prose, every other one with what the examples of rules say."""
    lines = [f"第{number}只基金的消息", f"来源：甲报 2025-{random.randint(1, 12):02}-{random.randint(1, 28):02}", ""]
    for paragraph in range(12):
        says = "".join(random.sample(stated, 2)) if paragraph % 2 else ""
        lines.append(f"　　{says}{_prose(random, 3)}")
    return "\n".join(lines) + "\n"
