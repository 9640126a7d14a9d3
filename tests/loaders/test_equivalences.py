"""The table of equivalence statements: what a row says, what is refused, and that nothing is guessed."""

from __future__ import annotations

import io
import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import LOADERS, detect, equivalences
from loaders.document import Document
from loaders.reading import Reading
from loaders.template import write_equivalences_template
from pathways.errors import UnreadableInput
from pathways.model import Equivalence, Sameness

HEAD = "from_unit,from_register_number,to,to_register_number,relation,who,date,automatic,document"
GOOD = '100018,39/011/2014,"105708:1-3",OPH-2762-2017,partly,College,2026-09-01,,12/2026'


def table(*rows: str) -> Document:
    return Document("same.csv", "\n".join([HEAD, *rows]).encode())


def codes(reading: Reading) -> list[str]:
    return [each.code for each in reading.findings]


def test_a_row_is_a_statement_with_its_author_and_day() -> None:
    assert equivalences.read(table(GOOD)).equivalences == (
        Equivalence(
            from_unit="100018",
            to_unit="105708",
            relation=Sameness.PARTLY,
            who="College",
            on=date(2026, 9, 1),
            from_register_number="39/011/2014",
            to_register_number="OPH-2762-2017",
            to_requirements=("105708:1", "105708:2", "105708:3"),
            document="12/2026",
            place="same.csv, row 2",
        ),
    )


def test_sub_units_stand_for_sub_units_and_without_a_word_nothing_is_automatic() -> None:
    said = equivalences.read(table("101053/AI,,400012/VVAI;400012/VVTD,,vastaa,College,1.9.2026,kyllä,", GOOD)).equivalences
    assert (said[0].from_sub_unit, said[0].to_sub_units, said[0].automatic) == ("AI", ("VVAI", "VVTD"), True)
    assert not said[1].automatic


def test_json_says_the_same_as_the_table() -> None:
    row = {
        "from_unit": 100018,
        "from_register_number": "39/011/2014",
        "to": ["105708:1-3"],
        "to_register_number": "OPH-2762-2017",
        "relation": "partly",
        "who": "College",
        "date": "2026-09-01",
        "automatic": None,
        "document": "12/2026",
        "unknown": {"is": "left"},
    }
    document = Document("same.json", json.dumps({"equivalences": [row, 1]}).encode())
    assert detect(document) == "equivalences"
    (said,) = equivalences.read(document).equivalences
    assert said.place == "same.json#/equivalences/0"
    (of_table,) = equivalences.read(table(GOOD)).equivalences
    assert (said.from_unit, said.to_requirements, said.who, said.on) == (
        of_table.from_unit,
        of_table.to_requirements,
        of_table.who,
        of_table.on,
    )


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Hitsaus,,105708,,equivalent,College,2026-09-01,,", "equivalence_unit_unreadable"),
        ("100018,,105708;105709,,equivalent,College,2026-09-01,,", "equivalence_to_several"),
        ("100018,,105708;105708:1,,equivalent,College,2026-09-01,,", "equivalence_to_several"),
        ("100018,,105708:3-1,,equivalent,College,2026-09-01,,", "equivalence_unit_unreadable"),
        ("100018,,105708,,same,College,2026-09-01,,", "cell_not_allowed"),
        ("100018,,105708,,equivalent,,2026-09-01,,", "cell_required"),
        ("100018,,105708,,equivalent,College,last autumn,,", "cell_not_a_date"),
        ("100018,,105708,,equivalent,College,2026-09-01,perhaps,", "cell_not_yes_or_no"),
        ("100018,,100018,,not,College,2026-09-01,,", "equivalence_of_one_code"),
    ],
)
def test_a_row_that_is_half_understood_is_no_statement(row: str, code: str) -> None:
    reading = equivalences.read(table(row))
    assert reading.equivalences == ()
    assert code in codes(reading)


def test_of_equal_statements_the_first_is_kept() -> None:
    reading = equivalences.read(table(GOOD, GOOD))
    assert len(reading.equivalences) == 1
    assert codes(reading) == ["equivalence_repeated"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_template_is_read_and_its_examples_are_left_out(language: str, kind: str) -> None:
    stream = io.BytesIO()
    write_equivalences_template(stream, language, kind)  # type: ignore[arg-type] # a text of the parametrisation
    document = Document(f"empty.{kind}", stream.getvalue())
    assert detect(document) == "equivalences"
    reading = equivalences.read(document)
    assert (reading.equivalences, codes(reading)) == ((), ["table_examples_left_out"])


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=12),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*HEAD.split(","), "x"]), inner, max_size=9),
        max_leaves=20,
    )
)
def test_reading_never_crashes_on_any_json(content: object) -> None:
    for whole in (content, {"equivalences": content}, {"equivalences": [content]}):
        document = Document("any.json", json.dumps(whole).encode())
        if LOADERS["equivalences"].recognises(document):
            with suppress(UnreadableInput):
                equivalences.read(document)
