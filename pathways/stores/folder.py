"""A folder that is published whole: the new content is written beside the old, then one pointer file is switched.

    store/
      current               JSON: which generation is the published one
      generation-000007/    its content, never written again
      generation-000007.in-use   whoever reads it holds a shared lock on this file
      writer.lock           whoever writes a new one holds this lock

Readers open what ``current`` names and keep it for as long as they like. A writer that dies, at any moment, leaves ``current`` as
it was and half a generation that the next writer removes; the system drops its lock. Old generations are removed when nobody
reads them. Two writers: the second is refused at once. Locks are advisory and of one machine: a folder on a network
drive may be read by many, but is to be written by one.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pathways.errors import Unreachable, UnreadableInput, WrongUse, system_fault

LAYOUT = 1
"""The layout of folders and of the graphs in them. A store of another layout is loaded anew."""

_CURRENT = "current"
_TRIES = 20
_PAUSE_SECONDS = 0.05
_WRITER = "writer.lock"
_GENERATION = re.compile(r"generation-(\d{6,})")


@dataclass(frozen=True, eq=False)
class Generation:
    """One published content, which stays for as long as this value does."""

    name: str
    path: Path


def current(folder: Path) -> Generation | None:
    """The published generation, or ``None`` where nothing was ever published. Raises ``UnreadableInput`` for a folder that is
    damaged or of another layout."""
    for _ in range(100):  # a writer may remove what was just named; what it published since is named by then
        name = _named(folder)
        if name is None:
            return None
        try:
            descriptor = os.open(folder / f"{name}.in-use", os.O_RDONLY)
        except FileNotFoundError:
            continue
        _lock(descriptor, shared=True)
        path = folder / name
        if path.is_dir():
            generation = Generation(name, path)
            weakref.finalize(generation, os.close, descriptor)
            return generation
        os.close(descriptor)
    raise UnreadableInput(str(folder), "store_content_gone")


def published_name(folder: Path) -> str | None:
    """The name of the published generation, without holding it."""
    return _named(folder)


@contextmanager
def publishing(folder: Path) -> Iterator[tuple[Path | None, Path]]:
    """Write the next generation: gives the published content (``None`` = none) and the folder to fill, which does not exist yet.

    Published when the block ends; nothing has changed when it raises. Raises ``Unreachable`` while another process writes,
    ``WrongUse`` for a folder that holds something else.
    """
    _make(folder)
    descriptor = os.open(folder / _WRITER, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _lock(descriptor, shared=False):
            raise Unreachable(str(folder), "store-busy")
        name = _named(folder)
        _remove_others(folder, name)
        following = f"generation-{_number(name) + 1:06}"
        try:
            yield (None if name is None else folder / name), folder / following
        except BaseException:
            _remove(folder / following)
            raise
        (folder / f"{following}.in-use").touch()
        _publish(folder, following)
        _remove_others(folder, following)
    finally:
        os.close(descriptor)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strangers = [each.name for each in folder.iterdir() if not _is_ours(each.name)]
    except OSError as fault:
        raise UnreadableInput(str(folder), "store_unusable", why=system_fault(fault)) from None
    if strangers and not (folder / _CURRENT).exists():
        raise WrongUse("store_holds_others", folder=str(folder), other=strangers[0])


def _is_ours(name: str) -> bool:
    return name.startswith(".") or name in (_CURRENT, _WRITER) or _GENERATION.match(name) is not None


def _named(folder: Path) -> str | None:
    try:
        text = (folder / _CURRENT).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError):
        raise UnreadableInput(str(folder), "store_pointer") from None
    try:
        pointer = json.loads(text)
        layout, name = pointer["layout"], pointer["generation"]
    except (ValueError, TypeError, KeyError):
        raise UnreadableInput(str(folder), "store_pointer") from None
    if layout != LAYOUT:
        raise UnreadableInput(str(folder), "store_layout", layout=str(layout), ours=LAYOUT)
    if not isinstance(name, str) or not _GENERATION.fullmatch(name):
        raise UnreadableInput(str(folder), "store_pointer")
    return name


def _number(name: str | None) -> int:
    found = _GENERATION.fullmatch(name or "")
    return int(found[1]) if found else 0


def _publish(folder: Path, name: str) -> None:
    """Switch the pointer. Everything is on the disk before, and the switch itself is one renaming."""
    for file in sorted((folder / name).rglob("*")):
        _to_disk(file)
    _to_disk(folder / name)
    fresh = folder / ".current.new"
    fresh.write_text(json.dumps({"generation": name, "layout": LAYOUT}) + "\n", encoding="utf-8")
    _to_disk(fresh)
    fresh.replace(folder / _CURRENT)
    _to_disk(folder)


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_others(folder: Path, kept: str | None) -> None:
    """Remove every generation but ``kept`` that nobody reads."""
    for path in folder.iterdir():
        found = _GENERATION.match(path.name)
        if found is None or found[0] == kept or path.suffix:
            continue
        marker = folder / f"{path.name}.in-use"
        if not marker.exists():
            shutil.rmtree(path, ignore_errors=True)  # half a generation: it was never published
            continue
        descriptor = os.open(marker, os.O_RDONLY)
        try:
            if _lock(descriptor, shared=False):
                shutil.rmtree(path, ignore_errors=True)
                marker.unlink()
        finally:
            os.close(descriptor)


def _remove(path: Path) -> None:
    """Removes a half-made generation. The engine's own threads may still be writing into it for a moment."""
    for _ in range(_TRIES):
        shutil.rmtree(path, ignore_errors=True)
        if not path.exists():
            return
        time.sleep(_PAUSE_SECONDS)


def _lock(descriptor: int, *, shared: bool) -> bool:
    """Take a lock that ends with the descriptor or the process; a shared one waits, an exclusive one says whether it was free."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover - no such system is tested
        raise WrongUse("no_file_locks") from None
    if shared:
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
