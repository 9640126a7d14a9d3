"""Do the corrections fit the tree that they are about? What they name and the tree does not hold is said.

Source: planner-model.md 1.4: every guess carries an id by which a person can overrule it.
"""

from __future__ import annotations

from pathways.model import Finding, Qualification, Severity, finding
from pathways.rules.nearest import ValidCodes
from pathways.rules.reading import Corrections, read_tree


def unknown_corrections(qualification: Qualification, corrections: Corrections, where: str) -> tuple[Finding, ...]:
    """A finding for each overruled id that is no guess in any tree of the qualification, and for each extent of a unit
    that is in none."""
    number = qualification.register_number
    findings = []
    plain = _guesses(qualification, Corrections())
    for each in sorted(corrections.overruled):
        # A guess may only arise once another one is overruled: ask with all the others overruled.
        known = plain | _guesses(qualification, Corrections(corrections.overruled - {each}, corrections.osp))
        if each not in known:
            nearest = ValidCodes(known).nearest(each)
            findings.append(
                finding("correction_unknown", Severity.WARNING, where, id=each, register_number=number, nearest=nearest)
            )
    units = {leaf.unit for structure in qualification.structures for leaf in structure.root.leaves()}
    for unit in sorted(set(corrections.osp) - units):
        nearest = ValidCodes(units).nearest(unit)
        findings.append(
            finding("correction_unit_unknown", Severity.WARNING, where, unit=unit, register_number=number, nearest=nearest)
        )
    return tuple(findings)


def _guesses(qualification: Qualification, corrections: Corrections) -> frozenset[str]:
    trees = (read_tree(qualification, structure, corrections) for structure in qualification.structures)
    return frozenset(guess.id for tree in trees for guess in tree.ambiguities)
