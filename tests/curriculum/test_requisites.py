"""What comes before what: in a rule tree with what is offered, and in a plan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pathways.curriculum.measured import plan_measures
from pathways.curriculum.requisites import Requisite, Row, StatedBy, Twice, requisites_of, units_of
from pathways.model import Certainty, Coverage, Offering, Text
from pathways.planner.plan import StepKind
from pathways.planner.saved import SavedStep
from pathways.rules.reading import Order, Tree, TreeLeaf, units_tree


def tree(*units: str, orders: tuple[Order, ...] = ()) -> Tree:
    read = units_tree(tuple(TreeLeaf(f"0.{n}", code, Decimal(20), None, True, Text(fi=code)) for n, code in enumerate(units)))
    return Tree(read.root, read.counts, orders=orders)


def offering(id: str, unit: str, *first: str) -> Offering:
    return Offering(id, Text(fi=id), "Pohjola", covers=(Coverage(unit, certainty=Certainty.FORMAL),), prerequisites=first)


def test_only_what_nobody_can_get_round_is_an_order_of_units() -> None:
    of_two = (offering("O-1", "B", "A"), offering("O-2", "B", "A", "C"))
    found = requisites_of(tree("A", "B", "C"), of_two)
    assert found == (Requisite("A", "B", StatedBy.OFFERINGS, ("O-1", "O-2")),)
    assert requisites_of(tree("A", "B", "C"), (*of_two, offering("O-3", "B"))) == ()


def test_what_the_requirements_state_stands_once_and_by_them() -> None:
    stated = tree("A", "B", orders=(Order("A", "B", of_start=True),))
    assert requisites_of(stated, (offering("O-1", "B", "A", "B", "X"),)) == (Requisite("A", "B", StatedBy.REQUIREMENTS),)
    assert units_of(stated) == ("A", "B")


def row(
    kind: StepKind, id: str, unit: str, *elements: str, days: tuple[int, int] | None = None, needs: tuple[str, ...] = ()
) -> Row:
    start, end = (date(2027, 1, day) for day in days) if days else (None, None)
    step = SavedStep(kind, id, covers={unit: frozenset(elements)}, start=start, end=end, needs_first=needs)
    return Row(kind, step, step.covers, kind is StepKind.DEMONSTRATION)


def test_a_plan_waits_for_what_its_steps_need_and_for_the_studies_before_a_demonstration() -> None:
    rows = (
        row(StepKind.OFFERING, "P-1", "A", "A:1", "A:2", days=(1, 10)),
        row(StepKind.OFFERING, "P-2", "A", "A:2", "A:3", days=(1, 4)),
        row(StepKind.DEMONSTRATION, "A", "A", "A:1", "A:2", "A:3"),
        row(StepKind.OFFERING, "P-3", "B", "B:1", days=(11, 15), needs=("A",)),
    )
    found = plan_measures(rows)
    assert set(found.edges) == {
        ("offering P-1", "demonstration A"),
        ("offering P-2", "demonstration A"),
        ("offering P-1", "offering P-3"),
        ("offering P-2", "offering P-3"),
    }
    assert (found.measures.critical, found.measures.length) == (("offering P-1", "offering P-3"), 15)
    assert found.undated == ("demonstration A",)
    assert found.twice == (Twice("A", "A:2", ("offering P-1", "offering P-2")),)
