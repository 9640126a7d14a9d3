"""What an untrusted document names is fetched from the public network only, from the address that was checked."""

from __future__ import annotations

import datetime
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from pathways.errors import Unreachable, WrongUse
from pathways.fetch import Network, Refused, get_public, guarded

PUBLIC = "93.184.215.14"


@dataclass
class Site:
    """A https server on this machine that stands for public hosts."""

    port: int
    security: ssl.SSLContext
    names: dict[str, list[str]] = field(default_factory=lambda: {"issuer.example": [PUBLIC]})
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    looked_up: list[str] = field(default_factory=list)
    dialled: list[str] = field(default_factory=list)

    def resolve(self, host: str) -> list[str]:
        self.looked_up.append(host)
        if host not in self.names:
            raise socket.gaierror("no such host")
        return self.names[host]

    def dial(self, address: str, timeout: float) -> socket.socket:
        self.dialled.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def get(self, address: str) -> bytes:
        return get_public(address, Network(self.resolve, self.dial, self.security))


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    here: list[Site] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = here[0].pages.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A client that does not trust the certificate says so and leaves."""

    certificate, key = _certificate(tmp_path)
    server = Quiet(("127.0.0.1", 0), Handler)
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(certificate, key)
    server.socket = serving.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    trusting = ssl.create_default_context(cafile=str(certificate))
    here.append(Site(server.server_address[1], trusting))
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield here[0]
    server.shutdown()
    server.server_close()


def _certificate(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "issuer.example")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("issuer.example")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    one, other = folder / "certificate.pem", folder / "key.pem"
    one.write_bytes(made.public_bytes(Encoding.PEM))
    other.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return one, other


def test_a_public_address_is_asked(site: Site) -> None:
    site.pages["/key?of=1"] = (200, {}, b"{}")
    assert site.get("https://issuer.example/key?of=1") == b"{}"
    assert site.looked_up == ["issuer.example"]
    assert site.dialled == [PUBLIC]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:a00:1::",
        "2001:0:a00:1::", "not an address", "",
    ],
)  # fmt: skip
def test_an_address_that_is_not_public(address: str, site: Site) -> None:
    assert not guarded.is_public(address)
    site.names["inner.example"] = [address]
    with pytest.raises(WrongUse):
        site.get("https://inner.example/")
    assert site.dialled == []


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_an_address_that_is_public(address: str) -> None:
    assert guarded.is_public(address)
    assert ipaddress.ip_address(address)


def test_one_inner_address_among_public_ones_is_enough(site: Site) -> None:
    site.names["both.example"] = [PUBLIC, "10.0.0.1"]
    with pytest.raises(WrongUse):
        site.get("https://both.example/")
    assert site.dialled == []


def test_a_name_that_changes_its_meaning_leads_nowhere(site: Site) -> None:
    """Looked up once; what is dialled is what was checked."""
    answers = [[PUBLIC], ["127.0.0.1"]]
    site.pages["/"] = (200, {}, b"{}")
    network = Network(lambda host: answers.pop(0), site.dial, site.security)
    assert get_public("https://issuer.example/", network) == b"{}"
    assert (site.dialled, len(answers)) == ([PUBLIC], 1)


@pytest.mark.parametrize(
    "to",
    [
        "http://issuer.example/", "https://inner.example/", "https://127.0.0.1/", "https://[::1]/", "https://issuer.example:8443/",
        "file:///etc/passwd", "ftp://issuer.example/", "https://user@issuer.example/", "https://localhost/", "//inner.example/",
        "gopher:x",
    ],
)  # fmt: skip
def test_a_redirect_is_checked_like_the_first_address(to: str, site: Site) -> None:
    site.names |= {"inner.example": ["192.168.1.1"], "localhost": ["127.0.0.1"], "127.0.0.1": ["127.0.0.1"], "::1": ["::1"]}
    site.pages["/"] = (302, {"Location": to}, b"")
    with pytest.raises(WrongUse):
        site.get("https://issuer.example/")
    assert site.dialled == [PUBLIC]


def test_redirects_that_lead_on(site: Site) -> None:
    site.pages |= {
        "/": (301, {"Location": "/there"}, b""),
        "/there": (200, {}, b"[]"),
        "/round": (302, {"Location": "/round"}, b""),
    }
    assert site.get("https://issuer.example/") == b"[]"
    with pytest.raises(Unreachable):
        site.get("https://issuer.example/round")


@pytest.mark.parametrize(
    "address",
    [
        "http://issuer.example/",
        "https://issuer.example:8443/",
        "https:///x",
        "issuer",
        "https://a b/",
        "https://a@b/",
        "https://[x/",
    ],
)
def test_other_addresses_are_not_asked(address: str, site: Site) -> None:
    with pytest.raises(WrongUse):
        site.get(address)
    assert site.looked_up == []


def test_limits_and_refusals(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "MOST_BYTES", 1000)
    site.pages |= {"/large": (200, {}, b"x" * 1001), "/gone": (410, {}, b"")}
    with pytest.raises(Unreachable) as large:
        site.get("https://issuer.example/large")
    assert large.value.code == "too-large"
    with pytest.raises(Refused) as gone:
        site.get("https://issuer.example/gone")
    assert gone.value.status == 410


def test_the_certificate_has_to_be_that_of_the_host(site: Site) -> None:
    site.names["other.example"] = [PUBLIC]
    with pytest.raises(Unreachable) as fault:
        site.get("https://other.example/")
    assert fault.value.code == "certificate"


def test_an_error_says_the_host_and_no_more(site: Site) -> None:
    with pytest.raises(Unreachable) as fault:
        site.get("https://nowhere.example/learners/aino-esimerkki?hetu=010180-999X")
    assert fault.value.address == "https://nowhere.example"
