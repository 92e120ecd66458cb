// 部门职责 · what some agencies lead and answer for, in every policy
// param  ids: list[str]              the agencies
// column id: str                     of the duty
// column policy: str                 id
// column measure: str                id; the policy's own where the duty is for the whole of it
// column measure_name: str
// column number: str|null            of the measure, as printed
// column section: str|null           number of the part above it
// column agency: str                 id
// column agency_name: str
// column relation: str               LEADS or RESPONSIBLE_FOR
// column role: str|null              牵头 统筹 负责 分工 配合 指导 参与
// column modality: str               已 拟 否
// column task: str|null              the text that the clause closes
// column task_start: int|null        where it stands in the source
// column evidence: list[str]         quotes; the lists below run parallel
// column evidence_source: list[str]
// column evidence_document: list[str]
// column evidence_start: list[int]
// column evidence_end: list[int]
// column evidence_rule: list[str]
// column evidence_where: list[str]
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure {number: （一）, section: 一})
//        (甲省科技厅:Agency)-[:LEADS {role: 牵头, task: 扩大信贷范围}]->(扩大信贷)
//        (甲省财政厅:Agency)-[:LEADS {role: 统筹}]->(甲省方案); ask ids = [甲省科技厅]
// expect * | 甲省方案 | 扩大信贷 | 扩大信贷 | （一） | 一 | 甲省科技厅 | 甲省科技厅 | LEADS | 牵头 | 已 | 扩大信贷范围 | null | * | * | * | * | * | * | *
UNWIND $ids AS anchor
MATCH (agency:Entity {id: anchor})-[duty:LEADS|RESPONSIBLE_FOR]->(place:Entity)<-[:HAS_MEASURE*0..1]-(policy)
WHERE 'Policy' IN labels(policy)
RETURN duty.id AS id, policy.id AS policy, place.id AS measure, place.name AS measure_name, place.number AS number,
       place.section AS section, agency.id AS agency, agency.name AS agency_name, type(duty) AS relation,
       duty.role AS role, duty.modality AS modality, duty.task AS task, duty.task_start AS task_start,
       duty.evidence AS evidence, duty.evidence_source AS evidence_source,
       duty.evidence_document AS evidence_document, duty.evidence_start AS evidence_start,
       duty.evidence_end AS evidence_end, duty.evidence_rule AS evidence_rule, duty.evidence_where AS evidence_where
ORDER BY policy, measure, id
