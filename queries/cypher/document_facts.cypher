// 一篇文档的事实：它说了哪些事实，按原文顺序 · every fact that one document states, in the order of its text
// group  sources
// param  document: Document          文档 · document; title or id
// column subject: str                主语 · subject
// column relation: relation          关系 · relation
// column object: str                 宾语 · object
// column modality: modality          语气 · modality
// column quote: str                  原文 · quote; the first of this document
// column start: int                  位置 · offset; in the source
// column fact: id                    事实 id · id of the fact
// try    document=国家人工智能产业投资基金成立，出资额600.6亿元
// given  (甲银行:Bank)-[:FUNDS]->(甲江基金:Fund)-[:MENTIONED_IN]->(甲省简讯:Document); (乙银行:Bank)-[:FUNDS]->(甲江基金); ask document = 甲省简讯
// expect 甲银行 | FUNDS | 甲江基金 | 已 | * | 0 | *
MATCH (s:Entity)-[fact]->(o:Entity)
WHERE $document IN fact.evidence_document AND type(fact) <> 'MENTIONED_IN'
WITH s, fact, o, head([i IN range(0, size(fact.evidence_document) - 1) WHERE fact.evidence_document[i] = $document]) AS i
RETURN s.name AS subject, type(fact) AS relation, o.name AS object, fact.modality AS modality,
       fact.evidence[i] AS quote, fact.evidence_start[i] AS start, fact.id AS fact
ORDER BY start, relation, subject, object, fact
