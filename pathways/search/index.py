"""An index over labels: trigrams find candidates, the likeness of whole strings puts them in order.

Trigrams (three characters in a row) find misspelled words and any piece of a compound, which stemming does not. Candidates
come from two questions: the trigrams of all that was typed, and those of its words without their last letters, so that
endings do not draw the attention away from what the word is about. Candidates are then ordered by a score that is easy to
tell:

    score = (3 if equal) + (1 if the label holds the question) + ratio + partial ratio / 2 + beginnings / 2

divided by its maximum, 6. Both ratios are in 0..1 (rapidfuzz). ``beginnings`` is the mean over the words of the question:
1 when the label holds the word without its last letters, else the part of the word, four letters or more, that begins a
word of the label ("hirsitalo" and "hirsirakenteiden"), else 0. Hit rates and what is missed: benchmarks/search.py and
docs/search.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import tantivy
from rapidfuzz import fuzz

from pathways.search.labels import Label, folded

CANDIDATES = 100  # of each of the two questions
MOST_CHARACTERS = 200  # of a question that are looked at
LEAST_SCORE = 0.1  # what is less like than this is noise
_LEAST_BEGINNING = 4
_MOST_SCORE = 6
_HEAP_BYTES = 128 * 1024 * 1024


class Why(StrEnum):
    """Why a label is a hit; the first that holds."""

    EQUAL = "equal"  # but for case, diacritics and punctuation
    PART = "part"  # the label holds what was asked for
    STEMS = "stems"  # the label holds every word of the question without its ending
    SIMILAR = "similar"  # spelled much like it
    BEGINNING = "beginning"  # a word of the label begins like a word of the question


@dataclass(frozen=True, slots=True)
class Hit:
    """One concept that fits, with the label that fits best. ``score`` is 0..1: it orders hits and measures no truth."""

    iri: str
    label: str
    language: str
    score: float
    why: Why


class LabelIndex:
    """Labels held in memory, ready to be searched. Build with :meth:`build`; it never changes afterwards."""

    def __init__(self, labels: Sequence[Label], index: tantivy.Index, schema: tantivy.Schema) -> None:
        self._labels = labels
        self._folded = [folded(each.text) for each in labels]
        self._schema = schema
        self._searcher = index.searcher()

    @classmethod
    def build(cls, labels: Iterable[Label]) -> LabelIndex:
        """An index of ``labels``. Equal labels in another order give the same index."""
        kept = sorted(set(labels), key=lambda each: (each.language, each.text, each.role, each.iri))
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(min_gram=3, max_gram=3, prefix_only=False)).build()
        schema = (
            tantivy.SchemaBuilder()
            .add_text_field("trigrams", tokenizer_name="trigrams", index_option="freq")
            .add_text_field("language", tokenizer_name="raw", index_option="basic")
            .add_unsigned_field("number", stored=True)
            .build()
        )
        index = tantivy.Index(schema)
        index.register_tokenizer("trigrams", analyzer)
        # One thread: the order of documents, and with it the order of equally good candidates, is the same every time.
        writer = index.writer(heap_size=_HEAP_BYTES, num_threads=1)
        for number, each in enumerate(kept):
            document = tantivy.Document()
            document.add_text("trigrams", _edged(folded(each.text)))
            document.add_text("language", each.language)
            document.add_unsigned("number", number)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        return cls(kept, index, schema)

    def __len__(self) -> int:
        return len(self._labels)

    def find(self, text: str, language: str | None = None, limit: int = 10) -> tuple[Hit, ...]:
        """The concepts that fit ``text`` best, best first, each once; with ``language`` only by labels in it.

        Empty for a text without letters or digits. Of equal scores preferred labels come first, then shorter ones.
        """
        asked = folded(text[:MOST_CHARACTERS])
        if not asked:
            return ()
        stems = [_stem(each) for each in asked.split()]
        numbers = set(self._candidates(_trigrams(_edged(asked)), language))
        numbers.update(self._candidates([three for each in stems for three in _trigrams(f" {each}")], language))
        best: dict[str, tuple[tuple[float, int, int, str], Hit]] = {}
        for number in numbers:
            label = self._labels[number]
            score, why = _likeness(asked, stems, self._folded[number])
            if score < LEAST_SCORE:
                continue
            order = (-score, int(label.role), len(label.text), label.text)
            if label.iri not in best or order < best[label.iri][0]:
                best[label.iri] = (order, Hit(label.iri, label.text, label.language, round(score, 4), why))
        ordered = sorted(best.values(), key=lambda each: (each[0], each[1].iri))
        return tuple(hit for _, hit in ordered[:limit])

    def _candidates(self, trigrams: Sequence[str], language: str | None) -> list[int]:
        if not trigrams:
            return []
        should = tantivy.Occur.Should
        terms = [(should, tantivy.Query.term_query(self._schema, "trigrams", each, "freq")) for each in dict.fromkeys(trigrams)]
        query = tantivy.Query.boolean_query(terms)
        if language is not None:
            in_language = tantivy.Query.term_query(self._schema, "language", language, "basic")
            must = tantivy.Occur.Must
            query = tantivy.Query.boolean_query([(must, query), (must, tantivy.Query.const_score_query(in_language, 0.0))])
        found = self._searcher.search(query, limit=CANDIDATES, count=False).hits
        return [self._searcher.doc(address)["number"][0] for _, address in found]


def _edged(text: str) -> str:
    """With a blank on either side, so that beginnings and ends of words are trigrams too, and two letters have one."""
    return f" {text} "


def _trigrams(text: str) -> list[str]:
    return [text[start : start + 3] for start in range(len(text) - 2)]


def _stem(word: str) -> str:
    """The beginning of a word that an ending leaves alone, roughly: no grammar, so that it serves every language.

    Finnish endings have one to four letters and change the last letters before them (valmistaminen, valmistamisessa).
    """
    if len(word) >= 9:
        return word[:-4] if len(word) >= 12 else word[:-3]
    return word[: max(4, len(word) - 2)]


def _likeness(asked: str, stems: Sequence[str], label: str) -> tuple[float, Why]:
    """The score of a label, 0..1, and why it fits; both texts folded."""
    ratio = fuzz.ratio(asked, label) / 100
    partial = fuzz.partial_ratio(asked, label) / 100
    beginnings = sum(_beginning(each, label) for each in stems) / len(stems)
    equal, holds = asked == label, asked in label
    score = (3 * equal + holds + ratio + partial / 2 + beginnings / 2) / _MOST_SCORE
    if equal:
        return score, Why.EQUAL
    if holds:
        return score, Why.PART
    if beginnings == 1:
        return score, Why.STEMS
    return score, Why.BEGINNING if beginnings and ratio < 0.7 else Why.SIMILAR


def _beginning(stem: str, label: str) -> float:
    """How much of a stem the label has: all of it anywhere, or its first letters at the beginning of a word."""
    if stem in label:
        return 1
    words = f" {label}"
    for length in range(len(stem) - 1, _LEAST_BEGINNING - 1, -1):
        if f" {stem[:length]}" in words:
            return length / len(stem)
    return 0
