"""Signs that a page can show: names come from sources that may hold anything.

What has no shape of its own (control signs, marks that turn the direction of writing, private signs) is dropped: it would be
refused by XML and PDF, or show a name as something else.
"""

from __future__ import annotations

import unicodedata

_SHAPELESS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def shown(text: str) -> str:
    """``text`` without signs that have no shape; line ends stay."""
    return "".join(each for each in text if each == "\n" or unicodedata.category(each) not in _SHAPELESS)
