"""``pathways query``: a SPARQL query over a store, files, or the bundled sample; over Neo4j a Cypher query."""

from __future__ import annotations

import csv
import re
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import Data, JsonOption, LangOption, StoreOption, language, today
from pathways.errors import UnreadableInput, WrongUse, system_fault

if TYPE_CHECKING:
    from pathways.stores.graph import GraphStore
    from pathways.stores.port import Cell, Store

_SPARQL = (".rq", ".sparql")
_CYPHER = (".cypher", ".cql", ".cyp")


def query(
    file: Annotated[str, typer.Argument(metavar="FILE.rq|FILE.cypher", help="query-file")],
    param: Annotated[list[str] | None, typer.Option("--param", metavar="NAME=VALUE", help="param")] = None,
    data: Data = None,
    store: StoreOption = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="csv")] = False,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Rows of a query."""
    from pathways.cli.paper import Paper
    from pathways.i18n import words

    if as_csv and as_json:
        raise WrongUse("csv_and_json")
    said = words(language(lang))
    text = _text(file, cypher=_speaks_cypher(data, store))
    parameters = dict(parameter(each) for each in param or ())
    held = graph_of(data, store)
    answer = held.query(text, parameters)
    if as_json:
        from pathways.wire import query_answer, to_json

        print(to_json(query_answer(answer, held.sources(), today())), end="")
    elif as_csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(answer.columns)
        writer.writerows([["" if each is None else shown(each) for each in row] for row in answer.rows])
    elif answer.rows:
        rows = [["" if each is None else shown(each) for each in row] for row in answer.rows]
        Paper(said).table(list(answer.columns), rows)
        Paper(said).say("cli-rows", count=len(rows))
    else:
        Paper(said).say("cli-rows", count=0)


def graph_of(data: list[Path] | None, store: str | None) -> Store:
    """What is asked: the store as it is, or in memory the files (over the store), or the bundled sample."""
    from pathways.asking.sources import load, sample_graph
    from pathways.asking.stored import loaded_store
    from pathways.stores.oxigraph import MemoryStore

    if store is not None and not data:
        return loaded_store(store)
    memory = MemoryStore()
    if store is not None:
        memory.replace_each(loaded_store(store).contents())
    memory.replace_each(load([*(data or sample_graph())]).content)
    return memory


def with_graphs(held: Store) -> GraphStore:
    """``held``, if it has graphs that can be read by name, else a copy of it in memory that has."""
    from pathways.stores.graph import GraphStore
    from pathways.stores.oxigraph import MemoryStore

    if isinstance(held, GraphStore):
        return held
    memory = MemoryStore()
    memory.replace_each(held.contents())
    return memory


def _speaks_cypher(data: list[Path] | None, store: str | None) -> bool:
    """Whether what is asked is a store in Neo4j itself. Files over it are asked in memory, in SPARQL."""
    from pathways.stores.opening import speaks_cypher

    return store is not None and not data and speaks_cypher(store)


def _text(file: str, *, cypher: bool) -> str:
    """The query in ``file``, or the one of that name in the library, in the language of what is asked."""
    from ontology.queries import NAMES, question

    if file in NAMES:
        asked = question(file)
        return asked.cypher if cypher else asked.text
    path = Path(file)
    if cypher and path.suffix.lower() in _SPARQL:
        raise WrongUse("query_is_sparql", file=file)
    if not cypher and path.suffix.lower() in _CYPHER:
        raise WrongUse("query_is_cypher", file=file)
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UnreadableInput(file, "no_such_query", questions=", ".join(NAMES)) from None
    except UnicodeDecodeError as fault:
        raise UnreadableInput(file, "not_utf8", byte=fault.start) from None
    except (OSError, ValueError) as fault:
        raise UnreadableInput(file, "file_unreadable", why=system_fault(fault)) from None


def parameter(written: str) -> tuple[str, Cell]:
    """``name=value``, the value as ``value_of`` reads it. Raises ``WrongUse``."""
    from pathways.stores.parameters import value_of

    name, sign, value = written.partition("=")
    if not sign or not re.fullmatch(r"\w+", name.lstrip("?$")):
        raise WrongUse("parameter_form", value=written)
    name = name.lstrip("?$")
    return name, value_of(value, option=f"--param {name}")


def shown(value: Cell) -> str:
    """A value as text: numbers without zeros at the end, days as 2026-12-31."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            from loaders.exact_json import exact

            return exact(value)
        case date() | datetime():
            return value.isoformat()
        case _:
            return str(value)
