"""Names that stand in for missing ones, as HTML: each says which language it is in.

``pathways.i18n.marking_words`` puts private characters around them, inside sentences too; here they become ``<span lang>``.
Source: WCAG 2.2, 3.1.2 (Language of Parts).
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from pathways.i18n import FALLBACK, FALLBACK_END, LANGUAGE_END

_MARKED = re.compile(f"{FALLBACK}([a-z]{{2}}){LANGUAGE_END}([^{FALLBACK_END}]*){FALLBACK_END}?")
_SIGNS = re.compile(f"[{FALLBACK}{LANGUAGE_END}{FALLBACK_END}]")


def marked(text: object) -> Markup | str:
    """``text`` escaped, with its marks as elements."""
    written = str(text)
    if FALLBACK not in written or isinstance(text, Markup):
        return text if isinstance(text, Markup) else written
    found, end = [], 0
    for each in _MARKED.finditer(written):
        found += [escape(_plain(written[end : each.start()])), Markup('<span lang="{}">{}</span>').format(each[1], _plain(each[2]))]
        end = each.end()
    return Markup("").join([*found, escape(_plain(written[end:]))])


def in_tongue(text: str, language: str | None) -> str:
    """``text`` with the marks of ``language``, for a sentence that a page says; unmarked where that is not known."""
    plain_text = _plain(text)
    # Marks know languages by two letters; a name in any other is left as it is.
    known = language is not None and re.fullmatch("[a-z]{2}", language) is not None
    return f"{FALLBACK}{language}{LANGUAGE_END}{plain_text}{FALLBACK_END}" if known else plain_text


def plain(text: object) -> str:
    """``text`` without marks: for attributes, options and files, which cannot hold an element."""
    return _plain(_MARKED.sub(lambda each: each[2], str(text)))


def _plain(text: str) -> str:
    return _SIGNS.sub("", text)
