"""``pathways plan``: the proven best way to the goal, or why there is none and the smallest changes that would help."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli import arguments
from pathways.cli.arguments import (
    Areas,
    Assume,
    Blocked,
    Budget,
    Busy,
    By,
    Contexts,
    CorrectionsFile,
    Data,
    DifferBy,
    Exclude,
    From,
    FrontBy,
    Groups,
    Holds,
    HoursPerWeek,
    JsonOption,
    LangOption,
    Learner,
    MethodOption,
    Modes,
    NotPlaces,
    Offerings,
    On,
    Online,
    Pin,
    Places,
    PreferOption,
    QualificationRef,
    Recipients,
    StoreOption,
    Strict,
    Teaching,
    TimeLimit,
    TrustFile,
    Units,
    day,
    language,
    today,
    wants_progress,
)
from pathways.cli.credentials import Trusting
from pathways.cli.writing import with_files
from pathways.errors import WrongUse
from pathways.model import Catalogue, Finding, Limits, Prefer, Severity, finding

if TYPE_CHECKING:
    from pathways.cli.question import Asked, Known, Prepared, Unjudged
    from pathways.cli.reopening import Reopened
    from pathways.cli.several import Searched, WantedPlans
    from pathways.cli.writing import Leaving
    from pathways.exports.route import Route
    from pathways.i18n import Words
    from pathways.model import Catalogue
    from pathways.planner.plan import Planned
    from pathways.planner.problem import Problem
    from pathways.planner.repairing import Bound
    from pathways.wire import PlanAnswer, Planning

_MOST_SECONDS = 3600


@with_files
def plan(
    learner: Learner = None,
    holds: Holds = None,
    qualification: QualificationRef = None,
    unit: Units = None,
    method: MethodOption = None,
    competence_area: Areas = None,
    offerings: Offerings = None,
    from_: From = None,
    by: By = None,
    budget: Budget = None,
    hours_per_week: HoursPerWeek = None,
    teaching: Teaching = None,
    mode: Modes = None,
    place: Places = None,
    not_place: NotPlaces = None,
    group: Groups = None,
    blocked: Blocked = None,
    busy: Busy = None,
    prefer: PreferOption = None,
    alternatives: Annotated[int | None, typer.Option("--alternatives", metavar="K", min=1, help="alternatives")] = None,
    differ: Annotated[DifferBy | None, typer.Option("--differ", metavar="offerings|units|provider|branch", help="differ")] = None,
    within: Annotated[str | None, typer.Option("--within", metavar="PERCENT", help="within")] = None,
    front: Annotated[bool, typer.Option("--front", help="front")] = False,
    front_by: Annotated[FrontBy | None, typer.Option("--front-by", metavar="finish|steps|hours", help="front-by")] = None,
    picture: Annotated[Path | None, typer.Option("--picture", metavar="FILE.svg", help="picture")] = None,
    pin: Pin = None,
    exclude: Exclude = None,
    assume: Assume = None,
    previous: Annotated[Path | None, typer.Option("--previous", metavar="PLAN.json", help="previous")] = None,
    repair: Annotated[bool, typer.Option("--repair", help="repair")] = False,
    repair_within: Annotated[str | None, typer.Option("--repair-within", metavar="EUR|PERCENT|best", help="repair-within")] = None,
    booked: Annotated[list[str] | None, typer.Option("--booked", metavar="ID[@DATE]", help="booked")] = None,
    completed: Annotated[list[str] | None, typer.Option("--completed", metavar="ID", help="completed")] = None,
    why: Annotated[bool, typer.Option("--why", help="why")] = False,
    for_: Annotated[str | None, typer.Option("--for", metavar="TEXT", help="for")] = None,
    time_limit: TimeLimit = None,
    on: On = None,
    strict: Strict = False,
    data: Data = None,
    store: StoreOption = None,
    corrections: CorrectionsFile = None,
    trust: TrustFile = None,
    online: Online = False,
    recipient: Recipients = None,
    contexts: Contexts = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
    *,
    files: Mapping[str, Path | None],
) -> None:
    """The proven best way to the goal."""
    from pathways.cli.paper import Paper, working
    from pathways.cli.question import Asked, Need, known, prepare
    from pathways.cli.reopening import Over, Reopened, read_previous
    from pathways.cli.several import draw_front, wanted_plans
    from pathways.cli.show_plan import show_plan
    from pathways.cli.writing import leaving
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    on_day = day(on, "--on") if on is not None else today()
    wanted_files = leaving(files, for_)
    saved = read_previous(previous) if previous is not None else None
    over = Over(saved.asked if saved is not None else None)
    bound = _bound(repair_within)
    repairs = repair or repair_within is not None
    if saved is None and repairs:
        raise WrongUse("repair_without_previous")
    if repairs and (front or alternatives is not None):
        raise WrongUse("repair_and_several")
    areas = over.choice("--competence-area", competence_area, "competence_areas")
    wishes = Wishes(
        start=over.start(from_, on_day),
        by=over.one("--by", by, day, "by"),
        budget_cents=over.one("--budget", budget, arguments.cents, "budget_cents"),
        hours_per_week=over.one("--hours-per-week", hours_per_week, arguments.hours, "hours_per_week"),
        languages=over.choice("--language", teaching, "languages", str.lower),
        modes=over.choice("--mode", mode, "modes", str.lower),
        places=over.choice("--place", place, "places"),
        places_excluded=over.choice("--not-place", not_place, "places_excluded"),
        groups=over.choice("--group", group, "groups"),
        blocked=over.periods(blocked),
        busy=over.busy(busy),
        prefer=over.one("--prefer", prefer, lambda written, _: arguments.preferences(written), "prefer") or (Prefer.COST,),
        pinned=over.more("--pin", pin, "pinned", without=exclude),
        excluded=over.more("--exclude", exclude, "excluded", without=pin),
        assumed=over.more("--assume", assume, "assumed"),
        booked=tuple(booked or ()),
        time_limit_ms=milliseconds(time_limit),
        why=why,
        wanted=wanted_plans(
            alternatives, differ, within=within, front=front, front_by=front_by, picture=picture, area_given=bool(areas)
        ),
    )
    asked = Asked(
        data=tuple(data or ()),
        store=store,
        learner=tuple(learner or ()),
        holds=tuple(holds or ()),
        completed=tuple(completed or ()),
        saved_steps=tuple(saved.plan.offerings) if saved is not None and saved.plan is not None else (),
        qualification=qualification or over.qualification(unit),
        units=over.units(unit),
        method=method or over.method(),
        competence_areas=areas,
        on=on_day,
        strict=strict or over.strict(),
        corrections=corrections,
        trusting=Trusting(trust, tuple(recipient or ()), online, contexts),
    )
    with working(said.say("cli-planning"), shown=wants_progress()) as now:
        # An offering that is named has to be found, whatever it serves.
        named = wishes.pinned or wishes.excluded or wishes.booked or wishes.groups or saved is not None
        given = known(asked, tuple(offerings or ()), need=Need.EVERYTHING if named else Need.WAY)
        asked = over.same_document(asked, given.catalogue, written=qualification is not None)
        reopened = Reopened(saved, tuple(over.taken), repairs, bound) if saved is not None else None
        answer = planned(prepare(asked, given), given, wishes, said, asked, reopened, now, wanted_files)
    drawn = draw_front(answer, picture, said) if picture is not None else None
    if as_json:
        print(to_json(answer), end="")
    else:
        show_plan(answer, Paper(said))
        if drawn is not None:
            Paper(said).say("cli-drawn", file=drawn)
        for each in wanted_files.written:
            Paper(said).say("cli-written", file=str(each))


@dataclass(frozen=True, slots=True)
class Wishes:
    """The limits as they were written. Fields as in ``pathways.model.Limits``; ``excluded`` are offerings, providers, units and
    ID@DAY for an intake, ``booked`` ID or ID@DAY."""

    start: date
    by: date | None = None
    budget_cents: int | None = None
    hours_per_week: Decimal | None = None
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    places_excluded: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    blocked: tuple[tuple[date, date], ...] = ()
    busy: tuple[tuple[date, date, Decimal], ...] = ()
    prefer: tuple[Prefer, ...] = (Prefer.COST,)
    pinned: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    booked: tuple[str, ...] = ()
    time_limit_ms: int | None = None
    why: bool = False
    wanted: WantedPlans | None = None

    def limits(self, today: date) -> Limits:
        """The same, for the planner; ``today`` is the day of the question, by which applications are judged. Raises
        ``WrongUse`` for a start before it (no intake lies in the past), for an end before the start, and for hours that are taken
        already where nothing asks for hours."""
        if self.start < today:
            raise WrongUse("start_in_the_past", start=self.start, today=today)
        if self.by is not None and self.by < self.start:
            raise WrongUse("end_before_start", by=self.by, start=self.start)
        if self.busy and self.hours_per_week is None and Prefer.WORKLOAD not in self.prefer:
            raise WrongUse("busy_without_hours")
        return Limits(
            start=self.start,
            today=today,
            by=self.by,
            budget_cents=self.budget_cents,
            hours_per_week=self.hours_per_week,
            languages=self.languages,
            modes=self.modes,
            places=self.places,
            places_excluded=self.places_excluded,
            groups=self.groups,
            blocked=self.blocked,
            busy=self.busy,
            pinned=self.pinned,
            assumed=self.assumed,
            prefer=self.prefer,
        )


def planned(
    prepared: Prepared | Unjudged,
    given: Known,
    wishes: Wishes,
    said: Words,
    asked: Asked | None = None,
    reopened: Reopened | None = None,
    now: Callable[[str], None] = lambda _: None,
    files: Leaving | None = None,
) -> PlanAnswer:
    """The answer to a prepared question, held against a saved plan where one was opened; written to ``files`` too. Raises
    ``NoSuchThing`` where the requirements are not loaded, ``WrongUse`` where a file cannot be written."""
    from pathways.cli import question
    from pathways.cli.naming import matching_nothing, named_limits, units_of
    from pathways.cli.reopening import asked_of
    from pathways.planner.conflict import CONFLICT_TIME_LIMIT_MS, conflict
    from pathways.planner.plan import Impossible
    from pathways.planner.planning import TIME_LIMIT_MS
    from pathways.planner.problem import Problem
    from pathways.planner.scheduled import with_scheduled
    from pathways.rules.resolving import resolve
    from pathways.wire import plan_answer

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
    problem = Problem(prepared.question, prepared.tree, catalogue.offerings, limits)
    searched = _searched(problem, wishes.wanted, reopened, time_limit_ms, lambda each: now(_so_far(each, said)))
    problem, found = searched.problem, _found(searched, reopened, time_limit_ms)
    explained = wishes.why and isinstance(found, Impossible)
    clash = conflict(problem, time_limit_ms=wishes.time_limit_ms or CONFLICT_TIME_LIMIT_MS) if explained else None
    seconds = Decimal(round(time.monotonic() - began, 3)).quantize(Decimal("0.001"))
    told = (*resolved, *passed_over, *kept.findings, *searched.findings, *matching_nothing(limits, catalogue.offerings))
    told = (*told, *problem.standing.findings, *prepared.tree.findings, *_learner_missing(reopened, given))
    if files is not None and files.wanted:
        told = (*told, *files.write(_route(prepared, given, catalogue, limits, searched, found, told), said))
    about = question.with_findings(prepared.about, *given.offering_findings(), *told)
    return plan_answer(
        found,
        limits,
        seconds,
        about,
        said,
        several=searched.several,
        asked=asked_of(prepared, wishes, limits, asked) if asked is not None else None,
        compared=reopened.compared(found, problem, prepared) if reopened is not None else None,
        clash=clash,
    )


def _route(
    prepared: Prepared,
    given: Known,
    catalogue: Catalogue,
    limits: Limits,
    searched: Searched,
    found: Planning,
    told: tuple[Finding, ...],
) -> Route:
    """Question and answer, as exports take them. ``catalogue``: with the offerings as the planner took them."""
    from pathways.exports.route import Route
    from pathways.planner.checking import check_tree

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
        others=searched.several.series.plans[1:] if searched.several is not None else (),
        findings=(*prepared.about.findings, *told),
    )


def _learner_missing(reopened: Reopened | None, given: Known) -> Iterator[Finding]:
    """The saved plan counted something that was held, and nothing is held now: it is most likely her record that is missing."""
    plan = reopened.saved.plan if reopened is not None else None
    if plan is not None and any(each.held for each in plan.placements) and not given.record.evidence:
        yield finding("saved_plan_had_a_learner", Severity.WARNING, "--previous")


def _so_far(found: Planned, said: Words) -> str:
    totals = found.plan.totals
    return said.say("cli-found-so-far", cost=said.money(totals.cost_cents), steps=said.say("cli-steps", count=totals.steps))


def _searched(
    problem: Problem,
    wanted: WantedPlans | None,
    reopened: Reopened | None,
    time_limit_ms: int,
    so_far: Callable[[Planned], None],
) -> Searched:
    """The repaired plan where that is asked for, else one plan or as many as are wanted."""
    from pathways.cli.several import Searched, searched

    if reopened is not None and reopened.repair:
        return Searched(problem, reopened.repaired(problem, time_limit_ms))
    return searched(problem, wanted, time_limit_ms=time_limit_ms, so_far=so_far)


def _found(searched: Searched, reopened: Reopened | None, time_limit_ms: int) -> Planning:
    """The first plan, or why there is none."""
    from pathways.planner.dropping import with_savings
    from pathways.planner.explaining import explain
    from pathways.planner.plan import OutOfTime
    from pathways.planner.planning import Infeasible

    first = searched.first
    if isinstance(first, Infeasible):
        return explain(searched.problem, time_limit_ms=time_limit_ms)
    if isinstance(first, OutOfTime) or (reopened is not None and reopened.repair):
        return first
    return with_savings(searched.problem, first, time_limit_ms=time_limit_ms)


def _bound(written: str | None) -> Bound:
    """How much a repair may cost: ``best``, euros, or a share with "%". Raises ``WrongUse``."""
    from pathways.planner.repairing import Equal, Within

    if written is None:
        return None
    if written.strip().casefold() == "best":
        return Equal()
    try:
        if "%" in written:
            return Within(percent=arguments.percent(written, "--repair-within"))
        return Within(cents=arguments.cents(written, "--repair-within"))
    except WrongUse as fault:
        if fault.code == "too_many_decimals":
            raise
        raise WrongUse("not_a_bound", value=written) from None


def milliseconds(written: str | None) -> int | None:
    """Seconds, with a decimal comma or point, as milliseconds. Raises ``WrongUse``."""
    if written is None:
        return None
    try:
        seconds = Decimal(written.replace(",", "."))
    except ArithmeticError:
        seconds = Decimal(0)
    if not seconds.is_finite() or not Decimal("0.001") <= seconds <= _MOST_SECONDS:
        raise WrongUse("time_limit", value=written, most=_MOST_SECONDS)
    return int(seconds * 1000)
