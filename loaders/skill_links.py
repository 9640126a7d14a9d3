"""A table of links: which ESCO skill a unit, a requirement or an offering has to do with, who says so and since when.

A row is accepted unless it says that it is proposed or rejected.

ESCO knows nothing of Finnish qualifications, so that each link is an annotation by a person or a program that a person has
confirmed. A link is a hint with a source: it never says that something is covered.
"""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.cells import Bad, RowReader, day, number_between, one_of, text
from loaders.columns import Choice, Column, Form, Row, TableForm, has_headings, read_rows
from loaders.document import Document
from loaders.links import CONFIDENCE, ESCO_VERSION, RELATIONS, REQUIREMENT, concept
from loaders.reading import Reading
from loaders.table import CellValue
from pathways.model import Finding, LinkRelation, LinkState, LinkSubject, Severity, SkillLink, Text, finding

FORMAT = "skill-links"

SUBJECTS = (
    Choice("unit", Text(fi="tutkinnon osa", sv="examensdel", en="unit")),
    Choice("requirement", Text(fi="ammattitaitovaatimus", sv="krav på yrkesskicklighet", en="skills requirement")),
    Choice("offering", Text(fi="toteutus", sv="genomförande", en="offering"), ("POK",)),
)
STATES = (
    Choice("accepted", Text(fi="hyväksytty", sv="godkänd", en="accepted")),
    Choice("proposed", Text(fi="ehdotettu", sv="föreslagen", en="proposed")),
    Choice("rejected", Text(fi="hylätty", sv="avvisad", en="rejected")),
)
COLUMNS = (
    Column(
        "subject_kind",
        Form.CHOICE,
        Text(fi="Kohteen laji", sv="Objektets typ", en="Kind of subject"),
        Text(fi="Mikä linkitetään taitoon.", sv="Vad som länkas till färdigheten.", en="What is linked to the skill."),
        ("requirement",),
        choices=SUBJECTS,
        required=True,
    ),
    Column(
        "subject",
        Form.CODE,
        Text(fi="Kohde", sv="Objekt", en="Subject"),
        Text(
            fi="Tutkinnon osan koodi, vaatimus muodossa OSA:numero tai toteutuksen tunniste.",
            sv="Examensdelens kod, kravet i formen DEL:nummer eller genomförandets identifierare.",
            en="The unit's code, the requirement as UNIT:number, or the offering's id.",
        ),
        ("105444:3",),
        required=True,
    ),
    Column(
        "register_number",
        Form.CODE,
        Text(fi="Diaarinumero", sv="Diarienummer", en="Register number"),
        Text(
            fi="Perusteet, joista tutkinnon osa tai vaatimus luettiin.",
            sv="Examensgrunderna där delen eller kravet lästes.",
            en="The requirements in which the unit or the requirement was read.",
        ),
        ("OPH-2455-2017",),
    ),
    Column(
        "skill",
        Form.CODE,
        Text(fi="ESCO-taito", sv="ESCO-färdighet", en="ESCO skill"),
        Text(
            fi="Taidon osoite; nimi ei riitä, sillä sama nimi voi olla usealla taidolla.",
            sv="Färdighetens adress; namnet räcker inte, eftersom flera färdigheter kan ha samma namn.",
            en="The address of the skill; a name is not enough, because several skills may share it.",
        ),
        ("http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000",),
        required=True,
    ),
    Column(
        "relation",
        Form.CHOICE,
        Text(fi="Suhde", sv="Relation", en="Relation"),
        Text(
            fi="Miten taito suhtautuu kohteeseen.",
            sv="Hur färdigheten förhåller sig till objektet.",
            en="How the skill lies to the subject.",
        ),
        ("broad",),
        choices=RELATIONS,
        required=True,
    ),
    Column(
        "who",
        Form.TEXT,
        Text(fi="Hyväksyjä", sv="Godkänd av", en="Accepted by"),
        Text(
            fi="Rooli tai organisaatio, joka hyväksyi linkin.",
            sv="Rollen eller organisationen som godkände länken.",
            en="The role or organisation that accepted the link.",
        ),
        ("example",),
        required=True,
    ),
    Column(
        "date",
        Form.DATE,
        Text(fi="Päivämäärä", sv="Datum", en="Date"),
        Text(fi="Milloin linkki hyväksyttiin.", sv="När länken godkändes.", en="When the link was accepted."),
        ("2026-12-01",),
        required=True,
    ),
    Column(
        "method",
        Form.TEXT,
        Text(fi="Menetelmä", sv="Metod", en="Method"),
        Text(
            fi="Miten linkki löydettiin, esimerkiksi käsin.",
            sv="Hur länken hittades, till exempel för hand.",
            en="How the link was found, for instance by hand.",
        ),
        ("by hand",),
        required=True,
    ),
    CONFIDENCE,
    ESCO_VERSION,
    Column(
        "state",
        Form.CHOICE,
        Text(fi="Tila", sv="Läge", en="State"),
        Text(
            fi="Mitä linkistä on päätetty; tyhjä tarkoittaa hyväksyttyä.",
            sv="Vad som beslutats om länken; tomt betyder godkänd.",
            en="What was decided about the link; empty means accepted.",
        ),
        ("accepted",),
        choices=STATES,
    ),
)
TABLE = TableForm(COLUMNS, (("subject_kind",), ("subject",), ("skill",), ("relation",)), frozenset({"skill", "esco_version"}))

_SUBJECT = {
    "unit": re.compile(r"\d{1,10}"),
    "requirement": REQUIREMENT,
    "offering": re.compile(r"\S{1,200}"),
}


def recognises(document: Document) -> bool:
    """A table whose headings are ours."""
    return not document.looks_like_json and has_headings(document, TABLE)


def read(document: Document) -> Reading:
    """The links of the table, in its order.

    A row with a bad or missing cell that is needed becomes a finding and no link. Of two rows with the same subject and skill
    the first is kept. Raises ``UnreadableInput`` for what is not a readable table with our headings.
    """
    table = read_rows(document, TABLE)
    findings = list(table.findings)
    kept: dict[tuple[str | None, str, str], SkillLink] = {}
    places: dict[tuple[str | None, str, str], str] = {}
    for row in table.rows:
        link = _link(row, findings)
        if link is None:
            continue
        key = (link.register_number, link.subject, link.skill)
        if key in kept:
            findings.append(
                finding("skill_link_repeated", Severity.WARNING, row.place, subject=link.subject, first=places[key]),
            )
            continue
        kept[key] = link
        places[key] = row.place
    return Reading(links=tuple(kept.values()), findings=tuple(findings))


def _link(row: Row, findings: list[Finding]) -> SkillLink | None:
    cells = RowReader(row, findings)
    for column in TABLE.columns:
        if column.required and column.key not in row.cells:
            cells.report("cell_required", column.key)
    kind = cells.one("subject_kind", one_of(SUBJECTS))
    subject = cells.one("subject", lambda value: _subject(value, kind))
    skill = cells.one("skill", concept)
    relation = cells.one("relation", one_of(RELATIONS))
    who = cells.one("who", text)
    on = cells.one("date", day)
    method = cells.one("method", text)
    version = cells.one("esco_version", text)
    confidence = cells.one("confidence", number_between(Decimal(0), Decimal(1)))
    register_number = cells.one("register_number", text)
    state = cells.one("state", one_of(STATES))
    if state is None and "state" in row.cells:
        return None  # a state that cannot be read must not pass for accepted
    if not (kind and subject and skill and relation and who and on and method and version):
        return None
    return SkillLink(
        LinkSubject(kind),
        subject,
        skill,
        LinkRelation(relation),
        who,
        on,
        method,
        version,
        confidence,
        register_number,
        LinkState(state or LinkState.ACCEPTED),
    )


def _subject(value: CellValue, kind: str | None) -> str | Bad:
    """A code as its kind writes it: a unit by its number, a requirement as "105444:3"."""
    written = text(value)
    return written if kind is None or _SUBJECT[kind].fullmatch(written) else Bad("cell_not_a_subject")
