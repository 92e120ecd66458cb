// 一地的扶持：一地及其辖区的政策提供什么扶持，金额大的在前 · what the policies of a region, or of a place within it, offer, the largest known amount first
// group  support
// param  region: Region              地区 · region
// column region: str                 适用地区 · applies to
// column policy: str                 政策文件 · policy
// column measure: str                举措 · measure
// column kind: str|null              种类；补贴 奖励 贴息等 · kind; 补贴 奖励 贴息 …
// column max_amount_cny: yuan|null   最高金额 · most; yuan, null = not stated
// column rate: share|str|null        比率 · rate; 0..1, or text
// column per: str|null               每；年 家 项目 · per; 年 家 项目
// column modality: modality          语气 · modality
// column quote: str                  原文 · quote
// column incentive: id               扶持 id · id of the incentive
// try    region=上海市
// given  (甲省方案:Policy)-[:APPLIES_TO]->(甲省:Region {code: 420000}); (甲市办法:Policy)-[:APPLIES_TO]->(甲市:Region {code: 420100})
//        (甲省方案)-[:HAS_MEASURE]->(扩大信贷:Measure)-[:OFFERS]->(贴息:Incentive {kind: 贴息, rate: 0.5})
//        (甲市办法)-[:HAS_MEASURE]->(设立基金:Measure)-[:OFFERS]->(奖励:Incentive {kind: 奖励, max_amount_cny: 200000}); ask region = 甲省
// expect 甲市 | 甲市办法 | 设立基金 | 奖励 | 200000 | null | null | 已 | * | 奖励 ; 甲省 | 甲省方案 | 扩大信贷 | 贴息 | null | 0.5 | null | 已 | * | 贴息
MATCH (asked:Entity {id: $region})
WITH asked, CASE WHEN asked.code ENDS WITH '0000' THEN left(asked.code, 2) WHEN asked.code ENDS WITH '00'
                 THEN left(asked.code, 4) ELSE asked.code END AS beginning
MATCH (r:Region)
WHERE r.id = asked.id OR r.code STARTS WITH beginning
MATCH (r)<-[:APPLIES_TO]-(p:Entity)-[:HAS_MEASURE]->(m:Entity)-[offer:OFFERS]->(i:Entity)
WITH DISTINCT r, p, m, offer, i
RETURN r.name AS region, p.name AS policy, m.name AS measure, i.kind AS kind, i.max_amount_cny AS max_amount_cny,
       i.rate AS rate, i.per AS per, offer.modality AS modality, offer.evidence[0] AS quote, i.id AS incentive
ORDER BY max_amount_cny IS NULL, max_amount_cny DESC, policy, incentive, offer.id, p.id, r.id
