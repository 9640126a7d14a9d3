"""A table of what working life asks for: a skill or an occupation, how much, who says so, of which day, where.

Sources count in different units (vacancies, answers, forecasts), so that the weights of one table should be of one kind: nothing is
converted. A row that cannot be read is named and left out.

Source: decision 0094.
"""

from __future__ import annotations

from decimal import Decimal

from loaders.cells import Bad, RowReader, day, number, text
from loaders.columns import Column, Form, Row, TableForm, has_headings, read_rows
from loaders.document import Document
from loaders.links import concept
from loaders.reading import Reading
from loaders.table import CellValue
from pathways.model import DemandSignal, Finding, Severity, Text, finding

FORMAT = "demand-signals"

COLUMNS = (
    Column(
        "demanded",
        Form.CODE,
        Text(fi="Kysytty taito tai ammatti", sv="Efterfrågad färdighet eller yrke", en="Skill or occupation in demand"),
        Text(
            fi="ESCO-taidon, taitoryhmän tai ammatin osoite.",
            sv="Adressen till en ESCO-färdighet, en grupp eller ett yrke.",
            en="The address of an ESCO skill, group of skills or occupation.",
        ),
        ("http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000",),
        required=True,
    ),
    Column(
        "weight",
        Form.NUMBER,
        Text(fi="Paino", sv="Vikt", en="Weight"),
        Text(
            fi="Kuinka paljon kysytään, lähteen omassa yksikössä; enemmän kuin 0.",
            sv="Hur mycket som efterfrågas, i källans egen enhet; mer än 0.",
            en="How much is asked for, in the unit of the source; more than 0.",
        ),
        ("120",),
        required=True,
    ),
    Column(
        "source",
        Form.TEXT,
        Text(fi="Lähde", sv="Källa", en="Source"),
        Text(fi="Kuka luvun sanoo.", sv="Vem som uppger talet.", en="Who gives the figure."),
        ("Example survey",),
        required=True,
    ),
    Column(
        "date",
        Form.DATE,
        Text(fi="Päivämäärä", sv="Datum", en="Date"),
        Text(fi="Minkä päivän luku on.", sv="Vilken dag talet gäller.", en="The day that the figure is of."),
        ("2026-10-01",),
        required=True,
    ),
    Column(
        "region",
        Form.TEXT,
        Text(fi="Alue", sv="Område", en="Region"),
        Text(
            fi="Alueen koodi tai nimi; tyhjä tarkoittaa kaikkialla.",
            sv="Områdets kod eller namn; tomt betyder överallt.",
            en="Code or name of the region; empty means everywhere.",
        ),
        ("18",),
    ),
)
TABLE = TableForm(COLUMNS, (("demanded",), ("weight",), ("source",), ("date",)), frozenset({"demanded"}))


def recognises(document: Document) -> bool:
    """A table whose headings are ours."""
    return not document.looks_like_json and has_headings(document, TABLE)


def read(document: Document) -> Reading:
    """The signals of the table. Of two for the same thing, source, day and region the first is kept. Raises ``UnreadableInput``
    for what is not a readable table with our headings."""
    table = read_rows(document, TABLE)
    findings = list(table.findings)
    kept: dict[tuple[str, ...], DemandSignal] = {}
    for row in table.rows:
        signal = _signal(row, findings)
        if signal is None:
            continue
        key = (signal.concept, signal.source, signal.on.isoformat(), signal.region or "")
        if key in kept:
            findings.append(finding("demand_repeated", Severity.WARNING, row.place, iri=signal.concept, source=signal.source))
        else:
            kept[key] = signal
    return Reading(signals=tuple(kept.values()), findings=tuple(findings))


def _signal(row: Row, findings: list[Finding]) -> DemandSignal | None:
    cells = RowReader(row, findings)
    for column in COLUMNS:
        if column.required and column.key not in row.cells:
            cells.report("cell_required", column.key)
    demanded = cells.one("demanded", concept)
    weight = cells.one("weight", _more_than_nothing)
    source = cells.one("source", text)
    on = cells.one("date", day)
    if demanded is None or weight is None or source is None or on is None:
        return None
    return DemandSignal(demanded, weight, source, on, cells.one("region", text))


def _more_than_nothing(value: CellValue) -> Decimal | Bad:
    found = number(value)
    return found if isinstance(found, Bad) or found > 0 else Bad("cell_not_positive")
