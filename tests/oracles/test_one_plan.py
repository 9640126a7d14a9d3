"""One question a hundred times is one plan, byte for byte: in any order of the input, with any number of threads of the
solver, whatever store the data come from."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

import pytest

from pathways.i18n import words
from pathways.model import Catalogue, Evidence, Limits, PieceKind, Prefer, Provenance, Record, Text
from pathways.planner.checking import Question
from pathways.planner.engines import relaxed
from pathways.planner.plan import Planned
from pathways.planner.planning import plan
from pathways.planner.problem import Problem
from pathways.rules.reading import read_tree
from pathways.rules.resolving import resolve
from pathways.rules.setting import Origins
from pathways.stores.opening import open_store
from pathways.stores.oxigraph import MemoryStore
from pathways.stores.port import EVERYTHING, Store
from pathways.wire import About, plan_answer, to_json
from tests.contracts.contents import sample_contents
from tests.oxigraph import server

Item = TypeVar("Item")
TODAY = date(2026, 12, 1)
NUMBER = "OPH-2455-2017"
LIMITS = {
    "cheapest": Limits(TODAY),
    "soonest": Limits(TODAY, prefer=(Prefer.FINISH, Prefer.COST)),
    "within 30 hours": Limits(TODAY, hours_per_week=Decimal(30), prefer=(Prefer.COST, Prefer.WORKLOAD)),
}


HELD = tuple(
    Evidence(f"e{number}", PieceKind.UNIT, Text(), Provenance("record.json"), code=code, national=True)
    for number, code in enumerate(("105444", "105440"))
)


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Catalogue]:
    """The bundled sample, as each store gives it back."""
    address = server.address()
    server.empty(address)
    places = {"folder": str(tmp_path_factory.mktemp("store") / "graph"), "server": f"{address}/query"}
    stores: dict[str, Store] = {"memory": MemoryStore(), **{name: open_store(place) for name, place in places.items()}}
    for store in stores.values():
        for source, content in sample_contents():
            store.replace(source, content)
    return {name: catalogue_of(store) for name, store in stores.items()}


def catalogue_of(store: Store) -> Catalogue:
    contents = store.contents(EVERYTHING)
    return Catalogue(
        tuple(each for _, content in contents for each in content.qualifications),
        tuple(each for _, content in contents for each in content.offerings),
        tuple(source for source, _ in contents),
    )


def shuffled(items: Sequence[Item], dice: random.Random) -> tuple[Item, ...]:
    return tuple(dice.sample(items, len(items)))


def answer(catalogue: Catalogue, limits: Limits, *, dice: random.Random, workers: int) -> str:
    """The wire form of the plan; what is given comes in any order."""
    loaded, _ = resolve(catalogue, on=TODAY, named={NUMBER})
    loaded = replace(loaded, qualifications=shuffled(loaded.qualifications, dice), offerings=shuffled(loaded.offerings, dice))
    (qualification,) = loaded.with_register_number(NUMBER)
    structure = qualification.structures[0]
    record = Record(evidence=shuffled(HELD, dice))
    question = Question(qualification, record, Origins(loaded), competence_areas=("1664",))
    tree = read_tree(qualification, structure)
    offerings = shuffled(loaded.offerings, dice)
    found = plan(Problem(question, tree, offerings, limits), engine=relaxed(workers))
    assert isinstance(found, Planned)
    assert found.optimal
    about = About(TODAY, loaded, qualification, structure.method, Record(), (), tree)
    return to_json(plan_answer(found, limits, Decimal(0), about, words("fi")))


@pytest.mark.parametrize(("name", "times"), [("cheapest", 100), ("soonest", 12), ("within 30 hours", 12)])
def test_one_question_a_hundred_times_is_one_plan(name: str, times: int, catalogues: dict[str, Catalogue]) -> None:
    dice = random.Random(7)
    names = sorted(catalogues)
    assert len(names) == 3
    answers = {
        answer(catalogues[names[number % 3]], LIMITS[name], dice=dice, workers=1 + number // 3 % 2) for number in range(times)
    }
    assert len(answers) == 1
