// LABELS: what nodes of an earlier transaction become now
UNWIND $ids AS id
MATCH (n:Entity {id: id})
SET n:LABELS
