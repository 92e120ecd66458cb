// 计划中的出资与设立：尚未发生的出资、持股、设立、控制和管理 · what is planned of money, shares, founding and management, and not yet so
// group  funds
// column party: str                  行动方 · party
// column relation: relation          关系 · relation
// column target: str                 对象 · target
// column amount_cny: yuan|null       金额；空为未披露 · amount; yuan, null = not stated
// column amount: value|null          其他币种金额 · amount; not in yuan
// column currency: str|null          币种 · currency
// column bound: str|null             金额限定；最高 不低于 约 超 · bound of the amount
// column share: share|null           比例；空为未披露 · share; null = not stated
// column date: date|null             日期 · date
// column quote: str                  原文 · quote
// column fact: id                    事实 id · id of the fact
// given  (甲银行:Bank)-[:FUNDS {modality: 拟, amount_cny: 300000000}]->(甲江基金:Fund); (甲银行)-[:FUNDS]->(乙湖基金:Fund); ask
// expect 甲银行 | FUNDS | 甲江基金 | 300000000 | null | null | null | null | null | * | *
MATCH (s:Entity)-[plan:FUNDS|HOLDS_SHARE|INVESTS_IN|ESTABLISHED|CONTROLS|MANAGES]->(o:Entity)
WHERE plan.modality = '拟'
RETURN s.name AS party, type(plan) AS relation, o.name AS target, plan.amount_cny AS amount_cny,
       plan.amount AS amount, plan.currency AS currency, plan.amount_bound AS bound, plan.share AS share,
       plan.date AS date, plan.evidence[0] AS quote, plan.id AS fact
ORDER BY party, relation, target, fact
