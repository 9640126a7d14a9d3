"""One clear error for a file that no loader can read, whatever is wrong with it."""

from __future__ import annotations

import pytest

from loaders import Document, detect
from pathways.errors import UnreadableInput


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        (b"[" * 1_000_000, "too_deep"),
        (b'{"a":' * 100_000, "too_deep"),
        (b'["' + b"[" * 1_000_000 + b'"]', "format_unknown"),  # brackets inside a text are no nesting
        (b'{"a": 1', "json_broken"),
        (b"{'a': 1}", "json_broken"),
        (b'{"a": "\xff"}', "not_utf8"),
        (b'{"a": 1}', "format_unknown"),
        (b"", "format_unknown"),
        (b"hello", "format_unknown"),
    ],
    ids=["a deep list", "a deep object", "brackets in a text", "cut", "no JSON", "no UTF-8", "another format", "empty", "words"],
)
def test_what_cannot_be_read_is_told_in_one_clear_error(payload: bytes, said: str) -> None:
    with pytest.raises(UnreadableInput, match=said) as raised:
        detect(Document("file.json", payload))
    assert str(raised.value).startswith("file.json: ")
    assert "\n" not in str(raised.value)
