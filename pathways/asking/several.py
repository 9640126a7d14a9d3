"""More than one plan: what was asked for, and the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pathways.asking.written import DifferBy, FrontBy, percent
from pathways.errors import WrongUse
from pathways.model import Finding, Prefer, Severity, finding

if TYPE_CHECKING:
    from pathways.planner.plan import OutOfTime, Planned
    from pathways.planner.planning import Infeasible
    from pathways.planner.problem import Problem
    from pathways.wire import Several

_Answer = TypeVar("_Answer")
_AGAINST = {FrontBy.FINISH: Prefer.FINISH, FrontBy.STEPS: Prefer.STEPS, FrontBy.HOURS: Prefer.WORKLOAD}


@dataclass(frozen=True, slots=True)
class WantedPlans:
    """``most`` plans that differ in ``differ``; or, with ``front_by``, the front of money against it. ``any_branch``: the
    competence area of the record is no limit. ``within_percent``: how far from the best by the first wish a plan may be."""

    most: int
    differ: DifferBy = DifferBy.OFFERINGS
    front_by: FrontBy | None = None
    any_branch: bool = False
    within_percent: Decimal | None = None


def wanted_plans(
    alternatives: int | None,
    differ: DifferBy | None,
    *,
    within: str | None = None,
    front: bool,
    front_by: FrontBy | None,
    picture: Path | None,
    area_given: bool,
) -> WantedPlans | None:
    """What the options ask for; ``None``: one plan. Raises ``WrongUse`` where one option makes no sense without another."""
    if front and alternatives is not None:
        raise WrongUse("front_and_alternatives")
    for option, named in (("--differ", differ), ("--within", within)):
        if named is not None and alternatives is None:
            raise WrongUse("option_needs_another", option=option, other="--alternatives")
    if not front:
        for option, given in (("--front-by", front_by), ("--picture", picture)):
            if given is not None:
                raise WrongUse("option_needs_another", option=option, other="--front")
    if picture is not None and picture.suffix.lower() != ".svg":
        raise WrongUse("picture_ending", file=str(picture))
    if front:
        return WantedPlans(1, front_by=front_by or FrontBy.FINISH)
    if alternatives is None:
        return None
    by_branch = differ is DifferBy.BRANCH and not area_given
    share = percent(within, "--within") if within is not None else None
    return WantedPlans(alternatives, differ or DifferBy.OFFERINGS, any_branch=by_branch, within_percent=share)


@dataclass(frozen=True, slots=True)
class Searched:
    """What the search gave: the problem as it was asked in the end, the first plan or why there is none, all of them."""

    problem: Problem
    first: Planned | Infeasible | OutOfTime
    several: Several | None = None
    findings: tuple[Finding, ...] = ()


def searched(
    problem: Problem, wanted: WantedPlans | None, *, time_limit_ms: int, so_far: Callable[[Planned], None] = lambda _: None
) -> Searched:
    """One plan, or as many as are wanted. ``so_far`` is told each as soon as it is there: of one plan, those before the best."""
    from pathways.planner.alternatives import Differ, alternatives
    from pathways.planner.front import front, held_against
    from pathways.planner.planning import answers
    from pathways.planner.series import gathered
    from pathways.wire import Several

    if wanted is None:
        *_, last = _telling(answers(problem, time_limit_ms=time_limit_ms), so_far)
        return Searched(problem, last)
    if wanted.front_by is not None:
        by = _AGAINST[wanted.front_by]
        problem = held_against(problem, by)
        series = gathered(_telling(front(problem, by, time_limit_ms=time_limit_ms), so_far))
        return Searched(problem, series.first, Several(series, by=by))
    findings: tuple[Finding, ...] = ()
    areas = problem.question.competence_areas
    if wanted.any_branch and areas:
        problem = replace(problem, question=replace(problem.question, competence_areas=()))
        findings = (finding("record_area_is_no_limit", Severity.NOTE, "--differ", areas=problem.tree.named_areas(areas)),)
    within = wanted.within_percent
    others = alternatives(problem, Differ(wanted.differ), within_percent=within, time_limit_ms=time_limit_ms)
    series = gathered(_telling(others, so_far), wanted.most)
    several = Several(series, str(wanted.differ), wanted.most, within_percent=within)
    return Searched(problem, series.first, several, findings)


def _telling(answers: Iterator[_Answer], so_far: Callable[[Planned], None]) -> Iterator[_Answer]:
    """The same, each plan told on the way."""
    from pathways.planner.plan import Planned

    for answer in answers:
        if isinstance(answer, Planned):
            so_far(answer)
        yield answer
