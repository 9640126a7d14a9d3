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

from pathways.errors import ServerFault, WrongUse, system_fault

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
        raise WrongUse("server_address") from None
    if parts.scheme not in ("http", "https") or not host or re.search(r"[\x00-\x20\x7f-\U0010ffff]", text):
        raise WrongUse("server_address")
    if set(others) - {"update", "graphs"}:
        raise WrongUse("server_address_options")
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
            raise WrongUse("server_address_hosts")
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
            raise WrongUse("server_only_queries", address=self.address)
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
                    raise ServerFault(self.address, "server_not_sparql", media=found, wanted=media)
                if media == _TRIPLES and response.length is None and not response.chunked:
                    raise ServerFault(self.address, "server_no_end")
                yield response
        except _Unaccepted as fault:
            if fault.status == 400:
                raise WrongUse("query_unreadable", detail=fault.detail or "400 Bad Request") from None
            raise self._of_another_kind(media) from None

    def _of_another_kind(self, media: str) -> WrongUse:
        if media == _ROWS:
            return WrongUse("query_gives_graph")
        return WrongUse("query_gives_rows")

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
            raise _broken(fault.reason, shown, seconds) from None
        except (OSError, http.client.HTTPException) as fault:
            raise _broken(fault, shown, seconds) from None

    def _refusal(self, fault: HTTPError, shown: str, *, asked: bool) -> Exception:
        status = f"{fault.code} {http.client.responses.get(fault.code, '')}".rstrip()
        if asked and fault.code in (400, 406):
            return _Unaccepted(fault.code, _detail(fault))
        match fault.code:
            case 401 | 403 if self._places.login is None:
                return ServerFault(shown, "server_wants_login", status=status)
            case 401 | 403:
                return ServerFault(shown, "server_login", status=status)
            case 404 | 405 | 415 | 501:
                return ServerFault(shown, "server_path", status=status)
            case 413:
                return ServerFault(shown, "server_request_size", status=status)
            case code if 300 <= code < 400:
                return ServerFault(shown, "server_redirects", status=status)
            case 429 | 503 | 504:
                return ServerFault(shown, "server_busy", status=status)
            case _:
                return ServerFault(shown, "server_status", status=status)

    def _cut(self, address: str) -> ServerFault:
        return ServerFault(address, "server_half_answer")


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


def _broken(fault: object, shown: str, seconds: float) -> ServerFault:
    """A connection that cannot be made, or that breaks."""
    match fault:
        case ssl.SSLCertVerificationError():
            return ServerFault(shown, "server_certificate")
        case TimeoutError():
            return ServerFault(shown, "server_silent", seconds=f"{seconds:g}")
        case http.client.HTTPException():  # RemoteDisconnected and IncompleteRead are among them
            return ServerFault(shown, "server_cut")
        case BrokenPipeError() | ConnectionResetError():
            return ServerFault(shown, "server_cut")
        case OSError():
            return ServerFault(shown, "server_not_reached", why=system_fault(fault))
        case _:
            return ServerFault(shown, "server_cut")
