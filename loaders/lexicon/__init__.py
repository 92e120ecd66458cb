"""Names that any reader of the field knows, as YAML rows with years and sources, and typed access to them."""
