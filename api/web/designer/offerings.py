"""Offerings: a search among them, and one with its four properties, its terms and what it counts towards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fastapi import APIRouter, Request, Response

from api.web.designer.asked import Asked, Missing, Page, answered, paged
from api.web.designer.qualifications import Place, filtering, places
from api.web.designer.working_life import served_by_offering
from pathways.asking.listing import Wished
from pathways.curriculum.coverage import can_start
from pathways.curriculum.leading import Leads, admitted_by, leads_to
from pathways.i18n import Words
from pathways.model import Finding, Offering, Qualification, Stated
from pathways.rules.nearest import near
from pathways.wire.frame import findings_of

_ON_A_PAGE = 25

router = APIRouter()


class Poks(StrEnum):
    """Which offerings are listed: how they stand as small competence units."""

    ALL_STATED = "all_stated"
    NOT_STATED = "not_stated"
    DENIED = "denied"
    FLAGGED = "flagged"
    NOWHERE = "nowhere"  # covers nothing of what is loaded and in force

    def fits(self, offering: Offering) -> bool:
        """Whether ``offering`` is one."""
        properties = offering.properties
        match self:
            case Poks.ALL_STATED:
                return not properties.denied and not properties.not_stated
            case Poks.NOT_STATED:
                return not properties.denied and bool(properties.not_stated)
            case Poks.DENIED:
                return bool(properties.denied)
            case Poks.FLAGGED:
                return offering.flagged_pok is True
            case _:
                return not offering.covers


@router.get("/offerings")
async def offerings(request: Request) -> Response:
    """A search."""
    return await answered(request, _search)


def _search(asked: Asked) -> Page:
    def one_of(name: str) -> str | None:
        return next(iter(asked.words(name)), None)

    wished = Wished(asked.word("q"), asked.word("unit"), *(one_of(each) for each in ("provider", "language", "mode", "place")))
    pok = asked.choice("pok", Poks)
    found = [each for each in asked.there.found_offerings(wished, asked.on, asked.said) if pok is None or pok.fits(each)]
    pages, here = paged(len(found), asked.page(), _ON_A_PAGE)
    units = {unit.code: unit.name for each in asked.there.catalogue.qualifications for unit in each.units}
    return Page(
        "offerings.html",
        {
            "offerings": found[here],
            "extent_of": lambda each: extent_in_words(each, asked.said),
            "units_of": lambda each: list(dict.fromkeys(one.unit for one in each.covers)),
            "poks_said": [(str(each), asked.said.say(f"web-designer-pok-{each}")) for each in Poks],
            "pages": pages,
            "every": len(asked.there.catalogue.offerings),
            "unit_names": units,
            "q": wished.words,
            "unit": wished.unit,
            "pok": pok,
            "over": {each.id for each in found[here] if not can_start(each, asked.on)},
            "query": {"q": wished.words, "unit": wished.unit, "pok": pok},
            **filtering(asked),
        },
    )


# -- one offering ------------------------------------------------------------------------------------------------------------


@router.get("/offering")
async def offering(request: Request) -> Response:
    """One offering."""
    return await answered(request, _one)


@dataclass(frozen=True, slots=True)
class Property:
    """One of the four properties: how it stands, and what the source says of it."""

    name: str
    stated: Stated
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Towards:
    """What the offering covers of one unit in one qualification, and where that unit counts."""

    leads: Leads
    qualification: Qualification
    places: tuple[Place, ...]


def _one(asked: Asked) -> Page:
    id = asked.word("id") or ""
    resolved, told = asked.there.resolved(asked.on)
    one = next((each for each in resolved.offerings if each.id == id), None)
    if one is None:
        raise Missing("offering", id, near(id, {each.id for each in resolved.offerings}))
    listed = leads_to(one, resolved.qualifications)
    in_force = [each for each in resolved.qualifications if each.usable_on(asked.on)]
    names = {unit.code: unit.name for each in resolved.qualifications for unit in each.units}
    return Page(
        "offering.html",
        {
            "one": one,
            "properties": [Property(name, getattr(one.properties, name), tuple(_said(one, name))) for name in PROPERTIES],
            "towards": [
                Towards(each, each.qualification, tuple(places(each.qualification, each.unit.code, asked.said))) for each in listed
            ],
            "admitting": [
                (
                    each,
                    tuple(
                        dict.fromkeys(tuple(asked.said.name(group.name) for group in path if group.name) for path in each.groups)
                    ),
                )
                for each in admitted_by(one, in_force, resolved)
            ],
            "unit_names": names,
            "is_over": not can_start(one, asked.on),
            "facts": findings_of(_about(one, (*told, *asked.there.findings)), asked.said),
            "extent_of": lambda each: extent_in_words(each, asked.said),
            "denied": _listed(one.properties.denied, asked.said),
            "not_stated": _listed(one.properties.not_stated, asked.said),
            "certificate": _certificate(one, asked.said),
            "season": lambda written: _season(written, asked.said),
            "served": served_by_offering(asked.there, one),
        },
    )


PROPERTIES = ("nature", "basis", "quality", "certificate")


def _said(one: Offering, name: str) -> Iterator[str]:
    """What the source says of a property, as it says it."""
    match name:
        case "quality":
            yield from filter(None, (one.assessment, one.quality_assurance))
        case "certificate":
            yield from filter(None, (one.awarding_body,))


def _about(one: Offering, facts: tuple[Finding, ...]) -> list[Finding]:
    """What was found about this very offering."""
    within = f"{one.place}, "  # a cell of its row
    return [
        each
        for each in facts
        if dict(each.values).get("offering") == one.id or (one.place and (each.where == one.place or each.where.startswith(within)))
    ]


def extent_in_words(one: Offering, said: Words) -> str:
    """The extent with its measure, or that none is stated."""
    extent = one.extent
    if extent is None:
        return said.say("web-designer-extent-not-stated")
    amount = said.number(extent.least) if extent.least == extent.most else f"{said.number(extent.least)}–{said.number(extent.most)}"
    return said.say(f"web-designer-extent-{extent.measure}", amount=amount)


def _listed(properties: tuple[str, ...], said: Words) -> str:
    return ", ".join(said.say(f"web-designer-property-{each}").lower() for each in properties)


_CERTIFICATES = ("yes", "open_badge", "edc", "paper", "no")


def _certificate(one: Offering, said: Words) -> str:
    """What kind of certificate is stated."""
    if one.certificate is None:
        return said.say("web-designer-says-nothing")
    return said.say(f"web-designer-certificate-{one.certificate}") if one.certificate in _CERTIFICATES else one.certificate


def _season(written: str, said: Words) -> str:
    """A half-year: "2027-spring"."""
    year, _, half = written.partition("-")
    return said.say(f"web-designer-season-{half}", year=year)
