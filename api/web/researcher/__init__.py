"""The pages of researchers: queries, every thing of the graph, the vocabulary, the data set, and use from programs."""

from api.web.researcher.pages import router

__all__ = ["router"]
