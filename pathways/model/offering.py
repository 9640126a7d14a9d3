"""What is offered: small competence units (POK) and units, with terms, dates and prices.

A POK has four properties that are kept apart (design decision 0004): nature, basis, quality assurance, certificate. What the
source does not state is NOT_STATED; what it denies is DENIED, and a DENIED one makes it "not a POK, because ...".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from pathways.model.evidence import Certainty, PieceKind
from pathways.model.text import Text


class Measure(StrEnum):
    """Unit of extent. osp and op are never added without a recorded decision."""

    OSP = "osp"
    OP = "op"
    WEEK = "week"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Extent:
    """A stated extent: one value (``least == most``) or a range, in one unit of measure."""

    least: Decimal
    most: Decimal
    measure: Measure

    @property
    def is_small(self) -> bool:
        """Whether it is below 60 osp or op: smaller than any qualification.

        Source: Ministry of Education and Culture, guidance on small competence units (1-59 ECTS); no limit in osp is set, and
        the same figure is used for it (design decision 0004).
        """
        return self.measure in (Measure.OSP, Measure.OP) and self.most < 60


class Stated(StrEnum):
    """What a source says of a property."""

    STATED = "stated"
    NOT_STATED = "not_stated"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Properties:
    """The four properties of a POK."""

    nature: Stated = Stated.NOT_STATED  # smaller than a qualification
    basis: Stated = Stated.NOT_STATED  # outcomes described, extent fixed
    quality: Stated = Stated.NOT_STATED  # reliable assessment
    certificate: Stated = Stated.NOT_STATED  # electronic, the learner's own, shareable

    @property
    def denied(self) -> tuple[str, ...]:
        """Names of the properties that the source denies."""
        return tuple(name for name in ("nature", "basis", "quality", "certificate") if getattr(self, name) is Stated.DENIED)

    @property
    def not_stated(self) -> tuple[str, ...]:
        """Names of the properties that the source is silent about."""
        return tuple(name for name in ("nature", "basis", "quality", "certificate") if getattr(self, name) is Stated.NOT_STATED)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an offering covers of one unit.

    Neither ``sub_unit`` nor ``requirements``: the whole unit. ``sub_unit`` is a sub-unit code (``optional`` = its
    optional part); ``requirements`` are requirement ids. FORMAL = the offering *is* that unit or sub-unit and assesses
    it; DECLARED = ``declared_by`` says so.
    """

    unit: str
    sub_unit: str | None = None
    optional: bool = False
    requirements: tuple[str, ...] = ()
    certainty: Certainty = Certainty.DECLARED
    declared_by: str | None = None


@dataclass(frozen=True, slots=True)
class UnitReference:
    """A unit named by numbers of its requirements document instead of its code (Kouta ``tutkinnonOsat[]``).

    ``requirements_id`` is the document (``Qualification.id``), ``unit_id`` the unit in it (one of ``Unit.ids``),
    ``reference`` its listing in the tree (``Leaf.reference``). Joined in ``pathways.rules.resolving``.
    """

    requirements_id: str
    unit_id: str
    reference: str


@dataclass(frozen=True, slots=True)
class Intake:
    """One time an offering runs. ``start`` and ``end`` are both days of study; either may be unknown.

    ``season`` is the half-year of the start where no day is known: "2027-spring" or "2027-autumn".
    """

    start: date | None = None
    end: date | None = None
    apply_from: date | None = None
    apply_by: date | None = None
    places_left: int | None = None
    season: str | None = None


@dataclass(frozen=True, slots=True)
class Offering:
    """One provider's way to deliver a POK or a unit.

    ``price_cents``: whole price in euro cents, ``None`` = unknown, 0 = free. ``hours_per_week``: learner's workload,
    ``None`` = unknown. ``weeks``: length where the dates do not give it; with ``any_start`` the learner may start any
    week. ``months``: length as stated in months, never converted to weeks. ``kind``: what it counts as where it covers no
    unit (open credit). ``prerequisites``: unit codes.
    ``restricted_to``: a group that alone may attend, in words; ``None`` = open to all.
    ``flagged_pok``: the national flag (Kouta isPieniOsaamiskokonaisuus), kept beside the properties.
    ``unresolved``: units named by numbers that are not joined with a loaded document. ``set_aside``: coverage that names
    what no loaded requirements hold in force; kept and shown, never used. Both: ``pathways.rules.resolving``.
    ``times``: times of day or week of teaching, as codes or words of the source.
    ``workload_hours``: the learner's whole work in hours, which no extent says. ``country``: of the provider, two letters.
    ``awarding_body``: who gives the certificate, where that is not the provider.
    """

    id: str
    name: Text
    provider: str
    kind: PieceKind = PieceKind.OTHER
    covers: tuple[Coverage, ...] = ()
    extent: Extent | None = None
    price_cents: int | None = None
    prerequisites: tuple[str, ...] = ()
    intakes: tuple[Intake, ...] = ()
    any_start: bool = False
    weeks: int | None = None
    hours_per_week: Decimal | None = None
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    properties: Properties = Properties()
    flagged_pok: bool | None = None
    outcomes: tuple[Text, ...] = ()
    level: str | None = None
    assessment: str | None = None
    quality_assurance: str | None = None
    certificate: str | None = None
    certificate_months: int | None = None
    funding: str | None = None
    restricted_to: str | None = None
    skills: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    badge: str | None = None
    competence_area: str | None = None
    parts: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    place: str = ""
    months: int | None = None
    times: tuple[str, ...] = ()
    unresolved: tuple[UnitReference, ...] = ()
    set_aside: tuple[Coverage, ...] = ()
    workload_hours: Decimal | None = None
    country: str | None = None
    awarding_body: str | None = None

    def self_paced_end(self, start: date) -> date | None:
        """The last day of who starts on ``start``, where one may start at any time and the length is stated; else ``None``, also
        where that day is beyond the calendar."""
        if not self.any_start or self.weeks is None:
            return None
        length = timedelta(weeks=self.weeks, days=-1)
        return start + length if length <= date.max - start else None

    @property
    def osp(self) -> Decimal | None:
        """The extent in osp when it is one known value in osp, else ``None``. op are never converted."""
        if self.extent is None or self.extent.measure is not Measure.OSP or self.extent.least != self.extent.most:
            return None
        return self.extent.least

    @property
    def least_osp(self) -> Decimal | None:
        """The least that it gives, in osp; ``None`` when that is not stated in osp. op are never converted."""
        if self.extent is None or self.extent.measure is not Measure.OSP:
            return None
        return self.extent.least
