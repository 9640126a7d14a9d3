"""The queries of the researcher's pages. Values come in as terms where a file has an empty ``VALUES`` block."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode


def query(name: str, **values: Iterable[NamedNode | Literal]) -> str:
    """The query of the file ``name``, with ``values`` in its blocks: in each of them, so that every part of a union begins with
    what is known. An Oxigraph joins a block outside a union with all that the union finds, which takes seconds over ESCO."""
    text = _text(name)
    for variable, terms in values.items():
        block = f"VALUES ?{variable} {{}}"
        assert block in text, f"{name} has no block for ?{variable}"
        text = text.replace(block, f"VALUES ?{variable} {{ {' '.join(map(str, terms))} }}")
    return text


@cache
def _text(name: str) -> str:
    return files(__name__).joinpath(f"{name}.rq").read_text(encoding="utf-8")
