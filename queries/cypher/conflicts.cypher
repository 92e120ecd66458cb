// 说法不一的属性：各篇文档对同一属性给出不同的值 · properties for which documents state different values as facts
// group  sources
// column name: str                   主体 · name
// column property: str               属性 · property
// column values: list[str]           各种说法 · values; as text
// column titles: list[str]           文档 · documents
// column documents: list[id]         文档 id · ids of the documents
// column id: id                      主体 id · id
// given  (甲江基金:Fund {size_cny: 1000000000, established: 2024})-[:MENTIONED_IN]->(甲省简讯:Document)
//        (甲江基金:Fund {size_cny: 1200000000, established: 2024})-[:MENTIONED_IN]->(甲省简讯); ask
// expect 甲江基金 | size_cny | ["1000000000", "1200000000"] | [甲省简讯] | * | 甲江基金
MATCH (n:Entity)
WHERE size(n.claim_property) > 0
UNWIND range(0, size(n.claim_property) - 1) AS i
WITH n, n.claim_property[i] AS property, n.claim_value[i] AS value, n.claim_modality[i] AS modality,
     n.claim_document[i] AS document
WHERE modality = '已' AND NOT property IN ['label', 'alias', 'name']
WITH n, property, value, document ORDER BY value
WITH n, property, collect(DISTINCT value) AS values, collect(DISTINCT document) AS places
WHERE size(values) > 1
UNWIND places AS place
OPTIONAL MATCH (d:Entity {id: place})
WITH n, property, values, place, d.name AS title
ORDER BY title, place
RETURN n.name AS name, property, values, collect(title) AS titles, collect(place) AS documents, n.id AS id
ORDER BY name, id, property
