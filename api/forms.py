"""The forms in which an answer is sent: what a client may accept, and how rows and triples are written.

Rows are written one by one, so that an answer can be cut between two of them and still be well formed.

Sources: SPARQL 1.1 Query Results JSON, XML, CSV and TSV formats; RFC 9110, section 12.5.1 (Accept). The member ``cut`` of JSON
is ours: the format lets readers pass over members that they do not know. CSV, TSV and JSON-LD have no place for a remark.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Any, Literal
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, serialize
from pyoxigraph import Literal as RdfLiteral

Cut = Literal["rows", "bytes"]

JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
CSV = "text/csv"
TSV = "text/tab-separated-values"
TURTLE = "text/turtle"
N_TRIPLES = "application/n-triples"
JSON_LD = "application/ld+json"
TRIG = "application/trig"
N_QUADS = "application/n-quads"

ROWS: dict[str, str] = {JSON: JSON, "application/json": JSON, XML: XML, "application/xml": XML, CSV: CSV, TSV: TSV}
"""What a client may accept for SELECT and ASK -> the form it gets, the preferred first."""
GRAPHS: dict[str, str] = {TURTLE: TURTLE, N_TRIPLES: N_TRIPLES, JSON_LD: JSON_LD, "application/json": JSON_LD, TRIG: TRIG}
"""The same for CONSTRUCT and DESCRIBE."""

RDF: dict[str, RdfFormat] = {
    TURTLE: RdfFormat.TURTLE,
    N_TRIPLES: RdfFormat.N_TRIPLES,
    JSON_LD: RdfFormat.JSON_LD,
    TRIG: RdfFormat.TRIG,
    N_QUADS: RdfFormat.N_QUADS,
}
PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "esco": "http://data.europa.eu/esco/model#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "pok": "https://w3id.org/pok/ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


# -- what the client accepts -------------------------------------------------------------------------------------------


def chosen(accept: str | None, offered: dict[str, str]) -> str | None:
    """The form that ``accept`` (the header's text) wants most among ``offered``; ``None`` when it wants none of them."""
    if accept is None or not accept.strip():
        return next(iter(offered.values()))
    ranges = [_range(each) for each in accept.split(",")]
    best: tuple[float, str] | None = None
    for media, form in offered.items():
        fitting = [(precision, quality) for pattern, quality in ranges if (precision := _fits(media, pattern)) is not None]
        quality = max(fitting)[1] if fitting else 0.0  # the most exact range decides
        if quality > 0 and (best is None or quality > best[0]):
            best = (quality, form)
    return best[1] if best is not None else None


def _range(text: str) -> tuple[str, float]:
    media, *parameters = (each.strip().lower() for each in text.split(";"))
    quality = 1.0
    for each in parameters:
        name, _, value = each.partition("=")
        if name.strip() == "q":
            try:
                quality = min(1.0, max(0.0, float(value)))
            except ValueError:
                quality = 0.0
    return media, quality


def _fits(media: str, pattern: str) -> int | None:
    """How exactly ``pattern`` names ``media``: 2 by name, 1 by its kind, 0 with everything else, ``None`` not at all."""
    if pattern == media:
        return 2
    if pattern == "*/*":
        return 0
    return 1 if pattern.endswith("/*") and media.startswith(pattern[:-1]) else None


# -- rows --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _RowForm:
    head: Callable[[Sequence[str]], str]
    row: Callable[[Sequence[str], Sequence[Any]], str]
    between: str
    tail: Callable[[Cut | None, int], str]
    boolean: Callable[[bool], str]


def write_rows(
    names: Sequence[str], rows: Iterable[Sequence[Any]], media: str, out: IO[bytes], *, rows_limit: int, bytes_limit: int
) -> Cut | None:
    """Write a table of terms; says whether and by which limit it was cut."""
    form = _ROW_FORMS[media]
    written = out.write(form.head(names).encode())
    cut: Cut | None = None
    for number, row in enumerate(rows):
        if number == rows_limit:
            cut = "rows"
            break
        text = ((form.between if number else "") + form.row(names, row)).encode("utf-8", "replace")
        if written + len(text) > bytes_limit:
            cut = "bytes"
            break
        written += out.write(text)
    out.write(form.tail(cut, rows_limit if cut == "rows" else bytes_limit).encode())
    return cut


def write_boolean(answer: bool, media: str, out: IO[bytes]) -> None:
    """Write the answer to an ASK query."""
    out.write(_ROW_FORMS[media].boolean(answer).encode())


def _json_head(names: Sequence[str]) -> str:
    return f'{{"head":{{"vars":{json.dumps(list(names))}}},"results":{{"bindings":[\n'


def _json_row(names: Sequence[str], row: Sequence[Any]) -> str:
    bound = {name: _json_term(term) for name, term in zip(names, row, strict=True) if term is not None}
    return json.dumps(bound, ensure_ascii=False, separators=(",", ":"))


def _json_tail(cut: Cut | None, limit: int) -> str:
    return "\n]}" + (f',"cut":{{"by":"{cut}","limit":{limit}}}' if cut else "") + "}\n"


def _json_term(term: Any) -> dict[str, Any]:
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}
    said = {"type": "literal", "value": term.value}
    if term.language is not None:
        said["xml:lang"] = term.language
    elif term.datatype.value != _XSD_STRING:
        said["datatype"] = term.datatype.value
    return said


def _xml_head(names: Sequence[str]) -> str:
    variables = "".join(f"<variable name={quoteattr(name)}/>" for name in names)
    return f"{_XML_START}<head>{variables}</head><results>\n"


_XML_START = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">'


def _xml_row(names: Sequence[str], row: Sequence[Any]) -> str:
    cells = (
        f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>"
        for name, term in zip(names, row, strict=True)
        if term is not None
    )
    return f"<result>{''.join(cells)}</result>\n"


def _xml_tail(cut: Cut | None, limit: int) -> str:
    return "</results>" + (f"<!-- {_remark(cut, limit)} -->" if cut else "") + "</sparql>\n"


def _xml_term(term: Any) -> str:
    match term:
        case NamedNode():
            return f"<uri>{_xml_text(term.value)}</uri>"
        case BlankNode():
            return f"<bnode>{_xml_text(term.value)}</bnode>"
        case Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            return "<triple>" + "".join(f"<{name}>{_xml_term(part)}</{name}>" for name, part in parts.items()) + "</triple>"
    attribute = ""
    if term.language is not None:
        attribute = f" xml:lang={quoteattr(term.language)}"
    elif term.datatype.value != _XSD_STRING:
        attribute = f" datatype={quoteattr(term.datatype.value)}"
    return f"<literal{attribute}>{_xml_text(term.value)}</literal>"


def _xml_text(text: str) -> str:
    # XML 1.0 has no way at all to write most control characters.
    return escape("".join("\ufffd" if each < " " and each not in "\t\n\r" else each for each in text), {"\r": "&#13;"})


def _csv_row(_: Sequence[str], row: Sequence[Any]) -> str:
    return ",".join(_csv_cell(each) for each in row) + "\r\n"


def _csv_cell(term: Any) -> str:
    if term is None:
        return ""
    text = term.value if isinstance(term, NamedNode | RdfLiteral) else str(term)
    return '"' + text.replace('"', '""') + '"' if any(each in text for each in ',"\r\n') else text


def _tsv_row(_: Sequence[str], row: Sequence[Any]) -> str:
    return "\t".join("" if each is None else str(each).replace("\t", "\\t") for each in row) + "\n"


_ROW_FORMS: dict[str, _RowForm] = {
    JSON: _RowForm(_json_head, _json_row, ",\n", _json_tail, lambda answer: f'{{"head":{{}},"boolean":{json.dumps(answer)}}}\n'),
    XML: _RowForm(
        _xml_head,
        _xml_row,
        "",
        _xml_tail,
        lambda answer: f"{_XML_START}<head/><boolean>{json.dumps(answer)}</boolean></sparql>\n",
    ),
    CSV: _RowForm(lambda names: ",".join(names) + "\r\n", _csv_row, "", lambda *_: "", lambda answer: f"{json.dumps(answer)}\r\n"),
    TSV: _RowForm(
        lambda names: "\t".join(f"?{each}" for each in names) + "\n",
        _tsv_row,
        "",
        lambda *_: "",
        lambda answer: f"{json.dumps(answer)}\n",
    ),
}


# -- graphs ------------------------------------------------------------------------------------------------------------


def write_graph(
    triples: Iterable[Triple], media: str, out: IO[bytes], *, rows_limit: int, bytes_limit: int, graph: str | None = None
) -> Cut | None:
    """Write triples; says whether and by which limit they were cut. The last triple may go beyond ``bytes_limit``. ``graph``: the
    one that N-Quads say they are in."""
    cut: list[Cut] = []
    quads = media == N_QUADS and graph is not None

    def within() -> Iterator[Triple]:
        for number, each in enumerate(triples):
            if number == rows_limit:
                cut.append("rows")
                return
            if out.tell() > bytes_limit:
                cut.append("bytes")
                return
            yield each

    target: Any = _InGraph(out, NamedNode(graph)) if quads and graph is not None else out
    serialize(within(), target, RDF[N_TRIPLES if quads else media], prefixes=PREFIXES)
    if not cut:
        return None
    if media != JSON_LD:
        out.write(f"# {_remark(cut[0], rows_limit if cut[0] == 'rows' else bytes_limit)}\n".encode())
    return cut[0]


class _InGraph:
    """Takes N-Triples and writes them as N-Quads of one graph: a line of theirs ends with the full stop, and nothing in it does. A
    quad for each triple would take half as long again."""

    def __init__(self, out: IO[bytes], graph: NamedNode) -> None:
        self._out = out
        self._end = f" {graph} .\n".encode()
        self._begun = b""

    def write(self, data: bytes) -> int:
        """Writes the lines that are whole."""
        lines, line_end, self._begun = (self._begun + data).rpartition(b"\n")
        self._out.write((lines + line_end).replace(b" .\n", self._end))
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back but a line that is not whole."""


def _remark(cut: Cut, limit: int) -> str:
    return f"This answer was cut at {limit} {cut}: it is not complete."
