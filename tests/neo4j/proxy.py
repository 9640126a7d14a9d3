"""A wire between a client and a server that can be cut: a TCP proxy that counts what the client sends."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

COMMIT = bytes.fromhex("0002b0120000")
"""The Bolt message that commits a transaction, in its one chunk."""


@dataclass
class Cut:
    """Where the wire is cut. ``after``: so many bytes from the client. ``times``: how often; after that the wire holds, unless
    ``dead``: then everybody is cut at once."""

    after: int | None = None
    before_commit: bool = False
    after_commit: bool = False
    times: int = 1
    dead: bool = True


@dataclass
class Proxy:
    """The wire. ``sent`` and ``received``: bytes from and to the client so far."""

    target: tuple[str, int]
    listening: socket.socket
    sent: int = 0
    received: int = 0
    cuts: int = 0
    _cut: Cut | None = None
    _start: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def address(self) -> str:
        return f"bolt://127.0.0.1:{self.listening.getsockname()[1]}"

    def cut(self, cut: Cut | None) -> None:
        """Cut it from now on; ``None`` mends it."""
        with self._lock:
            self._cut, self._start, self.cuts = cut, self.sent, 0

    def serve(self) -> None:
        while True:
            try:
                client, _ = self.listening.accept()
            except OSError:
                return
            if self._is_dead():
                client.close()
                continue
            server = socket.create_connection(self.target)
            answer = threading.Event()  # set: the next answer is the one to a commit, and is not passed on
            for work in (self._up, self._down):
                threading.Thread(target=work, args=(client, server, answer), daemon=True).start()

    def _is_dead(self) -> bool:
        cut = self._cut
        return cut is not None and cut.dead and self.cuts >= cut.times

    def _up(self, client: socket.socket, server: socket.socket, answer: threading.Event) -> None:
        with suppress(OSError):
            while data := client.recv(65_536):
                kept = self._kept(data)
                if kept is not None:
                    server.sendall(data[:kept])
                    break
                if (cut := self._cut) is not None and cut.after_commit and COMMIT in data and self.cuts < cut.times:
                    self.cuts += 1
                    answer.set()
                self.sent += len(data)
                server.sendall(data)
        if not answer.is_set():
            _close(client, server)

    def _kept(self, data: bytes) -> int | None:
        """How much of ``data`` still goes through before the wire is cut; ``None``: all, and it is not cut."""
        with self._lock:
            cut = self._cut
            if cut is None or self.cuts >= cut.times:
                return None
            place = None
            if cut.after is not None and self.sent + len(data) > self._start + cut.after:
                place = max(0, self._start + cut.after - self.sent)
            elif cut.before_commit and COMMIT in data:
                place = data.index(COMMIT)
            if place is not None:
                self.cuts += 1
            return place

    def _down(self, client: socket.socket, server: socket.socket, answer: threading.Event) -> None:
        with suppress(OSError):
            while data := server.recv(65_536):
                if answer.is_set():
                    break
                self.received += len(data)
                client.sendall(data)
        _close(client, server)


@contextmanager
def proxy(address: str) -> Iterator[Proxy]:
    """A wire to the server at ``address``."""
    parts = urlsplit(address)
    assert parts.hostname is not None
    assert parts.port is not None
    with socket.create_server(("127.0.0.1", 0)) as listening:
        wire = Proxy((parts.hostname, parts.port), listening)
        threading.Thread(target=wire.serve, daemon=True).start()
        try:
            yield wire
        finally:
            listening.shutdown(socket.SHUT_RDWR)


def _close(*ends: socket.socket) -> None:
    for each in ends:
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()
