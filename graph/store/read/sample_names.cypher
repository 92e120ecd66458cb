// ids are as good as drawn by lot: the first of them are a sample, and the same one every time
MATCH (node:Entity)
WHERE node.id > ''
WITH node ORDER BY node.id LIMIT 400
WITH node WHERE node.search CONTAINS $needle
RETURN size(node.name) AS size
