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
from pathways.asking.foresight import Foreseeing, foreseen
from pathways.asking.providing import called_in, ladder_of, network_of, provided_by
from pathways.curriculum.coverage import CoveredUnit
from pathways.curriculum.foresight import figure
from pathways.curriculum.provider import Alone, Provided
from pathways.exports import provider as tables
from pathways.i18n import words
from pathways.model import Qualification, Text
from pathways.pictures.ladder import ladder_picture, ladder_sentences
from pathways.pictures.lettering import SLIM
from pathways.pictures.overlaps import overlap_picture, overlap_sentences
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
    chosen = (one,) if one is not None else None
    return asked.there.remembered(
        ("provided", name, one, asked.on), lambda: provided_by(asked.there, name, asked.on, chosen=chosen)
    )


def _values(asked: Asked, found: Provided) -> dict[str, Any]:
    said = words(asked.said.language)

    def marked(text: Text, otherwise: str) -> tuple[str, str | None]:
        return asked.said.name(text, otherwise), None

    drawn, spoken = ladder_of(found, called_in(said)), ladder_of(found, marked)
    net, told = network_of(found, called_in(said)), network_of(found, marked)
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
