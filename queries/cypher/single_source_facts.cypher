// 只有一个来源的事实：只有一份来源说到的事实，按主语排列 · facts that one source alone states, by subject
// group  sources
// param  limit: int = 200            最多行数 · rows at most
// column subject: str                主语 · subject
// column relation: relation          关系 · relation
// column object: str                 宾语 · object
// column modality: modality          语气 · modality
// column quote: str                  原文 · quote
// column source: id                  来源 id · id of the source
// column fact: id                    事实 id · id of the fact
// try    limit=10
// given  (甲银行:Bank)-[:FUNDS]->(甲江基金:Fund); ask
// expect 甲银行 | FUNDS | 甲江基金 | 已 | * | * | *
MATCH (s:Entity)-[fact]->(o:Entity)
WHERE type(fact) <> 'MENTIONED_IN' AND all(source IN fact.evidence_source WHERE source = fact.evidence_source[0])
RETURN s.name AS subject, type(fact) AS relation, o.name AS object, fact.modality AS modality,
       fact.evidence[0] AS quote, fact.evidence_source[0] AS source, fact.id AS fact
ORDER BY subject, relation, object, fact
LIMIT $limit
