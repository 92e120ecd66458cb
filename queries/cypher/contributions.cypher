// 出资明细：谁向哪只基金或新设企业出资多少，金额大的在前 · who puts how much into which fund or new firm, by fund, the largest known amount first
// 同一对之间有金额或比例的说法，就不列没有的。 · Between the same two, one without amount and share is left out where another has it.
// group  funds
// column target: str                 基金或企业 · fund or firm
// column contributor: str            出资方 · contributor
// column amount_cny: yuan|null       金额；空为未披露 · amount; yuan, null = not stated
// column amount: value|null          其他币种金额 · amount; not in yuan
// column currency: str|null          币种 · currency
// column bound: str|null             金额限定；最高 不低于 约 超 · bound of the amount
// column share: share|null           比例；空为未披露 · share; null = not stated
// column status: str|null            认缴或实缴 · committed or paid in
// column role: str|null              角色 · role; LP, GP
// column date: date|null             日期 · date
// column modality: modality          语气 · modality
// column fact: id                    事实 id · id of the fact
// given  (甲银行:Bank)-[:FUNDS]->(甲江基金:Fund); (乙公司:Firm)-[:FUNDS {amount_cny: 300000000, status: 认缴}]->(甲江基金)
//        (乙公司)-[:FUNDS]->(甲江基金); (丙银行:Bank)-[:FUNDS {amount: 2000000, currency: USD, amount_bound: 约}]->(甲江基金); ask
// expect 甲江基金 | 乙公司 | 300000000 | null | null | null | null | 认缴 | null | null | 已 | * ;
//        甲江基金 | 丙银行 | null | 2000000.0 | USD | 约 | null | null | null | null | 已 | * ;
//        甲江基金 | 甲银行 | null | null | null | null | null | null | null | null | 已 | *
MATCH (o:Entity)-[money:FUNDS]->(t:Entity)
WHERE money.amount_cny IS NOT NULL OR money.amount IS NOT NULL OR money.share IS NOT NULL OR NOT EXISTS {
  MATCH (o)-[more:FUNDS]->(t)
  WHERE more.modality = money.modality
    AND (more.amount_cny IS NOT NULL OR more.amount IS NOT NULL OR more.share IS NOT NULL)
}
RETURN t.name AS target, o.name AS contributor, money.amount_cny AS amount_cny, money.amount AS amount,
       money.currency AS currency, money.amount_bound AS bound, money.share AS share, money.status AS status,
       money.role AS role, money.date AS date, money.modality AS modality, money.id AS fact
ORDER BY target, amount_cny IS NULL, amount_cny DESC, contributor, fact
