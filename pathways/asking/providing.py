"""What one provider's offerings add up to, and the pictures of it: the same for pages and for notebooks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pathways.asking.listing import Listings
from pathways.curriculum.leading import places_of
from pathways.curriculum.provider import Provided, ProvidedUnit, provided
from pathways.i18n import Words
from pathways.model import LANGUAGES, Certainty, Qualification, Text
from pathways.pictures.ladder import Ladder, Rung, Step
from pathways.pictures.overlaps import Network, Thing, Tie

_MOST_GROUPS = 3

Called = Callable[[Text, str], tuple[str, str | None]]
"""A text, else its code, in words; and its language, where that is not the one of the picture."""


def provided_by(there: Listings, provider: str, today: date, *, chosen: tuple[Qualification, ...] | None = None) -> Provided:
    """What ``provider`` offers, in ``chosen`` requirements, else in all that are in force."""
    every = there.catalogue.qualifications
    meant = chosen or tuple(each for each in every if each.usable_on(today)) or every
    resolved, _ = there.resolved(today, tuple(each.id for each in meant if not each.usable_on(today)))
    return provided(provider, resolved, meant, today)


def called_in(said: Words) -> Called:
    """Names in the language of ``said``, else in another, which is told."""

    def called(text: Text, otherwise: str) -> tuple[str, str | None]:
        if own := text.exactly(said.language):
            return own, None
        found = next(((name, each) for each in LANGUAGES if (name := text.exactly(each))), None)
        return found or (otherwise, None)

    return called


def ladder_of(found: Provided, called: Called) -> Ladder:
    """From what is offered over units to the groups in which these count; the unit of which most is covered first."""
    offered = {each.id: each for each in found.catalogue.offerings}
    rungs = []
    for each in sorted(found.units, key=lambda one: -len(one.mine)):
        name, language = called(each.unit.unit.name, each.unit.code)
        touches = [*each.unit.whole, *(touch for row in each.unit.parts for touch in row.formal)]
        formal = {touch.offering for touch in touches if touch.certainty is Certainty.FORMAL}
        named = [(*called(offered[id].name, id), id) for id in each.offerings]
        steps = tuple(Step(step, id in formal, tongue) for step, tongue, id in named)
        covered = sum(row.part.compulsory for row in each.mine)
        rungs.append(Rung(name, covered, len(each.unit.compulsory), steps, _groups(found, each, called), language))
    return Ladder(found.provider, tuple(rungs))


def _groups(found: Provided, each: ProvidedUnit, called: Called) -> tuple[tuple[str, str | None], ...]:
    """The innermost group of each place, each once."""
    groups: dict[tuple[str, str | None], None] = {}
    for qualification in found.qualifications:
        for place in places_of(qualification, each.unit.code):
            inner = next((group for group in reversed(place.path) if group.name), None)
            groups[called(inner.name if inner is not None else qualification.name, qualification.register_number)] = None
    return tuple(groups)[:_MOST_GROUPS]


def network_of(found: Provided, called: Called) -> Network:
    """The provider's offerings and those that cover something of the same."""
    offered = {each.id: each for each in found.catalogue.offerings}
    things = []
    for id in sorted({each for one in found.overlaps for each in (one.mine, one.other)}):
        name, language = called(offered[id].name, id)
        own = offered[id].provider == found.provider
        things.append(Thing(id, name, "" if own else offered[id].provider, own, language))
    ties = tuple(Tie(each.mine, each.other, len(each.rows)) for each in found.overlaps)
    return Network(found.provider, tuple(things), ties)
