"""Every published rule tree that is at hand, read and filled: its total, its ways, and what is wrong with the odd ones.

eperusteet.md 6.9: each intact payload whose root has a rule can reach exactly that rule. The figures are typed in.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from loaders import Document, eperusteet
from pathways.model import Catalogue, Evidence, Method, PieceKind, Provenance, Qualification, Record, Structure, Text
from pathways.planner.checking import Question, check
from pathways.planner.verdict import Check, Verdict
from pathways.rules.setting import Origins

# file, method -> ways of choosing branches, least and most units left to do with an empty record, total in osp (None: counts)
TREES: dict[tuple[str, Method], tuple[int, int, int, int | None]] = {
    ("rakenne-autoalan-perustutkinto", Method.NAYTTO): (6, 4, 6, None),
    ("rakenne-autoalan-perustutkinto", Method.OPS): (6, 9, 11, 180),
    ("rakenne-autoalan-perustutkinto2017-koulutusvientikokeilu", Method.REFORMI): (6, 8, 10, 180),
    ("rakenne-autoalan-perustutkinto2017", Method.REFORMI): (6, 8, 10, 180),
    ("rakenne-autoalan-tyonjohto", Method.NAYTTO): (1, 5, 5, None),
    (
        "rakenne-automekaanikon-erikoisammattitutkinto-OPH-1886-2017_2017-12-04_2018-12-31_2021-12-31",
        Method.NAYTTO,
    ): (3, 4, 4, None),
    ("rakenne-automekaanikon-erikoisammattitutkinto-OPH-1886-2017_2019-01-01_2066-05-12_null", Method.REFORMI): (3, 4, 4, None),
    ("rakenne-hiusalan-perustutkinto", Method.OPS): (1, 11, 11, 180),
    ("rakenne-hiusalan-perustutkinto", Method.NAYTTO): (1, 6, 6, None),
    ("rakenne-liiketalouden-perustutkinto-uudempi", Method.OPS): (3, 10, 11, 180),
    ("rakenne-liiketalouden-perustutkinto-uudempi", Method.NAYTTO): (3, 5, 8, None),
    ("rakenne-liikunnan-ja-valmennuksen-ammattitutkinto-2018", Method.REFORMI): (2, 2, 4, 150),
    ("rakenne-puuteollisuuden-perustutkinto", Method.REFORMI): (4, 8, 9, 180),
    ("rakenne-virheellinen-puuteollisuuden-perustutkinto", Method.REFORMI): (4, 8, 9, 180),
    ("rakenne-sosiaali-ja-terveysala", Method.NAYTTO): (10, 5, 6, None),
    ("rakenne-sosiaali-ja-terveysala", Method.OPS): (10, 10, 11, 180),
    ("rakenne-telma", Method.REFORMI): (1, 3, 3, 60),
    ("rakenne-valma-2015", Method.OPS): (1, 3, 3, 60),
    ("rakenne-valma-ei-voimassa", Method.OPS): (1, 3, 3, 60),
    ("rakenne-valma", Method.REFORMI): (1, 3, 3, 60),
}
# The common units leave 9 osp to optional aims, an open group that no listed unit fills.
OPTIONAL_AIMS = {"OPH-4792-2017", "OPH-2762-2017", "OPH-2455-2017", "OPH-992455-2017"}


def _read(shared: Path, file: str, method: Method) -> tuple[Qualification, Structure, tuple[str, ...]]:
    reading = eperusteet.read(Document(file, (shared / "eperusteet" / f"{file}.json").read_bytes()))
    (qualification,) = reading.qualifications
    structure = qualification.structure(method)
    assert structure is not None
    return qualification, structure, tuple(each.code for each in reading.findings)


def _check(qualification: Qualification, structure: Structure, *held: str) -> Check:
    evidence = tuple(
        Evidence(f"unit:{each}", PieceKind.UNIT, Text(), Provenance("record.json"), code=each, national=True) for each in held
    )
    return check(Question(qualification, Record(evidence=evidence), Origins(Catalogue((qualification,)))), structure)


def test_every_published_tree_is_named_here(shared: Path) -> None:
    files = {each.name.removesuffix(".json") for each in (shared / "eperusteet").glob("rakenne-*.json")}
    found = {
        (file, structure.method)
        for file in files
        for qualification in eperusteet.read(Document(file, (shared / "eperusteet" / f"{file}.json").read_bytes())).qualifications
        for structure in qualification.structures
    }
    assert found == set(TREES)
    assert len(TREES) + 1 == 21  # and the cut one


@pytest.mark.parametrize(
    ("file", "method"), TREES, ids=[f"{file.removeprefix('rakenne-')[:28]}-{method}" for file, method in TREES]
)
def test_every_way_of_every_tree_can_reach_exactly_its_total(shared: Path, file: str, method: Method) -> None:
    ways, least, most, osp = TREES[file, method]
    qualification, structure, _ = _read(shared, file, method)
    total = None if osp is None else Decimal(osp)
    empty = _check(qualification, structure)
    assert (empty.required_least_osp, empty.required_most_osp) == (total, total)
    assert len(empty.branches) == ways
    assert {each.remaining_osp for each in empty.branches} == {total}
    units = [each.remaining_units for each in empty.branches if each.remaining_units is not None]
    assert (min(units), max(units), len(units)) == (least, most, ways)
    assert {each.verdict for each in empty.branches} == {Verdict.INCOMPLETE}


@pytest.mark.parametrize(
    ("file", "method"), TREES, ids=[f"{file.removeprefix('rakenne-')[:28]}-{method}" for file, method in TREES]
)
def test_a_tree_with_all_its_units_held_lacks_at_most_open_credit(shared: Path, file: str, method: Method) -> None:
    *_, osp = TREES[file, method]
    qualification, structure, _ = _read(shared, file, method)
    full = _check(qualification, structure, *(each.code for each in qualification.units))
    left = 9 if qualification.register_number in OPTIONAL_AIMS else 0
    for each in full.branches:
        assert each.remaining_units == (1 if left else 0)
        if osp is not None:
            assert (each.remaining_osp, each.counted_osp) == (left, osp - left)
        if left:
            assert each.verdict is Verdict.INCOMPLETE
        else:
            assert each.verdict is (Verdict.UNDECIDABLE if osp == 60 else Verdict.COMPLETE)  # 60: extents that no record states


def test_the_cut_one_is_said_to_be_impossible_to_fill(shared: Path) -> None:
    """Root 150, one unit of 30 osp: nothing can fill it, and nothing loops on it."""
    qualification, structure, findings = _read(shared, "ajoneuvoalan-perustutkinto-2025", Method.REFORMI)
    answer = _check(qualification, structure, *(each.code for each in qualification.units)).best
    assert answer.verdict is Verdict.INCOMPLETE
    assert answer.reason.code == "tree_cannot_be_filled"
    assert answer.remaining_osp is None
    assert "areas_without_group" in findings


def test_the_faulty_one_is_reported_and_still_answered(shared: Path) -> None:
    """No rule at the root and the areas, a common unit under the code of another generation (eperusteet.md 9.2)."""
    qualification, structure, findings = _read(shared, "rakenne-virheellinen-puuteollisuuden-perustutkinto", Method.REFORMI)
    assert structure.root.osp is None
    assert "common_unit_generation" in findings
    assert _check(qualification, structure).best.remaining_osp == 180


def test_a_mandatory_unit_without_an_extent_makes_valma_2015_undecidable(shared: Path) -> None:
    """eperusteet.md 9.3: a group of exactly 10 osp holds one unit whose extent nobody states."""
    qualification, structure, findings = _read(shared, "rakenne-valma-2015", Method.OPS)
    assert "leaf_without_extent" in findings
    units = [each.code for each in qualification.units]
    extents = {each: Decimal(20) for each in units if each != "300001"}
    evidence = tuple(
        Evidence(f"unit:{each}", PieceKind.UNIT, Text(), Provenance("r"), code=each, national=True, osp=extents.get(each))
        for each in units
    )
    question = Question(qualification, Record(evidence=evidence), Origins(Catalogue((qualification,))))
    best = check(question, structure).best
    assert best.verdict is Verdict.UNDECIDABLE
    assert "300001" in [dict(each.values).get("id") for each in best.reason.causes]
    without = replace(question, record=Record(evidence=tuple(each for each in evidence if each.code != "300001")))
    assert check(without, structure).best.verdict is Verdict.INCOMPLETE
