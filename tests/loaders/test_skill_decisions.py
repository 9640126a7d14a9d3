"""The table of suggestions that comes back: what a row says, what is skipped, what is named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from loaders import detect, read, skill_decisions
from loaders.document import Document
from pathways.model import LinkRelation, LinkState

SKILL = "http://data.europa.eu/esco/skill/68b6ef08-d823-489d-a95c-752ae6f6e6a7"
HEAD = "link_decision,relation,subject,text,skill,who,date,confidence,method,register_number,esco_version"
GOOD = f"accept,broad,105444:1,what is required,{SKILL},team,2026-12-02,0.7,labels,OPH-2455-2017,1.1.1"


def table(*rows: str, head: str = HEAD) -> Document:
    return Document("decided.csv", "\n".join([head, *rows]).encode())


def test_a_row_is_a_link_with_its_provenance() -> None:
    assert detect(table(GOOD)) == "skill-decisions"
    found = skill_decisions.decisions(table(GOOD))
    ((link, place),) = found.links
    assert (link.relation, link.state, link.who, link.on) == (LinkRelation.BROAD, LinkState.ACCEPTED, "team", date(2026, 12, 2))
    assert (link.confidence, link.method, link.version) == (Decimal("0.7"), "labels", "1.1.1")
    assert place == "decided.csv, row 2"
    assert found.findings == ()


def test_a_row_without_a_decision_is_skipped_and_a_rejected_one_needs_no_relation() -> None:
    found = skill_decisions.decisions(table(GOOD.replace("accept,broad", ","), GOOD.replace("accept,broad", "hylkää,")))
    assert (found.open, [link.state for link, _ in found.links]) == (1, [LinkState.REJECTED])


@pytest.mark.parametrize(
    ("found", "instead", "code"),
    [
        ("accept", "perhaps", "cell_not_allowed"),
        ("broad", "", "cell_required"),
        ("broad", "equal", "cell_not_allowed"),
        ("team", "", "cell_required"),
        ("2026-12-02", "soon", "cell_not_a_date"),
        ("105444:1", "105444", "cell_not_a_subject"),
        (SKILL, "treat wood", "cell_not_a_skill"),
        ("1.1.1", "", "cell_required"),
    ],
)
def test_a_broken_row_is_named_and_nothing_is_guessed(found: str, instead: str, code: str) -> None:
    read_back = skill_decisions.decisions(table(GOOD.replace("105444:1", "105444:2"), GOOD.replace(found, instead)))
    assert [link.subject for link, _ in read_back.links] == ["105444:2"]
    assert (read_back.broken, [each.code for each in read_back.findings]) == (1, [code])
    assert read_back.findings[0].where.startswith("decided.csv, row 3, column ")


def test_who_and_when_may_be_said_for_the_whole_table() -> None:
    row = GOOD.replace("team,2026-12-02", ",")
    ((link, _),) = skill_decisions.decisions(table(row), who="curriculum team", on=date(2026, 12, 3)).links
    assert (link.who, link.on) == ("curriculum team", date(2026, 12, 3))


def test_it_is_loaded_as_any_other_source() -> None:
    name, reading = read(table(GOOD, GOOD.replace("accept", "reject")))
    assert (name, len(reading.links)) == ("skill-decisions", 1)
    assert [each.code for each in reading.findings] == ["skill_link_repeated"]
