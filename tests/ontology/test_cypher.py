"""Each question of the library in Cypher: the rows that SPARQL gives, in its order, on the same data in a real Neo4j server."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ontology.queries import NAMES, Question, question, questions
from pathways.cli.query import parameter
from pathways.model import Catalogue, ConceptKind, Source
from pathways.stores import mapping, property_graph, skills
from pathways.stores.neo4j import Neo4jStore
from pathways.stores.oxigraph import MemoryStore
from pathways.stores.port import Cell, Content, Iri
from tests.contracts.contents import kouta_contents, real_contents
from tests.contracts.servers import neo4j_over_bolt
from tests.ontology.test_queries import SAMPLE, SECOND, SKILLS

Given = dict[str, Cell]
INVENTED = (Source("requirements/invented", "", "0" * 64, "eperusteet"), Content((SECOND,)))


@dataclass
class Both:
    """The same data in both."""

    catalogue: Catalogue
    sparql: MemoryStore
    cypher: Neo4jStore

    def agree(self, asked: Question, given: Given) -> int:
        """How many rows both give."""
        rows, twins = self.sparql.query(asked.text, given), self.cypher.query(asked.cypher, given)
        assert twins.columns == rows.columns
        assert Counter(map(typed, twins.rows)) == Counter(map(typed, rows.rows)), (asked.name, given)
        order = [rows.columns.index(each) for each in ordered_by(asked)]
        assert [[row[each] for each in order] for row in twins.rows] == [[row[each] for each in order] for row in rows.rows]
        return len(rows.rows)


def typed(row: tuple[Cell, ...]) -> tuple[tuple[type, Cell], ...]:
    """A row in which 5 is not 5.0, and an IRI is no text."""
    return tuple((type(each), each) for each in row)


def ordered_by(asked: Question) -> list[str]:
    """The columns by which the SPARQL query puts its rows in order."""
    return re.findall(r"\?(\w+)", asked.text.rpartition("ORDER BY")[2])


@pytest.fixture
def both(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Both]:
    """What the test asks for, in both."""
    loads = [*SAMPLE.content, INVENTED, *kouta_contents()]
    if request.param == "real":
        loads += real_contents(request.getfixturevalue("shared"))
    memory, server = MemoryStore(), neo4j_over_bolt(tmp_path)
    memory.replace_each(loads)
    server.replace_each(loads)
    yield Both(memory.catalogue(), memory, server)
    server.close()


def test_every_question_has_a_twin_with_the_same_words() -> None:
    for asked in questions():
        head = [line[2:] for line in asked.cypher.splitlines() if line.startswith("//")]
        assert head == [re.sub(r"^   \?", "   $", line[1:]) for line in asked.text.splitlines() if line.startswith("#")]
        used = set(re.findall(r"\$(\w+)", "\n".join(asked.cypher.splitlines()[len(head) :])))
        assert used == {each.name for each in asked.parameters}


def test_every_name_that_a_twin_uses_is_one_of_the_graph() -> None:
    """A misspelt label or type is no error for Neo4j: it only finds nothing."""
    shapes = [*mapping.SHAPES]
    labels = {property_graph.label(each.type) for each in shapes} | {"Resource", "SkosConcept", "SchemaOrganization"}
    labels |= {property_graph.label(each) for each in (skills.CLASSES[ConceptKind.OCCUPATION][0], skills.COLLECTION)}
    iris = {field.property for shape in shapes for each in shape.fields for field in getattr(each, "fields", (each,))}
    edges = {skills.BROADER, skills.ESSENTIAL, skills.OPTIONAL, skills.MEMBER}
    types = {property_graph.relationship_type(each) for each in iris | edges}
    keys = {property_graph.key(each) for each in iris} | {"uri", "skos_notation"}
    keys |= {property_graph.key(mapping.TITLE, each) for each in ("fi", "sv", "en")} | {property_graph.key(skills.PREFERRED, "en")}
    for asked in questions():
        code = re.sub(r"//.*|'[^']*'", "", asked.cypher)
        assert set(re.findall(r"(?<=[(\w]):(\w*[a-z]\w*)", code)) <= labels, asked.name
        assert set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b|(?<=\[:)[A-Z]+", code)) <= types, asked.name
        assert set(re.findall(r"\w\.(\w+)|\{(?=\w+:)(\w+)", code)) <= {(each, "") for each in keys} | {("", each) for each in keys}


@pytest.mark.parametrize("both", ["sample"], indirect=True)
def test_answers_are_equal_on_the_examples(both: Both) -> None:
    for asked in questions():
        assert both.agree(asked, dict(parameter(f"{each.name}={each.example}") for each in asked.parameters)) > 0, asked.name


@pytest.mark.parametrize("both", ["real"], indirect=True)
def test_answers_are_equal_on_real_requirements(both: Both) -> None:
    rows = Counter[str]()
    for name in NAMES:
        for given in wishes(name, both.catalogue):
            rows[name] += both.agree(question(name), given)
    assert set(rows) == set(NAMES)
    assert min(rows.values()) > 0, rows


def wishes(name: str, catalogue: Catalogue) -> list[Given]:
    """Values of the parameters of a question: what is there, and what nobody has."""
    numbers = sorted({each.register_number for each in catalogue.qualifications})
    units = sorted({unit.code for each in catalogue.qualifications for unit in each.units})
    offered = sorted({each.unit for offering in catalogue.offerings for each in offering.covers})
    found: dict[tuple[str, ...], list[Any]] = {
        (): [()],
        ("number",): [(each,) for each in numbers],
        ("unit",): [(each,) for each in [*units[::25], *offered, "400012"]],
        ("collection",): [(each,) for each in SKILLS.collections],
        ("group",): [(Iri(each.iri),) for each in SKILLS.of_kind(ConceptKind.SKILL_GROUP)],
        ("pok",): [(each.id,) for each in catalogue.offerings],
        ("day",): [(date(2015, 8, 1),), (date(2018, 8, 1),), (date(2026, 12, 1),), (date(2027, 2, 1),), (date(2100, 1, 1),)],
        ("language", "place"): sorted({(a, b) for each in catalogue.offerings for a in each.languages for b in each.places}),
        ("number", "branch"): [
            (each.register_number, code.code)
            for each in catalogue.qualifications
            for code in (*each.competence_areas[:2], *each.titles[:2])
        ],
        ("number", "unit"): [
            (each.register_number, unit.code)
            for each in catalogue.qualifications
            for unit in each.units[:: len(each.units) // 3 or 1]
        ],
    }
    names = tuple(each.name for each in question(name).parameters)
    nothing = [dict.fromkeys(names, "nothing' }) DETACH DELETE (n) //")] if names else []
    return [*(dict(zip(names, values, strict=True)) for values in found[names]), *nothing]
