// every name that holds the words, then those that hold the whole needle; exact ones first
CALL db.index.fulltext.queryNodes($index, $words) YIELD node
WITH node WHERE node.search CONTAINS $needle
WITH node
ORDER BY node.search CONTAINS $line DESC, size(node.name), node.id
LIMIT $limit
RETURN node.id AS id, node.name AS name, labels(node) AS labels, node.aliases AS aliases,
       node.doc_number AS number
ORDER BY node.search CONTAINS $line DESC, size(node.name), node.id
