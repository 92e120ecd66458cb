"""RDF in parts: terms as text, the syntaxes, and the profiles, which say what is written of a node and an edge."""
