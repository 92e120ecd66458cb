// lists that no cell of an import can tell from nothing: of no element, and of one empty text
MATCH (n:Entity)
WHERE n.import_none IS NOT NULL OR n.import_blank IS NOT NULL
CALL (n) {
  FOREACH (name IN n.import_none | SET n[name] = [])
  FOREACH (name IN n.import_blank | SET n[name] = [''])
  REMOVE n.import_none, n.import_blank
} IN TRANSACTIONS OF 5000 ROWS
