"""Laws that hold whatever the question: more never makes worse, order never matters, nothing counts twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from pathways.model import (
    Certainty,
    Coverage,
    Group,
    Leaf,
    Offering,
    PieceKind,
    Prefer,
    Qualification,
    Record,
    State,
    Structure,
    Text,
)
from pathways.planner import open_credit
from pathways.planner.completing import CompletingProgram
from pathways.planner.dominance import Rivals
from pathways.planner.engines import cpsat
from pathways.planner.formulation import PlanProgram
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import Infeasible, plan
from pathways.planner.rooms import Rooms
from pathways.rules.reading import BRANCH_KINDS, read_tree
from pathways.rules.standing import standing
from tests.oracles.generate import MONDAY, Case, checks, crowded_plans, plans, waiting_plans
from tests.oracles.test_check_oracle import settled
from tests.oracles.test_plan_oracle import problem_of, value

SOME = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


def remaining(case: Case, record: Record, *, strict: bool = False) -> tuple[Decimal, int] | None:
    """What is left, osp (units, in a tree of counts) before units; ``None`` where nothing fills the tree."""
    setting = settled(case, read_tree(case.qualification, case.structure))
    best = CompletingProgram(setting, standing(setting, record), strict=strict).best(cpsat())
    if best is None:
        return None
    return (best.remaining_osp if best.remaining_osp is not None else Decimal(best.remaining_units)), best.remaining_units


def no_worse(first: tuple | None, second: tuple | None) -> bool:  # type: ignore[type-arg]  # values of any length
    """Whether ``first`` is at least as good as ``second``; nothing at all is worst."""
    return second is None or (first is not None and first <= second)


def wished(case: Case) -> tuple[int, ...] | None:
    """The value of the best plan by credit to agree and by the learner's wishes, ties left out."""
    found = value(problem_of(case), cpsat())
    return None if found is None else found[:-5]


@SOME
@given(case=checks(unknown_osp=False), data=st.data())
def test_more_evidence_never_leaves_more(case: Case, data: st.DataObject) -> None:
    # A held unit of variable extent has the extent it was completed with; a planned one may still be as large as needed.
    assume(all(each.most_osp is None for each in case.structure.root.leaves()))
    fewer = tuple(each for each in case.record.evidence if data.draw(st.booleans()))
    more, less = remaining(case, case.record), remaining(case, Record(evidence=fewer))
    assert no_worse(more and more[:1], less and less[:1])


@SOME
@given(case=checks())
def test_a_strict_check_is_never_better(case: Case) -> None:
    cut, strict = remaining(case, case.record), remaining(case, case.record, strict=True)
    assert no_worse(cut and cut[:1], strict and strict[:1])


@SOME
@given(case=plans(), data=st.data())
def test_more_offerings_are_never_worse(case: Case, data: st.DataObject) -> None:
    fewer = tuple(each for each in case.offerings if data.draw(st.booleans()))
    assert no_worse(wished(case), wished(replace(case, offerings=fewer)))


@SOME
@given(case=plans(), change=st.sampled_from(["by", "budget", "hours", "blocked"]))
def test_wider_limits_are_never_worse(case: Case, change: str) -> None:
    limits = case.limits
    assume(limits.needs_dates or change == "budget")
    match change:
        case "by" if limits.by is not None:
            wider = replace(limits, by=limits.by + timedelta(weeks=1))
        case "budget" if limits.budget_cents is not None:
            wider = replace(limits, budget_cents=limits.budget_cents + 100)
        case "hours" if limits.hours_per_week is not None:
            wider = replace(limits, hours_per_week=limits.hours_per_week + 5)
        case _:
            wider = replace(limits, blocked=())
    assert no_worse(wished(replace(case, limits=wider)), wished(case))


@SOME
@given(case=plans(prefer=(Prefer.COST,)), factor=st.integers(2, 5))
def test_prices_scaled_scale_the_cost_and_nothing_else(case: Case, factor: int) -> None:
    dearer = tuple(
        replace(each, price_cents=None if each.price_cents is None else each.price_cents * factor) for each in case.offerings
    )
    budget = case.limits.budget_cents
    limits = replace(case.limits, budget_cents=None if budget is None else budget * factor)
    first = value(problem_of(case), cpsat())
    second = value(problem_of(replace(case, offerings=dearer, limits=limits)), cpsat())
    assert second == (None if first is None else (*first[:2], first[2] * factor, *first[3:]))


@SOME
@given(case=plans())
def test_dominated_options_are_left_out_without_loss(case: Case) -> None:
    pruned = value(problem_of(case), cpsat())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rivals, "undominated", lambda rivals, among=None, **__: list(rivals.options if among is None else among))
        assert value(problem_of(case), cpsat()) == pruned


@SOME
@given(case=waiting_plans() | plans() | crowded_plans())
def test_steps_that_do_the_same_wait_together_without_loss(case: Case) -> None:
    """... than each by itself."""
    together = value(problem_of(case), cpsat())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlanProgram, "_alone", lambda _, position: position)
        assert value(problem_of(case), cpsat()) == together


@SOME
@given(case=crowded_plans() | plans())
def test_units_that_differ_in_nothing_else_are_alike_without_loss(case: Case) -> None:
    problem = problem_of(case)
    together = value(problem, cpsat())
    event(f"{len(PlanProgram(problem).open_credit.of_units)} times units are one")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(open_credit, "_units_together", lambda pools, _: pools)
        assert value(problem_of(case), cpsat()) == together


@SOME
@given(case=crowded_plans() | plans(), data=st.data())
def test_what_there_is_no_room_for_is_left_out_without_loss(case: Case, data: st.DataObject) -> None:
    """Of one or more branches, or of all."""
    asked = problem_of(case)
    areas = sorted({each.code for each in asked.tree.root.walk() if each.kind in BRANCH_KINDS and each.code})
    wanted = tuple(data.draw(st.lists(st.sampled_from(areas), max_size=2, unique=True))) if areas else ()
    asked = replace(asked, question=replace(asked.question, competence_areas=wanted))
    pruned = value(asked, cpsat())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rooms, "most", lambda *_: None)
        patch.setattr(Rooms, "units", frozenset(unit.code for unit in case.qualification.units))
        every = replace(asked, pruned=False)
        event(f"{len(every.options) - len(asked.options)} options left out")
        assert value(every, cpsat()) == pruned


@SOME
@given(case=plans())
def test_the_offerings_of_a_plan_alone_give_the_same_plan(case: Case) -> None:
    answer = plan(problem_of(case))
    if isinstance(answer, Planned):
        taken = {name for name, _, _ in answer.plan.chosen}
        own = replace(case, offerings=tuple(each for each in case.offerings if each.id in taken))
        assert value(problem_of(own), cpsat()) == value(problem_of(case), cpsat())


@SOME
@given(case=plans())
def test_a_short_time_is_never_called_impossible(case: Case) -> None:
    assume(isinstance(plan(problem_of(case)), Planned))
    assert isinstance(plan(problem_of(case), time_limit_ms=1), Planned | OutOfTime)


@settings(deadline=None, max_examples=4, suppress_health_check=list(HealthCheck))
@given(case=plans())
def test_twenty_orders_of_the_input_give_one_plan(case: Case) -> None:
    first = plan(problem_of(case))
    for seed in range(20):
        random = Random(seed)
        units = tuple(random.sample(case.qualification.units, len(case.qualification.units)))
        shuffled = Case(
            replace(case.qualification, units=units),
            Record(evidence=tuple(random.sample(case.record.evidence, len(case.record.evidence)))),
            tuple(random.sample(case.offerings, len(case.offerings))),
            case.limits,
        )
        assert plan(problem_of(shuffled)) == first


@SOME
@given(case=plans(prefer=(Prefer.STEPS,)))
def test_covering_the_same_twice_is_covering_it_once(case: Case) -> None:
    """Union, not sum: a second provider of the same changes no measure of the best plan."""
    again = tuple(
        replace(each, id=f"{each.id}-again", provider="another")
        for each in case.offerings
        if each.covers and not any(part.optional or (not part.sub_unit and not part.requirements) for part in each.covers)
    )
    assert wished(replace(case, offerings=(*case.offerings, *again))) == wished(case)


def test_two_that_overlap_count_the_shared_requirement_once() -> None:
    """Situation 32: one covers requirements 1-3, one 3-5; together the unit of 15 osp is complete, and counts 15."""
    case = _five_requirements((1, 2, 3), (3, 4, 5))
    answer = plan(problem_of(case))
    assert isinstance(answer, Planned)
    assert [name for name, _, _ in answer.plan.chosen] == ["o0", "o1"]
    assert answer.plan.totals.osp == 15
    assert answer.plan.demonstrations == ("100001",)


def test_two_that_cover_the_same_requirements_complete_nothing_more() -> None:
    assert plan(problem_of(_five_requirements((1, 2, 3), (1, 2, 3)))) == Infeasible()


def _five_requirements(*covered: tuple[int, ...]) -> Case:
    from pathways.model import Method, OspBounds, QualificationKind, Requirement, Unit
    from tests.oracles.generate import REGISTER, Limits

    unit = Unit("100001", Text(fi="Hitsaus"), requirements=tuple(Requirement(f"100001:{n}", Text()) for n in range(1, 6)))
    root = Group("0", osp=OspBounds(Decimal(15), Decimal(15)), children=(Leaf("0.0", "100001", Decimal(15)),))
    structure = Structure(Method.REFORMI, root)
    qualification = Qualification("1", REGISTER, Text(fi="P"), QualificationKind.BASIC, (structure,), (unit,))
    offerings = tuple(
        Offering(
            f"o{number}",
            Text(),
            "p",
            covers=(Coverage("100001", requirements=tuple(f"100001:{n}" for n in part), certainty=Certainty.DECLARED),),
        )
        for number, part in enumerate(covered)
    )
    return Case(qualification, Record(), offerings, Limits(MONDAY))


@SOME
@given(case=plans(prefer=(Prefer.COST, Prefer.OSP)), data=st.data())
def test_an_assumed_unit_serves_like_a_held_one(case: Case, data: st.DataObject) -> None:
    """Only its step is shown beside the others: the same is left to agree, to pay and to study."""
    held = [each for each in case.record.evidence if each.kind is PieceKind.UNIT and each.state is State.COMPLETED]
    assume(all(each.most_osp is None for each in case.structure.root.leaves()))  # nobody knows the extent of an assumed one
    # A borrowed unit, or one beside the qualification, is judged by its study right, which an assumption leaves out.
    held = [each for each in held if each.group is None and each.from_register_number is None]
    assume(held)
    chosen = data.draw(st.sampled_from(held))
    proposed = replace(chosen, certainty=Certainty.PROPOSED, osp=None)
    others = tuple(each for each in case.record.evidence if each is not chosen)
    assumed = replace(case, record=Record(evidence=(*others, proposed)), limits=replace(case.limits, assumed=(chosen.id,)))
    known = replace(case, record=Record(evidence=(*others, replace(chosen, osp=None))))
    assert wished(assumed) == wished(known)
