"""Answers in every form: one kind of answer a file."""
