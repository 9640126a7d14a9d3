"""Whose record is this? Compared between the files of one call and then forgotten; never part of what a reading holds.

An identifier is kept as a keyed digest whose key is drawn anew in each process, so that not even a dump of the memory of
this value gives an identity number back. Only identifiers of one kind are compared: the same person may be named by an
identity number in one file and by a person's oid in another one.

Source: Koski schema, ``henkilö`` (hetu, oid); design.md 2 (names and identity numbers are dropped at the loader).
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from loaders.document import Json, mapping, text_of

_KEY = secrets.token_bytes(32)
# What is masked ("010180-****") or empty tells nobody apart.
_SHAPES = {
    "hetu": re.compile(r"\d{6}[-+A-Z]\d{3}[0-9A-Z]", re.ASCII),
    "oid": re.compile(r"\d+(?:\.\d+){3,}", re.ASCII),
}


@dataclass(frozen=True, slots=True, repr=False)
class Identifiers:
    """Digests of the identifiers that a file states, by kind."""

    digests: frozenset[tuple[str, bytes]] = frozenset()

    def contradicts(self, other: Identifiers) -> bool:
        """Whether both state an identifier of one kind and they differ."""
        mine, theirs = dict(self.digests), dict(other.digests)
        return any(mine[kind] != theirs[kind] for kind in mine.keys() & theirs.keys())


def identifiers_of(person: Json) -> Identifiers:
    """Those of a ``henkilö`` object; none for anything else."""
    found = set()
    for kind, shape in _SHAPES.items():
        written = (text_of(mapping(person).get(kind)) or "").upper()
        if shape.fullmatch(written):
            found.add((kind, blake2b(written.encode(), key=_KEY).digest()))
    return Identifiers(frozenset(found))


def first_contradiction(files: Iterable[Identifiers | None]) -> tuple[int, int] | None:
    """Positions, from 1, of the first two files that are of different people; ``None`` where all may be of one."""
    known = [(position, each) for position, each in enumerate(files, start=1) if each is not None]
    for index, (position, each) in enumerate(known):
        for earlier, other in known[:index]:
            if each.contradicts(other):
                return earlier, position
    return None
