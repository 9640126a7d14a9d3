"""Whose key signed? A signature that fits shows that some key signed, and no more.

A key is bound to an issuer by the trust list, or by what the issuer publishes at its own address. A key that the document
carries itself shows that nothing has been changed since; who holds it stays open.

Source: open-badges.md 2 (danger 1), 7.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from pathways.credentials.circumstances import shown
from pathways.credentials.keys import Key
from pathways.credentials.result import Caution, Reason, Verification, not_checked, rejected
from pathways.credentials.trust import Issuer
from pathways.model import Genuine, Sealed


@dataclass(frozen=True, slots=True)
class Seal:
    """How far a signature goes. ``key``: its fingerprint; ``""`` where there is none."""

    genuine: Genuine
    issuer: str | None = None
    reason: Reason | None = None
    detail: str | None = None
    key: str = ""

    def verification(
        self,
        sealed: Sealed,
        on: date,
        *,
        status_unknown: bool,
        status_since: date | None = None,
        cautions: tuple[Caution, ...] = (),
    ) -> Verification:
        """What is found of ``sealed`` on the day ``on``."""
        return Verification(
            sealed.place,
            sealed.standard,
            sealed.envelope,
            self.genuine,
            on,
            reason=self.reason,
            detail=self.detail,
            issuer=self.issuer,
            status_unknown=status_unknown,
            status_since=status_since,
            cautions=cautions,
            evidence=sealed.evidence,
        )


def seal_of(
    fits: Callable[[Key], bool],
    *,
    issuer_id: str | None,
    issued_on: date | None,
    trusted: Issuer | None,
    published: Callable[[], Iterable[Key]],
    own: Iterable[Key],
) -> Seal:
    """The best that can be said. ``published``: keys at the issuer's own address, asked for only when nothing nearer fits.

    Raises ``Stopped`` where no key that there is fits, and where there is none.
    """
    if trusted is not None:
        for each in trusted.keys:
            if each.covers(issued_on) and fits(each.key):
                return Seal(Genuine.VERIFIED, trusted.name, key=each.key.print)
    unreachable = False
    tried = False
    try:
        for key in published():
            tried = True
            if fits(key):
                return Seal(Genuine.VERIFIED, shown(issuer_id), key=key.print)
    except LookupError:
        unreachable = True
    carried = list(own)
    for key in carried:
        if key.weak:
            raise not_checked(Reason.KEY_WEAK)
        if fits(key):
            known = Reason.OTHER_KEY if trusted is not None and trusted.keys else Reason.NO_TRUST
            return Seal(Genuine.UNTAMPERED, trusted.name if trusted is not None else shown(issuer_id), known, key=key.print)
    if carried or tried or (trusted is not None and trusted.keys):
        raise rejected(Reason.SIGNATURE)
    raise not_checked(Reason.KEY_UNREACHABLE if unreachable else Reason.KEY_MISSING)
