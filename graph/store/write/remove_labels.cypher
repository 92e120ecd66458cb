// LABELS: what no source says of these nodes any more
UNWIND $ids AS id
MATCH (n:Entity {id: id})
REMOVE n:LABELS
