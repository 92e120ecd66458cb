MATCH (s:SourceText {id: $id})
DELETE s
