"""What may be wrong with a graph: one check a file, each with a valid and an invalid example beside its test."""
