"""From what was asked to what the planner is asked: the goal found, the record complete, the tree read.

Every verb about a learner starts here, so that a check, a plan and a ranking mean the same by the same words.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from pathways.asking.credentials import Trusting
from pathways.asking.holds import codes_named, unknown_codes, with_held
from pathways.asking.sources import (
    Given,
    LearnerLoads,
    Loads,
    load,
    load_corrections,
    load_learner,
    sample_catalogue,
)
from pathways.asking.stored import Held, Shelves
from pathways.errors import AmbiguousReference, NoSuchThing, WrongUse
from pathways.model import (
    Because,
    Catalogue,
    Finding,
    Goal,
    Method,
    Offering,
    PieceKind,
    Qualification,
    QualificationKind,
    Record,
    Severity,
    Text,
    because,
    finding,
)
from pathways.planner.checking import Question, Reread, other_readings
from pathways.planner.goal import UnknownCode, choose_method, closed_to_new, find_qualification, find_units, goal_for, recorded_goal
from pathways.rules.completed_poks import is_of_credential, names_pok, with_coverage
from pathways.rules.nearest import ValidCodes, near
from pathways.rules.overruling import unknown_corrections
from pathways.rules.reading import BRANCH_KINDS, Corrections, Tree, read_tree
from pathways.rules.resolving import resolve
from pathways.rules.setting import Origins
from pathways.rules.titles import units_for_titles
from pathways.stores.iris import requirements_graph
from pathways.stores.port import Wanted
from pathways.wire import About


class Need(StrEnum):
    """Which part of the shared data a question needs."""

    GOAL = "goal"  # the requirements of the goal, and those that hold what the record names
    WAY = "way"  # and the offerings that can serve the goal
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked and of whom, read but not yet looked up."""

    data: tuple[Path, ...] = ()
    store: str | Held | None = None
    offerings: tuple[Given, ...] = ()  # further ones, beside these
    learner: tuple[Given, ...] = ()
    holds: tuple[str, ...] = ()
    completed: tuple[str, ...] = ()  # as holds, of the steps of a saved plan
    saved_steps: tuple[str, ...] = ()
    qualification: str | None = None
    units: tuple[str, ...] = ()
    method: Method | None = None
    competence_areas: tuple[str, ...] = ()
    on: date = date.min
    strict: bool = False
    corrections: Given | None = None
    trusting: Trusting = field(default_factory=Trusting)


@dataclass(frozen=True, slots=True)
class Known:
    """What was loaded for the question: the shared catalogue, and the learner's record with what was entered by hand.
    ``entered``: the same before what the catalogue says of completed POKs was joined."""

    loads: Loads
    record: Record
    entered: Record
    corrections: dict[str, Corrections]
    findings: tuple[Finding, ...]

    @property
    def catalogue(self) -> Catalogue:
        """Everything shared."""
        return self.loads.catalogue

    def offering_findings(self) -> tuple[Finding, ...]:
        """What the loaders found in the sources that hold offerings."""
        requirements = {requirements_graph(each) for each in self.catalogue.qualifications}
        return tuple(each for graph, found in self.loads.findings_of.items() if graph not in requirements for each in found)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A question with its tree."""

    about: About
    question: Question
    tree: Tree
    reread: Reread | None
    goal: Goal | None
    goal_units: tuple[str, ...] = ()  # named units as the goal instead of the whole


@dataclass(frozen=True, slots=True)
class Unjudged:
    """There is no rule tree to judge by: why, and what the record names."""

    about: About
    register_number: str
    reason: Because


def known(asked: Asked, *, need: Need = Need.EVERYTHING) -> Known:
    """What ``asked`` needs of what is there: of the named data, over the store; without either, of the bundled sample.

    What has to be said about codes or references that are not found is said of
    everything: then everything is read.
    """
    files = asked.data or (() if asked.store is not None else sample_catalogue())
    more = asked.offerings
    shelves = Shelves(load(files, offerings=more) if files or more else None, asked.store)
    learner = load_learner(asked.learner, on=asked.on, trusting=asked.trusting)
    corrections = load_corrections(asked.corrections)
    # What her own plan has on dates may be any offering.
    narrows = need is not Need.EVERYTHING and not learner.record.scheduled
    wanted = _wanted(asked, learner.record, corrections, shelves) if narrows else None
    if wanted is not None:
        try:
            narrow = _known(asked, shelves.loads(wanted), learner, corrections)
        except (NoSuchThing, AmbiguousReference):
            narrow = None
        if narrow is not None and _is_enough(narrow, asked, need):
            return narrow
    return _known(asked, shelves.loads(), learner, corrections)


def known_among(asked: Asked, loads: Loads) -> Known:
    """The same of what is read already, all of it: for who asks many questions."""
    learner = load_learner(asked.learner, on=asked.on, trusting=asked.trusting)
    return _known(asked, loads, learner, load_corrections(asked.corrections))


def _wanted(asked: Asked, record: Record, corrections: dict[str, Corrections], shelves: Shelves) -> Wanted | None:
    """The part that the question names, or ``None`` where that cannot be told."""
    numbers = {*_recorded_numbers(record), *corrections}
    there = {each.register_number for each in shelves.listed}
    if asked.qualification is not None:
        meant = {each.register_number for each in shelves.listed if each.carries(asked.qualification)}
        if not meant:
            return None
        numbers |= meant
    elif not asked.units and not there & {each.register_number for each in record.goals}:
        return None
    held = codes_named((*asked.holds, *asked.completed))
    if held is None:
        return None
    units = {code for each in record.evidence for code in (each.code, each.unit) if code is not None}
    # What a completed POK covers is said by its offering, which may cover anything.
    return Wanted(frozenset(numbers), frozenset({*units, *held, *asked.units}), any(map(names_pok, record.evidence)))


def _is_enough(given: Known, asked: Asked, need: Need) -> bool:
    """Whether nothing that lies outside what was read could matter."""
    there = {unit.code for each in given.catalogue.qualifications for unit in each.units}
    if not there.issuperset(asked.units) or any(each.code == "held_unit_unknown" for each in given.findings):
        return False
    if need is Need.GOAL:
        return True
    documents = {each.id for each in given.catalogue.qualifications}
    for offering in given.catalogue.offerings:
        named = {*(each.unit for each in (*offering.covers, *offering.set_aside)), *offering.prerequisites}
        if not named <= there or not {each.requirements_id for each in offering.unresolved} <= documents:
            return False
    # Whatever is offered may fill a group that accepts credit from elsewhere.
    return not any(_has_slots(each, given) for each in given.catalogue.qualifications)


def _has_slots(qualification: Qualification, given: Known) -> bool:
    corrections = given.corrections.get(qualification.register_number, Corrections())
    trees = (read_tree(qualification, each, corrections) for each in qualification.structures)
    return any(node.slot is not None for tree in trees for node in tree.root.walk())


def _known(asked: Asked, loads: Loads, learner: LearnerLoads, corrections: dict[str, Corrections]) -> Known:
    entered = with_held(learner.record, loads.catalogue, asked.holds)
    try:
        entered = with_held(entered, loads.catalogue, asked.completed)
    except UnknownCode as fault:
        raise NoSuchThing("completed_unknown", fault.reference, near(fault.reference, asked.saved_steps)) from None
    poks = _named_poks(entered, loads.catalogue, asked.on)
    offered = {offering.id for offering in poks}
    record = _with_badge_names(with_coverage(entered, poks, asked.on), loads.catalogue)
    findings = [*loads.findings, *learner.findings, *_unloaded(record, loads.catalogue), *unknown_codes(record, loads.catalogue)]
    findings += [
        finding("pok_not_in_catalogue", Severity.NOTE, each.id, code=each.code)
        for each in entered.evidence
        if names_pok(each) and not is_of_credential(each) and each.code not in offered
    ]
    numbers = {each.register_number for each in loads.catalogue.qualifications}
    where = asked.corrections.name if asked.corrections is not None else "/"
    for number, corrected in sorted(corrections.items()):
        if number not in numbers:
            findings.append(finding("correction_not_loaded", Severity.WARNING, where, register_number=number))
        for each in loads.catalogue.with_register_number(number):
            findings += unknown_corrections(each, corrected, where)
    return Known(loads, record, entered, corrections, tuple(findings))


def _with_badge_names(record: Record, catalogue: Catalogue) -> Record:
    """National badges by the names that the loaded list of badges gives them: records have codes only."""
    names = {each.id: each.name for each in catalogue.offerings if each.kind is PieceKind.BADGE}
    if not names:
        return record
    found = (
        replace(each, name=names.get(f"osaamismerkit_{each.code}", each.name))
        if each.kind is PieceKind.BADGE and each.national and not each.name
        else each
        for each in record.evidence
    )
    return replace(record, evidence=tuple(found))


def _named_poks(record: Record, catalogue: Catalogue, on: date) -> tuple[Offering, ...]:
    """The offerings that the record names, with all that they were said to cover, in force or not."""
    codes = {each.code for each in record.evidence if names_pok(each)}
    named = tuple(each for each in catalogue.offerings if each.id in codes)
    if not named:
        return ()
    resolved, _ = resolve(replace(catalogue, offerings=named), on=on)
    return tuple(replace(each, covers=(*each.covers, *each.set_aside), set_aside=()) for each in resolved.offerings)


def prepare(asked: Asked, given: Known) -> Prepared | Unjudged:
    """The question, or why nothing can be judged. Raises ``WrongUse`` and what ``pathways.planner.goal`` raises."""
    if asked.units:
        return _for_units(asked, given)
    reference, goal = _reference(asked, given)
    try:
        found = find_qualification(given.catalogue, reference, asked.on)
    except NoSuchThing:
        number = _named_by_record(given.record, reference)
        if number is None:
            raise
        return _unjudged(asked, given, number, goal)
    qualification = found.qualification
    goal = goal_for(given.record, qualification.register_number)
    findings = [*given.findings, *found.findings, *closed_to_new(qualification, given.record, asked.on)]
    findings += given.loads.about(qualification)
    if not qualification.structures:
        about = About(asked.on, given.catalogue, qualification, None, given.record, tuple(findings))
        number = qualification.register_number
        return Unjudged(about, number, because("no_rule_tree", register_number=number, name=qualification.name))
    chosen = choose_method(qualification, asked.method, goal)
    findings += chosen.findings
    corrections = given.corrections.get(qualification.register_number, Corrections())
    if corrections != Corrections():
        findings.append(
            finding(
                "corrections_used",
                Severity.NOTE,
                qualification.register_number,
                register_number=qualification.register_number,
                overruled=len(corrections.overruled),
                extents=len(corrections.osp),
            )
        )
    if goal is not None and goal.partial:
        findings.append(finding("record_aims_at_part", Severity.NOTE, goal.place, register_number=qualification.register_number))
    findings += units_for_titles(qualification, goal, given.record)
    tree = read_tree(qualification, chosen.structure, corrections)
    areas = _areas(asked, goal, tree)
    question = Question(qualification, given.record, Origins(given.catalogue, asked.on), areas, corrections, asked.strict)

    about = About(asked.on, given.catalogue, qualification, chosen.structure.method, given.record, tuple(findings), tree)
    return Prepared(about, question, tree, other_readings(question, chosen.structure), goal)


def to_be_planned(prepared: Prepared | Unjudged, given: Known) -> Prepared:
    """``prepared``, where there is a tree to plan by. Raises ``NoSuchThing`` where the requirements are not loaded."""
    if isinstance(prepared, Unjudged):
        raise NoSuchThing("requirements_unknown", prepared.register_number, given.catalogue.register_numbers)
    return prepared


def _reference(asked: Asked, given: Known) -> tuple[str, Goal | None]:
    if asked.qualification is not None:
        return asked.qualification, None
    goal = recorded_goal(given.record)
    return goal.register_number or "", goal


def _areas(asked: Asked, goal: Goal | None, tree: Tree) -> tuple[str, ...]:
    """As given, else the record's; a code that was given and is not in the tree is an error."""
    if not asked.competence_areas:
        return goal.competence_areas if goal is not None else ()
    return _known_areas(asked.competence_areas, _areas_of(tree))


def areas_there(codes: tuple[str, ...], given: Known, only: Qualification | None) -> tuple[str, ...]:
    """``codes`` of competence areas, each of which the requirements ``only`` (without them: some that are loaded) have. Raises
    ``UnknownCode``."""
    if not codes:
        return ()
    asked = given.catalogue.qualifications if only is None else (only,)
    trees = (read_tree(each, structure) for each in asked for structure in each.structures)
    return _known_areas(codes, {code for tree in trees for code in _areas_of(tree)})


def _areas_of(tree: Tree) -> set[str]:
    return {node.code for node in tree.root.walk() if node.kind in BRANCH_KINDS and node.code}


def _known_areas(codes: tuple[str, ...], there: set[str]) -> tuple[str, ...]:
    for code in codes:
        if code not in there:
            nearest = ValidCodes(there).nearest(code)
            raise UnknownCode("area_unknown", code, (nearest,) if nearest else (), there=", ".join(sorted(there)))
    return codes


def _for_units(asked: Asked, given: Known) -> Prepared:
    """The goal of named units: no total of the whole is asked (situation 17)."""
    if asked.competence_areas:
        raise WrongUse("area_with_units")
    findings = list(given.findings)
    within = None
    if asked.qualification is not None:
        found = find_qualification(given.catalogue, asked.qualification, asked.on)
        within = found.qualification
        findings += found.findings
    goal = find_units(
        given.catalogue,
        asked.units,
        on=asked.on,
        within=within,
        asked=asked.method,
        record=given.record,
        corrections=given.corrections,
    )
    findings += goal.findings
    question = Question(goal.qualification, given.record, Origins(given.catalogue, asked.on), (), Corrections(), asked.strict)
    about = About(asked.on, given.catalogue, goal.qualification, asked.method, given.record, tuple(findings), goal.tree)
    return Prepared(about, question, goal.tree, None, None, asked.units)


# -- requirements that are not loaded ------------------------------------------------------------------------------------


def _recorded_numbers(record: Record) -> set[str]:
    numbers = {each.register_number for each in record.goals}
    numbers |= {each.register_number for each in record.evidence} | {each.from_register_number for each in record.evidence}
    return {each for each in numbers if each}


def _unloaded(record: Record, catalogue: Catalogue) -> list[Finding]:
    """The register numbers that the record names and nothing loaded carries."""
    there = {each.register_number for each in catalogue.qualifications}
    return [
        finding("unknown_requirements", Severity.WARNING, number, register_number=number)
        for number in sorted(_recorded_numbers(record) - there)
    ]


def _named_by_record(record: Record, reference: str) -> str | None:
    """The register number in the record that ``reference`` means, or ``None``."""
    wanted = reference.strip().casefold()
    by_number = {each.casefold(): each for each in _recorded_numbers(record)}
    by_code = {code: goal.register_number for goal in record.goals for code in goal.codes if goal.register_number}
    return by_number.get(wanted) or by_code.get(wanted.removeprefix("koulutus_"))


def _unjudged(asked: Asked, given: Known, number: str, goal: Goal | None) -> Unjudged:
    stated = goal or goal_for(given.record, number)
    method = asked.method or (stated.method if stated is not None else None)
    unknown = Qualification("", number, Text(), QualificationKind.OTHER)
    about = About(asked.on, given.catalogue, unknown, method, given.record, given.findings)
    return Unjudged(about, number, because("requirements_not_loaded", register_number=number))


def with_findings(about: About, *findings: Finding) -> About:
    """``about`` with more to say."""
    return replace(about, findings=(*about.findings, *findings))
