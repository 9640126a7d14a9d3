"""One byte is changed in every kind of place of every signed fixture: no changed document stays what it was.

What is not signed is left out, and said: white space between the members of JSON whose graph is signed and
a further context that is at hand and changes no meaning, what stands in a picture
around the credential, and the long-term data beside an electronic seal (its header ``etsiU``).
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loaders.open_badges.carriers import unbake
from pathways.credentials import Circumstances, verify
from pathways.errors import UnreadableInput
from pathways.model import Genuine
from tests.credentials.making import ON, baked, chunk, png, read

SURE = (Genuine.VERIFIED, Genuine.UNTAMPERED)


def stays(payload: str | bytes, name: str = "badge.json") -> bool:
    """Whether a document, and everything in it, is still called unchanged."""
    try:
        found = verify(read(payload, name).sealed, Circumstances(ON))
    except UnreadableInput:
        return False
    return found != () and all(each.genuine in SURE for each in found)


def text_in(shared: Path, name: str) -> str:
    payload = (shared / "badges" / name).read_bytes()
    return unbake(name, payload).text if name.endswith((".png", ".svg")) else payload.decode()


TOKENS = ("ob30-simple-jwt.png", "ob30-simple-jwt.svg")
PROOFS = (
    "ob30-simple-json.png",
    "ob30-simple-json.svg",
    "ob30-bit-string-list-credential-status-revoked.json",
    "clr20-simple.json",
)
SEALS = ("Sample-MC-Annex1-signed.jsonld", "Sample-CertOfPart-signed.jsonld")


# -- tokens --------------------------------------------------------------------------------------------------------------


def _other(character: str) -> str:
    return "B" if character != "B" else "C"


@pytest.mark.parametrize("name", TOKENS)
def test_a_token(name: str, shared: Path) -> None:
    token = text_in(shared, name)
    assert stays(token)
    first, second = (each.start() for each in re.finditer(r"\.", token))
    # Every class: the first, a middle and the last character of each part, and the dots between them.
    parts = ((0, first), (first + 1, second), (second + 1, len(token)))
    places = [at for start, end in parts for at in (start, (start + end) // 2, end - 2, end - 1)]
    for at in places:
        for character in {_other(token[at]), "-", "="} - {token[at]}:
            assert not stays(token[:at] + character + token[at + 1 :]), (at, character)
    for at in (first, second):
        assert not stays(token[:at] + token[at + 1 :])
        assert not stays(token[:at] + "." + token[at:])
    assert not stays(token + "A")
    assert not stays(token[:-1])


@pytest.mark.parametrize("name", TOKENS)
def test_every_character_of_a_signature_counts(name: str, shared: Path) -> None:
    token = text_in(shared, name)
    start = token.rindex(".") + 1
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for at in range(start, len(token), 13):
        assert not stays(token[:at] + _other(token[at]) + token[at + 1 :])
    # The last character has bits that stand for nothing: one way of writing them is right.
    assert [each for each in alphabet if stays(token[:-1] + each)] == [token[-1]]


# -- proofs in JSON ------------------------------------------------------------------------------------------------------


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _leaves(each, (*path, key))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _leaves(each, (*path, number))
    else:
        yield path, value


def _with(body: Any, path: tuple[Any, ...], change: Any) -> Any:
    """A copy in which ``change`` was done to the holder of ``path`` and its key."""
    copy = json.loads(json.dumps(body))
    holder = copy
    for step in path[:-1]:
        holder = holder[step]
    change(holder, path[-1])
    return copy


def _changed(holder: Any, key: Any) -> None:
    value = holder[key]
    holder[key] = value + 1 if isinstance(value, int) else _flipped(value)


def _flipped(text: str) -> str:
    at = len(text) // 2
    return text[:at] + _other(text[at : at + 1] or " ") + text[at + 1 :]


def _removed(holder: Any, key: Any) -> None:
    del holder[key]


def _renamed(holder: Any, key: Any) -> None:
    if isinstance(holder, dict):
        holder[_flipped(key)] = holder.pop(key)
    else:
        holder.insert(key, holder[key] + "x")


def _nested(holder: Any, key: Any) -> None:
    holder[key] = [[holder[key]]]


# The issuer's and the picture's type stand in the list twice, about one node each: without one of them the graph is the same.
SAID_TWICE = {
    "clr20-simple.json": {
        ("issuer", "type", 0),
        *(("credentialSubject", "achievement", number, "creator", "type", 0) for number in (0, 1)),
        *(("credentialSubject", "achievement", number, "image", "type") for number in (0, 1)),
    }
}


@pytest.mark.parametrize("name", PROOFS)
@pytest.mark.parametrize("change", [_changed, _removed, _renamed, _nested])
def test_every_member_of_a_proven_document(name: str, change: Any, shared: Path) -> None:
    body = json.loads(text_in(shared, name))
    assert stays(json.dumps(body))
    survived = [path for path, _ in _leaves(body) if stays(json.dumps(_with(body, path, change)))]
    said_twice = SAID_TWICE.get(name, set()) if change is _removed else set()
    assert set(survived) == said_twice


ADDED = {
    "an unknown member": lambda body: body.update(unknownMember="forged"),
    "an unknown member inside": lambda body: body["credentialSubject"].update(grade="5"),
    "a known member": lambda body: body.update(validUntil="2099-01-01T00:00:00Z"),
    "a member by its address": lambda body: body.update({"https://schema.org/name": "forged"}),
    "a context of its own": lambda body: body["@context"].append({"forged": "https://example.org/forged"}),
    "something included": lambda body: body.update({"@included": [{"id": "urn:x", "name": "forged"}]}),
    "something reversed": lambda body: body.update({"@reverse": {"https://example.org/of": {"id": "urn:x"}}}),
    "a second type": lambda body: body["type"].append("ForgedCredential"),
}


@pytest.mark.parametrize("name", PROOFS)
@pytest.mark.parametrize("what", ADDED)
def test_what_is_added_after_signing(name: str, what: str, shared: Path) -> None:
    body = json.loads(text_in(shared, name))
    ADDED[what](body)
    assert not stays(json.dumps(body))


@pytest.mark.parametrize("name", PROOFS)
def test_every_byte_between_the_members(name: str, shared: Path) -> None:
    text = json.dumps(json.loads(text_in(shared, name)), ensure_ascii=False)
    marks = [found.start() for found in re.finditer(r'[{}\[\]:,"]', text)]
    for at in marks[:: max(1, len(marks) // 40)]:
        assert not stays(text[:at] + "x" + text[at + 1 :]), text[max(0, at - 10) : at + 10]
        assert not stays(text[:at] + text[at + 1 :]), text[max(0, at - 10) : at + 10]
    assert stays(" \n" + text.replace(": ", ":\n  "))  # the graph is signed, not the white space of its text


@pytest.mark.parametrize("name", PROOFS)
def test_a_member_that_is_written_twice(name: str, shared: Path) -> None:
    text = json.dumps(json.loads(text_in(shared, name)))
    assert not stays(text.replace('"validFrom":', '"validFrom": "2000-01-01T00:00:00Z", "validFrom":', 1))


# -- seals ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SEALS)
def test_an_electronic_seal(name: str, shared: Path) -> None:
    whole = json.loads((shared / "elm" / "samples" / name).read_bytes())
    assert stays(json.dumps(whole), name)
    payload: str = whole["payload"]
    for at in (0, 1, len(payload) // 3, payload.index('"issuer"') + 1, payload.index("20"), len(payload) - 2, len(payload) - 1):
        for changed in (payload[:at] + _other(payload[at]) + payload[at + 1 :], payload[:at] + payload[at + 1 :]):
            assert not stays(json.dumps({**whole, "payload": changed}), name), at
    assert not stays(json.dumps({**whole, "payload": payload + " "}), name)  # the text is signed, with its white space
    assert not stays(json.dumps({**whole, "payload": json.dumps(json.loads(payload))}), name)
    signature = whole["signatures"][0]
    for member in ("protected", "signature"):
        stated: str = signature[member]
        for at in (0, 5, len(stated) // 2, len(stated) - 2, len(stated) - 1):
            forged = {**signature, member: stated[:at] + _other(stated[at]) + stated[at + 1 :]}
            assert not stays(json.dumps({**whole, "signatures": [forged]}), name), (member, at)
    assert not stays(json.dumps({**whole, "signatures": []}), name)
    assert not stays(json.dumps({**whole, "signatures": [signature, signature]}), name)


@pytest.mark.parametrize("name", SEALS)
@pytest.mark.parametrize("algorithm", ["none", "HS256", "RS512", "ES256"])
def test_a_seal_by_another_algorithm(name: str, algorithm: str, shared: Path) -> None:
    whole = json.loads((shared / "elm" / "samples" / name).read_bytes())
    signature = whole["signatures"][0]
    header = json.loads(base64.urlsafe_b64decode(signature["protected"] + "=="))
    forged = base64.urlsafe_b64encode(json.dumps({**header, "alg": algorithm}).encode()).rstrip(b"=").decode()
    assert not stays(json.dumps({**whole, "signatures": [{**signature, "protected": forged}]}), name)


# -- pictures ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ob30-simple-json.png", "ob30-simple-jwt.png"])
def test_a_picture(name: str, shared: Path) -> None:
    payload = (shared / "badges" / name).read_bytes()
    assert stays(payload, name)
    keyword = payload.index(b"openbadgecredential")
    classes = {
        "signature of the format": 1,
        "length of a chunk": 8,
        "name of a chunk": keyword - 2,
        "keyword": keyword + 3,
        "flag of compression": keyword + 20,
        "text": keyword + 200,
        "pixels": payload.index(b"IDAT") + 100,
        "end": len(payload) - 6,
    }
    for what, at in classes.items():
        assert not stays(payload[:at] + bytes([payload[at] ^ 1]) + payload[at + 1 :], name), what
    assert not stays(payload[:-20], name)


def test_a_text_in_a_picture_with_right_checksums(shared: Path) -> None:
    token = text_in(shared, "ob30-simple-jwt.png")
    assert stays(baked(token), "badge.png")
    assert stays(baked(token, packed=True), "badge.png")
    assert not stays(baked(token[:-9] + _other(token[-9]) + token[-8:]), "badge.png")
    # The first chunk with the keyword counts, whatever comes after it.
    first, second = (chunk(b"iTXt", b"openbadgecredential\0\0\0\0\0" + each.encode()) for each in (token[:-5], token))
    assert not stays(png(first, second), "badge.png")
