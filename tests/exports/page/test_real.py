"""Real trees and real records: the longest names, groups that nobody foresaw, and no person on the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run

CAR, OLD_CAR = "rakenne-autoalan-perustutkinto2017", "rakenne-autoalan-perustutkinto"
RECORDS = (
    (CAR, "ammatillinen-reforminmukainenperustutkinto_2025-09-25", "fi"),
    (OLD_CAR, "ammatillinen-full_2022-07-14", "sv"),
    ("rakenne-liikunnan-ja-valmennuksen-ammattitutkinto-2018", None, "fi"),
    ("rakenne-sosiaali-ja-terveysala", None, "sv"),
)
NUMBERS = {
    "rakenne-liikunnan-ja-valmennuksen-ammattitutkinto-2018": ("OPH-1161-2018",),
    "rakenne-sosiaali-ja-terveysala": ("79/011/2014", "--method", "naytto"),
}
ABOUT_A_PERSON = {"hetu", "etunimet", "kutsumanimi", "sukunimi", "oid", "syntymäaika"}


def _persons(record: Any) -> Iterator[str]:
    if isinstance(record, dict):
        for key, value in record.items():
            if key in ABOUT_A_PERSON and isinstance(value, str):
                yield value
            yield from _persons(value)
    elif isinstance(record, list):
        for each in record:
            yield from _persons(each)


@pytest.mark.parametrize(("tree", "record", "language"), RECORDS)
@pytest.mark.parametrize("verb", ["check", "plan"])
def test_pages_of_real_records(
    run: Run, shared: Path, tmp_path: Path, tree: str, record: str | None, language: str, verb: str
) -> None:
    words: list[str | Path] = ["--data", shared / "eperusteet" / f"{tree}.json", "--on", "2026-10-01", "--lang", language]
    learner = shared / "koski" / f"{record}.json" if record is not None else None
    words += ["--learner", learner] if learner is not None else ["--qualification", *NUMBERS[tree]]
    html, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    ran = run(verb, *words, "--html", html, "--pdf", pdf)
    assert ran.code == 0, ran.err
    written = html.read_text(encoding="utf-8")
    said = "".join(each.extract_text() for each in PdfReader(BytesIO(pdf.read_bytes())).pages)
    persons = set(_persons(json.loads(learner.read_text(encoding="utf-8")))) if learner is not None else set()
    for each in persons - {"Autoalan"}:
        assert each not in written
        assert each not in said
    texts = re.sub(r"<style>.*?</style>|<[^>]+>", " ", written, flags=re.DOTALL)
    assert not re.search(r"koski:|\b1\.2\.246\.562\b", texts)
