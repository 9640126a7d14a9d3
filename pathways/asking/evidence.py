"""Evidence: what does the learner have, without any goal?"""

from __future__ import annotations

from pathways.asking.question import Asked, Need, known
from pathways.i18n import Words
from pathways.wire import EvidenceAnswer, evidence_answer


def evidence(asked: Asked, said: Words) -> EvidenceAnswer:
    """The record with what was entered by hand, as a check counts with it, and what was found in reading it."""
    given = known(asked, need=Need.GOAL)
    return evidence_answer(given.record, given.catalogue, given.findings, asked.on, said)
