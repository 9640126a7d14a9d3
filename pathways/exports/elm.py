"""Qualifications, units and offerings in the European Learning Model (ELM v3, profile LOQ), as a graph of its own.

A unit is a partial qualification. A POK is a specification that says ``elm:isPartOf`` its units; a unit never says
``elm:hasPart`` a POK, which the shapes forbid. Every intake of an offering is one learning opportunity. The nodes are those of our
own graph, so the two join; rule trees stay there, because ELM cannot carry them.

What ELM demands and our sources do not state is settled in one place (design decision 0022):

- *Level*: of a qualification by its kind, from the decree on the national framework; a unit inherits it. A POK has one where its
  source states it, and is then a partial qualification too. Without a level, it is a specification, which needs none.
- *Field* (ISCED-F): "field unknown". *Language*: "undetermined" where none is stated.
- *Learning outcomes*: the requirements; else what the sub-units teach; else the name of the unit, which is what its source says
  is learned. A POK has its own and those of what it covers, which are the same nodes: that is how a file says what is covered.
  With neither it is left out, and told.

Source: ELM 3.1 and its LOQ shapes; Government decree 120/2017, section 2 (levels).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.core import get_global
from pyoxigraph import Literal, NamedNode, Triple

from ontology import terms
from ontology.elm import (
    ADMS,
    AUTHORITY,
    DC,
    ELM,
    ESCO_SKILL,
    FIELD_UNKNOWN,
    FINQF,
    FOAF,
    LANGUAGES,
    MEASURES,
    MODES,
    PROVIDERS_IDENTIFIER,
    QUALITY_ASSURANCE,
    REQUIREMENTS,
    ROV,
    SHORT_PROGRAMME,
    SKOS,
    SNB,
    TYPE,
    UNDETERMINED,
    UNIT_CODES,
    VALUE,
    XSD,
)
from pathways.model import Coverage, Extent, Intake, Leaf, Measure, Offering, Qualification, QualificationKind, Source, Text, Unit
from pathways.rules.european_standard import LEVELS, stated_level
from pathways.stores import iris, rdf
from pathways.stores.port import Content

PREFIXES = {
    "adms": ADMS,
    "dc": DC,
    "elm": ELM,
    "foaf": FOAF,
    "pok": terms.NS,
    "rov": ROV,
    "skos": SKOS,
    "xsd": XSD,
}
"""Short names for Turtle."""

_HELSINKI = ZoneInfo("Europe/Helsinki")
_FORMER_COUNTRIES = ("BUR", "DDR", "FXX", "TMP", "YMD", "ZAR")

Term = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What could not be said in ELM: ``reason`` is "no_name" or "no_outcomes"."""

    iri: str
    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class View:
    """Triples without repetition, in the order in which they were made, and what is not among them."""

    triples: tuple[Triple, ...]
    left_out: tuple[LeftOut, ...]


def view(
    loads: Iterable[tuple[Source, Content]],
    *,
    base: str = iris.BASE,
    levels: Mapping[QualificationKind, int] = LEVELS,
    country: str = "FIN",
) -> View:
    """``loads`` in ELM. ``country``: of providers whose source does not state it (three letters)."""
    writer = _Writer(base, levels, country)
    ordered = sorted(loads, key=lambda each: each[0].graph)
    for source, content in ordered:
        for qualification in content.qualifications:
            writer.qualification(rdf.qualification_iri(source, qualification, base=base), qualification)
    for source, content in ordered:
        for offering in content.offerings:
            writer.offering(rdf.offering_iri(source, offering, base=base), offering)
    return View(tuple(writer.triples), tuple(writer.left_out))


@dataclass(slots=True)
class _Described:
    """A unit as one document describes it. ``outcomes``: by the identifier of a requirement or the code of a sub-unit, and under
    "" of the unit as a whole where it has no others; ``texts``: what they say."""

    iri: str
    unit: Unit
    is_qualification: bool
    outcomes: dict[str, str] = field(default_factory=dict)
    texts: dict[str, Text] = field(default_factory=dict)


class _Writer:
    def __init__(self, base: str, levels: Mapping[QualificationKind, int], country: str) -> None:
        self._base = base
        self._levels = levels
        self._country = country
        self._located: set[str] = set()
        self._units: dict[str, list[_Described]] = {}
        self.triples: dict[Triple, None] = {}
        self.left_out: list[LeftOut] = []

    # -- qualifications ----------------------------------------------------------------------------------------------

    def qualification(self, iri: str, one: Qualification) -> None:
        """The qualification and its units. A document without units describes no learning and is left out."""
        level = self._levels.get(one.kind)
        if not one.name:
            self.left_out.append(LeftOut(iri, one.id, "no_name"))
            return
        units = [each for each in _first_of_each(one.units) if self._is_named(iri, each)]
        described = [self._unit(iri, each, one, level) for each in units]
        if not described:
            self.left_out.append(LeftOut(iri, one.id, "no_outcomes"))
            return
        self._specification(iri, one.name, one.languages, level, partial=False)
        self._identifier(iri, "register-number", one.register_number, "diaarinumero")
        for each in one.codes:
            self._identifier(iri, f"education-{iris.segment(each.code)}", each.code, "koulutus")
        self._credit(iri, _whole_osp(one), Measure.OSP)
        for unit in described:
            self._add(iri, f"{ELM}hasPart", NamedNode(unit.iri))
            self._add(unit.iri, f"{ELM}isPartOf", NamedNode(iri))
            for outcome in unit.outcomes.values():
                self._add(iri, f"{ELM}learningOutcome", NamedNode(outcome))

    def _is_named(self, below: str, unit: Unit) -> bool:
        if unit.name:
            return True
        self.left_out.append(LeftOut(_unit_iri(below, unit), unit.code, "no_name"))
        return False

    def _unit(self, below: str, unit: Unit, one: Qualification, level: int | None) -> _Described:
        iri = _unit_iri(below, unit)
        described = _Described(iri, unit, level is not None)
        self._specification(iri, unit.name, one.languages, level, partial=True)
        self._identifier(iri, "code", unit.code, UNIT_CODES)
        self._credit(iri, _unit_osp(one, unit.code), Measure.OSP)
        for requirement in unit.requirements:
            if requirement.text:
                name = f"{iri}/requirement/{iris.segment(requirement.id.rpartition(':')[2])}"
                self._required(described, requirement.id, name, requirement.text, requirement.id)
        for sub_unit in unit.sub_units:
            name = f"{iri}/sub-unit/{iris.segment(sub_unit.id)}/outcome"
            notation = f"{unit.code}/{sub_unit.code}" if sub_unit.code else None
            for number, text in enumerate((each for each in sub_unit.outcomes if each), start=1):
                self._required(described, f"{sub_unit.code}/{number}", f"{name}/{number}", text, notation)
            if sub_unit.name and not any(sub_unit.outcomes):
                self._required(described, f"{sub_unit.code}/", name, sub_unit.name, notation)
        if not described.outcomes:
            self._required(described, "", f"{iri}/outcome", unit.name, unit.code)
        for outcome in described.outcomes.values():
            self._add(iri, f"{ELM}learningOutcome", NamedNode(outcome))
        self._units.setdefault(unit.code, []).append(described)
        return described

    def _required(self, described: _Described, key: str, name: str, text: Text, notation: str | None) -> None:
        """An outcome of the requirements; ``notation`` says which of them, so that it is known again in any file."""
        described.outcomes[key] = self._outcome(name, text, notation)
        described.texts[key] = text

    # -- offerings ---------------------------------------------------------------------------------------------------

    def offering(self, iri: str, one: Offering) -> None:
        """The specification of what is learned, and one opportunity for each intake."""
        outcomes = self._outcomes_of(iri, one)
        if not one.name or not outcomes:
            self.left_out.append(LeftOut(iri, one.id, "no_outcomes" if one.name else "no_name"))
            return
        specification = f"{iri}/specification"
        level = stated_level(one.level)
        self._specification(specification, one.name, one.languages, level, partial=True)
        self._identifier(specification, "code", one.id, PROVIDERS_IDENTIFIER)
        for outcome in outcomes:
            self._add(specification, f"{ELM}learningOutcome", NamedNode(outcome))
        for unit in self._covered(one.covers):
            if unit.is_qualification or level is None:
                self._add(specification, f"{ELM}isPartOf", NamedNode(unit.iri))
        if one.extent is not None and one.extent.least == one.extent.most and one.extent.measure in MEASURES:
            self._credit(specification, one.extent.least, one.extent.measure)
        if _is_pok(one, one.extent):
            self._concept(specification, f"{DC}type", f"{SNB}learning-opportunity/", SHORT_PROGRAMME)
        if one.assessment:
            self._titled(f"{specification}/assessment", "LearningAssessmentSpecification", {"und": one.assessment})
            self._add(specification, f"{ELM}provenBy", NamedNode(f"{specification}/assessment"))
        if one.prerequisites:
            self._note(specification, "entry-requirement", f"{ELM}entryRequirement", ", ".join(one.prerequisites))
        if one.quality_assurance:
            # An accreditation needs a body that gave it, which no source names.
            note = self._note(specification, "quality-assurance", f"{ELM}additionalNote", one.quality_assurance)
            codes, _, code = QUALITY_ASSURANCE.rpartition("/")
            self._concept(note, f"{DC}subject", f"{codes}/", code)
        if one.workload_hours is not None:
            self._add(specification, f"{ELM}volumeOfLearning", _typed(duration(one.workload_hours), "duration"))
        if one.awarding_body:
            body, awarding = self._organisation(one.awarding_body, one.country), f"{specification}/awarding"
            self._typed_node(awarding, f"{ELM}AwardingOpportunity")
            self._add(specification, f"{ELM}awardingOpportunity", NamedNode(awarding))
            self._add(awarding, f"{ELM}awardingBody", NamedNode(body))
            self._add(awarding, f"{ELM}learningAchievementSpecification", NamedNode(specification))
        self._opportunities(iri, specification, one)

    def _outcomes_of(self, iri: str, one: Offering) -> list[str]:
        own = [self._outcome(f"{iri}/outcome/{number}", text) for number, text in enumerate(one.outcomes, start=1) if text]
        skills = [each for each in one.skills if each.startswith(ESCO_SKILL) and iris.is_absolute(each)]
        if skills and one.name:
            # The source names skills of the whole, not of one outcome: they have an outcome of their own.
            own.append(self._outcome(f"{iri}/outcome/skills", one.name))
            for skill in skills:
                self._add(own[-1], f"{ELM}relatedESCOSkill", NamedNode(skill))
                self._add(skill, TYPE, NamedNode(f"{SKOS}Concept"))  # no scheme: the two sets of shapes contradict each other
        found: dict[str, None] = dict.fromkeys(own)
        for coverage in one.covers:
            for unit in self._units.get(coverage.unit, ()):
                found |= dict.fromkeys(self._outcomes_covered(unit, coverage))
        return list(found)

    def _outcomes_covered(self, described: _Described, coverage: Coverage) -> list[str]:
        """The outcomes of a unit that are met. A whole unit is one more: requirements one by one may be all of them in one version
        and not in the next. So is the optional part of a sub-unit, whose outcomes are told apart nowhere else."""
        outcomes, unit = described.outcomes, described.unit
        if coverage.requirements:
            return [outcomes[each] for each in coverage.requirements if each in outcomes]
        if coverage.sub_unit is None:
            return [*outcomes.values(), self._outcome(f"{described.iri}/outcome", unit.name, unit.code)]
        below = [key for key in outcomes if key.startswith(f"{coverage.sub_unit}/")]
        if not coverage.optional:
            return [outcomes[each] for each in below]
        notation = f"{unit.code}/{coverage.sub_unit}?"
        return [self._outcome(f"{outcomes[each]}/optional", described.texts[each], notation) for each in below]

    def _covered(self, covers: Sequence[Coverage]) -> list[_Described]:
        codes = dict.fromkeys(each.unit for each in covers)
        return [unit for code in codes for unit in self._units.get(code, ())]

    def _opportunities(self, iri: str, specification: str, one: Offering) -> None:
        provider = self._organisation(one.provider, one.country)
        language = one.languages[0] if one.languages else None
        dated: list[tuple[str, Intake | None]] = [(f"{iri}/intake/{n}", each) for n, each in enumerate(one.intakes, start=1)]
        for name, intake in dated or [(iri, None)]:
            self._titled(name, "LearningOpportunity", _words(one.name))
            self._language(name, f"{ELM}defaultLanguage", language)
            self._add(name, f"{ELM}providedBy", NamedNode(provider))
            self._add(name, f"{ELM}learningAchievementSpecification", NamedNode(specification))
            self._page(name)
            for mode in one.modes:
                if mode in MODES:
                    self._concept(name, f"{ELM}mode", f"{SNB}learning-assessment/", MODES[mode])
            if one.price_cents is not None:
                self._price(name, one.price_cents)
            for number, place in enumerate(one.places, start=1):
                self._add(
                    name,
                    f"{ELM}location",
                    NamedNode(self._location(f"{iri}/place/{number}", f"{iri}/place/{number}/address", one.country, place)),
                )
            if one.weeks or one.months:
                # XSD has no weeks.
                length = f"P{one.weeks * 7}D" if one.weeks else f"P{one.months}M"
                self._add(name, f"{ELM}duration", _typed(length, "duration"))
            if intake is not None and intake.apply_by is not None:
                self._add(name, f"{ELM}applicationDeadline", _moment(intake.apply_by, last=True))
            if intake is not None and (intake.start or intake.end):
                period = f"{name}/period"
                self._typed_node(period, f"{DC}PeriodOfTime")
                self._add(name, f"{DC}temporal", NamedNode(period))
                if intake.start:
                    self._add(period, f"{ELM}startDate", _moment(intake.start, last=False))
                if intake.end:
                    self._add(period, f"{ELM}endDate", _moment(intake.end, last=True))

    def _price(self, name: str, cents: int) -> None:
        price = f"{name}/price"
        self._typed_node(price, f"{ELM}PriceDetail")
        self._add(name, f"{ELM}priceDetail", NamedNode(price))
        self._typed_node(f"{price}/amount", f"{ELM}Amount")
        self._add(price, f"{ELM}amount", NamedNode(f"{price}/amount"))
        self._add(f"{price}/amount", VALUE, _typed(_plain(Decimal(cents) / 100), "decimal"))
        self._concept(f"{price}/amount", f"{ELM}unit", f"{AUTHORITY}currency/", "EUR", scheme=f"{AUTHORITY}currency")

    def _organisation(self, name: str, country: str | None) -> str:
        """An organisation in the country that its first mention states, else in the one that the caller says."""
        iri = iris.code_iri(iris.PROVIDERS, name, base=self._base)
        self._typed_node(iri, f"{ELM}Organisation")
        self._add(iri, f"{ROV}legalName", Literal(name, language="und"))
        if iri not in self._located:
            self._located.add(iri)
            self._add(iri, f"{ELM}location", NamedNode(self._location(f"{iri}/location", f"{iri}/address", country)))
        return iri

    def _location(self, iri: str, address: str, country: str | None, place: str | None = None) -> str:
        """A country, which ELM demands, and a place in it by its name or code."""
        self._typed_node(iri, f"{DC}Location")
        if place is not None:
            self._add(iri, f"{ELM}geographicName", Literal(place, language="und"))
        self._add(iri, f"{ELM}address", NamedNode(address))
        self._typed_node(address, f"{ELM}Address")
        code = country_code(country) or self._country
        self._concept(address, f"{ELM}countryCode", f"{AUTHORITY}country/", code, scheme=f"{AUTHORITY}country")
        return iri

    # -- what both have ----------------------------------------------------------------------------------------------

    def _specification(self, iri: str, name: Text, languages: Sequence[str], level: int | None, *, partial: bool) -> None:
        self._titled(iri, "LearningAchievementSpecification" if level is None else "Qualification", _words(name))
        self._concept(iri, f"{ELM}ISCEDFCode", f"{SNB}isced-f/", FIELD_UNKNOWN)
        for language in languages or (None,):
            self._language(iri, f"{DC}language", language)
        if level is not None:
            self._concept(iri, f"{ELM}EQFLevel", f"{SNB}eqf/", str(level))
            self._concept(iri, f"{ELM}NQFLevel", f"{SNB}qdr/", FINQF[level - 1])
            self._add(iri, f"{ELM}isPartialQualification", _typed("true" if partial else "false", "boolean"))

    def _outcome(self, iri: str, text: Text, notation: str | None = None) -> str:
        self._titled(iri, "LearningOutcome", _words(text))
        if notation is not None:
            self._identifier(iri, "requirements", notation, REQUIREMENTS)
        return iri

    def _identifier(self, iri: str, step: str, notation: str, scheme: str) -> None:
        name = f"{iri}/identifier/{step}"
        self._typed_node(name, f"{ELM}Identifier")
        self._add(iri, f"{ADMS}identifier", NamedNode(name))
        self._add(name, f"{SKOS}notation", Literal(notation))
        self._add(name, f"{ELM}schemeName", Literal(scheme))

    def _credit(self, iri: str, osp: Decimal | None, measure: Measure) -> None:
        if osp is None:
            return
        name = f"{iri}/credit"
        self._typed_node(name, f"{ELM}CreditPoint")
        self._add(iri, f"{ELM}creditPoint", NamedNode(name))
        self._add(name, f"{ELM}point", Literal(_plain(osp)))
        # Neither unit of measure is in the Commission's list, and neither is an ECTS credit (design decision 0022).
        self._add(name, f"{ELM}framework", NamedNode(MEASURES[measure]))
        self._typed_node(MEASURES[measure], f"{SKOS}Concept")

    def _note(self, iri: str, step: str, property_iri: str, text: str) -> str:
        name = f"{iri}/{step}"
        self._typed_node(name, f"{ELM}Note")
        self._add(iri, property_iri, NamedNode(name))
        self._add(name, f"{ELM}noteLiteral", Literal(text, language="und"))
        return name

    def _page(self, iri: str) -> None:
        self._typed_node(f"{iri}/page", f"{ELM}WebResource")
        self._add(iri, f"{FOAF}homepage", NamedNode(f"{iri}/page"))
        self._add(f"{iri}/page", f"{ELM}contentUrl", _typed(iri, "anyURI"))

    def _language(self, iri: str, property_iri: str, language: str | None) -> None:
        code = LANGUAGES.get(language or "", UNDETERMINED)
        self._concept(iri, property_iri, f"{AUTHORITY}language/", code, scheme=f"{AUTHORITY}language")

    def _concept(self, iri: str, property_iri: str, codes: str, code: str, *, scheme: str | None = None) -> None:
        """Point to a concept, and say what it is: the shapes want every concept typed in the graph itself."""
        name, within = f"{codes}{code}", scheme or f"{codes}25831c2"
        self._add(iri, property_iri, NamedNode(name))
        self._typed_node(name, f"{SKOS}Concept")
        self._add(name, f"{SKOS}inScheme", NamedNode(within))
        self._typed_node(within, f"{SKOS}ConceptScheme")

    def _titled(self, iri: str, cls: str, words: Mapping[str, str]) -> None:
        self._typed_node(iri, f"{ELM}{cls}")
        for language, text in words.items():
            self._add(iri, f"{DC}title", Literal(text, language=language))

    def _typed_node(self, iri: str, cls: str) -> None:
        self._add(iri, TYPE, NamedNode(cls))

    def _add(self, iri: str, property_iri: str, value: Term) -> None:
        self.triples[Triple(NamedNode(iri), NamedNode(property_iri), value)] = None


def _first_of_each(units: Sequence[Unit]) -> list[Unit]:
    """One unit for each code: a broken document may describe one twice."""
    return list({each.code: each for each in reversed(units)}.values())[::-1]


def _unit_iri(qualification: str, unit: Unit) -> str:
    return f"{qualification}/unit/{iris.segment(unit.code)}"


def _whole_osp(one: Qualification) -> Decimal | None:
    """The extent of the whole, where every tree in osp that states one states the same, and the root has one value."""
    found = {
        each.root.osp.least
        for each in one.structures
        if each.in_osp and each.root.osp is not None and each.root.osp.least == each.root.osp.most
    }
    return found.pop() if len(found) == 1 else None


def _unit_osp(one: Qualification, code: str) -> Decimal | None:
    """The extent of a unit, where every listing that states one states the same, and none of them varies."""
    leaves: list[Leaf] = [leaf for each in one.structures if each.in_osp for leaf in each.root.leaves() if leaf.unit == code]
    found = {each.osp for each in leaves if each.osp is not None}
    return found.pop() if len(found) == 1 and all(each.most_osp is None for each in leaves) else None


def _is_pok(one: Offering, extent: Extent | None) -> bool:
    return extent is not None and extent.is_small and not one.properties.denied


def duration(hours: Decimal) -> str:
    """Hours as a duration, in hours and minutes: days and weeks would be rewritten by readers."""
    minutes = int((hours * 60).to_integral_value())
    return f"PT{minutes // 60}H" + (f"{minutes % 60}M" if minutes % 60 else "")


def country_code(letters: str | None) -> str | None:
    """The three letters of a country that is given by two; ``None`` where there is no such country."""
    if letters is None:
        return None
    names = [three for three, two in get_global("territory_aliases").items() if two == [letters] and len(three) == 3]
    return next((each for each in sorted(names) if each.isalpha() and each not in _FORMER_COUNTRIES), None)


def _words(text: Text) -> dict[str, str]:
    return {language: words for language in ("fi", "sv", "en") if (words := text.exactly(language))}


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(day: date, *, last: bool) -> Literal:
    """The first or the last second of a day in Finland: ELM wants moments where our sources have days."""
    clock = time(23, 59, 59) if last else time(0)
    return _typed(datetime.combine(day, clock, _HELSINKI).isoformat(), "dateTime")


def _typed(text: str, datatype: str) -> Literal:
    return Literal(text, datatype=NamedNode(f"{XSD}{datatype}"))
