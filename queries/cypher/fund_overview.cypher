// 基金概览 · one fund or fund manager: size, who founded, funds and manages it, what it invests in
// param  id: str                     the fund
// column name: str
// column size_cny: int|null          yuan
// column registered_capital_cny: int|null
// column established: str|null       date text
// column term_years: int|float|null
// column founders: list[str]         names
// column holders: list[dict]         name, share, role, modality, date; null = not stated
// column funders: list[dict]         name, amount_cny, share, status, role, modality
// column managers: list[dict]        name, role
// column focuses: list[str]          sectors
// column regions: list[str]          where it is
// column invests: list[dict]         name, relation, amount_cny, modality
// given  (甲市财政局:Agency)-[:ESTABLISHED]->(甲江基金:Fund {size_cny: 1000000000})-[:FOCUSES_ON]->(芯片:Sector)
//        (乙银行:Bank)-[:FUNDS {amount_cny: 400000000, status: 认缴}]->(甲江基金)
//        (丙管理公司:FundManager)-[:MANAGES {role: 管理人}]->(甲江基金); ask id = 甲江基金
// expect 甲江基金 | 1000000000 | null | null | null | [甲市财政局] | [] | [{name: 乙银行, amount_cny: 400000000, share: null, status: 认缴, role: null, modality: 已}] | [{name: 丙管理公司, role: 管理人}] | [芯片] | [] | []
MATCH (f:Entity {id: $id})
CALL (f) { MATCH (f)<-[:ESTABLISHED]-(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS founders }
CALL (f) {
  MATCH (f)<-[h:HOLDS_SHARE]-(o)
  WITH o, h ORDER BY h.share IS NULL, h.share DESC, o.name, h.id
  RETURN collect({name: o.name, share: h.share, role: h.role, modality: h.modality, date: h.date}) AS holders
}
CALL (f) {
  MATCH (f)<-[m:FUNDS]-(o)
  WITH o, m ORDER BY m.amount_cny IS NULL, m.amount_cny DESC, o.name, m.id
  RETURN collect({name: o.name, amount_cny: m.amount_cny, share: m.share, status: m.status, role: m.role,
                  modality: m.modality}) AS funders
}
CALL (f) {
  MATCH (f)<-[m:MANAGES]-(o)
  WITH o, m ORDER BY o.name, m.id
  RETURN collect({name: o.name, role: m.role}) AS managers
}
CALL (f) { MATCH (f)-[:FOCUSES_ON]->(s) WITH DISTINCT s.name AS name ORDER BY name RETURN collect(name) AS focuses }
CALL (f) { MATCH (f)-[:LOCATED_IN]->(r) WITH DISTINCT r.name AS name ORDER BY name RETURN collect(name) AS regions }
CALL (f) {
  MATCH (f)-[i:INVESTS_IN|FUNDS|HOLDS_SHARE]->(o)
  WITH o, i ORDER BY o.name, i.id
  RETURN collect({name: o.name, relation: type(i), amount_cny: i.amount_cny, modality: i.modality}) AS invests
}
RETURN f.name AS name, f.size_cny AS size_cny, f.registered_capital_cny AS registered_capital_cny,
       f.established AS established, f.term_years AS term_years, founders, holders, funders, managers, focuses, regions,
       invests
