// 若干政策与其他政策间的依据、引用与废止 · what some policies rest on, cite and repeal, and what rests on, cites and repeals them
// param  ids: list[str]              the policies
// column id: str                     of the fact
// column relation: str
// column citing: str                 id
// column cited: str                  id
// column modality: str               已 拟 否
// column date: str|null              of a repeal
// column evidence: list[str]         quotes; the lists below run parallel
// column evidence_source: list[str]
// column evidence_document: list[str]
// column evidence_start: list[int]
// column evidence_end: list[int]
// column evidence_rule: list[str]
// column evidence_where: list[str]
// given  (新办法:Policy)-[:REPEALS {date: 2025-03-01}]->(旧办法:Policy)-[:BASED_ON]->(国家方案:Policy); (甲省方案:Policy)-[:CITES]->(国家方案); ask ids = [旧办法]
// expect * | BASED_ON | 旧办法 | 国家方案 | 已 | null | * | * | * | * | * | * | * ; * | REPEALS | 新办法 | 旧办法 | 已 | 2025-03-01 | * | * | * | * | * | * | *
UNWIND $ids AS anchor
MATCH (asked:Entity {id: anchor})-[link:BASED_ON|CITES|REPEALS]-(:Entity)
WITH DISTINCT link
WITH link, startNode(link) AS citing, endNode(link) AS cited
RETURN link.id AS id, type(link) AS relation, citing.id AS citing, cited.id AS cited, link.modality AS modality,
       link.date AS date, link.evidence AS evidence, link.evidence_source AS evidence_source,
       link.evidence_document AS evidence_document, link.evidence_start AS evidence_start,
       link.evidence_end AS evidence_end, link.evidence_rule AS evidence_rule, link.evidence_where AS evidence_where
ORDER BY relation, citing, cited, id
