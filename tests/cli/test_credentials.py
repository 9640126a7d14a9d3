"""Credentials of a learner by the command line: verified, tied to units and POKs, proposed and no more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.credentials import making
from tests.credentials.making import ISSUER, OTHER_RSA, RSA, badge, jwk, signed, subject

ON = ("--on", "2026-12-01")
GOAL = ("--qualification", "OPH-2455-2017", *ON)


@pytest.fixture
def trust(tmp_path: Path) -> Path:
    path = tmp_path / "trust.toml"
    n = jwk(RSA)["n"]
    path.write_text(
        f'[[issuer]]\nid = "{ISSUER}"\nname = "Example College"\n[[issuer.key]]\njwk = {{ kty = "RSA", n = "{n}", e = "AQAB" }}\n',
        encoding="utf-8",
    )
    return path


def written(folder: Path, name: str = "aino-esimerkki.jwt", **members: Any) -> Path:
    """A signed badge in a file that is named after a learner."""
    body = badge(credentialSubject=subject())
    body["credentialSubject"]["achievement"] |= members
    path = folder / name
    path.write_text(signed(body), encoding="utf-8")
    return path


def aligned(code: str) -> dict[str, Any]:
    return {"alignment": [{"type": ["Alignment"], "targetName": "x", "targetUrl": f"https://e.example/tutkinnonosat_{code}"}]}


def test_a_badge_is_a_proposal_whatever_its_seal_is_worth(run: Run, tmp_path: Path, trust: Path) -> None:
    file = written(tmp_path, **aligned("105444"))
    answer = run("check", "--learner", file, "--trust", trust, *GOAL, "--json").answer
    assert [(each["unit"], each["credential"]) for each in answer["proposals"]] == [("105444", "verified")]
    assert answer["counted_osp"] == 0
    told = {each["code"]: each["message"] for each in answer["findings"] if each["code"].startswith("credential_")}
    assert told == {"credential_verified": "Verified on 1 Dec 2026; issuer Example College."}
    assert "0060-what-a-credential-is-worth" in {each["id"] for each in answer["decisions"]}


def test_a_rejected_badge_is_not_used(run: Run, tmp_path: Path, trust: Path) -> None:
    file = written(tmp_path, **aligned("105444"))
    token = file.read_text(encoding="utf-8")
    file.write_text(token[:-20] + ("A" if token[-20] != "A" else "B") + token[-19:], encoding="utf-8")
    answer = run("check", "--learner", file, "--trust", trust, *GOAL, "--json").answer
    assert answer["proposals"] == []
    (told,) = [each for each in answer["findings"] if each["code"] == "credential_rejected"]
    assert (told["severity"], told["where"]) == ("error", "learner-1.jwt#")
    assert told["message"] == "Rejected: the signature does not fit the content."


@pytest.mark.parametrize("verb", [("closest",), ("next", *GOAL[:2]), ("plan", *GOAL[:2], "--time-limit", "5")])
def test_every_verb_says_what_it_is_worth(verb: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    answer = run(*verb, "--learner", written(tmp_path), *ON, "--json").answer
    assert "credential_untampered" in {each["code"] for each in answer["findings"]}


def test_a_badge_for_somebody_else(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path)
    ran = run("validate", file, "--recipient", "did:example:somebody", "--json", *ON)
    assert ran.answer["credentials"][0]["reason"] == "recipient"
    assert "somebody" not in ran.out.replace("to somebody else", "")
    assert run("validate", file, "--recipient", "did:example:learner", "--json", *ON).answer["valid"]


def test_a_badge_that_names_a_pok_covers_what_the_pok_covers(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "offerings.csv"
    table.write_text(
        "id;name_fi;kind;provider;covers_declared\nPOK-77;Juottaminen;POK;Esimerkkiopisto;105444:1,2\n", encoding="utf-8"
    )
    file = written(tmp_path, humanCode="POK-77")
    from pathways import sample

    requirements = []
    for name in sample.catalogue_names():
        if name.endswith(".json"):
            (tmp_path / name).write_bytes(sample.payload(name))
            requirements.append(tmp_path / name)
    answer = run("check", "--data", *requirements, table, "--learner", file, *GOAL, "--json").answer
    assert [(each["unit"], each["credential"]) for each in answer["proposals"]] == [("105444", "untampered")]


def test_several_badges_of_one_learner_are_one_record(run: Run, tmp_path: Path) -> None:
    one = written(tmp_path, "a.jwt", **aligned("105444"))
    other = tmp_path / "b.png"
    other.write_bytes(making.baked(one.read_text(encoding="utf-8")))
    answer = run("check", "--learner", one, other, *GOAL, "--json").answer
    assert len(answer["proposals"]) == 1
    assert "recorded_twice" in {each["code"] for each in answer["findings"]}


def test_online_is_asked_for(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def got(address: str) -> bytes:
        asked.append(address)
        return json.dumps({"keys": [jwk(OTHER_RSA)]}).encode()

    monkeypatch.setattr("pathways.fetch.get_public", got)
    file = tmp_path / "badge.jwt"
    file.write_text(signed(badge(), OTHER_RSA, header={"kid": "https://issuer.example/keys"}), encoding="utf-8")
    assert run("validate", file, "--json", *ON).answer["credentials"][0]["verdict"] == "not_checked"
    assert asked == []
    found = run("validate", file, "--online", "--json", *ON).answer["credentials"][0]
    assert (found["verdict"], found["issuer"], asked) == ("verified", "issuer.example", ["https://issuer.example/keys"])


def test_online_never_asks_an_inner_address(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "create_connection", refuse)
    for host in ("127.0.0.1", "[::1]", "10.0.0.1", "169.254.169.254", "localhost"):
        issuer = f"https://{host}/issuer"
        body = badge(
            issuer={"id": issuer, "type": ["Profile"], "name": "x"}, credentialStatus={"id": f"https://{host}/s", "type": "x"}
        )
        file = tmp_path / "badge.jwt"
        file.write_text(signed(body, header={"kid": f"https://{host}/keys"}), encoding="utf-8")
        found = run("validate", file, "--online", "--json", *ON).answer["credentials"][0]
        assert (found["verdict"], found["reason"]) == ("not_checked", "key_unreachable")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("x = 1\ny = =", "not readable as TOML (line 2)"),
        ("[[trust]]", "not a trust list"),
        ('[[issuer]]\nid = "x"', "no id or no name"),
        ('[[issuer]]\nid = "x"\nname = "y"', "neither a key nor a certificate"),
        ('[[issuer]]\nid = "x"\nname = "y"\nkeys = ["abc"]', "cannot be read"),
        ('[[issuer]]\nid = "x"\nname = "y"\ncertificates = ["abc"]', "no fingerprint"),
        ('[[issuer]]\nid = "x"\nname = "y"\nkey = 1', "cannot be read"),
        ('[[issuer]]\nid = "x"\nname = "y"\nurl = "z"', "has url, which is not known"),
    ],
)
def test_a_trust_list_that_is_half_understood_is_not_followed(content: str, said: str, run: Run, tmp_path: Path) -> None:
    trust = tmp_path / "trust.toml"
    trust.write_text(content, encoding="utf-8")
    ran = run("validate", written(tmp_path), "--trust", trust)
    assert ran.code == 2
    assert said in ran.err
    assert "trust.toml" in ran.err
    assert ran.err.count("\n") == 1


def test_the_name_of_a_learners_file_is_told_nowhere(run: Run, tmp_path: Path) -> None:
    ran = run("validate", written(tmp_path), *ON)
    assert "esimerkki" not in (ran.out + ran.err).lower()
    broken = tmp_path / "aino-esimerkki.png"
    broken.write_bytes(making.png())
    ran = run("check", "--learner", broken, *GOAL)
    assert (ran.code, "esimerkki" in ran.err) == (2, False)
    assert "learner file 1: a picture without a badge" in ran.err
