"""The files beside the vocabulary: the context, the alignments and the page say what the vocabulary says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Triple, parse

import ontology
from ontology import terms
from ontology.described import ALIGNMENTS
from ontology.page import page, vocabulary_page
from pathways.stores import mapping, rdf
from pathways.stores.mapping import Inside
from tests.contracts.contents import sample_contents

ROOT = Path(ontology.__file__).parent
DOCS = ROOT.parent / "docs"


def known() -> set[str]:
    return {each.subject.value for each in parse(path=ROOT / "pok.ttl", format=RdfFormat.TURTLE)}


# -- context -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def context() -> dict[str, object]:
    found: dict[str, object] = json.loads((ROOT / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    return found


def expanded(context: dict[str, object], name: str) -> str:
    entry = context[name]
    short = str(entry["@id"]) if isinstance(entry, dict) else str(entry)
    prefix, _, local = short.partition(":")
    return f"{context[prefix]}{local}" if prefix in context else short


def test_the_context_names_every_property_and_class_that_is_written(context: dict[str, object]) -> None:
    named = {expanded(context, each) for each in context if not each.startswith("@")}
    for shape in mapping.SHAPES:
        rows = [inner for row in shape.fields for inner in (row.fields if isinstance(row, Inside) else (row,))]
        assert {row.property for row in rows} | {shape.type} <= named


def test_the_context_names_no_term_that_is_not_there(context: dict[str, object]) -> None:
    ours = {expanded(context, each) for each in context if not each.startswith("@")}
    assert {each for each in ours if each.startswith(terms.NS)} - {terms.NS} <= known()


def test_a_document_in_the_context_is_the_graph_that_was_written(context: dict[str, object]) -> None:
    """The document is put together by hand from the triples: every name in it means what the context says."""
    one, content = sample_contents()[-1]
    written = {each.triple for each in rdf.write(one, content)}
    names = {expanded(context, each): each for each in context if not each.startswith("@")}
    nodes: dict[str, dict[str, object]] = {}
    for triple in written:
        node = nodes.setdefault(triple.subject.value, {"id": triple.subject.value})
        if triple.predicate.value == mapping.TYPE:
            node["type"] = names.get(triple.object.value, triple.object.value)
            continue
        name = names[triple.predicate.value]
        node.setdefault(name, {} if _is_by_language(context[name]) else [])
        _put(node[name], triple, context[name])
    document = {"@context": context, "@graph": list(nodes.values())}
    read = {each.triple for each in parse(json.dumps(document).encode(), format=RdfFormat.JSON_LD)}
    assert read == written


def _is_by_language(entry: object) -> bool:
    return isinstance(entry, dict) and entry.get("@container") == "@language"


def _put(place: object, triple: Triple, entry: object) -> None:
    if isinstance(place, dict):
        place[triple.object.language] = triple.object.value
    elif isinstance(place, list):
        is_iri = not hasattr(triple.object, "datatype")
        typed = isinstance(entry, dict) and "@type" in entry
        if is_iri and not typed:
            place.append({"id": triple.object.value})
        elif not is_iri and not typed and triple.object.datatype.value != mapping.STRING.iri:
            place.append({"@value": triple.object.value, "@type": triple.object.datatype.value})
        else:
            place.append(triple.object.value)


# -- alignments --------------------------------------------------------------------------------------------------------


def test_every_file_of_alignments_is_on_the_page() -> None:
    assert sorted(each.stem for each in (ROOT / "alignments").glob("*.ttl")) == sorted(ALIGNMENTS)


@pytest.mark.parametrize("name", ALIGNMENTS)
def test_alignments_are_about_terms_that_are_there(name: str) -> None:
    triples = list(parse(path=ROOT / "alignments" / f"{name}.ttl", format=RdfFormat.TURTLE))
    assert triples
    assert {each.subject.value for each in triples} <= known()


def test_alignments_to_elm_name_what_elm_has(shared: Path) -> None:
    elm = {
        each.subject.value
        for each in parse(path=shared / "elm" / "ontology" / "ELM.ttl", format=RdfFormat.TURTLE)
        if hasattr(each.subject, "value")
    }
    named = {each.object.value for each in parse(path=ROOT / "alignments" / "elm.ttl", format=RdfFormat.TURTLE)}
    assert named <= elm


# -- page ----------------------------------------------------------------------------------------------------------------


def test_the_page_in_docs_is_the_one_that_the_vocabulary_gives() -> None:
    assert (DOCS / "vocabulary.html").read_text(encoding="utf-8") == vocabulary_page()


def test_the_page_shows_every_term_and_every_link_in_it_leads_somewhere() -> None:
    text = vocabulary_page()
    anchors = set(re.findall(r' id="([^"]+)"', text))
    assert {each.removeprefix(terms.NS) for each in known() if each.startswith(terms.NS)} <= anchors
    assert set(re.findall(r'href="#([^"]+)"', text)) <= anchors


def test_the_page_is_well_formed() -> None:
    class Balanced(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.open: list[str] = []

        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag not in ("br", "meta"):
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    reading = Balanced()
    reading.feed(vocabulary_page())
    assert reading.open == []


def test_words_on_the_page_are_escaped_and_a_deprecated_term_says_so() -> None:
    turtle = f"""@prefix pok: <{terms.NS}> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix dcterms: <http://purl.org/dc/terms/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <{terms.ONTOLOGY}> owl:versionInfo "9" .
        pok:Old a owl:Class ; rdfs:label "<b>&"@en ; owl:deprecated true ; dcterms:isReplacedBy pok:New . pok:New a owl:Class ."""
    text = page([turtle.encode()])
    assert "&lt;b&gt;&amp;" in text
    assert "deprecated" in text
    assert 'replaced by <a href="#New">' in text


def test_the_page_is_written_by_a_command(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "ontology.page", str(tmp_path / "page.html")], check=True, cwd=ROOT.parent)
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == vocabulary_page()
