"""``pathways serve``: the graph over HTTP, on the bundled sample, on files, or on a store that was loaded before."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import Data, LangOption, language
from pathways.errors import Unreachable, WrongUse, system_fault

if TYPE_CHECKING:
    from pathways.asking.sources import Given
    from pathways.i18n import Words
    from pathways.model import Source
    from pathways.stores.port import Content

_HIGHEST_PORT = 65_535


def serve(
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="host")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="NUMBER", help="port")] = 8000,
    data: Data = None,
    store: Annotated[str | None, typer.Option("--store", metavar="DIR|URL", envvar="PATHWAYS_STORE", help="served-store")] = None,
    lang: LangOption = None,
) -> None:
    """Serve until interrupted."""
    if data and store is not None:
        raise WrongUse("data_and_store")
    if not 0 <= port <= _HIGHEST_PORT:
        raise WrongUse("port", port=str(port), most=str(_HIGHEST_PORT))
    from pathways.i18n import words

    said = words(language(lang))
    with _ending_in_order(), _folder(store, data, said) as folder:
        _run(folder, host, port, said, named=store is not None)


def contents(given: Sequence[Given]) -> list[tuple[Source, Content]]:
    """Each source that ``given`` holds with its content, as a store takes them. Raises what ``sources.load`` raises, and
    ``WrongUse`` for two of one name, which would replace one another."""
    from pathways.asking.sources import load

    loaded = load(given).content
    names = [source.graph for source, _ in loaded]
    for name in names:
        if names.count(name) > 1:
            raise WrongUse("source_twice", source=name)
    return list(loaded)


@contextmanager
def _folder(store: str | None, data: Sequence[Path] | None, said: Words) -> Iterator[Path | str]:
    """The store to serve; where none was named, a temporary one with the files, or with the sample."""
    if store is not None:
        from pathways.asking.stored import loaded_store
        from pathways.stores.oxigraph import FolderStore
        from pathways.stores.server import ServerStore

        kept = loaded_store(store)  # refuses what is no store
        kept.close()
        if not isinstance(kept, FolderStore | ServerStore):
            raise WrongUse("store_not_served")
        yield store if isinstance(kept, ServerStore) else Path(store)
        return
    from pathways.asking.sources import sample_graph
    from pathways.stores.oxigraph import FolderStore

    with TemporaryDirectory(prefix="pathways-serve-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary) / "store"
        loads = contents(data or sample_graph())
        FolderStore(folder).replace_each(loads)
        _tell(said.say("serve-loaded-data" if data else "serve-loaded-sample", sources=len(loads)))
        yield folder


def _run(folder: Path | str, host: str, port: int, said: Words, *, named: bool) -> None:
    import asyncio
    import socket

    import uvicorn

    from api.app import create_app

    app = create_app(store=folder, hosts=[f"[{host}]" if ":" in host else host], named=named)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
            listening.listen()  # whoever reads the address may ask at once
        except OSError as fault:
            raise Unreachable(f"{host}:{port}", "cannot-listen", why=system_fault(fault)) from None
        shown = f"[{host}]" if family == socket.AF_INET6 else host
        _tell(said.say("serve-ready", address=f"http://{shown}:{listening.getsockname()[1]}"))
        # No access log: a query may hold what somebody would rather not have kept.
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, ws="none"))
        asyncio.run(server.serve(sockets=[listening]))


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Asked by the system to end, leave in the usual way, so that the temporary store goes too."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(*_: object) -> None:
        raise SystemExit(0)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
