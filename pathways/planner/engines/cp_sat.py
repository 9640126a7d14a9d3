"""OR-Tools CP-SAT: exact whole-number optimisation of a ``Program``, objective after objective.

One worker by default and a fixed seed (planner-model.md 4.1): what is proven is equal with more of them, what is not may differ.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from ortools.sat.python import cp_model

from pathways.errors import BrokenPromise
from pathways.planner.program import OPEN, Matrix, Program, Solved, Status, Terms, first_bound, merged, packed

NAME = "CP-SAT"
_SMALL, _LARGE = 300, 850  # so few columns are searched as they are; with so many the relaxation takes longer than many a search
# One relaxation with every row from the start, and no cuts: rows are few, and the bound is near already (planner-model.md 11).
_SEARCH = "linearization_level: 2 add_lp_constraints_lazily: false cut_level: 0 symmetry_level: 0 cp_model_probing_level: 0"
# Of several workers one searches as a single one does: those that come by default take ten times as long here.
_AS_ONE = f'extra_subsolvers: "as one" subsolver_params {{ name: "as one" {_SEARCH} }}'
# A search without relaxation is over soon, or never: it has so much of the solver's own, machine-independent time for each column.
_AS_IT_IS, _EACH = "linearization_level: 0 cp_model_presolve: false", 4e-5
_PACKED_MOST = 2**50  # joined weights stay far from the solver's 64 bits


def minimise(program: Program, objectives: Sequence[Terms], *, time_limit_ms: int) -> Solved:
    """The lexicographic minimum of ``objectives`` (none: any solution), within ``time_limit_ms`` for all together."""
    return search(program.matrix(), objectives, until=time.monotonic() + time_limit_ms / 1000)


@dataclass(frozen=True, slots=True)
class _Box:
    lows: Sequence[int]
    highs: Sequence[int]


def search(
    matrix: Matrix, objectives: Sequence[Terms], *, until: float, hint: Sequence[int] | None = None, workers: int = 1
) -> Solved:
    """As ``minimise``, of arrays and until a moment of the monotonic clock; ``hint``: a solution that is known."""
    model = _model(matrix)
    box = _Box(matrix.lows.tolist(), matrix.highs.tolist())
    if hint is not None:
        _set_hint(model, hint)
    reached: list[int] = []
    best: dict[int, int] = {}
    ahead = [merged(each) for each in objectives]
    for objective, stands_for in packed(box, objectives, limit=_PACKED_MOST) or [((), 0)]:
        joined, ahead = ahead[:stands_for], ahead[stands_for:]
        model.clear_objective()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
        if objective:
            model.proto.objective.vars.extend([column for _, column in objective])
            model.proto.objective.coeffs.extend([coefficient for coefficient, _ in objective])
        solver, status = _solved(model, len(matrix.lows), stands_for, until=until, workers=workers)
        if status == cp_model.INFEASIBLE and best:
            raise BrokenPromise("CP-SAT called a programme infeasible after it had given a solution.")
        if status == cp_model.INFEASIBLE:
            return Solved(Status.INFEASIBLE)
        if status == cp_model.MODEL_INVALID:
            raise ValueError(model.validate())
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            kept = Status.FEASIBLE if best else Status.UNKNOWN
            return Solved(kept, best, tuple(reached), None)
        best = dict(enumerate(solver.response_proto.solution))
        values = [sum(c * best[col] for c, col in terms) for terms in joined]
        if status == cp_model.FEASIBLE and objective:
            bound = first_bound(box, joined, floor(solver.best_objective_bound))
            return Solved(Status.FEASIBLE, best, (*reached, values[0]), bound)
        reached += values
        # One row for each: as one joined row, with its large weights, CP-SAT 9.15 called a programme infeasible whose
        # solution it had just given (tests/oracles/test_two_engines.py holds that programme).
        for terms, value in zip(joined, values, strict=True):
            if terms:
                row = model.proto.constraints.add().linear
                _fill(row, [column for _, column in terms], [coefficient for coefficient, _ in terms], (-OPEN, value))
        _set_hint(model, list(best.values()))
    return Solved(Status.OPTIMAL, best, tuple(reached), reached[-1] if reached else None)


def _solved(
    model: cp_model.CpModel, columns: int, objectives: int, *, until: float, workers: int
) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
    """``model``, whose objective stands for so many, as it is where that is soon over, else with its relaxation."""
    known = cp_model.UNKNOWN
    if objectives == 0 or (objectives == 1 and not _SMALL < columns < _LARGE):
        quick = _solver(until - time.monotonic(), 1, presolve=False)
        quick.parameters.merge_text_format(_AS_IT_IS)
        quick.parameters.max_deterministic_time = _EACH * columns
        known = quick.solve(model)
        if known not in (cp_model.FEASIBLE, cp_model.UNKNOWN):
            return quick, known
        if known == cp_model.FEASIBLE:
            _set_hint(model, quick.response_proto.solution)
    solver = _solver(until - time.monotonic(), workers, presolve=columns > _SMALL)
    status = solver.solve(model)
    return (quick, known) if status == cp_model.UNKNOWN and known == cp_model.FEASIBLE else (solver, status)


def _set_hint(model: cp_model.CpModel, values: Sequence[int]) -> None:
    model.clear_hints()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
    model.proto.solution_hint.vars.extend(range(len(values)))
    model.proto.solution_hint.values.extend(values)


def _model(matrix: Matrix) -> cp_model.CpModel:
    """Columns and rows as the solver's own data: as its expressions they would take as long as many proofs."""
    model = cp_model.CpModel()
    new_column, new_row = model.proto.variables.add, model.proto.constraints.add
    for bounds in zip(matrix.lows.tolist(), matrix.highs.tolist(), strict=True):
        new_column().domain.extend(bounds)
    starts, indices, values = matrix.starts.tolist(), matrix.columns.tolist(), matrix.values.tolist()
    rows = zip(starts, starts[1:], matrix.row_lows.tolist(), matrix.row_highs.tolist(), strict=False)
    for begin, end, low, high in rows:
        _fill(new_row().linear, indices[begin:end], values[begin:end], (low, high))
    return model


def _fill(row: Any, columns: Sequence[int], coefficients: Sequence[int], bounds: tuple[int, int]) -> None:
    row.vars.extend(columns)
    row.coeffs.extend(coefficients)
    row.domain.extend(bounds)


def _solver(seconds: float, workers: int, *, presolve: bool) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(seconds, 0.001)
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = 0
    solver.parameters.catch_sigint_signal = False  # an interrupt belongs to the program, not to the search
    solver.parameters.merge_text_format(_SEARCH)
    # Programmes are narrowed already: later rounds find little, and of small ones it takes longer than the search.
    solver.parameters.cp_model_presolve = presolve
    solver.parameters.max_presolve_iterations = 2
    solver.parameters.find_big_linear_overlap = False
    if workers > 1:
        solver.parameters.merge_text_format(_AS_ONE)
    return solver
