// 某日以来的新事实：最早见于这一天或之后发布的文档的事实，早的在前 · facts whose earliest dated document was published on a day or later, oldest first
// 没有发布日期的文档不计。 · A fact that no dated document states is in no answer.
// group  sources
// param  date: date                  日期；可以只写到年或月 · day; 2025, 2025-03 or 2025-03-10
// column first: date                 最早发布日期 · first published
// column subject: str                主语 · subject
// column relation: relation          关系 · relation
// column object: str                 宾语 · object
// column modality: modality          语气 · modality
// column documents: list[str]        文档 · documents
// column facts: list[id]             事实 id · facts; ids of the edges
// try    date=2025-04
// given  (甲银行:Bank)-[:FUNDS]->(甲江基金:Fund)-[:MENTIONED_IN]->(甲省简讯:Document {published: 2025-03-10})
//        (乙银行:Bank)-[:FUNDS]->(甲江基金)-[:MENTIONED_IN]->(旧闻:Document {published: 2024-12}); ask date = 2025-01
// expect 2025-03-10 | 甲银行 | FUNDS | 甲江基金 | 已 | [甲省简讯] | *
OPTIONAL MATCH (d:Document)
WHERE d.published < $date
WITH collect(d.id) AS before
MATCH (d:Document)
WHERE d.published >= $date
WITH before, d ORDER BY d.name, d.id
WITH before, collect({id: d.id, name: d.name, published: d.published}) AS since
MATCH (s:Entity)-[fact]->(o:Entity)
WHERE type(fact) <> 'MENTIONED_IN' AND none(document IN fact.evidence_document WHERE document IN before)
WITH s, fact, o, [d IN since WHERE d.id IN fact.evidence_document] AS stating
WHERE size(stating) > 0
WITH s, o, type(fact) AS relation, fact.modality AS modality, fact.id AS id, [d IN stating | d.name] AS documents,
     reduce(least = stating[0].published, d IN stating | CASE WHEN d.published < least THEN d.published ELSE least END) AS first
ORDER BY id
WITH s, o, relation, modality, documents, first, collect(id) AS facts
RETURN first, s.name AS subject, relation, o.name AS object, modality, documents, facts
ORDER BY first, subject, relation, object, facts
