// RELATION: one relationship type of the ontology
UNWIND $rows AS row
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
CREATE (source)-[fact:RELATION]->(target)
SET fact = row.properties
