"""Who and what a text names: definitions of the text, lexicon, the document's frame, and shape. No similarity."""
