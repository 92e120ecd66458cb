// 文档标题 · title, publisher and date of some documents
// param  ids: list[str]
// column id: str
// column title: str|null
// column publisher: str|null
// column published: str|null         date text
// given  (甲省简讯:Document {title: 甲省简讯, published: 2025-03}); ask ids = [甲省简讯]
// expect 甲省简讯 | 甲省简讯 | null | 2025-03
UNWIND $ids AS anchor
MATCH (d:Entity {id: anchor})
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.published AS published
ORDER BY id
