// 时效已过的举措：所属或所依据的政策已被废止、失效或将到期的举措 · measures whose policy, or one that it rests on, was repealed, has ended or runs out before a day
// group  policies
// param  date: date = 0000           此日之前到期的也算；默认不看期限 · day; what was valid until an earlier one has run out; by default none has
// column policy: str                 政策文件 · policy
// column measure: str                举措 · measure
// column basis: str                  已失效的文件；可能就是本文件 · ended policy; may be the policy itself
// column status: str|null            状态；以最近文件所说为准 · status; as the latest document states it
// column valid_until: date|null      有效期至 · valid until
// column repealed_by: list[str]      废止它的文件 · repealed by
// column policy_id: id               政策 id · id of the policy
// column measure_id: id              举措 id · id of the measure
// column basis_id: id                已失效文件 id · id of the ended policy
// try    date=2026-01-01
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure); (甲省方案)-[:BASED_ON]->(旧办法:Policy); (新办法:Policy)-[:REPEALS]->(旧办法)
//        (甲省方案)-[:BASED_ON]->(长期规划:Policy {valid_until: 2030-12-31}); (乙省方案:Policy {valid_until: 2024})-[:HAS_MEASURE]->(设立基金:Measure); ask date = 2025-01-01
// expect 乙省方案 | 设立基金 | 乙省方案 | null | 2024 | [] | 乙省方案 | 设立基金 | 乙省方案 ;
//        甲省方案 | 扩大信贷 | 旧办法 | null | null | [新办法] | 甲省方案 | 扩大信贷 | 旧办法
MATCH (b:Policy)
CALL (b) {
  MATCH (b)<-[repeal:REPEALS]-(n) WHERE repeal.modality = '已'
  WITH DISTINCT n.name AS name ORDER BY name
  RETURN collect(name) AS repealed_by
}
WITH b, repealed_by
WHERE size(repealed_by) > 0 OR b.status IN ['废止', '失效'] OR b.valid_until < $date
MATCH (b)<-[:BASED_ON*0..1]-(p)-[:HAS_MEASURE]->(m:Entity)
WITH DISTINCT p, b, repealed_by, m
RETURN p.name AS policy, m.name AS measure, b.name AS basis, b.status AS status, b.valid_until AS valid_until,
       repealed_by, p.id AS policy_id, m.id AS measure_id, b.id AS basis_id
ORDER BY policy, policy_id, m.claim_start[0], measure, basis, measure_id, basis_id
