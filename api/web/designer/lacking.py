"""What is missing in what is offered: counts that open their lists, and one list at a time."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Request, Response

from api.web.designer.asked import Asked, Page, address_of, answered, link, of_one, paged
from api.web.designer.coverage import qualification_choices
from api.web.designer.qualifications import filtering
from pathways.asking.gaps import lacking
from pathways.curriculum.foresight import figure
from pathways.curriculum.gaps import GapKind, Gaps
from pathways.curriculum.lacking import Lacking, Seek
from pathways.errors import NoSuchThing
from pathways.model import LANGUAGES, Text
from pathways.wire.frame import findings_of
from pathways.wire.gaps import short_of, why_in_words

_ON_A_PAGE = 40

router = APIRouter()


@router.get("/gaps")
async def gaps(request: Request) -> Response:
    """Counts, and the list of one kind."""
    return await answered(request, _gaps)


def _gaps(asked: Asked) -> Page:
    one = asked.qualification()
    sought, known = asked.sought(one), {area.code for area in (one.competence_areas if one is not None else ())}
    areas = tuple(each for each in asked.words("area") if each in known)
    occupation, wrong = asked.word("occupation"), False
    wanted = Seek(
        qualifications=of_one(one),
        areas=areas,
        providers=sought.providers,
        languages=sought.languages,
        modes=sought.modes,
        places=sought.places,
        by=asked.day("by"),
        occupations=(occupation,) if occupation is not None else (),
    )
    try:
        found = lacking(asked.there, wanted, asked.on)
    except NoSuchThing:  # only an occupation can be unknown here
        wrong = True
        found = lacking(asked.there, replace(wanted, occupations=()), asked.on)
    show = asked.choice("show", GapKind)
    listed = _listed(found.found, show) if show is not None else []
    pages, here = paged(len(listed), asked.page(), _ON_A_PAGE)
    query = {"show": show, "area": list(areas), "by": wanted.by, "occupation": occupation}
    own = address_of(one, asked.there) if one is not None else {}
    branches = one.competence_areas if one is not None else ()
    return Page(
        "gaps.html",
        {
            "one": one,
            "own": own,
            "qualifications": qualification_choices(asked),
            "branch_choices": [(each.code, *_said(each.name, asked.said.language)) for each in branches],
            "found": found,
            "figure": figure,
            "counts": found.found.counts,
            "shares": _shares(found),
            "show": show,
            "listed": listed[here],
            "count": len(listed),
            "pages": pages,
            "query": query,
            "table": link("/api/v1/gaps/table", _parameters(wanted, asked)),
            "short_of": lambda each: short_of(each, asked.said),
            "why": lambda each: why_in_words(each, asked.said),
            "skill": lambda iri: _name(iri, found),
            "occupation_wrong": wrong,
            "facts": findings_of(found.facts, asked.said),
            **filtering(asked),
        },
    )


def _parameters(wanted: Seek, asked: Asked) -> dict[str, object]:
    """The same question to the table; a kind that is shown narrows it."""
    return {
        "qualification": list(wanted.qualifications),
        "competence_area": list(wanted.areas),
        "kind": asked.choice("show", GapKind),
        "provider": list(wanted.providers),
        "language": list(wanted.languages),
        "mode": list(wanted.modes),
        "place": list(wanted.places),
        "by": wanted.by,
        "occupation": list(wanted.occupations),
        "on": asked.day_given,
        "lang": asked.said.language,
    }


def _said(name: Text, language: str) -> tuple[str, str | None]:
    """A name with the language that it is in, where that is not the page's."""
    if own := name.exactly(language):
        return own, None
    return next(((text, each) for each in LANGUAGES if (text := name.exactly(each))), ("", None))


def _listed(found: Gaps, show: GapKind) -> list[object]:
    match show:
        case GapKind.UNCOVERED:
            return [each for each in found.rows if not each.only_whole]
        case GapKind.NO_POK:
            return [each for each in found.rows if each.only_whole]
        case GapKind.GROUP:
            return [each for each in found.groups if not each.slot]
        case GapKind.SLOT:
            return [each for each in found.groups if each.slot]
        case GapKind.ONE_PROVIDER:
            return list(found.single)
        case GapKind.SKILL:
            return list(found.skills)
        case GapKind.NOWHERE:
            return list(found.nowhere)


def _shares(found: Lacking) -> list[tuple[str, tuple[object, ...]]]:
    return [
        ("qualification", found.of_qualifications),
        ("branch", found.of_branches),
        ("language", found.of_languages),
        ("provider", found.of_providers),
    ]


def _name(iri: str, found: Lacking) -> Text:
    concept = found.skills.concepts.get(iri) if found.skills is not None else None
    if concept is None:
        return Text()
    said = {each.language: (each.preferred or "").strip() or None for each in concept.labels}
    return Text(*(said.get(language) for language in LANGUAGES))
