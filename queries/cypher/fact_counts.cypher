// 各文档的事实数 · how many facts each document states
// column document: str               id
// column facts: int
// given  (甲银行:Bank)-[:FUNDS]->(甲江基金:Fund)-[:MENTIONED_IN]->(甲省简讯:Document); ask
// expect 甲省简讯 | 1
MATCH (:Entity)-[fact]->(:Entity)
WHERE type(fact) <> 'MENTIONED_IN'
UNWIND fact.evidence_document AS document
RETURN document, count(DISTINCT fact.id) AS facts
ORDER BY document
