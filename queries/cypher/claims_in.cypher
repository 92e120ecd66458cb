// 若干文档所述的属性 · everything of which some documents state a property, a name or a kind, with all such claims
// param  documents: list[str]
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
// given  (甲江基金:Fund {size_cny: 1000000000})-[:MENTIONED_IN]->(甲省简讯:Document); (乙湖基金:Fund)-[:LOCATED_IN]->(甲市:Region); ask documents = [甲省简讯]
// expect * | * | * | * | * | * | * | * | * | * | * ; * | * | * | * | * | * | * | * | * | * | *
MATCH (n:Entity)
WHERE any(document IN n.claim_document WHERE document IN $documents)
RETURN n.id AS id, n.claim_property AS properties, n.claim_value AS values, n.claim_modality AS modalities,
       n.claim_quote AS evidence, n.claim_source AS evidence_source, n.claim_document AS evidence_document,
       n.claim_start AS evidence_start, n.claim_end AS evidence_end, n.claim_rule AS evidence_rule,
       n.claim_where AS evidence_where
ORDER BY id
