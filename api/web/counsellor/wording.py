"""Words about options of the command line, as words about what a page shows: answers are the same for both, and name options."""

from __future__ import annotations

import re

from pathways.i18n import Words

CALLED = {
    "--alternatives": "web-plan-how-many",
    "--assume": "web-plan-assume",
    "--blocked": "web-limit-blocked",
    "--booked": "web-plan-book",
    "--budget": "web-limit-budget",
    "--busy": "web-limit-busy",
    "--by": "web-limit-by",
    "--competence-area": "web-goal-areas",
    "--completed": "web-tick-completed",
    "--data": "web-own-label",
    "--exclude": "web-plan-exclude",
    "--from": "web-limit-from",
    "--front": "web-plan-front",
    "--group": "web-limit-groups",
    "--holds": "web-hand-heading",
    "--hours-per-week": "web-limit-hours",
    "--language": "web-limit-languages",
    "--learner": "web-drop-heading",
    "--method": "web-goal-method",
    "--mode": "web-limit-modes",
    "--not-place": "web-limit-places_excluded",
    "--offerings": "web-own-label",
    "--on": "web-limit-on",
    "--pin": "web-plan-pin",
    "--place": "web-limit-places",
    "--prefer": "web-prefer",
    "--previous": "web-plan-save",
    "--qualification": "web-goal-qualification",
    "--time-limit": "web-plan-time",
    "--unit": "web-goal-units",
}
"""Option -> the label of the field or button that does the same (id of its message)."""

_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*(?:[ ](?:FILE\b|TIEDOSTO\b|FIL\b))?")


def as_labels(text: str, said: Words) -> str:
    """``text``, which may be JSON, with labels for options: marked as such, and without what JSON would have to escape."""

    def label(found: re.Match[str]) -> str:
        message = CALLED.get(found[0].partition(" ")[0])
        return found[0] if message is None else said.say("web-option", label=said.say(message))

    return _OPTION.sub(label, text)
