// 各地各领域的基金：基金和管理人在哪里，投向什么 · funds and fund managers by where they are and what they focus on
// 一只基金有几个地区或投向，就在几行中出现。 · A fund with several regions or fields stands in as many rows.
// group  funds
// column region: str|null            地区；空为未写明 · region; null = not stated
// column sector: str|null            投向；空为未写明 · field; null = not stated
// column funds: list[str]            基金 · funds
// column size_cny: yuan|null         已知规模合计；无一写明则为空 · total of the known sizes; null where none is known
// given  (甲江基金:Fund {size_cny: 1000000000})-[:LOCATED_IN]->(甲市:Region); (甲江基金)-[:FOCUSES_ON]->(芯片:Sector)
//        (乙湖基金:Fund)-[:LOCATED_IN]->(甲市); (乙湖基金)-[:FOCUSES_ON]->(芯片); (丙管理公司:FundManager)-[:LOCATED_IN]->(甲市); ask
// expect 甲市 | 芯片 | [乙湖基金, 甲江基金] | 1000000000 ; 甲市 | null | [丙管理公司] | null
MATCH (f:Entity)
WHERE 'Fund' IN labels(f) OR 'FundManager' IN labels(f)
OPTIONAL MATCH (f)-[:LOCATED_IN]->(r:Entity)
OPTIONAL MATCH (f)-[:FOCUSES_ON]->(s:Entity)
WITH DISTINCT f, r.name AS region, s.name AS sector
ORDER BY f.name, f.id
WITH region, sector, collect(f.name) AS funds, collect(f.size_cny) AS sizes
RETURN region, sector, funds,
       CASE WHEN size(sizes) = 0 THEN null ELSE reduce(total = 0, one IN sizes | total + one) END AS size_cny
ORDER BY region IS NULL, region, sector IS NULL, sector
