"""Kouta: offerings from programmes and implementations. Each pitfall of the source has a test that says the rule."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import kouta
from loaders.document import Document
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Extent, Finding, Intake, Measure, Offering, PieceKind, Severity, Stated, UnitReference

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "kouta"


def sample(name: str) -> Reading:
    return kouta.read(Document(f"{name}.json", (SAMPLES / f"{name}.json").read_bytes()))


def reading(body: Any) -> Reading:
    return kouta.read(Document("kouta.json", json.dumps(body).encode()))


def only(read: Reading) -> Offering:
    (offering,) = read.offerings
    return offering


def codes(read: Reading) -> list[str]:
    return [each.code for each in read.findings]


def values(read: Reading, code: str) -> dict[str, Any]:
    (found,) = [each for each in read.findings if each.code == code]
    return dict(found.values)


def implementation(**metadata: Any) -> dict[str, Any]:
    return {
        "oid": "1.2.246.562.17.1",
        "koulutusOid": "1.2.246.562.13.1",
        "tila": "julkaistu",
        "nimi": {"fi": "Keksitty"},
        "tarjoajat": ["1.2.246.562.10.1"],
        "metadata": {"tyyppi": "amm-muu", **metadata},
    }


def programme(**metadata: Any) -> dict[str, Any]:
    return {"oid": "1.2.246.562.13.1", "koulutustyyppi": "amm-muu", "tila": "julkaistu", "nimi": {}, "metadata": metadata}


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.json")), ids=lambda path: path.stem[:1])
def test_every_sample_is_recognised_and_read(path: Path) -> None:
    document = Document(path.name, path.read_bytes())
    assert kouta.recognises(document)
    assert kouta.read(document).offerings


def test_a_unit_offering_names_its_unit_by_numbers_and_has_no_extent_of_its_own() -> None:
    read = sample("a-unit-offering")
    offering = only(read)
    assert offering.id == "1.2.246.562.17.90000000001"
    assert offering.name.fi == "Sähkömittaukset ajoneuvoissa, iltatoteutus"
    assert offering.provider == "1.2.246.562.10.90000000001"
    assert offering.kind is PieceKind.UNIT
    assert offering.unresolved == (UnitReference("3397336", "3443146", "3440252"),)
    assert offering.covers == ()
    assert offering.extent is None
    assert offering.flagged_pok is True
    assert offering.languages == ("fi", "sv")
    assert offering.modes == ("contact", "distance")
    assert offering.times == ("opetusaikakk_2",)
    assert offering.price_cents == 0
    assert offering.months == 3
    assert offering.weeks is None
    assert offering.intakes == (Intake(date(2027, 3, 1), date(2027, 5, 28), date(2027, 1, 11), date(2027, 2, 12)),)
    assert not offering.any_start
    assert offering.keywords == ("mittaustekniikka", "ajoneuvosähkö")
    assert offering.occupations == ("autosähköasentaja",)
    assert offering.flags == ("jotpa", "continuing")
    assert offering.funding == "jotpa"
    assert offering.restricted_to is None
    assert offering.place == "a-unit-offering.json#/toteutukset/0"
    assert read.findings == ()


def test_a_unit_is_assessed_by_law_so_its_quality_is_stated_and_nothing_else_is() -> None:
    properties = only(sample("a-unit-offering")).properties
    assert properties.quality is Stated.STATED
    assert properties.not_stated == ("nature", "basis", "certificate")


def test_contact_persons_and_editors_never_leave_the_loader() -> None:
    read = repr(sample("a-unit-offering"))
    for personal in ("Yhteyshenkilö", "example.invalid", "000 0000000", "1.2.246.562.24"):
        assert personal not in read


def test_one_offering_can_be_units_of_two_requirements() -> None:
    offering = only(sample("b-units-of-two-requirements"))
    assert [each.requirements_id for each in offering.unresolved] == ["3397336", "3932281"]
    assert offering.flagged_pok is False


def test_a_competence_area_has_its_code_without_version_and_the_outcomes_of_its_programme() -> None:
    offering = only(sample("c-competence-area"))
    assert offering.competence_area == "1722"
    assert [each.fi for each in offering.outcomes] == ["Osaa huoltaa ajoneuvoja."]
    assert offering.unresolved == ()


def test_labour_market_training_is_not_open_to_all() -> None:
    offering = only(sample("c-competence-area"))
    assert offering.restricted_to == "työvoimakoulutus"
    assert "labour_market" in offering.flags


def test_other_vocational_training_has_the_extent_of_its_programme_and_no_tie() -> None:
    offering = only(sample("d-other-vocational"))
    assert offering.osp == Decimal(10)
    assert offering.kind is PieceKind.OTHER
    assert (offering.covers, offering.unresolved) == ((), ())
    assert offering.keywords == ("elintarvikehygienia", "logistiikka", "livsmedelshygien")
    assert offering.properties.nature is Stated.STATED
    assert offering.properties.basis is Stated.STATED
    assert offering.properties.not_stated == ("quality", "certificate")


def test_html_of_outcomes_becomes_lines_of_words() -> None:
    (outcomes,) = only(sample("d-other-vocational")).outcomes
    assert outcomes.fi == "tuntee kylmäketjun vaiheet\nosaa mitata & kirjata lämpötilat"
    assert outcomes.sv == "känner till kylkedjan"
    assert outcomes.en is None


def test_study_points_stay_study_points() -> None:
    offering = only(sample("e-open-university-course"))
    assert offering.extent == Extent(Decimal(5), Decimal(5), Measure.OP)
    assert offering.osp is None
    assert offering.kind is PieceKind.HIGHER_EDUCATION
    assert offering.flags == ("open_university",)
    assert offering.languages == ("en",)


def test_a_study_module_joins_its_courses() -> None:
    read = sample("f-study-module")
    assert len(read.offerings) == 3
    assert read.offerings[2].parts == (read.offerings[0].id, read.offerings[1].id)


def test_a_badge_keeps_its_code() -> None:
    offering = only(sample("g-badge"))
    assert offering.badge == "osaamismerkit_1000"
    assert offering.kind is PieceKind.BADGE
    assert offering.flags == ("by_demonstration",)


def test_what_is_not_published_vanishes_and_is_counted() -> None:
    read = sample("h-not-published")
    assert only(read).name.fi == "Ainoa joka jää"
    assert values(read, "not_published") == {"drafts": 1, "archived": 2, "others": 1}


def test_an_implementation_that_leads_to_a_qualification_is_left_out_and_counted() -> None:
    assert values(sample("h-not-published"), "offering_kind_left_out") == {"kind": "amm", "count": 1}


def test_of_two_fees_the_ordinary_one_is_the_price() -> None:
    read = sample("j-two-fees")
    assert only(read).price_cents == 24950
    assert values(read, "fee_by_academic_year") == {"euros": Decimal(6000)}


def test_a_fee_by_academic_year_alone_is_no_price() -> None:
    read = reading(implementation(opetus={"maksut": [{"maksullisuustyyppi": "lukuvuosimaksu", "maksunMaara": 8000}]}))
    assert only(read).price_cents is None
    assert "fee_by_academic_year" in codes(read)


def test_the_single_fee_field_of_older_data_is_read() -> None:
    assert only(sample("k-old-single-fee")).price_cents == 12000


@pytest.mark.parametrize(
    ("fees", "code"),
    [
        ([{"maksullisuustyyppi": "maksuton"}, {"maksullisuustyyppi": "maksullinen", "maksunMaara": 5}], "fee_contradicts_itself"),
        ([{"maksullisuustyyppi": "maksullinen", "maksunMaara": 5}] * 2, "fee_contradicts_itself"),
        ([{"maksullisuustyyppi": "maksullinen"}], "fee_amount_missing"),
        ([{"maksullisuustyyppi": "maksullinen", "maksunMaara": 0}], "fee_amount_missing"),
        ([{"maksullisuustyyppi": "maksullinen", "maksunMaara": 9.999}], "fee_amount_missing"),
        ([{"maksullisuustyyppi": "maksullinen", "maksunMaara": -5}], "fee_amount_missing"),
        ([{"maksullisuustyyppi": "vaihtokauppa"}], "fee_kind_unknown"),
    ],
)
def test_an_unclear_fee_is_unknown_and_never_free(fees: list[dict[str, Any]], code: str) -> None:
    read = reading(implementation(opetus={"maksut": fees}))
    assert only(read).price_cents is None
    assert code in codes(read)


def test_no_fee_stated_is_unknown() -> None:
    assert only(reading(implementation())).price_cents is None


def test_three_kinds_of_start() -> None:
    exact, season, any_time = sample("l-three-kinds-of-start").offerings
    assert exact.intakes == (Intake(date(2026, 8, 1), date(2026, 12, 18)),)
    assert {each.season for each in season.intakes} == {"2027-autumn"}
    assert all(each.start is None for each in season.intakes)
    assert any_time.any_start
    assert any_time.intakes == (Intake(apply_from=date(2026, 9, 1)),)
    assert not exact.any_start
    assert not season.any_start


def test_each_application_period_of_a_published_target_is_an_intake() -> None:
    season = sample("l-three-kinds-of-start").offerings[1]
    assert [(each.apply_from, each.apply_by) for each in season.intakes] == [
        (date(2027, 2, 1), date(2027, 2, 26)),
        (date(2027, 5, 3), date(2027, 5, 14)),
    ]


def test_application_times_of_a_joint_application_are_not_here_and_said_to_be_so() -> None:
    read = sample("l-three-kinds-of-start")
    assert [each.where for each in read.findings if each.code == "application_times_elsewhere"] == [
        "l-three-kinds-of-start.json#/hakukohteet/2/kaytetaanHaunAikataulua"
    ]


def test_places_are_not_places_left() -> None:
    assert {each.places_left for each in sample("l-three-kinds-of-start").offerings[1].intakes} == {None}


def test_length_in_months_counts_years_and_zero_is_unknown() -> None:
    both = reading(implementation(opetus={"suunniteltuKestoVuodet": 1, "suunniteltuKestoKuukaudet": 6}))
    assert only(both).months == 18
    none = reading(implementation(opetus={"suunniteltuKestoVuodet": 0, "suunniteltuKestoKuukaudet": 0}))
    assert only(none).months is None


def test_a_language_code_that_is_not_known_stays_as_it_is() -> None:
    read = reading(
        implementation(opetus={"opetuskieliKoodiUrit": ["oppilaitoksenopetuskieli_7#1", "oppilaitoksenopetuskieli_9#1"]})
    )
    assert only(read).languages == ("oppilaitoksenopetuskieli_7", "other")
    assert "language_code_unknown" in codes(read)


def test_an_extent_outside_that_of_the_programme_is_reported() -> None:
    op = {"opintojenLaajuusyksikkoKoodiUri": "opintojenlaajuusyksikko_2#1"}
    read = reading(
        [
            programme(**op, opintojenLaajuusNumeroMin=2, opintojenLaajuusNumeroMax=4),
            implementation(**op, opintojenLaajuusNumero=5),
        ]
    )
    assert only(read).extent == Extent(Decimal(5), Decimal(5), Measure.OP)
    assert values(read, "extent_outside_programme") == {"least": Decimal(2), "most": Decimal(4)}


def test_an_extent_of_sixty_is_not_said_to_be_small() -> None:
    osp = {"opintojenLaajuusyksikkoKoodiUri": "opintojenlaajuusyksikko_6"}
    sixty = only(reading([programme(**osp, opintojenLaajuusNumero=60), implementation()]))
    less = only(reading([programme(**osp, opintojenLaajuusNumero=59.5), implementation()]))
    assert sixty.properties.nature is Stated.NOT_STATED
    assert less.properties.nature is Stated.STATED


def test_half_a_range_is_not_an_extent() -> None:
    osp = {"opintojenLaajuusyksikkoKoodiUri": "opintojenlaajuusyksikko_6"}
    read = reading([programme(**osp, opintojenLaajuusNumeroMin=5), implementation()])
    assert only(read).extent is None
    assert "extent_unclear" in codes(read)


def test_weeks_and_osp_are_told_apart() -> None:
    weeks = {"opintojenLaajuusyksikkoKoodiUri": "opintojenlaajuusyksikko_8#1", "opintojenLaajuusNumero": 4}
    offering = only(reading([programme(**weeks), implementation()]))
    assert offering.extent == Extent(Decimal(4), Decimal(4), Measure.WEEK)
    assert offering.weeks is None
    assert offering.properties.nature is Stated.NOT_STATED


def test_no_flag_is_not_a_no() -> None:
    assert only(reading(implementation())).flagged_pok is None


def test_an_implementation_alone_is_read_and_says_that_its_programme_is_missing() -> None:
    read = reading(implementation())
    assert only(read).place == "kouta.json#"
    assert "programme_missing" in codes(read)


def test_a_programme_alone_offers_nothing() -> None:
    assert reading(programme()) == Reading()


def test_an_implementation_twice_is_one_offering() -> None:
    read = reading([programme(), implementation(), implementation()])
    assert len(read.offerings) == 1
    assert "offering_repeated" in codes(read)


def test_a_unit_reference_without_all_its_numbers_is_not_used() -> None:
    unit = {"koulutustyyppi": "amm-tutkinnon-osa", **programme(tutkinnonOsat=[{"ePerusteId": 1, "tutkinnonosaId": 2}])}
    unit["koulutustyyppi"] = "amm-tutkinnon-osa"
    read = reading([unit, implementation(tyyppi="amm-tutkinnon-osa")])
    assert only(read).unresolved == ()
    assert [each.where for each in read.findings] == ["kouta.json#/0/metadata/tutkinnonOsat/0"]


def test_unreadable_days_are_reported_by_place_only() -> None:
    read = reading([programme(), implementation(hakuaika={"alkaa": "huomenna", "paattyy": "2026-06-31T00:00"})])
    assert only(read).intakes == ()
    assert read.findings == (
        Finding("date_unreadable", Severity.WARNING, "kouta.json#/1/metadata/hakuaika/alkaa"),
        Finding("date_unreadable", Severity.WARNING, "kouta.json#/1/metadata/hakuaika/paattyy"),
    )


def test_an_end_before_the_start_is_dropped() -> None:
    start = {
        "alkamiskausityyppi": "tarkka alkamisajankohta",
        "koulutuksenAlkamispaivamaara": "2027-01-01T00:00",
        "koulutuksenPaattymispaivamaara": "2026-01-01T00:00",
    }
    read = reading([programme(), implementation(opetus={"koulutuksenAlkamiskausi": start})])
    assert only(read).intakes == (Intake(date(2027, 1, 1)),)
    assert codes(read) == ["end_before_start"]


@pytest.mark.parametrize(
    "body",
    [
        {"koulutustyyppi": "koulutustyyppi_1", "oid": "x", "koulutukset": [{"koulutuskoodiArvo": "351301"}]},
        {"oid": "1.2.246.562.15.1", "tila": {}, "suoritukset": []},
        {"koulutukset": [], "diaarinumero": "OPH-1-2017"},
        [],
        {},
        "text",
    ],
)
def test_other_formats_are_not_recognised(body: Any) -> None:
    document = Document("other.json", json.dumps(body).encode())
    assert not kouta.recognises(document)
    with pytest.raises(UnreadableInput):
        kouta.read(document)


def test_real_requirements_are_not_recognised(shared: Path) -> None:
    for path in sorted((shared / "eperusteet").glob("*.json"))[:4]:
        assert not kouta.recognises(Document(path.name, path.read_bytes()))


def test_a_cut_file_is_recognised_and_refused_with_its_fault() -> None:
    cut = Document("cut.json", (SAMPLES / "a-unit-offering.json").read_bytes()[:-40])
    assert kouta.recognises(cut)
    with pytest.raises(UnreadableInput, match="json_broken"):
        kouta.read(cut)


NAMES = """
    oid koulutusOid toteutusOid koulutustyyppi tila nimi tarjoajat organisaatioOid metadata tyyppi opetus maksut maksunMaara
    maksullisuustyyppi koulutukset toteutukset hakukohteet hakuaika hakuajat alkaa paattyy koulutuksenAlkamiskausi tutkinnonOsat
    alkamiskausityyppi koulutuksenAlkamispaivamaara koulutuksenAlkamisvuosi koulutuksenAlkamiskausiKoodiUri osaamistavoitteet
    opintojenLaajuusNumero opintojenLaajuusNumeroMin opintojenLaajuusNumeroMax opintojenLaajuusyksikkoKoodiUri asiasanat arvo fi
    opetuskieliKoodiUrit suunniteltuKestoVuodet suunniteltuKestoKuukaudet ePerusteId tutkinnonosaId tutkinnonosaViite
"""
KEYS = st.sampled_from(NAMES.split())
WORDS = st.sampled_from(
    [
        "julkaistu",
        "arkistoitu",
        "amm-muu",
        "amm-tutkinnon-osa",
        "maksullinen",
        "maksuton",
        "tarkka alkamisajankohta",
        "#",
        "_",
        "a_1#2",
    ]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS | st.text(max_size=6)
ANY_JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=4), inner, max_size=8),
    max_leaves=40,
)


@given(ANY_JSON)
@settings(deadline=None)
def test_reading_never_crashes_on_any_json(body: Any) -> None:
    document = Document("any.json", json.dumps(body).encode())
    if kouta.recognises(document):
        assert isinstance(kouta.read(document), Reading)
    else:
        with pytest.raises(UnreadableInput):
            kouta.read(document)


@given(st.dictionaries(KEYS, ANY_JSON, max_size=10), st.dictionaries(KEYS, ANY_JSON, max_size=10))
@settings(deadline=None)
def test_any_values_in_the_known_keys_never_crash(metadata: dict[str, Any], teaching: dict[str, Any]) -> None:
    body = implementation(**{**metadata, "opetus": teaching, "tyyppi": "amm-tutkinnon-osa"})
    assert isinstance(reading([{**programme(**metadata), "koulutustyyppi": "amm-tutkinnon-osa"}, body]), Reading)


@pytest.mark.parametrize("number", ["1e999999", "1e-999999", "0.10000000000000000000000000000000000001", "99999999999999999999"])
def test_hostile_numbers_are_not_amounts(number: str) -> None:
    body = json.dumps(implementation(opetus={"maksut": [{"maksullisuustyyppi": "maksullinen", "maksunMaara": 7}]}))
    read = kouta.read(Document("kouta.json", body.replace(": 7}", f": {number}}}").encode()))
    assert only(read).price_cents is None
