// 各主体的上下级数 · how many parties stand above and below each by a stake, control or management
// column id: str
// column above: int
// column below: int
// given  (甲金控:Firm)-[:HOLDS_SHARE]->(甲江基金:Fund); (丙公司:FundManager)-[:MANAGES]->(甲江基金); (甲金控)-[:FUNDS]->(甲江基金); (丁公司:Firm)-[:PARTICIPATES_IN]->(信贷试点:Pilot); ask
// expect 甲江基金 | 2 | 0 ; 甲金控 | 0 | 1 ; 丙公司 | 0 | 1
MATCH (n:Entity)
CALL (n) { MATCH (n)<-[:HOLDS_SHARE|FUNDS|CONTROLS|INVESTS_IN|MANAGES]-(o) RETURN count(DISTINCT o.id) AS above }
CALL (n) { MATCH (n)-[:HOLDS_SHARE|FUNDS|CONTROLS|INVESTS_IN|MANAGES]->(o) RETURN count(DISTINCT o.id) AS below }
WITH n, above, below
WHERE above + below > 0
RETURN n.id AS id, above, below
ORDER BY above DESC, below DESC, id
