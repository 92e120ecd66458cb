MATCH (source:Entity)-[r]->(target:Entity)
RETURN type(r) AS relation, source.id AS source, target.id AS target, properties(r) AS properties
ORDER BY r.id
