"""``pathways next``: what can the learner start now, what does it unlock, and is it in a best plan?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.asking.credentials import Trusting
from pathways.cli.arguments import (
    Areas,
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
    from pathways.wire import NextAnswer
    from pathways.wire.next import Effect, Start


def next(
    learner: Learner = None,
    holds: Holds = None,
    qualification: QualificationRef = None,
    unit: Units = None,
    method: MethodOption = None,
    competence_area: Areas = None,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="top-next")] = 20,
    goals: Annotated[int, typer.Option("--goals", metavar="N", min=1, help="goals")] = 3,
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
    """What can be started now, and what it unlocks."""
    from pathways.asking.limiting import Limiting
    from pathways.asking.next import next as startable
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
    with working(said.say("cli-next"), shown=wants_progress()):
        answer, catalogue = startable(asked, limits, said, top=top, goals=goals)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, _unit_names(catalogue, said), Paper(said))


def _unit_names(catalogue: Catalogue, said: Words) -> dict[str, str]:
    """Unit -> its code and name; of several versions the newest name."""
    dated = sorted(catalogue.qualifications, key=lambda each: (str(each.valid_from or ""), each.id))
    return {unit.code: f"{unit.code} {said.name(unit.name)}".strip() for each in dated for unit in each.units}


def _show(answer: NextAnswer, names: Mapping[str, str], paper: Paper) -> None:
    from pathways.asking.drawing import title_of
    from pathways.cli.show_check import branch_name, left_over, show_decisions, show_findings

    words = paper.words
    if not answer.goals:
        paper.say("cli-next-no-goal")
    for number, goal in enumerate(answer.goals, start=1):
        branch = f", {branch_name(goal.branch, words)}" if goal.branch else ""
        left = left_over(goal.remaining_osp, goal.remaining_units, words)
        what = _named(goal.units, names) or title_of(goal.qualification, words)
        paper.say("cli-next-goal", number=number, goal=f"{what}{branch}", left=left, plan=words.say(f"cli-next-{goal.plan.status}"))
    if answer.goals:
        paper.heading(words.say("cli-next-title", count=answer.startable))
    if answer.startable > len(answer.starts):
        paper.say("cli-next-first", count=len(answer.starts))
    if any(effect.in_plans in ("every", "some", "none") for each in answer.starts for effect in each.effects):
        paper.say("cli-next-best")
    for number, each in enumerate(answer.starts, start=1):
        _start(number, each, answer, names, paper)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def _named(codes: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(each, each) for each in codes)


def _start(number: int, start: Start, answer: NextAnswer, names: Mapping[str, str], paper: Paper) -> None:
    words = paper.words
    paper.line()
    paper.line(f"{number}. {words.say(f'cli-next-{start.kind}', name=start.name or start.id, id=start.id)}", hang=3)
    facts = [words.day(start.start) if start.start is not None else words.say("cli-undated")]
    if start.kind == "offering":
        facts += [start.provider] if start.provider else []
        facts += [words.osp(start.osp)] if start.osp is not None else []
        price = None if start.cost_eur is None else int(start.cost_eur * 100)
        facts.append(words.say("cli-price-unknown") if price is None else words.money(price))
    else:
        facts = [facts[0], words.say("cli-next-offerings", count=len(start.offerings), ids=", ".join(start.offerings[:5]))]
    paper.line(" · ".join(facts), indent=3)
    several = len(answer.goals) > 1
    for effect in start.effects:
        goal = words.say("cli-next-for", number=effect.goal + 1) + " " if several else ""
        paper.line(f"– {goal}{'; '.join(_effects(effect, names, words))}", indent=3, hang=2)


def _effects(effect: Effect, names: Mapping[str, str], words: Words) -> list[str]:
    said = [words.say(f"cli-in-plans-{effect.in_plans}")]
    if effect.extra is not None:
        measure, amount = effect.extra.measure, effect.extra.amount
        shown = words.money(int(amount * 100)) if measure == "cost" else words.number(amount)
        said[0] += f" ({words.say(f'cli-extra-{measure}', amount=shown)})"
    if effect.completes:
        said.append(words.say("cli-completes", units=_named(effect.completes, names)))
    if effect.opens:
        said.append(words.say("cli-opens", ids=_named((*effect.opens_units, *effect.opens)[:8], names)))
    if effect.moves_osp:
        said.append(words.say("cli-moves", osp=words.osp(effect.moves_osp)))
    elif effect.moves_units:
        said.append(words.say("cli-moves", osp=words.say("cli-parts", count=effect.moves_units)))
    return said


__all__ = ["next"]
