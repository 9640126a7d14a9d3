"""A plan as a draft of a HOKS, in the JSON of eHOKS: what was learnt before, what is to be learnt, when, and how it is shown.

Nothing is invented. What eHOKS asks for and the planner does not know (who the learner is, versions of codes, the place of a
demonstration …) is left out and told, field by field with its places in the file: "to be filled in by the counsellor". What a
HOKS has no list for is told too. A period carries the identifier of its offering in its note, "[ID] name", so that a plan that
is made later keeps it (``loaders.hoks``).

Decided here (decision 0071): prior learning that a national record or a document shows is verified "directly" (process 0001);
of what a counsellor entered without naming a document, and of what is only assumed, no process is said. A way of acquiring
competence is said where an offering is taught by its provider alone; where it is at a work place, nobody knows by which contract.

Source: eHOKS schema (Opetushallitus/ehoks); learner-records.md B.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from loaders.document import Place
from loaders.hoks.rules import broken_rules
from pathways.exports.route import Route, Written
from pathways.i18n import Words
from pathways.model import (
    COMMON_2014,
    COMMON_REFORM,
    Certainty,
    Evidence,
    Finding,
    Flag,
    Offering,
    PieceKind,
    Severity,
    State,
    Unit,
    UnitKind,
    finding,
)
from pathways.planner.plan import Plan, Planned, Step, StepKind

Json = dict[str, Any]

OPTION = "--hoks"
_UNIT, _AREA = "tutkinnonosat", "ammatillisenoppiaineet"
_DIRECTLY = "osaamisentodentamisenprosessi_0001"
_BY_PROVIDER = "osaamisenhankkimistapa_oppilaitosmuotoinenkoulutus"
_FIRST_VERSION = 1  # the only one that either of these two code lists has
_AT_PROVIDER = frozenset({"contact", "online", "blended"})
_DOCUMENTS = frozenset({"certificate", "decision"})
_PRIOR, _PRIOR_COMMON, _PRIOR_LOCAL = (
    "aiemmin-hankitut-ammat-tutkinnon-osat",
    "aiemmin-hankitut-yhteiset-tutkinnon-osat",
    "aiemmin-hankitut-paikalliset-tutkinnon-osat",
)
_TO_LEARN, _TO_LEARN_COMMON, _TO_LEARN_LOCAL = (
    "hankittavat-ammat-tutkinnon-osat",
    "hankittavat-yhteiset-tutkinnon-osat",
    "hankittavat-paikalliset-tutkinnon-osat",
)
_READINESS = "opiskeluvalmiuksia-tukevat-opinnot"
_PROCESS = "valittu-todentamisen-prosessi-koodi-uri"
_PERIODS, _SHOWN, _AREAS = "osaamisen-hankkimistavat", "osaamisen-osoittaminen", "osa-alueet"
# How each kind of part is completed after the plan has been made, in the order of eHOKS.
_LISTS = (_PRIOR, _PRIOR_COMMON, _PRIOR_LOCAL, _TO_LEARN, _TO_LEARN_COMMON, _TO_LEARN_LOCAL, _READINESS)


def write(route: Route, words: Words) -> Written:
    """The first plan as a HOKS. Nothing where there is no plan."""
    if not isinstance(route.found, Planned):
        return Written(None, (finding("draft_without_plan", Severity.WARNING, OPTION),))
    draft = _Draft(route, words)
    draft.prior_learning()
    draft.to_be_learnt(route.found.plan)
    body = draft.body()
    return Written((json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode(), tuple(draft.findings(body)))


@dataclass
class _Common:
    """The areas of one common unit: code -> the part that is mandatory, the one that is optional."""

    mandatory: dict[str, Json] = field(default_factory=dict)
    optional: dict[str, Json] = field(default_factory=dict)

    def areas(self) -> list[Json]:
        """First the mandatory part of each, then the optional one: so are two of one code told apart (decision 0070)."""
        codes = dict.fromkeys((*self.mandatory, *self.optional))
        return [part[code] for code in codes for part in (self.mandatory, self.optional) if code in part]


class _Draft:
    def __init__(self, route: Route, words: Words) -> None:
        self._route = route
        self._words = words
        self._lists: dict[str, list[Json]] = {each: [] for each in _LISTS}
        self._prior_common: dict[str, _Common] = {}
        self._to_learn: dict[str, Json] = {}
        self._to_learn_common: dict[str, _Common] = {}
        self._told: list[Finding] = []
        self._offerings = {each.id: each for each in route.catalogue.offerings}

    # -- prior learning ----------------------------------------------------------------------------------------------

    def prior_learning(self) -> None:
        """What counts today, and what the plan takes as recognised."""
        assumed = frozenset(self._route.limits.assumed)
        for each in self._route.record.evidence:
            if each.state is not State.COMPLETED or not (each.certainty is Certainty.FORMAL or each.id in assumed):
                if each.state is State.COMPLETED and each.certainty is Certainty.DECLARED:
                    self._part_held(each)
                continue
            self._prior(each)

    def _part_held(self, piece: Evidence) -> None:
        code = piece.unit or piece.code
        self._told.append(finding("draft_part_held_not_carried", Severity.NOTE, OPTION, unit=code, name=piece.name))

    def _prior(self, piece: Evidence) -> None:
        process = _process(piece)
        if piece.kind is PieceKind.UNIT and piece.national and piece.code is not None:
            unit = self._unit(piece.code)
            if self._is_common(piece.code, unit):
                common = self._prior_common.setdefault(piece.code, _Common())
                for code in _mandatory_areas(unit):
                    common.mandatory.setdefault(code, _area(code, process))
            else:
                self._lists[_PRIOR].append(_coded(piece.code) | process)
        elif piece.kind is PieceKind.SUB_UNIT and piece.national and piece.code is not None and piece.unit is not None:
            common = self._prior_common.setdefault(piece.unit, _Common())
            parts = common.optional if piece.mandatory is False else common.mandatory
            parts[piece.code] = _area(piece.code, process)
        elif piece.kind is PieceKind.LOCAL_UNIT:
            self._lists[_PRIOR_LOCAL].append(self._local(self._words.name(piece.name), piece.osp) | process)
        else:
            self._part_held(piece)

    # -- what is to be learnt ----------------------------------------------------------------------------------------

    def to_be_learnt(self, plan: Plan) -> None:
        """Every step of the plan, in its order."""
        for step in plan.steps:
            match step.kind:
                case StepKind.OFFERING:
                    self._study(step, self._offerings[step.id])
                case StepKind.DEMONSTRATION:
                    self._demonstration(step)
                case StepKind.TO_AGREE:
                    self._told.append(finding("draft_to_agree_not_carried", Severity.NOTE, OPTION, osp=step.osp, name=step.name))
                case StepKind.RECOGNITION:
                    pass  # what is recognised is prior learning

    def _study(self, step: Step, offering: Offering) -> None:
        period = self._period(step)
        for covered in step.covers:
            unit = self._unit(covered.unit)
            if self._is_common(covered.unit, unit):
                self._to_learn_common.setdefault(covered.unit, _Common())
                for area in _areas_of(unit, covered.elements, offering):
                    self._area_to_learn(covered.unit, area, period, optional=False)
            else:
                self._unit_to_learn(covered.unit).setdefault(_PERIODS, []).append(period)
        optional = [(each.unit, each.sub_unit) for each in offering.covers if each.sub_unit is not None and each.optional]
        for unit_code, area in optional:
            self._area_to_learn(unit_code, area, period, optional=True)
        if not step.covers and not optional:
            self._open_credit(step, offering, period)

    def _area_to_learn(self, unit: str, code: str, period: Json, *, optional: bool) -> None:
        common = self._to_learn_common.setdefault(unit, _Common())
        parts = common.optional if optional else common.mandatory
        parts.setdefault(code, _area(code, {_PERIODS: []}))[_PERIODS].append(period)

    def _unit_to_learn(self, code: str) -> Json:
        return self._to_learn.setdefault(code, _coded(code))

    def _open_credit(self, step: Step, offering: Offering, period: Json) -> None:
        name = self._words.name(step.name, step.id)
        if offering.kind is PieceKind.LOCAL_UNIT:
            self._lists[_TO_LEARN_LOCAL].append(self._local(name, step.osp) | {_PERIODS: [period]})
        elif offering.kind is PieceKind.READINESS:
            days: Json = {key: period[key] for key in ("alku", "loppu") if key in period}
            self._lists[_READINESS].append({"nimi": name} | days)
        elif offering.kind is PieceKind.UNIT and offering.covers:
            for each in offering.covers:
                self._unit_to_learn(each.unit).setdefault(_PERIODS, []).append(period)
        else:
            self._told.append(finding("draft_step_not_carried", Severity.NOTE, OPTION, step=step.id, name=step.name))

    def _demonstration(self, step: Step) -> None:
        days = {}
        if step.start is not None and step.end is not None:
            days = {"alku": step.start.isoformat(), "loppu": step.end.isoformat()}
        for each in step.covers:
            self._unit_to_learn(each.unit).setdefault(_SHOWN, []).append(days)

    def _period(self, step: Step) -> Json:
        note = f"[{step.id}] {self._words.name(step.name)}".rstrip()
        period: Json = {}
        if step.start is not None and step.end is not None:
            period = {"alku": step.start.isoformat(), "loppu": step.end.isoformat()}
        if step.modes and set(step.modes) <= _AT_PROVIDER:
            coded = {"osaamisen-hankkimistapa-koodi-uri": _BY_PROVIDER, "osaamisen-hankkimistapa-koodi-versio": _FIRST_VERSION}
            period |= coded
        return period | {"ajanjakson-tarkenne": note}

    # -- the whole ---------------------------------------------------------------------------------------------------

    def body(self) -> Json:
        """The HOKS: lists in the order of eHOKS, units in the order in which the plan comes to them."""
        self._lists[_TO_LEARN] = [self._to_learn[code] for code in self._to_learn]
        for key, commons in ((_PRIOR_COMMON, self._prior_common), (_TO_LEARN_COMMON, self._to_learn_common)):
            self._lists[key] = [_coded(code) | {_AREAS: common.areas()} for code, common in commons.items()]
        needed = any(self._lists[each] for each in (_TO_LEARN, _TO_LEARN_COMMON, _TO_LEARN_LOCAL))
        return {"osaamisen-hankkimisen-tarve": needed, **self._lists}

    def findings(self, body: Json) -> Iterator[Finding]:
        """What has to be filled in, by field, and what a HOKS has no list for."""
        for key, places in _missing(body).items():
            said = ", ".join(_together(places, body))
            yield finding("draft_to_fill", Severity.NOTE, f"{OPTION}#{places[0]}", field=key, count=len(places), places=said)
        for commons in (self._prior_common, self._to_learn_common):
            for unit, common in commons.items():
                for code in common.optional.keys() - common.mandatory.keys():
                    yield finding("draft_optional_part_alone", Severity.NOTE, OPTION, unit=unit, code=code)
        yield from self._told

    # -- words and facts ---------------------------------------------------------------------------------------------

    def _unit(self, code: str) -> Unit | None:
        own = self._route.qualification.unit(code)
        others = (each.unit(code) for each in reversed(self._route.catalogue.qualifications))
        return own or next((each for each in others if each is not None), None)

    @staticmethod
    def _is_common(code: str, unit: Unit | None) -> bool:
        return code in COMMON_2014 | COMMON_REFORM if unit is None else unit.kind is UnitKind.COMMON

    @staticmethod
    def _local(name: str, osp: Decimal | None) -> Json:
        """A local unit; its extent where it is whole: eHOKS takes no other."""
        whole = {"laajuus": int(osp)} if osp is not None and osp == int(osp) else {}
        return {"nimi": name, **whole}


# -- parts ---------------------------------------------------------------------------------------------------------------


def _coded(code: str) -> Json:
    return {"tutkinnon-osa-koodi-uri": f"{_UNIT}_{code}"}


def _area(code: str, more: Json) -> Json:
    return {"osa-alue-koodi-uri": f"{_AREA}_{code.lower()}", **more}


def _process(piece: Evidence) -> Json:
    """Directly, where there is a document; else nothing is said."""
    entered = Flag.BY_HAND in piece.flags
    shown = piece.certainty is Certainty.FORMAL and (not entered or piece.provenance.proof in _DOCUMENTS)
    return {_PROCESS: _DIRECTLY, "valittu-todentamisen-prosessi-koodi-versio": _FIRST_VERSION} if shown else {}


def _mandatory_areas(unit: Unit | None) -> tuple[str, ...]:
    """The areas that are complete when the unit is: of language versions the first."""
    return _areas_of(unit, tuple(each.element for each in unit.sub_units if each.has_mandatory)) if unit is not None else ()


def _areas_of(unit: Unit | None, elements: Iterable[str], offering: Offering | None = None) -> tuple[str, ...]:
    """Codes of the areas that meet ``elements``; of several that meet the same the one that the offering names, else the first."""
    covers = offering.covers if offering is not None and unit is not None else ()
    named = {each.sub_unit for each in covers if unit is not None and each.unit == unit.code}
    found: list[str] = []
    for element in dict.fromkeys(elements):
        fits = [each for each in unit.sub_units if each.element == element and each.code] if unit is not None else []
        own = [each for each in fits if named & {each.code, *each.aliases}]
        found += [each.code for each in (own or fits)[:1] if each.code is not None]
    return tuple(dict.fromkeys(found))


def _missing(body: Json) -> Mapping[str, list[str]]:
    """What eHOKS asks for and the draft does not say, and what it does not insist on but a HOKS is for: by field, its places."""
    found: dict[str, list[str]] = {}
    for each in broken_rules(body, Place()):
        if each.code in ("hoks_field_missing", "hoks_identifier_missing"):
            found.setdefault(each.where.rpartition("/")[2], []).append(each.where)
    for index, part in enumerate(body[_PRIOR]):
        if _PROCESS not in part:
            found.setdefault(_PROCESS, []).append(f"/{_PRIOR}/{index}/{_PROCESS}")
    for index, part in enumerate(body[_TO_LEARN]):
        for key in (_PERIODS, _SHOWN):
            if not part.get(key):
                found.setdefault(key, []).append(f"/{_TO_LEARN}/{index}/{key}")
    for key in (_PRIOR_COMMON, _TO_LEARN_COMMON):
        for index, part in enumerate(body[key]):
            if not part[_AREAS]:
                found.setdefault(_AREAS, []).append(f"/{key}/{index}/{_AREAS}")
    return {key: list(dict.fromkeys(places)) for key, places in found.items()}


def _together(places: list[str], body: Json) -> Iterator[str]:
    """Places of one field; those of a whole list as one, with a star for the number: nobody reads twenty."""
    alike: dict[str, list[str]] = {}
    for each in places:
        alike.setdefault("/".join("*" if part.isdigit() else part for part in each.split("/")), []).append(each)
    for pattern, same in alike.items():
        everywhere = len(same) > 1 and len(same) == _times(pattern.strip("/").split("/")[:-1], body)
        yield from [pattern] if everywhere else same


def _times(path: list[str], body: Any) -> int:
    """How many objects of ``body`` lie at ``path``."""
    if not path:
        return 1
    inside = body if path[0] == "*" else [body[path[0]]] if path[0] in body else []
    return sum(_times(path[1:], each) for each in inside)
