// 政策清单：每份政策文件，有全文的在前，近的在前 · every policy, those given in full first, then the latest
// group  policies
// column id: id                      id · id
// column name: str                   政策文件 · policy
// column doc_number: str|null        文号 · document number
// column date: date|null             日期 · date
// column issuers: list[str]          发文机关 · issuers
// column measures: int               举措数；0 为只被引用 · measures; 0 = only cited
// given  (甲省方案:Policy {doc_number: 甲科发〔2025〕1号})-[:BASED_ON]->(国家方案:Policy); (甲省科技厅:Agency)-[:ISSUED]->(甲省方案)
//        (甲省方案)-[:HAS_MEASURE]->(扩大信贷:Measure); ask
// expect 甲省方案 | 甲省方案 | 甲科发〔2025〕1号 | null | [甲省科技厅] | 1 ; 国家方案 | 国家方案 | null | null | [] | 0
MATCH (p:Policy)
CALL (p) { MATCH (p)<-[:ISSUED]-(a) WITH DISTINCT a.name AS name ORDER BY name RETURN collect(name) AS issuers }
CALL (p) { MATCH (p)-[:HAS_MEASURE]->(m) RETURN count(DISTINCT m.id) AS measures }
RETURN p.id AS id, p.name AS name, p.doc_number AS doc_number, p.date AS date, issuers, measures
ORDER BY measures = 0, date IS NULL, date DESC, name, id
