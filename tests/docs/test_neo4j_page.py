"""The picture and the page of the graph in Neo4j say what the program writes."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pathways.cli.query import parameter
from pathways.stores import mapping, property_graph
from pathways.stores.mapping import Choice, Code, Codes, Link, Links, Part, Parts
from pathways.stores.neo4j import Neo4jStore
from pathways.stores.opening import BOLT, PASSWORD, USER
from tests.contracts.contents import sample_contents
from tests.contracts.servers import neo4j_over_bolt

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "stores.md").read_text(encoding="utf-8")
PICTURE = ElementTree.parse(DOCS / "neo4j.svg").getroot()
SVG = "{http://www.w3.org/2000/svg}"

FIELDS = [part for shape in mapping.SHAPES for each in shape.fields for part in getattr(each, "fields", (each,))]
LABELS = {property_graph.label(each.type) for each in mapping.SHAPES} | {"Resource", "SkosConcept", "SchemaOrganization"}
OF_SKILLS = {
    property_graph.label(each.type)
    for each in (mapping.SKILL_LINK, mapping.REPLACEMENT, mapping.EQUIVALENCE, mapping.DEMAND_SIGNAL)
}
"""About skills: in the table and not in the picture, which shows requirements and offerings."""
TYPES = {
    property_graph.relationship_type(each.property)
    for each in FIELDS
    if isinstance(each, Choice | Code | Codes | Link | Links | Part | Parts)
} | {"SKOS_IN_SCHEME"}
KEYS = {property_graph.key(each.property) for each in FIELDS} | {"uri", "skos_notation", "schema_name", "position", "findings"}


def texts() -> list[str]:
    return [each.text or "" for each in PICTURE.iter(f"{SVG}text")]


def test_the_tables_name_every_label_and_every_relationship_type() -> None:
    assert sorted({each for each in LABELS if f"`:{each}`" not in PAGE}) == []
    assert sorted({each for each in TYPES if f"`{each}`" not in PAGE}) == []


def test_the_picture_shows_every_label_and_no_name_that_there_is_not() -> None:
    shown = "\n".join(texts())
    assert set(re.findall(r":([A-Z]\w+)", shown)) == LABELS - OF_SKILLS
    assert set(re.findall(r"\b[A-Z]{2,}(?:_[A-Z]+)*\b", shown)) - {"IRI"} <= TYPES
    plain = {property_graph.property_of(each)[0] for each in re.findall(r"\b[a-z]+_[a-z]\w+\b|\b[a-z]+[A-Z]\w+\b", shown)}
    assert plain <= {property_graph.property_of(each)[0] for each in KEYS}


def width(text: str, size: float, *, bold: bool) -> float:
    """A little more than the widest of the usual fonts without serifs needs, in the units of the picture."""
    widths = {**dict.fromkeys(" il,.:;|()[]{}/'", 0.38), **dict.fromkeys("MW→", 0.86), "_": 0.5, "…": 1.0}
    letters = [widths.get(each, 0.69 if each.isupper() else 0.62) for each in text]
    return sum(letters) * size * (1.12 if bold else 1)


def test_the_words_fit_into_their_boxes() -> None:
    boxes = [
        tuple(float(each.get(name, 0)) for name in ("x", "y", "width", "height"))
        for each in PICTURE.iter(f"{SVG}rect")
        if each.get("rx")
    ]
    assert len(boxes) == 15
    inside = 0
    for each in PICTURE.iter(f"{SVG}text"):
        x, y = float(each.get("x", 0)), float(each.get("y", 0))
        home = next((box for box in boxes if box[0] <= x <= box[0] + box[2] and box[1] <= y <= box[1] + box[3]), None)
        if home is not None and not each.get("text-anchor"):
            inside += 1
            size = float(each.get("font-size", 14))
            assert x + width(each.text or "", size, bold=bool(each.get("font-weight"))) <= home[0] + home[2], each.text
            assert y <= home[1] + home[3] - 5, each.text
    assert inside > 60


def test_the_page_names_every_form_of_address_and_the_settings_of_the_login() -> None:
    assert [each for each in BOLT if f"`{each}://" not in PAGE] == []
    assert f"`{USER}`" in PAGE
    assert f"`{PASSWORD}`" in PAGE


@pytest.mark.parametrize("text", re.findall(r"^```cypher\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE))
def test_a_query_of_the_page_finds_something(text: str, tmp_path: Path) -> None:
    store: Neo4jStore = neo4j_over_bolt(tmp_path)
    store.replace_each(sample_contents())
    assert store.query(text, dict([parameter("unit=105440")])).rows
    store.close()
