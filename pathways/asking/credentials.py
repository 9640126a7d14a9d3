"""What credentials are worth, for the verbs that read them: the trust list, the contexts and the network are chosen here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathways.errors import Unreachable, UnreadableInput, WrongUse, system_fault
from pathways.model import Envelope, Genuine, Standard

if TYPE_CHECKING:
    from loaders.document import Document
    from loaders.reading import Reading
    from pathways.credentials import Circumstances, Fetch, Verification

MOST_REQUESTS = 50
"""To addresses that the credentials of one file name."""

_OF_EUROPASS = b"EuropeanDigitalCredential"


@dataclass(frozen=True, slots=True)
class Trusting:
    """What the options say: whom to trust (a file, or its content), what the learner is called in credentials, whether the network
    may be asked, and the folder of JSON-LD contexts that were fetched."""

    trust: Path | Document | None = None
    recipients: tuple[str, ...] = ()
    online: bool = False
    contexts: Path | None = None


def verdicts(reading: Reading, trusting: Trusting, on: date) -> tuple[Verification, ...]:
    """A verdict on each credential of a file; nothing is imported, and no trust list read, where there is none."""
    if not reading.sealed:
        return ()
    from pathways.credentials import verify

    return verify(reading.sealed, circumstances(trusting, on))


def in_graph(path: Path, on: date) -> tuple[Verification, ...]:
    """A credential that was written as a graph in a form that carries no signature."""
    if _OF_EUROPASS not in _bytes(path):
        return ()
    from pathways.credentials import Reason, Verification

    place, reason = f"{path.name}#", Reason.NO_SIGNATURE_FORM
    return (Verification(place, Standard.EUROPASS, Envelope.JSON, Genuine.NOT_CHECKED, on, reason),)


def without_rejected(reading: Reading, verdicts: Sequence[Verification]) -> Reading:
    """The record without what rejected credentials say, with each verdict in the provenance of the rest, and told."""
    if reading.record is None or not verdicts:
        return reading
    by_evidence = {id: each.genuine for each in verdicts for id in each.evidence}
    kept = tuple(
        replace(each, provenance=replace(each.provenance, genuine=by_evidence.get(each.id)))
        for each in reading.record.evidence
        if by_evidence.get(each.id) is not Genuine.REJECTED
    )
    told = tuple(fact for each in verdicts for fact in each.findings())
    return replace(reading, record=replace(reading.record, evidence=kept), findings=(*reading.findings, *told))


def circumstances(trusting: Trusting, on: date) -> Circumstances:
    """Raises ``UnreadableInput`` for a trust list or a context that cannot be read."""
    from pathways.credentials import Circumstances, Trust
    from pathways.credentials.trust import read

    match trusting.trust:
        case None:
            trust = Trust()
        case Path():
            trust = read(str(trusting.trust), _bytes(trusting.trust))
        case given:
            trust = read(given.name, given.payload)
    fetch = _asking() if trusting.online else None
    return Circumstances(on, trust, fetch, trusting.recipients, _contexts(trusting.contexts))


def _asking() -> Fetch:
    """A way to ask the public network, each address once, and not without end."""
    from pathways.credentials import Gone
    from pathways.fetch import Refused, get_public

    answered: dict[str, bytes | LookupError] = {}

    def ask(address: str) -> bytes:
        if address not in answered:
            try:
                if len(answered) >= MOST_REQUESTS:
                    raise LookupError
                answered[address] = get_public(address)
            except Refused as refusal:
                answered[address] = Gone() if refusal.status == HTTPStatus.GONE else LookupError()
            except (Unreachable, WrongUse, LookupError):
                answered[address] = LookupError()
        found = answered[address]
        if isinstance(found, LookupError):
            raise found
        return found

    return ask


def _contexts(folder: Path | None) -> dict[str, dict[str, Any]]:
    """Contexts that were fetched; those of another content than the known one are left out."""
    if folder is None:
        return {}
    from pathways.fetch import known_in

    if not folder.is_dir():
        raise WrongUse("folder_missing", folder=str(folder))
    return {iri: json.loads(content) for iri, content in known_in(folder).items()}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableInput(str(path), "no_such_file") from None
    except (OSError, ValueError) as fault:
        raise UnreadableInput(str(path), "file_unreadable", why=system_fault(fault)) from None
