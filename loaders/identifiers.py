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

from loaders.document import Json, items, mapping, text_of

_KEY = secrets.token_bytes(32)
# What is masked ("010180-****") or empty tells nobody apart.
_SHAPES = {
    "hetu": re.compile(r"\d{6}[-+A-Z]\d{3}[0-9A-Z]", re.ASCII),
    "oid": re.compile(r"\d+(?:\.\d+){3,}", re.ASCII),
}
# Anywhere in a text: an identity number, a person's oid, an e-mail address, a telephone number.
_PERSONAL = re.compile(
    r"(?<!\d)\d{6}\s?[-–+A-FU-Y]\s?\d{3}[0-9A-Z](?![0-9A-Z])"
    r"|1\.2\.246\.562\.(?:24|98|198|298)\.\d+"
    r"|[^\s@/:]{1,64}@[^\s@]{1,255}"
    r"|(?<![\w.-])\+\d[\d ().-]{6,20}\d(?!\w)",
    re.IGNORECASE,
)
_LEAST_OF_A_NAME = 3  # characters: shorter parts of a name occur in any text


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


def identifiers_in(values: Iterable[Json]) -> Identifiers:
    """Those among ``values`` that have the shape of one, of a kind at most one: two that differ say nothing."""
    found: dict[str, set[str]] = {kind: set() for kind in _SHAPES}
    for each in values:
        written = (text_of(each) or "").upper()
        for kind, shape in _SHAPES.items():
            if shape.fullmatch(written):
                found[kind].add(written)
    return identifiers_of({kind: written.pop() for kind, written in found.items() if len(written) == 1})


def holds_personal(text: str, names: Iterable[str] = ()) -> bool:
    """Whether a text holds an identity number, an oid, an e-mail address or a telephone number, or one of ``names``."""
    if _PERSONAL.search(text):
        return True
    words = set(re.findall(r"\w+", text.casefold()))
    return any(part in words for part in names)


def name_parts(values: Iterable[Json]) -> frozenset[str]:
    """The words of names, for ``holds_personal``; language maps and lists of names are looked into."""
    parts: set[str] = set()
    for each in values:
        spoken = (*mapping(each).values(), *items(each))
        for written in (each, *spoken, *(one for some in spoken for one in items(some))):
            if isinstance(written, str):
                parts.update(part for part in re.findall(r"\w+", written.casefold()) if len(part) >= _LEAST_OF_A_NAME)
    return frozenset(parts)


def first_contradiction(files: Iterable[Identifiers | None]) -> tuple[int, int] | None:
    """Positions, from 1, of the first two files that are of different people; ``None`` where all may be of one."""
    known = [(position, each) for position, each in enumerate(files, start=1) if each is not None]
    for index, (position, each) in enumerate(known):
        for earlier, other in known[:index]:
            if each.contradicts(other):
                return earlier, position
    return None
