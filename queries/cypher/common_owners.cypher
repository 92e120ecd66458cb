// 共同所有者：谁同时在两者之上，近的在前 · who stands above two parties, by ownership, money or control, the nearest first
// 只计已发生、未终止的事实，各至多六步。 · Counts facts that are so and have not ended, six steps each at most.
// group  ownership
// param  one: Organization           其一 · one party
// param  other: Organization         其二 · the other party
// column owner: id                   id · id
// column name: str                   共同所有者 · common owner
// column steps: int                  距其一的步数 · steps from the one; on the shortest way
// column other_steps: int            距其二的步数 · steps from the other; on the shortest way
// try    one=国智投 other=上海国盛资本管理有限公司
// given  (甲国资公司)-[:HOLDS_SHARE]->(甲金控)-[:FUNDS]->(甲江基金); (甲国资公司)-[:FUNDS]->(乙湖基金)
//        (丙银行)-[:FUNDS]->(乙湖基金); ask one = 甲江基金; other = 乙湖基金
// expect 甲国资公司 | 甲国资公司 | 2 | 1
MATCH p = (first:Entity {id: $one})<-[:HOLDS_SHARE|FUNDS|CONTROLS|ESTABLISHED*1..6]-(above)
WHERE all(t IN relationships(p) WHERE t.modality = '已' AND t.valid_to IS NULL)
WITH above.id AS owner, min(length(p)) AS steps
WITH collect({owner: owner, steps: steps}) AS found
MATCH q = (second:Entity {id: $other})<-[:HOLDS_SHARE|FUNDS|CONTROLS|ESTABLISHED*1..6]-(shared)
WHERE all(t IN relationships(q) WHERE t.modality = '已' AND t.valid_to IS NULL)
WITH found, shared.id AS owner, shared.name AS name, min(length(q)) AS other_steps
UNWIND found AS one
WITH one, owner, name, other_steps
WHERE one.owner = owner AND NOT owner IN [$one, $other]
RETURN owner, name, one.steps AS steps, other_steps
ORDER BY steps + other_steps, owner
