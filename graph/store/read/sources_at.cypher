MATCH (s:SourceText {path: $path})
WHERE s.complete
RETURN s.id AS id
ORDER BY id
