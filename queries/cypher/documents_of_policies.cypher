// 载有政策举措的文档 · the documents that give the measures of some policies
// param  ids: list[str]              the policies
// column policy: str                 id
// column document: str               id
// column measures: int               stated there
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure)-[:MENTIONED_IN]->(甲省简讯:Document); (乙办法:Policy)-[:CITES]->(甲省方案); ask ids = [甲省方案]
// expect 甲省方案 | 甲省简讯 | 1
UNWIND $ids AS anchor
MATCH (policy:Entity {id: anchor})-[has:HAS_MEASURE]->(measure:Entity)
UNWIND has.evidence_document AS document
RETURN policy.id AS policy, document, count(DISTINCT measure.id) AS measures
ORDER BY policy, measures DESC, document
