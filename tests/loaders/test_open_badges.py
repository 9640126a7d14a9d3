"""What a badge says becomes a proposal: which codes it names, how far it is, and nothing about the person."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import loaders
from loaders.document import Document
from loaders.identifiers import first_contradiction
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Certainty, Evidence, PieceKind, State
from tests.credentials.making import badge, baked, chunk, png, signed, subject


def read(content: Any, name: str = "badge.json") -> Reading:
    payload = content if isinstance(content, bytes) else json.dumps(content).encode()
    return loaders.read(Document(name, payload))[1]


def pieces(**achievement: Any) -> tuple[Evidence, ...]:
    body = badge(credentialSubject=subject())
    body["credentialSubject"]["achievement"] |= achievement
    record = read(body).record
    assert record is not None
    return record.evidence


def towards(address: str = "https://e.example/x", **alignment: Any) -> dict[str, Any]:
    return {"alignment": [{"type": ["Alignment"], "targetName": "x", "targetUrl": address, **alignment}]}


def test_a_badge_is_one_proposal() -> None:
    (piece,) = pieces()
    assert (piece.kind, piece.certainty, piece.state) == (PieceKind.BADGE, Certainty.PROPOSED, State.COMPLETED)
    assert (piece.name.fi, piece.code, piece.national) == ("Soldering", "https://issuer.example/badges/soldering", False)
    assert (piece.assessed_on, piece.osp, piece.grade) == (date(2026, 3, 1), None, None)


@pytest.mark.parametrize(
    ("achievement", "kind", "code", "unit"),
    [
        (towards("http://uri.suomi.fi/codelist/tutkinnonosat_105444"), PieceKind.PART_OF_UNIT, None, "105444"),
        (towards(targetCode="tutkinnonosat_105444"), PieceKind.PART_OF_UNIT, None, "105444"),
        (towards(targetCode="105444", targetType="ext:QualificationUnit"), PieceKind.PART_OF_UNIT, None, "105444"),
        (towards(targetCode="105444"), PieceKind.BADGE, None, None),  # a number that nobody says is a unit
        (towards("https://e.example/ammatillisenoppiaineet_vvtd"), PieceKind.SUB_UNIT, "VVTD", None),
        (towards("https://e.example/osaamismerkit_1003"), PieceKind.BADGE, "1003", None),
        ({"humanCode": "POK-1"}, PieceKind.BADGE, "POK-1", None),
        ({"otherIdentifier": [{"identifier": "POK-2", "identifierType": "ext:pok"}]}, PieceKind.BADGE, "POK-2", None),
        (towards("http://data.europa.eu/esco/skill/ccdf3597-5c80-410f-896d-e1bdfa223de9"), PieceKind.BADGE, None, None),
    ],
)
def test_the_codes_that_it_names(achievement: dict[str, Any], kind: PieceKind, code: str | None, unit: str | None) -> None:
    (piece,) = pieces(**achievement)
    assert (piece.kind, piece.unit, piece.certainty) == (kind, unit, Certainty.PROPOSED)
    assert piece.code == (code or "https://issuer.example/badges/soldering")
    assert piece.national == (kind is PieceKind.SUB_UNIT or code == "1003")


def test_a_badge_towards_several_units() -> None:
    found = pieces(
        alignment=[
            *towards(targetCode="tutkinnonosat_105444")["alignment"],
            *towards(targetCode="tutkinnonosat_105440")["alignment"],
        ]
    )
    assert [(each.id, each.unit) for each in found] == [("badge:0", "105444"), ("badge:0/2", "105440")]


@pytest.mark.parametrize(
    ("status", "state"),
    [("Completed", State.COMPLETED), ("InProgress", State.IN_PROGRESS), ("Failed", State.FAILED), ("?", State.IN_PROGRESS)],
)
def test_how_far_it_is(status: str, state: State) -> None:
    record = read(badge(credentialSubject=subject(result=[{"status": "Completed"}, {"status": status}]))).record
    assert record is not None
    assert record.evidence[0].state is state


def test_points_have_no_measure() -> None:
    reading = read(badge(credentialSubject=subject(creditsEarned=5)))
    assert reading.record is not None
    assert reading.record.evidence[0].osp is None
    assert "badge_points_without_measure" in {each.code for each in reading.findings}


def test_the_day_in_finland() -> None:
    record = read(badge(awardedDate="2026-02-28T23:30:00Z")).record
    assert record is not None
    assert record.evidence[0].assessed_on == date(2026, 3, 1)


# -- lists ---------------------------------------------------------------------------------------------------------------


def clr(*credentials: Any, **members: Any) -> dict[str, Any]:
    whole = badge(type=["VerifiableCredential", "ClrCredential"])
    return {**whole, "credentialSubject": {"type": ["ClrSubject"], "verifiableCredential": list(credentials), **members}}


@pytest.mark.parametrize(
    ("kind", "source", "target"),
    [
        ("isPartOf", "small", "large"),
        ("isChildOf", "small", "large"),
        ("isParentOf", "large", "small"),
        ("isPartOf", "middle", "large"),
    ],
)
def test_what_is_part_of_a_unit_is_evidence_towards_it(kind: str, source: str, target: str) -> None:
    ids = {"small": "https://issuer.example/badges/soldering", "large": "urn:large", "middle": "urn:middle"}
    between = {"associationType": "isPartOf", "sourceId": ids["small"], "targetId": ids["middle"]}
    association = {"associationType": kind, "sourceId": ids[source], "targetId": ids[target]}
    large = {"id": "urn:large", "type": ["Achievement"], "name": "Unit", **towards(targetCode="tutkinnonosat_105444")}
    whole = clr(
        badge(), achievement=[large, {"id": "urn:middle"}], association=[association, *([between] if source == "middle" else [])]
    )
    record = read(whole).record
    assert record is not None
    assert [(each.kind, each.unit) for each in record.evidence] == [(PieceKind.PART_OF_UNIT, "105444")]


@pytest.mark.parametrize("kind", ["precedes", "isRelatedTo", "isPeerOf", "exactMatchOf", "replacedBy"])
def test_other_associations_tie_nothing(kind: str) -> None:
    association = {"associationType": kind, "sourceId": "https://issuer.example/badges/soldering", "targetId": "urn:large"}
    large = {"id": "urn:large", "type": ["Achievement"], **towards(targetCode="tutkinnonosat_105444")}
    record = read(clr(badge(), achievement=[large], association=[association])).record
    assert record is not None
    assert [each.unit for each in record.evidence] == [None]


def test_a_circle_of_parts_ends() -> None:
    ring = [{"associationType": "isPartOf", "sourceId": f"urn:{n}", "targetId": f"urn:{(n + 1) % 3}"} for n in range(3)]
    body = badge(credentialSubject=subject())
    body["credentialSubject"]["achievement"]["id"] = "urn:0"
    assert len(read(clr(body, association=ring)).record.evidence) == 1  # type: ignore[union-attr]


def test_tokens_in_a_list() -> None:
    token = signed(badge())
    reading = read(
        clr(token, {"id": f"data:application/vc+jwt,{token}", "type": "EnvelopedVerifiableCredential"}, {"type": "Other"})
    )
    assert reading.record is not None
    assert [str(each.envelope) for each in reading.sealed] == ["json", "jws", "jws"]
    assert len(reading.record.evidence) == 2
    assert [each.code for each in reading.findings] == ["credential_kind_unknown"]


# -- the person ----------------------------------------------------------------------------------------------------------

PERSON = {
    "id": "mailto:aino.esimerkki@example.org",
    "identifier": [
        {"type": "IdentityObject", "hashed": False, "identityHash": "Aino Esimerkki", "identityType": "name"},
        {"type": "IdentityObject", "hashed": False, "identityHash": "010180-999X", "identityType": "nationalIdentityNumber"},
    ],
}


@pytest.mark.parametrize(
    "name",
    ["Certificate of Aino", "Esimerkki, Aino: soldering", "010180-999X", "aino.esimerkki@example.org", "Call +358 40 123 4567"],
)
def test_a_title_that_holds_who_it_is_is_not_read(name: str) -> None:
    body = badge(credentialSubject=subject(**PERSON), name="Aino Esimerkki", evidence=[{"narrative": "Aino did it."}])
    body["credentialSubject"]["achievement"]["name"] = name
    reading = read(body)
    said = repr(reading)
    assert not [each for each in ("Aino", "Esimerkki", "010180", "example.org", "358") if each in said]
    assert "badge_name_personal" in {each.code for each in reading.findings}
    assert not reading.described[0].name


def test_files_of_two_people_contradict_each_other() -> None:
    one = read(badge(credentialSubject=subject(**PERSON)))
    other = {**PERSON, "identifier": [{"hashed": False, "identityHash": "020281-998Y"}]}
    assert first_contradiction([one.learner, read(badge(credentialSubject=subject(**other))).learner]) == (1, 2)
    # Another address or key is no contradiction: a person has as many as she likes.
    assert first_contradiction([one.learner, read(badge(credentialSubject=subject(id="did:example:other"))).learner]) is None


# -- forms ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (png(), "picture_without_badge"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "picture_without_badge"),
        (baked('{"type": "Person"}', keyword=b"openbadges"), "not_a_badge"),
        (baked("{", keyword=b"openbadges"), "json_broken"),
        (png(chunk(b"iTXt", b"openbadges\0\0\0\0\0\xff\xfe")), "not_utf8"),
        (png()[:-3], "picture_damaged"),
        (b'{"type": "OpenBadgeCredential", ', "json_broken"),
    ],
)
def test_what_cannot_be_read(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableInput) as fault:
        read(content, "badge.png")
    assert fault.value.code == code


def test_a_picture_that_only_holds_an_address() -> None:
    reading = read(baked("https://badges.example/assertions/1", keyword=b"openbadges"))
    assert reading.record is not None
    assert reading.record.evidence == ()
    assert [str(each.envelope) for each in reading.sealed] == ["address"]
    assert read(png(chunk(b"tEXt", b"openbadges\0https://badges.example/assertions/1"))).sealed == reading.sealed


@pytest.mark.parametrize("form", ["json", "verify", "text"])
def test_an_svg(form: str) -> None:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:x="https://purl.imsglobal.org/ob/v3p0"'
    inside = {
        "json": f"<x:credential><![CDATA[{json.dumps(badge())}]]></x:credential>",
        "verify": f'<g><x:credential verify="{signed(badge())}"/></g>',
        "text": f"<x:credential>{signed(badge())}</x:credential>",
    }[form]
    record = read(f"<svg {names}>{inside}</svg>".encode()).record
    assert record is not None
    assert record.evidence[0].name.fi == "Soldering"


def test_a_folder_of_real_badges(shared: Path) -> None:
    for path in sorted((shared / "badges").iterdir()):
        if path.suffix != ".md":
            reading = loaders.read(Document(path.name, path.read_bytes()))[1]
            assert reading.record is not None
            assert all(each.certainty is Certainty.PROPOSED for each in reading.record.evidence)
