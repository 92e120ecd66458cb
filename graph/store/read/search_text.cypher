// a needle that the full-text index cannot find: one character, letters, digits
MATCH (node:Entity)
WHERE node.search CONTAINS $needle
RETURN node.id AS id, node.name AS name, labels(node) AS labels, node.aliases AS aliases,
       node.doc_number AS number
ORDER BY node.search CONTAINS $line DESC, size(node.name), node.id
LIMIT $limit
