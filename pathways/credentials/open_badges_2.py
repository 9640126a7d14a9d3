"""An Open Badges 2.0 assertion: hosted at its own address, or signed with a key that its issuer publishes.

Most of what it says is elsewhere: the class of the badge, the issuer, the key, the list of what was taken back. Offline little can
be said; a key on the trust list whose ``id`` is the one that the assertion names binds it. Whether a hosted assertion is true is
known by asking its address, which must be the issuer's.

Source: Open Badges 2.0 4 (verification); open-badges.md 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pathways.credentials import keys
from pathways.credentials.binding import Seal, seal_of
from pathways.credentials.circumstances import Circumstances, Gone, day_of, is_for, same_origin, shown
from pathways.credentials.keys import Key
from pathways.credentials.result import Reason, Stopped, Verification, not_checked, rejected, require_in_force
from pathways.credentials.strict_json import Json, id_of, parse, texts
from pathways.credentials.tokens import Token, token
from pathways.credentials.trust import Issuer
from pathways.model import Envelope, Genuine, Sealed

_SIGNED = frozenset({"signed", "SignedBadge"})


def verify(sealed: Sealed, given: Circumstances) -> Verification:
    """The verdict. Raises ``Stopped``."""
    body: Mapping[str, Json]
    match sealed.envelope:
        case Envelope.JWS:
            read = token(sealed.text)
            body, seal, known = read.payload, *_signed(read, given)
        case Envelope.ADDRESS:
            body, seal, known = _asked_for(sealed.text.strip(), given)
        case _:
            body = parse(sealed.text)
            seal, known = _hosted(body, given)
    _require_dates(body, given)
    recipient = body.get("recipient")
    if given.recipients and not is_for(given.recipients, recipient, recipient):
        raise rejected(Reason.RECIPIENT)
    return seal.verification(sealed, given.on, status_unknown=not known)


def _require_dates(body: Mapping[str, Json], given: Circumstances) -> None:
    if body.get("revoked") is True:
        raise rejected(Reason.REVOKED)
    first, last = day_of(body, "issuedOn"), day_of(body, "expires")
    require_in_force(first, last, given.on)


def _verification(body: Mapping[str, Json]) -> Mapping[str, Json]:
    stated = body.get("verification", body.get("verify"))
    return stated if isinstance(stated, dict) else {}


# -- signed --------------------------------------------------------------------------------------------------------------


def _signed(read: Token, given: Circumstances) -> tuple[Seal, bool]:
    """The seal, and whether it is known that the badge was not taken back."""
    creator = id_of(_verification(read.payload).get("creator"))
    issuer, trusted, own = None, None, list[Key]()
    published: Iterable[Key] = ()
    if creator is not None:
        bound = list(given.trust.with_key_id(creator))
        if bound:
            entry = bound[0][0]
            trusted = Issuer(entry.id, entry.name, tuple(each for _, each in bound))
    unreachable = False
    known = False
    if given.fetch is not None and creator is not None:
        try:
            issuer = _issuer(read.payload, given)
            published = _published(creator, issuer, given)
            known = _not_on_list(read.payload, issuer, given)
        except LookupError:
            unreachable = True
    try:
        seal = seal_of(
            read.signed_by,
            issuer_id=issuer.id if issuer is not None else None,
            issued_on=day_of(read.payload, "issuedOn"),
            trusted=trusted,
            published=lambda: published,
            own=own,
        )
    except Stopped as stopped:
        if stopped.genuine is Genuine.REJECTED:
            raise
        _require_dates(read.payload, given)
        reason = Reason.KEY_UNREACHABLE if unreachable else stopped.reason
        return Seal(Genuine.NOT_CHECKED, reason=reason), known
    return seal, known


@dataclass(frozen=True, slots=True)
class _Profile:
    """An issuer as it describes itself at its own address."""

    id: str
    body: Mapping[str, Json]


def _get(address: str, given: Circumstances) -> Mapping[str, Json]:
    if given.fetch is None:
        raise LookupError
    try:
        return parse(given.fetch(address).decode("utf-8", "replace"))
    except Stopped:
        raise LookupError from None


def _issuer(body: Mapping[str, Json], given: Circumstances) -> _Profile:
    """The issuer of the class of the badge. Raises ``LookupError``."""
    badge = body.get("badge")
    about = _get(badge, given) if isinstance(badge, str) else badge
    stated = about.get("issuer") if isinstance(about, dict) else None
    id = id_of(stated)
    if id is None or (isinstance(badge, str) and not same_origin(badge, id)):
        raise LookupError
    return _Profile(id, _get(id, given))


def _published(creator: str, issuer: _Profile, given: Circumstances) -> list[Key]:
    """The key by that name, where the issuer says that it is its own and the key says so too."""
    listed = issuer.body.get("publicKey")
    named = {id_of(each) for each in (listed if isinstance(listed, list) else [listed])}
    if creator not in named or not same_origin(creator, issuer.id):
        return []
    stated = _get(creator, given)
    if stated.get("owner") != issuer.id:
        return []
    try:
        return [keys.from_method(stated, creator)]
    except keys.UnusableKey:
        return []


def _not_on_list(body: Mapping[str, Json], issuer: _Profile, given: Circumstances) -> bool:
    """Whether the issuer's list was looked at. Raises ``Stopped`` where the badge is on it."""
    address = id_of(issuer.body.get("revocationList"))
    if address is None:
        return True
    try:
        listed = _get(address, given)
    except LookupError:
        return False
    entries = listed.get("revokedAssertions")
    named = {id_of(each) for each in (entries if isinstance(entries, list) else [entries])}
    own = {id_of(body), *texts(body.get("uid"))} - {None}
    if own & named:
        raise rejected(Reason.REVOKED)
    return isinstance(entries, list)


# -- hosted --------------------------------------------------------------------------------------------------------------


def _hosted(body: Mapping[str, Json], given: Circumstances) -> tuple[Seal, bool]:
    if texts(_verification(body).get("type")) and set(texts(_verification(body).get("type"))) & _SIGNED:
        return Seal(Genuine.NOT_CHECKED, reason=Reason.UNSIGNED), False  # says that it is signed, and is not
    own = id_of(body)
    if given.fetch is None or own is None:
        return Seal(Genuine.NOT_CHECKED, reason=Reason.HOSTED), False
    try:
        held, seal, known = _asked_for(own, given)
    except Stopped as stopped:
        if stopped.reason is Reason.HOSTED:
            return Seal(Genuine.NOT_CHECKED, reason=Reason.KEY_UNREACHABLE), False
        raise
    if {key: value for key, value in held.items() if key != "revoked"} != dict(body):
        raise rejected(Reason.CLAIM, "id")
    return seal, known


def _asked_for(address: str, given: Circumstances) -> tuple[Mapping[str, Json], Seal, bool]:
    """What an address gives: the assertion, believed as far as the address is its issuer's."""
    if given.fetch is None:
        raise not_checked(Reason.HOSTED)
    try:
        held = _get(address, given)
        issuer = _issuer(held, given)
    except Gone:
        raise rejected(Reason.REVOKED) from None
    except LookupError:
        raise not_checked(Reason.HOSTED) from None
    _require_dates(held, given)
    if id_of(held) != address or not _in_scope(address, issuer):
        raise rejected(Reason.CLAIM, "id")
    entry = given.trust.issuer(issuer.id)
    return held, Seal(Genuine.VERIFIED, entry.name if entry is not None else shown(issuer.id)), True


def _in_scope(address: str, issuer: _Profile) -> bool:
    """Whether the issuer hosts there: at its own address, or where its profile says so."""
    stated = issuer.body.get("verification")
    policy = stated if isinstance(stated, dict) else {}
    starts = texts(policy.get("startsWith"))
    if starts:
        return any(address.startswith(each) and same_origin(address, each) for each in starts)
    return any(same_origin(address, f"https://{each}") for each in texts(policy.get("allowedOrigins"))) or same_origin(
        address, issuer.id
    )
