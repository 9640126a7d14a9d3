"""The nearest qualifications where something odd is held."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pathways.model import (
    Catalogue,
    Certainty,
    CountBounds,
    Evidence,
    Group,
    Leaf,
    Method,
    OspBounds,
    PieceKind,
    Provenance,
    Qualification,
    QualificationKind,
    Record,
    Structure,
    Text,
    Unit,
    UnitKind,
)
from pathways.planner.closest import Wanted, closest


def test_a_proposal_whose_recorded_extent_breaks_the_rules_is_told_without_what_would_remain() -> None:
    leaf = Leaf("0.0", "100001", Decimal(6), Decimal(8))
    root = Group("0", osp=OspBounds(Decimal(8), Decimal(8)), count=CountBounds(1, 1), children=(leaf,))
    qualification = Qualification(
        id="1",
        register_number="OPH-1-2020",
        name=Text(fi="Pieni perustutkinto"),
        kind=QualificationKind.BASIC,
        structures=(Structure(Method.REFORMI, root),),
        units=(Unit("100001", Text(fi="Tutkinnon osa"), UnitKind.VOCATIONAL),),
        valid_from=date(2020, 1, 1),
    )
    proposed = Evidence(
        "e0",
        PieceKind.UNIT,
        Text(fi="Tutkinnon osa"),
        Provenance("record.json"),
        Certainty.PROPOSED,
        code="100001",
        national=True,
        osp=Decimal(6),
    )
    (nearest,) = closest(Catalogue((qualification,)), Record(evidence=(proposed,)), Wanted(date(2026, 12, 1)))
    assert nearest.remaining_osp == 8
    assert [each.id for each in nearest.proposed] == ["e0"]
    assert nearest.if_recognised is None
