// RELATION: one relationship type of the ontology; without it no index is used
MATCH (source)-[r:RELATION]->(target)
WHERE r.id IN $ids
RETURN type(r) AS relation, source.id AS source, target.id AS target, properties(r) AS properties
