"""What do offerings cover of the loaded requirements?

Three things are settled here, for planning and for the report of a load:

1. Units that an offering names by numbers of their document (Kouta) become coverage by code. The join is exact: document,
   unit and listing must all be there and agree. Such an offering *is* the unit and assesses it, so the coverage is formal.
   Its extent is the sum over its units; a unit named in several versions of its requirements counts once.
2. Coverage of a code that no loaded requirements hold is set aside: kept and shown, never used, and reported with the
   nearest valid code. Likewise coverage of a unit whose requirements are not in force when the offering can be attended.
3. Prerequisites that name no loaded unit are reported and kept: a learner may hold a unit of requirements that are not loaded.

*In force* is ``Qualification.usable_on`` (end of the transition period inside), asked for each known start from the given
day on; without one, for the given day. Nothing here is final: resolving the result again, with other requirements loaded,
takes what was set aside up again.

Source: eperusteet.md 7 (validity), offerings.md 2 (join) and 6.5 (validity on the day of the start).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from pathways.model import (
    Catalogue,
    Certainty,
    Coverage,
    Extent,
    Finding,
    Leaf,
    Measure,
    Offering,
    PieceKind,
    Qualification,
    Severity,
    Stated,
    Text,
    Unit,
    UnitReference,
    finding,
)
from pathways.rules.nearest import ValidCodes

_TIED_KINDS = (PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.PART_OF_UNIT)


def resolve(catalogue: Catalogue, *, on: date, named: Collection[str] = ()) -> tuple[Catalogue, tuple[Finding, ...]]:
    """``catalogue`` with coverage joined to its requirements, and what is wrong with its offerings.

    ``named``: ids of the qualifications that the asker named as a goal; they are used whatever their dates. An offering of
    which something was set aside and nothing is left counts as other training, which fills nothing by itself.
    """
    if not catalogue.qualifications:
        tied = sum(1 for each in catalogue.offerings if each.covers or each.unresolved)
        return catalogue, (finding("no_requirements_loaded", Severity.WARNING, "/", count=tied),) if tied else ()
    resolver = _Resolver(_Requirements(catalogue.qualifications), on, frozenset(named))
    offerings = tuple(resolver.resolved(each) for each in catalogue.offerings)
    return replace(catalogue, offerings=offerings), tuple(resolver.findings)


class _Requirements:
    """What the loaded documents hold, by code and by number."""

    def __init__(self, qualifications: Collection[Qualification]) -> None:
        self.holders: dict[str, list[tuple[Qualification, Unit]]] = {}
        self.documents: dict[str, list[_Listings]] = {}
        for qualification in qualifications:
            for unit in qualification.units:
                self.holders.setdefault(unit.code, []).append((qualification, unit))
            self.documents.setdefault(qualification.id, []).append(_Listings(qualification))
        self.codes = ValidCodes(self.holders)

    def name(self, code: str | None) -> Text | None:
        """The name of the unit with ``code``, from the last of its documents."""
        return self.holders[code][-1][1].name if code in self.holders else None

    def has_skills(self, code: str) -> bool:
        """Whether a document says what is learned in the unit."""
        return any(unit.requirements or unit.sub_units for _, unit in self.holders.get(code, ()))


class _Listings:
    """One document: its units by their numbers, and its tree's listings by theirs, each with whether it is in osp."""

    def __init__(self, qualification: Qualification) -> None:
        self.register_number = qualification.register_number
        self.codes = {id: unit.code for unit in qualification.units for id in unit.ids}
        self.leaves = {
            leaf.reference: (leaf, structure.in_osp)
            for structure in qualification.structures
            for leaf in structure.root.leaves()
            if leaf.reference is not None
        }


@dataclass(frozen=True, slots=True)
class _Joined:
    """A reference that holds: the unit's code and its extent in osp, ``None`` = not stated."""

    code: str
    osp: tuple[Decimal, Decimal] | None


@dataclass(slots=True)
class _Resolver:
    requirements: _Requirements
    on: date
    named: frozenset[str]
    findings: list[Finding] = field(default_factory=list)
    _in_force: dict[tuple[str, tuple[date, ...]], bool] = field(default_factory=dict)
    _valid_now: ValidCodes | None = None
    _by_name: dict[str, str] = field(default_factory=dict)

    def resolved(self, offering: Offering) -> Offering:
        """``offering`` with what it covers settled."""
        for code in offering.prerequisites:
            self._check_prerequisite(offering, code)
        if not (offering.covers or offering.unresolved or offering.set_aside):
            return offering
        offering = self._joined(offering)
        days = self._days(offering)
        usable: list[Coverage] = []
        set_aside: list[Coverage] = []
        for coverage in dict.fromkeys((*offering.covers, *offering.set_aside)):
            fault = self._fault(offering, coverage, days)
            if fault is None:
                usable.append(coverage)
            else:
                set_aside.append(coverage)
                self.findings.append(fault)
        kind = offering.kind
        if not usable and kind in _TIED_KINDS and (set_aside or offering.unresolved):
            kind = PieceKind.OTHER
        return replace(offering, covers=tuple(usable), set_aside=tuple(set_aside), kind=kind)

    # Units named by numbers

    def _joined(self, offering: Offering) -> Offering:
        if not offering.unresolved:
            return offering
        joined: list[_Joined] = []
        open: list[UnitReference] = []
        for reference in offering.unresolved:
            found = self._join(offering, reference)
            if found is None:
                open.append(reference)
            else:
                joined.append(found)
        covers = (*offering.covers, *(Coverage(each.code, certainty=Certainty.FORMAL) for each in joined))
        extent = offering.extent
        properties = offering.properties
        if not open:
            # What an earlier call has joined is among the coverage, without its extent: then the sum is not known.
            if extent is None and not offering.covers and not offering.set_aside:
                extent = _sum(joined)
            described = bool(offering.outcomes) or all(self.requirements.has_skills(each.code) for each in joined)
            if properties.nature is Stated.NOT_STATED and extent is not None and extent.is_small:
                properties = replace(properties, nature=Stated.STATED)
            if properties.basis is Stated.NOT_STATED and extent is not None and described:
                properties = replace(properties, basis=Stated.STATED)
        return replace(
            offering,
            covers=tuple(dict.fromkeys(covers)),
            unresolved=tuple(open),
            extent=extent,
            properties=properties,
        )

    def _join(self, offering: Offering, reference: UnitReference) -> _Joined | None:
        """The unit behind ``reference``, or ``None`` with a finding. Several documents may carry one number."""
        documents = self.requirements.documents.get(reference.requirements_id, ())
        where = offering.place or offering.id
        if not documents:
            self.findings.append(
                finding(
                    "requirements_not_loaded",
                    Severity.WARNING,
                    where,
                    offering=offering.id,
                    requirements=reference.requirements_id,
                )
            )
            return None
        facts = {"offering": offering.id, "requirements": documents[0].register_number, "reference": reference.reference}
        listed = [
            (document, *document.leaves[reference.reference]) for document in documents if reference.reference in document.leaves
        ]
        if not listed:
            self.findings.append(finding("unit_reference_unknown", Severity.ERROR, where, **facts, unit=reference.unit_id))
            return None
        agreeing = [(leaf, in_osp) for document, leaf, in_osp in listed if document.codes.get(reference.unit_id) == leaf.unit]
        if not agreeing:
            self.findings.append(
                finding(
                    "unit_reference_contradicts_itself",
                    Severity.ERROR,
                    where,
                    **facts,
                    unit=reference.unit_id,
                    listed=listed[0][1].unit,
                )
            )
            return None
        leaf, in_osp = agreeing[0]
        return _Joined(leaf.unit, _osp(leaf) if in_osp else None)

    # Codes

    def _fault(self, offering: Offering, coverage: Coverage, days: tuple[date, ...]) -> Finding | None:
        """Why ``coverage`` cannot be used, or ``None``."""
        where = offering.place or offering.id
        holders = self.requirements.holders.get(coverage.unit)
        if holders is None:
            return self._unknown("unit_unknown", where, offering, coverage.unit)
        if not self._usable(coverage.unit, days):
            replacement = self._replacement(coverage.unit)
            return finding(
                "unit_not_in_force",
                Severity.WARNING,
                where,
                offering=offering.id,
                unit=coverage.unit,
                name=holders[-1][1].name,
                requirements=", ".join(dict.fromkeys(each.register_number for each, _ in holders)),
                day=days[0],
                nearest=replacement,
                nearest_name=self.requirements.name(replacement),
            )
        if coverage.sub_unit is not None:
            known = {code for _, unit in holders for each in unit.sub_units for code in (each.code, *each.aliases) if code}
            if coverage.sub_unit not in known:
                return finding(
                    "sub_unit_unknown",
                    Severity.ERROR,
                    where,
                    offering=offering.id,
                    unit=coverage.unit,
                    code=coverage.sub_unit,
                    nearest=ValidCodes(known).nearest(coverage.sub_unit),
                )
        stated = {each.id for _, unit in holders for each in unit.requirements}
        for requirement in coverage.requirements:
            if requirement not in stated:
                return finding(
                    "requirement_unknown",
                    Severity.ERROR,
                    where,
                    offering=offering.id,
                    unit=coverage.unit,
                    code=requirement,
                    count=max(len(unit.requirements) for _, unit in holders),
                    nearest=ValidCodes(stated).nearest(requirement),
                )
        return None

    def _check_prerequisite(self, offering: Offering, code: str) -> None:
        if code not in self.requirements.holders:
            where = offering.place or offering.id
            self.findings.append(self._unknown("prerequisite_unknown", where, offering, code))

    def _unknown(self, what: str, where: str, offering: Offering, code: str) -> Finding:
        nearest = self._valid().nearest(code) or self.requirements.codes.nearest(code)
        severity = Severity.ERROR if what == "unit_unknown" else Severity.WARNING
        name = self.requirements.name(nearest)
        return finding(what, severity, where, offering=offering.id, code=code, nearest=nearest, nearest_name=name)

    # Dates

    def _days(self, offering: Offering) -> tuple[date, ...]:
        starts = sorted({each.start for each in offering.intakes if each.start is not None and each.start >= self.on})
        return (self.on, *starts) if offering.any_start or not starts else tuple(starts)

    def _usable(self, code: str, days: tuple[date, ...]) -> bool:
        key = (code, days)
        if key not in self._in_force:
            self._in_force[key] = any(
                each.id in self.named or any(each.usable_on(day) for day in days) for each, _ in self.requirements.holders[code]
            )
        return self._in_force[key]

    def _valid(self) -> ValidCodes:
        """Codes of units in force on the given day, and the first of them for each name."""
        if self._valid_now is None:
            valid = sorted(code for code in self.requirements.holders if self._usable(code, (self.on,)))
            self._valid_now = ValidCodes(valid)
            for code in valid:
                for name in self._names(code):
                    self._by_name.setdefault(name, code)
        return self._valid_now

    def _replacement(self, code: str) -> str | None:
        """A unit in force of the same name, else the nearest code: a suggestion to check, not a successor."""
        valid = self._valid()
        same = next((self._by_name[name] for name in self._names(code) if name in self._by_name), None)
        found = same or valid.nearest(code)
        return found if found != code else None  # it is in force today, and no more when the offering begins

    def _names(self, code: str) -> Iterator[str]:
        for _, unit in self.requirements.holders[code]:
            name = unit.name.in_language("fi")
            if name:
                yield " ".join(name.casefold().split())


def _osp(leaf: Leaf) -> tuple[Decimal, Decimal] | None:
    if leaf.most_osp is not None:
        return leaf.osp or Decimal(0), leaf.most_osp
    return (leaf.osp, leaf.osp) if leaf.osp is not None else None


def _sum(joined: Collection[_Joined]) -> Extent | None:
    """The extents of the units together; ``None`` when one is not stated. Versions of one unit that differ give a range."""
    by_code: dict[str, tuple[Decimal, Decimal]] = {}
    for each in joined:
        if each.osp is None:
            return None
        least, most = by_code.get(each.code, each.osp)
        by_code[each.code] = min(least, each.osp[0]), max(most, each.osp[1])
    if not by_code:
        return None
    least = sum((low for low, _ in by_code.values()), Decimal(0))
    most = sum((high for _, high in by_code.values()), Decimal(0))
    return Extent(least, most, Measure.OSP)
