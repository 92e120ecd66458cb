"""Who does what to whom: deals read by the grammar of their verbs, whatever stands between verb and parties."""
