"""The one place where facts become words, in Finnish, Swedish and English.

Messages are Fluent files in ``pathways/locale/<language>/*.ftl``. A reason with code ``c`` is worded by ``because-c``, a
finding by ``finding-c``, an error by ``error-c``; everything else a person reads has an id of its own. Tests hold the three sets
equal and complete. Places are written in one form everywhere ("t.csv, sheet 1, row 3, column B (name)"), whose few words are
worded here too.
Numbers, dates and money are formatted by Babel before they enter a message; whole numbers stay numbers, for plurals.
What is not known (``None``, an empty name) reads as the word for it and selects the variant ``[none]``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from importlib.resources import files

from babel.core import Locale
from babel.dates import format_date, format_interval
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import FluentType

from pathways.errors import Phrase, ServerFault, Told, Unreachable, UnreadableInput
from pathways.model import LANGUAGES, Because, CodeKind, Codes, Finding, Text, Value

_MOST_CHARACTERS = 1000  # of one value in a message: the engine refuses a part of more than 2500
_MESSAGE = re.compile(r"^([a-zA-Z][\w-]*) *=.*(?:\n(?![a-zA-Z#-]).*)*", re.MULTILINE)  # up to the line that begins something else
_PLACE_WORD = re.compile(r"(?:^|(?<=, )|(?<=#))(sheet|row|column)(?= )")
_LEARNER_FILE = re.compile(r"learner file (\d+)")
_LEARNER_RECORD = "a learner's record"
# A fault that the reader of questions finds (or, ending in _, how such faults begin) -> how it is worded.
_FIELD_FAULTS = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "enum": "choice",
    "literal_error": "choice",
    "greater_than_equal": "range",
    "less_than": "range",
    "less_than_equal": "range",
    "too_long": "too-long",
    "string_too_long": "too-long",
    "string_": "text",
    "date_": "date",
    "decimal_": "number",
    "int_": "number",
    "bool_": "yes-or-no",
    "list_": "list",
    "model_": "object",
    "value_error": "one-form",
}
FALLBACK, LANGUAGE_END, FALLBACK_END = "\ue000", "\ue001", "\ue002"
"""Private characters around a name that stands in for a missing one, in this order: FALLBACK, its language, LANGUAGE_END, the name,
FALLBACK_END."""
_LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


class MissingMessage(LookupError):
    """A message id that no language file holds: a fault of ours, caught by tests."""


class BrokenMessage(ValueError):
    """A message that asks for a value which the code does not pass: a fault of ours, caught by tests."""


class _NotKnown(FluentType):
    """A value that is not known, in one language."""

    def __init__(self, word: str) -> None:
        self._word = word

    def format(self, locale: Locale) -> str:
        return self._word

    def __eq__(self, other: object) -> bool:
        return other == "none"  # the key of the variant that it selects

    def __hash__(self) -> int:
        return hash("none")


@cache
def words(language: str) -> Words:
    """The words of ``language``; of a language that we do not speak, English."""
    return Words(language if language in LANGUAGES else "en")


@cache
def marking_words(language: str) -> Words:
    """The same, and each name that is in another language is marked as being so, inside sentences too: for pages, which have to
    tell it to whoever listens (WCAG 2.2, 3.1.2)."""
    return _MarkingWords(words(language).language)


class Words:
    """Everything that can be said in one language. Get it from :func:`words`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = _LOCALES[language]

    @cached_property
    def _bundle(self) -> FluentBundle:
        return FluentBundle([_LOCALES[self.language].replace("_", "-")], use_isolating=False)

    @cached_property
    def _texts(self) -> dict[str, str]:
        """Each message by its id, as its file has it."""
        folder = files("pathways") / "locale" / self.language
        every = [each.read_text(encoding="utf-8") for each in folder.iterdir() if each.name.endswith(".ftl")]
        return {found[1]: found[0] for text in every for found in _MESSAGE.finditer(text)}

    def _has(self, message: str) -> bool:
        return message in self._texts

    def _pattern(self, message: str) -> Pattern | None:
        """What is said, read when it is first said: reading all of a language takes longer than most answers. No message refers
        to another."""
        if not self._has(message):
            return None
        if not self._bundle.has_message(message):
            self._bundle.add_resource(FluentResource(self._texts[message]))
        return self._bundle.get_message(message).value

    def say(self, message: str, /, **values: Value) -> str:
        """The message with its values filled in.

        Raises ``MissingMessage`` for an id that is not there, ``BrokenMessage`` for one that lacks a value.
        """
        pattern = self._pattern(message)
        if pattern is None:
            raise MissingMessage(f"{message} in {self.language}")
        arguments = {name: self._argument(value) for name, value in values.items()}
        text, faults = self._bundle.format_pattern(pattern, arguments)
        if faults:
            # What the faults say names variables only, never their values.
            raise BrokenMessage(f"{message} in {self.language}: " + "; ".join(str(each) for each in faults))
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

    def error(self, fault: Told, /) -> str:
        """What happened, where, and what to try, in one line."""
        values = {name: self._worded(value) for name, value in fault.values.items()}
        if isinstance(fault, Unreachable) and not isinstance(fault, ServerFault):
            what = self.say(f"unreachable-{fault.code}", **values)
            return self.say("error-unreachable", address=fault.address, what=what)
        said = self.say(f"error-{fault.code}", **values)
        if isinstance(fault, ServerFault):
            return self.say("error-at-place", where=fault.address, what=said)
        return self.say("error-at-place", where=self.place(fault.where), what=said) if isinstance(fault, UnreadableInput) else said

    def problem(self, code: str, /, **facts: object) -> tuple[str, str | None]:
        """Title and detail of what went wrong with a request; of a question that cannot be answered, the title only."""
        known = {name: self._worded(value) for name, value in facts.items() if isinstance(value, str | int)}
        if not self._has(f"problem-{code}"):
            return self.say("problem-refused"), None
        return self.say(f"problem-{code}"), self.say(f"problem-{code}-detail", **known)

    def wrong_field(self, fault: Mapping[str, str]) -> str:
        """What is wrong with one field of a question. ``fault``: its ``code``, and the facts that are known."""
        kind = _FIELD_FAULTS.get(fault["code"]) or next(
            (said for start, said in _FIELD_FAULTS.items() if start.endswith("_") and fault["code"].startswith(start)), "other"
        )
        most = next((fault[each] for each in ("le", "lt", "max_length") if each in fault), None)
        return self.say(f"field-{kind}", expected=fault.get("expected"), least=fault.get("ge"), most=most)

    def place(self, where: str) -> str:
        """A place in a source, with the few words of places in this language."""
        if found := _LEARNER_FILE.match(where):
            said = self.say("place-learner-file", number=int(found[1]))
            return said + self._place_words(where[found.end() :])
        if where.startswith(_LEARNER_RECORD):
            return self.say("place-learner-record") + self._place_words(where.removeprefix(_LEARNER_RECORD))
        return self._place_words(where)

    def _place_words(self, where: str) -> str:
        return _PLACE_WORD.sub(lambda found: self.say(f"place-{found[1]}"), where)

    def _worded(self, value: object) -> Value:
        match value:
            case Phrase():
                return self.say(value.message, **{name: self._worded(each) for name, each in value.values.items()})
            case None | str() | int() | Decimal() | date() | Text() | Codes():
                return value
            case _:
                return str(value)

    def name(self, text: Text, fallback: str = "") -> str:
        """A name in this language, else in Finnish, Swedish, English, else ``fallback`` (a code)."""
        return text.in_language(self.language) or fallback

    def codes(self, value: Codes) -> str:
        """The names of codes, one after the other; one that has none as it is."""
        name = self.mode if value.kind is CodeKind.MODE else self.language_of_teaching
        return ", ".join(map(name, value.codes))

    def mode(self, code: str) -> str:
        """The name of a way of teaching, else its code."""
        return self._named(f"mode-{code}", code)

    def language_of_teaching(self, code: str) -> str:
        """The name of a language, else its code."""
        return Locale.parse(self._locale).languages.get(code) or self._named(f"teaching-{code}", code)

    def of_vocabulary(self, short: str) -> str | None:
        """The name of a term of a common vocabulary by its short name ("skos:broader"); ``None`` where we have no word for it."""
        message = f"term-{short.replace(':', '-')}"
        return self.say(message) if self._has(message) else None

    def _named(self, message: str, code: str) -> str:
        return self.say(message) if self._has(message) else code

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
        pattern = str(Locale.parse(self._locale).currency_formats["standard"].pattern)
        if cents % 100 == 0:
            pattern = pattern.replace(".00", "")
        return format_currency(Decimal(cents) / 100, "EUR", pattern, locale=self._locale, currency_digits=False)

    def day(self, value: date | None) -> str:
        """A date as this language writes it, or the word for "not known"."""
        return self.say("unknown") if value is None else format_date(value, "medium", locale=self._locale)

    def days(self, first: date, last: date) -> str:
        """From one day to another, each part that both share said once: "25.1.–5.4.2027"."""
        said = str(format_interval(first, last, "yMd" if self.language == "fi" else "yMMMd", locale=self._locale))
        return said.replace("\N{THIN SPACE}", "\N{NO-BREAK SPACE}")  # which more fonts have

    def month(self, value: date) -> str:
        """The short name of the month, as it stands alone: "touko"."""
        return format_date(value, "LLL", locale=self._locale)

    def tongue(self, code: str) -> str:
        """The name of a language in this language: "ruotsi"; of a code that has none, the code."""
        return str(Locale.parse(self._locale).languages.get(code, code))

    def _argument(self, value: Value) -> str | int | FluentType:
        match value:
            case None | "":
                return _NotKnown(self.say("unknown"))
            case Text():
                return _cut(self.name(value)) or _NotKnown(self.say("unknown"))
            case Codes():
                return _cut(self.codes(value)) or _NotKnown(self.say("unknown"))
            case str():
                return _cut(value)
            case Decimal():
                return self.number(value)
            case date():
                return self.day(value)
            case _:
                return value


class _MarkingWords(Words):
    """Words whose names are marked where they are in another language."""

    @cached_property
    def _bundle(self) -> FluentBundle:
        return words(self.language)._bundle

    @cached_property
    def _texts(self) -> dict[str, str]:
        return words(self.language)._texts

    def name(self, text: Text, fallback: str = "") -> str:
        said = text.in_language(self.language)
        # Sources copy the Finnish name into fields of other languages; it stays Finnish there.
        is_own = text.exactly(self.language) and (self.language == "fi" or said != text.fi)
        if said is None or is_own:
            return said or fallback
        language = next(each for each in LANGUAGES if text.exactly(each) == said)
        return f"{FALLBACK}{language}{LANGUAGE_END}{_cut(said)}{FALLBACK_END}"


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"


def message_ids(language: str) -> frozenset[str]:
    """Every message id that ``language`` holds, for the test of completeness."""
    return frozenset(words(language)._texts)
