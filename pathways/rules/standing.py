"""What a learner's evidence means for one rule tree: which units and elements are met, which credit is open to be
placed where, what does not count and why. Nothing is placed here; that is an optimisation (``pathways.planner``).

Source: design.md 3 (certainty classes), planner-model.md 1.7, learner-records.md A.6, eperusteet.md 6.5.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from pathways.model import (
    Because,
    Certainty,
    Evidence,
    Finding,
    Flag,
    PieceKind,
    Record,
    RecordGroup,
    Severity,
    State,
    Text,
    because,
    finding,
)
from pathways.rules.elements import elements, find_sub_units
from pathways.rules.equivalence import Said
from pathways.rules.setting import Setting, Subject


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


def standing(setting: Setting, record: Record) -> Standing:
    """What ``record`` means for the tree of ``setting``. The order of the evidence never changes the answer."""
    judge = _Judge(setting)
    for each in sorted(record.evidence, key=lambda e: e.id):
        judge.add(each)
    return judge.standing()


def recognised_as(setting: Setting, evidence: Evidence) -> tuple[Evidence, ...]:
    """What a decision of the provider on a proposed piece would make of it: what is stated that it stands for, else the piece
    itself. What nobody states to be a unit of this tree is not made one by the decision alone."""
    said = setting.said_of(evidence)
    if said is not None and (given := _known_here(setting, said)):
        return given
    plain = replace(evidence, certainty=Certainty.FORMAL, register_number=None, group=None)
    if setting.why_not_borrowed(evidence) is not None:
        plain = replace(plain, flags=plain.flags | {Flag.RECOGNISED})  # whose requirements may have expired
    return (plain,)


def _known_here(setting: Setting, said: Said) -> tuple[Evidence, ...]:
    """Of what is stated, that which the tree's units have: a sub-unit or requirement that they lack gives nothing."""
    return tuple(each for each in said.given if _is_known(setting, each))


def _is_known(setting: Setting, piece: Evidence) -> bool:
    if piece.kind is PieceKind.UNIT:
        return piece.code in setting.leaf_units
    if piece.kind is PieceKind.SUB_UNIT:
        return bool(setting.own_sub_units(piece.code or "", piece.unit))
    if piece.kind is PieceKind.PART_OF_UNIT:
        unit = setting.unit(piece.unit or "")
        listed = unit is not None and unit.code in setting.leaf_units
        return listed and bool({each.id for each in elements(piece.unit or "", unit)} & set(piece.requirements))
    return False


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
        if evidence.state is State.LATER:
            self._refuse(evidence, because("assessed_later", day=evidence.first_assessed_on or evidence.assessed_on))
        elif evidence.state is not State.COMPLETED:
            self._refuse(evidence, because(f"state_{evidence.state}"))
        elif evidence.certainty is Certainty.SIMILAR:
            self._refuse(evidence, because("only_similar"))
        elif evidence.certainty is Certainty.PROPOSED:
            self._proposed(evidence)
        elif evidence.certainty is Certainty.DECLARED:
            self._declare(evidence)
        else:
            self._formal(evidence)

    def _proposed(self, evidence: Evidence) -> None:
        said = self._setting.said_of(evidence)
        if evidence.lapses_on is not None:
            self._propose(evidence, because("certificate_lapsed", day=evidence.lapses_on))
        elif said is not None and said.refused:
            self._refuse(evidence, because("only_stated_not_equivalent", *said.reasons))
        else:
            self._propose(evidence, because("needs_decision", *(said.reasons if said is not None else ())))

    def _declare(self, evidence: Evidence) -> None:
        """A statement about units of this tree, whole or in part; anything else that somebody states is proposed."""
        code = evidence.unit or evidence.code or ""
        unit = self._setting.unit(code)
        if evidence.kind is PieceKind.PART_OF_UNIT:
            self._part(evidence)
            return
        met: list[str] = []
        if evidence.kind is PieceKind.UNIT and (unit is not None or code in self._setting.leaf_units):
            met = [each.id for each in elements(code, unit)]
        elif evidence.kind is PieceKind.SUB_UNIT and unit is not None and evidence.code and evidence.mandatory is not False:
            met = [each.element for each in find_sub_units(unit, evidence.code, language=evidence.language)]
        if not met:
            self._propose(evidence, because("needs_decision"))
        for each in met:
            self._declared.setdefault(code, {}).setdefault(each, evidence)

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
        elif evidence.kind is PieceKind.LOCAL_UNIT:
            self._local_unit(evidence)
        else:
            self._open_credit(evidence)

    def _local_unit(self, evidence: Evidence) -> None:
        home = self._setting.qualification.register_number
        if not self._is_of_this_right(evidence):
            self._refuse(evidence, because("local_unit_of_another_right"))
            self._propose(evidence, because("needs_decision"))
        elif evidence.from_register_number == home:
            self._refuse(evidence, because("same_register_number", register_number=home))
        elif (refused := self._setting.why_not_borrowed(evidence)) is not None:
            self._refuse(evidence, refused)
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
        if self._is_refused_as_borrowed(evidence) or (code not in setting.leaf_units and self._stands_for_another(evidence)):
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

    def _is_refused_as_borrowed(self, evidence: Evidence) -> bool:
        """Whether newer requirements do not take it from another qualification; then recognition can be asked for."""
        refused = self._setting.why_not_borrowed(evidence)
        if refused is None:
            if self._setting.force_is_unknown(evidence):
                fact = finding(
                    "force_when_assessed_unknown",
                    Severity.WARNING,
                    evidence.id,
                    unit=evidence.code,
                    register_number=evidence.from_register_number,
                    day=evidence.assessed_on,
                )
                self._findings.append(fact)
            return False
        self._refuse(evidence, refused)
        self._propose(evidence, because("needs_decision"))
        return True

    def _stands_for_another(self, evidence: Evidence) -> bool:
        """Whether a statement that needs no decision makes it a unit of this tree, or parts of one; then it counts as these."""
        said = self._setting.said_of(evidence)
        if said is None or not said.automatic:
            return False
        given = _known_here(self._setting, said)
        for piece in given:
            self._formal(piece)
        if given:
            facts = dict(said.reasons[0].values)
            self._findings.append(
                finding(
                    "counted_by_statement",
                    Severity.NOTE,
                    evidence.id,
                    unit=facts["unit"],
                    to=facts["to"],
                    who=facts["who"],
                    day=facts["day"],
                )
            )
        return bool(given)

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
        if not homes and (self._stands_for_another(evidence) or self._is_of_other_common_unit(evidence)):
            return
        self._open_credit(evidence)

    def _is_of_other_common_unit(self, evidence: Evidence) -> bool:
        """Whether it is a sub-unit of a common unit that these requirements do not have, from another right: it is what
        recognition is asked for, sub-unit by sub-unit, and fills nothing until then (situation 2)."""
        setting = self._setting
        unit = evidence.unit
        of_other = evidence.national and unit not in setting.units and setting.is_common(unit) and bool(setting.own_common_units)
        if not of_other or (evidence.register_number is not None and self._is_of_this_right(evidence)):
            return False
        self._refuse(evidence, because("sub_unit_of_other_common_unit", unit=unit, sub_unit=evidence.code))
        self._propose_as_stated(evidence, self._recognition_asked(evidence))
        return True

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
                recognised=Flag.RECOGNISED in evidence.flags and self._is_of_this_right(evidence),
            )
        )

    def _is_of_this_right(self, evidence: Evidence) -> bool:
        """Whether it stands in a right to this qualification, or in no right at all (entered by hand)."""
        return evidence.register_number in (None, self._setting.qualification.register_number)

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
            if evidence.kind is PieceKind.BADGE:
                self._propose(evidence, because("needs_decision"))  # it is something to show when recognition is asked for
            return
        if evidence.kind is PieceKind.UNIT and evidence.code in self._setting.units and evidence.from_register_number is None:
            # A unit of these requirements that only another branch or tree lists: nothing to be recognised (1.5).
            self._refuse(evidence, because("group_not_used", group=None))
            return
        self._refuse(evidence, self._why_no_place(evidence, hints))
        if evidence.kind is PieceKind.UNIT or hints:
            self._propose_as_stated(evidence, self._recognition_asked(evidence, hints))

    def _why_no_place(self, evidence: Evidence, hints: tuple[Because, ...]) -> Because:
        setting, number = self._setting, evidence.from_register_number or evidence.register_number
        if evidence.kind is PieceKind.UNIT and setting.is_common(evidence.code) and setting.own_common_units:
            return because("other_common_unit", unit=evidence.code, own=", ".join(setting.own_common_units))
        if evidence.kind is PieceKind.UNIT and setting.is_of_other_version(evidence.code or "", number):
            return because("unit_of_other_version", *hints, unit=evidence.code, register_number=number)
        return because(f"no_place_{evidence.kind}", *hints)

    def _recognition_asked(self, evidence: Evidence, hints: tuple[Because, ...] = ()) -> Because:
        """What to ask the provider, with what the record says of an old unit: its number, the requirements, the day."""
        setting = self._setting
        if evidence.kind is PieceKind.SUB_UNIT or (setting.is_common(evidence.code) and setting.own_common_units):
            own = setting.own_sub_units(evidence.code or "", None) if evidence.kind is PieceKind.SUB_UNIT else ()
            where = ", ".join(f"{unit.code}/{evidence.code}" for unit, _ in own) or ", ".join(setting.own_common_units)
            return because("ask_recognition_of_sub_units", *hints, to=where)
        number = evidence.from_register_number or evidence.register_number
        if setting.is_of_other_version(evidence.code or "", number):
            return because(
                "ask_recognition_of_old_unit",
                *hints,
                unit=evidence.code,
                register_number=number,
                day=evidence.first_assessed_on or evidence.assessed_on,
            )
        return because("ask_recognition", *hints)

    def _propose_as_stated(self, evidence: Evidence, asked: Because) -> None:
        """A proposal with what is stated about it; nothing to ask for where it is only stated not to be the same."""
        said = self._setting.said_of(evidence)
        if said is None:
            self._propose(evidence, asked)
        elif said.refused:
            self._refuse(evidence, because("only_stated_not_equivalent", *said.reasons))
        else:
            self._propose(evidence, replace(asked, causes=(*said.reasons, *asked.causes)))

    def _refuse(self, evidence: Evidence, reason: Because) -> None:
        self._not_counted.append(NotCounted(evidence.id, evidence.name, reason))

    def _propose(self, evidence: Evidence, reason: Because) -> None:
        self._proposals.append(NotCounted(evidence.id, evidence.name, reason))
