"""Pages: self-contained HTML drawn from answers. Asks nothing, knows no store and no file."""
