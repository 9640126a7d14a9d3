"""Pictures as SVG text, from plain values: with a title, a description and a table that says the same in words."""
