"""How much the order of units, or of the steps of a plan, holds up: as an answer."""

from __future__ import annotations

from pathways.curriculum.measured import Measured, MeasuredCurriculum, MeasuredPlan
from pathways.curriculum.measures import Measures
from pathways.curriculum.requisites import StatedBy
from pathways.i18n import Words
from pathways.model import Method
from pathways.planner.plan import StepKind
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Wire, data_of, findings_of, program


class MeasuresAsked(Wire):
    """What was asked for; null: everything in force."""

    qualification: str | None
    method: Method | None


class WholeOf(Wire):
    """The measures of a whole: sums over its vertices. ``longest``: units on a longest path, or days along one of a plan."""

    vertices: int
    edges: int
    delay: int
    blocking: int
    complexity: int
    centrality: int
    longest: int


class MeasuredUnit(Wire):
    """One unit. ``complexity`` is delay + blocking."""

    code: str
    name: str | None
    delay: int
    blocking: int
    complexity: int
    centrality: int


class RequisiteOf(Wire):
    """``before`` comes before ``after``. ``offerings``: everything offered of ``after``, where that says so. ``redundant``: a
    longer way between the two says it already."""

    before: str
    after: str
    stated_by: StatedBy
    offerings: tuple[str, ...]
    redundant: bool


class CurriculumOf(Wire):
    """One way of completing one version of requirements. ``critical``: units along a longest path. ``circles``: units that come
    before themselves; then nothing is measured and ``totals`` is null. ``units``: those in an order, the most complex first; of the
    others each has a delay of 1 and blocks nothing."""

    register_number: str
    id: str
    name: str | None
    method: Method
    totals: WholeOf | None
    critical: tuple[str, ...]
    circles: tuple[tuple[str, ...], ...]
    units: tuple[MeasuredUnit, ...]
    requisites: tuple[RequisiteOf, ...]


class MeasuredStep(Wire):
    """One step of a plan. ``days``: from its first to its last day; null where one is not known. ``after``: places in ``steps`` of
    those that come before it."""

    kind: StepKind
    id: str
    name: str | None
    days: int | None
    delay: int
    blocking: int
    complexity: int
    centrality: int
    after: tuple[int, ...]


class RepeatedOf(Wire):
    """An element of a unit that several steps cover (places in ``steps``); it counts once."""

    unit: str
    element: str
    steps: tuple[int, ...]


class PlanOf(Wire):
    """The best plan of a saved answer. ``critical``: places in ``steps`` along the chain that takes most days. ``redundant``: pairs
    of places of which the second waits for the first by a longer way as well."""

    totals: WholeOf | None
    critical: tuple[int, ...]
    redundant: tuple[tuple[int, int], ...]
    circles: tuple[tuple[int, ...], ...]
    undated: int
    steps: tuple[MeasuredStep, ...]
    repeated: tuple[RepeatedOf, ...]


class MeasuresAnswer(Answer):
    """Delay, blocking, complexity, critical path and redundancy, as defined in the literature on curricula."""

    asked: MeasuresAsked
    curricula: tuple[CurriculumOf, ...]
    plan: PlanOf | None
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def measures_answer(found: Measured, words: Words) -> MeasuresAnswer:
    """``found``, curricula in the order of their documents."""
    return MeasuresAnswer(
        schema="pathways/measures/1",
        program=program(),
        today=found.today,
        data=data_of(found.catalogue),
        asked=MeasuresAsked(qualification=found.reference, method=found.method),
        curricula=tuple(_curriculum(each, words) for each in found.curricula),
        plan=None if found.plan is None else _plan(found.plan, words),
        decisions=decisions_of((Decided.REQUISITES,), words),
        findings=findings_of(found.facts, words),
    )


def _whole(measures: Measures, edges: int) -> WholeOf | None:
    if measures.circles:
        return None
    return WholeOf(
        vertices=len(measures.vertices),
        edges=edges,
        delay=measures.delay,
        blocking=measures.blocking,
        complexity=measures.complexity,
        centrality=measures.centrality,
        longest=measures.length,
    )


def _curriculum(each: MeasuredCurriculum, words: Words) -> CurriculumOf:
    measures = each.measures
    names = {unit.code: words.name(unit.name) or None for unit in reversed(each.qualification.units)}
    return CurriculumOf(
        register_number=each.qualification.register_number,
        id=each.qualification.id,
        name=words.name(each.qualification.name) or None,
        method=each.method,
        totals=_whole(measures, len(each.requisites)),
        critical=measures.critical if measures.length > 1 else (),
        circles=measures.circles,
        units=tuple(
            MeasuredUnit(
                code=one.id,
                name=names.get(one.id),
                delay=one.delay,
                blocking=one.blocking,
                complexity=one.complexity,
                centrality=one.centrality,
            )
            for one in each.in_order
        ),
        requisites=tuple(
            RequisiteOf(
                before=one.before,
                after=one.after,
                stated_by=one.stated_by,
                offerings=one.offerings,
                redundant=(one.before, one.after) in measures.redundant,
            )
            for one in each.requisites
        ),
    )


def _plan(plan: MeasuredPlan, words: Words) -> PlanOf:
    measures, edges = plan.measures, plan.edges
    place = {row.key: number for number, row in enumerate(plan.rows)}
    by_id = {each.id: each for each in measures.vertices}
    return PlanOf(
        totals=_whole(measures, len(edges)),
        critical=tuple(place[each] for each in measures.critical),
        redundant=tuple((place[before], place[after]) for before, after in measures.redundant),
        circles=tuple(tuple(place[each] for each in ring) for ring in measures.circles),
        undated=len(plan.undated),
        steps=tuple(
            MeasuredStep(
                kind=StepKind(row.kind),
                id=row.step.id,
                name=words.name(row.step.name) or None,
                days=row.days,
                delay=one.delay if one is not None else 0,
                blocking=one.blocking if one is not None else 0,
                complexity=one.complexity if one is not None else 0,
                centrality=one.centrality if one is not None else 0,
                after=tuple(place[before] for before, after in edges if after == row.key),
            )
            for row in plan.rows
            for one in (by_id.get(row.key),)
        ),
        repeated=tuple(
            RepeatedOf(unit=each.unit, element=each.element, steps=tuple(place[one] for one in each.steps)) for each in plan.twice
        ),
    )
