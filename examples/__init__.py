"""The example briefing and tables that `policygraph demo` reads."""
