// 各机关在各政策中的职责数 · how many duties each agency has under each policy
// column policy: str                 id
// column agency: str                 id
// column duties: int
// column leads: int                  of them led
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure); (甲省科技厅:Agency)-[:LEADS]->(扩大信贷); (甲省财政厅:Agency)-[:RESPONSIBLE_FOR]->(扩大信贷)
//        (甲省财政厅)-[:LEADS]->(甲省方案); ask
// expect 甲省方案 | 甲省财政厅 | 2 | 1 ; 甲省方案 | 甲省科技厅 | 1 | 1
MATCH (agency:Entity)-[duty:LEADS|RESPONSIBLE_FOR]->(place:Entity)<-[:HAS_MEASURE*0..1]-(policy)
WHERE 'Policy' IN labels(policy)
WITH DISTINCT policy.id AS policy, agency.id AS agency, duty
RETURN policy, agency, count(duty) AS duties, sum(CASE WHEN type(duty) = 'LEADS' THEN 1 ELSE 0 END) AS leads
ORDER BY policy, duties DESC, agency
