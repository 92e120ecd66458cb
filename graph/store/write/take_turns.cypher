// what is set is locked until the transaction ends: a change is computed from what it read, so writers go one after the other
MATCH (m:StoreMark)
SET m.writing = true
REMOVE m.writing
