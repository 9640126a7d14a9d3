"""Real requirements documents of ePerusteet, counted: skipped where they are absent. The figures were counted in the files."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from loaders import eperusteet
from loaders.document import Document
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.i18n import words
from pathways.model import Group, GroupKind, Method, Qualification, Severity, Structure, SubUnit, Unit, UnitKind

AJONEUVO = "ajoneuvoalan-perustutkinto-2025"
AUTO_2014 = "rakenne-autoalan-perustutkinto"
AUTO_EXPORT = "rakenne-autoalan-perustutkinto2017-koulutusvientikokeilu"
AUTO_2017 = "rakenne-autoalan-perustutkinto2017"
TYONJOHTO = "rakenne-autoalan-tyonjohto"
MEKAANIKKO_OLD = "rakenne-automekaanikon-erikoisammattitutkinto-OPH-1886-2017_2017-12-04_2018-12-31_2021-12-31"
MEKAANIKKO_NEW = "rakenne-automekaanikon-erikoisammattitutkinto-OPH-1886-2017_2019-01-01_2066-05-12_null"
HIUSALA = "rakenne-hiusalan-perustutkinto"
LIIKETALOUS = "rakenne-liiketalouden-perustutkinto-uudempi"
LIIKUNTA = "rakenne-liikunnan-ja-valmennuksen-ammattitutkinto-2018"
PUU = "rakenne-puuteollisuuden-perustutkinto"
PUU_FAULTY = "rakenne-virheellinen-puuteollisuuden-perustutkinto"
SOTE = "rakenne-sosiaali-ja-terveysala"
TELMA = "rakenne-telma"
VALMA_2015 = "rakenne-valma-2015"
VALMA_ENDED = "rakenne-valma-ei-voimassa"
VALMA = "rakenne-valma"


class Tree(NamedTuple):
    """One line of the table. ``rules``: number of groups by rule (L extent, K count; = fixed, .. range, < most only)."""

    file: str
    register_number: str
    kind: str
    method: str
    units: int
    depth: int
    groups: int
    leaves: int
    open: int
    rules: str
    osp: int | None
    areas: int
    declared: int
    titles: int


TREES = (
    Tree(AJONEUVO, "OPH-3418-2025", "further", "reformi", 1, 1, 1, 1, 0, "L=1", 150, 0, 5, 6),
    Tree(AUTO_2014, "39/011/2014", "basic", "naytto", 40, 4, 35, 70, 14, "K=13 no22", None, 6, 6, 6),
    Tree(AUTO_2014, "39/011/2014", "basic", "ops", 47, 4, 58, 92, 36, "L=22 L..18 L<5 no13", 180, 6, 6, 6),
    Tree(AUTO_EXPORT, "OPH-4792-2017", "basic", "reformi", 46, 4, 46, 91, 25, "L=15 L..24 no7", None, 6, 6, 6),
    Tree(AUTO_2017, "OPH-2762-2017", "basic", "reformi", 46, 4, 46, 91, 25, "L=16 L..24 no6", 180, 6, 6, 6),
    Tree(TYONJOHTO, "40/011/2001", "specialist", "naytto", 8, 2, 4, 8, 0, "K=1 K..2 no1", None, 0, 0, 0),
    Tree(MEKAANIKKO_OLD, "OPH-1886-2017", "specialist", "naytto", 10, 3, 13, 27, 3, "K=6 no7", None, 3, 3, 0),
    Tree(MEKAANIKKO_NEW, "OPH-1886-2017", "specialist", "reformi", 10, 3, 13, 27, 3, "K=6 no7", None, 3, 3, 0),
    Tree(HIUSALA, "43/011/2014", "basic", "ops", 15, 3, 17, 15, 11, "L=6 L..3 L<4 no4", 180, 0, 0, 1),
    Tree(HIUSALA, "43/011/2014", "basic", "naytto", 8, 3, 6, 8, 2, "K=2 no4", None, 0, 0, 1),
    Tree(LIIKETALOUS, "59/011/2014", "basic", "ops", 38, 5, 47, 108, 26, "L=29 L..12 L<5 no1", 180, 3, 3, 3),
    Tree(LIIKETALOUS, "59/011/2014", "basic", "naytto", 31, 8, 45, 115, 12, "K=17 no28", None, 3, 3, 3),
    Tree(LIIKUNTA, "OPH-1161-2018", "further", "reformi", 12, 3, 10, 12, 2, "L=10", 150, 2, 2, 2),
    Tree(PUU, "OPH-2455-2017", "basic", "reformi", 43, 5, 36, 135, 17, "L=16 L..20", 180, 4, 4, 4),
    Tree(PUU_FAULTY, "OPH-992455-2017", "basic", "reformi", 43, 5, 36, 135, 17, "L=11 L..20 no5", None, 4, 4, 4),
    Tree(SOTE, "79/011/2014", "basic", "naytto", 22, 4, 16, 25, 2, "K=11 no5", None, 10, 10, 10),
    Tree(SOTE, "79/011/2014", "basic", "ops", 29, 3, 27, 32, 11, "L=16 L..3 L<5 no3", 180, 10, 10, 10),
    Tree(TELMA, "OPH-2659-2017", "preparatory", "reformi", 3, 2, 3, 3, 1, "L=2 L..1", 60, 0, 0, 0),
    Tree(VALMA_2015, "5/011/2015", "preparatory", "ops", 4, 2, 5, 4, 2, "L=2 L..2 no1", None, 0, 0, 0),
    Tree(VALMA_ENDED, "OOO-2658-2017", "preparatory", "ops", 4, 2, 4, 4, 2, "L=2 L..2", 60, 0, 0, 0),
    Tree(VALMA, "OPH-2658-2017", "preparatory", "reformi", 4, 2, 4, 4, 2, "L=2 L..2", 60, 0, 0, 0),
)

WITHOUT_TREE = {
    "rakenne-perusopetukseen-valmistava": ("57/011/2015", "other"),
    "rakenne-tutkintokoulutukseen-valmentava-koulutus": ("OPH-1488-2021", "preparatory"),
    "rakenne-vst-oppivelvollisille-suunnattu": ("OPH-58-2021", "other"),
}

# What a reader of each document is told, by code and number of findings.
FINDINGS = {
    AJONEUVO: {"areas_without_group": 1, "extents_as_decimals": 1, "units_without_requirements": 1},
    AUTO_2014: {
        "area_code_repeated": 1,
        "codes_without_address": 1,
        "extents_as_decimals": 1,
        "requirement_languages_differ": 1,
    },
    AUTO_EXPORT: {"export_trial": 1, "extents_as_decimals": 1, "requirement_languages_differ": 1},
    AUTO_2017: {"area_codes_inside_differ": 1, "requirement_languages_differ": 1},
    TYONJOHTO: {"measure_left_out": 1, "requirements_in_prose": 1},
    MEKAANIKKO_OLD: {},
    MEKAANIKKO_NEW: {"day_with_time": 1, "id_missing": 1},
    HIUSALA: {"areas_without_code": 1},
    LIIKETALOUS: {"area_code_repeated": 1, "requirement_languages_differ": 1},
    LIIKUNTA: {},
    PUU: {"area_codes_inside_differ": 1},
    PUU_FAULTY: {"common_unit_generation": 1, "extents_as_decimals": 1},
    SOTE: {"area_code_repeated": 1, "day_with_time": 2, "requirement_languages_differ": 1, "unit_code_repeated": 1},
    TELMA: {"units_of_variable_extent": 1},
    VALMA_2015: {"leaf_without_extent": 1, "units_of_variable_extent": 1},
    VALMA_ENDED: {"extents_as_decimals": 1, "units_of_variable_extent": 1},
    VALMA: {"draft": 1, "units_of_variable_extent": 1},
}


class Readings:
    """Every payload is read once for all tests of this module."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Reading] = {}

    def __getitem__(self, file: str) -> Reading:
        if file not in self._known:
            self._known[file] = eperusteet.read(self.document(file))
        return self._known[file]

    def document(self, file: str) -> Document:
        return Document(f"{file}.json", (self._folder / f"{file}.json").read_bytes())

    def qualification(self, file: str) -> Qualification:
        (only,) = self[file].qualifications
        return only

    def unit(self, file: str, code: str) -> Unit:
        found = self.qualification(file).unit(code)
        assert found is not None
        return found

    def structure(self, file: str, method: Method) -> Structure:
        found = self.qualification(file).structure(method)
        assert found is not None
        return found


@pytest.fixture(scope="module")
def readings(shared: Path) -> Readings:
    return Readings(shared / "eperusteet")


def rule_of(group: Group) -> str:
    for letter, bounds in (("L", group.osp), ("K", group.count)):
        if bounds is not None:
            if bounds.least is None:
                return f"{letter}<"
            return f"{letter}=" if bounds.least == bounds.most else f"{letter}.."
    return "no"


def mandatory_elements(unit: Unit) -> dict[str, list[SubUnit]]:
    elements: dict[str, list[SubUnit]] = {}
    for area in unit.sub_units:
        if area.has_mandatory:
            elements.setdefault(area.element, []).append(area)
    return elements


def least_mandatory_osp(unit: Unit) -> Decimal:
    """One variant of each element, the smallest."""
    return sum(
        (min(each.mandatory_osp or Decimal(0) for each in variants) for variants in mandatory_elements(unit).values()), Decimal(0)
    )


@pytest.mark.parametrize("tree", TREES, ids=lambda tree: f"{tree.register_number}-{tree.method}")
def test_every_tree_has_its_counted_shape(readings: Readings, tree: Tree) -> None:
    qualification = readings.qualification(tree.file)
    root = readings.structure(tree.file, Method(tree.method)).root
    groups, leaves = list(root.groups()), list(root.leaves())
    assert (qualification.register_number, qualification.kind) == (tree.register_number, tree.kind)
    assert (len(groups), len(leaves)) == (tree.groups, tree.leaves)
    assert len({leaf.unit for leaf in leaves}) == tree.units
    assert max(leaf.id.count(".") for leaf in leaves) == tree.depth
    assert sum(group.kind is GroupKind.OPEN for group in groups) == tree.open
    rules = Counter(rule_of(group) for group in groups)
    assert " ".join(f"{kind}{rules[kind]}" for kind in ("L=", "K=", "L..", "K..", "L<", "no") if rules[kind]) == tree.rules
    assert (None if root.osp is None else root.osp.most) == tree.osp
    assert sum(group.kind is GroupKind.COMPETENCE_AREA for group in groups) == tree.areas
    assert len(qualification.competence_areas) == tree.declared
    assert len(qualification.titles) == tree.titles


def test_seventeen_documents_hold_21_trees_472_groups_and_1007_leaves(readings: Readings) -> None:
    files = {tree.file for tree in TREES}
    roots = [structure.root for file in files for structure in readings.qualification(file).structures]
    assert (len(files), len(roots)) == (17, 21)
    assert sum(1 for root in roots for _ in root.groups()) == 472
    assert sum(1 for root in roots for _ in root.leaves()) == 1007


@pytest.mark.parametrize("file", FINDINGS)
def test_intact_documents_give_a_handful_of_findings(readings: Readings, file: str) -> None:
    assert Counter(each.code for each in readings[file].findings) == FINDINGS[file]
    assert not any(each.severity is Severity.ERROR for each in readings[file].findings)


@pytest.mark.parametrize("file", WITHOUT_TREE)
def test_documents_without_a_tree_are_qualifications_without_structures(readings: Readings, file: str) -> None:
    qualification = readings.qualification(file)
    assert (qualification.register_number, qualification.kind) == WITHOUT_TREE[file]
    assert (qualification.structures, qualification.units) == ((), ())
    assert [each.code for each in readings[file].findings] == ["no_structure"]


@pytest.mark.parametrize("file", ["hakutulokset-auto", "osaamismerkit"])
def test_search_pages_and_badges_are_refused_with_a_hint(readings: Readings, file: str) -> None:
    assert eperusteet.recognises(readings.document(file))
    with pytest.raises(UnreadableInput) as refused:
        eperusteet.read(readings.document(file))
    assert "Load" in words("en").error(refused.value)


def test_the_parts_that_older_endpoints_answer_are_refused_with_a_hint(shared: Path) -> None:
    files = sorted((shared / "ehoks").glob("eperusteet-service_api_*.json"))
    parts = [file for file in files if not file.stem.endswith("diaari")]
    assert len(parts) == 9
    for file in parts:
        part = Document(file.name, file.read_bytes())
        assert eperusteet.recognises(part)
        with pytest.raises(UnreadableInput, match=r"_only|tree_without_units") as refused:
            eperusteet.read(part)
        assert "Load the whole document instead" in words("en").error(refused.value)


def test_other_national_files_are_not_recognised(shared: Path) -> None:
    others = [
        *(shared / "ehoks").glob("hoks*.json"),
        *(shared / "koski").rglob("*.json"),
        shared / "eperusteet" / "eperusteet-ext.spec.json",
    ]
    assert not [file.name for file in others if eperusteet.recognises(Document(file.name, file.read_bytes()))]


# --- days -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "days"),
    [
        (AUTO_2017, (date(2018, 8, 1), None, None)),
        (LIIKETALOUS, (date(2016, 8, 1), date(2018, 7, 31), date(2021, 12, 31))),
        (MEKAANIKKO_OLD, (date(2017, 12, 4), date(2018, 12, 31), date(2021, 12, 31))),
        (TYONJOHTO, (date(2001, 7, 1), None, None)),
    ],
)
def test_days_of_validity_are_local(readings: Readings, file: str, days: tuple[date, date | None, date | None]) -> None:
    qualification = readings.qualification(file)
    assert (qualification.valid_from, qualification.valid_to, qualification.transition_to) == days


# --- pitfalls -------------------------------------------------------------------------------------------------------


def test_pitfall_a_root_without_a_rule_has_no_bound(readings: Readings) -> None:
    for file, method in (
        (AUTO_EXPORT, Method.REFORMI),
        (PUU_FAULTY, Method.REFORMI),
        (VALMA_2015, Method.OPS),
        (AUTO_2014, Method.NAYTTO),
    ):
        root = readings.structure(file, method).root
        assert (root.osp, root.count) == (None, None)


def test_pitfall_the_faulty_document_is_read_as_it_is(readings: Readings) -> None:
    root = readings.structure(PUU_FAULTY, Method.REFORMI).root
    assert [group.osp for group in root.groups() if group.kind is GroupKind.COMPETENCE_AREA] == [None] * 4
    assert {leaf.osp for leaf in root.leaves()} == {leaf.osp for leaf in readings.structure(PUU, Method.REFORMI).root.leaves()}
    assert readings.unit(PUU_FAULTY, "101053").kind is UnitKind.COMMON


def test_pitfall_a_unit_without_extent_stays_unknown_and_is_reported(readings: Readings) -> None:
    leaves = {leaf.unit: leaf for leaf in readings.structure(VALMA_2015, Method.OPS).root.leaves()}
    assert (leaves["300001"].osp, leaves["300001"].most_osp) == (None, None)
    warning = next(each for each in readings[VALMA_2015].findings if each.code == "leaf_without_extent")
    assert dict(warning.values)["unit"] == "300001"


def test_pitfall_areas_that_no_tree_has_are_declared_all_the_same(readings: Readings) -> None:
    qualification = readings.qualification(AJONEUVO)
    assert sorted(each.code for each in qualification.competence_areas) == ["2355", "2356", "2357", "2358", "2359"]
    assert qualification.replaces == ("OPH-1361-2018",)
    assert [each.competence_area for each in qualification.titles] == [None] * 6


def test_pitfall_one_code_of_two_unit_numbers_is_one_unit(readings: Readings) -> None:
    assert readings.unit(SOTE, "101065").ids == ("1745716", "1735871")
    extents = {
        method: {leaf.osp for leaf in readings.structure(SOTE, method).root.leaves() if leaf.unit == "101065"}
        for method in (Method.OPS, Method.NAYTTO)
    }
    assert extents == {Method.OPS: {Decimal(15)}, Method.NAYTTO: {None}}


def test_pitfall_extents_of_naytto_references_are_unknown_though_the_bodies_repeat_those_of_ops(readings: Readings) -> None:
    for file in (AUTO_2014, HIUSALA, LIIKETALOUS, SOTE):
        assert {leaf.osp for leaf in readings.structure(file, Method.NAYTTO).root.leaves()} == {None}


def test_pitfall_counts_may_be_optional_and_no_measure_is_stated(readings: Readings) -> None:
    structure = readings.structure(TYONJOHTO, Method.NAYTTO)
    bounds = [(group.count.least, group.count.most) for group in structure.root.groups() if group.count is not None]
    assert {(1, 3), (0, 1)} <= set(bounds)
    assert structure.in_osp


def test_pitfall_an_impossible_number_of_a_document_is_replaced(readings: Readings) -> None:
    assert readings.qualification(MEKAANIKKO_NEW).id == "OPH-1886-2017@2019-01-01"
    assert readings.qualification(MEKAANIKKO_NEW).valid_to == date(2066, 5, 12)


def test_pitfall_a_unit_without_a_code_uri_has_its_code(readings: Readings) -> None:
    assert readings.unit(AUTO_2014, "101050").code == "101050"


def test_pitfall_areas_without_codes_are_told_apart_by_number(readings: Readings) -> None:
    assert all(
        area.code is not None for code in ("400012", "400013", "400014") for area in readings.unit(AUTO_EXPORT, code).sub_units
    )
    areas = [area for code in ("101053", "101054", "101055", "101056") for area in readings.unit(HIUSALA, code).sub_units]
    assert {area.code for area in areas} == {None}
    assert len({area.element for area in areas}) == 15


def test_pitfall_one_code_labels_mother_tongue_and_second_national_language(readings: Readings) -> None:
    areas = [area for area in readings.unit(AUTO_2014, "101053").sub_units if area.code == "AI"]
    assert Counter(area.element for area in areas) == {"101053/1360": 8, "101053/1361": 2}


def test_pitfall_the_code_inside_an_area_is_an_alias(readings: Readings) -> None:
    area = next(area for area in readings.unit(AUTO_2017, "400012").sub_units if area.code == "TK2")
    assert (area.aliases, area.mandatory_osp) == (("VVAI7",), 2)


def test_pitfall_texts_hold_no_markup_and_names_no_trailing_blanks(readings: Readings) -> None:
    for file in (AUTO_2017, HIUSALA, SOTE):
        qualification = readings.qualification(file)
        texts = [requirement.text for unit in qualification.units for requirement in unit.requirements]
        texts += [
            node.prose for structure in qualification.structures for node in (*structure.root.groups(), *structure.root.leaves())
        ]
        assert not [text for text in texts if "<" in (text.fi or "") or "&nbsp;" in (text.fi or "")]
        names = [unit.name.fi or "" for unit in qualification.units]
        assert [name for name in names if name != name.strip() or "  " in name] == []


def test_pitfall_a_part_of_preparatory_training_is_no_common_unit(readings: Readings) -> None:
    for file in (VALMA, VALMA_2015, VALMA_ENDED, TELMA):
        assert {unit.kind for unit in readings.qualification(file).units} == {UnitKind.VOCATIONAL}


# --- common units ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "code", "osp", "elements"),
    [
        *((file, "400012", 11, 5) for file in (AUTO_2017, AUTO_EXPORT, PUU)),
        *((file, "400013", 6, 2) for file in (AUTO_2017, AUTO_EXPORT, PUU, PUU_FAULTY)),
        *((file, "400014", 9, 6) for file in (AUTO_2017, AUTO_EXPORT, PUU, PUU_FAULTY)),
        (PUU_FAULTY, "101053", 11, 5),
        *((file, "101053", 8, 3) for file in (AUTO_2014, HIUSALA, LIIKETALOUS, SOTE)),
        *((file, "101054", 6, 3) for file in (AUTO_2014, HIUSALA, LIIKETALOUS, SOTE)),
        *((file, "101055", 5, 4) for file in (AUTO_2014, HIUSALA, LIIKETALOUS, SOTE)),
        *((file, "101056", 0, 0) for file in (AUTO_2014, HIUSALA, LIIKETALOUS, SOTE)),
    ],
)
def test_mandatory_elements_sum_to_what_the_regulation_says(
    readings: Readings, file: str, code: str, osp: int, elements: int
) -> None:
    unit = readings.unit(file, code)
    assert unit.kind is UnitKind.COMMON
    assert least_mandatory_osp(unit) == osp
    assert len(mandatory_elements(unit)) == elements


def test_seven_mother_tongues_meet_one_element(readings: Readings) -> None:
    variants = mandatory_elements(readings.unit(PUU, "400012"))["400012/VVAI"]
    assert {area.code for area in variants} == {"VVAI", "VVAI3", "VVAI4", "VVAI8", "VVAI11", "VVAI15", "VVAI16"}
    assert {area.mandatory_osp for area in variants} == {4}


def test_social_and_cultural_competence_is_five_optional_areas_of_3_osp(readings: Readings) -> None:
    areas = readings.unit(LIIKETALOUS, "101056").sub_units
    assert [(area.has_mandatory, area.optional_osp) for area in areas] == [(False, 3)] * 5


def test_two_areas_of_400014_have_no_optional_part(readings: Readings) -> None:
    without = {area.code for area in readings.unit(AUTO_2017, "400014").sub_units if not area.has_optional}
    assert without == {"YTOU", "YTYY"}


def test_common_units_have_objectives_and_no_requirements(readings: Readings) -> None:
    for code in ("400012", "400013", "400014"):
        unit = readings.unit(AUTO_2017, code)
        assert unit.requirements == ()
        assert all(area.outcomes for area in unit.sub_units)


def test_requirements_are_in_both_languages(readings: Readings) -> None:
    first = readings.unit(AUTO_2014, "100020").requirements
    assert [each.id for each in first] == [f"100020:{number}" for number in range(1, len(first) + 1)]
    assert all(each.text.fi and each.text.sv for each in first)
    shorter = readings.unit(AUTO_2014, "100028").requirements  # seven in Finnish, four in Swedish
    assert [(bool(each.text.fi), each.text.sv) for each in shorter] == [(True, None)] * 7


# --- cut files and speed --------------------------------------------------------------------------------------------


def test_a_real_document_cut_anywhere_is_unreadable(readings: Readings) -> None:
    payload = readings.document(VALMA).payload
    for length in range(0, len(payload), 1499):
        with pytest.raises(UnreadableInput):
            eperusteet.read(Document("cut.json", payload[:length]))
