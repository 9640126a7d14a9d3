"""A query as a page has it: a question of the library or a text of somebody's own, values for its variables, and how it went.

The address holds all of it, so that it can be shared: it asks for shared data and holds nobody's. A query of the library stands
there by its name. Values are bound as terms (``pathways.stores.binding``) and never become text of the query, so a fault that the
reader of queries finds is told at its place in the text that the page shows.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api import forms, guard
from api.errors import Problem
from api.forms import Cut
from api.settings import Settings
from api.sparql import unless_gone
from api.web.researcher.asking import Asking, Table, read
from api.workers import Question, Within
from ontology.queries import NAMES
from ontology.queries import Question as LibraryQuestion
from ontology.queries import question as library_question
from pathways.errors import WrongUse
from pathways.stores import cells
from pathways.stores.binding import bound
from pathways.stores.graph import PREFIXES
from pathways.stores.parameters import value_of

MOST_ADDRESS = 6_000  # characters: browsers, proxies and letters take that much
DOWNLOADS: Mapping[str, str] = {
    "csv": forms.CSV,
    "tsv": forms.TSV,
    "json": forms.JSON,
    "xml": forms.XML,
    "ttl": forms.TURTLE,
    "jsonld": forms.JSON_LD,
    "nt": forms.N_TRIPLES,
}
"""How the file of an answer ends -> its form."""
_VALUE = "p-"  # what the name of the field of a variable begins with

START = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(PREFIXES.items())) + (
    "SELECT ?kind (COUNT(DISTINCT ?thing) AS ?things)\nWHERE { ?thing a ?kind }\nGROUP BY ?kind\nORDER BY DESC(?things)\n"
)
"""A first query of one's own, with every prefix of the graph."""

THEMES: Mapping[str, tuple[str, ...]] = {
    "requirements": (
        *("in_force", "replaced", "units_by_extent", "units_of_branch", "groups_above_unit", "sub_units_of_unit", "units_shared"),
    ),
    "offerings": (
        *("covered_by_pok", "requirements_without_pok", "providers_of_unit", "poks_by_language_and_place", "starting_before"),
        *("prices_of_unit", "properties_not_stated"),
    ),
    "skills": (*("skills_of_unit", "occupations_of_unit", "units_of_skill_group", "units_of_collection", "units_sharing_skills"),),
}
"""The questions of the library by what they are about; a test holds that each is there once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks. ``question``: of the library, where ``text`` came from it. ``values``: of its parameters as written.
    ``run``: it is to be answered, and not only shown."""

    text: str
    question: LibraryQuestion | None
    values: Mapping[str, str]
    run: bool

    @property
    def changed(self) -> bool:
        """Whether the text is not (or no longer) that of the library."""
        return self.question is None or self.text.strip() != library_text(self.question)

    def address(self, path: str = "/query", *, run: bool = True) -> str | None:
        """The address of this query below ``path``; ``None`` where it would be too long for one."""
        pairs = self.pairs(run=run)
        made = f"{path}?{urlencode(pairs)}" if pairs else path
        return made if len(made) <= MOST_ADDRESS else None

    def pairs(self, *, run: bool = True) -> list[tuple[str, str]]:
        """The fields of a form that asks this."""
        pairs = [("question", self.question.name)] if self.question is not None else []
        pairs += [(f"{_VALUE}{name}", value) for name, value in self.values.items()]
        pairs += [("query", self.text)] if self.changed else []
        return [*pairs, *([("run", "1")] if run else [])]

    def bound(self) -> str:
        """The query with its values. An empty field binds nothing. Raises ``WrongUse``."""
        given = {name: value_of(value, option=f"?{name}") for name, value in self.values.items() if value}
        return bound(self.text, {name: cells.term(value) for name, value in given.items()})


@dataclass(frozen=True, slots=True)
class Went:
    """An answer for a page: a table or yes or no. ``form``: that of the query; ``milliseconds``: from asking to the last row."""

    table: Table | None
    holds: bool | None
    form: str
    milliseconds: int

    @property
    def cut(self) -> Cut | None:
        """The limit of the page that ended the table, if one did."""
        return None if self.table is None else self.table.cut

    @property
    def downloads(self) -> tuple[str, ...]:
        """The forms of the file."""
        offered = forms.ROWS if self.form in ("SELECT", "ASK") else forms.GRAPHS
        return tuple(ending for ending, media in DOWNLOADS.items() if media in offered.values())


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a query that has a fault: in ``before``, ``mark`` or ``after``; without a fault it is all in ``before``."""

    number: int
    before: str
    mark: str = ""
    after: str = ""


def asked(pairs: Iterable[tuple[str, str]]) -> Asked:
    """What the fields of an address or a form ask."""
    given: dict[str, str] = {}
    for name, value in pairs:
        given.setdefault(name, value)
    name = given.get("question", "")
    question = library_question(name) if name in NAMES else None
    text = given.get("query", "").replace("\r\n", "\n").strip()
    if not text:
        text = START.strip() if question is None else library_text(question)
    parameters = () if question is None else question.parameters
    values = {each.name: given.get(f"{_VALUE}{each.name}", each.example).strip() for each in parameters}
    return Asked(text, question, values, "run" in given)


def library_text(question: LibraryQuestion) -> str:
    """The query of a question without the comment that it opens with: the page says that in words."""
    lines = question.text.splitlines()
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return "\n".join(lines[first:]).strip()


async def answered(request: Request, asking: Asking, what: Asked) -> Went | None:
    """The answer, cut where a page ends; ``None`` when nobody waits for it any more. Raises ``Problem``, ``WrongUse``."""
    settings = asking.service.settings
    question, form = asked_of_worker(what, None, settings, within=asking.within(settings.max_shown_rows))
    began = time.perf_counter()
    answer = await unless_gone(request, asking.service.workers, question, asking.client)
    if answer is None:
        return None
    found = await run_in_threadpool(read, answer, question.media)
    taken = round((time.perf_counter() - began) * 1000)
    if isinstance(found, bool):
        return Went(None, found, form, taken)
    return Went(found, None, form, taken)


def asked_of_worker(what: Asked, media: str | None, settings: Settings, *, within: Within | None = None) -> tuple[Question, str]:
    """The question for a worker, and the form of the query. ``media``: of the answer; as a page reads it where none is given.
    Raises ``Problem``: the query may not be asked, or has no answer in that form; ``WrongUse`` for a value."""
    checked = guard.check(what.bound(), settings)
    offered = forms.ROWS if checked.form in ("SELECT", "ASK") else forms.GRAPHS
    chosen = media or (forms.JSON if offered is forms.ROWS else forms.N_TRIPLES)
    if chosen not in offered.values():
        listed = list(dict.fromkeys(offered.values()))
        raise Problem(406, "not-acceptable", f"Of this there is {', '.join(listed)}.", offered=listed)
    return Question(checked.text, chosen, checked.names_dataset, within=within), checked.form


def place_in(what: Asked, line: int, column: int) -> tuple[int, int]:
    """The place in the text of the page of a place in the query that was asked."""
    try:
        whole = what.bound()
    except WrongUse:
        return line, column
    start = next((n for n, (one, other) in enumerate(zip(what.text, whole, strict=False)) if one != other), len(what.text))
    added = len(whole) - len(what.text)
    offset = sum(len(each) + 1 for each in whole.split("\n")[: line - 1]) + column - 1
    offset = max(start, offset - added) if offset > start else offset
    before = what.text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def marked_lines(text: str, line: int, column: int, *, around: int = 3) -> tuple[Line, ...]:
    """The lines around a fault, with the sign where it is."""
    lines = text.split("\n")
    found = []
    for number, each in enumerate(lines, start=1):
        if abs(number - line) > around:
            continue
        if number != line:
            found.append(Line(number, each))
            continue
        found.append(Line(number, each[: column - 1], each[column - 1 : column] or " ", each[column:]))
    return tuple(found)
