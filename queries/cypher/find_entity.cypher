// 查找主体 · nodes of exactly this id, name, 文号 or alias, the strongest kind of match first
// param  text: str
// column id: str
// column name: str
// column labels: set[str]
// column by: str                     id, name, number or alias
// given  (甲江基金:Fund {alias: 甲江}); (甲江:Firm); ask text = 甲江
// expect 甲江 | 甲江 | [Firm, Organization] | name ; 甲江基金 | 甲江基金 | [Fund, Organization] | alias
MATCH (n:Entity)
WHERE n.id = $text OR n.name = $text OR n.doc_number = $text OR $text IN n.aliases
WITH n, CASE WHEN n.id = $text THEN 0 WHEN n.name = $text THEN 1 WHEN n.doc_number = $text THEN 2 ELSE 3 END AS rank
RETURN n.id AS id, n.name AS name, [l IN labels(n) WHERE l <> 'Entity'] AS labels, ['id', 'name', 'number', 'alias'][rank] AS by
ORDER BY rank, id
