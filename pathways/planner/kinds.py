"""Options that do the same for a learner are one kind: ten providers of one POK, and the intakes of each."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from decimal import Decimal

from pathways.planner.options import Option, Use
from pathways.rules.standing import Piece, Standing

Token = Hashable
"""What makes one thing equal to another for a person."""


def once_of_each_use(of: Callable[[Option], Hashable]) -> Callable[[Option], Token]:
    """``of``, which depends on the use of an option alone, asked once of each and spelled out: words are soon compared."""
    known: dict[int, tuple[Use, str]] = {}
    words: dict[Hashable, str] = {}

    def told(option: Option) -> Token:
        # Options of one offering share one use, which is held here so that its number stays its own.
        found = known.get(id(option.use))
        if found is None:
            what = of(option)
            found = known[id(option.use)] = option.use, words.get(what) or words.setdefault(what, repr(what))
        return found[1]

    return told


def kinds_of_step(standing: Standing, unmet: Mapping[str, frozenset[str]], held: frozenset[str]) -> Callable[[Option], Token]:
    """What an option gives of all that is still to be learnt, and how surely; equal for offerings that do the same. ``unmet``:
    unit -> elements; ``held``: units that are complete."""

    def kind_of_step(option: Option) -> Hashable:
        use = option.use
        covers = {unit: met & unmet.get(unit, frozenset()) for unit, met in use.covers.items()}
        assessed = {unit: met - standing.met.get(unit, {}).keys() for unit, met in use.assessed.items() if unit not in held}
        pieces = tuple(sorted((piece.kind, credit(piece), piece.places) for piece in use.pieces))
        return _listed(covers), tuple(sorted(use.formal - held)), _listed(assessed), pieces

    return once_of_each_use(kind_of_step)


def kinds_of_option(kind_of_step: Callable[[Option], Token]) -> Callable[[Option], Token]:
    """What an option does, and how large its open credit is and in which language: all that matters but the price and the end."""

    def kind_of_option(option: Option) -> Hashable:
        sizes = ((piece.osp is None, piece.osp or Decimal(0), piece.language or "") for piece in option.use.pieces)
        return kind_of_step(option), tuple(sorted(sizes))

    return once_of_each_use(kind_of_option)


def _listed(units: Mapping[str, frozenset[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((unit, tuple(sorted(met))) for unit, met in sorted(units.items()) if met)


def credit(piece: Piece) -> tuple[str, ...]:
    """What open credit is the learning of: a unit, a sub-unit, or so much of what its groups take."""
    if piece.unit is not None:
        return ("unit", piece.unit)
    if piece.same is not None:
        return ("same", piece.same)
    return ("credit", "" if piece.osp is None else str(piece.osp.normalize()), *piece.places)
