"""A plan as a HOKS: held against every rule of eHOKS by code of its own, read back with nothing lost, and with nothing invented."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from loaders import hoks
from loaders.document import Document
from pathways import sample
from pathways.model import LANGUAGES, Certainty, PieceKind, Record
from tests.cli.conftest import Run

Json = dict[str, Any]

ON = ("--on", "2026-12-01", "--language", "fi")
HEADINGS = "id;name_fi;provider;kind;covers_formal;extent;extent_unit;price_eur;languages;modes;intakes"


@pytest.fixture
def learner(tmp_path: Path) -> Path:
    path = tmp_path / "learner.json"
    path.write_bytes(sample.payload("learner-dropped-out.json"))
    return path


@pytest.fixture
def made(run: Run, tmp_path: Path) -> Callable[..., tuple[Json, Json]]:
    """The HOKS of a plan, and the answer."""

    def make(*words: str | Path) -> tuple[Json, Json]:
        file = tmp_path / "made.json"
        answer = run("plan", *words, "--hoks", file, "--json").answer
        return json.loads(file.read_text(encoding="utf-8")), answer

    return make


def to_fill(answer: Json) -> dict[str, str]:
    """Field -> where, of what the counsellor has to fill in."""
    told = (each for each in answer["findings"] if each["code"] == "draft_to_fill")
    found = (re.search(r"counsellor: ([\w-]+)(?:, in \d+ places)? \((.+)\)\.$", each["message"]) for each in told)
    return {each[1]: each[2] for each in found if each is not None}


# -- the rules, once more: what is missing and what is wrong --------------------------------------------------------------------

_CODE = {"tutkinnon-osa": r"tutkinnonosat_\d+", "osa-alue": r"ammatillisenoppiaineet_.+"}
_PROCESS = "valittu-todentamisen-prosessi-koodi-uri"


def missing(body: Json) -> Iterator[str]:
    """Every required field that is not there, as a path (learner-records.md B)."""
    for key in ("oppija-oid", "opiskeluoikeus-oid", "ensikertainen-hyvaksyminen", "osaamisen-hankkimisen-tarve"):
        if key not in body:
            yield f"/{key}"
    for key, part, path in parts(body):
        if key != "opiskeluvalmiuksia-tukevat-opinnot" and "paikalliset" not in key:
            yield from absent(part, path, "tutkinnon-osa-koodi-uri", "tutkinnon-osa-koodi-versio")
        if "yhteiset" in key:
            yield from absent(part, path, "osa-alueet")
        for area, here in inner(part, path):
            yield from absent(area, here, "osa-alue-koodi-uri", "osa-alue-koodi-versio")
            if key.startswith("aiemmin"):
                yield from absent(area, here, _PROCESS)
        if key == "aiemmin-hankitut-paikalliset-tutkinnon-osat":
            yield from absent(part, path, _PROCESS)
        if key == "opiskeluvalmiuksia-tukevat-opinnot":
            yield from absent(part, path, "nimi", "kuvaus", "alku", "loppu")
        for owner, here in ((part, path), *inner(part, path)):
            for index, way in enumerate(owner.get("osaamisen-hankkimistavat", [])):
                coded = ("osaamisen-hankkimistapa-koodi-uri", "osaamisen-hankkimistapa-koodi-versio")
                yield from absent(way, f"{here}/osaamisen-hankkimistavat/{index}", "alku", "loppu", *coded)
            for index, shown in enumerate(owner.get("osaamisen-osoittaminen", [])):
                needed = ("alku", "loppu", "nayttoymparisto", "sisallon-kuvaus")
                yield from absent(shown, f"{here}/osaamisen-osoittaminen/{index}", *needed)


def parts(body: Json) -> Iterator[tuple[str, Json, str]]:
    for key, value in body.items():
        if isinstance(value, list):
            for index, part in enumerate(value):
                yield key, part, f"/{key}/{index}"


def inner(part: Json, path: str) -> list[tuple[Json, str]]:
    return [(area, f"{path}/osa-alueet/{index}") for index, area in enumerate(part.get("osa-alueet", []))]


def absent(part: Json, path: str, *keys: str) -> Iterator[str]:
    yield from (f"{path}/{key}" for key in keys if key not in part)


def hold_the_rules(body: Json) -> None:
    """Everything that is there is as eHOKS asks for it."""
    assert isinstance(body["osaamisen-hankkimisen-tarve"], bool)
    known = {"osaamisen-hankkimisen-tarve", "opiskeluvalmiuksia-tukevat-opinnot"}
    assert {each for each in body if each not in known} <= {
        f"{when}-{kind}-tutkinnon-osat"
        for when in ("aiemmin-hankitut", "hankittavat")
        for kind in ("ammat", "yhteiset", "paikalliset")
    }
    for key, part, path in parts(body):
        for owner, _ in ((part, path), *inner(part, path)):
            for what, shape in _CODE.items():
                code = owner.get(f"{what}-koodi-uri")
                assert code is None or re.fullmatch(shape, code), path
            if _PROCESS in owner:
                assert key.startswith("aiemmin")
                assert (owner[_PROCESS], owner[_PROCESS.replace("uri", "versio")]) == ("osaamisentodentamisenprosessi_0001", 1)
            assert "laajuus" not in owner or isinstance(owner["laajuus"], int)
            for each in (*owner.get("osaamisen-hankkimistavat", []), *owner.get("osaamisen-osoittaminen", [])):
                if "alku" in each:
                    first, last = date.fromisoformat(each["alku"]), date.fromisoformat(each["loppu"])
                    assert first <= last <= first.replace(year=first.year + 5), path
                way = each.get("osaamisen-hankkimistapa-koodi-uri", "_oppilaitosmuotoinenkoulutus")
                assert way.endswith("_oppilaitosmuotoinenkoulutus"), "a work place needs what nobody knows"


def by_pattern(place: str) -> str:
    return "/".join("*" if part.isdigit() else part for part in place.split("/"))


def test_the_draft_holds_every_rule_and_lists_all_that_is_missing(made: Callable[..., tuple[Json, Json]], learner: Path) -> None:
    body, answer = made("--learner", learner, *ON)
    hold_the_rules(body)
    told = {by_pattern(place) for places in to_fill(answer).values() for place in places.split(", ")}
    assert {by_pattern(each) for each in missing(body)} <= told
    optional = {"osaamisen-osoittaminen", "osaamisen-hankkimistavat", _PROCESS}
    assert {each for each in told if each.rpartition("/")[2] not in optional} == {by_pattern(each) for each in missing(body)}
    # every study of a vocational unit is at a work place here: told once for all of them
    where = "/hankittavat-ammat-tutkinnon-osat/*/osaamisen-hankkimistavat/*/osaamisen-hankkimistapa-koodi-uri"
    assert to_fill(answer)["osaamisen-hankkimistapa-koodi-uri"] == where


def test_periods_and_demonstrations_are_those_of_the_plan(made: Callable[..., tuple[Json, Json]], learner: Path) -> None:
    body, answer = made("--learner", learner, *ON)
    periods = {
        (way["ajanjakson-tarkenne"].partition("]")[0][1:], way["alku"], way["loppu"])
        for _, part, path in parts(body)
        for owner, _ in ((part, path), *inner(part, path))
        for way in owner.get("osaamisen-hankkimistavat", [])
    }
    steps = answer["plans"][0]["steps"]
    assert periods == {(each["id"], each["start"], each["end"]) for each in steps if each["kind"] == "offering"}
    shown = [(each["start"], each["end"]) for each in steps if each["kind"] == "demonstration"]
    assert [(each["alku"], each["loppu"]) for _, part, _ in parts(body) for each in part.get("osaamisen-osoittaminen", [])] == shown


def read(body: Json) -> Record:
    record = hoks.read(Document("made.json", json.dumps(body).encode())).record
    assert record is not None
    return record


def test_what_is_held_is_read_back_as_held(made: Callable[..., tuple[Json, Json]], learner: Path, run: Run, tmp_path: Path) -> None:
    body, answer = made("--learner", learner, *ON)
    record = read(body)
    assert {each.certainty for each in record.evidence} == {Certainty.FORMAL}
    held = {each["unit"] for each in answer["plans"][0]["placements"] if each["source"] != "plan" and each["unit"]}
    mine = {each.code if each.kind is PieceKind.UNIT else each.unit for each in record.evidence}
    assert held <= mine
    goal = ("--qualification", answer["qualification"]["register_number"], "--on", "2026-12-01", "--json")
    alone = run("check", "--learner", tmp_path / "made.json", *goal).answer
    from_koski = run("check", "--learner", learner, "--on", "2026-12-01", "--json").answer
    assert alone["counted_osp"] == from_koski["counted_osp"]


def test_a_plan_made_from_the_draft_keeps_every_step(
    made: Callable[..., tuple[Json, Json]], learner: Path, run: Run, tmp_path: Path
) -> None:
    _, before = made("--learner", learner, *ON)
    again = run("plan", "--learner", learner, tmp_path / "made.json", *ON, "--json").answer
    steps = [(each["id"], each["start"], each["end"]) for each in before["plans"][0]["steps"]]
    assert [(each["id"], each["start"], each["end"]) for each in again["plans"][0]["steps"]] == steps
    assert {each["fixed"] for each in again["plans"][0]["steps"] if each["kind"] == "offering"} == {"booked"}


def test_parts_fit_the_definitions_of_the_former_schema(
    made: Callable[..., tuple[Json, Json]], learner: Path, shared: Path
) -> None:
    """The published schema has the former names of the lists; what is inside has kept its form."""
    body, _ = made("--learner", learner, *ON)
    schema = json.loads((shared / "ehoks" / "dev_schema.json").read_bytes())

    def fits(what: str, part: Json, lacking: set[str]) -> None:
        checker = Draft7Validator({"$ref": f"#/definitions/{what}", "definitions": schema["definitions"]})
        faults = [each for each in checker.iter_errors(part) if each.validator != "required"]
        required = {each.message.split("'")[1] for each in checker.iter_errors(part) if each.validator == "required"}
        assert (faults, required) == ([], lacking)

    ways = 0
    for key, part, path in parts(body):
        for owner, _ in ((part, path), *inner(part, path)):
            for way in owner.get("osaamisen-hankkimistavat", []):
                ways += 1
                fits("OsaamisenHankkimistapa", way, set())
        if key == "aiemmin-hankitut-ammat-tutkinnon-osat":
            fits("OlemassaOlevaAmmatillinenTutkinnonOsa", part, {"tutkinnon-osa-koodi-versio"})
        if key == "aiemmin-hankitut-yhteiset-tutkinnon-osat":
            for area, _ in inner(part, path):
                fits("OlemassaOlevanYTOOsaAlue", area, {"osa-alue-koodi-versio"})
    assert ways > 5


# -- nothing invented ----------------------------------------------------------------------------------------------------------


def test_what_was_entered_by_hand_says_no_process(made: Callable[..., tuple[Json, Json]]) -> None:
    goal = ("--unit", "105444", "105427", "--holds", "105444", *ON)
    body, answer = made(*goal)
    (prior,) = body["aiemmin-hankitut-ammat-tutkinnon-osat"]
    assert prior == {"tutkinnon-osa-koodi-uri": "tutkinnonosat_105444"}
    assert f"/aiemmin-hankitut-ammat-tutkinnon-osat/0/{_PROCESS}" in to_fill(answer)[_PROCESS]


def test_a_part_that_is_only_declared_or_to_be_agreed_is_told(made: Callable[..., tuple[Json, Json]]) -> None:
    _, answer = made("--unit", "105438", "--holds", "POH-PINTA-1", *ON)
    assert "draft_part_held_not_carried" in {each["code"] for each in answer["findings"]}


def test_nothing_names_the_learner(made: Callable[..., tuple[Json, Json]], learner: Path) -> None:
    body, answer = made("--learner", learner, *ON)
    assert not {"oppija-oid", "opiskeluoikeus-oid", "sahkoposti", "puhelinnumero"} & body.keys()
    assert {"oppija-oid", "opiskeluoikeus-oid"} <= to_fill(answer).keys()


def test_equal_plans_are_equal_bytes_and_the_language_is_that_of_names(run: Run, learner: Path, tmp_path: Path) -> None:
    for name in ("one", "other"):
        run("plan", "--learner", learner, *ON, "--hoks", tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    for language in LANGUAGES:
        run("plan", "--learner", learner, *ON, "--hoks", tmp_path / language, "--lang", language)
        hold_the_rules(json.loads((tmp_path / language).read_text(encoding="utf-8")))


def test_without_a_plan_there_is_no_draft(run: Run, tmp_path: Path) -> None:
    (tmp_path / "learner.json").write_bytes(sample.payload("learner-nearly-ready.json"))
    words = ("--learner", tmp_path / "learner.json", *ON, "--by", "2027-01-31", "--hoks", tmp_path / "h.json", "--json")
    answer = run("plan", *words).answer
    assert answer["status"] == "impossible"
    assert "draft_without_plan" in {each["code"] for each in answer["findings"]}
    assert not (tmp_path / "h.json").exists()


# -- a real tree and a real record ---------------------------------------------------------------------------------------------


@pytest.fixture
def real(shared: Path, tmp_path: Path) -> tuple[str | Path, ...]:
    """A learner of the vehicle trade with two vocational units and a common one to go, and courses that give them."""
    table = tmp_path / "offerings.csv"
    rows = [
        f"C-{code};Kurssi {code};Oppilaitos;unit;{code};{osp};osp;0;fi;{mode};{first}..{last}"
        for code, osp, mode, first, last in (
            ("105725", 45, "contact", "2027-01-11", "2027-05-28"),
            ("105718", 15, "workplace", "2027-08-09", "2027-12-17"),
            ("400013", 6, "online", "2027-01-11", "2027-05-28"),
        )
    ]
    table.write_text("\n".join([HEADINGS, *rows]) + "\n", encoding="utf-8")
    record = shared / "koski" / "ammatillinen-reforminmukainenperustutkinto_2025-09-25.json"
    tree = shared / "eperusteet" / "rakenne-autoalan-perustutkinto2017.json"
    units = ("--unit", "105708", "105725", "105718", "400013", "--qualification", "OPH-2762-2017")
    return ("--data", tree, table, "--learner", record, *units, "--on", "2026-12-01")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_record_and_a_real_tree(
    made: Callable[..., tuple[Json, Json]], real: tuple[str | Path, ...], run: Run, tmp_path: Path, language: str
) -> None:
    body, answer = made(*real, "--lang", language)
    hold_the_rules(body)
    assert answer["plans"], answer
    learnt = {each["tutkinnon-osa-koodi-uri"] for each in body["hankittavat-ammat-tutkinnon-osat"]}
    assert learnt == {"tutkinnonosat_105725", "tutkinnonosat_105718"}
    (common,) = body["hankittavat-yhteiset-tutkinnon-osat"]
    assert len(common["osa-alueet"]) >= 2
    assert "tutkinnonosat_105708" in {each["tutkinnon-osa-koodi-uri"] for each in body["aiemmin-hankitut-ammat-tutkinnon-osat"]}
    again = run("plan", *real, "--json", "--learner", tmp_path / "made.json").answer
    assert {each["fixed"] for each in again["plans"][0]["steps"] if each["kind"] == "offering"} == {"booked"}
