// 高于某金额的扶持：金额不低于某数的扶持，大的在前 · measures that offer support of at least some amount, largest first
// group  support
// param  amount: yuan = 0            金额下限；元 · least amount; yuan
// column policy: str|null            政策文件 · policy
// column measure: str                举措 · measure
// column kind: str|null              种类；补贴 奖励 贴息等 · kind; 补贴 奖励 贴息 …
// column max_amount_cny: yuan        最高金额 · most; yuan
// column per: str|null               每；年 家 项目 · per; 年 家 项目
// column modality: modality          语气 · modality
// column quote: str                  原文 · quote
// column incentive: id               扶持 id · id of the incentive
// try    amount=1000000
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure)-[:OFFERS]->(贴息:Incentive {max_amount_cny: 5000000, kind: 贴息, per: 家})
//        (扩大信贷)-[:OFFERS]->(小额券:Incentive {max_amount_cny: 200000}); ask amount = 1000000
// expect 甲省方案 | 扩大信贷 | 贴息 | 5000000 | 家 | 已 | * | 贴息
MATCH (m:Entity)-[offer:OFFERS]->(i:Incentive)
WHERE i.max_amount_cny >= $amount
OPTIONAL MATCH (p:Entity)-[:HAS_MEASURE]->(m)
WITH DISTINCT p, m, i, offer
RETURN p.name AS policy, m.name AS measure, i.kind AS kind, i.max_amount_cny AS max_amount_cny, i.per AS per,
       offer.modality AS modality, offer.evidence[0] AS quote, i.id AS incentive
ORDER BY max_amount_cny DESC, policy, incentive, offer.id, p.id
