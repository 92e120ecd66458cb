// 基金概览：一只基金或一个管理人的规模，谁设立、持有、出资、管理，又管理和投资什么 · one fund or fund manager: size, who founded, holds, funds and manages it, what it manages and invests in
// group  funds
// param  fund: Fund|FundManager|Firm  基金或管理人 · fund or manager
// column name: str                   名称 · name
// column size_cny: yuan|null         规模 · size; yuan, null = not stated
// column registered_capital_cny: yuan|null  注册资本 · registered capital; yuan
// column established: date|null      设立日期 · established
// column term_years: int|float|null  存续年限 · term in years
// column founders: list[str]         设立方 · founders
// column holders: list[dict]         持有人；名称、比例、角色、语气、日期 · holders; null = not stated
// column funders: list[dict]         出资方；名称、金额、比例、状态、角色、语气 · funders; null = not stated
// column managers: list[dict]        管理人；名称、角色 · managers
// column manages: list[str]          所管基金 · funds managed
// column focuses: list[str]          投向 · fields
// column regions: list[str]          地区 · regions
// column invests: list[dict]         对外投资；名称、关系、金额、语气 · invests in
// try    fund=国家人工智能产业投资基金
// given  (甲市财政局:Agency)-[:ESTABLISHED]->(甲江基金:Fund {size_cny: 1000000000})-[:FOCUSES_ON]->(芯片:Sector)
//        (乙银行:Bank)-[:FUNDS {amount_cny: 400000000, status: 认缴}]->(甲江基金)
//        (丙管理公司:FundManager)-[:MANAGES {role: 管理人}]->(甲江基金); ask fund = 甲江基金
// expect 甲江基金 | 1000000000 | null | null | null | [甲市财政局] | [] | [{name: 乙银行, amount_cny: 400000000, share: null, status: 认缴, role: null, modality: 已}] | [{name: 丙管理公司, role: 管理人}] | [] | [芯片] | [] | []
MATCH (f:Entity {id: $fund})
CALL (f) { MATCH (f)<-[:ESTABLISHED]-(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS founders }
CALL (f) {
  MATCH (f)<-[h:HOLDS_SHARE]-(o)
  WITH DISTINCT o.name AS name, h.share AS share, h.role AS role, h.modality AS modality, h.date AS date
  ORDER BY share IS NULL, share DESC, name, date, role, modality
  RETURN collect({name: name, share: share, role: role, modality: modality, date: date}) AS holders
}
CALL (f) {
  MATCH (f)<-[m:FUNDS]-(o)
  WITH DISTINCT o.name AS name, m.amount_cny AS amount, m.share AS share, m.status AS status, m.role AS role,
                m.modality AS modality
  ORDER BY amount IS NULL, amount DESC, name, share, status, role, modality
  RETURN collect({name: name, amount_cny: amount, share: share, status: status, role: role, modality: modality}) AS funders
}
CALL (f) {
  MATCH (f)<-[m:MANAGES]-(o)
  WITH DISTINCT o.name AS name, m.role AS role ORDER BY name, role
  RETURN collect({name: name, role: role}) AS managers
}
CALL (f) { MATCH (f)-[:MANAGES]->(o) WITH DISTINCT o.name AS name ORDER BY name RETURN collect(name) AS manages }
CALL (f) { MATCH (f)-[:FOCUSES_ON]->(s) WITH DISTINCT s.name AS name ORDER BY name RETURN collect(name) AS focuses }
CALL (f) { MATCH (f)-[:LOCATED_IN]->(r) WITH DISTINCT r.name AS name ORDER BY name RETURN collect(name) AS regions }
CALL (f) {
  MATCH (f)-[i:INVESTS_IN|FUNDS|HOLDS_SHARE]->(o)
  WITH DISTINCT o.name AS name, type(i) AS relation, i.amount_cny AS amount, i.modality AS modality
  ORDER BY name, relation, amount, modality
  RETURN collect({name: name, relation: relation, amount_cny: amount, modality: modality}) AS invests
}
RETURN f.name AS name, f.size_cny AS size_cny, f.registered_capital_cny AS registered_capital_cny,
       f.established AS established, f.term_years AS term_years, founders, holders, funders, managers, manages, focuses,
       regions, invests
