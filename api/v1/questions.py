"""Questions as JSON, and what they are in the words of the command line: one meaning for both.

A field that is left out says nothing. In a plan over a saved one (``previous``) it is taken from there, and null or an empty list
takes the saved one away (of ``occupations`` false does); elsewhere null and empty are as if left out.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from loaders.document import Document
from pathways.asking.cohort import Learners, cohort_of
from pathways.asking.credentials import Trusting
from pathways.asking.foresight import Foreseeing
from pathways.asking.limiting import Limiting
from pathways.asking.plan import PlanWords
from pathways.asking.question import Asked
from pathways.asking.reopening import NONE
from pathways.asking.stored import Held
from pathways.asking.written import DifferBy, FrontBy
from pathways.curriculum.foresight import DAYS, MOST_DAYS
from pathways.errors import UnreadableInput
from pathways.model import Method, Prefer

Word = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Words = Annotated[list[Word], Field(max_length=1000)]
Ending = Annotated[str, StringConstraints(pattern=r"^\.[a-z0-9]{1,10}$")]


class Part(BaseModel):
    """A part of a question. What is not known here is refused: a typing error would quietly change the answer."""

    # What Python reads as JSON beyond the standard goes to the process as it came.
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, ser_json_inf_nan="constants")


class File(Part):
    """One file inside a question; it has no name: that may be a learner's. Exactly one of ``content`` (JSON as it is), ``text``
    and ``base64`` is given. ``ending`` is what its name ends with (".xlsx"); answers call a record
    "learner-1" and that."""

    content: Any = Field(default=None, description="A JSON document as it is. A signed one is better sent as base64.")
    text: str | None = Field(default=None, description="A document that is text: JSON, CSV, a token.")
    base64: str | None = Field(default=None, description="Any bytes, in base64 (RFC 4648, section 4).")
    ending: Ending | None = Field(default=None, description="What the file's name ends with.", examples=[".csv"])

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if len(self.model_fields_set & {"content", "text", "base64"}) != 1:
            raise ValueError("exactly one of content, text, base64")
        return self

    def document(self, name: str, label: str) -> Document:
        """The same as bytes, called ``name``. Raises ``UnreadableInput`` (at ``label``) for what is no base64."""
        if self.text is not None:
            payload = self.text.encode("utf-8", "surrogatepass")
        elif self.base64 is not None:
            try:
                payload = base64.b64decode(self.base64, validate=True)
            except (binascii.Error, ValueError):
                raise UnreadableInput(label, "not_base64") from None
        else:
            payload = json.dumps(self.content, ensure_ascii=False).encode("utf-8", "surrogatepass")
        usual = ".json" if "content" in self.model_fields_set else ""
        return Document(f"{name}{self.ending or usual}", payload)


class Period(Part):
    """Both days are inside."""

    first: date
    last: date

    @property
    def written(self) -> str:
        """As the command line writes it."""
        return f"{self.first.isoformat()}..{self.last.isoformat()}"


class Busy(Period):
    """Hours a week beside the studies, in every week that the days touch."""

    hours: Decimal = Field(ge=0, le=168)

    @property
    def written(self) -> str:
        """As the command line writes it."""
        return f"{super().written}={self.hours:f}"


class Foresight(Part):
    """How demand is read."""

    region: Words = Field(default=[], description="Only signals of these regions, and of no region; else all.")
    days: int = Field(default=DAYS, ge=1, le=MOST_DAYS, description="Signals that are older count for nothing.")


class Question(Part):
    """What is answered in a process of its own: it holds records of one learner, or of several."""

    @property
    def documents(self) -> Sequence[File]:
        """Every file in it."""
        return ()

    @property
    def goes_online(self) -> bool:
        """Whether others are to be asked from here."""
        return False


class Learner(Question):
    """Who asks, and on which day. Without records and without ``holds`` nothing is held."""

    records: list[File] = Field(default=[], description="The learner's records (Koski, HOKS, badges, a table); used once.")
    holds: Words = Field(default=[], description="Held by what the learner says: CODE, or CODE:proposed.", examples=[["105444"]])
    on: date | None = Field(default=None, description="The day of the question; else today in Finland.", examples=["2026-12-01"])
    recipients: Words = Field(default=[], description="E-mail addresses that the learner's badges are made out to.")
    trust: File | None = Field(
        default=None, description="A list of trusted issuers (TOML), for this question instead of the one of the installation."
    )
    online: bool = Field(
        default=False,
        description="Ask the issuers of credentials for keys and revocation, where the installation lets it.",
    )

    @property
    def documents(self) -> Sequence[File]:
        """Every file in it."""
        return (*self.records, *(each for each in (self.trust,) if each is not None))

    @property
    def goes_online(self) -> bool:
        """Whether others are to be asked from here."""
        return self.online

    def asked(self, store: Held, today: date, usual: Trusting) -> Asked:
        """The same, of the data in ``store``. ``usual``: what the installation trusts. Raises ``UnreadableInput``."""
        return Asked(
            store=store,
            learner=tuple(
                each.document(f"record-{number:04}", f"learner file {number}") for number, each in enumerate(self.records, start=1)
            ),
            holds=tuple(self.holds),
            on=self.on or today,
            trusting=replace(
                usual,
                trust=self.trust.document("trust", "trust") if self.trust is not None else usual.trust,
                recipients=tuple(self.recipients),
                online=self.online,
            ),
            **self._more(),
        )

    def _more(self) -> dict[str, Any]:
        """What only some questions have of ``Asked``."""
        offerings: list[File] = getattr(self, "offerings", [])
        return {
            "offerings": tuple(
                each.document(f"offerings-{number:04}", f"offerings {number}") for number, each in enumerate(offerings, start=1)
            )
        }


class EvidenceQuestion(Learner):
    """What the learner has, without any goal."""

    offerings: list[File] = Field(default=[], description="Further offerings, for the names of what she has completed of them.")

    @property
    def documents(self) -> Sequence[File]:
        """Every file in it."""
        return (*super().documents, *self.offerings)


class WithGoal(Learner):
    """For what goal."""

    qualification: Word | None = Field(
        default=None, description="Register number, document number or code.", examples=["OPH-2455-2017"]
    )
    method: Method | None = Field(default=None, description="Method of completion; else the record's, else the only one.")
    competence_areas: Words = Field(default=[], description="Codes; else the record's, else every branch is answered.")
    corrections: File | None = Field(default=None, description="What a person has decided about the reading of requirements.")

    @property
    def documents(self) -> Sequence[File]:
        """Every file in it."""
        return (*super().documents, *(each for each in (self.corrections,) if each is not None))

    def _more(self) -> dict[str, Any]:
        return {
            **super()._more(),
            "qualification": self.qualification,
            "method": self.method,
            "competence_areas": tuple(self.competence_areas),
            "corrections": self.corrections.document("corrections", "corrections") if self.corrections is not None else None,
            "units": tuple(getattr(self, "units", ())),
            "strict": getattr(self, "strict", False),
            "completed": tuple(getattr(self, "completed", ())),
        }


class WithUnits(WithGoal):
    """A goal that may be named units."""

    units: Words = Field(default=[], description="Units as the goal instead of a whole qualification.")


class Limited(WithGoal):
    """Limits and wishes. Offerings that come with the question are used for it alone."""

    offerings: list[File] = Field(default=[], description="Further offerings, for this question alone: a catalogue table, Kouta.")
    start: date | None = Field(default=None, alias="from", description="First day of study; else the day of the question.")
    by: date | None = Field(default=None, description="Last day.")
    budget_eur: Annotated[Decimal, Field(ge=0, lt=10**9, decimal_places=2)] | None = Field(default=None, description="Most money.")
    hours_per_week: Annotated[Decimal, Field(ge=0, le=168)] | None = Field(default=None, description="Most hours in any week.")
    languages: Words | None = Field(default=None, description="Languages of teaching, any of them.", examples=[["fi"]])
    modes: Words | None = Field(default=None, description="Ways of teaching, any of them.", examples=[["online"]])
    places: Words | None = Field(default=None, description="Places, any of them; what is online is everywhere.")
    places_excluded: Words | None = Field(default=None, description="Places that are not possible.")
    groups: Words | None = Field(default=None, description="Groups that the learner belongs to, for offerings only for them.")
    blocked: list[Period] | None = Field(default=None, max_length=100, description="Periods without study.")
    busy: list[Busy] | None = Field(default=None, max_length=100, description="Hours that are taken already.")
    prefer: list[Prefer] | None = Field(default=None, max_length=10, description="Measures in their order; else cost.")
    excluded: Words | None = Field(default=None, description="Offerings, providers, units, or ID@DAY for one intake.")
    time_limit_s: Annotated[Decimal, Field(ge=Decimal("0.001"), le=3600)] | None = Field(
        default=None, description="Time of each search; else 15."
    )

    @property
    def documents(self) -> Sequence[File]:
        """Every file in it."""
        return (*super().documents, *self.offerings)

    @property
    def limiting(self) -> Limiting:
        """The limits in the words of the command line."""
        prefer = self._several("prefer")
        return Limiting(
            from_=self.start.isoformat() if self.start is not None else None,
            by=self._one("by"),
            budget=self._one("budget_eur"),
            hours_per_week=self._one("hours_per_week"),
            teaching=self._several("languages"),
            mode=self._several("modes"),
            place=self._several("places"),
            blocked=self._several("blocked"),
            prefer=None if prefer is None else ",".join(prefer),
            exclude=self._several("excluded"),
            time_limit=self._one("time_limit_s"),
            not_place=self._several("places_excluded"),
            group=self._several("groups"),
            busy=self._several("busy"),
        )

    @property
    def _over(self) -> bool:
        """Whether there is a saved plan, from which something can be taken away."""
        return getattr(self, "previous", None) is not None

    def _one(self, name: str) -> str | None:
        value = getattr(self, name)
        if value is None:
            return NONE if self._over and name in self.model_fields_set and name != "time_limit_s" else None
        return value.isoformat() if isinstance(value, date) else f"{value:f}"

    def _several(self, name: str) -> list[str] | None:
        values = getattr(self, name)
        if not values:
            return [NONE] if self._over and name in self.model_fields_set else None
        return [each.written if isinstance(each, Period) else str(each) for each in values]


class ForSomeone(Part):
    """What can be answered as a page."""

    whom: str | None = Field(
        default=None, alias="for", max_length=200, description="Who a page is for; it stands on that page and nowhere else."
    )


class CheckQuestion(WithUnits, ForSomeone):
    """What counts, what is missing and why."""

    strict: bool = Field(default=False, description="Cut nothing: what is larger than its place does not count.")


class ClosestQuestion(WithUnits, Limited):
    """Which qualifications and exits are nearest."""

    top: int = Field(default=10, ge=1, le=1000, description="So many at most.")


class NextQuestion(WithUnits, Limited):
    """What can be started now, and what it unlocks."""

    top: int = Field(default=20, ge=1, le=1000, description="So many things to start at most.")
    goals: int = Field(default=3, ge=1, le=20, description="For so many of the nearest goals.")


class VersionsQuestion(Limited):
    """Stay under the old requirements, or move to the new."""

    to: Word | None = Field(default=None, description="The requirements to move to; else the ones in force that replace the old.")
    pinned: Words | None = Field(default=None, description="Offerings that have to be in the plan.")
    assumed: Words | None = Field(default=None, description="Pieces of the record to count as if they were recognised.")
    strict: bool = False


class PlanQuestion(WithUnits, Limited):
    """The proven best way to the goal."""

    pinned: Words | None = Field(default=None, description="Offerings that have to be in the plan.")
    assumed: Words | None = Field(default=None, description="Pieces of the record to count as if they were recognised.")
    booked: Words = Field(default=[], description="Places that the learner has: ID, or ID@DAY.")
    completed: Words = Field(default=[], description="Steps of the saved plan that are done.")
    strict: bool = Field(default=False, description="Cut nothing: what is larger than its place does not count.")
    alternatives: int | None = Field(default=None, ge=1, le=100, description="So many plans.")
    differ: DifferBy | None = Field(default=None, description="In what alternatives differ.")
    within_percent: Annotated[Decimal, Field(ge=0, le=10_000)] | None = Field(
        default=None, description="How far from the best an alternative may be."
    )
    front: bool = Field(default=False, description="The plans between cheapest and soonest.")
    front_by: FrontBy | None = Field(default=None, description="What money is held against.")
    why: bool = Field(default=False, description="Where no plan is possible: what cannot all be kept.")
    previous: File | None = Field(default=None, description="A saved answer of this route, to be opened again.")
    repair: bool = Field(default=False, description="Change the saved plan as little as possible.")
    repair_within: Word | None = Field(default=None, description='What that may cost: "best", euros, or a share with %.')
    foresight: Foresight | None = Field(
        default=None, description="What working life asks for decides among plans that are equal in everything else."
    )
    occupations: bool = Field(default=False, description="Name the occupations that a plan serves, on its page too.")

    @property
    def documents(self) -> Sequence[File]:
        """Every file in it."""
        return (*super().documents, *(each for each in (self.previous,) if each is not None))

    @property
    def words(self) -> PlanWords:
        """What is asked beside the goal, in the words of the command line. Raises ``UnreadableInput``."""
        within = self.within_percent
        return PlanWords(
            self.limiting,
            pin=self._several("pinned"),
            assume=self._several("assumed"),
            booked=list(self.booked),
            alternatives=self.alternatives,
            differ=self.differ,
            within=None if within is None else f"{within:f}",
            front=self.front,
            front_by=self.front_by,
            previous=self.previous.document("previous", "previous") if self.previous is not None else None,
            repair=self.repair,
            repair_within=self.repair_within,
            why=self.why,
            foresight=self._foreseeing,
            occupations=self.occupations if "occupations" in self.model_fields_set else None,
        )

    @property
    def _foreseeing(self) -> Foreseeing | Literal[False] | None:
        if self.foresight is None:
            return False if "foresight" in self.model_fields_set else None
        return Foreseeing(tuple(self.foresight.region), self.foresight.days)


class ExportQuestion(PlanQuestion, ForSomeone):
    """A plan, as a file."""


class Cohort(Question):
    """Several learners, of whom nothing but counts is told."""

    cohort: list[File] = Field(description="Records, one file a learner; used once. At least five, or no count could be told.")
    qualification: Words = Field(
        default=[],
        max_length=20,
        description="Register numbers, document numbers or codes; else all that are in force. One is everybody's goal; else the "
        "records say it.",
        examples=[["OPH-2455-2017"]],
    )
    on: date | None = Field(default=None, description="The day of the question; else today in Finland.", examples=["2026-12-01"])

    @property
    def documents(self) -> Sequence[File]:
        """Every file in it."""
        return self.cohort

    @property
    def learners(self) -> Learners:
        """The same to be asked about. Raises ``UnreadableInput``, and ``WrongUse`` for fewer than five."""
        return cohort_of([each.document("record", f"learner file {number}") for number, each in enumerate(self.cohort, start=1)])


class BuildNextQuestion(Cohort):
    """Which new POKs would give most of a cohort a whole way to their goal."""

    poks: int = Field(default=3, ge=1, le=20, description="At most so many new POKs.")
    most_osp: Annotated[Decimal, Field(gt=0, le=1000)] = Field(
        default=Decimal(15), description="At most so many osp in one of them."
    )
    units_each: int = Field(default=1, ge=1, le=20, description="Of how many units its requirements may be.")
    provider: Words = Field(default=[], description="Only what these providers offer is covered.")
    language: Words = Field(default=[], description="Only what is taught in one of these languages.", examples=[["sv"]])
    mode: Words = Field(default=[], description="Only what is taught in one of these ways.", examples=[["online"]])
    place: Words = Field(default=[], description="Only what is in one of these places, or online.")
    time_limit_s: Annotated[Decimal, Field(ge=Decimal("0.001"), le=3600)] | None = Field(
        default=None, description="Time of each search; else 30."
    )


class DraftQuestion(Cohort):
    """What drafts would change for a cohort."""

    drafts: list[File] = Field(min_length=1, description="Catalogue tables of what nobody offers yet; looked at and forgotten.")

    @property
    def documents(self) -> Sequence[File]:
        """Every file in it."""
        return (*super().documents, *self.drafts)


class Kind(StrEnum):
    """The questions that there are."""

    EVIDENCE = "evidence"
    CHECK = "check"
    PLAN = "plan"
    CLOSEST = "closest"
    NEXT = "next"
    VERSIONS = "versions"
    EXPORT = "export"
    BUILD_NEXT = "build-next-for-cohort"
    DRAFT = "draft-for-cohort"


MODELS: dict[Kind, type[Question]] = {
    Kind.EVIDENCE: EvidenceQuestion,
    Kind.CHECK: CheckQuestion,
    Kind.PLAN: PlanQuestion,
    Kind.CLOSEST: ClosestQuestion,
    Kind.NEXT: NextQuestion,
    Kind.VERSIONS: VersionsQuestion,
    Kind.EXPORT: ExportQuestion,
    Kind.BUILD_NEXT: BuildNextQuestion,
    Kind.DRAFT: DraftQuestion,
}

# What an error calls an option of the command line -> the field that says it here.
FIELDS = {
    "--learner": "records",
    "--unit": "units",
    "--method": "method",
    "--competence-area": "competence_areas",
    "--recipient": "recipients",
    "--budget": "budget_eur",
    "--language": "languages",
    "--mode": "modes",
    "--place": "places",
    "--not-place": "places_excluded",
    "--group": "groups",
    "--exclude": "excluded",
    "--time-limit": "time_limit_s",
    "--pin": "pinned",
    "--assume": "assumed",
    "--within": "within_percent",
    "--holds": "holds",
    "--qualification": "qualification",
    "--on": "on",
    "--corrections": "corrections",
    "--offerings": "offerings",
    "--from": "from",
    "--by": "by",
    "--hours-per-week": "hours_per_week",
    "--blocked": "blocked",
    "--busy": "busy",
    "--prefer": "prefer",
    "--top": "top",
    "--goals": "goals",
    "--to": "to",
    "--booked": "booked",
    "--completed": "completed",
    "--strict": "strict",
    "--alternatives": "alternatives",
    "--differ": "differ",
    "--front": "front",
    "--front-by": "front_by",
    "--why": "why",
    "--previous": "previous",
    "--repair": "repair",
    "--repair-within": "repair_within",
    "--foresight": "foresight",
    "--occupations": "occupations",
    "--for": "for",
    "--trust": "trust",
    "--online": "online",
    "--cohort": "cohort",
    "--draft": "drafts",
}
