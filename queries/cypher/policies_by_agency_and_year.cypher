// 各机关各年发文：每个机关每年单独或联合印发了几件 · how many policies each agency issued in each year, alone or with others
// 年份取文件日期，没有日期的取文号中的年份。 · The year is that of the date, without one that of the document number.
// group  policies
// column agency: str                 发文机关 · agency
// column year: str|null              年份；空为未写明 · year; null = not stated
// column policies: int               件数 · policies
// column names: list[str]            政策文件 · names
// column agency_id: id               机关 id · id of the agency
// given  (甲省科技厅:Agency)-[:ISSUED]->(甲省方案:Policy {date: 2025-03-01}); (甲省科技厅)-[:ISSUED]->(乙办法:Policy {doc_number: 甲科发〔2025〕1号})
//        (甲省财政厅:Agency)-[:ISSUED]->(乙办法); (甲省科技厅)-[:ISSUED]->(旧办法:Policy); ask
// expect 甲省科技厅 | 2025 | 2 | [乙办法, 甲省方案] | 甲省科技厅 ; 甲省科技厅 | null | 1 | [旧办法] | 甲省科技厅 ;
//        甲省财政厅 | 2025 | 1 | [乙办法] | 甲省财政厅
MATCH (a:Entity)-[:ISSUED]->(p:Entity)
WITH DISTINCT a, p
WITH a, p, CASE WHEN p.date IS NOT NULL THEN left(p.date, 4) WHEN p.doc_number CONTAINS '〔'
                THEN split(split(p.doc_number, '〔')[1], '〕')[0] ELSE null END AS year
ORDER BY p.name, p.id
WITH a, year, collect(p.name) AS names
RETURN a.name AS agency, year, size(names) AS policies, names, a.id AS agency_id
ORDER BY agency, year IS NULL, year DESC, agency_id
