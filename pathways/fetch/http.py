"""Getting one file over HTTP, politely and within limits.

- Only https is asked, or http on this machine itself; a redirect is followed on the same host, port and scheme only.
- A server error (5xx), "too many requests" (429), a broken connection and a cut answer are tried again, after pauses that
  double; ``Retry-After`` lengthens a pause, up to a limit. Any other refusal (4xx) is final.
- One answer has a limit of bytes and of time, so that neither a huge nor a trickling one holds the program.
- A saved file keeps beside it (hidden, ``.<name>.http.json``) what the server needs to say "unchanged". A file that somebody
  edited is asked for in full. Writing is atomic: the file is the old one or the new one, never half of one.

Standard library only: two kinds of requests do not need more.
"""

from __future__ import annotations

import hashlib
import http.client
import ipaddress
import json
import re
import secrets
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from pathways.errors import Unreachable, WrongUse, system_fault

_PROGRAM = "pok-pathways"
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Manner:
    """How to ask. ``timeout_seconds``: without a single byte; ``most_seconds``: for one answer in all.

    ``retries``: further tries after the first. ``pause`` waits that many seconds: handed in, so that tests take no time.
    """

    timeout_seconds: float = 30
    retries: int = 4
    first_pause_seconds: float = 1
    longest_pause_seconds: float = 60
    most_seconds: float = 300
    most_bytes: int = 100 * 1024 * 1024
    pause: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``body`` is ``None`` when the server says that nothing has changed."""

    body: bytes | None
    etag: str | None = None
    last_modified: str | None = None


class Refused(Unreachable):
    """The server answers, and says no: ``status`` is the HTTP status."""

    def __init__(self, address: str, code: str, /, *, status: int, **values: object) -> None:
        super().__init__(address, code, status=status, **values)
        self.status = status


class _TryAgain(Exception):
    """This try failed, another may not: ``told`` is the error when there is none. ``after`` is what the server asks to wait, in
    seconds."""

    def __init__(self, told: Unreachable, after: float = 0) -> None:
        super().__init__(told.code)
        self.told, self.after = told, after


def get(address: str, *, manner: Manner, known: Mapping[str, str] | None = None) -> Answer:
    """The answer to a GET. ``known`` are headers that ask for changes only (If-None-Match, If-Modified-Since).

    Raises ``WrongUse`` for an address that is not asked, ``Refused`` for a final no, ``Unreachable`` for the rest.
    """
    opener = _opener(_allowed(address))
    pause_seconds = manner.first_pause_seconds
    for tries_left in range(manner.retries, -1, -1):
        try:
            return _once(opener, address, manner, known or {})
        except _TryAgain as fault:
            if tries_left == 0:
                raise fault.told from None
            manner.pause(min(max(pause_seconds, fault.after), manner.longest_pause_seconds))
            pause_seconds = min(pause_seconds * 2, manner.longest_pause_seconds)
    raise AssertionError("unreachable: the last try returns or raises")


def save(address: str, file: Path, *, manner: Manner, check: Callable[[bytes, str], None]) -> bool:
    """``file`` holds what ``address`` gives; whether it is new. ``check`` gets the body and the address, and raises when
    the body is not what was asked for.

    Raises as ``get``; also ``WrongUse`` when the file cannot be written. On any failure the old file stays.
    """
    beside = file.with_name(f".{file.name}.http.json")
    answer = get(address, manner=manner, known=_known(address, file, beside))
    if answer.body is None:
        return False
    check(answer.body, address)
    stamp = {
        "address": address,
        "etag": answer.etag,
        "last_modified": answer.last_modified,
        "sha256": hashlib.sha256(answer.body).hexdigest(),
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(file, answer.body)
        _write(beside, (json.dumps(stamp, indent=2) + "\n").encode())
    except OSError as fault:
        raise WrongUse("file_not_written", file=str(file), why=system_fault(fault)) from None
    return True


# Addresses


def _allowed(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise WrongUse("address_form", address=address) from None
    if not host or parts.username is not None or re.search(r"[\x00-\x20\x7f-\U0010ffff]", address):
        raise WrongUse("address_form", address=address)
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(host)):
        raise WrongUse("address_scheme", address=address)
    return parts


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _origin(parts: SplitResult) -> tuple[str, str | None, int]:
    return parts.scheme, parts.hostname, parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)


class _SameOrigin(HTTPRedirectHandler):
    """Follows a redirect on the same host, port and scheme, and no other."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> Request | None:
        if _origin(urlsplit(newurl)) != _origin(urlsplit(req.full_url)):
            fp.close()
            raise Refused(req.full_url, "other-host", status=code, host=urlsplit(newurl).hostname)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(parts: SplitResult) -> OpenerDirector:
    # This machine is asked directly; everything else as the environment says (proxies of schools and towns).
    proxy = ProxyHandler({}) if _is_loopback(parts.hostname or "") else ProxyHandler()
    return build_opener(proxy, _SameOrigin())


# One try


def _once(opener: OpenerDirector, address: str, manner: Manner, known: Mapping[str, str]) -> Answer:
    # The national services ask callers to name themselves in Caller-Id.
    headers = {"Accept": "application/json", "User-Agent": _PROGRAM, "Caller-Id": _PROGRAM, **known}
    try:
        with opener.open(Request(address, headers=headers), timeout=manner.timeout_seconds) as response:
            if response.status != 200:
                raise Refused(address, "status", status=response.status, words=None)
            body = _body(response, address, manner)
            return Answer(body, response.headers.get("ETag"), response.headers.get("Last-Modified"))
    except HTTPError as fault:
        with fault:
            return _refusal(fault, address, known)
    except URLError as fault:
        reason = fault.reason
        if isinstance(reason, ssl.SSLCertVerificationError):
            raise Unreachable(address, "certificate") from None
        raise _TryAgain(_told(reason, address, manner)) from None
    except UnicodeError:
        raise WrongUse("address_host", address=address) from None
    except ValueError:
        raise Unreachable(address, "redirect-nowhere") from None
    except (OSError, http.client.HTTPException) as fault:
        raise _TryAgain(_told(fault, address, manner)) from None


def _refusal(fault: HTTPError, address: str, known: Mapping[str, str]) -> Answer:
    if fault.code == 304 and known:
        return Answer(None)
    told = Refused(address, "status", status=fault.code, words=http.client.responses.get(fault.code))
    if fault.code == 429 or fault.code >= 500:
        raise _TryAgain(told, _wished_pause(fault.headers.get("Retry-After")))
    raise told


def _wished_pause(stated: str | None) -> float:
    """``Retry-After`` in seconds, given as such or as a moment; 0 when it is neither."""
    if stated is None:
        return 0
    if re.fullmatch(r"\d{1,9}", stated.strip(), re.ASCII):
        return float(stated)
    try:
        moment = parsedate_to_datetime(stated)
    except ValueError:
        return 0
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _told(fault: object, address: str, manner: Manner) -> Unreachable:
    if isinstance(fault, TimeoutError):
        return Unreachable(address, "no-answer", seconds=f"{manner.timeout_seconds:g}")
    if isinstance(fault, http.client.IncompleteRead):
        return Unreachable(address, "cut-short")
    if isinstance(fault, OSError) and fault.strerror:
        return Unreachable(address, "fault", why=system_fault(fault))
    return Unreachable(address, "connection-broke")


def _body(response: http.client.HTTPResponse, address: str, manner: Manner) -> bytes:
    """The whole body. The library does not notice when it is shorter than announced."""
    announced = response.headers.get("Content-Length", "")
    length = int(announced) if re.fullmatch(r"\d{1,15}", announced, re.ASCII) else None
    too_large = Unreachable(address, "too-large", most=manner.most_bytes)
    if length is not None and length > manner.most_bytes:
        raise too_large
    ends = time.monotonic() + manner.most_seconds
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > manner.most_bytes:
            raise too_large
        if time.monotonic() > ends:
            raise _TryAgain(Unreachable(address, "too-slow", seconds=f"{manner.most_seconds:g}"))
    if length is not None and size != length:
        raise _TryAgain(Unreachable(address, "cut-short"))
    return b"".join(chunks)


# Files


def _known(address: str, file: Path, beside: Path) -> dict[str, str]:
    """Headers that let the server say "unchanged"; none when the file is not what was saved from ``address``."""
    try:
        stamp: Any = json.loads(beside.read_bytes())
        held = hashlib.sha256(file.read_bytes()).hexdigest()
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(stamp, dict) or stamp.get("address") != address or stamp.get("sha256") != held:
        return {}
    stated = {"If-None-Match": stamp.get("etag"), "If-Modified-Since": stamp.get("last_modified")}
    return {name: value for name, value in stated.items() if isinstance(value, str) and value.isprintable() and value.isascii()}


def _write(file: Path, content: bytes) -> None:
    part = file.with_name(f".{file.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as target:
            target.write(content)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
