"""A table of statements about units of two versions of requirements: equivalent, partly or not, by whom, since when.

CSV, XLSX, or JSON with the same keys: ``{"equivalences": [{"from_unit": "100018", ...}]}``. The national sources hold no such
statements; a provider writes them down. Names are never compared. A row that is only half understood is no statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from loaders.cells import YES_NO, Bad, RowReader, code, day, one_of, requirement_numbers, text, yes_or_no
from loaders.columns import EXAMPLE_MARK, Choice, Column, Form, Header, Row, TableForm, has_headings, read_rows
from loaders.document import Document, Json, items, mapping
from loaders.reading import Reading
from loaders.table import CellValue
from pathways.errors import UnreadableInput
from pathways.model import Equivalence, Finding, Sameness, Severity, Text, finding

FORMAT = "equivalences"
LIST_KEY = "equivalences"  # of the JSON form

RELATIONS = (
    Choice("equivalent", Text(fi="vastaa", sv="motsvarar", en="equivalent")),
    Choice("partly", Text(fi="vastaa osittain", sv="motsvarar delvis", en="partly")),
    Choice("not", Text(fi="ei vastaa", sv="motsvarar inte", en="not")),
)
COLUMNS = (
    Column(
        "from_unit",
        Form.CODE,
        Text(fi="Osa, joka on suoritettu", sv="Del som har avlagts", en="Unit that is held"),
        Text(
            fi="Tutkinnon osan koodi, tai osa-alue muodossa OSA/OSA-ALUE.",
            sv="Examensdelens kod, eller delområdet i formen DEL/DELOMRÅDE.",
            en="The unit's code, or a sub-unit as UNIT/SUB-UNIT.",
        ),
        ("100018", "101053/AI"),
        required=True,
    ),
    Column(
        "from_register_number",
        Form.CODE,
        Text(fi="Sen perusteet", sv="Dess examensgrunder", en="Its requirements"),
        Text(
            fi="Diaarinumero, jonka mukaan se on suoritettu; tyhjä tarkoittaa kaikkia.",
            sv="Diarienumret enligt vilket den har avlagts; tomt betyder alla.",
            en="The register number under which it was completed; empty means any.",
        ),
        ("39/011/2014", "39/011/2014"),
    ),
    Column(
        "to",
        Form.LIST,
        Text(fi="Osa, jota se vastaa", sv="Del som den motsvarar", en="Unit that it stands for"),
        Text(
            fi="Tutkinnon osan koodi; osa siitä muodossa OSA:1-3 (vaatimukset) tai OSA/OSA-ALUE. Kaikki yhdestä tutkinnon osasta.",
            sv="Examensdelens kod; en del av den i formen DEL:1-3 (krav) eller DEL/DELOMRÅDE. Allt av en examensdel.",
            en="The unit's code; parts of it as UNIT:1-3 (requirements) or UNIT/SUB-UNIT. All of one unit.",
        ),
        ("105708:1-3", "400012/VVAI"),
        required=True,
    ),
    Column(
        "to_register_number",
        Form.CODE,
        Text(fi="Uudet perusteet", sv="Nya examensgrunder", en="New requirements"),
        Text(
            fi="Diaarinumero, jonka osia ne ovat; tyhjä tarkoittaa kaikkia.",
            sv="Diarienumret vars delar de är; tomt betyder alla.",
            en="The register number whose units they are; empty means any.",
        ),
        ("OPH-2762-2017", "OPH-2762-2017"),
    ),
    Column(
        "relation",
        Form.CHOICE,
        Text(fi="Suhde", sv="Relation", en="Relation"),
        Text(
            fi="Mitä on todettu; osittain ilman vaatimuksia ei kerro, mitä puuttuu.",
            sv="Vad som har konstaterats; delvis utan krav säger inte vad som saknas.",
            en="What is stated; partly without requirements does not say what is lacking.",
        ),
        ("partly", "equivalent"),
        choices=RELATIONS,
        required=True,
    ),
    Column(
        "who",
        Form.TEXT,
        Text(fi="Kuka totesi", sv="Vem som konstaterade", en="Stated by"),
        Text(
            fi="Organisaatio tai rooli, ei henkilön nimi.",
            sv="Organisation eller roll, inte en persons namn.",
            en="An organisation or a role, not a person's name.",
        ),
        ("EXAMPLE-COLLEGE", "EXAMPLE-COLLEGE"),
        required=True,
    ),
    Column(
        "date",
        Form.DATE,
        Text(fi="Päivämäärä", sv="Datum", en="Date"),
        Text(fi="Milloin se todettiin.", sv="När det konstaterades.", en="When it was stated."),
        ("2026-09-01", "2026-09-01"),
        required=True,
    ),
    Column(
        "automatic",
        Form.CHOICE,
        Text(fi="Ilman erillistä päätöstä", sv="Utan särskilt beslut", en="Without a decision on each"),
        Text(
            fi="Kyllä, jos osa tunnustetaan jokaiselle ilman omaa päätöstä; tyhjä tarkoittaa ei.",
            sv="Ja, om delen erkänns för var och en utan eget beslut; tomt betyder nej.",
            en="Yes where it is recognised for every learner without a decision of their own; empty means no.",
        ),
        ("no", "yes"),
        choices=YES_NO,
    ),
    Column(
        "document",
        Form.TEXT,
        Text(fi="Asiakirja", sv="Dokument", en="Document"),
        Text(
            fi="Päätös tai ohje, jossa se lukee.",
            sv="Beslutet eller anvisningen där det står.",
            en="The decision or guideline that says it.",
        ),
        ("12/2026", "12/2026"),
    ),
)
TABLE = TableForm(COLUMNS, (("from_unit",), ("to",), ("relation",), ("who",), ("date",)), frozenset({"from_unit", "to"}))

_SUB_UNIT = r"[A-ZÅÄÖ0-9_.\-]{1,20}"
_FROM = re.compile(rf"(\d{{4,8}})(?:/({_SUB_UNIT}))?", re.ASCII)
_TO = re.compile(rf"(\d{{4,8}})(?:/({_SUB_UNIT})|:(\d{{1,3}}(?:-\d{{1,3}})?(?:,\d{{1,3}}(?:-\d{{1,3}})?)*))?", re.ASCII)
_NOTHING = Header(0, (), {}, (), ())


@dataclass(frozen=True, slots=True)
class _Part:
    """A unit, a sub-unit of it, or some of its requirements."""

    unit: str
    sub_unit: str | None = None
    requirements: tuple[str, ...] = ()


def recognises(document: Document) -> bool:
    """A table whose headings are ours, or JSON whose one list has our name."""
    if not document.looks_like_json:
        return has_headings(document, TABLE)
    try:
        return isinstance(mapping(document.json).get(LIST_KEY), list)
    except UnreadableInput:
        return False


def read(document: Document) -> Reading:
    """The statements, in the order of the table. A row with a bad or missing cell that is needed becomes a finding and no
    statement; of equal ones the first is kept. Raises ``UnreadableInput`` for what is neither."""
    findings: list[Finding] = []
    if document.looks_like_json:
        rows = _json_rows(document)
    else:
        table = read_rows(document, TABLE)
        rows = list(table.rows)
        findings += table.findings
    statements: dict[tuple[object, ...], Equivalence] = {}
    examples = 0
    for row in rows:
        if text(row.cells.get("who", "")).startswith(EXAMPLE_MARK):
            examples += 1
            continue
        said = _statement(row, findings)
        if said is None:
            continue
        key = (
            *(said.from_unit, said.from_sub_unit, said.from_register_number),
            *(said.to_unit, said.to_sub_units, said.to_requirements, said.to_register_number),
            *(said.who, said.on),
        )
        if key in statements:
            findings.append(
                finding("equivalence_repeated", Severity.WARNING, row.place, unit=said.from_unit, first=statements[key].place)
            )
            continue
        statements[key] = said
    if examples:
        findings.append(finding("table_examples_left_out", Severity.NOTE, document.name, count=examples))
    return Reading(equivalences=tuple(statements.values()), findings=tuple(findings))


def _statement(row: Row, findings: list[Finding]) -> Equivalence | None:
    cells = RowReader(row, findings)
    for column in TABLE.columns:
        if column.required and column.key not in row.cells:
            cells.report("cell_required", column.key)
    known = len(findings)
    held = cells.one("from_unit", _from)
    parts = cells.each("to", _to)
    relation = cells.one("relation", one_of(RELATIONS))
    who = cells.one("who", text)
    on = cells.one("date", day)
    automatic = cells.one("automatic", yes_or_no)
    if len(findings) > known or held is None or not parts or relation is None or who is None or on is None:
        return None
    units = {each.unit for each in parts}
    whole = any(each.sub_unit is None and not each.requirements for each in parts)
    if len(units) > 1 or (whole and len(parts) > 1):
        cells.report("equivalence_to_several", "to")
        return None
    (unit,) = units
    if unit == held.unit and relation == Sameness.NOT:
        # A unit with one code in both is one unit (decision 0003): nobody can state that away.
        cells.report("equivalence_of_one_code", "to", Severity.WARNING, unit=unit)
        return None
    return Equivalence(
        from_unit=held.unit,
        from_sub_unit=held.sub_unit,
        from_register_number=cells.one("from_register_number", text),
        to_unit=unit,
        to_sub_units=tuple(each.sub_unit for each in parts if each.sub_unit is not None),
        to_requirements=tuple(dict.fromkeys(id for each in parts for id in each.requirements)),
        to_register_number=cells.one("to_register_number", text),
        relation=Sameness(relation),
        who=who,
        on=on,
        automatic=bool(automatic),
        document=cells.one("document", text),
        place=row.place,
    )


def _written(value: CellValue) -> str:
    return "".join(code(value).upper().replace("–", "-").split())


def _from(value: CellValue) -> _Part | Bad:
    found = _FROM.fullmatch(_written(value))
    return Bad("equivalence_unit_unreadable") if found is None else _Part(found[1], found[2])


def _to(value: CellValue) -> _Part | Bad:
    found = _TO.fullmatch(_written(value))
    numbers = requirement_numbers(found[3]) if found is not None and found[3] else ()
    if found is None or numbers is None:
        return Bad("equivalence_unit_unreadable")
    return _Part(found[1], found[2], tuple(f"{found[1]}:{each}" for each in numbers))


# -- JSON ----------------------------------------------------------------------------------------------------------------


def _json_rows(document: Document) -> list[Row]:
    """The objects of the list as rows of the table; what is no plain value is an empty cell."""
    rows = []
    for number, each in enumerate(items(mapping(document.json).get(LIST_KEY))):
        cells = {key: value for key, found in mapping(each).items() if (value := _cell(found)) is not None}
        rows.append(Row(number, 1, f"{document.name}#/{LIST_KEY}/{number}", cells, _NOTHING, {}, private=False))
    return rows


def _cell(value: Json) -> CellValue | None:
    match value:
        case bool():
            return value
        case int() | Decimal():
            return Decimal(value)
        case str():
            return " ".join(value.split()) or None
        case list():
            return ";".join(each for each in value if isinstance(each, str)) or None
        case _:
            return None
