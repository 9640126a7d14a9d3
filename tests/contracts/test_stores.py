"""One suite for every store: what ``port.Store`` promises. A new store is one line in ``STORES``."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ontology import terms
from pathways.errors import WrongUse
from pathways.model import (
    Catalogue,
    Concept,
    ConceptKind,
    Coverage,
    Equivalence,
    Labels,
    Offering,
    Qualification,
    QualificationKind,
    Replacement,
    Sameness,
    Severity,
    SkillSet,
    Text,
    Unit,
    UnitReference,
    finding,
)
from pathways.stores.oxigraph import FolderStore, MemoryStore
from pathways.stores.port import EVERYTHING, SKILLS, WHOLE, Content, Iri, Store, Wanted
from tests.contracts.contents import (
    contents,
    kouta_contents,
    many_offerings,
    real_contents,
    sample_contents,
    skill_contents,
    source,
)
from tests.contracts.servers import neo4j_over_bolt, sparql_over_http

Open = Callable[[Path], Any]
STORES: dict[str, Open] = {
    "memory": lambda path: MemoryStore(),
    "folder": lambda path: FolderStore(path / "store"),
    "server": sparql_over_http,
    "neo4j": neo4j_over_bolt,
}

ONE, TWO, THREE = source("catalogue/one"), source("catalogue/two", "2", "2" * 64), source("requirements/3", "3", "3" * 64)
OFFERING = Offering("a", Text(fi="Ensimmäinen"), "Example College", covers=(Coverage("105444"),), price_cents=1000)
UNIT = Unit("105444", Text(fi="Huolto"))
QUALIFICATION = Qualification("3", "OPH-1-2027", Text(fi="Tutkinto"), QualificationKind.BASIC, units=(UNIT,))


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened: Store = STORES[request.param](tmp_path)
    yield opened
    opened.close()


def dumped(store: Store, form: str = "nquads") -> bytes:
    target = io.BytesIO()
    store.dump(target, form=form)
    return target.getvalue()


# -- what goes in comes out ------------------------------------------------------------------------------------------------


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.catalogue() == Catalogue()
    assert store.sources() == ()
    assert store.listings() == ()


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=contents(), other=contents(1))
def test_what_goes_in_comes_out(store: Store, content: Content, other: Content) -> None:
    store.replace_each([(ONE, content), (TWO, other)])
    expected = Catalogue((*content.qualifications, *other.qualifications), (*content.offerings, *other.offerings), (ONE, TWO))
    assert same(store.catalogue(), expected)


def same(one: Catalogue, other: Catalogue) -> bool:
    """Equal, where two sources may hold things of one identifier: their order among themselves means nothing."""

    def ordered(catalogue: Catalogue) -> tuple[list[str], list[str], Any]:
        return sorted(map(plain, catalogue.qualifications)), sorted(map(plain, catalogue.offerings)), catalogue.sources

    return ordered(one) == ordered(other)


def plain(value: Any) -> str:
    """A value in letters in which equal numbers are written alike."""
    if isinstance(value, Decimal):
        return str(value.normalize() + 0)
    if isinstance(value, tuple):
        return f"({', '.join(map(plain, value))})"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {plain(value[name])}' for name in sorted(value))}}}"
    if hasattr(value, "__dataclass_fields__"):
        return f"{type(value).__name__}({', '.join(plain(getattr(value, each)) for each in value.__dataclass_fields__)})"
    return repr(value)


def test_the_sample_comes_out_equal(store: Store) -> None:
    loads = [*sample_contents(), *kouta_contents()]
    store.replace_each(loads)
    expected = Catalogue(
        tuple(each for _, content in loads for each in content.qualifications),
        tuple(each for _, content in loads for each in content.offerings),
        tuple(one for one, _ in loads),
    )
    assert store.catalogue() == expected


def test_real_requirements_come_out_equal(store: Store, shared: Path) -> None:
    loads = real_contents(shared)
    store.replace_each(loads)
    qualifications = tuple(each for _, content in loads for each in content.qualifications)
    offerings = tuple(each for _, content in loads for each in content.offerings)  # the national badges
    expected = Catalogue(qualifications, offerings, tuple(one for one, _ in loads))
    assert store.catalogue() == expected


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=contents(1, skills=True))
def test_skills_links_and_replacements_come_out(store: Store, content: Content) -> None:
    store.replace_each([(ONE, content), (TWO, Content(offerings=(OFFERING,)))])
    assert {one: plain(held) for one, held in store.contents(WHOLE)} == {
        ONE: plain(content),
        TWO: plain(Content(offerings=(OFFERING,))),
    }


STATED = Equivalence(
    "100016",
    "105708",
    Sameness.PARTLY,
    "Example College",
    date(2026, 9, 1),
    from_register_number="39/011/2014",
    to_requirements=("105708:2", "105708:1"),
    automatic=True,
    document="Decision 12/2026",
    place="same.csv, row 2",
)


def test_statements_about_units_come_out_equal_and_with_every_question(store: Store) -> None:
    whole = replace(STATED, relation=Sameness.EQUIVALENT, to_requirements=(), automatic=False, document=None)
    sub_unit = replace(
        STATED, from_unit="101053", from_sub_unit="AI", to_unit="400012", to_sub_units=("VVAI", "TK2"), to_requirements=()
    )
    same = source("equivalences/same")
    statements = Content(equivalences=(whole, STATED, sub_unit), findings=(VALUES,))
    loads = [*sample_contents(), *skill_contents(), (same, statements)]
    store.replace_each(loads)
    assert store.catalogue().equivalences == statements.equivalences
    assert len(set(statements.equivalences)) == 3
    for wanted in (Wanted(frozenset({"OPH-2455-2017"})), Wanted(units=frozenset({"105444"})), Wanted(frozenset({"none"}))):
        found = store.catalogue(wanted)
        assert found.equivalences == statements.equivalences
        assert same in found.sources
        assert found_in(store, wanted)[same.graph] == (VALUES,)
    assert dict(store.contents(WHOLE))[same] == statements
    store.replace(same, Content(equivalences=(whole,)))
    assert store.catalogue().equivalences == (whole,)
    assert store.remove(same.graph)
    assert store.catalogue().equivalences == ()
    assert store.catalogue(Wanted(frozenset({"OPH-2455-2017"}))).qualifications


def test_the_sample_of_skills_comes_out_equal(store: Store) -> None:
    loads = [*sample_contents(), *skill_contents()]
    store.replace_each(loads)
    assert store.contents(WHOLE) == sorted(loads, key=lambda each: each[0].graph)


def test_no_question_about_qualifications_reads_skills(store: Store) -> None:
    store.replace_each([*sample_contents(), *skill_contents()])
    without = MemoryStore()
    without.replace_each(sample_contents())
    assert store.catalogue() == without.catalogue()
    for wanted in (Wanted(), Wanted(frozenset({"OPH-2455-2017"})), Wanted(units=frozenset({"105444"}), every_offering=True)):
        assert not any(held.only_skills for _, held in store.contents(wanted))
        assert store.catalogue(wanted) == without.catalogue(wanted)


def test_skills_are_read_without_requirements(store: Store) -> None:
    store.replace_each([*sample_contents(), *skill_contents()])
    found = store.contents(SKILLS)
    assert not any(held.qualifications for _, held in found)
    assert [held for _, held in found if held.only_skills] == [held for _, held in skill_contents()]


def test_another_version_of_a_classification_takes_the_place_of_the_old_one(store: Store) -> None:
    old, new = (f"http://data.europa.eu/esco/skill/{each}" for each in ("old", "new"))
    kept = Concept("http://data.europa.eu/esco/skill/kept", ConceptKind.SKILL, (Labels("en", "kept"),), code="1")
    gone = Concept(old, ConceptKind.SKILL, (Labels("en", "gone"),))
    first = SkillSet("1", {kept.iri: kept, old: gone}, {old: (kept.iri,)}, essential={kept.iri: (old,)})
    renamed = replace(kept, labels=(Labels("en", "renamed"),), code=None)
    second = SkillSet("2", {kept.iri: renamed, new: replace(gone, iri=new)}, {new: (kept.iri,)})
    links, table = skill_contents()[1], (TWO, Content(replacements=(Replacement(old, new, same=True),)))
    store.replace_each([(source("esco", "1"), Content(skills=first)), links, table])
    store.replace(source("esco", "2"), Content(skills=second))
    assert store.contents(SKILLS) == [table, (source("esco", "2"), Content(skills=second)), links]
    assert store.remove("esco")
    assert store.contents(SKILLS) == [table, links]


def test_extremes_come_out_equal(store: Store) -> None:
    odd = replace(
        OFFERING,
        id="\x00\r\n\t\"'\\<>{}|^` ä€😀",
        price_cents=2**70,
        hours_per_week=Decimal("0.000000000000000000001"),
        name=Text(fi="", sv=" ", en="\u2028"),
        keywords=("b", "a", "b", "", " a"),
    )
    store.replace(ONE, Content(offerings=(odd,)))
    assert store.catalogue().offerings == (odd,)


VALUES = finding(
    "made_up",
    Severity.WARNING,
    "one.csv, row 2",
    text=Text(fi="Hitsaus", en='"'),
    number=3,
    osp=Decimal("7.50"),
    day=date(2027, 2, 28),
    nothing=None,
    word="\u2028 ä",
)


def test_what_was_found_in_a_source_is_kept_with_it_and_goes_with_it(store: Store) -> None:
    told = (VALUES, finding("later", Severity.NOTE, "/"), finding("earlier", Severity.ERROR, "/"))
    store.replace_each([(ONE, Content(offerings=(OFFERING,), findings=told)), (TWO, Content(offerings=(OFFERING,)))])
    assert found_in(store) == {ONE.graph: told}
    assert found_in(store, Wanted(units=frozenset({"105444"}))) == {ONE.graph: told}
    store.replace(ONE, Content(offerings=(OFFERING,), findings=told[:1]))
    assert found_in(store) == {ONE.graph: told[:1]}
    store.replace(ONE, Content(offerings=(OFFERING,)))
    assert found_in(store) == {}
    store.replace(ONE, Content(offerings=(OFFERING,), findings=told))
    assert store.remove(ONE.graph)
    assert found_in(store) == {}


def test_what_was_found_in_a_source_that_a_question_needs_nothing_of_is_not_read(store: Store) -> None:
    store.replace(ONE, Content(offerings=(OFFERING,), findings=(VALUES,)))
    assert found_in(store, Wanted(units=frozenset({"106720"}))) == {}


def found_in(store: Store, wanted: Wanted = EVERYTHING) -> dict[str, Any]:
    return {source.graph: content.findings for source, content in store.contents(wanted) if content.findings}


def test_contents_are_the_catalogue_source_by_source(store: Store) -> None:
    loads = sample_contents()
    store.replace_each(loads)
    assert sorted(store.contents(), key=lambda each: each[0].graph) == sorted(loads, key=lambda each: each[0].graph)


# -- replacing -------------------------------------------------------------------------------------------------------------


def test_saving_twice_changes_nothing(store: Store) -> None:
    for _ in range(2):
        store.replace_each(sample_contents())
    once = MemoryStore()
    once.replace_each(sample_contents())
    assert store.catalogue() == once.catalogue()
    assert store.sources() == once.sources()


def test_replacing_takes_away_what_is_no_longer_there(store: Store) -> None:
    store.replace(ONE, Content((QUALIFICATION,), (OFFERING, replace(OFFERING, id="b"))))
    newer = replace(ONE, version="2", sha256="f" * 64)
    store.replace(newer, Content(offerings=(replace(OFFERING, price_cents=None),)))
    assert store.catalogue() == Catalogue((), (replace(OFFERING, price_cents=None),), (newer,))


def test_two_sources_do_not_disturb_one_another(store: Store) -> None:
    store.replace(ONE, Content(offerings=(OFFERING,)))
    store.replace(TWO, Content(offerings=(replace(OFFERING, name=Text(fi="Toinen"), provider="Other College"),)))
    store.replace(THREE, Content((QUALIFICATION,)))
    store.replace(TWO, Content())
    assert store.catalogue() == Catalogue((QUALIFICATION,), (OFFERING,), (ONE, TWO, THREE))
    assert store.remove(TWO.graph)
    assert store.catalogue() == Catalogue((QUALIFICATION,), (OFFERING,), (ONE, THREE))


def test_a_source_whose_name_begins_like_another_is_another(store: Store) -> None:
    store.replace(source("catalogue/one"), Content(offerings=(OFFERING,)))
    store.replace(source("catalogue/one/two"), Content(offerings=(replace(OFFERING, id="b"),)))
    assert store.remove("catalogue/one")
    assert [each.id for each in store.catalogue().offerings] == ["b"]


def test_removing_what_is_not_there_says_so(store: Store) -> None:
    store.replace(ONE, Content(offerings=(OFFERING,)))
    assert not store.remove("catalogue/other")
    assert store.sources() == (ONE,)


def test_a_load_that_fails_changes_nothing(store: Store) -> None:
    store.replace(ONE, Content(offerings=(OFFERING,)))
    broken = replace(OFFERING, id="b", price_cents=object())  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is, the promise is about what is left
        store.replace(ONE, Content(offerings=(replace(OFFERING, id="0"), replace(broken, name=None))))  # type: ignore[arg-type]  # wrong on purpose
    assert store.catalogue() == Catalogue((), (OFFERING,), (ONE,))


def test_names_that_are_taken_are_refused(store: Store) -> None:
    with pytest.raises(WrongUse):
        store.replace(source("sources"), Content())
    assert store.sources() == ()


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(order=st.permutations(range(4)))
def test_the_order_of_loading_never_shows(order: list[int], tmp_path_factory: pytest.TempPathFactory, store: Store) -> None:
    loads = [*sample_contents(), (ONE, Content(offerings=(OFFERING,)))]
    for number in order:
        store.replace(*loads[number])
    plainly = MemoryStore()
    plainly.replace_each(loads)
    assert store.catalogue() == plainly.catalogue()
    assert dumped(store) == dumped(plainly)


# -- what a question needs --------------------------------------------------------------------------------------------------


def ids(catalogue: Catalogue) -> tuple[list[str], list[str]]:
    return [each.id for each in catalogue.qualifications], [each.id for each in catalogue.offerings]


def test_only_what_is_wanted_is_read(store: Store) -> None:
    other = Qualification("9", "OPH-9-2027", Text(fi="Muu"), QualificationKind.FURTHER, units=(Unit("106720", Text()),))
    store.replace(THREE, Content((QUALIFICATION,)))
    store.replace(source("requirements/9"), Content((other,)))
    store.replace(
        ONE,
        Content(
            offerings=(
                OFFERING,
                replace(OFFERING, id="elsewhere", covers=(Coverage("106720"),)),
                replace(OFFERING, id="open", covers=()),
                replace(OFFERING, id="by-number", covers=(), unresolved=(UnitReference("3", "1", "2"),)),
                replace(OFFERING, id="by-other-number", covers=(), unresolved=(UnitReference("9", "1", "2"),)),
                replace(OFFERING, id="set-aside", covers=(), set_aside=(Coverage("105444"),)),
            )
        ),
    )
    store.replace(TWO, Content(offerings=(replace(OFFERING, id="far", covers=(Coverage("106720"),)),)))
    by_number = store.catalogue(Wanted(frozenset({"OPH-1-2027"})))
    assert ids(by_number) == (["3"], ["a", "by-number", "open", "set-aside"])
    assert {each.graph for each in by_number.sources} == {ONE.graph, THREE.graph}
    assert ids(store.catalogue(Wanted(units=frozenset({"106720"})))) == (["9"], ["by-other-number", "elsewhere", "far", "open"])
    assert ids(store.catalogue(Wanted(frozenset({"OPH-1-2027"}), every_offering=True)))[1] == [
        *("a", "by-number", "by-other-number", "elsewhere", "far", "open", "set-aside"),
    ]
    assert ids(store.catalogue(Wanted(frozenset({"none"}), frozenset()))) == ([], ["open"])


def test_what_is_wanted_comes_out_as_whole_as_everything(store: Store) -> None:
    store.replace_each(sample_contents())
    everything = store.catalogue()
    numbers = frozenset(each.register_number for each in everything.qualifications)
    wanted = store.catalogue(Wanted(numbers, every_offering=True))
    assert wanted == everything


def test_a_listing_tells_the_qualifications_apart(store: Store) -> None:
    loads = sample_contents()
    store.replace_each(loads)
    listed = {each.id: each for each in store.listings()}
    qualifications = [each for _, content in loads for each in content.qualifications]
    assert set(listed) == {each.id for each in qualifications}
    for each in qualifications:
        one = listed[each.id]
        assert one.register_number == each.register_number
        assert one.education_codes == tuple(code.code for code in each.codes)
        assert one.name.get("fi") == each.name.fi
        assert (one.valid_from, one.valid_to) == (each.valid_from, each.valid_to)


# -- queries of graph stores and dumps ----------------------------------------------------------------------------------------

COUNT = f"PREFIX pok: <{terms.NS}> SELECT (COUNT(?offering) AS ?count) WHERE {{ ?offering a pok:Offering }}"


@pytest.fixture
def graph_store(store: Store) -> Store:
    """A store that speaks SPARQL."""
    if not hasattr(store, "construct"):
        pytest.skip("this store has a query language of its own")
    return store


def test_a_query_is_over_all_sources_together(graph_store: Store) -> None:
    graph_store.replace(ONE, Content(offerings=(OFFERING,)))
    graph_store.replace(TWO, Content(offerings=(replace(OFFERING, id="b"),)))
    assert graph_store.query(COUNT).rows == ((2,),)


def test_rows_are_plain_values(graph_store: Store) -> None:
    graph_store.replace(ONE, Content((replace(QUALIFICATION, valid_from=date(2027, 1, 1)),), (OFFERING,)))
    text = f"""PREFIX pok: <{terms.NS}> PREFIX schema: <https://schema.org/> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?offering ?cents ?any ?title ?from ?nothing WHERE {{
          ?offering a pok:Offering ; pok:priceCents ?cents ; pok:anyStart ?any ; dcterms:title ?title .
          ?qualification schema:validFrom ?from . OPTIONAL {{ ?offering pok:weeks ?nothing }} }}"""
    found = graph_store.query(text)
    assert found.columns == ("offering", "cents", "any", "title", "from", "nothing")
    iri, *values = found.rows[0]
    assert isinstance(iri, Iri)
    assert iri == "https://w3id.org/pok/id/catalogue/one/offering/a"
    assert values == [1000, False, "Ensimmäinen", date(2027, 1, 1), None]


@pytest.mark.parametrize("value", ["Ensimmäinen", '" } UNION { ?s ?p ?o } #', "\\"])
def test_a_parameter_is_a_value_and_never_text_of_the_query(graph_store: Store, value: str) -> None:
    graph_store.replace(ONE, Content(offerings=(replace(OFFERING, provider=value), replace(OFFERING, id="b", provider="else"))))
    text = "PREFIX schema: <https://schema.org/> SELECT ?name WHERE { ?o schema:provider ?p . ?p schema:name ?wanted, ?name }"
    assert graph_store.query(text, {"wanted": value}).rows == ((value,),)


def test_ask_gives_one_truth(graph_store: Store) -> None:
    graph_store.replace(ONE, Content(offerings=(OFFERING,)))
    ask = f"ASK {{ ?o <{terms.COVERS_UNIT}> ?unit }}"
    unit = Iri("https://virkailija.opintopolku.fi/koodisto-service/rest/codeelement/tutkinnonosat_105444")
    assert graph_store.query(ask, {"unit": unit}).rows == ((True,),)
    assert graph_store.query(ask, {"unit": Iri("https://x.example/")}).rows == ((False,),)


@pytest.mark.parametrize(
    "text", ["SELECT", "DROP ALL", "INSERT DATA { <x:a> <x:b> <x:c> }", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", ""]
)
def test_what_is_no_question_is_refused_and_changes_nothing(graph_store: Store, text: str) -> None:
    graph_store.replace(ONE, Content(offerings=(OFFERING,)))
    with pytest.raises(WrongUse):
        graph_store.query(text)
    assert graph_store.query(COUNT).rows == ((1,),)


def test_the_vocabulary_is_beside_the_sources(graph_store: Store) -> None:
    graph_store.replace(ONE, Content(offerings=(OFFERING,)))
    text = f"""PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?label WHERE {{
        ?o <{terms.COUNTS_AS}>/skos:prefLabel ?label FILTER(LANG(?label) = "en") }}"""
    assert graph_store.query(text).rows == (("other training",),)


def test_a_dump_holds_everything_and_equal_content_gives_equal_bytes(graph_store: Store) -> None:
    from pyoxigraph import RdfFormat, parse

    graph_store.replace_each(sample_contents())
    other = MemoryStore()
    for load in reversed(sample_contents()):
        other.replace(*load)
    assert dumped(graph_store) == dumped(other)
    whole = set(parse(dumped(graph_store), format=RdfFormat.N_QUADS))
    assert whole == set(parse(dumped(graph_store, "trig"), format=RdfFormat.TRIG))
    assert whole == set(parse(dumped(graph_store, "jsonld"), format=RdfFormat.JSON_LD))
    assert {each.triple for each in whole} == {
        each.triple for each in parse(dumped(graph_store, "turtle"), format=RdfFormat.TURTLE)
    }


def test_an_unknown_form_of_dump_is_refused(store: Store) -> None:
    with pytest.raises(WrongUse):
        store.dump(io.BytesIO(), form="csv")


def test_a_catalogue_of_two_thousand_rows_comes_out_equal(store: Store) -> None:
    content = many_offerings(2000)
    store.replace(ONE, content)
    assert store.catalogue(Wanted(units=frozenset({"105444"}))).offerings == content.offerings
