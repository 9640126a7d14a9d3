"""Learners' records of Koski: the rules of reading, on small made-up records. Real ones: test_koski_payloads."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import koski
from loaders.document import Document
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Certainty, Evidence, Flag, Method, PieceKind, RecordGroup, Severity, State, Text

UNITS = "tutkinnonosat"
AREAS = "ammatillisenoppiaineet"
UNIT_TYPE = "ammatillisentutkinnonosa"
AREA_TYPE = "ammatillisentutkinnonosanosaalue"
ELSEWHERE = {
    "ammatillinenkorkeakouluopintoja": PieceKind.HIGHER_EDUCATION,
    "ammatillinenlukionopintoja": PieceKind.UPPER_SECONDARY,
    "ammatillinenmuitaopintovalmiuksiatukeviaopintoja": PieceKind.READINESS,
}
PLACE = "/opiskeluoikeudet/0/suoritukset/0"


def coded(value: str, code_list: str | None = None, name: str | None = None) -> dict[str, Any]:
    body: dict[str, Any] = {"koodiarvo": value}
    if code_list:
        body["koodistoUri"] = code_list
    if name:
        body["nimi"] = {"fi": name}
    return body


def graded(grade: str = "5", day: str | None = "2020-05-01", scale: str = "arviointiasteikkoammatillinen15") -> dict[str, Any]:
    return {"arvosana": coded(grade, scale)} | ({"päivä": day} if day else {})


def extent(amount: Any, measure: str | None = "6") -> dict[str, Any]:
    return {"arvo": amount} | ({"yksikkö": coded(measure, "opintojenlaajuusyksikko")} if measure else {})


def part(
    identity: dict[str, Any], *grades: dict[str, Any], kind: str = UNIT_TYPE, module: Any = None, **more: Any
) -> dict[str, Any]:
    body = {"tyyppi": coded(kind), "koulutusmoduuli": {"tunniste": identity} | (module or {}), **more}
    if grades:
        body["arviointi"] = list(grades)
    return body


def unit(value: str, *grades: dict[str, Any], **more: Any) -> dict[str, Any]:
    return part(coded(value, UNITS), *grades, **more)


def area(value: str, *grades: dict[str, Any], module: Any = None, **more: Any) -> dict[str, Any]:
    return part(coded(value, AREAS), *grades, kind=AREA_TYPE, module={"pakollinen": True} | (module or {}), **more)


def container(value: str, *children: dict[str, Any], **more: Any) -> dict[str, Any]:
    return part(coded(value, "tutkinnonosatvalinnanmahdollisuus"), osasuoritukset=list(children), **more)


def completion(*parts: Any, kind: str = "ammatillinentutkinto", number: str | None = "OPH-1-2020", **more: Any) -> dict[str, Any]:
    module: dict[str, Any] = {"tunniste": coded("351301", "koulutus")} | ({"perusteenDiaarinumero": number} if number else {})
    return {"tyyppi": coded(kind, "suorituksentyyppi"), "koulutusmoduuli": module, "osasuoritukset": list(parts)} | more


def right(*completions: Any, state: str = "lasna", **more: Any) -> dict[str, Any]:
    periods = [{"alku": "2018-08-01", "tila": coded("lasna")}, {"alku": "2020-06-01", "tila": coded(state)}]
    return {
        "tyyppi": coded("ammatillinenkoulutus", "opiskeluoikeudentyyppi"),
        "tila": {"opiskeluoikeusjaksot": periods},
        "alkamispäivä": "2018-08-01",
        "suoritukset": list(completions),
    } | more


def learner(*rights: Any) -> dict[str, Any]:
    return {"henkilö": {"hetu": "010180-9026", "etunimet": "Aada", "sukunimi": "Koe"}, "opiskeluoikeudet": list(rights)}


def document(body: Any) -> Document:
    return Document("record.json", json.dumps(body).encode())


def reading(body: Any) -> Reading:
    assert koski.recognises(document(body))
    return koski.read(document(body))


def read_parts(*parts: Any, **more: Any) -> Reading:
    return reading(learner(right(completion(*parts, **more))))


def pieces(found: Reading) -> tuple[Evidence, ...]:
    assert found.record is not None
    return found.record.evidence


def only(found: Reading) -> Evidence:
    (piece,) = pieces(found)
    return piece


def codes(found: Reading) -> list[str]:
    return [each.code for each in found.findings]


def value(found: Reading, code: str, name: str) -> Any:
    (one,) = [each for each in found.findings if each.code == code]
    return dict(one.values)[name]


# -- shapes of a file --------------------------------------------------------------------------------------------------


def test_whole_object_one_right_and_list_of_rights_read_alike() -> None:
    one = right(completion(unit("100001", graded())))
    assert {only(reading(body)).code for body in (learner(one), one, [one])} == {"100001"}


def test_place_is_path_of_keys_in_each_shape() -> None:
    one = right(completion(unit("100001", graded())))
    places = [only(reading(body)).provenance.place for body in (learner(one), one, [one])]
    tail = "/suoritukset/0/osasuoritukset/0"
    assert places == [f"/opiskeluoikeudet/0{tail}", tail, f"/0{tail}"]


def test_id_is_path_of_indices() -> None:
    found = reading(
        learner(right(), right(completion(), completion(unit("100001", graded()), unit("400012", osasuoritukset=[area("VVAI")]))))
    )
    assert [each.id for each in pieces(found)] == ["koski:1/1/0", "koski:1/1/1", "koski:1/1/1/0"]


def test_several_learners_in_one_file_are_refused() -> None:
    with pytest.raises(UnreadableInput, match="several_learners"):
        koski.read(document([learner(right()), learner(right())]))


def test_list_of_one_learner_is_read() -> None:
    assert only(reading([learner(right(completion(unit("100001", graded()))))])).code == "100001"


def test_decomposed_keys_and_values_are_read_as_composed() -> None:
    body = json.dumps(learner(right(completion(unit("100001", graded("Hylätty", "2020-05-01"))))), ensure_ascii=False)
    found = koski.read(Document("record.json", unicodedata.normalize("NFD", body).encode()))
    assert (only(found).state, only(found).assessed_on) == (State.FAILED, date(2020, 5, 1))


def test_decomposed_completion_kind_is_known() -> None:
    kind = unicodedata.normalize("NFD", "tutkinnonosaapienemmistäkokonaisuuksistakoostuvasuoritus")
    assert only(read_parts(area("FK", graded()), kind=kind, number=None)).code == "FK"


@pytest.mark.parametrize(
    "body", [{}, [], [1], {"suoritukset": []}, {"diaarinumero": "OPH-1-2020"}, {"opiskeluoikeus-oid": "x"}, 7, "x"]
)
def test_other_json_is_not_recognised(body: Any) -> None:
    assert not koski.recognises(document(body))
    with pytest.raises(UnreadableInput):
        koski.read(document(body))


def test_truncated_record_is_told_to_be_broken_json() -> None:
    whole = document(learner(right(completion(unit("100001", graded())))))
    cut = Document("record.json", whole.payload[:-40])
    assert koski.recognises(cut)
    with pytest.raises(UnreadableInput, match="json_broken") as caught:
        koski.read(cut)
    assert "010180" not in str(caught.value)


def test_every_truncation_is_refused_without_crash() -> None:
    payload = document(learner(right(completion(unit("100001", graded()))))).payload
    for length in range(0, len(payload), 7):
        cut = Document("record.json", payload[:length])
        koski.recognises(cut)
        with pytest.raises(UnreadableInput):
            koski.read(cut)


def test_something_else_among_the_rights_is_a_finding() -> None:
    found = reading(learner("text", right(completion(unit("100001", graded())))))
    assert "not_a_study_right" in codes(found)
    assert only(found).id == "koski:1/0/0"


# -- A.1 study rights --------------------------------------------------------------------------------------------------


def test_annulled_right_is_skipped_and_told() -> None:
    found = reading(learner(right(completion(unit("100001", graded())), state="mitatoity")))
    assert (pieces(found), codes(found)) == ((), ["right_annulled"])
    assert found.record is not None
    assert found.record.goals == ()


@pytest.mark.parametrize("state", ["eronnut", "katsotaaneronneeksi", "keskeytynyt", "paattynyt", "valmistunut"])
def test_units_of_an_ended_right_still_count(state: str) -> None:
    assert only(reading(learner(right(completion(unit("100001", graded())), state=state)))).state is State.COMPLETED


def test_last_period_is_the_state() -> None:
    body = right(completion())
    body["tila"]["opiskeluoikeusjaksot"] = [{"tila": coded("mitatoity")}, {"tila": coded("lasna")}]
    found = reading(learner(body))
    assert found.record is not None
    assert len(found.record.goals) == 1


def test_contained_right_is_told_and_its_copy_counts_once() -> None:
    contained = right(completion(unit("100001", graded())), sisältyyOpiskeluoikeuteen={"oid": "1.2.246.562.15.1"})
    found = reading(learner(right(completion(unit("100001", graded()))), contained))
    assert codes(found) == ["right_contained", "recorded_twice"]
    assert [each.place for each in only(found).also] == ["/opiskeluoikeudet/1/suoritukset/0/osasuoritukset/0"]


def test_local_unit_of_a_contained_right_counts_once() -> None:
    local = part(coded("P1", name="Paikallinen"), graded(), module={"laajuus": extent(5)})
    contained = right(completion(local), sisältyyOpiskeluoikeuteen={"oid": "1.2.246.562.15.1"})
    assert only(reading(learner(right(completion(local)), contained))).osp == Decimal(5)


# -- A.2 completions and goals -----------------------------------------------------------------------------------------


def test_goal_of_a_qualification() -> None:
    found = reading(
        learner(
            right(
                completion(
                    suoritustapa=coded("reformi"),
                    osaamisala=[{"osaamisala": coded("1719", "osaamisala")}],
                    tutkintonimike=[coded("10024", "tutkintonimikkeet")],
                )
            )
        )
    )
    assert found.record is not None
    (goal,) = found.record.goals
    assert (goal.register_number, goal.method, goal.competence_areas) == ("OPH-1-2020", Method.REFORMI, ("1719",))
    assert (goal.titles, goal.codes, goal.started_on) == (("10024",), ("351301",), date(2018, 8, 1))
    assert (goal.partial, goal.graduated, goal.place) == (False, False, f"record.json#{PLACE}")


def goal_of(body: Any) -> Any:
    record = reading(body).record
    assert record is not None
    (goal,) = record.goals
    return goal


def test_competence_area_as_period_and_as_bare_code() -> None:
    areas = [coded("1525", "osaamisala"), {"osaamisala": coded("1719", "osaamisala"), "alku": "2019-01-01"}]
    assert goal_of(learner(right(completion(osaamisala=areas)))).competence_areas == ("1525", "1719")


def test_competence_area_that_was_left_gives_way() -> None:
    areas = [{"osaamisala": coded("1525"), "loppu": "2019-01-01"}, {"osaamisala": coded("1719"), "alku": "2019-01-02"}]
    found = reading(learner(right(completion(osaamisala=areas))))
    assert found.record is not None
    assert found.record.goals[0].competence_areas == ("1719",)
    assert value(found, "competence_area_left", "areas") == "1525"


def test_only_competence_area_stays_though_its_period_ended() -> None:
    areas = [{"osaamisala": coded("1525"), "loppu": "2019-01-01"}]
    assert goal_of(learner(right(completion(osaamisala=areas)))).competence_areas == ("1525",)


def test_graduated_by_state_or_by_confirmation() -> None:
    assert goal_of(learner(right(completion(), state="valmistunut"))).graduated
    assert goal_of(learner(right(completion(vahvistus={"päivä": "2020-06-01"})))).graduated
    assert not goal_of(learner(right(completion(), state="eronnut"))).graduated


def test_partial_qualification_is_a_partial_goal() -> None:
    assert goal_of(learner(right(completion(kind="ammatillinentutkintoosittainen")))).partial


@pytest.mark.parametrize("kind", ["valma", "telma", "tuvakoulutuksensuoritus"])
def test_preparatory_training_is_a_goal_without_method(kind: str) -> None:
    goal = goal_of(learner(right(completion(kind=kind))))
    assert (goal.register_number, goal.method) == ("OPH-1-2020", None)


def test_unknown_method_is_told() -> None:
    found = read_parts(suoritustapa=coded("uusi"))
    assert value(found, "method_unknown", "method") == "uusi"


def test_goal_without_register_number_is_told() -> None:
    assert codes(read_parts(number=None)) == ["register_number_missing"]
    assert codes(read_parts(number="x" * 31)) == ["register_number_missing"]


def several(*parts: Any) -> Reading:
    body = completion(*parts, kind="ammatillinentutkintoosittainen", number=None)
    body["koulutusmoduuli"]["tunniste"] = coded("ammatillinentutkintoosittainenuseastatutkinnosta", "suorituksentyyppi")
    return reading(learner(right(body)))


def test_units_of_several_qualifications_carry_their_own_register_number() -> None:
    found = several(unit("106945", graded(), tutkinto={"perusteenDiaarinumero": "OPH-5410-2021"}))
    assert (only(found).register_number, only(found).from_register_number) == ("OPH-5410-2021", None)
    assert found.record is not None
    assert (found.record.goals[0].register_number, found.record.goals[0].codes) == (None, ())
    assert codes(found) == []


def test_unit_of_several_qualifications_without_its_own_is_told() -> None:
    found = several(unit("106945", graded()))
    assert only(found).register_number is None
    assert codes(found) == ["unit_without_qualification"]


def test_preparation_for_an_old_competence_test_gives_no_units() -> None:
    preparation = completion(unit("100037", graded()), kind="nayttotutkintoonvalmistavakoulutus")
    found = reading(learner(right(preparation, completion(unit("104052", graded()), suoritustapa=coded("naytto")))))
    assert only(found).code == "104052"
    assert codes(found) == ["preparation_gives_no_units"]
    assert found.record is not None
    assert len(found.record.goals) == 1


def test_unknown_completion_is_kept_out_and_told() -> None:
    found = read_parts(unit("100001", graded()), kind="lukionoppimaara")
    assert (pieces(found), value(found, "completion_kind_unknown", "kind")) == ((), "lukionoppimaara")


def test_other_training_gives_no_goal_and_only_proposals() -> None:
    found = read_parts(part(coded("RTT", name="Rakenne"), graded("Suoritettu")), kind="muuammatillinenkoulutus", number=None)
    assert found.record is not None
    assert found.record.goals == ()
    assert (only(found).kind, only(found).certainty, only(found).grade) == (PieceKind.OTHER, Certainty.PROPOSED, "Suoritettu")


def test_national_unit_in_other_training_is_formal() -> None:
    found = only(read_parts(unit("100037", graded()), kind="muuammatillinenkoulutus", number=None))
    assert (found.kind, found.certainty, found.national) == (PieceKind.UNIT, Certainty.FORMAL, True)


def test_parts_of_a_completed_local_part_are_not_counted_again() -> None:
    inner = [part(coded("RF"), graded("Suoritettu")), unit("100037", graded())]
    whole = part(coded("RTT"), graded("Suoritettu"), osasuoritukset=inner)
    assert [each.code for each in pieces(read_parts(whole, kind="muuammatillinenkoulutus", number=None))] == ["RTT", "100037"]


def test_parts_of_an_open_local_part_stand_for_themselves() -> None:
    whole = part(coded("RTT"), osasuoritukset=[part(coded("RF"), graded("Suoritettu"))])
    found = pieces(read_parts(whole, kind="muuammatillinenkoulutus", number=None))
    assert [(each.code, each.state) for each in found] == [("RTT", State.IN_PROGRESS), ("RF", State.COMPLETED)]


def test_other_training_without_parts_is_one_piece_done_when_confirmed() -> None:
    body = completion(kind="muuammatillinenkoulutus", number=None, vahvistus={"päivä": "2020-06-01"})
    body["koulutusmoduuli"]["tunniste"] = coded("1", "ammatilliseentehtavaanvalmistavakoulutus")
    found = only(reading(learner(right(body))))
    assert (found.code, found.state, found.assessed_on) == (
        "ammatilliseentehtavaanvalmistavakoulutus_1",
        State.COMPLETED,
        date(2020, 6, 1),
    )
    assert (found.certainty, found.flags) == (Certainty.PROPOSED, {Flag.UNGRADED})


def test_badge_is_a_badge_by_its_national_code() -> None:
    body = completion(kind="vstosaamismerkki", arviointi=[graded("Hyväksytty", "2024-01-01", "arviointiasteikkovst")])
    body["koulutusmoduuli"] = {"tunniste": coded("1001", "osaamismerkit")}
    found = only(reading(learner(right(body))))
    assert (found.kind, found.code, found.national, found.state) == (PieceKind.BADGE, "1001", True, State.COMPLETED)
    assert (found.osp, found.assessed_on) == (None, date(2024, 1, 1))


def test_free_adult_education_is_other_and_proposed() -> None:
    found = only(read_parts(part(coded("SK-K"), graded("2")), kind="vstvapaatavoitteinenkoulutus", number=None))
    assert (found.kind, found.certainty) == (PieceKind.OTHER, Certainty.PROPOSED)


def test_own_parts_of_preparatory_training_are_local_units_of_it() -> None:
    found = only(read_parts(part(coded("AKO"), graded(), kind="valmakoulutuksenosa", module={"laajuus": extent(10)}), kind="valma"))
    assert (found.kind, found.certainty, found.national) == (PieceKind.LOCAL_UNIT, Certainty.FORMAL, False)
    assert (found.register_number, found.osp) == ("OPH-1-2020", Decimal(10))


def test_parts_with_another_national_code_list_are_other_with_the_list_in_the_code() -> None:
    found = only(read_parts(part(coded("101", "koulutuksenosattuva"), graded()), kind="tuvakoulutuksensuoritus"))
    assert (found.kind, found.code, found.certainty) == (PieceKind.OTHER, "koulutuksenosattuva_101", Certainty.PROPOSED)


# -- A.3 units ---------------------------------------------------------------------------------------------------------


def test_national_unit() -> None:
    body = unit("100001", graded("3"), module={"laajuus": extent(15.0)}, tutkinnonOsanRyhmä=coded("1"))
    found = only(read_parts(body))
    assert found == Evidence(
        id="koski:0/0/0",
        kind=PieceKind.UNIT,
        name=Text(),
        provenance=found.provenance,
        code="100001",
        national=True,
        osp=Decimal(15),
        group=RecordGroup.VOCATIONAL,
        register_number="OPH-1-2020",
        assessed_on=date(2020, 5, 1),
        grade="3",
    )
    assert str(found.osp) == "15"


def test_code_without_code_list_is_a_local_unit() -> None:
    found = only(read_parts(part(coded("105708", name="Pintavauriotyöt"), graded())))
    assert (found.kind, found.national, found.name.fi) == (PieceKind.LOCAL_UNIT, False, "Pintavauriotyöt")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1", RecordGroup.VOCATIONAL),
        ("2", RecordGroup.COMMON),
        ("3", RecordGroup.FREE_CHOICE),
        ("4", RecordGroup.EXTENDING),
        ("9", None),
    ],
)
def test_group_of_the_unit(number: str, expected: RecordGroup | None) -> None:
    assert only(read_parts(unit("100001", graded(), tutkinnonOsanRyhmä=coded(number)))).group is expected


def test_unit_from_another_qualification() -> None:
    found = only(read_parts(unit("104052", graded(), tutkinto={"perusteenDiaarinumero": "40/011/2001"})))
    assert (found.register_number, found.from_register_number) == ("OPH-1-2020", "40/011/2001")


def test_unit_from_another_qualification_without_register_number_is_still_borrowed() -> None:
    found = read_parts(unit("104052", graded(), tutkinto={"tunniste": coded("457305", "koulutus")}))
    assert only(found).from_register_number == "457305"
    assert codes(found) == ["register_number_missing"]


@pytest.mark.parametrize(("kind", "expected"), ELSEWHERE.items())
def test_children_of_containers_are_pieces_with_the_containers_group(kind: str, expected: PieceKind) -> None:
    child = part(coded("X", name="Kurssi"), graded(), kind=kind, module={"laajuus": extent(3)})
    found = only(read_parts(container("1", child, tutkinnonOsanRyhmä=coded("1"))))
    assert (found.kind, found.osp, found.group, found.certainty) == (expected, Decimal(3), RecordGroup.VOCATIONAL, Certainty.FORMAL)
    assert (found.id, found.national) == ("koski:0/0/0/0", False)


def test_area_in_a_container_names_no_unit() -> None:
    found = only(read_parts(container("1", area("TVT", graded()))))
    assert (found.kind, found.unit, found.code) == (PieceKind.SUB_UNIT, None, "TVT")


def test_container_counts_by_its_children_whatever_it_says_itself() -> None:
    found = read_parts(container("2", arviointi=[graded()]))
    assert (pieces(found), codes(found)) == ((), ["container_counts_by_parts"])


def test_local_pieces_of_a_unit_are_informative_only() -> None:
    inner = part(coded("pk"), graded(), kind="ammatillisentutkinnonosaapienempikokonaisuus")
    assert only(read_parts(unit("106878", osasuoritukset=[inner]))).state is State.IN_PROGRESS
    assert only(read_parts(part(coded("P1"), osasuoritukset=[inner]))).code == "P1"


def test_unknown_local_parts_inside_a_unit_are_no_evidence() -> None:
    assert only(read_parts(unit("106878", osasuoritukset=[part(coded("x"), graded(), kind="uusi")]))).code == "106878"


def test_part_without_code_and_name_is_kept_out_and_told() -> None:
    found = read_parts(part({}, graded()))
    assert (pieces(found), codes(found)) == ((), ["code_missing"])


def test_part_without_code_keeps_its_name() -> None:
    found = read_parts(part({"nimi": {"fi": "Nimi"}}, graded()))
    assert (only(found).code, only(found).name, codes(found)) == (None, Text(fi="Nimi"), ["code_missing"])


# -- when is it done ---------------------------------------------------------------------------------------------------


def state_of(*grades: dict[str, Any], **more: Any) -> tuple[State, str | None]:
    found = only(read_parts(unit("100001", *grades, **more)))
    return found.state, found.grade


@pytest.mark.parametrize("grade", ["1", "2", "3", "4", "5", "Hyväksytty", "Suoritettu"])
def test_approved_grades(grade: str) -> None:
    assert state_of(graded(grade)) == (State.COMPLETED, grade)


@pytest.mark.parametrize("grade", ["Hylätty", "0"])
def test_failed_grades_are_never_counted(grade: str) -> None:
    assert state_of(graded(grade)) == (State.FAILED, grade)
    assert "piece_failed" in codes(read_parts(unit("100001", graded(grade))))


def test_approval_is_computed_though_the_record_omits_or_contradicts_it() -> None:
    assert state_of(graded("Hylätty") | {"hyväksytty": True})[0] is State.FAILED
    assert state_of(graded("3") | {"hyväksytty": False})[0] is State.FAILED


def test_school_scale_has_its_own_failed_grades() -> None:
    scale = "arviointiasteikkoyleissivistava"
    assert [state_of(graded(each, scale=scale))[0] for each in ("4", "H", "O", "5")] == [
        State.FAILED,
        State.FAILED,
        State.ATTENDED,
        State.COMPLETED,
    ]


def test_attendance_is_not_competence() -> None:
    assert state_of(graded("Osallistunut", scale="arviointiasteikkomuuammatillinenkoulutus"))[0] is State.ATTENDED


def test_no_assessment_is_in_progress_whatever_is_confirmed_or_demonstrated() -> None:
    demonstration = {"arviointi": graded("5")}
    found = read_parts(unit("100001", vahvistus={"päivä": "2020-05-01"}, näyttö=demonstration))
    assert (only(found).state, codes(found)) == (State.IN_PROGRESS, ["piece_in_progress"])


def test_own_confirmation_is_optional() -> None:
    assert state_of(graded())[0] is State.COMPLETED


def test_raised_grades_give_the_best_approved_one_on_its_day() -> None:
    grades = (graded("2", "2019-01-01"), graded("4", "2020-01-01"), graded("3", "2021-01-01"), graded("Hylätty", "2022-01-01"))
    found = only(read_parts(unit("100001", *grades)))
    assert (found.grade, found.assessed_on, found.state) == ("4", date(2020, 1, 1), State.COMPLETED)


def test_number_beats_the_word_approved() -> None:
    assert state_of(graded("Hyväksytty"), graded("1"))[1] == "1"


def test_assessment_without_grade_is_none_and_told() -> None:
    found = read_parts(unit("100001", {"päivä": "2020-05-01", "hyväksytty": True}))
    assert (only(found).state, codes(found)) == (State.IN_PROGRESS, ["assessment_without_grade", "piece_in_progress"])


@pytest.mark.parametrize("day", ["20200501", "2020-02-30", "1.5.2020", "2020-05-01T00:00", 5, "010180-9026"])
def test_unreadable_day_is_unknown_and_told(day: Any) -> None:
    found = read_parts(unit("100001", graded("5") | {"päivä": day}))
    assert (only(found).assessed_on, codes(found)) == (None, ["day_unreadable"])


def test_recognised_without_grade_counts_and_is_flagged() -> None:
    found = only(read_parts(unit("100001", tunnustettu={"selite": {"fi": "Koe Aada"}})))
    assert (found.state, found.flags, found.grade) == (State.COMPLETED, {Flag.RECOGNISED, Flag.UNGRADED}, None)


def test_recognised_with_grade_is_flagged_recognised_only() -> None:
    assert only(read_parts(unit("100001", graded(), tunnustettu={}))).flags == {Flag.RECOGNISED}


def test_nested_recognised_competence_is_the_same_and_counted_once() -> None:
    source = unit("100238", graded()) | {"tutkinto": {"perusteenDiaarinumero": "39/011/2014"}}
    found = read_parts(unit("100001", tunnustettu={"osaaminen": source}))
    assert only(found).code == "100001"
    assert value(found, "recognised_from", "source") == "100238"
    assert value(found, "recognised_from", "register_number") == "39/011/2014"


def test_recognised_but_failed_is_not_counted() -> None:
    found = read_parts(unit("100001", graded("Hylätty"), tunnustettu={}))
    assert only(found).state is State.FAILED
    assert "recognised_but_not_approved" in codes(found)


@pytest.mark.parametrize(
    ("note", "flags", "code"),
    [
        ("mukautettu", {Flag.ADAPTED}, ["assessment_adapted"]),
        ("poikkeusarvioinnissa", {Flag.DEVIATES}, ["assessment_deviates"]),
        ("muu", set(), []),
        ("muutosarviointiasteikossa", set(), []),
    ],
)
def test_notes_on_the_assessment(note: str, flags: set[Flag], code: list[str]) -> None:
    found = read_parts(unit("100001", graded(), lisätiedot=[{"tunniste": coded(note), "kuvaus": {"fi": "Koe"}}]))
    assert (only(found).flags, codes(found)) == (flags, code)


# -- common units and areas --------------------------------------------------------------------------------------------


def test_common_unit_without_own_assessment_is_open_and_its_areas_count() -> None:
    body = unit("400012", module={"laajuus": extent(8)}, osasuoritukset=[area("VVAI", graded(), module={"laajuus": extent(4)})])
    found = read_parts(body)
    whole, part_of_it = pieces(found)
    assert (whole.state, whole.osp) == (State.IN_PROGRESS, Decimal(8))
    assert (part_of_it.kind, part_of_it.unit, part_of_it.osp) == (PieceKind.SUB_UNIT, "400012", Decimal(4))
    assert (part_of_it.state, part_of_it.flags) == (State.COMPLETED, {Flag.UNIT_UNGRADED})
    assert codes(found) == ["common_unit_ungraded"]


def test_common_unit_assessed_as_a_whole_shows_its_areas_too() -> None:
    whole, part_of_it = pieces(read_parts(unit("400012", graded(), osasuoritukset=[area("VVAI", graded())])))
    assert (whole.state, part_of_it.state, part_of_it.flags) == (State.COMPLETED, State.COMPLETED, frozenset())


def test_open_area_in_an_open_common_unit_is_in_progress() -> None:
    found = read_parts(unit("400012", osasuoritukset=[area("VVAI")]))
    assert [each.state for each in pieces(found)] == [State.IN_PROGRESS, State.IN_PROGRESS]
    assert codes(found) == ["piece_in_progress", "piece_in_progress"]


def test_unit_with_areas_is_common_though_its_code_is_new() -> None:
    assert pieces(read_parts(unit("999999", osasuoritukset=[area("UUSI", graded())])))[1].unit == "999999"


def test_same_area_mandatory_and_optional_are_two() -> None:
    children = [area("VVAI", graded(), module={"pakollinen": each}) for each in (True, False)]
    assert [each.mandatory for each in pieces(read_parts(unit("400012", osasuoritukset=children)))[1:]] == [True, False]


def test_same_area_in_two_languages_are_two() -> None:
    children = [area("VVVK", graded(), module={"kieli": coded(each, "kielivalikoima")}) for each in ("EN", "DE")]
    assert [each.language for each in pieces(read_parts(unit("400012", osasuoritukset=children)))[1:]] == ["en", "de"]


def test_same_area_twice_is_the_best_of_both() -> None:
    children = [area("VVAI", graded("2")), area("VVAI", graded("4")), area("VVAI", graded("Hylätty"))]
    found = read_parts(unit("400012", osasuoritukset=children))
    (kept,) = pieces(found)[1:]
    assert (kept.grade, len(kept.also)) == ("4", 2)
    assert value(found, "records_disagree", "what") == "grade"


@pytest.mark.parametrize(("variant", "language"), [("AI1", "fi"), ("AI2", "sv"), ("AI7", "ai7")])
def test_mother_tongue_variants(variant: str, language: str) -> None:
    body = area("AI", graded(), module={"kieli": coded(variant, "oppiaineaidinkielijakirjallisuus")})
    assert pieces(read_parts(unit("101053", osasuoritukset=[body])))[1].language == language


def test_area_that_does_not_say_whether_mandatory() -> None:
    assert pieces(read_parts(unit("400012", osasuoritukset=[area("VVAI", module={"pakollinen": None})])))[1].mandatory is None


def test_local_area_is_an_area_without_national_code() -> None:
    body = part(coded("MLMA", name="Matematiikka"), graded(), kind=AREA_TYPE)
    found = pieces(read_parts(unit("106728", osasuoritukset=[body])))[1]
    assert (found.kind, found.national, found.unit) == (PieceKind.SUB_UNIT, False, "106728")


def test_areas_of_a_borrowed_common_unit_are_borrowed() -> None:
    body = unit("106727", tutkinto={"perusteenDiaarinumero": "OPH-2-2020"}, osasuoritukset=[area("VVAI22", graded())])
    assert [each.from_register_number for each in pieces(read_parts(body))] == ["OPH-2-2020", "OPH-2-2020"]


def common(extents: list[Any], whole: Any = 11, *grades: dict[str, Any]) -> Reading:
    children = [area(f"A{n}", graded(), module={"laajuus": extent(each)} if each else None) for n, each in enumerate(extents)]
    return read_parts(unit("400012", *grades, module={"laajuus": extent(whole)}, osasuoritukset=children))


def test_common_unit_whose_extent_is_not_the_sum_of_its_areas_is_told() -> None:
    found = common([4, 3], 11, graded())
    assert value(found, "common_unit_extent_not_sum", "areas_osp") == Decimal(7)
    assert value(found, "common_unit_extent_not_sum", "unit_osp") == Decimal(11)


def test_common_unit_sum_is_not_asked_without_extents_or_assessment_and_tolerates_rounding() -> None:
    assert codes(common([None, None], 11, graded())) == []
    assert codes(common([4, 7.001], 11, graded())) == []
    assert codes(common([4, 3], 11)) == ["common_unit_ungraded"]


# -- A.4 smaller than a unit -------------------------------------------------------------------------------------------


def smaller(*parts: Any) -> Reading:
    return read_parts(*parts, kind="tutkinnonosaapienemmistäkokonaisuuksistakoostuvasuoritus", number=None)


def piece(**more: Any) -> dict[str, Any]:
    return part(coded("ATK", name="Huolto"), graded(), kind="tutkinnonosaapienempikokonaisuus", **more)


def test_smaller_piece_is_towards_a_unit_and_never_the_unit() -> None:
    found = only(smaller(piece(liittyyTutkinnonOsaan=coded("101481", UNITS), module={"laajuus": extent(4)})))
    assert (found.kind, found.certainty, found.unit) == (PieceKind.PART_OF_UNIT, Certainty.PROPOSED, "101481")
    assert (found.code, found.national, found.requirements, found.osp) == ("ATK", False, (), Decimal(4))


def test_smaller_piece_towards_a_local_unit_names_the_qualification() -> None:
    found = only(smaller(piece(liittyyTutkintoon={"perusteenDiaarinumero": "39/011/2014"})))
    assert (found.unit, found.from_register_number, found.certainty) == (None, "39/011/2014", Certainty.PROPOSED)


def test_smaller_piece_towards_nothing_is_told() -> None:
    assert codes(smaller(piece())) == ["towards_no_unit"]
    assert codes(smaller(piece(liittyyTutkinnonOsaan=coded("101481")))) == ["towards_no_unit"]


def test_smaller_record_is_no_goal() -> None:
    record = smaller(piece(liittyyTutkinnonOsaan=coded("101481", UNITS))).record
    assert record is not None
    assert record.goals == ()


def test_area_in_a_record_of_smaller_pieces_is_formal() -> None:
    found = only(smaller(area("FK", graded())))
    assert (found.kind, found.certainty, found.unit) == (PieceKind.SUB_UNIT, Certainty.FORMAL, None)


def test_smaller_piece_in_other_training_is_read_alike() -> None:
    found = only(read_parts(piece(liittyyTutkinnonOsaan=coded("101481", UNITS)), kind="muuammatillinenkoulutus", number=None))
    assert (found.kind, found.unit) == (PieceKind.PART_OF_UNIT, "101481")


# -- A.6 pitfalls ------------------------------------------------------------------------------------------------------


def test_missing_extent_stays_unknown() -> None:
    found = read_parts(unit("100001", graded()))
    assert (only(found).osp, only(found).measure, codes(found)) == (None, None, [])


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("1", "ov"),
        ("2", "op"),
        ("3", "weekly_lesson"),
        ("4", "course"),
        ("5", "hour"),
        ("7", "year"),
        ("8", "week"),
        ("9", "opintojenlaajuusyksikko_9"),
    ],
)
def test_other_measures_are_never_converted(measure: str, expected: str) -> None:
    found = read_parts(unit("100001", graded(), module={"laajuus": extent(20, measure)}))
    assert (only(found).osp, only(found).measure) == (None, expected)
    assert value(found, "extent_in_other_measure", "amount") == Decimal(20)


def test_extent_without_measure_is_unknown_and_told() -> None:
    found = read_parts(unit("100001", graded(), module={"laajuus": extent(20, None)}))
    assert (only(found).osp, codes(found)) == (None, ["extent_without_measure"])


@pytest.mark.parametrize("amount", [0, -5, "15", None, True, 1e300, [], 10**30])
def test_extent_that_cannot_be_is_unknown_and_told(amount: Any) -> None:
    found = read_parts(unit("100001", graded(), module={"laajuus": extent(amount)}))
    assert (only(found).osp, codes(found)) == (None, ["extent_not_plausible"])


def test_extent_is_exact() -> None:
    assert only(read_parts(unit("100001", graded(), module={"laajuus": extent(1.1)}))).osp == Decimal("1.1")


def test_raised_grade_in_a_right_of_its_own_is_one_unit_with_the_best_grade() -> None:
    first = right(completion(unit("100001", graded("2", "2019-01-01"))))
    raised = right(completion(unit("100001", graded("4", "2021-01-01"), korotettu=coded("korotettu"))))
    found = reading(learner(first, raised))
    assert (only(found).grade, only(found).assessed_on, len(only(found).also)) == ("4", date(2021, 1, 1), 1)
    assert codes(found) == ["records_disagree", "records_disagree"]


def test_extending_unit_stays_extending() -> None:
    assert only(read_parts(unit("104052", graded(), tutkinnonOsanRyhmä=coded("4")))).group is RecordGroup.EXTENDING


# -- privacy -----------------------------------------------------------------------------------------------------------


def test_names_numbers_and_free_texts_never_pass() -> None:
    secret = "Aada"
    body = unit(
        "100001",
        graded() | {"arvioitsijat": [{"nimi": secret}]},
        tunnustettu={"selite": {"fi": secret}},
        vahvistus={"myöntäjäHenkilöt": [{"nimi": secret}]},
        lisätiedot=[{"tunniste": coded("mukautettu"), "kuvaus": {"fi": secret}}],
        module={"kuvaus": {"fi": secret}},
    )
    told = repr(reading(learner(right(completion(body, ryhmä=secret), lisätiedot={"x": secret}))))
    assert secret not in told
    assert "010180-9026" not in told


@pytest.mark.parametrize("number", ["010180-9026", "131052A308T", "1.2.246.562.24.00000000010", "hlö 010180-9026"])
def test_identity_number_in_a_code_or_name_is_dropped(number: str) -> None:
    found = read_parts(part(coded(number, name=f"Osa {number}"), graded()), part(coded("P1", name=f"Osa {number}"), graded()))
    assert only(found).code == "P1"
    assert number not in repr(found)


def test_findings_hold_no_grades() -> None:
    found = reading(learner(right(completion(unit("1", graded("2")))), right(completion(unit("1", graded("4"))))))
    assert {name for each in found.findings for name, _ in each.values} == {"code", "name", "what", "other"}


def test_failed_piece_is_a_warning_and_an_open_one_a_note() -> None:
    found = read_parts(unit("1", graded("0")), unit("2"))
    assert [each.severity for each in found.findings] == [Severity.WARNING, Severity.NOTE]
    assert found.findings[0].where == f"record.json#{PLACE}/osasuoritukset/0"


# -- anything at all ---------------------------------------------------------------------------------------------------

_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(
        ["Hylätty", "5", "6", "reformi", "mitatoity", "2020-01-01", UNITS, AREAS, AREA_TYPE, "valma", "1.2.246.562.24.1"]
    )
)
_KEYS_OF_KOSKI = """
opiskeluoikeudet suoritukset osasuoritukset tila opiskeluoikeusjaksot tyyppi koodiarvo koodistoUri nimi fi
koulutusmoduuli tunniste perusteenDiaarinumero laajuus arvo yksikkö kieli pakollinen arviointi arvosana päivä
hyväksytty tunnustettu osaaminen lisätiedot tutkinto tutkinnonOsanRyhmä osaamisala loppu tutkintonimike
suoritustapa vahvistus liittyyTutkinnonOsaan liittyyTutkintoon
"""
_KEYS = st.sampled_from(_KEYS_OF_KOSKI.split())
_JSON = st.recursive(_SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=5), max_leaves=30)


def survives(body: Any) -> None:
    source = document(body)
    koski.recognises(source)
    try:
        found = koski.read(source)
    except UnreadableInput:
        return
    assert found.record is not None
    assert len({each.id for each in found.record.evidence}) == len(found.record.evidence)


@given(_JSON)
@settings(deadline=None)
def test_reading_never_crashes_on_any_json(body: Any) -> None:
    survives(body)


@given(
    st.lists(st.dictionaries(_KEYS, _JSON, max_size=6), max_size=3),
    st.sampled_from(["ammatillinentutkinto", "valma", "muuammatillinenkoulutus"]),
)
@settings(deadline=None)
def test_reading_never_crashes_on_any_parts(parts: list[Any], kind: str) -> None:
    survives(learner(right(completion(*parts, kind=kind))))


@given(st.binary(max_size=60))
def test_reading_never_crashes_on_any_bytes(payload: bytes) -> None:
    source = Document("record.json", payload)
    koski.recognises(source)
    with pytest.raises(UnreadableInput):
        koski.read(source)


def test_deep_nesting_is_read_or_refused() -> None:
    for depth in (50, 120, 400):
        body: Any = part(coded("X"))
        for _ in range(depth):
            body = part(coded("X"), osasuoritukset=[body])
        survives(learner(right(completion(body))))
