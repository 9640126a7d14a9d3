"""What a qualification is: units, their requirements, and the rule tree that says how units make up the whole.

A rule tree mirrors the *tutkinnon muodostuminen* as published: inner nodes bound how many points (*laajuus*) or parts
(*koko*) must come from below, leaves name units. Nothing is interpreted here: what the tree leaves unsaid is read in
``pathways.rules.reading``, in one place.

Source: ePerusteet public API (PerusteDto, RakenneModuuliDto, MuodostumisSaantoDto).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.model.bounds import CountBounds, OspBounds
from pathways.model.text import Text


class Method(StrEnum):
    """Method of completion (*suoritustapa*): which of the requirements' trees is followed."""

    OPS = "ops"
    NAYTTO = "naytto"
    REFORMI = "reformi"


class QualificationKind(StrEnum):
    """Kind of requirements document, from *koulutustyyppi*."""

    BASIC = "basic"  # ammatillinen perustutkinto (1, 13)
    FURTHER = "further"  # ammattitutkinto (11)
    SPECIALIST = "specialist"  # erikoisammattitutkinto (12)
    PREPARATORY = "preparatory"  # VALMA 18, TELMA 5, TUVA 40
    OTHER = "other"


class GroupKind(StrEnum):
    """What a group of the tree is, from *rooli*."""

    DEFINED = "defined"  # määritelty
    COMPETENCE_AREA = "competence_area"  # osaamisala: exactly one of the siblings
    TITLE = "title"  # tutkintonimike: exactly one of the siblings
    OPEN = "open"  # määrittelemätön: accepts credit that is not a listed leaf; has no children


class UnitKind(StrEnum):
    """What a unit is about."""

    VOCATIONAL = "vocational"
    COMMON = "common"  # yhteinen tutkinnon osa: made of sub-units, needs no demonstration of its own


# National codes of the common units (*yhteiset tutkinnon osat*), by generation. Source: Koski's lists (eperusteet.md 5).
COMMON_2014 = frozenset({"101053", "101054", "101055", "101056"})
COMMON_REFORM = frozenset(
    {
        *("400012", "400013", "400014"),  # until 31 July 2022
        *("106727", "106728", "106729"),  # from 1 August 2022
        *("108356", "108357", "108358"),  # study rights from 1 August 2026
        *("600001", "600002"),  # export trials
    }
)


@dataclass(frozen=True, slots=True)
class CodedName:
    """A code of a national code list with its name: a competence area, an education code."""

    code: str
    name: Text


@dataclass(frozen=True, slots=True)
class Title:
    """A qualification title (*tutkintonimike*), and what it depends on where the source says so."""

    code: str
    name: Text
    competence_area: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """One vocational skills requirement (*ammattitaitovaatimus*) of a unit: the smallest thing that can be recognised.

    ``id`` is ``<unit code>:<n>`` (n from 1, in the order of the document), stable within one version of the unit.
    """

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class SubUnit:
    """A sub-unit (*osa-alue*) of a common unit.

    ``element`` names what it meets: language variants of one area carry the same element, and one of them suffices.
    Extents are in osp, ``None`` where the source does not state them. ``has_optional`` says that an optional part is
    listed, even when its extent is not; its extent caps what it gives.
    ``aliases`` are other codes that the source prints for the same sub-unit.
    """

    id: str
    code: str | None
    name: Text
    element: str
    language: str | None = None
    mandatory_osp: Decimal | None = None
    has_mandatory: bool = True
    optional_osp: Decimal | None = None
    has_optional: bool = False
    aliases: tuple[str, ...] = ()
    outcomes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A qualification unit (*tutkinnon osa*). Its identity is ``code``; ``ids`` are the document's own numbers for it."""

    code: str
    name: Text
    kind: UnitKind = UnitKind.VOCATIONAL
    ids: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    sub_units: tuple[SubUnit, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A unit as the tree lists it. The extent is the reference's own (*viite.laajuus*), in osp; ``None`` = not stated.

    ``most_osp`` is set for a unit of variable extent: any whole value from ``osp`` (0 when ``None``) to it.
    ``reference`` is the document's number for this listing (Kouta points to it).
    """

    id: str
    unit: str
    osp: Decimal | None = None
    most_osp: Decimal | None = None
    mandatory: bool = False
    prose: Text = Text()
    name: Text = Text()
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """An inner node of the tree. ``id`` is its path from the root ("0.1.2"), stable within one version and method."""

    id: str
    name: Text = Text()
    kind: GroupKind = GroupKind.DEFINED
    osp: OspBounds | None = None
    count: CountBounds | None = None
    code: str | None = None
    children: tuple[Group | Leaf, ...] = ()
    prose: Text = Text()

    def groups(self) -> Iterator[Group]:
        """This group and every group below it, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Group):
                yield from child.groups()

    def leaves(self) -> Iterator[Leaf]:
        """Every leaf below, in document order."""
        for child in self.children:
            if isinstance(child, Group):
                yield from child.leaves()
            else:
                yield child


@dataclass(frozen=True, slots=True)
class Structure:
    """One rule tree: one way of completing the qualification. ``in_osp`` is False where the source measures otherwise."""

    method: Method
    root: Group
    in_osp: bool = True


@dataclass(frozen=True, slots=True)
class Qualification:
    """One version of national qualification requirements (*tutkinnon perusteet*).

    ``register_number`` is not unique: one number can hold revisions told apart by their dates. Dates are local
    (Europe/Helsinki), the last day included.
    """

    id: str
    register_number: str
    name: Text
    kind: QualificationKind
    structures: tuple[Structure, ...] = ()
    units: tuple[Unit, ...] = ()
    codes: tuple[CodedName, ...] = ()
    competence_areas: tuple[CodedName, ...] = ()
    titles: tuple[Title, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    transition_to: date | None = None
    replaces: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    draft: bool = False
    export_trial: bool = False

    def usable_on(self, day: date) -> bool:
        """Whether a learner who has started may complete it on ``day``: from the start of validity to the end of the
        transition period (both days inside); without one to the end of validity; a missing start is never valid."""
        if self.valid_from is None or day < self.valid_from:
            return False
        return self.last_day is None or day <= self.last_day

    @property
    def last_day(self) -> date | None:
        """The last day on which a learner who has started may complete it, that day inside; ``None`` = no end is stated."""
        return self.transition_to or self.valid_to

    def unit(self, code: str) -> Unit | None:
        """The unit with ``code``, or ``None``."""
        return next((each for each in self.units if each.code == code), None)

    def structure(self, method: Method) -> Structure | None:
        """The tree of ``method``, or ``None``."""
        return next((each for each in self.structures if each.method is method), None)
