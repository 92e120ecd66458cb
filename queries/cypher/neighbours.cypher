// 相邻主体 · what is one step away from some entities, in either direction, and by how many facts
// param  ids: list[str]
// column near: str                   id, one of those asked for
// column far: str                    id of its neighbour
// column facts: int
// given  (甲公司:Firm)-[:HOLDS_SHARE]->(乙公司:Firm); (甲公司)-[:FUNDS]->(乙公司); (丙公司:Firm)-[:FUNDS]->(甲公司); ask ids = [甲公司]
// expect 甲公司 | 乙公司 | 2 ; 甲公司 | 丙公司 | 1
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})-[fact]-(o:Entity)
WHERE type(fact) <> 'MENTIONED_IN' AND o.id <> n.id
RETURN n.id AS near, o.id AS far, count(fact) AS facts
ORDER BY near, facts DESC, far
