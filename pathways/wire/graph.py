"""The answers about the graph: what a load brought into a store, and the rows of a query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from pathways.i18n import Words
from pathways.model import Catalogue, Source
from pathways.model import Finding as Fact
from pathways.stores.port import Content, Rows
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program


class Held(Wire):
    """What one graph holds."""

    qualifications: int
    units: int
    offerings: int
    concepts: int
    links: int
    replacements: int
    equivalences: int
    signals: int


class LoadedSource(Wire):
    """One source, which is the content of the graph of that name now."""

    graph: str
    format: str
    sha256: str
    counts: Held


class LoadAnswer(Answer):
    """The answer of ``pathways load``."""

    store: str
    loaded: tuple[LoadedSource, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


Value = str | bool | int | Number | date | None


class QueryAnswer(Answer):
    """The answer of ``pathways query``: null where a row has no value."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def load_answer(
    store: str, content: Sequence[tuple[Source, Content]], facts: Iterable[Fact], today: date, words: Words
) -> LoadAnswer:
    """The wire form of what was loaded into ``store``."""
    catalogue = Catalogue(sources=tuple(source for source, _ in content))
    return LoadAnswer(
        schema="pathways/load/1",
        program=program(),
        today=today,
        data=data_of(catalogue),
        store=store,
        loaded=tuple(
            LoadedSource(
                graph=source.graph,
                format=source.format,
                sha256=source.sha256,
                counts=Held(
                    qualifications=len(held.qualifications),
                    units=sum(len(each.units) for each in held.qualifications),
                    offerings=len(held.offerings),
                    concepts=len(held.skills.concepts) if held.skills is not None else 0,
                    links=len(held.links),
                    replacements=len(held.replacements),
                    equivalences=len(held.equivalences),
                    signals=len(held.signals),
                ),
            )
            for source, held in sorted(content, key=lambda each: each[0].graph)
        ),
        decisions=(),
        findings=findings_of(facts, words),
    )


def query_answer(answer: Rows, sources: Iterable[Source], today: date) -> QueryAnswer:
    """The wire form of the rows."""
    return QueryAnswer(
        schema="pathways/query/1",
        program=program(),
        today=today,
        data=data_of(Catalogue(sources=tuple(sources))),
        columns=answer.columns,
        rows=tuple(tuple(_plain(each) for each in row) for row in answer.rows),
        decisions=(),
        findings=(),
    )


def _plain(value: object) -> Value:
    match value:
        case None | bool() | int() | Decimal() | date():
            return value
        case float():
            # A double that is no number has no JSON form: its letters stand for it.
            exact = Decimal(repr(value))
            return exact if exact.is_finite() else str(value)
        case _:
            return str(value)
