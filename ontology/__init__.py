"""The vocabulary, readable without Python."""
