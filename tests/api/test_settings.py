"""Limits: named, documented, checked."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from api.settings import Settings, from_environment, page, variable
from pathways.errors import WrongUse

PAGE = Path(__file__).resolve().parents[2] / "docs" / "settings.md"


def test_the_page_of_settings_is_complete_and_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "print it anew: python -m api.settings > docs/settings.md"


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda each: each.name)
def test_every_setting_has_a_default_a_unit_and_a_sentence(setting: object) -> None:
    each = setting
    assert isinstance(each.default, int | str)  # type: ignore[attr-defined]  # a field of the dataclass
    assert each.metadata["unit"]  # type: ignore[attr-defined]  # a field of the dataclass
    assert each.metadata["says"].endswith(".")  # type: ignore[attr-defined]  # a field of the dataclass
    assert f"`{variable(each)}`" in PAGE.read_text(encoding="utf-8")  # type: ignore[arg-type]  # a field of the dataclass


def test_the_defaults_are_those_of_the_design() -> None:
    assert (Settings().query_time_limit_ms, Settings().max_rows) == (10_000, 100_000)


def test_the_environment_goes_before_the_defaults() -> None:
    assert from_environment({"PATHWAYS_MAX_ROWS": "7", "PATHWAYS_OTHER": "x"}) == Settings(max_rows=7)


def test_what_is_allowed_is_said_by_yes_and_no() -> None:
    assert from_environment({"PATHWAYS_ALLOW_ONLINE": "yes"}) == Settings(allow_online=True)
    assert from_environment({"PATHWAYS_ALLOW_ONLINE": "no"}) == Settings()
    for value in ("", "1", "true", "Yes"):
        with pytest.raises(WrongUse, match="PATHWAYS_ALLOW_ONLINE"):
            from_environment({"PATHWAYS_ALLOW_ONLINE": value})


@pytest.mark.parametrize("value", ["", "ten", "1.5", "0", "-1"])
def test_a_value_that_is_no_limit_is_told_with_its_name(value: str) -> None:
    with pytest.raises(WrongUse, match="PATHWAYS_MAX_ROWS"):
        from_environment({"PATHWAYS_MAX_ROWS": value})
