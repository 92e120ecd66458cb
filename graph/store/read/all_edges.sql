SELECT *, @type AS relation, @out.id AS source, @in.id AS target FROM Fact WHERE id > '' ORDER BY id
