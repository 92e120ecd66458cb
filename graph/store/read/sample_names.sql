SELECT name.length() AS size FROM (SELECT name, search FROM Entity WHERE id > '' ORDER BY id LIMIT 400) WHERE search.indexOf(:needle) > -1
