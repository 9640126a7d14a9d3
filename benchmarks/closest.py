"""The nearest of many qualifications: ranked by a bound and solved in its order, against solving every one exactly.

    .venv/bin/python benchmarks/closest.py FOLDER [RECORD...] --count 300

FOLDER holds national requirements (ePerusteet), each RECORD is a learner's (Koski); without one, two made-up learners are asked
about. Single process, times of one run in ms, the peer in the same run on the same trees.

Shapes of the made-up qualifications, all guessed and written down here so that they can be argued with: each is one of
FOLDER's, drawn by turns, in force on the day; the first of each is the real one. Of the others every vocational unit has a new
code with probability 0.85 (the rest are shared with the real one, as units are in truth), its extent is moved by 5 osp up or
down with probability 0.3 (never below 5), and of groups with more than six optional leaves each of these is dropped with
probability 0.1. Groups, rules, names and competence areas stay.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from loaders import Document, read
from pathways.model import (
    Catalogue,
    Certainty,
    Evidence,
    Group,
    Leaf,
    PieceKind,
    Provenance,
    Qualification,
    Record,
    Text,
    UnitKind,
)
from pathways.planner.bound import Bounds
from pathways.planner.checking import branch_figures
from pathways.planner.closest import Ranking, Wanted, closest
from pathways.planner.engines import cpsat
from pathways.rules.reading import branches

ON = date(2026, 12, 1)


def made_up(real: list[Qualification], count: int, *, seed: int) -> tuple[Qualification, ...]:
    """``count`` qualifications in force on the day; equal for equal arguments."""
    return tuple(_varied(real[number % len(real)], number // len(real), seed) for number in range(count))


def _varied(qualification: Qualification, copy: int, seed: int) -> Qualification:
    dates = replace(qualification, valid_from=date(2018, 1, 1), valid_to=None, transition_to=None)
    if copy == 0:
        return dates
    dice = random.Random(f"{qualification.id}/{copy}/{seed}")
    codes = {
        unit.code: f"{unit.code}-{copy}"
        for unit in qualification.units
        if unit.kind is UnitKind.VOCATIONAL and dice.random() < 0.85
    }
    units = tuple(replace(unit, code=codes.get(unit.code, unit.code)) for unit in qualification.units)
    structures = tuple(replace(each, root=_group(each.root, codes, dice)) for each in qualification.structures)
    number = f"{qualification.register_number}/{copy}"
    return replace(dates, id=f"{qualification.id}-{copy}", register_number=number, units=units, structures=structures)


def _group(group: Group, codes: dict[str, str], dice: random.Random) -> Group:
    optional = sum(1 for each in group.children if isinstance(each, Leaf) and not each.mandatory)
    children: list[Group | Leaf] = []
    for each in group.children:
        if isinstance(each, Group):
            children.append(_group(each, codes, dice))
        elif each.mandatory or optional <= 6 or dice.random() >= 0.1:
            children.append(_leaf(each, codes, dice))
    return replace(group, children=tuple(children))


def _leaf(leaf: Leaf, codes: dict[str, str], dice: random.Random) -> Leaf:
    osp = leaf.osp
    if leaf.unit in codes and osp is not None and leaf.most_osp is None and dice.random() < 0.3:
        osp = max(Decimal(5), osp + dice.choice([-5, 5]))
    return replace(leaf, unit=codes.get(leaf.unit, leaf.unit), osp=osp)


def learners(real: list[Qualification]) -> dict[str, Record]:
    """One who has nothing, and one who has a third of a trade's units and its common units."""
    chosen = max(real, key=lambda each: (len(each.units), each.id))
    codes = sorted({leaf.unit for leaf in chosen.structures[0].root.leaves()})
    common = [unit.code for unit in chosen.units if unit.kind is UnitKind.COMMON]
    held = dict.fromkeys([*common, *codes[::3]])
    evidence = tuple(
        Evidence(code, PieceKind.UNIT, Text(), Provenance("made up"), Certainty.FORMAL, code=code, national=True) for code in held
    )
    return {"nothing held": Record(), f"{len(held)} units of one held": Record(evidence=evidence)}


def solving_all(catalogue: Catalogue, record: Record, top: int) -> list[tuple[object, ...]]:
    """The peer: every branch exactly, then sorted."""
    ranking = Ranking(catalogue, record, Wanted(ON, exits=False), cpsat())
    rows: list[tuple[Any, ...]] = []
    for candidate in ranking.candidates:
        for way in branches(candidate.tree):
            answer = branch_figures(candidate.question, candidate.tree, way, candidate.reread)
            if answer.remaining_units is not None:
                counts = answer.remaining_osp is None
                left = Decimal(answer.remaining_units) if answer.remaining_osp is None else answer.remaining_osp
                had = Decimal(answer.counted_units or 0) if counts else answer.counted_osp or Decimal(0)
                share = left / (left + had) if left + had else Decimal(0)
                number = candidate.qualification.register_number
                rows.append((share, left, answer.remaining_units, number, candidate.qualification.id, candidate.method, way))
    return sorted(rows)[:top]


def timed(name: str, began: float, note: str = "") -> None:
    print(f"  {name:44}{(time.perf_counter() - began) * 1000:>8.0f}  {note}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("records", nargs="*", type=Path)
    arguments.add_argument("--count", type=int, default=300)
    arguments.add_argument("--top", type=int, default=10)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--no-peer", action="store_true")
    chosen = arguments.parse_args()
    real = load(chosen.folder)
    catalogue = Catalogue(made_up(real, chosen.count, seed=chosen.seed))
    asked = learners(real)
    for path in chosen.records:
        asked[path.name] = read(Document(path.name, path.read_bytes()))[1].record or Record()
    closest(Catalogue(tuple(real[:1])), Record(), Wanted(ON), top=1)  # the solver is loaded
    print(
        f"{chosen.count} qualifications from {len(real)} real ones, nearest {chosen.top}, {os.cpu_count()} cores, single runs in ms"
    )
    for name, record in asked.items():
        print(name)
        began = time.perf_counter()
        ranking = Ranking(catalogue, record, Wanted(ON, exits=False), cpsat())
        timed("trees read, evidence placed", began, f"{sum(len(branches(each.tree)) for each in ranking.candidates)} branches")
        began = time.perf_counter()
        bounds = Bounds()
        for each in ranking.candidates:
            bounds.of(each.setting, each.standing, each.held)
        timed("bound of each tree", began)
        began = time.perf_counter()
        rows = closest(catalogue, record, Wanted(ON), top=chosen.top)
        timed("nearest, exits among them, from the start", began)
        began = time.perf_counter()
        rows = closest(catalogue, record, Wanted(ON, exits=False), top=chosen.top)
        timed("nearest qualifications, from the start", began)
        if not chosen.no_peer:
            began = time.perf_counter()
            peer = solving_all(catalogue, record, chosen.top)
            timed("peer: every branch solved exactly", began)
            ours = [(each.qualification.id, each.method, tuple(step.id for step in each.branch)) for each in rows]
            assert ours == [(each[4], each[5], each[6]) for each in peer], "the bound changed the answer"


def load(folder: Path) -> list[Qualification]:
    """The requirements of a folder that have a rule tree, in the order of their numbers."""
    found: dict[str, Qualification] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            reading = read(Document(path.name, path.read_bytes()))[1]
        except Exception as fault:
            print(f"left out: {path.name} ({type(fault).__name__})")
            continue
        found |= {each.id: each for each in reading.qualifications if each.structures and len(each.units) > 5}
    return [found[each] for each in sorted(found)]


if __name__ == "__main__":
    main()
