// 一步之内：与它直接相连的一切，不含提及 · everything one step away from something, both directions, without its mentions
// group  sources
// param  about: Entity               主体 · subject; whatever has a name
// param  limit: int = 200            最多行数 · rows at most
// column relation: relation          关系 · relation
// column direction: direction         方向；out 为由它出发，in 为指向它 · direction; out = from it, in = to it
// column other_name: str             对方 · other
// column labels: set[label]          对方类型 · kind of the other
// column modality: modality          语气 · modality
// column other: id                   对方 id · id of the other
// column facts: list[id]             事实 id · facts; ids of the edges
// try    about=国智投
// given  (甲省科技厅:Agency)-[:LAUNCHED]->(信贷试点:Pilot)-[:PILOTS_IN]->(甲市:Region); (甲省科技厅)-[:LAUNCHED {date: 2025}]->(信贷试点); ask about = 信贷试点
// expect LAUNCHED | in | 甲省科技厅 | [Agency, Organization] | 已 | 甲省科技厅 | * ; PILOTS_IN | out | 甲市 | [Region] | 已 | 甲市 | *
MATCH (n:Entity {id: $about})-[fact]-(o:Entity)
WHERE type(fact) <> 'MENTIONED_IN'
WITH o, type(fact) AS relation, CASE WHEN startNode(fact).id = $about THEN 'out' ELSE 'in' END AS direction,
     fact.modality AS modality, fact.id AS id
ORDER BY id
WITH o, relation, direction, modality, collect(id) AS facts
RETURN relation, direction, o.name AS other_name, [l IN labels(o) WHERE l <> 'Entity'] AS labels, modality,
       o.id AS other, facts
ORDER BY relation, direction, other_name, facts
LIMIT $limit
