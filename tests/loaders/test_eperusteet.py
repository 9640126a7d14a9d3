"""Requirements documents of ePerusteet: the rules of reading, on small made-up documents. Real ones: test_eperusteet_payloads."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import eperusteet
from loaders.document import Document
from loaders.eperusteet.measures import day_of, osp_of
from loaders.eperusteet.words import prose, skills, words
from loaders.reading import Reading
from pathways import i18n
from pathways.errors import UnreadableInput
from pathways.model import Group, GroupKind, Leaf, Method, OspBounds, Qualification, Severity, Text, Unit, UnitKind


def document(body: Any) -> Document:
    return Document("peruste.json", json.dumps(body).encode())


def unit_body(id: int, code: str | None, **more: Any) -> dict[str, Any]:
    return {"id": id, "koodiArvo": code, "nimi": {"fi": f"Osa {code}", "_id": "9"}, "tyyppi": "normaali", **more}


def listing(id: int, unit: int, **more: Any) -> dict[str, Any]:
    return {"id": id, "_tutkinnonOsa": str(unit), "laajuus": 15, **more}


def leaf(reference: int, **more: Any) -> dict[str, Any]:
    return {"_tutkinnonOsaViite": str(reference), "pakollinen": False, **more}


def group(*children: Any, role: str | None = "määritelty", **more: Any) -> dict[str, Any]:
    return {"rooli": role, "muodostumisSaanto": None, "osat": list(children), **more}


def body(root: Any = None, **more: Any) -> dict[str, Any]:
    """A document with one *reformi* tree and two units."""
    way = {
        "suoritustapakoodi": "reformi",
        "laajuusYksikko": "OSAAMISPISTE",
        "rakenne": root if root is not None else group(leaf(1), leaf(2)),
        "tutkinnonOsaViitteet": [listing(1, 11), listing(2, 12)],
    }
    return {
        "id": 5,
        "diaarinumero": "OPH-1-2026",
        "nimi": {"fi": "Esimerkkitutkinto"},
        "koulutustyyppi": "koulutustyyppi_1",
        "voimassaoloAlkaa": 1533070800000,
        "suoritustavat": [way],
        "tutkinnonOsat": [unit_body(11, "200011"), unit_body(12, "200012")],
        **more,
    }


def way_of(whole: dict[str, Any]) -> dict[str, Any]:
    way: dict[str, Any] = whole["suoritustavat"][0]
    return way


def read(whole: Any) -> tuple[Qualification, list[str]]:
    reading = eperusteet.read(document(whole))
    return reading.qualifications[0], [each.code for each in reading.findings]


def root_of(qualification: Qualification) -> Group:
    return qualification.structures[0].root


def unit_of(qualification: Qualification, code: str) -> Unit:
    found = qualification.unit(code)
    assert found is not None
    return found


# --- the document ---------------------------------------------------------------------------------------------------


def test_a_small_document_is_read_whole() -> None:
    qualification, codes = read(
        body(
            kielet=["fi", "SV"],
            korvattavatDiaarinumerot=["1/011/2009"],
            koulutukset=[{"koulutuskoodiArvo": "351301", "nimi": {"fi": "Tutkinto"}}, {"koulutuskoodiUri": "koulutus_351302"}],
            tutkintonimikkeet=[{"tutkintonimikeUri": "tutkintonimikkeet_10024", "osaamisalaArvo": "1525"}],
            tila="luonnos",
            koulutusvienti=True,
        )
    )
    assert (qualification.id, qualification.register_number, qualification.kind) == ("5", "OPH-1-2026", "basic")
    assert qualification.languages == ("fi", "sv")
    assert qualification.replaces == ("1/011/2009",)
    assert [each.code for each in qualification.codes] == ["351301", "351302"]
    assert [(each.code, each.competence_area) for each in qualification.titles] == [("10024", "1525")]
    assert (qualification.draft, qualification.export_trial) == (True, True)
    assert [each.method for each in qualification.structures] == [Method.REFORMI]
    assert [each.unit for each in root_of(qualification).leaves()] == ["200011", "200012"]
    assert {"draft", "export_trial"} <= set(codes)


@pytest.mark.parametrize("ways", [[], [{"suoritustapakoodi": "ops"}], [{"suoritustapakoodi": "ops", "rakenne": None}], None])
def test_a_document_without_a_tree_is_a_qualification_without_structures(ways: Any) -> None:
    qualification, codes = read(body(suoritustavat=ways))
    assert qualification.structures == ()
    assert "no_structure" in codes


def test_a_missing_or_impossible_number_is_replaced_by_register_number_and_first_day() -> None:
    for number in (None, -1, 0):
        qualification, codes = read(body(id=number))
        assert qualification.id == "OPH-1-2026@2018-08-01"
        assert "id_missing" in codes


def test_a_second_tree_of_the_same_method_and_an_unknown_method_are_reported() -> None:
    whole = body()
    whole["suoritustavat"] += [way_of(whole), {**way_of(whole), "suoritustapakoodi": "muu"}]
    qualification, codes = read(whole)
    assert len(qualification.structures) == 1
    assert [code for code in codes if code.startswith("method")] == ["method_repeated", "method_unknown"]


def test_extents_in_another_measure_are_not_osp() -> None:
    whole = body()
    way_of(whole)["laajuusYksikko"] = "OPINTOVIIKKO"
    qualification, codes = read(whole)
    assert not qualification.structures[0].in_osp
    assert "measure_not_osp" in codes


def test_without_a_stated_measure_only_a_tree_without_extents_counts_as_osp() -> None:
    whole = body()
    del way_of(whole)["laajuusYksikko"]
    qualification, codes = read(whole)
    assert not qualification.structures[0].in_osp
    assert "measure_not_stated" in codes
    way_of(whole)["tutkinnonOsaViitteet"] = [listing(1, 11, laajuus=None), listing(2, 12, laajuus=None)]
    qualification, codes = read(whole)
    assert qualification.structures[0].in_osp
    assert "measure_not_stated" not in codes


def test_a_declared_competence_area_without_a_group_is_a_note() -> None:
    reading = eperusteet.read(document(body(osaamisalat=[{"arvo": "1", "nimi": {"fi": "Ala"}}, {"uri": "osaamisala_2"}])))
    note = next(each for each in reading.findings if each.code == "areas_without_group")
    assert note.severity is Severity.NOTE
    assert dict(note.values) == {"areas": "1, 2", "count": 2, "method": "reformi"}


def test_missing_first_day_and_days_in_the_wrong_order_are_reported() -> None:
    qualification, codes = read(body(voimassaoloAlkaa=None))
    assert qualification.valid_from is None
    assert "start_missing" in codes
    _, codes = read(body(voimassaoloLoppuu=1438376400000, siirtymaPaattyy="2020-01-01"))
    assert {"days_contradict", "day_unreadable"} <= set(codes)


# --- days, numbers, words -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (1533070800000, date(2018, 8, 1)),  # midnight in Helsinki, the evening before in UTC
        (1546293600000, date(2019, 1, 1)),  # winter time
        (3040901600000, date(2066, 5, 12)),  # not midnight: only the local day counts
        (Decimal("1533070800000.0"), date(2018, 8, 1)),
        (None, None),
        (True, None),
        ("1533070800000", None),
        (-1, None),
        (10**30, None),
    ],
)
def test_days_are_local_in_helsinki(moment: Any, day: date | None) -> None:
    assert day_of(moment) == day


@pytest.mark.parametrize("value", [None, "15", True, -1, 10**9, Decimal("1e999999"), Decimal("1e-999999"), Decimal("0.001"), [15]])
def test_what_is_no_extent_is_none(value: Any) -> None:
    assert osp_of(value) is None


def test_integers_and_decimals_give_the_same_extent() -> None:
    assert str(osp_of(20)) == str(osp_of(Decimal("20.0"))) == "20"
    assert osp_of(Decimal("1.50")) == Decimal("1.5")


def test_bookkeeping_keys_are_not_languages_and_blanks_are_trimmed() -> None:
    assert words({"fi": "  Yrityksessä   toimiminen  ", "sv": "-", "en": "", "_id": "1", "_tunniste": "x"}) == Text(
        fi="Yrityksessä toimiminen"
    )
    assert words({"_id": "1"}) == Text()
    assert words("Nimi") == Text()


def test_html_becomes_plain_text_with_a_line_per_block() -> None:
    assert prose({"fi": "<p>Enint&auml;&auml;n&nbsp;<em>15</em> osp.</p>\n<ul><li>Yksi</li><li>Kaksi</li></ul>"}).fi == (
        "Enintään 15 osp.\nYksi\nKaksi"
    )
    assert prose({"fi": "<p>-</p>"}) == Text()


# --- requirements ---------------------------------------------------------------------------------------------------


def test_one_list_item_is_one_requirement_numbered_from_one() -> None:
    html = {
        "fi": "<p>Osaa</p><ul><li>mitata</li></ul><p>ja</p><ul><li><p>sahata <em>suoraan</em></p></li></ul>",
        "sv": "<ul><li>mäta</li><li>såga</li></ul>",
        "_id": "5",
    }
    qualification, _ = read(body(tutkinnonOsat=[unit_body(11, "200011", ammattitaitovaatimukset=html)]))
    requirements = unit_of(qualification, "200011").requirements
    assert [each.id for each in requirements] == ["200011:1", "200011:2"]
    assert [each.text for each in requirements] == [Text(fi="mitata", sv="mäta"), Text(fi="sahata suoraan", sv="såga")]


def test_where_the_counts_differ_the_finnish_list_rules_and_the_other_is_left_out() -> None:
    html = {"fi": "<ul><li>a</li><li>b</li></ul>", "sv": "<ul><li>a</li></ul>"}
    qualification, codes = read(body(tutkinnonOsat=[unit_body(11, "200011", ammattitaitovaatimukset=html)]))
    assert [each.text for each in unit_of(qualification, "200011").requirements] == [Text(fi="a"), Text(fi="b")]
    assert "requirement_languages_differ" in codes


def test_an_item_that_holds_a_list_is_a_lead_in() -> None:
    html = "<ul><li>osaa<ul><li>mitata</li><li>sahata</li></ul></li><li>lopettaa</li><li>tyhjä<ul></ul></li></ul>"
    assert [each.fi for each in skills({"fi": html}).texts] == ["mitata", "sahata", "lopettaa", "tyhjä"]


def test_items_that_are_not_closed_end_where_the_next_begins() -> None:
    assert [each.fi for each in skills({"fi": "<ul><li>yksi<li>kaksi"}).texts] == ["yksi", "kaksi"]


def test_paragraphs_that_open_with_a_dash_are_items_where_there_is_no_list() -> None:
    found = skills({"fi": "<ul><li>a</li><li>b</li></ul>", "sv": "<p>Den studerande</p><p>- a</p><p>– b</p>"})
    assert [each.sv for each in found.texts] == ["a", "b"]
    assert not found.in_prose


def test_prose_without_any_list_gives_one_requirement_a_paragraph_and_a_note() -> None:
    html = {"fi": "<p>Hän osaa johtaa.</p><p>Hän osaa myydä.</p><p>-</p>"}
    qualification, codes = read(body(tutkinnonOsat=[unit_body(11, "200011", ammattitaitovaatimukset=html)]))
    assert [each.text.fi for each in unit_of(qualification, "200011").requirements] == ["Hän osaa johtaa.", "Hän osaa myydä."]
    assert "requirements_in_prose" in codes


def test_the_form_of_2019_rules_when_it_lists_anything() -> None:
    structured = {
        "kohde": {"fi": "Opiskelija osaa"},
        "vaatimukset": [{"koodi": None, "vaatimus": {"fi": "mitata"}}, {"vaatimus": None, "koodi": {"nimi": {"fi": "sahata"}}}],
        "kohdealueet": [{"kuvaus": {"fi": "Pinnat"}, "vaatimukset": [{"vaatimus": {"fi": "hioa"}}, {"vaatimus": {"fi": "-"}}]}],
    }
    html = {"fi": "<ul><li>vanha</li></ul>"}
    assert [each.fi for each in skills(html, structured).texts] == ["mitata", "sahata", "hioa"]
    assert [each.fi for each in skills(html, {"vaatimukset": [], "kohdealueet": []}).texts] == ["vanha"]


def test_a_part_of_preparatory_training_has_its_aims_as_requirements() -> None:
    content = {"osaamistavoite": [{"tavoitteet": [{"fi": "oppia"}, {"fi": "-"}]}]}
    part = unit_body(11, "400002", tyyppi="tutke2", valmaTelmaSisalto=content, osaAlueet=[{"valmaTelmaSisalto": content}])
    unit = unit_of(read(body(tutkinnonOsat=[part]))[0], "400002")
    assert [each.text.fi for each in unit.requirements] == ["oppia", "oppia"]


# --- units ----------------------------------------------------------------------------------------------------------


def test_two_bodies_of_one_code_are_one_unit_that_keeps_both_numbers() -> None:
    whole = body()
    whole["tutkinnonOsat"] = [
        unit_body(11, "200011"),
        unit_body(12, "200011", ammattitaitovaatimukset={"fi": "<ul><li>a</li></ul>"}),
    ]
    qualification, codes = read(whole)
    unit = unit_of(qualification, "200011")
    assert (len(qualification.units), unit.ids, len(unit.requirements)) == (1, ("11", "12"), 1)
    assert [each.unit for each in root_of(qualification).leaves()] == ["200011", "200011"]
    assert "unit_code_repeated" in codes


def test_a_code_missing_in_one_place_is_taken_from_the_uri_or_the_code_object() -> None:
    by_uri = unit_body(11, None, koodiUri="tutkinnonosat_200011")
    by_object = unit_body(12, None, koodiUri=None, koodi={"arvo": "200012"})
    assert [each.code for each in read(body(tutkinnonOsat=[by_uri, by_object]))[0].units] == ["200011", "200012"]


def test_a_unit_without_a_code_is_reported_and_its_leaf_left_out() -> None:
    qualification, codes = read(body(tutkinnonOsat=[unit_body(11, None), unit_body(12, "200012")]))
    assert [each.code for each in qualification.units] == ["200012"]
    assert [(each.id, each.unit) for each in root_of(qualification).leaves()] == [("0.1", "200012")]
    assert {"unit_without_code", "leaf_unit_without_code"} <= set(codes)


@pytest.mark.parametrize("code", ["101053", "400014", "106728", "108358", "600002"])
def test_a_common_unit_is_known_by_its_code_whatever_its_type(code: str) -> None:
    unit = unit_of(read(body(tutkinnonOsat=[unit_body(11, code, tyyppi="normaali")]))[0], code)
    assert unit.kind is UnitKind.COMMON


def test_of_unlisted_codes_the_type_tells_but_a_valma_part_is_no_common_unit() -> None:
    valma = unit_body(11, "400002", tyyppi="tutke2", osaAlueet=[{"id": 1, "nimi": {"fi": "Viestintä"}, "valmaTelmaSisalto": {}}])
    newer = unit_body(12, "999001", tyyppi="reformi_tutke2")
    older = unit_body(13, "999002", tyyppi="tutke2", osaAlueet=[{"id": 2, "osaamistavoitteet": [{"id": 3, "laajuus": 3}]}])
    qualification, _ = read(body(tutkinnonOsat=[valma, newer, older]))
    assert [each.kind for each in qualification.units] == [UnitKind.VOCATIONAL, UnitKind.COMMON, UnitKind.COMMON]


# --- sub-units ------------------------------------------------------------------------------------------------------


def aim(id: int, mandatory: bool, osp: float | None, before: int | None = None, **more: Any) -> dict[str, Any]:
    return {
        "id": id,
        "pakollinen": mandatory,
        "laajuus": osp,
        "_esitieto": None if before is None else str(before),
        "tavoitteet": {"fi": f"<ul><li>tavoite {id}</li></ul>"},
        **more,
    }


def common(*areas: Any, code: str = "101053") -> tuple[Unit, list[str]]:
    qualification, codes = read(body(tutkinnonOsat=[unit_body(11, code, osaAlueet=list(areas))]))
    return unit_of(qualification, code), codes


def test_an_area_with_one_mandatory_and_one_optional_objective_is_one_sub_unit() -> None:
    unit, _ = common(
        {"id": 7, "koodiArvo": "MA", "nimi": {"fi": "Matematiikka"}, "osaamistavoitteet": [aim(1, True, 3.0), aim(2, False, 3, 1)]}
    )
    (area,) = unit.sub_units
    assert (area.id, area.code, area.element, area.name.fi) == ("101053/7", "MA", "101053/MA", "Matematiikka")
    assert (area.mandatory_osp, area.optional_osp, area.has_mandatory, area.has_optional) == (3, 3, True, True)
    assert [each.fi for each in area.outcomes] == ["tavoite 1", "tavoite 2"]


def test_language_variants_of_an_area_are_sub_units_of_one_element() -> None:
    aims = [
        aim(1, True, 5, nimi={"fi": "Äidinkieli, suomi"}),
        aim(2, False, 3, 1),
        aim(3, True, 5, nimi={"fi": "Äidinkieli, ruotsi"}),
        aim(4, False, None, 3),
    ]
    unit, _ = common({"id": 7, "koodiArvo": "AI", "nimi": {"fi": "Äidinkieli"}, "osaamistavoitteet": aims})
    assert [each.id for each in unit.sub_units] == ["101053/7/1", "101053/7/3"]
    assert {each.element for each in unit.sub_units} == {"101053/AI"}
    assert [each.name.fi for each in unit.sub_units] == ["Äidinkieli, suomi", "Äidinkieli, ruotsi"]
    assert [(each.optional_osp, each.has_optional) for each in unit.sub_units] == [(3, True), (None, True)]


def test_an_optional_objective_that_fits_no_variant_is_reported() -> None:
    aims = [
        aim(1, True, 5, nimi={"fi": "A"}),
        aim(3, True, 5, nimi={"fi": "B"}),
        aim(4, False, 3),
        aim(5, False, 2, nimi={"fi": "B"}),
    ]
    unit, codes = common({"id": 7, "koodiArvo": "AI", "osaamistavoitteet": aims})
    assert [each.optional_osp for each in unit.sub_units] == [None, 2]
    assert codes.count("objective_unlinked") == 1


def test_an_area_with_optional_objectives_only_has_no_mandatory_part() -> None:
    unit, _ = common({"id": 7, "koodiArvo": "ETK", "osaamistavoitteet": [aim(1, False, 3)]}, code="101056")
    (area,) = unit.sub_units
    assert (area.has_mandatory, area.mandatory_osp, area.has_optional, area.optional_osp) == (False, None, True, 3)


def test_an_optional_objective_without_extent_and_text_is_no_part() -> None:
    unit, _ = common(
        {"id": 7, "koodiArvo": "YTOU", "osaamistavoitteet": [aim(1, True, 1), aim(2, False, None, 1, tavoitteet=None)]}
    )
    assert not unit.sub_units[0].has_optional


def test_one_code_of_two_areas_leaves_each_its_number_and_is_reported() -> None:
    areas = [
        {"id": 7, "koodiArvo": "AI", "osaamistavoitteet": [aim(1, True, 5)]},
        {"id": 8, "koodiArvo": "AI", "osaamistavoitteet": [aim(2, True, 1)]},
    ]
    unit, codes = common(*areas)
    assert [(each.code, each.element) for each in unit.sub_units] == [("AI", "101053/7"), ("AI", "101053/8")]
    assert "area_code_repeated" in codes


def test_an_area_without_a_code_is_known_by_its_number() -> None:
    unit, codes = common({"id": 7, "koodiArvo": None, "osaamistavoitteet": [aim(1, True, 3)]})
    assert (unit.sub_units[0].code, unit.sub_units[0].element) == (None, "101053/7")
    assert "areas_without_code" in codes


def test_an_area_without_a_code_takes_that_of_its_mandatory_objective() -> None:
    unit, codes = common({"id": 7, "osaamistavoitteet": [aim(1, True, 4, koodiArvo="MLMA"), aim(2, False, 3, 1)]}, code="400013")
    assert (unit.sub_units[0].code, unit.sub_units[0].aliases) == ("MLMA", ())
    assert "areas_without_code" not in codes


def test_the_code_of_the_area_wins_and_the_inner_one_is_an_alias() -> None:
    unit, _ = common({"id": 7, "koodiArvo": "TK2", "osaamistavoitteet": [aim(1, True, 2, koodiArvo="VVAI7")]}, code="400012")
    assert (unit.sub_units[0].code, unit.sub_units[0].aliases) == ("TK2", ("VVAI7",))


@pytest.mark.parametrize(
    ("code", "element"),
    [
        *((code, "VVAI") for code in ("VVAI", "VVAI3", "VVAI4", "VVAI8", "VVAI11", "VVAI15", "VVAI16", "VVAI22", "VVAI26")),
        *((code, "VVTK") for code in ("VVTK", "VVTK26", "TK2", "VVAI7")),
        *((code, "VVVK") for code in ("VVVK", "VVVK26")),
        *((code, code) for code in ("VVTD", "VVTL", "MLMA", "YTYK")),
    ],
)
def test_codes_of_one_family_are_variants_of_one_element(code: str, element: str) -> None:
    unit, _ = common({"id": 7, "koodiArvo": code, "osaamistavoitteet": [aim(1, True, 1)]}, code="400012")
    assert unit.sub_units[0].element == f"400012/{element}"


def test_the_form_of_2020_has_one_mandatory_and_one_optional_part() -> None:
    areas = [
        {
            "id": 7,
            "tyyppi": "osaalue2020",
            "koodiUri": "ammatillisenoppiaineet_vvai22",
            "kielikoodi": {"arvo": "FI"},
            "pakollisetOsaamistavoitteet": {"laajuus": 4, "tavoitteet": {"vaatimukset": [{"vaatimus": {"fi": "viestiä"}}]}},
            "valinnaisetOsaamistavoitteet": {"laajuus": 3, "tavoitteet": {"vaatimukset": [{"vaatimus": {"fi": "esiintyä"}}]}},
        },
        {
            "id": 8,
            "koodiArvo": "VVAI8",
            "pakollisetOsaamistavoitteet": {"laajuus": 4, "tavoitteet": None},
            "valinnaisetOsaamistavoitteet": None,
            "osaamistavoitteet": [],
        },
        {"id": 9, "koodiArvo": "YTKK", "pakollisetOsaamistavoitteet": None, "valinnaisetOsaamistavoitteet": {"laajuus": 2}},
    ]
    first, second, third = common(*areas, code="106727")[0].sub_units
    assert (first.code, first.element, first.language) == ("VVAI22", "106727/VVAI", "fi")
    assert (first.mandatory_osp, first.optional_osp) == (4, 3)
    assert [each.fi for each in first.outcomes] == ["viestiä", "esiintyä"]
    assert (second.element, second.mandatory_osp, second.has_optional) == ("106727/VVAI", 4, False)
    assert (third.has_mandatory, third.optional_osp) == (False, 2)


def test_an_area_that_lists_nothing_keeps_a_mandatory_part_of_unknown_extent() -> None:
    unit, codes = common({"id": 7, "koodiArvo": "MA"})
    assert (unit.sub_units[0].has_mandatory, unit.sub_units[0].mandatory_osp) == (True, None)
    assert "area_without_objectives" in codes


# --- trees ----------------------------------------------------------------------------------------------------------


def test_nodes_are_numbered_by_their_path_from_the_root() -> None:
    root = root_of(read(body(group(group(leaf(1)), group(group(leaf(2)), leaf(1)))))[0])
    assert [each.id for each in root.groups()] == ["0", "0.0", "0.1", "0.1.0"]
    assert [each.id for each in root.leaves()] == ["0.0.0", "0.1.0.0", "0.1.1"]


def test_the_root_is_named_like_the_qualification() -> None:
    assert root_of(read(body(group(leaf(1), nimi={"sv": "xx grundexamen"})))[0]).name == Text(fi="Esimerkkitutkinto")


def test_the_kind_of_a_group_comes_from_its_role_and_a_leaf_from_its_key() -> None:
    root = root_of(
        read(
            body(
                group(
                    group(role="määrittelemätön"),
                    group(role="osaamisala", osaamisala={"osaamisalakoodiArvo": "1525"}),
                    group(role="osaamisala", osaamisala={"nimi": {"fi": "Ala"}, "osaamisalakoodiArvo": None}),
                    group(role="tutkintonimike", tutkintonimike={"arvo": "10110", "uri": "tutkintonimikkeet_10110"}),
                    group(role="ma\u0308a\u0308rittelema\u0308to\u0308n"),
                    leaf(1, rooli="määritelty"),
                    role=None,
                )
            )
        )[0]
    )
    assert root.kind is GroupKind.DEFINED
    assert [(each.kind, each.code) for each in root.children if isinstance(each, Group)] == [
        (GroupKind.OPEN, None),
        (GroupKind.COMPETENCE_AREA, "1525"),
        (GroupKind.COMPETENCE_AREA, None),
        (GroupKind.TITLE, "10110"),
        (GroupKind.OPEN, None),
    ]
    assert isinstance(root.children[-1], Leaf)


def test_a_borrowed_leaf_without_a_reference_is_an_open_group() -> None:
    borrowed = {"_tutkinnonOsaViite": None, "erikoisuus": "vieras", "nimi": {"fi": "Osa muualta"}}
    bare = {"erikoisuus": "vieras"}
    root = root_of(read(body(group(borrowed, bare)))[0])
    assert [each.kind for each in root.children if isinstance(each, Group)] == [GroupKind.OPEN, GroupKind.OPEN]


def test_an_unknown_role_and_an_open_group_with_children_are_read_as_defined_and_reported() -> None:
    qualification, codes = read(body(group(group(leaf(1), role="uusi"), group(leaf(2), role="määrittelemätön"))))
    assert {each.kind for each in root_of(qualification).groups()} == {GroupKind.DEFINED}
    assert {"group_role_unknown", "open_group_with_children"} <= set(codes)


@pytest.mark.parametrize(
    ("rule", "osp", "count"),
    [
        (None, None, None),
        ({}, None, None),
        ({"laajuus": None, "koko": None}, None, None),
        ({"laajuus": {"minimi": None, "maksimi": None, "yksikko": None}}, None, None),
        ({"laajuus": {"minimi": 5, "maksimi": 15}}, (5, 15), None),
        ({"laajuus": {"minimi": None, "maksimi": 10.0}}, (None, 10), None),
        ({"laajuus": {"minimi": 5}}, (5, None), None),
        ({"koko": {"minimi": 0, "maksimi": 1}}, None, (0, 1)),
        ({"laajuus": {"minimi": 45, "maksimi": 45}, "koko": {"minimi": 3, "maksimi": 3}}, (45, 45), (3, 3)),
    ],
)
def test_bounds_of_osp_and_of_parts_are_read_side_by_side(rule: Any, osp: Any, count: Any) -> None:
    root = root_of(read(body(group(leaf(1), muodostumisSaanto=rule)))[0])
    assert (None if root.osp is None else (root.osp.least, root.osp.most)) == osp
    assert (None if root.count is None else (root.count.least, root.count.most)) == count


@pytest.mark.parametrize("key", ["laajuus", "koko"])
def test_a_minimum_above_the_maximum_is_no_bound_and_an_error(key: str) -> None:
    reading = eperusteet.read(document(body(group(leaf(1), muodostumisSaanto={key: {"minimi": 3, "maksimi": 1}}))))
    root = root_of(reading.qualifications[0])
    assert (root.osp, root.count) == (None, None)
    error = next(each for each in reading.findings if each.code == "bounds_contradict")
    assert error.severity is Severity.ERROR
    assert error.where == f"peruste.json#/suoritustavat/0/rakenne/muodostumisSaanto/{key}"
    assert dict(error.values) == {"least": 3, "most": 1}


def test_a_bound_that_is_no_number_is_reported() -> None:
    qualification, codes = read(body(group(leaf(1), muodostumisSaanto={"laajuus": {"minimi": "viisi", "maksimi": 10}})))
    assert root_of(qualification).osp == OspBounds(None, Decimal(10))
    assert "number_unreadable" in codes


def test_only_true_is_mandatory() -> None:
    root = root_of(read(body(group(leaf(1, pakollinen=True), leaf(2, pakollinen=None), leaf(1, pakollinen=False))))[0])
    assert [each.mandatory for each in root.leaves()] == [True, False, False]


def test_a_leaf_keeps_prose_display_name_and_reference() -> None:
    root = root_of(read(body(group(leaf(1, kuvaus={"fi": "<p>Ei voi valita.</p>"}, nimi={"fi": "Toinen nimi"}))))[0])
    (only,) = root.leaves()
    assert (only.prose.fi, only.name.fi, only.reference) == ("Ei voi valita.", "Toinen nimi", "1")


def test_the_extent_is_that_of_the_reference_not_of_the_unit_body() -> None:
    whole = body(tutkinnonOsat=[unit_body(11, "200011", laajuus=45), unit_body(12, "200012", laajuus=45)])
    way_of(whole)["tutkinnonOsaViitteet"] = [listing(1, 11, laajuus=15.0), listing(2, 12, laajuus=None)]
    assert [each.osp for each in root_of(read(whole)[0]).leaves()] == [Decimal(15), None]


def test_a_unit_of_variable_extent_has_its_range() -> None:
    whole = body()
    way_of(whole)["tutkinnonOsaViitteet"] = [
        listing(1, 11, laajuus=None, laajuusMaksimi=25),
        listing(2, 12, laajuus=5, laajuusMaksimi=20),
    ]
    qualification, codes = read(whole)
    assert [(each.osp, each.most_osp) for each in root_of(qualification).leaves()] == [(0, 25), (5, 20)]
    assert "units_of_variable_extent" in codes


def test_a_unit_without_extent_is_reported_only_where_others_have_one() -> None:
    whole = body()
    way_of(whole)["tutkinnonOsaViitteet"] = [listing(1, 11), listing(2, 12, laajuus=None)]
    assert "leaf_without_extent" in read(whole)[1]
    way_of(whole)["tutkinnonOsaViitteet"] = [listing(1, 11, laajuus=None), listing(2, 12, laajuus=None)]
    assert "leaf_without_extent" not in read(whole)[1]


def test_a_leaf_that_does_not_resolve_is_left_out_and_an_error() -> None:
    whole = body(group(leaf(1), leaf(99), leaf(3), "solmu"))
    way_of(whole)["tutkinnonOsaViitteet"].append(listing(3, 77))
    reading = eperusteet.read(document(whole))
    assert [each.id for each in root_of(reading.qualifications[0]).leaves()] == ["0.0"]
    errors = {each.code: each.where for each in reading.findings if each.severity is Severity.ERROR}
    assert errors == {
        "leaf_unresolved": "peruste.json#/suoritustavat/0/rakenne/osat/1",
        "leaf_unit_unresolved": "peruste.json#/suoritustavat/0/rakenne/osat/2",
        "node_unreadable": "peruste.json#/suoritustavat/0/rakenne/osat/3",
    }


def test_a_tree_as_deep_as_a_document_may_be_is_read() -> None:
    root: Any = group(leaf(1))
    for _ in range(240):
        root = group(root)
    assert sum(1 for _ in root_of(read(body(root))[0]).groups()) == 241


# --- what is not a qualification ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"data": [body()], "sivu": 0}, "page_of_results"),
        ([body()], "several_requirements"),
        ([{"koodiUri": "osaamismerkit_1000", "nimi": {}}], "badges_only"),
        ({"koodiUri": "osaamismerkit_1000", "nimi": {}}, "badges_only"),
        (group(leaf(1)), "tree_without_units"),
        ([{"id": 1, "nimi": {}, "osaamistavoitteet": []}], "sub_units_only"),
        ({"data": [{"id": 1, "nimi": {}, "koodiUri": "tutkinnonosat_100031"}]}, "units_only"),
        ([{"id": 1, "nimi": {}, "tyyppi": "normaali", "peruste": {}}], "uses_of_unit_only"),
    ],
)
def test_other_answers_of_the_service_are_refused_with_what_to_load_instead(other: Any, says: str) -> None:
    assert eperusteet.recognises(document(other))
    with pytest.raises(UnreadableInput, match=says) as refused:
        eperusteet.read(document(other))
    assert "Load" in i18n.words("en").error(refused.value)


@pytest.mark.parametrize(
    "other", [{}, [], [1], {"opiskeluoikeudet": []}, {"openapi": "3.0"}, {"data": []}, {"koulutustyyppi": "amm"}]
)
def test_foreign_json_is_not_recognised_and_not_readable(other: Any) -> None:
    assert not eperusteet.recognises(document(other))
    with pytest.raises(UnreadableInput):
        eperusteet.read(document(other))


def test_what_is_not_json_is_not_recognised() -> None:
    for payload in (b"", b"PK\x03\x04", b"code;name\n", b"\xff\xfe", b"{"):
        assert not eperusteet.recognises(Document("table.csv", payload))


def test_a_cut_document_is_still_recognised_so_that_the_fault_is_told() -> None:
    payload = json.dumps(body(korvattavatDiaarinumerot=[])).encode()
    cut = Document("cut.json", payload[:-1])
    assert eperusteet.recognises(cut)
    with pytest.raises(UnreadableInput, match="json_broken"):
        eperusteet.read(cut)


def test_a_document_cut_anywhere_is_unreadable() -> None:
    payload = json.dumps(body(), ensure_ascii=False).encode()
    for length in range(0, len(payload) - 1, 7):
        with pytest.raises(UnreadableInput):
            eperusteet.read(Document("cut.json", payload[:length]))


def test_a_hundred_thousand_levels_are_unreadable() -> None:
    deep = b'{"suoritustavat":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    assert not eperusteet.recognises(Document("deep.json", deep))
    with pytest.raises(UnreadableInput, match="too_deep"):
        eperusteet.read(Document("deep.json", deep))


# --- any JSON -------------------------------------------------------------------------------------------------------

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(
        ["1", "11", "101053", "400012", "ops", "reformi", "osaamisala", "vieras", "tutke2", "<ul><li>a<li>b", "<![x", "-"]
    )
)
KEYS_OF_A_DOCUMENT = """
    id diaarinumero nimi kuvaus fi sv koulutustyyppi suoritustavat suoritustapakoodi rakenne osat rooli muodostumisSaanto laajuus
    koko minimi maksimi tutkinnonOsaViitteet _tutkinnonOsa _tutkinnonOsaViite laajuusMaksimi tutkinnonOsat koodiArvo koodiUri
    koodi arvo tyyppi osaAlueet osaamistavoitteet pakollinen _esitieto tavoitteet vaatimukset kohdealueet vaatimus
    pakollisetOsaamistavoitteet valinnaisetOsaamistavoitteet ammattitaitovaatimukset ammattitaitovaatimukset2019 osaamisalat
    tutkintonimikkeet koulutukset voimassaoloAlkaa voimassaoloLoppuu kielet erikoisuus data valmaTelmaSisalto osaamistavoite
"""
KEYS = st.sampled_from(KEYS_OF_A_DOCUMENT.split())
ANY_JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=4), inner, max_size=6)
)


def survives(whole: Any) -> Reading | None:
    given_document = document(whole)
    recognised = eperusteet.recognises(given_document)
    try:
        reading = eperusteet.read(given_document)
    except UnreadableInput:
        return None
    assert recognised
    return reading


@settings(deadline=None)
@given(ANY_JSON)
def test_any_json_gives_a_reading_or_one_clear_error(whole: Any) -> None:
    survives(whole)


@settings(deadline=None)
@given(st.dictionaries(KEYS, ANY_JSON, max_size=8), st.lists(ANY_JSON, max_size=3), ANY_JSON, ANY_JSON)
def test_any_content_inside_a_document_gives_a_reading(more: Any, units: Any, tree: Any, listed: Any) -> None:
    way = {"suoritustapakoodi": "ops", "rakenne": tree, "tutkinnonOsaViitteet": listed}
    reading = survives({"diaarinumero": "1", **more, "suoritustavat": [way], "tutkinnonOsat": units})
    assert reading is not None


@settings(deadline=None)
@given(
    st.sampled_from([unit_body(11, "101053"), unit_body(11, "200011")]),
    st.dictionaries(KEYS, ANY_JSON, max_size=6),
    st.lists(ANY_JSON),
)
def test_any_content_inside_a_unit_gives_a_reading(unit: Any, more: Any, areas: Any) -> None:
    assert survives(body(tutkinnonOsat=[{**more, **unit, "osaAlueet": areas}])) is not None


@given(st.text(alphabet=st.sampled_from('<>/![]-&;"= abilupno'), max_size=60))
def test_any_markup_gives_words(html: str) -> None:
    skills({"fi": html})
    prose({"fi": html})
