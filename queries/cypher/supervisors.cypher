// 谁监督谁：哪些部门监督或指导哪些基金、企业和试点 · which agencies supervise or guide which funds, firms and pilots
// group  bodies
// column agency: str                 部门 · agency
// column supervised: str             受监督方 · supervised
// column kinds: set[label]           类型 · kind
// column modality: modality          语气 · modality
// column quote: str                  原文 · quote
// column fact: id                    事实 id · id of the fact
// given  (甲省财政厅:Agency)-[:SUPERVISES]->(甲江基金:Fund); ask
// expect 甲省财政厅 | 甲江基金 | [Fund, Organization] | 已 | * | *
MATCH (a:Entity)-[tie:SUPERVISES]->(o:Entity)
RETURN a.name AS agency, o.name AS supervised, [l IN labels(o) WHERE l <> 'Entity'] AS kinds, tie.modality AS modality,
       tie.evidence[0] AS quote, tie.id AS fact
ORDER BY agency, supervised, fact
