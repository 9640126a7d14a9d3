"""ESCO, the European classification of skills and occupations, from its official CSV packages.

A version comes as two archives (one with the texts of a language, one with the relations), as a folder of their files, or as
single files. Each may be read by itself and merged afterwards; any version and any language is read: ``skills_fi.csv`` adds
Finnish labels to the IRIs that ``skills_en.csv`` names in English.

Whoever shows it must say: "This service uses the ESCO classification of the European Commission." (:data:`ATTRIBUTION`)

Source: ESCO CSV packages of 1.1.0, 1.1.1 and 1.2.0; reuse under Commission Decision 2011/833/EU.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.document import Document
from loaders.esco.concepts import Iris
from loaders.esco.files import PackageFile, looks_like_esco, open_files
from loaders.esco.gathering import OF_THE_WHOLE, Gathering, about_whole
from loaders.esco.replacements import is_replacements, read_replacements
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Finding, Severity, SkillSet, finding

FORMAT = "esco"
ATTRIBUTION = "This service uses the ESCO classification of the European Commission."

__all__ = ["ATTRIBUTION", "FORMAT", "merge", "read", "read_package", "read_replacements", "recognises"]


def recognises(document: Document) -> bool:
    """A CSV with the headings of an ESCO file, a zip that holds one, or a table of what replaced what."""
    return looks_like_esco(document) or is_replacements(document)


def read(document: Document) -> Reading:
    """One archive or one file, as far as it goes; see :func:`merge`. A table of what replaced what has no concepts."""
    if is_replacements(document):
        return _read_replacements(document)
    return read_package([document])


def _read_replacements(document: Document) -> Reading:
    rows, iris = read_replacements(document), Iris()
    kept = tuple(each for each in rows if iris.one(each.old) and (each.new is None or iris.one(each.new)))
    findings: tuple[Finding, ...] = ()
    if len(kept) < len(rows):
        count = len(rows) - len(kept)
        findings = (finding("esco_rows_unreadable", Severity.ERROR, document.name, column="uri", count=count),)
    return Reading(replacements=kept, findings=findings)


def read_package(documents: Iterable[Document], *, version: str | None = None) -> Reading:
    """Archives and files of one version as one :class:`SkillSet`.

    ``version`` is taken from the names ("v1.1.1") where it is not given. Raises ``UnreadableInput`` when the names say
    different versions, when there is no file of ESCO, and for what cannot be read.
    """
    files: list[PackageFile] = []
    findings: list[Finding] = []
    names: list[str] = []
    for document in documents:
        found, others = open_files(document)
        files.extend(found)
        names.append(document.name)
        if others:
            findings.append(
                finding("esco_files_left_out", Severity.NOTE, document.name, count=len(others), files="; ".join(others[:20]))
            )
    where = "; ".join(names[:3]) + ("; …" if len(names) > 3 else "")
    if not files:
        raise UnreadableInput(where or "ESCO", "not_esco")
    stated = version or _one_version(where, [each.version for each in files])
    gathering = Gathering()
    gathering.add_files(files)
    return _whole(gathering, findings, where, stated)


def merge(readings: Sequence[Reading]) -> Reading:
    """Several readings of one version as one: what ``read_package`` gives for all documents together.

    Where two contradict each other, the earlier is right and a finding says so. Raises ``UnreadableInput`` for two versions.
    """
    sets = [each.skills for each in readings if each.skills is not None]
    where = "ESCO"
    version = _one_version(where, [each.version for each in sets])
    gathering = Gathering()
    for each in sets:
        gathering.add_set(each, where)
    kept = [fact for each in readings for fact in each.findings if fact.code not in OF_THE_WHOLE | {"esco_version_unknown"}]
    return _whole(gathering, kept, where, version)


def _whole(gathering: Gathering, findings: list[Finding], where: str, version: str | None) -> Reading:
    skills: SkillSet = gathering.finished(version)
    if version is None:
        findings.append(finding("esco_version_unknown", Severity.WARNING, where))
    return Reading(skills=skills, findings=(*findings, *gathering.findings, *about_whole(skills, where)))


def _one_version(where: str, stated: Iterable[str | None]) -> str | None:
    versions = sorted({each for each in stated if each is not None})
    if len(versions) > 1:
        raise UnreadableInput(where, "esco_versions", versions=", ".join(versions))
    return versions[0] if versions else None
