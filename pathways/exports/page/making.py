"""One question and its answer as a page: a plan, none, none in time, everything there already, or what is there without a plan."""

from __future__ import annotations

from datetime import date
from importlib.metadata import PackageNotFoundError, version

from pathways.exports.page.going import changes, deciding, going, others, price_in_words, remaining, why_not
from pathways.exports.page.having import amount, branch_of, branches, having, lacking, map_of
from pathways.exports.page.naming import Names
from pathways.exports.page.serving import serving
from pathways.exports.page.values import Cell, Figure, Items, Page, Prose, Section
from pathways.exports.route import Checked, Route
from pathways.i18n import Words
from pathways.model import Source
from pathways.pictures.tree import Fill
from pathways.planner.plan import Impossible, OutOfTime, Plan, Planned
from pathways.planner.verdict import BranchAnswer, Verdict

_MOST_NAMED = 4
_SHOWN = 12  # letters of a checksum: enough to tell two versions apart


def page_of(about: Route | Checked, words: Words) -> Page:
    """The page, in the language of ``words``: of a question and its answer, or of what is there without a plan."""
    names = Names(about, words)
    found = about.found if isinstance(about, Route) else None
    plan = found.plan if isinstance(found, Planned) else None
    answer = branch_of(names, plan)
    sections = [*(_answered(about, names, answer) if isinstance(about, Route) else _checked(names, answer)), _data(names)]
    return Page(
        language=words.language,
        day=about.today,
        title=words.say(f"page-title-{_kind(found, answer)}"),
        about=tuple(_goal(names, answer)),
        whom_label=words.say("page-whom"),
        whom=" ".join(about.whom.split()),
        dated=words.say("page-dated", day=about.today),
        lead=tuple(_lead(found, names, answer)),
        figures=tuple(_figures(plan, names, answer)),
        notice=words.say("page-notice"),
        sections=tuple(each for each in sections if each is not None),
        foot=words.say("page-foot", day=about.today, version=_version()),
    )


def _kind(found: Planned | Impossible | OutOfTime | None, answer: BranchAnswer) -> str:
    match found:
        case Impossible():
            return "impossible"
        case OutOfTime():
            return "out-of-time"
        case Planned(plan=Plan(steps=())):
            return "complete"
        case Planned():
            return "plan"
        case _:
            return "complete" if answer.verdict is Verdict.COMPLETE else "check"


def _answered(route: Route, names: Names, answer: BranchAnswer) -> list[Section | None]:
    match route.found:
        case Planned(plan=plan) as planned:
            return [
                having(names, answer, plan),
                remaining(names, answer, plan),
                going(names, planned),
                deciding(names, answer, plan),
                others(names, plan, route.others),
                serving(names, route),
            ]
        case Impossible() as found:
            return [why_not(names, found), changes(names, found), *_checked(names, answer)]
        case _:
            return _checked(names, answer)


def _checked(names: Names, answer: BranchAnswer) -> list[Section | None]:
    several = branches(names) if isinstance(names.about, Checked) else None
    return [lacking(names, answer), having(names, answer, None), several, deciding(names, answer, None)]


def _goal(names: Names, answer: BranchAnswer) -> list[str]:
    about, words = names.about, names.words
    if about.units:
        more = len(about.units) - _MOST_NAMED
        named = [names.of(each) for each in about.units[:_MOST_NAMED]]
        return [", ".join((*named, *((words.say("cli-more", count=more),) if more > 0 else ())))]
    branch = [names.of(each.code or each.id, each.name) for each in answer.branch]
    return [words.name(about.qualification.name, about.qualification.register_number), *branch]


def _lead(found: Planned | Impossible | OutOfTime | None, names: Names, answer: BranchAnswer) -> list[str]:
    say = names.words.say
    match found:
        case Impossible():
            return [say("page-lead-impossible")]
        case OutOfTime():
            return [say("page-lead-out-of-time")]
        case Planned(plan=Plan(steps=())):
            return [say("page-lead-complete")]
        case Planned(plan=plan, optimal=optimal):
            lead = [say("page-lead-plan", count=len(plan.steps))]
            if plan.totals.to_agree_osp:
                lead.append(say("page-lead-to-agree", osp=plan.totals.to_agree_osp))
            return [*lead, say("page-lead-best" if optimal else "page-lead-not-proven")]
        case _ if answer.verdict is Verdict.UNDECIDABLE:
            return [names.because(answer.reason), *names.causes(answer.reason)]
        case _:
            return [say("page-lead-complete" if answer.verdict is Verdict.COMPLETE else "page-lead-check")]


def _figures(plan: Plan | None, names: Names, answer: BranchAnswer) -> list[Figure]:
    say, words = names.words.say, names.words
    amounts = map_of(names, answer, plan).root.amounts()
    had = amounts.pop(Fill.DONE)
    figures = [
        Figure(say("page-figure-had"), amount(had, names)),
        Figure(say("page-figure-left"), amount(sum(amounts.values()), names)),
    ]
    if plan is not None and plan.steps:
        figures.append(Figure(say("page-figure-price"), price_in_words(plan.totals, names)))
        end = words.day(plan.totals.finish) if plan.totals.finish is not None else say("unknown")
        figures.append(Figure(say("page-figure-finish"), end))
        if plan.busiest_week_hours:
            figures.append(Figure(say("page-figure-hours"), say("page-hours", hours=plan.busiest_week_hours)))
    return figures


# -- the data behind it --------------------------------------------------------------------------------------------------


def _data(names: Names) -> Section:
    """The day, the requirements, and the version of every other source that the answer rests on."""
    about, say = names.about, names.words.say
    own = f"requirements/{about.qualification.id}"
    requirements = [each for each in about.catalogue.sources if each.format == "eperusteet"]
    items = []
    if not about.units:
        known = [each for each in requirements if each.graph == own]
        items += [Cell(", ".join((_requirements(names), *(_version_of(each, names) for each in known))))]
        requirements = [each for each in requirements if each.graph != own]
    for each in about.catalogue.sources:
        if each.format not in ("eperusteet", "esco", "skill-links"):
            items.append(Cell(f"{say(f'format-{each.format}')}, {_version_of(each, names)}"))
    if about.units:
        items += [Cell(f"{say('format-eperusteet')}, {_version_of(each, names)}") for each in requirements]
    elif requirements:
        items.append(Cell(say("page-other-requirements", count=len(requirements))))
    return Section(
        say("page-data-heading"),
        (Prose(say("page-data-day", day=about.today)), Items(tuple(items)), Prose(say("page-data-how"))),
        small=True,
    )


def _requirements(names: Names) -> str:
    qualification, words = names.about.qualification, names.words
    name, number = words.name(qualification.name), qualification.register_number
    if qualification.valid_from is None:
        return words.say("page-requirements", name=name, number=number)
    if qualification.valid_to is None:
        return words.say("page-requirements-from", name=name, number=number, first=qualification.valid_from)
    return words.say(
        "page-requirements-dates", name=name, number=number, first=qualification.valid_from, last=qualification.valid_to
    )


def _version_of(source: Source, names: Names) -> str:
    say = names.words.say
    said = [say("page-version", version=source.version)] if source.version else []
    if source.received is not None:
        said.append(say("page-received", day=source.received))
    return ", ".join((*said, say("page-checksum", sum=source.sha256[:_SHOWN])))


def _version() -> str:
    try:
        return version("pok-pathways")
    except PackageNotFoundError:
        return "0"


def day_at_midnight(day: date) -> int:
    """The day as seconds since 1970 in UTC: the moment that a file says it was made on, whenever it is made."""
    return (day - date(1970, 1, 1)).days * 86_400
