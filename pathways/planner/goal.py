"""What is asked for: the requirements, the method of completion, or the named units of a partial qualification.

A reference is a register number, the number of a requirements document, or a qualification code. Nothing is guessed in
silence: what had to be chosen is a finding, what cannot be chosen is an error that lists what there is.

Source: design.md 5 (REF, --method, --unit); learner-records.md A.5 check 6 (method of a right that began in 2018);
situations 17 and 18 (partial qualification).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pathways.errors import AmbiguousReference, NoSuchThing, WrongUse
from pathways.model import (
    Catalogue,
    Finding,
    Flag,
    Goal,
    GroupKind,
    Method,
    Qualification,
    QualificationKind,
    Record,
    Severity,
    Structure,
    Text,
    Unit,
    UnitKind,
    finding,
)
from pathways.rules.borrowing import is_version_of
from pathways.rules.elements import elements
from pathways.rules.nearest import ValidCodes
from pathways.rules.reading import Corrections, Node, Tree, TreeLeaf, read_tree, units_tree

_FIRST_YEAR = 2018  # of the reform; rights that began in it may follow the older ways


class UnknownCode(NoSuchThing):
    """A code that no loaded requirements hold. ``known`` holds the nearest valid one, when one is near."""


class SeveralGoals(AmbiguousReference):
    """The record aims at several qualifications, loaded or not; its ``reference`` is empty."""


@dataclass(frozen=True, slots=True)
class FoundQualification:
    """The requirements that a reference means, and what a person should know about the choice."""

    qualification: Qualification
    findings: tuple[Finding, ...] = ()


def find_qualification(catalogue: Catalogue, reference: str, on: date) -> FoundQualification:
    """The requirements with that register number, document number or qualification code.

    Of several the one in force on ``on`` (its validity, then its transition period, covers the day); a single one is used
    whatever its dates, with a finding. Raises ``NoSuchThing`` when nothing fits, ``AmbiguousReference`` when several still do.
    """
    wanted = reference.strip()
    fits = [each for each in catalogue.qualifications if _carries(each, wanted)]
    if not fits:
        raise NoSuchThing("requirements_unknown", wanted, catalogue.register_numbers)
    chosen = fits if len(fits) == 1 else _in_force(fits, on)
    if len(chosen) != 1:
        listed = tuple(_described(each) for each in chosen or fits)
        raise AmbiguousReference("requirements_ambiguous", wanted, listed)
    return FoundQualification(chosen[0], _not_in_force(chosen[0], on))


def closed_to_new(qualification: Qualification, record: Record, on: date) -> tuple[Finding, ...]:
    """A warning where ``qualification`` takes no new learners on ``on`` any more, its transition period goes on, and the record
    shows no study under it that does."""
    last, number = qualification.valid_to, qualification.register_number
    if last is None or on <= last or not qualification.usable_on(on):
        return ()
    if any(each.running and each.register_number == number for each in record.goals):
        return ()
    fact = finding(
        "requirements_closed",
        Severity.WARNING,
        number,
        register_number=number,
        valid_to=last,
        last_day=qualification.last_day,
    )
    return (fact,)


def _not_in_force(qualification: Qualification, on: date) -> tuple[Finding, ...]:
    if qualification.usable_on(on):
        return ()
    fact = finding(
        "requirements_not_in_force",
        Severity.WARNING,
        qualification.register_number,
        register_number=qualification.register_number,
        day=on,
        valid_from=qualification.valid_from,
        valid_to=qualification.last_day,
    )
    return (fact,)


def _carries(qualification: Qualification, wanted: str) -> bool:
    codes = {each.code for each in qualification.codes}
    return (
        qualification.register_number.casefold() == wanted.casefold()
        or qualification.id == wanted
        or wanted.removeprefix("koulutus_") in codes
    )


def _in_force(fits: Iterable[Qualification], on: date) -> list[Qualification]:
    """Those that new learners may start on ``on``; when there is none, those whose transition period goes on."""
    usable = [each for each in fits if each.usable_on(on)]
    valid = [each for each in usable if each.valid_to is None or on <= each.valid_to]
    return valid or usable


def _described(qualification: Qualification) -> str:
    name = qualification.name.in_language("fi") or ""
    last = qualification.transition_to or qualification.valid_to
    dates = f"{qualification.valid_from or '?'}..{last or ''}"
    return f"{qualification.register_number} ({qualification.id}, {name}, {dates})"


# -- the goal that the record states -------------------------------------------------------------------------------------


def recorded_goal(record: Record) -> Goal:
    """The one goal with a register number that the record states. Raises ``WrongUse`` without one or without a record,
    ``SeveralGoals`` with several."""
    by_number: dict[str, list[Goal]] = {}
    for goal in record.goals:
        if goal.register_number is not None:
            by_number.setdefault(goal.register_number, []).append(goal)
    if not by_number:
        entered = all(Flag.BY_HAND in each.flags for each in record.evidence)
        raise WrongUse("no_goal_and_no_record" if entered and not record.goals else "no_goal")
    if len(by_number) > 1:
        raise SeveralGoals("several_goals", "", tuple(sorted(by_number)))
    return goal_for(record, next(iter(by_number))) or next(iter(by_number.values()))[0]


def goal_for(record: Record, register_number: str) -> Goal | None:
    """What the record says of its study right for ``register_number``; of several rights the one under way, then the
    latest."""
    own = [each for each in record.goals if each.register_number == register_number]
    return max(own, key=lambda each: (not each.graduated, each.started_on or date.min, each.place), default=None)


# -- two versions --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FoundVersions:
    """The version that the learner is under and the one to move to."""

    old: Qualification
    new: Qualification
    findings: tuple[Finding, ...] = ()


def find_versions(catalogue: Catalogue, record: Record, reference: str | None, to: str | None, on: date) -> FoundVersions:
    """``reference``: the old one; without it the record's, as it was in force when the study right began. ``to``: the new one;
    without it the only later version of the same qualification that is loaded and open to everyone.

    Raises ``NoSuchThing`` and ``AmbiguousReference`` as ``find_qualification`` does, ``WrongUse`` where both would be one.
    """
    if reference is not None:
        old = find_qualification(catalogue, reference, on).qualification
    else:
        goal = recorded_goal(record)
        old = find_qualification(catalogue, goal.register_number or "", goal.started_on or on).qualification
    others = replace(catalogue, qualifications=tuple(each for each in catalogue.qualifications if each != old))
    if to is not None and _carries(old, to.strip()) and not any(_carries(each, to.strip()) for each in others.qualifications):
        raise WrongUse("moves_to_itself", register_number=old.register_number, to=to.strip())
    new = find_qualification(others, to, on).qualification if to is not None else _only_later_version(old, others)
    if is_version_of(old, new):
        return FoundVersions(old, new)
    fact = finding(
        "not_a_version",
        Severity.WARNING,
        new.register_number,
        register_number=new.register_number,
        old=old.register_number,
    )
    return FoundVersions(old, new, (fact,))


def _only_later_version(old: Qualification, others: Catalogue) -> Qualification:
    later = [
        each
        for each in others.qualifications
        if is_version_of(old, each)
        and not (each.draft or each.export_trial)
        and (each.valid_from or date.min) > (old.valid_from or date.min)
    ]
    if not later:
        known = others.register_numbers
        raise NoSuchThing("no_later_version", old.register_number, known)
    if len(later) > 1:
        raise AmbiguousReference("several_later_versions", old.register_number, tuple(map(_described, later)))
    return later[0]


# -- the method of completion --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChosenMethod:
    """The rule tree to follow, and what a person should know about the choice."""

    structure: Structure
    findings: tuple[Finding, ...] = ()


def choose_method(qualification: Qualification, asked: Method | None, recorded: Goal | None) -> ChosenMethod:
    """The tree of the method as given, else the record's, else the only one.

    A right by *reformi* that began in 2018 follows ops (basic qualifications) or naytto (others) where the requirements have
    no reformi tree; that is said. Raises ``WrongUse`` with the methods there are when none of these decides.
    """
    methods = {each.method: each for each in qualification.structures}
    number = qualification.register_number
    if not methods:
        raise WrongUse("no_rule_tree", register_number=number)
    there = ", ".join(sorted(methods))
    if asked is not None:
        if asked not in methods:
            raise WrongUse("method_not_there", register_number=number, method=str(asked), there=there)
        return ChosenMethod(methods[asked])
    stated = recorded.method if recorded is not None else None
    if stated in methods:
        return ChosenMethod(methods[stated])
    older = Method.OPS if qualification.kind is QualificationKind.BASIC else Method.NAYTTO
    if stated is Method.REFORMI and recorded is not None and _began_in_first_year(recorded) and older in methods:
        fact = finding("method_before_reform", Severity.NOTE, recorded.place or number, register_number=number, method=str(older))
        return ChosenMethod(methods[older], (fact,))
    if len(methods) == 1:
        only = next(iter(methods.values()))
        if stated is None or recorded is None:
            return ChosenMethod(only)
        fact = finding(
            "method_not_in_requirements",
            Severity.WARNING,
            recorded.place or number,
            register_number=number,
            method=str(stated),
            used=str(only.method),
        )
        return ChosenMethod(only, (fact,))
    raise WrongUse("method_open", register_number=number, there=there)


def _began_in_first_year(goal: Goal) -> bool:
    return goal.started_on is not None and goal.started_on.year == _FIRST_YEAR


# -- named units ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class UnitGoal:
    """A partial qualification: the requirements that its units belong to, and the tree that asks for all of them.

    ``qualification`` is the one that holds every unit; where the units come from several, one made of just those units,
    with an empty register number.
    """

    qualification: Qualification
    tree: Tree
    findings: tuple[Finding, ...] = ()


def find_units(
    catalogue: Catalogue,
    codes: Collection[str],
    *,
    on: date,
    within: Qualification | None = None,
    asked: Method | None = None,
    record: Record = Record(),  # noqa: B008 - frozen
    corrections: dict[str, Corrections] | None = None,
) -> UnitGoal:
    """The goal of completing the units ``codes``: each as ``within`` has it, else as the loaded requirements that fit best do.

    Best are the requirements of the record, then those in force on ``on``, those for everyone (no trial, no draft), the
    newest. Raises ``UnknownCode`` with the nearest valid code.
    """
    homes: dict[str, Qualification] = {}
    findings: list[Finding] = []
    for code in dict.fromkeys(codes):
        home, others = _home(catalogue, code, within, on, record)
        if home not in homes.values():
            findings += closed_to_new(home, record, on)
            findings += _not_in_force(home, on) if within is None else ()
        homes[code] = home
        if others:
            findings.append(
                finding(
                    "unit_in_several_requirements",
                    Severity.NOTE,
                    code,
                    unit=code,
                    register_number=home.register_number,
                    others=", ".join(others),
                )
            )
    leaves: list[TreeLeaf] = []
    groups: list[Node] = []
    trees: dict[str, Tree] = {}
    # Of units of several documents a method is asked for where there is one to choose.
    known = {each.method for home in homes.values() for each in home.structures}
    for code, home in homes.items():
        if home.id not in trees:
            has = asked not in known or any(each.method is asked for each in home.structures)
            chosen = choose_method(home, asked if has else None, goal_for(record, home.register_number))
            findings += chosen.findings
            decided = (corrections or {}).get(home.register_number, Corrections())
            trees[home.id] = read_tree(home, chosen.structure, decided)
        _add_unit(code, home, trees[home.id], leaves, groups)
    return UnitGoal(_joined(homes), units_tree(tuple(leaves), tuple(groups)), tuple(findings))


def _home(
    catalogue: Catalogue, code: str, within: Qualification | None, on: date, record: Record
) -> tuple[Qualification, list[str]]:
    """The requirements to take ``code`` from, and the register numbers of the others that hold it too."""
    there = [within] if within is not None else list(catalogue.qualifications)
    holders = [each for each in there if each.unit(code) is not None]
    if not holders:
        nearest = ValidCodes(unit.code for each in there for unit in each.units).nearest(code)
        number = within.register_number if within is not None else None
        raise UnknownCode("unit_unknown", code, (nearest,) if nearest else (), register_number=number)
    recorded = {each.register_number for each in record.goals}
    holders.sort(
        key=lambda each: (
            each.register_number in recorded,
            each.usable_on(on),
            not (each.draft or each.export_trial),
            each.valid_from or date.min,
            each.register_number,
        ),
        reverse=True,
    )
    return holders[0], sorted({each.register_number for each in holders[1:]} - {holders[0].register_number})


def _add_unit(code: str, home: Qualification, tree: Tree, leaves: list[TreeLeaf], groups: list[Node]) -> None:
    """The unit as a leaf, or as the small group that it is (2014 common units), with ids that name the unit alone."""
    divided = next((node for node in tree.root.walk() if node.unit == code and node.slot is None), None)
    if divided is not None:
        groups.append(_renamed(divided, divided.id, f"unit {code}"))
        return
    listed = [leaf for leaf in tree.root.all_leaves() if leaf.unit == code]
    found = next((leaf for leaf in listed if leaf.osp is not None), listed[0] if listed else None)
    unit = home.unit(code)
    name = found.name if found is not None else (unit.name if unit is not None else Text())
    osp = None if found is None else found.osp
    parts = _extent_of_parts(unit)
    leaves.append(
        TreeLeaf(f"unit {code}", code, parts if parts is not None else osp, found.most_osp if found else None, True, name)
    )


def _extent_of_parts(unit: Unit | None) -> Decimal | None:
    """What a common unit's mandatory sub-units make up together; ``None`` for other units and where one is not stated."""
    if unit is None or unit.kind is not UnitKind.COMMON or not any(each.has_mandatory for each in unit.sub_units):
        return None
    extents = [each.osp for each in elements(unit.code, unit)]
    known = [each for each in extents if each is not None]
    return sum(known, Decimal(0)) if len(known) == len(extents) else None


def _renamed(node: Node, old: str, new: str) -> Node:
    """``node`` with ``old`` at the start of every id replaced by ``new``."""

    def put(each: str) -> str:
        return new + each.removeprefix(old)

    return replace(
        node,
        id=put(node.id),
        choices=tuple(replace(rule, members=tuple(map(put, rule.members))) for rule in node.choices),
        leaves=tuple(replace(leaf, id=put(leaf.id)) for leaf in node.leaves),
        groups=tuple(_renamed(child, old, new) for child in node.groups),
        kind=node.kind if node.kind is GroupKind.OPEN else GroupKind.DEFINED,
    )


def _joined(homes: dict[str, Qualification]) -> Qualification:
    several = {each.id: each for each in homes.values()}
    if len(several) == 1:
        return next(iter(several.values()))
    units = tuple(unit for code, home in homes.items() if (unit := home.unit(code)) is not None)
    return Qualification("", "", Text(), QualificationKind.OTHER, units=units)
