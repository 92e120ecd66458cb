"""The command line: thin, one file a group of commands, heavy imports inside the functions."""
