"""Qualifications: the list of those that are loaded, one with its tree, and one of its units."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from fastapi import APIRouter, Request, Response

from api.web.designer.asked import Asked, Missing, Page, address_of, answered, choices, in_graph, paged
from api.web.designer.working_life import served_by_unit
from api.web.frame import markup
from pathways.asking.coverage import surveyed_of
from pathways.asking.listing import Listings
from pathways.curriculum.coverage import CoveredUnit, Totals, totals_of
from pathways.curriculum.leading import places_of
from pathways.curriculum.survey import Sought, Survey
from pathways.i18n import Words, words
from pathways.model import (
    CountBounds,
    Finding,
    Group,
    GroupKind,
    Leaf,
    Method,
    OspBounds,
    Qualification,
    QualificationKind,
    Structure,
    Title,
)
from pathways.pictures.coverage import CoveredGroup, coverage_picture, coverage_sentences
from pathways.pictures.lettering import SLIM
from pathways.rules.nearest import near
from pathways.rules.reach import root_without_rule, unreachable_groups
from pathways.rules.reading import read_tree
from pathways.wire.frame import findings_of

_ON_A_PAGE = 25
_DRAWN_DEPTH = 2  # of groups in the picture; the list below it has all

router = APIRouter()


class InForce(StrEnum):
    """How requirements stand on a day."""

    NEW = "new"  # they take new learners
    ENDING = "ending"  # only who has started may finish
    ENDED = "ended"
    COMING = "coming"
    DRAFT = "draft"


def in_force(qualification: Qualification, on: date) -> InForce:
    """How ``qualification`` stands on ``on``."""
    if qualification.draft:
        return InForce.DRAFT
    if not qualification.usable_on(on):
        started = qualification.valid_from is not None and qualification.valid_from <= on
        return InForce.ENDED if started or qualification.valid_from is None else InForce.COMING
    return InForce.ENDING if qualification.valid_to is not None and on > qualification.valid_to else InForce.NEW


# -- the list ----------------------------------------------------------------------------------------------------------------


@router.get("/qualifications")
async def qualifications(request: Request) -> Response:
    """Those that are loaded."""
    return await answered(request, _list)


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the list."""

    qualification: Qualification
    address: Mapping[str, str]
    standing: InForce
    totals: Totals
    findings: int


def _list(asked: Asked) -> Page:
    wanted, kind, standing = asked.word("q"), asked.choice("kind", QualificationKind), asked.choice("state", InForce)
    every = asked.there.catalogue.qualifications
    found = [
        each
        for each in every
        if kind in (None, each.kind) and standing in (None, in_force(each, asked.on)) and (not wanted or _has_words(each, wanted))
    ]
    found.sort(key=lambda each: (asked.said.name(each.name).casefold(), each.register_number, str(each.valid_from or ""), each.id))
    pages, here = paged(len(found), asked.page(), _ON_A_PAGE)
    rows = [
        Listed(
            each,
            address_of(each, asked.there),
            in_force(each, asked.on),
            totals(asked.there, each, asked.on),
            len(_facts(asked.there, each)),
        )
        for each in found[here]
    ]
    return Page(
        "qualifications.html",
        {
            "rows": rows,
            "pages": pages,
            "every": len(every),
            "q": wanted,
            "kind": kind,
            "state": standing,
            "kinds_said": _said("kind", QualificationKind, {each.kind for each in every}, asked.said),
            "states_said": _said("state", InForce, {in_force(each, asked.on) for each in every}, asked.said),
            "query": {"q": wanted, "kind": kind, "state": standing, "on": asked.filters.get("on")},
        },
    )


def _said(name: str, order: Iterable[StrEnum], there: Collection[StrEnum], said: Words) -> list[tuple[str, str]]:
    """The choices that are there, in words."""
    return [(str(each), said.say(f"web-designer-{name}-{each}")) for each in order if each in there]


def _has_words(qualification: Qualification, wanted: str) -> bool:
    """Whether every word of ``wanted`` stands in a name, a number or a code of it."""
    one = qualification
    named = [one.name, *(each.name for each in (*one.codes, *one.competence_areas)), *(each.name for each in one.titles)]
    texts = [text for each in named for text in (each.fi, each.sv, each.en) if text]
    texts += [qualification.register_number, qualification.id, *(each.code for each in qualification.codes)]
    whole = " ".join(texts).casefold()
    return all(each in whole for each in wanted.casefold().split())


def totals(there: Listings, qualification: Qualification, on: date) -> Totals:
    """The numbers of ``qualification``, whatever is offered where; kept for the next page of that day."""
    key = ("totals", qualification.register_number, qualification.id, qualification.valid_from, on)
    return there.remembered(key, lambda: survey_of(there, qualification, Sought(), on).found.totals)


def survey_of(there: Listings, qualification: Qualification, sought: Sought, on: date) -> Survey:
    """The map of one qualification."""
    return surveyed_of(there, (qualification,), sought, on)


def _facts(there: Listings, qualification: Qualification) -> tuple[Finding, ...]:
    """What the loader found in its document, what the reading of its trees left in doubt, and which groups nothing can fill."""
    key = ("facts", qualification.register_number, qualification.id, qualification.valid_from)

    def made() -> tuple[Finding, ...]:
        found = list(there.findings_about(qualification))
        for structure in qualification.structures:
            tree, where = read_tree(qualification, structure), f"{qualification.register_number}/{structure.method}"
            found += (*tree.findings, *root_without_rule(structure, tree, where), *unreachable_groups(tree, where))
        return tuple(dict.fromkeys(found))

    return there.remembered(key, made)


# -- one qualification -------------------------------------------------------------------------------------------------------


@router.get("/qualification")
async def qualification(request: Request) -> Response:
    """One version of requirements with its tree."""
    return await answered(request, _one)


@dataclass(frozen=True, slots=True)
class Node:
    """A group as the page shows it. ``bounds``: what it asks for, in words; ``counts``: rows covered, of all below it."""

    group: Group
    bounds: tuple[str, ...]
    covered: int
    rows: int
    children: tuple[Node | Unit, ...]

    is_group = True


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the tree lists it, with how many of its rows are covered."""

    leaf: Leaf
    covered: int
    rows: int

    is_group = False


def _one(asked: Asked) -> Page:
    one = asked.qualification()
    if one is None:
        raise Missing("qualification", "", asked.there.catalogue.register_numbers[:5])
    method = asked.choice("method", Method)
    structure = one.structure(method) if method is not None else None
    structure = structure or (one.structures[0] if one.structures else None)
    found = survey_of(asked.there, one, asked.sought(one), asked.on)
    by_code = {each.code: each for each in found.found.units}
    facts = findings_of(_facts(asked.there, one), asked.said)
    values = {
        "one": one,
        "own": address_of(one, asked.there),
        "state": in_force(one, asked.on),
        "totals": found.found.totals,
        "facts": facts,
        "structure": structure,
        "all_open": asked.word("open") == "all",
        "titles": _once(one.titles),
        "names": {unit.code: unit.name for unit in one.units},
        "tree": None,
        "outside": _outside(one, structure, by_code),
        **filtering(asked),
    }
    if structure is not None:
        drawn = _drawn(structure.root, one, by_code, words(asked.said.language), _DRAWN_DEPTH)
        values |= {
            "tree": _node(structure.root, by_code, asked.said),
            "wide": markup(coverage_picture(drawn, words(asked.said.language), name="wide")),
            "slim": markup(coverage_picture(drawn, words(asked.said.language), across=SLIM, name="slim")),
            "sentences": coverage_sentences(drawn, words(asked.said.language)),
        }
    return Page("qualification.html", values)


def _once(titles: Iterable[Title]) -> list[Title]:
    """Each title once: one may belong to several areas."""
    return list({each.code: each for each in titles}.values())


def filtering(asked: Asked) -> dict[str, object]:
    """What the form of the filters needs."""
    return {"choices": asked.there.remembered(("choices", asked.said.language), lambda: choices(asked.there, asked.said))}


def _node(group: Group, units: Mapping[str, CoveredUnit], said: Words) -> Node:
    covered, rows = _counts({leaf.unit for leaf in group.leaves()}, units)
    children = tuple(_unit(each, units) if isinstance(each, Leaf) else _node(each, units, said) for each in group.children)
    return Node(group, tuple(bounds_in_words(group.osp, group.count, said)), covered, rows, children)


def _unit(leaf: Leaf, units: Mapping[str, CoveredUnit]) -> Unit:
    return Unit(leaf, *_counts({leaf.unit}, units))


def _counts(codes: Iterable[str], units: Mapping[str, CoveredUnit]) -> tuple[int, int]:
    """How many rows of the units are covered, of how many."""
    rows = [row for code in codes if code in units for row in units[code].parts]
    return sum(bool(row.touches) for row in rows), len(rows)


def _outside(one: Qualification, structure: Structure | None, units: Mapping[str, CoveredUnit]) -> list[CoveredUnit]:
    """Units that this tree does not list."""
    listed = {leaf.unit for leaf in structure.root.leaves()} if structure is not None else set()
    return [units[unit.code] for unit in one.units if unit.code not in listed and unit.code in units]


def bounds_in_words(osp: OspBounds | None, count: CountBounds | None, said: Words) -> Iterator[str]:
    """What a group asks for."""
    for name, bounds in (("osp", osp), ("parts", count)):
        least, most = (bounds.least, bounds.most) if bounds is not None else (None, None)
        if least is None and most is None:
            continue
        if least == most:
            yield said.say(f"web-designer-bounds-{name}-exactly", value=most)
        elif least is None or least == 0:
            yield said.say(f"web-designer-bounds-{name}-most", most=most)
        elif most is None:
            yield said.say(f"web-designer-bounds-{name}-least", least=least)
        else:
            yield said.say(f"web-designer-bounds-{name}-between", least=least, most=most)


def _drawn(group: Group, one: Qualification, units: Mapping[str, CoveredUnit], said: Words, depth: int) -> CoveredGroup:
    """The groups of the picture, so deep."""
    codes = {leaf.unit for leaf in group.leaves()}
    inside = totals_of(units[code] for code in one_order(one, codes) if code in units)
    below = [each for each in group.children if isinstance(each, Group)] if depth else []
    name = said.name(group.name) if group.id != "0" else ""
    return CoveredGroup(
        name or (said.name(one.name, one.register_number) if depth == _DRAWN_DEPTH else said.say("web-designer-group")),
        ", ".join(bounds_in_words(group.osp, group.count, said)),
        inside.formal,
        inside.declared,
        inside.open,
        tuple(_drawn(each, one, units, said, depth - 1) for each in below),
        takes_others=group.kind is GroupKind.OPEN,
    )


def one_order(one: Qualification, codes: Iterable[str]) -> list[str]:
    """``codes`` in the order of the document."""
    wanted = set(codes)
    return [each.code for each in one.units if each.code in wanted]


# -- one unit ----------------------------------------------------------------------------------------------------------------


@router.get("/unit")
async def unit(request: Request) -> Response:
    """One unit: its requirements, who covers them, and where it counts."""
    return await answered(request, _of_unit)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a tree lists a unit. ``osp``: what the listing says."""

    method: Method
    path: tuple[str, ...]
    osp: Decimal | None
    most_osp: Decimal | None
    mandatory: bool


def _of_unit(asked: Asked) -> Page:
    code = asked.word("unit") or ""
    chosen = asked.qualification()
    every = asked.there.catalogue.qualifications
    holders = [each for each in every if each.unit(code) is not None]
    if not holders:
        raise Missing("unit", code, near(code, {unit.code for each in every for unit in each.units}))
    one = chosen if chosen in holders and chosen is not None else _best(holders, asked.on)
    found = survey_of(asked.there, one, asked.sought(one), asked.on)
    row = next(each for each in found.found.units if each.code == code)
    return Page(
        "unit.html",
        {
            "unit": row,
            "one": one,
            "own": address_of(one, asked.there),
            "others": [each for each in holders if each is not one],
            "places": places(one, code, asked.said),
            "graph_page": in_graph(one, asked.there, "unit", code),
            "totals": totals_of((row,)),
            "served": served_by_unit(asked.there, row.unit),
            "counted": found.found.counted,
            "left_out": [each for each in found.found.left_out if code in {one.unit for one in each[0].covers}],
            **filtering(asked),
        },
    )


def _best(holders: list[Qualification], on: date) -> Qualification:
    """The requirements in force, else the newest."""
    return max(holders, key=lambda each: (each.usable_on(on), each.valid_from or date.min, each.register_number))


def places(one: Qualification, code: str, said: Words) -> list[Place]:
    """Where the trees of ``one`` list the unit, each place once."""
    found = (
        Place(
            each.method,
            tuple(said.name(group.name) for group in each.path if group.name),
            each.leaf.osp,
            each.leaf.most_osp,
            each.leaf.mandatory,
        )
        for each in places_of(one, code)
    )
    return list(dict.fromkeys(found))
