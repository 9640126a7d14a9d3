"""A connection that is cut in the middle: a proxy for TCP that closes after so many bytes."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit


@contextmanager
def cutting(place: str, *, sent: int | None = None, received: int | None = None, marked: bytes = b"") -> Iterator[str]:
    """An address that leads to ``place``, and cuts a connection after ``sent`` bytes of its client or ``received`` of its server.

    ``marked``: only connections of a request that holds that text near its beginning are cut.
    """
    target = urlsplit(place)
    listening = socket.create_server(("127.0.0.1", 0))
    connections: list[socket.socket] = []
    passing: list[threading.Thread] = []

    def serve() -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            server = socket.create_connection((target.hostname or "", target.port or 80))
            connections.extend((client, server))
            first = client.recv(65_536)
            if marked:  # the head and the body of a request may come one after the other
                client.settimeout(0.2)
                with contextlib.suppress(TimeoutError):
                    first += client.recv(65_536)
                client.settimeout(None)
            cut = marked in first
            for given in ((client, server, first, sent if cut else None), (server, client, b"", received if cut else None)):
                passing.append(threading.Thread(target=_pass_on, args=given, daemon=True))
                passing[-1].start()

    accepting = threading.Thread(target=serve, daemon=True)
    accepting.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        listening.shutdown(socket.SHUT_RDWR)  # closing alone would not wake who waits
        accepting.join()
        listening.close()
        for each in connections:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for each in passing:
            each.join()
        for each in connections:
            each.close()


def _pass_on(source: socket.socket, target: socket.socket, first: bytes, most: int | None) -> None:
    passed = 0
    chunk = first
    with contextlib.suppress(OSError):
        chunk = chunk or source.recv(65_536)
        while chunk:
            if most is not None and passed + len(chunk) >= most:
                target.sendall(chunk[: most - passed])
                break
            target.sendall(chunk)
            passed += len(chunk)
            chunk = source.recv(65_536)
        if most is None:
            target.shutdown(socket.SHUT_WR)
            return
    for each in (source, target):
        with contextlib.suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
