"""What to build next: of what nothing covers, in the requirements or for a cohort of learners."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from pathways.asking.cohort import Learners, Prepared, questions, with_drafts
from pathways.asking.coverage import surveyed_of
from pathways.asking.drafting import chosen_of, read_drafts
from pathways.asking.listing import Listings
from pathways.asking.sources import Given
from pathways.curriculum.building import (
    TIME_LIMIT_MS,
    Helped,
    Learner,
    NewPok,
    OpenRow,
    ToBuild,
    Wanted,
    build_next,
    extents_of,
    open_rows,
)
from pathways.curriculum.effect import FEWEST, Way, outcome
from pathways.curriculum.parts import PartKind
from pathways.curriculum.survey import Sought
from pathways.model import Certainty, Coverage, Finding, Offering, PieceKind, Qualification, Text
from pathways.planner.problem import Problem


def offered_by(provider: Iterable[str], language: Iterable[str], mode: Iterable[str], place: Iterable[str]) -> Sought:
    """What is taken as offered, in the words of the verb; none: whatever there is."""
    return Sought(
        providers=tuple(provider),
        languages=tuple(each.lower() for each in language),
        modes=tuple(each.lower() for each in mode),
        places=tuple(place),
    )


def next_to_build(
    there: Listings,
    references: Sequence[str],
    today: date,
    wanted: Wanted,
    *,
    sought: Sought = Sought(),
    chosen: tuple[Qualification, ...] | None = None,
    drafts: Sequence[Given] = (),
    learners: Learners | None = None,
    time_limit_ms: int = TIME_LIMIT_MS,
) -> ToBuild:
    """The best set to build. ``chosen``: the requirements, where ``references`` only says how they were called. Raises
    ``NoSuchThing``, ``AmbiguousReference``, ``UnreadableInput``, ``WrongUse``."""
    ids: tuple[str, ...] = ()
    facts: tuple[Finding, ...] = ()
    if drafts:
        read, facts = read_drafts(drafts, there.catalogue)
        ids = tuple(each.id for each in read)
        there = with_drafts(there, read)
    named_facts: tuple[Finding, ...] = ()
    if chosen is None:
        chosen, named_facts = chosen_of(there, references, today)
    if len(references) == 1:  # then what is told of offerings is about its units
        sought = replace(sought, qualification=references[0])
    survey = surveyed_of(there, chosen, sought, today)
    rows = open_rows(survey.found.units, extents_of(chosen), wanted.most_osp)
    asked = None
    counted: list[Problem] = []
    if learners is not None:
        asked = questions(learners, there, references[0] if len(references) == 1 else None, today)
        within = sought.within(today)
        prepared, kept = Prepared(), dict[int, tuple[Offering, ...]]()
        for one in asked.problems:
            if id(one.offerings) not in kept:
                kept[id(one.offerings)] = tuple(each for each in one.offerings if within.refuses(each) is None)
            counted.append(prepared.problem(one.question, one.tree, kept[id(one.offerings)], one.limits))
    groups = _equal(counted)
    fewest = FEWEST if learners is not None and learners.is_cohort else 1
    built = build_next(rows.rows, wanted, groups, fewest=fewest, time_limit_ms=time_limit_ms)
    helped = None
    if asked is not None:
        helped = Helped(asked.told, asked.left_out, _planned(groups, built.poks))
    told = (*named_facts, *facts, *survey.facts)
    return ToBuild(
        today, there.catalogue, tuple(references), sought, wanted, ids, chosen, survey.found.totals, rows, built, helped, told
    )


def _equal(asked: Iterable[Problem]) -> list[Learner]:
    """Learners who lack the same towards the same goal are asked about once."""
    found: dict[Hashable, list[Problem]] = {}
    for each in asked:
        question = each.question
        pieces = sorted(repr((one.osp, one.unit, one.same, one.language, one.places)) for one in each.standing.pieces)
        unmet = tuple(sorted((unit, tuple(sorted(left))) for unit, left in each.unmet.items()))
        one = question.qualification
        key = (
            one.register_number,
            one.id,
            one.valid_from,
            question.competence_areas,
            each.held,
            unmet,
            tuple(pieces),
            each.tree.root.id,
        )
        found.setdefault(key, []).append(each)
    return [Learner(same[0], len(same)) for same in found.values()]


def _planned(groups: Iterable[Learner], poks: Sequence[NewPok]) -> int:
    """How many have a plan with the new POKs and had none: each is planned for anew."""
    new = tuple(_offered(number, each) for number, each in enumerate(poks, start=1))
    found = 0
    for each in groups if new else ():
        problem = each.problem
        if outcome(problem).way is Way.IMPOSSIBLE:
            anew = Problem(problem.question, problem.tree, (*problem.offerings, *new), problem.limits)
            found += each.count if outcome(anew).way is Way.PLANNED else 0
    return found


def _offered(number: int, pok: NewPok) -> Offering:
    """A new POK as an offering that can be started at any time; who would give it, and for how much, nobody knows yet."""
    covers = []
    for unit in pok.units:
        rows = [each for each in pok.rows if each.part.unit == unit]
        named = tuple(each.id for each in rows if each.part.kind is PartKind.REQUIREMENT)
        if named or any(each.part.kind is PartKind.UNIT for each in rows):
            covers.append(Coverage(unit, requirements=named, certainty=Certainty.DECLARED))
        covers += [each for row in rows if (each := _of_sub_unit(row)) is not None]
    return Offering(f"NEW-{number}", Text(), "", PieceKind.PART_OF_UNIT, tuple(covers), any_start=True, weeks=1)


def _of_sub_unit(row: OpenRow) -> Coverage | None:
    """Of its language variants any meets the row: the first that has a code."""
    optional, element = row.part.kind is PartKind.OPTIONAL, row.id.removesuffix("?")
    for each in row.unit.unit.sub_units if row.part.kind in (PartKind.SUB_UNIT, PartKind.OPTIONAL) else ():
        if each.element == element and each.code and (each.has_optional if optional else each.has_mandatory):
            return Coverage(row.part.unit, each.code, optional, certainty=Certainty.DECLARED)
    return None
