"""One page for each provider, to print: what its offerings add up to, which lead nowhere, what only it offers, what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from api.v1.tables import MEDIA, Ending
from api.web.designer.asked import Asked, File, Missing, Page, address_of, answered, link
from api.web.designer.qualifications import filtering
from api.web.frame import markup, page_words, rendered
from api.web.marking import plain
from pathways.asking.foresight import Foreseeing, foreseen
from pathways.curriculum.coverage import CoveredUnit
from pathways.curriculum.foresight import figure
from pathways.curriculum.leading import places_of
from pathways.curriculum.provider import Alone, Provided, ProvidedUnit, provided
from pathways.exports import provider as tables
from pathways.i18n import Words, words
from pathways.model import Qualification, Text
from pathways.pictures.ladder import Ladder, Rung, Step, ladder_picture, ladder_sentences
from pathways.pictures.lettering import SLIM
from pathways.pictures.overlaps import Network, Thing, Tie, overlap_picture, overlap_sentences
from pathways.rules.nearest import near

_MOST_ASKED = 12

router = APIRouter()


@router.get("/providers")
async def providers(request: Request) -> Response:
    """Everybody who offers something."""
    return await answered(request, _list)


def _list(asked: Asked) -> Page:
    counts: dict[str, int] = {}
    for each in asked.there.catalogue.offerings:
        counts[each.provider] = counts.get(each.provider, 0) + 1
    wanted = (asked.word("q") or "").casefold()
    found = sorted((name for name in counts if wanted in name.casefold()), key=lambda each: (each.casefold(), each))
    return Page(
        "providers.html", {"providers": [(each, counts[each]) for each in found[:300]], "count": len(found), "q": asked.word("q")}
    )


@router.get("/provider")
async def provider(request: Request) -> Response:
    """One of them."""
    return await answered(request, lambda asked: Page("provider.html", _values(asked, _found(asked))))


@router.get("/provider/file")
async def provider_file(request: Request) -> Response:
    """The same page as a file to send on: one HTML file that holds everything, or the units as a table."""
    given = request.query_params.get("ending", ".html")
    said = page_words(request)

    def made(asked: Asked) -> File:
        found = _found(asked)
        if given in list(Ending):
            ending = Ending(given)
            make = {Ending.CSV: tables.csv_of, Ending.XLSX: tables.xlsx_of}[ending]
            return File(make(found, words(asked.said.language)), MEDIA[ending], f"pathways-provider{ending.value}")
        base = str(request.base_url).rstrip("/")

        def absolute(path: str, *queries: Any, **query: object) -> str:
            return f"{base}{link(path, *queries, **query)}"

        values = _values(asked, found) | {"link": absolute, "filters": asked.filters, "on": asked.on}
        body = rendered(
            request, said, "designer/provider-file.html", address_of=lambda each: address_of(each, asked.there), **values
        )
        return File(body, "text/html", "pathways-provider.html")

    return await answered(request, made)


def _found(asked: Asked) -> Provided:
    name = asked.word("provider") or ""
    known = {each.provider for each in asked.there.catalogue.offerings}
    if name not in known:
        raise Missing("provider", name, near(name, known))
    one = asked.qualification()
    every = asked.there.catalogue.qualifications
    chosen = (one,) if one is not None else tuple(each for each in every if each.usable_on(asked.on)) or every
    resolved, _ = asked.there.resolved(asked.on, tuple(each.id for each in chosen if not each.usable_on(asked.on)))
    return asked.there.remembered(("provided", name, one, asked.on), lambda: provided(name, resolved, chosen, asked.on))


def _values(asked: Asked, found: Provided) -> dict[str, Any]:
    said = words(asked.said.language)
    drawn, spoken = _ladder(found, said, asked.said, marked=False), _ladder(found, said, asked.said, marked=True)
    net, told = _network(found, said, asked.said, marked=False), _network(found, said, asked.said, marked=True)
    counted = {each.id: each for each in asked.there.catalogue.offerings}
    holders = {each.code: _holder(found.qualifications, each.code) for each in found.everything}
    return {
        "found": found,
        "one": found.qualifications[0] if len(found.qualifications) == 1 else None,
        "counted": counted,
        "alone": [(str(each), [unit for unit in found.units if unit.alone is each]) for each in Alone],
        "address_of_unit": lambda unit: address_of(holders[unit.code], asked.there),
        "ladder_wide": markup(ladder_picture(drawn, said, name="ladder-wide")),
        "ladder_slim": markup(ladder_picture(drawn, said, across=SLIM, name="ladder-slim")),
        "ladder_said": ladder_sentences(spoken, asked.said),
        "net_wide": markup(overlap_picture(net, said, name="net-wide")) if found.overlaps else "",
        "net_slim": markup(overlap_picture(net, said, across=SLIM, name="net-slim")) if found.overlaps else "",
        "net_said": overlap_sentences(told, asked.said),
        "demand": _demand(asked, found),
        "keeps": urlencode([("provider", found.provider)]),
        **filtering(asked),
    }


@dataclass(frozen=True, slots=True)
class Demanded:
    """A unit that working life asks for, beside what this provider and everybody covers of it. ``mine``, ``open``: rows."""

    unit: CoveredUnit
    asked: Decimal
    mine: int
    open: int


def _demand(asked: Asked, found: Provided) -> tuple[Demanded, ...] | None:
    """What is asked for most; ``None`` where no signals are loaded that count."""
    seen = asked.there.remembered(("foreseen", asked.on), lambda: foreseen(asked.there.kept.content, asked.on, Foreseeing()))
    if not seen.demand.counting:
        return None
    covered = {each.code: each for each in found.everything}
    wanted = seen.of_units(each.unit for each in covered.values())
    mine = {each.unit.code: len(each.mine) for each in found.units}
    most = sorted(wanted.items(), key=lambda each: (-each[1], each[0]))[:_MOST_ASKED]
    return tuple(Demanded(covered[code], figure(value), mine.get(code, 0), len(covered[code].open)) for code, value in most)


def _holder(qualifications: Iterable[Qualification], code: str) -> Qualification:
    return next(each for each in qualifications if each.unit(code) is not None)


def _called(text: Text, otherwise: str, said: Words) -> tuple[str, str | None]:
    """A name, and its language where that is not the one of the page."""
    own = text.exactly(said.language)
    if own:
        return own, None
    found = next(((each, name) for each in ("fi", "sv", "en") if (name := text.exactly(each))), None)
    return (found[1], found[0]) if found is not None else (otherwise, None)


def _ladder(found: Provided, said: Words, marking: Words, *, marked: bool) -> Ladder:
    """For the picture with plain names; for its words with marks."""

    def called(text: Text, otherwise: str) -> tuple[str, str | None]:
        return (marking.name(text, otherwise), None) if marked else _called(text, otherwise, said)

    offered = {each.id: each for each in found.catalogue.offerings}
    rungs = []
    for each in sorted(found.units, key=lambda one: -len(one.mine)):
        name, language = called(each.unit.unit.name, each.unit.code)
        formal = {
            touch.offering
            for touch in (*each.unit.whole, *(t for row in each.unit.parts for t in row.formal))
            if touch.certainty == "formal"
        }
        steps = []
        for id in each.offerings:
            step, tongue = called(offered[id].name, id)
            steps.append(Step(step, id in formal, tongue))
        covered = sum(row.part.compulsory for row in each.mine)
        rungs.append(Rung(name, covered, len(each.unit.compulsory), tuple(steps), tuple(_groups(found, each, called)), language))
    return Ladder(found.provider, tuple(rungs))


def _groups(found: Provided, each: ProvidedUnit, called: Any) -> list[tuple[str, str | None]]:
    """The innermost group of each place, each once."""
    groups: dict[tuple[str, str | None], None] = {}
    for qualification in found.qualifications:
        for place in places_of(qualification, each.unit.code):
            inner = next((group for group in reversed(place.path) if group.name), None)
            groups[called(inner.name if inner is not None else qualification.name, qualification.register_number)] = None
    return list(groups)[:3]


def _network(found: Provided, said: Words, marking: Words, *, marked: bool) -> Network:
    offered = {each.id: each for each in found.catalogue.offerings}
    things = {}
    for id in {each for one in found.overlaps for each in (one.mine, one.other)}:
        offering = offered[id]
        name, language = (marking.name(offering.name, id), None) if marked else _called(offering.name, id, said)
        own = offering.provider == found.provider
        things[id] = Thing(id, name, "" if own else offering.provider, own, language)
    ties = tuple(Tie(each.mine, each.other, len(each.rows)) for each in found.overlaps)
    return Network(plain(found.provider), tuple(things[each] for each in sorted(things)), ties)
