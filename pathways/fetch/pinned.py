"""Contexts and shapes of others: fetched once, and taken only when they are, byte for byte, the ones that are known here.

None of them is part of this project. Each has an address at a fixed revision and the fingerprint of its content; what has another
one is refused, wherever it comes from. A folder that holds them already does as well as the network (by content, not by name).

Sources: w3c/vc-data-model (W3C Software and Document License), 1EdTech/openbadges-specification (as stated there),
1EdTech/digital-credentials-public-validator (Apache-2.0), european-commission-empl/European-Learning-Model (EUPL-1.2; CC BY 4.0).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pathways.errors import Unreachable, WrongUse, system_fault
from pathways.fetch.eperusteet import Progress
from pathways.fetch.http import Manner, save

_RAW = "https://raw.githubusercontent.com"
_DATA_MODEL = f"{_RAW}/w3c/vc-data-model/979c4af1cfe2224ed7b0ee5ec4d7a009a465812b/contexts/credentials"
_BADGES = f"{_RAW}/1EdTech/openbadges-specification/1af145ff2dc6e22627e79eb5d0f9afca06ea2489"
_VALIDATOR = f"{_RAW}/1EdTech/digital-credentials-public-validator/38254719cf0a490a403c9c812b01e6ab0678f2f3"
_ELM = f"{_RAW}/european-commission-empl/European-Learning-Model/9d7c5d22002237c3afeb1750b7038e6fe2cdd371/rdf/ap"
_MOST_BYTES = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Pinned:
    """One file: what it is called here, where it is, its fingerprint, and the IRI that it stands for (of a context)."""

    name: str
    address: str
    sha256: str
    iri: str | None = None


CONTEXTS = (
    Pinned(
        "credentials-v1.jsonld",
        f"{_DATA_MODEL}/v1",
        "ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc",
        "https://www.w3.org/2018/credentials/v1",
    ),
    Pinned(
        "credentials-v2.jsonld",
        f"{_DATA_MODEL}/v2",
        "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
        "https://www.w3.org/ns/credentials/v2",
    ),
    Pinned(
        "ob-v3p0-context-3.0.3.json",
        f"{_BADGES}/ob_v3p0/context-3.0.3.json",
        "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ),
    Pinned(
        "ob-v2-context.json",
        f"{_BADGES}/ob_v2p0/v2/context.json",
        "3c0c25a0e581c64cbe632197377c4f334c6c0b95f0d90e3b74449781612b153d",
        "https://w3id.org/openbadges/v2",
    ),
    Pinned(
        "clr-v2p0-context-2.0.1.json",
        f"{_VALIDATOR}/inspector-vc/src/main/resources/contexts/clr-v2p0-2.0.1.json",
        "880f1902d4158f2f33ce06af41b90719977cd1ea337a9de2e41edb3ff5e543d6",
        "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
    ),
    Pinned(
        "edc-ap-context.jsonld",
        f"{_ELM}/edc/edc-ap-context.jsonld",
        "528f8a0e86dbbec7db2216c61806e6311feedac77a51d1a38b0a1d49e4c337fb",
        "http://data.europa.eu/snb/model/context/edc-ap",
    ),
)

SHAPES = tuple(
    Pinned(f"{name}.ttl", f"{_ELM}/{name[:3].lower()}/{name}.ttl", sha256)
    for name, sha256 in (
        ("LOQ-constraints", "729af82c6b697dcaa5d591691f0583f8f63ff204820b8a9f2a3511520bcd4156"),
        ("LOQ-constraints-mdr", "8553a816ef9dac9b8b2eca4af9d5d1adb5b028b4285ea36223cb0aa2fc63d053"),
        ("EDC-generic-no-cv", "14e691293cad67283301f032b946fdf104687547327bfd0eef747afa3316115d"),
        ("EDC-generic-full", "5e409f5bb79e0013867f63b8e5174ae4013bb971a0d729fd77ba2fb531e1be8b"),
        ("EDC-accredited", "66c35372876305e3fa9b96d008f88770bf74bab4a1e8e70084fb2660f9e199e8"),
        ("EDC-converted", "93792d2ed00ff760044745728fb2db00486d369275da526de6491e4c16184e94"),
        ("EDC-diplomaSupplement", "80c1b3bede8bd9f56b6c082b1b380397870669bec935a251185faab016628044"),
        ("EDC-issuedByMandate", "1661026c61ae499923d05b9ae24e65f01853ec9ca5fa0f5e6c8dc35fe27fe76c"),
    )
)

KINDS: Mapping[str, tuple[Pinned, ...]] = {"contexts": CONTEXTS, "shapes": SHAPES}


def fetch_pinned(
    kind: str,
    *,
    to: Path,
    taken_from: Path | None = None,
    manner: Manner | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> list[Path]:
    """Save every file of ``kind`` ("contexts" or "shapes") in the folder ``to``; the files.

    ``taken_from``: a folder that holds them, under whatever names, instead of the network. Raises ``Unreachable`` for content
    that is not the known one, and ``WrongUse`` where the folder lacks one.
    """
    wanted = KINDS[kind]
    local = _by_fingerprint(taken_from) if taken_from is not None else None
    files = []
    for position, each in enumerate(wanted, start=1):
        file = to / each.name
        if local is None:
            is_new = save(each.address, file, manner=manner or Manner(most_bytes=_MOST_BYTES), check=_checking(each))
        else:
            is_new = _copied(each, file, local)
        files.append(file)
        if on_progress is not None:
            on_progress(Progress(file, position, len(wanted), is_new))
    return files


def known_in(folder: Path) -> dict[str, bytes]:
    """The contexts that a folder holds, by the IRI that each stands for; what has another content is passed over."""
    held = {}
    for each in CONTEXTS:
        try:
            content = (folder / each.name).read_bytes()
        except OSError:
            continue
        if each.iri is not None and hashlib.sha256(content).hexdigest() == each.sha256:
            held[each.iri] = content
    return held


def _checking(pinned: Pinned) -> Callable[[bytes, str], None]:
    def check(body: bytes, address: str) -> None:
        if hashlib.sha256(body).hexdigest() != pinned.sha256:
            raise Unreachable(address, "other-content")

    return check


def _by_fingerprint(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        raise WrongUse("folder_missing", folder=str(folder))
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.stat().st_size <= _MOST_BYTES:
            found[hashlib.sha256(path.read_bytes()).hexdigest()] = path
    return found


def _copied(pinned: Pinned, file: Path, local: Mapping[str, Path]) -> bool:
    source = local.get(pinned.sha256)
    if source is None:
        raise WrongUse("pinned_missing", name=pinned.name, sha256=pinned.sha256)
    content = source.read_bytes()
    try:
        if file.is_file() and file.read_bytes() == content:
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as fault:
        raise WrongUse("file_not_written", file=str(file), why=system_fault(fault)) from None
    return True
