"""From bytes and tables to facts with evidence. Sees no store and no query."""
