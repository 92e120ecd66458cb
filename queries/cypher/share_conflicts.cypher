// 相互矛盾的持股比例 · owners whose share in the same entity is stated differently for the same date
// column owner: str                  id
// column owned: str                  id
// column date: str|null              date text; null = undated
// column shares: list[float]         0..1, sorted
// column facts: list[str]            ids of the edges, sorted
// given  (甲国资公司)-[:HOLDS_SHARE {share: 0.4}]->(甲金控); (甲国资公司)-[:HOLDS_SHARE {share: 0.6}]->(甲金控)
//        (甲国资公司)-[:HOLDS_SHARE {share: 0.7, date: 2030}]->(甲金控); ask
// expect 甲国资公司 | 甲金控 | null | [0.4, 0.6] | *
MATCH (owner:Entity)-[h:HOLDS_SHARE]->(owned:Entity)
WHERE h.modality = '已' AND h.share IS NOT NULL
WITH owner, owned, h ORDER BY h.share, h.id
WITH owner, owned, h.date AS date, collect(DISTINCT h.share) AS shares, collect(h.id) AS facts
WHERE size(shares) > 1
UNWIND facts AS fact
WITH owner, owned, date, shares, fact ORDER BY fact
RETURN owner.id AS owner, owned.id AS owned, date, shares, collect(fact) AS facts
ORDER BY owner, owned, date IS NULL, date
