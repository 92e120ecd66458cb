// 若干主体的属性出处 · where the properties of some entities are stated
// param  ids: list[str]
// column id: str
// column properties: list[str]       label, name, alias or a property; the lists below run parallel
// column values: list[str]           as text
// column modalities: list[str]
// column evidence: list[str]         quotes
// column evidence_source: list[str]
// column evidence_document: list[str]
// column evidence_start: list[int]
// column evidence_end: list[int]
// column evidence_rule: list[str]
// column evidence_where: list[str]
// given  (甲省方案:Policy {date: 2025-03-01})-[:HAS_MEASURE]->(扩大信贷:Measure); ask ids = [甲省方案]
// expect 甲省方案 | [date, label, name] | [2025-03-01, Policy, 甲省方案] | [已, 已, 已] | * | * | * | * | * | * | *
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
WHERE n.claim_property IS NOT NULL
RETURN n.id AS id, n.claim_property AS properties, n.claim_value AS values, n.claim_modality AS modalities,
       n.claim_quote AS evidence, n.claim_source AS evidence_source, n.claim_document AS evidence_document,
       n.claim_start AS evidence_start, n.claim_end AS evidence_end, n.claim_rule AS evidence_rule,
       n.claim_where AS evidence_where
ORDER BY id
