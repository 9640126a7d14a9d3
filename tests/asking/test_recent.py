"""The last answers are kept, and no more of them."""

from __future__ import annotations

from pathways.asking.recent import Recent


def test_what_was_asked_is_not_made_again_until_others_took_its_place() -> None:
    made: list[str] = []

    def make(what: str) -> str:
        made.append(what)
        return what.upper()

    recent: Recent[str] = Recent(2)
    for question in ("a", "b", "a", "c", "a", "b"):  # "a" is asked again and stays; "b" goes when "c" comes
        assert recent.get(question, lambda question=question: make(question)) == question.upper()  # type: ignore[misc]
    assert made == ["a", "b", "c", "b"]
