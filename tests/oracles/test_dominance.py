"""What replaces what, where the requirements put one unit before another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from pathways.model import (
    Catalogue,
    Certainty,
    Coverage,
    Evidence,
    Group,
    Leaf,
    Limits,
    Method,
    Offering,
    OspBounds,
    PieceKind,
    Provenance,
    Qualification,
    QualificationKind,
    Record,
    Requirement,
    Structure,
    Text,
    Unit,
)
from pathways.planner.checking import Question
from pathways.planner.plan import Planned
from pathways.planner.planning import plan
from pathways.planner.problem import Problem
from pathways.rules.reading import read_tree
from pathways.rules.setting import Origins

FIVE = Decimal(5)


def unit(code: str, name: str) -> Unit:
    return Unit(code, Text(fi=name), requirements=tuple(Requirement(f"{code}:{each}", Text()) for each in (1, 2)))


def test_an_order_that_falls_away_never_stands_for_a_prerequisite() -> None:
    """Who holds the later unit needs nothing first; the offering with a prerequisite of its own still does."""
    later = Leaf(
        "0.0", "100001", FIVE, mandatory=True, prose=Text(fi="Opiskelijan tulee suorittaa Maalaus ennen opintojen alkamista.")
    )
    root = Group("0", osp=OspBounds(FIVE * 2, FIVE * 2), children=(later, Leaf("0.1", "100002", FIVE, mandatory=True)))
    structure = Structure(Method.REFORMI, root)
    units = (unit("100001", "Hitsaus"), unit("100002", "Maalaus"))
    qualification = Qualification("1", "OPH-1-2020", Text(fi="Pieni"), QualificationKind.BASIC, (structure,), units)
    tree = read_tree(qualification, structure)
    assert [(each.before, each.after, each.of_start) for each in tree.orders] == [("100002", "100001", True)]
    held = Evidence("e0", PieceKind.UNIT, Text(), Provenance("record.json"), code="100001", national=True, osp=FIVE)
    covers = tuple(Coverage(each, certainty=Certainty.FORMAL) for each in ("100001", "100002"))
    asks = Offering("o0", Text(), "p", kind=PieceKind.UNIT, covers=covers, price_cents=0, prerequisites=("100002",))
    question = Question(qualification, Record(evidence=(held,)), Origins(Catalogue((qualification,))))
    found = plan(Problem(question, tree, (asks, replace(asks, id="o1", prerequisites=())), Limits(date(2027, 1, 4))))
    assert isinstance(found, Planned)
    assert [each.id for each in found.plan.steps] == ["o1"]
