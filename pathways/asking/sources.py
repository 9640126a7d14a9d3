"""Files that a question names or brings, as domain values: what is loaded for this one call.

Only here are loaders chosen and files opened. A learner's record never enters the catalogue, and in what leaves the program
it is called ``learner-1.json``: a school names its files after learners.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePath

from loaders.document import Document
from loaders.identifiers import Identifiers, first_contradiction
from loaders.reading import Reading
from pathways.asking.credentials import Trusting, verdicts, without_rejected
from pathways.errors import UnreadableInput, WrongUse, phrase, system_fault
from pathways.model import Catalogue, Finding, Offering, Qualification, Record, Severity, Source, finding
from pathways.rules.as_of import as_of
from pathways.rules.merging import merge
from pathways.rules.reading import Corrections
from pathways.stores.iris import requirements_graph
from pathways.stores.port import EVERYTHING, Content, wanted_of

MAPPING_SUFFIX = ".mapping.toml"
_A_RECORD = "a learner's record"  # what one is called in an error that has no number for it
SKILLS = "esco"
"""The name of the one graph of a classification of skills: its versions share IRIs, so a store holds one of them."""

REUSE_OF_ESCO = "http://data.europa.eu/eli/dec/2011/833/oj"
# What is taken from a folder; a file that is named is always read.
_SUFFIXES = frozenset({".json", ".csv", ".xlsx", ".zip", ".ttl", ".jsonld"})
# And from one of a learner's records.
_OF_LEARNERS = frozenset({".json", ".csv", ".xlsx", ".zip", ".jsonld", ".jws", ".jwt", ".png", ".svg"})
_SAYS_VERSION = re.compile(r"v\d+(\.\d+)+")


Given = Path | Document
"""A file as it was named, or a document of the bundled sample."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """One document that was read."""

    document: Document
    format: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Loads:
    """Everything loaded for a call. ``findings_of``: graph -> what the loader found in that source. ``content``: source by
    source, as it would go into a store. ``skipped``: of ``findings``, what was left out of a folder. ``graphs``: the source that
    each offering is from."""

    catalogue: Catalogue
    findings: tuple[Finding, ...] = ()
    findings_of: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    content: tuple[tuple[Source, Content], ...] = ()
    skipped: tuple[Finding, ...] = ()
    graphs: Mapping[str, str] = field(default_factory=dict)

    def about(self, qualification: Qualification) -> tuple[Finding, ...]:
        """What the loader found in the document of ``qualification``."""
        return self.findings_of.get(requirements_graph(qualification), ())


@dataclass(frozen=True, slots=True)
class LearnerLoads:
    """A learner's files as one record."""

    record: Record
    findings: tuple[Finding, ...] = ()


def sample_catalogue() -> tuple[Document, ...]:
    """The bundled sample's catalogue."""
    from pathways.sample import catalogue_names

    return tuple(sample_document(each) for each in catalogue_names())


def sample_graph() -> tuple[Document, ...]:
    """The bundled sample's catalogue, and its part of ESCO with the links to it."""
    from pathways.sample import skill_names

    return (*sample_catalogue(), *(sample_document(each) for each in skill_names()))


def sample_document(name: str) -> Document:
    """One file of the bundled sample."""
    from pathways.sample import payload

    return Document(name, payload(name))


def load(paths: Sequence[Given], *, option: str = "--data", offerings: Sequence[Given] = ()) -> Loads:
    """The catalogue that ``paths`` (files, or folders of them) hold; in whatever order they are given, the same. ``option``: what
    they were named with; ``offerings``: further ones, named with --offerings.

    Raises ``UnreadableInput`` for a named file that cannot be read and for a folder that holds nothing readable, ``WrongUse``
    for a learner's record among them.
    """
    named: list[Loaded] = []
    findings: list[Finding] = []
    numbered = [(option, number, path) for number, path in enumerate(paths, start=1)]
    numbered += [("--offerings", number, path) for number, path in enumerate(offerings, start=1)]
    for named_with, number, path in numbered:
        if isinstance(path, Path) and path.is_dir():
            named += _folder(path, findings)
        else:
            loaded = read_file(path)
            if loaded.reading.record is not None:
                raise WrongUse("record_among_data", number=number, option=named_with)
            named.append(loaded)
    return _joined(named, findings)


def load_learner(paths: Sequence[Given], *, on: date, trusting: Trusting | None = None) -> LearnerLoads:
    """One learner's records as they stand on ``on``, merged. What a rejected credential says is no part of them.

    Raises ``UnreadableInput``, also for a file that is no record, or ``WrongUse`` for records of different people. What is
    said of a file calls it by its number in the order of the files' names: a name may be the learner's.
    """
    files: list[Given] = []
    for path in paths:
        if isinstance(path, Path) and path.is_dir():
            inside = sorted(each for each in path.iterdir() if _is_source(each, _OF_LEARNERS))
            if not inside:
                raise UnreadableInput("--learner", "folder_without_record")
            files += inside
        else:
            files.append(path)
    records: list[Record] = []
    learners: list[Identifiers | None] = []
    findings: list[Finding] = []
    for number, path in enumerate(sorted(dict.fromkeys(files), key=_shown), start=1):
        loaded = read_file(path, name=learner_name(number, path), shown=learner_label(number))
        if loaded.reading.record is None:
            raise UnreadableInput(learner_label(number), "not_a_record", format=phrase(f"format-{loaded.format}"))
        reading = without_rejected(loaded.reading, verdicts(loaded.reading, trusting or Trusting(), on))
        records.append(as_of(reading.record or Record(), on))
        learners.append(reading.learner)
        findings += reading.findings
    if (apart := first_contradiction(learners)) is not None:
        raise WrongUse("different_people", one=apart[0], other=apart[1])
    record, told = merge(records)
    return LearnerLoads(record, (*findings, *told))


def load_corrections(given: Given | None) -> dict[str, Corrections]:
    """What a person has decided, by register number. Raises ``UnreadableInput``."""
    if given is None:
        return {}
    from loaders.corrections import read

    return read(given if isinstance(given, Document) else _document(given, str(given)))


def learner_name(number: int, given: Given) -> str:
    """What a record is called in answers, whatever its file is called."""
    return f"learner-{number}{PurePath(_shown(given)).suffix.lower()}"


def learner_label(number: int) -> str:
    """What a record is called in an error."""
    return f"learner file {number}"


def read_file(given: Given, *, name: str | None = None, shown: str | None = None) -> Loaded:
    """One file, its format found by its content. ``name``: what the document is called in answers; ``shown``: in an error,
    where it is not the path as it was given. Raises ``UnreadableInput``."""
    import loaders

    if isinstance(given, Document):
        document = given if name is None else Document(name, given.payload)
    else:
        document = _document(given, name or _called(given), shown)
    mapping = _mapping_beside(given) if isinstance(given, Path) else None
    try:
        format_name, reading = loaders.read(document) if mapping is None else _mapped(document, mapping)
    except UnreadableInput as fault:
        place = fault.where.removeprefix(document.name)
        label = shown or (_A_RECORD if _is_learners(document) else _shown(given))
        raise fault.at(f"{label}{place}") from None
    return Loaded(document, format_name, reading)


def read_document(given: Given) -> Document:
    """The bytes of a file that was named, for whoever knows what it is. Raises ``UnreadableInput``."""
    return given if isinstance(given, Document) else _document(given, given.name)


def _mapping_beside(path: Path) -> Path | None:
    """``<table>.mapping.toml`` beside a table that a school keeps in a form of its own."""
    beside = path.with_suffix(MAPPING_SUFFIX)
    return beside if path.suffix.lower() in (".csv", ".xlsx") and beside.is_file() else None


def _mapped(document: Document, mapping: Path) -> tuple[str, Reading]:
    """A table with other headings than ours, read as the mapping beside it says."""
    from loaders import catalogue

    reading = catalogue.read(document, catalogue.read_mapping(_document(mapping, mapping.name)))
    told = finding("table_read_with_mapping", Severity.NOTE, document.name, mapping=mapping.name)
    return catalogue.FORMAT, replace(reading, findings=(told, *reading.findings))


def _is_learners(document: Document) -> bool:
    """Whether a file that cannot be read looks like a learner's record."""
    from loaders import CREDENTIALS, LOADERS, hoks, koski, learner_table, saved_case

    kept = (saved_case, koski, hoks, learner_table, *(LOADERS[each] for each in CREDENTIALS))
    return any(each.recognises(document) for each in kept)


def _called(path: Path) -> str:
    """The name of a file, with that of its folder when this says a version (v1.1.1): files of ESCO say it nowhere else."""
    return f"{path.parent.name}/{path.name}" if _SAYS_VERSION.fullmatch(path.parent.name) else path.name


def _shown(given: Given) -> str:
    return given.name if isinstance(given, Document) else str(given)


def _document(path: Path, name: str, shown: str | None = None) -> Document:
    label = shown or str(path)
    if path.is_dir():
        raise UnreadableInput(label, "is_a_folder")
    try:
        return Document(name, path.read_bytes())
    except FileNotFoundError:
        raise UnreadableInput(label, "no_such_file") from None
    except (OSError, ValueError) as fault:
        raise UnreadableInput(label, "file_unreadable", why=system_fault(fault)) from None


def _is_source(path: Path, suffixes: frozenset[str] = _SUFFIXES) -> bool:
    return path.is_file() and not path.name.startswith(".") and path.suffix.lower() in suffixes


def _folder(folder: Path, findings: list[Finding]) -> list[Loaded]:
    """Every readable source below ``folder``; the rest is told."""
    taken: list[Loaded] = []
    skipped = 0
    for path in sorted(folder.rglob("*")):
        if not _is_source(path) or any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        try:
            loaded = read_file(path)
        except UnreadableInput as fault:
            skipped += 1
            # The name of a learner's file may be the learner's.
            where = "/" if fault.where.startswith(_A_RECORD) else path.name
            findings.append(finding("file_not_read", Severity.WARNING, where))
            continue
        if loaded.reading.record is not None:
            findings.append(finding("learner_record_left_out", Severity.WARNING, "/"))
        else:
            taken.append(loaded)
    if not taken:
        raise UnreadableInput(str(folder), "folder_unreadable" if skipped else "folder_empty")
    return taken


def _joined(named: Iterable[Loaded], findings: list[Finding]) -> Loads:
    unique = {(each.document.name, each.document.sha256): each for each in named}
    seen: set[str] = set()
    content: list[tuple[Source, Content]] = []
    findings_of: dict[str, tuple[Finding, ...]] = {}
    skills = [each for _, each in sorted(unique.items()) if each.reading.skills is not None]
    if skills:
        one, whole_set = _classification(skills)
        content.append((one, Content(skills=whole_set.skills)))
        findings_of[one.graph] = whole_set.findings
    for key in sorted(unique):
        loaded = unique[key]
        if loaded.reading.skills is not None:
            continue
        source = _source(loaded)
        findings_of[source.graph] = (*findings_of.get(source.graph, ()), *loaded.reading.findings)
        if loaded.document.sha256 in seen:
            continue  # the same bytes under two names
        seen.add(loaded.document.sha256)
        held = loaded.reading
        kept = Content(held.qualifications, held.offerings, links=held.links, replacements=held.replacements)
        content.append((source, replace(kept, equivalences=held.equivalences, signals=held.signals)))
    whole = joined(wanted_of(content, EVERYTHING), findings, findings_of)
    return replace(whole, content=tuple(content), skipped=tuple(findings), findings_of=dict(sorted(findings_of.items())))


def _classification(parts: Sequence[Loaded]) -> tuple[Source, Reading]:
    """The files of one version as one source. Raises ``UnreadableInput`` for files of two versions."""
    from loaders import esco

    reading = parts[0].reading if len(parts) == 1 else esco.merge([each.reading for each in parts])
    files = tuple(sorted({each.document.sha256 for each in parts}))
    version = (reading.skills.version if reading.skills is not None else None) or ""
    return skills_source(version, files), reading


def skills_source(version: str, files: tuple[str, ...]) -> Source:
    """A classification that was put together from ``files``, fingerprints in their order."""
    from loaders import esco

    sha256 = files[0] if len(files) == 1 else hashlib.sha256("\n".join(files).encode()).hexdigest()
    return Source(
        SKILLS,
        version,
        sha256,
        esco.FORMAT,
        licence=REUSE_OF_ESCO,
        attribution=esco.ATTRIBUTION,
        files=files if len(files) > 1 else (),
    )


def joined(found: Catalogue, findings: Iterable[Finding], findings_of: Mapping[str, tuple[Finding, ...]]) -> Loads:
    """``found``, with what was said about its sources. Of offerings that share an identifier the first by its place is kept,
    and the others are told."""
    told = list(findings)
    offerings: dict[str, Offering] = {}
    for offering in sorted(found.offerings, key=lambda each: (each.id, each.place, repr(each))):
        if offering.id in offerings:
            told.append(finding("offering_repeated", Severity.WARNING, offering.place or offering.id, offering=offering.id))
        else:
            offerings[offering.id] = offering
    used = {each.graph for each in found.sources}
    return Loads(
        replace(found, offerings=tuple(offerings.values())),
        tuple(told),
        {graph: each for graph, each in sorted(findings_of.items()) if graph in used},
    )


def _source(loaded: Loaded) -> Source:
    """A requirements document is one graph of its own, named by its number; other sources by their file."""
    reading = loaded.reading
    only = reading.qualifications[0] if len(reading.qualifications) == 1 else None
    if only is not None:
        graph = requirements_graph(only)
        version = " ".join(filter(None, (only.register_number, str(only.valid_from or ""))))
    else:
        kind = "esco-replacements" if reading.replacements else loaded.format
        graph, version = f"{kind}/{PurePath(loaded.document.name).stem}", ""
    return Source(graph, version, loaded.document.sha256, loaded.format)
