"""The wire form: published schemas hold, numbers are exact, the same answer is the same bytes."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.exact_json import exact
from pathways.i18n import message_ids, words
from pathways.model import LANGUAGES, Severity, Text, because, finding
from pathways.planner.plan import Relaxation, Totals
from pathways.wire import to_json
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Data, because_of, findings_of
from pathways.wire.plan import _relaxation, totals_of
from pathways.wire.schemas import FILES, PUBLISHED, schema_text, write

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "docs" / "schemas"


@pytest.mark.parametrize("verb", sorted((*PUBLISHED, *FILES)))
def test_the_published_schema_is_the_models(verb: str) -> None:
    assert (SCHEMAS / f"{verb}.json").read_text(encoding="utf-8") == schema_text(verb), (
        "run: python -m pathways.wire.schemas docs/schemas"
    )


@pytest.mark.parametrize("verb", sorted((*PUBLISHED, *FILES)))
def test_every_schema_is_one(verb: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text(verb)))


@pytest.mark.parametrize("verb", sorted(PUBLISHED))
def test_every_answer_opens_and_ends_alike(verb: str) -> None:
    fields = list(json.loads(schema_text(verb))["properties"])
    assert fields[:4] == ["schema", "program", "today", "data"]
    assert fields[-2:] == ["decisions", "findings"]
    assert json.loads(schema_text(verb))["required"] == fields


CONTRACT = {
    "check": "qualification verdict because counted_osp remaining_osp remaining_units required_osp surplus_osp branch branches "
    "placements missing not_counted proposals ambiguities",
    "plan": "status gap seconds plans reasons relaxations",
    "closest": "results",
    "next": "goals startable starts",
}
PARTS: dict[str, dict[str, str]] = {
    "check": {
        "QualificationOf": "register_number name method valid_from valid_to",
        "Range": "least most",
        "Branch": "kind code name",
        "BranchVerdict": "branch verdict remaining_osp remaining_units",
        "Placement": "unit name group counted_osp actual_osp certainty source",
        "Missing": "group path need_osp need_count because candidates",
        "Uncounted": "id because",
        "Ambiguity": "group reading other changes_verdict",
        "Because": "code values text causes",
        "Data": "graph version sha256",
        "Program": "name version",
        "Decision": "id text",
        "Finding": "code severity where message",
    },
    "plan": {
        "Plan": "rank totals steps placements",
        "Totals": "osp cost_eur finish steps weeks",
        "Step": "kind id name provider covers osp cost_eur apply_by start end hours_per_week language mode place certainty because "
        "equals",
        "Relaxation": "change amount unit then",
    },
    "closest": {"Result": "qualification branch remaining_osp remaining_units held_osp proven exits"},
    "next": {"Start": "kind id start effects best_plans every_best_plan", "Effect": "completes opens moves_osp in_plans extra"},
}


@pytest.mark.parametrize("verb", sorted(CONTRACT))
def test_the_fields_of_the_design_are_there_under_their_names(verb: str) -> None:
    schema = json.loads(schema_text(verb))
    assert set(CONTRACT[verb].split()) <= set(schema["properties"])
    for part, names in PARTS[verb].items():
        assert set(names.split()) <= set(schema["$defs"][part]["required"]), part


def test_the_schemas_are_written_as_files(tmp_path: Path) -> None:
    write(tmp_path / "schemas")
    assert sorted(each.stem for each in (tmp_path / "schemas").iterdir()) == sorted((*PUBLISHED, *FILES))


# -- numbers ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("34.5", "34.5"),
        ("90", "90"),
        ("90.0", "90"),
        ("0", "0"),
        ("0.00", "0"),
        ("1E+2", "100"),
        ("0.1", "0.1"),
        ("1E-7", "0.0000001"),
    ],
)
def test_a_number_is_written_as_it_is(value: str, written: str) -> None:
    assert exact(Decimal(value)) == written


@given(st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False))
def test_no_number_changes_on_its_way(value: Decimal) -> None:
    assert json.loads(exact(value), parse_float=Decimal, parse_int=Decimal) == value


def test_text_and_control_characters_are_json() -> None:
    told = Data(graph='a"b\\c\n\u2028ä', version=None, sha256="")
    assert json.loads(to_json(told)) == {"graph": 'a"b\\c\n\u2028ä', "version": None, "sha256": ""}


# -- reasons, findings, decisions ---------------------------------------------------------------------------------------


def test_a_reason_keeps_its_facts_beside_its_words() -> None:
    reason = because(
        "something_remains", because("unknown_extent", id="x", name=Text(fi="Osa")), osp=Decimal("34.5"), units=2, counted_osp=None
    )
    told: Any = json.loads(to_json(because_of(reason, words("en"))))
    assert told["code"] == "something_remains"
    assert told["values"] == {"counted_osp": None, "osp": 34.5, "units": 2}
    assert told["causes"][0]["values"] == {"id": "x", "name": "Osa"}
    assert "34.5" in told["text"]


def test_a_date_in_a_reason_is_a_date() -> None:
    told: Any = json.loads(to_json(because_of(because("limit_by", by=date(2027, 1, 31)), words("en"))))
    assert told["values"] == {"by": "2027-01-31"}


def test_findings_are_said_once_the_gravest_first() -> None:
    note = finding("name_missing", Severity.NOTE, "a")
    error = finding("name_missing", Severity.ERROR, "b")
    assert [each.where for each in findings_of([note, error, note], words("en"))] == ["b", "a"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_decision_has_words_and_a_page(language: str) -> None:
    told = decisions_of(Decided, words(language))
    assert [each.id for each in told] == sorted(Decided)
    for each in told:
        assert each.text.endswith(".")
        assert (ROOT / "docs" / "decisions" / f"{each.id}.md").is_file()


# -- plans --------------------------------------------------------------------------------------------------------------

TOTALS = Totals(Decimal(20), 12_050, 0, date(2027, 5, 1), 2, 20, Decimal(0))


def test_money_is_euros_and_unknown_prices_make_the_sum_unknown() -> None:
    told = totals_of(TOTALS)
    assert (told.cost_eur, told.known_cost_eur, told.unknown_prices) == (Decimal("120.5"), Decimal("120.5"), 0)
    unknown = totals_of(Totals(None, 5000, 1, None, 1, None, None))
    assert (unknown.cost_eur, unknown.known_cost_eur, unknown.unknown_prices) == (None, Decimal(50), 1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "change",
    [
        Relaxation("finish_later", Decimal(1), "weeks", TOTALS),
        Relaxation("finish_later", Decimal(2), "weeks", TOTALS),
        Relaxation("spend_more", Decimal("60.5"), "eur", TOTALS),
        Relaxation("study_more_hours", Decimal("2.5"), "hours_per_week", TOTALS),
        *(
            Relaxation(f"drop_{each}", None, None, TOTALS)
            for each in ("languages", "modes", "places", "blocked", "excluded", "pinned")
        ),
    ],
)
def test_every_change_has_words(change: Relaxation, language: str) -> None:
    told = _relaxation(change, words(language))
    assert told.text.endswith(".")
    assert told.amount == change.amount
    assert told.then.cost_eur == Decimal("120.5")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_change_of_the_planner_has_a_message(language: str) -> None:
    source = (ROOT / "pathways" / "planner" / "explaining.py").read_text(encoding="utf-8")
    changes = set(re.findall(r'"(drop_\w+)"', source)) | set(re.findall(r'_Moved\(\s*"(\w+)"', source))
    assert len(changes) >= 9
    assert {f"change-{each}" for each in changes} <= message_ids(language)
