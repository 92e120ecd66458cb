// 牵头最多的部门：每个部门牵头几项、另参与几项，牵头多的在前 · how many measures each agency leads, and in how many it takes part, most leads first
// group  duties
// column name: str                   部门 · agency
// column leads: int                  牵头举措数；含整份文件 · measures led; or whole policies
// column supports: int               另参与举措数 · measures it answers for without leading
// column policies: list[str]         政策文件 · policies
// column agency: id                  部门 id · id of the agency
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure); (甲省方案)-[:HAS_MEASURE]->(设立基金:Measure)
//        (甲省科技厅:Agency)-[:LEADS]->(扩大信贷); (甲省科技厅)-[:RESPONSIBLE_FOR]->(设立基金); (甲省财政厅:Agency)-[:LEADS]->(设立基金)
//        (甲省科技厅)-[:LEADS]->(设立基金); ask
// expect 甲省科技厅 | 2 | 0 | [甲省方案] | 甲省科技厅 ; 甲省财政厅 | 1 | 0 | [甲省方案] | 甲省财政厅
MATCH (a:Entity)-[duty:LEADS|RESPONSIBLE_FOR]->(place:Entity)
WHERE duty.modality = '已'
WITH a, place, max(CASE WHEN type(duty) = 'LEADS' THEN 1 ELSE 0 END) AS leading
WITH a, sum(leading) AS leads, sum(1 - leading) AS supports
CALL (a) {
  MATCH (a)-[duty:LEADS|RESPONSIBLE_FOR]->()<-[:HAS_MEASURE*0..1]-(p)
  WHERE duty.modality = '已' AND 'Policy' IN labels(p)
  WITH DISTINCT p.name AS name ORDER BY name
  RETURN collect(name) AS policies
}
RETURN a.name AS name, leads, supports, policies, a.id AS agency
ORDER BY leads DESC, supports DESC, name, agency
