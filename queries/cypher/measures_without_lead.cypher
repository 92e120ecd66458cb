// 无人牵头的举措：没有部门牵头的举措及其责任单位，按原文顺序 · measures that no agency leads, with those that answer for them, in the order of the text
// group  duties
// column policy: str                 政策文件 · policy
// column section: str|null           部分 · part; its number as printed
// column number: str|null            序号 · number; as printed
// column name: str                   举措 · measure
// column responsible: list[str]      责任单位；空为未写明 · agencies that answer for it; empty = nobody is named
// column measure: id                 举措 id · id of the measure
// column policy_id: id               政策 id · id of the policy
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure {number: （一）}); (甲省方案)-[:HAS_MEASURE]->(设立基金:Measure {number: （二）})
//        (甲省科技厅:Agency)-[:LEADS]->(扩大信贷); (甲省财政厅:Agency)-[:RESPONSIBLE_FOR]->(设立基金); ask
// expect 甲省方案 | null | （二） | 设立基金 | [甲省财政厅] | 设立基金 | 甲省方案
MATCH (p:Policy)-[:HAS_MEASURE]->(m:Entity)
WHERE NOT EXISTS { (m)<-[:LEADS]-() }
WITH DISTINCT p, m
CALL (m) { MATCH (m)<-[:RESPONSIBLE_FOR]-(a) WITH DISTINCT a.name AS name ORDER BY name RETURN collect(name) AS responsible }
RETURN p.name AS policy, m.section AS section, m.number AS number, m.name AS name, responsible, m.id AS measure,
       p.id AS policy_id
ORDER BY policy, policy_id, m.claim_start[0], measure
