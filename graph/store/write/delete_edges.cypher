// RELATION: one relationship type of the ontology
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})-[fact:RELATION {id: row.id}]->()
DELETE fact
