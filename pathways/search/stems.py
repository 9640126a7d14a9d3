"""Words without their endings, in the languages that requirements are written in.

Snowball's stemmers for Finnish, Swedish and English come with the search library that is here already, so that no other package is
needed. They know endings and no grammar: "teroittamisessa" and "teroittaa" keep different stems that begin alike, and a compound
stays one word. What compares stems has to allow for both.

Words that only join others are left out: they are in every requirement and say nothing about a skill.

Source: snowballstem.org (Porter's English, Finnish and Swedish algorithms), as built into tantivy.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import tantivy

STEMMED = {"fi": "finnish", "sv": "swedish", "en": "english"}
"""Language to the name of its stemmer. Other languages are compared by whole words."""

_JOINING = {
    "fi": "ja tai sekä että eli joko kun jos niin myös eri sen siihen ne niitä niiden niihin se on ovat ei oma oman omaa omia itse "
    "mukaan mukaisesti mukaisella siten joka jonka jotka huomioon ottaa ottaen osaa tuntee mahdollinen mahdollisen mahdolliset "
    "tarvittava tarvittavat tarvittavia liittyvä liittyvät liittyviä liittyen",
    "sv": "och eller samt att som om även i på av för till med den det de en ett sin sitt sina egen eget egna är inte vid från",
    "en": "and or of the a an to in on for with their its own as by at from into that which is are be other",
}
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")


@cache
def _analyzer(language: str) -> tantivy.TextAnalyzer:
    return tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).filter(tantivy.Filter.stemmer(STEMMED[language])).build()


@cache
def _left_out(language: str) -> frozenset[str]:
    return frozenset(_JOINING.get(language, "").split())


@cache
def stem(word: str, language: str) -> str:
    """The stem of one word in small letters."""
    if language not in STEMMED:
        return word
    found = _analyzer(language).analyze(word)
    return found[0] if found else word


def words_of(text: str, language: str) -> list[str]:
    """The words of ``text`` in small letters, in their order, without those that only join others."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("\xad", "")
    left_out = _left_out(language)
    return [each for each in _WORD.findall(plain) if each not in left_out]


def stems_of(text: str, language: str) -> list[tuple[str, str]]:
    """Each word of ``text`` with its stem."""
    return [(each, stem(each, language)) for each in words_of(text, language)]
