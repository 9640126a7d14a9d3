"""Text of anybody's making, so that a reader sees what is there.

Escaping is the templates' work. What it leaves are signs that are not seen but change what is: control characters, and those that
turn the direction of the text after them. They are shown by their numbers.

Source: Unicode Standard Annex 9, section 2 (directional formatting characters); Unicode Technical Report 36, section 2.5.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\ue000-\uf8ff\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """``text`` with a mark in the place of every sign that would not be seen."""
    return _UNSEEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def unseen(text: str) -> tuple[str, ...]:
    """The numbers of the signs in ``text`` that would not be seen, each once."""
    return tuple(dict.fromkeys(f"U+{ord(each):04X}" for each in _UNSEEN.findall(text)))


def cut(text: str, most: int) -> tuple[str, int | None]:
    """At most ``most`` signs of ``text``, and how many there are in all where that is not all."""
    return (text, None) if len(text) <= most else (text[:most].rstrip(), len(text))
