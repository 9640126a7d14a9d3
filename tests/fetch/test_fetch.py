"""Fetching over a real connection to a server in this process. No test waits: pauses are recorded, not slept."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from pathways.errors import NoSuchThing, Unreachable, WrongUse
from pathways.fetch import Manner, Progress, Refused, fetch_requirements, get
from pathways.fetch.eperusteet import NotAtSource
from pathways.i18n import words

SEARCH = "/service/api/external/perusteet"


@dataclass
class Reply:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    announced: int | None = None  # Content-Length, where it is not the true one; -1: none
    hang: threading.Event | None = None  # wait for it before answering


Answerer = Callable[["Asked"], Reply]


@dataclass
class Asked:
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]


@dataclass
class Service:
    """A service whose answers a test sets by path: a list is used up one by one, its last stays."""

    address: str
    answers: dict[str, list[Reply | Answerer]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    def put(self, path: str, *replies: Reply | Answerer) -> None:
        self.answers[path] = list(replies)

    def document(self, number: int, *replies: Reply | Answerer) -> None:
        self.put(f"/service/api/external/peruste/{number}", *replies)

    def fetch(self, reference: str, to: Path, **more: Any) -> list[Path]:
        return fetch_requirements(reference, to=to, base_url=f"{self.address}/service", pause=self.pauses.append, **more)

    def reply(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        left = self.answers.get(asked.path)
        if not left:
            return Reply(b'{"syy": "ei ole"}', 404)
        reply = left.pop(0) if len(left) > 1 else left[0]
        return reply if isinstance(reply, Reply) else reply(asked)


@pytest.fixture
def service() -> Iterator[Service]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            reply = here.reply(Asked(parts.path, parse_qs(parts.query), dict(self.headers.items())))
            if reply.hang is not None:
                reply.hang.wait(10)
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.announced != -1:
                self.send_header("Content-Length", str(len(reply.body) if reply.announced is None else reply.announced))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here = Service(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield here
    server.shutdown()
    server.server_close()
    thread.join()


def document(number: int, register_number: str = "OPH-1-2018") -> bytes:
    return json.dumps({"id": number, "diaarinumero": register_number, "suoritustavat": []}).encode()


def page(*results: dict[str, Any], pages: int = 1) -> Reply:
    return Reply(json.dumps({"data": list(results), "sivuja": pages, "sivu": 0}).encode())


def result(number: int, register_number: str = "OPH-1-2018", *codes: str) -> dict[str, Any]:
    return {"id": number, "diaarinumero": register_number, "koulutukset": [{"koulutuskoodiArvo": code} for code in codes]}


def test_a_document_number_is_fetched_byte_for_byte(service: Service, tmp_path: Path) -> None:
    body = b' {"diaarinumero": "OPH-1-2018",\n "suoritustavat": []}\n'
    service.document(612, Reply(body))
    (file,) = service.fetch("612", tmp_path / "new" / "folder")
    assert file == tmp_path / "new" / "folder" / "peruste-612.json"
    assert file.read_bytes() == body
    assert len(service.asked) == 1


def test_a_register_number_brings_every_version_and_no_other_number(service: Service, tmp_path: Path) -> None:
    near = result(3, "OPH-11-2018")  # the search compares in part
    service.put(SEARCH, page(result(2), near, result(1)))
    service.document(1, Reply(document(1)))
    service.document(2, Reply(document(2)))
    files = service.fetch("oph-1-2018", tmp_path)
    assert [file.name for file in files] == ["peruste-1.json", "peruste-2.json"]
    asked = service.asked[0].query
    assert asked["diaarinumero"] == ["OPH-1-2018"]
    assert {asked[key][0] for key in ("tulevat", "voimassa", "siirtyma", "poistuneet")} == {"true"}


def test_every_page_of_a_search_is_read(service: Service, tmp_path: Path) -> None:
    pages = {"0": page(result(1), pages=2), "1": page(result(2), pages=2)}
    service.put(SEARCH, lambda asked: pages[asked.query["sivu"][0]])
    service.document(1, Reply(document(1)))
    service.document(2, Reply(document(2)))
    assert len(service.fetch("OPH-1-2018", tmp_path)) == 2


def test_the_page_form_of_the_interface_description_is_read_too(service: Service, tmp_path: Path) -> None:
    service.put(SEARCH, Reply(json.dumps({"content": [result(1)], "totalPages": 1}).encode()))
    service.document(1, Reply(document(1)))
    assert len(service.fetch("OPH-1-2018", tmp_path)) == 1


def test_a_qualification_code_is_searched_by_its_code_uri(service: Service, tmp_path: Path) -> None:
    service.put(SEARCH, page(result(1, "OPH-1-2018", "351301", "457305"), result(2, "OPH-2-2018", "999999")))
    service.document(1, Reply(document(1)))
    assert [file.name for file in service.fetch("351301", tmp_path)] == ["peruste-1.json"]
    assert service.asked[0].query["koodi"] == ["koulutus_351301"]


def test_six_digits_that_are_no_code_are_a_document_number(service: Service, tmp_path: Path) -> None:
    service.put(SEARCH, page())
    service.document(845880, Reply(document(845880)))
    assert [file.name for file in service.fetch("845880", tmp_path)] == ["peruste-845880.json"]


def test_progress_names_each_document(service: Service, tmp_path: Path) -> None:
    service.put(SEARCH, page(result(1), result(2)))
    service.document(1, Reply(document(1)))
    service.document(2, Reply(document(2)))
    seen: list[Progress] = []
    service.fetch("OPH-1-2018", tmp_path, on_progress=seen.append)
    assert [(each.number, each.total, each.is_new) for each in seen] == [(1, 2, True), (2, 2, True)]


# Nothing there


@pytest.mark.parametrize("reference", ["OPH-9-2099", "612", "351301"])
def test_what_the_service_does_not_hold_is_one_clear_sentence(service: Service, tmp_path: Path, reference: str) -> None:
    service.put(SEARCH, page())
    with pytest.raises(NoSuchThing) as caught:
        service.fetch(reference, tmp_path)
    assert isinstance(caught.value, NotAtSource)
    assert words("en").error(caught.value).startswith(f"No requirements {reference} at the national service.")
    assert list(tmp_path.iterdir()) == []
    assert service.pauses == []


@pytest.mark.parametrize("reference", ["", "autoala", "../../etc/passwd", "612/../1", "OPH-1", "1 2", "٦١٢"])
def test_a_reference_of_no_known_form_is_not_asked_for(service: Service, tmp_path: Path, reference: str) -> None:
    with pytest.raises(WrongUse, match="reference_form"):
        service.fetch(reference, tmp_path)
    assert service.asked == []


def test_a_refusal_is_final_and_not_repeated(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(b"", 403))
    with pytest.raises(Refused, match=r"status \(status=403, words=Forbidden\)"):
        service.fetch("612", tmp_path)
    assert len(service.asked) == 1


def test_a_search_that_is_not_there_is_not_an_empty_one(service: Service, tmp_path: Path) -> None:
    with pytest.raises(Unreachable, match="404"):
        service.fetch("OPH-1-2018", tmp_path)


# Trying again


def test_a_service_that_is_away_for_a_moment_is_asked_again(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(b"", 503), Reply(b"", 502), Reply(document(612)))
    assert len(service.fetch("612", tmp_path)) == 1
    assert service.pauses == [1, 2]


def test_pauses_double_and_end(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(b"", 500))
    with pytest.raises(Unreachable, match=r"status \(status=500, words=Internal Server Error\)"):
        service.fetch("612", tmp_path, retries=8)
    assert service.pauses == [1, 2, 4, 8, 16, 32, 60, 60]


def test_the_wish_of_the_service_to_wait_is_respected_up_to_a_limit(service: Service, tmp_path: Path) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(days=3), usegmt=True)
    past = format_datetime(datetime.now(UTC) - timedelta(days=3), usegmt=True)
    wishes = ["7", "86400", soon, past, "after lunch"]
    service.document(612, *(Reply(b"", 429, {"Retry-After": wish}) for wish in wishes), Reply(document(612)))
    assert len(service.fetch("612", tmp_path, retries=5)) == 1
    assert service.pauses == [7, 60, 60, 8, 16]


def test_a_service_that_does_not_answer_in_time_is_unreachable(service: Service, tmp_path: Path) -> None:
    over = threading.Event()
    service.document(612, Reply(hang=over))
    with pytest.raises(Unreachable, match=r"no-answer \(seconds=0\.05\)"):
        service.fetch("612", tmp_path, timeout_seconds=0.05, retries=1)
    over.set()
    assert service.pauses == [1]
    assert list(tmp_path.iterdir()) == []


def test_nobody_there_is_unreachable(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    pauses: list[float] = []
    with pytest.raises(Unreachable, match="fault-refused"):
        fetch_requirements("612", to=tmp_path, base_url=f"http://127.0.0.1:{port}", pause=pauses.append, retries=2)
    assert pauses == [1, 2]


def test_a_cut_answer_is_tried_again_and_never_saved(service: Service, tmp_path: Path) -> None:
    cut = Reply(document(612)[:20], announced=400)
    service.document(612, cut, Reply(document(612)))
    (file,) = service.fetch("612", tmp_path)
    assert file.read_bytes() == document(612)
    service.document(613, cut)
    with pytest.raises(Unreachable, match="cut-short"):
        service.fetch("613", tmp_path, retries=1)
    assert sorted(each.name for each in tmp_path.iterdir()) == [".peruste-612.json.http.json", "peruste-612.json"]


# What comes back


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"<html>log in here</html>", "not-json"),
        (b'{"suoritustavat": [', "not-json"),
        (b"[]", "not-json"),
        (b'{"virhe": true}', "not-requirements"),
        (b"[" * 100_000, "not-json"),
    ],
)
def test_an_answer_that_is_not_a_document_is_not_saved(service: Service, tmp_path: Path, body: bytes, what: str) -> None:
    service.document(612, Reply(document(612)))
    (file,) = service.fetch("612", tmp_path)
    service.document(612, Reply(body))
    with pytest.raises(Unreachable, match=what):
        service.fetch("612", tmp_path)
    assert file.read_bytes() == document(612)  # the old file stays


@pytest.mark.parametrize("body", [b'{"data": 1}', b"{}", b"[]", b"x"])
def test_a_search_answer_that_is_no_page_is_unreachable(service: Service, tmp_path: Path, body: bytes) -> None:
    service.put(SEARCH, Reply(body))
    with pytest.raises(Unreachable):
        service.fetch("OPH-1-2018", tmp_path)


def test_odd_search_results_are_passed_over(service: Service, tmp_path: Path) -> None:
    odd = [1, None, {"id": "x", "diaarinumero": "OPH-1-2018"}, {"id": -1, "diaarinumero": "OPH-1-2018"}, {"diaarinumero": None}]
    service.put(SEARCH, Reply(json.dumps({"data": [*odd, result(1)]}).encode()))
    service.document(1, Reply(document(1)))
    assert len(service.fetch("OPH-1-2018", tmp_path)) == 1


@pytest.mark.parametrize("announced", [None, -1])
def test_an_answer_over_the_size_limit_is_refused(service: Service, announced: int | None) -> None:
    service.put("/large", Reply(b"x" * 2000, announced=announced))
    with pytest.raises(Unreachable, match=r"too-large \(most=1000\)"):
        get(f"{service.address}/large", manner=Manner(most_bytes=1000, pause=service.pauses.append))
    assert service.pauses == []


def test_an_answer_without_an_announced_length_is_read_to_its_end(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(document(612), announced=-1))
    (file,) = service.fetch("612", tmp_path)
    assert file.read_bytes() == document(612)


def test_an_answer_that_takes_too_long_in_all_is_given_up(service: Service) -> None:
    service.put("/slow", Reply(b"x"))
    with pytest.raises(Unreachable, match=r"too-slow \(seconds=0\)"):
        get(f"{service.address}/slow", manner=Manner(most_seconds=0, retries=0))


# Saved before


def test_a_saved_file_is_asked_for_changes_only(service: Service, tmp_path: Path) -> None:
    stamps = {"ETag": '"v1"', "Last-Modified": "Wed, 01 Jul 2026 08:00:00 GMT"}
    service.document(612, Reply(document(612), headers=stamps), Reply(b"", 304))
    (file,) = service.fetch("612", tmp_path)
    seen: list[Progress] = []
    assert service.fetch("612", tmp_path, on_progress=seen.append) == [file]
    assert service.asked[1].headers["If-None-Match"] == '"v1"'
    assert service.asked[1].headers["If-Modified-Since"] == stamps["Last-Modified"]
    assert file.read_bytes() == document(612)
    assert [each.is_new for each in seen] == [False]


def test_a_changed_document_replaces_the_saved_one(service: Service, tmp_path: Path) -> None:
    service.document(
        612, Reply(document(612), headers={"ETag": '"v1"'}), Reply(document(612, "OPH-1-2026"), headers={"ETag": '"v2"'})
    )
    (file,) = service.fetch("612", tmp_path)
    service.fetch("612", tmp_path)
    assert file.read_bytes() == document(612, "OPH-1-2026")
    service.fetch("612", tmp_path)
    assert service.asked[2].headers["If-None-Match"] == '"v2"'


def test_a_file_that_somebody_edited_is_asked_for_in_full(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(document(612), headers={"ETag": '"v1"'}))
    (file,) = service.fetch("612", tmp_path)
    file.write_bytes(b"edited")
    service.fetch("612", tmp_path)
    assert "If-None-Match" not in service.asked[1].headers
    assert file.read_bytes() == document(612)


@pytest.mark.parametrize("stamp", [b"", b"[]", b"{}", b"\xff", b'{"address": 1, "etag": {}}'])
def test_a_broken_note_beside_a_file_does_no_harm(service: Service, tmp_path: Path, stamp: bytes) -> None:
    service.document(612, Reply(document(612), headers={"ETag": '"v1"'}))
    service.fetch("612", tmp_path)
    (tmp_path / ".peruste-612.json.http.json").write_bytes(stamp)
    service.fetch("612", tmp_path)
    assert "If-None-Match" not in service.asked[1].headers


def test_unchanged_without_having_asked_for_changes_is_no_answer(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(b"", 304))
    with pytest.raises(Refused, match="304"):
        service.fetch("612", tmp_path)


def test_a_folder_that_cannot_be_written_is_one_clear_sentence(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(document(612)))
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(WrongUse, match="file_not_written"):
        service.fetch("612", tmp_path / "file")


# Where we go


def test_a_redirect_on_the_same_host_is_followed(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(b"", 302, {"Location": "/elsewhere/612"}))
    service.put("/elsewhere/612", Reply(document(612)))
    assert len(service.fetch("612", tmp_path)) == 1


@pytest.mark.parametrize(
    "target", ["http://localhost:{port}/x", "http://127.0.0.1:1/x", "https://127.0.0.1:{port}/x", "//example.org/x"]
)
def test_a_redirect_to_another_host_is_refused(service: Service, tmp_path: Path, target: str) -> None:
    port = service.address.rpartition(":")[2]
    service.document(612, Reply(b"", 301, {"Location": target.format(port=port)}))
    with pytest.raises(Unreachable, match="other-host"):
        service.fetch("612", tmp_path)
    assert len(service.asked) == 1
    assert service.pauses == []


@pytest.mark.parametrize("target", ["file:///etc", "http://[::1", "http://127.0.0.1:abc/x", ""])
def test_a_redirect_to_what_is_no_address_is_refused(service: Service, tmp_path: Path, target: str) -> None:
    service.document(612, Reply(b"", 301, {"Location": target}))
    with pytest.raises(Unreachable):
        service.fetch("612", tmp_path, retries=0)


def test_a_redirect_in_a_circle_ends(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(b"", 302, {"Location": "/service/api/external/peruste/612"}))
    with pytest.raises(Unreachable):
        service.fetch("612", tmp_path, retries=0)


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/service",
        "ftp://127.0.0.1/service",
        "file:///etc",
        "https://user:secret@example.org",
        "example.org",
        "http://127.0.0.1.example.org/x",
        "https://exa mple.org",
        "https://[::1",
        "",
    ],
)
def test_only_https_or_this_machine_is_asked(tmp_path: Path, address: str) -> None:
    with pytest.raises(WrongUse):
        fetch_requirements("612", to=tmp_path, base_url=address, pause=lambda _: None)


def test_a_proxy_is_never_asked_for_this_machine(service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy", raising=False)
    service.document(612, Reply(document(612)))
    assert len(service.fetch("612", tmp_path)) == 1


def test_the_program_names_itself(service: Service, tmp_path: Path) -> None:
    service.document(612, Reply(document(612)))
    service.fetch("612", tmp_path)
    headers = service.asked[0].headers
    assert headers["User-Agent"] == headers["Caller-Id"] == "pok-pathways"


# Real payloads


def test_both_versions_of_one_register_number_are_fetched(service: Service, shared: Path, tmp_path: Path) -> None:
    folder = shared / "eperusteet"
    first, second = sorted(folder.glob("rakenne-automekaanikon-*.json"))
    # The later payload carries the number -1 in the test data; the service would give it one of its own.
    service.put(SEARCH, page(result(2434073, "OPH-1886-2017", "357304"), result(9000001, "OPH-1886-2017", "357304")))
    service.document(2434073, Reply(first.read_bytes()))
    service.document(9000001, Reply(second.read_bytes()))
    files = service.fetch("OPH-1886-2017", tmp_path)
    assert [file.read_bytes() for file in files] == [first.read_bytes(), second.read_bytes()]


def test_a_real_search_page_is_understood(service: Service, shared: Path, tmp_path: Path) -> None:
    folder = shared / "eperusteet"
    service.put(SEARCH, Reply((folder / "hakutulokset-auto.json").read_bytes()))
    for number, name in ((612, "autoalan-perustutkinto"), (3397336, "autoalan-perustutkinto2017")):
        service.document(number, Reply((folder / f"rakenne-{name}.json").read_bytes()))
    assert [file.name for file in service.fetch("39/011/2014", tmp_path)] == ["peruste-612.json"]
    assert [file.name for file in service.fetch("OPH-2762-2017", tmp_path)] == ["peruste-3397336.json"]
