"""Where offerings, units, sub-units, qualifications and occupations overlap."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation

from fastapi import APIRouter, Request, Response

from api.web.designer.asked import Asked, Missing, Page, address_of, answered, of_one
from api.web.designer.coverage import qualification_choices
from api.web.designer.qualifications import filtering
from pathways.asking.overlap import compared
from pathways.curriculum.compared import LEAST, Compare, Compared
from pathways.curriculum.overlap import By
from pathways.curriculum.things import Kind
from pathways.errors import NoSuchThing
from pathways.model import LANGUAGES, Text
from pathways.wire.frame import findings_of

_MOST = 40  # pairs and clusters of each measure on the page; the table has more

router = APIRouter()


@router.get("/overlap")
async def overlap(request: Request) -> Response:
    """Pairs and clusters by each measure."""
    return await answered(request, _compared)


def _compared(asked: Asked) -> Page:
    one = asked.qualification()
    wanted = Compare(
        one=asked.choice("of", Kind) or Kind.POK,
        other=asked.choice("with", Kind),
        by=(by,) if (by := asked.choice("by", By)) is not None else (By.REQUIREMENTS,),
        qualifications=of_one(one),
        ids=asked.words("id"),
        providers=asked.words("provider"),
        least=_share(asked.word("least")),
        most=_MOST,
    )
    try:
        found = compared(asked.there, wanted, asked.on)
    except NoSuchThing as fault:
        raise Missing("offering", fault.reference, fault.known) from None
    query = {
        "of": wanted.one,
        "with": wanted.other,
        "by": wanted.measures[0],
        "least": wanted.least if wanted.least != LEAST else None,
        "id": list(wanted.ids),
    }
    return Page(
        "overlap.html",
        {
            "one": one,
            "own": address_of(one, asked.there) if one is not None else {},
            "qualifications": qualification_choices(asked),
            "found": found,
            "result": replace(found.results[0], clusters=found.results[0].clusters[:_MOST]),
            "clusters_found": len(found.results[0].clusters),
            "query": query,
            "kinds": [(str(each), asked.said.say(f"overlap-kind-{each}")) for each in Kind],
            "measures": [(str(each), asked.said.say(f"overlap-by-{each}")) for each in By],
            "item": lambda id: _item(id, found),
            "facts": findings_of(found.facts, asked.said),
            **filtering(asked),
        },
    )


def _share(written: str | None) -> Decimal:
    try:
        found = Decimal((written or "").replace(",", "."))
    except InvalidOperation:
        return LEAST
    return found if found.is_finite() and 0 <= found <= 1 else LEAST


def _item(id: str, found: Compared) -> Text:
    """The name of a requirement or a skill."""
    if id in found.rows:
        return found.rows[id]
    concept = found.skills.concepts.get(id) if found.skills is not None else None
    if concept is None:
        return Text()
    said = {each.language: (each.preferred or "").strip() or None for each in concept.labels}
    return Text(*(said.get(language) for language in LANGUAGES))
