"""How well skills are suggested for requirements: the reference pairs of benchmarks/annotation against plain label lookup.

    .venv/bin/python benchmarks/annotation.py FOLDER [--tuning]

FOLDER holds ``esco/*.zip`` (official packages) and ``eperusteet/*.json`` (national requirements). For each requirement of the half
that was held back (with ``--tuning``: of the other one) the skills of the reference are looked for among the first 1, 5 and 10
suggestions; the same in the same run by ``pathways.search.LabelIndex``, the lookup of labels that was there before.

    precision at k   right ones among the first k, by k (by their number, where fewer are suggested)
    recall at k      right ones among the first k, by the number of right ones

both as the mean over requirements. Finnish: the requirements as published, against the labels of ``ontology/labels`` (ours; most
of them are about other things). "Reachable" leaves out pairs whose skill has no Finnish label. English: the requirements that are
published in English, and (apart) our own English wordings of the others, against all English labels of ESCO.
"""

from __future__ import annotations

import csv
import hashlib
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from loaders import eperusteet, esco
from loaders.document import Document
from ontology import labels as own
from pathways.errors import UnreadableInput
from pathways.model import ConceptKind, Text
from pathways.search import LabelIndex, labels_of
from pathways.search.suggesting import Suggester

HERE = Path(__file__).parent / "annotation"
PLACES = (1, 5, 10)

Find = Callable[[str, str], Sequence[str]]  # of a sentence and the id of its requirement
Wanted = Mapping[str, frozenset[str]]


def main(folder: Path, *, tuning: bool) -> None:
    pairs = reference(tuning=tuning)
    texts, units = requirements(folder)
    wordings = dict(rows_of(HERE / "wordings_en.csv")) if (HERE / "wordings_en.csv").is_file() else {}
    packages = [Document(each.name, each.read_bytes()) for each in sorted((folder / "esco").glob("*.zip"))]
    skills = esco.read_package([*packages, Document(own.FILE, own.payload())], version="1.1.1").skills
    assert skills is not None
    labels = list(labels_of(skills, (ConceptKind.SKILL,)))
    started = time.perf_counter()
    suggesters = {
        language: Suggester(labels, language, [said for each in texts.values() if (said := each.exactly(language))])
        for language in ("fi", "en")
    }
    print(f"labels: {', '.join(f'{len(each)} {language}' for language, each in suggesters.items())}; ", end="")
    print(f"made ready in {time.perf_counter() - started:.1f} s")
    index = LabelIndex.build(labels)

    labelled = {each.iri for each in labels if each.language == own.LANGUAGE}
    reachable = {one: kept for one, many in pairs.items() if (kept := many & labelled)}
    finnish = {each: texts[each].exactly("fi") or "" for each in pairs}
    english = {each: text for each in pairs if (text := texts[each].exactly("en"))}
    worded = {each: wordings[each] for each in pairs if each in wordings and each not in english}

    def suggested(language: str) -> Find:
        return lambda text, one: [
            each.skill for each in suggesters[language].suggest(text, within=units[one.partition(":")[0]].exactly(language) or "")
        ]

    def looked_up(language: str) -> Find:
        return lambda text, _: [each.iri for each in index.find(text, language)]

    print(f"{'tuning half' if tuning else 'held-back half'}: {sum(map(len, pairs.values()))} pairs of {len(pairs)} requirements")
    print(f"{'':<40}{'pairs':>6}{'P@1':>7}{'P@5':>7}{'P@10':>7}{'R@1':>7}{'R@5':>7}{'R@10':>7}{'ms':>8}")
    for name, asked, wanted, find in (
        ("Finnish: suggestions", finnish, pairs, suggested("fi")),
        ("Finnish: label lookup", finnish, pairs, looked_up(own.LANGUAGE)),
        ("Finnish, reachable: suggestions", finnish, reachable, suggested("fi")),
        ("Finnish, reachable: label lookup", finnish, reachable, looked_up(own.LANGUAGE)),
        ("English as published: suggestions", english, pairs, suggested("en")),
        ("English as published: label lookup", english, pairs, looked_up("en")),
        ("English in our words: suggestions", worded, pairs, suggested("en")),
        ("English in our words: label lookup", worded, pairs, looked_up("en")),
    ):
        if asked:
            show(name, asked, wanted, find)


def show(name: str, asked: Mapping[str, str], wanted: Wanted, find: Find) -> None:
    precision: dict[int, list[float]] = {each: [] for each in PLACES}
    recall: dict[int, list[float]] = {each: [] for each in PLACES}
    times = []
    ids = [each for each in asked if each in wanted]
    for one in ids:
        started = time.perf_counter()
        found = list(find(asked[one], one))
        times.append((time.perf_counter() - started) * 1000)
        for place in PLACES:
            first = found[:place]
            right = len(wanted[one].intersection(first))
            precision[place].append(right / len(first) if first else 0.0)
            recall[place].append(right / len(wanted[one]))
    cells = [*(statistics.mean(precision[each]) for each in PLACES), *(statistics.mean(recall[each]) for each in PLACES)]
    shown = "".join(f"{each:>7.2f}" for each in cells)
    print(f"{name:<40}{sum(len(wanted[each]) for each in ids):>6}{shown}{statistics.median(times):>8.1f}")


def reference(*, tuning: bool) -> dict[str, frozenset[str]]:
    """Requirement -> skills, of one half."""
    found: dict[str, set[str]] = {}
    for requirement, skill, *_ in rows_of(HERE / "reference.csv"):
        if held_back(requirement) is not tuning:
            found.setdefault(requirement, set()).add(skill)
    return {one: frozenset(many) for one, many in found.items()}


def held_back(requirement: str) -> bool:
    """The rule of the halves: by the code of the unit."""
    return int(hashlib.sha256(requirement.partition(":")[0].encode()).hexdigest(), 16) % 2 == 1


def rows_of(file: Path) -> Iterable[list[str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from list(csv.reader(lines))[1:]


def requirements(folder: Path) -> tuple[dict[str, Text], dict[str, Text]]:
    """The texts of all requirements by their ids, of the first document that has one, and the names of units by their codes."""
    found: dict[str, Text] = {}
    names: dict[str, Text] = {}
    for path in sorted((folder / "eperusteet").glob("*.json")):
        document = Document(path.name, path.read_bytes())
        try:
            read = eperusteet.read(document).qualifications if eperusteet.recognises(document) else ()
        except UnreadableInput:  # a page of search results
            continue
        for qualification in read:
            for unit in qualification.units:
                names.setdefault(unit.code, unit.name)
                for each in unit.requirements:
                    if each.id not in found or (each.text.exactly("en") and not found[each.id].exactly("en")):
                        found[each.id] = each.text
    return found, names


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuning="--tuning" in sys.argv)
