// One line a statement, its name before IF; the line with RELATION once for each relation of the ontology. The constraints come
// first: without them writers that run side by side would make a node twice.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_text_id IF NOT EXISTS FOR (s:SourceText) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT store_mark_id IF NOT EXISTS FOR (m:StoreMark) REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT RELATION_id IF NOT EXISTS FOR ()-[r:RELATION]-() REQUIRE r.id IS UNIQUE;
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.search] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
