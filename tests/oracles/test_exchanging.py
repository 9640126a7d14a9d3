"""A thing exchanged in a sound plan: judged in parts as the checker judges the whole."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from pathways.planner.formulation import PlanProgram
from pathways.planner.itinerary import _stand_in, found
from pathways.planner.planning import solve
from pathways.planner.program import Status
from pathways.rules.confirm_plan import Claim, is_sound
from pathways.rules.exchanging import Come, Exchanges
from tests.oracles.generate import Case, plans, waiting_plans
from tests.oracles.test_plan_oracle import problem_of

SOME = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


def with_come(claim: Claim, gone: str, come: Come) -> Claim:
    chosen = (*(each for each in claim.chosen if each[0] != gone), (come.offering.id, come.start, come.end))
    slots = {
        slot: tuple(replace(each, id=come.pieces.get(each.id, each.id)) for each in held)
        for slot, held in claim.completion.slots.items()
    }
    taken = [claim.offerings[name] for name, _, _ in chosen if name in claim.offerings]
    ends = [end for name, _, end in chosen if name in claim.offerings]
    known = [each for each in ends if each is not None]
    return replace(
        claim,
        completion=replace(claim.completion, slots=slots),
        chosen=chosen,
        total_cents=sum(each.price_cents or 0 for each in taken),
        finish=max(known) if known and len(known) == len(ends) else None,
    )


def compare(case: Case) -> None:
    problem = problem_of(case)
    programme, solved = solve(problem, PlanProgram.objectives, engine=None, time_limit_ms=60_000)
    if solved.status is not Status.OPTIMAL:
        return
    claim = found(programme, solved, equals=False).claim
    exchanges = Exchanges(claim)
    for option in programme.taken_options(solved):
        if option.offering is None:
            continue
        exchange = exchanges.of(option.source_id)
        for other in problem.stock.every:
            pieces = _stand_in(other, option)
            if other.offering is None or pieces is None or other.source_id == option.source_id:
                continue
            come = Come(other.offering, other.start, other.end, pieces)
            assert exchange.keeps(come) is is_sound(with_come(claim, option.source_id, come))


@SOME
@given(case=plans())
def test_in_parts_as_the_whole(case: Case) -> None:
    compare(case)


@SOME
@given(case=waiting_plans())
def test_where_steps_wait_for_one_another(case: Case) -> None:
    compare(case)
