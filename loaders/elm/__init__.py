"""A catalogue of the European Learning Model (ELM v3, profile LOQ), in Turtle or JSON-LD.

A *specification* says what is learned, a *learning opportunity* is somebody's offer of it. Opportunities of one specification that
differ only in their days are one ``Offering`` with an intake each; what differs in provider, price, mode, language, place or length
is an offering of its own.

ELM has one way to say what of the national requirements is covered: an outcome that carries their number (``ontology.elm``
``REQUIREMENTS``), as our own export writes. It is the provider's word, so the coverage is declared, never formal. A specification
that is only *part of* a unit does not say what of the unit it covers: it covers nothing here, and that is told (decision 0072).
Rules of qualifications are not in ELM; the units in a file serve only to know what is meant.

Persons and contact points are not read. Source: ELM 3.1 and its LOQ shapes; elm-edc.md 2, 3, 6.
"""

from __future__ import annotations

import re

from loaders import statements
from loaders.document import Document
from loaders.elm.offering import offerings
from loaders.elm.values import Values
from loaders.reading import Reading
from ontology.elm import ELM
from pathways.errors import UnreadableInput
from pathways.model import Severity, finding

FORMAT = "elm"

_CLASSES = ("LearningOpportunity", "LearningAchievementSpecification", "Qualification")
_NAMESPACE = ELM.encode()
_IN_JSON = re.compile(rb'"@(?:context|graph|type|id)"')
_NAMES_A_CLASS = re.compile("|".join(_CLASSES).encode())
# A vocabulary or a set of shapes speaks of the same classes and holds nothing of them.
_ABOUT_THE_MODEL = (b"http://www.w3.org/ns/shacl#", b"http://www.w3.org/2002/07/owl#")


def recognises(document: Document) -> bool:
    """Whether the content is a catalogue in ELM: RDF that speaks of opportunities, specifications or qualifications. A credential
    is about a person and has a loader of its own."""
    payload = document.payload
    if b"data.europa.eu/snb/model/" not in payload or _NAMES_A_CLASS.search(payload) is None:
        return False
    if any(each in payload for each in _ABOUT_THE_MODEL) or b"EuropeanDigitalCredential" in payload:
        return False
    if not document.looks_like_json:
        return b"<" + _NAMESPACE in payload
    return _IN_JSON.search(payload) is not None


def read(document: Document) -> Reading:
    """The offerings of ``document``, in the order of their names. Raises ``UnreadableInput``."""
    if not recognises(document):
        raise UnreadableInput(document.name, "not_elm")
    values = Values(document.name, statements.read(document))
    found = tuple(offerings(values))
    graph = values.graph
    offered = {one for each in graph.of_type(f"{ELM}LearningOpportunity") for one in graph.nodes(each, _OFFERED)}
    units = [each for each in graph.of_type(f"{ELM}Qualification", f"{ELM}LearningAchievementSpecification") if each not in offered]
    if units:
        values.findings.append(finding("elm_only_offerings", Severity.NOTE, document.name, count=len(units)))
    return Reading(offerings=found, findings=tuple(dict.fromkeys(values.findings)))


_OFFERED = f"{ELM}learningAchievementSpecification"

__all__ = ["FORMAT", "read", "recognises"]
