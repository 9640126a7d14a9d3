"""Skills: suggested links to decide on, and what working life asks for.

Decisions are written in the address and come back as a table to keep, or go into the store where whoever runs the service allows it
(``PATHWAYS_ALLOW_ANNOTATIONS``) and started it with one: then a form of these very pages writes them.
"""

from __future__ import annotations

from collections.abc import Iterable

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from api.errors import Problem, store_unreadable
from api.v1.bodies import fields_of
from api.v1.routes import asking_of, today
from api.v1.tables import MEDIA, Ending
from api.web.designer.asked import Asked, File, Page, address_of, answered, link, paged
from api.web.designer.coverage import qualification_choices
from api.web.designer.qualifications import filtering
from api.web.designer.working_life import text_of
from api.web.session import refuse_foreign
from pathways.asking.annotate import Decision, Sought, answer_of, decision_rows, keep, links_of, suggested, taken_links
from pathways.asking.foresight import Foreseeing, ahead, ahead_answer, tables_of
from pathways.asking.listing import Listings
from pathways.errors import Unreachable, UnreadableInput
from pathways.exports import annotation
from pathways.i18n import words
from pathways.model import LinkRelation, Text, Unit
from pathways.stores.opening import open_store
from pathways.wire.annotate import AnnotateAnswer
from pathways.wire.frame import findings_of, program

_ROWS = 100
_MOST_DECISIONS = 200
REJECT = "reject"

router = APIRouter()


# -- suggestions -------------------------------------------------------------------------------------------------------------


@router.get("/annotations")
async def suggestions(request: Request) -> Response:
    """Suggested skills of one unit after another."""
    return await answered(request, lambda asked: _suggestions(asked, bool(_place(request))))


def _suggestions(asked: Asked, may_keep: bool) -> Page:
    one = asked.qualification()
    listed = _units(asked)
    code = asked.word("unit")
    number = next((place for place, unit in enumerate(listed, start=1) if unit.code == code), None)
    pages, _ = paged(len(listed), number or asked.page(), 1)
    unit = listed[pages.number - 1] if listed else None
    there = asked.there.classification is not None
    answer = _answer(asked, unit.code) if unit is not None and there else None
    return Page(
        "annotations.html",
        {
            "one": one,
            "own": address_of(one, asked.there) if one is not None else {},
            "qualifications": qualification_choices(asked),
            "unit": unit,
            "rows": answer.requirements if answer is not None else (),
            "texts": {each.id: each.text for each in unit.requirements} if unit is not None else {},
            "skill_names": _names(asked.there, answer),
            "relations": [(str(each), asked.said.say(f"web-annotate-relation-{each}")) for each in LinkRelation],
            "no_skills": not there,
            "may_keep": may_keep,
            "kept": _count(asked.word("kept")),
            "not_kept": _count(asked.word("refused")),
            "pages": pages,
            "query": {},
            "facts": answer.findings if answer is not None else (),
            **filtering(asked),
        },
    )


def _units(asked: Asked) -> list[Unit]:
    """Units with requirements: of the qualification that is named, else of all in force."""
    one = asked.qualification()
    every = asked.there.catalogue.qualifications
    chosen = (one,) if one is not None else tuple(each for each in every if each.usable_on(asked.on)) or every
    return list({unit.code: unit for each in chosen for unit in each.units if unit.requirements}.values())


def _answer(asked: Asked, code: str) -> AnnotateAnswer:
    one = asked.qualification()
    references = () if one is None else (one.register_number,)
    sought = Sought(references, (code,))
    key = ("web annotate", sought, asked.on, asked.said.language)
    said = words(asked.said.language)
    return asked.there.remembered(key, lambda: answer_of(suggested(asked.there.annotating, sought, asked.on), said))


def _names(there: Listings, answer: AnnotateAnswer | None) -> dict[str, Text]:
    skills = there.classification
    if answer is None or skills is None:
        return {}
    iris = {each.skill for one in answer.requirements for each in one.suggestions} | {
        skill for one in answer.requirements for skill in one.linked
    }
    return {iri: text_of(skills.concepts[iri]) for iri in sorted(iris) if iri in skills.concepts}


def _count(written: str | None) -> int | None:
    return int(written) if written is not None and written.isascii() and written.isdigit() and len(written) < 5 else None


@router.get("/annotations/table")
async def decided_table(request: Request) -> Response:
    """The decisions of the address as a table to keep."""
    ending = Ending(given) if (given := request.query_params.get("ending", "")) in list(Ending) else Ending.CSV

    def made(asked: Asked) -> File:
        said = words(asked.said.language)
        answer = _answer(asked, asked.word("unit") or "")
        rows = list(decision_rows(answer, _decisions(request.query_params.getlist("d")), asked.word("who") or "", asked.on))
        body = annotation.csv_of(rows, said) if ending is Ending.CSV else annotation.xlsx_of(rows, said, asked.on)
        return File(body, MEDIA[ending], f"pathways-annotations{ending.value}")

    return await answered(request, made)


@router.post("/annotations")
async def keep_decisions(request: Request) -> Response:
    """Keeps the decisions of a form in the store. Raises ``Problem``."""
    place = _place(request)
    if place is None:
        raise Problem(403, "annotations-not-kept", "Nothing is written here.")
    refuse_foreign(request)
    asking = asking_of(request)
    sent = await fields_of(request, asking.settings)
    given = [each.text.strip() for each in sent if each.name == "d" and each.ending is None]
    one = {each.name: each.text.strip() for each in sent if each.ending is None and each.name != "d"}
    who = one.get("who", "")[:200]
    if not who:
        raise Problem(422, "annotations-without-who", "Nobody is said to have decided.")

    def kept() -> tuple[int, int]:
        there = asking.shelf.now()
        links = links_of(_decisions(given), there.annotating, who, today())
        made = taken_links(links, there.kept.content)
        if made.added or made.changed:
            keep(made, open_store(place), today(), program().version)
        return made.added + made.changed, made.refused

    try:
        changed, refused = await run_in_threadpool(kept)
    except (Unreachable, UnreadableInput, OSError):
        raise store_unreadable() from None
    own = {name: one.get(name, "") for name in ("qualification", "version", "from", "unit", "on")}
    return RedirectResponse(link("/annotations", own, kept=str(changed), refused=str(refused)), 303, {"Cache-Control": "no-store"})


def _decisions(given: Iterable[str]) -> list[Decision]:
    """What the selects say: "105444:3 close http://…", "105444:3 reject http://…". What is none is passed over."""
    found = []
    for each in given:
        requirement, _, rest = each.partition(" ")
        said, _, skill = rest.partition(" ")
        if requirement and skill and (said == REJECT or said in set(LinkRelation)):
            found.append(Decision(requirement, skill, None if said == REJECT else LinkRelation(said)))
    return found[:_MOST_DECISIONS]


def _place(request: Request) -> str | None:
    """Where decisions are kept; ``None`` where they are not."""
    found: str | None = request.app.state.annotations_kept_in
    return found


# -- demand ------------------------------------------------------------------------------------------------------------------


@router.get("/foresight")
async def foresight(request: Request) -> Response:
    """What working life asks for, beside what is covered."""
    return await answered(request, _foresight)


@router.get("/foresight/table")
async def foresight_table(request: Request) -> Response:
    """The same as a table."""
    ending = Ending(given) if (given := request.query_params.get("ending", "")) in list(Ending) else Ending.CSV

    def made(asked: Asked) -> File:
        found = ahead(asked.there, asked.sought(asked.qualification()), _foreseeing(asked), asked.on)
        said = words(asked.said.language)
        tables = tables_of(ahead_answer(found, asked.there, said), said)
        return File(tables.csv() if ending is Ending.CSV else tables.xlsx(), MEDIA[ending], f"pathways-foresight{ending.value}")

    return await answered(request, made)


def _foreseeing(asked: Asked) -> Foreseeing:
    return Foreseeing(asked.words("region"))


def _foresight(asked: Asked) -> Page:
    one = asked.qualification()
    found = ahead(asked.there, asked.sought(one), _foreseeing(asked), asked.on)
    skills = found.foreseen.skills
    pages, here = paged(len(found.rows), asked.page(), _ROWS)
    answer = ahead_answer(found, asked.there, words(asked.said.language))
    regions = sorted({each.region for each in answer.signals if each.region})
    return Page(
        "foresight.html",
        {
            "one": one,
            "own": address_of(one, asked.there) if one is not None else {},
            "qualifications": qualification_choices(asked),
            "rows": list(zip(found.rows[here], answer.requirements[here], strict=True)),
            "answer": answer,
            "signals": answer.signals[:_ROWS],
            "signal_names": {
                each.concept: text_of(skills.concepts[each.concept]) for each in answer.signals if each.concept in skills.concepts
            },
            "regions": regions,
            "region_choices": [(each, each) for each in regions],
            "region": next(iter(asked.words("region")), ""),
            "pages": pages,
            "query": {"region": next(iter(asked.words("region")), None)},
            "facts": findings_of(found.facts, asked.said),
            **filtering(asked),
        },
    )
