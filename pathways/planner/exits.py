"""Exits on the way: what is smaller than a qualification, has a certificate of its own, and has begun.

A unit of which something is met; a POK of whose parts some are met; the compulsory vocational units of a branch as a partial
qualification, of which something is held (decision 0037). A completed unit is no exit: its certificate is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pathways.model import Catalogue, Offering, Record, Text, UnitKind
from pathways.planner.bound import share_left
from pathways.planner.checking import Question, branch_figures
from pathways.planner.completing import complete_units
from pathways.planner.engines import Engine
from pathways.planner.goal import find_units
from pathways.planner.nearest import Exit, Nearest, Row, RowKind, shown
from pathways.planner.options import use_of
from pathways.planner.verdict import Verdict, branch_steps
from pathways.rules.elements import elements
from pathways.rules.reading import BRANCH_KINDS, Node, TreeLeaf, units_tree
from pathways.rules.setting import Origins, Setting
from pathways.rules.standing import Standing

if TYPE_CHECKING:
    from pathways.planner.closest import Candidate


def begun_units(setting: Setting, evidence: Standing) -> tuple[Exit, ...]:
    """Units of the tree of which something is met, formally or by a provider's statement, and something is left."""
    begun = sorted(setting.leaf_units & (evidence.met.keys() | evidence.declared.keys()))
    found = (left_of_unit(setting, evidence, code) for code in begun)
    return tuple(each for each in found if 0 < each.left < each.of)


def left_of_unit(setting: Setting, evidence: Standing, code: str) -> Exit:
    """How much of one unit is left, by its elements."""
    every = elements(code, setting.unit(code))
    met = {*evidence.met.get(code, {}), *evidence.declared.get(code, {})}
    left = 0 if code in complete_units(setting, evidence) else sum(1 for each in every if each.id not in met)
    unit = setting.unit(code)
    return Exit(code, unit.name if unit is not None else Text(), left, len(every))


class Exits:
    """The exits of one learner over all that is compared. ``offerings``: among which POKs are looked for."""

    def __init__(
        self,
        catalogue: Catalogue,
        record: Record,
        candidates: Iterable[Candidate],
        origins: Origins,
        engine: Engine | None,
        *,
        offerings: Iterable[Offering] = (),
    ) -> None:
        self._catalogue = catalogue
        self._offerings = tuple(offerings)
        self._record = record
        self._origins = origins
        self._engine = engine
        recorded = {goal.register_number for goal in record.goals}
        # What several requirements hold is shown as those of the record have it, else the newest.
        self._candidates = sorted(
            sorted(candidates, key=lambda each: (each.qualification.register_number, each.qualification.id, str(each.method))),
            key=lambda each: (
                each.qualification.register_number in recorded,
                not (each.qualification.draft or each.qualification.export_trial),
                each.qualification.valid_from.toordinal() if each.qualification.valid_from is not None else 0,
            ),
            reverse=True,
        )

    def rows(self) -> Iterator[Row]:
        """Each exit once."""
        yield from self._units()
        yield from self._partials()
        yield from self.poks()

    # -- units -----------------------------------------------------------------------------------------------------------

    def _units(self) -> Iterator[Row]:
        seen: set[str] = set()
        for candidate in self._candidates:
            for begun in begun_units(candidate.setting, candidate.standing):
                if begun.unit in candidate.reach and begun.unit not in seen:
                    seen.add(begun.unit)
                    yield self.unit(candidate, begun)

    def unit(self, candidate: Candidate, begun: Exit) -> Row:
        """A unit by itself is a goal of one named unit: its figures are those of its check."""
        goal = find_units(
            self._catalogue,
            (begun.unit,),
            on=date.max,
            within=candidate.qualification,
            asked=candidate.method,
            record=self._record,
            corrections={candidate.qualification.register_number: candidate.question.corrections},
        )
        question = Question(goal.qualification, self._record, self._origins)
        answer = branch_figures(question, goal.tree, (), engine=self._engine)
        share = share_left(begun.left, begun.of - begun.left)
        nearest = Nearest(
            candidate.qualification,
            candidate.method,
            (),
            answer.verdict,
            answer.remaining_osp,
            1 if begun.left else 0,
            answer.counted_osp,
            shown(share),
            (begun,) if 0 < begun.left < begun.of else (),
            RowKind.UNIT,
            begun.unit,
            begun.name,
            (begun.unit,),
        )
        return Row(nearest, share, ("unit", begun.unit), question, goal.tree)

    # -- partial qualifications ------------------------------------------------------------------------------------------

    def _partials(self) -> Iterator[Row]:
        seen: set[frozenset[str]] = set()
        for candidate in self._candidates:
            if not candidate.held:
                continue
            for way in candidate.ways:
                leaves = {leaf.unit: leaf for leaf in _compulsory(candidate.tree.root, frozenset(way))}
                trade = {code: leaf for code, leaf in leaves.items() if _is_vocational(candidate.setting, code)}
                if len(trade) > 1 and trade.keys() & candidate.held and frozenset(trade) not in seen:
                    seen.add(frozenset(trade))
                    yield self._partial(candidate, way, trade)

    def _partial(self, candidate: Candidate, way: tuple[str, ...], trade: dict[str, TreeLeaf]) -> Row:
        """Every unit is asked for, so nothing is chosen: what is not held is left."""
        tree = units_tree(tuple(trade[code] for code in sorted(trade)))
        left = [leaf for code, leaf in trade.items() if code not in candidate.held]
        units = len(trade)
        remaining = counted = None
        share = share_left(len(left), units - len(left))
        if not tree.counts:
            remaining = sum((leaf.osp for leaf in left if leaf.osp is not None), Decimal(0))
            total = tree.root.osp.most if tree.root.osp is not None else None
            counted = (total or Decimal(0)) - remaining
            share = share_left(remaining, counted)
        nearest = Nearest(
            candidate.qualification,
            candidate.method,
            branch_steps(candidate.tree.root, way),
            Verdict.INCOMPLETE if left else Verdict.COMPLETE,
            remaining,
            len(left),
            counted,
            shown(share),
            (),
            RowKind.PARTIAL,
            None,
            candidate.qualification.name,
            tuple(sorted(trade)),
        )
        return Row(nearest, share, ("partial", *nearest.units), candidate.question, tree)

    # -- POKs ------------------------------------------------------------------------------------------------------------

    def poks(self) -> Iterator[Row]:
        """Small competence units that have begun."""
        homes: dict[str, Candidate] = {}
        for candidate in self._candidates:
            touched = candidate.held | candidate.standing.met.keys() | candidate.standing.declared.keys()
            for unit in touched & candidate.reach:
                homes.setdefault(unit, candidate)
        for offering in self._offerings:
            home = next((homes[each.unit] for each in offering.covers if each.unit in homes), None)
            row = self._pok(offering, home) if home is not None else None
            if row is not None:
                yield row

    def _pok(self, offering: Offering, home: Candidate) -> Row | None:
        """A POK of which some is met and some is left. It is taken whole: all of its extent remains."""
        covered = use_of(offering, home.setting).covers
        left = of = 0
        for unit, met in covered.items():
            had = met if unit in home.held else {*home.standing.met.get(unit, {}), *home.standing.declared.get(unit, {})}
            left += len(met - had)
            of += len(met)
        if left in (0, of):
            return None
        share = share_left(left, of - left)
        nearest = Nearest(
            home.qualification,
            home.method,
            (),
            Verdict.INCOMPLETE,
            offering.least_osp,
            1,
            None,
            shown(share),
            (),
            RowKind.POK,
            offering.id,
            offering.name,
            tuple(sorted(covered)),
        )
        return Row(nearest, share, ("pok", offering.id))


def _compulsory(node: Node, way: frozenset[str]) -> Iterator[TreeLeaf]:
    """Leaves that the requirements mark as compulsory, of the branch ``way`` and of what is common to all."""
    yield from (leaf for leaf in node.leaves if leaf.mandatory)
    for child in node.groups:
        if child.kind not in BRANCH_KINDS or child.id in way:
            yield from _compulsory(child, way)


def _is_vocational(setting: Setting, code: str) -> bool:
    unit = setting.unit(code)
    return unit is not None and unit.kind is UnitKind.VOCATIONAL
