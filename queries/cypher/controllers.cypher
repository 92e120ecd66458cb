// 谁控制谁：没有给出比例的控制关系及依据 · who controls whom without a stated percentage, and on which basis
// group  ownership
// column controller: str             控制方 · controller
// column controlled: str             受控方 · controlled party
// column basis: str|null             依据；实控 控股 子公司 旗下等 · basis; 实控 控股 子公司 旗下 …
// column modality: modality          语气 · modality
// column until: date|null            终止日期 · until
// column quote: str                  原文 · quote
// given  (甲集团:Firm)-[:CONTROLS {basis: 实控}]->(乙公司:Firm); (甲集团)-[:CONTROLS {basis: 旗下, modality: 拟}]->(丙基金:Fund); ask
// expect 甲集团 | 丙基金 | 旗下 | 拟 | null | * ; 甲集团 | 乙公司 | 实控 | 已 | null | *
MATCH (c:Entity)-[control:CONTROLS]->(o:Entity)
RETURN c.name AS controller, o.name AS controlled, control.basis AS basis, control.modality AS modality,
       control.valid_to AS until, control.evidence[0] AS quote
ORDER BY controller, controlled, basis, modality, control.id
