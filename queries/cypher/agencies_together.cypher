// 共同承担的部门：哪些部门常在同一举措中出现，次数多的在前 · pairs of agencies named in one measure, most measures first
// group  duties
// param  limit: int = 200            最多行数 · rows at most
// column one: str                    部门 · agency
// column other: str                  另一部门 · other agency
// column measures: int               共同举措数 · measures shared
// column names: list[str]            举措 · names of the measures
// column one_id: id                  部门 id · id of the agency
// column other_id: id                另一部门 id · id of the other agency
// try    limit=10
// given  (甲省科技厅:Agency)-[:LEADS]->(扩大信贷:Measure); (甲省财政厅:Agency)-[:RESPONSIBLE_FOR]->(扩大信贷)
//        (甲省财政厅)-[:LEADS]->(设立基金:Measure); ask
// expect 甲省科技厅 | 甲省财政厅 | 1 | [扩大信贷] | 甲省科技厅 | 甲省财政厅
MATCH (m:Measure)<-[:LEADS|RESPONSIBLE_FOR]-(a:Entity)
WITH DISTINCT m, a
ORDER BY a.name, a.id
WITH m, collect(a) AS named
UNWIND range(0, size(named) - 2) AS i
UNWIND range(i + 1, size(named) - 1) AS j
WITH named[i] AS a, named[j] AS b, collect(m) AS shared
WITH a, b, shared, size(shared) AS measures
ORDER BY measures DESC, a.name, b.name, a.id, b.id
LIMIT $limit
UNWIND shared AS m
WITH a, b, measures, m ORDER BY m.name, m.id
WITH a, b, measures, collect(m.name) AS names
RETURN a.name AS one, b.name AS other, measures, names, a.id AS one_id, b.id AS other_id
ORDER BY measures DESC, one, other, one_id, other_id
