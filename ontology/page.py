"""The vocabulary as one page of HTML, made from the Turtle alone. ``python -m ontology.page docs/vocabulary.html`` writes it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from ontology.described import LANGUAGES, Term, Vocabulary, described, short, vocabulary
from ontology.terms import NS

_SHOWN = {
    "kind-of": "kind of",
    "special-case": "special case of",
    "of": "of",
    "value": "value",
    "close": "close to",
    "wider": "wider than",
    "related": "related to",
    "replaced": "replaced by",
}
_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; color: #1b1b1b; background: #fff }
a { color: #00508f } code { font-size: 0.95em }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: bold; padding: 0.5rem 0 }
th, td { border: 1px solid #767676; padding: 0.4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th[scope=row] { width: 14rem } tr:target { background: #fff3c4 }
""".strip()


def vocabulary_page() -> str:
    """The page about the vocabulary that is installed, its alignments included."""
    return _page(vocabulary())


def page(turtle: Iterable[bytes]) -> str:
    """The page about the terms that ``turtle`` defines. Equal files give equal bytes."""
    return _page(described(turtle))


def _page(held: Vocabulary) -> str:
    titles = "\n".join(
        f'<p lang="{language}"><strong>{_in(held.titles, language)}.</strong> {_in(held.descriptions, language)}</p>'
        for language in LANGUAGES
    )
    tables = "\n".join(
        _table(heading, chosen)
        for heading, chosen in (("Classes", held.classes), ("Properties", held.properties), ("Kinds", held.kinds))
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_in(held.titles, 'en')}: the vocabulary</title>\n<style>\n{_STYLE}\n</style>\n"
        f"</head>\n<body>\n<main>\n"
        f"<h1>The vocabulary</h1>\n{titles}\n"
        f"<p>Namespace <code>{NS}</code>, version {escape(held.version)}. Terms are deprecated and point to the new term; "
        f"they are never redefined. This page is made from <code>ontology/pok.ttl</code> and "
        f"<code>ontology/alignments</code>.</p>\n"
        f"{tables}\n</main>\n</body>\n</html>\n"
    )


def _in(texts: Mapping[str, str], language: str) -> str:
    return escape(texts.get(language, ""))


def _table(heading: str, terms: Iterable[Term]) -> str:
    columns = "".join(f'<th scope="col" lang="{code}">{name}</th>' for code, name in LANGUAGES.items())
    rows = "\n".join(_row(each) for each in terms)
    return (
        f'<h2 id="{heading.lower()}-of-it">{heading}</h2>\n<table>\n<thead><tr><th scope="col">Term</th>{columns}'
        f'<th scope="col">Beside others</th></tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>'
    )


def _row(term: Term) -> str:
    cells = [
        f'<td lang="{language}"><strong>{_in(term.names, language)}</strong><br>{_in(term.definitions, language)}</td>'
        for language in LANGUAGES
    ]
    facts = ["<strong>deprecated</strong>"] if term.deprecated else []
    facts += [f"one of {', '.join(map(_link, term.types))}"] if term.types else []
    facts += [f"{_SHOWN[key]} {', '.join(map(_link, values))}" for key, values in term.beside]
    local = term.local
    return f'<tr id="{local}"><th scope="row"><code>pok:{local}</code></th>{"".join(cells)}<td>{"<br>".join(facts)}</td></tr>'


def _link(iri: str) -> str:
    shown = f"<code>{escape(short(iri) or iri)}</code>"
    return f'<a href="#{escape(iri.removeprefix(NS))}">{shown}</a>' if iri.startswith(NS) else shown


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(vocabulary_page(), encoding="utf-8")
