// 两者之间的链条：从上方到下方的每条股权、资金或控制链，短的在前 · every chain of ownership, money or control from one party down to another, shortest first
// 只计已发生、未终止的事实，至多六步；同一条链有比例更全的说法，就不列较缺的。 · Counts facts that are so and have not ended, six steps at most; of the same chain, one that states fewer shares is left out.
// group  ownership
// param  upper: Organization|Person  上方 · upper party
// param  lower: Organization         下方 · lower party
// column chain: list[step]           链条；上方在前 · chain; upper party first
// column relations: list[relation]   各步关系 · relations; one per step
// column shares: list[share|null]    各步比例；空为未披露 · shares; one per step, null = not stated
// column facts: list[id]             各步事实 · facts; ids of the edges, one per step
// try    upper=上海国盛（集团）有限公司 lower=国家人工智能产业投资基金
// given  (甲国资公司)-[:CONTROLS]->(甲金控)-[:FUNDS {share: 0.4}]->(甲江基金)-[:INVESTS_IN]->(乙湖芯片)
//        (甲金控)-[:FUNDS]->(甲江基金)-[:HOLDS_SHARE]->(甲国资公司); ask upper = 甲国资公司; lower = 甲江基金
// expect [甲国资公司, 甲金控, 甲江基金] | [CONTROLS, FUNDS] | [null, 0.4] | *
MATCH p = (owned:Entity {id: $lower})<-[:HOLDS_SHARE|FUNDS|CONTROLS|ESTABLISHED|MANAGES|INVESTS_IN*1..6]-(owner)
WHERE owner.id = $upper AND all(t IN relationships(p) WHERE t.modality = '已' AND t.valid_to IS NULL)
  AND all(n IN nodes(p) WHERE single(other IN nodes(p) WHERE other.id = n.id))
WITH [n IN reverse(nodes(p)) | n.id] AS ids, [n IN reverse(nodes(p)) | n.name] AS chain,
     [t IN reverse(relationships(p)) | type(t)] AS relations,
     {shares: [t IN reverse(relationships(p)) | t.share], facts: [t IN reverse(relationships(p)) | t.id]} AS stated
WITH ids, chain, relations, collect(stated) AS all_stated
UNWIND all_stated AS one
WITH chain, relations, one.shares AS shares, one.facts AS facts, [s IN all_stated | s.shares] AS others
WHERE none(other IN others WHERE all(i IN range(0, size(shares) - 1) WHERE shares[i] IS NULL OR shares[i] = other[i])
           AND any(i IN range(0, size(shares) - 1) WHERE shares[i] IS NULL AND other[i] IS NOT NULL))
RETURN chain, relations, shares, facts
ORDER BY size(chain), chain, facts
