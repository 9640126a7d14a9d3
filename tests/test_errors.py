"""Every error that a person may see has its words in three languages, and its code passes what they need.

The codes are found by reading the source, as those of reasons and findings are (``test_i18n``).
"""

from __future__ import annotations

import ast
import errno
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from pathways import errors
from pathways.errors import NoSuchThing, Told, Unreachable, UnreadableInput, WrongUse, phrase, system_fault
from pathways.i18n import message_ids, words
from pathways.model import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
FILES = [each for folder in ("pathways", "loaders", "api") for each in sorted((ROOT / folder).rglob("*.py"))]

# What raises an error -> how its messages begin, which argument is the code, and the values that it adds by itself.
CARRIERS = {
    "WrongUse": ("error", 0, set()),
    "AmbiguousReference": ("error", 0, {"reference", "candidates", "count"}),
    "SeveralGoals": ("error", 0, {"reference", "candidates", "count"}),
    "NoSuchThing": ("error", 0, {"reference", "known", "more"}),
    "NotAtSource": ("error", 0, {"reference", "known", "more"}),
    "UnknownCode": ("error", 0, {"reference", "known", "more"}),
    "_unknown": ("error", 0, {"reference", "known", "more"}),  # pathways.asking.holds
    "UnreadableInput": ("error", 1, set()),
    "Part": ("error", 0, {"count"}),  # loaders.eperusteet.foreign
    "Unreachable": ("unreachable", 1, set()),
    "Refused": ("unreachable", 1, set()),
    "ServerFault": ("error", 1, set()),
}
ONLY_IN = {"_unknown": "holds.py", "Part": "foreign.py"}
PASSED_ON = {"other.code", "self.code", "error"}  # codes of calls that are scanned themselves
SAID = {"error-interrupted", "error-our-fault", "error-at-place", "error-unreachable"}  # by the command line, and around errors


def _codes(code: ast.expr, where: str) -> tuple[str, ...]:
    match code:
        case ast.Constant(value=str(text)):
            return (text,)
        case ast.IfExp(body=one, orelse=other):
            return (*_codes(one, where), *_codes(other, where))
    assert ast.unparse(code) in PASSED_ON, f"{where}: an error whose code is no text: {ast.unparse(code)}"
    return ()


def _calls() -> Iterator[tuple[str, set[str], str]]:
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in CARRIERS or ONLY_IN.get(name, file.name) != file.name:
                continue
            begins, position, added = CARRIERS[name]
            where = f"{file.relative_to(ROOT)}:{node.lineno}"
            for code in _codes(node.args[position], where):
                values = {each.arg for each in node.keywords if each.arg is not None} | added
                yield f"{begins}-{code}", values, where


@cache
def every_error() -> dict[str, set[str]]:
    """Id of each message -> the values that every place passes for it."""
    found: dict[str, set[str]] = {}
    for message, values, _ in _calls():
        found[message] = found.get(message, values) & values
    return found


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 (fluent.syntax names it)
        self.found.add(node.id.name)


@cache
def held(language: str) -> dict[str, set[str]]:
    """Id of each message of the file of errors -> its variables."""
    found = {}
    text = (ROOT / "pathways" / "locale" / language / "errors.ftl").read_text(encoding="utf-8")
    for entry in FluentParser().parse(text).body:
        assert isinstance(entry, ftl.Message | ftl.GroupComment | ftl.Comment)
        if isinstance(entry, ftl.Message):
            inside = _Variables()
            inside.visit(entry)
            found[entry.id.name] = inside.found
    return found


def test_codes_are_codes_and_no_sentences() -> None:
    assert len(every_error()) > 120
    assert [each for each in every_error() if not re.fullmatch(r"(error|unreachable)-[a-z0-9_-]+", each)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_is_worded(language: str) -> None:
    assert sorted(every_error().keys() - held(language).keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_an_error_is_passed(language: str) -> None:
    asked = {id: sorted(names - every_error()[id]) for id, names in held(language).items() if id in every_error()}
    assert {id: names for id, names in asked.items() if names} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_of_an_error_is_left_over(language: str) -> None:
    faults = {"fault-no-such-host", "fault-other", *errors._SYSTEM_FAULTS.values()}
    places = {"place-sheet", "place-row", "place-column", "place-learner-file", "place-learner-record"}
    assert sorted(held(language).keys() - every_error().keys() - SAID - faults - places) == []
    assert faults | places | SAID <= message_ids(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_differ_between_languages(language: str) -> None:
    """A message that was copied and not translated."""
    named = {id: dict.fromkeys(names, "X") for id, names in held(language).items()}
    own, other = words(language), words("en" if language != "en" else "fi")
    alike = {id for id, values in named.items() if other.say(id, **values) == own.say(id, **values)}
    assert alike == {"error-at-place", "unreachable-fault"}


def test_an_error_is_told_with_its_place_in_each_language() -> None:
    fault = UnreadableInput("t.csv, sheet 2, row 7", "column_missing", missing="provider")
    said = [words(each).error(fault) for each in LANGUAGES]
    assert [each.partition(": ")[0] for each in said] == [
        "t.csv, välilehti 2, rivi 7",
        "t.csv, blad 2, rad 7",
        "t.csv, sheet 2, row 7",
    ]
    assert all("provider" in each for each in said)


@pytest.mark.parametrize(
    ("where", "finnish"),
    [
        ("t.csv, row 3, column B (name)", "t.csv, rivi 3, sarake B (name)"),
        ("learner-1.xlsx, sheet 1, row 2", "learner-1.xlsx, välilehti 1, rivi 2"),
        ("learner-1.csv#sheet 1, row 2", "learner-1.csv#välilehti 1, rivi 2"),
        ("learner file 12", "oppijan tiedosto 12"),
        ("a's row 3 of sheets.csv", "a's row 3 of sheets.csv"),
        ("/peruste/0/row", "/peruste/0/row"),
    ],
)
def test_places_are_worded_and_names_are_left_alone(where: str, finnish: str) -> None:
    assert words("fi").place(where) == finnish
    assert words("en").place(where) == where


def test_what_the_system_says_is_worded() -> None:
    for number in (*errors._SYSTEM_FAULTS, errno.EXDEV):
        fault = WrongUse("file_not_written", file="x", why=system_fault(OSError(number, "in the words of the system")))
        for language in LANGUAGES:
            assert "in the words of the system" not in words(language).error(fault)


def test_an_error_for_a_log_holds_its_code_and_values() -> None:
    assert str(WrongUse("file_not_written", file="x", why=phrase("fault-full"))) == "file_not_written (file=x, why=fault-full)"
    assert str(UnreadableInput("a.json", "json_unreadable")) == "a.json: json_unreadable"
    assert str(Unreachable("https://example.org", "no-answer", seconds="3")) == "https://example.org: no-answer (seconds=3)"


def test_a_long_list_of_what_there_is_is_cut() -> None:
    fault = NoSuchThing("offering_unknown", "X", tuple(f"A{number}" for number in range(20)))
    assert (fault.known[-1], fault.values["more"]) == ("A19", 8)
    assert "A11 and 8 more" in words("en").error(fault)
    assert isinstance(fault, Told)
