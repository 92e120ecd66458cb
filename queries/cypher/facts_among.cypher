// 主体之间的事实 · every fact whose two ends are among some entities, with attributes and evidence
// param  ids: list[str]
// column id: str                     of the fact
// column relation: str
// column source: str                 id
// column target: str                 id
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
// given  (甲公司:Firm)-[:HOLDS_SHARE {share: 0.5}]->(乙公司:Firm); (乙公司)-[:FUNDS]->(丙基金:Fund); ask ids = [甲公司, 乙公司]
// expect * | HOLDS_SHARE | 甲公司 | 乙公司 | 已 | [share] | [0.5] | * | * | * | * | * | * | *
UNWIND $ids AS anchor
MATCH (source:Entity {id: anchor})-[fact]->(target:Entity)
WHERE target.id IN $ids AND type(fact) <> 'MENTIONED_IN'
CALL (fact) {
  UNWIND keys(fact) AS k
  WITH k WHERE NOT k STARTS WITH 'evidence' AND NOT k IN ['id', 'modality', 'said', 'said_source'] ORDER BY k
  RETURN collect(k) AS names
}
RETURN fact.id AS id, type(fact) AS relation, source.id AS source, target.id AS target, fact.modality AS modality,
       names AS keys, [k IN names | fact[k]] AS values, fact.evidence AS evidence,
       fact.evidence_source AS evidence_source, fact.evidence_document AS evidence_document,
       fact.evidence_start AS evidence_start, fact.evidence_end AS evidence_end,
       fact.evidence_rule AS evidence_rule, fact.evidence_where AS evidence_where
ORDER BY id
