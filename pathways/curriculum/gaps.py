"""What is missing: requirements that nobody covers, groups that what is offered cannot fill, units that hang on one provider,
skills that an occupation needs and a qualification never teaches, and offerings that lead nowhere.

Everything is a list, and every count is the length of one. What is offered is what counts in a coverage map
(``pathways.curriculum.coverage``): it can still be started, is assessed, and is of the language, mode, place, provider and end
asked for. Beside each gap stand the offerings that would close it and do not count, with the reason.

A group *cannot be filled* when the units that somebody completes, with every open group that anything offered fits into, do not
reach what it asks for. That is a bound on the safe side: what is called impossible is so; what is not may still not fit together,
which a plan tells. Groups that nothing at all could fill are faults of the requirements (``pathways.curriculum.health``), and not
gaps.

Source: planner-model.md 7; eperusteet.md 6.5; decision 0082.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from pathways.curriculum.coverage import (
    CoverageMap,
    CoveredPart,
    CoveredUnit,
    LeftOut,
    Standing,
    Within,
    coverage_map,
    covers,
    totals_of,
)
from pathways.curriculum.things import Linked, qualification_thing
from pathways.model import (
    Catalogue,
    Certainty,
    Group,
    GroupKind,
    Leaf,
    Method,
    Offering,
    PieceKind,
    Qualification,
    SkillSet,
    Stated,
    Structure,
    Text,
)
from pathways.model.skill import ConceptKind
from pathways.rules.reach import required_parts, unreachable_groups
from pathways.rules.reading import BRANCH_KINDS, Node, Tree, read_tree
from pathways.rules.setting import Origins, Setting, Subject
from pathways.rules.slots import Admits

_TIED = (PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.PART_OF_UNIT)  # these lead where their unit does, or nowhere


class GapKind(StrEnum):
    """What is missing."""

    UNCOVERED = "uncovered"  # a requirement that nothing covers
    NO_POK = "no_pok"  # a requirement that only a whole unit covers
    GROUP = "group"  # a group that what is offered cannot fill
    SLOT = "slot"  # an open group that nothing offered fits into
    ONE_PROVIDER = "one_provider"  # a unit that only one provider completes
    SKILL = "skill"  # a skill that an occupation needs, or does not
    NOWHERE = "nowhere"  # an offering that leads nowhere


class Why(StrEnum):
    """Why an offering leads nowhere."""

    NOTHING_DECLARED = "nothing_declared"  # it is a unit or a part of one, and nobody says of which
    FILLS_NOTHING = "fills_nothing"  # it covers no unit, and its kind fills nothing by itself
    NOT_ADMITTED = "not_admitted"  # it covers no unit, and no open group takes its kind
    NOT_IN_FORCE = "not_in_force"  # what it covers is in no requirements in force
    NOT_LISTED = "not_listed"  # what it covers is in no tree
    NOT_JOINED = "not_joined"  # it names units by numbers of requirements that are not loaded
    NOT_ASSESSED = "not_assessed"


Excluded = tuple[tuple[Offering, LeftOut], ...]
"""Offerings that would close a gap and do not count, with the reason."""


@dataclass(frozen=True)
class OpenRow:
    """A row of a unit that no POK covers. ``only_whole``: a whole unit does. ``branches``: competence areas that hold the unit;
    empty: every one."""

    unit: CoveredUnit
    row: CoveredPart
    branches: tuple[str, ...]
    would: Excluded = ()

    @property
    def only_whole(self) -> bool:
        """Whether somebody covers it with the whole unit."""
        return self.row.only_whole


@dataclass(frozen=True)
class OpenGroup:
    """A group that what is offered cannot fill. ``path``: names from the root down to it. ``slot``: an open group; ``needed``:
    without it the group around it cannot be filled either. ``least_osp`` and ``reach_osp``: what it asks for and what is offered;
    ``least_parts`` and ``parts``: the same in numbers of parts. ``admits``: kinds of credit that an open group takes."""

    qualification: Qualification
    method: Method
    id: str
    path: tuple[Text, ...]
    branches: tuple[str, ...]
    slot: bool
    needed: bool = False
    least_osp: Decimal | None = None
    reach_osp: Decimal | None = None
    least_parts: int | None = None
    parts: int | None = None
    admits: tuple[Admits, ...] = ()
    would: Excluded = ()


@dataclass(frozen=True)
class SingleProvider:
    """A unit that just one provider completes."""

    unit: CoveredUnit
    branches: tuple[str, ...]

    @property
    def provider(self) -> str:
        """Who."""
        only = self.unit.only_completer
        assert only is not None
        return only.provider


@dataclass(frozen=True)
class SkillGap:
    """One qualification held against one occupation. ``chosen``: the occupation was asked for; else it is among the nearest by
    skills. ``essential`` and ``optional``: skills that it needs and the qualification never teaches; ``taught``: those that it
    needs and are taught; ``unneeded``: those that are taught and it does not need. ``near``: a missing skill -> taught ones just
    above or below."""

    qualification: Qualification
    occupation: str
    chosen: bool
    essential: tuple[str, ...]
    optional: tuple[str, ...]
    taught: tuple[str, ...]
    unneeded: tuple[str, ...]
    near: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Nowhere:
    """An offering that leads nowhere. ``details``: codes that it names in vain."""

    offering: Offering
    why: Why
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """The counts of one qualification, branch, language or provider. ``None``: this count says nothing of it."""

    of: str
    name: Text
    uncovered: int | None = None
    no_pok: int | None = None
    groups: int | None = None
    slots: int | None = None
    one_provider: int | None = None
    nowhere: int | None = None
    offerings: int | None = None


@dataclass(frozen=True)
class Gaps:
    """Everything that is missing. ``covered``: the map that it was read from."""

    rows: tuple[OpenRow, ...]
    groups: tuple[OpenGroup, ...]
    single: tuple[SingleProvider, ...]
    skills: tuple[SkillGap, ...]
    nowhere: tuple[Nowhere, ...]
    covered: CoverageMap

    @cached_property
    def counts(self) -> Mapping[GapKind, int]:
        """How many there are of each kind; of skills, how many essential ones are never taught."""
        return {
            GapKind.UNCOVERED: sum(not each.only_whole for each in self.rows),
            GapKind.NO_POK: sum(each.only_whole for each in self.rows),
            GapKind.GROUP: sum(not each.slot for each in self.groups),
            GapKind.SLOT: sum(each.slot for each in self.groups),
            GapKind.ONE_PROVIDER: len(self.single),
            GapKind.SKILL: sum(len(each.essential) for each in self.skills),
            GapKind.NOWHERE: len(self.nowhere),
        }


def gaps_of(
    qualifications: Sequence[Qualification],
    catalogue: Catalogue,
    within: Within,
    *,
    areas: Collection[str] = (),
    skills: SkillSet | None = None,
    linked: Linked | None = None,
    occupations: Mapping[str, tuple[tuple[str, bool], ...]] | None = None,
) -> Gaps:
    """The gaps of ``qualifications`` in what ``catalogue`` offers; its coverage has been resolved. ``areas``: only these branches,
    and what all branches share. ``occupations``: register identity of a qualification -> IRIs to hold it against, and whether they
    were asked for."""
    covered = coverage_map(qualifications, catalogue.offerings, within)
    branches = _Branches(qualifications)
    wanted = frozenset(areas)
    units = [each for each in covered.units if branches.fits(each.code, wanted)]
    would: dict[str, list[tuple[Offering, LeftOut]]] = {}
    for offering, why in covered.left_out:
        for code in {each.unit for each in offering.covers}:
            would.setdefault(code, []).append((offering, why))
    rows = tuple(
        OpenRow(unit, row, branches.of(unit.code), _covering(unit, row, would.get(unit.code, ())))
        for unit in units
        for row in unit.parts
        if row.standing is Standing.OPEN or row.only_whole
    )
    offered = _Offered(covered, catalogue, within)
    groups = [
        each
        for one in qualifications
        for structure in one.structures
        for each in offered.groups(one, structure)
        if not wanted or not each.branches or wanted & set(each.branches)
    ]
    single = tuple(SingleProvider(each, branches.of(each.code)) for each in units if each.only_completer is not None)
    found = tuple(_skills(qualifications, skills, linked, occupations or {})) if skills is not None and linked is not None else ()
    return Gaps(rows, tuple(groups), single, found, tuple(offered.nowhere()), covered)


def _covering(unit: CoveredUnit, row: CoveredPart, would: Iterable[tuple[Offering, LeftOut]]) -> Excluded:
    if row.touches:
        return ()
    return tuple((offering, why) for offering, why in would if covers(offering, unit.unit, row.part))


class _Branches:
    """In which competence areas the trees list each unit."""

    def __init__(self, qualifications: Iterable[Qualification]) -> None:
        self._of: dict[str, set[str]] = {}
        self._shared: set[str] = set()
        for each in qualifications:
            for structure in each.structures:
                for code, areas in _listed(structure):
                    if areas:
                        self._of.setdefault(code, set()).update(areas)
                    else:
                        self._shared.add(code)

    def of(self, code: str) -> tuple[str, ...]:
        """The areas that hold the unit; none where every branch has it."""
        return () if code in self._shared else tuple(sorted(self._of.get(code, ())))

    def fits(self, code: str, wanted: frozenset[str]) -> bool:
        """Whether one of ``wanted`` holds it."""
        areas = self.of(code)
        return not wanted or not areas or bool(wanted & set(areas))


def _listed(structure: Structure) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each leaf's unit with the codes of the areas around it."""

    def walk(group: Group, areas: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for child in group.children:
            if isinstance(child, Leaf):
                yield child.unit, areas
            else:
                code = (child.code,) if child.kind is GroupKind.COMPETENCE_AREA and child.code else ()
                yield from walk(child, (*areas, *code))

    yield from walk(structure.root, ())


# -- groups ------------------------------------------------------------------------------------------------------------


class _Offered:
    """What is offered, against the groups of trees."""

    def __init__(self, covered: CoverageMap, catalogue: Catalogue, within: Within) -> None:
        self._covered = covered
        self._origins = Origins(catalogue)
        self._offerings = catalogue.offerings
        self._within = within
        self._on = within.on
        self._usable = [each for each in catalogue.qualifications if each.usable_on(within.on)] or list(catalogue.qualifications)
        self._refused = {each.id: why for each in catalogue.offerings if (why := within.refuses(each)) is not None}
        self._by_subject: dict[Subject, list[Offering]] = {}
        for each in catalogue.offerings:
            for subject in subjects_of(each):
                self._by_subject.setdefault(subject, []).append(each)
        self._complete = {each.code for each in covered.units if each.completed_together}

    def groups(self, one: Qualification, structure: Structure) -> Iterator[OpenGroup]:
        """Groups of one tree that what is offered cannot fill, in document order."""
        tree = read_tree(one, structure)
        setting = Setting(one, tree, self._origins)
        filled, would = self._slots(setting)
        pruned = _without(tree.root, self._complete, filled)
        hopeless = {each.where for each in unreachable_groups(tree, "")}
        short = {each.where: each for each in unreachable_groups(replace(tree, root=pruned), "") if each.where not in hopeless}
        for node, path, areas, around in _walk(tree):
            fact = short.get(f"/{node.id}")
            needed = around is None or node.id in required_parts(around) or _is_asked(around, node.id)
            base = OpenGroup(one, structure.method, node.id, path, areas, slot=node.slot is not None, needed=needed)
            if node.slot is not None and node.id not in filled:
                yield replace(
                    base,
                    least_osp=node.osp.least if node.osp is not None else None,
                    admits=tuple(sorted(node.slot.admits)),
                    would=tuple(would.get(node.id, ())),
                )
            elif fact is not None and fact.code in ("group_cannot_reach_least", "group_has_too_few_parts"):
                values = dict(fact.values)
                yield replace(
                    base,
                    least_osp=_osp(values.get("least_osp")),
                    reach_osp=_osp(values.get("reach_osp")),
                    least_parts=_count(values.get("least")),
                    parts=_count(values.get("count")),
                )

    def _slots(self, setting: Setting) -> tuple[set[str], dict[str, list[tuple[Offering, LeftOut]]]]:
        """Open groups that something offered fits into; and for the rest what would, and why it does not count."""
        filled: set[str] = set()
        would: dict[str, dict[str, tuple[Offering, LeftOut]]] = {}
        for subject, offerings in self._by_subject.items():
            places = setting.places(subject)
            for each in offerings if places else ():
                why = self._refused.get(each.id)
                if why is None:
                    filled.update(places)
                else:
                    for place in places:
                        would.setdefault(place, {})[each.id] = (each, why)
        return filled, {place: [there[id] for id in sorted(there)] for place, there in would.items()}

    # Offerings

    def nowhere(self) -> Iterator[Nowhere]:
        """Offerings that lead nowhere, whatever is asked of language, mode and place; in the order of their ids."""
        providers = {each.casefold() for each in self._within.providers}
        listed = {leaf.unit for each in self._usable for structure in each.structures for leaf in structure.root.leaves()}
        settings = [
            Setting(each, read_tree(each, structure), self._origins) for each in self._usable for structure in each.structures
        ]
        taken: dict[Subject, bool] = {}
        for each in self._offerings:
            if providers and each.provider.casefold() not in providers:
                continue
            found = _why_nowhere(each, listed, lambda subject: self._is_taken(subject, settings, taken))
            if found is not None:
                yield Nowhere(each, *found)

    @staticmethod
    def _is_taken(subject: Subject, settings: Iterable[Setting], taken: dict[Subject, bool]) -> bool:
        if subject not in taken:
            taken[subject] = any(each.places(subject) for each in settings)
        return taken[subject]


def subjects_of(offering: Offering) -> tuple[Subject, ...]:
    """What an offering is to an open group: a unit or a sub-unit that it is, or credit of its kind. What is only declared fills
    nothing so."""
    found = []
    for each in offering.covers:
        if each.certainty is not Certainty.FORMAL:
            continue
        if each.sub_unit is not None:
            found.append(Subject(PieceKind.SUB_UNIT, each.sub_unit, each.unit, optional=each.optional))
        elif not each.requirements:
            found.append(Subject(PieceKind.UNIT, each.unit))
    if not offering.covers and offering.kind not in _TIED:
        found.append(Subject(offering.kind))
    return tuple(dict.fromkeys(found))


def _why_nowhere(
    offering: Offering, listed: Collection[str], is_taken: Callable[[Subject], bool]
) -> tuple[Why, tuple[str, ...]] | None:
    if offering.properties.quality is Stated.DENIED:
        return Why.NOT_ASSESSED, ()
    if any(each.unit in listed for each in offering.covers):
        return None
    if any(is_taken(each) for each in subjects_of(offering)):
        return None
    if offering.covers:
        return Why.NOT_LISTED, tuple(dict.fromkeys(each.unit for each in offering.covers))
    if offering.set_aside:
        return Why.NOT_IN_FORCE, tuple(dict.fromkeys(each.unit for each in offering.set_aside))
    if offering.unresolved:
        return Why.NOT_JOINED, tuple(dict.fromkeys(each.requirements_id for each in offering.unresolved))
    if offering.kind in _TIED:
        return Why.NOTHING_DECLARED, ()
    return (Why.FILLS_NOTHING if offering.kind in (PieceKind.BADGE, PieceKind.OTHER) else Why.NOT_ADMITTED), ()


def _without(node: Node, complete: Collection[str], filled: Collection[str]) -> Node:
    """``node`` with the units that somebody completes and the open groups that something fits into, and nothing else."""
    kept = tuple(each for each in node.groups if each.slot is None or each.id in filled)
    return replace(
        node,
        leaves=tuple(each for each in node.leaves if each.unit in complete),
        groups=tuple(_without(each, complete, filled) for each in kept),
    )


def _walk(tree: Tree) -> Iterator[tuple[Node, tuple[Text, ...], tuple[str, ...], Node | None]]:
    """Every group with the names on the way to it, the areas around it and the group around it; small groups inside a unit
    apart."""

    def walk(
        node: Node, path: tuple[Text, ...], areas: tuple[str, ...], around: Node | None
    ) -> Iterator[tuple[Node, tuple[Text, ...], tuple[str, ...], Node | None]]:
        named = (*path, node.name) if node.name else path
        here = (*areas, node.code) if node.kind in BRANCH_KINDS and node.code else areas
        yield node, named, here, around
        for child in node.groups:
            yield from walk(child, named, here, node)

    yield from walk(tree.root, (), (), None)


def _is_asked(around: Node, id: str) -> bool:
    """Whether a choice rule of the group leaves no way around it."""
    return any(rule.least is not None and rule.least >= len(rule.members) and id in rule.members for rule in around.choices)


def _osp(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None


# -- skills ------------------------------------------------------------------------------------------------------------


def _skills(
    qualifications: Iterable[Qualification],
    skills: SkillSet,
    linked: Linked,
    occupations: Mapping[str, tuple[tuple[str, bool], ...]],
) -> Iterator[SkillGap]:
    for one in qualifications:
        mine = qualification_thing(one, linked).skills
        for iri, chosen in occupations.get(one.id, ()) if mine else ():
            essential, optional = skills.essential.get(iri, ()), skills.optional.get(iri, ())
            needed = {*essential, *optional}
            missing = sorted(needed - mine)
            near = {each: tuple(sorted(mine & _beside(each, skills))) for each in missing}
            yield SkillGap(
                one,
                iri,
                chosen,
                tuple(each for each in missing if each in essential),
                tuple(each for each in missing if each not in essential),
                tuple(sorted(needed & mine)),
                tuple(sorted(mine - needed)),
                {each: there for each, there in near.items() if there},
            )


def _beside(iri: str, skills: SkillSet) -> set[str]:
    """Skills just above or below, no groups."""
    there = {*skills.broader.get(iri, ()), *skills.narrower.get(iri, ())}
    return {each for each in there if each in skills.concepts and skills.concepts[each].kind is ConceptKind.SKILL}


# -- who and where -----------------------------------------------------------------------------------------------------


def shares_of_qualifications(found: Gaps, qualifications: Iterable[Qualification]) -> Iterator[Share]:
    """The counts of each qualification."""
    for one in qualifications:
        own = {id(each) for each in found.covered.of(one)}
        rows = [each for each in found.rows if id(each.unit) in own]
        groups = [each for each in found.groups if each.qualification is one]
        yield _share(one.register_number, one.name, rows, groups, [each for each in found.single if id(each.unit) in own])


def shares_of_branches(found: Gaps, qualifications: Iterable[Qualification]) -> Iterator[Share]:
    """The counts of each competence area of each qualification: of what it holds beside what all branches share."""
    for one in qualifications:
        own = {id(each) for each in found.covered.of(one)}
        for area in one.competence_areas:
            rows = [each for each in found.rows if id(each.unit) in own and area.code in each.branches]
            groups = [each for each in found.groups if each.qualification is one and area.code in each.branches]
            single = [each for each in found.single if id(each.unit) in own and area.code in each.branches]
            yield _share(area.code, area.name, rows, groups, single)


def shares_of_languages(qualifications: Sequence[Qualification], catalogue: Catalogue, within: Within) -> Iterator[Share]:
    """What is left open by what is taught in each language alone."""
    languages = sorted({code for each in catalogue.offerings for code in each.languages})
    for language in languages:
        if within.languages and language not in {each.casefold() for each in within.languages}:
            continue
        map_of = coverage_map(qualifications, catalogue.offerings, replace(within, languages=frozenset((language,))))
        totals = totals_of(map_of.units)
        yield Share(
            language,
            Text(),
            uncovered=totals.open,
            no_pok=totals.whole_only,
            one_provider=totals.one_provider,
            offerings=len(map_of.counted),
        )


def shares_of_providers(found: Gaps) -> Iterator[Share]:
    """Of each provider: its offerings that count, those that lead nowhere, and units that only it completes."""
    offerings: dict[str, int] = {}
    for each in found.covered.counted.values():
        offerings[each.provider] = offerings.get(each.provider, 0) + 1
    nowhere: dict[str, int] = {}
    for one in found.nowhere:
        nowhere[one.offering.provider] = nowhere.get(one.offering.provider, 0) + 1
    for provider in sorted({*offerings, *nowhere}):
        alone = sum(each.provider == provider for each in found.single)
        yield Share(
            provider,
            Text(),
            one_provider=alone,
            nowhere=nowhere.get(provider, 0),
            offerings=offerings.get(provider, 0),
        )


def _share(of: str, name: Text, rows: Sequence[OpenRow], groups: Sequence[OpenGroup], single: Sequence[SingleProvider]) -> Share:
    return Share(
        of,
        name,
        uncovered=sum(not each.only_whole for each in rows),
        no_pok=sum(each.only_whole for each in rows),
        groups=sum(not each.slot for each in groups),
        slots=sum(each.slot for each in groups),
        one_provider=len(single),
    )
