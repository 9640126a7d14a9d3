"""Generated and real contents of sources, for every test of what goes in and comes out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

import loaders
from loaders.document import Document
from pathways.errors import UnreadableInput
from pathways.model import (
    Certainty,
    CodedName,
    Concept,
    ConceptKind,
    CountBounds,
    Coverage,
    DemandSignal,
    Equivalence,
    Extent,
    Group,
    GroupKind,
    Intake,
    Labels,
    Leaf,
    LinkRelation,
    LinkState,
    LinkSubject,
    Measure,
    Method,
    Offering,
    OspBounds,
    PieceKind,
    Properties,
    Qualification,
    QualificationKind,
    Replacement,
    Requirement,
    ReuseLevel,
    Sameness,
    SkillLink,
    SkillSet,
    SkillType,
    Source,
    Stated,
    Structure,
    SubUnit,
    Text,
    Title,
    Unit,
    UnitKind,
    UnitReference,
)
from pathways.sample import ESCO as ESCO_FILES
from pathways.sample import SKILL_LINKS, catalogue_names, payload
from pathways.stores.port import Content

words = st.text(max_size=8)
names = st.text(min_size=1, max_size=6) | st.sampled_from(["..", ".", "a/b", "a b", "ä", "105444", "x~2", "%41", "#?"])
texts = st.builds(Text, fi=st.none() | words, sv=st.none() | words, en=st.none() | words)
points = st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False, allow_infinity=False)
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))
numbers = st.integers(min_value=0, max_value=10**12)
unit_codes = st.sampled_from(["105444", "106720", "400012"]) | names
sub_unit_codes = st.sampled_from(["VVAI", "VVAI3", "vvai", "TK2"]) | names
links = st.sampled_from(["http://data.europa.eu/esco/skill/a", "not an address", "https://x.example/ä?b#c"]) | words


def lists(of: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=most).map(tuple)


def maybe(of: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | of


def _bounds(cls: type, of: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    ends = st.tuples(of, of).map(sorted)
    return st.one_of(
        ends.map(lambda both: cls(*both)),
        of.map(lambda one: cls(least=one)),
        of.map(lambda one: cls(most=one)),
        st.just(cls()),
    )


leaves = st.builds(
    Leaf,
    id=names,
    unit=unit_codes,
    osp=maybe(points),
    most_osp=maybe(points),
    mandatory=st.booleans(),
    prose=texts,
    name=texts,
    reference=maybe(words),
)


def _groups(children: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.builds(
        Group,
        id=names,
        name=texts,
        kind=st.sampled_from(GroupKind),
        osp=maybe(_bounds(OspBounds, points)),
        count=maybe(_bounds(CountBounds, numbers)),
        code=maybe(names | st.sampled_from(["1722", "10024"])),
        children=lists(children),
        prose=texts,
    )


roots = _groups(st.recursive(leaves, lambda inner: inner | _groups(inner), max_leaves=4))

sub_units = st.builds(
    SubUnit,
    id=names,
    code=maybe(sub_unit_codes),
    name=texts,
    element=words,
    language=maybe(words),
    mandatory_osp=maybe(points),
    has_mandatory=st.booleans(),
    optional_osp=maybe(points),
    has_optional=st.booleans(),
    aliases=lists(words),
    outcomes=lists(texts, 2),
)
units = st.builds(
    Unit,
    code=unit_codes,
    name=texts,
    kind=st.sampled_from(UnitKind),
    ids=lists(words),
    requirements=lists(st.builds(Requirement, id=names, text=texts)),
    sub_units=lists(sub_units, 2),
)
qualifications = st.builds(
    Qualification,
    id=names,
    register_number=words,
    name=texts,
    kind=st.sampled_from(QualificationKind),
    structures=lists(st.builds(Structure, method=st.sampled_from(Method), root=roots, in_osp=st.booleans()), 2),
    units=lists(units, 2),
    codes=lists(st.builds(CodedName, code=names, name=texts), 2),
    competence_areas=lists(st.builds(CodedName, code=names, name=texts), 2),
    titles=lists(st.builds(Title, code=names, name=texts, competence_area=maybe(names), unit=maybe(unit_codes)), 2),
    valid_from=maybe(days),
    valid_to=maybe(days),
    transition_to=maybe(days),
    replaces=lists(words),
    languages=lists(st.sampled_from(["fi", "sv", "en"])),
    draft=st.booleans(),
    export_trial=st.booleans(),
)
coverages = st.builds(
    Coverage,
    unit=unit_codes,
    sub_unit=maybe(sub_unit_codes),
    optional=st.booleans(),
    requirements=lists(st.sampled_from(["105444:1", "105444:2", "105444:10"]) | words),
    certainty=st.sampled_from(Certainty),
    declared_by=maybe(words),
)
stated = st.sampled_from(Stated)
offerings = st.builds(
    Offering,
    id=names,
    name=texts,
    provider=words,
    kind=st.sampled_from(PieceKind),
    covers=lists(coverages),
    extent=maybe(st.builds(Extent, least=points, most=points, measure=st.sampled_from(Measure))),
    price_cents=maybe(numbers),
    prerequisites=lists(unit_codes),
    intakes=lists(
        st.builds(
            Intake,
            start=maybe(days),
            end=maybe(days),
            apply_from=maybe(days),
            apply_by=maybe(days),
            places_left=maybe(numbers),
            season=maybe(words),
        ),
        2,
    ),
    any_start=st.booleans(),
    weeks=maybe(numbers),
    hours_per_week=maybe(points),
    languages=lists(st.sampled_from(["fi", "sv", "en"])),
    modes=lists(words),
    places=lists(words),
    properties=st.builds(Properties, nature=stated, basis=stated, quality=stated, certificate=stated),
    flagged_pok=maybe(st.booleans()),
    outcomes=lists(texts, 2),
    level=maybe(words),
    assessment=maybe(words),
    quality_assurance=maybe(words),
    certificate=maybe(words),
    certificate_months=maybe(numbers),
    funding=maybe(words),
    restricted_to=maybe(words),
    skills=lists(links),
    keywords=lists(words),
    occupations=lists(links),
    badge=maybe(words),
    competence_area=maybe(words),
    parts=lists(words),
    flags=lists(words),
    place=words,
    months=maybe(numbers),
    times=lists(words),
    unresolved=lists(st.builds(UnitReference, requirements_id=words, unit_id=words, reference=words), 2),
    set_aside=lists(coverages, 2),
    workload_hours=maybe(points),
    country=maybe(st.sampled_from(["FI", "SE"]) | words),
    awarding_body=maybe(words),
)


ESCO = "http://data.europa.eu/esco/"
concept_iris = st.sampled_from([f"{ESCO}{each}" for each in ("skill/a", "skill/b", "skill/c", "occupation/d", "isco/C0110")])
labels = st.builds(
    Labels,
    language=st.sampled_from(["fi", "en", "sv", "pt-BR", "und"]),
    preferred=maybe(words),
    alternative=lists(words),
    hidden=lists(words, 2),
    description=maybe(words),
    definition=maybe(words),
    scope_note=maybe(words),
)
concepts = st.builds(
    Concept,
    iri=concept_iris,
    kind=st.sampled_from(ConceptKind),
    labels=st.lists(labels, max_size=3, unique_by=lambda each: each.language).map(tuple),
    skill_type=maybe(st.sampled_from(SkillType)),
    reuse_level=maybe(st.sampled_from(ReuseLevel)),
    code=maybe(st.sampled_from(["S1.2", "0110"]) | words),
    isco_group=maybe(st.sampled_from(["0110"]) | names),
    regulated=maybe(st.booleans()),
    schemes=lists(st.sampled_from([f"{ESCO}concept-scheme/skills", f"{ESCO}concept-scheme/green"])),
    status=st.sampled_from(["released", "draft"]),
    modified=maybe(days),
)
edges = st.dictionaries(concept_iris, st.sets(concept_iris, min_size=1, max_size=3)).map(
    lambda found: {start: tuple(sorted(ends)) for start, ends in found.items()}
)
skill_sets = st.builds(
    SkillSet,
    version=maybe(st.sampled_from(["1.1.1", "1.2.0"]) | words),
    concepts=st.lists(concepts, max_size=4, unique_by=lambda each: each.iri).map(lambda many: {each.iri: each for each in many}),
    broader=edges,
    essential=edges,
    optional=edges,
    collections=st.dictionaries(names, st.sets(concept_iris, max_size=3)).map(
        lambda found: {name: tuple(sorted(members)) for name, members in found.items()}
    ),
)
skill_links = st.builds(
    SkillLink,
    subject_kind=st.sampled_from(LinkSubject),
    subject=st.sampled_from(["105444", "105444:1", "POK-1"]) | names,
    skill=concept_iris,
    relation=st.sampled_from(LinkRelation),
    who=words,
    on=days,
    method=words,
    version=words,
    confidence=maybe(st.decimals(min_value=0, max_value=1, places=2)),
    register_number=maybe(words),
    state=st.sampled_from(LinkState),
)
replacements = st.tuples(concept_iris, maybe(concept_iris), st.booleans()).map(
    lambda each: Replacement(each[0], each[1], same=each[2] and each[1] is not None)
)


signals = st.builds(
    DemandSignal,
    concept=concept_iris,
    weight=st.decimals(min_value="0.01", max_value=1000, places=2),
    source=words.filter(bool),
    on=days,
    region=maybe(words.filter(bool)),
)
equivalences = st.builds(
    Equivalence,
    from_unit=unit_codes,
    to_unit=unit_codes,
    relation=st.sampled_from(Sameness),
    who=words,
    on=days,
    from_register_number=maybe(words),
    to_register_number=maybe(words),
    from_sub_unit=maybe(sub_unit_codes),
    to_sub_units=lists(sub_unit_codes),
    to_requirements=lists(st.sampled_from(["105444:1", "105444:2", "105444:10"]) | words),
    automatic=st.booleans(),
    document=maybe(words),
    place=words,
)


def contents(most: int = 2, *, skills: bool = False) -> st.SearchStrategy[Content]:
    """Contents whose qualifications and offerings have identifiers of their own, as in real sources; with ``skills`` also a
    classification, links, replacements and statements about units, which real sources have by themselves."""
    catalogue = {
        "qualifications": st.lists(qualifications, max_size=most, unique_by=lambda each: each.id).map(tuple),
        "offerings": st.lists(offerings, max_size=most, unique_by=lambda each: each.id).map(tuple),
    }
    if not skills:
        return st.builds(Content, **catalogue)
    return st.builds(
        Content,
        **{name: st.just(()) | each for name, each in catalogue.items()},
        skills=maybe(skill_sets),
        links=lists(skill_links, 4),
        replacements=st.lists(replacements, max_size=3, unique_by=lambda each: each.old).map(tuple),
        equivalences=lists(equivalences),
        signals=st.lists(signals, max_size=3, unique_by=lambda each: (each.concept, each.on, each.source, each.region)).map(tuple),
    )


def source(name: str, version: str = "1", sha256: str = "0" * 64) -> Source:
    """A source with everything that can be said of one."""
    return Source(name, version, sha256, "test", date(2026, 12, 1), "0.1.0", "https://licence.example/", "Made up for a test.")


@cache
def of_file(name: str, payload_bytes: bytes) -> tuple[Source, Content]:
    """What a file holds, read once. Raises ``UnreadableInput``."""
    form, reading = loaders.read(Document(name, payload_bytes))
    content = Content(reading.qualifications, reading.offerings, links=reading.links, equivalences=reading.equivalences)
    first = content.qualifications[0].id if content.qualifications else ""
    graph = f"requirements/{first}" if first else f"{form}/{Path(name).stem}"
    return replace(source(graph), sha256=hashlib.sha256(payload_bytes).hexdigest(), format=form), content


def sample_contents() -> list[tuple[Source, Content]]:
    """The bundled sample."""
    return [of_file(each, payload(each)) for each in catalogue_names()]


def skill_contents() -> list[tuple[Source, Content]]:
    """The bundled part of ESCO, as one source, and the links to it."""
    return [(source("esco", "1.1.1"), Content(skills=_sample_of_skills())), of_file(SKILL_LINKS, payload(SKILL_LINKS))]


@cache
def _sample_of_skills() -> SkillSet | None:
    return loaders.esco.read_package([Document(each, payload(each)) for each in ESCO_FILES]).skills


def real_esco(shared: Path) -> SkillSet:
    """The whole of ESCO 1.1.1 in English."""
    documents = [Document(each.name, each.read_bytes()) for each in sorted((shared / "esco").glob("*.zip"))]
    skills = loaders.esco.read_package(documents).skills
    assert skills is not None
    return skills


def kouta_contents() -> list[tuple[Source, Content]]:
    """Our samples of national offerings."""
    folder = Path(__file__).resolve().parents[1] / "samples" / "kouta"
    return _readable(folder)


def real_contents(shared: Path) -> list[tuple[Source, Content]]:
    """Every real requirements document that can be read."""
    return _readable(shared / "eperusteet")


def _readable(folder: Path) -> list[tuple[Source, Content]]:
    found = []
    for path in sorted(folder.glob("*.json")):
        try:
            found.append(of_file(path.name, path.read_bytes()))
        except UnreadableInput:
            continue  # search results, national badges, an interface description: no requirements
    return found


def many_offerings(number: int, unit: str = "105444") -> Content:
    """A catalogue of ``number`` rows that differ only in their number."""
    return Content(
        offerings=tuple(
            Offering(
                id=f"row-{row:05}",
                name=Text(fi=f"Rivi {row}"),
                provider="Example College",
                covers=(Coverage(unit=unit, requirements=(f"{unit}:{row % 7 + 1}",)),),
                extent=Extent(Decimal(5), Decimal(5), Measure.OSP),
                intakes=(Intake(start=date(2027, 1, 11), end=date(2027, 3, 26)),),
            )
            for row in range(number)
        )
    )
