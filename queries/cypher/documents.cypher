// 文档清单 · every document, oldest first
// column id: str
// column title: str|null
// column publisher: str|null
// column published: str|null         date text
// column source: str|null            id of the source file
// column mentions: int               how many nodes it speaks of
// given  (甲省简讯:Document {title: 甲省简讯, published: 2025-03}); (甲银行:Bank)-[:MENTIONED_IN]->(甲省简讯); ask
// expect 甲省简讯 | 甲省简讯 | null | 2025-03 | null | 1
MATCH (d:Document)
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.published AS published, d.source AS source,
       COUNT { (d)<-[:MENTIONED_IN]-() } AS mentions
ORDER BY published IS NULL, published, id
