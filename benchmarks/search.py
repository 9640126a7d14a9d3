"""How well and how fast labels are found: seeded questions over English ESCO labels and Finnish names of units and titles.

    .venv/bin/python benchmarks/search.py FOLDER

FOLDER holds ``esco/*.zip`` (official packages), ``eperusteet/*.json`` (national requirements) and ``koodisto/*.json`` (code
lists). Kinds of questions:

- typo: a whole label with one or two letters left out, doubled, swapped or replaced. Hit: the label's own concept.
- piece: six to nine letters from inside a long Finnish word. Hit: a label that holds them.
- ending: the last word of a label in another form (Finnish cases of regular classes; English plural or -ing). Hit: the
  label's own concept.
- trade: sixteen questions as people type them, with the word that a useful answer holds. Listed one by one: no tuning set.

Peer: one pass of rapidfuzz ``ratio`` over all labels.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from loaders import eperusteet, esco
from loaders.document import Document
from pathways.errors import UnreadableInput
from pathways.search import Label, LabelIndex, folded, labels_of

SEED = 20261125
QUESTIONS = 300
TRADE = (
    ("hitsaajan työt", "hits"),
    ("puusepän työ", "puusep"),
    ("autonasentaja", "auto"),
    ("vanhusten hoito", "hoit"),
    ("hiusten leikkaaminen", "hius"),
    ("kampaajan palvelut", "kampaa"),
    ("lastenhoito", "hoit"),
    ("cnc koneistus", "cnc"),
    ("ikkunan asennus", "ikkun"),
    ("hirsitalo", "hirsi"),
    ("levyjen valmistus", "levy"),
    ("myyjän työ", "myy"),
    ("verkkokauppa", "verkkokau"),
    ("kirjanpito", "kirjanpi"),
    ("yrittäjyys", "yrit"),
    ("maalaus", "maala"),
)

Question = tuple[str, str]  # what is typed; the IRI or the piece that a hit has


def main(folder: Path) -> None:
    packages = [Document(each.name, each.read_bytes()) for each in sorted((folder / "esco").glob("*.zip"))]
    skills = esco.read_package(packages).skills
    assert skills is not None
    english = list(labels_of(skills))
    finnish = finnish_names(folder)
    started = time.perf_counter()
    index = LabelIndex.build([*english, *finnish])
    print(f"{len(index)} labels ({len(english)} English, {len(finnish)} Finnish) built in {time.perf_counter() - started:.2f} s")
    choose = random.Random(SEED)
    preferred = [each for each in english if each.role == 0 and len(each.text) >= 6]
    asked: dict[str, tuple[list[Question], bool]] = {
        "typo en": ([(typo(each.text, choose), each.iri) for each in choose.sample(preferred, QUESTIONS)], False),
        "typo fi": ([(typo(each.text, choose), each.iri) for each in choose.sample(finnish, min(QUESTIONS, len(finnish)))], False),
        "piece fi": (pieces(finnish, choose), True),
        "ending en": (endings(preferred, english_forms, choose), False),
        "ending fi": (endings(finnish, finnish_forms, choose), False),
        "word fi": (single_words(finnish, choose), False),
    }
    print(f"{'questions':<12}{'n':>5}{'hit@1':>8}{'hit@10':>8}{'median ms':>11}{'p95':>7}{'max':>7}   peer: hit@1 hit@10 median ms")
    texts = [folded(each.text) for each in (*english, *finnish)]
    iris = [each.iri for each in (*english, *finnish)]
    for name, (questions, by_text) in asked.items():
        first, ten, times = measure(lambda text: [(each.iri, each.label) for each in index.find(text)], questions, by_text)

        def peer(text: str) -> list[tuple[str, str]]:
            return [(iris[at], texts[at]) for _, _, at in process.extract(folded(text), texts, scorer=fuzz.ratio, limit=10)]

        peer_first, peer_ten, peer_times = measure(peer, questions[:60], by_text)
        print(
            f"{name:<12}{len(questions):>5}{first:>8.0%}{ten:>8.0%}{statistics.median(times):>11.2f}"
            f"{sorted(times)[int(len(times) * 0.95)]:>7.2f}{max(times):>7.2f}   {peer_first:>11.0%}{peer_ten:>7.0%}"
            f"{statistics.median(peer_times):>10.1f}"
        )
    found = [(text, word, [each.label for each in index.find(text, "fi", 10)]) for text, word in TRADE]
    hit = [any(word in folded(label) for label in labels) for _, word, labels in found]
    print(f"trade fi: {sum(hit)} of {len(hit)} have a useful answer among ten")
    for (text, word, labels), good in zip(found, hit, strict=True):
        if not good:
            print(f"  missed: {text} (no label with {word!r}); first: {labels[:3]}")


def finnish_names(folder: Path) -> list[Label]:
    """The Finnish names of units, competence areas and qualification titles, each name once."""
    names: dict[str, str] = {}
    for path in sorted((folder / "eperusteet").glob("*.json")):
        document = Document(path.name, path.read_bytes())
        try:
            read = eperusteet.read(document).qualifications if eperusteet.recognises(document) else ()
        except UnreadableInput:  # a page of search results
            continue
        for qualification in read:
            names.update({unit.code: unit.name.fi for unit in qualification.units if unit.name.fi})
    for path in sorted((folder / "koodisto").glob("*.json")):
        if path.stem in ("osaamisala", "tutkintonimikkeet"):
            for code in json.loads(path.read_bytes()):
                for each in code["metadata"]:
                    if each["kieli"] == "FI" and each.get("nimi"):
                        names[f"{path.stem}_{code['koodiArvo']}"] = each["nimi"].strip()
    kept: dict[str, Label] = {}
    for code, name in sorted(names.items()):
        kept.setdefault(folded(name), Label(code, name, "fi"))
    return list(kept.values())


def measure(
    find: Callable[[str], Sequence[tuple[str, str]]], questions: Iterable[Question], by_text: bool
) -> tuple[float, float, list[float]]:
    """Share of questions with a hit in the first place, among ten, and the milliseconds of each."""
    first = ten = 0
    times = []
    listed = list(questions)
    for text, wanted in listed:
        started = time.perf_counter()
        found = find(text)
        times.append((time.perf_counter() - started) * 1000)
        good = [folded(wanted) in folded(label) if by_text else iri == wanted for iri, label in found]
        first += good[:1] == [True]
        ten += any(good)
    return first / len(listed), ten / len(listed), times


def typo(text: str, choose: random.Random) -> str:
    for _ in range(choose.choice((1, 2))):
        at = choose.randrange(1, len(text) - 1)
        text = choose.choice(
            (
                text[:at] + text[at + 1 :],
                text[:at] + text[at] + text[at:],
                text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :],
                text[:at] + choose.choice("aeiklnst") + text[at + 1 :],
            )
        )
    return text


def pieces(labels: Sequence[Label], choose: random.Random) -> list[Question]:
    words = sorted({word for each in labels for word in folded(each.text).split() if len(word) >= 12})
    found = []
    for word in choose.sample(words, min(QUESTIONS, len(words))):
        length = choose.randint(6, 9)
        start = choose.randint(0, len(word) - length)
        found.append((word[start : start + length], word[start : start + length]))
    return found


def endings(labels: Sequence[Label], forms: Callable[[str], Sequence[str]], choose: random.Random) -> list[Question]:
    able = [each for each in labels if forms(each.text)]
    return [(choose.choice(forms(each.text)), each.iri) for each in choose.sample(able, min(QUESTIONS, len(able)))]


def single_words(labels: Sequence[Label], choose: random.Random) -> list[Question]:
    """The first word alone, in another form, where only one label begins with it."""
    firsts: dict[str, list[Label]] = {}
    for each in labels:
        firsts.setdefault(each.text.split()[0], []).append(each)
    able = [(word, found[0]) for word, found in sorted(firsts.items()) if len(found) == 1 and finnish_forms(word)]
    return [(choose.choice(finnish_forms(word)), each.iri) for word, each in choose.sample(able, min(QUESTIONS, len(able)))]


def finnish_forms(text: str) -> tuple[str, ...]:
    """Cases of the last word, for the classes whose forms are regular: -minen, -us/-ys, -en (genitive plural), -o/-ö/-u/-y."""
    back = "a" if any(each in "aou" for each in text.lower().split()[-1]) else "ä"
    if text.endswith("minen"):
        return tuple(text[:-3] + form for form in ("sen", f"st{back}", f"sess{back}", "seen", "set"))
    if text.endswith(("us", "ys")) and len(text.split()[-1]) > 5:
        return tuple(text[:-1] + form for form in ("ksen", f"st{back}", f"ksess{back}", "kseen", "kset"))
    if text.endswith("ien"):
        return (text[:-3] + "it", text[:-2] + f"ss{back}")
    return ()


def english_forms(text: str) -> tuple[str, ...]:
    """The first word with -ing, the last one in the plural, or both."""
    words = text.split()
    if len(words) < 2 or not words[0].isalpha() or words[-1].endswith(("s", "y", "h", "x")):
        return ()
    doing = (words[0].removesuffix("e") if not words[0].endswith("ee") else words[0]) + "ing"
    return (
        " ".join([doing, *words[1:]]),
        " ".join([*words[:-1], words[-1] + "s"]),
        " ".join([doing, *words[1:-1], words[-1] + "s"]),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
