"""Words that deny an assessment: attendance without assessment makes no POK."""

from __future__ import annotations

from loaders.columns import normal
from pathways.model import Stated

# fmt: off
NOT_ASSESSED = frozenset({
    "none", "no", "no assessment", "not assessed", "attendance",
    "attendance only", "participation", "participation only", "false",
    "ei", "ei arviointia", "ei arvioida", "osallistuminen", "vain osallistuminen",
    "osallistumistodistus", "läsnäolo", "epätosi",
    "nej", "ingen", "ingen bedömning", "bedöms inte", "deltagande",
    "endast deltagande", "närvaro", "falskt",
})
# fmt: on


def quality(assessment: str | None) -> Stated:
    """What is said of how learning is assessed, as one of the four properties."""
    if assessment is None:
        return Stated.NOT_STATED
    return Stated.DENIED if normal(assessment).rstrip(".") in NOT_ASSESSED else Stated.STATED
