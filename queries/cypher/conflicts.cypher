// 相互矛盾的属性 · properties for which documents state different values as facts
// column id: str                     of the node
// column name: str
// column property: str
// column values: list[str]           as text, sorted
// column documents: list[str]        ids of the documents that state one of them, sorted
// given  (甲江基金:Fund {size_cny: 1000000000, established: 2024}); (甲江基金:Fund {size_cny: 1200000000, established: 2024}); ask
// expect 甲江基金 | 甲江基金 | size_cny | ["1000000000", "1200000000"] | *
MATCH (n:Entity)
WHERE size(n.claim_property) > 0
UNWIND range(0, size(n.claim_property) - 1) AS i
WITH n, n.claim_property[i] AS property, n.claim_value[i] AS value, n.claim_modality[i] AS modality,
     n.claim_document[i] AS document
WHERE modality = '已' AND NOT property IN ['label', 'alias', 'name']
WITH n, property, value, document ORDER BY value, document
WITH n, property, collect(DISTINCT value) AS values, collect(DISTINCT document) AS documents
WHERE size(values) > 1
UNWIND documents AS document
WITH n, property, values, document ORDER BY document
RETURN n.id AS id, n.name AS name, property, values, collect(document) AS documents
ORDER BY id, property
