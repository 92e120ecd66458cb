// 举措所推动的：举措支持、建设或使用的试点、平台和基金，次数多的在前 · the pilots, programmes and funds that measures support, build or use, the most named first
// group  support
// column name: str                   试点、平台或基金 · pilot, programme or fund
// column kinds: set[label]           类型 · kind
// column measures: int               举措数 · measures
// column policies: list[str]         政策文件 · policies
// column planned: bool               是否只是计划 · only planned; true where no measure does it yet
// column id: id                      id · id
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure)-[:PROMOTES]->(甲科贷:Programme)
//        (甲省方案)-[:HAS_MEASURE]->(设立基金:Measure)-[:PROMOTES {modality: 拟}]->(甲江基金:Fund); (设立基金)-[:PROMOTES {modality: 拟}]->(甲科贷); ask
// expect 甲科贷 | [Programme] | 2 | [甲省方案] | false | 甲科贷 ; 甲江基金 | [Fund, Organization] | 1 | [甲省方案] | true | 甲江基金
MATCH (m:Entity)-[promotes:PROMOTES]->(o:Entity)
WITH o, count(DISTINCT m.id) AS measures, min(CASE promotes.modality WHEN '拟' THEN 1 ELSE 0 END) = 1 AS planned
CALL (o) {
  MATCH (o)<-[:PROMOTES]-(m)<-[:HAS_MEASURE]-(p)
  WITH DISTINCT p.name AS name ORDER BY name
  RETURN collect(name) AS policies
}
RETURN o.name AS name, [l IN labels(o) WHERE l <> 'Entity'] AS kinds, measures, policies, planned, o.id AS id
ORDER BY measures DESC, name, id
