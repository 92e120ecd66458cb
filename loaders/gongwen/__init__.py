"""Official documents as GB/T 9704 lays them out: articles of a file, frame, title, outline, responsibility clauses."""
