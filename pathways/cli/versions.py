"""``pathways versions``: stay under the old requirements until their transition ends, or move to the new: both finishes."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from pathways.asking.credentials import Trusting
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
    StoreOption,
    Strict,
    Teaching,
    TimeLimit,
    TrustFile,
    language,
    on_day,
    wants_progress,
)


def versions(
    learner: Learner = None,
    holds: Holds = None,
    qualification: QualificationRef = None,
    to: Annotated[str | None, typer.Option("--to", metavar="REF", help="to-version")] = None,
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
    pin: Pin = None,
    exclude: Exclude = None,
    assume: Assume = None,
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
) -> None:
    """Both finishes: under the old requirements, and under the new."""
    from pathways.asking.limiting import Limiting
    from pathways.asking.question import Asked
    from pathways.asking.versions import versions as compared
    from pathways.cli.paper import Paper, working
    from pathways.cli.show_versions import show_versions
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    first = on_day(on)
    limiting = Limiting(
        from_, by, budget, hours_per_week, teaching, mode, place, blocked, prefer, exclude, time_limit, not_place, group, busy
    )
    wishes = replace(limiting.wishes(first), pinned=tuple(pin or ()), assumed=tuple(assume or ()))
    asked = Asked(
        data=tuple(data or ()),
        store=store,
        offerings=tuple(offerings or ()),
        learner=tuple(learner or ()),
        holds=tuple(holds or ()),
        qualification=qualification,
        method=method,
        competence_areas=tuple(competence_area or ()),
        on=first,
        strict=strict,
        corrections=corrections,
        trusting=Trusting(trust, tuple(recipient or ()), online, contexts),
    )
    with working(said.say("cli-comparing-versions"), shown=wants_progress()):
        answer = compared(asked, to, wishes, said)
    if as_json:
        print(to_json(answer), end="")
    else:
        show_versions(answer, Paper(said))
