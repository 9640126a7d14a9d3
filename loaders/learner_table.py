"""A simple table of what a learner has, filled in by a counsellor: one row per unit, sub-unit, requirement or POK. The same rows
can come as JSON: a list of objects, or an object with ``rows`` (and ``language``, that of the names), keys as the headings.

What was completed or recognised is formal evidence, marked as entered by hand; a completed POK is what its provider declares
it to be (``pathways.rules.completed_poks``); what is only claimed is proposed: a provider has to decide on it. The table has
no column for a name or an identity number of a person. Sheet names, unknown headings and cell values never enter a finding,
and a text that holds an identity number or a person's national oid is dropped. Design decision 0003 (certainty classes).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from loaders.cells import Bad, RowReader, code, day, number_between, one_of, requirement_numbers, text
from loaders.columns import Choice, Column, Form, Header, Row, Table, TableForm, has_headings, normal, read_rows
from loaders.document import Document, Json, items, mapping
from loaders.reading import Reading
from loaders.table import CellValue
from pathways.errors import UnreadableInput
from pathways.model import LANGUAGES, Certainty, Evidence, Finding, Flag, PieceKind, Provenance, Record, Severity, Text, finding

FORMAT = "learner-table"
MOST_OSP = Decimal(500)

KINDS = (
    Choice("unit", Text(fi="tutkinnon osa", sv="examensdel", en="unit")),
    Choice("sub_unit", Text(fi="osa-alue", sv="delområde", en="sub-unit")),
    Choice("requirement", Text(fi="ammattitaitovaatimus", sv="krav på yrkesskicklighet", en="skills requirement")),
    Choice("pok", Text(fi="POK", sv="liten kompetenshelhet", en="POK"), ("pieni osaamiskokonaisuus", "micro-credential")),
)
PROOFS = (
    Choice("certificate", Text(fi="todistus", sv="intyg", en="certificate")),
    Choice("badge", Text(fi="osaamismerkki", sv="kompetensmärke", en="badge")),
    Choice("decision", Text(fi="tunnustamispäätös", sv="beslut om erkännande", en="decision of recognition")),
    Choice("work_reference", Text(fi="työtodistus", sv="arbetsintyg", en="work reference")),
    Choice("other", Text(fi="muu", sv="annat", en="other")),
    Choice("none", Text(fi="ei", sv="inget", en="none")),
)
DECISIONS = (
    Choice("completed", Text(fi="suoritettu", sv="avlagd", en="completed")),
    Choice("recognised", Text(fi="tunnustettu", sv="erkänd", en="recognised")),
    Choice("claimed", Text(fi="oma ilmoitus", sv="egen uppgift", en="claimed")),
)
COLUMNS = (
    Column(
        "kind",
        Form.CHOICE,
        Text(fi="Laji", sv="Typ", en="Kind"),
        Text(fi="Mitä rivi koskee.", sv="Vad raden gäller.", en="What the row is about."),
        ("unit", "sub_unit", "pok"),
        choices=KINDS,
        required=True,
    ),
    Column(
        "code",
        Form.CODE,
        Text(fi="Koodi", sv="Kod", en="Code"),
        Text(
            fi="Tutkinnon osan koodi, osa-alueen koodi (lopussa ? = valinnainen osuus), vaatimusten numerot (1,2 tai "
            "1-3) tai POKin tunniste.",
            sv="Examensdelens kod, delområdets kod (? i slutet = valfri del), kravens nummer (1,2 eller 1-3) eller "
            "POK:ens identifierare.",
            en="The unit's code, the sub-unit's code (with ? at the end its optional part), the requirements' numbers "
            "(1,2 or 1-3) or the POK's id.",
        ),
        ("105730", "VVTD", "POK-1"),
        required=True,
    ),
    Column(
        "unit",
        Form.CODE,
        Text(fi="Tutkinnon osa", sv="Examensdel", en="Unit"),
        Text(
            fi="Tutkinnon osa, johon osa-alue, vaatimukset tai POK kuuluu.",
            sv="Examensdelen som delområdet, kraven eller POK:en hör till.",
            en="The unit that the sub-unit, the requirements or the POK belongs to.",
        ),
        ("", "400012", "105730"),
    ),
    Column(
        "name",
        Form.TEXT,
        Text(fi="Nimi", sv="Namn", en="Name"),
        Text(
            fi="Osaamisen nimi; ei koskaan oppijan nimeä.",
            sv="Kunnandets namn; aldrig den studerandes namn.",
            en="The name of what was learned; never the learner's name.",
        ),
        (
            Text(
                fi="Esimerkki: Sähkövarusteiden mittaus ja korjaus",
                sv="Exempel: Mätning och reparation av elutrustning",
                en="Example: Measuring and repairing",
            ),
            Text(
                fi="Esimerkki: Toiminta digitaalisessa ympäristössä",
                sv="Exempel: Verksamhet i digital miljö",
                en="Example: Working in a digital environment",
            ),
            Text(
                fi="Esimerkki: Sähkömittausten perusteet",
                sv="Exempel: Grunderna i elmätning",
                en="Example: Basics of electrical measuring",
            ),
        ),
    ),
    Column(
        "date",
        Form.DATE,
        Text(fi="Päivämäärä", sv="Datum", en="Date"),
        Text(
            fi="Arvioinnin tai päätöksen päivä.",
            sv="Dagen för bedömningen eller beslutet.",
            en="The day of the assessment or of the decision.",
        ),
        tuple(
            Text(fi=fi, sv=fi, en=en)
            for fi, en in (("31.5.2025", "2025-05-31"), ("15.12.2025", "2025-12-15"), ("20.3.2026", "2026-03-20"))
        ),
    ),
    Column(
        "proof",
        Form.CHOICE,
        Text(fi="Näyttöä siitä", sv="Bevis", en="Proof"),
        Text(
            fi="Minkä asiakirjan ohjaaja on nähnyt.",
            sv="Vilken handling studiehandledaren har sett.",
            en="Which document the counsellor has seen.",
        ),
        ("certificate", "decision", "badge"),
        choices=PROOFS,
    ),
    Column(
        "decision",
        Form.CHOICE,
        Text(fi="Päätös", sv="Beslut", en="Decision"),
        Text(
            fi="Onko osaaminen suoritettu, tunnustettu vai vain ilmoitettu; tyhjä on ilmoitettu.",
            sv="Om kunnandet är avlagt, erkänt eller bara uppgett; tom betyder uppgett.",
            en="Whether it was completed, recognised or is only claimed; empty means claimed.",
        ),
        ("completed", "recognised", "claimed"),
        choices=DECISIONS,
    ),
    Column(
        "osp",
        Form.NUMBER,
        Text(fi="Osaamispisteet", sv="Kompetenspoäng", en="Competence points"),
        Text(
            fi="Laajuus osaamispisteinä, jos se on kirjattu.",
            sv="Omfattningen i kompetenspoäng, om den är antecknad.",
            en="The extent in competence points (osp), where it is recorded.",
        ),
        ("15", "2", "5"),
    ),
)
TABLE = TableForm(columns=COLUMNS, needed=(("kind",), ("code",)), telling=frozenset({"code", "decision"}), private=True)
EXAMPLE_MARKS = ("Esimerkki:", "Exempel:", "Example:")

# A personal identity number (day, month, year, sign of the century, three digits, check character) or a person's oid.
_IDENTITY = re.compile(
    r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}\s*[-–+A-FU-Y]\s*\d{3}[0-9A-Y](?!\w)|1\.2\.246\.562\.24\.\d+",
    re.IGNORECASE,
)
_KEYS = {
    normal(spelled): each.key
    for each in COLUMNS
    for spelled in (each.key, each.heading.fi, each.heading.sv, each.heading.en)
    if spelled
}
_UNIT = re.compile(r"\d{4,8}", re.ASCII)
_SUB_UNIT = re.compile(r"(?:(\d{4,8})/)?([A-ZÅÄÖ0-9_.\-]{1,20})(\?)?", re.ASCII)
_REQUIREMENTS = re.compile(r"(?:(\d{4,8}):)?(\d{1,3}(?:-\d{1,3})?(?:,\d{1,3}(?:-\d{1,3})?)*)", re.ASCII)
_POK = re.compile(r"[^\s]{1,100}")


@dataclass(frozen=True, slots=True)
class _What:
    """What a row is about: the fields of the evidence that kind, code and unit decide."""

    kind: PieceKind
    code: str | None
    unit: str | None = None
    national: bool = True
    mandatory: bool | None = None
    requirements: tuple[str, ...] = ()


def recognises(document: Document) -> bool:
    """A table with the headings of the learner's table, or JSON with such rows."""
    if not document.looks_like_json:
        return has_headings(document, TABLE)
    try:
        return any({"kind", "code"} <= {_KEYS.get(normal(key)) for key in mapping(each)} for each in _json_rows(document.json))
    except UnreadableInput:
        return False


def read(document: Document) -> Reading:
    """The rows as evidence, in the table's order.

    A row without a usable kind or code is left out and reported; another bad cell is reported and left unknown. A bad or
    empty decision is only a claim. Raises ``UnreadableInput`` for what is not a readable table with these headings.
    """
    table = _json_table(document) if document.looks_like_json else read_rows(document, TABLE)
    findings = list(table.findings)
    evidence: list[Evidence] = []
    seen: Counter[str] = Counter()
    examples = 0
    for row in table.rows:
        name = row.cells.get("name")
        if isinstance(name, str) and name.startswith(EXAMPLE_MARKS):
            examples += 1
            continue
        piece = _evidence(document, row, table.language, findings, seen)
        if piece is not None:
            evidence.append(piece)
    if examples:
        findings.append(finding("table_examples_left_out", Severity.NOTE, document.name, count=examples))
    return Reading(record=Record(evidence=tuple(evidence)), findings=tuple(findings))


def _json_rows(body: Json) -> list[Json]:
    return items(body) or items(mapping(body).get("rows"))


def _json_table(document: Document) -> Table:
    """The objects of a JSON file as rows, counted from 1. A key that is not known is told, never named: it may say anything."""
    body = document.json
    rows: list[Row] = []
    findings: list[Finding] = []
    header = Header(0, (), {}, (), ())
    for number, each in enumerate(_json_rows(body), start=1):
        place = f"{document.name}, row {number}"
        written = [(_KEYS.get(normal(key)), value) for key, value in mapping(each).items()]
        unknown = sum(key is None for key, _ in written)
        if unknown:
            findings.append(finding("learner_keys_unknown", Severity.NOTE, place, count=unknown))
        cells = {key: cell for key, value in written if key is not None and (cell := _cell(value)) is not None}
        rows.append(Row(number, 1, place, cells, header, {}, TABLE.private))
    language = mapping(body).get("language")
    return Table(tuple(rows), tuple(findings), language if language in LANGUAGES else LANGUAGES[0])


def _cell(value: Json) -> CellValue | None:
    """A value of JSON as a cell; a list of numbers or texts as one list; what is neither is a text that says nothing."""
    match value:
        case None:
            return None
        case bool() | Decimal():
            return value
        case int():
            return Decimal(value)
        case str():
            return " ".join(value.split()) or None
        case list():
            return (
                ",".join(text(cell) for each in value if (cell := _cell(each)) is not None and not isinstance(each, list)) or None
            )
        case _:
            return "?"


def _evidence(document: Document, row: Row, language: str, findings: list[Finding], seen: Counter[str]) -> Evidence | None:
    cells = RowReader(row, findings)
    for key in ("kind", "code"):
        if key not in row.cells:
            cells.report("cell_required", key)
    kind = cells.one("kind", one_of(KINDS))
    unit = cells.one("unit", _unit)
    name = cells.one("name", _text_without_identity)
    decision = cells.one("decision", one_of(DECISIONS)) or "claimed"
    proof = cells.one("proof", one_of(PROOFS))
    assessed_on = cells.one("date", day)
    osp = cells.one("osp", number_between(Decimal("0.01"), MOST_OSP))
    what = cells.one("code", lambda value: _what(kind, value, unit)) if kind else None
    if what is None:
        return None
    decided = Certainty.DECLARED if kind == "pok" else Certainty.FORMAL
    place = f"row {row.number}" if document.looks_like_json else f"sheet {row.sheet}, row {row.number}"
    return Evidence(
        id=_id(what, seen),
        kind=what.kind,
        name=Text(**{language: name}) if name else Text(),
        provenance=Provenance(document.name, place, proof=proof),
        certainty=Certainty.PROPOSED if decision == "claimed" else decided,
        code=what.code,
        national=what.national,
        unit=what.unit,
        mandatory=what.mandatory,
        requirements=what.requirements,
        osp=osp,
        assessed_on=assessed_on,
        flags=frozenset({Flag.BY_HAND} | ({Flag.RECOGNISED} if decision == "recognised" and kind != "pok" else set())),
    )


def _text_without_identity(value: CellValue) -> str | Bad:
    written = " ".join(text(value).split())
    return Bad("cell_holds_identity") if _IDENTITY.search(written) else written


def _unit(value: CellValue) -> str | Bad:
    found = code(value)
    return found if _UNIT.fullmatch(found) else Bad("cell_not_a_unit_code")


def _what(kind: str, value: CellValue, unit: str | None) -> _What | Bad:
    written = "".join(code(value).replace("–", "-").split())
    if _IDENTITY.search(written):
        return Bad("cell_holds_identity")
    match kind:
        case "unit":
            return _What(PieceKind.UNIT, written) if _UNIT.fullmatch(written) else Bad("cell_not_a_unit_code")
        case "sub_unit":
            return _sub_unit(written, unit)
        case "requirement":
            return _requirements(written, unit)
        case _:
            if not _POK.fullmatch(code(value)):
                return Bad("cell_not_a_code")
            return _What(PieceKind.PART_OF_UNIT if unit else PieceKind.OTHER, written, unit, national=False)


def _sub_unit(written: str, unit: str | None) -> _What | Bad:
    match = _SUB_UNIT.fullmatch(written.upper())
    if match is None or (match[1] and unit and match[1] != unit):
        return Bad("cell_not_a_sub_unit_code")
    return _What(PieceKind.SUB_UNIT, match[2], match[1] or unit, mandatory=match[3] is None)


def _requirements(written: str, unit: str | None) -> _What | Bad:
    match = _REQUIREMENTS.fullmatch(written)
    if match is None or (match[1] and unit and match[1] != unit) or not (match[1] or unit):
        return Bad("cell_not_requirements")
    numbers = requirement_numbers(match[2])
    if numbers is None:
        return Bad("cell_not_requirements")
    of = match[1] or unit
    return _What(PieceKind.PART_OF_UNIT, None, of, requirements=tuple(f"{of}:{each}" for each in numbers))


def _id(what: _What, seen: Counter[str]) -> str:
    """An identifier that the table's order and a later row do not change, without anything but codes."""
    inside = what.requirements[0] if what.requirements else what.code
    base = (
        f"{FORMAT}:{what.kind}:{what.unit + '/' if what.unit and what.code else ''}{inside}{'?' if what.mandatory is False else ''}"
    )
    seen[base] += 1
    return base if seen[base] == 1 else f"{base}#{seen[base]}"
