"""The terms: labels, relations and attributes in Turtle, their shapes, and the one module that reads them."""
