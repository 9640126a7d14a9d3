"""What an address of a designer's page asks for. Forms send empty fields, and people shorten addresses: what is empty is not asked.

An address names a qualification by its register number, which may hold slashes and several versions, so it stands in the query
(``qualification``), with the number of the document (``version``) and the first day (``from``) where these are needed to tell
versions apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import urlencode

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from api.errors import Problem, store_unreadable
from api.v1.bodies import fields_of
from api.v1.jobs import Job
from api.v1.questions import Cohort
from api.v1.questions import File as Sent
from api.v1.routes import LEFT, Asking, asking_of, client_of, today, unless_gone
from api.web.frame import answer as wire
from api.web.frame import page_words, show
from api.web.marking import plain
from api.web.researcher.naming import address
from api.web.session import refuse_foreign
from pathways.asking.listing import Listings
from pathways.curriculum.survey import Sought
from pathways.errors import Unreachable, UnreadableInput
from pathways.i18n import Words
from pathways.model import Offering, Qualification
from pathways.rules.nearest import near

AREA = "designer"
_MOST_CHARACTERS = 300  # of one word in an address

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True)
class Asked:
    """One request, read. ``there``: the data; ``on``: the day of the question; ``day_given``: that day, where it is asked for."""

    request: Request
    there: Listings
    said: Words
    on: date
    day_given: date | None

    def word(self, name: str) -> str | None:
        """One word of the address; ``None`` where it is empty or left out."""
        found = self.request.query_params.get(name, "").strip()[:_MOST_CHARACTERS]
        return found or None

    def words(self, name: str) -> tuple[str, ...]:
        """Every word of that name, each once."""
        given = (each.strip()[:_MOST_CHARACTERS] for each in self.request.query_params.getlist(name))
        return tuple(dict.fromkeys(each for each in given if each))[:100]

    def choice(self, name: str, kinds: type[E]) -> E | None:
        """One of ``kinds``; ``None`` for a word that is none of them."""
        found = self.word(name)
        return next((each for each in kinds if each == found), None)

    def day(self, name: str) -> date | None:
        """One day; ``None`` for what is none."""
        try:
            return date.fromisoformat(self.word(name) or "")
        except ValueError:
            return None

    def page(self) -> int:
        """The number of the page, from 1."""
        found = self.word("page") or "1"
        return int(found) if found.isascii() and found.isdigit() and 0 < len(found) < 6 and int(found) else 1

    @property
    def filters(self) -> dict[str, str | list[str]]:
        """What narrows the offerings, as it goes on in links from here."""
        found: dict[str, str | list[str]] = {}
        for name in ("provider", "language", "mode", "place"):
            if given := self.words(name):
                found[name] = list(given)
        if self.day_given is not None:
            found["on"] = self.day_given.isoformat()
        return found

    def sought(self, qualification: Qualification | None = None) -> Sought:
        """What of the map the address asks for."""
        return Sought(
            qualification.register_number if qualification is not None else None,
            providers=self.words("provider"),
            languages=tuple(each.lower() for each in self.words("language")),
            modes=tuple(each.lower() for each in self.words("mode")),
            places=self.words("place"),
        )

    def qualification(self) -> Qualification | None:
        """The requirements that the address names; ``None`` where it names none. Raises ``Missing`` for what is not loaded,
        ``Several`` for a number of several versions."""
        number = self.word("qualification")
        if number is None:
            return None
        every = self.there.catalogue.qualifications
        fits = [each for each in every if _carries(each, number)]
        if not fits:
            raise Missing("qualification", number, near(number, self.there.catalogue.register_numbers))
        version, first = self.word("version"), self.word("from")
        # Who chooses another qualification in a form may still send the version of the last one.
        fits = [each for each in fits if version == each.id] or fits
        fits = [each for each in fits if first == str(each.valid_from or "")] or fits
        if len(fits) != 1:
            raise Several(tuple(fits))
        return fits[0]


def of_one(one: Qualification | None) -> tuple[str, ...]:
    """The reference of requirements that are chosen, as the verbs take it: the number of the document, which fits one only."""
    return () if one is None else (one.id,)


class Missing(Exception):
    """An address names what is not loaded. ``kind``: "qualification", "unit", "requirement", "offering" or "provider"; ``near``:
    what is written nearly like it."""

    def __init__(self, kind: str, reference: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(kind)
        self.kind = kind
        self.reference = reference
        self.near = near


class Several(Exception):
    """An address fits several versions of requirements."""

    def __init__(self, versions: tuple[Qualification, ...]) -> None:
        super().__init__(len(versions))
        self.versions = versions


def _carries(each: Qualification, number: str) -> bool:
    return number.casefold() == each.register_number.casefold() or number == each.id or number in {one.code for one in each.codes}


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown: a template of ours and its values."""

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, slots=True)
class File:
    """What is handed out as a file."""

    body: bytes
    media_type: str
    name: str


@dataclass(frozen=True, slots=True)
class AboutLearners:
    """What only a process for questions about learners may answer (``api.v1.pool``). ``page``: what is shown of its answer, in the
    wire form, or of the words in which it was refused; one of them is ``None``."""

    question: Cohort = field(repr=False)
    page: Callable[[Any, str | None], Page]


async def records_sent(request: Request) -> list[Sent]:
    """The files of a cohort in a form of these pages, held in memory only. Raises ``Problem``."""
    refuse_foreign(request)
    settings = asking_of(request).settings
    sent = await fields_of(request, settings, most_files=settings.max_cohort)
    return [each.file for each in sent if each.name == "cohort" and each.ending is not None]


async def answered(request: Request, make: Callable[[Asked], Page | File | AboutLearners]) -> Response:
    """The page or the file that ``make`` makes, away from the loop that takes requests. Raises ``Problem``."""
    asking: Asking = asking_of(request)
    said = page_words(request)
    given = request.query_params.get("on", "").strip()
    try:
        day = date.fromisoformat(given) if given else None
    except ValueError:
        fault = {"where": "/on", "code": "date_wrong"}
        raise Problem(422, "parameter-wrong", said.wrong_field(fault), errors=[fault]) from None

    def made() -> tuple[Asked, Page | File | AboutLearners]:
        asked = Asked(request, asking.shelf.now(), said, day or today(), day)
        try:
            return asked, make(asked)
        except Several as fault:
            again = {name: value for name, value in request.query_params.items() if name not in ("version", "from", "page", "lang")}
            return asked, Page("several.html", {"versions": fault.versions, "again": again})
        except Missing as fault:
            parameter = fault.kind if fault.kind in ("qualification", "unit", "provider") else "id"
            values = {"kind": fault.kind, "reference": fault.reference, "near": fault.near, "parameter": parameter}
            return asked, Page("missing.html", values, 404)

    try:
        asked, page = await run_in_threadpool(made)
    except (Unreachable, UnreadableInput):
        raise store_unreadable() from None
    private = isinstance(page, AboutLearners)
    if isinstance(page, AboutLearners):
        told = await _told(page, request, asking, said.language)
        if told is None:
            return Response(status_code=LEFT)
        page = told
    if isinstance(page, File):
        headers = {"Content-Disposition": f'attachment; filename="{page.name}"', "Content-Language": said.language}
        return Response(page.body, headers=headers | {"Cache-Control": "no-cache"}, media_type=page.media_type)
    always: dict[str, Any] = {
        "link": link,
        "filters": asked.filters,
        "address_of": lambda each: address_of(each, asked.there),
        "in_graph": lambda each: in_graph(each, asked.there),
        "on": asked.on,
        "on_given": asked.day_given,
    }
    return await show(request, f"designer/{page.template}", area=AREA, status=page.status, private=private, **always, **page.values)


async def _told(asked: AboutLearners, request: Request, asking: Asking, language: str) -> Page | None:
    """The page of the answer; ``None`` where nobody waits for it any more. Raises ``Problem`` for what is no fault of what was
    asked."""
    job = Job(asked.question, language, today(), marking=True)
    found, refused = None, None
    try:
        answer = await unless_gone(request, asking.pool.ask(job, client_of(request)))
        if answer is None:
            return None
        found = wire(answer.body.decode())
    except Problem as problem:
        if problem.status != 422:
            raise
        refused = problem.detail
    return await run_in_threadpool(asked.page, found, refused)


def link(path: str, *queries: Mapping[str, object], **query: object) -> str:
    """``path`` with what is known of ``queries`` and ``query``; a later word takes the place of an earlier one of that name."""
    words: dict[str, object] = {}
    for each in (*queries, query):
        words |= each
    known = {name: value for name, value in words.items() if value not in (None, "", [], ())}
    if not known:
        return path
    pairs = [
        (name, plain(one)) for name, value in known.items() for one in (value if isinstance(value, list | tuple) else (value,))
    ]
    return f"{path}?{urlencode(pairs)}"


def address_of(qualification: Qualification, there: Listings) -> dict[str, str]:
    """The words of an address that name ``qualification`` and nothing else that is loaded."""
    same = there.catalogue.with_register_number(qualification.register_number)
    found = {"qualification": qualification.register_number}
    if len(same) > 1:
        found["version"] = qualification.id
        if sum(each.id == qualification.id for each in same) > 1:
            found["from"] = str(qualification.valid_from or "")
    return found


def in_graph(one: Qualification | Offering, there: Listings, *below: str) -> str | None:
    """The address of the page that the graph has of ``one``, or of a thing ``below`` it."""
    iri = there.iri_of(one)
    return address("/".join((iri, *below))) if iri is not None else None


@dataclass(frozen=True, slots=True)
class Paged:
    """One page of a list. ``first``: the place of its first item, from 1."""

    number: int
    pages: int
    first: int
    total: int

    @property
    def earlier(self) -> int | None:
        """The page before, where there is one."""
        return self.number - 1 if self.number > 1 else None

    @property
    def later(self) -> int | None:
        """The page after, where there is one."""
        return self.number + 1 if self.number < self.pages else None


def paged(total: int, number: int, size: int) -> tuple[Paged, slice]:
    """The page ``number`` (the last one, where there are fewer) of ``total`` items, and which items are on it."""
    pages = max(1, -(-total // size))
    here = min(number, pages)
    return Paged(here, pages, (here - 1) * size + 1, total), slice((here - 1) * size, here * size)


def choices(there: Listings, said: Words) -> Mapping[str, object]:
    """What a filter can be: providers and places as the sources write them, languages and modes with their names."""
    offerings = there.catalogue.offerings

    def sorted_names(found: Iterable[str]) -> list[str]:
        return sorted(set(found), key=lambda each: (each.casefold(), each))

    languages = {code for each in offerings for code in each.languages}
    modes = {code for each in offerings for code in each.modes}
    return {
        "providers": sorted_names(each.provider for each in offerings),
        "places": sorted_names(name for each in offerings for name in each.places),
        "languages": sorted(((code, said.language_of_teaching(code)) for code in languages), key=lambda each: each[1]),
        "modes": sorted(((code, said.mode(code)) for code in modes), key=lambda each: each[1]),
    }
