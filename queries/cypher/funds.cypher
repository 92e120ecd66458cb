// 基金一览：每只基金的规模、管理人、地区和投向，规模大的在前 · every fund with size, managers, place and fields, the largest known size first
// group  funds
// column id: id                      id · id
// column name: str                   基金 · fund
// column size_cny: yuan|null         规模 · size; yuan, null = not stated
// column established: date|null      设立日期 · established
// column managers: list[str]         管理人 · managers
// column regions: list[str]          地区 · regions
// column sectors: list[str]          投向 · fields
// given  (甲江基金:Fund {size_cny: 1000000000})-[:LOCATED_IN]->(甲市:Region); (丙公司:FundManager)-[:MANAGES]->(甲江基金)
//        (甲江基金)-[:FOCUSES_ON]->(芯片:Sector); (乙湖基金:Fund); ask
// expect 甲江基金 | 甲江基金 | 1000000000 | null | [丙公司] | [甲市] | [芯片] ; 乙湖基金 | 乙湖基金 | null | null | [] | [] | []
MATCH (f:Fund)
CALL (f) { MATCH (f)<-[:MANAGES]-(m) WITH DISTINCT m.name AS name ORDER BY name RETURN collect(name) AS managers }
CALL (f) { MATCH (f)-[:LOCATED_IN]->(r) WITH DISTINCT r.name AS name ORDER BY name RETURN collect(name) AS regions }
CALL (f) { MATCH (f)-[:FOCUSES_ON]->(s) WITH DISTINCT s.name AS name ORDER BY name RETURN collect(name) AS sectors }
RETURN f.id AS id, f.name AS name, f.size_cny AS size_cny, f.established AS established, managers, regions, sectors
ORDER BY size_cny IS NULL, size_cny DESC, name, id
