"""Every error that the project raises, as one tree.

    PathwaysError
    ├── Told                       what a person did or gave; worded in their language
    │   ├── WrongUse               what was asked for cannot be: exit code 2
    │   │   ├── AmbiguousReference     several things match; the message lists them
    │   │   └── NoSuchThing            nothing matches; the message says what there is
    │   ├── UnreadableInput        a file or table that is not what it should be: exit code 2
    │   └── Unreachable            a source or store that does not answer: exit code 3
    │       └── ServerFault            a server that does not answer as it should; says itself what to try
    ├── BrokenValue            a domain value that would be wrong, refused by its constructor
    │   └── EmptyBounds
    └── BrokenPromise          the program found its own answer to be wrong; never shown as an answer

An error that is told holds a code and values, as reasons and findings do; ``pathways.i18n`` has one message for each code and
language, which says what happened and what to try. ``str()`` of one is for a log and for tests: the code and its values.

An expected "no" (a learner without a route, a catalogue without offerings) is a return value, not an error.
Errors never carry learner data: a place in a file is a path of keys and numbers, never a name or an identity number.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

_MOST_LISTED = 12


class PathwaysError(Exception):
    """Base of everything that the project raises on purpose."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A value that has to be worded itself: the id of its message and what that needs. Build with :func:`phrase`."""

    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return _listed(self.message, self.values)


def phrase(message: str, /, **values: object) -> Phrase:
    """Words inside the words of an error."""
    return Phrase(message, values)


class Told(PathwaysError):
    """Something that the person who asked can mend. ``code`` names the message ``error-<code>``, ``values`` fill it."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, object] = values

    def __str__(self) -> str:
        return _listed(self.code, self.values)


class WrongUse(Told):
    """The question cannot be asked like this. The message says what to try."""


class AmbiguousReference(WrongUse):
    """``reference`` fits several things, the ``candidates``. Its message knows ``$reference``, ``$candidates``, ``$count``."""

    def __init__(self, code: str, /, reference: str, candidates: tuple[str, ...], **values: object) -> None:
        super().__init__(code, reference=reference, candidates="; ".join(candidates), count=len(candidates), **values)
        self.reference = reference
        self.candidates = candidates


class NoSuchThing(WrongUse):
    """``reference`` fits nothing that is loaded. ``known``: what there is, the nearest first where one is near.

    Its message knows ``$reference``, ``$known`` (the first of them) and ``$more`` (how many beyond).
    """

    def __init__(self, code: str, /, reference: str, known: tuple[str, ...] = (), **values: object) -> None:
        listed = ", ".join(known[:_MOST_LISTED])
        super().__init__(code, reference=reference, known=listed, more=max(0, len(known) - _MOST_LISTED), **values)
        self.reference = reference
        self.known = known


class UnreadableInput(Told):
    """A payload or table that cannot be read. ``where``: the file and the place in it; the message says what, and what to try."""

    def __init__(self, where: str, code: str, /, **values: object) -> None:
        super().__init__(code, **values)
        self.where = where

    def __str__(self) -> str:
        return f"{self.where}: {super().__str__()}"

    def at(self, where: str) -> UnreadableInput:
        """The same, at another place."""
        return UnreadableInput(where, self.code, **self.values)


class Unreachable(Told):
    """A source or store does not answer. ``code`` names the message ``unreachable-<code>``, a clause."""

    def __init__(self, address: str, code: str, /, **values: object) -> None:
        super().__init__(code, **values)
        self.address = address

    def __str__(self) -> str:
        return f"{self.address}: {super().__str__()}"


class ServerFault(Unreachable):
    """A server of a store that does not answer, or not as it should. Its message is ``error-<code>``: what is wrong, and what to
    try with a server of one's own."""


class BrokenValue(PathwaysError):
    """A domain value that cannot exist."""


@dataclass(eq=False)
class EmptyBounds(BrokenValue):
    """A range whose least is above its most."""

    least: Decimal | int
    most: Decimal | int

    def __str__(self) -> str:
        return f"the range {self.least}..{self.most} holds nothing: its least is above its most."


class BrokenPromise(PathwaysError):
    """The independent checker refused an answer. Please report it: no answer leaves in this state."""


# What a system says in the language of its programmers -> our words for it.
_SYSTEM_FAULTS = {
    errno.EACCES: "fault-permission",
    errno.EPERM: "fault-permission",
    errno.ENOENT: "fault-not-there",
    errno.EISDIR: "fault-is-folder",
    errno.ENOTDIR: "fault-not-folder",
    errno.EEXIST: "fault-exists",
    errno.ENOSPC: "fault-full",
    errno.EROFS: "fault-read-only",
    errno.ENAMETOOLONG: "fault-name-too-long",
    errno.ECONNREFUSED: "fault-refused",
    errno.ECONNRESET: "fault-broken",
    errno.EPIPE: "fault-broken",
    errno.EHOSTUNREACH: "fault-no-way",
    errno.ENETUNREACH: "fault-no-way",
    errno.EADDRINUSE: "fault-in-use",
    errno.EADDRNOTAVAIL: "fault-not-ours",
    errno.ETIMEDOUT: "fault-no-answer",
}


def system_fault(fault: BaseException) -> Phrase:
    """What kept the system from doing it."""
    number = getattr(fault, "errno", None)
    if number in _SYSTEM_FAULTS:
        return phrase(_SYSTEM_FAULTS[number])
    if type(fault).__name__ == "gaierror":
        return phrase("fault-no-such-host")
    if isinstance(fault, TimeoutError):
        return phrase("fault-no-answer")
    return phrase("fault-other", kind=errno.errorcode.get(number or 0, type(fault).__name__))


def _listed(code: str, values: Mapping[str, object]) -> str:
    listed = ", ".join(f"{name}={value}" for name, value in values.items())
    return f"{code} ({listed})" if listed else code
