"""What the learner has, where it counts and what is missing: the part of a page that needs no plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pathways.exports.page.naming import Names
from pathways.exports.page.values import Block, Cell, Column, Items, Picture, Prose, Section, Subheading, Table
from pathways.model import Certainty, Evidence, Flag
from pathways.pictures.tree import Fill, Filled, MapGroup, TreeMap, amount_in_words
from pathways.planner.plan import Plan, StepKind
from pathways.planner.verdict import BranchAnswer, Missing, Placement
from pathways.rules.reading import Node

_MOST_LISTED = 8
_MOST_CANDIDATES = 4
_PLAN = "plan"


def branch_of(names: Names, plan: Plan | None) -> BranchAnswer:
    """What the learner has on the branch of the plan; without one on the branch that leaves least."""
    wanted = tuple(each.id for each in plan.branch) if plan is not None else None
    same = (each for each in names.about.check.branches if tuple(step.id for step in each.branch) == wanted)
    return next(same, names.about.check.best)


def amount(value: Decimal | int | None, names: Names) -> str:
    """An extent in osp; units in a tree of counts."""
    return amount_in_words(None if value is None else Decimal(value), counts=names.about.check.counts, words=names.words)


def whole_goal(names: Names) -> str:
    """What stands in no group counts in the goal itself."""
    return names.words.say("cli-units-goal" if names.about.units else "page-whole-goal")


def steps_of(plan: Plan, placement: Placement) -> tuple[int, ...]:
    """Numbers of the steps that give what is counted there."""
    own = placement.id.partition("#")[0]
    return tuple(
        number
        for number, step in enumerate(plan.steps, start=1)
        if step.id == own or any(each.unit == placement.unit for each in step.covers)
    )


def map_of(names: Names, answer: BranchAnswer, plan: Plan | None) -> TreeMap:
    """The part of the tree that is used, with what fills it."""
    filled: dict[str, list[Filled]] = {}
    for group, each in _planned(names, answer, plan) if plan is not None else _had(names, answer):
        filled.setdefault(group, []).append(each)
    of = names.words.say("cli-units-goal") if names.about.units else names.words.name(names.about.qualification.name)
    root = names.about.tree.root
    below = (_group(child, filled, names) for child in root.groups)
    groups = tuple(group for group in below if group is not None)
    if len(groups) == 1 and not filled.get(root.id):
        return TreeMap(of, MapGroup(of, (), groups), names.about.check.counts)
    whole = _group(root, filled, names) or MapGroup("")
    return TreeMap(of, MapGroup(of, whole.places, whole.groups), names.about.check.counts)


def _group(node: Node, filled: Mapping[str, list[Filled]], names: Names) -> MapGroup | None:
    """The node with what is filled in it and below; ``None`` where nothing is. A common unit that is one place is no group."""
    places, groups = list(filled.get(node.id, ())), []
    for child in node.groups:
        group = _group(child, filled, names)
        if group is not None and child.unit and child.slot is None and len(group.places) == 1 and not group.groups:
            places.append(group.places[0])
        elif group is not None:
            groups.append(group)
    name = names.words.name(node.name)
    if len(groups) == 1 and not places:  # one name for a group that holds nothing but another
        only = groups[0]
        return MapGroup(" › ".join(filter(None, (name, only.name))), only.places, only.groups)
    return MapGroup(name, tuple(places), tuple(groups)) if places or groups else None


def in_order(placements: tuple[Placement, ...], names: Names) -> list[Placement]:
    """As the document lists them."""
    groups: dict[str, int] = {}
    listed: dict[tuple[str, str], int] = {}
    for node in names.about.tree.root.walk():
        groups[node.id] = len(groups)
        listed |= {(node.id, leaf.unit): place for place, leaf in enumerate(node.leaves)}
    last = len(listed)
    return sorted(placements, key=lambda each: (groups.get(each.group, last), listed.get((each.group, each.unit or ""), last)))


def _size(placement: Placement, names: Names) -> Decimal | None:
    return Decimal(1) if names.about.check.counts else placement.counted_osp


def done_of(answer: BranchAnswer) -> dict[str, Decimal]:
    """How much of each unit is there already, of those that are there in part."""
    return {each.unit: each.counted_osp for each in answer.placements if each.partly and each.unit and each.counted_osp}


def _planned(names: Names, answer: BranchAnswer, plan: Plan) -> Iterator[tuple[str, Filled]]:
    done = done_of(answer)
    for each in in_order(plan.placements, names):
        name = names.of(each.unit or each.id, each.name)
        if each.source != _PLAN:
            yield each.group, Filled(name, Fill.DONE, _size(each, names))
        else:
            had = done.get(each.unit or "", Decimal(0))
            yield each.group, Filled(name, Fill.PLANNED, _size(each, names), had, steps_of(plan, each))
    for number, step in enumerate(plan.steps, start=1):
        if step.kind is StepKind.TO_AGREE and step.group is not None:
            size = Decimal(1) if names.about.check.counts else step.osp
            yield step.group, Filled(names.words.say("page-to-agree"), Fill.AGREE, size, steps=(number,))


def _had(names: Names, answer: BranchAnswer) -> Iterator[tuple[str, Filled]]:
    for each in in_order(answer.placements, names):
        name = names.of(each.unit or each.id, each.name)
        if each.partly:
            size = Decimal(1) if names.about.check.counts else each.actual_osp
            yield each.group, Filled(name, Fill.OPEN, size, each.counted_osp or Decimal(0))
        else:
            yield each.group, Filled(name, Fill.DONE, _size(each, names))
    for gap in answer.missing:
        yield from ((gap.group, each) for each in _open(names, answer, gap))


def _open(names: Names, answer: BranchAnswer, gap: Missing) -> Iterator[Filled]:
    """What one group lacks: its compulsory units by name, the rest as one place."""
    counts = names.about.check.counts
    here = {gap.group, *(child.id for child in names.about.tree.node(gap.group).groups if child.unit)}
    begun = [each for each in answer.placements if each.partly and each.group in here]
    left = Decimal(gap.need_count) if counts else gap.need_osp or Decimal(0)
    left -= sum((Decimal(1) if counts else _rest(each) for each in begun), Decimal(0))
    if gap.reason.code == "mandatory_missing":
        for each in gap.candidates:
            if each.id not in {begun_one.unit for begun_one in begun}:
                size = Decimal(1) if counts else each.osp
                left -= size or Decimal(0)
                yield Filled(names.of(each.id, each.name), Fill.OPEN, size)
    if left > 0:
        yield Filled(names.words.say("page-to-choose"), Fill.OPEN, left)


def _rest(placement: Placement) -> Decimal:
    return max((placement.actual_osp or Decimal(0)) - (placement.counted_osp or Decimal(0)), Decimal(0))


# -- sections ------------------------------------------------------------------------------------------------------------


def _held(answer: BranchAnswer, plan: Plan | None) -> tuple[Placement, ...]:
    """What is there and counted, wholly or in part; a plan may count it elsewhere than a check, to leave room for its steps."""
    if plan is None:
        return answer.placements
    begun = {each.unit for each in plan.placements if each.source == _PLAN and each.unit}
    held = [each for each in plan.placements if each.source != _PLAN]
    return (*held, *(each for each in answer.placements if each.partly and each.unit in begun))


def having(names: Names, answer: BranchAnswer, plan: Plan | None) -> Section:
    """What counts where, as a picture and as a table; and what does not count."""
    say = names.words.say
    blocks: list[Block] = [Picture(map_of(names, answer, plan))]
    rows = tuple(_row(each, names) for each in in_order(_held(answer, plan), names))
    if rows:
        counts = names.about.check.counts
        columns = [Column(say("page-column-had"), 6), Column(say("page-column-counted-in"), 7), Column(say("page-column-known"), 3)]
        columns += [] if counts else [Column(say("page-column-osp"), 0, True)]
        rows = tuple(row[: len(columns)] for row in rows)
        blocks += [Subheading(say("page-counted-heading")), Table(say("page-counted-caption"), tuple(columns), rows)]
    else:
        blocks.append(Prose(say("page-have-nothing")))
    proposed = {each.id for each in answer.proposals}
    not_counted = [each for each in answer.not_counted if each.id not in proposed]
    if not_counted:
        listed = [Cell(names.of(each.id, each.name), (names.because(each.reason),)) for each in not_counted[:_MOST_LISTED]]
        if more := len(not_counted) - _MOST_LISTED:
            listed += [Cell(say("cli-more", count=more))] if more > 0 else []
        blocks += [Subheading(say("page-not-counted-heading")), Items(tuple(listed))]
    return Section(say("page-have-heading"), tuple(blocks))


def _row(placement: Placement, names: Names) -> tuple[Cell, ...]:
    say, evidence = names.words.say, names.evidence.get(placement.id)
    notes: tuple[str, ...] = ()
    if placement.partly:
        parts = names.elements(placement.partly)
        notes = (say("page-partly-named", parts=parts) if parts else say("page-partly", count=len(placement.partly)),)
    osp = amount(placement.counted_osp, names)
    more = placement.actual_osp is not None and placement.counted_osp is not None and placement.actual_osp > placement.counted_osp
    of = (say("page-of-osp", osp=names.words.osp(placement.actual_osp)),) if more else ()
    group = names.of(placement.group) if names.of(placement.group) != placement.group else whole_goal(names)
    name = names.of(placement.unit or placement.id, placement.name)
    return Cell(name, notes), Cell(group), Cell(_how_known(placement.certainty, evidence, names)), Cell(osp, of)


def _how_known(certainty: Certainty, evidence: Evidence | None, names: Names) -> str:
    if certainty is not Certainty.FORMAL:
        return names.words.say(f"page-known-{certainty}")
    flags = evidence.flags if evidence is not None else frozenset()
    known = next((flag for flag in (Flag.BY_HAND, Flag.RECOGNISED) if flag in flags), "assessed")
    return names.words.say(f"page-known-{known}")


def lacking(names: Names, answer: BranchAnswer) -> Section | None:
    """What each group lacks, and what could fill it; ``None`` where nothing is missing."""
    if not answer.missing:
        return None
    say = names.words.say
    rows = tuple(_gap(each, names) for each in answer.missing)
    columns = (Column(say("page-column-group"), 4), Column(say("page-column-fits"), 5), Column(say("page-column-lacking"), 0, True))
    return Section(say("page-lacking-heading"), (Table(say("page-lacking-caption"), columns, rows),))


def branches(names: Names) -> Section | None:
    """What is missing in each competence area; ``None`` where there is no choice."""
    found = names.about.check.branches
    if len(found) < 2:
        return None
    say = names.words.say
    rows = []
    for each in found[:_MOST_LISTED]:
        left = each.remaining_units if names.about.check.counts else each.remaining_osp
        area = ", ".join(names.of(step.code or step.id, step.name) for step in each.branch) or say("cli-no-branch")
        rows.append((Cell(area), Cell(say("page-cannot-be-filled") if each.remaining_units is None else amount(left, names))))
    columns = (Column(say("page-column-branch"), 3), Column(say("page-column-lacking"), 0, True))
    blocks: list[Block] = [Table(say("page-branches-caption"), columns, tuple(rows))]
    if (more := len(found) - _MOST_LISTED) > 0:
        blocks.append(Prose(say("cli-more", count=more)))
    return Section(say("page-branches-heading"), (Prose(say("page-branches-first")), *blocks))


def _gap(gap: Missing, names: Names) -> tuple[Cell, ...]:
    say = names.words.say
    path = [said for each in gap.path if (said := names.words.name(each))]
    group = path[-1] if path else whole_goal(names)
    need = names.words.osp(gap.need_osp) if gap.need_osp is not None else say("cli-parts", count=gap.need_count)
    fits = [names.of(each.id, each.name) for each in gap.candidates[:_MOST_CANDIDATES]]
    if (more := len(gap.candidates) - _MOST_CANDIDATES) > 0:
        fits.append(say("cli-more", count=more))
    head, *rest = fits or [say("page-ask-provider")]
    above = path[-2] if len(path) > 2 else ""
    return Cell(group, (above,) if above else ()), Cell("; ".join((head, *rest))), Cell(need)
