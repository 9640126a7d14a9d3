"""The coverage map of a qualification, or of all in force; and one row of it with everything behind its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from fastapi import APIRouter, Request, Response

from api.v1.coverage import FORMS
from api.v1.tables import MEDIA, Ending
from api.web.designer.asked import Asked, File, Missing, Page, Several, address_of, answered, paged
from api.web.designer.qualifications import filtering, places, survey_of
from api.web.marking import plain
from pathways.asking.coverage import surveyed
from pathways.curriculum.coverage import CoveredPart, CoveredUnit, covers, identity_of
from pathways.curriculum.survey import Survey
from pathways.i18n import Words, words
from pathways.model import Qualification
from pathways.rules.nearest import near
from pathways.wire.frame import findings_of

_ROWS_ON_A_PAGE = 50

router = APIRouter()


class Show(StrEnum):
    """What is listed: rows that stand so, or every row of units that stand so. Each is behind one of the numbers."""

    FORMAL = "formal"
    DECLARED = "declared"
    OPEN = "open"
    WHOLE_ONLY = "whole_only"
    COMPLETED = "completed"
    ONE_PROVIDER = "one_provider"
    UNTOUCHED = "untouched"

    def fits(self, unit: CoveredUnit, row: CoveredPart) -> bool:
        """Whether ``row`` of ``unit`` is listed."""
        match self:
            case Show.WHOLE_ONLY:
                return row.only_whole
            case Show.COMPLETED:
                return unit.completed_together
            case Show.ONE_PROVIDER:
                return unit.only_completer is not None
            case Show.UNTOUCHED:
                return not unit.touches
            case _:
                return row.standing.value == self.value

    def in_words(self, said: Words) -> str:
        """What it is called."""
        is_standing = self in (Show.FORMAL, Show.DECLARED, Show.OPEN)
        return said.say(f"coverage-standing-{self}" if is_standing else f"web-designer-show-{self}")


@router.get("/coverage")
async def coverage(request: Request) -> Response:
    """Requirements and who covers them."""
    return await answered(request, _map)


def _map(asked: Asked) -> Page:
    one = asked.qualification()
    chosen = _chosen(asked, one)
    found = chosen.survey
    starts = _starts([len(parts) for _, parts in found.rows])
    pages, _ = paged(len(starts), asked.page(), 1)
    start, end = [*starts, len(found.rows), len(found.rows)][pages.number - 1 : pages.number + 1]
    return Page(
        "coverage.html",
        {
            "one": one,
            "own": address_of(one, asked.there) if one is not None else {},
            "address_of_unit": lambda unit: address_of(_holder(asked, unit), asked.there),
            "qualifications": qualification_choices(asked),
            "totals": found.found.totals,
            "counted": found.found.counted,
            "listed": found.rows[start:end],
            "count": sum(len(parts) for _, parts in found.rows),
            "count_units": len(found.rows),
            "pages": pages,
            "query": chosen.query,
            "show": chosen.show,
            "only": found.only,
            "shows": [(str(each), each.in_words(asked.said)) for each in Show],
            "left_out": found.found.left_out,
            "facts": findings_of(found.facts, asked.said),
            **filtering(asked),
        },
    )


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows that the address asks for, and what it asks of them."""

    survey: Survey
    show: Show | None
    query: Mapping[str, str | None]


def _chosen(asked: Asked, one: Qualification | None) -> Chosen:
    found = _survey(asked, one)
    show, wanted, codes = asked.choice("show", Show), asked.word("q"), asked.words("unit")
    listed = [
        (unit, kept)
        for unit in found.found.units
        if not codes or unit.code in codes
        if (
            kept := tuple(each for each in unit.parts if (show is None or show.fits(unit, each)) and _has_words(unit, each, wanted))
        )
    ]
    only = plain("; ".join(filter(None, (show.in_words(asked.said) if show is not None else "", wanted, ", ".join(codes)))))
    return Chosen(replace(found, chosen=tuple(listed), only=only), show, {"show": show, "q": wanted, "unit": asked.word("unit")})


def _holder(asked: Asked, unit: CoveredUnit) -> Qualification:
    """The requirements that a unit is shown in, where none was named."""
    every = {identity_of(each): each for each in asked.there.catalogue.qualifications}
    return every[unit.qualifications[0]]


@router.get("/coverage/table")
async def coverage_table(request: Request) -> Response:
    """The rows that the page lists, all pages of them, as a table."""
    ending = Ending(given) if (given := request.query_params.get("ending", "")) in list(Ending) else Ending.CSV

    def made(asked: Asked) -> File:
        body = FORMS[ending](_chosen(asked, asked.qualification()).survey, words(asked.said.language))
        return File(body, MEDIA[ending], f"pathways-coverage{ending.value}")

    return await answered(request, made)


def _survey(asked: Asked, one: Qualification | None) -> Survey:
    sought = asked.sought(one)
    if one is None:
        return surveyed(asked.there, sought, asked.on)
    return survey_of(asked.there, one, sought, asked.on)


def _starts(sizes: list[int]) -> list[int]:
    """Places of the first unit of each page: a unit is on one page whole, a page has about so many rows."""
    starts: list[int] = []
    on_page = _ROWS_ON_A_PAGE
    for place, size in enumerate(sizes):
        if on_page + size > _ROWS_ON_A_PAGE and on_page:
            starts.append(place)
            on_page = 0
        on_page += size
    return starts


def _has_words(unit: CoveredUnit, row: CoveredPart, wanted: str | None) -> bool:
    if wanted is None:
        return True
    named = (unit.unit.name, row.part.name, *(name for _, name in row.part.variants))
    texts = [text for each in named for text in (each.fi, each.sv, each.en) if text]
    whole = " ".join((*texts, unit.code, row.part.id)).casefold()
    return all(each in whole for each in wanted.casefold().split())


def qualification_choices(asked: Asked) -> list[tuple[str, str]]:
    """Qualifications by name, for the list to choose from; versions of one number are told apart afterwards."""
    every = sorted(asked.there.catalogue.qualifications, key=lambda each: (plain(asked.said.name(each.name)).casefold(), each.id))
    return list({each.register_number: (each.register_number, _called(each, asked.said)) for each in every}.values())


def _called(each: Qualification, said: Words) -> str:
    name = said.name(each.name)
    return f"{name} ({each.register_number})" if name else each.register_number


# -- one row -----------------------------------------------------------------------------------------------------------------


@router.get("/requirement")
async def requirement(request: Request) -> Response:
    """One row: its offerings, formal and declared, and those that do not count, with the reason."""
    return await answered(request, _row)


def _row(asked: Asked) -> Page:
    id = asked.word("id") or ""
    found = None
    for one in _candidates(asked, id):
        survey = survey_of(asked.there, one, asked.sought(one), asked.on)
        found = next(((one, survey, unit, row) for unit in survey.found.units for row in unit.parts if row.part.id == id), None)
        if found is not None:
            break
    if found is None:
        raise Missing("requirement", id, near(id, _ids(asked)))
    one, survey, unit, row = found
    return Page(
        "requirement.html",
        {
            "one": one,
            "own": address_of(one, asked.there),
            "unit": unit,
            "row": row,
            "counted": survey.found.counted,
            "places": places(one, unit.code, asked.said),
            "left_out": [(each, reason) for each, reason in survey.found.left_out if covers(each, unit.unit, row.part)],
            **filtering(asked),
        },
    )


def _candidates(asked: Asked, id: str) -> list[Qualification]:
    """The requirements that may hold the row, those that the address names or that are in force first."""
    try:
        named = asked.qualification()
    except Several as several:
        named = max(several.versions, key=lambda each: (each.usable_on(asked.on), str(each.valid_from or "")))
    code = id.partition(":")[0].partition("/")[0]
    holders = [each for each in asked.there.catalogue.qualifications if each.unit(code) is not None]
    return sorted(holders, key=lambda each: (each is not named, not each.usable_on(asked.on)))


def _ids(asked: Asked) -> set[str]:
    return {
        requirement.id for each in asked.there.catalogue.qualifications for unit in each.units for requirement in unit.requirements
    }
