"""Concepts and relations of many files gathered into one :class:`SkillSet`.

Everything doubtful is counted on the way and told once per file and kind, with an example: one fault in a package may stand
in ten thousand rows. Relations whose ends have no row are kept and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from loaders.esco.concepts import Iris, joined, read_concept, read_hierarchy, unknown_values
from loaders.esco.files import UNKNOWN_LANGUAGE, FileKind, PackageFile, Row
from pathways.model import Concept, ConceptKind, Finding, Severity, SkillSet, finding

MOST_NAMED = 20  # of one fault, each told by itself; more are told as a number

# What is known only when every file is there: merging judges these anew.
OF_THE_WHOLE = frozenset(
    {
        "esco_concept_missing",
        "esco_concepts_missing",
        "esco_skills_without_type",
        "esco_skills_without_reuse_level",
        "esco_labels_missing",
        "esco_broader_cycle",
    }
)

_ORDER = (
    FileKind.CONCEPTS,  # before what repeats parts of it
    FileKind.SCHEMES,
    FileKind.COLLECTION,
    FileKind.HIERARCHY,
    FileKind.BROADER,
    FileKind.OCCUPATION_SKILLS,
    FileKind.SKILL_SKILLS,
)


@dataclass(slots=True)
class _Faults:
    """What is doubtful in one file: numbers of rows by column, or by column and value; IRIs."""

    unreadable: dict[str, list[int]] = field(default_factory=dict)
    unknown: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    repeated: list[str] = field(default_factory=list)
    both: int = 0
    self_related: list[str] = field(default_factory=list)
    contradictory: list[str] = field(default_factory=list)
    only_in_hierarchy: dict[str, str] = field(default_factory=dict)


class Gathering:
    """Collects files and sets; :meth:`finished` gives the whole. Findings of the files are in ``findings``."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._iris = Iris()
        self._concepts: dict[str, Concept] = {}
        self._broader: dict[str, dict[str, None]] = {}
        self._essential: dict[str, dict[str, None]] = {}
        self._optional: dict[str, dict[str, None]] = {}
        self._collections: dict[str, dict[str, None]] = {}

    def add_files(self, files: Iterable[PackageFile]) -> None:
        """The rows of every file, those with concepts first."""
        for file in sorted(files, key=lambda each: _ORDER.index(each.kind)):
            faults = _Faults()
            match file.kind:
                case FileKind.CONCEPTS | FileKind.SCHEMES | FileKind.COLLECTION:
                    self._add_concepts(file, faults)
                case FileKind.HIERARCHY:
                    self._add_hierarchy(file, faults)
                case FileKind.BROADER:
                    self._add_broader(file, faults)
                case FileKind.OCCUPATION_SKILLS:
                    self._add_skills(file, "occupationUri", "skillUri", faults)
                case FileKind.SKILL_SKILLS:
                    self._add_skills(file, "originalSkillUri", "relatedSkillUri", faults)
            self._tell(file, faults)

    def add_set(self, skills: SkillSet, where: str) -> None:
        """What another reading has found."""
        faults = _Faults()
        for concept in skills.concepts.values():
            self._put(concept, faults)
        for mine, theirs in (
            (self._broader, skills.broader),
            (self._essential, skills.essential),
            (self._optional, skills.optional),
            (self._collections, skills.collections),
        ):
            for start, ends in theirs.items():
                mine.setdefault(start, {}).update(dict.fromkeys(ends))
        for start, essential in self._essential.items():
            optional = self._optional.get(start, {})
            for end in essential.keys() & optional.keys():
                del optional[end]
                faults.both += 1
        self._tell_of_whole_file(where, faults)

    def finished(self, version: str | None) -> SkillSet:
        """Everything gathered, in the order of IRIs."""
        return SkillSet(
            version,
            {iri: self._concepts[iri] for iri in sorted(self._concepts)},
            _sorted(self._broader),
            _sorted(self._essential),
            _sorted(self._optional),
            _sorted(self._collections),
        )

    # --- rows of each kind of file ---

    def _add_concepts(self, file: PackageFile, faults: _Faults) -> None:
        here: set[str] = set()
        in_collection = (
            self._collections.setdefault(file.collection or file.where, {}) if file.kind is FileKind.COLLECTION else None
        )
        for row in file.rows:
            concept = read_concept(row, file.kind, file.language or UNKNOWN_LANGUAGE, self._iris)
            if isinstance(concept, str):
                faults.unreadable.setdefault(concept, []).append(row.number)
                continue
            for fault in unknown_values(row):
                faults.unknown.setdefault(fault, []).append(row.number)
            if concept.iri in here:
                faults.repeated.append(concept.iri)
                continue
            here.add(concept.iri)
            if in_collection is not None:
                in_collection[concept.iri] = None
                self._relate(self._broader, concept.iri, self._iris.each(row["broaderConceptUri"]), faults)
            self._put(concept, faults)

    def _put(self, concept: Concept, faults: _Faults) -> None:
        known = self._concepts.get(concept.iri)
        if known is None:
            self._concepts[concept.iri] = concept
            return
        self._concepts[concept.iri], contradict = joined(known, concept)
        if contradict:
            faults.contradictory.append(concept.iri)

    def _add_hierarchy(self, file: PackageFile, faults: _Faults) -> None:
        """Groups that no other file has, and the steps between groups; rows of higher groups come first."""
        paths = [read_hierarchy(row, file.language or UNKNOWN_LANGUAGE, self._iris) for row in file.rows]
        with_rows = set(self._concepts)
        for groups, steps in sorted(paths, key=lambda each: len(each[0])):
            for group in groups:
                if group.iri not in with_rows:
                    faults.only_in_hierarchy[group.iri] = group.name()
                self._put(group, faults)
            for below, above in steps:
                self._relate(self._broader, below, (above,), faults)
        if not any(self._concepts[each].kind is ConceptKind.SKILL_GROUP for each in with_rows):
            faults.only_in_hierarchy.clear()  # the file of the groups was not given

    def _add_broader(self, file: PackageFile, faults: _Faults) -> None:
        for row in file.rows:
            ends = self._ends(row, "conceptUri", "broaderUri", faults)
            if ends:
                self._relate(self._broader, ends[0], (ends[1],), faults)

    def _add_skills(self, file: PackageFile, start_column: str, end_column: str, faults: _Faults) -> None:
        for row in file.rows:
            ends = self._ends(row, start_column, end_column, faults)
            if ends is None:
                continue
            start, end = ends
            match row["relationType"].strip():
                case "essential":
                    self._relate(self._essential, start, (end,), faults)
                    if end in self._optional.get(start, {}):
                        del self._optional[start][end]
                        faults.both += 1
                case "optional":
                    if end in self._essential.get(start, {}):
                        faults.both += 1
                    else:
                        self._relate(self._optional, start, (end,), faults)
                case other:
                    faults.unreadable.setdefault("relationType", []).append(row.number)
                    faults.unknown.setdefault(("relationType", other), []).append(row.number)

    def _ends(self, row: Row, start_column: str, end_column: str, faults: _Faults) -> tuple[str, str] | None:
        start, end = self._iris.one(row[start_column]), self._iris.one(row[end_column])
        if start is None or end is None:
            faults.unreadable.setdefault(start_column if start is None else end_column, []).append(row.number)
            return None
        return start, end

    def _relate(self, edges: dict[str, dict[str, None]], start: str, ends: Iterable[str], faults: _Faults) -> None:
        for end in ends:
            if end == start:
                faults.self_related.append(start)  # left out: a search along relations must not meet itself
            else:
                edges.setdefault(start, {})[end] = None

    # --- what was noticed ---

    def _tell(self, file: PackageFile, faults: _Faults) -> None:
        where = file.where
        if file.kind.has_labels and file.language is None:
            self.findings.append(finding("esco_language_unknown", Severity.WARNING, where))
        for column, rows in faults.unreadable.items():
            self.findings.append(
                finding("esco_rows_unreadable", Severity.ERROR, f"{where}, row {rows[0]}", column=column, count=len(rows))
            )
        for (column, value), rows in list(faults.unknown.items())[:MOST_NAMED]:
            place = f"{where}, row {rows[0]}"
            self.findings.append(
                finding("esco_value_unknown", Severity.WARNING, place, column=column, value=value[:60], count=len(rows))
            )
        if faults.repeated:
            self.findings.append(
                finding("esco_concept_repeated", Severity.WARNING, where, count=len(faults.repeated), iri=faults.repeated[0])
            )
        for iri, name in list(faults.only_in_hierarchy.items())[:MOST_NAMED]:
            self.findings.append(finding("esco_group_only_in_hierarchy", Severity.NOTE, where, iri=iri, name=name))
        self._tell_of_whole_file(where, faults)

    def _tell_of_whole_file(self, where: str, faults: _Faults) -> None:
        for iri in sorted(set(faults.self_related))[:MOST_NAMED]:
            self.findings.append(finding("esco_self_relation", Severity.NOTE, where, iri=iri))
        if faults.both:
            self.findings.append(finding("esco_both_relations", Severity.NOTE, where, count=faults.both))
        if faults.contradictory:
            count, iri = len(faults.contradictory), faults.contradictory[0]
            self.findings.append(finding("esco_values_differ", Severity.WARNING, where, count=count, iri=iri))


def about_whole(skills: SkillSet, where: str) -> tuple[Finding, ...]:
    """What is doubtful in the set as a whole. Codes: ``OF_THE_WHOLE``."""
    return (
        *_missing_concepts(skills, where),
        *_missing_values(skills, where),
        *_missing_labels(skills, where),
        *_cycles(skills, where),
    )


def _missing_concepts(skills: SkillSet, where: str) -> list[Finding]:
    dangling = skills.dangling
    if len(dangling) > MOST_NAMED:
        return [finding("esco_concepts_missing", Severity.WARNING, where, count=len(dangling), iri=next(iter(dangling)))]
    return [
        finding("esco_concept_missing", Severity.WARNING, where, iri=iri, relations=relations)
        for iri, relations in dangling.items()
    ]


def _missing_values(skills: SkillSet, where: str) -> list[Finding]:
    found = []
    listed = list(skills.of_kind(ConceptKind.SKILL))
    untyped = [each.name() for each in listed if each.skill_type is None]
    if untyped:
        found.append(
            finding("esco_skills_without_type", Severity.NOTE, where, count=len(untyped), skills="; ".join(untyped[:MOST_NAMED]))
        )
    unlevelled = [each.name() for each in listed if each.reuse_level is None]
    if unlevelled:
        names = "; ".join(unlevelled[:MOST_NAMED])
        found.append(finding("esco_skills_without_reuse_level", Severity.NOTE, where, count=len(unlevelled), skills=names))
    return found


def _missing_labels(skills: SkillSet, where: str) -> list[Finding]:
    """Concepts without a preferred label in any language; one language may lack whole files."""
    nameless = [each.iri for each in skills.concepts.values() if not any(labels.preferred for labels in each.labels)]
    return [finding("esco_labels_missing", Severity.WARNING, where, count=len(nameless), iri=nameless[0])] if nameless else []


def _cycles(skills: SkillSet, where: str) -> list[Finding]:
    """One concept of each round trip along ``broader``: the hierarchy is meant to have none."""
    left = {iri: len(parents) for iri, parents in skills.broader.items()}
    free = [iri for iri in skills.narrower if iri not in left]
    while free:  # what has no parents left cannot be on a round trip
        for child in skills.narrower.get(free.pop(), ()):
            left[child] -= 1
            if left[child] == 0:
                free.append(child)
    bound = [iri for iri, count in left.items() if count]
    on_cycle = [iri for iri in bound[:1000] if iri in skills.above(iri)]
    return [finding("esco_broader_cycle", Severity.WARNING, where, count=len(on_cycle), iri=on_cycle[0])] if on_cycle else []


def _sorted(edges: Mapping[str, Mapping[str, None]]) -> dict[str, tuple[str, ...]]:
    return {start: tuple(sorted(edges[start])) for start in sorted(edges) if edges[start]}
