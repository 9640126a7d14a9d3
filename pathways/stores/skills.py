"""A classification of skills as RDF, and back, in its own IRIs: ESCO's terms, and SKOS.

Concepts keep the IRIs that the whole of Europe uses, so this is the one kind of source whose nodes do not lie below its graph. A
store therefore holds one version of a classification at a time: a newer one takes the place of the older. Labels are literals
in their language, as published; relations may lead to IRIs that have no row of their own.

Two groups that ESCO calls by the same class have one of ours each. Which version it is, and which published collections there
are, is said on nodes below the graph.

Source: ESCO data model (ec.europa.eu/esco/lod/static/model.html), SKOS.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import TypeVar
from urllib.parse import quote, unquote

from pyoxigraph import Literal, NamedNode, Triple

from ontology import terms
from pathways.errors import UnreadableInput
from pathways.model import Concept, ConceptKind, Labels, ReuseLevel, SkillSet, SkillType
from pathways.stores import iris
from pathways.stores.mapping import DATE, DCTERMS, ESCO, IDENTIFIER, ISO_THES, OWL, SKOS, TYPE

Term = NamedNode | Literal
_Value = TypeVar("_Value")
Nodes = Mapping[str, Mapping[str, list[Term]]]
"""What is said about each node: IRI, property, values."""

CONCEPT = f"{SKOS}Concept"
CLASSES: Mapping[ConceptKind, tuple[str, ...]] = {
    ConceptKind.SKILL: (f"{ESCO}Skill", f"{ESCO}MemberConcept", CONCEPT),
    ConceptKind.SKILL_GROUP: (terms.SKILL_GROUP, CONCEPT),
    ConceptKind.OCCUPATION: (f"{ESCO}Occupation", f"{ESCO}MemberConcept", CONCEPT),
    ConceptKind.ISCO_GROUP: (terms.OCCUPATION_GROUP, CONCEPT),
    ConceptKind.SCHEME: (f"{ESCO}ConceptScheme", f"{SKOS}ConceptScheme"),
}
"""The classes of each kind; the first one tells it from the others."""

COLLECTION = f"{SKOS}Collection"
MEMBER = f"{SKOS}member"
BROADER = f"{SKOS}broader"
ESSENTIAL = f"{ESCO}relatedEssentialSkill"
OPTIONAL = f"{ESCO}relatedOptionalSkill"
IN_SCHEME = f"{SKOS}inScheme"
NOTATION = f"{SKOS}notation"
SKILL_TYPE = f"{ESCO}skillType"
REUSE_LEVEL = f"{ESCO}skillReuseLevel"
ISCO_GROUP = f"{ESCO}memberOfISCOGroup"
REGULATED = f"{ESCO}regulatedProfessionNote"
STATUS = f"{ISO_THES}status"
MODIFIED = f"{DCTERMS}modified"
VERSION = f"{OWL}versionInfo"

PREFERRED, ALTERNATIVE, HIDDEN = f"{SKOS}prefLabel", f"{SKOS}altLabel", f"{SKOS}hiddenLabel"
TEXTS: Mapping[str, str] = {
    "description": f"{DCTERMS}description",
    "definition": f"{SKOS}definition",
    "scope_note": f"{SKOS}scopeNote",
}

_VALUES = "http://data.europa.eu/esco/"
_TYPES: Mapping[SkillType, str] = {each: f"{_VALUES}skill-type/{each.value}" for each in SkillType}
_LEVELS: Mapping[ReuseLevel, str] = {each: f"{_VALUES}skill-reuse-level/{each.value}" for each in ReuseLevel}
_REGULATED: Mapping[bool, str] = {
    True: f"{_VALUES}regulated-professions/regulated",
    False: f"{_VALUES}regulated-professions/unregulated",
}
_ISCO = f"{_VALUES}isco/C"
_RELEASED = "released"  # of every concept in the published files: not repeated on each


@cache
def _node(iri: str) -> NamedNode:
    return NamedNode(iri)


def set_iri(graph: str) -> str:
    """The node that says which version the classification in ``graph`` is."""
    return f"{graph}/classification"


# -- writing -----------------------------------------------------------------------------------------------------------


def triples(skills: SkillSet, graph: str) -> Iterator[Triple]:
    """``skills`` as triples, one by one; ``graph`` is the IRI of their graph."""
    root = NamedNode(set_iri(graph))
    yield Triple(root, _node(TYPE), _node(terms.CLASSIFICATION))
    if skills.version is not None:
        yield Triple(root, _node(VERSION), Literal(skills.version))
    for concept in skills.concepts.values():
        yield from _concept(concept)
    for edges, property_iri in ((skills.broader, BROADER), (skills.essential, ESSENTIAL), (skills.optional, OPTIONAL)):
        for start, ends in edges.items():
            subject = NamedNode(start)
            for end in ends:
                yield Triple(subject, _node(property_iri), _node(end))
    for name, members in skills.collections.items():
        collection = NamedNode(f"{graph}/collection/{iris.segment(name)}")
        yield Triple(collection, _node(TYPE), _node(COLLECTION))
        yield Triple(collection, _node(IDENTIFIER), Literal(name))
        for member in members:
            yield Triple(collection, _node(MEMBER), _node(member))


def _concept(concept: Concept) -> Iterator[Triple]:
    subject = NamedNode(concept.iri)
    for each in CLASSES[concept.kind]:
        yield Triple(subject, _node(TYPE), _node(each))
    for labels in concept.labels:
        for property_iri, text in _texts(labels):
            yield Triple(subject, _node(property_iri), Literal(text, language=labels.language))
    if concept.skill_type is not None:
        yield Triple(subject, _node(SKILL_TYPE), _node(_TYPES[concept.skill_type]))
    if concept.reuse_level is not None:
        yield Triple(subject, _node(REUSE_LEVEL), _node(_LEVELS[concept.reuse_level]))
    if concept.code is not None:
        yield Triple(subject, _node(NOTATION), Literal(concept.code))
    if concept.isco_group is not None:
        yield Triple(subject, _node(ISCO_GROUP), _node(_ISCO + quote(concept.isco_group, safe="")))
    if concept.regulated is not None:
        yield Triple(subject, _node(REGULATED), _node(_REGULATED[concept.regulated]))
    for scheme in concept.schemes:
        yield Triple(subject, _node(IN_SCHEME), _node(scheme))
    if concept.status != _RELEASED:
        yield Triple(subject, _node(STATUS), Literal(concept.status))
    if concept.modified is not None:
        yield Triple(subject, _node(MODIFIED), Literal(concept.modified.isoformat(), datatype=_node(DATE.iri)))


def _texts(labels: Labels) -> Iterator[tuple[str, str]]:
    if labels.preferred is not None:
        yield PREFERRED, labels.preferred
    for each in labels.alternative:
        yield ALTERNATIVE, each
    for each in labels.hidden:
        yield HIDDEN, each
    for field, property_iri in TEXTS.items():
        text = getattr(labels, field)
        if text is not None:
            yield property_iri, text


# -- reading -----------------------------------------------------------------------------------------------------------


def read(nodes: Nodes) -> SkillSet | None:
    """The classification that ``nodes`` describe, or ``None``. Raises ``UnreadableInput`` for a value that is none of its kind."""
    sets = [each for each in nodes.values() if _is_a(each, terms.CLASSIFICATION)]
    if not sets:
        return None
    concepts: dict[str, Concept] = {}
    edges: dict[str, dict[str, tuple[str, ...]]] = {BROADER: {}, ESSENTIAL: {}, OPTIONAL: {}}
    collections: dict[str, tuple[str, ...]] = {}
    for iri in sorted(nodes):
        node = nodes[iri]
        kind = _kind(node)
        if kind is not None:
            concepts[iri] = _read_concept(iri, kind, node)
        elif _is_a(node, COLLECTION):
            collections[_one(node, IDENTIFIER) or iri] = _sorted(node, MEMBER)
        for property_iri, found in edges.items():
            if property_iri in node:
                found[iri] = _sorted(node, property_iri)
    return SkillSet(
        _one(sets[0], VERSION),
        concepts,
        edges[BROADER],
        edges[ESSENTIAL],
        edges[OPTIONAL],
        {name: collections[name] for name in sorted(collections)},
    )


_KIND_OF = {classes[0]: kind for kind, classes in CLASSES.items()}


def _kind(node: Mapping[str, list[Term]]) -> ConceptKind | None:
    return next((_KIND_OF[each.value] for each in node.get(TYPE, ()) if each.value in _KIND_OF), None)


def _read_concept(iri: str, kind: ConceptKind, node: Mapping[str, list[Term]]) -> Concept:
    isco = _one(node, ISCO_GROUP)
    if isco is not None and not isco.startswith(_ISCO):
        raise UnreadableInput(iri, "graph_value", property="memberOfISCOGroup")
    modified = _one(node, MODIFIED)
    try:
        day = date.fromisoformat(modified) if modified is not None else None
    except ValueError:
        raise UnreadableInput(iri, "graph_value", property="modified") from None
    return Concept(
        iri,
        kind,
        _labels(node),
        skill_type=_member(iri, _TYPES, _one(node, SKILL_TYPE)),
        reuse_level=_member(iri, _LEVELS, _one(node, REUSE_LEVEL)),
        code=_one(node, NOTATION),
        isco_group=None if isco is None else unquote(isco.removeprefix(_ISCO)),
        regulated=_member(iri, _REGULATED, _one(node, REGULATED)),
        schemes=_sorted(node, IN_SCHEME),
        status=_one(node, STATUS) or _RELEASED,
        modified=day,
    )


def _labels(node: Mapping[str, list[Term]]) -> tuple[Labels, ...]:
    found: dict[str, dict[str, list[str]]] = {}
    for property_iri in (PREFERRED, ALTERNATIVE, HIDDEN, *TEXTS.values()):
        for each in node.get(property_iri, ()):
            if isinstance(each, Literal) and each.language is not None:
                found.setdefault(each.language, {}).setdefault(property_iri, []).append(each.value)
    return tuple(
        Labels(
            language,
            next(iter(said.get(PREFERRED, ())), None),
            tuple(said.get(ALTERNATIVE, ())),
            tuple(said.get(HIDDEN, ())),
            **{field: next(iter(said.get(property_iri, ())), None) for field, property_iri in TEXTS.items()},
        )
        for language, said in found.items()
    )


def _is_a(node: Mapping[str, list[Term]], cls: str) -> bool:
    return any(each.value == cls for each in node.get(TYPE, ()))


def _one(node: Mapping[str, list[Term]], property_iri: str) -> str | None:
    found = node.get(property_iri)
    return found[0].value if found else None


def _sorted(node: Mapping[str, list[Term]], property_iri: str) -> tuple[str, ...]:
    return tuple(sorted(each.value for each in node.get(property_iri, ())))


def _member(iri: str, values: Mapping[_Value, str], term: str | None) -> _Value | None:
    if term is None:
        return None
    found = next((each for each, written in values.items() if written == term), None)
    if found is None:
        raise UnreadableInput(iri, "graph_term", property=term)
    return found
