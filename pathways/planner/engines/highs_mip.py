"""HiGHS: the same ``Program`` as a mixed-integer programme. Second opinion to CP-SAT, light to load.

Works in floating point, so every solution is rounded and checked against the rows in whole numbers before it is given.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence

import highspy
import numpy as np

from pathways.errors import BrokenPromise
from pathways.planner.program import OPEN, Matrix, Program, Solved, Status, Terms

NAME = "HiGHS"


def minimise(program: Program, objectives: Sequence[Terms], *, time_limit_ms: int) -> Solved:
    """The lexicographic minimum of ``objectives`` (none: any solution), within ``time_limit_ms`` for all together."""
    until = time.monotonic() + time_limit_ms / 1000
    matrix = program.matrix()
    if matrix.holds_nothing():
        return Solved(Status.INFEASIBLE)
    highs = solver_of(matrix)
    width = len(matrix.lows)
    reached: list[int] = []
    best: dict[int, int] = {}
    for objective in objectives or ((),):
        if best and not objective:
            reached.append(0)
            continue
        costs = np.zeros(width)
        for coefficient, column in objective:
            costs[column] += coefficient
        highs.changeColsCost(width, np.arange(width, dtype=np.int32), costs)
        highs.setOptionValue("time_limit", max(until - time.monotonic(), 0.001) + highs.getRunTime())
        highs.run()
        status = highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Solved(Status.INFEASIBLE)
        info = highs.getInfo()
        if info.primal_solution_status != 2:  # kSolutionStatusFeasible
            return Solved(Status.FEASIBLE if best else Status.UNKNOWN, best, tuple(reached), None)
        best = _rounded(matrix, highs.getSolution().col_value)
        value = sum(c * best[col] for c, col in objective)
        reached.append(value)
        if status != highspy.HighsModelStatus.kOptimal:
            return Solved(Status.FEASIBLE, best, tuple(reached), round(info.mip_dual_bound))
        if objective:
            columns = np.array([col for _, col in objective], dtype=np.int32)
            highs.addRow(-highspy.kHighsInf, float(value), len(columns), columns, np.array([float(c) for c, _ in objective]))
    return Solved(Status.OPTIMAL, best, tuple(reached), reached[-1] if reached else None)


def relaxation(program: Program, objective: Terms) -> float | None:
    """The value of the linear relaxation: a lower bound of ``objective``; ``None`` when even that is infeasible."""
    highs = solver_of(program.matrix(), whole=False)
    costs = np.zeros(len(program.names))
    for coefficient, column in objective:
        costs[column] += coefficient
    highs.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return float(highs.getInfo().objective_function_value)


def solver_of(matrix: Matrix, *, whole: bool = True) -> highspy.Highs:
    """A solver that holds ``matrix`` and no objective yet; ``whole``: else its linear relaxation."""
    highs = _new()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 0)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.5)  # objectives are whole: nearer than one half is equal
    lp = highspy.HighsLp()
    lp.num_col_ = len(matrix.lows)
    lp.num_row_ = len(matrix.row_lows)
    lp.col_cost_ = np.zeros(lp.num_col_)
    lp.col_lower_ = matrix.lows.astype(float)
    lp.col_upper_ = matrix.highs.astype(float)
    lp.row_lower_ = np.where(matrix.row_lows > -OPEN, matrix.row_lows, -highspy.kHighsInf)
    lp.row_upper_ = np.where(matrix.row_highs < OPEN, matrix.row_highs, highspy.kHighsInf)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = matrix.starts.astype(np.int32)
    lp.a_matrix_.index_ = matrix.columns.astype(np.int32)
    lp.a_matrix_.value_ = matrix.values.astype(float)
    if whole:
        lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
    highs.passModel(lp)
    return highs


def _new() -> highspy.Highs:
    """A solver object. Making the first one prints a banner on standard output, where answers go: it is sent nowhere."""
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        return highspy.Highs()  # type: ignore[no-untyped-call]  # untyped in highspy
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _rounded(matrix: Matrix, solution: Sequence[float]) -> dict[int, int]:
    """Whole values, checked exactly. Raises ``BrokenPromise`` when rounding breaks a row."""
    values = np.rint(np.array(solution)).astype(np.int64)
    rows = matrix.at(values)
    if np.any((rows < matrix.row_lows) | (rows > matrix.row_highs)):
        raise BrokenPromise("HiGHS gave a solution that whole numbers do not confirm.")
    return dict(enumerate(values.tolist()))
