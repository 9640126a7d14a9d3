"""Which skills a sentence may be about: suggestions from the labels of one language, best first, each with its reason.

A requirement is a sentence with several skills in it, and a label is a few words, so that neither holds the other whole. Words are
compared by their stems, and are like one another by

    1                            the same stem
    ENDS * root(share)           one is the end of the other ("lämmöneriste" and "eriste": a compound and its head)
    BEGINS * root(share)         one is the beginning of the other
    SHARED * common / shorter    they begin alike, at least LEAST_SHARED letters
    ALIKE * ratio                they are spelled alike, at least LEAST_ALIKE of 100

whichever is most; ``share`` is the length of the shorter by that of the longer. A word weighs more the fewer labels and sentences
have it: ``log(1 + texts / texts with it)``. A label scores ``held * told``, and ``PHRASE`` of what is left to 1 where its words
stand together in the sentence:

    held    the part of the weight of the label that the sentence has
    told    the part of the weight of the sentence that the label has

Labels of less than ``LEAST_HELD`` are no suggestion. A concept is as good as its best label. The score orders suggestions and
measures no truth: a person accepts or rejects each (decision 0087).

The constants were chosen on one half of the pairs in benchmarks/annotation and measured on the other.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from rapidfuzz import fuzz, process

from pathways.search.labels import Label, Role, folded
from pathways.search.stems import stems_of

ENDS = 0.85
BEGINS = 0.85
SHARED = 0.7
ALIKE = 0.8
LEAST_ALIKE = 80
LEAST_SHARED = 5
LEAST_PART = 4  # letters of a part of a compound
PHRASE = 0.25
LEAST_HELD = 0.2
WITHIN = 0.6  # how much the words around a sentence count
_LOOKED_AT = 300  # labels that score most, of which the best of each concept is taken
_MOST_WORDS = 60  # of a sentence that are looked at
_ROLES = {Role.PREFERRED: 1.0, Role.ALTERNATIVE: 0.97, Role.HIDDEN: 0.9}


class Reason(StrEnum):
    """Why a skill is suggested: the weakest likeness that the suggestion rests on."""

    EXACT = "exact"  # the sentence is the label
    PHRASE = "phrase"  # the words of the label stand together in the sentence
    STEM = "stem"  # the sentence has words of the label in another form
    COMPOUND = "compound"  # a word is part of a compound
    FUZZY = "fuzzy"  # a word is spelled much alike


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One skill with the label that fits best. ``matched``: words of the sentence and of the label that it rests on."""

    skill: str
    label: str
    language: str
    reason: Reason
    score: float
    matched: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    label: Label
    words: tuple[int, ...]  # numbers of stems, each once


class Suggester:
    """The labels of one language, ready to be compared with sentences in it. It never changes after it is made.

    ``language`` is the first part of a language tag: labels in "fi-x-pok" are Finnish. ``sentences``: what will be asked about;
    a word that is in many of them says little.
    """

    def __init__(self, labels: Iterable[Label], language: str, sentences: Iterable[str] = ()) -> None:
        self.language = language
        mine = sorted({each for each in labels if each.language.partition("-")[0] == language}, key=_order)
        numbers: dict[str, int] = {}
        shown: dict[int, str] = {}
        split: list[tuple[Label, tuple[int, ...]]] = []
        for label in mine:
            found: dict[int, None] = {}
            for word, stem in stems_of(label.text, language):
                number = numbers.setdefault(stem, len(numbers))
                shown.setdefault(number, word)
                found[number] = None
            if found:
                split.append((label, tuple(found)))
        postings: list[list[int]] = [[] for _ in numbers]
        for place, (_, words) in enumerate(split):
            for number in words:
                postings[number].append(place)
        self._postings = [np.array(each, dtype=np.intp) for each in postings]
        self._stems = list(numbers)
        self._numbers = numbers
        self._shown = shown
        said = Counter(stem for text in set(sentences) for stem in {stem for _, stem in stems_of(text, language)})
        known = len(split) + len(set(sentences)) + 1
        self._weights = [math.log(1 + known / (len(each) + said[stem])) for stem, each in zip(numbers, postings, strict=True)]
        self._unknown = {stem: math.log(1 + known / count) for stem, count in said.items() if stem not in numbers}
        self._rare = math.log(1 + known)
        self._entries = [_Entry(label, words) for label, words in split]
        self._whole = np.array([sum(self._weights[each] for each in words) for _, words in split])
        self._like = lru_cache(maxsize=20_000)(self._find_like)

    def __len__(self) -> int:
        return len(self._entries)

    def suggest(self, text: str, limit: int = 10, *, within: str = "") -> tuple[Suggestion, ...]:
        """At most ``limit`` skills for ``text``, best first; equally good ones in the order of their addresses.

        ``within``: what the sentence is part of, such as the name of its unit; its words count less.
        """
        own = stems_of(text, self.language)[:_MOST_WORDS]
        if not own:
            return ()
        there = {stem for _, stem in own}
        around = [each for each in stems_of(within, self.language) if each[1] not in there][:_MOST_WORDS]
        words = [*own, *around]
        shares = [1.0] * len(own) + [WITHIN] * len(around)
        likes = [
            {number: like * share for number, like in self._like(stem).items()}
            for (_, stem), share in zip(words, shares, strict=True)
        ]
        weights = [self._weight(stem) * share for (_, stem), share in zip(words, shares, strict=True)]
        best: dict[int, tuple[float, int]] = {}  # stem of a label -> how like, to which word
        for place, found in enumerate(likes):
            for number, likeness in found.items():
                if number not in best or likeness > best[number][0]:
                    best[number] = (likeness, place)
        whole = folded(text)
        ranked: dict[str, tuple[tuple[float, int, int, str], Suggestion]] = {}
        for number, score in self._nearest(likes, weights, best):
            made = self._made(self._entries[number], score, words, best, whole)
            order = (-made.score, int(self._entries[number].label.role), len(made.label), made.label)
            if made.skill not in ranked or order < ranked[made.skill][0]:
                ranked[made.skill] = (order, made)
        return tuple(each for _, each in sorted(ranked.values(), key=lambda each: (each[0], each[1].skill))[:limit])

    def _weight(self, stem: str) -> float:
        number = self._numbers.get(stem)
        return self._unknown.get(stem, self._rare) if number is None else self._weights[number]

    def _nearest(
        self, likes: Sequence[dict[int, float]], weights: Sequence[float], best: dict[int, tuple[float, int]]
    ) -> Iterator[tuple[int, float]]:
        """The labels that score most, with ``held * told``; not in order."""
        held = np.zeros(len(self._entries))
        for number, (likeness, _) in best.items():
            held[self._postings[number]] += self._weights[number] * likeness
        held /= self._whole
        told = np.zeros(len(self._entries))
        one = np.zeros(len(self._entries))
        for found, weight in zip(likes, weights, strict=True):
            for number in sorted(found, key=found.__getitem__):  # the most like last, so that it stays
                one[self._postings[number]] = found[number]
            told += weight * one
            one[:] = 0
        score = np.where(held >= LEAST_HELD, held * told / sum(weights), 0.0)
        most = min(_LOOKED_AT, len(score))
        for place in np.argpartition(-score, most - 1)[:most] if most else ():
            if score[place] > 0:
                yield int(place), float(score[place])

    def _made(
        self,
        entry: _Entry,
        score: float,
        words: Sequence[tuple[str, str]],
        best: dict[int, tuple[float, int]],
        whole: str,
    ) -> Suggestion:
        exact = all(each in best for each in entry.words) and whole == folded(entry.label.text)
        together = _together(entry, best)
        if together:
            score += PHRASE * (1 - score) * sum(best[each][0] for each in entry.words) / len(entry.words)
        score = (1.0 if exact else score) * _ROLES[entry.label.role]
        matched = tuple((words[best[each][1]][0], self._shown[each]) for each in entry.words if each in best)
        return Suggestion(
            entry.label.iri,
            entry.label.text,
            entry.label.language,
            self._reason(entry, words, best, exact=exact, together=together),
            round(score, 4),
            matched,
        )

    def _reason(
        self,
        entry: _Entry,
        words: Sequence[tuple[str, str]],
        best: dict[int, tuple[float, int]],
        *,
        exact: bool,
        together: bool,
    ) -> Reason:
        if exact:
            return Reason.EXACT
        kinds = {_kind(words[best[each][1]][1], self._stems[each]) for each in entry.words if each in best}
        if kinds == {Reason.STEM}:
            return Reason.PHRASE if together else Reason.STEM
        return Reason.FUZZY if Reason.FUZZY in kinds else Reason.COMPOUND

    def _find_like(self, stem: str) -> dict[int, float]:
        """The stems of labels that are like ``stem``, and how much."""
        found: dict[int, float] = {}
        if len(stem) >= LEAST_PART:
            beginning, end = stem[:LEAST_PART], stem[-LEAST_PART:]
            for _, ratio, number in process.extract(
                stem, self._stems, scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE, limit=None, processor=None
            ):
                found[number] = ALIKE * ratio / 100
            for number, other in enumerate(self._stems):
                if len(other) < LEAST_PART or (other[:LEAST_PART] != beginning and other[-LEAST_PART:] != end):
                    continue
                likeness = _part(stem, other)
                if likeness > found.get(number, 0.0):
                    found[number] = likeness
        if (same := self._numbers.get(stem)) is not None:
            found[same] = 1.0
        return found


def _order(label: Label) -> tuple[str, str, int, str]:
    return label.iri, label.text, int(label.role), label.language


def _part(one: str, other: str) -> float:
    """How like two words are by what they begin or end with; 0 where by nothing."""
    short, long = sorted((one, other), key=len)
    share = math.sqrt(len(short) / len(long))
    if long.endswith(short):
        return ENDS * share
    if long.startswith(short):
        return BEGINS * share
    common = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return SHARED * common / len(short) if common >= LEAST_SHARED else 0.0


def _kind(one: str, other: str) -> Reason:
    if one == other:
        return Reason.STEM
    short, long = sorted((one, other), key=len)
    part = long.startswith(short) or long.endswith(short)
    return Reason.COMPOUND if part or fuzz.ratio(one, other) < LEAST_ALIKE else Reason.FUZZY


def _together(entry: _Entry, best: dict[int, tuple[float, int]]) -> bool:
    """Whether the words of the label stand together in the sentence: two or more, all of them, in any order."""
    if len(entry.words) < 2 or not all(each in best for each in entry.words):
        return False
    places = {best[each][1] for each in entry.words}
    return len(places) == len(entry.words) and max(places) - min(places) == len(places) - 1
