"""What a person has decided about names and facts, in a file of their own, and how it is applied to every reading."""
