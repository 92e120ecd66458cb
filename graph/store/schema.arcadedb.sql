-- One line a statement. Each label of the ontology is a vertex type and each relation an edge type under Fact besides;
-- arcade.py adds them, for the ontology names them. An edge's id is looked up before it is written, one writer at a time: a
-- unique index would look through every relation for each edge again, which took as long as writing it.
CREATE VERTEX TYPE Entity IF NOT EXISTS;
CREATE PROPERTY Entity.id IF NOT EXISTS STRING;
CREATE INDEX IF NOT EXISTS ON Entity (id) UNIQUE;
CREATE PROPERTY Entity.search IF NOT EXISTS STRING;
CREATE INDEX IF NOT EXISTS ON Entity (search) FULL_TEXT METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"};
CREATE EDGE TYPE Fact IF NOT EXISTS;
CREATE PROPERTY Fact.id IF NOT EXISTS STRING;
CREATE INDEX IF NOT EXISTS ON Fact (id) NOTUNIQUE;
CREATE VERTEX TYPE SourceText IF NOT EXISTS;
CREATE PROPERTY SourceText.id IF NOT EXISTS STRING;
CREATE INDEX IF NOT EXISTS ON SourceText (id) UNIQUE;
CREATE VERTEX TYPE LABEL IF NOT EXISTS;
CREATE EDGE TYPE RELATION IF NOT EXISTS EXTENDS Fact;
