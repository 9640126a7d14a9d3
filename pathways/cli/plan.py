"""``pathways plan``: the proven best way to the goal, or why there is none and the smallest changes that would help."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli import arguments
from pathways.cli.arguments import (
    Areas,
    CorrectionsFile,
    Data,
    Holds,
    JsonOption,
    LangOption,
    Learner,
    MethodOption,
    On,
    QualificationRef,
    StoreOption,
    Strict,
    Units,
    day,
    language,
    today,
    wants_progress,
)
from pathways.errors import NoSuchThing, WrongUse
from pathways.model import Finding, Limits, Offering, Prefer, Severity, finding
from pathways.rules.nearest import ValidCodes

if TYPE_CHECKING:
    from pathways.cli.question import Known, Prepared, Unjudged
    from pathways.i18n import Words
    from pathways.wire import PlanAnswer

_MOST_SECONDS = 3600


def plan(
    learner: Learner = None,
    holds: Holds = None,
    qualification: QualificationRef = None,
    unit: Units = None,
    method: MethodOption = None,
    competence_area: Areas = None,
    offerings: Annotated[list[Path] | None, typer.Option("--offerings", metavar="FILE", help="offerings")] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE", help="from")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="DATE", help="by")] = None,
    budget: Annotated[str | None, typer.Option("--budget", metavar="EUR", help="budget")] = None,
    hours_per_week: Annotated[str | None, typer.Option("--hours-per-week", metavar="H", help="hours-per-week")] = None,
    teaching: Annotated[list[str] | None, typer.Option("--language", metavar="CODE", help="language")] = None,
    mode: Annotated[list[str] | None, typer.Option("--mode", metavar="CODE", help="mode")] = None,
    place: Annotated[list[str] | None, typer.Option("--place", metavar="CODE", help="place")] = None,
    blocked: Annotated[list[str] | None, typer.Option("--blocked", metavar="DATE..DATE", help="blocked")] = None,
    prefer: Annotated[str, typer.Option("--prefer", metavar="cost|finish|steps|osp[,…]", help="prefer")] = "cost",
    pin: Annotated[list[str] | None, typer.Option("--pin", metavar="ID", help="pin")] = None,
    exclude: Annotated[list[str] | None, typer.Option("--exclude", metavar="ID", help="exclude")] = None,
    assume: Annotated[list[str] | None, typer.Option("--assume", metavar="ID", help="assume")] = None,
    time_limit: Annotated[str | None, typer.Option("--time-limit", metavar="SECONDS", help="time-limit")] = None,
    on: On = None,
    strict: Strict = False,
    data: Data = None,
    store: StoreOption = None,
    corrections: CorrectionsFile = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """The proven best way to the goal."""
    from pathways.cli.paper import Paper, working
    from pathways.cli.question import Asked, Need, known, prepare
    from pathways.cli.show_plan import show_plan
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    first = day(on, "--on") if on is not None else today()
    wishes = Wishes(
        start=day(from_, "--from") if from_ is not None else first,
        by=day(by, "--by") if by is not None else None,
        budget_cents=arguments.cents(budget, "--budget") if budget is not None else None,
        hours_per_week=arguments.hours(hours_per_week, "--hours-per-week") if hours_per_week is not None else None,
        languages=tuple(each.lower() for each in teaching or ()),
        modes=tuple(each.lower() for each in mode or ()),
        places=tuple(place or ()),
        blocked=tuple(arguments.period(each, "--blocked") for each in blocked or ()),
        prefer=arguments.preferences(prefer),
        pinned=tuple(pin or ()),
        excluded=tuple(exclude or ()),
        assumed=tuple(assume or ()),
        time_limit_ms=milliseconds(time_limit),
    )
    asked = Asked(
        data=tuple(data or ()),
        store=store,
        learner=tuple(learner or ()),
        holds=tuple(holds or ()),
        qualification=qualification,
        units=tuple(unit or ()),
        method=method,
        competence_areas=tuple(competence_area or ()),
        on=first,
        strict=strict,
        corrections=corrections,
    )
    with working(said.say("cli-planning"), shown=wants_progress()):
        # An offering that is named has to be found, whatever it serves.
        need = Need.EVERYTHING if pin or exclude else Need.WAY
        given = known(asked, tuple(offerings or ()), need=need)
        answer = planned(prepare(asked, given), given, wishes, said)
    if as_json:
        print(to_json(answer), end="")
    else:
        show_plan(answer, Paper(said))


@dataclass(frozen=True, slots=True)
class Wishes:
    """The limits as they were written. Fields as in ``pathways.model.Limits``."""

    start: date
    by: date | None = None
    budget_cents: int | None = None
    hours_per_week: Decimal | None = None
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    blocked: tuple[tuple[date, date], ...] = ()
    prefer: tuple[Prefer, ...] = (Prefer.COST,)
    pinned: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    time_limit_ms: int | None = None

    def limits(self, today: date) -> Limits:
        """The same, for the planner; ``today`` is the day of the question, by which applications are judged. Raises
        ``WrongUse`` for a start before it (no intake lies in the past) and for an end before the start."""
        if self.start < today:
            raise WrongUse("start_in_the_past", start=self.start, today=today)
        if self.by is not None and self.by < self.start:
            raise WrongUse("end_before_start", by=self.by, start=self.start)
        return Limits(
            start=self.start,
            today=today,
            by=self.by,
            budget_cents=self.budget_cents,
            hours_per_week=self.hours_per_week,
            languages=self.languages,
            modes=self.modes,
            places=self.places,
            blocked=self.blocked,
            pinned=self.pinned,
            excluded=self.excluded,
            assumed=self.assumed,
            prefer=self.prefer,
        )


def planned(prepared: Prepared | Unjudged, given: Known, wishes: Wishes, said: Words) -> PlanAnswer:
    """The answer to a prepared question. Raises ``NoSuchThing`` where the requirements are not loaded."""
    from pathways.cli import question
    from pathways.planner.explaining import explain
    from pathways.planner.planning import TIME_LIMIT_MS, Infeasible, Problem
    from pathways.planner.planning import plan as search
    from pathways.rules.resolving import resolve
    from pathways.wire import Planning, plan_answer

    if isinstance(prepared, question.Unjudged):
        number = prepared.register_number
        known = tuple(dict.fromkeys(each.register_number for each in given.catalogue.qualifications))
        raise NoSuchThing("requirements_unknown", number, known)
    limits = wishes.limits(prepared.about.today)
    named = [prepared.about.qualification.id]
    catalogue, resolved = resolve(given.catalogue, on=limits.start, named=named)
    _all_known(limits, catalogue.offerings)
    limits = _as_spelled(limits, catalogue.offerings)
    time_limit_ms = wishes.time_limit_ms or TIME_LIMIT_MS
    began = time.monotonic()
    problem = Problem(prepared.question, prepared.tree, catalogue.offerings, limits)
    result = search(problem, time_limit_ms=time_limit_ms)
    found: Planning = explain(problem, time_limit_ms=time_limit_ms) if isinstance(result, Infeasible) else result
    seconds = Decimal(round(time.monotonic() - began, 3)).quantize(Decimal("0.001"))
    told = (*resolved, *_matching_nothing(limits, catalogue.offerings), *problem.standing.findings, *prepared.tree.findings)
    about = question.with_findings(prepared.about, *given.offering_findings(), *told)
    return plan_answer(found, limits, seconds, about, said)


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


def limits_for(wishes: Wishes, today: date, offerings: Collection[Offering]) -> tuple[Limits, list[Finding]]:
    """The limits as the catalogue spells them, and those that match nothing in it. Raises ``WrongUse``, ``NoSuchThing``."""
    limits = wishes.limits(today)
    _all_known(limits, offerings)
    limits = _as_spelled(limits, offerings)
    return limits, _matching_nothing(limits, offerings)


def _all_known(limits: Limits, offerings: Collection[Offering]) -> None:
    """Pinned and excluded ones are loaded: a typing error here would quietly change the plan."""
    ids = {each.id for each in offerings}
    providers = {each.provider for each in offerings}
    for each in limits.pinned:
        if each not in ids:
            raise NoSuchThing("offering_unknown", each, _near(each, ids))
    for each in limits.excluded:
        if each not in ids | providers:
            raise NoSuchThing("offering_or_provider_unknown", each, _near(each, ids | providers))


def _as_spelled(limits: Limits, offerings: Collection[Offering]) -> Limits:
    """Modes and places as the catalogue spells them: people write "oulu" for "Oulu"."""

    def spelled(wishes: tuple[str, ...], there: Iterable[str]) -> tuple[str, ...]:
        by_fold: dict[str, list[str]] = {}
        for each in sorted(set(there)):
            by_fold.setdefault(each.casefold(), []).append(each)
        return tuple(dict.fromkeys(found for each in wishes for found in by_fold.get(each.casefold(), [each])))

    modes = spelled(limits.modes, (code for each in offerings for code in each.modes))
    places = spelled(limits.places, (name for each in offerings for name in each.places))
    return replace(limits, modes=modes, places=places)


def _near(wanted: str, there: Iterable[str]) -> tuple[str, ...]:
    known = sorted(there)
    nearest = ValidCodes(known).nearest(wanted)
    return (nearest, *(each for each in known if each != nearest)) if nearest else tuple(known)


def _matching_nothing(limits: Limits, offerings: Collection[Offering]) -> list[Finding]:
    """Wishes that no loaded offering carries: most often a typing error."""
    there = {
        "language": (limits.languages, {code for each in offerings for code in each.languages}),
        "mode": (limits.modes, {code for each in offerings for code in each.modes}),
        "place": (limits.places, {code for each in offerings for code in each.places}),
    }
    return [
        finding("limit_matches_nothing", Severity.WARNING, f"--{name}", wanted=wanted, there=", ".join(sorted(known)))
        for name, (wishes, known) in there.items()
        for wanted in wishes
        if wanted not in known
    ]
