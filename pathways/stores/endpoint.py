"""Asking a SPARQL 1.1 server over HTTP: queries, updates, triples to be added to a graph.

What a store does with it is in ``server``; here is only how one request goes and what can go wrong with it. Each fault is one
sentence with the address, never with a login and never with a part of what was sent.

- Only the addresses that were named are asked, all on one host; a redirect is not followed, so that no login goes elsewhere.
- An answer has to come whole within the time limit. One that is cut is told from a whole one: by the length that was announced,
  or by the end of its own form.

Source: SPARQL 1.1 Protocol, sections 2.1 and 2.2; SPARQL 1.1 Graph Store HTTP Protocol, section 5.5; both W3C, 2013. Standard
library only, as in ``pathways.fetch``.
"""

from __future__ import annotations

import base64
import contextlib
import http.client
import ipaddress
import re
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Triple, parse, parse_query_results

from pathways.errors import Unreachable, WrongUse

SCHEMES = ("http", "https", "sparql+http", "sparql+https")
"""How an address of such a server begins."""

Answered = tuple[list[str], list[tuple[Any, ...]]] | bool
"""Columns and rows of terms, ``None`` = unbound; or the answer to an ASK query."""

_ROWS, _TRIPLES = "application/sparql-results+json", "application/n-triples"
_GRAPHS = frozenset(
    {"application/n-quads", "text/turtle", "application/trig", "application/rdf+xml", "application/ld+json", _TRIPLES}
)
_CHUNK = 64 * 1024
_LONGEST_DETAIL = 200
_HOW = "write it as http://host:7878/query, or with the other addresses: 'https://host/query#update=update&graphs=data'."
_LOGIN = "Name a user and a password in PATHWAYS_STORE_USER and PATHWAYS_STORE_PASSWORD."


@dataclass(eq=False)
class ServerFault(Unreachable):
    """A server that does not answer, or not as it should. ``hint``: what to try."""

    hint: str = "Try again later, or load a saved file instead."
    status: int | None = None

    def __str__(self) -> str:
        return f"{self.address}: {self.what}. {self.hint}"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server takes what. ``update`` and ``graphs`` are ``None`` where nobody named them: then it is only read.

    ``login``: user and password, for all of them.
    """

    query: str
    update: str | None = None
    graphs: str | None = None
    login: tuple[str, str] | None = field(default=None, repr=False)


def addresses(place: str, login: tuple[str, str] | None = None) -> Addresses:
    """The addresses that ``place`` names: that of queries, and after ``#`` those of updates and of the graph store, whole or
    relative to the first. Without any: ``update`` and ``store`` beside ``query``, as Oxigraph has them.

    A login in ``place`` goes before ``login``. Raises ``WrongUse``, without ``place``: it may hold a password.
    """
    text = place.removeprefix("sparql+")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
        others = dict(parse_qsl(parts.fragment, strict_parsing=True) if parts.fragment else ())
    except ValueError:
        raise WrongUse(f"that is no address of a SPARQL server: {_HOW}") from None
    if parts.scheme not in ("http", "https") or not host or re.search(r"[\x00-\x20\x7f-\U0010ffff]", text):
        raise WrongUse(f"that is no address of a SPARQL server: {_HOW}")
    if set(others) - {"update", "graphs"}:
        raise WrongUse(f"an address of a SPARQL server has update= and graphs= after #, and nothing else: {_HOW}")
    shown = f"[{host}]" if ":" in host else host
    query = urlunsplit(
        (
            parts.scheme,
            shown if port is None else f"{shown}:{port}",
            parts.path if parts.path not in ("", "/") else "/query",
            parts.query,
            "",
        )
    )
    if not others and urlsplit(query).path.endswith("/query"):
        others = {"update": "update", "graphs": "store"}
    named = {name: urljoin(query, value) for name, value in others.items()}
    for each in named.values():
        if urlsplit(each)[:2] != urlsplit(query)[:2]:
            raise WrongUse(f"the addresses of a SPARQL server must be on one host, with one port and scheme: {_HOW}")
    if parts.username is not None:
        login = unquote(parts.username), unquote(parts.password or "")
    return Addresses(query, named.get("update"), named.get("graphs"), login)


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that a query is about. ``default``: those that it sees together, ``named``: those that ``GRAPH`` ranges over."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values in the request."""
        return [*(("default-graph-uri", each) for each in self.default), *(("named-graph-uri", each) for each in self.named)]


class Union(Dataset):
    """Every graph of the server: for ``GRAPH``, and together where the server has that. Many have it without being asked;
    Oxigraph is asked by a parameter that others pass over."""

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values in the request."""
        return [("union-default-graph", "true")]


class Endpoint:
    """A server. ``time_limit_seconds`` is for one answer, ``load_time_limit_seconds`` for one request that writes."""

    def __init__(self, places: Addresses, *, time_limit_seconds: float, load_time_limit_seconds: float) -> None:
        self.address = _shown(places.query)
        self._places = places
        self._time_limit_seconds = time_limit_seconds
        self._load_time_limit_seconds = load_time_limit_seconds

    def rows(self, text: str, dataset: Dataset) -> Answered:
        """Columns and rows of terms of a SELECT query; the answer to an ASK query. Raises ``WrongUse`` for a query that the server
        does not take."""
        body = self._asked(text, _ROWS, dataset)
        with contextlib.suppress(SyntaxError, ValueError):
            return _table(body)
        # Raised here and not where it was caught: the parser must end in the thread that it began in, and an error would keep it.
        raise self._cut(self.address)

    def triples(self, text: str, dataset: Dataset) -> list[Triple]:
        """The triples of a CONSTRUCT query. Otherwise as ``rows``."""
        body = self._asked(text, _TRIPLES, dataset)
        with contextlib.suppress(SyntaxError, ValueError):
            return [each.triple for each in parse(body, format=RdfFormat.N_TRIPLES)]
        raise self._cut(self.address)

    def update(self, text: str) -> None:
        """Do what ``text`` says."""
        address = self._writing(self._places.update)
        self._send(address, text.encode(), "application/sparql-update")

    def append(self, graph: str, lines: bytes) -> None:
        """Add the triples of ``lines`` (N-Triples) to ``graph``, which is made where it is not there yet."""
        address = self._writing(self._places.graphs)
        joined = "&" if urlsplit(address).query else "?"
        self._send(f"{address}{joined}graph={quote(graph, safe='')}", lines, _TRIPLES)

    # -- one request -------------------------------------------------------------------------------------------------

    def _writing(self, address: str | None) -> str:
        if address is None:
            raise WrongUse(f"{self.address} is only an address of queries. To load, name all three: {_HOW}")
        return address

    @contextmanager
    def streamed(self, text: str, dataset: Dataset, *, graph: bool) -> Iterator[QuerySolutions | QueryBoolean | Iterator[Triple]]:
        """The same as it comes, of a CONSTRUCT or DESCRIBE query (``graph``) or of any other; leaving the block hangs up."""
        with self._asking(text, _TRIPLES if graph else _ROWS, dataset) as response:
            try:
                yield self._whole_triples(response) if graph else parse_query_results(response, format=QueryResultsFormat.JSON)
            except SyntaxError:
                raise self._cut(self.address) from None

    def _whole_triples(self, response: http.client.HTTPResponse) -> Iterator[Triple]:
        for each in parse(response, format=RdfFormat.N_TRIPLES):
            yield each.triple
        if response.length:  # what was announced and did not come: the library does not notice
            raise self._cut(self.address)

    def _asked(self, text: str, media: str, dataset: Dataset) -> bytes:
        with self._asking(text, media, dataset) as response:
            return _body(response, self._time_limit_seconds)

    @contextmanager
    def _asking(self, text: str, media: str, dataset: Dataset) -> Iterator[http.client.HTTPResponse]:
        """The response to a query, in the form that was asked for."""
        body = urlencode([("query", text), *dataset.pairs()]).encode()
        kind = "application/x-www-form-urlencoded"
        try:
            with self._sending(self._places.query, body, kind, self._time_limit_seconds, accept=media) as response:
                found = response.headers.get_content_type() if "Content-Type" in response.headers else ""
                if found in _GRAPHS and media == _ROWS:
                    raise _Unaccepted(406, "")
                if found != media:
                    what = f"it answers with {found or 'something unnamed'} where {media} was asked for"
                    raise ServerFault(self.address, what, "Check that this is its address of queries.")
                if media == _TRIPLES and response.length is None and not response.chunked:
                    what = "its answers do not say where they end, so that one that is cut would pass for whole"
                    raise ServerFault(self.address, what, "Ask it directly, without a proxy of HTTP/1.0 before it.")
                yield response
        except _Unaccepted as fault:
            if fault.status == 400:
                raise WrongUse(f"the query cannot be read: {fault.detail or 'the server refuses it'}.") from None
            raise self._of_another_kind(media) from None

    def _of_another_kind(self, media: str) -> WrongUse:
        if media == _ROWS:
            return WrongUse("the query gives a graph. Write a SELECT or ASK query.")
        return WrongUse("the query gives rows. Write a CONSTRUCT query.")

    def _send(self, address: str, body: bytes, media: str) -> None:
        with self._sending(address, body, media, self._load_time_limit_seconds) as response:
            _body(response, self._load_time_limit_seconds)

    @contextmanager
    def _sending(
        self, address: str, body: bytes, media: str, seconds: float, *, accept: str = "*/*"
    ) -> Iterator[http.client.HTTPResponse]:
        shown = _shown(address)
        headers = {"Content-Type": media, "Accept": accept, "User-Agent": "pok-pathways"}
        request = Request(address, data=body, headers=headers, method="POST")
        if self._places.login is not None:
            login = base64.b64encode(":".join(self._places.login).encode()).decode()
            request.add_unredirected_header("Authorization", f"Basic {login}")
        try:
            with _opener(address).open(request, timeout=seconds) as response:
                yield response
        except HTTPError as fault:
            with fault:
                raise self._refusal(fault, shown, asked=accept != "*/*") from None
        except URLError as fault:
            raise ServerFault(shown, _worded(fault.reason, seconds), _hint(fault.reason)) from None
        except (OSError, http.client.HTTPException) as fault:
            raise ServerFault(shown, _worded(fault, seconds), _hint(fault)) from None

    def _refusal(self, fault: HTTPError, shown: str, *, asked: bool) -> Exception:
        what = f"it answers {fault.code} {http.client.responses.get(fault.code, '')}".rstrip()
        if asked and fault.code in (400, 406):
            return _Unaccepted(fault.code, _detail(fault))
        match fault.code:
            case 401 | 403 if self._places.login is None:
                hint = f"It wants to know who asks. {_LOGIN}"
            case 401 | 403:
                hint = "It does not accept this user and password for that. Check both."
            case 404 | 405 | 415 | 501:
                hint = "Check the path: its addresses of queries, updates and graphs can be named one by one."
            case 413:
                hint = "Raise the limit of the size of a request there."
            case code if 300 <= code < 400:
                hint = "It sends on to another address, which is not followed. Name that one."
            case 429 | 503 | 504:
                hint = "It is too busy, or needs too long. Try again later."
            case _:
                hint = "Its own log may say why."
        return ServerFault(shown, what, hint, fault.code)

    def _cut(self, address: str) -> ServerFault:
        return ServerFault(address, "its answer is cut short, or is not what it says it is", "Try again; its own log may say why.")


def _table(body: bytes) -> Answered:
    found = parse_query_results(body, format=QueryResultsFormat.JSON)
    if isinstance(found, QueryBoolean):
        return bool(found)
    return [each.value for each in found.variables], [tuple(row) for row in found]


class _Unaccepted(Exception):
    """The server does not take a query. ``detail``: what it says about it."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status, self.detail = status, detail


def _shown(address: str) -> str:
    """``address`` as it may be shown: what follows ? may be a key that nobody else is to know."""
    return address.partition("?")[0]


class _Unfollowed(HTTPRedirectHandler):
    """Follows no redirect: a login would go elsewhere, and a POST would become a GET."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> None:
        return None


def _opener(address: str) -> OpenerDirector:
    # This machine is asked directly; everything else as the environment says (proxies of schools and towns).
    proxy = ProxyHandler({}) if _is_loopback(urlsplit(address).hostname or "") else ProxyHandler()
    return build_opener(proxy, _Unfollowed())


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _body(response: http.client.HTTPResponse, seconds: float) -> bytes:
    ends = time.monotonic() + seconds
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += chunk
        if time.monotonic() > ends:
            raise TimeoutError
    if response.length:  # what was announced and did not come: the library does not notice
        raise http.client.IncompleteRead(b"")
    return bytes(body)


def _detail(fault: HTTPError) -> str:
    """The first line of what the server says about a query, on one line and not too long."""
    try:
        text = fault.read(8 * _LONGEST_DETAIL).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return ""
    if fault.headers.get_content_type() == "text/html":
        return ""
    line = next((each for each in text.splitlines() if each.strip()), "")
    return "".join(each if each.isprintable() else " " for each in line).strip().rstrip(".")[:_LONGEST_DETAIL]


def _worded(fault: object, seconds: float) -> str:
    match fault:
        case ssl.SSLCertVerificationError():
            return "its certificate is not trusted here"
        case TimeoutError():
            return f"no whole answer within {seconds:g} seconds"
        case http.client.IncompleteRead() | http.client.RemoteDisconnected():
            return "the connection was cut"
        case OSError() if fault.strerror:
            return fault.strerror[:1].lower() + fault.strerror[1:]
        case _:
            return "the connection broke"


def _hint(fault: object) -> str:
    match fault:
        case ConnectionRefusedError():
            return "Check the address and the port, and that the server runs."
        case ssl.SSLError():
            return "Check the address, and that it begins with https:// where the server wants it."
        case TimeoutError():
            return "Try again later, or ask for less."
        case http.client.IncompleteRead() | http.client.RemoteDisconnected() | ConnectionError():
            return "Try again later; the server's own log may say why."
        case _:
            return "Check the address, and that the server runs."
