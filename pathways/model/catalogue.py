"""Everything that is loaded and shared: qualifications and offerings. Learner data never enters it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pathways.model.equivalence import Equivalence
from pathways.model.offering import Offering
from pathways.model.qualification import Qualification


@dataclass(frozen=True, slots=True)
class Source:
    """One loaded source: its graph name, version and the SHA-256 of its bytes.

    ``received``: the day on which it was handed in; ``loader_version``: of the program that read it; ``licence``: an address
    or a short name; ``attribution``: the sentence that whoever shows the content must show. ``None`` = not said.
    ``files``: the SHA-256 of each file where there are several; ``sha256`` is then that of these, one a line.
    """

    graph: str
    version: str
    sha256: str
    format: str
    received: date | None = None
    loader_version: str | None = None
    licence: str | None = None
    attribution: str | None = None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Qualifications and offerings, in the order of their identifiers, and what is stated about units of two versions."""

    qualifications: tuple[Qualification, ...] = ()
    offerings: tuple[Offering, ...] = ()
    sources: tuple[Source, ...] = ()
    equivalences: tuple[Equivalence, ...] = ()

    def __post_init__(self) -> None:
        order = sorted(self.qualifications, key=lambda q: (q.register_number, str(q.valid_from or ""), q.id))
        object.__setattr__(self, "qualifications", tuple(order))
        object.__setattr__(self, "offerings", tuple(sorted(self.offerings, key=lambda o: o.id)))
        object.__setattr__(self, "equivalences", tuple(sorted(set(self.equivalences), key=_by_units)))
        object.__setattr__(self, "sources", tuple(sorted(self.sources, key=lambda s: (s.graph, s.sha256))))

    @property
    def register_numbers(self) -> tuple[str, ...]:
        """Those of the loaded qualifications, each once."""
        return tuple(dict.fromkeys(each.register_number for each in self.qualifications))

    def with_register_number(self, register_number: str) -> tuple[Qualification, ...]:
        """Every loaded version that carries ``register_number``."""
        return tuple(each for each in self.qualifications if each.register_number == register_number)


def _by_units(each: Equivalence) -> tuple[str, ...]:
    what = (each.from_unit, each.from_sub_unit or "", each.to_unit, *each.to_sub_units, *each.to_requirements)
    return *what, each.on.isoformat(), each.who, each.relation, repr(each)
