"""The optimisation behind a check: of all ways to complete a tree, the one that leaves least to do.

Least credit still to be earned (units, in a tree of counts), then fewest units left, most counted, least surplus, least
left to agreement, then identifiers. Source: planner-model.md 1.5, 1.6.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from pathways.errors import BrokenPromise
from pathways.model import Evidence
from pathways.planner.engines import Engine
from pathways.planner.program import Program, Solved, Status, Terms
from pathways.planner.scale import Scale
from pathways.planner.structure import StructureColumns, Unknown, add_structure
from pathways.rules.confirm import Completion, Counted, confirm
from pathways.rules.elements import elements
from pathways.rules.reading import Tree
from pathways.rules.setting import Setting
from pathways.rules.standing import Piece, Standing

TIME_LIMIT_MS = 20_000


@dataclass(frozen=True, slots=True)
class Remainder:
    """The best completion of a tree, measured. osp are ``None`` in a tree of counts; ``partly``: leaf -> credit of the
    elements that are met in a unit that is not complete. ``counted_units``: held things that are counted, in a tree of counts.
    """

    completion: Completion
    remaining_osp: Decimal | None
    remaining_units: int
    counted_osp: Decimal | None
    surplus_osp: Decimal | None
    partly: Mapping[str, Decimal]
    counted_units: int | None = None


def complete_units(setting: Setting, standing: Standing) -> frozenset[str]:
    """Units that are complete by formal evidence: held as a whole, or every element met."""
    whole = set(standing.whole)
    for code, met in standing.met.items():
        if all(each.id in met for each in elements(code, setting.unit(code))):
            whole.add(code)
    return frozenset(whole)


def recorded_osp(held: frozenset[str], standing: Standing) -> dict[str, Decimal | None]:
    """The extent that the record gives each complete unit; ``None`` where it gives none (complete by its parts)."""
    return {code: standing.whole[code].osp if code in standing.whole else None for code in sorted(held)}


def partly_met_osp(setting: Setting, standing: Standing, code: str, assumed: Collection[str] = ()) -> Decimal:
    """Credit of the sub-units that are met (or ``assumed``, by element) in a common unit; a partly covered vocational unit has
    none (1.6)."""
    met = {*standing.met.get(code, {}), *assumed}
    return sum((each.osp for each in elements(code, setting.unit(code)) if each.id in met and each.osp is not None), Decimal(0))


class CompletingProgram:
    """The programme of one tree (already restricted to a branch) and one learner."""

    def __init__(self, setting: Setting, standing: Standing, *, strict: bool, unknown: Unknown = Unknown.LEAST) -> None:
        self._setting = setting
        self._standing = standing
        self._tree = setting.tree
        self._held = complete_units(setting, standing)
        self._program = Program()
        held_osp = recorded_osp(self._held, standing)
        self._scale = scale_for(self._tree, standing.pieces, held_osp, setting)
        self._columns = add_structure(
            self._program,
            self._tree,
            scale=self._scale,
            pieces=standing.pieces,
            held_osp=held_osp,
            unknown=unknown,
            strict=strict,
        )
        self._partly = self._partly_columns()
        self._open_units = self._unit_columns()

    def best(self, engine: Engine) -> Remainder | None:
        """The completion that leaves least; ``None`` when the tree cannot be filled by anything."""
        columns = self._columns
        ties: list[Terms] = [tuple((1, col) for col in columns.to_agree.values()), self._minus_unknown()]
        ties += [columns.choice_ranks(), columns.credit_ranks()]
        return self._solved(engine, [*self._measures(), *ties])

    def measured(self, engine: Engine) -> Remainder | None:
        """The same measures, sooner: which of the completions that are equally good is not settled."""
        return self._solved(engine, self._measures())

    def _measures(self) -> list[Terms]:
        return [self._remaining(), self._units_left(), self._minus_counted(), self._columns.surplus()]

    def _solved(self, engine: Engine, objectives: list[Terms]) -> Remainder | None:
        solved = engine(self._program, objectives, time_limit_ms=TIME_LIMIT_MS)
        if solved.status is Status.INFEASIBLE:
            return None
        if solved.status is not Status.OPTIMAL:
            raise BrokenPromise(f"a check was not proven within {TIME_LIMIT_MS} ms")
        return self._remainder(solved)

    def can_be_complete(self, engine: Engine) -> bool:
        """Whether the held alone can complete the tree, under the reading of unknown extents that was asked for."""
        for leaf_id, column in self._columns.placed.items():
            if self._columns.leaves[leaf_id].unit not in self._held:
                self._program.fix(column, 0)
        for column in self._columns.to_agree.values():
            self._program.fix(column, 0)
        solved = engine(self._program, (), time_limit_ms=TIME_LIMIT_MS)
        if solved.status is Status.UNKNOWN:
            raise BrokenPromise(f"a check was not decided within {TIME_LIMIT_MS} ms")
        return solved.status is not Status.INFEASIBLE

    # -- columns and objectives --------------------------------------------------------------------------------------

    def _partly_columns(self) -> dict[str, int]:
        columns: dict[str, int] = {}
        if self._tree.counts:
            return columns
        for leaf_id, leaf in self._columns.leaves.items():
            if leaf.unit in self._held:
                continue
            met = self._scale.units(partly_met_osp(self._setting, self._standing, leaf.unit))
            met = min(met, self._columns.extent[leaf_id])
            if met:
                column = columns[leaf_id] = self._program.column(f"met {leaf_id}", 0, met)
                self._program.row([(1, column), (-met, self._columns.placed[leaf_id])], high=0)
                self._program.row([(1, column), *((-c, col) for c, col in self._columns.credit(leaf_id))], high=0)
        return columns

    def _unit_columns(self) -> list[int]:
        """One column per unit or slot that may be left to do; the two parts of a divided common unit share one."""
        columns = []
        shared: dict[str, int] = {}
        parts = [
            (leaf.unit, self._columns.placed[leaf_id])
            for leaf_id, leaf in self._columns.leaves.items()
            if leaf.unit not in self._held
        ]
        parts += [(node.unit or "", self._columns.asks[node.id]) for node in self._tree.root.walk() if node.slot is not None]
        divided = {node.unit for node in self._tree.root.walk() if node.slot is not None and node.unit}
        for unit, column in parts:
            if unit in divided:
                if unit not in shared:
                    shared[unit] = self._program.column(f"left {unit}")
                    columns.append(shared[unit])
                self._program.row([(1, shared[unit]), (-1, column)], low=0)
            else:
                columns.append(column)
        return columns

    def _remaining(self) -> Terms:
        if self._tree.counts:
            return self._units_left()
        columns = self._columns
        terms = [
            term for leaf_id, leaf in columns.leaves.items() if leaf.unit not in self._held for term in columns.credit(leaf_id)
        ]
        terms += [(-1, col) for col in self._partly.values()]
        return (*terms, *((1, col) for col in columns.to_agree.values()))

    def _units_left(self) -> Terms:
        return tuple((1, col) for col in self._open_units)

    def _minus_counted(self) -> Terms:
        columns = self._columns
        if self._tree.counts:
            held = [columns.placed[leaf_id] for leaf_id, leaf in columns.leaves.items() if leaf.unit in self._held]
            return tuple((-1, col) for col in (*held, *columns.in_slot.values()))
        counted = [term for leaf_id, leaf in columns.leaves.items() if leaf.unit in self._held for term in columns.credit(leaf_id)]
        counted += [term for key in columns.in_slot for term in columns.slot_credit(key)]
        return tuple((-c, col) for c, col in (*counted, *((1, col) for col in self._partly.values())))

    def _minus_unknown(self) -> Terms:
        """Pieces of unknown extent are shown where they would count, though they give nothing that is known."""
        unknown = {piece.id for piece in self._standing.pieces if piece.osp is None}
        return tuple((-1, column) for (piece, _), column in self._columns.in_slot.items() if piece in unknown)

    # -- the answer --------------------------------------------------------------------------------------------------

    def _remainder(self, solved: Solved) -> Remainder:
        completion = completion_of(self._columns, solved, self._standing.pieces)
        faults = confirm(self._tree, completion)
        if faults:
            raise BrokenPromise("a completion was refused by the independent checker: " + "; ".join(faults))
        counts = self._tree.counts
        osp = self._scale.osp
        return Remainder(
            completion,
            None if counts else osp(solved.reached[0]),
            solved.reached[1],
            None if counts else osp(-solved.reached[2]),
            None if counts else osp(solved.reached[3]),
            {leaf_id: osp(solved.values[col]) for leaf_id, col in self._partly.items() if solved.values[col]},
            -solved.reached[2] if counts else None,
        )


def scale_for(tree: Tree, pieces: tuple[Piece, ...], held_osp: Mapping[str, Decimal | None], setting: Setting) -> Scale:
    """The coarsest exact scale for everything that is added up."""
    extents: list[Decimal | None] = [piece.osp for piece in pieces]
    extents += held_osp.values()
    for node in tree.root.walk():
        if node.osp is not None:
            extents += [node.osp.least, node.osp.most]
        if node.slot is not None:
            extents += [node.slot.fixed_osp, node.slot.cap_osp]
        for leaf in node.leaves:
            extents += [leaf.osp, leaf.most_osp]
            extents += [each.osp for each in elements(leaf.unit, setting.unit(leaf.unit))]
    return Scale.for_all(extents)


def completion_of(
    columns: StructureColumns, solved: Solved, pieces: Iterable[Piece], alike: Mapping[str, Sequence[Piece]] = MappingProxyType({})
) -> Completion:
    """What a solution says, as a completion in osp. ``alike``: the pieces that one stands for, in the order in which they are
    placed."""
    values, osp = solved.values, columns.scale.osp
    waiting = {piece.id: list(alike.get(piece.id, (piece,))) for piece in pieces}
    leaves = {
        leaf_id: Counted(leaf.unit, leaf.unit, osp(solved.of(columns.credit(leaf_id))))
        for leaf_id, leaf in columns.leaves.items()
        if values[columns.placed[leaf_id]]
    }
    slots: dict[str, list[Counted]] = {}
    for (piece_id, slot), column in columns.in_slot.items():
        if not values[column]:
            continue
        left, each_most = solved.of(columns.slot_credit((piece_id, slot))), columns.piece_gives.get((piece_id, slot), 0)
        for _ in range(values[column]):
            piece = waiting[piece_id].pop(0)
            counted = osp(min(left, each_most))
            left -= min(left, each_most)
            slots.setdefault(slot, []).append(Counted(piece.id, piece.unit, counted, piece.osp is not None or counted > 0))
    return Completion(
        frozenset(group for group, column in columns.used.items() if values[column]),
        leaves,
        {slot: tuple(held) for slot, held in slots.items()},
        {
            slot: Decimal(values[col]) if columns.tree.counts else osp(values[col])
            for slot, col in columns.to_agree.items()
            if values[col]
        },
    )


def evidence_of(standing: Standing, piece_id: str) -> Evidence:
    """The evidence behind a piece; the optional part of a whole common unit is its unit's."""
    return standing.evidence[piece_id.removesuffix("#optional")]
