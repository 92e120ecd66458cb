// 机构隶属：哪些机构和分支隶属于谁 · which offices, branches and bodies belong to which parent
// group  bodies
// column parent: str                 上级 · parent
// column offices: list[str]          下设机构 · offices and branches
// column parent_id: id               上级 id · id of the parent
// given  (甲省财政厅办公室:Agency)-[:PART_OF]->(甲省财政厅:Agency); (预算处:Agency)-[:PART_OF]->(甲省财政厅); ask
// expect 甲省财政厅 | [甲省财政厅办公室, 预算处] | 甲省财政厅
MATCH (o:Entity)-[:PART_OF]->(p:Entity)
WITH DISTINCT p, o.name AS name ORDER BY name
WITH p, collect(name) AS offices
RETURN p.name AS parent, offices, p.id AS parent_id
ORDER BY parent, parent_id
