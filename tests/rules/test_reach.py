"""Groups that nothing can fill are found where they are, and no sound tree is called impossible."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from loaders import Document, eperusteet
from pathways.model import Catalogue, Finding, GroupKind, OspBounds, Severity, Text
from pathways.planner.checking import Question, check_tree
from pathways.rules.reach import root_without_rule, unreachable_groups
from pathways.rules.reading import ChoiceRule, Node, Tree, TreeLeaf, read_tree
from pathways.rules.setting import Origins
from pathways.rules.slots import Admits, Slot
from tests.oracles.generate import Case, checks


def leaf(id: str, osp: int | None, most: int | None = None) -> TreeLeaf:
    return TreeLeaf(id, id, None if osp is None else Decimal(osp), None if most is None else Decimal(most), False, Text())


def node(
    id: str, bounds: tuple[int | None, int | None] | None, *parts: TreeLeaf | Node, rules: tuple[ChoiceRule, ...] = ()
) -> Node:
    osp = None if bounds is None else OspBounds(*(None if each is None else Decimal(each) for each in bounds))
    leaves = tuple(each for each in parts if isinstance(each, TreeLeaf))
    groups = tuple(each for each in parts if isinstance(each, Node))
    return Node(id, Text(fi=id), GroupKind.DEFINED, None, osp, rules, leaves, groups)


def open_group(id: str, most: int | None) -> Node:
    osp = None if most is None else OspBounds(None, Decimal(most))
    return Node(id, Text(fi=id), GroupKind.OPEN, None, osp, (), slot=Slot(frozenset({Admits.ANY_UNIT}), False))


def choice(least: int | None, most: int | None, *members: str) -> ChoiceRule:
    return ChoiceRule(members, least, most, "count")


def found(root: Node, *, counts: bool = False) -> list[tuple[str, str, Severity]]:
    return [(each.code, each.where, each.severity) for each in unreachable_groups(Tree(root, counts=counts), "x#reformi")]


ERROR = Severity.ERROR


def test_a_root_that_its_units_cannot_reach() -> None:
    assert found(node("0", (150, 150), leaf("a", 30))) == [("group_cannot_reach_least", "x#reformi/0", ERROR)]


def test_the_figures_are_said() -> None:
    (fact,) = unreachable_groups(Tree(node("0", (150, 150), leaf("a", 30)), counts=False), "x")
    assert dict(fact.values) == {"group": Text(fi="0"), "least_osp": Decimal(150), "reach_osp": Decimal(30)}


def test_a_fault_is_told_once_where_it_lies() -> None:
    inner = node("0.0", (60, 60), leaf("a", 30))
    assert found(node("0", (90, 90), inner, leaf("b", 30))) == [("group_cannot_reach_least", "x#reformi/0.0", ERROR)]


def test_of_a_choice_only_as_many_as_may_be_chosen() -> None:
    parts = (leaf("a", 10), leaf("b", 20), leaf("c", 30))
    assert found(node("0", (50, 50), *parts, rules=(choice(1, 2, "a", "b", "c"),))) == []
    assert found(node("0", (51, 60), *parts, rules=(choice(1, 2, "a", "b", "c"),)))[0][0] == "group_cannot_reach_least"


def test_mandatory_parts_above_what_a_group_takes() -> None:
    rules = (choice(1, 1, "a"), choice(1, 1, "b"))
    too_much = node("0", (None, 40), leaf("a", 30), leaf("b", 30), rules=rules)
    assert found(too_much) == [("group_exceeds_most", "x#reformi/0", Severity.WARNING)]
    assert found(node("0", (None, 60), leaf("a", 30), leaf("b", 30), rules=rules)) == []
    of_two = node("0", (None, 40), leaf("a", 30), leaf("b", 30), rules=(choice(2, 2, "a", "b"),))
    assert found(of_two)[0][0] == "group_exceeds_most"


def test_more_parts_asked_for_than_there_are() -> None:
    few = node("0", None, leaf("a", None), rules=(choice(3, 3, "a"),))
    assert found(few, counts=True) == [("group_has_too_few_parts", "x#reformi/0", ERROR)]


def test_what_nobody_knows_sets_no_limit() -> None:
    assert found(node("0", (150, 150), leaf("a", None))) == []
    assert found(node("0", (150, 150), leaf("a", 30), open_group("0.1", None))) == []
    assert found(node("0", (20, 20), leaf("a", 5, 25))) == []
    assert found(node("0", (150, 150), leaf("a", 30), open_group("0.1", 25)))[0][0] == "group_cannot_reach_least"


# -- the published trees -----------------------------------------------------------------------------------------------


def _of_payloads(shared: Path) -> dict[tuple[str, str], tuple[Finding, ...]]:
    facts = {}
    for file in sorted((shared / "eperusteet").glob("*perustutkinto*.json")) + sorted(
        (shared / "eperusteet").glob("rakenne-*.json")
    ):
        for qualification in eperusteet.read(Document(file.name, file.read_bytes())).qualifications:
            for structure in qualification.structures:
                facts[file.name, str(structure.method)] = unreachable_groups(read_tree(qualification, structure), file.name)
    return facts


def test_of_all_published_trees_only_the_cut_one_is_impossible(shared: Path) -> None:
    facts = _of_payloads(shared)
    assert len(facts) == 21
    faulty = {key: [(each.code, each.where) for each in found] for key, found in facts.items() if found}
    cut = "ajoneuvoalan-perustutkinto-2025.json"
    assert faulty == {(cut, "reformi"): [("group_cannot_reach_least", f"{cut}/0")]}


def test_of_the_published_trees_those_whose_root_has_no_rule_are_told(shared: Path) -> None:
    """eperusteet.md 9.1: three of them, both of adult education, and older ways of completion, whose trees count units."""
    told: set[tuple[str, str, Severity]] = set()
    for file in sorted((shared / "eperusteet").glob("rakenne-*.json")):
        for qualification in eperusteet.read(Document(file.name, file.read_bytes())).qualifications:
            for structure in qualification.structures:
                tree = read_tree(qualification, structure)
                for fact in root_without_rule(structure, tree, file.name):
                    assert (fact.code, fact.where) == ("root_without_rule", f"{file.name}/{tree.root.id}")
                    told.add((file.name.removeprefix("rakenne-").removesuffix(".json")[:30], str(structure.method), fact.severity))
    note, warning = Severity.NOTE, Severity.WARNING
    assert {each for each in told if each[2] is warning} == {
        ("autoalan-perustutkinto2017-kou", "reformi", warning),
        ("valma-2015", "ops", warning),
        ("virheellinen-puuteollisuuden-p", "reformi", warning),
    }
    assert {each for each in told if each[2] is note} == {
        ("autoalan-perustutkinto", "naytto", note),
        ("autoalan-tyonjohto", "naytto", note),
        ("automekaanikon-erikoisammattit", "naytto", note),
        ("automekaanikon-erikoisammattit", "reformi", note),
        ("hiusalan-perustutkinto", "naytto", note),
        ("liiketalouden-perustutkinto-uu", "naytto", note),
        ("sosiaali-ja-terveysala", "naytto", note),
    }


# -- a law ---------------------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(checks())
def test_a_tree_that_can_be_filled_is_not_called_impossible(case: Case) -> None:
    tree = read_tree(case.qualification, case.structure)
    faults = [each for each in unreachable_groups(tree, "") if each.severity is ERROR and each.where == f"/{tree.root.id}"]
    question = Question(case.qualification, case.record, Origins(Catalogue((case.qualification,))))
    if faults:
        assert all(each.remaining_units is None for each in check_tree(question, tree).branches)


@pytest.mark.parametrize("fail_on", [False, True])
def test_validate_reports_the_cut_tree_as_an_error(shared: Path, capsys: pytest.CaptureFixture[str], fail_on: bool) -> None:
    from pathways.cli import main

    file = str(shared / "eperusteet" / "ajoneuvoalan-perustutkinto-2025.json")
    assert main(["validate", file, "--lang", "fi", *(["--fail-on", "error"] if fail_on else [])]) == (1 if fail_on else 0)
    said = " ".join(capsys.readouterr().out.split())
    assert "reformi/0: Virhe: Ryhmä" in said
    assert "150 osp" in said
