"""The exact check against an exhaustive search that shares no code with it."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pathways.model import Catalogue
from pathways.planner.checking import Question, check
from pathways.planner.completing import CompletingProgram, Remainder
from pathways.planner.engines import Engine, cpsat, highs
from pathways.planner.structure import Unknown
from pathways.planner.verdict import Verdict
from pathways.rules.reading import Corrections, Tree, branches, read_tree, restricted
from pathways.rules.setting import Origins, Setting
from pathways.rules.standing import standing
from tests.oracles.exhaustive import (
    EVERY,
    FIRST,
    FOURTH,
    SECOND,
    SETS,
    THIRD,
    Exhaustive,
    Region,
    TooLarge,
    one_class,
    split,
    tenths,
)
from tests.oracles.generate import Case, checks

ENGINES = {"cpsat": cpsat(), "highs": highs()}
SMALL = settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))


def settled(case: Case, tree: Tree) -> Setting:
    return Setting(case.qualification, tree, Origins(Catalogue((case.qualification,))))


def measures(remainder: Remainder | None) -> tuple[int, int, int, int] | None:
    if remainder is None:
        return None
    if remainder.remaining_osp is None:
        return remainder.remaining_units, remainder.remaining_units, -_units_counted(remainder), 0
    return (
        tenths(remainder.remaining_osp),
        remainder.remaining_units,
        -tenths(remainder.counted_osp),
        tenths(remainder.surplus_osp),
    )


def _units_counted(remainder: Remainder) -> int:
    completion = remainder.completion
    agreed = len(completion.to_agree)
    return len(completion.leaves) + sum(len(each) for each in completion.slots.values()) - (remainder.remaining_units - agreed)


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES.keys())
@pytest.mark.parametrize("strict", [False, True], ids=["cut", "strict"])
@SMALL
@given(case=checks())
def test_no_completion_leaves_less(engine: Engine, strict: bool, case: Case) -> None:
    setting = settled(case, read_tree(case.qualification, case.structure))
    evidence = standing(setting, case.record)
    try:
        expected = Exhaustive(setting, evidence, strict=strict).least_remaining()
    except TooLarge:
        assume(False)
    found = measures(CompletingProgram(setting, evidence, strict=strict).best(engine))
    assert found == expected


@SMALL
@given(case=checks())
def test_complete_means_that_formal_evidence_alone_completes_it_under_every_reading(case: Case) -> None:
    tree = read_tree(case.qualification, case.structure)
    deciding = [each.id for each in tree.ambiguities if each.decides]
    assume(len(deciding) <= 1)
    readings = [tree, *(read_tree(case.qualification, case.structure, Corrections(frozenset({each}))) for each in deciding)]
    question = Question(case.qualification, case.record, Origins(Catalogue((case.qualification,))))
    answers = {tuple(step.id for step in answer.branch): answer for answer in check(question, case.structure).branches}
    assert len(answers) == len(branches(tree))
    for way in branches(tree):
        here = [settled(case, restricted(each, way)) for each in readings]
        on_branch = {each.id for each in here[0].tree.root.walk()}
        if not any(each.decides and each.group in on_branch for each in tree.ambiguities):
            here = here[:1]
        try:
            least = [Exhaustive(each, standing(each, case.record)).complete() for each in here]
            most = [Exhaustive(each, standing(each, case.record), most=True).complete() for each in here]
        except TooLarge:
            assume(False)
        expected = Verdict.COMPLETE if all(least) else Verdict.UNDECIDABLE if any(most) else Verdict.INCOMPLETE
        found = answers[tuple(node.id for node in here[0].tree.root.walk() if node.id in way)].verdict
        assert found is expected


@SMALL
@given(case=checks())
def test_the_most_generous_reading_of_unknown_extents(case: Case) -> None:
    setting = settled(case, read_tree(case.qualification, case.structure))
    evidence = standing(setting, case.record)
    try:
        expected = Exhaustive(setting, evidence, most=True).complete()
    except TooLarge:
        assume(False)
    found = CompletingProgram(setting, evidence, strict=False, unknown=Unknown.MOST).can_be_complete(cpsat())
    assert found == expected


# -- the oracle's own arithmetic -----------------------------------------------------------------------------------------

parts = st.one_of(
    st.builds(
        lambda kind, least, more: one_class(kind, least, least + more),
        st.sampled_from([FIRST, SECOND, THIRD, FOURTH]),
        st.integers(0, 2),
        st.integers(0, 2),
    ),
    st.builds(lambda most, more: split(FIRST, SECOND, most, 0, most + more), st.integers(0, 2), st.integers(0, 2)),
)


def points(region: Region) -> set[tuple[int, ...]]:
    within = range(max(0, region.high[EVERY]) + 1)
    sums = (
        (
            point,
            [sum(value for value, kind in zip(point, (FIRST, SECOND, THIRD, FOURTH), strict=True) if each & kind) for each in SETS],
        )
        for point in product(within, repeat=4)
    )
    return {point for point, of in sums if all(region.low[each] <= of[each] <= region.high[each] for each in SETS)}


@settings(deadline=None, max_examples=60)
@given(
    groups=st.lists(
        st.tuples(st.lists(parts, min_size=1, max_size=2), st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=2
    )
)
def test_bounds_on_classes_describe_exactly_the_credits_that_can_be_reached(groups: list) -> None:  # type: ignore[type-arg]  # as drawn
    total: Region | None = Region()
    reached = {(0, 0, 0, 0)}
    for several, least, more in groups:
        below, here = Region(), {(0, 0, 0, 0)}
        for part in several:
            below += part
            here = {tuple(map(sum, zip(a, b, strict=True))) for a in here for b in points(part)}
        here = {each for each in here if least <= sum(each) <= least + more}
        kept = below.within(least, least + more)
        assert (kept is None) == (not here)
        if kept is None:
            return
        total += kept
        reached = {tuple(map(sum, zip(a, b, strict=True))) for a in reached for b in here}
    assert points(total) == reached
