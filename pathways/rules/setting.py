"""What may be placed where: a tree beside its units and the homes of other units.

Which open group admits a piece of learning depends on the group's words (``pathways.rules.slots``), on what the tree's own
units are, and on the qualification that a unit comes from. Source: eperusteet.md 6.5, decision 0005.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from pathways.model import (
    COMMON_2014,
    COMMON_REFORM,
    Because,
    Catalogue,
    Equivalence,
    Evidence,
    PieceKind,
    Qualification,
    QualificationKind,
    RecordGroup,
    Text,
    Unit,
    UnitKind,
)
from pathways.rules.borrowing import cannot_be_told, is_version_of, why_not_borrowed
from pathways.rules.elements import elements, find_sub_units
from pathways.rules.equivalence import Said, said_of
from pathways.rules.reading import Node, Tree, TreeLeaf
from pathways.rules.slots import Admits, Slot, normalised


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked of an open group: may this be placed here?"""

    kind: PieceKind
    code: str | None = None
    unit: str | None = None
    optional: bool = False
    group: RecordGroup | None = None
    from_register_number: str | None = None
    national: bool = True
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class _Credit:
    """What a subject is to the open groups of a tree. ``names``: of the qualifications that have it as a unit. ``units``: those
    whose optional part it can be, where it is of some."""

    kinds: frozenset[Admits] = frozenset()
    names: frozenset[str] = frozenset()
    units: frozenset[str] | None = None

    def fits(self, slot: Slot) -> bool:
        if Admits.NAMED_QUALIFICATION in slot.admits:
            return slot.named is not None and any(each.startswith(slot.named) for each in self.names)
        if Admits.OPTIONAL_AIMS in slot.admits and self.units is not None:
            return Admits.OPTIONAL_AIMS in self.kinds and bool(self.units if slot.unit is None else slot.unit in self.units)
        return not self.kinds.isdisjoint(slot.admits)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a unit code is at home."""

    register_number: str
    kind: QualificationKind
    name: str
    qualification: Qualification


class Origins:
    """Where unit codes are at home, over all loaded qualifications, and what is stated about units of two versions: made
    once per catalogue."""

    def __init__(self, catalogue: Catalogue, on: date | None = None) -> None:
        """``on``: statements of a later day are not yet made; ``None`` = all are."""
        self.homes: dict[str, list[Origin]] = {}
        self.extents: dict[str, dict[str, Decimal]] = {}
        self.documents: dict[str, list[Qualification]] = {}
        self.statements: dict[str, list[Equivalence]] = {}
        self.common_units: set[str] = set()
        for said in catalogue.equivalences:
            if on is not None and said.on > on:
                continue
            self.statements.setdefault(said.from_unit, []).append(said)
        for each in catalogue.qualifications:
            self.documents.setdefault(each.register_number, []).append(each)
            origin = Origin(each.register_number, each.kind, normalised(each.name.fi or ""), each)
            for unit in each.units:
                self.homes.setdefault(unit.code, []).append(origin)
                if unit.kind is UnitKind.COMMON:
                    self.common_units.add(unit.code)
            for structure in each.structures:
                for leaf in structure.root.leaves():
                    if leaf.osp is not None and leaf.most_osp is None:
                        self.extents.setdefault(leaf.unit, {}).setdefault(each.register_number, leaf.osp)


class Setting:
    """A tree together with what is needed to judge pieces against it: its units, and where other units come from."""

    def __init__(self, qualification: Qualification, tree: Tree, origins: Origins) -> None:
        self.qualification = qualification
        self.tree = tree
        self.units: dict[str, Unit] = {unit.code: unit for unit in qualification.units}
        self._origins = origins
        self.nodes = tuple(tree.root.walk())
        self.leaves: dict[str, list[TreeLeaf]] = {}
        for node in self.nodes:
            for leaf in node.leaves:
                self.leaves.setdefault(leaf.unit, []).append(leaf)
        self.leaf_units = frozenset(self.leaves) | {node.unit for node in self.nodes if node.unit is not None}
        self.slots: dict[str, Node] = {node.id: node for node in self.nodes if node.slot is not None}
        self._common_units = [each for each in qualification.units if each.kind is UnitKind.COMMON and each.code in self.leaf_units]
        self._free_choice = frozenset(_in_free_choice(tree.root, inside=False))
        # Asked again for every offering and every plan that is confirmed; a setting never changes.
        self._places: dict[Subject, tuple[str, ...]] = {}
        self._admitted: dict[_Credit, tuple[str, ...]] = {}
        self._elements: dict[str, frozenset[str]] = {}
        self._sub_units: dict[str, tuple[tuple[Unit, tuple[str, ...]], ...]] = {}

    def unit(self, code: str) -> Unit | None:
        """The unit as this qualification describes it."""
        return self.units.get(code)

    def elements(self, code: str) -> frozenset[str]:
        """Ids of the elements of a unit, of this tree or of another."""
        if code not in self._elements:
            self._elements[code] = frozenset(each.id for each in elements(code, self.unit(code)))
        return self._elements[code]

    def leaf_osp(self, code: str) -> Decimal | None:
        """The extent that the tree gives the unit, the optional part of a common unit included; ``None`` = not stated or
        variable."""
        for node in self.nodes:
            if node.unit == code and node.slot is None and node.osp is not None:
                return node.osp.most
            for leaf in node.leaves:
                if leaf.unit == code and leaf.most_osp is None and node.unit is None:
                    return leaf.osp
        return None

    def own_sub_units(self, code: str, unit: str | None) -> tuple[tuple[Unit, tuple[str, ...]], ...]:
        """Common units of the tree that have a sub-unit ``code``, with the elements it meets."""
        if code not in self._sub_units:
            fits = ((own, find_sub_units(own, code)) for own in self._common_units)
            self._sub_units[code] = tuple(
                (own, tuple(dict.fromkeys(each.element for each in found))) for own, found in fits if found
            )
        return tuple(each for each in self._sub_units[code] if unit in (None, each[0].code))

    def same_sub_unit(self, code: str | None, unit: str | None) -> str | None:
        """What names the optional part of a sub-unit of this tree's common units, from wherever it comes."""
        homes = self.own_sub_units(code, unit) if code else ()
        return f"{homes[0][1][0]} optional" if homes else None

    def places(self, subject: Subject) -> tuple[str, ...]:
        """Ids of the open groups that admit ``subject``, in document order."""
        if subject not in self._places:
            found = self._admitting(self._credit(subject))
            if subject.group is RecordGroup.FREE_CHOICE and self._free_choice:
                found = tuple(each for each in found if each in self._free_choice)
            self._places[subject] = found
        return self._places[subject]

    def _admitting(self, credit: _Credit) -> tuple[str, ...]:
        """Much that is held is the same to every open group."""
        if credit not in self._admitted:
            slots = ((slot_id, node.slot) for slot_id, node in self.slots.items())
            self._admitted[credit] = tuple(slot_id for slot_id, slot in slots if slot is not None and credit.fits(slot))
        return self._admitted[credit]

    def _credit(self, subject: Subject) -> _Credit:
        if subject.group is RecordGroup.EXTENDING:
            return _Credit()
        # Higher-level studies recorded within the common units may fill their optional aims (situation 20).
        within = frozenset({Admits.OPTIONAL_AIMS} if subject.group is RecordGroup.COMMON else ())
        match subject.kind:
            case PieceKind.UNIT:
                return self._credit_of_unit(subject)
            case PieceKind.SUB_UNIT:
                return self._credit_of_sub_unit(subject)
            case PieceKind.LOCAL_UNIT:
                return _Credit(self._kinds_of_local_unit(subject))
            case PieceKind.HIGHER_EDUCATION:
                return _Credit(within | {Admits.HIGHER_EDUCATION})
            case PieceKind.UPPER_SECONDARY:
                return _Credit(within | {Admits.UPPER_SECONDARY})
            case PieceKind.READINESS:
                return _Credit(frozenset({Admits.READINESS, Admits.PREPARATORY}))
            case PieceKind.WORK_EXPERIENCE:
                return _Credit(frozenset({Admits.WORK_EXPERIENCE}))
            case _:
                return _Credit()

    def _credit_of_sub_unit(self, subject: Subject) -> _Credit:
        if subject.code is None:
            return _Credit()
        own = self.own_sub_units(subject.code, subject.unit) if subject.national else ()
        if own and not subject.optional:
            return _Credit()  # a mandatory area of the tree's own common units counts in its unit and nowhere else
        homes = {unit.code for unit, _ in own} | ({subject.unit} if subject.unit in self.leaf_units else set())
        kinds = {Admits.SUB_UNITS, Admits.OPTIONAL_AIMS} if subject.optional else {Admits.SUB_UNITS}
        return _Credit(frozenset(kinds), units=frozenset(each for each in homes if each is not None))

    def _credit_of_unit(self, subject: Subject) -> _Credit:
        code, number = subject.code, subject.from_register_number
        if code is None or number == self.qualification.register_number:
            return _Credit()
        if self._is_common(code) or subject.group is RecordGroup.COMMON:
            return _Credit()  # a common unit stands for its sub-units, never for a vocational unit of another qualification
        any_unit = frozenset({Admits.ANY_UNIT})
        if code in self.units and number is None:
            return _Credit(any_unit | {Admits.OTHER_AREA})
        if self.is_of_other_version(code, number) and not subject.recognised:
            return _Credit(any_unit)  # a version of this qualification is not another qualification
        origins = self._origins.homes.get(code, [])
        if number is not None:
            origins = [each for each in origins if each.register_number == number] or origins
        names = frozenset(each.name for each in origins)
        # Its requirements may not be loaded: then it is admitted, and said (decision 0005).
        return _Credit(any_unit | _kinds_of_homes({each.kind for each in origins}), names=names)

    def _kinds_of_local_unit(self, subject: Subject) -> frozenset[Admits]:
        """A local unit; one that the record marks as from another qualification only where a unit of that one would go."""
        if subject.from_register_number is None:
            return frozenset({Admits.LOCAL_UNIT, Admits.PREPARATORY})
        if subject.from_register_number == self.qualification.register_number:
            return frozenset()
        return _kinds_of_homes({each.kind for each in self._origins.documents.get(subject.from_register_number, ())})

    def is_of_other_version(self, code: str, register_number: str | None) -> bool:
        """Whether the unit ``code`` (of the requirements ``register_number``, where that is known) is one of another version of
        this qualification, and of no other qualification that is loaded."""
        if code in self.units or register_number == self.qualification.register_number:
            return False
        if register_number is not None and register_number in self.qualification.replaces:
            return True
        origins = self._origins.homes.get(code, [])
        origins = [each for each in origins if each.register_number == register_number] or origins
        return bool(origins) and all(is_version_of(each.qualification, self.qualification) for each in origins)

    def why_not_borrowed(self, evidence: Evidence) -> Because | None:
        """Why a unit that is marked as from another qualification cannot be one here; ``None`` where it can."""
        return why_not_borrowed(self.qualification, evidence, self._lenders(evidence))

    def force_is_unknown(self, evidence: Evidence) -> bool:
        """Whether it had to be in force on the day of its assessment, and that is not known."""
        return cannot_be_told(self.qualification, evidence, self._lenders(evidence))

    def _lenders(self, evidence: Evidence) -> tuple[Qualification, ...]:
        return tuple(self._origins.documents.get(evidence.from_register_number or "", ()))

    def said_of(self, evidence: Evidence) -> Said | None:
        """What is stated about a unit or sub-unit of other requirements, with respect to the units of these, on any branch."""
        unit = evidence.code if evidence.kind is PieceKind.UNIT else evidence.unit
        statements = self._origins.statements.get(unit or "", ())
        return said_of(evidence, self.qualification.register_number, self.units, statements) if statements else None

    def is_common(self, code: str | None) -> bool:
        """Whether ``code`` is a common unit, of whatever generation."""
        return code is not None and (self._is_common(code) or code in self._origins.common_units)

    @cached_property
    def own_common_units(self) -> tuple[str, ...]:
        """Codes of the common units that this tree lists, in the order of the document."""
        return tuple(each.code for each in self.qualification.units if each.code in self.leaf_units and self._is_common(each.code))

    def _is_common(self, code: str) -> bool:
        unit = self.units.get(code)
        return code in COMMON_2014 or code in COMMON_REFORM or (unit is not None and unit.kind is UnitKind.COMMON)

    def origin_is_known(self, code: str) -> bool:
        """Whether some loaded qualification lists the unit ``code``."""
        return code in self._origins.homes

    def home_osp(self, code: str, register_number: str | None) -> Decimal | None:
        """The extent that a unit has at home: in the requirements of ``register_number`` where they are loaded, else in
        any loaded ones; ``None`` = not known (learner-records.md A.6.1)."""
        extents = self._origins.extents.get(code, {})
        if register_number in extents:
            return extents[register_number]
        return extents[min(extents)] if extents else None

    def same_name(self, name: Text) -> tuple[str, ...]:
        """Codes of this qualification's units that carry the same Finnish name: a hint, never credit."""
        return self._by_name.get(normalised(name.fi or ""), ())

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        named = sorted((name, code) for code, unit in self.units.items() if (name := normalised(unit.name.fi or "")))
        return {name: tuple(code for _, code in each) for name, each in groupby(named, key=lambda pair: pair[0])}


def _in_free_choice(node: Node, *, inside: bool) -> list[str]:
    """Ids of the open groups below a "vapaasti valittavat tutkinnon osat" group (2014 structure)."""
    inside = inside or normalised(node.name.fi or "").startswith("vapaasti valittavat tutkinnon osat")
    own = [node.id] if inside and node.slot is not None else []
    return own + [each for child in node.groups for each in _in_free_choice(child, inside=inside)]


def _kinds_of_homes(kinds: Collection[QualificationKind]) -> frozenset[Admits]:
    """What a unit is that is at home in qualifications of these kinds; of unknown ones it may be either."""
    if not kinds:
        return frozenset({Admits.OTHER_BASIC, Admits.OTHER_FURTHER})
    return frozenset(Admits.OTHER_BASIC if each is QualificationKind.BASIC else Admits.OTHER_FURTHER for each in kinds)
