// 人物与职务：谁在哪里任什么职 · who holds which post where
// group  bodies
// column person: str                 人物 · person
// column title: str|null             职务 · post
// column organization: str           组织 · organization
// column since: date|null            起始日期 · since
// column until: date|null            终止日期 · until
// column modality: modality          语气 · modality
// column person_id: id               人物 id · id of the person
// column fact: id                    事实 id · id of the fact
// given  (丁某:Person)-[:HOLDS_POSITION {title: 董事长}]->(甲公司:Firm); (丁某)-[:HOLDS_POSITION {title: 董事, modality: 否}]->(乙公司:Firm); ask
// expect 丁某 | 董事 | 乙公司 | null | null | 否 | 丁某 | * ; 丁某 | 董事长 | 甲公司 | null | null | 已 | 丁某 | *
MATCH (p:Entity)-[post:HOLDS_POSITION]->(o:Entity)
RETURN p.name AS person, post.title AS title, o.name AS organization, post.valid_from AS since, post.valid_to AS until,
       post.modality AS modality, p.id AS person_id, post.id AS fact
ORDER BY person, person_id, organization, title, fact
