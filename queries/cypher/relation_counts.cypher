// 各类关系数 · how many edges of each relation there are, by modality
// column relation: str
// column modality: str               已 拟 否
// column edges: int
// given  (甲银行:Bank)-[:FUNDS]->(甲江基金:Fund); (甲银行)-[:FUNDS {modality: 拟}]->(乙湖基金:Fund); ask
// expect FUNDS | 已 | 1 ; FUNDS | 拟 | 1
MATCH (:Entity)-[fact]->(:Entity)
WHERE type(fact) <> 'MENTIONED_IN'
RETURN type(fact) AS relation, fact.modality AS modality, count(*) AS edges
ORDER BY relation, modality
