SELECT *, @type AS labels FROM Document
