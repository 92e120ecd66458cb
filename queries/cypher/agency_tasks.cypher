// 一个部门的任务：它在各份政策中牵头和负责什么，按原文顺序 · what one agency leads and answers for, policy after policy, in the order of the text
// group  duties
// param  agency: Agency              部门 · agency
// column policy: str                 政策文件 · policy
// column section: str|null           部分 · part; its number as printed
// column number: str|null            序号 · number; as printed
// column measure: str                举措 · measure; the policy itself where the duty is for the whole of it
// column relation: relation          关系 · relation
// column role: str|null              角色；牵头 统筹 负责 分工 配合 指导 参与 · role; 牵头 统筹 负责 分工 配合 指导 参与
// column task: str|null              任务 · task; the text that the clause closes
// column modality: modality          语气 · modality
// column fact: id                    事实 id · id of the fact
// try    agency=上海市科学技术委员会
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure {number: （一）, section: 一})
//        (甲省科技厅:Agency)-[:LEADS {role: 牵头, task: 扩大信贷范围}]->(扩大信贷)
//        (甲省财政厅:Agency)-[:LEADS {role: 统筹}]->(甲省方案); (甲省科技厅)-[:LEADS {role: 统筹}]->(甲省方案); ask agency = 甲省科技厅
// expect 甲省方案 | 一 | （一） | 扩大信贷 | LEADS | 牵头 | 扩大信贷范围 | 已 | * ; 甲省方案 | null | null | 甲省方案 | LEADS | 统筹 | null | 已 | *
MATCH (a:Entity {id: $agency})-[duty:LEADS|RESPONSIBLE_FOR]->(place:Entity)<-[:HAS_MEASURE*0..1]-(p)
WHERE 'Policy' IN labels(p)
WITH DISTINCT p, place, duty
RETURN p.name AS policy, place.section AS section, place.number AS number, place.name AS measure,
       type(duty) AS relation, duty.role AS role, duty.task AS task, duty.modality AS modality, duty.id AS fact
ORDER BY policy, p.id, duty.evidence_start[0], fact
