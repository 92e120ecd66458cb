"""Ten pairs of names that likeness gets wrong: which are one body and which are two, as far as the lexicon alone can say."""

import pytest
from policygraph.loaders.lexicon.lexicon import functions, rows, vertical
from policygraph.loaders.lexicon.regions import Region, regions


def official(text: str, home: str = "") -> str:
    """The official name of a form, alone or behind a place; 省 is the home province. Itself where the lexicon has none."""
    row = next((r.name for r in rows() if text in (r.name, *r.forms)), "")
    if row:
        return row
    if text.startswith("省") and home:
        text = home + text[1:]
    for region, rest in _places(text):
        found = [v.official(region) for v in vertical() if text in v.printed(region) and v.in_force(2025)]
        found += [f.official(rest, region) for f in functions() if rest in f.forms]
        if found:
            return found[0]
    return next(
        (v.official(r) for r in regions() for v in vertical() if v.in_force(2025) and text in v.printed(r)), text
    )


def _places(text: str) -> list[tuple[Region, str]]:
    """Places that the text begins with, the longest first, and the rest."""
    forms = [text[:n] for n in range(len(text), 0, -1) if text[:n] in regions().by_form]
    return [(region, text[len(form) :]) for form in forms for region in regions().by_form[form]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("国家集成电路产业投资基金二期", "国家集成电路产业投资基金三期"),
        ("济南市科学技术局", "济宁市科学技术局"),
        ("人民银行山东省分行", "人民银行青岛市分行"),
        ("甲乙丙丁股权投资基金", "甲乙戊己股权投资基金"),
    ],
)
def test_names_that_look_alike_stay_two(one, other):
    assert official(one) != official(other)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("工银投资", "工银金融资产投资有限公司"),
        ("证监会", "中国证券监督管理委员会"),
        ("工信部", "工业和信息化部"),
        ("省科技厅", "山东省科学技术厅"),
        ("山东证监局", "中国证券监督管理委员会山东监管局"),
        ("大基金三期", "国家集成电路产业投资基金三期股份有限公司"),
    ],
)
def test_a_short_form_is_its_full_name(short, full):
    assert official(short, home="山东") == full == official(full)
