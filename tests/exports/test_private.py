"""Nothing that says who a learner is leaves: held against every shared record and every form that a plan has.

A form that is added to the table is tried here with the others. What must not leave is read from the files themselves, by key
and by shape, so that a new shared record brings its own.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import zipfile
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pathways.exports.forms import FORMS
from pathways.model import LANGUAGES
from tests.cli.conftest import Ran, Run

ON = ("--on", "2026-12-01")
KEYS = frozenset(
    {
        "hetu", "etunimet", "kutsumanimi", "sukunimi", "etunimi", "sahkoposti", "puhelinnumero", "oppija-oid", "opiskeluoikeus-oid",
        "givenname", "familyname", "givennames", "fullname", "email", "phone", "telephone", "dateofbirth", "syntymäaika", "eppn",
    }
)  # fmt: skip
"""Keys whose texts are about a person, in small letters."""
PEOPLE = frozenset(
    {"arvioitsijat", "myöntäjähenkilöt", "vastuullinen-tyopaikka-ohjaaja", "hankkijan-edustaja", "jarjestajan-edustaja"}
)
"""Keys of people whose ``nimi`` is theirs, and every list of assessors."""
SHAPES = re.compile(
    r"(?<!\d)\d{6}[-+A-FU-Y]\d{3}[0-9A-Z](?![0-9A-Z])|1\.2\.246\.562\.(?:24|98|198|298)\.\d+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII
)
LEAST = 4  # characters: shorter ones occur in any text
FOLDERS = ("koski", "ehoks", "badges", "elm/samples")


def records(folder: Path) -> list[Path]:
    return sorted(each for name in FOLDERS for each in (folder / name).rglob("*") if each.is_file() and each.suffix not in (".md",))


def personal(path: Path) -> frozenset[str]:
    """What of a file must not leave."""
    payload = path.read_bytes()
    text = payload.decode("utf-8", "ignore")
    found = set(SHAPES.findall(text))
    for each in (text, *_signed(text)):
        with contextlib.suppress(ValueError):
            found |= set(_named(json.loads(each), within=False))
    return frozenset(each for each in found if len(each) >= LEAST)


def _signed(text: str) -> Iterator[str]:
    """What the tokens in a text say."""
    for found in re.finditer(r"eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*", text):
        yield urlsafe_b64decode(found[1] + "=" * (-len(found[1]) % 4)).decode("utf-8", "ignore")


def _named(body: Any, *, within: bool) -> Iterator[str]:
    if isinstance(body, list):
        for each in body:
            yield from _named(each, within=within)
    elif isinstance(body, dict):
        for key, value in body.items():
            person = key.lower() in PEOPLE or key.endswith("arvioijat")
            if key.lower() in KEYS:
                yield from _texts(value)
            elif within and key in ("nimi", "name") and isinstance(value, str):  # names of schools come in several languages
                yield value
            yield from _named(value, within=within or person)


def _texts(body: Any) -> Iterator[str]:
    if isinstance(body, str):
        yield body
    for each in body.values() if isinstance(body, dict) else body if isinstance(body, list) else ():
        yield from _texts(each)


def everything(path: Path) -> str:
    """The content of a file as text, whatever is packed in it."""
    payload = path.read_bytes()
    parts = [payload]
    if zipfile.is_zipfile(io.BytesIO(payload)):
        with zipfile.ZipFile(io.BytesIO(payload)) as packed:
            parts += [packed.read(name) for name in packed.namelist()]
    if payload.startswith(b"%PDF"):
        parts += _streams(payload)
    unfolded = b"\n".join(parts).replace(b"\r\n ", b"")  # lines of a calendar
    return path.name + unfolded.decode("utf-8", "ignore")


def _streams(payload: bytes) -> Iterator[bytes]:
    import zlib

    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", payload, re.DOTALL):
        try:
            yield zlib.decompress(found[1])
        except zlib.error:
            continue


def leaking(names: frozenset[str], *said: str) -> list[str]:
    whole = "\n".join(said)
    return sorted(each for each in names if each in whole)


def files_of(folder: Path) -> list[str | Path]:
    """An option and a file for every form there is."""
    return [word for number, form in enumerate(FORMS) if _is_first(number) for word in (f"--{form.name}", folder / _file(number))]


def _is_first(number: int) -> bool:
    return FORMS[number].name not in {each.name for each in FORMS[:number]}


def _file(number: int) -> str:
    return f"{FORMS[number].name}{FORMS[number].ending}"


def test_what_must_not_leave_is_found_in_the_records(shared: Path) -> None:
    found = {path.name: personal(path) for path in records(shared)}
    assert {"Esimerkki", "Oppija", "010180-907B"} <= found["vapaasivistystyo-osaamismerkki_2024-01-16.json"]
    assert {"esimerkki@example.invalid", "Esimerkki Henkilö"} <= found["hoksit.json"]
    assert sum(map(bool, found.values())) > 30


@pytest.fixture(scope="module")
def offerings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    table = tmp_path_factory.mktemp("offered") / "offerings.csv"
    rows = [
        "id;name_fi;provider;kind;covers_formal;covers_declared;extent;extent_unit;price_eur;languages;modes;intakes",
        "C-1;Ikkunat;Oppilaitos;unit;105427;;20;osp;10;fi;contact;2027-01-11..2027-05-28 apply 2026-12-01..2026-12-31",
        "C-2;Pinnat;Oppilaitos;part_of_unit;;105438;18;osp;10;fi;contact;2027-01-11..2027-05-28",
    ]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return table


def _planned(run: Run, shared: Path, offerings: Path, record: Path, to: Path, language: str) -> Ran:
    tree = shared / "eperusteet" / "rakenne-puuteollisuuden-perustutkinto.json"
    goal = ("--unit", "105427", "105438", "--qualification", "OPH-2455-2017")
    return run("plan", "--data", tree, offerings, "--learner", record, *goal, *ON, "--lang", language, *files_of(to))


@pytest.mark.parametrize("number", range(4))
def test_no_form_of_a_plan_and_no_word_says_who_the_learner_is(
    run: Run, shared: Path, offerings: Path, tmp_path: Path, number: int
) -> None:
    """Every fourth record in one test, so that they can run side by side; languages by turns."""
    planned = 0
    for index, record in list(enumerate(records(shared)))[number::4]:
        names = personal(record)
        to = tmp_path / str(index)
        to.mkdir()
        ran = _planned(run, shared, offerings, record, to, LANGUAGES[index % len(LANGUAGES)])
        assert ran.code in (0, 2), (record.name, ran.err)
        made = [everything(each) for each in sorted(to.iterdir())]
        assert leaking(names, ran.out, ran.err, *made) == [], record.name
        if ran.code == 0:
            planned += 1
            assert {each.name for each in to.iterdir()} == {_file(at) for at in range(len(FORMS)) if _is_first(at)}, record.name
    assert planned


@pytest.mark.parametrize("number", range(4))
def test_no_answer_about_a_record_says_who_the_learner_is(run: Run, shared: Path, number: int) -> None:
    tree = shared / "eperusteet" / "rakenne-puuteollisuuden-perustutkinto.json"
    for record in records(shared)[number::4]:
        names = personal(record)
        said = [
            run("validate", record, "--json"),
            run("check", "--data", tree, "--learner", record, "--qualification", "OPH-2455-2017"),
        ]
        for ran in said:
            assert ran.code in (0, 2), (record.name, ran.err)
            assert leaking(names - {record.name}, ran.out, ran.err) == [], record.name


def test_a_form_that_writes_every_ending_is_tried_too(run: Run, shared: Path, offerings: Path, tmp_path: Path) -> None:
    record = shared / "koski" / "ammatillinen-full_2022-07-14.json"
    for form in FORMS:
        to = tmp_path / f"only{form.ending}"
        tree = shared / "eperusteet" / "rakenne-puuteollisuuden-perustutkinto.json"
        goal = ("--unit", "105427", "--qualification", "OPH-2455-2017")
        ran = run("plan", "--data", tree, offerings, "--learner", record, *goal, *ON, f"--{form.name}", to)
        assert ran.code == 0, ran.err
        assert leaking(personal(record), everything(to)) == []
