// 被引用最多的政策：哪些政策常被作为依据或引用，次数多的在前 · which policies others rest on or cite, the most named first
// group  policies
// column name: str                   政策文件 · policy
// column doc_number: str|null        文号 · document number
// column policies: int               引用它的文件数 · policies that name it
// column based_on: list[str]         以它为依据 · rest on it
// column cited_by: list[str]         另引用它 · cite it besides
// column policy_id: id               政策 id · id of the policy
// given  (甲省方案:Policy)-[:BASED_ON]->(国家方案:Policy); (乙省方案:Policy)-[:CITES]->(国家方案); (甲省方案)-[:CITES]->(国家方案)
//        (甲省方案)-[:REPEALS]->(旧办法:Policy); ask
// expect 国家方案 | null | 2 | [甲省方案] | [乙省方案] | 国家方案
MATCH (p:Entity)<-[:BASED_ON|CITES]-(o:Entity)
WITH p, count(DISTINCT o.id) AS policies
CALL (p) { MATCH (p)<-[:BASED_ON]-(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS based_on }
CALL (p) {
  MATCH (p)<-[:CITES]-(o) WHERE NOT EXISTS { (p)<-[:BASED_ON]-(o) }
  WITH DISTINCT o.name AS name ORDER BY name
  RETURN collect(name) AS cited_by
}
RETURN p.name AS name, p.doc_number AS doc_number, policies, based_on, cited_by, p.id AS policy_id
ORDER BY policies DESC, name, policy_id
