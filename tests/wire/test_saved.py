"""Reading a saved answer never crashes: it is one of ours, or a clear error."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.errors import UnreadableInput
from pathways.wire import SavedAnswer, read_saved

KEYS = st.sampled_from(
    ["schema", "today", "status", "qualification", "plans", "asked", "steps", "totals", "covers", "data", "kind", "id", "x"]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals()
    | st.text(max_size=8)
    | st.sampled_from(["pathways/plan/1", "optimal"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=12,
)


def read(content: Any) -> SavedAnswer | None:
    try:
        return read_saved(content, name="--previous", sha256="")
    except UnreadableInput:
        return None


@settings(deadline=None, max_examples=300)
@given(content=VALUES)
def test_any_json_is_a_saved_answer_or_a_clear_error(content: Any) -> None:
    read(content)


@settings(deadline=None, max_examples=300)
@given(part=VALUES, key=st.sampled_from(["plans", "asked", "data", "qualification", "status", "today"]))
def test_any_part_of_a_saved_answer_can_be_anything(part: Any, key: str) -> None:
    answer = {"schema": "pathways/plan/1", "today": "2026-12-01", "status": "impossible", "qualification": {}}
    assert read(answer) is not None
    read({**answer, key: part})
