"""A draft held against what is there, before anything is published: what it overlaps with, which gaps it closes, where it counts,
and how it is described. It is a row of a catalogue that nobody offers yet, looked at beside the catalogue and never in it.

Where it counts: units and rows that it covers, and open groups that would admit it; a group admits a local unit by its words, and
takes of its extent what its own bounds leave (planner-model.md 1.5).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.curriculum.coverage import (
    CoverageMap,
    CoveredPart,
    CoveredUnit,
    LeftOut,
    Standing,
    Within,
    coverage_map,
    covers,
)
from pathways.curriculum.effect import Effect, Told
from pathways.curriculum.leading import Leads, admitted_by, leads_to
from pathways.model import Catalogue, Finding, Group, Method, Offering, Qualification
from pathways.rules.european_standard import Completeness, described, units_of


@dataclass(frozen=True, slots=True)
class Overlapped:
    """A row that the draft covers, with how it stands without the draft and who covers it then."""

    unit: CoveredUnit
    row: CoveredPart

    @property
    def closes(self) -> bool:
        """Whether nothing covered it."""
        return self.row.standing is Standing.OPEN


@dataclass(frozen=True, slots=True)
class Rival:
    """An offering that covers rows of the draft too. ``shared``: their ids; ``all_of_it``: every row of the draft."""

    offering: Offering
    shared: tuple[str, ...]
    all_of_it: bool


class Fit(StrEnum):
    """How the extent of the draft suits an open group."""

    FITS = "fits"
    CUT = "cut"  # larger than the group takes: the rest counts nowhere
    SMALL = "small"  # smaller than the group asks for: something else has to come beside it
    UNKNOWN = "unknown"  # the draft states no extent in osp


@dataclass(frozen=True, slots=True)
class Admitted:
    """An open group that admits the draft, with the groups on the way to it. Bounds in osp; ``None`` = open."""

    qualification: Qualification
    method: Method
    path: tuple[Group, ...]
    least: Decimal | None
    most: Decimal | None
    fit: Fit


@dataclass(frozen=True, slots=True)
class Looked:
    """One draft. ``refused``: why it would not count on the day, though it were published; ``completes``: units whose compulsory
    rows are all covered with it and were not without; ``nowhere``: nothing takes it."""

    offering: Offering
    refused: LeftOut | None
    overlaps: tuple[Overlapped, ...]
    rivals: tuple[Rival, ...]
    completes: tuple[CoveredUnit, ...]
    leads: tuple[Leads, ...]
    admitted: tuple[Admitted, ...]
    described: Completeness

    @property
    def closes(self) -> tuple[Overlapped, ...]:
        """Gaps that it closes."""
        return tuple(each for each in self.overlaps if each.closes)

    @property
    def nowhere(self) -> bool:
        """Whether it counts nowhere."""
        return not self.leads and not self.admitted


@dataclass(frozen=True, slots=True)
class Effects:
    """What all drafts together change for learners, and how that is told; ``left_out``: records that could not be read or name no
    loaded goal."""

    told: Told
    left_out: int
    effect: Effect


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was asked and found. ``references``: of the requirements; empty = everything in force."""

    today: date
    catalogue: Catalogue
    references: tuple[str, ...]
    looked: tuple[Looked, ...]
    effects: Effects | None
    facts: tuple[Finding, ...] = ()


def looked_at(
    drafts: Iterable[Offering], catalogue: Catalogue, qualifications: tuple[Qualification, ...], within: Within
) -> tuple[Looked, ...]:
    """Each of ``drafts``, whose coverage has been resolved, beside the offerings of ``catalogue``, in ``qualifications``."""
    listed = tuple(drafts)
    before = coverage_map(qualifications, catalogue.offerings, within)
    units = units_of(catalogue.qualifications)
    return tuple(_looked(each, before, catalogue, qualifications, within, described(each, units)) for each in listed)


def _looked(
    draft: Offering,
    before: CoverageMap,
    catalogue: Catalogue,
    qualifications: tuple[Qualification, ...],
    within: Within,
    how: Completeness,
) -> Looked:
    overlaps = tuple(Overlapped(unit, row) for unit in before.units for row in unit.parts if covers(draft, unit.unit, row.part))
    shared: dict[str, list[str]] = {}
    for each in overlaps:
        for touch in each.row.touches:
            rows = shared.setdefault(touch.offering, [])
            if each.row.part.id not in rows:
                rows.append(each.row.part.id)
    whole = len({each.row.part.id for each in overlaps})
    rivals = tuple(
        Rival(before.counted[id], tuple(rows), len(rows) == whole)
        for id, rows in sorted(shared.items(), key=lambda each: (-len(each[1]), each[0]))
    )
    completes = tuple(each for each in before.units if not each.completed_together and _completes(draft, each))
    beside = replace(catalogue, offerings=(*catalogue.offerings, draft))
    admitted = tuple(
        Admitted(one.qualification, one.method, path, *_bounds(path[-1]), _fit(draft.osp, path[-1]))
        for one in admitted_by(draft, qualifications, beside)
        for path in one.groups
    )
    return Looked(draft, within.refuses(draft), overlaps, rivals, completes, leads_to(draft, qualifications), admitted, how)


def _completes(draft: Offering, unit: CoveredUnit) -> bool:
    """Whether it covers every compulsory row that is open."""
    left = [row for row in unit.compulsory if row.standing is Standing.OPEN]
    return bool(left) and all(covers(draft, unit.unit, row.part) for row in left)


def _bounds(group: Group) -> tuple[Decimal | None, Decimal | None]:
    return (None, None) if group.osp is None else (group.osp.least, group.osp.most)


def _fit(osp: Decimal | None, group: Group) -> Fit:
    if osp is None:
        return Fit.UNKNOWN
    least, most = _bounds(group)
    if most is not None and osp > most:
        return Fit.CUT
    return Fit.SMALL if least is not None and osp < least else Fit.FITS
