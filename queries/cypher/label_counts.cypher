// 各类主体数 · how many nodes carry each label
// column label: str
// column nodes: int
// given  (甲银行:Bank)-[:FUNDS]->(甲江基金:Fund); ask
// expect Bank | 1 ; Firm | 1 ; Fund | 1 ; Organization | 2
MATCH (n:Entity)
UNWIND labels(n) AS label
WITH label WHERE NOT label IN ['Entity', 'Document']
RETURN label, count(*) AS nodes
ORDER BY label
