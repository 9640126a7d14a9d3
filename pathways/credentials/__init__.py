"""Is this certificate genuine, and who says so? Signatures, keys and who they belong to, dates, lists of what was taken back.

Offline, and with what the school trusts; only a caller who hands in a way to fetch asks the network. A verdict is never a
decision on recognition. What it may say of an issuer comes from the trust list or is the host of an address: no name out of a
document is shown.

Source: open-badges.md 7, elm-edc.md 4. Decisions 0060 and 0061.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pathways.credentials.circumstances import Circumstances, Fetch, Gone
from pathways.credentials.result import Caution, Reason, Stopped, Verification
from pathways.credentials.trust import Trust
from pathways.model import Genuine, Sealed, Standard


def verify(credentials: Iterable[Sealed], given: Circumstances) -> tuple[Verification, ...]:
    """A verdict on each. What stands in a list that is rejected is rejected with it, for the list says whose it is."""
    found: list[Verification] = []
    for each in credentials:
        verdict = _verdict(each, given)
        outer = next((one for one in found if one.place == each.within), None)
        if outer is not None and outer.genuine is Genuine.REJECTED and verdict.genuine is not Genuine.REJECTED:
            verdict = replace(verdict, genuine=Genuine.REJECTED, reason=Reason.LIST, detail=None)
        found.append(verdict)
    return tuple(found)


def _verdict(sealed: Sealed, given: Circumstances) -> Verification:
    from pathways.credentials import europass, open_badges_2, open_badges_3

    try:
        match sealed.standard:
            case Standard.OPEN_BADGES_3 | Standard.CLR_2:
                return open_badges_3.verify(sealed, given)
            case Standard.OPEN_BADGES_2:
                return open_badges_2.verify(sealed, given)
            case Standard.EUROPASS:
                return europass.verify(sealed, given)
    except Stopped as stopped:
        return open_badges_3.as_stopped(sealed, stopped, given)


__all__ = ["Caution", "Circumstances", "Fetch", "Gone", "Reason", "Trust", "Verification", "verify"]
