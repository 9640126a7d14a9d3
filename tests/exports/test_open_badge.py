"""Achievements of Open Badges 3.0: what they say, what they align with, and that a badge of them is taken elsewhere."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import loaders
from loaders.document import Document
from pathways.exports.open_badge import CONTEXTS, Around, achievements
from pathways.model import (
    Certainty,
    Coverage,
    Extent,
    LinkRelation,
    LinkState,
    LinkSubject,
    Measure,
    Offering,
    Properties,
    Qualification,
    QualificationKind,
    Requirement,
    SkillLink,
    Stated,
    SubUnit,
    Text,
    Unit,
    UnitKind,
)
from pathways.rules.european_standard import units_of
from tests.cli.conftest import Run

UNIT = Unit(
    "105444",
    Text(fi="Huolto"),
    requirements=(Requirement("105444:1", Text(fi="huoltaa")), Requirement("105444:2", Text(fi="korjaa"))),
)
COMMON = Unit("400012", Text(fi="Viestintä"), UnitKind.COMMON, sub_units=(SubUnit("1", "VVTK", Text(fi="Ruotsi"), "VVTK"),))
QUALIFICATION = Qualification("612", "OPH-1-2027", Text(fi="Tutkinto"), QualificationKind.BASIC, units=(UNIT, COMMON))
SKILL = "http://data.europa.eu/esco/skill/{}"
LINK = SkillLink(LinkSubject.OFFERING, "pok", SKILL.format("a"), LinkRelation.CLOSE, "Koulu", date(2026, 1, 1), "by hand", "1.1.1")
LINKS = (
    LINK,
    replace(LINK, skill=SKILL.format("b"), state=LinkState.PROPOSED),
    replace(LINK, skill=SKILL.format("c"), subject_kind=LinkSubject.REQUIREMENT, subject="105444:2"),
    replace(LINK, skill=SKILL.format("d"), subject_kind=LinkSubject.REQUIREMENT, subject="105444:1"),
    replace(LINK, skill=SKILL.format("e"), subject="another"),
)
AROUND = Around(units_of([QUALIFICATION]), LINKS)
DECLARED = Coverage("105444", requirements=("105444:2",), declared_by="Example College")
POK = Offering(
    "pok",
    Text(fi="Kurssi", sv="Kurs"),
    "Example College",
    covers=(DECLARED,),
    extent=Extent(Decimal("2.50"), Decimal("2.5"), Measure.OSP),
    country="FI",
)
IRI = "https://example.org/pok"


def made(one: Offering, around: Around = AROUND) -> dict[str, Any]:
    payload = achievements([(IRI, one)], around).payload
    assert payload is not None
    found: dict[str, Any] = json.loads(payload)
    return found


def aligned(one: Offering, kind: str) -> list[dict[str, Any]]:
    return [each for each in made(one).get("alignment", ()) if each.get("targetType") == f"ext:{kind}"]


def test_what_the_form_demands_is_there() -> None:
    found = made(POK)
    assert found["@context"] == CONTEXTS
    assert (found["id"], found["type"], found["name"], found["inLanguage"]) == (IRI, ["Achievement"], "Kurssi", "fi")
    assert found["description"] == "korjaa"
    assert found["criteria"]["narrative"]
    assert found["creator"]["address"] == {"type": ["Address"], "addressCountryCode": "FI"}


def test_a_number_of_credits_has_its_unit_beside_it() -> None:
    found = made(POK)
    assert found["creditsAvailable"] == 2.5
    assert [each["identifier"] for each in found["otherIdentifier"]] == ["2.5 osp"]
    assert "2.5 osp" in found["criteria"]["narrative"]
    varying = made(replace(POK, extent=Extent(Decimal(2), Decimal(5), Measure.OP)))
    assert "creditsAvailable" not in varying
    assert [each["identifier"] for each in varying["otherIdentifier"]] == ["2-5 op"]


def test_what_has_no_field_stands_under_a_heading() -> None:
    said = made(replace(POK, workload_hours=Decimal(40), assessment="koe", modes=("online",), quality_assurance="lupa"))
    text = said["criteria"]["narrative"]
    for heading, content in (
        ("Työmäärä", "40 tuntia"),
        ("Arviointi", "koe"),
        ("Toteutustapa", "verkko-opetus"),
        ("Laadunvarmistus", "lupa"),
    ):
        assert f"## {heading}\n\n{content}" in text
    assert "Työmäärä" not in made(POK)["criteria"]["narrative"]
    assert "koulutuksen järjestäjä päättää" in text


def test_alignments_name_what_is_covered_and_who_says_so() -> None:
    (requirement,) = aligned(POK, "SkillsRequirement")
    assert (requirement["targetCode"], requirement["targetName"]) == ("105444:2", "korjaa")
    assert requirement["targetFramework"] == "Tutkinto OPH-1-2027"
    assert "Example College" in requirement["targetDescription"]
    assert [each["targetCode"] for each in aligned(POK, "QualificationUnit")] == ["105444"]
    whole = replace(POK, covers=(Coverage("105444", certainty=Certainty.FORMAL),))
    (unit,) = aligned(whole, "QualificationUnit")
    assert unit["targetUrl"] == "https://virkailija.opintopolku.fi/koodisto-service/rest/codeelement/tutkinnonosat_105444"
    (part,) = aligned(replace(POK, covers=(Coverage("400012", "VVTK", optional=True),)), "SubUnit")
    assert (part["targetCode"], part["targetName"]) == ("VVTK", "Ruotsi (valinnainen osuus)")


def test_skills_are_those_that_somebody_accepted_and_those_of_the_provider() -> None:
    named = replace(POK, skills=(SKILL.format("f"), "welding"))
    assert [each["targetUrl"][-1] for each in aligned(named, "EscoSkill")] == ["a", "c", "f"]
    assert [each["targetFramework"] for each in aligned(named, "EscoSkill")] == ["ESCO 1.1.1", "ESCO 1.1.1", "ESCO"]


def test_a_level_is_aligned_where_it_is_one() -> None:
    assert [each["targetUrl"] for each in made(replace(POK, level="4", covers=()))["alignment"] if "eqf" in each["targetUrl"]] == [
        "http://data.europa.eu/snb/eqf/4"
    ]


def test_what_is_denied_to_be_a_pok_is_a_course_and_it_is_told() -> None:
    denied = replace(POK, properties=Properties(quality=Stated.DENIED))
    assert made(POK)["achievementType"] == "MicroCredential"
    assert made(denied)["achievementType"] == "Course"
    codes = [each.code for each in achievements([(IRI, denied), (IRI, replace(POK, name=Text()))], AROUND).findings]
    assert codes == ["badge_one_language", "badge_not_a_pok", "badge_without_name"]


# -- a badge of it, made and checked by others ---------------------------------------------------------------------------


def credential(achievement: dict[str, Any]) -> dict[str, Any]:
    return {
        "@context": CONTEXTS,
        "id": "urn:uuid:00000000-0000-4000-8000-000000000001",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "https://school.example/issuer", "type": ["Profile"], "name": "Example College"},
        "validFrom": "2026-01-01T00:00:00Z",
        "name": achievement["name"],
        "credentialSubject": {
            "id": "did:example:learner",
            "type": ["AchievementSubject"],
            "achievement": {key: value for key, value in achievement.items() if key != "@context"},
        },
    }


@pytest.fixture(scope="module")
def key() -> Any:
    from cryptography.hazmat.primitives.asymmetric import rsa

    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def signed(content: dict[str, Any], key: Any) -> str:
    """A compact token, by hand: RS256 over the header and the credential with its claims (open-badges.md 2)."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import padding

    claims = {"iss": content["issuer"]["id"], "jti": content["id"], "sub": content["credentialSubject"]["id"], "nbf": 1767225600}
    parts = [json.dumps(each).encode() for each in ({"alg": "RS256", "typ": "JWT"}, content | claims)]
    body = b".".join(base64.urlsafe_b64encode(each).rstrip(b"=") for each in parts)
    signature = key.sign(body, padding.PKCS1v15(), hashes.SHA256())
    return (body + b"." + base64.urlsafe_b64encode(signature).rstrip(b"=")).decode()


def public(key: Any) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    pem: bytes = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return pem


def test_a_badge_of_it_is_accepted_by_a_library_that_did_not_write_it(key: Any) -> None:
    ob3 = pytest.importorskip("openbadgeslib.ob3", reason="openbadgeslib is not installed")
    achievement = made(POK)
    found = ob3.OB3Verifier(public(key)).verify(signed(credential(achievement), key))
    assert found.achievement.name == "Kurssi"
    assert found.achievement.credits_available == 2.5
    assert [each.target_url for each in found.achievement.alignments] == [each["targetUrl"] for each in achievement["alignment"]]


def test_the_same_badge_with_another_word_in_it_is_refused(key: Any) -> None:
    ob3 = pytest.importorskip("openbadgeslib.ob3", reason="openbadgeslib is not installed")
    header, body, signature = signed(credential(made(POK)), key).split(".")
    content = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)).replace(b"Kurssi", b"Kursse")
    forged = ".".join([header, base64.urlsafe_b64encode(content).rstrip(b"=").decode(), signature])
    with pytest.raises(ob3.OB3VerificationError):
        ob3.OB3Verifier(public(key)).verify(forged)


@pytest.mark.parametrize(
    ("covers", "read"),
    [
        ((DECLARED,), [("part_of_unit", "pok", "105444")]),
        ((Coverage("105444", certainty=Certainty.FORMAL),), [("part_of_unit", "pok", "105444")]),
        ((Coverage("400012", "VVTK"),), [("sub_unit", "VVTK", None)]),
        ((DECLARED, Coverage("400012", "VVTK")), [("part_of_unit", "pok", "105444"), ("sub_unit", "VVTK", None)]),
        ((), [("badge", "pok", None)]),
    ],
)
def test_our_own_reader_finds_the_pok_and_its_units_again(
    covers: tuple[Coverage, ...], read: list[tuple[str, str, str | None]], key: Any
) -> None:
    """As proposals: a badge never says more than that somebody else thinks so."""
    content = credential(made(replace(POK, covers=covers)))
    for payload in (json.dumps(content).encode(), signed(content, key).encode()):
        _, reading = loaders.read(Document("badge.json", payload))
        assert reading.record is not None
        found = reading.record.evidence
        assert [(each.kind, each.code, each.unit) for each in found] == read
        assert {(each.name.fi, each.certainty) for each in found} == {("Kurssi", Certainty.PROPOSED)}


def test_every_term_is_known_to_the_published_contexts(shared: Path) -> None:
    """A term that no context knows would be signed by nobody: it must not be in it."""
    jsonld = pytest.importorskip("pyld.jsonld", reason="pyld is not installed")
    files = {"v2": "credentials-v2.jsonld", "context-3.0.3.json": "ob-v3p0-context-3.0.3.json"}
    known = {url: json.loads((shared / "contexts" / files[url.rpartition("/")[2]]).read_text(encoding="utf-8")) for url in CONTEXTS}

    def load(url: str, options: object) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": url, "document": known[url]}

    whole = replace(
        POK,
        level="4",
        workload_hours=Decimal(40),
        keywords=("sähkö",),
        covers=(DECLARED, Coverage("400012", "VVTK"), Coverage("105444", certainty=Certainty.FORMAL)),
    )
    content = credential(made(whole))
    expanded = jsonld.compact(jsonld.expand(content, {"documentLoader": load}), known_context(known), {"documentLoader": load})
    assert keys(content) == keys(expanded)


def known_context(known: dict[str, Any]) -> list[Any]:
    return [each["@context"] for each in known.values()]


def keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {each for each in value if each != "@context"} | {
            one for each, inner in value.items() if each != "@context" for one in keys(inner)
        }
    return {one for each in value for one in keys(each)} if isinstance(value, list) else set()


# -- the command line --------------------------------------------------------------------------------------------------


def test_one_offering_or_all_of_them(run: Run) -> None:
    one = json.loads(run("export", "POH-PINTA-1", "--as", "ob3").out)
    every = json.loads(run("export", "--as", "ob3").out)
    assert len(every["@graph"]) > 40
    assert {key: value for key, value in one.items() if key != "@context"} in every["@graph"]
    assert [each["targetName"] for each in one["alignment"] if each.get("targetType") == "ext:EscoSkill"]


def test_an_offering_that_is_not_there_is_named_with_the_nearest(run: Run) -> None:
    answer = run("export", "POH-PINTA-2", "--as", "ob3", "--lang", "en")
    assert answer.code == 2
    assert "POH-PINTA-1" in answer.err


def test_credential_data_needs_a_day_and_says_what_to_fill_in(run: Run, tmp_path: Path) -> None:
    refused = run("export", "POH-PINTA-1", "--as", "edc", "--lang", "en")
    assert refused.code == 2
    assert "--awarded" in refused.err
    file = tmp_path / "edc.json"
    told = run("export", "POH-PINTA-1", "--as", "edc", "--awarded", "30.11.2026", "--grade", "4", "--to", file, "--lang", "en").err
    assert "fills in the learner's name" in told
    content = json.loads(file.read_bytes())["credential"]
    assert set(content["credentialSubject"]) == {"id", "type", "hasClaim"}
    assert content["credentialSubject"]["hasClaim"][0]["awardedBy"]["awardingDate"] == "2026-11-30T00:00:00+02:00"
    assert "issued" not in content
    assert "proof" not in content
    record = loaders.read(Document("edc.json", file.read_bytes()))[1].record
    assert record is not None
    assert [each.grade for each in record.evidence] == ["4"]
