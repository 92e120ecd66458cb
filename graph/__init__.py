"""The graph: frozen values, ids, merging, evidence, stores and exports. Knows no loader and no query."""
