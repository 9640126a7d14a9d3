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
from pathways.planner.program import Program, Solved, Status, Terms

NAME = "HiGHS"


def minimise(program: Program, objectives: Sequence[Terms], *, time_limit_ms: int) -> Solved:
    """The lexicographic minimum of ``objectives`` (none: any solution), within ``time_limit_ms`` for all together."""
    until = time.monotonic() + time_limit_ms / 1000
    if any(not row.terms and not _holds(0, row.low, row.high) for row in program.rows):
        return Solved(Status.INFEASIBLE)
    highs = _highs(program)
    width = len(program.names)
    reached: list[int] = []
    best: dict[int, int] = {}
    for objective in objectives or ((),):
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
        best = _rounded(program, highs.getSolution().col_value)
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
    highs = _highs(program, whole=False)
    costs = np.zeros(len(program.names))
    for coefficient, column in objective:
        costs[column] += coefficient
    highs.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return float(highs.getInfo().objective_function_value)


def _holds(value: int, low: int | None, high: int | None) -> bool:
    return (low is None or low <= value) and (high is None or value <= high)


def _highs(program: Program, *, whole: bool = True) -> highspy.Highs:
    highs = _new()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 0)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.5)  # objectives are whole: nearer than one half is equal
    lp = highspy.HighsLp()
    rows = [row for row in program.rows if row.terms]
    lp.num_col_ = len(program.names)
    lp.num_row_ = len(rows)
    lp.col_cost_ = np.zeros(lp.num_col_)
    lp.col_lower_ = np.array(program.lows, dtype=float)
    lp.col_upper_ = np.array(program.highs, dtype=float)
    lp.row_lower_ = np.array([-highspy.kHighsInf if row.low is None else row.low for row in rows], dtype=float)
    lp.row_upper_ = np.array([highspy.kHighsInf if row.high is None else row.high for row in rows], dtype=float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0] + [len(row.terms) for row in rows], dtype=np.int32)
    lp.a_matrix_.index_ = np.array([col for row in rows for _, col in row.terms], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([c for row in rows for c, _ in row.terms], dtype=float)
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


def _rounded(program: Program, solution: Sequence[float]) -> dict[int, int]:
    """Whole values, checked exactly. Raises ``BrokenPromise`` when rounding breaks a row."""
    values = {index: round(value) for index, value in enumerate(solution)}
    for row in program.rows:
        if not _holds(sum(c * values[col] for c, col in row.terms), row.low, row.high):
            raise BrokenPromise("HiGHS gave a solution that whole numbers do not confirm.")
    return values
