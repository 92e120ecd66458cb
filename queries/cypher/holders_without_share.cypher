// 比例未披露的股东与出资方：哪些持有人的比例没有一份文件写明 · holders and contributors whose share no document states
// 一份文件给出过比例的不列。 · Whoever has a share in any document is left out.
// group  ownership
// column held: str                   被持有方 · held party
// column holder: str                 持有人 · holder
// column relations: list[relation]   关系 · relations
// column amounts: list[yuan]         已知金额 · amounts stated
// column holder_id: id               持有人 id · id of the holder
// column held_id: id                 被持有方 id · id of the held party
// given  (甲公司:Firm)-[:FUNDS {amount_cny: 300000000}]->(甲江基金:Fund); (甲公司)-[:HOLDS_SHARE]->(甲江基金)
//        (乙银行:Bank)-[:HOLDS_SHARE {share: 0.1}]->(甲江基金); (乙银行)-[:FUNDS]->(甲江基金)
//        (丙公司:Firm)-[:HOLDS_SHARE {modality: 拟}]->(甲江基金); ask
// expect 甲江基金 | 甲公司 | [FUNDS, HOLDS_SHARE] | [300000000] | 甲公司 | 甲江基金
MATCH (o:Entity)-[h:HOLDS_SHARE|FUNDS]->(t:Entity)
WHERE h.modality = '已' AND h.valid_to IS NULL
WITH o, t, max(CASE WHEN h.share IS NULL AND h.share_min IS NULL AND h.share_max IS NULL THEN 0 ELSE 1 END) AS stated
WHERE stated = 0
CALL (o, t) {
  MATCH (o)-[h:HOLDS_SHARE|FUNDS]->(t) WHERE h.modality = '已' AND h.valid_to IS NULL
  WITH DISTINCT type(h) AS relation ORDER BY relation
  RETURN collect(relation) AS relations
}
CALL (o, t) {
  MATCH (o)-[h:FUNDS]->(t) WHERE h.modality = '已' AND h.valid_to IS NULL AND h.amount_cny IS NOT NULL
  WITH DISTINCT h.amount_cny AS amount ORDER BY amount
  RETURN collect(amount) AS amounts
}
RETURN t.name AS held, o.name AS holder, relations, amounts, o.id AS holder_id, t.id AS held_id
ORDER BY held, holder, held_id, holder_id
