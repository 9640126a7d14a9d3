"""The vocabulary as one page of HTML, made from the Turtle alone. ``python -m ontology.page docs/vocabulary.html`` writes it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from html import escape
from importlib.resources import files
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from ontology.terms import NS, ONTOLOGY

LANGUAGES = {"en": "English", "fi": "suomi", "sv": "svenska"}
ALIGNMENTS = ("elm", "schema-org", "esco", "prov")
"""Names of the files of ``alignments``."""

_DCTERMS = "http://purl.org/dc/terms/"
_OWL = "http://www.w3.org/2002/07/owl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_PREFIXES = {
    NS: "pok",
    _DCTERMS: "dcterms",
    _OWL: "owl",
    _RDF: "rdf",
    _RDFS: "rdfs",
    _SKOS: "skos",
    "http://data.europa.eu/esco/model#": "esco",
    "http://data.europa.eu/snb/model/elm/": "elm",
    "http://www.w3.org/2001/XMLSchema#": "xsd",
    "http://www.w3.org/ns/dcat#": "dcat",
    "http://www.w3.org/ns/prov#": "prov",
    "https://schema.org/": "schema",
}
_SHOWN = {
    f"{_RDFS}subClassOf": "kind of",
    f"{_RDFS}subPropertyOf": "special case of",
    f"{_RDFS}domain": "of",
    f"{_RDFS}range": "value",
    f"{_SKOS}closeMatch": "close to",
    f"{_SKOS}narrowMatch": "wider than",
    f"{_SKOS}relatedMatch": "related to",
    f"{_DCTERMS}isReplacedBy": "replaced by",
}
_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; color: #1b1b1b; background: #fff }
a { color: #00508f } code { font-size: 0.95em }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: bold; padding: 0.5rem 0 }
th, td { border: 1px solid #767676; padding: 0.4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th[scope=row] { width: 14rem } tr:target { background: #fff3c4 }
""".strip()

Statements = Mapping[str, Mapping[str, list[NamedNode | Literal]]]


def vocabulary_page() -> str:
    """The page about the vocabulary that is installed, its alignments included."""
    folder = files("ontology")
    turtle = [folder.joinpath("pok.ttl").read_bytes()]
    turtle += [folder.joinpath("alignments", f"{name}.ttl").read_bytes() for name in ALIGNMENTS]
    return page(turtle)


def page(turtle: Iterable[bytes]) -> str:
    """The page about the terms that ``turtle`` defines. Equal files give equal bytes."""
    statements = _statements(turtle)
    about = statements[ONTOLOGY]
    terms = sorted(each for each in statements if each.startswith(NS))
    classes = [each for each in terms if _is_a(statements, each, f"{_OWL}Class")]
    properties = [each for each in terms if _is_a(statements, each, f"{_OWL}ObjectProperty", f"{_OWL}DatatypeProperty")]
    kinds = [each for each in terms if _is_a(statements, each, f"{_OWL}NamedIndividual")]
    version = about[f"{_OWL}versionInfo"][0].value
    titles = "\n".join(
        f'<p lang="{language}"><strong>{_in(about, f"{_DCTERMS}title", language)}.</strong> '
        f"{_in(about, f'{_DCTERMS}description', language)}</p>"
        for language in LANGUAGES
    )
    tables = "\n".join(
        _table(heading, chosen, statements)
        for heading, chosen in (("Classes", classes), ("Properties", properties), ("Kinds", kinds))
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_in(about, f'{_DCTERMS}title', 'en')}: the vocabulary</title>\n<style>\n{_STYLE}\n</style>\n"
        f"</head>\n<body>\n<main>\n"
        f"<h1>The vocabulary</h1>\n{titles}\n"
        f"<p>Namespace <code>{NS}</code>, version {escape(version)}. Terms are deprecated and point to the new term; "
        f"they are never redefined. This page is made from <code>ontology/pok.ttl</code> and "
        f"<code>ontology/alignments</code>.</p>\n"
        f"{tables}\n</main>\n</body>\n</html>\n"
    )


def _statements(turtle: Iterable[bytes]) -> Statements:
    found: dict[str, dict[str, list[NamedNode | Literal]]] = {}
    for payload in turtle:
        for each in parse(payload, format=RdfFormat.TURTLE):
            if isinstance(each.subject, NamedNode) and isinstance(each.object, NamedNode | Literal):
                values = found.setdefault(each.subject.value, {}).setdefault(each.predicate.value, [])
                if each.object not in values:
                    values.append(each.object)
    return found


def _is_a(statements: Statements, term: str, *types: str) -> bool:
    return any(each.value in types for each in statements[term].get(f"{_RDF}type", ()))


def _in(about: Mapping[str, list[NamedNode | Literal]], property_iri: str, language: str) -> str:
    values = (each for each in about.get(property_iri, ()) if isinstance(each, Literal) and each.language == language)
    return escape(next((each.value for each in values), ""))


def _table(heading: str, terms: list[str], statements: Statements) -> str:
    columns = "".join(f'<th scope="col" lang="{code}">{name}</th>' for code, name in LANGUAGES.items())
    rows = "\n".join(_row(each, statements[each]) for each in terms)
    return (
        f'<h2 id="{heading.lower()}-of-it">{heading}</h2>\n<table>\n<thead><tr><th scope="col">Term</th>{columns}'
        f'<th scope="col">Beside others</th></tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>'
    )


def _row(term: str, about: Mapping[str, list[NamedNode | Literal]]) -> str:
    local = term.removeprefix(NS)
    cells = []
    for language in LANGUAGES:
        label = _in(about, f"{_RDFS}label", language) or _in(about, f"{_SKOS}prefLabel", language)
        cells.append(f'<td lang="{language}"><strong>{label}</strong><br>{_in(about, f"{_SKOS}definition", language)}</td>')
    facts = [
        f"{words} {', '.join(_link(each) for each in about[property_iri])}"
        for property_iri, words in _SHOWN.items()
        if property_iri in about
    ]
    types = [_link(each) for each in about.get(f"{_RDF}type", ()) if each.value.startswith(NS)]
    facts = [f"one of {', '.join(types)}", *facts] if types else facts
    if f"{_OWL}deprecated" in about:
        facts.insert(0, "<strong>deprecated</strong>")
    return f'<tr id="{local}"><th scope="row"><code>pok:{local}</code></th>{"".join(cells)}<td>{"<br>".join(facts)}</td></tr>'


def _link(value: NamedNode | Literal) -> str:
    iri = value.value
    for namespace, prefix in _PREFIXES.items():
        if iri.startswith(namespace):
            local = iri.removeprefix(namespace)
            shown = f"<code>{prefix}:{escape(local)}</code>"
            return f'<a href="#{escape(local)}">{shown}</a>' if namespace == NS else shown
    return f"<code>{escape(iri)}</code>"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(vocabulary_page(), encoding="utf-8")
