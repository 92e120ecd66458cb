CALL () { MATCH (n:Entity) RETURN count(n) AS nodes }
CALL () { MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS edges }
CALL () { MATCH (d:Document) RETURN count(d) AS documents }
CALL () { MATCH (s:SourceText) WHERE s.complete RETURN count(s) AS sources }
RETURN nodes, edges, documents, sources
