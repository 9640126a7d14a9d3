"""Wires the parts for HTTP."""
