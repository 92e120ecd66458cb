"""Questions to a store: Cypher templates, and typed answers built from their rows. Sees no file and no page."""
