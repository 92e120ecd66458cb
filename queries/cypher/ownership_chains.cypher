// 穿透持股链 · every ownership chain that ends in one entity, largest known share first
// param  id: str                   the owned entity
// column chain: list[str]          names, owner first
// column shares: list[float|null]  one per step, 0..1; null = not stated
// column effective: float|null     product along the chain; null as soon as one step is unknown
// given  (甲国资公司)-[:HOLDS_SHARE {share: 0.5}]->(甲金控)-[:HOLDS_SHARE]->(甲江基金); ask id = 甲江基金
// expect [甲国资公司, 甲金控, 甲江基金] | [0.5, null] | null ; [甲金控, 甲江基金] | [null] | null
MATCH p = (target:Entity {id: $id})<-[:HOLDS_SHARE*1..10]-(owner)
WHERE all(h IN relationships(p) WHERE h.modality = '已' AND h.valid_to IS NULL)
WITH reverse(nodes(p)) AS steps, reverse(relationships(p)) AS holdings
WITH [n IN steps | n.name] AS chain, [h IN holdings | h.share] AS shares,
     reduce(product = 1.0, h IN holdings | product * h.share) AS effective
RETURN chain, shares, effective
ORDER BY effective IS NULL, effective DESC, chain, shares
