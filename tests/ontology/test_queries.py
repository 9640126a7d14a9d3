"""Each question of the library, on the bundled sample and a second, invented version of it, against an answer in Python."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ontology import terms
from ontology.queries import NAMES, Question, question, questions
from pathways.asking.sources import load, sample_graph
from pathways.cli.query import parameter
from pathways.model import Catalogue, ConceptKind, Group, Leaf, LinkState, LinkSubject, Qualification, SkillLink, Source, Stated
from pathways.stores.oxigraph import MemoryStore
from pathways.stores.port import Cell, Content

SAMPLE = load(sample_graph())
SKILLS = next(content.skills for _, content in SAMPLE.content if content.skills is not None)
LINKS = [link for _, content in SAMPLE.content for link in content.links]
UNDECIDED = [
    replace(LINKS[0], skill=each.iri, state=state)
    for each, state in zip(SKILLS.of_kind(ConceptKind.SKILL), [LinkState.PROPOSED, LinkState.REJECTED] * 5, strict=False)
]
"""Links that are not accepted: no question counts them."""
FIRST = next(each for each in SAMPLE.catalogue.qualifications if each.register_number == "OPH-2455-2017")
SECOND = replace(FIRST, id="invented", register_number="TEST-1-2027", valid_from=date(2027, 8, 1), replaces=("OPH-2455-2017",))
BOTH = Catalogue((*SAMPLE.catalogue.qualifications, SECOND), SAMPLE.catalogue.offerings)

Row = tuple[Any, ...]
ANSWERS: dict[str, Callable[..., set[Row]]] = {}


def answers(function: Callable[..., set[Row]]) -> Callable[..., set[Row]]:
    ANSWERS[function.__name__] = function
    return function


def numbered(catalogue: Catalogue, number: str) -> Iterator[Qualification]:
    return (each for each in catalogue.qualifications if each.register_number == number)


def leaves(catalogue: Catalogue, number: str) -> Iterator[tuple[Qualification, Leaf]]:
    return ((q, leaf) for q in numbered(catalogue, number) for s in q.structures for leaf in s.root.leaves())


@answers
def units_of_branch(catalogue: Catalogue, number: str, branch: str) -> set[Row]:
    return {
        (leaf.unit, unit.name.fi if (unit := q.unit(leaf.unit)) else None, leaf.osp)
        for q in numbered(catalogue, number)
        for structure in q.structures
        for group in structure.root.groups()
        if group.code == branch
        for leaf in group.leaves()
    }


@answers
def covered_by_pok(catalogue: Catalogue, pok: str) -> set[Row]:
    return {
        (each.unit, each.sub_unit, requirement, f"{terms.NS}certainty-{each.certainty}", each.declared_by)
        for offering in catalogue.offerings
        if offering.id == pok
        for each in offering.covers
        for requirement in each.requirements or (None,)
    }


@answers
def requirements_without_pok(catalogue: Catalogue, number: str) -> set[Row]:
    covers = [each for offering in catalogue.offerings for each in offering.covers]
    whole = {each.unit for each in covers if not each.requirements and each.sub_unit is None}
    single = {requirement for each in covers for requirement in each.requirements}
    return {
        (each.id, each.text.fi)
        for q in numbered(catalogue, number)
        for unit in q.units
        for each in unit.requirements
        if unit.code not in whole and each.id not in single
    }


@answers
def units_shared(catalogue: Catalogue) -> set[Row]:
    homes: dict[str, set[str]] = {}
    for q in catalogue.qualifications:
        for unit in q.units:
            homes.setdefault(unit.code, set()).add(q.register_number)
    return {(code, len(numbers)) for code, numbers in homes.items() if len(numbers) > 1}


@answers
def replaced(catalogue: Catalogue) -> set[Row]:
    return {(old, q.register_number, q.valid_from) for q in catalogue.qualifications for old in q.replaces}


@answers
def poks_by_language_and_place(catalogue: Catalogue, language: str, place: str) -> set[Row]:
    return {(each.id, each.provider) for each in catalogue.offerings if language in each.languages and place in each.places}


@answers
def starting_before(catalogue: Catalogue, day: date) -> set[Row]:
    return {
        (each.id, intake.start, intake.apply_by)
        for each in catalogue.offerings
        for intake in each.intakes
        if intake.start is not None and intake.start < day
    }


@answers
def sub_units_of_unit(catalogue: Catalogue, unit: str) -> set[Row]:
    return {
        (part.code, part.name.fi, part.mandatory_osp, part.optional_osp)
        for q in catalogue.qualifications
        for each in q.units
        if each.code == unit
        for part in each.sub_units
    }


@answers
def properties_not_stated(catalogue: Catalogue) -> set[Row]:
    names = ("nature", "basis", "quality", "certificate")
    counted = {each.id: sum(getattr(each.properties, n) is Stated.STATED for n in names) for each in catalogue.offerings}
    return {(id, count) for id, count in counted.items() if count < 4}


@answers
def units_by_extent(catalogue: Catalogue, number: str) -> set[Row]:
    return {(leaf.unit, leaf.osp) for _, leaf in leaves(catalogue, number)}


@answers
def in_force(catalogue: Catalogue, day: date) -> set[Row]:
    return {
        (q.register_number, q.id, q.valid_from, q.transition_to or q.valid_to) for q in catalogue.qualifications if q.usable_on(day)
    }


@answers
def providers_of_unit(catalogue: Catalogue, unit: str) -> set[Row]:
    towards = [each for each in catalogue.offerings if any(one.unit == unit for one in each.covers)]
    return {(name, sum(each.provider == name for each in towards)) for name in {each.provider for each in towards}}


@answers
def groups_above_unit(catalogue: Catalogue, number: str, unit: str) -> set[Row]:
    def above(group: Group) -> Iterator[Group]:
        return (each for each in group.groups() if any(leaf.unit == unit for leaf in each.leaves()))

    return {
        (
            f"{terms.NS}method-{structure.method}",
            each.id,
            each.osp.least if each.osp is not None else None,
            each.osp.most if each.osp is not None else None,
        )
        for q in numbered(catalogue, number)
        for structure in q.structures
        for each in above(structure.root)
    }


@answers
def prices_of_unit(catalogue: Catalogue, unit: str) -> set[Row]:
    return {(each.id, each.price_cents) for each in catalogue.offerings if any(one.unit == unit for one in each.covers)}


def linked() -> Iterator[tuple[str, SkillLink]]:
    """Each link of a unit or its requirements, with the unit."""
    return ((each.subject.partition(":")[0], each) for each in LINKS if each.subject_kind is not LinkSubject.OFFERING)


def english(iri: str) -> str:
    return SKILLS.concepts[iri].name("en")


@answers
def units_of_skill_group(catalogue: Catalogue, group: str) -> set[Row]:
    found: dict[str, set[str]] = {}
    for unit, link in linked():
        if group in SKILLS.above(link.skill):
            found.setdefault(unit, set()).add(link.skill)
    return {(unit, len(each)) for unit, each in found.items()}


@answers
def units_sharing_skills(catalogue: Catalogue) -> set[Row]:
    found: dict[tuple[str, str], set[str]] = {}
    for unit, one in linked():
        for other, two in linked():
            if unit < other and one.skill == two.skill:
                found.setdefault((unit, other), set()).add(one.skill)
    return {(*pair, len(each)) for pair, each in found.items()}


@answers
def occupations_of_unit(catalogue: Catalogue, unit: str) -> set[Row]:
    used = {link.skill for code, link in linked() if code == unit}
    rows = {
        (each.name("en"), len(used & set(SKILLS.essential.get(each.iri, ()))), len(used & set(SKILLS.optional.get(each.iri, ()))))
        for each in SKILLS.of_kind(ConceptKind.OCCUPATION)
    }
    return {row for row in rows if row[1] or row[2]}


@answers
def units_of_collection(catalogue: Catalogue, collection: str) -> set[Row]:
    return {(unit, english(link.skill)) for unit, link in linked() if link.skill in SKILLS.collections[collection]}


@answers
def skills_of_unit(catalogue: Catalogue, unit: str) -> set[Row]:
    skos = "http://www.w3.org/2004/02/skos/core#"
    return {(link.subject, english(link.skill), f"{skos}{link.relation}Match", link.who) for code, link in linked() if code == unit}


@pytest.fixture(scope="module")
def stores() -> dict[str, tuple[Catalogue, MemoryStore]]:
    sample, both = MemoryStore(), MemoryStore()
    undecided = (Source("skill-links/undecided", "", "0" * 64, "skill-links"), Content(links=tuple(UNDECIDED)))
    sample.replace_each([*SAMPLE.content, undecided])
    both.replace_each([*SAMPLE.content, (Source("requirements/invented", "", "0" * 64, "eperusteet"), Content((SECOND,)))])
    return {"sample": (SAMPLE.catalogue, sample), "both": (BOTH, both)}


def parameters(asked: Question) -> dict[str, Cell]:
    return dict(parameter(f"{each.name}={each.example}") for each in asked.parameters)


@pytest.mark.parametrize("held", ["sample", "both"])
@pytest.mark.parametrize("name", NAMES)
def test_a_question_gives_what_the_domain_values_say(
    name: str, held: str, stores: dict[str, tuple[Catalogue, MemoryStore]]
) -> None:
    catalogue, store = stores[held]
    given = parameters(question(name))
    rows = store.query(question(name).text, given).rows
    assert len(rows) == len(set(rows)), "no row twice"
    assert set(rows) == ANSWERS[name](catalogue, **given)
    assert rows or (held, name) in {("sample", "units_shared"), ("sample", "replaced")}


@pytest.mark.parametrize("asked", questions(), ids=lambda each: each.name)
def test_a_question_opens_with_its_words_its_parameters_and_an_example_row(asked: Question) -> None:
    assert asked.text.startswith("# ")
    assert asked.words.rstrip(".").count("?") or "?" in asked.words
    assert "# Parameters:" in asked.text
    assert ("# Parameters: none." in asked.text) == (not asked.parameters)
    assert asked.example_row
    columns = re.findall(r"(\w+) (?=[\"\d(p])", asked.example_row)
    assert set(columns) & set(re.findall(r"\?(\w+)", asked.text))


OF_SKILLS = ("occupations_of_unit", "skills_of_unit", "units_of_collection", "units_of_skill_group", "units_sharing_skills")


@pytest.mark.parametrize("name", OF_SKILLS)
def test_the_example_row_of_a_question_about_skills_is_a_row_of_the_sample(
    name: str, stores: dict[str, tuple[Catalogue, MemoryStore]]
) -> None:
    asked = question(name)
    shown = re.findall(r'(\w+) (?:"([^"]*)"|(\d+)|skos:(\w+))', asked.example_row)
    wanted = {column: text or (int(number) if number else term) for column, text, number, term in shown}
    answer = stores["sample"][1].query(asked.text, parameters(asked))
    assert set(wanted) == set(answer.columns)
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    assert any(all(str(row[column]).rpartition("#")[2] == str(value) for column, value in wanted.items()) for row in rows), (
        asked.example_row
    )


def test_the_library_has_at_least_twelve_questions() -> None:
    assert len(NAMES) >= 12
    assert set(ANSWERS) == set(NAMES)


def test_every_term_that_a_question_uses_is_in_the_vocabulary() -> None:
    known = {value.removeprefix(terms.NS) for name, value in vars(terms).items() if name.isupper() and value.startswith(terms.NS)}
    used = {term for each in questions() for term in re.findall(r"\bpok:([\w-]+)", re.sub(r"^#.*$", "", each.text, flags=re.M))}
    assert used <= known


@pytest.mark.parametrize("number", ["nothing", 'x" } DROP ALL #', "'; SELECT", "{", "\\", "é\n"])
def test_a_value_never_becomes_text_of_the_query(number: str, stores: dict[str, tuple[Catalogue, MemoryStore]]) -> None:
    assert stores["sample"][1].query(question("units_by_extent").text, {"number": number}).rows == ()


def test_an_unknown_question_is_named_with_those_there_are() -> None:
    with pytest.raises(LookupError, match="in_force"):
        question("nothing")


def test_extents_come_out_as_exact_numbers(stores: dict[str, tuple[Catalogue, MemoryStore]]) -> None:
    rows = stores["sample"][1].query(question("units_by_extent").text, {"number": "OPH-2455-2017"}).rows
    assert all(isinstance(row[1], Decimal) for row in rows if row[1] is not None)
