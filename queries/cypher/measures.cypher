// 举措清单 · the measures of some policies, with or without a duty
// param  ids: list[str]              the policies
// column policy: str                 id
// column id: str                     of the measure
// column name: str
// column number: str|null            as printed
// column section: str|null           number of the part above it
// column sources: list[str]          where it is said that it is there; `starts` runs parallel
// column starts: list[int]
// given  (甲省方案:Policy)-[:HAS_MEASURE]->(扩大信贷:Measure {number: （一）, section: 一}); ask ids = [甲省方案]
// expect 甲省方案 | 扩大信贷 | 扩大信贷 | （一） | 一 | * | *
UNWIND $ids AS anchor
MATCH (policy:Entity {id: anchor})-[:HAS_MEASURE]->(measure:Entity)
RETURN DISTINCT policy.id AS policy, measure.id AS id, measure.name AS name, measure.number AS number,
       measure.section AS section, measure.claim_source AS sources, measure.claim_start AS starts
ORDER BY policy, id
