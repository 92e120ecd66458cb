SELECT id FROM Entity WHERE id IN :ids AND bothE().size() > 0
