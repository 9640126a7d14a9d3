"""What a question is answered from: files of this one call, a store, or both with the files over the store.

A question first says what it needs (``Wanted``); files and store are narrowed alike, so that the same data give the same
answer wherever they lie. What a loader found doubtful is kept beside the store, by the fingerprint of the source it was found
in: written before the source is published, it is there whenever the source is, and what no source refers to is never read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathways.cli.sources import Loads, joined
from pathways.errors import UnreadableInput, WrongUse
from pathways.model import Catalogue, Finding, Severity, Source, Text, Value
from pathways.stores.port import EVERYTHING, Content, Iri, Wanted, wanted_of

if TYPE_CHECKING:
    from pathways.stores.oxigraph import FolderStore

_FINDINGS = ".findings"  # a name that a store folder leaves alone
_STORED = Source("stored", "", "", "")  # what is stored, as one content; its own sources are told apart before
_NAMED = """
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?id WHERE { GRAPH ?graph { ?thing a ?kind ; dcterms:identifier ?id } }
"""


def folder_store(place: str) -> FolderStore:
    """The store in the folder ``place``, for loading into. Raises ``WrongUse`` for an address."""
    if "://" in place:
        raise WrongUse("store_is_no_folder", store=place)
    from pathways.stores.oxigraph import FolderStore

    return FolderStore(Path(place))


def loaded_store(place: str) -> FolderStore:
    """The store in the folder ``place``, for asking. Raises ``WrongUse`` where nothing was ever loaded."""
    store = folder_store(place)
    if store.published() is None:
        raise WrongUse("store_empty", store=place)
    return store


def named(place: str | None) -> str:
    """The store as it was named. Raises ``WrongUse`` when none was."""
    if place is None:
        raise WrongUse("store_not_named")
    return place


@dataclass(frozen=True, slots=True)
class Listed:
    """What tells one set of requirements from another."""

    register_number: str
    id: str
    codes: tuple[str, ...]

    def carries(self, reference: str) -> bool:
        """Whether ``reference`` means it: a register number, a document number or a qualification code."""
        wanted = reference.strip()
        return (
            self.register_number.casefold() == wanted.casefold()
            or self.id == wanted
            or wanted.removeprefix("koulutus_") in self.codes
        )


@dataclass(frozen=True)
class Shelves:
    """Where the shared data of a call lie. ``files``: read whole; ``store``: asked for what is needed."""

    files: Loads | None = None
    place: str | None = None

    @cached_property
    def store(self) -> FolderStore | None:
        """The store, opened once."""
        return None if self.place is None else loaded_store(self.place)

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Every set of requirements that is there."""
        found = [
            Listed(each.register_number, each.id, tuple(code.code for code in each.codes))
            for each in (self.files.catalogue.qualifications if self.files is not None else ())
        ]
        if self.store is not None:
            found += [Listed(each.register_number, each.id, each.education_codes) for each in self.store.listings()]
        return tuple(found)

    def loads(self, wanted: Wanted = EVERYTHING) -> Loads:
        """What ``wanted`` asks for."""
        files = self.files or Loads(Catalogue())
        if self.store is None:
            return joined(wanted_of(files.content, wanted), files.skipped, files.findings_of)
        stored = self._stored(wanted)
        findings_of = _kept_findings(Path(self.place or ""), stored.sources)
        if self.files is None:
            return joined(stored, (), findings_of)
        # Together once more: what is in the files may serve the units of requirements that are stored.
        both = wanted_of([*files.content, (_STORED, Content(stored.qualifications, stored.offerings))], wanted)
        own = tuple(each for each in both.sources if each is not _STORED)
        found = replace(both, sources=(*own, *stored.sources))
        return joined(found, files.skipped, findings_of | files.findings_of)

    def _stored(self, wanted: Wanted) -> Catalogue:
        """What the store holds of it, without the sources that the files replace."""
        assert self.store is not None
        if self.files is None:
            return self.store.catalogue(wanted)
        if not wanted.everything:  # what is stored may serve the units of requirements that are in a file
            units = {unit.code for each in wanted_of(self.files.content, wanted).qualifications for unit in each.units}
            wanted = replace(wanted, units=(wanted.units or frozenset()) | units)
        found = self.store.catalogue(wanted)
        mine = {source.graph for source, _ in self.files.content}
        over = [each for each in found.sources if each.graph in mine]
        gone = {id for each in over for id in _ids(self.store, each)}
        return Catalogue(
            tuple(each for each in found.qualifications if each.id not in gone),
            tuple(each for each in found.offerings if each.id not in gone),
            tuple(each for each in found.sources if each not in over),
        )


def _ids(store: FolderStore, source: Source) -> Iterator[str]:
    from pathways.stores.iris import graph_iri

    graph = Iri(graph_iri(source.graph, base=store.base))
    return (str(row[0]) for row in store.query(_NAMED, {"graph": graph}).rows)


# -- findings beside the store -----------------------------------------------------------------------------------------


def keep_findings(folder: Path, source: Source, findings: Iterable[Finding]) -> None:
    """Keep what was found in ``source``. Written before the source is published."""
    place = folder / _FINDINGS
    place.mkdir(parents=True, exist_ok=True)
    fresh = place / f"{source.sha256}.new"
    fresh.write_text(json.dumps([_written(each) for each in findings], ensure_ascii=False), encoding="utf-8")
    fresh.replace(place / f"{source.sha256}.json")


def _kept_findings(folder: Path, sources: Iterable[Source]) -> dict[str, tuple[Finding, ...]]:
    kept = {}
    for each in sources:
        try:
            text = (folder / _FINDINGS / f"{each.sha256}.json").read_text(encoding="utf-8")
        except FileNotFoundError:
            continue  # loaded by another program: nothing is known about it
        try:
            kept[each.graph] = tuple(_read(one) for one in json.loads(text))
        except (ValueError, TypeError, KeyError, ArithmeticError):
            raise UnreadableInput(str(folder), "store_findings", source=each.graph) from None
    return kept


def _written(fact: Finding) -> dict[str, Any]:
    values = [[name, *_tagged(value)] for name, value in fact.values]
    return {"code": fact.code, "severity": str(fact.severity), "where": fact.where, "values": values}


def _tagged(value: Value) -> tuple[str, Any]:
    match value:
        case Text():
            return "text", [value.fi, value.sv, value.en]
        case Decimal():
            return "decimal", str(value)
        case date():
            return "date", value.isoformat()
        case _:
            return "plain", value


_UNTAGGED: Mapping[str, Any] = {
    "text": lambda value: Text(*value),
    "decimal": Decimal,
    "date": date.fromisoformat,
    "plain": lambda value: value,
}


def _read(one: dict[str, Any]) -> Finding:
    values = tuple((name, _UNTAGGED[tag](value)) for name, tag, value in one["values"])
    return Finding(one["code"], Severity(one["severity"]), one["where"], values)
