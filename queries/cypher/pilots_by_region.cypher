// 各地试点：哪里有哪些试点，谁启动，谁参与 · which pilots run where, who launched them and who takes part
// group  support
// column region: str|null            地区；空为未写明 · region; null = not stated
// column code: str|null              区划代码 · code; GB/T 2260
// column pilot: str                  试点 · pilot
// column modality: modality|null     语气 · modality
// column launched_by: list[str]      启动机关 · launched by
// column participants: list[str]     参与方 · participants
// column pilot_id: id                试点 id · id of the pilot
// given  (甲省科技厅:Agency)-[:LAUNCHED]->(信贷试点:Pilot)-[:PILOTS_IN {modality: 拟}]->(甲市:Region {code: 420100})
//        (乙银行:Bank)-[:PARTICIPATES_IN]->(信贷试点); (夜市试点:Pilot); ask
// expect 甲市 | 420100 | 信贷试点 | 拟 | [甲省科技厅] | [乙银行] | 信贷试点 ; null | null | 夜市试点 | null | [] | [] | 夜市试点
MATCH (p:Pilot)
OPTIONAL MATCH (p)-[where:PILOTS_IN]->(r:Entity)
WITH DISTINCT p, r, where.modality AS modality
CALL (p) { MATCH (p)<-[:LAUNCHED]-(a) WITH DISTINCT a.name AS name ORDER BY name RETURN collect(name) AS launched_by }
CALL (p) {
  MATCH (p)<-[:PARTICIPATES_IN]-(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS participants
}
RETURN r.name AS region, r.code AS code, p.name AS pilot, modality, launched_by, participants, p.id AS pilot_id
ORDER BY region IS NULL, code IS NULL, code, region, pilot, modality, pilot_id
