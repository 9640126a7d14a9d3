"""Every badge that a publisher of standards ships has the verdict that the specification states, by the command line.

Of ob30-simple.jwt the key is not in the file: "issuer not confirmed". Nobody has looked at its signature, so it is not called
unchanged either (decision 0060).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pathways.cli import main

UNTAMPERED, NOT_CHECKED = "untampered", "not_checked"

# file -> verdict and reason of the whole, whether revocation is unknown, verdicts of what is inside
BADGES = {
    "ob30-simple-json.png": (UNTAMPERED, "no_trust", False, []),
    "ob30-simple-json.svg": (UNTAMPERED, "no_trust", False, []),
    "ob30-simple-jwt.png": (UNTAMPERED, "no_trust", False, []),
    "ob30-simple-jwt.svg": (UNTAMPERED, "no_trust", False, []),
    "ob30-simple.jwt": (NOT_CHECKED, "key_missing", False, []),
    "ob30-bit-string-list-credential-status-revoked.json": (UNTAMPERED, "no_trust", True, []),
    "ob20-simple-badge.png": (NOT_CHECKED, "hosted", True, []),
    "ob20-simple.jwt": (NOT_CHECKED, "key_missing", True, []),
    "ob20-simple-revoked.jwt": (NOT_CHECKED, "key_missing", True, []),
    "ob20-basic-assertion.json": (NOT_CHECKED, "hosted", True, []),
    "clr20-complex.json": (NOT_CHECKED, "suite", False, [NOT_CHECKED] * 6),
    "clr20-simple.json": (UNTAMPERED, "no_trust", False, [UNTAMPERED]),
}
EUROPASS = {
    "Sample-CertOfPart-signed.jsonld": (UNTAMPERED, "no_trust", "attended"),
    "Sample-CertOfPart-unsigned-uploadable.json": (NOT_CHECKED, "unsigned", "attended"),
    "Sample-CertOfPart-unsigned.jsonld": (NOT_CHECKED, "unsigned", "attended"),
    "Sample-MC-Annex1-signed.jsonld": (UNTAMPERED, "no_trust", "completed"),
    "Sample-MC-Annex1-unsigned-uploadable.json": (NOT_CHECKED, "unsigned", "completed"),
    "Sample-MC-Annex1-unsigned.jsonld": (NOT_CHECKED, "unsigned", "completed"),
    "credential-sample.jsonld": ("rejected", "expired", "completed"),  # until 2020
    "credential-sample-turtle.ttl": (NOT_CHECKED, "no_signature_form", None),
}
# Names, addresses and identifiers of people in the fixtures.
PEOPLE = ("Ellis", "Monday", "did:example:", "learner:6896f98f", "deadsea", "ecf5409f", "360a0e1e", "ndromeda", "email.com")


def validated(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[str, str]:
    capsys.readouterr()
    assert main(["validate", *map(str, words), "--on", "2026-12-01"]) == 0
    taken = capsys.readouterr()
    return taken.out, taken.err


@pytest.mark.parametrize("name", BADGES)
def test_badge(name: str, shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verdict, reason, unknown, inside = BADGES[name]
    out, err = validated(capsys, shared / "badges" / name, "--json", "--lang", "en")
    answer = json.loads(out)
    whole, *parts = answer["credentials"]
    assert (whole["verdict"], whole["reason"], whole["status_unknown"]) == (verdict, reason, unknown)
    assert [each["verdict"] for each in parts] == inside
    assert answer["files"][0]["sha256"] is None
    assert {each["id"] for each in answer["decisions"]} == {"0060-what-a-credential-is-worth"}
    assert not [each for each in PEOPLE if each in out + err]


def test_every_badge_is_in_the_table(shared: Path) -> None:
    assert {each.name for each in (shared / "badges").iterdir()} - {"README.md"} == set(BADGES)


@pytest.mark.parametrize("name", EUROPASS)
def test_europass(name: str, shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verdict, reason, _ = EUROPASS[name]
    file = shared / "elm" / "samples" / name
    out, err = validated(capsys, file, "--json", "--lang", "en")
    (found,) = json.loads(out)["credentials"]
    assert (found["verdict"], found["reason"], found["status_unknown"]) == (verdict, reason, False)
    assert not [each for each in (*PEOPLE, *_people(file)) if each in out + err]
    if verdict == UNTAMPERED:
        assert found["issuer"] == "ORGANIZACION TEST"
        cautions = " ".join(each["message"] for each in json.loads(out)["findings"])
        assert "Integrity is fine; trust was not evaluated" in cautions
        assert "sealed by somebody else than the body that awarded" in cautions


def _people(file: Path) -> list[str]:
    """What the file says of the learner."""
    if file.suffix == ".ttl":
        return []
    body = json.loads(file.read_bytes())
    body = json.loads(body["payload"]) if "payload" in body else body.get("credential", body)
    person = body["credentialSubject"]
    told = [each for key in ("givenName", "familyName", "fullName") for each in person.get(key, {}).values()]
    return [*told, *([person["nationalID"]["notation"]] if "nationalID" in person else [])]


def test_every_europass_sample_is_in_the_table(shared: Path) -> None:
    assert {each.name for each in (shared / "elm" / "samples").iterdir()} == set(EUROPASS)


@pytest.mark.parametrize("name", [each for each, (_, _, state) in EUROPASS.items() if state is not None])
def test_what_a_europass_credential_gives(name: str, shared: Path) -> None:
    from loaders import read
    from loaders.document import Document

    _, reading = read(Document(name, (shared / "elm" / "samples" / name).read_bytes()))
    assert reading.record is not None
    (piece,) = reading.record.evidence
    assert (str(piece.state), str(piece.certainty), piece.osp) == (EUROPASS[name][2], "proposed", None)
    assert piece.measure == ("op" if "MC-Annex1" in name else None)  # two ECTS credits, which are no osp
    assert piece.grade == ("Pass" if "MC-Annex1" in name else None)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "Asiakirja on muuttumaton, mutta emme voineet vahvistaa"),
        ("sv", "Dokumentet är oförändrat, men vi kunde inte bekräfta"),
        ("en", "The document is unchanged, but we could not confirm that 1edtech.edu controls the key"),
    ],
)
def test_the_verdict_in_words(lang: str, said: str, shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = shared / "badges" / "ob30-bit-string-list-credential-status-revoked.json"
    out, _ = validated(capsys, file, "--json", "--lang", lang)
    text = json.loads(out)["credentials"][0]["text"]
    assert said in text
    assert {"fi": "Peruuttamista ei voitu", "sv": "Återkallande kunde inte", "en": "Revocation could not"}[lang] in text


def test_with_a_trust_list_the_same_badge_is_verified(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trust = tmp_path / "trust.toml"
    trust.write_text(
        '[[issuer]]\nid = "https://example.com/issuers/876543"\nname = "Example Corp"\n'
        'keys = ["z6MkrvfzkMnvCroEUP2DVc9SHPE48CRsvHiVSusHioxTYu1x"]\n',
        encoding="utf-8",
    )
    out, _ = validated(capsys, shared / "badges" / "ob30-simple-json.png", "--trust", trust, "--json", "--lang", "en")
    found = json.loads(out)["credentials"][0]
    assert (found["verdict"], found["issuer"]) == ("verified", "Example Corp")
    assert found["text"] == "Verified on 1 Dec 2026; issuer Example Corp."
