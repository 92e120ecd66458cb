"""From an article as read to statements: frame, provisions, duties, citations, parts, names."""
