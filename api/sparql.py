"""``/sparql``: the SPARQL 1.1 Protocol, for queries.

A route reads the request, has the guard look at it, asks one worker and sends what it wrote. Without graphs in the request or
in the query, a query is about all named graphs together, as everywhere in this project.

Source: SPARQL 1.1 Protocol, section 2.1 (three ways to ask, the dataset of the request goes before the one of the query).
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import IO, Annotated
from urllib.parse import parse_qsl

from fastapi import APIRouter, Depends, Request, Response
from pyoxigraph import NamedNode, Triple
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from api import description, forms, guard, protocol
from api.errors import Problem
from api.guard import Checked
from api.reading import body_of
from api.settings import Settings
from api.workers import Answer, Question, Within, Workers
from pathways.model import Source

CUT_HEADER = "Pathways-Answer-Cut"
_CHUNK_BYTES = 65_536
_PARAMETERS = ("query", "default-graph-uri", "named-graph-uri")


@dataclass(frozen=True, slots=True)
class Service:
    """What the routes work with. ``identity``: a text that changes with what is published. It and ``sources`` read the store."""

    settings: Settings
    workers: Workers
    sources: Callable[[], tuple[Source, ...]]
    identity: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for an answer."""

    query: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]


def service_of(request: Request) -> Service:
    """The service of the application that ``request`` came to."""
    found: Service = request.app.state.service
    return found


CurrentService = Annotated[Service, Depends(service_of)]
router = APIRouter()


@router.get(
    "/sparql",
    response_model=None,
    summary="Ask the graph a SPARQL query",
    operation_id="query",
    tags=["The graph"],
    responses=protocol.ANSWERS,
    openapi_extra=protocol.IN_ADDRESS,
)
@router.post(
    "/sparql",
    response_model=None,
    summary="Ask the graph a SPARQL query, in a form or as the body",
    operation_id="query_in_body",
    tags=["The graph"],
    responses=protocol.ANSWERS,
    openapi_extra=protocol.IN_BODY,
)
@router.head("/sparql", response_model=None, include_in_schema=False)
async def sparql(request: Request, service: CurrentService) -> Response:
    """The answer to a query in the form that the client accepts; without a query, the description of the service."""
    asked = await _asked(request, service.settings)
    if asked is None:
        return await describe_service(request, service)
    checked = guard.check(asked.query, service.settings)
    offered = forms.ROWS if checked.form in ("SELECT", "ASK") else forms.GRAPHS
    media = negotiated(request, offered)
    tag = await _tag(service, checked, asked, media)
    if tag is not None and has(request, tag):
        return Response(status_code=304, headers=headers_of(tag))
    question = Question(asked.query, media, checked.names_dataset, asked.default_graphs, asked.named_graphs)
    return await sent(request, service, question, headers_of(tag))


async def sent(request: Request, service: Service, question: Question, headers: dict[str, str]) -> Response:
    """The answer to ``question`` from a worker, on its way to the client."""
    client = request.client.host if request.client is not None else ""
    answer = await unless_gone(request, service.workers, question, client)
    if answer is None:
        return Response(status_code=499)  # nobody is there to read it
    headers = headers | {"Content-Length": str(answer.size)}
    if answer.cut is not None:
        settings = service.settings
        within = question.within or Within(settings.query_time_limit_ms, settings.max_rows, settings.max_answer_bytes)
        headers[CUT_HEADER] = f"{answer.cut}; limit={within.rows if answer.cut == 'rows' else within.bytes}"
    return Streamed(answer, service.settings, headers=headers, media_type=question.media)


@router.get(
    "/.well-known/void",
    response_model=None,
    summary="What the graph holds, as VoID and DCAT",
    operation_id="dataset",
    tags=["The graph"],
    responses=protocol.DATASET,
)
async def describe_dataset(request: Request, service: CurrentService) -> Response:
    """Every loaded source: its graph, version, hash and licence."""
    media = negotiated(request, forms.GRAPHS)
    sources = await run_in_threadpool(service.sources)
    return _described(lambda: description.of_dataset(_dataset(request), _endpoint(request), sources), media)


async def describe_service(request: Request, service: Service) -> Response:
    """What can be asked, of which graphs, and in which forms it is answered."""
    media = negotiated(request, forms.GRAPHS)
    sources = await run_in_threadpool(service.sources)
    return _described(
        lambda: description.of_service(_endpoint(request), _dataset(request), sources, service.settings),
        media,
    )


def negotiated(request: Request, offered: dict[str, str]) -> str:
    """The form among ``offered`` that the client wants most. Raises ``Problem`` (406) when it wants none."""
    media = forms.chosen(request.headers.get("accept"), offered)
    if media is None:
        listed = list(dict.fromkeys(offered.values()))
        raise Problem(406, "not-acceptable", f"Of this there is {', '.join(listed)}.", offered=listed)
    return media


# -- reading the request -----------------------------------------------------------------------------------------------


async def _asked(request: Request, settings: Settings) -> Asked | None:
    """What is asked, or ``None`` where nothing is. Raises ``Problem``."""
    in_address = _pairs(request.url.query, settings)
    body = await _body(request, settings)
    if request.method != "POST":
        return _of_pairs(in_address, settings) if in_address else None
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded":
        return _of_pairs([*in_address, *_pairs(_text(body), settings)], settings)
    if kind == "application/sparql-query":
        return _of_pairs([*in_address, ("query", _text(body))], settings)
    if kind == "application/sparql-update":
        raise guard.no_updates()
    accepted = ["application/x-www-form-urlencoded", "application/sparql-query"]
    raise Problem(415, "unknown-content", f"A query is sent as {' or '.join(accepted)}.", accepted=accepted)


async def _body(request: Request, settings: Settings) -> bytes:
    # A form takes up to three bytes for each byte of the query; the addresses of graphs come on top.
    most = 3 * settings.max_query_bytes + 300 * settings.max_dataset_graphs
    return await body_of(request, settings, most=most, too_long=guard.too_long(settings))


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem(400, "not-utf-8", "The request is not UTF-8.") from None


def _pairs(text: str, settings: Settings) -> list[tuple[str, str]]:
    try:
        most = 2 * settings.max_dataset_graphs + 10
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=most)
    except UnicodeDecodeError:
        raise Problem(400, "not-utf-8", "The request is not UTF-8.") from None
    except ValueError:
        raise _too_many_graphs(settings) from None


def _of_pairs(pairs: list[tuple[str, str]], settings: Settings) -> Asked:
    if any(name in ("update", "using-graph-uri", "using-named-graph-uri") for name, _ in pairs):
        raise guard.no_updates()
    queries, default, named = ([value for name, value in pairs if name == each] for each in _PARAMETERS)
    if len(queries) != 1:
        raise Problem(400, "no-query", f"A request has one query; this one has {len(queries)}.")
    if len(default) + len(named) > settings.max_dataset_graphs:
        raise _too_many_graphs(settings)
    for each in (*default, *named):
        try:
            NamedNode(each)
        except ValueError:
            raise Problem(400, "no-graph-name", "The name of a graph in the request is no absolute IRI.") from None
    return Asked(queries[0], tuple(default), tuple(named))


def _too_many_graphs(settings: Settings) -> Problem:
    most = settings.max_dataset_graphs
    return Problem(400, "too-many-graphs", f"A request names at most {most} graphs.", limit=most)


# -- answering ---------------------------------------------------------------------------------------------------------


async def unless_gone(request: Request, workers: Workers, question: Question, client: str) -> Answer | None:
    """The answer, or ``None`` when the client hung up before it was there: its query is then ended."""
    answering = asyncio.create_task(workers.answer(question, client))
    leaving = asyncio.create_task(_hung_up(request))
    try:
        await asyncio.wait((answering, leaving), return_when=asyncio.FIRST_COMPLETED)
        return answering.result() if answering.done() else None
    finally:
        for each in (answering, leaving):
            each.cancel()
        late, _ = await asyncio.gather(answering, leaving, return_exceptions=True)
        if isinstance(late, Answer) and not answering.done():
            late.close()


async def _hung_up(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


class Streamed(StreamingResponse):
    """An answer from a file, which is closed whatever happens on the way."""

    def __init__(self, answer: Answer, settings: Settings, headers: dict[str, str], media_type: str) -> None:
        super().__init__(_chunks(answer.file), headers=headers, media_type=media_type)
        self._answer = answer
        self._limit_s = settings.sending_time_limit_ms / 1000

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it. A reader who takes too long gets less than ``Content-Length`` promised, and sees that."""
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._limit_s):
                    await super().__call__(scope, receive, send)
        finally:
            self._answer.close()


async def _chunks(file: IO[bytes]) -> AsyncIterator[bytes]:
    while chunk := await run_in_threadpool(file.read, _CHUNK_BYTES):
        yield chunk


async def _tag(service: Service, checked: Checked, asked: Asked, media: str) -> str | None:
    """A name for the answer, known before it is asked for; ``None`` for a query that gives another answer each time."""
    if checked.changing:
        return None
    settings = service.settings
    content = await run_in_threadpool(service.identity)
    parts = (content, asked.query, asked.default_graphs, asked.named_graphs, media, settings.max_rows, settings.max_answer_bytes)
    # Weak: the order of rows and the names of blank nodes are not promised.
    return f'W/"{sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def has(request: Request, tag: str) -> bool:
    """Whether the client has the answer called ``tag`` already."""
    known = request.headers.get("if-none-match", "")
    return request.method != "POST" and tag.removeprefix("W/") in {each.strip().removeprefix("W/") for each in known.split(",")}


def headers_of(tag: str | None) -> dict[str, str]:
    """What an answer called ``tag`` says of itself; one without a name is not to be kept."""
    if tag is None:
        return {"Cache-Control": "no-store", "Vary": "Accept"}
    return {"Cache-Control": "no-cache", "Vary": "Accept", "ETag": tag}


def _described(triples: Callable[[], Iterable[Triple]], media: str) -> Response:
    """``triples`` is called here, where an address that cannot be made from the request is answered."""
    try:
        body = description.written(triples(), media)
    except ValueError:
        raise Problem(400, "bad-host", "The request names a host that can be no part of an address.") from None
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    return Response(body, headers={"Cache-Control": "no-cache", "Vary": "Accept", "ETag": tag}, media_type=media)


def _endpoint(request: Request) -> str:
    return str(request.url_for("sparql"))


def _dataset(request: Request) -> str:
    return f"{request.url_for('describe_dataset')}#dataset"
