MATCH (n:Entity)
WHERE any(document IN n.claim_document WHERE document IN $documents)
RETURN labels(n) AS labels, properties(n) AS properties
