"""The only code that opens a connection to a source. It saves files; reading them is the loaders' work."""

from pathways.fetch.eperusteet import BASE_URL, NotAtSource, Progress, fetch_requirements
from pathways.fetch.http import Manner, Refused, get, save

__all__ = ["BASE_URL", "Manner", "NotAtSource", "Progress", "Refused", "fetch_requirements", "get", "save"]
