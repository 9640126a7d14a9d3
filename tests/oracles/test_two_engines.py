"""CP-SAT and HiGHS agree: on real trees with random records, and on programmes that one of them once got wrong."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from loaders import Document, eperusteet
from pathways.model import (
    Catalogue,
    CountBounds,
    Evidence,
    Group,
    GroupKind,
    Leaf,
    Method,
    PieceKind,
    Provenance,
    Qualification,
    QualificationKind,
    Record,
    Structure,
    Text,
    Unit,
)
from pathways.planner.completing import CompletingProgram
from pathways.planner.engines import cpsat, highs
from pathways.rules.reading import branches, read_tree, restricted
from pathways.rules.setting import Origins, Setting
from pathways.rules.standing import standing
from tests.oracles.generate import NAMES, OPEN_NAMES, REGISTER, code_of


def _held(number: int, code: str | None, kind: PieceKind = PieceKind.UNIT) -> Evidence:
    return Evidence(f"e{number}", kind, Text(), Provenance("record.json"), code=code, national=True, osp=Decimal(15))


def _real(shared: Path) -> list[tuple[Qualification, Structure]]:
    names = sorted((shared / "eperusteet").glob("*.json"))
    read = [
        eperusteet.read(Document(each.name, each.read_bytes())) for each in names if each.name.startswith(("rakenne", "ajoneuvo"))
    ]
    return [(each, structure) for reading in read for each in reading.qualifications for structure in each.structures]


def test_equal_values_on_every_real_tree_with_random_records(shared: Path) -> None:
    trees = _real(shared)
    assert len(trees) == 21
    origins = Origins(Catalogue(tuple({id(each): each for each, _ in trees}.values())))
    for position, (qualification, structure) in enumerate(trees):
        random = Random(position)
        tree = read_tree(qualification, structure)
        way = random.choice(branches(tree))
        setting = Setting(qualification, restricted(tree, way), origins)
        codes = sorted(each.code for each in qualification.units)
        held = random.sample(codes, random.randint(0, len(codes)))
        evidence = [_held(number, code) for number, code in enumerate(held)]
        evidence += [_held(900 + each, None, PieceKind.LOCAL_UNIT) for each in range(random.randint(0, 2))]
        what = standing(setting, Record(evidence=tuple(evidence)))
        first, second = (CompletingProgram(setting, what, strict=False).best(engine) for engine in (cpsat(), highs()))
        place = (qualification.register_number, structure.method, way)
        assert (first is None) == (second is None), place
        if first is not None and second is not None:
            ours = (first.remaining_osp, first.remaining_units, first.counted_osp, first.surplus_osp)
            assert ours == (second.remaining_osp, second.remaining_units, second.counted_osp, second.surplus_osp), place


def test_a_settled_measure_never_makes_a_solved_programme_infeasible() -> None:
    """CP-SAT 9.15 said so while settled measures were added as one joined row with weights near 2**37."""
    forbids = Text(fi="Tutkinnon osaa ei voi valita, jos on valinnut Kokoonpano -tutkinnon osan.")
    inner = (
        Leaf("0.4.0", "100002", mandatory=True, prose=forbids),
        Leaf("0.4.1", "100004", mandatory=True),
        Group("0.4.2", Text(fi=OPEN_NAMES[0]), GroupKind.OPEN),
    )
    children = (
        Leaf("0.0", "100002"),
        Leaf("0.1", "100001"),
        Leaf("0.2", "100004"),
        Leaf("0.3", "100003"),
        Group("0.4", Text(fi="A"), count=CountBounds(0, None), children=inner),
        Group("0.5", Text(fi="Korkeakouluopintoja"), GroupKind.OPEN),
        Group("0.6", Text(fi="B"), count=CountBounds(1, 1), children=(Leaf("0.6.0", "100001"),)),
    )
    structure = Structure(Method.REFORMI, Group("0", count=CountBounds(3, 3), children=children))
    units = tuple(Unit(code_of(each), Text(fi=NAMES[each])) for each in range(4))
    qualification = Qualification("1", REGISTER, Text(fi="P"), QualificationKind.BASIC, (structure,), units)
    setting = Setting(qualification, read_tree(qualification, structure), Origins(Catalogue((qualification,))))
    what = standing(setting, Record(evidence=(_held(0, "100004"), _held(1, None, PieceKind.HIGHER_EDUCATION))))
    for engine in (cpsat(), highs()):
        best = CompletingProgram(setting, what, strict=False).best(engine)
        assert best is not None
        assert best.remaining_units == 1


@pytest.mark.parametrize("engine", [cpsat, highs], ids=["cpsat", "highs"])
def test_an_impossible_tree_is_impossible_by_both(engine) -> None:  # type: ignore[no-untyped-def]  # one of two functions
    structure = Structure(Method.REFORMI, Group("0", count=CountBounds(2, 2), children=(Leaf("0.0", "100001"),)))
    qualification = Qualification("1", REGISTER, Text(), QualificationKind.BASIC, (structure,), (Unit("100001", Text(fi="A")),))
    setting = Setting(qualification, read_tree(qualification, structure), Origins(Catalogue((qualification,))))
    assert CompletingProgram(setting, standing(setting, Record()), strict=False).best(engine()) is None
