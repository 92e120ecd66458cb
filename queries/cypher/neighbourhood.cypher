// 邻域 · everything one step away from an entity, both directions, without its mentions
// param  id: str
// param  limit: int = 200            rows at most
// column fact: str                   id of the edge
// column relation: str
// column direction: str              out or in
// column other: str                  id
// column other_name: str
// column labels: set[str]            of the other
// column modality: str               已 拟 否
// given  (甲省科技厅:Agency)-[:LAUNCHED]->(信贷试点:Pilot)-[:PILOTS_IN]->(甲市:Region); ask id = 信贷试点
// expect * | LAUNCHED | in | 甲省科技厅 | 甲省科技厅 | [Agency, Organization] | 已 ;
//        * | PILOTS_IN | out | 甲市 | 甲市 | [Region] | 已
MATCH (n:Entity {id: $id})-[fact]-(other:Entity)
WHERE type(fact) <> 'MENTIONED_IN'
RETURN fact.id AS fact, type(fact) AS relation, CASE WHEN startNode(fact).id = $id THEN 'out' ELSE 'in' END AS direction,
       other.id AS other, other.name AS other_name, [l IN labels(other) WHERE l <> 'Entity'] AS labels,
       fact.modality AS modality
ORDER BY relation, direction, other_name, fact
LIMIT $limit
