// 若干文档的事实 · every fact that some documents state, mentions too, with its evidence wherever it stands
// param  documents: list[str]
// column id: str                     of the fact
// column relation: str
// column subject: str                id
// column object: str                 id
// column modality: str               已 拟 否
// column keys: list[str]             plain attributes; `values` runs parallel
// column values: list[value]
// column evidence: list[str]         quotes; the lists below run parallel
// column evidence_source: list[str]
// column evidence_document: list[str]
// column evidence_start: list[int]
// column evidence_end: list[int]
// column evidence_rule: list[str]
// column evidence_where: list[str]
// given  (甲银行:Bank)-[:FUNDS]->(甲江基金:Fund)-[:MENTIONED_IN]->(甲省简讯:Document); (乙银行:Bank)-[:FUNDS]->(甲江基金); ask documents = [甲省简讯]
// expect * | FUNDS | 甲银行 | 甲江基金 | 已 | [] | [] | * | * | [甲省简讯] | * | * | * | * ;
//        * | MENTIONED_IN | 甲江基金 | 甲省简讯 | 已 | [] | [] | * | * | [甲省简讯] | * | * | * | *
MATCH (s:Entity)-[fact]->(o:Entity)
WHERE any(document IN fact.evidence_document WHERE document IN $documents)
CALL (fact) {
  UNWIND keys(fact) AS k
  WITH k WHERE NOT k STARTS WITH 'evidence' AND NOT k IN ['id', 'modality', 'said', 'said_source'] ORDER BY k
  RETURN collect(k) AS names
}
RETURN fact.id AS id, type(fact) AS relation, s.id AS subject, o.id AS object, fact.modality AS modality, names AS keys,
       [k IN names | fact[k]] AS values, fact.evidence AS evidence, fact.evidence_source AS evidence_source,
       fact.evidence_document AS evidence_document, fact.evidence_start AS evidence_start,
       fact.evidence_end AS evidence_end, fact.evidence_rule AS evidence_rule, fact.evidence_where AS evidence_where
ORDER BY relation, subject, object, id
