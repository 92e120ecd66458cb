"""RDF back in: our own profiles as they were, and what others say in our terms, each line of it its own evidence."""
