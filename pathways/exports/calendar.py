"""A plan as a calendar (iCalendar): when each study starts and ends, until when to apply, when a demonstration is given.

Every event lasts whole days and takes no time: studying does not fill the days from first to last. Days are those of
Europe/Helsinki and need no clock. A last day to apply reminds a week before. What has no days is told instead. A plan without
any days is no calendar.

An event is known by what it is about (a study, its application, a demonstration), never by its days or by who learns: importing
the calendar of a later plan moves what has moved. For that its revision is the day of the question, so that equal plans of one
day are equal bytes. One calendar is for one learner: the plans of two would overwrite one another in it (decision 0071).

Source: RFC 5545 (iCalendar), 3.8.4.7 (UID), 3.8.7.4 (SEQUENCE); RFC 5546 2.1.5.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from pathways.exports.route import Route, Written
from pathways.i18n import Words
from pathways.model import Finding, Severity, finding
from pathways.planner.plan import Planned, Step, StepKind

OPTION = "--ics"
ZONE = "Europe/Helsinki"
_FIRST_REVISION = date(2020, 1, 1)
_REMIND = timedelta(days=-7)
_DATED = (StepKind.OFFERING, StepKind.DEMONSTRATION)


def write(route: Route, words: Words) -> Written:
    """The first plan as a calendar. Nothing where there is no plan, or nothing in it has a day."""
    if not isinstance(route.found, Planned):
        return Written(None, (finding("calendar_without_plan", Severity.WARNING, OPTION),))
    steps = [each for each in route.found.plan.steps if each.kind in _DATED]
    events = [event for step in steps for event in _events(step, route, words)]
    undated = tuple(_undated(step) for step in steps if step.start is None and step.end is None)
    if not events:
        return Written(None, (finding("calendar_without_days", Severity.WARNING, OPTION), *undated))
    calendar = Calendar()
    calendar.add("prodid", "-//pathways//pok-pathways//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words.say("ics-name", goal=words.name(route.qualification.name, route.qualification.id)))
    calendar.add("x-wr-timezone", ZONE)
    for each in events:
        calendar.add_component(each)
    return Written(calendar.to_ical(), undated)


def _events(step: Step, route: Route, words: Words) -> Iterator[Event]:
    name = words.name(step.name, step.id)
    first, last = step.start or step.end, step.end or step.start
    if step.apply_by is not None and step.fixed is None:  # who has a place need not apply
        event = _event("apply", step, route, words)
        event.add("summary", words.say("ics-apply", name=name))
        _days(event, step.apply_by, step.apply_by)
        reminder = Alarm()
        reminder.add("action", "DISPLAY")
        reminder.add("description", words.say("ics-apply", name=name))
        reminder.add("trigger", _REMIND)
        event.add_component(reminder)
        yield event
    if first is not None and last is not None:
        event = _event("study" if step.kind is StepKind.OFFERING else "demonstration", step, route, words)
        event.add("summary", words.say("ics-study" if step.kind is StepKind.OFFERING else "ics-demonstration", name=name))
        _days(event, first, last)
        if step.places:
            event.add("location", ", ".join(step.places))
        yield event


def _event(what: str, step: Step, route: Route, words: Words) -> Event:
    event = Event()
    digest = hashlib.sha256(f"{what} {step.id}".encode("utf-8", "replace")).hexdigest()
    event.add("uid", f"{what}-{digest[:32]}@pok-pathways")
    event.add("dtstamp", datetime.combine(route.today, time(), UTC))
    event.add("sequence", max((route.today - _FIRST_REVISION).days, 0))
    event.add("description", "\n".join(_facts(step, words)))
    event.add("transp", "TRANSPARENT")
    return event


def _days(event: Event, first: date, last: date) -> None:
    """Whole days, the last one inside; the format names the first day after them."""
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))


def _facts(step: Step, words: Words) -> Iterator[str]:
    """What a person wants to know of it, and who decides."""
    if step.provider:
        yield step.provider
    if step.apply_from is not None and step.apply_by is not None:
        yield words.say("cli-apply-between", first=words.day(step.apply_from), last=words.day(step.apply_by))
    elif step.apply_by is not None:
        yield words.say("cli-apply-by", day=words.day(step.apply_by))
    if step.start is not None and step.end is not None:
        yield f"{words.day(step.start)} – {words.day(step.end)}"
    if step.kind is StepKind.OFFERING:
        if step.osp is not None:
            yield words.osp(step.osp)
        yield words.say("cli-price-unknown") if step.cost_cents is None else words.money(step.cost_cents)
        if step.hours_per_week is not None:
            yield words.say("cli-hours", hours=words.number(step.hours_per_week))
        yield from (", ".join(each) for each in (step.modes, step.languages) if each)
        yield words.say(f"certainty-{step.certainty}")
        yield f"[{step.id}]"
    yield words.say("decision-stacking")


def _undated(step: Step) -> Finding:
    return finding("calendar_step_undated", Severity.NOTE, OPTION, step=step.id, name=step.name)
