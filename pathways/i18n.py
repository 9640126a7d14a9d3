"""The one place where facts become words, in Finnish, Swedish and English.

Messages are Fluent files in ``pathways/locale/<language>/*.ftl``. A reason with code ``c`` is worded by ``because-c``, a
finding by ``finding-c``; everything else a person reads has an id of its own. Tests hold the three sets equal and complete.
Numbers, dates and money are formatted by Babel before they enter a message; whole numbers stay numbers, for plurals.
"""

from __future__ import annotations

import logging
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from importlib.resources import files

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, FluentResource

from pathways.model import LANGUAGES, Because, Finding, Text, Value

_LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


class MissingMessage(LookupError):
    """A message id that no language file holds: a fault of ours, caught by tests."""


@cache
def words(language: str) -> Words:
    """The words of ``language``; of a language that we do not speak, English."""
    return Words(language if language in LANGUAGES else "en")


class Words:
    """Everything that can be said in one language. Get it from :func:`words`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = _LOCALES[language]

    @cached_property
    def _bundle(self) -> FluentBundle:
        bundle = FluentBundle([_LOCALES[self.language].replace("_", "-")], use_isolating=False)
        folder = files("pathways") / "locale" / self.language
        for each in sorted(folder.iterdir(), key=lambda file: file.name):
            if each.name.endswith(".ftl"):
                bundle.add_resource(FluentResource(each.read_text(encoding="utf-8")))
        return bundle

    def say(self, message: str, /, **values: Value) -> str:
        """The message with its values filled in. Raises ``MissingMessage`` for an id that is not there."""
        if not self._bundle.has_message(message):
            raise MissingMessage(f"{message} in {self.language}")
        pattern = self._bundle.get_message(message).value
        arguments = {name: self._argument(value) for name, value in values.items()}
        text, faults = self._bundle.format_pattern(pattern, arguments)
        for fault in faults:
            logging.getLogger(__name__).warning("message %s: %s", message, type(fault).__name__)
        return str(text)

    def because(self, reason: Because, /) -> str:
        """One sentence for a reason, without its causes."""
        return self.say(f"because-{reason.code}", **dict(reason.values))

    def because_lines(self, reason: Because, /, depth: int = 0) -> list[tuple[int, str]]:
        """The reason and everything below it, each with its depth; a cause said once is not said again."""
        lines: list[tuple[int, str]] = []
        self._tell(reason, depth, lines, set())
        return lines

    def _tell(self, reason: Because, depth: int, lines: list[tuple[int, str]], said: set[Because]) -> None:
        if reason in said:
            return
        said.add(reason)
        lines.append((depth, self.because(reason)))
        for cause in reason.causes:
            self._tell(cause, depth + 1, lines, said)

    def finding(self, fact: Finding, /) -> str:
        """One sentence for a finding, without its place."""
        return self.say(f"finding-{fact.code}", **dict(fact.values))

    def name(self, text: Text, fallback: str = "") -> str:
        """A name in this language, else in Finnish, Swedish, English, else ``fallback`` (a code)."""
        return text.in_language(self.language) or fallback

    def number(self, value: Decimal | int) -> str:
        """A number as this language writes it, with the decimals that it has: 34,5."""
        return format_decimal(value, locale=self._locale, decimal_quantization=False)

    def osp(self, value: Decimal | None) -> str:
        """An extent in osp, or the word for "not known"."""
        return self.say("unknown") if value is None else self.say("osp", value=value)

    def money(self, cents: int | None) -> str:
        """Euro cents as euros, without decimals when there are none; or the word for "not known"."""
        if cents is None:
            return self.say("unknown")
        pattern = "#,##0 ¤" if cents % 100 == 0 else "#,##0.00 ¤"
        return format_currency(Decimal(cents) / 100, "EUR", pattern, locale=self._locale, currency_digits=False)

    def day(self, value: date | None) -> str:
        """A date as this language writes it, or the word for "not known"."""
        return self.say("unknown") if value is None else format_date(value, "medium", locale=self._locale)

    def _argument(self, value: Value) -> str | int:
        match value:
            case Text():
                return self.name(value)
            case Decimal():
                return self.number(value)
            case date():
                return self.day(value)
            case None:
                return self.say("unknown")
            case _:
                return value


def message_ids(language: str) -> frozenset[str]:
    """Every message id that ``language`` holds, for the test of completeness."""
    return frozenset(words(language)._bundle._messages)
