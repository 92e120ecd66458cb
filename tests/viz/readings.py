"""Invented texts for the reading page: one to look at, one that is hostile."""

from __future__ import annotations

NEWS = """甲江产业基金揭牌

5月8日，乙港创业投资有限公司与戊药股份有限公司签约（仪式在湖边举行）。甲江产业基金总规模80.5亿元。乙港创业投资有限公司持有丙材股份有限公司40%股权。
乙港创业投资有限公司持有戊药股份有限公司51.2%股权。丙材股份有限公司、丁科股份有限公司分别持股30%、20%、10%。
来源：戊报 2025-05-09
"""
#: every mark of HTML, a handler, a closing script, a mark that turns the direction round, and a character beyond 16 bits
POISONED = """</script><img src=x onerror="window.hit=1">甲江产业基金揭牌

\u202e𠮷江产业基金总规模80亿元。<b onclick='window.hit=2'>乙港创业投资有限公司</b>致辞。
乙港创业投资有限公司持有戊药股份有限公司51.2%股权。
"""
TEXTS = {"explained": NEWS, "poisoned_explained": POISONED}
