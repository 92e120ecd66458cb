"""An invented corpus for the pages that are drawn from a store: policies that cite and repeal, news, a fund, one text twice."""

from __future__ import annotations

from pathlib import Path

import policygraph as pg

FILES = {
    "notice.txt": """湖北省经济和信息化厅关于印发《湖北省夜市器具推广行动方案》的通知

鄂经信规〔2025〕9901号

各市、州、县经信局：
　　现将《湖北省夜市器具推广行动方案》印发给你们，请认真落实。《湖北省摊位用火管理办法》（鄂经信规〔2019〕9903号）同时废止。

湖北省经济和信息化厅
2025年3月7日

湖北省夜市器具推广行动方案

　　根据《湖北省夜间消费促进条例》，制定本方案。
　　一、主要任务
　　（一）推广节能炉灶。支持摊位换用节能炉灶，建立补换台账。（省经济和信息化厅牵头，省财政厅、省市场监管局按职责分工负责）
　　（二）改进餐车。参照《夜市餐车尺寸规范》制定通用尺寸，开放两处测试场地。（省市场监管局负责）
　　（三）培训摊主。每季度开设一期课程。
　　二、保障措施
　　（一）加强资金支持。对换新器具的摊位给予最高3000元补贴。（省财政厅牵头，省商务厅配合）
　　本方案自2025年4月1日起施行，有效期至2028年3月31日。
""",
    "measures.txt": """湖北省商务厅关于印发《湖北省夜市品牌培育若干措施》的通知

鄂商发〔2026〕9902号

各市、州商务局：
　　现将《湖北省夜市品牌培育若干措施》印发给你们。

湖北省商务厅
2026年1月15日

湖北省夜市品牌培育若干措施

　　按照《湖北省夜市器具推广行动方案》（鄂经信规〔2025〕9901号）要求，制定本措施。
　　（一）评选示范夜市。每年评选十条示范夜市。（省商务厅牵头，省文化和旅游厅配合）
　　（二）支持夜市直播。（省商务厅负责）
""",
    "news.txt": """江城夜市产业基金揭牌

6月8日，江城夜市产业基金揭牌，总规模20.5亿元。乙港创业投资有限公司认缴出资3亿元，丙材股份有限公司认缴出资2亿元。
乙港创业投资有限公司持有丙材股份有限公司40%股权。丁科股份有限公司持有乙港创业投资有限公司51%股权。
来源：戊报 2025-06-09

丙材股份再添新股东

戊药股份有限公司持有丙材股份有限公司5%股权。乙港创业投资有限公司持有丙材股份有限公司40%股权。
来源：戊报 2025-07-01
""",
    "holders.csv": """股东,被投资企业,被投资企业类型,持股比例,日期
湖北省财政厅,丁科股份有限公司,Firm,60%,2025-05-01
己行股份有限公司,丁科股份有限公司,Firm,,2025-05-01
""",
}


def load(folder: Path) -> Path:
    """A store in the folder that holds the corpus."""
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    store = folder / "held.db"
    files = pg.load([str(folder / name) for name in FILES], store)
    assert [file.state for file in files] == ["loaded"] * len(FILES)
    return store
