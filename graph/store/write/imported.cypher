MATCH (m:StoreMark)
REMOVE m.imported
