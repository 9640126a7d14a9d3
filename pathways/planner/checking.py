"""The exact check: does this evidence complete this tree, and if not, what is the least that remains?

Every way of choosing branches is answered, best first. Source: planner-model.md 1.6; the verdict's two readings of
unknown extents and of eperusteet.md 9.6 are decision 0002.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pathways.model import (
    Because,
    Finding,
    OspBounds,
    Qualification,
    Record,
    Severity,
    Structure,
    Text,
    because,
    finding,
)
from pathways.planner.completing import CompletingProgram, Remainder, complete_units, evidence_of, recorded_osp
from pathways.planner.engines import Engine, cpsat
from pathways.planner.gaps import missing_of
from pathways.planner.structure import Unknown
from pathways.planner.verdict import BranchAnswer, BranchStep, Check, Doubt, Placement, Verdict, branch_steps
from pathways.rules.reading import BRANCH_KINDS, Ambiguity, Corrections, Node, Tree, TreeLeaf, branches, read_tree, restricted
from pathways.rules.setting import Origins, Setting
from pathways.rules.standing import NotCounted, Piece, standing

Reread = Callable[[str], Tree]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. ``competence_areas``: codes of the branches wanted; empty = every branch. ``strict`` cuts no unit
    to fit, the reading for a curriculum check of a tree."""

    qualification: Qualification
    record: Record
    origins: Origins
    competence_areas: tuple[str, ...] = ()
    corrections: Corrections = Corrections()
    strict: bool = False


def check(question: Question, structure: Structure, *, engine: Engine | None = None) -> Check:
    """Whether the record completes ``structure``, for every branch asked for, best first."""
    tree = read_tree(question.qualification, structure, question.corrections)

    return check_tree(question, tree, other_readings(question, structure), engine=engine)


def other_readings(question: Question, structure: Structure) -> Reread:
    """Gives ``structure`` with one guess read the other way. Every branch asks for the same ones: each is read once."""

    @cache
    def reread(ambiguity_id: str) -> Tree:
        overruled = question.corrections.overruled ^ {ambiguity_id}
        return read_tree(question.qualification, structure, Corrections(overruled, question.corrections.osp))

    return reread


def check_tree(question: Question, tree: Tree, reread: Reread | None = None, *, engine: Engine | None = None) -> Check:
    """The same for a tree that is already read. ``reread`` gives the tree under the other reading of one guess."""
    ways, findings = wanted_branches(tree, question.competence_areas)
    answers = [_Branch(question, tree, way, reread, engine or cpsat()).answer() for way in ways]
    answers.sort(key=_best_first)
    least, most = required_osp(tree)
    return Check(tuple(answers), least, most, (*tree.findings, *findings), tree.counts)


def branch_figures(
    question: Question, tree: Tree, way: tuple[str, ...], reread: Reread | None = None, *, engine: Engine | None = None
) -> BranchAnswer:
    """Verdict, measures and proposals of one branch of ``tree``, as a check has them. Where things are placed, what is missing
    and every doubt are left out: that takes longer."""
    return _Branch(question, tree, way, reread, engine or cpsat()).figures()


def wanted_branches(tree: Tree, codes: Collection[str]) -> tuple[tuple[tuple[str, ...], ...], tuple[Finding, ...]]:
    """The ways of choosing branches that hold one of the ``codes`` that the tree knows; all of them when it knows none,
    which is said."""
    ways = branches(tree)
    code_of = {node.id: node.code for node in tree.root.walk() if node.kind in BRANCH_KINDS}
    known = {code for code in code_of.values() if code}
    findings = tuple(
        finding("competence_area_not_in_tree", Severity.WARNING, code, code=code) for code in sorted(codes) if code not in known
    )
    wanted = [code for code in codes if code in known]
    if not wanted:
        return ways, findings if known else ()
    fits = tuple(way for way in ways if any(code_of[each] in wanted for each in way))
    return fits, findings


def required_osp(tree: Tree) -> tuple[Decimal | None, Decimal | None]:
    """The root's rule; without one, the least and most that its children's rules can total; ``None`` in a tree of counts."""
    if tree.counts:
        return None, None
    bounds = _total(tree.root)
    return bounds.least, bounds.most


def _total(node: Node) -> OspBounds:
    if node.osp is not None and (node.osp.least is not None or node.osp.most is not None):
        return node.osp
    always = {each for rule in node.choices if rule.least and len(rule.members) == 1 for each in rule.members}
    least = most = Decimal(0)
    parts = [(each.id, _total(each)) for each in node.groups] + [
        (leaf.id, OspBounds(leaf.osp or Decimal(0), leaf.most_osp or leaf.osp or Decimal(0))) for leaf in node.leaves
    ]
    branch = next((rule for rule in node.choices if rule.why in ("branch", "alternatives")), None)
    apart = [bounds for each, bounds in parts if branch and each in branch.members]
    for each, bounds in parts:
        if branch and each in branch.members:
            continue
        least += (bounds.least or Decimal(0)) if each in always else Decimal(0)
        most += bounds.most or Decimal(0)
    if apart:
        least += min((each.least or Decimal(0) for each in apart), default=Decimal(0))
        most += max((each.most or Decimal(0) for each in apart), default=Decimal(0))
    return OspBounds(least, max(least, most))


def _best_first(answer: BranchAnswer) -> tuple[object, ...]:
    order = list(Verdict).index(answer.verdict)
    unfillable = answer.remaining_units is None
    osp = answer.remaining_osp if answer.remaining_osp is not None else Decimal(answer.remaining_units or 0)
    counted = answer.counted_osp or Decimal(0)
    return (
        order,
        unfillable,
        osp,
        answer.remaining_units or 0,
        -counted,
        answer.surplus_osp or 0,
        [step.id for step in answer.branch],
    )


class _Branch:
    """One branch of one question."""

    def __init__(self, question: Question, tree: Tree, way: tuple[str, ...], reread: Reread | None, engine: Engine) -> None:
        self._question = question
        self._whole_tree = tree
        self._way = way
        self._reread = reread
        self._engine = engine
        self._tree = restricted(tree, way)
        self._setting = Setting(question.qualification, self._tree, question.origins)
        self._standing = standing(self._setting, question.record)
        self._held = complete_units(self._setting, self._standing)
        self._recorded = recorded_osp(self._held, self._standing)

    def answer(self) -> BranchAnswer:
        steps = branch_steps(self._tree.root, self._way)
        remainder = self._remainder(Unknown.LEAST) or self._remainder(Unknown.MOST)
        if remainder is None:
            doubtful = [each for each in self._ambiguities() if each.decides and self._other_reading(each, Unknown.MOST)]
            return BranchAnswer(
                steps,
                Verdict.UNDECIDABLE if doubtful else Verdict.INCOMPLETE,
                because("depends_on", *self._two_readings(doubtful)) if doubtful else because("tree_cannot_be_filled"),
                not_counted=self._standing.not_counted,
                proposals=self._standing.proposals,
                findings=self._standing.findings,
            )
        figures = self._figures(remainder, steps)
        return replace(
            figures,
            placements=self._placements(remainder),
            missing=missing_of(self._setting, self._standing, self._held, remainder),
            doubts=self._doubts(figures.verdict),
            not_counted=(*self._standing.not_counted, *self._left_over(remainder)),
        )

    def figures(self) -> BranchAnswer:
        """The answer without placements, gaps and doubts."""
        remainder = self._program(Unknown.LEAST).measured(self._engine) or self._program(Unknown.MOST).measured(self._engine)
        return self.answer() if remainder is None else self._figures(remainder, branch_steps(self._tree.root, self._way))

    def _figures(self, remainder: Remainder, steps: tuple[BranchStep, ...]) -> BranchAnswer:
        verdict, reason = self._verdict(remainder)
        return BranchAnswer(
            branch=steps,
            verdict=verdict,
            reason=reason,
            remaining_osp=remainder.remaining_osp,
            remaining_units=remainder.remaining_units,
            counted_osp=remainder.counted_osp,
            surplus_osp=remainder.surplus_osp,
            not_counted=self._standing.not_counted,
            proposals=self._standing.proposals,
            findings=self._standing.findings,
            counted_units=remainder.counted_units,
        )

    def _remainder(self, unknown: Unknown) -> Remainder | None:
        """The completion that leaves least. Where unknown extents read as nothing leave the tree unfillable, they are
        read as the most: the figures then say what remains at least."""
        return self._program(unknown).best(self._engine)

    def _program(self, unknown: Unknown) -> CompletingProgram:
        return CompletingProgram(self._setting, self._standing, strict=self._question.strict, unknown=unknown)

    # -- the verdict -------------------------------------------------------------------------------------------------

    def _verdict(self, remainder: Remainder) -> tuple[Verdict, Because]:
        """Complete when certain under every reading, incomplete when possible under none (1.6)."""
        deciding = [each for each in self._ambiguities() if each.decides]
        unknown = self._unknown_items()
        # With unknown extents the remainder may stand on the generous reading: ask the strict one.
        certain = _nothing_left(remainder) and (not unknown or self._can_be_complete(self._tree, Unknown.LEAST))
        certain = certain and all(self._other_reading(each, Unknown.LEAST) for each in deciding)
        if certain:
            return Verdict.COMPLETE, because("every_rule_met")
        possible = _nothing_left(remainder) or (bool(unknown) and self._can_be_complete(self._tree, Unknown.MOST))
        possible = possible or any(self._other_reading(each, Unknown.MOST) for each in deciding)
        if not possible:
            return Verdict.INCOMPLETE, because(
                "something_remains", osp=remainder.remaining_osp, units=remainder.remaining_units, counted_osp=remainder.counted_osp
            )
        causes = [because("unknown_extent", id=each, name=name) for each, name in unknown]
        return Verdict.UNDECIDABLE, because("depends_on", *causes, *self._two_readings(deciding))

    def _two_readings(self, doubts: list[Ambiguity]) -> list[Because]:
        return [
            because("two_readings", id=each.group, group=self._name(each.group), reading=each.reading, other=each.other)
            for each in doubts
        ]

    def _ambiguities(self) -> list[Ambiguity]:
        """The guesses that lie on this branch."""
        here = {node.id for node in self._tree.root.walk()} | {leaf.id for leaf in self._tree.root.all_leaves()}
        return [each for each in self._whole_tree.ambiguities if each.group in here]

    def _name(self, place: str) -> Text | str:
        """The name of a group or leaf of this branch; without one, its id."""
        names = {node.id: node.name for node in self._tree.root.walk()} | {
            leaf.id: leaf.name for leaf in self._tree.root.all_leaves()
        }
        return names.get(place) or place

    def _other_reading(self, ambiguity: Ambiguity, unknown: Unknown) -> bool:
        """Whether the tree is complete when ``ambiguity`` is read the other way."""
        if self._reread is None:
            return False
        tree = self._reread(ambiguity.id)
        ways = branches(tree)
        # A branch that this answer leaves out may have to be chosen under the other reading.
        here = [self._way] if self._way in ways else [way for way in ways if set(self._way) <= set(way)]
        return any(self._can_be_complete(restricted(tree, way), unknown) for way in here)

    def _can_be_complete(self, tree: Tree, unknown: Unknown) -> bool:
        setting = Setting(self._question.qualification, tree, self._question.origins)
        evidence = standing(setting, self._question.record)
        return CompletingProgram(setting, evidence, strict=self._question.strict, unknown=unknown).can_be_complete(self._engine)

    def _unknown_items(self) -> list[tuple[str, Text]]:
        """What is held and has no known extent, in a tree that adds extents up."""
        if self._tree.counts:
            return []
        pieces = [piece for piece in self._standing.pieces if piece.osp is None and piece.unit not in self._held]
        items = [(piece.id, piece.name) for piece in pieces]
        for leaf in self._tree.root.all_leaves():
            unknown = leaf.osp is None and leaf.most_osp is None
            if leaf.most_osp is not None and self._recorded.get(leaf.unit) is None:
                unknown = True
            if unknown and leaf.unit in self._held:
                items.append((leaf.unit, leaf.name))
        return sorted(dict(items).items(), key=lambda each: each[0])

    def _doubts(self, verdict: Verdict) -> tuple[Doubt, ...]:
        """Each guess on this branch, and whether its other reading changes whether the tree is complete (an order of
        studies never does)."""
        complete = verdict is Verdict.COMPLETE
        return tuple(
            Doubt(each, self._reads_otherwise(each) and self._other_reading(each, Unknown.LEAST) != complete)
            for each in self._ambiguities()
        )

    def _reads_otherwise(self, ambiguity: Ambiguity) -> bool:
        """Whether the other reading gives other rules of composition at all: no need to solve again when it does not."""
        if self._reread is None:
            return False
        other = self._reread(ambiguity.id)
        return (other.root, other.exclusions) != (self._whole_tree.root, self._whole_tree.exclusions)

    # -- placements --------------------------------------------------------------------------------------------------

    def _placements(self, remainder: Remainder) -> tuple[Placement, ...]:
        completion, counts = remainder.completion, self._tree.counts
        parents = {leaf.id: node for node in self._tree.root.walk() for leaf in node.leaves}
        placements = []
        for leaf_id, counted in completion.leaves.items():
            node = parents[leaf_id]
            leaf = next(each for each in node.leaves if each.id == leaf_id)
            if leaf.unit in self._held:
                placements.append(self._unit_placement(leaf, node, None if counts else counted.osp))
            elif leaf_id in remainder.partly or leaf.unit in self._standing.met:
                met = self._standing.met.get(leaf.unit, {})
                source = next(iter(met.values()))
                osp = None if counts else remainder.partly.get(leaf_id, Decimal(0))
                placements.append(
                    Placement(
                        source.id,
                        leaf.unit,
                        leaf.name,
                        node.id,
                        osp,
                        leaf.osp,
                        source.certainty,
                        source.provenance.source,
                        tuple(met),
                    )
                )
        pieces = {piece.id: piece for piece in self._standing.pieces}
        for slot, held in completion.slots.items():
            for counted in held:
                piece, evidence = pieces[counted.id], evidence_of(self._standing, counted.id)
                osp = counted.osp if counted.known and not counts else None
                placements.append(
                    Placement(
                        evidence.id, piece.unit, piece.name, slot, osp, piece.osp, evidence.certainty, evidence.provenance.source
                    )
                )
        found = (replace(each, also=self._other_places(each)) for each in placements)
        return tuple(sorted(found, key=lambda each: (each.group, each.unit or "", each.id)))

    def _other_places(self, placement: Placement) -> tuple[str, ...]:
        """Other groups of this branch that list the unit, or take the piece (situation 8)."""
        listed = [node.id for node in self._tree.root.walk() if any(leaf.unit == placement.unit for leaf in node.leaves)]
        open_groups = [slot for piece in self._standing.pieces if piece.id == placement.id for slot in piece.places]
        return tuple(dict.fromkeys(each for each in (*listed, *open_groups) if each != placement.group))

    def _unit_placement(self, leaf: TreeLeaf, node: Node, counted: Decimal | None) -> Placement:
        evidence = self._standing.whole.get(leaf.unit)
        if evidence is None:
            met = self._standing.met[leaf.unit]
            evidence = next(iter(met.values()))
        return Placement(
            evidence.id, leaf.unit, leaf.name, node.id, counted, leaf.osp, evidence.certainty, evidence.provenance.source
        )

    def _left_over(self, remainder: Remainder) -> tuple[NotCounted, ...]:
        """Held things that had a place somewhere and got none."""
        completion = remainder.completion
        placed_units = {each.unit for each in completion.leaves.values()} | {
            each.unit for held in completion.slots.values() for each in held if each.unit
        }
        placed = {each.id for held in completion.slots.values() for each in held}
        left = []
        for unit, evidence in self._standing.whole.items():
            if unit not in placed_units and not any(node.unit == unit for node in self._tree.root.walk()):
                left.append(NotCounted(evidence.id, evidence.name, self._why_left(unit, completion.used)))
        for piece in self._standing.pieces:
            unplaced = piece.id not in placed and "#" not in piece.id
            if unplaced and (piece.unit is None or piece.unit not in placed_units | set(self._standing.whole)):
                hints = (because("same_name", unit=code) for code in self._setting.same_name(piece.name) if code != piece.unit)
                left.append(NotCounted(piece.id, piece.name, self._why_no_room(piece, tuple(hints))))
        return tuple(left)

    def _why_no_room(self, piece: Piece, hints: tuple[Because, ...]) -> Because:
        """Why open credit that some group admits is counted in none."""
        groups = [self._setting.slots[each] for each in piece.places]
        least = [node.osp.least for node in groups if node.slot and node.slot.single and node.osp and node.osp.least]
        if self._tree.counts:
            return because("places_are_full", *hints)
        if piece.osp is None:
            return because("extent_not_known", *hints)
        if len(least) == len(groups) and piece.osp < min(least):
            return because("smaller_than_the_place", *hints, osp=piece.osp, least_osp=min(least))
        return because("places_are_full", *hints)

    def _why_left(self, unit: str, used: frozenset[str]) -> Because:
        homes = [node for node in self._tree.root.walk() if any(leaf.unit == unit for leaf in node.leaves)]
        excluded_by = [
            each
            for each in self._tree.exclusions
            if each.unit == unit or any(leaf.id == each.leaf and leaf.unit == unit for leaf in self._tree.root.all_leaves())
        ]
        if excluded_by:
            return because("excluded", unit=unit)
        if not any(node.id in used for node in homes):
            return because("group_not_used", id=homes[0].id if homes else None, group=homes[0].name if homes else None)
        return because("group_full", id=homes[0].id, group=homes[0].name or homes[0].id)


def _nothing_left(remainder: Remainder) -> bool:
    return remainder.remaining_units == 0 and not remainder.remaining_osp
