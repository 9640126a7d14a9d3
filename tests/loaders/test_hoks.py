"""HOKS: what of prior learning counts, what is on dates, and every rule of eHOKS broken once."""

from __future__ import annotations

import contextlib
import json
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import loaders
from loaders import hoks
from loaders.document import Document
from loaders.hoks import not_yet_true
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Certainty, Flag, PieceKind, Severity, State

OID = "1.2.246.562.24.00000000001"


def way(**more: Any) -> dict[str, Any]:
    return {
        "alku": "2027-01-11",
        "loppu": "2027-05-28",
        "osaamisen-hankkimistapa-koodi-uri": "osaamisenhankkimistapa_oppilaitosmuotoinenkoulutus",
        "osaamisen-hankkimistapa-koodi-versio": 1,
        **more,
    }


def at_work(kind: str = "koulutussopimus", **more: Any) -> dict[str, Any]:
    return way(
        **{
            "osaamisen-hankkimistapa-koodi-uri": f"osaamisenhankkimistapa_{kind}",
            "yksiloiva-tunniste": "a1",
            "tyopaikalla-jarjestettava-koulutus": {"tyopaikan-nimi": "Saha", "tyopaikan-y-tunnus": "1234567-1"},
            "osa-aikaisuustieto": 100,
            **more,
        }
    )


def shown(**more: Any) -> dict[str, Any]:
    return {"alku": "2027-05-20", "loppu": "2027-05-21", "nayttoymparisto": {"nimi": "Saha"}, "sisallon-kuvaus": ["Työ"], **more}


def unit(code: str = "105444", **more: Any) -> dict[str, Any]:
    return {"tutkinnon-osa-koodi-uri": f"tutkinnonosat_{code}", "tutkinnon-osa-koodi-versio": 2, **more}


def verified(process: str = "0001") -> dict[str, Any]:
    return {
        "valittu-todentamisen-prosessi-koodi-uri": f"osaamisentodentamisenprosessi_{process}",
        "valittu-todentamisen-prosessi-koodi-versio": 1,
    }


def area(code: str = "vvai", **more: Any) -> dict[str, Any]:
    return {"osa-alue-koodi-uri": f"ammatillisenoppiaineet_{code}", "osa-alue-koodi-versio": 1, **more}


def plan(**lists: Any) -> dict[str, Any]:
    return {
        "oppija-oid": OID,
        "opiskeluoikeus-oid": "1.2.246.562.15.00000000001",
        "ensikertainen-hyvaksyminen": "2026-08-17",
        "osaamisen-hankkimisen-tarve": True,
        "sahkoposti": "a.learner@example.invalid",
        **{key.replace("_", "-"): value for key, value in lists.items()},
    }


def read(body: Any) -> Reading:
    document = Document("learner-1.json", json.dumps(body, ensure_ascii=False).encode())
    assert loaders.detect(document) == "hoks"
    return hoks.read(document)


def codes(reading: Reading, least: Severity = Severity.NOTE) -> list[str]:
    order = list(Severity)
    return sorted(each.code for each in reading.findings if order.index(each.severity) <= order.index(least))


# -- prior learning ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("process", "certainty", "told"),
    [
        ("0001", Certainty.FORMAL, []),
        ("0002", Certainty.PROPOSED, ["hoks_prior_learning_claimed"]),
        ("0003", Certainty.PROPOSED, ["hoks_prior_learning_claimed"]),
        ("0004", Certainty.PROPOSED, ["hoks_process_unknown"]),
        ("2", Certainty.PROPOSED, ["hoks_prior_learning_claimed"]),
    ],
)
def test_only_what_was_verified_from_documents_counts(process: str, certainty: Certainty, told: list[str]) -> None:
    reading = read(plan(aiemmin_hankitut_ammat_tutkinnon_osat=[unit(**verified(process))]))
    assert reading.record is not None
    (piece,) = reading.record.evidence
    assert (piece.kind, piece.code, piece.certainty, piece.state) == (PieceKind.UNIT, "105444", certainty, State.COMPLETED)
    assert codes(reading) == told


def test_a_process_that_is_not_said_is_a_claim() -> None:
    reading = read(plan(aiemmin_hankitut_ammat_tutkinnon_osat=[unit()]))
    assert reading.record is not None
    assert [each.certainty for each in reading.record.evidence] == [Certainty.PROPOSED]


def test_an_area_that_stands_twice_is_the_mandatory_part_and_then_the_optional_one() -> None:
    areas = [area(**verified()), area(**verified("0002")), area("vvtk", **verified())]
    reading = read(plan(aiemmin_hankitut_yhteiset_tutkinnon_osat=[unit("400012", **{"osa-alueet": areas})]))
    assert reading.record is not None
    found = [(each.code, each.unit, each.mandatory, each.certainty) for each in reading.record.evidence]
    assert found == [
        ("VVAI", "400012", True, Certainty.FORMAL),
        ("VVAI", "400012", False, Certainty.PROPOSED),
        ("VVTK", "400012", None, Certainty.FORMAL),
    ]
    assert "hoks_area_twice" in codes(reading)


def test_a_common_unit_without_areas_is_a_claim_whatever_its_process() -> None:
    reading = read(plan(aiemmin_hankitut_yhteiset_tutkinnon_osat=[unit("400012", **verified(), **{"osa-alueet": []})]))
    assert reading.record is not None
    assert [(each.code, each.certainty) for each in reading.record.evidence] == [("400012", Certainty.PROPOSED)]
    assert codes(reading) == ["hoks_common_unit_without_areas"]


def test_a_local_unit_has_its_name_and_extent() -> None:
    local = {"nimi": "Hirsityöt", "laajuus": 9, "tavoitteet-ja-sisallot": "Matti osaa", **verified()}
    reading = read(plan(aiemmin_hankitut_paikalliset_tutkinnon_osat=[local]))
    assert reading.record is not None
    (piece,) = reading.record.evidence
    assert (piece.kind, piece.name.fi, piece.osp, piece.national) == (PieceKind.LOCAL_UNIT, "Hirsityöt", Decimal(9), False)
    assert "Matti" not in repr(reading)


@pytest.mark.parametrize("text", ["Poikkeaa", "false"])
def test_a_deviation_is_flagged(text: str) -> None:
    part = unit(**verified(), **{"tarkentavat-tiedot-naytto": [shown(**{"vaatimuksista-tai-tavoitteista-poikkeaminen": text})]})
    reading = read(plan(aiemmin_hankitut_ammat_tutkinnon_osat=[part]))
    assert reading.record is not None
    assert Flag.DEVIATES in reading.record.evidence[0].flags
    assert codes(reading) == ["hoks_deviates"]


# -- what is scheduled -------------------------------------------------------------------------------------------------------


def test_periods_demonstrations_and_ways_stay_with_the_record() -> None:
    part = unit(**{"osaamisen-hankkimistavat": [way(), at_work()], "osaamisen-osoittaminen": [shown()]})
    reading = read(plan(hankittavat_ammat_tutkinnon_osat=[part]))
    assert reading.record is not None
    assert not reading.record.evidence
    (planned,) = reading.record.scheduled
    assert planned.periods == ((date(2027, 1, 11), date(2027, 5, 28)),)
    assert planned.demonstrations == ((date(2027, 5, 20), date(2027, 5, 21)),)
    assert planned.ways == ("oppilaitosmuotoinenkoulutus", "koulutussopimus")
    assert codes(reading) == []


def test_the_note_of_a_period_is_read_for_the_identifier_of_an_offering_only() -> None:
    notes = ["[POK-1] Maija tulee maanantaisin", "Maija tulee", "[a.learner@example.invalid] x"]
    ways = [way(**{"ajanjakson-tarkenne": note}) for note in notes]
    reading = read(plan(hankittavat_ammat_tutkinnon_osat=[unit(**{"osaamisen-hankkimistavat": ways})]))
    assert reading.record is not None
    assert reading.record.scheduled[0].offerings == ("POK-1",)
    assert "Maija" not in repr(reading)


def test_preparatory_education_gives_no_units() -> None:
    part = {"koulutuksen-osa-koodi-uri": "koulutuksenosattuva_102", "koulutuksen-osa-koodi-versio": 1, "laajuus": 4}
    reading = read(plan(hankittavat_koulutuksen_osat=[{**part, "alku": "2027-01-11", "loppu": "2027-03-11"}]))
    assert reading.record is not None
    assert [(each.kind, each.code) for each in reading.record.scheduled] == [(PieceKind.OTHER, "koulutuksenosattuva_102")]


# -- forms of a file ---------------------------------------------------------------------------------------------------------


def test_the_former_names_are_read_and_not_held_against_the_rules_of_today() -> None:
    body = {
        "oppija-oid": OID,
        "ensikertainen-hyvaksyminen": "2018-12-15",
        "olemassa-olevat-ammatilliset-tutkinnon-osat": [unit("100001", **verified())],
        "olemassa-olevat-yhteiset-tutkinnon-osat": [unit("101053", **{"osa-alueet": [area(**verified())]})],
        "olemassa-olevat-paikalliset-tutkinnon-osat": [{"nimi": "Paikallinen", **verified()}],
        "puuttuvat-ammatilliset-tutkinnon-osat": [
            unit("100002", **{"osaamisen-hankkimistavat": [way()], "hankitun-osaamisen-naytto": [shown()]})
        ],
        "puuttuvat-yhteiset-tutkinnon-osat": [unit("101054", **{"osa-alueet": [area("vvtk")]})],
        "puuttuvat-paikalliset-tutkinnon-osat": [{"nimi": "Toinen"}],
    }
    reading = read(body)
    assert reading.record is not None
    assert {each.code or each.name.fi for each in reading.record.evidence} == {"100001", "VVAI", "Paikallinen"}
    assert {each.code or each.name.fi for each in reading.record.scheduled} == {"100002", "VVTK", "Toinen"}
    assert [each.demonstrations for each in reading.record.scheduled if each.code == "100002"] == [
        ((date(2027, 5, 20), date(2027, 5, 21)),)
    ]
    assert codes(reading) == ["hoks_former_names"]


def test_a_list_and_the_answer_of_the_service_are_read_too() -> None:
    one = plan(aiemmin_hankitut_ammat_tutkinnon_osat=[unit(**verified())])
    for body in ([one], {"meta": {}, "data": one}, {"meta": {}, "data": [one, plan()]}):
        reading = read(body)
        assert reading.record is not None
        assert [each.code for each in reading.record.evidence] == ["105444"]


def test_plans_of_two_learners_are_refused_naming_nobody() -> None:
    with pytest.raises(UnreadableInput, match="several_learners") as refused:
        read([plan(), {**plan(), "oppija-oid": "1.2.246.562.24.00000000010"}])
    assert "1.2.246" not in str(refused.value)


# -- rules of eHOKS ----------------------------------------------------------------------------------------------------------

WHOLE = plan(
    aiemmin_hankitut_ammat_tutkinnon_osat=[unit(**verified(), **{"tarkentavat-tiedot-naytto": [shown()]})],
    aiemmin_hankitut_yhteiset_tutkinnon_osat=[unit("400012", **{"osa-alueet": [area(**verified())]})],
    aiemmin_hankitut_paikalliset_tutkinnon_osat=[{"nimi": "Paikallinen", "laajuus": 5, **verified()}],
    hankittavat_ammat_tutkinnon_osat=[
        unit("105440", **{"osaamisen-hankkimistavat": [way(), at_work()], "osaamisen-osoittaminen": [shown()]})
    ],
    hankittavat_yhteiset_tutkinnon_osat=[unit("400013", **{"osa-alueet": [area("mlma", **{"osaamisen-hankkimistavat": [way()]})]})],
    hankittavat_paikalliset_tutkinnon_osat=[{"nimi": "Toinen", "osaamisen-hankkimistavat": [way()]}],
    opiskeluvalmiuksia_tukevat_opinnot=[{"nimi": "a", "kuvaus": "b", "alku": "2027-01-11", "loppu": "2027-01-12"}],
)
UNIT = "/hankittavat-ammat-tutkinnon-osat/0"
WAY = f"{UNIT}/osaamisen-hankkimistavat/0"
WORK = f"{UNIT}/osaamisen-hankkimistavat/1"
SHOWN = f"{UNIT}/osaamisen-osoittaminen/0"
TUVA = {"koulutuksen-osa-koodi-uri": "koulutuksenosattuva_102", "koulutuksen-osa-koodi-versio": 1, "laajuus": 4}
GONE = object()

BROKEN = [
    ("/oppija-oid", GONE, "hoks_identifier_missing"),
    ("/oppija-oid", "1.2.246.562.10.00000000001", "hoks_field_unreadable"),
    ("/opiskeluoikeus-oid", GONE, "hoks_identifier_missing"),
    ("/opiskeluoikeus-oid", "1.2.246.562.15.1", "hoks_field_unreadable"),
    ("/ensikertainen-hyvaksyminen", GONE, "hoks_field_missing"),
    ("/ensikertainen-hyvaksyminen", "17.8.2026", "hoks_field_unreadable"),
    ("/osaamisen-hankkimisen-tarve", GONE, "hoks_field_missing"),
    ("/osaamisen-hankkimisen-tarve", "true", "hoks_field_unreadable"),
    ("/urasuunnitelma-koodi-uri", "urasuunnitelma_1", "hoks_field_unreadable"),
    ("/osaamisen-saavuttamisen-pvm", "2018-01-01", "hoks_achieved_too_early"),
    ("/hankittavat-koulutuksen-osat", [{**TUVA, "alku": "2027-01-11", "loppu": "2027-03-11"}], "hoks_tuva_with_units"),
    ("/aiemmin-hankitut-ammat-tutkinnon-osat/0/tutkinnon-osa-koodi-versio", GONE, "hoks_field_missing"),
    ("/aiemmin-hankitut-ammat-tutkinnon-osat/0/valittu-todentamisen-prosessi-koodi-uri", "0001", "hoks_field_unreadable"),
    ("/aiemmin-hankitut-ammat-tutkinnon-osat/0/tarkentavat-tiedot-naytto/0/nayttoymparisto", GONE, "hoks_field_missing"),
    ("/aiemmin-hankitut-yhteiset-tutkinnon-osat/0/osa-alueet", GONE, "hoks_field_missing"),
    (
        "/aiemmin-hankitut-yhteiset-tutkinnon-osat/0/osa-alueet/0/valittu-todentamisen-prosessi-koodi-uri",
        GONE,
        "hoks_field_missing",
    ),
    ("/aiemmin-hankitut-paikalliset-tutkinnon-osat/0/valittu-todentamisen-prosessi-koodi-uri", GONE, "hoks_field_missing"),
    ("/aiemmin-hankitut-paikalliset-tutkinnon-osat/0/laajuus", "9", "hoks_field_unreadable"),
    (f"{UNIT}/tutkinnon-osa-koodi-uri", "105440", "hoks_field_unreadable"),
    (f"{UNIT}/opetus-ja-ohjaus-maara", -1, "hoks_field_unreadable"),
    (f"{UNIT}/koulutuksen-jarjestaja-oid", "x", "hoks_field_unreadable"),
    ("/hankittavat-yhteiset-tutkinnon-osat/0/osa-alueet/0/osa-alue-koodi-uri", "mlma", "hoks_field_unreadable"),
    (f"{WAY}/alku", GONE, "hoks_field_missing"),
    (f"{WAY}/loppu", "2027-01-10", "hoks_period_reversed"),
    (f"{WAY}/loppu", "2032-01-12", "hoks_period_too_long"),
    (f"{WAY}/osaamisen-hankkimistapa-koodi-uri", "koulutussopimus", "hoks_field_unreadable"),
    (f"{WAY}/osaamisen-hankkimistapa-koodi-versio", GONE, "hoks_field_missing"),
    (f"{WAY}/keskeytymisajanjaksot", [{"alku": "2027-02-01"}, {"alku": "2027-03-01"}], "hoks_interruptions_overlap"),
    (f"{WORK}/yksiloiva-tunniste", GONE, "hoks_field_missing"),
    (f"{WORK}/tyopaikalla-jarjestettava-koulutus", GONE, "hoks_field_missing"),
    (f"{WORK}/tyopaikalla-jarjestettava-koulutus/tyopaikan-y-tunnus", GONE, "hoks_field_missing"),
    (f"{WORK}/osa-aikaisuustieto", GONE, "hoks_field_missing"),
    (f"{WORK}/osa-aikaisuustieto", 101, "hoks_field_unreadable"),
    (f"{SHOWN}/sisallon-kuvaus", GONE, "hoks_field_missing"),
    (f"{SHOWN}/nayttoymparisto/nimi", GONE, "hoks_field_missing"),
    (f"{SHOWN}/loppu", "2027-05-19", "hoks_period_reversed"),
    ("/opiskeluvalmiuksia-tukevat-opinnot/0/kuvaus", GONE, "hoks_field_missing"),
]


def changed(path: str, value: object) -> dict[str, Any]:
    body: Any = deepcopy(WHOLE)
    at = body
    *parents, last = path.strip("/").split("/")
    for each in parents:
        at = at[int(each)] if isinstance(at, list) else at[each]
    if value is GONE:
        del at[last]
    else:
        at[last] = value
    return dict(body)


def test_a_whole_plan_breaks_no_rule() -> None:
    assert codes(read(WHOLE), Severity.WARNING) == []


@pytest.mark.parametrize(("path", "value", "code"), BROKEN)
def test_a_broken_rule_is_told_with_its_place_and_without_the_value(path: str, value: object, code: str) -> None:
    found = [each for each in read(changed(path, value)).findings if each.severity is not Severity.NOTE]
    assert code in {each.code for each in found}
    assert any(path.startswith(each.where.partition("#")[2]) or each.where.partition("#")[2].startswith(path) for each in found)
    if isinstance(value, str):
        assert not [each for each in found if value in {*map(str, dict(each.values).values())}]


@pytest.mark.parametrize("last", ["2021-06-30", "2023-06-30"])
def test_rules_for_work_places_bind_from_their_day_on(last: str) -> None:
    early = at_work("oppisopimus", alku="2021-01-11", loppu=last)
    del early["osa-aikaisuustieto"]
    found = codes(read(plan(hankittavat_ammat_tutkinnon_osat=[unit(**{"osaamisen-hankkimistavat": [early]})])), Severity.ERROR)
    assert found == ([] if last == "2021-06-30" else ["hoks_field_missing"])  # the basis of an apprenticeship, since 1.7.2021


def test_competence_is_achieved_at_most_14_days_ahead() -> None:
    document = Document("x.json", json.dumps({**WHOLE, "osaamisen-saavuttamisen-pvm": "2027-01-15"}).encode())
    assert not not_yet_true(document, date(2027, 1, 1))
    assert [each.code for each in not_yet_true(document, date(2026, 12, 31))] == ["hoks_achieved_too_far_ahead"]


# -- nothing personal, no crash ----------------------------------------------------------------------------------------------


def test_nothing_about_people_leaves_the_loader(shared: Path) -> None:
    personal = ("Esimerkki Henkilö", "example.invalid", "000 0000000", "1.2.246.562.24.", "1.2.246.562.15.")
    for path in sorted((shared / "ehoks").glob("*.json")):
        document = Document("learner-1.json", path.read_bytes())
        if hoks.recognises(document):
            said = repr(hoks.read(document))
            assert not [each for each in personal if each in said], path.name


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.sampled_from(["2027-01-11", "tutkinnonosat_1", OID]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *WHOLE,
                    "osa-alueet",
                    "alku",
                    "loppu",
                    "osaamisen-hankkimistavat",
                    "osaamisen-osoittaminen",
                    "tutkinnon-osa-koodi-uri",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=30,
)


@given(_JSON)
def test_reading_never_crashes(body: Any) -> None:
    document = Document("x.json", json.dumps(body).encode())
    if hoks.recognises(document):
        with contextlib.suppress(UnreadableInput):  # several learners
            hoks.read(document)


@given(st.sampled_from([path for path, _, _ in BROKEN]), _JSON)
def test_any_value_in_any_place_is_read_or_told(path: str, value: Any) -> None:
    try:
        body = changed(path, value)
    except (KeyError, IndexError, TypeError):
        return
    hoks.read(Document("x.json", json.dumps(body).encode()))
