// 政策概览：一份政策的文号、日期、发文机关、依据和规模 · one policy: number, date, issuers, what it rests on, and how much it holds
// group  policies
// param  policy: Policy              政策文件 · policy
// column name: str                   名称 · name
// column doc_number: str|null        文号 · document number
// column date: date|null             日期 · date
// column effective_from: date|null   施行日期 · effective from
// column valid_until: date|null      有效期至 · valid until
// column level: str|null             层级 · level
// column status: str|null            状态；有效 废止 失效 · status; 有效 废止 失效
// column issuers: list[str]          发文机关 · issuers
// column approvers: list[str]        批准机关 · approved by
// column regions: list[str]          适用地区 · applies to
// column based_on: list[str]         依据 · rests on
// column cites: list[str]            另引用 · cites besides
// column repeals: list[str]          废止 · repeals
// column measures: int               举措数 · measures
// column agencies: int               责任单位数 · agencies with a duty
// column incentives: int             扶持项数 · incentives
// try    policy=沪科〔2025〕5号
// given  (甲省科技厅:Agency)-[:ISSUED]->(甲省方案:Policy {doc_number: 甲科发〔2025〕1号})-[:BASED_ON]->(国家方案:Policy)
//        (甲省方案)-[:HAS_MEASURE]->(扩大信贷:Measure)-[:OFFERS]->(贴息:Incentive)
//        (甲省财政厅:Agency)-[:RESPONSIBLE_FOR]->(扩大信贷); ask policy = 甲省方案
// expect 甲省方案 | 甲科发〔2025〕1号 | null | null | null | null | null | [甲省科技厅] | [] | [] | [国家方案] | [] | [] | 1 | 1 | 1
MATCH (p:Entity {id: $policy})
CALL (p) { MATCH (p)<-[:ISSUED]-(a) WITH DISTINCT a.name AS name ORDER BY name RETURN collect(name) AS issuers }
CALL (p) { MATCH (p)<-[:APPROVED]-(a) WITH DISTINCT a.name AS name ORDER BY name RETURN collect(name) AS approvers }
CALL (p) { MATCH (p)-[:APPLIES_TO]->(r) WITH DISTINCT r.name AS name ORDER BY name RETURN collect(name) AS regions }
CALL (p) { MATCH (p)-[:BASED_ON]->(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS based_on }
CALL (p) { MATCH (p)-[:CITES]->(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS cites }
CALL (p) { MATCH (p)-[:REPEALS]->(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS repeals }
CALL (p) { MATCH (p)-[:HAS_MEASURE]->(m) RETURN count(DISTINCT m.id) AS measures }
CALL (p) { MATCH (p)-[:HAS_MEASURE*0..1]->(m)<-[:LEADS|RESPONSIBLE_FOR]-(a) RETURN count(DISTINCT a.id) AS agencies }
CALL (p) { MATCH (p)-[:HAS_MEASURE]->(m)-[:OFFERS]->(i) RETURN count(DISTINCT i.id) AS incentives }
RETURN p.name AS name, p.doc_number AS doc_number, p.date AS date, p.effective_from AS effective_from,
       p.valid_until AS valid_until, p.level AS level, p.status AS status, issuers, approvers, regions, based_on, cites,
       repeals, measures, agencies, incentives
