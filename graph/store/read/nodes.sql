SELECT *, @type AS labels FROM Entity WHERE id IN :ids
