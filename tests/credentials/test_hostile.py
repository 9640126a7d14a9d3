"""Whatever a file holds: no crash, no memory without end, no network, and one clear error or one verdict each."""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import loaders
from loaders.document import Document
from pathways.credentials import Circumstances, Verification, verify
from pathways.errors import UnreadableInput
from pathways.model import Genuine
from tests.conftest import shared_folder
from tests.credentials import making
from tests.credentials.making import ON, RSA, badge, chunk, png, proven, trusting

GIVEN = Circumstances(ON, trusting(RSA, making.ED), recipients=("aino@example.org",))
MOST_MEGABYTES = 512
# What a document may be like and still cost a while (the order of work of a real one is below a second).
SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=150)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def judged(payload: bytes, name: str = "file") -> tuple[Verification, ...] | None:
    """The verdicts, or ``None`` where the file is refused with an error of ours. Anything else fails the test."""
    try:
        _, reading = loaders.read(Document(name, payload))
    except UnreadableInput:
        return None
    found = verify(reading.sealed, GIVEN)
    for each in found:
        for fact in each.findings():
            assert fact.code.startswith("credential_")
    return found


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20) | st.dates().map(str),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=12), inside, max_size=4),
    max_leaves=12,
)
MEMBERS = (
    "@context", "id", "type", "issuer", "validFrom", "validUntil", "issuanceDate", "expirationDate", "credentialSubject",
    "credentialStatus", "proof", "name", "awardedDate", "evidence", "refreshService", "verifiableCredential", "vc", "iss", "jti",
    "sub", "nbf", "exp", "badge", "recipient", "verification", "issuedOn", "expires", "revoked", "credential", "payload",
    "signatures",
)  # fmt: skip
OF_SUBJECT = (
    "id",
    "type",
    "achievement",
    "result",
    "identifier",
    "creditsEarned",
    "verifiableCredential",
    "association",
    "hasClaim",
)
OF_ACHIEVEMENT = (
    "id",
    "name",
    "humanCode",
    "otherIdentifier",
    "alignment",
    "inLanguage",
    "resultDescription",
    "title",
    "specifiedBy",
)


def changes(members: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(members), JSON, max_size=3)


@SLOW
@given(changes(MEMBERS), changes(OF_SUBJECT), changes(OF_ACHIEVEMENT))
def test_any_json_in_the_place_of_a_member(outer: dict[str, Any], inner: dict[str, Any], innermost: dict[str, Any]) -> None:
    body = badge()
    body["credentialSubject"]["achievement"] |= innermost
    body["credentialSubject"] |= inner
    body |= outer
    found = judged(json.dumps(body).encode())
    assert found is None or all(each.genuine is not Genuine.VERIFIED for each in found)
    judged(making.raw_token({"alg": "RS256", "jwk": making.jwk(RSA)}, body, b"\1" * 256).encode())


@SLOW
@given(changes(MEMBERS), changes(OF_SUBJECT))
def test_any_json_that_is_really_signed(outer: dict[str, Any], inner: dict[str, Any]) -> None:
    """An issuer may sign anything: a right signature is no reason to crash."""
    body = badge()
    body["credentialSubject"] |= inner
    body |= outer
    payload = json.dumps(body).encode()
    judged(making.jwt.PyJWS().encode(payload, RSA, algorithm="RS256", headers={"jwk": making.jwk(RSA)}).encode())


@SLOW
@given(
    st.dictionaries(
        st.sampled_from(("type", "created", "cryptosuite", "proofPurpose", "proofValue", "verificationMethod", "expires")), JSON
    )
)
def test_any_proof(proof: dict[str, Any]) -> None:
    body = PROVEN | {"proof": PROVEN["proof"] | proof}
    found = judged(json.dumps(body).encode())
    unchanged = body == PROVEN
    assert found is not None
    assert unchanged or found[0].genuine not in (Genuine.VERIFIED, Genuine.UNTAMPERED)


PROVEN = proven(badge())


@SLOW
@given(
    st.lists(st.sampled_from(["ClrCredential", "EuropeanDigitalCredential", "OpenBadgeCredential", "Assertion"]), max_size=3),
    st.dictionaries(st.sampled_from(OF_SUBJECT), JSON | st.lists(st.just(badge()), max_size=3), max_size=5),
)
def test_lists_and_claims(kinds: list[str], subject: dict[str, Any]) -> None:
    judged(json.dumps({"type": kinds, "@context": "https://w3id.org/openbadges/v2", "credentialSubject": subject}).encode())


@SLOW
@given(JSON, JSON, st.binary(max_size=60))
def test_any_seal(header: Any, signatures: Any, protected: bytes) -> None:
    encoded = base64.urlsafe_b64encode(protected).rstrip(b"=").decode()
    own = base64.urlsafe_b64encode(json.dumps(header).encode()).rstrip(b"=").decode()
    payload = json.dumps({"type": "EuropeanDigitalCredential"})
    for each in (signatures, [{"protected": encoded, "signature": encoded}], [{"protected": own, "signature": encoded}]):
        judged(json.dumps({"payload": payload, "signatures": each}).encode())


FIXTURES = sorted(
    path
    for folder in ("badges", "elm/samples")
    for path in (shared / folder).iterdir()
    if path.suffix not in (".md", ".ttl")
) if (shared := shared_folder()) is not None else []  # fmt: skip


@pytest.mark.skipif(not FIXTURES, reason="the fixtures of publishers are not here: set PATHWAYS_SHARED")
@SLOW
@given(st.data())
def test_fixtures_with_bytes_changed(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(FIXTURES))
    payload = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(payload) - 1))
        match data.draw(st.sampled_from(("change", "remove", "insert", "cut"))):
            case "change":
                payload[at] = data.draw(st.integers(0, 255))
            case "remove":
                del payload[at : at + data.draw(st.integers(1, 50))]
            case "insert":
                payload[at:at] = data.draw(st.binary(max_size=20))
            case _:
                del payload[at:]
        payload = payload or bytearray(b"{")
    judged(bytes(payload), path.name)


@SLOW
@given(st.binary(max_size=300))
@example(b"\x89PNG\r\n\x1a\n")
@example(b"<svg/>")
@example(b"eyJhbGciOiJub25lIn0..")
def test_any_bytes(payload: bytes) -> None:
    for start in (b"", b"\x89PNG\r\n\x1a\n", b'<svg xmlns="http://www.w3.org/2000/svg">', b"eyJhbGciOiJSUzI1NiJ9."):
        judged(start + payload)


# -- bombs ---------------------------------------------------------------------------------------------------------------

BOMB = zlib.compress(b"\0" * 200_000_000, 9)  # 200 kB that become 200 MB


def svg(inside: str, head: str = "") -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'
    return f"<?xml version='1.0'?>{head}<svg {names}>{inside}</svg>".encode()


def laughs() -> bytes:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return svg("<openbadges:credential>&l9;</openbadges:credential>", f'<!DOCTYPE svg [<!ENTITY l0 "lol">{lines}]>')


def poison() -> bytes:
    """Blank nodes that a canonical form cannot tell apart: factorial work."""
    ring = [{"type": ["Alignment"], "targetName": "x", "targetUrl": "https://e.example/x"} for _ in range(60)]
    body = badge()
    body["credentialSubject"]["achievement"]["alignment"] = ring
    return json.dumps({**body, "proof": PROVEN["proof"]}).encode()


BOMBS: dict[str, Callable[[], bytes]] = {
    "zTXt.png": lambda: png(chunk(b"zTXt", b"openbadges\0\0" + BOMB)),
    "iTXt.png": lambda: png(chunk(b"iTXt", b"openbadgecredential\0\1\0\0\0" + BOMB)),
    "many-chunks.png": lambda: png(*[chunk(b"tEXt", b"x")] * 500_000),
    "long-text.png": lambda: png(chunk(b"iTXt", b"openbadgecredential\0\0\0\0\0" + b"{" * 10_000_000)),
    "announced.png": lambda: b"\x89PNG\r\n\x1a\n" + b"\xff\xff\xff\xffiTXt" + b"x" * 100,
    "large.png": lambda: png() + b"\0" * 25_000_000,
    "laughs.svg": laughs,
    "outside.svg": lambda: svg("<openbadges:credential>&x;</openbadges:credential>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "parameter.svg": lambda: svg("", '<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x">%x;]>'),
    "elsewhere.svg": lambda: svg("", '<!DOCTYPE svg SYSTEM "http://127.0.0.1:1/svg.dtd">'),
    "elements.svg": lambda: svg("<g/>" * 1_200_000),
    "deep.svg": lambda: svg("<g>" * 1_000_000),
    "attribute.svg": lambda: svg(f'<openbadges:credential verify="{"a" * 4_900_000}"/>'),
    "text.svg": lambda: svg(f"<openbadges:credential>{'a' * 4_900_000}</openbadges:credential>"),
    "nested.json": lambda: b'{"type":"OpenBadgeCredential","a":' + b"[" * 1_000_000,
    "nested-closed.json": lambda: b'{"type":"OpenBadgeCredential","a":' + b"[" * 400 + b"]" * 400 + b"}",
    "nested.jwt": lambda: b"eyJhbGciOiJSUzI1NiJ9." + b"W1tb" * 400_000 + b".AAAA",
    "base64.jwt": lambda: b"eyJhbGciOiJSUzI1NiJ9." + b"A" * 30_000_000 + b".AAAA",
    "base64.json": lambda: json.dumps({**badge(), "image": "A" * 30_000_000}).encode(),
    "number.json": lambda: b'{"type":"OpenBadgeCredential","credentialSubject":{"creditsEarned":' + b"9" * 4000 + b"}}",
    "exponent.json": lambda: b'{"type":"OpenBadgeCredential","credentialSubject":{"achievement":{},"creditsEarned":1e999999}}',
    "poison.json": poison,
    "many.json": lambda: json.dumps(
        {**badge(type=["VerifiableCredential", "ClrCredential"]), "credentialSubject": {"verifiableCredential": [badge()] * 5000}}
    ).encode(),
    "many-types.json": lambda: json.dumps({**PROVEN, "type": [*PROVEN["type"], *map(str, range(50_000))]}).encode(),
    "many-keys.json": lambda: json.dumps({**PROVEN, **{f"k{n}": n for n in range(200_000)}}).encode(),
    "deep-parts.json": lambda: _parts().encode(),
    "seal.jsonld": lambda: _seal("[" * 500_000, {}),
    "long-seal.jsonld": lambda: _seal('"' + "A" * 15_000_000 + '"', {"protected": "A" * 1000}),
}  # fmt: skip


def _seal(member: str, signature: dict[str, str]) -> bytes:
    return json.dumps({"payload": f'{{"type":["EuropeanDigitalCredential"],"x":{member}}}', "signatures": [signature]}).encode()


def _parts() -> str:
    claim: dict[str, Any] = {"type": "LearningAchievement", "title": {"en": "x"}}
    for _ in range(90):
        claim = {"type": "LearningAchievement", "title": {"en": "x"}, "hasPart": [claim]}
    return json.dumps({"type": ["EuropeanDigitalCredential"], "credentialSubject": {"hasClaim": claim}})


RUN = """
import io, json, re, sys, time
from contextlib import redirect_stderr, redirect_stdout
from pathways.cli import main
for path in sys.argv[1:]:
    out, err, begun = io.StringIO(), io.StringIO(), time.monotonic()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(["validate", path, "--json", "--lang", "en"])
    # Of this program alone: what getrusage says counts the process that started it too.
    used = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) // 1024
    print(json.dumps([path.rpartition("/")[2], code, err.getvalue(), used, time.monotonic() - begun]), flush=True)
"""


def test_bombs(tmp_path: Path) -> None:
    """By the command line, in a process of its own, so that its memory can be measured."""
    for name, made in BOMBS.items():
        (tmp_path / name).write_bytes(made())
    files = [str(tmp_path / name) for name in BOMBS]
    root = Path(__file__).resolve().parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", RUN, *files],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [each[0] for each in told] == list(BOMBS), ran.stderr[-2000:]
    for name, code, err, megabytes, seconds in told:
        assert code in (0, 2), (name, code, err)
        assert (code == 2) == (err != ""), name
        assert err.count("\n") <= 1, name
        assert "Traceback" not in err
        assert "fault of the program" not in err, (name, err)
        assert megabytes < MOST_MEGABYTES, (name, megabytes)
        assert seconds < 60, (name, seconds)
