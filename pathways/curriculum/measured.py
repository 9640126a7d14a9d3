"""What was measured with what was asked for: what tables, answers and pages are written from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pathways.curriculum.measures import Edge, Measures, measures_of
from pathways.curriculum.measures import Measured as Vertex
from pathways.curriculum.requisites import Requisite, Row, Twice, covered_twice, edges_of, requisites_of, units_of
from pathways.model import Catalogue, Finding, Method, Offering, Qualification, Structure
from pathways.rules.reading import read_tree


@dataclass(frozen=True, slots=True)
class MeasuredCurriculum:
    """The units of one way of completing a qualification, in their order, measured."""

    qualification: Qualification
    method: Method
    units: tuple[str, ...]
    requisites: tuple[Requisite, ...]
    measures: Measures

    @property
    def in_order(self) -> tuple[Vertex, ...]:
        """The units that come before or after another, the most complex first."""
        ordered = {code for each in self.requisites for code in (each.before, each.after)}
        place = {code: number for number, code in enumerate(self.units)}
        listed = (each for each in self.measures.vertices if each.id in ordered)
        return tuple(sorted(listed, key=lambda each: (-each.complexity, place[each.id])))


def curriculum_measures(qualification: Qualification, structure: Structure, offerings: Iterable[Offering]) -> MeasuredCurriculum:
    """The measures of one tree, as the ``offerings`` that count leave it."""
    tree = read_tree(qualification, structure)
    units, requisites = units_of(tree), requisites_of(tree, offerings)
    measures = measures_of(units, [(each.before, each.after) for each in requisites])
    return MeasuredCurriculum(qualification, structure.method, units, requisites, measures)


@dataclass(frozen=True, slots=True)
class MeasuredPlan:
    """The steps of a plan, measured; critical by days. ``undated``: keys of those whose days are not known; they count none."""

    rows: tuple[Row, ...]
    edges: tuple[Edge, ...]
    measures: Measures
    undated: tuple[str, ...]
    twice: tuple[Twice, ...]


def plan_measures(rows: tuple[Row, ...]) -> MeasuredPlan:
    """The measures of a plan."""
    days, edges = {each.key: each.days for each in rows}, edges_of(rows)
    measures = measures_of(tuple(days), edges, {key: value or 0 for key, value in days.items()})
    return MeasuredPlan(rows, edges, measures, tuple(key for key, value in days.items() if value is None), covered_twice(rows))


@dataclass(frozen=True, slots=True)
class Measured:
    """What was asked for and what was found. ``reference``: of the requirements; ``None`` = everything in force."""

    today: date
    catalogue: Catalogue
    reference: str | None
    method: Method | None
    curricula: tuple[MeasuredCurriculum, ...]
    plan: MeasuredPlan | None
    facts: tuple[Finding, ...] = ()
