"""One message per code, in three languages: complete, without extras, and with no value that the code does not pass.

The codes are found by reading the source: every call of ``because`` and ``finding``, and of the few functions that pass a
code on to them (``CARRIERS``). A code that is not a plain text in the call has to be listed in ``parts`` (f-strings) or in
``PASSED_ON`` (variables); a call that is in neither is a failure, so that no code can slip in without a message.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from pathways.i18n import BrokenMessage, MissingMessage, Words, message_ids, words
from pathways.model import LANGUAGES, Because, Finding, PieceKind, Sameness, Severity, State, Text, Value, because, finding

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "pathways" / "locale"
SCANNED = ("pathways", "loaders", "api")

# -- what the scanner knows --------------------------------------------------------------------------------------------

# Function or class -> what its first argument is the code of. Further values of the call are its keywords.
CARRIERS = {
    "because": "because",
    "finding": "finding",
    "Bad": "finding",  # loaders.cells: a cell that says nothing usable; RowReader adds "value"
    "report": "finding",  # loaders.cells.RowReader.report
    "_report": "finding",
    "_unknown": "finding",
}
# Private carriers: only in these files is the name theirs.
ONLY_IN = {"_report": "pathways/rules/reading.py", "_unknown": "pathways/rules/resolving.py"}
# Values that a carrier adds to those of the call.
ADDED = {"Bad": {"value"}, "_unknown": {"offering", "code", "nearest", "nearest_name"}}
NOT_VALUES = {"severity"}  # keywords of a carrier that are no value of a message

_FILTERS = frozenset(
    {"refused", "_unwished", "_intake_refuses", "_dates_refuse", "_learner_refuses", "why_no_option"}
)  # functions whose texts are the filters' names


def _texts_in(file: str, functions: frozenset[str]) -> tuple[str, ...]:
    """The texts that ``functions`` of ``file`` return or choose from."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in functions:
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            inside = [each for statement in body for each in ast.walk(statement)]
            returned = [part for each in inside if isinstance(each, ast.Return) for part in _results(each.value)]
            found |= {each.value for each in returned if isinstance(each, ast.Constant) and isinstance(each.value, str)}
            tuples = [each for each in inside if isinstance(each, ast.Assign) and isinstance(each.value, ast.Tuple)]
            listed = [each.value for one in tuples for each in ast.walk(one.value) if isinstance(each, ast.Constant)]
            found |= {each for each in listed if isinstance(each, str)}
    return tuple(sorted(found))


def _results(value: ast.expr | None) -> list[ast.expr]:
    if isinstance(value, ast.IfExp):
        return [*_results(value.body), *_results(value.orelse)]
    return [value] if value is not None else []


def _silent_filters() -> tuple[str, ...]:
    """The filters that are told of as findings: the set ``silent`` of ``Problem.notes``."""
    tree = ast.parse((ROOT / "pathways/planner/problem.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "silent":
            return tuple(sorted(ast.literal_eval(node.value)))
    raise AssertionError("problem.py has no set of silent filters any more")


_REFUSED_KINDS = (PieceKind.BADGE, PieceKind.OTHER)


@cache
def parts() -> Mapping[str, tuple[str, ...]]:
    """An f-string of a code -> every value of its one part."""
    return {
        "state_{evidence.state}": tuple(each for each in State if each not in (State.COMPLETED, State.LATER)),
        "piece_{found.state}": tuple(each for each in State if each not in (State.COMPLETED, State.LATER)),
        "fills_nothing_{evidence.kind}": _REFUSED_KINDS,
        "no_place_{evidence.kind}": tuple(each for each in PieceKind if each not in _REFUSED_KINDS),
        "offering_left_out_{each.filter}": _silent_filters(),
        "stated_{statement.relation}": tuple(Sameness),
        "elm_{each.reason}": ("no_name", "no_outcomes"),
        "removed_by_{name}": _texts_in("pathways/planner/options.py", _FILTERS),
    }


# (file, expression of the code) -> the codes that it can hold; empty where the caller's own call has been scanned.
PASSED_ON: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("loaders/cells.py", "code"): (),
    ("loaders/cells.py", "found.code"): (),
    ("pathways/rules/reading.py", "code"): (),
    ("pathways/rules/resolving.py", "what"): (),
    ("loaders/eperusteet/units.py", "code"): (
        "requirement_languages_differ",
        "requirements_in_prose",
        "units_without_requirements",
        "areas_without_code",
        "codes_without_address",
    ),
    ("loaders/eperusteet/trees.py", "kind"): ("leaf_unit_without_code", "leaf_unit_unresolved"),
    ("pathways/planner/explaining.py", "code"): ("offered_but_refused", "nobody_offers"),
}
# (file, name of a mapping that a call spreads) -> the values that are always in it.
SPREAD: Mapping[tuple[str, str], frozenset[str]] = {
    ("pathways/rules/merging.py", "values"): frozenset({"code", "name", "other"}),
    ("pathways/rules/resolving.py", "facts"): frozenset({"offering", "requirements", "reference"}),
    ("loaders/kouta/__init__.py", "counts"): frozenset({"drafts", "archived", "others"}),
}
# Codes whose values depend on the rules that a group has: what is always there (pathways.planner.checking, _short).
SPREAD_BY_CODE: Mapping[str, frozenset[str]] = {
    "osp_and_units_short": frozenset({"units", "osp", "least_units", "most_units", "least_osp", "most_osp"}),
    "units_short": frozenset({"units"}),
    "osp_short": frozenset({"units", "osp"}),
}
# -- the scanner -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Code:
    """One place that gives a code: the id of its message and the values that it passes."""

    id: str
    values: frozenset[str]
    where: str


class Unlisted(AssertionError):
    """A code or values that the scanner cannot follow: list them in parts, PASSED_ON or SPREAD."""


def codes_in(source: str, file: str) -> Iterator[Code]:
    """Every code in the text of one module. Raises ``Unlisted`` for one that cannot be known."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
        if name not in CARRIERS or not _is_ours(node, name, file):
            continue
        where = f"{file}:{node.lineno}"
        for code in _codes(node.args[0], file, where):
            yield Code(f"{CARRIERS[name]}-{code}", _values(node, name, code, file, where), where)


def _is_ours(call: ast.Call, name: str, file: str) -> bool:
    """Whether a call with a carrier's name gives a code; ``Words.because(reason)`` words one."""
    if name in ("because", "finding"):
        return isinstance(call.func, ast.Name)
    return ONLY_IN.get(name, file) == file


def _codes(code: ast.expr, file: str, where: str) -> tuple[str, ...]:
    match code:
        case ast.Constant(value=str(text)):
            return (text,)
        case ast.IfExp(body=one, orelse=other):
            return (*_codes(one, file, where), *_codes(other, file, where))
        case ast.JoinedStr():
            written = ast.unparse(code)[2:-1]
            if written not in parts():
                raise Unlisted(f"{where}: f-string {written}")
            return tuple(re.sub(r"\{.*\}", part, written) for part in parts()[written])
    key = (file, ast.unparse(code))
    if key not in PASSED_ON:
        raise Unlisted(f"{where}: code {key[1]}")
    return PASSED_ON[key]


def _values(call: ast.Call, name: str, code: str, file: str, where: str) -> frozenset[str]:
    names = {each.arg for each in call.keywords if each.arg is not None} - NOT_VALUES | ADDED.get(name, set())
    for each in call.keywords:
        if each.arg is None:
            spread = SPREAD_BY_CODE.get(code) or SPREAD.get((file, ast.unparse(each.value)))
            if spread is None:
                raise Unlisted(f"{where}: values {ast.unparse(each.value)}")
            names |= spread
    if name == "Bad" and len(call.args) > 1:
        pairs = call.args[1]
        assert isinstance(pairs, ast.Tuple), f"{where}: values that are no tuple of pairs"
        names |= {pair.elts[0].value for pair in pairs.elts if isinstance(pair, ast.Tuple)}  # type: ignore[attr-defined]
    return frozenset(names)


@cache
def every_code() -> dict[str, frozenset[str]]:
    """Id of each message that the project needs -> the values that every place passes for it."""
    found: dict[str, frozenset[str]] = {}
    for folder in SCANNED:
        for path in sorted((ROOT / folder).rglob("*.py")):
            file = path.relative_to(ROOT).as_posix()
            for code in codes_in(path.read_text(encoding="utf-8"), file):
                found[code.id] = found.get(code.id, code.values) & code.values
    return found


# -- what the language files hold --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Held:
    """One message of one file."""

    id: str
    file: str
    variables: frozenset[str]
    variants: frozenset[str]  # keys that one of its selectors knows by name


class _Parts(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.variants: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 (fluent.syntax names it)
        self.variables.add(node.id.name)

    def visit_Variant(self, node: ftl.Variant) -> None:  # noqa: N802 (fluent.syntax names it)
        if isinstance(node.key, ftl.Identifier):
            self.variants.add(node.key.name)
        self.generic_visit(node)


@cache
def held(language: str) -> list[Held]:
    found = []
    for path in sorted((LOCALE / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert isinstance(entry, ftl.Message | ftl.BaseComment), f"{path}: {entry}"
            if isinstance(entry, ftl.Message):
                inside = _Parts()
                inside.visit(entry)
                found.append(Held(entry.id.name, path.name, frozenset(inside.variables), frozenset(inside.variants)))
    return found


REASON_OR_FINDING = ("because-", "finding-")


# -- the scanner itself ------------------------------------------------------------------------------------------------


def _scanned(source: str, file: str = "loaders/made_up.py") -> dict[str, frozenset[str]]:
    return {each.id: each.values for each in codes_in(source, file)}


def test_the_scanner_finds_codes_with_their_values() -> None:
    found = _scanned(
        'because("one", unit=1)\n'
        'finding("two" if x else "three", Severity.NOTE, "/", name=x, count=2)\n'
        'because("four", because("five"))\n'
    )
    assert found == {
        "because-one": {"unit"},
        "finding-two": {"name", "count"},
        "finding-three": {"name", "count"},
        "because-four": set(),
        "because-five": set(),
    }


def test_the_scanner_finds_codes_that_are_passed_on() -> None:
    found = _scanned(
        'cells.report("one", "key", Severity.WARNING, kind=stated)\nBad("two", (("least", least), ("most", most)))\nBad("three")\n'
    )
    assert found == {"finding-one": {"kind"}, "finding-two": {"value", "least", "most"}, "finding-three": {"value"}}


def test_the_scanner_expands_f_strings() -> None:
    assert set(_scanned('because(f"fills_nothing_{evidence.kind}")')) == {
        "because-fills_nothing_badge",
        "because-fills_nothing_other",
    }


@pytest.mark.parametrize(
    "source",
    ['because(f"new_{thing}")', "because(code)", "finding(codes[0], Severity.NOTE, place)", 'because("one", **values)'],
)
def test_the_scanner_refuses_what_it_cannot_follow(source: str) -> None:
    with pytest.raises(Unlisted):
        _scanned(source)


def test_the_scanner_leaves_the_wording_of_a_reason_alone() -> None:
    assert _scanned("words.because(reason)\nwords.finding(fact)") == {}


def test_a_code_without_a_message_is_noticed() -> None:
    new = _scanned('because("nobody_has_worded_this")')
    assert missing(new, "fi") == ["because-nobody_has_worded_this"]


def test_the_filters_are_read_from_the_planner() -> None:
    filters = parts()["removed_by_{name}"]
    assert {"excluded", "language", "price_unknown", "full", "undated", "ends_too_late", "blocked_period"} <= set(filters)
    assert set(_silent_filters()) <= set(filters)


# -- complete, equal, nothing extra ------------------------------------------------------------------------------------


def missing(codes: Mapping[str, frozenset[str]], language: str) -> list[str]:
    return sorted(codes.keys() - message_ids(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_message(language: str) -> None:
    assert missing(every_code(), language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_stands_twice(language: str) -> None:
    ids = [each.id for each in held(language)]
    assert sorted(each for each in set(ids) if ids.count(each) > 1) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_read_alone_is_the_one_in_its_file(language: str) -> None:
    """Each is read when it is first said: that needs its whole text, and nothing of another."""
    for path in sorted((LOCALE / language).glob("*.ftl")):
        for entry in FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Message):
                alone = FluentParser(with_spans=False).parse_entry(words(language)._texts[entry.id.name])
                assert alone.equals(entry, ignored_fields=["comment", "span"]), entry.id.name
                refers = _Refers()
                refers.visit(alone)
                assert not refers.found, entry.id.name


class _Refers(Visitor):
    """Whether a message needs another."""

    found = False

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802 (fluent.syntax names it)
        self.found = True

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802 (fluent.syntax names it)
        self.found = True


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_language_holds_the_same_messages_with_the_same_values(language: str) -> None:
    def facts(of: str) -> set[tuple[str, str, frozenset[str]]]:
        return {(each.file, each.id, each.variables) for each in held(of)}

    assert facts(language) ^ facts("fi") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_in_a_message_is_one_that_the_code_passes(language: str) -> None:
    asked = {each.id: sorted(each.variables - every_code()[each.id]) for each in held(language) if each.id in every_code()}
    assert {id: names for id, names in asked.items() if names} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_of_a_reason_or_finding_is_unused(language: str) -> None:
    ids = {each.id for each in held(language) if each.id.startswith(REASON_OR_FINDING)}
    assert sorted(ids - every_code().keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_of_reasons_and_findings_hold_nothing_else(language: str) -> None:
    for prefix, files in (("because-", "because"), ("finding-", "findings")):
        here = [each.id for each in held(language) if each.file.removesuffix(".ftl").split("-")[0] == files]
        assert here
        assert [each for each in here if not each.startswith(prefix)] == []


# -- every message can be said -----------------------------------------------------------------------------------------

SAMPLES: tuple[Value, ...] = (
    0,
    1,
    2,
    None,
    Decimal("34.5"),
    date(2026, 12, 1),
    "105730",
    "",
    Text(fi="Huolto", en="Service"),
    Text(),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said_with_any_value(language: str) -> None:
    for each in held(language):
        for sample in (*SAMPLES, *sorted(each.variants)):
            said = words(language).say(each.id, **dict.fromkeys(each.variables, sample))
            assert said.strip(), each.id
            assert not re.search(r"\{|\?\?\?", said), (each.id, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_of_a_message_can_be_reached(language: str) -> None:
    """Two values at a time: one known and one not, whole numbers of each plural."""
    for each in held(language):
        names = sorted(each.variables)[:4]
        rest = dict.fromkeys(each.variables, "x")
        for values in product((1, 2, None), repeat=len(names)):
            assert words(language).say(each.id, **rest | dict(zip(names, values, strict=True)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_and_findings_are_sentences(language: str) -> None:
    open_ended = {"finding-table_sheet_refused"}  # ends with the fault, which is a sentence of its own
    for each in held(language):
        if each.file in ("because.ftl", "findings.ftl") and each.id not in open_ended:
            said = words(language).say(each.id, **dict.fromkeys(each.variables, "X"))
            assert re.fullmatch(r"[A-ZÅÄÖ”“].*[.?]", said), (each.id, said)
            assert not re.search(r"  | \.", said), (each.id, said)


def test_a_message_that_is_not_there_is_an_error() -> None:
    with pytest.raises(MissingMessage):
        words("fi").say("because-nobody_has_worded_this")


def test_a_value_that_is_not_passed_is_an_error() -> None:
    with pytest.raises(BrokenMessage, match="units"):
        words("fi").say("because-covers_units")


def test_a_very_long_value_is_cut_instead_of_failing() -> None:
    said = words("fi").because(because("covers_units", units="105730, " * 1000))
    assert said.endswith("….")
    assert len(said) < 1200


# -- reasons and findings ----------------------------------------------------------------------------------------------


def test_a_reason_is_told_with_its_causes_once_each() -> None:
    cause = because("group_full", group="0.1")
    reason = because("depends_on", cause, because("unknown_extent", cause, id="1", name=Text(fi="Huolto")))
    told = words("en").because_lines(reason)
    assert [depth for depth, _ in told] == [0, 1, 1]
    assert told[1][1] == "Group “0.1” is already filled by other parts."
    assert told[2][1] == "The extent is not known: Huolto."


def test_a_finding_is_one_sentence() -> None:
    fact = finding("table_examples_left_out", Severity.NOTE, "a.csv", count=1)
    assert [words(each).finding(fact) for each in LANGUAGES] == [
        "Yksi esimerkkirivi jäi pois.",
        "En exempelrad lämnades bort.",
        "One example row was left out.",
    ]


@pytest.mark.parametrize(
    ("units", "said"),
    [(1, "Puuttuu vielä yksi osa."), (3, "Puuttuu vielä 3 osaa.")],
)
def test_where_units_are_counted_osp_are_not_called_unknown(units: int, said: str) -> None:
    assert words("fi").because(because("something_remains", osp=None, units=units, counted_osp=None)) == said


def test_what_remains_is_said_in_osp() -> None:
    reason = because("something_remains", osp=Decimal("34.5"), units=2, counted_osp=Decimal("145.5"))
    assert words("fi").because(reason) == "Puuttuu vielä 34,5 osp; mukaan on laskettu 145,5 osp."
    assert words("sv").because(reason) == "Det saknas ännu 34,5 kp; 145,5 kp har räknats med."
    assert words("en").because(reason) == "34.5 osp are still missing; 145.5 osp are counted."


def test_built_values_of_the_domain_are_worded_as_they_are() -> None:
    assert words("en").because(Because("excluded", (("unit", "105730"),))).startswith("Unit 105730 ")
    assert words("en").finding(Finding("name_missing", Severity.NOTE, "/")) == "The name is missing."


# -- numbers, money, days, names ---------------------------------------------------------------------------------------


def _plain(text: str) -> str:
    """With ordinary blanks: languages put hard ones between thousands and before a unit."""
    return re.sub(r"[\u00a0\u202f]", " ", text)


@pytest.mark.parametrize(
    ("language", "number", "osp", "euros", "cents", "day"),
    [
        ("fi", "34,5", "34,5 osp", "1 234 €", "1 234,50 €", "1.12.2026"),
        ("sv", "34,5", "34,5 kp", "1 234 €", "1 234,50 €", "1 dec. 2026"),
        ("en", "34.5", "34.5 osp", "€1,234", "€1,234.50", "1 Dec 2026"),
    ],
)
def test_numbers_money_and_days_as_the_language_writes_them(
    language: str, number: str, osp: str, euros: str, cents: str, day: str
) -> None:
    said = words(language)
    assert said.number(Decimal("34.5")) == number
    assert _plain(said.osp(Decimal("34.5"))) == osp
    assert _plain(said.money(123400)) == euros
    assert _plain(said.money(123450)) == cents
    assert said.day(date(2026, 12, 1)) == day


@pytest.mark.parametrize(("language", "unknown"), [("fi", "ei tiedossa"), ("sv", "inte känt"), ("en", "not known")])
def test_what_is_not_known_is_said_and_never_0(language: str, unknown: str) -> None:
    said = words(language)
    assert [said.osp(None), said.money(None), said.day(None)] == [unknown] * 3
    assert unknown in said.because(because("unknown_extent", id=None, name=None))


def test_names_fall_back_to_finnish_swedish_english_and_the_code() -> None:
    every = Text(fi="Huolto", sv="Service", en="Maintenance")
    assert [words(each).name(every) for each in LANGUAGES] == ["Huolto", "Service", "Maintenance"]
    assert words("en").name(Text(fi="Huolto", sv="Service"), "105730") == "Huolto"
    assert words("en").name(Text(sv="Service"), "105730") == "Service"
    assert words("fi").name(Text(en="Maintenance"), "105730") == "Maintenance"
    assert words("sv").name(Text(), "105730") == "105730"


def test_a_language_that_is_not_spoken_gets_english() -> None:
    assert words("de").language == "en"
    assert isinstance(words("de"), Words)
