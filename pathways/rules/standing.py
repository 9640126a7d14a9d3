"""What a learner's evidence means for one rule tree: which units and elements are met, which credit is open to be
placed where, what does not count and why. Nothing is placed here; that is an optimisation (``pathways.planner``).

Source: design.md 3 (certainty classes), planner-model.md 1.7, learner-records.md A.6, eperusteet.md 6.5.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pathways.model import (
    COMMON_2014,
    COMMON_REFORM,
    Because,
    Catalogue,
    Certainty,
    Evidence,
    Finding,
    PieceKind,
    Qualification,
    QualificationKind,
    Record,
    RecordGroup,
    Severity,
    State,
    Text,
    Unit,
    UnitKind,
    because,
    finding,
)
from pathways.rules.elements import elements, find_sub_units
from pathways.rules.reading import Node, Tree
from pathways.rules.slots import Admits, normalised


@dataclass(frozen=True, slots=True)
class Piece:
    """Open credit: something that is not a listed leaf and may be placed in one of ``places`` (ids of open groups).

    ``osp`` is ``None`` when unknown. ``unit``: set when the piece is a national unit, which is then placed once, as a
    leaf or as this piece. ``same``: what it is the learning of, where that is known (a sub-unit's optional part): equal
    ones count once, unless both say in which ``language`` and it differs. ``held``: the learner's, else an offering's.
    """

    id: str
    kind: PieceKind
    name: Text
    osp: Decimal | None
    places: tuple[str, ...]
    unit: str | None = None
    held: bool = True
    same: str | None = None
    language: str | None = None


def count_once(pieces: Iterable[Piece]) -> tuple[tuple[str, ...], ...]:
    """Groups of pieces (ids) of which only one can count: the same learning from several sources is one."""
    groups: dict[str, list[Piece]] = {}
    for piece in pieces:
        if piece.same is not None:
            groups.setdefault(piece.same, []).append(piece)
    found: list[tuple[str, ...]] = []
    for same in groups.values():
        told_apart = all(piece.language for piece in same)
        for language in sorted({piece.language or "" for piece in same}) if told_apart else [None]:
            ids = tuple(piece.id for piece in same if language is None or piece.language == language)
            if len(ids) > 1:
                found.append(ids)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class NotCounted:
    """Something shown that counts nowhere, and why."""

    id: str
    name: Text
    reason: Because


@dataclass(frozen=True, slots=True)
class Standing:
    """What the evidence means for one tree.

    ``whole``: unit code -> the evidence that it is complete. ``met``: unit code -> element -> evidence, formal.
    ``declared``: the same, by a provider's statement. ``proposals``: to ask recognition for. ``completed``: every unit that
    is complete by formal evidence, also those that this tree does not know (they may be prerequisites).
    """

    whole: Mapping[str, Evidence] = field(default_factory=dict)
    met: Mapping[str, Mapping[str, Evidence]] = field(default_factory=dict)
    declared: Mapping[str, Mapping[str, Evidence]] = field(default_factory=dict)
    pieces: tuple[Piece, ...] = ()
    not_counted: tuple[NotCounted, ...] = ()
    proposals: tuple[NotCounted, ...] = ()
    findings: tuple[Finding, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    completed: frozenset[str] = frozenset()


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


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a unit code is at home."""

    register_number: str
    kind: QualificationKind
    name: str


class Origins:
    """Where unit codes are at home, over all loaded qualifications: made once per catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.homes: dict[str, list[Origin]] = {}
        self.extents: dict[str, dict[str, Decimal]] = {}
        for each in catalogue.qualifications:
            origin = Origin(each.register_number, each.kind, normalised(each.name.fi or ""))
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

    def unit(self, code: str) -> Unit | None:
        """The unit as this qualification describes it."""
        return self.units.get(code)

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
        return tuple(slot_id for slot_id, node in self.slots.items() if self._admits(node, subject))

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
                return subject.from_register_number is None and bool(slot.admits & {Admits.LOCAL_UNIT, Admits.PREPARATORY})
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


def standing(setting: Setting, record: Record) -> Standing:
    """What ``record`` means for the tree of ``setting``. The order of the evidence never changes the answer."""
    judge = _Judge(setting)
    for each in sorted(record.evidence, key=lambda e: e.id):
        judge.add(each)
    return judge.standing()


class _Judge:
    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._whole: dict[str, Evidence] = {}
        self._met: dict[str, dict[str, Evidence]] = {}
        self._declared: dict[str, dict[str, Evidence]] = {}
        self._pieces: list[Piece] = []
        self._not_counted: list[NotCounted] = []
        self._proposals: list[NotCounted] = []
        self._findings: list[Finding] = []
        self._evidence: dict[str, Evidence] = {}
        self._completed: set[str] = set()

    def standing(self) -> Standing:
        for unit in self._whole:
            self._fill_optional_part(unit)
        return Standing(
            self._whole,
            self._met,
            self._declared,
            tuple(self._pieces),
            tuple(self._not_counted),
            tuple(self._proposals),
            tuple(self._findings),
            self._evidence,
            frozenset(self._completed),
        )

    def add(self, evidence: Evidence) -> None:
        self._evidence[evidence.id] = evidence
        if evidence.state is not State.COMPLETED:
            self._refuse(evidence, because(f"state_{evidence.state}"))
        elif evidence.certainty is Certainty.SIMILAR:
            self._refuse(evidence, because("only_similar"))
        elif evidence.certainty is Certainty.PROPOSED:
            self._propose(evidence, because("needs_decision"))
        else:
            self._formal(evidence)

    def _formal(self, evidence: Evidence) -> None:
        if evidence.kind is PieceKind.UNIT and evidence.code:
            self._completed.add(evidence.code)
        if evidence.group is RecordGroup.EXTENDING:
            self._refuse(evidence, because("extending_unit"))
            if evidence.code in self._setting.leaf_units or self._places(evidence, group=None):
                self._propose(evidence, because("extending_could_move"))
        elif evidence.kind is PieceKind.UNIT:
            self._unit(evidence)
        elif evidence.kind is PieceKind.SUB_UNIT:
            self._sub_unit(evidence)
        elif evidence.kind is PieceKind.PART_OF_UNIT:
            self._part(evidence)
        elif evidence.kind is PieceKind.LOCAL_UNIT and evidence.register_number not in (
            None,
            self._setting.qualification.register_number,
        ):
            self._refuse(evidence, because("local_unit_of_another_right"))
            self._propose(evidence, because("needs_decision"))
        else:
            self._open_credit(evidence)

    # -- kinds -----------------------------------------------------------------------------------------------------

    def _unit(self, evidence: Evidence) -> None:
        code = evidence.code or ""
        setting = self._setting
        home = setting.qualification.register_number
        if evidence.from_register_number == home:
            self._refuse(evidence, because("same_register_number", register_number=home))
            return
        places = self._places(evidence, group=evidence.group)
        free_choice_only = evidence.group is RecordGroup.FREE_CHOICE and bool(places)
        if code in setting.leaf_units and evidence.from_register_number is None and not free_choice_only:
            self._whole.setdefault(code, evidence)
            self._compare_extent(evidence, code)
        if places:
            osp = evidence.osp if evidence.osp is not None else self._home_osp(evidence)
            self._pieces.append(Piece(evidence.id, PieceKind.UNIT, evidence.name, osp, places, unit=code))
            if code not in setting.units and not setting.origin_is_known(code):
                self._findings.append(finding("unit_origin_unknown", Severity.NOTE, evidence.id, unit=code))
        elif code not in self._whole:
            self._no_place(evidence)

    def _compare_extent(self, evidence: Evidence, code: str) -> None:
        """The tree's extent counts, whatever the record says; a smaller recorded one is said (learner-records.md A.6.7)."""
        required = self._setting.leaf_osp(code)
        if evidence.osp is not None and required is not None and evidence.osp < required:
            fact = finding(
                "recorded_extent_smaller",
                Severity.WARNING,
                evidence.id,
                unit=code,
                recorded_osp=evidence.osp,
                required_osp=required,
            )
            self._findings.append(fact)

    def _home_osp(self, evidence: Evidence) -> Decimal | None:
        return self._setting.home_osp(evidence.code or "", evidence.from_register_number or evidence.register_number)

    def _sub_unit(self, evidence: Evidence) -> None:
        code = evidence.code or ""
        optional = evidence.mandatory is False
        homes = self._setting.own_sub_units(code, evidence.unit) if evidence.national else ()
        if homes and not optional:
            unit, _ = homes[0]
            fits = find_sub_units(unit, code, language=evidence.language, osp=evidence.osp)
            free = [each for each in fits if each.element not in self._met.get(unit.code, {})] or list(fits)
            if len({each.element for each in fits}) > 1:
                self._findings.append(finding("sub_unit_code_ambiguous", Severity.WARNING, evidence.id, code=code, unit=unit.code))
            chosen = free[0]
            self._met.setdefault(unit.code, {}).setdefault(chosen.element, evidence)
            expected = chosen.mandatory_osp
            if evidence.osp is not None and expected is not None and evidence.osp != expected:
                self._findings.append(
                    finding(
                        "sub_unit_extent_differs",
                        Severity.WARNING,
                        evidence.id,
                        code=code,
                        recorded_osp=evidence.osp,
                        required_osp=expected,
                    )
                )
            return
        self._open_credit(evidence)

    def _part(self, evidence: Evidence) -> None:
        code = evidence.unit or evidence.code or ""
        unit = self._setting.unit(code)
        known = {each.id for each in elements(code, unit)} if unit else set()
        covered = [each for each in evidence.requirements if each in known]
        if not covered:
            self._propose(evidence, because("covers_nothing_named", unit=code))
            return
        target = self._declared if evidence.certainty is Certainty.DECLARED else self._met
        for each in covered:
            target.setdefault(code, {}).setdefault(each, evidence)

    def _open_credit(self, evidence: Evidence) -> None:
        places = self._places(evidence, group=evidence.group)
        if not places:
            self._no_place(evidence)
            return
        osp = evidence.osp
        if osp is None and evidence.kind is PieceKind.SUB_UNIT:
            osp = self._optional_osp(evidence)
        same = self._setting.same_sub_unit(evidence.code, evidence.unit) if evidence.national else None
        self._pieces.append(Piece(evidence.id, evidence.kind, evidence.name, osp, places, same=same, language=evidence.language))

    def _optional_osp(self, evidence: Evidence) -> Decimal | None:
        for unit, _ in self._setting.own_sub_units(evidence.code or "", evidence.unit) if evidence.national else ():
            for each in find_sub_units(unit, evidence.code or "", language=evidence.language):
                if each.optional_osp is not None:
                    return each.optional_osp
        return None

    # -- places ----------------------------------------------------------------------------------------------------

    def _places(self, evidence: Evidence, *, group: RecordGroup | None) -> tuple[str, ...]:
        return self._setting.places(
            Subject(
                evidence.kind,
                evidence.code,
                evidence.unit,
                optional=evidence.mandatory is False,
                group=group,
                from_register_number=evidence.from_register_number,
                national=evidence.national,
            )
        )

    def _fill_optional_part(self, unit: str) -> None:
        """A common unit held as a whole has its optional part too: what the record lists of it, and the rest unlisted, so
        that a listed optional area never counts twice."""
        slots = [node for node in self._setting.slots.values() if node.unit == unit]
        need = next((node.osp.most for node in slots if node.osp is not None and node.osp.most is not None), None)
        if need is None:
            return
        listed = [piece.osp for piece in self._pieces if piece.kind is PieceKind.SUB_UNIT and self._belongs_to(piece, unit)]
        rest = need - sum((each for each in listed if each is not None), Decimal(0))
        if rest > 0:
            evidence = self._whole[unit]
            places = tuple(node.id for node in slots)
            self._pieces.append(Piece(f"{evidence.id}#optional", PieceKind.SUB_UNIT, evidence.name, rest, places))

    def _belongs_to(self, piece: Piece, unit: str) -> bool:
        evidence = self._evidence.get(piece.id)
        return evidence is not None and evidence.unit == unit

    # -- what does not count ---------------------------------------------------------------------------------------

    def _no_place(self, evidence: Evidence) -> None:
        hints = tuple(because("same_name", unit=code) for code in self._setting.same_name(evidence.name) if code != evidence.code)
        if evidence.kind is PieceKind.BADGE or evidence.kind is PieceKind.OTHER:
            self._refuse(evidence, because(f"fills_nothing_{evidence.kind}"))
            return
        if evidence.kind is PieceKind.UNIT and evidence.code in self._setting.units and evidence.from_register_number is None:
            # A unit of these requirements that only another branch or tree lists: nothing to be recognised (1.5).
            self._refuse(evidence, because("group_not_used", group=None))
            return
        self._refuse(evidence, because(f"no_place_{evidence.kind}", *hints))
        if evidence.kind is PieceKind.UNIT or hints:
            self._propose(evidence, because("ask_recognition", *hints))

    def _refuse(self, evidence: Evidence, reason: Because) -> None:
        self._not_counted.append(NotCounted(evidence.id, evidence.name, reason))

    def _propose(self, evidence: Evidence, reason: Because) -> None:
        self._proposals.append(NotCounted(evidence.id, evidence.name, reason))
