"""The eleven mandatory elements: what is stated, what follows from something else, what is missing and what is not asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from loaders.catalogue.columns import ANNEX_COLUMNS, COLUMNS
from pathways.model import (
    Certainty,
    Coverage,
    Extent,
    Intake,
    Measure,
    Offering,
    Properties,
    Qualification,
    QualificationKind,
    Requirement,
    Stated,
    Text,
    Unit,
)
from pathways.rules.european_standard import AnnexElement, Standing, described, stated_level, units_of
from tests.contracts.contents import offerings

UNIT = Unit("105444", Text(fi="Huolto"), requirements=(Requirement("105444:1", Text(fi="huoltaa")),))
QUALIFICATION = Qualification("612", "OPH-1-2027", Text(fi="Tutkinto"), QualificationKind.BASIC, units=(UNIT,))
UNITS = units_of([QUALIFICATION])
BARE = Offering("pok", Text(fi="Kurssi"), "")
FORMAL = Coverage("105444", certainty=Certainty.FORMAL)
DECLARED = Coverage("105444", requirements=("105444:1",))
WHOLE = replace(
    BARE,
    provider="Example College",
    country="FI",
    outcomes=(Text(fi="osaa huoltaa"),),
    workload_hours=Decimal(40),
    assessment="koe",
    modes=("online",),
    quality_assurance="järjestämislupa",
)
E = AnnexElement


def standings(offering: Offering) -> dict[AnnexElement, tuple[Standing, str | None]]:
    return {each.element: (each.standing, each.source) for each in described(offering, UNITS).elements}


def test_the_order_is_that_of_the_annex() -> None:
    assert [each.element for each in described(BARE, UNITS).elements] == list(AnnexElement)
    assert len(AnnexElement) == 11


def test_an_offering_has_no_learner_and_no_day_of_issuing() -> None:
    found = standings(WHOLE)
    assert found[E.LEARNER] == found[E.ISSUED] == (Standing.NOT_APPLICABLE, None)


def test_everything_stated_is_complete_without_a_level() -> None:
    found = described(WHOLE, UNITS)
    assert (found.met, found.applicable, found.missing) == (8, 8, ())
    assert standings(WHOLE)[E.AWARDING_BODY] == (Standing.INHERITED, "provider")


def test_a_bare_name_lacks_all_but_the_name() -> None:
    found = described(BARE, UNITS)
    assert found.met == 1
    assert set(found.missing) == set(AnnexElement) - {E.LEARNER, E.ISSUED, E.TITLE, E.LEVEL}


@pytest.mark.parametrize(
    ("given", "element", "standing", "source"),
    [
        ({"awarding_body": "Board"}, E.AWARDING_BODY, Standing.PRESENT, None),
        ({"outcomes": (Text(fi=" kurssi "),)}, E.OUTCOMES, Standing.MISSING, None),  # a copy of the name says nothing
        ({"covers": (DECLARED,)}, E.OUTCOMES, Standing.INHERITED, "unit"),
        ({"covers": (Coverage("999999"),)}, E.OUTCOMES, Standing.MISSING, None),  # not loaded
        ({"extent": Extent(Decimal(5), Decimal(5), Measure.OP)}, E.WORKLOAD, Standing.PRESENT, None),
        ({"extent": Extent(Decimal(5), Decimal(5), Measure.OSP)}, E.WORKLOAD, Standing.MISSING, None),  # osp are no hours
        ({"hours_per_week": Decimal(5), "weeks": 4}, E.WORKLOAD, Standing.INHERITED, "hours_per_week"),
        ({"hours_per_week": Decimal(5)}, E.WORKLOAD, Standing.MISSING, None),
        (
            {"hours_per_week": Decimal(5), "intakes": (Intake(date(2027, 1, 11), date(2027, 2, 5)),)},
            E.WORKLOAD,
            Standing.INHERITED,
            "intakes",
        ),
        ({"level": "FiNQF 4"}, E.LEVEL, Standing.PRESENT, None),
        ({"level": "vaativa"}, E.LEVEL, Standing.MISSING, None),
        ({"covers": (DECLARED,)}, E.LEVEL, Standing.INHERITED, "unit"),
        ({}, E.LEVEL, Standing.NOT_APPLICABLE, None),
        ({"covers": (FORMAL,)}, E.ASSESSMENT, Standing.INHERITED, "unit"),
        ({"covers": (DECLARED,)}, E.ASSESSMENT, Standing.MISSING, None),
        (
            {"covers": (FORMAL,), "assessment": "osallistuminen", "properties": Properties(quality=Stated.DENIED)},
            E.ASSESSMENT,
            Standing.MISSING,
            None,
        ),
        ({"covers": (FORMAL,)}, E.QUALITY, Standing.INHERITED, "unit"),
        ({"covers": (DECLARED,)}, E.QUALITY, Standing.MISSING, None),
    ],
)
def test_one_element(given: dict[str, Any], element: AnnexElement, standing: Standing, source: str | None) -> None:
    assert standings(replace(BARE, **given))[element] == (standing, source)


@pytest.mark.parametrize(("written", "level"), [("4", 4), ("EQF 5", 5), ("taso 3", 3), ("9", None), ("", None), (None, None)])
def test_a_level_is_one_of_the_frameworks(written: str | None, level: int | None) -> None:
    assert stated_level(written) == level


def test_each_element_of_an_offering_has_a_column_that_exists() -> None:
    keys = {each.key for each in COLUMNS}
    assert set(ANNEX_COLUMNS) == set(AnnexElement) - {E.LEARNER, E.ISSUED}
    assert all(set(each) <= keys for each in ANNEX_COLUMNS.values())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(offering=offerings)
def test_stating_more_never_makes_it_less_complete(offering: Offering) -> None:
    more = replace(offering, country="FI", workload_hours=Decimal(40), modes=("online",), quality_assurance="lupa")
    before, after = described(offering, UNITS), described(more, UNITS)
    assert set(after.missing) <= set(before.missing)
    assert after.applicable == before.applicable
