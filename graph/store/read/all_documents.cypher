MATCH (n:Document)
RETURN labels(n) AS labels, properties(n) AS properties
