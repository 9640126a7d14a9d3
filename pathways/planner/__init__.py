"""The search: a question in, an answer with its proof out. The one place that knows a solver."""
