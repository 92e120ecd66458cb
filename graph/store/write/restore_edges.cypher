// lists that no cell of an import can tell from nothing: of no element, and of one empty text
MATCH (:Entity)-[r]->(:Entity)
WHERE r.import_none IS NOT NULL OR r.import_blank IS NOT NULL
CALL (r) {
  FOREACH (name IN r.import_none | SET r[name] = [])
  FOREACH (name IN r.import_blank | SET r[name] = [''])
  REMOVE r.import_none, r.import_blank
} IN TRANSACTIONS OF 5000 ROWS
