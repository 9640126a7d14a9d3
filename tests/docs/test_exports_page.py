"""docs/exports.md says which format carries what. Every cell is tried: a thing is changed, and the file changes or does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, serialize

import loaders
from loaders.document import Document
from pathways.exports import ctdl, ctdl_path, edc, elm, open_badge
from pathways.exports.open_badge import Around
from pathways.model import (
    CodedName,
    CountBounds,
    Coverage,
    Extent,
    Group,
    GroupKind,
    Intake,
    Leaf,
    Measure,
    Method,
    Offering,
    OspBounds,
    PieceKind,
    Properties,
    Qualification,
    QualificationKind,
    Requirement,
    Source,
    Stated,
    Structure,
    SubUnit,
    Text,
    Title,
    Unit,
    UnitKind,
    UnitReference,
)
from pathways.rules.european_standard import units_of
from pathways.rules.reading import read_tree
from pathways.stores import rdf
from pathways.stores.port import Content

PAGE = Path(__file__).resolve().parents[2] / "docs" / "exports.md"
GRAPH = Source("catalogue/one", "", "", "")
SUB_UNIT = SubUnit("1", "AI1", Text(fi="Suomi"), "AI", mandatory_osp=Decimal(4), outcomes=(Text(fi="viestii"),))
UNIT = Unit(
    "105444",
    Text(fi="Huolto"),
    requirements=(Requirement("105444:1", Text(fi="huoltaa")), Requirement("105444:2", Text(fi="korjaa"))),
)
COMMON = Unit("400012", Text(fi="Viestintä"), UnitKind.COMMON, sub_units=(SUB_UNIT,))
LEAF = Leaf("0.0.0", "105444", Decimal(15), reference="9")
OTHER = Leaf("0.0.1", "400012", Decimal(10))
GROUP = Group("0.0", Text(fi="Ryhmä"), osp=OspBounds(Decimal(10), Decimal(25)), children=(LEAF, OTHER))
ROOT = Group("0", Text(fi="Tutkinto"), osp=OspBounds(Decimal(10), Decimal(25)), children=(GROUP,))
STRUCTURE = Structure(Method.REFORMI, ROOT)
QUALIFICATION = Qualification(
    "612", "OPH-1-2020", Text(fi="Tutkinto"), QualificationKind.BASIC, (STRUCTURE,), (UNIT, COMMON), valid_from=date(2020, 8, 1)
)
UNITS = units_of([QUALIFICATION])
OFFERING = Offering(
    "pok",
    Text(fi="Kurssi"),
    "Example College",
    covers=(Coverage("105444", requirements=("105444:1",), declared_by="Example College"),),
    extent=Extent(Decimal(5), Decimal(5), Measure.OSP),
    intakes=(Intake(date(2027, 1, 11), date(2027, 2, 5)),),
)

CHANGED_OFFERING: Mapping[str, Any] = {
    "id": "other",
    "name": Text(fi="Toinen"),
    "provider": "Another College",
    "kind": PieceKind.UNIT,
    "covers": (Coverage("105444", requirements=("105444:2",), declared_by="Example College"),),
    "extent": Extent(Decimal(6), Decimal(6), Measure.OSP),
    "price_cents": 5000,
    "prerequisites": ("105440",),
    "intakes": (Intake(date(2027, 3, 1), date(2027, 4, 5)),),
    "any_start": True,
    "weeks": 4,
    "hours_per_week": Decimal(10),
    "languages": ("sv",),
    "modes": ("online",),
    "places": ("091",),
    "properties": Properties(Stated.STATED, Stated.STATED, Stated.STATED, Stated.STATED),
    "flagged_pok": True,
    "outcomes": (Text(fi="osaa"),),
    "level": "4",
    "assessment": "koe",
    "quality_assurance": "lupa",
    "certificate": "open_badge",
    "certificate_months": 36,
    "funding": "jotpa",
    "restricted_to": "työnhakijat",
    "skills": ("http://data.europa.eu/esco/skill/a",),
    "keywords": ("sähkö",),
    "occupations": ("asentaja",),
    "badge": "osaamismerkit_1",
    "competence_area": "1525",
    "parts": ("part",),
    "flags": ("jotpa",),
    "place": "t.csv, row 3",
    "months": 3,
    "times": ("evening",),
    "unresolved": (UnitReference("1", "2", "3"),),
    "set_aside": (Coverage("999999"),),
    "workload_hours": Decimal(40),
    "country": "SE",
    "awarding_body": "Example Board",
}


def _with_group(**changes: Any) -> Qualification:
    return replace(QUALIFICATION, structures=(replace(STRUCTURE, root=replace(ROOT, children=(replace(GROUP, **changes),))),))


def _with_leaf(**changes: Any) -> Qualification:
    return _with_group(children=(replace(LEAF, **changes), OTHER))


def _with_sub_unit(**changes: Any) -> Qualification:
    return replace(QUALIFICATION, units=(UNIT, replace(COMMON, sub_units=(replace(SUB_UNIT, **changes),))))


CHANGED_REQUIREMENTS: Mapping[str, Qualification] = {
    "Qualification.register_number": replace(QUALIFICATION, register_number="OPH-2-2020"),
    "Qualification.name": replace(QUALIFICATION, name=Text(fi="Toinen")),
    "Qualification.kind": replace(QUALIFICATION, kind=QualificationKind.SPECIALIST),
    "Qualification.codes": replace(QUALIFICATION, codes=(CodedName("361208", Text(fi="Koodi")),)),
    "Qualification.competence_areas": replace(QUALIFICATION, competence_areas=(CodedName("1525", Text(fi="Ala")),)),
    "Qualification.titles": replace(QUALIFICATION, titles=(Title("10024", Text(fi="Nimike")),)),
    "Qualification.valid_from": replace(QUALIFICATION, valid_from=date(2021, 8, 1)),
    "Qualification.valid_to": replace(QUALIFICATION, valid_to=date(2030, 8, 1)),
    "Qualification.transition_to": replace(QUALIFICATION, transition_to=date(2031, 8, 1)),
    "Qualification.replaces": replace(QUALIFICATION, replaces=("OPH-0-2014",)),
    "Qualification.languages": replace(QUALIFICATION, languages=("sv",)),
    "Qualification.draft": replace(QUALIFICATION, draft=True),
    "Qualification.export_trial": replace(QUALIFICATION, export_trial=True),
    "Structure.method": replace(QUALIFICATION, structures=(replace(STRUCTURE, method=Method.OPS),)),
    "Group.name": _with_group(name=Text(fi="Toinen")),
    "Group.osp": _with_group(osp=OspBounds(Decimal(15), Decimal(25))),
    "Group.count": _with_group(count=CountBounds(1, 1)),
    "Group.kind": _with_group(kind=GroupKind.COMPETENCE_AREA),
    "Group.code": _with_group(code="1525"),
    "Group.prose": _with_group(prose=Text(fi="Teksti")),
    "Leaf.osp": _with_leaf(osp=Decimal(20)),
    "Leaf.most_osp": _with_leaf(most_osp=Decimal(20)),
    "Leaf.mandatory": _with_leaf(mandatory=True),
    "Leaf.prose": _with_leaf(prose=Text(fi="Teksti")),
    "Leaf.reference": _with_leaf(reference="10"),
    "Unit.name": replace(QUALIFICATION, units=(replace(UNIT, name=Text(fi="Toinen")), COMMON)),
    "Unit.ids": replace(QUALIFICATION, units=(replace(UNIT, ids=("1",)), COMMON)),
    "Requirement.text": replace(
        QUALIFICATION, units=(replace(UNIT, requirements=(Requirement("105444:1", Text(fi="muu")),)), COMMON)
    ),
    "SubUnit.name": _with_sub_unit(name=Text(fi="Toinen")),
    "SubUnit.mandatory_osp": _with_sub_unit(mandatory_osp=Decimal(5)),
    "SubUnit.optional_osp": _with_sub_unit(optional_osp=Decimal(3), has_optional=True),
    "SubUnit.language": _with_sub_unit(language="fi"),
    "SubUnit.aliases": _with_sub_unit(aliases=("X",)),
    "SubUnit.outcomes": _with_sub_unit(outcomes=(Text(fi="muu"),)),
}


def _triples(content: Content) -> bytes:
    return "\n".join(sorted(str(each) for each in rdf.write(GRAPH, content))).encode()


def _elm(content: Content) -> bytes:
    return serialize(sorted(elm.view([(GRAPH, content)]).triples, key=str), format=RdfFormat.N_TRIPLES) or b""


def _iri(one: Offering) -> str:
    return f"https://example.org/{one.id}"


def _ctdl(one: Qualification) -> bytes:
    ruled = [ctdl.Ruled(each.method, read_tree(one, each)) for each in one.structures]
    return ctdl.qualification_document(one, ruled, "https://example.org/q", today=date(2026, 12, 1)).payload or b""


OFFERINGS: Mapping[str, Callable[[Offering], bytes]] = {
    "graph": lambda one: _triples(Content(offerings=(one,))),
    "elm": lambda one: _elm(Content((QUALIFICATION,), (one,))),
    "ctdl": lambda one: ctdl.as_bytes([ctdl_path.resource(_iri(one), one, f"https://example.org/{one.provider}", [])]),
    "ob3": lambda one: open_badge.achievements([(_iri(one), one)], Around(UNITS)).payload or b"",
    "edc": lambda one: edc.credential(_iri(one), one, Around(UNITS), awarded_on=date(2026, 11, 30), grade="4").payload or b"",
}
REQUIREMENTS: Mapping[str, Callable[[Qualification], bytes]] = {
    "graph": lambda one: _triples(Content((one,))),
    "elm": lambda one: _elm(Content((one,))),
    "ctdl": _ctdl,
}


def table(heading: str) -> dict[str, dict[str, str]]:
    """The cells of the table below a heading, by row and column."""
    text = PAGE.read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    header, _, *body = rows
    return {re.sub("`", "", row[0]): dict(zip(header[1:], row[1:], strict=True)) for row in body}


def test_every_field_of_an_offering_has_a_row() -> None:
    assert set(CHANGED_OFFERING) == {each.name for each in fields(Offering)}
    assert list(table("Offerings")) == [each.name for each in fields(Offering)]


@pytest.mark.parametrize("name", CHANGED_OFFERING)
@pytest.mark.parametrize("form", OFFERINGS)
def test_a_format_carries_of_an_offering_what_the_page_says(name: str, form: str) -> None:
    changed = replace(OFFERING, **{name: CHANGED_OFFERING[name]})
    carried = OFFERINGS[form](OFFERING) != OFFERINGS[form](changed)
    assert table("Offerings")[name][form].startswith("yes" if carried else "no")


@pytest.mark.parametrize("name", CHANGED_OFFERING)
def test_what_elm_carries_of_an_offering_is_read_again(name: str) -> None:
    """And what it does not carry is not made up: it comes back unchanged, whatever it was."""
    original, changed = (
        _read_again(OFFERINGS["elm"](each)) for each in (OFFERING, replace(OFFERING, **{name: CHANGED_OFFERING[name]}))
    )
    if table("Offerings")[name]["elm"].startswith("yes"):
        assert getattr(original, name) != getattr(changed, name)
    else:
        assert original == changed


def _read_again(payload: bytes) -> Offering:
    (found,) = loaders.read(Document("one.nt", payload))[1].offerings
    return replace(found, place="")  # the address of its node


def test_every_part_of_the_requirements_that_is_tried_has_a_row() -> None:
    assert list(table("Requirements")) == list(CHANGED_REQUIREMENTS)


@pytest.mark.parametrize("name", CHANGED_REQUIREMENTS)
@pytest.mark.parametrize("form", REQUIREMENTS)
def test_a_format_carries_of_the_requirements_what_the_page_says(name: str, form: str) -> None:
    carried = REQUIREMENTS[form](QUALIFICATION) != REQUIREMENTS[form](CHANGED_REQUIREMENTS[name])
    assert table("Requirements")[name][form].startswith("yes" if carried else "no")


def test_the_graph_is_read_back_with_nothing_lost() -> None:
    content = Content((QUALIFICATION,), (replace(OFFERING, **{k: v for k, v in CHANGED_OFFERING.items() if k != "id"}),))
    assert rdf.read(rdf.write(GRAPH, content)) == content
