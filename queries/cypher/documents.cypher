// 文档清单：每篇文档，早的在前 · every document, oldest first
// group  sources
// column title: str|null             标题 · title
// column publisher: str|null         发布者 · publisher
// column published: date|null        发布日期 · published
// column mentions: int               提到的主体数 · things it speaks of
// column id: id                      id · id
// column source: id|null             来源文件 id · id of the source file
// given  (甲省简讯:Document {title: 甲省简讯, published: 2025-03}); (甲银行:Bank)-[:MENTIONED_IN]->(甲省简讯); ask
// expect 甲省简讯 | null | 2025-03 | 1 | 甲省简讯 | null
MATCH (d:Document)
RETURN d.title AS title, d.publisher AS publisher, d.published AS published,
       COUNT { (d)<-[:MENTIONED_IN]-() } AS mentions, d.id AS id, d.source AS source
ORDER BY published IS NULL, published, id
