// 政策概览 · one policy: number, date, issuers, what it rests on, and how much it holds
// param  id: str                     the policy
// column name: str
// column doc_number: str|null        文号
// column date: str|null              date text
// column level: str|null
// column status: str|null            有效 废止 失效
// column issuers: list[str]          names
// column regions: list[str]          where it applies
// column based_on: list[str]         policies it rests on
// column cites: list[str]            policies it names besides
// column repeals: list[str]
// column measures: int               how many
// column agencies: int               how many lead or answer for something in it
// column incentives: int             how many its measures offer
// given  (甲省科技厅:Agency)-[:ISSUED]->(甲省方案:Policy {doc_number: 甲科发〔2025〕1号})-[:BASED_ON]->(国家方案:Policy)
//        (甲省方案)-[:HAS_MEASURE]->(扩大信贷:Measure)-[:OFFERS]->(贴息:Incentive)
//        (甲省财政厅:Agency)-[:RESPONSIBLE_FOR]->(扩大信贷); ask id = 甲省方案
// expect 甲省方案 | 甲科发〔2025〕1号 | null | null | null | [甲省科技厅] | [] | [国家方案] | [] | [] | 1 | 1 | 1
MATCH (p:Entity {id: $id})
CALL (p) { MATCH (p)<-[:ISSUED]-(a) WITH DISTINCT a.name AS name ORDER BY name RETURN collect(name) AS issuers }
CALL (p) { MATCH (p)-[:APPLIES_TO]->(r) WITH DISTINCT r.name AS name ORDER BY name RETURN collect(name) AS regions }
CALL (p) { MATCH (p)-[:BASED_ON]->(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS based_on }
CALL (p) { MATCH (p)-[:CITES]->(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS cites }
CALL (p) { MATCH (p)-[:REPEALS]->(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS repeals }
CALL (p) { MATCH (p)-[:HAS_MEASURE]->(m) RETURN count(DISTINCT m.id) AS measures }
CALL (p) { MATCH (p)-[:HAS_MEASURE*0..1]->(m)<-[:LEADS|RESPONSIBLE_FOR]-(a) RETURN count(DISTINCT a.id) AS agencies }
CALL (p) { MATCH (p)-[:HAS_MEASURE]->(m)-[:OFFERS]->(i) RETURN count(DISTINCT i.id) AS incentives }
RETURN p.name AS name, p.doc_number AS doc_number, p.date AS date, p.level AS level, p.status AS status, issuers,
       regions, based_on, cites, repeals, measures, agencies, incentives
