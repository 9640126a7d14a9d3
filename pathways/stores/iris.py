"""What things are called in the graph: national and European IRIs where they exist, otherwise our own below one base.

Two kinds of own names. A *code* is shared by every source that uses it: ``<base>code/<list>/<code>``. Everything else belongs
to one source and lies below the name of its graph: ``<base>requirements/612/qualification/612/unit/105444``. So two sources
never describe the same node, a source is removed without touching another, and an IRI is the key of a node in every store.

A unit has both: the node that one document describes, and the code by which it is known across documents.

Source: the national code service answers below ``codeelement/`` with every version of a code (design decision 0020).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from pathways.errors import WrongUse
from pathways.model import Group, GroupKind, Qualification

BASE = "https://w3id.org/pok/id/"
"""Where our own names lie when nothing else is configured. It ends with a slash."""

NATIONAL = "https://virkailija.opintopolku.fi/koodisto-service/rest/codeelement/"
"""Below it, the national code service: ``<name of the list>_<code>``."""

_RESERVED = ("", "code", "sources")
_ABSOLUTE = re.compile(r"https?://[^\x00-\x20<>\"{}|\\^`\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class CodeList:
    """A list of codes. ``national``: what a code of the national list looks like; any other gets a name of ours.

    ``lower``: the national service writes the codes of this list in small letters, which only codes without any can be read
    back from.
    """

    name: str
    national: re.Pattern[str] | None = None
    lower: bool = False


UNITS = CodeList("tutkinnonosat", re.compile(r"\d{6}"))
SUB_UNITS = CodeList("ammatillisenoppiaineet", re.compile(r"[A-Z][A-Z0-9]*"), lower=True)
AREAS = CodeList("osaamisala", re.compile(r"\d{4}"))
TITLES = CodeList("tutkintonimikkeet", re.compile(r"\d{5}"))
EDUCATION = CodeList("koulutus", re.compile(r"\d{6}"))
REGISTER_NUMBERS = CodeList("register-number")
REQUIREMENTS = CodeList("requirement")
PROVIDERS = CodeList("provider")
OFFERINGS = CodeList("offering")
BRANCHES = CodeList("branch")


def code_iri(codes: CodeList, code: str, *, base: str = BASE) -> str:
    """The IRI of ``code``: the national one where it looks like one of that list, else ``<base>code/<list>/<code>``."""
    if codes.national is not None and codes.national.fullmatch(code) and code.isascii():
        return f"{NATIONAL}{codes.name}_{code.lower() if codes.lower else code}"
    return f"{base}code/{codes.name}/{segment(code)}"


def branch_list(group: Group) -> CodeList:
    """The list that the code of a group is from."""
    return {GroupKind.COMPETENCE_AREA: AREAS, GroupKind.TITLE: TITLES}.get(group.kind, BRANCHES)


def graph_iri(name: str, *, base: str = BASE) -> str:
    """The named graph of the source called ``name`` ("requirements/612"). Raises ``WrongUse`` for a name that is taken."""
    if name.split("/")[0] in _RESERVED:
        raise WrongUse("source_name_taken", name=name)
    return base + "/".join(segment(each) for each in name.split("/"))


def requirements_graph(qualification: Qualification) -> str:
    """The name of the source that is a document of requirements."""
    return f"requirements/{qualification.id}"


def catalogue_graph(base: str = BASE) -> str:
    """The named graph that says which sources there are."""
    return f"{base}sources"


def segment(text: str) -> str:
    """``text`` as one step of a path. ``%2E`` keeps steps that are only dots, which a path would swallow."""
    quoted = quote(text, safe="")
    return quoted.replace(".", "%2E") if quoted.strip(".") == "" else quoted


def is_absolute(text: str) -> bool:
    """Whether ``text`` can stand as an IRI of the web as it is."""
    return _ABSOLUTE.fullmatch(text) is not None
