"""Currencies by their Chinese words and signs, as ISO 4217 codes."""

from __future__ import annotations

#: words after a number: 5亿美元, 3万元人民币
CURRENCY = {
    "人民币元": "CNY", "元人民币": "CNY", "人民币": "CNY", "元": "CNY", "圆": "CNY", "美元": "USD", "美金": "USD", "港元": "HKD", "港币": "HKD",
    "欧元": "EUR", "日元": "JPY", "英镑": "GBP", "澳大利亚元": "AUD", "澳元": "AUD", "加拿大元": "CAD", "加元": "CAD", "新加坡元": "SGD",
    "新加坡币": "SGD", "新元": "SGD", "韩元": "KRW", "韩币": "KRW", "卢布": "RUB", "瑞士法郎": "CHF", "澳门元": "MOP", "澳门币": "MOP",
    "新台币": "TWD", "台币": "TWD", "泰铢": "THB", "印度卢比": "INR",
}  # fmt: skip

#: signs and words before a number: ¥3,000, US$5百万, 港币8000万元
SIGN = {
    "人民币": "CNY",     "¥": "CNY", "RMB": "CNY", "CNY": "CNY", "US$": "USD", "USD": "USD", "$": "USD", "HK$": "HKD", "HKD": "HKD", "€": "EUR",
    "EUR": "EUR", "£": "GBP", "港币": "HKD", "港元": "HKD", "美元": "USD", "欧元": "EUR", "日元": "JPY", "英镑": "GBP",
}  # fmt: skip

#: the word that the normal form prints for a code
WORD = {"CNY": "元", "USD": "美元", "HKD": "港元", "EUR": "欧元", "JPY": "日元", "GBP": "英镑", "AUD": "澳元", "CAD": "加元", "SGD": "新加坡元",
        "KRW": "韩元", "RUB": "卢布", "CHF": "瑞士法郎", "MOP": "澳门元", "TWD": "新台币", "THB": "泰铢", "INR": "印度卢比"}  # fmt: skip
