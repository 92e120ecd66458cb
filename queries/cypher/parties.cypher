// 主体 · entities by id, as answers show them
// param  ids: list[str]
// column id: str
// column name: str
// column labels: set[str]            without Entity
// column aliases: list[str]
// column keys: list[str]             plain properties; `values` runs parallel
// column values: list[value]
// given  (甲银行:Bank {alias: 甲行})-[:FUNDS]->(甲江基金:Fund); ask ids = [甲银行]
// expect 甲银行 | 甲银行 | [Bank, Firm, Organization] | [甲行] | * | *
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  UNWIND keys(n) AS k
  WITH k WHERE NOT k STARTS WITH 'claim_' AND NOT k IN ['id', 'name', 'aliases', 'search'] ORDER BY k
  RETURN collect(k) AS names
}
RETURN n.id AS id, n.name AS name, [l IN labels(n) WHERE l <> 'Entity'] AS labels, n.aliases AS aliases,
       names AS keys,
       [k IN names | n[k]] AS values
ORDER BY id
