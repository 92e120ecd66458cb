MATCH (n:Entity)
WHERE n.id IN $ids AND EXISTS { (n)--() }
RETURN n.id AS id
