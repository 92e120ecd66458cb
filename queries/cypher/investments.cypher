// 投资明细：企业设立之后谁来投资，近的在前 · who buys into which firm after its founding, by firm, the latest first
// group  funds
// column firm: str                   企业 · firm
// column investor: str               投资方 · investor
// column amount_cny: yuan|null       金额；空为未披露 · amount; yuan, null = not stated
// column amount: value|null          其他币种金额 · amount; not in yuan
// column currency: str|null          币种 · currency
// column share: share|null           比例；空为未披露 · share; null = not stated
// column round: str|null             轮次 · round
// column date: date|null             日期 · date
// column modality: modality          语气 · modality
// column fact: id                    事实 id · id of the fact
// given  (甲江基金:Fund)-[:INVESTS_IN {amount_cny: 20000000, round: A轮, date: 2024-05}]->(乙湖芯片:Firm)
//        (丙公司:Firm)-[:INVESTS_IN {modality: 拟}]->(乙湖芯片); ask
// expect 乙湖芯片 | 甲江基金 | 20000000 | null | null | null | A轮 | 2024-05 | 已 | * ;
//        乙湖芯片 | 丙公司 | null | null | null | null | null | null | 拟 | *
MATCH (o:Entity)-[money:INVESTS_IN]->(f:Entity)
RETURN f.name AS firm, o.name AS investor, money.amount_cny AS amount_cny, money.amount AS amount,
       money.currency AS currency, money.share AS share, money.round AS round, money.date AS date,
       money.modality AS modality, money.id AS fact
ORDER BY firm, date IS NULL, date DESC, investor, fact
