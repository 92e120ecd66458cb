// 管理人与所管基金：哪家企业以什么角色管理哪只基金 · which firms manage which funds, and in which role
// group  funds
// column manager: str                管理人 · manager
// column fund: str                   基金 · fund
// column role: str|null              角色；管理人或执行事务合伙人 · role; 管理人 or 执行事务合伙人
// column size_cny: yuan|null         基金规模 · size of the fund; yuan, null = not stated
// column modality: modality          语气 · modality
// column fact: id                    事实 id · id of the fact
// given  (丙公司:FundManager)-[:MANAGES {role: 管理人}]->(甲江基金:Fund {size_cny: 100000000}); (丙公司)-[:MANAGES]->(乙湖基金:Fund); ask
// expect 丙公司 | 乙湖基金 | null | null | 已 | * ; 丙公司 | 甲江基金 | 管理人 | 100000000 | 已 | *
MATCH (m:Entity)-[manages:MANAGES]->(f:Entity)
RETURN m.name AS manager, f.name AS fund, manages.role AS role, f.size_cny AS size_cny, manages.modality AS modality,
       manages.id AS fact
ORDER BY manager, fund, fact
