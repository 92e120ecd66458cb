// 下层事实 · every fact by which some entities own or control something, with what readings of a stake need
// param  ids: list[str]              who owns
// column id: str                     of the fact
// column relation: str
// column owner: str                  id
// column owned: str                  id
// column modality: str               已 拟 否
// column keys: list[str]             attributes of the fact; `values` runs parallel
// column values: list[value]
// column evidence: list[str]         quotes; the lists below run parallel
// column evidence_source: list[str]
// column evidence_document: list[str]
// column evidence_where: list[str]
// given  (甲:Firm)-[:HOLDS_SHARE {share: 0.5, votes: 0.6}]->(乙:Firm); (丙:Firm)-[:PROXY {company: 乙}]->(甲); ask ids = [甲]
// expect * | HOLDS_SHARE | 甲 | 乙 | 已 | [share, votes] | [0.5, 0.6] | * | * | * | *
UNWIND $ids AS anchor
MATCH (owner:Entity {id: anchor})-[tie:HOLDS_SHARE|FUNDS|CONTROLS|MANAGES|INVESTS_IN]->(owned:Entity)
CALL (tie) {
  UNWIND keys(tie) AS k
  WITH k WHERE NOT k STARTS WITH 'evidence' AND NOT k STARTS WITH 'said' AND NOT k IN ['id', 'modality', 'key'] ORDER BY k
  RETURN collect(k) AS names
}
RETURN tie.id AS id, type(tie) AS relation, owner.id AS owner, owned.id AS owned, tie.modality AS modality,
       names AS keys, [k IN names | tie[k]] AS values, tie.evidence AS evidence, tie.evidence_source AS evidence_source,
       tie.evidence_document AS evidence_document, tie.evidence_where AS evidence_where
ORDER BY id
