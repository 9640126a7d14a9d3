"""Answers of the same service that are no qualification: what each is, and what to load instead.

Source: ePerusteet public API (search pages, osaamismerkit) and its older internal endpoints, which return parts only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.document import Json, items, mapping, text_of

_WHOLE = "Load the whole document instead: /api/external/peruste/{id}."


@dataclass(frozen=True, slots=True)
class Part:
    """What a payload is, and a hint to what can be read."""

    what: str
    hint: str


def is_qualification(body: Json) -> bool:
    """Whether ``body`` is one requirements document (*peruste*), with or without a tree."""
    keys = mapping(body).keys()
    content = keys & {"suoritustavat", "tutkinnonOsat", "koulutuksenOsat"}
    return (
        bool(content and keys & {"diaarinumero", "koulutustyyppi"})
        or {"diaarinumero", "koulutustyyppi", "voimassaoloAlkaa"} <= keys
    )


def part(body: Json) -> Part | None:
    """What ``body`` is when it is another answer of the service, else ``None``."""
    whole = mapping(body)
    if "osat" in whole and whole.keys() & {"rooli", "muodostumisSaanto"}:
        return Part("one rule tree without its units.", _WHOLE)
    if _is_badge(whole):
        return Part("a national badge (osaamismerkki), not a qualification.", "Load the requirements of a qualification instead.")
    entries = items(whole.get("data"))
    first = mapping(entries[0]) if entries else {}
    if is_qualification(first):
        return Part(
            f"a page of search results ({len(entries)} documents) without rule trees.",
            "Load each document by its id: /api/external/peruste/{id}.",
        )
    if _is_unit(first):
        return Part(f"a list of units ({len(entries)}) without the qualification they belong to.", _WHOLE)
    return _part_of_list(items(body))


def _part_of_list(entries: list[Json]) -> Part | None:
    first = mapping(entries[0]) if entries else {}
    if _is_badge(first):
        return Part(
            f"a list of national badges (osaamismerkit, {len(entries)}), not a qualification.",
            "Load the requirements of a qualification instead.",
        )
    if is_qualification(first):
        return Part(f"a list of {len(entries)} requirements documents.", "Load them one by one: /api/external/peruste/{id}.")
    if _is_unit(first):
        return Part(f"a list of units ({len(entries)}) without the qualification they belong to.", _WHOLE)
    if first.keys() & {"osaamistavoitteet", "pakollisetOsaamistavoitteet"}:
        return Part(f"the sub-units of one unit ({len(entries)}).", _WHOLE)
    if {"peruste", "nimi", "tyyppi"} <= first.keys():
        return Part(f"the places where one unit is used ({len(entries)}).", _WHOLE)
    return None


def _is_badge(body: Mapping[str, Json]) -> bool:
    return (text_of(body.get("koodiUri")) or "").startswith("osaamismerkit_")


def _is_unit(body: Mapping[str, Json]) -> bool:
    # An entry of the national code list has the same code but no name of its own (its names are in "metadata").
    return "nimi" in body and (text_of(body.get("koodiUri")) or "").startswith("tutkinnonosat_")
