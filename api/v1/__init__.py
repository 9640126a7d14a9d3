"""``/api/v1``: the answers of the command line over HTTP, the same bytes.

Questions about a learner travel in bodies and are answered in processes of their own; what is public is asked with GET.
"""
