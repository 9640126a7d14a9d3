"""What a European Digital Credential gives, and what it says of the learner that is dropped."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

import loaders
from loaders.document import Document
from loaders.identifiers import first_contradiction
from loaders.reading import Reading
from pathways.model import Certainty, PieceKind, State

ECTS = {"id": "http://data.europa.eu/snb/education-credit/6fcec5c5af"}


def credential(*claims: dict[str, Any], **person: Any) -> dict[str, Any]:
    return {
        "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "issued": "2026-03-01T10:00:00Z",
        "credentialSubject": {"type": "Person", "hasClaim": list(claims), **person},
    }


def claim(title: Any = "Juottaminen", **members: Any) -> dict[str, Any]:
    return {"id": "urn:epass:x:1", "type": "LearningAchievement", "title": {"fi": title}, **members}


def read(body: dict[str, Any]) -> Reading:
    return loaders.read(Document("credential.json", json.dumps(body).encode()))[1]


def only(body: dict[str, Any]) -> Any:
    record = read(body).record
    assert record is not None
    (piece,) = record.evidence
    return piece


def test_a_claim_is_a_proposal() -> None:
    piece = only(credential(claim()))
    assert (piece.kind, piece.certainty, piece.state, piece.name.fi) == (
        PieceKind.OTHER,
        Certainty.PROPOSED,
        State.COMPLETED,
        "Juottaminen",
    )


@pytest.mark.parametrize(
    "wrapped", [lambda body: {"credential": body}, lambda body: {"payload": json.dumps(body), "signatures": []}]
)
def test_in_every_form(wrapped: Any) -> None:
    assert only(wrapped(credential(claim()))).name.fi == "Juottaminen"


@pytest.mark.parametrize(
    ("specification", "code", "unit"),
    [
        ({"identifier": {"notation": "105444", "schemeName": "tutkinnonosat"}}, "105444", "105444"),
        ({"identifier": [{"notation": "tutkinnonosat_105444"}]}, "tutkinnonosat_105444", "105444"),
        ({"id": "http://uri.suomi.fi/tutkinnonosat_105444"}, "http://uri.suomi.fi/tutkinnonosat_105444", "105444"),
        ({"identifier": {"notation": "POK-1"}, "isPartOf": {"id": "https://x.example/tutkinnonosat_105444"}}, "POK-1", "105444"),
        ({"identifier": {"notation": "105444", "schemeName": "Our courses"}}, "105444", None),
        ({"id": "urn:epass:learningAchievementSpec:1"}, None, None),
    ],
)
def test_the_unit_that_it_names(specification: dict[str, Any], code: str | None, unit: str | None) -> None:
    piece = only(credential(claim(specifiedBy=specification)))
    assert (piece.code, piece.unit) == (code, unit)
    assert piece.kind is (PieceKind.PART_OF_UNIT if unit else PieceKind.OTHER)


@pytest.mark.parametrize(
    ("points", "osp", "measure"),
    [
        ({"point": "2", "framework": ECTS}, None, "op"),
        ({"point": "2,5", "framework": {"id": "http://uri.suomi.fi/osaamispiste"}}, Decimal("2.5"), None),
        ({"point": "2"}, None, None),
        ({"point": "many", "framework": ECTS}, None, None),
        ({"point": "1e9999", "framework": ECTS}, None, None),
    ],
)
def test_extents_stay_in_their_measure(points: dict[str, Any], osp: Decimal | None, measure: str | None) -> None:
    piece = only(credential(claim(specifiedBy={"creditPoint": points})))
    assert (piece.osp, piece.measure) == (osp, measure)


def test_parts_are_proposals_of_their_own() -> None:
    record = read(credential(claim(hasPart=[claim("Osa 1"), claim("Osa 2", hasPart=claim("Osa 2.1"))]))).record
    assert record is not None
    assert [each.name.fi for each in record.evidence] == ["Juottaminen", "Osa 1", "Osa 2", "Osa 2.1"]


def test_an_activity_was_attended() -> None:
    assert only(credential({**claim(), "type": "LearningActivity"})).state is State.ATTENDED
    record = read(credential({**claim(), "type": "LearningEntitlement"})).record
    assert record is not None
    assert record.evidence == ()


def test_nothing_of_the_learner_is_kept() -> None:
    person = {
        "givenName": {"fi": "Aino"},
        "familyName": {"fi": ["Esimerkki"]},
        "nationalID": {"notation": "010180-999X"},
        "dateOfBirth": "1980-01-01T00:00:00Z",
        "contactPoint": {"emailAddress": {"id": "mailto:aino@example.org"}},
    }
    body = credential(claim("Aino Esimerkin todistus"), claim("Juottaminen"), claim("Esimerkki, todistus"), **person)
    reading = read(body)
    said = repr(reading)
    assert not [each for each in ("Aino", "Esimerk", "010180", "example.org", "1980") if each in said]
    assert reading.record is not None
    assert [each.name.fi for each in reading.record.evidence] == [None, "Juottaminen", None]
    other = read(credential(claim(), nationalID={"notation": "020281-998Y"}))
    assert first_contradiction([reading.learner, other.learner]) == (1, 2)


def test_a_title_in_another_language() -> None:
    assert only(credential({**claim(), "title": {"de": "Löten", "fr": "Souder"}})).name.en == "Löten"
