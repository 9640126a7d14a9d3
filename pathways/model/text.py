"""Words in Finnish, Swedish and English, and the order in which one stands in for another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in up to three languages; a missing language is ``None``, never an empty string."""

    fi: str | None = None
    sv: str | None = None
    en: str | None = None

    def __bool__(self) -> bool:
        return any((self.fi, self.sv, self.en))

    def in_language(self, language: str) -> str | None:
        """The text in ``language``, else in Finnish, Swedish, English, in that order; ``None`` when empty."""
        asked = getattr(self, language) if language in LANGUAGES else None
        return asked or self.fi or self.sv or self.en

    def exactly(self, language: str) -> str | None:
        """The text in ``language`` only."""
        return getattr(self, language) if language in LANGUAGES else None


def joined_names(named: Iterable[tuple[Text, str]]) -> Text:
    """Names with their codes in brackets, one after the other; where there is no name, the code."""
    listed = tuple(named)

    def said(language: str) -> str:
        names = ((name.in_language(language), code) for name, code in listed)
        return ", ".join(f"{name} ({code})" if name else code for name, code in names)

    return Text(*map(said, LANGUAGES)) if listed else Text()
