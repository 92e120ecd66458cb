// a store that is being filled, and when it was written to last
MATCH (m:StoreMark)
SET m.filling = timestamp()
