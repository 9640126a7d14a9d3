"""``pathways plan``: the proven best way to the goal, or why there is none and the smallest changes that would help."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from pathways.asking.credentials import Trusting
from pathways.asking.written import DifferBy, FrontBy
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
    Exclude,
    From,
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
    Regions,
    SignalDays,
    StoreOption,
    Strict,
    Teaching,
    TimeLimit,
    TrustFile,
    Units,
    language,
    on_day,
    wants_progress,
)
from pathways.cli.writing import with_files
from pathways.curriculum.foresight import DAYS
from pathways.errors import WrongUse


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
    foresight: Annotated[bool | None, typer.Option("--foresight/--no-foresight", help="foresight")] = None,
    region: Regions = None,
    days: SignalDays = DAYS,
    occupations: Annotated[bool | None, typer.Option("--occupations/--no-occupations", help="occupations")] = None,
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
    from pathways.asking.foresight import Foreseeing
    from pathways.asking.limiting import Limiting
    from pathways.asking.plan import PlanWords, SoFar
    from pathways.asking.plan import plan as best_plan
    from pathways.asking.question import Asked
    from pathways.cli.drawing import draw_front
    from pathways.cli.paper import Paper, working
    from pathways.cli.show_plan import show_plan
    from pathways.cli.writing import leaving
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    wanted_files = leaving(files, for_)
    if region and not foresight:
        raise WrongUse("option_needs_another", option="--region", other="--foresight")
    asked = Asked(
        data=tuple(data or ()),
        store=store,
        offerings=tuple(offerings or ()),
        learner=tuple(learner or ()),
        holds=tuple(holds or ()),
        completed=tuple(completed or ()),
        qualification=qualification,
        units=tuple(unit or ()),
        method=method,
        competence_areas=tuple(competence_area or ()),
        on=on_day(on),
        strict=strict,
        corrections=corrections,
        trusting=Trusting(trust, tuple(recipient or ()), online, contexts),
    )
    limits = Limiting(
        from_, by, budget, hours_per_week, teaching, mode, place, blocked, prefer, exclude, time_limit, not_place, group, busy
    )
    written = PlanWords(
        limits,
        pin=pin,
        assume=assume,
        booked=booked,
        alternatives=alternatives,
        differ=differ,
        within=within,
        front=front,
        front_by=front_by,
        picture=picture,
        previous=previous,
        repair=repair,
        repair_within=repair_within,
        why=why,
        foresight=Foreseeing(tuple(region or ()), days) if foresight else foresight,
        occupations=occupations,
    )
    with working(said.say("cli-planning"), shown=wants_progress()) as now:

        def so_far(each: SoFar) -> None:
            totals = each.found.plan.totals
            cost, steps = said.money(totals.cost_cents), said.say("cli-steps", count=totals.steps)
            now(said.say("cli-found-so-far", cost=cost, steps=steps))

        answer = best_plan(asked, written, said, so_far=so_far, files=wanted_files)
    drawn = draw_front(answer, picture, said) if picture is not None else None
    if as_json:
        print(to_json(answer), end="")
    else:
        show_plan(answer, Paper(said))
        if drawn is not None:
            Paper(said).say("cli-drawn", file=drawn)
        for each in wanted_files.written:
            Paper(said).say("cli-written", file=str(each))
