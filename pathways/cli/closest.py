"""``pathways closest``: which loaded qualifications is the learner closest to, and which exits lie on the way?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pathways.asking.credentials import Trusting
from pathways.cli.arguments import (
    AnyAreas,
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
    Places,
    PreferOption,
    QualificationRef,
    Recipients,
    StoreOption,
    Teaching,
    TimeLimit,
    TrustFile,
    Units,
    language,
    on_day,
    wants_progress,
)
from pathways.model import Catalogue

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.i18n import Words
    from pathways.wire import ClosestAnswer
    from pathways.wire.closest import Result


def closest(
    learner: Learner = None,
    holds: Holds = None,
    qualification: QualificationRef = None,
    unit: Units = None,
    competence_area: AnyAreas = None,
    method: MethodOption = None,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="top")] = 10,
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
    exclude: Exclude = None,
    time_limit: TimeLimit = None,
    on: On = None,
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
    """Qualifications and exits on the way, nearest first."""
    from pathways.asking.closest import closest as nearest
    from pathways.asking.limiting import Limiting
    from pathways.asking.question import Asked
    from pathways.cli.paper import Paper, working
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    first = on_day(on)
    limits = Limiting(
        from_, by, budget, hours_per_week, teaching, mode, place, blocked, prefer, exclude, time_limit, not_place, group, busy
    )
    asked = Asked(
        data=tuple(data or ()),
        store=store,
        offerings=tuple(offerings or ()),
        learner=tuple(learner or ()),
        holds=tuple(holds or ()),
        qualification=qualification,
        units=tuple(unit or ()),
        method=method,
        competence_areas=tuple(competence_area or ()),
        on=first,
        corrections=corrections,
        trusting=Trusting(trust, tuple(recipient or ()), online, contexts),
    )
    with working(said.say("cli-ranking"), shown=wants_progress()):
        answer, catalogue = nearest(asked, limits, said, top=top)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said), catalogue)


def _show(answer: ClosestAnswer, paper: Paper, catalogue: Catalogue) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    words = paper.words
    units = any(each.kind in ("units", "unit") for each in answer.results)
    whole = any(each.kind == "qualification" for each in answer.results)
    paper.say("cli-closest-title-units" if units and not whole else "cli-closest-title", count=len(catalogue.qualifications))
    if not answer.results:
        paper.say("cli-closest-none")
    else:
        _table(answer, paper)
    begun = {each.unit: each for result in answer.results for each in result.exits}
    if begun:
        paper.heading(words.say("cli-begun-heading"))
        for unit, each in sorted(begun.items()):
            met = words.say("cli-met", met=each.of - each.left, of=each.of)
            paper.line(f"– {unit} {each.name or ''}: {met}", indent=2, hang=2)
    _hints(answer, paper)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def _table(answer: ClosestAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import branch_name, left_over

    words = paper.words
    with_proposals = any(each.if_recognised for each in answer.results)
    with_plans = any(each.plan for each in answer.results)
    rows = []
    for number, each in enumerate(answer.results, start=1):
        row = [
            str(number),
            _what(each, words),
            branch_name(each.branch, words) if each.branch else "",
            "" if each.held_osp is None else words.osp(each.held_osp),
            left_over(each.remaining_osp, each.remaining_units, words),
        ]
        if with_proposals:
            after = each.if_recognised
            row.append("" if after is None else left_over(after.remaining_osp, after.remaining_units, words))
        if with_plans:
            row.append(_way(each, words))
        rows.append(row)
    headings = ["col-rank", "col-qualification", "col-branch", "col-held", "col-remaining"]
    headings += ["col-if-recognised"] if with_proposals else []
    headings += ["col-best-plan"] if with_plans else []
    paper.line()
    paper.table([words.say(each) for each in headings], rows, right=(0,))


def _what(row: Result, words: Words) -> str:
    from pathways.asking.drawing import title_of

    match row.kind:
        case "qualification":
            return title_of(row.qualification, words)
        case "partial":
            return words.say("cli-closest-partial", name=row.name or "", units=", ".join(row.units))
        case "units":
            return words.say("cli-closest-units", units=", ".join(row.units))
        case kind:
            return words.say(f"cli-closest-{kind}", name=row.name or "", id=row.id or "")


def _way(row: Result, words: Words) -> str:
    if row.plan is None:
        return ""
    totals = row.plan.totals
    if totals is None:
        return words.say(f"cli-way-{row.plan.status}")
    if not totals.steps:
        return words.say("cli-way-complete")
    cost = words.money(int(totals.known_cost_eur * 100))
    parts = [words.say("cli-unknown-prices", known=cost, count=totals.unknown_prices) if totals.unknown_prices else cost]
    parts.append(words.say("cli-weeks-unknown") if totals.weeks is None else words.say("cli-weeks", count=totals.weeks))
    if row.plan.status == "feasible":
        parts.append(words.say("cli-way-feasible"))
    return ", ".join(parts)


def _hints(answer: ClosestAnswer, paper: Paper) -> None:
    """What would count after a decision, and what is only like something; each once."""
    from pathways.asking.drawing import title_of

    words = paper.words
    # What is said is about one qualification: the nearest.
    proposed = {each.id: (each, result) for result in reversed(answer.results) for each in result.proposed}
    if proposed:
        paper.heading(words.say("cli-proposals-heading"))
        for id, (piece, result) in sorted(proposed.items()):
            about = title_of(result.qualification, words)
            paper.line(f"– {piece.name or ''} [{id}], {about}: {piece.because.text}", indent=2, hang=2)
    similar = {(each.id, each.unit, each.because.code): each for result in answer.results for each in result.similar}
    if similar:
        paper.heading(words.say("cli-closest-similar"))
        for (id, _, _), like in sorted(similar.items()):
            paper.line(f"– {like.name or ''} [{id}]: {like.because.text}", indent=2, hang=2)


__all__ = ["closest"]
