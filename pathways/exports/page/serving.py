"""What of working life a plan serves: the occupations whose skills its steps have, most of the essential ones first."""

from __future__ import annotations

from pathways.curriculum.working_life import Served
from pathways.exports.page.naming import Names
from pathways.exports.page.values import Cell, Column, Prose, Section, Table
from pathways.exports.route import Route

_SHOWN = 5


def serving(names: Names, route: Route) -> Section | None:
    """The first few occupations, each with how many of how many skills; ``None`` where nobody asked, or nothing is served."""
    if not route.serves:
        return None
    say = names.words.say
    columns = (
        Column(say("page-serving-occupation"), 3),
        Column(say("page-serving-essential"), 1, number=True),
        Column(say("page-serving-optional"), 1, number=True),
    )
    rows = tuple(_row(names, route, each) for each in route.serves[:_SHOWN])
    table = Table(say("page-serving-caption"), columns, rows)
    return Section(say("page-serving-heading"), (Prose(say("page-serving-lead", count=len(route.serves))), table))


def _row(names: Names, route: Route, each: Served) -> tuple[Cell, ...]:
    say, concept = names.words.say, route.skills.concepts.get(each.occupation)
    name = concept.name(names.words.language) if concept is not None else None
    return (
        Cell(name or each.occupation),
        Cell(say("page-serving-of", there=len(each.essential), all=each.essential_of)),
        Cell(say("page-serving-of", there=len(each.optional), all=each.optional_of)),
    )
