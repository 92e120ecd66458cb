"""Two names of one text are one thing where they differ in generic words only: 甲江人工智能基金, 甲江人工智能产业投资基金合伙企业.

That is a rule about words, not a similarity: what is left after the generic words are dropped must be equal to the
letter, so 一期 and 二期, or a place more, keep names apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

_GENERIC = (
    "产业股权投资", "股权投资", "创业投资", "产业投资", "产业发展", "产业基金", "私募", "投资", "股权", "基金", "合伙企业", "有限合伙", "有限公司",
    "有限责任公司", "股份有限公司", "股份", "管理", "责任", "企业", "中心", "公司", "集团",
)  # fmt: skip
_WORDS = re.compile("|".join(sorted(map(re.escape, _GENERIC), key=len, reverse=True)))
_LEGAL = re.compile(r"(?:集团|股份|控股集团)*(?:有限责任公司|有限公司|公司)?$|集团$")
_PLAIN = re.compile(r"[\s()（）“”\"·]")
_FORM = re.compile(r"(?:公司|合伙企业|集团)\)?$|[(（](?:有限合伙|有限公司)[)）]$")


@lru_cache(maxsize=1 << 12)
def fund_core(name: str) -> str:
    """What distinguishes a fund: its name without generic words, brackets and quotes."""
    return _WORDS.sub("", _PLAIN.sub("", name))


@lru_cache(maxsize=1 << 12)
def firm_core(name: str) -> str:
    """What distinguishes a firm: its name without its legal form; 投资 and 科技 tell firms of one brand apart."""
    return _LEGAL.sub("", _PLAIN.sub("", name))


def is_full(name: str) -> bool:
    """Whether a name ends in a legal form, so that it can serve as the canonical one."""
    return _FORM.search(name) is not None
