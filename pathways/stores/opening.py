"""Which kind of store a place names: a folder by its path, a server by its address.

A new kind of store is one entry in ``OPENERS``: how its addresses begin, and how one is opened. Nothing is asked of a server
here, and no module of a store is imported before a place of its kind is opened.

A login for a server is in its address (``https://user:password@host/…``) or in the environment. It is never part of a message:
whoever shows a place shows :func:`shown`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from pathways.errors import WrongUse
from pathways.stores.port import Store

USER, PASSWORD = "PATHWAYS_STORE_USER", "PATHWAYS_STORE_PASSWORD"
"""Variables of the environment that hold the login of a server; what is in its address goes before them."""

BOLT = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
"""How an address of a Neo4j server begins. ``+s``: encrypted; ``+ssc``: encrypted, with a certificate that is not checked."""

_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*)://")


def open_store(place: str) -> Store:
    """The store at ``place``. Raises ``WrongUse`` for an address of no known kind."""
    scheme = scheme_of(place)
    if scheme is None:
        return _folder(place)
    opener = OPENERS.get(scheme)
    if opener is None:
        known = ", ".join(f"{each}://" for each in OPENERS)
        raise WrongUse("store_scheme", scheme=scheme, known=known)
    return opener(place)


def scheme_of(place: str) -> str | None:
    """How an address begins, in small letters; ``None`` for a folder."""
    found = _ADDRESS.match(place)
    return None if found is None else found[1].lower()


def shown(place: str) -> str:
    """``place`` as it may be shown: an address without a login and without what follows ``?``."""
    found = _ADDRESS.match(place)
    if found is None:
        return place
    # Up to the last one: a password may hold an @ or a slash that somebody forgot to escape. What follows ? may be a key.
    address, mark, others = place[found.end() :].rpartition("@")[2].partition("#")
    return found[0] + address.partition("?")[0] + mark + others


def login(environment: Mapping[str, str] = os.environ) -> tuple[str, str] | None:
    """User and password of the environment."""
    user = environment.get(USER)
    return None if not user else (user, environment.get(PASSWORD, ""))


def _folder(place: str) -> Store:
    from pathways.stores.oxigraph import FolderStore

    return FolderStore(Path(place))


def _sparql_server(place: str) -> Store:
    from pathways.stores.server import ServerStore

    return ServerStore(place, login=login())


def _neo4j(place: str) -> Store:
    from pathways.stores.neo4j import Neo4jStore

    user, password = login() or (None, None)
    return Neo4jStore(place, user=user, password=password)


def speaks_cypher(place: str) -> bool:
    """Whether the store at ``place`` is asked in Cypher; every other is asked in SPARQL."""
    return scheme_of(place) in BOLT


OPENERS: Mapping[str, Callable[[str], Store]] = {
    **dict.fromkeys(("http", "https", "sparql+http", "sparql+https"), _sparql_server),
    **dict.fromkeys(BOLT, _neo4j),
}
"""How an address begins, and how such a store is opened. A folder is what has no such beginning."""
