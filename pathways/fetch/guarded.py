"""Getting what an untrusted document names, without being led anywhere by it.

A badge may name any address. Only https on its usual port is asked, and only an address of the public network: the name is looked
up once, every address that it stands for is checked, and the connection goes to the very address that was checked, so that a
name that changes its meaning in between leads nowhere. Each redirect is checked like the first address, and there are few. No
proxy is used: it would look the name up again. An answer has limits of bytes and of time.

Source: open-badges.md 2 (danger 3); RFC 6890 (addresses that are not public), RFC 6052 and 3056 (addresses inside addresses).
"""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from pathways.errors import Unreachable, WrongUse, system_fault
from pathways.fetch.http import Refused

MOST_BYTES = 5 * 1024 * 1024
MOST_REDIRECTS = 3
TIMEOUT_SECONDS = 10.0
MOST_SECONDS = 30.0

_PORT = 443
_CHUNK = 64 * 1024
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_COMPATIBLE = ipaddress.IPv6Network("::/96")

Resolve = Callable[[str], Sequence[str]]
Dial = Callable[[str, float], socket.socket]


def _looked_up(host: str) -> list[str]:
    return sorted({str(each[4][0]) for each in socket.getaddrinfo(host, _PORT, type=socket.SOCK_STREAM)})


def _dialled(address: str, timeout: float) -> socket.socket:
    return socket.create_connection((address, _PORT), timeout)


@dataclass(frozen=True, slots=True)
class Network:
    """How names are looked up and connections made; handed in by tests."""

    resolve: Resolve = _looked_up
    dial: Dial = _dialled
    security: ssl.SSLContext | None = None


def get_public(address: str, network: Network | None = None) -> bytes:
    """What a public address gives. Raises ``Refused`` for a final no, ``Unreachable`` for the rest, ``WrongUse`` for an address
    that is not asked."""
    ways = network or Network()
    ends = time.monotonic() + MOST_SECONDS
    for _ in range(MOST_REDIRECTS + 1):
        answer = _once(_parts(address), address, ways, ends)
        if isinstance(answer, bytes):
            return answer
        address = urljoin(address, answer.to)
    raise Unreachable(address, "redirect-nowhere")


@dataclass(frozen=True, slots=True)
class _Onward:
    """Another address to ask instead."""

    to: str


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public network, also the one that it may carry inside."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inside = [found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
        if found in _NAT64 or found in _COMPATIBLE:
            inside.append(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF))
        if any(each is not None and not is_public(str(each)) for each in inside):
            return False
        if found.ipv4_mapped is not None or found in _NAT64:
            return True
    unusual = found.is_multicast or found.is_reserved or found.is_unspecified or found.is_loopback or found.is_link_local
    return found.is_global and not unusual


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise WrongUse("address_form", address=_short(address)) from None
    if not host or parts.username is not None or re.search(r"[\x00-\x20\x7f-\U0010ffff]", address):
        raise WrongUse("address_form", address=_short(address))
    if parts.scheme != "https" or port not in (None, _PORT):
        raise WrongUse("address_not_public", address=_short(address))
    return parts


def _checked(host: str, address: str, ways: Network) -> str:
    """An address of the host, where all of them are public."""
    try:
        found = ways.resolve(host)
    except (OSError, UnicodeError) as fault:
        raise Unreachable(_short(address), "fault", why=system_fault(fault)) from None
    if not found or not all(is_public(each) for each in found):
        raise WrongUse("address_not_public", address=_short(address))
    return found[0]


class _ToChecked(http.client.HTTPSConnection):
    """A connection to one address that was checked; the certificate has to be that of the host."""

    def __init__(self, host: str, address: str, ways: Network, timeout: float) -> None:
        self._security = ways.security or ssl.create_default_context()
        super().__init__(host, _PORT, timeout=timeout, context=self._security)
        self._address, self._ways = address, ways

    def connect(self) -> None:
        """Dials the address, not the name."""
        plain = self._ways.dial(self._address, self.timeout or TIMEOUT_SECONDS)
        try:
            self.sock = self._security.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise


def _once(parts: SplitResult, address: str, ways: Network, ends: float) -> bytes | _Onward:
    host = parts.hostname or ""
    connection = _ToChecked(host, _checked(host, address, ways), ways, TIMEOUT_SECONDS)
    opened: list[http.client.HTTPResponse] = []
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("GET", path, headers={"Accept": "application/json, */*", "User-Agent": "pok-pathways"})
        response = connection.getresponse()
        opened.append(response)
        onward = response.getheader("Location")
        if response.status in (301, 302, 303, 307, 308) and onward:
            return _Onward(onward)
        if response.status != 200:
            raise Refused(_short(address), "status", status=response.status, words=http.client.responses.get(response.status))
        return _body(response, address, ends)
    except ssl.SSLCertVerificationError:
        raise Unreachable(_short(address), "certificate") from None
    except TimeoutError:
        raise Unreachable(_short(address), "no-answer", seconds=f"{TIMEOUT_SECONDS:g}") from None
    except OSError as fault:
        raise Unreachable(_short(address), "fault", why=system_fault(fault)) from None
    except (http.client.HTTPException, UnicodeError, ValueError):
        raise Unreachable(_short(address), "connection-broke") from None
    finally:
        for each in opened:
            each.close()
        connection.close()


def _body(response: http.client.HTTPResponse, address: str, ends: float) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > MOST_BYTES:
            raise Unreachable(_short(address), "too-large", most=MOST_BYTES)
        if time.monotonic() > ends:
            raise Unreachable(_short(address), "too-slow", seconds=f"{MOST_SECONDS:g}")
    return b"".join(chunks)


def _short(address: str) -> str:
    """Scheme and host only: the rest of an address in a credential may tell who it is about."""
    try:
        parts = urlsplit(address)
        return f"{parts.scheme}://{parts.hostname}"[:200] if parts.hostname else "/"
    except ValueError:
        return "/"
