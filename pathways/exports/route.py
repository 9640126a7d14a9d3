"""What every export of a plan is made from: the question, the answer, and the data behind both.

An export takes a ``Route`` and gives ``Written``: the bytes of one file, and what a reader of it has to know. It opens no file and
asks nobody: what the planner does not know stays empty, and is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from pathways.curriculum.working_life import Served
from pathways.model import Catalogue, Finding, Goal, Limits, Method, Offering, Qualification, Record, SkillSet
from pathways.planner.checking import Question
from pathways.planner.plan import Impossible, OutOfTime, Planned
from pathways.planner.verdict import Check
from pathways.rules.reading import Tree
from pathways.stores.iris import BASE, requirements_graph
from pathways.stores.rdf import iri_in


@dataclass(frozen=True, slots=True)
class Route:
    """One learner's question and its answer.

    ``found``: the first plan, or why there is none. ``others``: further plans, where alternatives were asked for. ``check``: what
    the learner has today. ``catalogue``: everything that was loaded for the question, its coverage joined
    with the requirements. ``units``: the goal, where it is named
    units instead of the whole. ``base``: under which the IRIs of our graph stand. ``graphs``: the source of each offering.
    ``answer``: the wire form of the answer, as JSON. ``entered``: the record as it was read and entered by hand, before
    what the catalogue says of it was joined. ``whom``: who the page is for, as the counsellor wrote it; it goes on that page and
    nowhere else. ``serves``: the occupations that the plan's steps serve, named in ``skills``, where that was asked for.
    """

    today: date
    qualification: Qualification
    method: Method | None
    tree: Tree
    question: Question
    record: Record
    goal: Goal | None
    units: tuple[str, ...]
    catalogue: Catalogue
    limits: Limits
    check: Check
    found: Planned | Impossible | OutOfTime
    others: tuple[Planned, ...] = ()
    findings: tuple[Finding, ...] = ()
    base: str = BASE
    graphs: Mapping[str, str] = field(default_factory=dict)
    entered: Record = field(default_factory=Record)
    answer: Callable[[], str] = field(default=lambda: "null", repr=False, compare=False)
    whom: str = field(default="", repr=False)
    serves: tuple[Served, ...] = ()
    skills: SkillSet = field(default_factory=SkillSet, repr=False)

    def iri_of(self, one: Qualification | Offering) -> str:
        """What it is called in our graph."""
        return iri_in(self.graph_of(one), one, base=self.base)

    def graph_of(self, one: Qualification | Offering) -> str:
        """The name of the source that it is from."""
        return requirements_graph(one) if isinstance(one, Qualification) else self.graphs.get(one.id, "offerings")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a learner has today, where no plan was asked for. Fields as in ``Route``."""

    today: date
    qualification: Qualification
    tree: Tree
    record: Record
    units: tuple[str, ...]
    catalogue: Catalogue
    check: Check
    whom: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Written:
    """One file. ``payload``: ``None`` where there is nothing to write, which ``findings`` then say. ``findings``: what the format
    cannot carry of this very route, or what a person has to fill in."""

    payload: bytes | None
    findings: tuple[Finding, ...] = ()
