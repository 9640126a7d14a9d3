"""Answers and catalogues in other people's forms."""
