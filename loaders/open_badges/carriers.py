"""A credential out of the picture that it is baked into: a PNG or SVG file.

A PNG keeps it in a text chunk, an SVG in an element of its own. Nothing is drawn, and no picture is decoded: chunks are walked
by their lengths, the SVG is read as a stream of tags without entities, and what is compressed is unpacked up to a limit. The
picture itself is no part of what is signed; its checksums only tell that a file is damaged.

Source: open-badges.md 5 (measured on fixtures); PNG specification 11.3.4.5 (iTXt). Decision 0061 says why this is ours.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax import SAXException
from xml.sax.handler import ContentHandler, feature_external_ges, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl

from defusedxml import DefusedXmlException
from defusedxml.expatreader import create_parser

from pathways.errors import UnreadableInput

MOST_PNG_BYTES = 20 * 1024 * 1024
MOST_SVG_BYTES = 5 * 1024 * 1024
MOST_TEXT_BYTES = 1024 * 1024  # of the credential inside

_PNG = b"\x89PNG\r\n\x1a\n"
_KEYWORDS = {b"openbadgecredential": 3, b"openbadges": 2}
_ELEMENTS = {
    ("https://purl.imsglobal.org/ob/v3p0", "credential"): 3,
    ("http://openbadges.org", "assertion"): 2,
}
_SVG_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE\s+svg|<svg|<\w+:svg)", re.IGNORECASE)
_BLOCK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Baked:
    """What a picture carries: the text, and the version of Open Badges that its place in the picture belongs to."""

    text: str
    version: int


def is_png(payload: bytes) -> bool:
    """Whether the content is a PNG picture."""
    return payload.startswith(_PNG)


def is_svg(payload: bytes) -> bool:
    """Whether the content looks like an SVG picture."""
    return _SVG_START.match(payload[:256]) is not None and re.search(rb"<(?:\w+:)?svg[\s>]", payload[:_BLOCK]) is not None


def unbake(name: str, payload: bytes) -> Baked:
    """What the picture carries. Raises ``UnreadableInput`` for a damaged picture and for one that carries nothing."""
    most = MOST_PNG_BYTES if is_png(payload) else MOST_SVG_BYTES
    if len(payload) > most:
        raise UnreadableInput(name, "too_many_bytes", bytes=len(payload), most=most)
    baked = _from_png(name, payload) if is_png(payload) else _from_svg(name, payload)
    if baked is None or not baked.text.strip():
        raise UnreadableInput(name, "picture_without_badge")
    return Baked(baked.text.strip(), baked.version)


# -- PNG -----------------------------------------------------------------------------------------------------------------


def _from_png(name: str, payload: bytes) -> Baked | None:
    """The first chunk with one of the keywords counts."""
    found: Baked | None = None
    for kind, data in _chunks(name, payload):
        if kind not in (b"iTXt", b"tEXt", b"zTXt") or found is not None:
            continue
        keyword, _, rest = data.partition(b"\0")
        version = _KEYWORDS.get(keyword)
        if version is not None:
            found = Baked(_text(name, kind, rest), version)
    return found


def _chunks(name: str, payload: bytes) -> Iterator[tuple[bytes, bytes]]:
    damaged = UnreadableInput(name, "picture_damaged")
    place = len(_PNG)
    while place < len(payload):
        if place + 12 > len(payload):
            raise damaged
        length, kind = struct.unpack_from(">I4s", payload, place)
        end = place + 8 + length
        if end + 4 > len(payload):
            raise damaged
        data = payload[place + 8 : end]
        if zlib.crc32(data, zlib.crc32(kind)) != struct.unpack_from(">I", payload, end)[0]:
            raise damaged
        yield kind, data
        if kind == b"IEND":
            return
        place = end + 4
    raise damaged


def _text(name: str, kind: bytes, rest: bytes) -> str:
    packed = kind == b"zTXt"
    if kind == b"iTXt":
        packed = rest[:1] == b"\1"  # must not be, and is tolerated
        _, _, rest = rest[2:].partition(b"\0")  # the language
        _, _, rest = rest.partition(b"\0")  # the keyword in that language
    elif packed:
        rest = rest[1:]  # the method
    raw = _unpacked(name, rest) if packed else rest
    if len(raw) > MOST_TEXT_BYTES:
        raise UnreadableInput(name, "badge_too_long", most=MOST_TEXT_BYTES)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise UnreadableInput(name, "not_utf8", byte=fault.start) from None


def _unpacked(name: str, packed: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        raw = unpacking.decompress(packed, MOST_TEXT_BYTES + 1)
    except zlib.error:
        raise UnreadableInput(name, "picture_damaged") from None
    if len(raw) <= MOST_TEXT_BYTES and not unpacking.eof:
        raise UnreadableInput(name, "picture_damaged")
    return raw


# -- SVG -----------------------------------------------------------------------------------------------------------------


class _Found(Exception):
    """Enough has been read."""


class _Reader(ContentHandler):
    """Takes the first element that carries a credential: its attribute ``verify``, else its text."""

    def __init__(self) -> None:
        super().__init__()
        self.baked: Baked | None = None
        self.too_long = False
        self._version = 0
        self._size = 0
        self._pieces: list[str] = []

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl) -> None:  # noqa: N802 - named by xml.sax
        version = _ELEMENTS.get((name[0] or "", name[1]))
        if version is None or self._version:
            return
        self._version = version
        verify = next((attrs.getValue(each) for each in attrs.getNames() if each == (None, "verify")), None)
        if verify is not None:
            self._end(verify)

    def characters(self, content: str) -> None:
        if not self._version:
            return
        self._size += len(content)
        if self._size > MOST_TEXT_BYTES:
            self.too_long = True
            raise _Found
        self._pieces.append(content)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: N802 - named by xml.sax
        if self._version and (name[0] or "", name[1]) in _ELEMENTS:
            self._end("".join(self._pieces))

    def _end(self, text: str) -> None:
        self.too_long = len(text) > MOST_TEXT_BYTES
        self.baked = Baked(text, self._version)
        raise _Found


def _from_svg(name: str, payload: bytes) -> Baked | None:
    reader = _Reader()
    # A drawing names the DTD of SVG: that is tolerated, and never opened. Entities are not.
    parser = create_parser(forbid_dtd=False, forbid_entities=True, forbid_external=False)
    parser.setFeature(feature_external_ges, False)
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(reader)
    try:
        for start in range(0, len(payload), _BLOCK):
            parser.feed(payload[start : start + _BLOCK])
        parser.close()
    except _Found:
        pass
    except DefusedXmlException:
        raise UnreadableInput(name, "picture_with_entities") from None
    except (SAXException, ValueError, LookupError, RecursionError):
        raise UnreadableInput(name, "picture_damaged") from None
    if reader.too_long:
        raise UnreadableInput(name, "badge_too_long", most=MOST_TEXT_BYTES)
    return reader.baked
