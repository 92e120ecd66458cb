// 政策间的依据、引用与废止：哪些政策以它为依据、引用或废止它，它又依据、引用、废止什么 · which policies rest on, cite or repeal one policy, and which it rests on, cites or repeals
// group  policies
// param  policy: Policy              政策文件 · policy
// column direction: direction         方向；in 为对方提到本文件，out 为本文件提到对方 · direction; in = the other names this one, out = this one names the other
// column relation: relation          关系 · relation
// column name: str                   另一文件 · other policy
// column doc_number: str|null        文号 · document number
// column modality: modality          语气 · modality
// column quote: str                  原文 · quote
// column other: id                   另一文件 id · id of the other policy
// column fact: id                    事实 id · id of the fact
// try    policy=数字广东建设2025年工作要点
// given  (新办法:Policy)-[:REPEALS]->(旧办法:Policy)-[:BASED_ON]->(国家方案:Policy); (甲省方案:Policy)-[:CITES]->(旧办法); ask policy = 旧办法
// expect in | CITES | 甲省方案 | null | 已 | * | 甲省方案 | * ; in | REPEALS | 新办法 | null | 已 | * | 新办法 | * ;
//        out | BASED_ON | 国家方案 | null | 已 | * | 国家方案 | *
MATCH (p:Entity {id: $policy})-[link:BASED_ON|CITES|REPEALS]-(o:Entity)
RETURN CASE WHEN startNode(link).id = $policy THEN 'out' ELSE 'in' END AS direction, type(link) AS relation,
       o.name AS name, o.doc_number AS doc_number, link.modality AS modality, link.evidence[0] AS quote, o.id AS other,
       link.id AS fact
ORDER BY direction, relation, name, fact
