// the mark of a store, and whether the database holds anything else
OPTIONAL MATCH (m:StoreMark)
RETURN m.format AS format, m.imported AS imported, timestamp() - m.filling AS silent, EXISTS { (other) WHERE NOT other:StoreMark } AS filled
