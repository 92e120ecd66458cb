// 一层持有 · one step down: every tie of ownership, control or founding out of some entities
// param  ids: list[str]              the owners
// column id: str                     of the tie
// column relation: str               HOLDS_SHARE, FUNDS, CONTROLS, MANAGES, ESTABLISHED, SUPERVISES or INVESTS_IN
// column owner: str                  id
// column owned: str                  id
// column modality: str               已 拟 否
// column valid_from: str|null        date text
// column valid_to: str|null          date text
// column share: float|null           0..1; null = not stated
// column share_min: float|null       where a band is stated
// column share_max: float|null
// column share_open: str|null        [] (] [) ()
// column amount_cny: float|null      yuan, a whole number as a rule
// column role: str|null              LP, GP, 牵头 …
// column basis: str|null             of control
// column status: str|null            认缴 实缴
// column date: str|null              date text
// column inferred: bool|null
// column evidence: list[str]         quotes; the lists below run parallel
// column evidence_source: list[str]
// column evidence_document: list[str]
// column evidence_start: list[int]
// column evidence_end: list[int]
// column evidence_rule: list[str]
// column evidence_where: list[str]
// given  (甲国资公司)-[:HOLDS_SHARE {share: 0.5, date: 2024-06}]->(甲金控)-[:FUNDS {amount_cny: 300000000, status: 认缴}]->(甲江基金); ask ids = [甲国资公司]
// expect * | HOLDS_SHARE | 甲国资公司 | 甲金控 | 已 | null | null | 0.5 | null | null | null | null | null | null | null | 2024-06 | null | * | * | * | * | * | * | *
UNWIND $ids AS anchor
MATCH (owner:Entity {id: anchor})-[tie:HOLDS_SHARE|FUNDS|CONTROLS|MANAGES|ESTABLISHED|SUPERVISES|INVESTS_IN]->(owned:Entity)
RETURN tie.id AS id, type(tie) AS relation, owner.id AS owner, owned.id AS owned, tie.modality AS modality,
       tie.valid_from AS valid_from, tie.valid_to AS valid_to, tie.share AS share, tie.share_min AS share_min,
       tie.share_max AS share_max, tie.share_open AS share_open, tie.amount_cny AS amount_cny, tie.role AS role,
       tie.basis AS basis, tie.status AS status, tie.date AS date, tie.inferred AS inferred, tie.evidence AS evidence,
       tie.evidence_source AS evidence_source, tie.evidence_document AS evidence_document,
       tie.evidence_start AS evidence_start, tie.evidence_end AS evidence_end, tie.evidence_rule AS evidence_rule,
       tie.evidence_where AS evidence_where
ORDER BY id
