"""A certificate that a machine can check, as it was sealed: which standard, how it is sealed, and the sealed text itself.

A loader takes a document out of its wrapping (a picture, an upload form, a list) and hands the text on exactly as it stood,
because one changed byte breaks a seal. ``pathways.credentials`` says what the seal is worth. The text names people: it is
compared, shown and logged nowhere, and whoever has verified it lets go of it.

Source: open-badges.md 2 and 7, elm-edc.md 4.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Standard(StrEnum):
    """Whose rules a credential follows."""

    OPEN_BADGES_3 = "open-badges-3"
    OPEN_BADGES_2 = "open-badges-2"
    CLR_2 = "clr-2"  # a list of credentials with a seal of its own
    EUROPASS = "europass"


class Envelope(StrEnum):
    """How a credential is sealed."""

    JWS = "jws"  # three parts joined by dots
    JSON = "json"  # a JSON object, with a proof inside or none
    JADES = "jades"  # an electronic seal with the certificate of its owner
    ADDRESS = "address"  # only where the credential is to be found


@dataclass(frozen=True, slots=True)
class Sealed:
    """One credential. ``place``: where it stands; ``evidence``: ids of what was read from it; ``within``: the place of the
    list that holds it."""

    place: str
    standard: Standard
    envelope: Envelope
    text: str = field(repr=False, compare=False)
    evidence: tuple[str, ...] = ()
    within: str | None = None


class Genuine(StrEnum):
    """What a seal is worth. Never a decision on recognition: that is the provider's."""

    VERIFIED = "verified"
    UNTAMPERED = "untampered"  # unchanged, but it is not confirmed whose key sealed it
    NOT_CHECKED = "not_checked"  # no more than the learner's own statement
    REJECTED = "rejected"
