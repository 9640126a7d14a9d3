"""Values of an ELM catalogue in our terms: words, days, lengths, money and codes. What cannot be read is told with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from loaders.identifiers import holds_personal
from loaders.statements import Statements
from ontology.elm import AUTHORITY, DC, ECTS, ELM, FINQF, LANGUAGES, MEASURES, MODES, SKOS, SNB, UNDETERMINED, VALUE
from pathways.model import LANGUAGES as OURS
from pathways.model import Extent, Finding, Measure, Severity, Text, finding

if TYPE_CHECKING:
    from pyoxigraph import Literal

MOST_CHARACTERS = 5000
MOST_POINTS = Decimal(1000)
MOST_CENTS = 100_000_000
MOST_HOURS = Decimal(366 * 24)  # of one small competence: more is an hour taken for a month (elm-edc.md 6)
MOST_WEEKS = 520
MOST_MONTHS = 600

_FINLAND = ZoneInfo("Europe/Helsinki")
_DURATION = re.compile(
    r"P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:\.\d{1,9})?S)?)?",
    re.ASCII,
)
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,9})?", re.ASCII)
_NAMES_OSP = re.compile(r"osaamispiste|kompetenspoäng|competence point|\bosp\b", re.IGNORECASE)
_CODE_OF_LANGUAGE = {f"{AUTHORITY}language/{code}": language for language, code in LANGUAGES.items()}
_OUR_MODE = {f"{SNB}learning-assessment/{code}": mode for mode, code in MODES.items()}
_OUR_MEASURE = {**{iri: measure for measure, iri in MEASURES.items()}, ECTS: "op"}
_LEVELS = {f"{SNB}eqf/{each}": each for each in range(1, 9)} | {f"{SNB}qdr/{code}": n for n, code in enumerate(FINQF, start=1)}
_EURO = f"{AUTHORITY}currency/EUR"


@dataclass(slots=True)
class Values:
    """The statements of one file, read value by value."""

    name: str
    graph: Statements
    findings: list[Finding] = field(default_factory=list)

    def place(self, subject: str) -> str:
        """Where a node is: by its address, or by its number where it has none."""
        return f"{self.name}: {subject}"

    def one(self, subject: str, property_iri: str) -> str | None:
        """The one node that ``subject`` leads to; of several the first, and that is told."""
        found = self.graph.nodes(subject, property_iri)
        if len(found) > 1:
            self._several(subject, property_iri)
        return found[0] if found else None

    def _several(self, subject: str, property_iri: str) -> None:
        self.findings.append(finding("elm_several_values", Severity.WARNING, self.place(subject), property=_short(property_iri)))

    def _unreadable(self, subject: str, property_iri: str) -> None:
        self.findings.append(finding("elm_value_unreadable", Severity.WARNING, self.place(subject), property=_short(property_iri)))

    # -- words ---------------------------------------------------------------------------------------------------------

    def text(self, subject: str, property_iri: str) -> Text:
        """Words in our languages; where there are none, the first in another one as English."""
        found = self._words(subject, property_iri)
        ours = {language: found[language] for language in OURS if language in found}
        return Text(**(ours or ({"en": next(iter(found.values()))} if found else {})))

    def line(self, subject: str, property_iri: str) -> str | None:
        """The same as one text, for what we keep in whatever language it is in."""
        found = self._words(subject, property_iri)
        return next((found[each] for each in OURS if each in found), next(iter(found.values()), None))

    def _words(self, subject: str, property_iri: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for each in self.graph.literals(subject, property_iri):
            language = (each.language or "").lower().partition("-")[0]
            written = self._clean(subject, property_iri, each)
            if written and language not in found:
                found[language] = written
        return found

    def _clean(self, subject: str, property_iri: str, literal: Literal) -> str | None:
        """One line without what is a person's; ``None`` where nothing is left."""
        written = " ".join(literal.value.split())
        if len(written) > MOST_CHARACTERS:
            self._unreadable(subject, property_iri)
            return None
        if holds_personal(written):
            self.findings.append(finding("elm_text_personal", Severity.NOTE, self.place(subject), property=_short(property_iri)))
            return None
        return written or None

    def notes(self, subject: str, property_iri: str) -> list[str]:
        """The texts of notes."""
        found = (self.line(each, f"{ELM}noteLiteral") for each in self.graph.nodes(subject, property_iri))
        return [each for each in found if each]

    def identifiers(self, subject: str, property_iri: str) -> list[tuple[str, str]]:
        """(notation, name of the scheme) of each."""
        found = []
        for each in self.graph.nodes(subject, property_iri):
            notation = self.line(each, f"{SKOS}notation")
            schemes = [*self.graph.literals(each, f"{ELM}schemeName"), *self.graph.literals(each, f"{ELM}schemeId")]
            if notation is not None:
                found.append((notation, " ".join(one.value for one in schemes)))
        return found

    # -- days and lengths --------------------------------------------------------------------------------------------

    def day(self, subject: str, property_iri: str) -> date | None:
        """A day in Finland; of several moments the first."""
        found = [self._day(subject, property_iri, each.value) for each in self.graph.literals(subject, property_iri)]
        days = sorted(each for each in found if each is not None)
        if len(set(days)) > 1:
            self._several(subject, property_iri)
        return days[0] if days else None

    def _day(self, subject: str, property_iri: str, written: str) -> date | None:
        try:
            moment = datetime.fromisoformat(written.strip())
            return (moment if moment.tzinfo is None else moment.astimezone(_FINLAND)).date()
        except (ValueError, OverflowError):
            self._unreadable(subject, property_iri)
            return None

    def hours(self, subject: str, property_iri: str) -> Decimal | None:
        """A workload: hours and days of 24 of them, as XSD counts. In years and months nobody states one."""
        parts = self._duration(subject, property_iri)
        if parts is None:
            return None
        years, months, weeks, days, hours, minutes, seconds = parts
        total = Decimal(weeks * 7 * 24 + days * 24 + hours) + Decimal(minutes * 60 + seconds) / 3600
        if years or months or not 0 < total <= MOST_HOURS:
            self._unreadable(subject, property_iri)
            return None
        return total

    def length(self, subject: str, property_iri: str) -> tuple[int | None, int | None]:
        """(weeks, months): as many weeks as the days begin, or months as they stand."""
        parts = self._duration(subject, property_iri)
        if parts is None:
            return None, None
        years, months, weeks, days = parts[:4]
        if years or months:
            whole = years * 12 + months
            if not weeks and not days and whole <= MOST_MONTHS:
                return None, whole
        elif 0 < (begun := weeks + (days + 6) // 7) <= MOST_WEEKS:
            if days % 7:
                self.findings.append(
                    finding("elm_length_in_days", Severity.NOTE, self.place(subject), days=weeks * 7 + days, weeks=begun)
                )
            return begun, None
        self._unreadable(subject, property_iri)
        return None, None

    def _duration(self, subject: str, property_iri: str) -> tuple[int, ...] | None:
        found = self.graph.literals(subject, property_iri)
        if not found:
            return None
        if len(found) > 1:
            self._several(subject, property_iri)
        match = _DURATION.fullmatch(found[0].value.strip())
        if match is None or not any(match.groups()):
            self._unreadable(subject, property_iri)
            return None
        return tuple(int(each or 0) for each in match.groups())

    # -- numbers ---------------------------------------------------------------------------------------------------------

    def extent(self, subject: str) -> Extent | None:
        """What it is worth: in osp where it says so, else in credits (op), else in a measure of somebody's own."""
        found: dict[str, Decimal] = {}
        for each in self.graph.nodes(subject, f"{ELM}creditPoint"):
            amount = self._number(each, f"{ELM}point")
            measure = self._measure(each)
            if amount is None or not 0 < amount < MOST_POINTS:
                self._unreadable(each, f"{ELM}point")
            elif found.setdefault(measure, amount) != amount:
                self._several(subject, f"{ELM}creditPoint")
        best = next((each for each in ("osp", "op", "other") if each in found), None)
        if best is None:
            return None
        if len(found) > 1:
            self._several(subject, f"{ELM}creditPoint")
        return Extent(found[best], found[best], Measure(best))

    def _measure(self, credit: str) -> str:
        framework = self.one(credit, f"{ELM}framework")
        if framework is None:
            self._unreadable(credit, f"{ELM}framework")
            return "other"
        known = _OUR_MEASURE.get(framework)
        if known is None and any(_NAMES_OSP.search(each.value) for each in self.graph.literals(framework, f"{SKOS}prefLabel")):
            known = "osp"  # the Commission's list has no osp, so whoever states it has a concept of their own
        if known is None:
            self._not_ours(credit, f"{ELM}framework", framework)
        return known or "other"

    def cents(self, subject: str) -> int | None:
        """The price in euro cents. Of several prices nobody knows which one applies."""
        prices = self.graph.nodes(subject, f"{ELM}priceDetail")
        amounts = [one for each in prices for one in self.graph.nodes(each, f"{ELM}amount")]
        if len(amounts) > 1:
            self.findings.append(finding("elm_several_prices", Severity.WARNING, self.place(subject)))
            return None
        if not amounts:
            return None
        unit = self.one(amounts[0], f"{ELM}unit")
        if unit != _EURO:
            self._not_ours(amounts[0], f"{ELM}unit", unit or "-")
            return None
        euros = self._number(amounts[0], VALUE)
        if euros is None or euros * 100 != int(euros * 100) or euros * 100 > MOST_CENTS:
            self._unreadable(amounts[0], VALUE)
            return None
        return int(euros * 100)

    def _number(self, subject: str, property_iri: str) -> Decimal | None:
        found = self.graph.literals(subject, property_iri)
        if len(found) != 1 or _NUMBER.fullmatch(found[0].value.strip()) is None:
            return None
        try:
            return Decimal(found[0].value.strip().replace(",", "."))
        except InvalidOperation:
            return None

    # -- codes -----------------------------------------------------------------------------------------------------------

    def languages(self, subject: str, property_iri: str) -> list[str]:
        """Languages of teaching by their two letters; undetermined is none."""
        nodes = self.graph.nodes(subject, property_iri)
        return self._coded(subject, property_iri, nodes, _CODE_OF_LANGUAGE, f"{AUTHORITY}language/{UNDETERMINED}")

    def modes(self, *subjects: str) -> tuple[str, ...]:
        """Ways of teaching in our words, in the order of these."""
        found = {
            mode for each in subjects for mode in self._coded(each, f"{ELM}mode", self.graph.nodes(each, f"{ELM}mode"), _OUR_MODE)
        }
        return tuple(sorted(found))

    def _coded(
        self, subject: str, property_iri: str, nodes: Iterable[str], known: Mapping[str, str], nothing: str | None = None
    ) -> list[str]:
        found = []
        for each in nodes:
            if each in known:
                found.append(known[each])
            elif each != nothing:
                self._not_ours(subject, property_iri, each)
        return found

    def level(self, subject: str) -> str | None:
        """The level in the European framework, else in the Finnish one."""
        for name in ("EQFLevel", "NQFLevel"):
            levels = {_LEVELS[each] for each in self.graph.nodes(subject, f"{ELM}{name}") if each in _LEVELS}
            if len(levels) > 1:
                self._several(subject, f"{ELM}{name}")
            elif levels:
                return str(levels.pop())
        return None

    def country(self, organisation: str) -> str | None:
        """The two letters of the country that an organisation is in."""
        places = [self.graph.nodes(each, f"{ELM}address") for each in self.graph.nodes(organisation, f"{ELM}location")]
        codes = {one for each in places for address in each for one in self.graph.nodes(address, f"{ELM}countryCode")}
        if len(codes) != 1:
            if codes:
                self._several(organisation, f"{ELM}countryCode")
            return None
        code = codes.pop()
        letters = _two_letters(code.removeprefix(f"{AUTHORITY}country/"))
        if letters is None:
            self._not_ours(organisation, f"{ELM}countryCode", code)
        return letters

    def _not_ours(self, subject: str, property_iri: str, value: str) -> None:
        shown = "-" if value.startswith("_:") or holds_personal(value) else value[:200]
        self.findings.append(
            finding("elm_value_not_ours", Severity.NOTE, self.place(subject), property=_short(property_iri), value=shown)
        )


def _two_letters(three: str) -> str | None:
    from babel.core import get_global

    if not re.fullmatch(r"[A-Z]{3}", three):
        return None
    found = get_global("territory_aliases").get(three, ())
    return found[0] if len(found) == 1 and len(found[0]) == 2 else None


def _short(property_iri: str) -> str:
    """A property as people write it."""
    for prefix, namespace in (("elm", ELM), ("dc", DC), ("skos", SKOS)):
        if property_iri.startswith(namespace):
            return f"{prefix}:{property_iri.removeprefix(namespace)}"
    return property_iri.rpartition("#")[2].rpartition("/")[2]
