MERGE (s:SourceText {id: $id})
SET s.text = $text, s.path = $path, s.characters = $characters, s.corrections = $corrections, s.complete = true
