// a needle that the full-text index cannot find (one character, letters, digits) or that very many names hold; `most` is the length
// of a name up to which it is worth to look, but for those that are the whole needle
MATCH (node:Entity)
WHERE node.search CONTAINS $needle AND (size(node.name) <= $most OR node.search CONTAINS $line)
WITH node
ORDER BY node.search CONTAINS $line DESC, size(node.name), node.id
LIMIT $limit
RETURN node.id AS id, node.name AS name, labels(node) AS labels, node.aliases AS aliases,
       node.doc_number AS number
ORDER BY node.search CONTAINS $line DESC, size(node.name), node.id
