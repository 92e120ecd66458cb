SELECT name FROM schema:types
