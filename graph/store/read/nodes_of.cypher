MATCH (n:Entity)
WHERE $source IN n.claim_source
RETURN labels(n) AS labels, properties(n) AS properties
