"""Evidence: what does the learner have, without any goal?"""

from __future__ import annotations

from pathways.asking.question import Asked, Known, Need, known
from pathways.i18n import Words
from pathways.model import Finding
from pathways.rules.resolving import resolve
from pathways.wire import EvidenceAnswer, evidence_answer


def evidence(asked: Asked, said: Words) -> EvidenceAnswer:
    """The record with what was entered by hand, as a check counts with it, and what was found in reading it."""
    given = known(asked, need=Need.GOAL)
    return evidence_answer(given.record, given.catalogue, (*given.findings, *_of_own_offerings(asked, given)), asked.on, said)


def _of_own_offerings(asked: Asked, given: Known) -> tuple[Finding, ...]:
    """What is doubtful in the offerings that came with the question: cell by cell, and in what they name."""
    if not asked.offerings:
        return ()
    names = {each.name for each in asked.offerings}
    _, resolved = resolve(given.catalogue, on=asked.on)
    found = (*given.offering_findings(), *resolved)
    return tuple(each for each in found if each.where.partition(", ")[0].partition("#")[0] in names)
