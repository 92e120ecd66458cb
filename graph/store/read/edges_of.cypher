MATCH (source:Entity)-[r]->(target:Entity)
WHERE $source IN r.evidence_source
RETURN type(r) AS relation, source.id AS source, target.id AS target, properties(r) AS properties
