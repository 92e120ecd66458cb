// 各地试点 · which pilots run where, who launched them and who takes part
// column region: str                 name
// column code: str|null              GB/T 2260
// column pilot: str                  name
// column modality: str               已 拟 否
// column launched_by: list[str]      names
// column participants: list[str]     names
// given  (甲省科技厅:Agency)-[:LAUNCHED]->(信贷试点:Pilot)-[:PILOTS_IN {modality: 拟}]->(甲市:Region {code: 420100})
//        (乙银行:Bank)-[:PARTICIPATES_IN]->(信贷试点); ask
// expect 甲市 | 420100 | 信贷试点 | 拟 | [甲省科技厅] | [乙银行]
MATCH (pilot:Pilot)-[where:PILOTS_IN]->(region:Entity)
WITH DISTINCT pilot, region, where.modality AS modality
CALL (pilot) { MATCH (pilot)<-[:LAUNCHED]-(a) WITH DISTINCT a.name AS name ORDER BY name RETURN collect(name) AS launched_by }
CALL (pilot) {
  MATCH (pilot)<-[:PARTICIPATES_IN]-(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS participants
}
RETURN region.name AS region, region.code AS code, pilot.name AS pilot, modality, launched_by, participants
ORDER BY code IS NULL, code, region, pilot, modality, pilot.id
