"""The parts of a completion (*osasuoritukset*) as evidence: units, areas of common units, local and smaller pieces.

What a part is, its code decides first (a national unit, an area, one of the two containers), then its type, then the
completion it stands in. Containers give no evidence of their own, their children do. A part that is local and stands in
a completed one is what that one is made of, and no evidence of its own.

Source: learner-records.md A.3, A.4.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from loaders.document import Json, Place, items, mapping
from loaders.koski.assessment import assess
from loaders.koski.fields import code, code_list, day, extent, group, language, name, register_number
from pathways.model import Certainty, Evidence, Finding, Flag, PieceKind, Provenance, RecordGroup, Severity, State, finding

_UNITS = "tutkinnonosat"
_AREAS = "ammatillisenoppiaineet"
_CONTAINERS = "tutkinnonosatvalinnanmahdollisuus"

_AREA_TYPE = "ammatillisentutkinnonosanosaalue"
_SMALLER_TYPE = "tutkinnonosaapienempikokonaisuus"
_INFORMATIVE_TYPE = "ammatillisentutkinnonosaapienempikokonaisuus"  # local pieces of a unit: informative only
_KINDS_BY_TYPE = {
    "ammatillinenkorkeakouluopintoja": PieceKind.HIGHER_EDUCATION,
    "ammatillinenlukionopintoja": PieceKind.UPPER_SECONDARY,
    "ammatillinenmuitaopintovalmiuksiatukeviaopintoja": PieceKind.READINESS,
}
_SUM_TOLERANCE = Decimal("0.001")  # Koski's own, learner-records.md A.5, check 17


@dataclass(frozen=True, slots=True)
class Context:
    """What the parts around a part say about it.

    ``local_as``: what a part with a local code is here: LOCAL_UNIT in a qualification or preparatory training, OTHER in
    other training. ``each_own``: the completion has no register number of its own, each unit names its qualification.
    ``unit``: the common unit around an area; ``unit_open``: it has no assessment of its own. ``inside_completed``: a
    completed part is around this one.
    """

    register_number: str | None
    local_as: PieceKind
    each_own: bool = False
    group: RecordGroup | None = None
    from_register_number: str | None = None
    unit: str | None = None
    unit_open: bool = False
    inside_completed: bool = False


class PartReader:
    """Reads parts of one file; collects evidence and findings."""

    def __init__(self, source: str, findings: list[Finding]) -> None:
        self.evidence: list[Evidence] = []
        self.findings = findings
        self._source = source

    def read_all(self, completion: Mapping[str, Json], place: Place, number: str, context: Context) -> None:
        """Every part of ``completion``. ``number`` is its path of indices, for ids."""
        for index, part in enumerate(items(completion.get("osasuoritukset"))):
            self._part(mapping(part), place / "osasuoritukset" / index, f"{number}/{index}", context)

    def whole(self, completion: Mapping[str, Json], place: Place, number: str, kind: PieceKind, certainty: Certainty) -> None:
        """A completion that is itself one piece: a badge, or other training without parts. Here, and only here, a
        confirmation (``vahvistus``) does without an assessment."""
        found = self._evidence(completion, place, number, kind, Context(None, kind), certainty=certainty)
        if found is None:
            return
        confirmation = mapping(completion.get("vahvistus"))
        if found.state is State.IN_PROGRESS and confirmation:
            confirmed_on = day(confirmation, "päivä", place / "vahvistus", self.findings)
            found = replace(found, state=State.COMPLETED, assessed_on=confirmed_on, flags=found.flags | {Flag.UNGRADED})
        self._add(found, place)

    # -- one part --------------------------------------------------------------------------------------------------

    def _part(self, part: Mapping[str, Json], place: Place, number: str, context: Context) -> None:
        kind = code(part.get("tyyppi"))
        identity = mapping(part.get("koulutusmoduuli")).get("tunniste")
        listed_in = code_list(identity)
        if kind == _INFORMATIVE_TYPE:
            return
        if _is_area(part):
            self._area(part, place, number, context)
        elif listed_in == _CONTAINERS:
            self._container(part, place, number, context)
        elif listed_in == _UNITS and code(identity) is not None:
            self._unit(part, place, number, context)
        elif kind == _SMALLER_TYPE:
            self._smaller(part, place, number, context)
        elif kind in _KINDS_BY_TYPE:
            self._local(part, place, number, context, _KINDS_BY_TYPE[kind], Certainty.FORMAL)
        elif listed_in is None and context.local_as is PieceKind.LOCAL_UNIT:
            self._local(part, place, number, self._with_unit_fields(part, place, context), PieceKind.LOCAL_UNIT, Certainty.FORMAL)
        else:
            self._local(part, place, number, context, PieceKind.OTHER, Certainty.PROPOSED)

    def _container(self, part: Mapping[str, Json], place: Place, number: str, context: Context) -> None:
        """Its credit is the sum of its assessed children, whatever it says of itself."""
        if items(part.get("arviointi")) or mapping(part.get("koulutusmoduuli")).get("laajuus") is not None:
            self.findings.append(finding("container_counts_by_parts", Severity.NOTE, str(place)))
        self.read_all(part, place, number, replace(context, group=group(part.get("tutkinnonOsanRyhmä")) or context.group))

    def _unit(self, part: Mapping[str, Json], place: Place, number: str, context: Context) -> None:
        """A national unit. Of its own parts only areas are evidence; they make it a common unit, whatever its code."""
        context = self._with_unit_fields(part, place, context)
        unit = self._evidence(part, place, number, PieceKind.UNIT, context)
        if unit is None:
            return
        self.evidence.append(unit)
        within = replace(context, unit=unit.code, unit_open=unit.state is State.IN_PROGRESS)
        before = len(self.evidence)
        for index, each in enumerate(items(part.get("osasuoritukset"))):
            if _is_area(mapping(each)):
                self._area(mapping(each), place / "osasuoritukset" / index, f"{number}/{index}", within)
        areas = self.evidence[before:]
        if within.unit_open and any(each.state is State.COMPLETED for each in areas):
            self.findings.append(finding("common_unit_ungraded", Severity.NOTE, str(place), code=unit.code, name=unit.name))
        else:
            self._report_state(unit, place)
        if unit.state is State.COMPLETED:
            self._compare_extents(unit, areas, place)

    def _area(self, part: Mapping[str, Json], place: Place, number: str, context: Context) -> None:
        found = self._evidence(part, place, number, PieceKind.SUB_UNIT, context)
        if found is None:
            return
        module = mapping(part.get("koulutusmoduuli"))
        mandatory = module.get("pakollinen")
        flags = found.flags | {Flag.UNIT_UNGRADED} if context.unit_open and found.state is State.COMPLETED else found.flags
        found = replace(
            found,
            unit=context.unit,
            language=language(module.get("kieli")),
            mandatory=mandatory if isinstance(mandatory, bool) else None,
            flags=flags,
        )
        self._add(found, place)

    def _smaller(self, part: Mapping[str, Json], place: Place, number: str, context: Context) -> None:
        """Towards a national unit, or towards a local unit of a qualification; which requirements, nobody says."""
        found = self._evidence(part, place, number, PieceKind.PART_OF_UNIT, context, certainty=Certainty.PROPOSED)
        if found is None:
            return
        towards = part.get("liittyyTutkinnonOsaan")
        unit = code(towards) if code_list(towards) == _UNITS else None
        of_qualification = register_number(part.get("liittyyTutkintoon"))
        if unit is None and of_qualification is None:
            self.findings.append(finding("towards_no_unit", Severity.WARNING, str(place), code=found.code, name=found.name))
        self._add(replace(found, unit=unit, from_register_number=of_qualification), place)

    def _local(
        self, part: Mapping[str, Json], place: Place, number: str, context: Context, kind: PieceKind, certainty: Certainty
    ) -> None:
        is_local = code_list(mapping(part.get("koulutusmoduuli")).get("tunniste")) is None
        if is_local and context.inside_completed:
            self.read_all(part, place, number, context)
            return
        found = self._evidence(part, place, number, kind, context, certainty=certainty)
        if found is None:
            return
        self._add(found, place)
        inside = context.inside_completed or found.state is State.COMPLETED
        self.read_all(part, place, number, replace(context, inside_completed=inside))

    # -- fields ----------------------------------------------------------------------------------------------------

    def _with_unit_fields(self, part: Mapping[str, Json], place: Place, context: Context) -> Context:
        """``context`` with the unit's own group and qualification (``tutkinto``)."""
        context = replace(context, group=group(part.get("tutkinnonOsanRyhmä")) or context.group)
        stated = part.get("tutkinto")
        number = register_number(stated)
        if isinstance(stated, dict) and number is None:
            self.findings.append(finding("register_number_missing", Severity.WARNING, str(place / "tutkinto")))
            # Still a unit of another qualification: its education code says so where its register number does not.
            number = code(stated.get("tunniste")) or "unknown"
        if context.each_own:
            if number is None:
                self.findings.append(finding("unit_without_qualification", Severity.WARNING, str(place)))
            return replace(context, register_number=number)
        return replace(context, from_register_number=number)

    def _evidence(
        self,
        part: Mapping[str, Json],
        place: Place,
        number: str,
        kind: PieceKind,
        context: Context,
        *,
        certainty: Certainty = Certainty.FORMAL,
    ) -> Evidence | None:
        """``None``, with a finding, for a part that has neither a code nor a name."""
        module = mapping(part.get("koulutusmoduuli"))
        identity = module.get("tunniste")
        own_code, own_name, listed_in = code(identity), name(identity), code_list(identity)
        if own_code is None:
            self.findings.append(finding("code_missing", Severity.WARNING, str(place / "koulutusmoduuli"), name=own_name))
            if not own_name:
                return None
        if kind is PieceKind.OTHER and listed_in is not None and own_code is not None:
            own_code = f"{listed_in}_{own_code}"  # a bare "101" of any list would say nothing
        assessment = assess(part, place, self.findings)
        measured = extent(module, place / "koulutusmoduuli", self.findings)
        return Evidence(
            id=f"koski:{number}",
            kind=kind,
            name=own_name,
            provenance=Provenance(self._source, place.path.removeprefix(f"{self._source}#")),
            certainty=certainty,
            state=assessment.state,
            code=own_code,
            national=listed_in is not None and own_code is not None,
            osp=measured.osp,
            measure=measured.measure,
            group=context.group,
            register_number=context.register_number,
            from_register_number=context.from_register_number,
            assessed_on=assessment.on,
            first_assessed_on=assessment.first if assessment.first != assessment.on else None,
            also_undated=assessment.also_undated and assessment.on is not None,
            grade=assessment.grade,
            flags=assessment.flags,
        )

    def _add(self, found: Evidence, place: Place) -> None:
        self.evidence.append(found)
        self._report_state(found, place)

    def _report_state(self, found: Evidence, place: Place) -> None:
        if found.state is not State.COMPLETED:
            severity = Severity.WARNING if found.state is State.FAILED else Severity.NOTE
            self.findings.append(finding(f"piece_{found.state}", severity, str(place), code=found.code, name=found.name))

    def _compare_extents(self, unit: Evidence, areas: list[Evidence], place: Place) -> None:
        """Koski's check 17: the extent of an assessed common unit is the sum of its areas, where they state any."""
        known = [each.osp for each in areas if each.osp is not None]
        total = sum(known, Decimal(0))
        if unit.osp is not None and known and abs(unit.osp - total) > _SUM_TOLERANCE:
            self.findings.append(
                finding(
                    "common_unit_extent_not_sum",
                    Severity.WARNING,
                    str(place),
                    code=unit.code,
                    name=unit.name,
                    unit_osp=unit.osp,
                    areas_osp=total,
                )
            )


def _is_area(part: Mapping[str, Json]) -> bool:
    return code(part.get("tyyppi")) == _AREA_TYPE or code_list(mapping(part.get("koulutusmoduuli")).get("tunniste")) == _AREAS
