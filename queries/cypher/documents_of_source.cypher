// 来源文件中的文档 · the documents of a source file, in the order of the text
// param  source: str                 id of the source file
// column document: str               id
// given  (甲银行:Bank)-[:MENTIONED_IN]->(甲省简讯:Document {source: f1}); (乙银行:Bank)-[:MENTIONED_IN]->(乙省简讯:Document {source: f2}); ask source = f1
// expect 甲省简讯
MATCH (d:Document)
WHERE d.source = $source
RETURN d.id AS document
ORDER BY d.start, document
