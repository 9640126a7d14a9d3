"""What a load of skills means for the skills and links that a store holds already.

Files of the version that is stored join it: ``skills_fi.csv`` adds labels. Another version takes its place, and everything that
links use is told what became of it; no link is changed or dropped by that (``rules.skill_versions``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders import esco
from loaders.reading import Reading
from pathways.asking.sources import Loads, skills_source
from pathways.errors import UnreadableInput
from pathways.model import Finding, Replacement, Severity, SkillSet, Source, finding
from pathways.rules.skill_versions import SkillChanges, diff, findings_of
from pathways.stores.port import SKILLS as STORED
from pathways.stores.port import Content

if TYPE_CHECKING:
    from pathways.stores.port import Store

_KNOWN = """
PREFIX esco: <http://data.europa.eu/esco/model#>
PREFIX pok: <https://w3id.org/pok/ns#>
SELECT DISTINCT ?skill WHERE {
  VALUES ?class { esco:Skill esco:Occupation pok:SkillGroup pok:OccupationGroup }
  GRAPH ?graph { ?skill a ?class }
}
"""
_VERSIONS = """
SELECT ?version WHERE { GRAPH ?graph { ?set a <https://w3id.org/pok/ns#Classification> .
  OPTIONAL { ?set <http://www.w3.org/2002/07/owl#versionInfo> ?version } } }
"""

_OF_THE_LOAD = ("skills_added",)

Load = tuple[Source, Content]


def beside_store(loads: Loads, store: Store) -> Loads:
    """``loads`` as they are to go into ``store``, with what is to be said about links. Raises ``UnreadableInput`` for files of
    ESCO without a version when the store holds one that has."""
    position = next((number for number, (_, content) in enumerate(loads.content) if content.skills is not None), None)
    if position is None:
        return _with(loads, _unknown_to_store(loads, store)) if any(content.links for _, content in loads.content) else loads
    mine = loads.content[position]
    held = store.contents(STORED)
    stored = next((each for each in held if each[1].skills is not None), None)
    replaced = {source.graph for source, _ in loads.content}
    others = [content for source, content in held if source.graph not in replaced]
    everything = [*others, *(content for _, content in loads.content)]
    used = {link.skill for content in everything for link in content.links}
    table = [each for content in everything for each in content.replacements]
    if stored is None or _is_whole(mine[0], stored[0]):
        skills = mine[1].skills
        assert skills is not None
        one, told = mine, _unknown(used - _named(skills), skills.version, _where(skills))
    else:
        one, told = _joined(mine, stored, used, table)
    content = tuple(one if number == position else each for number, each in enumerate(loads.content))
    return _with(replace(loads, content=content), {one[0].graph: told})


def _is_whole(mine: Source, stored: Source) -> bool:
    """Whether ``mine`` has every file of the stored version, so that it stands for itself."""
    return mine.version == stored.version and _files(stored) <= _files(mine)


def _files(source: Source) -> set[str]:
    return set(source.files or (source.sha256,))


def _where(skills: SkillSet) -> str:
    return f"ESCO {skills.version or ''}".rstrip()


def _joined(mine: Load, stored: Load, used: set[str], table: Iterable[Replacement]) -> tuple[Load, list[Finding]]:
    old, new = stored[1].skills, mine[1].skills
    assert old is not None
    assert new is not None
    where = _where(new)
    if new.version is None and old.version is not None:
        raise UnreadableInput(where, "esco_without_version", version=old.version)
    if new.version == old.version:
        joined, merged, told = _added(mine[0], new, stored[0], old)
        return joined, [*told, *_unknown(used - _named(merged), new.version, where)]
    changes = diff(old, new, used, table)
    return mine, [_summary(changes, where), *findings_of(changes, where)]


def _added(mine: Source, new: SkillSet, stored: Source, old: SkillSet) -> tuple[Load, SkillSet, list[Finding]]:
    """Files of the version that is stored, together with it."""
    merged = esco.merge([Reading(skills=new), Reading(skills=old)]).skills
    assert merged is not None
    fresh = _files(mine) - _files(stored)
    source = skills_source(mine.version, tuple(sorted(_files(mine) | _files(stored))))
    told = finding("skills_added", Severity.NOTE, _where(new), version=new.version, files=len(fresh))
    return (source, Content(skills=merged)), merged, [told] if fresh else []


def _summary(changes: SkillChanges, where: str) -> Finding:
    return finding(
        "skills_version_replaced",
        Severity.NOTE,
        where,
        old=changes.old_version,
        new=changes.new_version,
        vanished=len(changes.vanished),
        added=len(changes.added),
        relabelled=len(changes.relabelled),
        used=len(changes.used),
        open=len(changes.to_decide),
    )


def _unknown_to_store(loads: Loads, store: Store) -> dict[str, list[Finding]]:
    """Skills that links name and the stored classification lacks; nothing where none is stored."""
    versions = store.query(_VERSIONS).rows
    if not versions:
        return {}
    known = {str(row[0]) for row in store.query(_KNOWN).rows}
    found: dict[str, list[Finding]] = {}
    for source, content in loads.content:
        used = {link.skill for link in content.links}
        found[source.graph] = _unknown(used - known, _text(versions[0][0]), source.graph)
    return found


def _unknown(iris: Iterable[str], version: str | None, where: str) -> list[Finding]:
    return [finding("skill_unknown", Severity.WARNING, where, iri=each, version=version) for each in sorted(iris)]


def _named(skills: SkillSet) -> frozenset[str]:
    return frozenset(skills.concepts) | frozenset(skills.dangling)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _with(loads: Loads, told: dict[str, list[Finding]]) -> Loads:
    """``told`` is kept with each source, but for what is only about this load: loading again must change nothing."""
    found = {
        graph: (*loads.findings_of.get(graph, ()), *(each for each in facts if each.code not in _OF_THE_LOAD))
        for graph, facts in told.items()
    }
    now = (each for facts in told.values() for each in facts if each.code in _OF_THE_LOAD)
    return replace(loads, findings=(*loads.findings, *now), findings_of=loads.findings_of | found)
