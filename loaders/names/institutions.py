"""Institutes, universities and associations, which have shares and found firms as others do: 甲省林业科学院, 乙工大学, 丙协会.

News of deals lists them beside firms. Their names end in a word that tells what they are and begin behind a border.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.loaders.names.left_edge import last_border, run_start
from policygraph.loaders.names.mention import Mentions
from policygraph.loaders.names.verbs import is_word

_END = re.compile(
    "(?:村镇银行|农商银行|农商行|农村商业银行|农信社|信用联社|农村信用社|大学|学院|科学院|研究院|研究所|设计院|研究中心|实验室|医院|协会|学会|商会|联合会|促进会|基金会|供销社|联合社|联社|总社|村委会|村民委员会|居民委员会)"
    "(?![\u4e00-\u9fff]{0,6}(?:有限|股份|公司|合伙))(?!路|街|站|生|校区|城|出版社|派|教育|附属)"
)
_RUN = re.compile("[\u4e00-\u9fff]*")
_LONGEST, _SHORTEST = 18, 3
#: what speaks of such bodies in general
_GENERAL = re.compile(
    "(?:高等|高校|知名|一流|重点|国内外?|海外|各|多所|多家|有关|相关|公立|民营|三甲|行业|联合|共建|省级|国家级|市级|新型|专业|产业技术?"
    "|技术|工程|创新|工业|科学|企业|创新型|前沿|应用)+"
)

#: whose place the text leaves to the reader, which `bodies` adds: 省青年企业家协会
_OURS = re.compile("[省市区县](?![\u4e00-\u9fff]?[省市区县])")


def label_of_institution(name: str) -> str:
    """Bank for one, Firm for a hospital, which is bought as firms are; Organization for any other."""
    return "Bank" if name.endswith(_BANKS) else "Firm" if name.endswith("医院") else "Organization"


_BANKS = ("银行", "农商行", "农信社", "联社", "信用社")


def institutions(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[tuple[int, int]]:
    """The names of `start..end` that end in such a word and tell one body from others."""
    for match in _END.finditer(shadow, start, end):
        floor = max(start, match.start() - _LONGEST)
        before = mentions.last_before(match.start())
        floor = max(floor, before.end) if before and before.entity is None else floor
        first = last_border(shadow, run_start(shadow, floor, match.start(), _RUN), match.start())
        named = mentions.covering(match.start() - 1)
        opens = named.start if named and named.end == match.start() else match.start()  # 乙局科学研究院
        joint = max((shadow.rfind(word, first, opens) + 1 for word in "和与及由、"), default=first)
        first = max(first, joint) if match.start() - joint >= _SHORTEST - 1 else first
        brand = shadow[first : match.start()]
        inside = mentions.covering(first)
        whole = inside is None or inside.start == first
        if len(brand) < _SHORTEST - 1 or _GENERAL.fullmatch(brand) or not whole or _OURS.match(brand):
            continue
        if len(brand) == _SHORTEST - 1 and is_word(brand) and match.group() != "大学":
            continue
        yield first, match.end()
