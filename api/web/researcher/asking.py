"""Questions to the graph for pages: through the same processes, places and limits as anybody's query.

An answer for a page is read here, off the event loop; it is small, because a page asks for as many rows as it shows.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api import forms
from api.forms import Cut
from api.sparql import Service, service_of
from api.workers import Answer, Question, Within

Term = NamedNode | BlankNode | Literal | Triple
_PAGE_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of terms, ``None`` = unbound; ``cut``: the limit that ended them, if one did."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    cut: Cut | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks (``client``, an address), and whom."""

    service: Service
    client: str

    @classmethod
    def of(cls, request: Request) -> Asking:
        """For the page that ``request`` wants."""
        return cls(service_of(request), request.client.host if request.client is not None else "")

    async def table(self, text: str, *, most: int) -> Table:
        """The answer to a SELECT query, ``most`` rows of it. Raises ``Problem``."""
        found = await self._read(Question(text, forms.JSON, within=self.within(most)))
        assert isinstance(found, Table)
        return found

    async def holds(self, text: str) -> bool:
        """The answer to an ASK query. Raises ``Problem``."""
        found = await self._read(Question(text, forms.JSON))
        assert isinstance(found, bool)
        return found

    def within(self, most: int) -> Within:
        """The limits of what a page shows."""
        settings = self.service.settings
        return Within(settings.query_time_limit_ms, min(most, settings.max_rows), min(_PAGE_BYTES, settings.max_answer_bytes))

    async def _read(self, question: Question) -> Table | bool:
        answer = await self.service.workers.answer(question, self.client)
        return await run_in_threadpool(read, answer, question.media)


def read(answer: Answer, media: str) -> Table | bool:
    """What an answer says, as JSON or N-Triples; triples are a table too. It is closed."""
    try:
        if media == forms.N_TRIPLES:
            triples = tuple((each.subject, each.predicate, each.object) for each in parse(answer.file, format=RdfFormat.N_TRIPLES))
            return Table(("subject", "predicate", "object"), triples, answer.cut)
        found = json.load(answer.file)
        if "boolean" in found:
            return bool(found["boolean"])
        columns = tuple(found["head"]["vars"])
        rows = tuple(tuple(_term(row[each]) if each in row else None for each in columns) for row in found["results"]["bindings"])
        return Table(columns, rows, answer.cut)
    finally:
        answer.close()


def _term(said: dict[str, Any]) -> Term:
    """A term of the JSON form; what a foreign server says and is no term is text. The reader of pyoxigraph refuses our member
    ``cut``, and its rows cannot change threads."""
    value = said["value"]
    try:
        match said["type"]:
            case "uri":
                return NamedNode(value)
            case "bnode":
                return BlankNode(value)
            case "triple":
                subject, predicate, thing = (_term(value[each]) for each in ("subject", "predicate", "object"))
                return Triple(subject, predicate, thing)  # type: ignore[arg-type]  # whoever wrote it took them from a triple
            case _:
                kind = said.get("datatype")
                return Literal(value, language=said.get("xml:lang"), datatype=None if kind is None else NamedNode(kind))
    except (ValueError, TypeError):
        return Literal(str(value))
