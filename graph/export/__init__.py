"""What leaves the graph: one format a file, each written in one pass; the folder is the list."""
