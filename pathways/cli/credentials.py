"""What credentials are worth, for the verbs that read them: the trust list, the contexts and the network are chosen here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.errors import UnreadableInput, system_fault
from pathways.model import Envelope, Genuine, Standard

if TYPE_CHECKING:
    from loaders.reading import Reading
    from pathways.credentials import Circumstances, Verification

_OF_EUROPASS = b"EuropeanDigitalCredential"


@dataclass(frozen=True, slots=True)
class Trusting:
    """What the options say: whom to trust, and what the learner is called in credentials."""

    trust: Path | None = None
    recipients: tuple[str, ...] = ()


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

    trust = read(str(trusting.trust), _bytes(trusting.trust)) if trusting.trust is not None else Trust()
    return Circumstances(on, trust, None, trusting.recipients)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableInput(str(path), "no_such_file") from None
    except (OSError, ValueError) as fault:
        raise UnreadableInput(str(path), "file_unreadable", why=system_fault(fault)) from None
