// 说法不一的持股比例：同一天同一持股的比例，各处说法不同 · owners whose share in the same party is stated differently for the same date
// group  sources
// column holder: str                 持有人 · holder
// column held: str                   被持有方 · held party
// column date: date|null             日期；空为未写明 · date; null = undated
// column shares: list[share]         比例 · shares
// column facts: list[id]             事实 id · facts; ids of the edges
// column owner: id                   持有人 id · id of the holder
// column owned: id                   被持有方 id · id of the held party
// given  (甲国资公司)-[:HOLDS_SHARE {share: 0.4}]->(甲金控); (甲国资公司)-[:HOLDS_SHARE {share: 0.6}]->(甲金控)
//        (甲国资公司)-[:HOLDS_SHARE {share: 0.7, date: 2030}]->(甲金控); ask
// expect 甲国资公司 | 甲金控 | null | [0.4, 0.6] | * | 甲国资公司 | 甲金控
MATCH (o:Entity)-[h:HOLDS_SHARE]->(t:Entity)
WHERE h.modality = '已' AND h.share IS NOT NULL
WITH o, t, h ORDER BY h.share, h.id
WITH o, t, h.date AS date, collect(DISTINCT h.share) AS shares, collect(h.id) AS ids
WHERE size(shares) > 1
UNWIND ids AS fact
WITH o, t, date, shares, fact ORDER BY fact
RETURN o.name AS holder, t.name AS held, date, shares, collect(fact) AS facts, o.id AS owner, t.id AS owned
ORDER BY holder, held, date IS NULL, date, owner, owned
