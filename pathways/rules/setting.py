"""What may be placed where: a tree beside its units and the homes of other units.

Which open group admits a piece of learning depends on the group's words (``pathways.rules.slots``), on what the tree's own
units are, and on the qualification that a unit comes from. Source: eperusteet.md 6.5, decision 0005.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

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
from pathways.rules.reading import Node, Tree
from pathways.rules.slots import Admits, normalised


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
        for said in catalogue.equivalences:
            if on is not None and said.on > on:
                continue
            self.statements.setdefault(said.from_unit, []).append(said)
        for each in catalogue.qualifications:
            self.documents.setdefault(each.register_number, []).append(each)
            origin = Origin(each.register_number, each.kind, normalised(each.name.fi or ""), each)
            for unit in each.units:
                self.homes.setdefault(unit.code, []).append(origin)
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
        self.leaf_units = frozenset(leaf.unit for leaf in tree.root.all_leaves()) | {
            node.unit for node in tree.root.walk() if node.unit is not None
        }
        self.slots: dict[str, Node] = {node.id: node for node in tree.root.walk() if node.slot is not None}
        self._free_choice = frozenset(_in_free_choice(tree.root, inside=False))
        # Asked again for every offering and every plan that is confirmed; a setting never changes.
        self._places: dict[Subject, tuple[str, ...]] = {}
        self._elements: dict[str, frozenset[str]] = {}

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
        for node in self.tree.root.walk():
            if node.unit == code and node.slot is None and node.osp is not None:
                return node.osp.most
            for leaf in node.leaves:
                if leaf.unit == code and leaf.most_osp is None and node.unit is None:
                    return leaf.osp
        return None

    def own_sub_units(self, code: str, unit: str | None) -> tuple[tuple[Unit, tuple[str, ...]], ...]:
        """Common units of the tree that have a sub-unit ``code``, with the elements it meets."""
        found = []
        for own in self.qualification.units:
            if own.kind is UnitKind.COMMON and own.code in self.leaf_units and (unit is None or unit == own.code):
                fits = find_sub_units(own, code)
                if fits:
                    found.append((own, tuple(dict.fromkeys(each.element for each in fits))))
        return tuple(found)

    def same_sub_unit(self, code: str | None, unit: str | None) -> str | None:
        """What names the optional part of a sub-unit of this tree's common units, from wherever it comes."""
        homes = self.own_sub_units(code, unit) if code else ()
        return f"{homes[0][1][0]} optional" if homes else None

    def places(self, subject: Subject) -> tuple[str, ...]:
        """Ids of the open groups that admit ``subject``, in document order."""
        if subject not in self._places:
            self._places[subject] = tuple(slot_id for slot_id, node in self.slots.items() if self._admits(node, subject))
        return self._places[subject]

    def _admits(self, node: Node, subject: Subject) -> bool:
        slot = node.slot
        if slot is None or subject.group is RecordGroup.EXTENDING:
            return False
        if subject.group is RecordGroup.FREE_CHOICE and node.id not in self._free_choice and self._free_choice:
            return False
        match subject.kind:
            case PieceKind.UNIT:
                return subject.code is not None and self._admits_unit(slot.admits, slot.named, subject)
            case PieceKind.SUB_UNIT:
                return self._admits_sub_unit(node, subject)
            case PieceKind.LOCAL_UNIT:
                return self._admits_local_unit(slot.admits, subject)
            case PieceKind.HIGHER_EDUCATION:
                return Admits.HIGHER_EDUCATION in slot.admits or self._optional_aim(node, subject)
            case PieceKind.UPPER_SECONDARY:
                return Admits.UPPER_SECONDARY in slot.admits or self._optional_aim(node, subject)
            case PieceKind.READINESS:
                return bool(slot.admits & {Admits.READINESS, Admits.PREPARATORY})
            case PieceKind.WORK_EXPERIENCE:
                return Admits.WORK_EXPERIENCE in slot.admits
            case _:
                return False

    def _optional_aim(self, node: Node, subject: Subject) -> bool:
        """Higher-level studies recorded within the common units may fill their optional aims (situation 20)."""
        return node.slot is not None and Admits.OPTIONAL_AIMS in node.slot.admits and subject.group is RecordGroup.COMMON

    def _admits_sub_unit(self, node: Node, subject: Subject) -> bool:
        slot = node.slot
        if slot is None or subject.code is None:
            return False
        own = self.own_sub_units(subject.code, subject.unit) if subject.national else ()
        if own and not subject.optional:
            return False  # a mandatory area of the tree's own common units counts in its unit and nowhere else
        if Admits.OPTIONAL_AIMS in slot.admits:
            homes = {unit.code for unit, _ in own} | ({subject.unit} if subject.unit in self.leaf_units else set())
            return bool(homes) and subject.optional and (slot.unit is None or slot.unit in homes)
        return Admits.SUB_UNITS in slot.admits

    def _admits_unit(self, admits: frozenset[Admits], named: str | None, subject: Subject) -> bool:
        code = subject.code or ""
        home = self.qualification.register_number
        if subject.from_register_number == home:
            return False
        borrowed = subject.from_register_number is not None
        own = code in self.units and not borrowed
        if self._is_common(code) or subject.group is RecordGroup.COMMON:
            return False  # a common unit stands for its sub-units, never for a vocational unit of another qualification
        if Admits.ANY_UNIT in admits:
            return True
        if own:
            return Admits.OTHER_AREA in admits
        if self.is_of_other_version(code, subject.from_register_number) and not subject.recognised:
            return False  # a version of this qualification is not another qualification
        origins = self._origins.homes.get(code, [])
        if subject.from_register_number is not None:
            origins = [each for each in origins if each.register_number == subject.from_register_number] or origins
        if Admits.NAMED_QUALIFICATION in admits:
            return any(named is not None and each.name.startswith(named) for each in origins)
        wanted = admits & {Admits.OTHER_BASIC, Admits.OTHER_FURTHER}
        if not wanted:
            return False
        if not origins:
            return True  # its requirements are not loaded: admitted, and said (decision 0005)
        homes = {Admits.OTHER_BASIC if each.kind is QualificationKind.BASIC else Admits.OTHER_FURTHER for each in origins}
        return bool(homes & wanted)

    def _admits_local_unit(self, admits: frozenset[Admits], subject: Subject) -> bool:
        """A local unit; one that the record marks as from another qualification only where a unit of that one would go."""
        if subject.from_register_number is None:
            return bool(admits & {Admits.LOCAL_UNIT, Admits.PREPARATORY})
        if subject.from_register_number == self.qualification.register_number:
            return False
        wanted = admits & {Admits.OTHER_BASIC, Admits.OTHER_FURTHER}
        kinds = {each.kind for each in self._origins.documents.get(subject.from_register_number, ())}
        homes = {Admits.OTHER_BASIC if each is QualificationKind.BASIC else Admits.OTHER_FURTHER for each in kinds}
        return bool(homes & wanted) if homes else bool(wanted)

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
        return code is not None and (
            self._is_common(code)
            or any(
                unit.kind is UnitKind.COMMON
                for each in self._origins.homes.get(code, ())
                for unit in [each.qualification.unit(code)]
                if unit
            )
        )

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
        wanted = normalised(name.fi or "")
        return tuple(sorted(code for code, unit in self.units.items() if wanted and normalised(unit.name.fi or "") == wanted))


def _in_free_choice(node: Node, *, inside: bool) -> list[str]:
    """Ids of the open groups below a "vapaasti valittavat tutkinnon osat" group (2014 structure)."""
    inside = inside or normalised(node.name.fi or "").startswith("vapaasti valittavat tutkinnon osat")
    own = [node.id] if inside and node.slot is not None else []
    return own + [each for child in node.groups for each in _in_free_choice(child, inside=inside)]
