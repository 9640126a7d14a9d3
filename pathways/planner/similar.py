"""What a learner holds that is like something left to do. A hint with its reason: it is never counted (decision 0003).

Two things make a held unit similar to one that is left: they carry the same Finnish name, or somebody has accepted links
from both to the same skills of a classification.
"""

from __future__ import annotations

from collections.abc import Iterable

from pathways.model import Evidence, LinkState, LinkSubject, Record, SkillLink, State, because
from pathways.planner.completing import complete_units
from pathways.planner.nearest import Similar
from pathways.rules.setting import Setting
from pathways.rules.standing import standing


def similar_to(setting: Setting, record: Record, links: Iterable[SkillLink]) -> tuple[Similar, ...]:
    """For each completed piece of the record the units of the tree that are left to do and like it, by evidence and unit."""
    evidence = standing(setting, record)
    left = setting.leaf_units - complete_units(setting, evidence)
    skills = _skills(links)
    found = []
    for each in sorted(record.evidence, key=lambda piece: piece.id):
        if each.state is State.COMPLETED:
            found += _like(each, setting, left, skills)
    return tuple(found)


def _like(piece: Evidence, setting: Setting, left: frozenset[str], skills: dict[str, frozenset[str]]) -> list[Similar]:
    own = piece.unit or piece.code or ""
    found = [Similar(piece.id, piece.name, unit, because("same_name", unit=unit)) for unit in setting.same_name(piece.name)]
    for unit in sorted(left):
        shared = skills.get(own, frozenset()) & skills.get(unit, frozenset())
        if shared:
            found.append(Similar(piece.id, piece.name, unit, because("same_skills", unit=unit, count=len(shared))))
    return [each for each in found if each.unit != own and each.unit in left]


def _skills(links: Iterable[SkillLink]) -> dict[str, frozenset[str]]:
    """Unit code -> skills that it, or a requirement of it, was linked to."""
    found: dict[str, set[str]] = {}
    for link in links:
        if link.state is LinkState.ACCEPTED and link.subject_kind is not LinkSubject.OFFERING:
            found.setdefault(link.subject.partition(":")[0], set()).add(link.skill)
    return {unit: frozenset(skills) for unit, skills in found.items()}
