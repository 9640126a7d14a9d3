"""Every error that the project raises, as one tree.

    PathwaysError
    ├── WrongUse               what was asked for cannot be: exit code 2
    │   ├── AmbiguousReference     several things match; the message lists them
    │   └── NoSuchThing            nothing matches; the message says what there is
    ├── UnreadableInput        a file or table that is not what it should be: exit code 2
    ├── BrokenValue            a domain value that would be wrong, refused by its constructor
    │   └── EmptyBounds
    ├── Unreachable            a source or store that does not answer: exit code 3
    └── BrokenPromise          the program found its own answer to be wrong; never shown as an answer

An expected "no" (a learner without a route, a catalogue without offerings) is a return value, not an error.
Errors never carry learner data: a place in a file is a path of keys and numbers, never a name or an identity number.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


class PathwaysError(Exception):
    """Base of everything that the project raises on purpose."""


class WrongUse(PathwaysError):
    """The question cannot be asked like this. The message says what to try."""


@dataclass(eq=False)
class AmbiguousReference(WrongUse):
    """``reference`` fits several things."""

    reference: str
    candidates: tuple[str, ...]
    hint: str

    def __str__(self) -> str:
        listed = "; ".join(self.candidates)
        return f"{self.reference} fits {len(self.candidates)} of the loaded ones: {listed}. {self.hint}"


@dataclass(eq=False)
class NoSuchThing(WrongUse):
    """``reference`` fits nothing of ``kind`` that is loaded."""

    kind: str
    reference: str
    known: tuple[str, ...]
    hint: str

    def __str__(self) -> str:
        known = ", ".join(self.known[:12]) + (f" and {len(self.known) - 12} more" if len(self.known) > 12 else "")
        there = f" Loaded: {known}." if known else " Nothing of that kind is loaded."
        return f"no {self.kind} {self.reference}.{there} {self.hint}"


@dataclass(eq=False)
class UnreadableInput(PathwaysError):
    """A payload or table that cannot be read: where, what, and what to try."""

    where: str
    what: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f" {self.hint}" if self.hint else "")


class BrokenValue(PathwaysError):
    """A domain value that cannot exist."""


@dataclass(eq=False)
class EmptyBounds(BrokenValue):
    """A range whose least is above its most."""

    least: Decimal | int
    most: Decimal | int

    def __str__(self) -> str:
        return f"the range {self.least}..{self.most} holds nothing: its least is above its most."


@dataclass(eq=False)
class Unreachable(PathwaysError):
    """A source or store does not answer."""

    address: str
    what: str

    def __str__(self) -> str:
        return f"{self.address} could not be reached: {self.what}. Try again later, or load a saved file instead."


class BrokenPromise(PathwaysError):
    """The independent checker refused an answer. Please report it: no answer leaves in this state."""
