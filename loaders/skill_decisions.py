"""A table of suggested links to skills that came back with decisions: accept, reject, or nothing yet.

Going out it holds suggestions beside the words that they are about; whoever knows the trade fills in the decision, for an accepted
one how the skill lies to the requirement, and who decided. A row without a decision is skipped: nobody has decided.

Source: decision 0087.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from loaders import cells as cell
from loaders.cells import RowReader, one_of
from loaders.columns import Choice, Column, Form, Row, TableForm, has_headings, read_rows
from loaders.document import Document
from loaders.links import CONFIDENCE, ESCO_VERSION, RELATIONS, concept, requirement
from loaders.reading import Reading
from pathways.model import Finding, LinkRelation, LinkState, LinkSubject, Severity, SkillLink, Text, finding

FORMAT = "skill-decisions"

ACCEPT, REJECT = "accept", "reject"
DECISIONS = (
    Choice(ACCEPT, Text(fi="hyväksy", sv="godkänn", en="accept"), ("hyväksytty", "godkänd", "accepted", "x", "kyllä", "ja", "yes")),
    Choice(REJECT, Text(fi="hylkää", sv="avvisa", en="reject"), ("hylätty", "avvisad", "rejected", "ei", "nej", "no")),
)


def _help(key: str, heading: Text, explanation: Text, form: Form = Form.TEXT) -> Column:
    """A column that only helps to decide; it is not read."""
    return Column(key, form, heading, explanation, ("",))


COLUMNS = (
    Column(
        "link_decision",
        Form.CHOICE,
        Text(fi="Linkin päätös", sv="Beslut om länken", en="Decision on the link"),
        Text(
            fi="Hyväksytäänkö linkki; tyhjä tarkoittaa, ettei ole päätetty.",
            sv="Om länken godkänns; tomt betyder att inget har beslutats.",
            en="Whether the link is accepted; empty means that nobody has decided.",
        ),
        (ACCEPT,),
        choices=DECISIONS,
    ),
    Column(
        "relation",
        Form.CHOICE,
        Text(fi="Suhde", sv="Relation", en="Relation"),
        Text(
            fi="Miten taito suhtautuu vaatimukseen; tarvitaan, kun linkki hyväksytään.",
            sv="Hur färdigheten förhåller sig till kravet; behövs när länken godkänns.",
            en="How the skill lies to the requirement; needed where the link is accepted.",
        ),
        ("close",),
        choices=RELATIONS,
    ),
    Column(
        "subject",
        Form.CODE,
        Text(fi="Vaatimus", sv="Krav", en="Requirement"),
        Text(fi="Vaatimus muodossa OSA:numero.", sv="Kravet i formen DEL:nummer.", en="The requirement as UNIT:number."),
        ("105444:3",),
        required=True,
    ),
    _help(
        "unit_name",
        Text(fi="Tutkinnon osa", sv="Examensdel", en="Unit"),
        Text(fi="Tutkinnon osan nimi.", sv="Examensdelens namn.", en="The name of the unit."),
    ),
    _help(
        "text",
        Text(fi="Vaadittu osaaminen", sv="Det kunnande som krävs", en="What is required"),
        Text(fi="Vaatimuksen teksti.", sv="Kravets text.", en="The text of the requirement."),
    ),
    _help(
        "skill_name",
        Text(fi="Taidon nimi", sv="Färdighetens namn", en="Name of the skill"),
        Text(
            fi="Millä nimellä taito löytyi.", sv="Namnet som färdigheten hittades med.", en="The label that the skill was found by."
        ),
    ),
    _help(
        "skill_name_en",
        Text(fi="Taidon englanninkielinen nimi", sv="Färdighetens engelska namn", en="English name of the skill"),
        Text(fi="ESCO-luokituksen nimi.", sv="Namnet i ESCO.", en="The name in ESCO."),
    ),
    _help(
        "rank",
        Text(fi="Sija", sv="Plats", en="Rank"),
        Text(fi="Monesko ehdotus.", sv="Förslagets plats.", en="Which suggestion it is."),
        Form.WHOLE_NUMBER,
    ),
    _help(
        "score",
        Text(fi="Pisteet", sv="Poäng", en="Score"),
        Text(
            fi="Luku välillä 0–1 järjestää ehdotukset; se ei ole todennäköisyys.",
            sv="Ett tal mellan 0 och 1 ordnar förslagen; det är ingen sannolikhet.",
            en="A number from 0 to 1 orders suggestions; it is no probability.",
        ),
        Form.NUMBER,
    ),
    _help(
        "matched",
        Text(fi="Samat sanat", sv="Samma ord", en="Words in common"),
        Text(
            fi="Vaatimuksen ja nimen sanat, joihin ehdotus perustuu.",
            sv="Ord i kravet och namnet som förslaget bygger på.",
            en="Words of the requirement and of the label that the suggestion rests on.",
        ),
    ),
    Column(
        "skill",
        Form.CODE,
        Text(fi="ESCO-taito", sv="ESCO-färdighet", en="ESCO skill"),
        Text(fi="Taidon osoite.", sv="Färdighetens adress.", en="The address of the skill."),
        ("http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000",),
        required=True,
    ),
    Column(
        "who",
        Form.TEXT,
        Text(fi="Päättäjä", sv="Beslutat av", en="Decided by"),
        Text(fi="Rooli tai organisaatio.", sv="Roll eller organisation.", en="A role or an organisation."),
        ("example",),
    ),
    Column(
        "date",
        Form.DATE,
        Text(fi="Päivämäärä", sv="Datum", en="Date"),
        Text(fi="Milloin päätettiin.", sv="När beslutet fattades.", en="When it was decided."),
        ("2026-12-01",),
    ),
    CONFIDENCE,
    Column(
        "method",
        Form.TEXT,
        Text(fi="Menetelmä", sv="Metod", en="Method"),
        Text(fi="Miten linkki löydettiin.", sv="Hur länken hittades.", en="How the link was found."),
        ("by hand",),
        required=True,
    ),
    Column(
        "register_number",
        Form.CODE,
        Text(fi="Diaarinumero", sv="Diarienummer", en="Register number"),
        Text(
            fi="Perusteet, joista vaatimus luettiin.",
            sv="Examensgrunderna där kravet lästes.",
            en="The requirements in which it was read.",
        ),
        ("OPH-2455-2017",),
    ),
    ESCO_VERSION,
)
TABLE = TableForm(COLUMNS, (("link_decision",), ("subject",), ("skill",)), frozenset({"link_decision"}))


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions of a table, each with its place. ``open``: rows without one; ``broken``: rows that say something and could
    not be read, each told in ``findings``."""

    links: tuple[tuple[SkillLink, str], ...]
    open: int
    broken: int
    findings: tuple[Finding, ...]


def recognises(document: Document) -> bool:
    """A table whose headings are ours."""
    return not document.looks_like_json and has_headings(document, TABLE)


def read(document: Document) -> Reading:
    """The accepted and rejected links of the table. Raises ``UnreadableInput`` for what is not a readable table of ours."""
    found = decisions(document)
    kept: dict[tuple[str, str], SkillLink] = {}
    repeated = []
    for link, place in found.links:
        if kept.setdefault((link.subject, link.skill), link) is not link:
            repeated.append(finding("skill_link_repeated", Severity.WARNING, place, subject=link.subject, first=document.name))
    return Reading(links=tuple(kept.values()), findings=(*found.findings, *repeated))


def decisions(document: Document, *, who: str | None = None, on: date | None = None) -> Decided:
    """Every decision of the table. ``who`` and ``on`` stand for empty cells of those columns. A row with a bad or missing cell that
    is needed becomes a finding with its place. Raises ``UnreadableInput`` for what is not a readable table of ours."""
    table = read_rows(document, TABLE)
    findings = list(table.findings)
    links = []
    undecided = broken = 0
    for row in table.rows:
        if "link_decision" not in row.cells:
            undecided += 1
        elif (link := _link(row, findings, who, on)) is not None:
            links.append((link, row.place))
        else:
            broken += 1
    return Decided(tuple(links), undecided, broken, tuple(findings))


def _link(row: Row, findings: list[Finding], who: str | None, on: date | None) -> SkillLink | None:
    cells = RowReader(row, findings)
    known = len(findings)
    decision = cells.one("link_decision", one_of(DECISIONS))
    accepted = decision == ACCEPT
    needed = [each.key for each in COLUMNS if each.required]
    needed += [*(["relation"] if accepted else []), *(["who"] if who is None else []), *(["date"] if on is None else [])]
    for key in needed:
        if key not in row.cells:
            cells.report("cell_required", key)
    subject = cells.one("subject", requirement)
    skill = cells.one("skill", concept)
    relation = cells.one("relation", one_of(RELATIONS))
    by = cells.one("who", cell.text) or who
    day = cells.one("date", cell.day) or on
    method = cells.one("method", cell.text)
    version = cells.one("esco_version", cell.text)
    confidence = cells.one("confidence", cell.number_between(Decimal(0), Decimal(1)))
    register_number = cells.one("register_number", cell.text)
    if len(findings) > known or not (decision and subject and skill and by and day and method and version):
        return None
    return SkillLink(
        LinkSubject.REQUIREMENT,
        subject,
        skill,
        LinkRelation(relation or LinkRelation.CLOSE),
        by,
        day,
        method,
        version,
        confidence,
        register_number,
        LinkState.ACCEPTED if accepted else LinkState.REJECTED,
    )
