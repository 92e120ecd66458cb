"""Where a graph is kept: one protocol, one file per engine."""
