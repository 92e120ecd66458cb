// 一地适用的政策：适用于一地及其辖区的政策，近的在前 · the policies that apply to a region or to a place within it, the latest first
// group  policies
// param  region: Region              地区 · region
// column region: str                 适用地区 · applies to
// column policy: str                 政策文件 · policy
// column doc_number: str|null        文号 · document number
// column date: date|null             日期 · date
// column issuers: list[str]          发文机关 · issuers
// column measures: int               举措数；0 为只被引用 · measures; 0 = only cited
// column policy_id: id               政策 id · id of the policy
// try    region=上海市
// given  (甲省方案:Policy)-[:APPLIES_TO]->(甲省:Region {code: 420000}); (甲市办法:Policy)-[:APPLIES_TO]->(甲市:Region {code: 420100})
//        (甲省科技厅:Agency)-[:ISSUED]->(甲省方案)-[:HAS_MEASURE]->(扩大信贷:Measure)
//        (乙市办法:Policy)-[:APPLIES_TO]->(乙市:Region {code: 430100}); ask region = 甲省
// expect 甲省 | 甲省方案 | null | null | [甲省科技厅] | 1 | 甲省方案 ; 甲市 | 甲市办法 | null | null | [] | 0 | 甲市办法
MATCH (asked:Entity {id: $region})
WITH asked, CASE WHEN asked.code ENDS WITH '0000' THEN left(asked.code, 2) WHEN asked.code ENDS WITH '00'
                 THEN left(asked.code, 4) ELSE asked.code END AS beginning
MATCH (r:Region)
WHERE r.id = asked.id OR r.code STARTS WITH beginning
MATCH (r)<-[:APPLIES_TO]-(p:Entity)
WITH DISTINCT r, p
CALL (p) { MATCH (p)<-[:ISSUED]-(a) WITH DISTINCT a.name AS name ORDER BY name RETURN collect(name) AS issuers }
CALL (p) { MATCH (p)-[:HAS_MEASURE]->(m) RETURN count(DISTINCT m.id) AS measures }
RETURN r.name AS region, p.name AS policy, p.doc_number AS doc_number, p.date AS date, issuers, measures, p.id AS policy_id
ORDER BY date IS NULL, date DESC, r.code, region, policy, policy_id, r.id
