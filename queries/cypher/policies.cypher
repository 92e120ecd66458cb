// 政策清单 · every policy, those given in full first
// column id: str
// column name: str
// column doc_number: str|null        文号
// column date: str|null              date text
// column measures: int               how many; 0 = only cited
// given  (甲省方案:Policy {doc_number: 甲科发〔2025〕1号})-[:BASED_ON]->(国家方案:Policy)
//        (甲省方案)-[:HAS_MEASURE]->(扩大信贷:Measure); ask
// expect 甲省方案 | 甲省方案 | 甲科发〔2025〕1号 | null | 1 ; 国家方案 | 国家方案 | null | null | 0
MATCH (p:Policy)
WITH p, COUNT { (p)-[:HAS_MEASURE]->() } AS measures
RETURN p.id AS id, p.name AS name, p.doc_number AS doc_number, p.date AS date, measures
ORDER BY measures DESC, date IS NULL, date, id
