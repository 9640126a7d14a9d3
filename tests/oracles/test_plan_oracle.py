"""The exact plan against every set of options with every completion; and proof that the checker of plans can refuse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pathways.model import (
    Catalogue,
    Certainty,
    Coverage,
    Extent,
    Group,
    GroupKind,
    Intake,
    Leaf,
    Limits,
    Measure,
    Method,
    Offering,
    OspBounds,
    PieceKind,
    Prefer,
    Qualification,
    QualificationKind,
    Record,
    Structure,
    Text,
    Unit,
)
from pathways.planner.checking import Question
from pathways.planner.engines import Engine, cpsat, highs
from pathways.planner.formulation import PlanProgram
from pathways.planner.itinerary import found
from pathways.planner.plan import Planned
from pathways.planner.planning import Infeasible, plan
from pathways.planner.problem import Problem
from pathways.planner.program import Status
from pathways.rules.confirm import Counted
from pathways.rules.confirm_plan import Claim, confirm_plan
from pathways.rules.reading import BRANCH_KINDS, read_tree
from pathways.rules.setting import Origins
from tests.oracles.exhaustive import ExhaustivePlan, TooLarge, tenths, week_after
from tests.oracles.generate import MONDAY, NAMES, OPEN_NAMES, REGISTER, Case, code_of, crowded_plans, plans, waiting_plans

ENGINES = {"cpsat": cpsat(), "highs": highs()}
SMALL = settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))


def problem_of(case: Case) -> Problem:
    question = Question(case.qualification, case.record, Origins(Catalogue((case.qualification,))))
    return Problem(question, read_tree(case.qualification, case.structure), case.offerings, case.limits)


def expected_value(case: Case) -> tuple[int, ...] | None:
    """By exhaustive search; the case is dropped where that would take too long."""
    problem = problem_of(case)
    try:
        return ExhaustivePlan(problem.tree, problem.setting, case.record, case.offerings, case.limits).best()
    except TooLarge:
        assume(False)
        raise


def value(problem: Problem, engine: Engine) -> tuple[int, ...] | None:
    """(to agree, the measures asked for, surplus of what is not held, steps, surplus, unknown ends, finishing week), osp in
    tenths, as the programme has them."""
    programme = PlanProgram(problem)
    solved = engine(programme.program, programme.objectives(), time_limit_ms=20_000)
    if solved.status is Status.INFEASIBLE:
        return None
    assert solved.status is Status.OPTIMAL
    counts, scale = problem.tree.counts, programme.columns.scale
    agree = solved.of((1, column) for column in programme.columns.to_agree.values())
    values = [agree if counts else tenths(scale.osp(agree))]
    for wish in problem.limits.prefer:
        measured = [solved.of(terms) for terms in programme.measure(wish)]
        if wish is Prefer.OSP and not counts:
            measured = [tenths(scale.osp(each)) for each in measured]
        if wish is Prefer.WORKLOAD:
            measured = [measured[0], tenths(programme.hours.osp(measured[1]))]
        values += measured
    held = {each for each, leaf in programme.columns.leaves.items() if leaf.unit in problem.held}
    held |= {piece.id for piece in programme.pieces if piece.held}
    fresh, surplus = (tenths(scale.osp(solved.of(programme.columns.surplus(without)))) for without in (held, ()))
    steps, *ends = (solved.of(terms) for terms in (programme.measure(Prefer.STEPS)[0], *programme.ends()))
    return (*values, fresh, steps, surplus, *ends)


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES.keys())
@SMALL
@given(case=plans() | crowded_plans())
def test_no_plan_is_better(engine: Engine, case: Case) -> None:
    expected = expected_value(case)
    found_value = value(problem_of(case), engine)
    assert found_value == expected


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES.keys())
@SMALL
@given(case=waiting_plans())
def test_nothing_waits_in_a_circle(engine: Engine, case: Case) -> None:
    assert value(problem_of(case), engine) == expected_value(case)
    plan(problem_of(case), engine=engine)


@SMALL
@given(case=plans() | crowded_plans())
def test_what_a_plan_says_of_itself_is_the_best_value(case: Case) -> None:
    expected = expected_value(case)
    answer = plan(problem_of(case))
    if expected is None:
        assert isinstance(answer, Infeasible)
        return
    assert isinstance(answer, Planned)
    assert answer.optimal
    totals = answer.plan.totals
    agree, busiest = expected[0], answer.plan.busiest_week_hours
    said = {
        Prefer.COST: (totals.unknown_prices, totals.cost_cents),
        Prefer.FINISH: (week_after(totals.finish, case.limits.start),),
        Prefer.STEPS: (totals.steps,),
        Prefer.OSP: (None if totals.osp is None else tenths(totals.osp) - agree,),
        Prefer.WORKLOAD: (None, None if busiest is None else tenths(busiest)),
    }
    measured = [each for wish in case.limits.prefer for each in said[wish]]
    assert totals.to_agree_osp is None or tenths(totals.to_agree_osp) == agree
    for ours, theirs in zip(measured, expected[1:], strict=False):
        assert ours is None or ours == theirs


@st.composite
def asking_for_areas(draw: st.DrawFn) -> tuple[Case, tuple[str, ...]]:
    """A case, and codes of its areas and titles, one or two."""
    case = draw(plans() | crowded_plans())
    there = sorted({node.code for node in problem_of(case).tree.root.walk() if node.kind in BRANCH_KINDS and node.code})
    assume(there)
    return case, tuple(draw(st.lists(st.sampled_from(there), min_size=1, max_size=2, unique=True)))


@SMALL
@given(asked=asking_for_areas())
def test_an_area_that_is_asked_for_is_in_the_plan(asked: tuple[Case, tuple[str, ...]]) -> None:
    case, areas = asked
    problem = problem_of(case)
    problem = replace(problem, question=replace(problem.question, competence_areas=areas))
    try:
        search = ExhaustivePlan(problem.tree, problem.setting, case.record, case.offerings, case.limits, areas)
    except TooLarge:
        assume(False)
    assert value(problem, cpsat()) == search.best()
    answer = plan(problem)
    if isinstance(answer, Planned):
        assert {each.code for each in answer.plan.branch} & set(areas)


# -- the checker can refuse ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def claim() -> Claim:
    """A plan of three offerings, one of them assembled and demonstrated, with open credit; confirmed as it is."""
    case = tampering_case()
    programme = PlanProgram(problem_of(case))
    solved = cpsat()(programme.program, programme.objectives(), time_limit_ms=20_000)
    made = found(programme, solved).claim
    assert confirm_plan(made) == ()
    assert [name for name, _, _ in made.chosen] == ["o1", "o2", "o3"]
    assert made.demonstrations == {"100002"}
    return made


def tampering_case() -> Case:
    root = Group(
        "0",
        osp=OspBounds(Decimal(35), Decimal(35)),
        children=(
            Leaf("0.0", "100001", Decimal(15)),
            Leaf("0.1", "100002", Decimal(15)),
            Group("0.2", children=(Leaf("0.2.0", "100001", Decimal(15)), Leaf("0.2.1", "100003", Decimal(15)))),
            Group("0.3", Text(fi=OPEN_NAMES[0]), GroupKind.OPEN, OspBounds(None, Decimal(5))),
        ),
    )
    units = tuple(Unit(code_of(each), Text(fi=NAMES[each])) for each in range(3))
    qualification = Qualification(
        "1", REGISTER, Text(fi="Pieni"), QualificationKind.BASIC, (Structure(Method.REFORMI, root),), units
    )
    first, second = MONDAY, MONDAY + timedelta(weeks=4)
    five = Extent(Decimal(5), Decimal(5), Measure.OSP)

    def offering(number: int, start: date, price: int, **values: object) -> Offering:
        intake = Intake(start, start + timedelta(weeks=4, days=-1))
        return Offering(f"o{number}", Text(), "p", price_cents=price, intakes=(intake,), hours_per_week=Decimal(15), **values)  # type: ignore[arg-type]  # values are fields

    offerings = (
        offering(1, first, 100, covers=(Coverage("100001", certainty=Certainty.FORMAL),)),
        offering(2, second, 200, covers=(Coverage("100002"),), prerequisites=("100001",)),
        offering(3, first, 50, kind=PieceKind.LOCAL_UNIT, extent=five),
    )
    return Case(qualification, Record(), offerings, Limits(MONDAY, budget_cents=400, hours_per_week=Decimal(30)))


def _completion(claim: Claim, **changes: object) -> Claim:
    return replace(claim, completion=replace(claim.completion, **changes))  # type: ignore[arg-type]  # changes are fields


def _moved(claim: Claim, name: str, days: int) -> Claim:
    chosen = tuple(
        (each, start and start + timedelta(days=days), end and end + timedelta(days=days)) if each == name else (each, start, end)
        for each, start, end in claim.chosen
    )
    return replace(claim, chosen=chosen, finish=max(end for _, _, end in chosen if end))


def _without(claim: Claim, name: str) -> Claim:
    price = claim.offerings[name].price_cents or 0
    return replace(claim, chosen=tuple(each for each in claim.chosen if each[0] != name), total_cents=claim.total_cents - price)


def _one_more_osp(claim: Claim) -> Claim:
    counted = claim.completion.leaves["0.1"]
    return _completion(claim, leaves={**claim.completion.leaves, "0.1": replace(counted, osp=counted.osp + 1)})


def _placed_twice(claim: Claim) -> Claim:
    again = Counted("100001", "100001", Decimal(0))
    leaves = {"0.0": again, "0.2.0": again, **claim.completion.leaves}
    return _completion(claim, leaves=leaves, used=claim.completion.used | {"0.2"})


def _credit_above_its_own(claim: Claim) -> Claim:
    (held,) = claim.completion.slots["0.3"]
    leaves = {**claim.completion.leaves, "0.1": replace(claim.completion.leaves["0.1"], osp=Decimal(14))}
    return _completion(claim, slots={"0.3": (replace(held, osp=Decimal(6)),)}, leaves=leaves)


def _offered(claim: Claim, limits: tuple[str, object] | None = None, **changes: object) -> Claim:
    changed = replace(claim.offerings["o1"], **changes)  # type: ignore[arg-type]  # changes are fields
    made = replace(claim, offerings={**claim.offerings, "o1": changed})
    return _limited(made, **{limits[0]: limits[1]}) if limits is not None else made


def _intake(claim: Claim, **changes: object) -> Claim:
    (intake,) = claim.offerings["o1"].intakes
    return _offered(claim, intakes=(replace(intake, **changes),))  # type: ignore[arg-type]  # changes are fields


def _limited(claim: Claim, **changes: object) -> Claim:
    return replace(claim, limits=replace(claim.limits, **changes))  # type: ignore[arg-type]  # changes are fields


TAMPERED: dict[str, tuple[Callable[[Claim], Claim], str]] = {
    "a step removed": (lambda claim: _without(claim, "o1"), "lacks"),
    "open credit whose offering is not taken": (lambda claim: _without(claim, "o3"), "neither held nor taken"),
    "a date moved": (lambda claim: _moved(claim, "o2", 1), "has no intake"),
    "a date before its prerequisite": (lambda claim: _moved(claim, "o2", -28), "starts before 100001"),
    "no demonstration": (lambda claim: replace(claim, demonstrations=frozenset()), "no demonstration"),
    "another price": (lambda claim: replace(claim, total_cents=claim.total_cents - 1), "costs"),
    "another finish": (lambda claim: replace(claim, finish=MONDAY), "finishes on"),
    "one osp more": (_one_more_osp, "counts 16 of 15"),
    "a unit placed twice": (_placed_twice, "is counted 2 times"),
    "more credit than an offering has": (_credit_above_its_own, "counts 6 of 5"),
    "more hours than a week has": (lambda claim: _limited(claim, hours_per_week=Decimal(29)), "hours in the week"),
    "more money than there is": (lambda claim: _limited(claim, budget_cents=349), "costs 350 cents of 349"),
    "after the last day": (lambda claim: _limited(claim, by=MONDAY), "does not end by"),
    "before the first day": (lambda claim: _limited(claim, start=MONDAY + timedelta(days=1)), "starts before"),
    "in a blocked period": (lambda claim: _limited(claim, blocked=((MONDAY, MONDAY),)), "blocked period"),
    "in another language": (lambda claim: _limited(claim, languages=("sv",)), "asked language"),
    "in an excluded place": (
        lambda claim: _offered(claim, places=("Kemi",), limits=("places_excluded", ("Kemi",))),
        "excluded places",
    ),
    "in no place that is asked for": (lambda claim: _offered(claim, places=("Oulu",), limits=("places", ("Kemi",))), "asked place"),
    "for a group that she is not in": (lambda claim: _offered(claim, restricted_to="jobseekers"), "not open to everyone"),
    "an intake that is closed": (lambda claim: _intake(claim, apply_by=MONDAY - timedelta(days=1)), "has no intake"),
    "an intake that is full": (lambda claim: _intake(claim, places_left=0), "has no intake"),
    "more hours than the other work leaves": (lambda claim: _limited(claim, busy=((MONDAY, MONDAY, Decimal(1)),)), "31 hours"),
    "excluded": (lambda claim: _limited(claim, excluded=("o1",)), "is excluded"),
    "pinned and left out": (lambda claim: _limited(claim, pinned=("o9",)), "is pinned and not taken"),
    "taken twice": (lambda claim: replace(claim, chosen=(*claim.chosen, claim.chosen[0])), "taken twice"),
    "not offered": (lambda claim: replace(claim, offerings={"o1": claim.offerings["o1"]}), "neither offered nor assumed"),
    "the root not used": (lambda claim: _completion(claim, used=claim.completion.used - {"0"}), "root is not used"),
    "less credit than the rule asks": (
        lambda claim: _completion(claim, slots={"0.3": ()}, to_agree={"0.3": Decimal(4)}),
        "has 34 of at least 35",
    ),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_the_checker_refuses_a_tampered_plan(claim: Claim, name: str) -> None:
    tamper, words = TAMPERED[name]
    faults = confirm_plan(tamper(claim))
    assert any(words in fault for fault in faults), faults


def test_the_checker_refuses_another_area_than_was_asked_for() -> None:
    """The area need not be chosen, so the cheapest plan without a question for it has none."""
    area = Group("0.0", Text(fi="Ala"), GroupKind.COMPETENCE_AREA, OspBounds(Decimal(5), Decimal(5)), code="1001")
    children = (replace(area, children=(Leaf("0.0.0", "100001", Decimal(5), mandatory=True),)), Leaf("0.1", "100002", Decimal(5)))
    case = _case(Group("0", osp=OspBounds(Decimal(5), Decimal(5)), children=children), _whole("a", "100002", intakes=_weeks(0, 1)))
    programme = PlanProgram(problem_of(case))
    made = found(programme, cpsat()(programme.program, programme.objectives(), time_limit_ms=20_000)).claim
    assert confirm_plan(made) == ()
    assert confirm_plan(replace(made, areas=("1001",))) == ("none of ['1001'] is the branch",)
    assert confirm_plan(replace(made, areas=("9999",))) == ()  # the tree knows none of that name


# -- found by the search above, kept as cases ----------------------------------------------------------------------------


def _whole(name: str, unit: str, **values: object) -> Offering:
    covers = (Coverage(unit, certainty=Certainty.FORMAL),)
    return Offering(name, Text(), "p", covers=covers, price_cents=0, **values)  # type: ignore[arg-type]  # values are fields


def _weeks(first: int, after: int) -> tuple[Intake, ...]:
    return (Intake(MONDAY + timedelta(weeks=first), MONDAY + timedelta(weeks=after, days=-1)),)


def _in_order(sentence: str, *offerings: Offering) -> Case:
    """Two units of 5 osp; the text of the second wants the first before it."""
    leaves = (Leaf("0.0", "100001", Decimal(5)), Leaf("0.1", "100002", Decimal(5), prose=Text(fi=sentence)))
    return _case(Group("0", osp=OspBounds(Decimal(10), Decimal(10)), children=leaves), *offerings)


def _case(root: Group, *offerings: Offering) -> Case:
    units = tuple(Unit(code_of(each), Text(fi=NAMES[each])) for each in range(2))
    structure = Structure(Method.REFORMI, root)
    qualification = Qualification("1", REGISTER, Text(fi="Pieni"), QualificationKind.BASIC, (structure,), units)
    return Case(qualification, Record(), offerings, Limits(MONDAY, by=MONDAY + timedelta(weeks=8)))


BEFORE_START = "Opiskelijan tulee suorittaa Hitsaus ennen opintojen alkamista."
BEFORE_DEMONSTRATION = "Opiskelijan tulee suorittaa Hitsaus ennen tutkinnon osan näyttöä."


def _chosen(case: Case) -> dict[str, date | None]:
    answer = plan(problem_of(case))
    assert isinstance(answer, Planned)
    assert value(problem_of(case), cpsat()) == expected_value(case)
    return {name: start for name, start, _ in answer.plan.chosen}


def test_a_self_paced_offering_starts_later_where_the_text_wants_another_unit_first() -> None:
    case = _in_order(BEFORE_START, _whole("a", "100001", intakes=_weeks(0, 4)), _whole("b", "100002", any_start=True, weeks=2))
    assert _chosen(case) == {"a": MONDAY, "b": MONDAY + timedelta(weeks=4)}


def test_the_later_end_is_kept_where_the_text_wants_another_unit_before_the_demonstration() -> None:
    """The shorter course within the longer one ends too early for the order: it does not make the longer one useless."""
    shorter, longer = _whole("c", "100002", intakes=_weeks(2, 3)), _whole("b", "100002", intakes=_weeks(1, 6))
    case = _in_order(BEFORE_DEMONSTRATION, _whole("a", "100001", intakes=_weeks(0, 4)), shorter, longer)
    assert set(_chosen(case)) == {"a", "b"}


def test_one_offering_shows_two_units_that_come_after_the_same_one() -> None:
    """Told twice what it waits for, it needs it once."""
    after = [Leaf(f"0.{number}", code_of(number), Decimal(5), prose=Text(fi=BEFORE_DEMONSTRATION)) for number in (1, 2)]
    leaves = (Leaf("0.0", "100001", Decimal(5)), *after)
    covers = tuple(Coverage(code_of(number), certainty=Certainty.FORMAL) for number in (1, 2))
    both = replace(_whole("b", "100002", intakes=_weeks(2, 4)), covers=covers)
    case = _case(
        Group("0", osp=OspBounds(Decimal(15), Decimal(15)), children=leaves), _whole("a", "100001", intakes=_weeks(0, 2)), both
    )
    assert [(each.before, each.after) for each in problem_of(case).orders] == [("100001", "100002"), ("100001", "100003")]
    assert set(_chosen(case)) == {"a", "b"}
    undated = tuple(replace(each, intakes=()) for each in case.offerings)
    assert set(_chosen(replace(case, offerings=undated, limits=Limits(MONDAY)))) == {"a", "b"}


def test_an_offering_of_a_listed_unit_may_fill_an_open_group_for_any_unit() -> None:
    """A group of 5 osp holds one of two units; the other one goes where any vocational unit may, not "to be agreed"."""
    listed = (Leaf("0.0.0", "100001", Decimal(5)), Leaf("0.0.1", "100002", Decimal(5)))
    five = OspBounds(Decimal(5), Decimal(5))
    children = (Group("0.0", osp=five, children=listed), Group("0.1", Text(fi="Ammatillisia tutkinnon osia"), GroupKind.OPEN, five))
    root = Group("0", osp=OspBounds(Decimal(10), Decimal(10)), children=children)
    case = _case(root, _whole("a", "100001", intakes=_weeks(0, 4)), _whole("b", "100002", intakes=_weeks(0, 4)))
    assert set(_chosen(case)) == {"a", "b"}


def test_a_unit_of_variable_extent_is_studied_only_as_far_as_it_counts() -> None:
    leaves = (Leaf("0.0", "100001", Decimal(0), Decimal(20)), Leaf("0.1", "100002", Decimal(5)))
    root = Group("0", osp=OspBounds(Decimal(10), Decimal(10)), children=leaves)
    case = _case(root, _whole("a", "100001", intakes=_weeks(0, 4)), _whole("b", "100002", intakes=_weeks(0, 4)))
    case = replace(case, limits=replace(case.limits, prefer=(Prefer.OSP,)))
    answer = plan(problem_of(case))
    assert isinstance(answer, Planned)
    assert answer.plan.totals.osp == 10
