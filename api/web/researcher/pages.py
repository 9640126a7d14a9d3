"""The researcher's pages: queries, the page of each thing of the graph, the vocabulary, the data set, and its use from programs.

All of it is about shared data, so there is no session and an address says everything. What is asked of the graph is asked by the
same processes and within the same limits as at ``/sparql``.

Sources: RFC 9110, section 12.5.1 (Accept) and 8.7 (Content-Location); Cool URIs for the Semantic Web (W3C, 2008): one name for a
thing, and a page and data about it at addresses of their own.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Request
from pyoxigraph import Literal, NamedNode, RdfFormat, parse, serialize
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from api import forms, guard
from api.errors import Problem
from api.reading import body_of
from api.sparql import CurrentService, Service, has, headers_of, sent, service_of
from api.web.frame import markup, page_words, show, wants_page
from api.web.researcher import asked as asking_page
from api.web.researcher.asked import DOWNLOADS, THEMES, Asked, Went, asked, asked_of_worker, marked_lines, place_in
from api.web.researcher.asking import Asking, Term
from api.web.researcher.dataset import counted, parts
from api.web.researcher.naming import Names, Shown, resource_address, terms
from api.web.researcher.queries import query
from api.web.researcher.resource import Said, as_iri, coded, looked_up, named
from api.web.researcher.safe import unseen, visible
from api.web.researcher.snippets import snippets
from api.web.researcher.viewing import spoken, view
from api.workers import Question, Within
from ontology import terms as pok
from ontology.described import short, vocabulary
from ontology.queries import Question as LibraryQuestion
from ontology.queries import question as library_question
from pathways.errors import WrongUse
from pathways.i18n import Words, words
from pathways.pictures.lettering import SLIM, WIDE
from pathways.pictures.neighbourhood import neighbourhood_picture, neighbourhood_sentences
from pathways.stores import iris
from pathways.stores.graph import PREFIXES

router = APIRouter(include_in_schema=False)

HTML = "text/html"
OF_A_THING = {HTML: HTML, "application/xhtml+xml": HTML} | {
    name: form for name, form in forms.GRAPHS.items() if form in (forms.TURTLE, forms.JSON_LD, forms.N_TRIPLES)
}
"""What a client may accept for a thing -> the form it gets. Who has no wish gets the page."""
_ENDINGS = {"html": HTML, "ttl": forms.TURTLE, "jsonld": forms.JSON_LD, "nt": forms.N_TRIPLES}
_GRAPH_ENDINGS = {"ttl": forms.TURTLE, "nq": forms.N_QUADS, "nt": forms.N_TRIPLES}
_IN_A_CELL = 400  # signs of a text in a table of answers
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_LONGEST_CODE = 60
_LATEST = {("starting_before", "day"): "last-day"}  # a parameter whose name says less than its question means


# -- query ---------------------------------------------------------------------------------------------------------------


@router.get("/query")
async def query_page(request: Request) -> Response:
    """The library, a query to be written or changed, and its answer."""
    return await _query_page(request, asked(_pairs(request.url.query)))


@router.post("/query")
async def send_query(request: Request) -> Response:
    """The form. What fits in an address gets one, so that it can be shared and asked again."""
    what = asked(await _sent_pairs(request))
    address = what.address()
    if address is not None:
        return RedirectResponse(f"{address}#answer", 303)
    return await _query_page(request, what)


@router.get("/query/answer.{ending}")
async def download(request: Request, ending: str) -> Response:
    """The answer as a file."""
    return await _download(request, ending, asked(_pairs(request.url.query)))


@router.post("/query/answer.{ending}")
async def download_of_form(request: Request, ending: str) -> Response:
    """The same of a query that fits in no address."""
    return await _download(request, ending, asked(await _sent_pairs(request)))


async def _query_page(request: Request, what: Asked) -> Response:
    service, said = service_of(request), page_words(request)
    values: dict[str, Any] = {"went": None, "fault": None, "cells": (), "columns": ()}
    status = 200
    if what.run:
        asking = Asking.of(request)
        try:
            went = await asking_page.answered(request, asking, what)
            if went is None:
                return Response(status_code=499)  # nobody is there to read it
            values |= {"went": went} | await _answer(asking, went, words(said.language))
        except WrongUse as fault:
            status, values["fault"] = 400, _told(said.say("problem-query-failed"), said.error(fault))
        except Problem as problem:
            status, values["fault"] = problem.status, _fault(problem, what, said)
    library = [(theme, [(name, said.say(f"question-{name}")) for name in names]) for theme, names in THEMES.items()]
    return await show(
        request,
        "researcher/query.html",
        area="researcher",
        status=status,
        asked=what,
        library=library,
        fields=_fields(what, said),
        unseen=", ".join(unseen(what.text)[:10]),
        settings=service.settings,
        prefixes=json.dumps(PREFIXES),
        **values,
    )


async def _answer(asking: Asking, went: Went, said: Words) -> dict[str, Any]:
    """The table with names and links."""
    if went.table is None:
        return {}
    terms_in_it = {term for row in went.table.rows for term in row if term is not None}
    mentioned = {each.value for each in terms_in_it if isinstance(each, NamedNode)}
    called: Mapping[str, Said] = {}
    codes: Mapping[str, str] = {}
    with contextlib.suppress(Problem):  # the answer is there; names are a kindness
        codes = await coded(asking, (each.value for each in terms_in_it if isinstance(each, Literal) and _may_be_code(each)))
        called = await named(asking, mentioned | set(codes.values()))
    names = Names(said, called, most=_IN_A_CELL)

    def cell(term: Term | None) -> Shown | None:
        if isinstance(term, Literal) and _may_be_code(term) and term.value in codes:
            return names.code_of(term.value, codes[term.value])
        return None if term is None else names.shown(term)

    shown = [[cell(term) for term in row] for row in went.table.rows]
    return {"columns": went.table.columns, "cells": shown}


def _may_be_code(said: Literal) -> bool:
    return said.language is None and said.datatype.value == _STRING and 0 < len(said.value) <= _LONGEST_CODE


def _fault(problem: Problem, what: Asked, said: Words) -> dict[str, Any]:
    title, detail = said.problem(problem.code, **problem.extra)
    told = _told(title, detail or problem.detail)
    if problem.code in ("query-unreadable", "query-failed"):
        told["parser"] = problem.detail.partition(": ")[2] or problem.detail
    if "line" in problem.extra:
        line, column = place_in(what, problem.extra["line"], problem.extra["column"])
        told |= {"line": line, "column": column, "lines": marked_lines(what.text, line, column)}
    return told


def _told(title: str, detail: str) -> dict[str, Any]:
    return {"title": title, "detail": detail, "lines": (), "line": None, "parser": None}


def _fields(what: Asked, said: Words) -> list[dict[str, str]]:
    if what.question is None:
        return []
    return [
        {
            "name": each.name,
            "label": said.say(f"question-value-{_LATEST.get((what.question.name, each.name), each.name)}"),
            "hint": said.say("query-value-hint", example=each.example),
            "value": what.values[each.name],
        }
        for each in what.question.parameters
    ]


async def _download(request: Request, ending: str, what: Asked) -> Response:
    if ending not in DOWNLOADS:
        raise Problem(404, "not-found", "There is no such form.")
    service = service_of(request)
    question, _ = asked_of_worker(what, DOWNLOADS[ending], service.settings)
    name = what.question.name if what.question is not None and not what.changed else "answer"
    return await sent(request, service, question, headers_of(None) | _as_file(f"{name}.{ending}"))


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=50)
    except UnicodeDecodeError:
        raise Problem(400, "not-utf-8", "The request is not UTF-8.") from None
    except ValueError:
        raise Problem(400, "query-too-long", "The request has too many fields.", limit=50) from None


async def _sent_pairs(request: Request) -> list[tuple[str, str]]:
    settings = service_of(request).settings
    body = await body_of(request, settings, most=3 * settings.max_query_bytes + 20_000, too_long=guard.too_long(settings))
    return _pairs(body.decode("latin-1"))


# -- one thing -----------------------------------------------------------------------------------------------------------


@router.get("/resource")
async def resource(request: Request) -> Response:
    """The page or the data of any IRI of the graph: ``iri``; ``format`` (html, ttl, jsonld, nt) goes before what is accepted."""
    iri, wanted = request.query_params.get("iri", "").strip(), request.query_params.get("format")
    thing = as_iri(iri)
    if thing is None:
        if not wants_page(request.scope):
            raise Problem(400, "not-an-iri", "Give the whole IRI: /resource?iri=…")
        return await show(
            request, "researcher/nothing.html", area="researcher", status=400 if iri else 200, iri=iri, kind="not-iri"
        )
    return await _thing(request, thing, wanted, {each: resource_address(iri, format=each) for each in _ENDINGS})


@router.get("/id/{rest:path}")
async def own(request: Request, rest: str) -> Response:
    """The same for a name of ours, at the path that it has below the base; ``.ttl``, ``.jsonld``, ``.nt`` or ``.html`` at its end
    chooses the form. A name that itself ends so is found at ``/resource``."""
    path = request.scope["raw_path"].decode("ascii", "replace").removeprefix(request.scope.get("root_path", ""))
    name = path.removeprefix("/id/")
    bare, _, ending = name.rpartition(".")
    wanted = ending if bare and ending in _ENDINGS else request.query_params.get("format")
    name = bare if bare and ending in _ENDINGS else name
    thing = as_iri(iris.BASE + name)
    if thing is None or not name:
        raise Problem(404, "not-found", "There is no such thing.")
    return await _thing(request, thing, wanted, {each: f"/id/{name}.{each}" for each in _ENDINGS})


async def _thing(request: Request, thing: NamedNode, wanted: str | None, addresses: dict[str, str]) -> Response:
    media = _ENDINGS.get(wanted or "") or forms.chosen(request.headers.get("accept"), OF_A_THING)
    if media is None:
        listed = list(dict.fromkeys(OF_A_THING.values()))
        raise Problem(406, "not-acceptable", f"Of this there is {', '.join(listed)}.", offered=listed)
    ending = next(each for each, form in _ENDINGS.items() if form == media)
    others = ", ".join(f'<{addresses[each]}>; rel="alternate"; type="{form}"' for each, form in _ENDINGS.items() if form != media)
    headers = {"Content-Location": addresses[ending], "Link": others}
    asking = Asking.of(request)
    if media != HTML:
        return await _data(request, asking, thing, media, headers)
    found = await looked_up(asking, thing)
    if found is None:
        search = Asked(_search(thing.value), None, {}, run=True).address()
        values: dict[str, Any] = {"iri": thing.value, "shown": visible(thing.value), "kind": "none", "search": search}
        return await show(request, "researcher/nothing.html", area="researcher", status=404, **values)
    said = words(page_words(request).language)
    seen = view(found, said, query_address=lambda text: Asked(text, None, {}, run=True).address())
    drawn = bool(seen.neighbourhood.drawn)
    return await show(
        request,
        "researcher/resource.html",
        area="researcher",
        headers=headers,
        seen=seen,
        downloads=[(each, addresses[each]) for each in ("ttl", "jsonld", "nt")],
        outside=thing.value if iris.is_absolute(thing.value) and not thing.value.startswith((iris.BASE, pok.NS)) else None,
        wide=markup(neighbourhood_picture(seen.neighbourhood, said, across=WIDE, name="wide")) if drawn else None,
        slim=markup(neighbourhood_picture(seen.neighbourhood, said, across=SLIM, name="slim")) if drawn else None,
        sentences=neighbourhood_sentences(spoken(seen.neighbourhood), said),
    )


async def _data(request: Request, asking: Asking, thing: NamedNode, media: str, headers: dict[str, str]) -> Response:
    tag = await _tag(asking.service, thing.value, media)
    headers |= headers_of(tag)
    if has(request, tag):
        return Response(status_code=304, headers=headers)
    if not await asking.holds(query("there", thing=[thing])):
        raise Problem(404, "no-such-thing", "There is no such thing in the graph.")
    return await sent(request, asking.service, Question(query("around", thing=[thing]), media), headers)


async def _tag(service: Service, *parts: str) -> str:
    content = await run_in_threadpool(service.identity)
    limits = service.settings
    told = (content, *parts, limits.max_rows, limits.max_answer_bytes)
    return f'W/"{sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def _search(iri: str) -> str:
    """A query for things whose IRI holds the last step of ``iri``."""
    last = iri.rstrip("/#").replace("#", "/").rpartition("/")[2] or iri
    return (
        "SELECT DISTINCT ?thing\n"
        f"WHERE {{ ?thing ?property ?value FILTER(CONTAINS(LCASE(STR(?thing)), LCASE({json.dumps(last)}))) }}\n"
        "LIMIT 100"
    )


# -- vocabulary ----------------------------------------------------------------------------------------------------------


@router.get("/vocabulary")
async def vocabulary_page(request: Request) -> Response:
    """Every term; for a program, the vocabulary itself."""
    media = forms.chosen(request.headers.get("accept"), OF_A_THING)
    if media is None:
        listed = list(dict.fromkeys(OF_A_THING.values()))
        raise Problem(406, "not-acceptable", f"Of this there is {', '.join(listed)}.", offered=listed)
    if media != HTML:
        return await _vocabulary_data(request, media)
    held = vocabulary()
    return await show(
        request,
        "researcher/vocabulary.html",
        area="researcher",
        held=held,
        namespace=pok.NS,
        sections=(("classes", held.classes), ("properties", held.properties), ("kinds", held.kinds)),
        short=short,
        terms=terms(),
    )


@router.get("/vocabulary.{ending}")
async def vocabulary_file(request: Request, ending: str) -> Response:
    """The vocabulary as a file."""
    if ending not in ("ttl", "jsonld", "nt"):
        raise Problem(404, "not-found", "There is no such form.")
    return await _vocabulary_data(request, _ENDINGS[ending])


async def _vocabulary_data(request: Request, media: str) -> Response:
    body = await run_in_threadpool(_vocabulary_as, media)
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    if has(request, tag):
        return Response(status_code=304, headers=headers_of(tag))
    return Response(body, headers=headers_of(tag), media_type=media)


def _vocabulary_as(media: str) -> bytes:
    turtle = files("ontology").joinpath("pok.ttl").read_bytes()
    if media == forms.TURTLE:
        return turtle
    written = serialize((each.triple for each in parse(turtle, format=RdfFormat.TURTLE)), format=forms.RDF[media])
    assert written is not None
    return written


# -- data set ------------------------------------------------------------------------------------------------------------


@router.get("/dataset")
async def dataset_page(request: Request, service: CurrentService) -> Response:
    """Which sources, versions, hashes and licences; how to cite them."""
    sources = await run_in_threadpool(service.sources)
    counts = await _counts(request, service)
    listed = parts(sources, counts)
    return await show(
        request,
        "researcher/dataset.html",
        area="researcher",
        parts=listed,
        total=None if counts is None else sum(each.triples or 0 for each in listed),
        cited="; ".join(" ".join(filter(None, (each.graph, each.version, f"sha256:{each.sha256[:12]}…"))) for each in sources),
        endings=tuple(_GRAPH_ENDINGS),
    )


@router.get("/dataset/graph.{ending}")
async def graph_file(request: Request, ending: str, service: CurrentService, graph: str = "") -> Response:
    """One graph whole, as a file: ``graph`` is the name of its source, or "vocabulary" or "sources"."""
    media = _GRAPH_ENDINGS.get(ending)
    if media is None:
        raise Problem(404, "not-found", "There is no such form.")
    sources = await run_in_threadpool(service.sources)
    part = next((each for each in parts(sources, None) if each.name == graph), None)
    if part is None:
        raise Problem(404, "no-such-graph", "No such graph is loaded.")
    tag = await _tag(service, part.iri, media)
    headers = headers_of(tag) | _as_file(f"{graph.replace('/', '-')}.{ending}")
    if has(request, tag):
        return Response(status_code=304, headers=headers)
    settings = service.settings
    within = Within(settings.graph_time_limit_ms, settings.max_graph_triples, settings.max_graph_bytes)
    written_in = part.iri if media == forms.N_QUADS else None
    question = Question(query("whole"), media, default_graphs=(part.iri,), written_in=written_in, within=within)
    return await sent(request, service, question, headers)


async def _counts(request: Request, service: Service) -> dict[str, int] | None:
    """The triples of each graph, counted once for each content."""
    identity = await run_in_threadpool(service.identity)
    kept: tuple[str, dict[str, int]] | None = getattr(request.app.state, "counted_graphs", None)
    if kept is not None and kept[0] == identity:
        return kept[1]
    counts = await counted(Asking.of(request))
    if counts is None:
        return None
    request.app.state.counted_graphs = (identity, dict(counts))
    return dict(counts)


# -- use from programs ---------------------------------------------------------------------------------------------------


@router.get("/use-it")
async def use_it(request: Request, service: CurrentService) -> Response:
    """How programs ask."""
    endpoint = str(request.url_for("sparql"))
    cypher: LibraryQuestion = library_question("units_by_extent")
    return await show(
        request,
        "researcher/use_it.html",
        area="researcher",
        endpoint=endpoint,
        snippets=snippets(endpoint.removesuffix("/sparql")),
        resource=f"{endpoint.removesuffix('/sparql')}/resource?{urlencode({'iri': pok.OFFERING})}&format=ttl",
        cypher=cypher.cypher,
        settings=service.settings,
    )


def _as_file(name: str) -> dict[str, str]:
    plain = "".join(each if each.isascii() and (each.isalnum() or each in "-_.") else "-" for each in name)
    return {"Content-Disposition": f'attachment; filename="{plain}"'}
