"""The answer of the demonstration: three answers on the bundled sample."""

from __future__ import annotations

from pathways.wire.check import CheckAnswer
from pathways.wire.frame import Answer, Decision, Finding, program
from pathways.wire.plan import PlanAnswer

SCHEMA = "pathways/demo/1"


class DemoAnswer(Answer):
    """The answer of ``pathways demo``: a check and a plan of one learner, and the refusal that another one gets."""

    check: CheckAnswer
    plan: PlanAnswer
    impossible: PlanAnswer
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def demo_answer(check: CheckAnswer, plan: PlanAnswer, impossible: PlanAnswer) -> DemoAnswer:
    """The three answers as one; what they were computed from and rest on stands in each."""
    return DemoAnswer(
        schema=SCHEMA,
        program=program(),
        today=check.today,
        data=check.data,
        check=check,
        plan=plan,
        impossible=impossible,
        decisions=check.decisions,
        findings=(),
    )
