// 银行的 AIC 与基金：一家银行有哪些金融资产投资公司，它们参与了哪些基金 · the asset investment companies of one bank, and the funds that they hold, fund, found, control or manage
// group  funds
// param  bank: Bank                  银行 · bank
// column company: str                金融资产投资公司 · asset investment company
// column planned: bool               是否只是计划 · only planned; true where the bank does not have it yet
// column share: share|null           银行持股；空为未披露 · share of the bank; null = not stated
// column fund: str|null              基金；空为无已知者 · fund; null = none is known
// column relation: relation|null     关系 · relation
// column amount_cny: yuan|null       金额 · amount; yuan, null = not stated
// column modality: modality|null     语气 · modality
// column fact: id|null               事实 id · id of the fact
// try    bank=中国邮政储蓄银行股份有限公司
// given  (乙银行:Bank)-[:HOLDS_SHARE {share: 1}]->(乙投资公司:AssetInvestmentCompany)-[:FUNDS {amount_cny: 400000000}]->(甲江基金:Fund)
//        (乙银行)-[:ESTABLISHED {modality: 拟}]->(丁投资公司:AssetInvestmentCompany); (乙银行)-[:HOLDS_SHARE]->(丙公司:Firm); ask bank = 乙银行
// expect 丁投资公司 | true | null | null | null | null | null | null ; 乙投资公司 | false | 1.0 | 甲江基金 | FUNDS | 400000000 | 已 | *
MATCH (b:Entity {id: $bank})-[own:HOLDS_SHARE|CONTROLS|ESTABLISHED|FUNDS]->(c:Entity)
WHERE 'AssetInvestmentCompany' IN labels(c) AND own.modality IN ['已', '拟'] AND own.valid_to IS NULL
WITH c, min(CASE own.modality WHEN '拟' THEN 1 ELSE 0 END) = 1 AS planned,
     max(CASE own.modality WHEN '已' THEN own.share ELSE null END) AS share
OPTIONAL MATCH (c)-[tie:HOLDS_SHARE|FUNDS|ESTABLISHED|CONTROLS|MANAGES]->(f:Fund)
RETURN c.name AS company, planned, share, f.name AS fund, type(tie) AS relation, tie.amount_cny AS amount_cny,
       tie.modality AS modality, tie.id AS fact
ORDER BY company, fund IS NULL, fund, relation, fact, c.id
