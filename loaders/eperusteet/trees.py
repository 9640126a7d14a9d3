"""Rule trees of a payload: groups with their bounds, leaves with the extent of their reference.

A node is a leaf when it has the key ``_tutkinnonOsaViite``, otherwise a group; ``rooli`` does not tell. The extent of a leaf is
the reference's own (``viite.laajuus``), never that of the unit body: references of a *naytto* tree have none while the body
repeats that of the *ops* tree.

Decisions:

- ``id`` of a node is the path of child indexes in the document from the root "0"; a node that is left out leaves a hole.
- A leaf whose reference or unit does not resolve has no code; it is left out of the tree and reported as an error.
- A leaf borrowed from elsewhere (``erikoisuus: "vieras"``) without a reference is an open group; so is a group of that role
  without children. An open group with children is read as a defined one.
- A bound whose minimum is above its maximum is no bound, and is reported as an error.
- The root is named like the qualification: its own name is missing or wrong in many payloads.
- Without a stated unit of measure a tree counts as measured in osp only when it states no extent at all.

Source: ePerusteet RakenneModuuliDto, RakenneOsaDto, MuodostumisSaantoDto.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeVar

from loaders.document import Json, Place, items, mapping, text_of
from loaders.eperusteet.measures import code_of_uri, count_of, id_of, is_decimal, osp_of
from loaders.eperusteet.units import Units
from loaders.eperusteet.words import prose, words
from pathways.errors import EmptyBounds
from pathways.model import CountBounds, Finding, Group, GroupKind, Leaf, Method, OspBounds, Severity, Structure, Text, finding

_Number = TypeVar("_Number", int, Decimal)

_KINDS = {
    "määritelty": GroupKind.DEFINED,
    "määrittelemätön": GroupKind.OPEN,
    "vieras": GroupKind.OPEN,
    "osaamisala": GroupKind.COMPETENCE_AREA,
    "tutkintonimike": GroupKind.TITLE,
}


@dataclass(frozen=True, slots=True)
class _Reference:
    """One entry of ``tutkinnonOsaViitteet``."""

    unit_id: str | None
    osp: Decimal | None
    most_osp: Decimal | None
    place: Place


@dataclass(slots=True)
class _Reader:
    """What the nodes of one tree are read with, and what was used."""

    references: Mapping[str, _Reference]
    units: Units
    findings: list[Finding]
    used: set[str] = field(default_factory=set)

    def node(self, value: Json, id: str, place: Place) -> Group | Leaf | None:
        """A group or a leaf; ``None`` when it cannot be kept. Calls itself once per level, so that depth stays cheap."""
        if not isinstance(value, dict):
            self.findings.append(finding("node_unreadable", Severity.ERROR, str(place)))
            return None
        if "_tutkinnonOsaViite" in value or (value.get("erikoisuus") == "vieras" and not items(value.get("osat"))):
            reference = id_of(value.get("_tutkinnonOsaViite"))
            if reference is None and value.get("erikoisuus") == "vieras":
                return Group(id, words(value.get("nimi")), GroupKind.OPEN, prose=prose(value.get("kuvaus")))
            return self._leaf(value, reference, id, place)
        children: list[Group | Leaf] = []
        for number, child in enumerate(items(value.get("osat"))):
            read = self.node(child, f"{id}.{number}", place / "osat" / number)
            if read is not None:
                children.append(read)
        return self._group(value, tuple(children), id, place)

    def _leaf(self, value: Json, reference: str | None, id: str, place: Place) -> Leaf | None:
        listed = self.references.get(reference) if reference is not None else None
        if reference is None or listed is None:
            self.findings.append(finding("leaf_unresolved", Severity.ERROR, str(place), reference=reference))
            return None
        code = self.units.code_of_id.get(listed.unit_id) if listed.unit_id is not None else None
        if code is None:
            kind = "leaf_unit_without_code" if listed.unit_id in self.units.without_code else "leaf_unit_unresolved"
            self.findings.append(finding(kind, Severity.ERROR, str(place), reference=reference, unit=listed.unit_id))
            return None
        self.used.add(reference)
        return Leaf(
            id,
            code,
            osp=listed.osp,
            most_osp=listed.most_osp,
            mandatory=value.get("pakollinen") is True,
            prose=prose(value.get("kuvaus")),
            name=words(value.get("nimi")),
            reference=reference,
        )

    def _group(self, value: Json, children: tuple[Group | Leaf, ...], id: str, place: Place) -> Group:
        rule = mapping(value.get("muodostumisSaanto"))
        kind = self._kind(value, bool(children), place)
        return Group(
            id,
            words(value.get("nimi")),
            kind,
            osp=self._osp_bounds(rule.get("laajuus"), place / "muodostumisSaanto" / "laajuus"),
            count=self._count_bounds(rule.get("koko"), place / "muodostumisSaanto" / "koko"),
            code=_code(kind, value),
            children=children,
            prose=prose(value.get("kuvaus")),
        )

    def _kind(self, value: Json, has_children: bool, place: Place) -> GroupKind:
        role = text_of(value.get("rooli"))
        if role is None:
            return GroupKind.DEFINED
        kind = _KINDS.get(unicodedata.normalize("NFC", role).lower())
        if kind is None:
            self.findings.append(finding("group_role_unknown", Severity.WARNING, str(place), role=role))
            return GroupKind.DEFINED
        if kind is GroupKind.OPEN and has_children:
            self.findings.append(finding("open_group_with_children", Severity.WARNING, str(place), name=words(value.get("nimi"))))
            return GroupKind.DEFINED
        return kind

    def _osp_bounds(self, value: Json, place: Place) -> OspBounds | None:
        """``{minimi, maksimi}`` in osp; ``None`` when neither is stated or they contradict each other."""
        least, most = (self._number(mapping(value), key, osp_of, place) for key in ("minimi", "maksimi"))
        if least is None and most is None:
            return None
        try:
            return OspBounds(least, most)
        except EmptyBounds:
            self.findings.append(finding("bounds_contradict", Severity.ERROR, str(place), least=least, most=most))
            return None

    def _count_bounds(self, value: Json, place: Place) -> CountBounds | None:
        """``{minimi, maksimi}`` as numbers of parts; ``None`` when neither is stated or they contradict each other."""
        least, most = (self._number(mapping(value), key, count_of, place) for key in ("minimi", "maksimi"))
        if least is None and most is None:
            return None
        try:
            return CountBounds(least, most)
        except EmptyBounds:
            self.findings.append(finding("bounds_contradict", Severity.ERROR, str(place), least=least, most=most))
            return None

    def _number(
        self, value: Mapping[str, Json], key: str, number_of: Callable[[Json], _Number | None], place: Place
    ) -> _Number | None:
        return _number(value, key, number_of, place, self.findings)


def _number(
    value: Mapping[str, Json], key: str, number_of: Callable[[Json], _Number | None], place: Place, findings: list[Finding]
) -> _Number | None:
    """The number at ``key``; one that is there but makes no sense is reported."""
    number = number_of(value.get(key))
    if number is None and value.get(key) is not None:
        findings.append(finding("number_unreadable", Severity.ERROR, str(place / key)))
    return number


def _code(kind: GroupKind, value: Mapping[str, Json]) -> str | None:
    """The code of the competence area or title that a group stands for; some nodes have none."""
    match kind:
        case GroupKind.COMPETENCE_AREA:
            area = mapping(value.get("osaamisala"))
            return text_of(area.get("osaamisalakoodiArvo")) or code_of_uri(area.get("osaamisalakoodiUri"))
        case GroupKind.TITLE:
            title = mapping(value.get("tutkintonimike"))
            return text_of(title.get("arvo")) or code_of_uri(title.get("uri"))
        case _:
            return None


def read_structures(ways: list[Json], name: Text, units: Units, place: Place, findings: list[Finding]) -> tuple[Structure, ...]:
    """The trees of ``suoritustavat``, in document order; entries without a tree give none."""
    structures: list[Structure] = []
    for number, each in enumerate(ways):
        way = mapping(each)
        if not isinstance(way.get("rakenne"), dict):
            continue
        method = _method(way.get("suoritustapakoodi"))
        if method is None:
            findings.append(
                finding("method_unknown", Severity.ERROR, str(place / number), method=text_of(way.get("suoritustapakoodi")))
            )
        elif any(made.method is method for made in structures):
            findings.append(finding("method_repeated", Severity.ERROR, str(place / number), method=method.value))
        else:
            structure = _structure(way, method, name, units, place / number, findings)
            if structure is not None:
                structures.append(structure)
    return tuple(structures)


def _method(value: Json) -> Method | None:
    stated = (text_of(value) or "").lower()
    return next((method for method in Method if method.value == stated), None)


def _structure(
    way: Mapping[str, Json], method: Method, name: Text, units: Units, place: Place, findings: list[Finding]
) -> Structure | None:
    references = _references(way, place / "tutkinnonOsaViitteet", findings)
    reader = _Reader(references, units, findings)
    root = reader.node(way.get("rakenne"), "0", place / "rakenne")
    if not isinstance(root, Group):
        findings.append(finding("root_not_a_group", Severity.ERROR, str(place / "rakenne")))
        return None
    _report_extents(reader, place, findings)
    return Structure(method, replace(root, name=name), in_osp=_in_osp(way, root, reader, place, findings))


def _references(way: Mapping[str, Json], place: Place, findings: list[Finding]) -> dict[str, _Reference]:
    """The listed units by the number of their listing; of a repeated number the first rules."""
    references: dict[str, _Reference] = {}
    decimals = 0
    for number, each in enumerate(items(way.get("tutkinnonOsaViitteet"))):
        entry, here = mapping(each), place / number
        id = id_of(entry.get("id"))
        if id is None:
            continue
        least = _number(entry, "laajuus", osp_of, here, findings)
        most = _number(entry, "laajuusMaksimi", osp_of, here, findings)
        if most is not None:
            # A unit of variable extent; without a least extent it starts from 0.
            least = Decimal(0) if least is None else least
            if least > most:
                findings.append(finding("bounds_contradict", Severity.ERROR, str(here), least=least, most=most))
                most = None
        decimals += is_decimal(entry.get("laajuus"))
        references.setdefault(id, _Reference(id_of(entry.get("_tutkinnonOsa")), least, most, here))
    if decimals:
        findings.append(finding("extents_as_decimals", Severity.NOTE, str(place), count=decimals))
    return references


def _report_extents(reader: _Reader, place: Place, findings: list[Finding]) -> None:
    """Units without an extent in a tree where others have one, and units of variable extent."""
    used = {id: reference for id, reference in reader.references.items() if id in reader.used}
    if all(reference.osp is None for reference in used.values()):
        return
    variable: list[str] = []
    for reference in used.values():
        unit = reader.units.by_code[reader.units.code_of_id[reference.unit_id or ""]]
        if reference.osp is None:
            findings.append(finding("leaf_without_extent", Severity.WARNING, str(reference.place), unit=unit.code, name=unit.name))
        elif reference.most_osp is not None:
            variable.append(unit.code)
    if variable:
        findings.append(
            finding("units_of_variable_extent", Severity.NOTE, str(place), count=len(variable), units=", ".join(variable))
        )


def _in_osp(way: Mapping[str, Json], root: Group, reader: _Reader, place: Place, findings: list[Finding]) -> bool:
    measure = text_of(way.get("laajuusYksikko"))
    if measure is not None:
        if measure.upper() == "OSAAMISPISTE":
            return True
        findings.append(finding("measure_not_osp", Severity.WARNING, str(place), measure=measure))
        return False
    stated = any(reference.osp is not None for reference in reader.references.values())
    if not stated and all(group.osp is None for group in root.groups()):
        findings.append(finding("measure_left_out", Severity.NOTE, str(place)))
        return True
    findings.append(finding("measure_not_stated", Severity.WARNING, str(place)))
    return False
