MATCH (s:SourceText {id: $id})
RETURN s.text AS text
