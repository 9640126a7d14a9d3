"""Which property carries which field: one table, read in both directions.

What is written is what is read back, because both follow the same row. A row names the field, the property and how a value
becomes a term. Absent means ``None``, the empty text or the empty list; nothing else is left out.

Texts become literals with a language, extents ``xsd:decimal``, days ``xsd:date``, enumerations terms of the vocabulary, codes
the IRIs of ``iris``. A tuple of plain values becomes one triple each: their order is kept beside them (``pok:listOrder``) only
where it is not the alphabetical one. A tuple of values with parts becomes nodes with a ``pok:position``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from ontology import terms
from pathways import model
from pathways.stores import iris

DCTERMS = "http://purl.org/dc/terms/"
ESCO = "http://data.europa.eu/esco/model#"
ISO_THES = "http://purl.org/iso25964/skos-thes#"
OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"

TYPE = f"{RDF}type"
TITLE = f"{DCTERMS}title"
IDENTIFIER = f"{DCTERMS}identifier"
LANGUAGE = f"{SCHEMA}inLanguage"


@dataclass(frozen=True, slots=True)
class Datatype:
    """How one kind of plain value is written as the text of a literal, and read from it."""

    iri: str
    write: Callable[[Any], str]
    read: Callable[[str], Any]


def _plain(value: Decimal) -> str:
    """The one way to write a number, as some stores do by themselves: "5" for 5.0, so that equal content gives equal triples."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


STRING = Datatype(f"{XSD}string", str, str)
INTEGER = Datatype(f"{XSD}integer", str, int)
DECIMAL = Datatype(f"{XSD}decimal", _plain, Decimal)
DATE = Datatype(f"{XSD}date", date.isoformat, date.fromisoformat)
BOOLEAN = Datatype(f"{XSD}boolean", lambda value: "true" if value else "false", lambda text: text in ("true", "1"))


@dataclass(frozen=True, slots=True)
class Value:
    """One literal, or none for ``None``. ``absent``: another value that is left out."""

    field: str
    property: str
    datatype: Datatype = STRING
    absent: Any = None


@dataclass(frozen=True, slots=True)
class Values:
    """A tuple of literals."""

    field: str
    property: str
    datatype: Datatype = STRING


@dataclass(frozen=True, slots=True)
class Words:
    """A ``Text``: one literal per language. ``field`` is ``None`` where the value itself is the text."""

    field: str | None
    property: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A member of an enumeration: the term ``<prefix>-<value>`` of the vocabulary, or one of ``others``, somebody else's terms."""

    field: str
    property: str
    enum: type[StrEnum]
    prefix: str
    others: tuple[tuple[str, str], ...] = ()

    def iri(self, member: str) -> str:
        """The term of ``member``."""
        return dict(self.others).get(member) or f"{terms.NS}{self.prefix}-{member.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a list, or none for ``None``. ``codes`` may depend on the value that has the field.

    ``nullable``: the field has no default, and may be ``None`` all the same.
    """

    field: str
    property: str
    codes: iris.CodeList | Callable[[Any], iris.CodeList]
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Codes:
    """A tuple of codes of one list."""

    field: str
    property: str
    codes: iris.CodeList


@dataclass(frozen=True, slots=True)
class Link:
    """A text that is an IRI where it can be one and a plain literal otherwise, or none for ``None``.

    ``nullable``: the field has no default, and may be ``None`` all the same.
    """

    field: str
    property: str
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Links:
    """A tuple of texts, each an IRI where it can be one and a plain literal otherwise."""

    field: str
    property: str


@dataclass(frozen=True, slots=True)
class Part:
    """A value with fields of its own, or none for ``None``."""

    field: str
    property: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A tuple of values with fields of their own, in order."""

    field: str
    property: str


@dataclass(frozen=True, slots=True)
class Inside:
    """A value whose fields are written on the node of the value that has it."""

    field: str
    fields: tuple[Choice, ...]
    build: Callable[..., Any]


Field = Value | Values | Words | Choice | Code | Codes | Link | Links | Part | Parts | Inside


@dataclass(frozen=True, slots=True)
class Shape:
    """How values of one class lie in the graph.

    ``segment`` and ``key`` make the name of a node below that of its owner; without ``key`` it is called by the property that
    leads to it, and numbered. ``beside``: the keyed parts of a node are named beside it, not below it, so that names do not
    grow with the depth of a tree.
    """

    cls: type[Any]
    type: str
    segment: str
    key: Callable[[Any], str] | None
    fields: tuple[Field, ...]
    beside: bool = False
    build: Callable[..., Any] | None = None


_KIND = terms.KIND
_NAME = Words("name", TITLE)

_REQUIREMENTS = (
    Shape(
        model.Qualification,
        terms.QUALIFICATION,
        "qualification",
        lambda each: each.id,
        (
            Value("id", IDENTIFIER),
            Code("register_number", terms.REGISTER_NUMBER, iris.REGISTER_NUMBERS),
            _NAME,
            Choice("kind", _KIND, model.QualificationKind, "qualification-kind"),
            Parts("structures", terms.HAS_STRUCTURE),
            Parts("units", terms.HAS_UNIT),
            Parts("codes", terms.EDUCATION_CODE),
            Parts("competence_areas", terms.COMPETENCE_AREA),
            Parts("titles", terms.HAS_QUALIFICATION_TITLE),
            Value("valid_from", f"{SCHEMA}validFrom", DATE),
            Value("valid_to", f"{SCHEMA}validThrough", DATE),
            Value("transition_to", terms.TRANSITION_UNTIL, DATE),
            Codes("replaces", f"{DCTERMS}replaces", iris.REGISTER_NUMBERS),
            Values("languages", LANGUAGE),
            Value("draft", terms.DRAFT, BOOLEAN),
            Value("export_trial", terms.EXPORT_TRIAL, BOOLEAN),
        ),
    ),
    Shape(
        model.Structure,
        terms.STRUCTURE,
        "structure",
        lambda each: str(each.method),
        (
            Choice("method", terms.METHOD, model.Method, "method"),
            Part("root", terms.ROOT),
            Value("in_osp", terms.IN_OSP, BOOLEAN),
        ),
    ),
    Shape(
        model.Group,
        terms.GROUP,
        "group",
        lambda each: each.id,
        (
            Value("id", IDENTIFIER),
            _NAME,
            Choice("kind", _KIND, model.GroupKind, "group-kind"),
            Part("osp", terms.OSP_BOUNDS),
            Part("count", terms.COUNT_BOUNDS),
            Code("code", terms.BRANCH_CODE, iris.branch_list),
            Parts("children", terms.CHILD),
            Words("prose", terms.PROSE),
        ),
        beside=True,
    ),
    Shape(
        model.Leaf,
        terms.LEAF,
        "leaf",
        lambda each: each.id,
        (
            Value("id", IDENTIFIER),
            Code("unit", terms.UNIT_CODE, iris.UNITS),
            Value("osp", terms.OSP, DECIMAL),
            Value("most_osp", terms.MOST_OSP, DECIMAL),
            Value("mandatory", terms.MANDATORY, BOOLEAN),
            Words("prose", terms.PROSE),
            _NAME,
            Value("reference", terms.REFERENCE),
        ),
    ),
    Shape(
        model.OspBounds,
        terms.BOUNDS,
        "",
        None,
        (Value("least", terms.LEAST, DECIMAL), Value("most", terms.MOST, DECIMAL)),
    ),
    Shape(
        model.CountBounds,
        terms.BOUNDS,
        "",
        None,
        (Value("least", terms.LEAST, INTEGER), Value("most", terms.MOST, INTEGER)),
    ),
    Shape(
        model.Unit,
        terms.UNIT,
        "unit",
        lambda each: each.code,
        (
            Code("code", terms.UNIT_CODE, iris.UNITS),
            _NAME,
            Choice("kind", _KIND, model.UnitKind, "unit-kind"),
            Values("ids", terms.DOCUMENT_NUMBER),
            Parts("requirements", terms.HAS_REQUIREMENT),
            Parts("sub_units", terms.HAS_SUB_UNIT),
        ),
    ),
    Shape(
        model.Requirement,
        terms.REQUIREMENT,
        "requirement",
        lambda each: each.id.rpartition(":")[2],
        (Code("id", terms.REQUIREMENT_CODE, iris.REQUIREMENTS), Words("text", TITLE)),
    ),
    Shape(
        model.SubUnit,
        terms.SUB_UNIT,
        "sub-unit",
        lambda each: each.id,
        (
            Value("id", IDENTIFIER),
            Code("code", terms.SUB_UNIT_CODE, iris.SUB_UNITS, nullable=True),
            _NAME,
            Value("element", terms.ELEMENT),
            Value("language", LANGUAGE),
            Value("mandatory_osp", terms.MANDATORY_OSP, DECIMAL),
            Value("has_mandatory", terms.HAS_MANDATORY_PART, BOOLEAN),
            Value("optional_osp", terms.OPTIONAL_OSP, DECIMAL),
            Value("has_optional", terms.HAS_OPTIONAL_PART, BOOLEAN),
            Values("aliases", terms.ALIAS),
            Parts("outcomes", terms.HAS_OUTCOME),
        ),
    ),
    Shape(model.Text, terms.OUTCOME, "", None, (Words(None, TITLE),), build=lambda **fields: fields[""]),
    Shape(
        model.Title,
        terms.QUALIFICATION_TITLE,
        "",
        None,
        (
            Code("code", terms.CODE, iris.TITLES),
            _NAME,
            Code("competence_area", terms.DEPENDS_ON_COMPETENCE_AREA, iris.AREAS),
            Code("unit", terms.DEPENDS_ON_UNIT, iris.UNITS),
        ),
    ),
)

EDUCATION_CODE = Shape(model.CodedName, terms.NAMED_CODE, "", None, (Code("code", terms.CODE, iris.EDUCATION), _NAME))
COMPETENCE_AREA = Shape(model.CodedName, terms.NAMED_CODE, "", None, (Code("code", terms.CODE, iris.AREAS), _NAME))
"""A coded name is of one list or another: the property that leads to it says which."""

_STATED = "stated"
_PROPERTIES = Inside(
    "properties",
    (
        Choice("nature", terms.NATURE, model.Stated, _STATED),
        Choice("basis", terms.BASIS, model.Stated, _STATED),
        Choice("quality", terms.QUALITY, model.Stated, _STATED),
        Choice("certificate", terms.CERTIFICATE, model.Stated, _STATED),
    ),
    model.Properties,
)

_OFFERINGS = (
    Shape(
        model.Offering,
        terms.OFFERING,
        "offering",
        lambda each: each.id,
        (
            Value("id", IDENTIFIER),
            _NAME,
            Code("provider", f"{SCHEMA}provider", iris.PROVIDERS),
            Choice("kind", terms.COUNTS_AS, model.PieceKind, "piece"),
            Parts("covers", terms.HAS_COVERAGE),
            Part("extent", terms.HAS_EXTENT),
            Value("price_cents", terms.PRICE_CENTS, INTEGER),
            Codes("prerequisites", terms.PREREQUISITE, iris.UNITS),
            Parts("intakes", terms.HAS_INTAKE),
            Value("any_start", terms.ANY_START, BOOLEAN),
            Value("weeks", terms.WEEKS, INTEGER),
            Value("hours_per_week", terms.HOURS_PER_WEEK, DECIMAL),
            Values("languages", LANGUAGE),
            Values("modes", terms.MODE),
            Values("places", terms.PLACE),
            _PROPERTIES,
            Value("flagged_pok", terms.NATIONAL_FLAG, BOOLEAN),
            Parts("outcomes", terms.HAS_OUTCOME),
            Value("level", terms.LEVEL),
            Value("assessment", terms.ASSESSMENT),
            Value("quality_assurance", terms.QUALITY_ASSURANCE),
            Value("certificate", terms.CERTIFICATE_TEXT),
            Value("certificate_months", terms.CERTIFICATE_MONTHS, INTEGER),
            Value("funding", terms.FUNDING),
            Value("restricted_to", terms.RESTRICTED_TO),
            Links("skills", terms.SKILL),
            Values("keywords", f"{SCHEMA}keywords"),
            Links("occupations", terms.OCCUPATION),
            Link("badge", terms.BADGE),
            Value("competence_area", terms.IN_COMPETENCE_AREA),
            Values("parts", terms.PART_IDENTIFIER),
            Values("flags", terms.FLAG),
            Value("place", terms.SOURCE_PLACE, absent=""),
            Value("months", terms.MONTHS, INTEGER),
            Values("times", terms.TIME),
            Parts("unresolved", terms.UNRESOLVED_UNIT),
            Parts("set_aside", terms.SET_ASIDE),
            Value("workload_hours", terms.WORKLOAD_HOURS, DECIMAL),
            Value("country", terms.COUNTRY),
            Value("awarding_body", terms.AWARDING_BODY),
        ),
    ),
    Shape(
        model.Coverage,
        terms.COVERAGE,
        "",
        None,
        (
            Code("unit", terms.COVERS_UNIT, iris.UNITS),
            Code("sub_unit", terms.COVERS_SUB_UNIT, iris.SUB_UNITS),
            Value("optional", terms.COVERS_OPTIONAL_PART, BOOLEAN),
            Codes("requirements", terms.COVERS_REQUIREMENT, iris.REQUIREMENTS),
            Choice("certainty", terms.CERTAINTY, model.Certainty, "certainty"),
            Value("declared_by", terms.DECLARED_BY),
        ),
    ),
    Shape(
        model.Extent,
        terms.EXTENT,
        "",
        None,
        (
            Value("least", terms.LEAST, DECIMAL),
            Value("most", terms.MOST, DECIMAL),
            Choice("measure", terms.MEASURE, model.Measure, "measure"),
        ),
    ),
    Shape(
        model.Intake,
        terms.INTAKE,
        "",
        None,
        (
            Value("start", f"{SCHEMA}startDate", DATE),
            Value("end", f"{SCHEMA}endDate", DATE),
            Value("apply_from", terms.APPLY_FROM, DATE),
            Value("apply_by", terms.APPLY_BY, DATE),
            Value("places_left", terms.PLACES_LEFT, INTEGER),
            Value("season", terms.SEASON),
        ),
    ),
    Shape(
        model.UnitReference,
        terms.UNIT_REFERENCE,
        "",
        None,
        (
            Value("requirements_id", terms.REQUIREMENTS_NUMBER),
            Value("unit_id", terms.DOCUMENT_NUMBER),
            Value("reference", terms.REFERENCE),
        ),
    ),
)

SUBJECT_KIND = Datatype(STRING.iri, str, model.LinkSubject)
_SUBJECTS: Mapping[model.LinkSubject, iris.CodeList] = {
    model.LinkSubject.UNIT: iris.UNITS,
    model.LinkSubject.REQUIREMENT: iris.REQUIREMENTS,
    model.LinkSubject.OFFERING: iris.OFFERINGS,
}

SKILL_LINK = Shape(
    model.SkillLink,
    terms.SKILL_LINK,
    "link",
    lambda each: f"{each.subject}_{each.skill.rpartition('/')[2]}",
    (
        Value("subject_kind", terms.SUBJECT_KIND, SUBJECT_KIND),
        Code("subject", terms.LINK_SUBJECT, lambda each: _SUBJECTS[each.subject_kind]),
        Code("register_number", terms.REGISTER_NUMBER, iris.REGISTER_NUMBERS),
        Link("skill", terms.LINKED_SKILL),
        Choice(
            "relation",
            terms.RELATION,
            model.LinkRelation,
            "",
            tuple((each.value, f"{SKOS}{each.value}Match") for each in model.LinkRelation),
        ),
        Choice("state", terms.STATE, model.LinkState, "link-state"),
        Value("who", terms.DECIDED_BY),
        Value("on", terms.DECIDED_ON, DATE),
        Value("method", terms.LINK_METHOD),
        Value("version", terms.SKILLS_VERSION),
        Value("confidence", terms.CONFIDENCE, DECIMAL),
    ),
)
REPLACEMENT = Shape(
    model.Replacement,
    terms.REPLACEMENT,
    "replacement",
    lambda each: each.old.rpartition("/")[2],
    (
        Link("old", terms.REPLACED),
        Link("new", f"{DCTERMS}isReplacedBy", nullable=True),
        Value("same", terms.SAME_MEANING, BOOLEAN),
    ),
)
"""What came in the place of a concept. What is said about the skill itself is in ``skills``."""

DEMAND_SIGNAL = Shape(
    model.DemandSignal,
    terms.DEMAND_SIGNAL,
    "signal",
    lambda each: "_".join(filter(None, (each.concept.rpartition("/")[2], each.on.isoformat(), each.source, each.region))),
    (
        Link("concept", terms.DEMANDED, nullable=False),
        Value("weight", terms.WEIGHT, DECIMAL),
        Value("source", f"{DCTERMS}source"),
        Value("on", f"{DCTERMS}date", DATE),
        Value("region", f"{DCTERMS}spatial"),
    ),
)
"""What working life asks for, as one source counts it."""

EQUIVALENCE = Shape(
    model.Equivalence,
    terms.EQUIVALENCE,
    "equivalence",
    lambda each: "_".join(filter(None, (each.from_unit, each.from_sub_unit, each.to_unit, each.on.isoformat()))),
    (
        Code("from_unit", terms.FROM_UNIT, iris.UNITS),
        Code("from_sub_unit", terms.FROM_SUB_UNIT, iris.SUB_UNITS),
        Code("from_register_number", terms.FROM_REGISTER_NUMBER, iris.REGISTER_NUMBERS),
        Code("to_unit", terms.TO_UNIT, iris.UNITS),
        Codes("to_sub_units", terms.TO_SUB_UNIT, iris.SUB_UNITS),
        Codes("to_requirements", terms.TO_REQUIREMENT, iris.REQUIREMENTS),
        Code("to_register_number", terms.TO_REGISTER_NUMBER, iris.REGISTER_NUMBERS),
        Choice("relation", terms.SAMENESS, model.Sameness, "sameness"),
        Value("automatic", terms.AUTOMATIC, BOOLEAN),
        Value("who", terms.STATED_BY),
        Value("on", terms.STATED_ON, DATE),
        Value("document", terms.STATED_IN),
        Value("place", terms.SOURCE_PLACE, absent=""),
    ),
)
"""What somebody has stated about a unit of one version and a unit of another."""

SOURCE = Shape(
    model.Source,
    terms.SOURCE,
    "",
    None,
    (
        Value("graph", IDENTIFIER),
        Value("version", f"{OWL}versionInfo"),
        Value("sha256", terms.SHA256),
        Value("format", terms.FORMAT),
        Value("received", f"{DCTERMS}dateSubmitted", DATE),
        Value("loader_version", terms.LOADER_VERSION),
        Link("licence", f"{DCTERMS}license"),
        Value("attribution", f"{DCTERMS}rights"),
        Values("files", terms.FILE_SHA256),
    ),
)

_OTHERS = (SKILL_LINK, REPLACEMENT, DEMAND_SIGNAL, EQUIVALENCE, SOURCE)
SHAPES: tuple[Shape, ...] = (*_REQUIREMENTS, EDUCATION_CODE, COMPETENCE_AREA, *_OFFERINGS, *_OTHERS)
"""Every row of the table."""

_BY_CLASS: Mapping[type[Any], Shape] = {each.cls: each for each in (*_REQUIREMENTS, *_OFFERINGS)}
_BY_PROPERTY: Mapping[str, tuple[Shape, ...]] = {
    terms.HAS_STRUCTURE: (_BY_CLASS[model.Structure],),
    terms.HAS_UNIT: (_BY_CLASS[model.Unit],),
    terms.EDUCATION_CODE: (EDUCATION_CODE,),
    terms.COMPETENCE_AREA: (COMPETENCE_AREA,),
    terms.HAS_QUALIFICATION_TITLE: (_BY_CLASS[model.Title],),
    terms.ROOT: (_BY_CLASS[model.Group],),
    terms.CHILD: (_BY_CLASS[model.Group], _BY_CLASS[model.Leaf]),
    terms.OSP_BOUNDS: (_BY_CLASS[model.OspBounds],),
    terms.COUNT_BOUNDS: (_BY_CLASS[model.CountBounds],),
    terms.HAS_REQUIREMENT: (_BY_CLASS[model.Requirement],),
    terms.HAS_SUB_UNIT: (_BY_CLASS[model.SubUnit],),
    terms.HAS_OUTCOME: (_BY_CLASS[model.Text],),
    terms.HAS_COVERAGE: (_BY_CLASS[model.Coverage],),
    terms.SET_ASIDE: (_BY_CLASS[model.Coverage],),
    terms.HAS_EXTENT: (_BY_CLASS[model.Extent],),
    terms.HAS_INTAKE: (_BY_CLASS[model.Intake],),
    terms.UNRESOLVED_UNIT: (_BY_CLASS[model.UnitReference],),
}

QUALIFICATION = _BY_CLASS[model.Qualification]
OFFERING = _BY_CLASS[model.Offering]


def shapes_behind(property_iri: str) -> tuple[Shape, ...]:
    """What the nodes are that ``property_iri`` leads to."""
    return _BY_PROPERTY[property_iri]
