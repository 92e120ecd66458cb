// 政策的举措：一份政策的举措，按原文顺序：谁牵头、谁负责、提供什么、推动什么 · the measures of one policy in the order of its text: who leads, who answers, what is offered and promoted
// group  policies
// param  policy: Policy              政策文件 · policy
// column section: str|null           部分 · part; its number as printed
// column number: str|null            序号 · number; as printed
// column measure: str                举措 · measure
// column leads: list[str]            牵头 · led by
// column responsible: list[str]      负责与配合 · answer for it
// column incentives: list[str]       扶持 · incentives
// column promotes: list[str]         推动 · promotes
// column measure_id: id              举措 id · id of the measure
// try    policy=沪科〔2025〕5号
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure {number: （一）, section: 一})-[:OFFERS]->(贴息:Incentive)
//        (甲省科技厅:Agency)-[:LEADS]->(扩大信贷); (甲省财政厅:Agency)-[:RESPONSIBLE_FOR]->(扩大信贷)-[:PROMOTES]->(甲科贷:Programme)
//        (甲省科技厅)-[:RESPONSIBLE_FOR]->(扩大信贷); ask policy = 甲省方案
// expect 一 | （一） | 扩大信贷 | [甲省科技厅] | [甲省财政厅] | [贴息] | [甲科贷] | 扩大信贷
MATCH (p:Entity {id: $policy})-[has:HAS_MEASURE]->(m:Entity)
WITH m, min(has.evidence_start[0]) AS start
CALL (m) { MATCH (m)<-[:LEADS]-(a) WITH DISTINCT a.name AS name ORDER BY name RETURN collect(name) AS leads }
CALL (m) {
  MATCH (m)<-[:RESPONSIBLE_FOR]-(a) WHERE NOT EXISTS { (m)<-[:LEADS]-(a) }
  WITH DISTINCT a.name AS name ORDER BY name
  RETURN collect(name) AS responsible
}
CALL (m) { MATCH (m)-[:OFFERS]->(i) WITH DISTINCT i.name AS name ORDER BY name RETURN collect(name) AS incentives }
CALL (m) { MATCH (m)-[:PROMOTES]->(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS promotes }
RETURN m.section AS section, m.number AS number, m.name AS measure, leads, responsible, incentives, promotes,
       m.id AS measure_id
ORDER BY start, measure_id
