"""What the parser of the command line refuses, as an error of ours, so that it is worded like every other one.

The parser words its faults in English only, and passes on words of the libraries below it. Only the kind of a fault and the
option that it is about are taken from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pathways.errors import WrongUse

_QUOTED = re.compile(r"'(.*)'", re.DOTALL)  # the first thing that a fault is about
_IN_BRACKETS = re.compile(r"\((.*)\)", re.DOTALL)
_NOT_ALLOWED = re.compile(r"'(.*)' is not one of ", re.DOTALL)


def told(fault: Any, words: Sequence[str], verbs: Sequence[str]) -> WrongUse:
    """The error for ``fault``, which the parser raised about ``words``. ``verbs``: those that there are."""
    command = f"pathways {words[0]}" if words and words[0] in verbs else "pathways"
    message = str(getattr(fault, "message", fault))
    option = _option(fault)
    match type(fault).__name__:
        case "NoArgsIsHelpError":
            return WrongUse("usage_no_verb", command=command, verbs=", ".join(verbs))
        case "NoSuchOption":
            known = ", ".join(sorted(fault.possibilities or ()))
            return WrongUse("usage_no_such_option", command=command, option=option, known=known)
        case "MissingParameter":
            return WrongUse("usage_missing", command=command, option=option, allowed=_allowed(fault.param))
        case "BadParameter":
            return _bad_value(fault, command, message, option)
        case "BadOptionUsage":
            takes_none = "does not take a value" in message
            return WrongUse("usage_takes_no_value" if takes_none else "usage_needs_value", command=command, option=option)
    if message.startswith("No such command"):
        return WrongUse("usage_no_such_verb", command=command, value=_found(_QUOTED, message))
    if "unexpected extra argument" in message:
        return WrongUse(
            "usage_too_much", command=command, value=_found(_IN_BRACKETS, message.partition("argument(s)")[2] or message)
        )
    return WrongUse("usage_other", command=command)


def _bad_value(fault: Any, command: str, message: str, option: str) -> WrongUse:
    allowed = _allowed(fault.param)
    if allowed is not None:
        return WrongUse("usage_choice", command=command, option=option, value=_found(_NOT_ALLOWED, message), allowed=allowed)
    if "integer" in message or "greater than" in message:
        return WrongUse("usage_whole_number", command=command, option=option, least=_least(fault.param))
    return WrongUse("usage_value", command=command, option=option)


def _option(fault: Any) -> str:
    """The option or argument as a help page writes it."""
    param = getattr(fault, "param", None)
    if param is None:
        return str(getattr(fault, "option_name", ""))
    return str(param.opts[0] if param.opts[0].startswith("-") else param.metavar or param.name)


def _allowed(param: Any) -> str | None:
    """The values that an option takes, where its place on the help page lists them: ``fi|sv|en``."""
    parts = str(param.metavar or "").split("|")
    # FILE.rq|FILE.cypher and DIR|URL say what kinds of things there are, not which words.
    return ", ".join(parts) if len(parts) > 1 and all(each == each.lower() and "." not in each for each in parts) else None


def _least(param: Any) -> int | None:
    least = getattr(param, "min", getattr(getattr(param, "type", None), "min", None))
    return least if isinstance(least, int) else None


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""
