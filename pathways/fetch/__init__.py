"""The only code that opens a connection to a source. It saves files; reading them is the loaders' work."""

from pathways.fetch.eperusteet import BASE_URL, NotAtSource, Progress, fetch_requirements
from pathways.fetch.guarded import Network, get_public
from pathways.fetch.http import Manner, Refused, get, save
from pathways.fetch.pinned import KINDS, Pinned, fetch_pinned, known_in

__all__ = [
    "BASE_URL",
    "KINDS",
    "Manner",
    "Network",
    "NotAtSource",
    "Pinned",
    "Progress",
    "Refused",
    "fetch_pinned",
    "fetch_requirements",
    "get",
    "get_public",
    "known_in",
    "save",
]
