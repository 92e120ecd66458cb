// LABELS: Entity and the labels of one label set. Together at once: labelled afterwards in the same transaction, ArcadeDB
// finds the id twice in its index.
UNWIND $rows AS row
CREATE (n:LABELS)
SET n = row
