"""Files that an answer leaves in, wherever they go: to a disk, or to whoever asked over HTTP."""

from __future__ import annotations

from typing import Protocol

from pathways.exports.route import Checked, Route
from pathways.i18n import Words
from pathways.model import Finding


class Leaving(Protocol):
    """The files that were asked for."""

    @property
    def options(self) -> tuple[str, ...]:
        """What each was asked for with."""
        ...

    def write(self, about: Route | Checked, said: Words) -> tuple[Finding, ...]:
        """Makes the files and lets them go; gives what there is to say about them."""
        ...
