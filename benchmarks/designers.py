"""What designers ask, at the size of a country: time and memory of each verb, and overlaps held against a plain computation.

Full ESCO, every requirements document of a folder of real payloads, a made-up catalogue spread over all their trees
(``national.py``), and made-up accepted links: one to three skills for each requirement, drawn by a seed from the skills of ESCO, so
that skills have something to compare. Each verb runs in a process of its own, whose time and largest memory the system tells.

    python benchmarks/designers.py FOLDER [--rows 5000] [--against 300] [--cohort 200 1000]

A cohort is made-up records (``cases.py``) by turns over all vocational trees, no two of them planned to be alike.

FOLDER holds esco/ (the official packages) and eperusteet/.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cases import as_koski, cases
from national import MIXED, offerings

from pathways.asking.shared import shared_data
from pathways.asking.sources import load
from pathways.curriculum.overlap import By, overlaps
from pathways.curriculum.parts import parts_of
from pathways.curriculum.things import Linked, Thing, offering_thing, weights_of
from pathways.errors import UnreadableInput
from pathways.model import LinkRelation, LinkSubject, Offering, Qualification, SkillLink, SkillSet, Source, Text, Unit
from pathways.model.skill import ConceptKind
from pathways.stores.oxigraph import FolderStore
from pathways.stores.port import Content

ON = date(2026, 12, 1)
VERBS: tuple[tuple[str, ...], ...] = (
    ("health",),
    ("gaps",),
    ("gaps", "--language", "sv", "--by", "2028-06-30"),
    ("overlap", "--by", "requirements"),
    ("overlap", "--by", "skills"),
    ("overlap", "--by", "text"),
    ("overlap",),
    ("overlap", "--of", "qualification", "--with", "occupation"),
    ("overlap", "--of", "pok", "--with", "unit"),
    ("overlap", "--of", "occupation", "--by", "skills"),
    ("measures",),
    ("build-next",),
    ("build-next", "--poks", "5", "--most-osp", "30", "--units-each", "3"),
    ("build-next", "--language", "sv"),
)
COHORT: tuple[tuple[str, ...], ...] = (("build-next",), ("build-next", "--language", "sv"))
"""What is asked for learners too; one row in four is taught in Swedish, so that most have no way there."""


def contents(folder: Path, rows: int) -> list[tuple[Source, Content]]:
    """Everything, as it goes into a store."""
    files = [folder / "esco"]
    for path in sorted((folder / "eperusteet").glob("*.json")):
        try:
            load([path])
        except UnreadableInput:
            continue  # search results, badges, an interface description
        files.append(path)
    loads = [each for each in load(files).content if not each[1].replacements]
    requirements = [each for _, held in loads for each in held.qualifications if each.structures]
    (skills,) = [held.skills for _, held in loads if held.skills is not None]
    share, more = divmod(rows, len(requirements))
    made = [
        each
        for number, one in enumerate(requirements)
        for each in offerings(one, share + (number < more), seed=number, shares=MIXED)
    ]
    units = {unit.code: unit for one in requirements for unit in one.units}
    dice = random.Random("words")
    made = [_described(each, number, units, dice) for number, each in enumerate(made)]
    catalogue = Source("catalogue/made-up", "", "0" * 64, "catalogue")
    links = Source("skill-links/made-up", "", "1" * 64, "skill-links")
    return [*loads, (catalogue, Content(offerings=tuple(made))), (links, Content(links=tuple(_links(requirements, skills))))]


def _described(offering: Offering, number: int, units: Mapping[str, Unit], dice: random.Random) -> Offering:
    """The same under an id of its own, with words: the name of its unit, and what it covers of it in the words of the requirements,
    in an order of its own and with some left out, as schools write it."""
    covered = [(units[each.unit], each) for each in offering.covers if each.unit in units]
    name = covered[0][0].name if covered else Text(fi=f"Vapaa opinto {number % 400}")
    texts = [
        row.text for unit, each in covered for row in unit.requirements if not each.requirements or row.id in each.requirements
    ]
    texts += [text for unit, _ in covered for part in unit.sub_units for text in part.outcomes[:1]]
    outcomes = tuple(dice.sample(texts, max(1, len(texts) * 2 // 3))) if texts else ()
    return replace(offering, id=f"M-{number:05}", name=name, outcomes=outcomes)


def _links(requirements: Sequence[Qualification], skills: SkillSet) -> Iterator[SkillLink]:
    dice = random.Random("links")
    known = sorted(each.iri for each in skills.of_kind(ConceptKind.SKILL))
    rows = {part.id: unit.code for one in requirements for unit in one.units for part in parts_of(unit) if part.id != unit.code}
    for row in sorted(rows):
        for skill in sorted(dice.sample(known, dice.randint(1, 3))):
            yield SkillLink(LinkSubject.REQUIREMENT, row, skill, LinkRelation.CLOSE, "made up", ON, "seed", "1.1.1")


def build(store: Path, folder: Path, rows: int) -> None:
    """The store."""
    FolderStore(store).replace_each(contents(folder, rows))


def measured(store: Path, words: Sequence[str]) -> tuple[float, float, bytes]:
    """Seconds, the largest resident memory in MB, and the answer."""
    command = [sys.executable, "-m", "pathways", *words, "--store", str(store), "--on", ON.isoformat(), "--json"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    answer = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, words
    return time.perf_counter() - start, usage.ru_maxrss / 1024, answer


def write_cohort(folder: Path, payloads: Path, learners: int) -> None:
    """A folder of records, one file a learner."""
    folder.mkdir()
    trees = cases(payloads / "eperusteet")[0]
    for number in range(learners):
        (folder / f"{number:05}.json").write_bytes(as_koski(trees[number % len(trees)], number))


def measured_cohort(store: Path, words: Sequence[str]) -> None:
    """Prints time and memory of one call, and what it says of the learners."""
    seconds, memory, answer = measured(store, words)
    found = json.loads(answer)
    learners = {name: count for name, count in found["learners"].items() if name != "withheld"}
    print(f"{' '.join(words[:-1])}: {seconds:.1f} s {memory:.0f} MB, proven: {found['proven']}, {learners}", flush=True)


def against_plain(store: Path, many: int) -> None:
    """Overlaps of ``many`` offerings of the same catalogue by every pair held against one another."""
    there = shared_data((), str(store))
    resolved, _ = there.resolved(ON)
    units = {unit.code: unit for each in resolved.qualifications for unit in each.units}
    linked = Linked(there.links)
    every = [offering_thing(each, units, linked) for each in resolved.offerings]
    dice = random.Random("sample")
    things = dice.sample(every, many)
    assert there.classification is not None
    for by in By:
        start = time.perf_counter()
        found = overlaps(by, every, weights=weights_of(there.classification) if by is By.SKILLS else None)
        print(
            f"{by}: all pairs of {len(every)} offerings, {found.found} told, in {time.perf_counter() - start:.1f} s in the process"
        )
    weights = weights_of(there.classification)
    for by, of in ((By.REQUIREMENTS, None), (By.SKILLS, weights)):
        start = time.perf_counter()
        found = overlaps(by, things, weights=of, least=0.5, most=10**6)
        taken = time.perf_counter() - start
        expected = plain(by, things, of)
        told = {(each.one.first.id, each.other.first.id): (float(each.likeness), set(each.shared)) for each in found.pairs}
        assert told.keys() == expected.keys(), by
        assert all(abs(told[pair][0] - expected[pair][0]) < 1e-4 and told[pair][1] == expected[pair][1] for pair in told), by
        print(f"{by}: {len(things)} offerings, {found.found} pairs, equal to the plain computation ({taken:.2f} s)")


def plain(by: By, things: Sequence[Thing], weights: dict[str, float] | None) -> dict[tuple[str, str], tuple[float, set[str]]]:
    """Every pair of different sets of items, each by its first thing."""
    firsts: dict[frozenset[str], Thing] = {}
    for each in sorted(things, key=lambda one: one.id):
        items = each.rows if by is By.REQUIREMENTS else each.skills
        if items:
            firsts.setdefault(items, each)
    listed = list(firsts.items())
    found = {}
    for at, (mine, one) in enumerate(listed):
        for theirs, other in listed[at + 1 :]:
            shared = mine & theirs
            if not shared:
                continue
            whole = sum(1.0 if weights is None else weights.get(each, 1.0) for each in mine | theirs)
            common = sum(1.0 if weights is None else weights.get(each, 1.0) for each in shared)
            if (whole and common / whole >= 0.5) or shared in (mine, theirs):
                found[one.id, other.id] = (common / whole if whole else 0.0, set(shared))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--against", type=int, default=300)
    parser.add_argument("--cohort", type=int, nargs="*", default=[200, 1000])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "store"
        start = time.perf_counter()
        # In a process of its own: a child's largest memory is at least what its parent holds when it begins.
        process = multiprocessing.get_context("spawn").Process(target=build, args=(store, asked.folder, asked.rows))
        process.start()
        process.join()
        print(
            f"{platform.python_version()}, {os.cpu_count()} cores, {asked.rows} rows; loaded in {time.perf_counter() - start:.0f} s"
        )
        for words in VERBS:
            seconds, memory, answer = measured(store, words)
            print(f"{' '.join(words):60} {seconds:6.1f} s {memory:6.0f} MB {len(answer) / 1e6:6.1f} MB of JSON", flush=True)
        for learners in asked.cohort:
            records = Path(place) / f"cohort-{learners}"
            write_cohort(records, asked.folder, learners)
            for words in COHORT:
                measured_cohort(store, (*words, "--cohort", str(records)))
        against_plain(store, asked.against)


if __name__ == "__main__":
    main()
