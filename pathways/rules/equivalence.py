"""What statements about units of two versions mean for one learner and one tree.

A statement is data (``pathways.model.equivalence``). Read as it stands, from the unit that it names first to the one that it
names second, and only where the requirements have the second:

- *equivalent* with a unit, or with named parts of one, and *partly* with named parts: the learner's unit would give these.
  Proposed, until it is recognised for this learner; formal where the statement says that it is automatic.
- *partly* without naming parts: proposed, and nothing is known to be given.
- *not*: refused, and nothing to ask for.

Of one author's statements about the same two units the latest counts. Where authors differ nothing is automatic.

Source: decision 0041.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from pathways.model import Because, Certainty, Equivalence, Evidence, PieceKind, Sameness, because


@dataclass(frozen=True, slots=True)
class Said:
    """What is stated about one piece of evidence. ``given``: what it stands for, once recognised. ``automatic``: no decision
    on this learner is needed. ``reasons``: the statements, in words. ``refused``: nobody states anything but "not"."""

    given: tuple[Evidence, ...]
    automatic: bool
    refused: bool
    reasons: tuple[Because, ...]


def said_of(evidence: Evidence, register_number: str, listed: Collection[str], statements: Iterable[Equivalence]) -> Said | None:
    """What ``statements`` say of ``evidence`` under the requirements ``register_number`` that have the units ``listed``;
    ``None`` where they say nothing."""
    meant = _latest(each for each in statements if _is_about(each, evidence, register_number) and each.to_unit in listed)
    if not meant:
        return None
    positive = [each for each in meant if each.relation is not Sameness.NOT]
    agreed = all(each.automatic for each in positive) and len(positive) == len(meant)
    given = dict.fromkeys(piece for each in positive for piece in _given(evidence, each))
    return Said(tuple(given), bool(given) and agreed, not positive, tuple(map(_in_words, meant)))


def _is_about(statement: Equivalence, evidence: Evidence, register_number: str) -> bool:
    if not evidence.national or statement.to_register_number not in (None, register_number):
        return False
    numbers = {evidence.register_number, evidence.from_register_number} - {None}
    if statement.from_register_number is not None and numbers and statement.from_register_number not in numbers:
        return False
    match evidence.kind:
        case PieceKind.UNIT:
            return statement.from_sub_unit is None and statement.from_unit == evidence.code
        case PieceKind.SUB_UNIT:
            return (statement.from_unit, statement.from_sub_unit) == (evidence.unit, evidence.code)
        case _:
            return False


def _latest(statements: Iterable[Equivalence]) -> list[Equivalence]:
    """Of each author about the same two units, the statements of the last day."""
    of_author: dict[tuple[str, str], list[Equivalence]] = {}
    for each in statements:
        of_author.setdefault((each.who, each.to_unit), []).append(each)
    return [each for said in of_author.values() for each in said if each.on == max(other.on for other in said)]


def _given(evidence: Evidence, statement: Equivalence) -> list[Evidence]:
    """The pieces that ``evidence`` would be, were it recognised as stated. Extents are those of the tree."""
    plain = replace(
        evidence,
        certainty=Certainty.FORMAL,
        register_number=None,
        from_register_number=None,
        group=None,
        osp=None,
        measure=None,
        mandatory=None,
        provenance=replace(evidence.provenance, decided_by=statement.who),
    )
    pieces = [
        replace(plain, kind=PieceKind.SUB_UNIT, code=code, unit=statement.to_unit, mandatory=True)
        for code in statement.to_sub_units
    ]
    if statement.to_requirements:
        part = replace(plain, kind=PieceKind.PART_OF_UNIT, code=None, unit=statement.to_unit)
        pieces.append(replace(part, requirements=statement.to_requirements))
    if not pieces and statement.relation is Sameness.EQUIVALENT:
        pieces.append(replace(plain, kind=PieceKind.UNIT, code=statement.to_unit, unit=None))
    return pieces


def _in_words(statement: Equivalence) -> Because:
    unit = _named(statement.from_unit, statement.from_sub_unit)
    parts = (*(f"{statement.to_unit}/{each}" for each in statement.to_sub_units), *statement.to_requirements)
    to = ", ".join(parts) or statement.to_unit
    return because(
        f"stated_{statement.relation}", unit=unit, to=to, who=statement.who, day=statement.on, document=statement.document
    )


def _named(unit: str, sub_unit: str | None) -> str:
    return unit if sub_unit is None else f"{unit}/{sub_unit}"
