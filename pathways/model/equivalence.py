"""What somebody has stated about a unit of one version of requirements and a unit of another: data, never guessed from names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sameness(StrEnum):
    """What is stated."""

    EQUIVALENT = "equivalent"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Equivalence:
    """One statement: what the unit ``from_unit`` stands for in other requirements.

    ``from_sub_unit``: only this sub-unit of it. ``to_unit``: the unit that it stands for, whole, unless ``to_sub_units`` (codes)
    or ``to_requirements`` (ids) name parts of it. Register numbers are ``None`` where the statement is about the
    code wherever it occurs. ``automatic``: whoever states it recognises it for every learner, without a decision
    on each. ``who`` is a role or an organisation, ``document`` the decision that it stands in, ``place`` the place in the table.
    """

    from_unit: str
    to_unit: str
    relation: Sameness
    who: str
    on: date
    from_register_number: str | None = None
    to_register_number: str | None = None
    from_sub_unit: str | None = None
    to_sub_units: tuple[str, ...] = ()
    to_requirements: tuple[str, ...] = ()
    automatic: bool = False
    document: str | None = None
    place: str = ""

    @property
    def names_parts(self) -> bool:
        """Whether it says which parts of the unit are meant."""
        return bool(self.to_sub_units or self.to_requirements)
