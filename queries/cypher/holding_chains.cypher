// 向下持股链：它经哪些链条持有谁，已知乘积大的在前 · every ownership chain that starts at one party, largest known share first
// 只计已发生、未终止的持股；同一条链有比例更全的说法，就不列较缺的。 · Counts holdings that are so and have not ended; of the same chain, one that states fewer shares is left out.
// group  ownership
// param  owner: Organization       所有者 · owner
// column chain: list[step]         持股链；所有者在前 · chain; owner first
// column shares: list[share|null]  各步比例；空为未披露 · shares; one per step, null = not stated
// column effective: share|null     乘积；有一步未披露则为空 · product; null as soon as one step is unknown
// try    owner=财政部
// given  (甲国资公司)-[:HOLDS_SHARE {share: 0.5}]->(甲金控)-[:HOLDS_SHARE]->(甲江基金)
//        (甲金控)-[:HOLDS_SHARE {modality: 拟}]->(乙湖基金); ask owner = 甲国资公司
// expect [甲国资公司, 甲金控] | [0.5] | 0.5 ; [甲国资公司, 甲金控, 甲江基金] | [0.5, null] | null
MATCH p = (owner:Entity {id: $owner})-[:HOLDS_SHARE*1..10]->(owned)
WHERE all(h IN relationships(p) WHERE h.modality = '已' AND h.valid_to IS NULL)
  AND all(n IN nodes(p) WHERE single(other IN nodes(p) WHERE other.id = n.id))
WITH [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.name] AS chain, [h IN relationships(p) | h.share] AS shares
WITH ids, chain, collect(DISTINCT shares) AS stated
UNWIND stated AS shares
WITH ids, chain, stated, shares
WHERE none(other IN stated WHERE all(i IN range(0, size(shares) - 1) WHERE shares[i] IS NULL OR shares[i] = other[i])
           AND any(i IN range(0, size(shares) - 1) WHERE shares[i] IS NULL AND other[i] IS NOT NULL))
RETURN chain, shares, reduce(product = 1.0, share IN shares | product * share) AS effective
ORDER BY effective IS NULL, effective DESC, chain, shares, ids
