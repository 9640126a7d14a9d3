"""Answers of the same service that are no qualification: what each is, and what to load instead.

Source: ePerusteet public API (search pages, osaamismerkit) and its older internal endpoints, which return parts only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.document import Json, items, mapping, text_of


@dataclass(frozen=True, slots=True)
class Part:
    """What a payload is: the code of an error that also says what can be read, and how many entries it has."""

    code: str
    count: int = 1


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
        return Part("tree_without_units")
    if _is_badge(whole):
        return Part("badges_only")
    entries = items(whole.get("data"))
    first = mapping(entries[0]) if entries else {}
    if is_qualification(first):
        return Part("page_of_results", len(entries))
    if _is_unit(first):
        return Part("units_only", len(entries))
    return _part_of_list(items(body))


def _part_of_list(entries: list[Json]) -> Part | None:
    first = mapping(entries[0]) if entries else {}
    if _is_badge(first):
        return Part("badges_only", len(entries))
    if is_qualification(first):
        return Part("several_requirements", len(entries))
    if _is_unit(first):
        return Part("units_only", len(entries))
    if first.keys() & {"osaamistavoitteet", "pakollisetOsaamistavoitteet"}:
        return Part("sub_units_only", len(entries))
    if {"peruste", "nimi", "tyyppi"} <= first.keys():
        return Part("uses_of_unit_only", len(entries))
    return None


def _is_badge(body: Mapping[str, Json]) -> bool:
    return (text_of(body.get("koodiUri")) or "").startswith("osaamismerkit_")


def _is_unit(body: Mapping[str, Json]) -> bool:
    # An entry of the national code list has the same code but no name of its own (its names are in "metadata").
    return "nimi" in body and (text_of(body.get("koodiUri")) or "").startswith("tutkinnonosat_")
