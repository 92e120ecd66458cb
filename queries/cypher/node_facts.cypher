// 主体的全部事实 · every fact of one entity, both directions, with attributes and evidence; mentions too
// param  id: Entity
// column id: str                     of the fact
// column relation: str
// column direction: str              out or in
// column other: str                  id
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
// given  (甲国资公司)-[:HOLDS_SHARE {share: 0.5}]->(甲金控); ask id = 甲金控
// expect * | HOLDS_SHARE | in | 甲国资公司 | 已 | [share] | [0.5] | * | * | * | * | * | * | *
MATCH (n:Entity {id: $id})-[fact]-(other:Entity)
CALL (fact) {
  UNWIND keys(fact) AS k
  WITH k WHERE NOT k STARTS WITH 'evidence' AND NOT k IN ['id', 'modality', 'said', 'said_source'] ORDER BY k
  RETURN collect(k) AS names
}
WITH fact, other, names, CASE WHEN startNode(fact).id = $id THEN 'out' ELSE 'in' END AS direction
RETURN fact.id AS id, type(fact) AS relation, direction, other.id AS other, fact.modality AS modality, names AS keys,
       [k IN names | fact[k]] AS values, fact.evidence AS evidence, fact.evidence_source AS evidence_source,
       fact.evidence_document AS evidence_document, fact.evidence_start AS evidence_start,
       fact.evidence_end AS evidence_end, fact.evidence_rule AS evidence_rule, fact.evidence_where AS evidence_where
ORDER BY relation, direction, other, id
