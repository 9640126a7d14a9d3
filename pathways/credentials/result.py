"""What verifying gives: a verdict, its one reason, and what else a person should know before relying on it.

Source: open-badges.md 7 (verdicts and wording).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pathways.model import Envelope, Finding, Genuine, Severity, Standard, finding


class Reason(StrEnum):
    """Why a credential is not verified."""

    # rejected
    SIGNATURE = "signature"  # does not fit the content
    ALGORITHM = "algorithm"  # one that proves nothing: none, or a secret that everybody knows
    CLAIM = "claim"  # two statements that must be equal differ
    TERM = "term"  # something is said in a form that the signature does not cover
    FORM = "form"  # broken, or written twice
    INCOMPLETE = "incomplete"  # lacks what a credential must say
    EXPIRED = "expired"
    NOT_YET = "not_yet"
    REVOKED = "revoked"
    SUSPENDED = "suspended"
    RESULT = "result"  # failed, or still going on
    RECIPIENT = "recipient"
    LIST = "list"  # the list that it came in was rejected
    # unchanged, but the issuer is not confirmed
    NO_TRUST = "no_trust"
    OTHER_KEY = "other_key"  # the issuer is trusted, with other keys
    # not checked
    UNSIGNED = "unsigned"
    HOSTED = "hosted"
    SUITE = "suite"
    KEY_MISSING = "key_missing"
    KEY_UNREACHABLE = "key_unreachable"
    KEY_WEAK = "key_weak"
    CONTEXTS = "contexts"
    TOO_LARGE = "too_large"
    NO_SIGNATURE_FORM = "no_signature_form"  # a form that cannot be signed


class Caution(StrEnum):
    """What does not change the verdict."""

    SUBJECT_CLAIM_MISSING = "subject_claim_missing"
    TRUST_NOT_EVALUATED = "trust_not_evaluated"  # an electronic seal: no chain, revocation or time stamp was looked at
    SEALED_FOR_ANOTHER = "sealed_for_another"  # who sealed is not who awarded


@dataclass(frozen=True, slots=True)
class Verification:
    """``issuer``: who issued, as the trust list or an address names it, never a person; ``detail``: a member, an algorithm or
    a suite that the reason is about; ``status_unknown``: whether revocation could not be looked up, ``status_since`` the day of
    the last list that could be."""

    place: str
    standard: Standard
    envelope: Envelope
    genuine: Genuine
    on: date
    reason: Reason | None = None
    detail: str | None = None
    day: date | None = None
    issuer: str | None = None
    status_unknown: bool = False
    status_since: date | None = None
    cautions: tuple[Caution, ...] = ()
    evidence: tuple[str, ...] = ()

    def findings(self) -> list[Finding]:
        """The verdict and what goes with it, in the words of ``finding-credential_…``."""
        told = [self._verdict()]
        if self.status_unknown and self.genuine is not Genuine.REJECTED:
            told.append(finding("credential_status_unknown", Severity.WARNING, self.place, since=self.status_since))
        return told + [finding("credential_caution", Severity.NOTE, self.place, caution=str(each)) for each in self.cautions]

    def _verdict(self) -> Finding:
        reason, detail = str(self.reason or ""), self.detail
        match self.genuine:
            case Genuine.VERIFIED:
                return finding("credential_verified", Severity.NOTE, self.place, day=self.on, issuer=self.issuer)
            case Genuine.UNTAMPERED:
                return finding("credential_untampered", Severity.WARNING, self.place, issuer=self.issuer, reason=reason)
            case Genuine.NOT_CHECKED:
                return finding("credential_not_checked", Severity.WARNING, self.place, reason=reason, detail=detail)
            case Genuine.REJECTED:
                return finding("credential_rejected", Severity.ERROR, self.place, reason=reason, detail=detail, day=self.day)


class Stopped(Exception):
    """A check that ends the verification. Caught by ``pathways.credentials.verify``; it never reaches a caller."""

    def __init__(self, genuine: Genuine, reason: Reason, detail: str | None = None, day: date | None = None) -> None:
        super().__init__(str(reason))
        self.genuine, self.reason, self.detail, self.day = genuine, reason, detail, day


def require_in_force(first: date | None, last: date | None, on: date) -> None:
    """Raises ``Stopped`` where a credential is in force only before or after the day ``on``."""
    if last is not None and last < on:
        raise rejected(Reason.EXPIRED, None, last)
    if first is not None and first > on:
        raise rejected(Reason.NOT_YET, None, first)


def rejected(reason: Reason, detail: str | None = None, day: date | None = None) -> Stopped:
    """Raise it: the credential is rejected."""
    return Stopped(Genuine.REJECTED, reason, detail, day)


def not_checked(reason: Reason, detail: str | None = None) -> Stopped:
    """Raise it: nothing can be said about the credential."""
    return Stopped(Genuine.NOT_CHECKED, reason, detail)
