"""The files of an ESCO package: what each one is, in which language and version, and its rows.

What a file holds is known by its headings, which are the same in every version and language; their order is not, so columns
are found by name. Only what the content does not say comes from names: the language (``skills_fi.csv``), the version
(``ESCO dataset - v1.1.1 - ...``) and the name of a collection (``digitalSkillsCollection_en.csv``). Names are matched by their
beginning: from 1.2.0 on relation files carry a language as well.

Limits: a package is unpacked within ``MOST_UNPACKED_BYTES``, whatever sizes its index claims.
"""

from __future__ import annotations

import csv
import io
import re
import threading
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum

from loaders.document import MOST_BYTES, Document
from pathways.errors import UnreadableInput

MOST_UNPACKED_BYTES = 250 * 1024 * 1024  # both packages of 1.1.1 have 43 MB
MOST_ENTRIES = 500
MOST_ROWS = 1_000_000  # of one file; the largest real one has 124,000
MOST_CELL = 16 * 1024 * 1024  # characters; hasTopConcept of 1.1.1 has 627,354, above the csv module's default of 131,072
MOST_LINE = 1024 * 1024  # characters of one physical line: bounds the cells of a row before they are made
UNKNOWN_LANGUAGE = "und"

_ZIP = b"PK\x03\x04"
_HEAD_BYTES = 4096
_DELIMITERS = (",", ";", "\t")  # ESCO has commas; spreadsheet programs save others
_LANGUAGE = re.compile(r"_([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)(?: ?\(\d+\))?\.csv$")
_LANGUAGE_OF_ZIP = re.compile(r" - ([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*) - csv[^/]*\.zip$")
_VERSION = re.compile(r"v(\d+(?:\.\d+)+)")
_COLLECTION = re.compile(r"([A-Za-z]+?)(Skills|Occupations|Competences)?Collection")


class FileKind(Enum):
    """What the rows of a file are; each with the headings that tell."""

    OCCUPATION_SKILLS = ("occupationUri", "relationType", "skillUri")
    SKILL_SKILLS = ("originalSkillUri", "relationType", "relatedSkillUri")
    BROADER = ("conceptUri", "broaderUri")
    COLLECTION = ("conceptUri", "preferredLabel", "broaderConceptUri")
    SCHEMES = ("conceptSchemeUri", "preferredLabel")
    HIERARCHY = ("Level 0 URI", "Level 0 preferred term")
    CONCEPTS = ("conceptType", "conceptUri", "preferredLabel")

    @property
    def has_labels(self) -> bool:
        """Whether its rows carry labels in one language."""
        return self not in (FileKind.OCCUPATION_SKILLS, FileKind.SKILL_SKILLS, FileKind.BROADER)


@dataclass(frozen=True, slots=True)
class Row:
    """One record. ``number`` counts records from 1, the headings being the first: many have line breaks inside."""

    number: int
    cells: Sequence[str]
    columns: Mapping[str, int]

    def __getitem__(self, column: str) -> str:
        """The raw cell of ``column``; "" when there is no such column, or when the row ends before it (the hierarchy is ragged)."""
        index = self.columns.get(column)
        return self.cells[index] if index is not None and index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class PackageFile:
    """One file. ``where`` is its name for messages; ``language`` and ``version`` are ``None`` where no name says them."""

    where: str
    kind: FileKind
    language: str | None
    version: str | None
    collection: str | None
    rows: tuple[Row, ...]


def looks_like_esco(document: Document) -> bool:
    """Whether the headings of a CSV, or of a CSV in a zip, are those of an ESCO file. Never raises."""
    if not document.payload.startswith(_ZIP):
        return _headings(document.payload[:_HEAD_BYTES]) is not None
    try:
        with zipfile.ZipFile(io.BytesIO(document.payload)) as packed:
            for entry in _tables(packed.infolist())[:MOST_ENTRIES]:
                with packed.open(entry) as part:
                    if _headings(part.read(_HEAD_BYTES)) is not None:
                        return True
    except Exception:  # zipfile and zlib raise many kinds for a broken archive: whatever this is, it is not ours
        return False
    return False


def open_files(document: Document) -> tuple[tuple[PackageFile, ...], tuple[str, ...]]:
    """The files of a package (or the one file), and the names of those that are not ESCO's.

    Raises ``UnreadableInput`` for a broken archive, text that is not UTF-8, and anything over a limit.
    """
    found: list[PackageFile] = []
    others: list[str] = []
    for name, payload in _parts(document):
        where = document.name if name is None else f"{document.name}, {name}"
        headings = _headings(payload[:_HEAD_BYTES])
        if headings is None:
            others.append(name or document.name)
            continue
        kind, delimiter = headings
        own = name or document.name
        language = _first(_LANGUAGE.search(own), _LANGUAGE_OF_ZIP.search(document.name))
        version = _first(_VERSION.search(own), _VERSION.search(document.name))
        found.append(PackageFile(where, kind, language, version, _collection(own), _rows(where, payload, delimiter)))
    return tuple(found), tuple(others)


def _first(*matches: re.Match[str] | None) -> str | None:
    return next((each[1] for each in matches if each), None)


def _collection(name: str) -> str | None:
    """``digitalSkillsCollection_en.csv`` -> "digital"; of occupations "research-occupations"."""
    match = _COLLECTION.search(name)
    if not match:
        return None
    return match[1].lower() + ("-occupations" if match[2] == "Occupations" else "")


# --- bytes -------------------------------------------------------------------------------------------------------------


def _parts(document: Document) -> Iterator[tuple[str | None, bytes]]:
    """The CSV files in a zip with their names, or the document itself without one."""
    if not document.payload.startswith(_ZIP):
        if len(document.payload) > MOST_BYTES:
            raise UnreadableInput(document.name, "too_many_bytes", bytes=len(document.payload), most=MOST_BYTES)
        yield None, document.payload
        return
    left = MOST_UNPACKED_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(document.payload)) as packed:
            if len(packed.infolist()) > MOST_ENTRIES:
                raise UnreadableInput(document.name, "too_many_files", most=MOST_ENTRIES)
            for entry in _tables(packed.infolist()):
                if entry.flag_bits & 1:
                    raise UnreadableInput(document.name, "archive_password")
                with packed.open(entry) as part:
                    content = part.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise UnreadableInput(document.name, "unpacked_too_big", most=MOST_UNPACKED_BYTES)
                yield entry.filename.rpartition("/")[2], content
    except UnreadableInput:
        raise
    except Exception:  # zipfile and zlib raise many kinds for a broken archive
        raise UnreadableInput(document.name, "archive_broken") from None


def _tables(entries: Iterable[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """The CSV files, without the shadow files that a Mac adds, in the order of their names."""
    tables = [each for each in entries if each.filename.lower().endswith(".csv")]
    return sorted((each for each in tables if not each.filename.startswith(("__MACOSX", "._"))), key=lambda each: each.filename)


# --- rows --------------------------------------------------------------------------------------------------------------


def _headings(head: bytes) -> tuple[FileKind, str] | None:
    """The kind of file and its delimiter, from the first line; ``None`` when it is no file of ESCO."""
    line = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0]
    try:
        text = line.decode("utf-8").strip()
    except UnicodeDecodeError:
        return None
    for delimiter in _DELIMITERS:
        names = {each.strip().strip('"') for each in text.split(delimiter)}
        for kind in FileKind:
            if names.issuperset(kind.value):
                return kind, delimiter
    return None


def _rows(where: str, payload: bytes, delimiter: str) -> tuple[Row, ...]:
    try:
        text = payload.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UnreadableInput(where, "not_utf8", byte=fault.start) from None
    rows: list[Row] = []
    columns: dict[str, int] = {}
    with _large_cells():
        try:
            for number, cells in enumerate(csv.reader(_lines(where, text), delimiter=delimiter), start=1):
                if number == 1:
                    columns = {name.strip(): index for index, name in enumerate(cells)}
                elif any(cells):
                    rows.append(Row(number, cells, columns))
                if number > MOST_ROWS:
                    raise UnreadableInput(where, "esco_rows", most=MOST_ROWS)
        except csv.Error:
            raise UnreadableInput(where, "csv_broken") from None
    return tuple(rows)


def _lines(where: str, text: str) -> Iterator[str]:
    # newline="": line breaks inside cells differ from those between records, and the csv module tells them apart.
    for line in io.StringIO(text, newline=""):
        if len(line) > MOST_LINE:
            raise UnreadableInput(where, "esco_line", most=MOST_LINE)
        yield line


_CELL_LIMIT = threading.Lock()


@contextmanager
def _large_cells() -> Iterator[None]:
    """Raises the limit of the csv module, which is one for the whole process, and puts it back."""
    with _CELL_LIMIT:
        before = csv.field_size_limit(MOST_CELL)
        try:
            yield
        finally:
            csv.field_size_limit(before)
