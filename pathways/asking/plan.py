"""A plan: the proven best way to the goal, or why there is none and the smallest changes that would help."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

from pathways.asking import question
from pathways.asking import written as values
from pathways.asking.foresight import Foreseeing, Foreseen, decided, foreseen, plan_foresight, weights
from pathways.asking.leaving import Leaving
from pathways.asking.limiting import Limiting
from pathways.asking.naming import matching_nothing, named_limits, units_of
from pathways.asking.occupations import Serving, served_by_plan
from pathways.asking.question import Asked, Known, Need, Prepared, Unjudged, known, prepare
from pathways.asking.reopening import Over, Reopened, asked_of, read_previous
from pathways.asking.several import Searched, WantedPlans, searched, wanted_plans
from pathways.asking.skilled import Skilled
from pathways.asking.sources import Given
from pathways.asking.stored import Shelves
from pathways.asking.wishes import Wishes
from pathways.asking.written import DifferBy, FrontBy, day, milliseconds
from pathways.errors import WrongUse
from pathways.exports.route import Route
from pathways.i18n import Words
from pathways.model import Catalogue, Finding, Limits, Prefer, Severity, SkillSet, finding
from pathways.planner.checking import check_tree
from pathways.planner.conflict import CONFLICT_TIME_LIMIT_MS, conflict
from pathways.planner.dropping import with_savings
from pathways.planner.explaining import explain
from pathways.planner.plan import Impossible, OutOfTime, Planned
from pathways.planner.planning import TIME_LIMIT_MS, Infeasible
from pathways.planner.planning import plan as best_plan
from pathways.planner.problem import Problem
from pathways.planner.repairing import Bound, Equal, Within
from pathways.planner.scheduled import with_scheduled
from pathways.rules.resolving import resolve
from pathways.stores.port import SKILLS
from pathways.wire import ForesightOf, PlanAnswer, Planning, plan_answer, to_json
from pathways.wire.occupations import in_plan as occupations_in_plan


@dataclass(frozen=True, slots=True)
class PlanWords:
    """What is asked of a plan beside its goal, as it was written. ``picture``: where the front is drawn to. ``foresight`` and
    ``occupations``: ``None`` as in the saved plan, false not at all."""

    limits: Limiting = field(default_factory=Limiting)
    pin: Sequence[str] | None = None
    assume: Sequence[str] | None = None
    booked: Sequence[str] | None = None
    alternatives: int | None = None
    differ: DifferBy | None = None
    within: str | None = None
    front: bool = False
    front_by: FrontBy | None = None
    picture: Path | None = None
    previous: Given | None = None
    repair: bool = False
    repair_within: str | None = None
    why: bool = False
    foresight: Foreseeing | Literal[False] | None = None
    occupations: bool | None = None


@dataclass(frozen=True, slots=True)
class SoFar:
    """A plan that was found on the way. ``answer`` gives what would be said of it, were it the last."""

    found: Planned
    answer: Callable[[], PlanAnswer]


def plan(
    asked: Asked,
    words: PlanWords,
    said: Words,
    *,
    so_far: Callable[[SoFar], None] = lambda _: None,
    files: Leaving | None = None,
) -> PlanAnswer:
    """The answer to what is asked, over what a saved plan was asked for; ``so_far`` is told of each plan on the way. Raises what
    ``question.prepare`` raises, and ``WrongUse``, ``NoSuchThing``, ``UnreadableInput`` for what cannot be meant."""
    limits = words.limits
    saved = read_previous(words.previous) if words.previous is not None else None
    over = Over(saved.asked if saved is not None else None)
    bound = _bound(words.repair_within)
    repairs = words.repair or words.repair_within is not None
    if saved is None and repairs:
        raise WrongUse("repair_without_previous")
    if repairs and (words.front or words.alternatives is not None):
        raise WrongUse("repair_and_several")
    skills = cache(lambda: Shelves.of(asked.data, asked.store, asked.offerings).content(SKILLS))  # large, and seldom needed
    foreseeing, serves = over.foresight(words.foresight), over.occupations(words.occupations)
    areas = over.choice("--competence-area", asked.competence_areas or None, "competence_areas")
    wishes = Wishes(
        start=over.start(limits.from_, asked.on),
        by=over.one("--by", limits.by, day, "by"),
        budget_cents=over.one("--budget", limits.budget, values.cents, "budget_cents"),
        hours_per_week=over.one("--hours-per-week", limits.hours_per_week, values.hours, "hours_per_week"),
        languages=over.choice("--language", limits.teaching, "languages", str.lower),
        modes=over.choice("--mode", limits.mode, "modes", str.lower),
        places=over.choice("--place", limits.place, "places"),
        places_excluded=over.choice("--not-place", limits.not_place, "places_excluded"),
        groups=over.choice("--group", limits.group, "groups"),
        blocked=over.periods(limits.blocked),
        busy=over.busy(limits.busy),
        prefer=over.one("--prefer", limits.prefer, lambda written, _: values.preferences(written), "prefer") or (Prefer.COST,),
        pinned=over.more("--pin", words.pin, "pinned", without=limits.exclude),
        excluded=over.more("--exclude", limits.exclude, "excluded", without=words.pin),
        assumed=over.more("--assume", words.assume, "assumed"),
        booked=tuple(words.booked or ()),
        time_limit_ms=milliseconds(limits.time_limit),
        why=words.why,
        wanted=wanted_plans(
            words.alternatives,
            words.differ,
            within=words.within,
            front=words.front,
            front_by=words.front_by,
            picture=words.picture,
            area_given=bool(areas),
        ),
        foresight=foreseen(skills(), asked.on, foreseeing) if foreseeing is not None else None,
        skilled=Skilled.of(skills()) if serves else None,
    )
    units = asked.units or None
    whole = asked.qualification is not None
    asked = replace(
        asked,
        saved_steps=tuple(saved.plan.offerings) if saved is not None and saved.plan is not None else (),
        qualification=asked.qualification or over.qualification(units),
        units=over.units(units),
        method=asked.method or over.method(),
        competence_areas=areas,
        strict=asked.strict or over.strict(),
    )
    # An offering that is named has to be found, whatever it serves.
    named = wishes.pinned or wishes.excluded or wishes.booked or wishes.groups or saved is not None
    given = known(asked, need=Need.EVERYTHING if named else Need.WAY)
    asked = over.same_document(asked, given.catalogue, written=whole)
    reopened = Reopened(saved, tuple(over.taken), repairs, bound) if saved is not None else None
    return planned(prepare(asked, given), given, wishes, said, asked, reopened, so_far, files)


def planned(
    prepared: Prepared | Unjudged,
    given: Known,
    wishes: Wishes,
    said: Words,
    asked: Asked | None = None,
    reopened: Reopened | None = None,
    so_far: Callable[[SoFar], None] = lambda _: None,
    files: Leaving | None = None,
) -> PlanAnswer:
    """The answer to a prepared question, held against a saved plan where one was opened; written to ``files`` too. Raises
    ``NoSuchThing`` where the requirements are not loaded, ``WrongUse`` where a file cannot be written."""
    prepared = question.to_be_planned(prepared, given)
    catalogue, resolved = resolve(given.catalogue, on=wishes.start, named=[prepared.about.qualification.id])
    limits, passed_over = named_limits(
        wishes, prepared.about.today, catalogue.offerings, units_of(prepared.tree, catalogue.offerings), reopened
    )
    kept = with_scheduled(limits, given.record, catalogue.offerings)
    limits = kept.limits
    time_limit_ms = wishes.time_limit_ms or TIME_LIMIT_MS
    began = time.monotonic()
    if reopened is not None:
        limits = reopened.running(prepared, catalogue.offerings, limits)
    foreseen = wishes.foresight
    if foreseen is not None:
        limits = replace(limits, demand=weights(foreseen, prepared.about.qualification))
    problem = Problem(prepared.question, prepared.tree, catalogue.offerings, limits)
    told: tuple[Finding, ...] = (*resolved, *passed_over, *kept.findings, *matching_nothing(limits, catalogue.offerings))
    told += foreseen.facts if foreseen is not None else ()

    def so_far_answer(found: Planned) -> PlanAnswer:
        about = question.with_findings(prepared.about, *given.offering_findings(), *told)
        return plan_answer(found, limits, _since(began), about, said, asked=written)

    written = asked_of(prepared, wishes, limits, asked) if asked is not None else None
    searched = _searched(
        problem, wishes.wanted, reopened, time_limit_ms, lambda each: so_far(SoFar(each, lambda: so_far_answer(each)))
    )
    problem, found = searched.problem, _found(searched, reopened, time_limit_ms)
    explained = wishes.why and isinstance(found, Impossible)
    clash = conflict(problem, time_limit_ms=wishes.time_limit_ms or CONFLICT_TIME_LIMIT_MS) if explained else None
    demanded = _demanded(foreseen, problem, found, prepared, reopened, time_limit_ms, said)
    seconds = _since(began)
    told = (*told, *searched.findings, *problem.standing.findings, *prepared.tree.findings, *_learner_missing(reopened, given))
    compared = reopened.compared(found, problem, prepared) if reopened is not None else None
    others = searched.several.series.plans[1:] if searched.several is not None else ()
    skilled, serving = wishes.skilled, tuple[Serving, ...]()
    if skilled is not None and isinstance(found, Planned):
        units = {unit.code: unit for one in (*catalogue.qualifications, prepared.about.qualification) for unit in one.units}
        serving = tuple(served_by_plan(skilled, each, catalogue.offerings, units) for each in (found, *others))
        told = (*told, *serving[0].facts)
    skills = skilled.skills if skilled is not None and skilled.skills is not None else SkillSet()

    def answer(told: tuple[Finding, ...]) -> PlanAnswer:
        about = question.with_findings(prepared.about, *given.offering_findings(), *told)
        return plan_answer(
            found,
            limits,
            seconds,
            about,
            said,
            several=searched.several,
            asked=written,
            compared=compared,
            clash=clash,
            foresight=demanded,
            occupations=[occupations_in_plan(each.linked, each.served, skills, said) for each in serving],
        )

    if files is not None and files.options:
        route = _route(prepared, given, catalogue, limits, found, others, told)
        route = replace(route, entered=given.entered, answer=lambda: to_json(answer(told)))
        route = replace(route, serves=serving[0].served if serving else (), skills=skills)
        return answer((*told, *files.write(route, said)))
    return answer(told)


def _demanded(
    foreseen: Foreseen | None,
    problem: Problem,
    found: Planning,
    prepared: Prepared,
    reopened: Reopened | None,
    time_limit_ms: int,
    said: Words,
) -> ForesightOf | None:
    """What demand did in the first plan: the question is asked once more without it."""
    if foreseen is None or not isinstance(found, Planned):
        return None
    without = None
    if problem.limits.demand:
        undemanded = replace(problem, limits=replace(problem.limits, demand=()))
        if reopened is not None and reopened.repair:
            other = reopened.repaired(undemanded, time_limit_ms)
        else:
            other = best_plan(undemanded, time_limit_ms=time_limit_ms)
        without = other if isinstance(other, Planned) else None
    else:
        without = found
    one = prepared.about.qualification
    return plan_foresight(decided(foreseen, one, found, without), one, said)


def _since(began: float) -> Decimal:
    return Decimal(round(time.monotonic() - began, 3)).quantize(Decimal("0.001"))


def _route(
    prepared: Prepared,
    given: Known,
    catalogue: Catalogue,
    limits: Limits,
    found: Planning,
    others: tuple[Planned, ...],
    told: tuple[Finding, ...],
) -> Route:
    """Question and answer, as exports take them. ``catalogue``: with the offerings as the planner took them."""
    return Route(
        today=prepared.about.today,
        qualification=prepared.about.qualification,
        method=prepared.about.method,
        tree=prepared.tree,
        question=prepared.question,
        record=given.record,
        goal=prepared.goal,
        units=prepared.goal_units,
        catalogue=catalogue,
        graphs=given.loads.graphs,
        limits=limits,
        check=check_tree(prepared.question, prepared.tree, prepared.reread),
        found=found,
        others=others,
        findings=(*prepared.about.findings, *told),
    )


def _learner_missing(reopened: Reopened | None, given: Known) -> Iterator[Finding]:
    """The saved plan counted something that was held, and nothing is held now: it is most likely her record that is missing."""
    plan = reopened.saved.plan if reopened is not None else None
    if plan is not None and any(each.held for each in plan.placements) and not given.record.evidence:
        yield finding("saved_plan_had_a_learner", Severity.WARNING, "--previous")


def _searched(
    problem: Problem,
    wanted: WantedPlans | None,
    reopened: Reopened | None,
    time_limit_ms: int,
    so_far: Callable[[Planned], None],
) -> Searched:
    """The repaired plan where that is asked for, else one plan or as many as are wanted."""
    if reopened is not None and reopened.repair:
        return Searched(problem, reopened.repaired(problem, time_limit_ms))
    return searched(problem, wanted, time_limit_ms=time_limit_ms, so_far=so_far)


def _found(searched: Searched, reopened: Reopened | None, time_limit_ms: int) -> Planning:
    """The first plan, or why there is none."""
    first = searched.first
    if isinstance(first, Infeasible):
        return explain(searched.problem, time_limit_ms=time_limit_ms)
    if isinstance(first, OutOfTime) or (reopened is not None and reopened.repair):
        return first
    return with_savings(searched.problem, first, time_limit_ms=time_limit_ms)


def _bound(written: str | None) -> Bound:
    """How much a repair may cost: ``best``, euros, or a share with "%". Raises ``WrongUse``."""
    if written is None:
        return None
    if written.strip().casefold() == "best":
        return Equal()
    try:
        if "%" in written:
            return Within(percent=values.percent(written, "--repair-within"))
        return Within(cents=values.cents(written, "--repair-within"))
    except WrongUse as fault:
        if fault.code == "too_many_decimals":
            raise
        raise WrongUse("not_a_bound", value=written) from None
