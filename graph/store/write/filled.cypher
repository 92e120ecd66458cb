MATCH (m:StoreMark)
REMOVE m.filling
