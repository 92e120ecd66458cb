MATCH (s:SourceText)
WHERE s.complete
RETURN s.id AS id, s.path AS path, s.characters AS characters, coalesce(s.corrections, "") AS corrections
ORDER BY id
