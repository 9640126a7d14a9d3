"""The table of demand: what a row says, and that a broken one is named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from loaders import demand_signals, detect
from loaders.document import Document
from pathways.model import DemandSignal

SKILL = "http://data.europa.eu/esco/skill/68b6ef08-d823-489d-a95c-752ae6f6e6a7"
HEAD = "demanded,weight,source,date,region"
GOOD = f"{SKILL},12.5,Example survey,2026-10-01,18"


def table(*rows: str, head: str = HEAD) -> Document:
    return Document("demand.csv", "\n".join([head, *rows]).encode())


def test_a_row_is_a_signal() -> None:
    assert detect(table(GOOD)) == "demand-signals"
    reading = demand_signals.read(table(GOOD, GOOD.replace(",18", ",")))
    assert reading.signals == (
        DemandSignal(SKILL, Decimal("12.5"), "Example survey", date(2026, 10, 1), "18"),
        DemandSignal(SKILL, Decimal("12.5"), "Example survey", date(2026, 10, 1)),
    )
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("found", "instead", "code"),
    [
        ("12.5", "0", "cell_not_positive"),
        ("12.5", "much", "cell_not_a_number"),
        ("2026-10-01", "autumn", "cell_not_a_date"),
        (SKILL, "welding", "cell_not_a_skill"),
        ("Example survey", "", "cell_required"),
    ],
)
def test_a_broken_row_is_named(found: str, instead: str, code: str) -> None:
    reading = demand_signals.read(table(GOOD.replace(found, instead), GOOD))
    assert len(reading.signals) == 1
    assert [each.code for each in reading.findings] == [code]
    assert reading.findings[0].where.startswith("demand.csv, row 2, column ")


def test_the_same_figure_twice_is_told() -> None:
    reading = demand_signals.read(table(GOOD, GOOD.replace("12.5", "13")))
    assert ([each.weight for each in reading.signals], [each.code for each in reading.findings]) == (
        [Decimal("12.5")],
        ["demand_repeated"],
    )


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_headings_are_known_in_three_languages(language: str) -> None:
    head = ";".join(each.heading.in_language(language) or "" for each in demand_signals.COLUMNS)
    (signal,) = demand_signals.read(table(f"{SKILL};3,5;x;1.10.2026;", head=head)).signals
    assert (signal.weight, signal.region) == (Decimal("3.5"), None)
