SELECT *, @type AS labels FROM Entity WHERE id > '' ORDER BY id
