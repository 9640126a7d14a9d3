"""Words of a payload: language maps, HTML as plain text, and lists of skills.

A language map holds fi, sv, sometimes en, and bookkeeping keys that start with ``_``; those are not languages. "-" means
missing. Long texts are HTML (p, ul, li, em, strong, entities).

How skills are taken from a text, in this order:

1. list items; an item that holds a list with items of its own is a lead-in, and the inner items are the skills
   (no shipped payload nests lists);
2. without any list item, paragraphs that open with a dash: the Swedish side of several documents is written so;
3. without those, every paragraph: documents of 2001 describe skills in prose. ``in_prose`` says that this happened.

Source: ePerusteet payloads of 2001-2025 (tutkinnonOsat[].ammattitaitovaatimukset, ammattitaitovaatimukset2019).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from loaders.document import Json, items, mapping, text_of
from loaders.html_text import plain
from pathways.model import LANGUAGES, Text

_BREAKS = frozenset({"p", "br", "div"})
_LISTS = frozenset({"ul", "ol"})
_DASHES = ("-", "–", "—", "•")


def words(value: Json) -> Text:
    """A language map as ``Text``: trimmed, blanks collapsed, "-" and unknown languages left out."""
    by_language = mapping(value)
    return Text(**{language: text_of(by_language.get(language)) for language in LANGUAGES})


def prose(value: Json) -> Text:
    """A language map of HTML as plain text, one line per paragraph or list item."""
    by_language = mapping(value)
    return Text(**{language: _plain(by_language.get(language)) for language in LANGUAGES})


def _plain(value: Json) -> str | None:
    """HTML as plain text; ``None`` when no words are left."""
    if not isinstance(value, str) or ("<" not in value and "&" not in value):
        return text_of(value)
    text = plain(value)
    return text if text_of(text) is not None else None


@dataclass(frozen=True, slots=True)
class Skills:
    """Skills that a text lists. ``left_out`` names the languages whose list has another length than the ruling one."""

    texts: tuple[Text, ...] = ()
    left_out: tuple[str, ...] = ()
    in_prose: bool = False


def skills(html: Json, structured: Json = None) -> Skills:
    """The skills of ``structured`` (the form of 2019) when it lists any, else those of ``html`` (a language map).

    Languages are matched by position. Where their counts differ, the Finnish list rules (else the first that there is)
    and the others are left out: a wrong pair of sentences is worse than a missing translation.
    """
    listed = _structured(structured)
    if listed:
        return Skills(listed)
    by_language = {language: _listed(mapping(html).get(language)) for language in LANGUAGES}
    present = {language: found for language, found in by_language.items() if found.texts}
    if not present:
        return Skills()
    ruling = next(iter(present.values()))
    matched = {language: found.texts for language, found in present.items() if len(found.texts) == len(ruling.texts)}
    texts = tuple(Text(**{language: found[number] for language, found in matched.items()}) for number in range(len(ruling.texts)))
    return Skills(texts, tuple(language for language in present if language not in matched), ruling.in_prose)


def _structured(value: Json) -> tuple[Text, ...]:
    """Skills of ``{kohde, vaatimukset, kohdealueet}``: the general ones first, then area by area."""
    whole = mapping(value)
    entries = [*items(whole.get("vaatimukset"))]
    for area in items(whole.get("kohdealueet")):
        entries += items(mapping(area).get("vaatimukset"))
    texts = (prose(mapping(entry).get("vaatimus")) or words(mapping(mapping(entry).get("koodi")).get("nimi")) for entry in entries)
    return tuple(text for text in texts if text)


@dataclass(frozen=True, slots=True)
class _Listed:
    texts: tuple[str, ...] = ()
    in_prose: bool = False


def _listed(html: Json) -> _Listed:
    """The skills of one HTML text, in the order that the module's docstring gives."""
    if not isinstance(html, str):
        return _Listed()
    listed = _items(html)
    if listed:
        return _Listed(tuple(listed))
    lines = [line for line in plain(html).splitlines() if text_of(line) is not None]
    dashed = [line.lstrip("".join(_DASHES) + " ") for line in lines if line.startswith(_DASHES)]
    if any(dashed):
        return _Listed(tuple(line for line in dashed if line))
    return _Listed(tuple(lines), in_prose=bool(lines))


@dataclass(slots=True)
class _Item:
    """An open list item. It is a lead-in once an item inside it was read."""

    pieces: list[str] = field(default_factory=list)
    leads: bool = False


class _Items(HTMLParser):
    """Collects the items of the lists in a text, in the order in which they end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.items: list[str] = []
        self._levels: list[_Item | None] = []  # one per open list: its open item, if any

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LISTS:
            self._levels.append(None)
        elif tag == "li":
            if not self._levels:
                self._levels.append(None)
            self._end_item()
            self._levels[-1] = _Item()
        elif tag in _BREAKS:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "li":
            self._end_item()
        elif tag in _LISTS:
            self._end_list()
        elif tag in _BREAKS:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if self._levels and (item := self._levels[-1]) is not None:
            item.pieces.append(data)

    def finish(self) -> None:
        """End what the text left open."""
        self.close()
        while self._levels:
            self._end_list()

    def _end_list(self) -> None:
        self._end_item()
        if self._levels:
            self._levels.pop()

    def _end_item(self) -> None:
        item = self._levels[-1] if self._levels else None
        if item is None:
            return
        self._levels[-1] = None
        text = text_of("".join(item.pieces))
        if text is None and not item.leads:
            return
        if text is not None and not item.leads:
            self.items.append(text)
        outer = self._levels[-2] if len(self._levels) > 1 else None
        if outer is not None:
            outer.leads = True


def _items(html: str) -> list[str]:
    parser = _Items()
    # The parser of the standard library raises on "<![" with an unknown word behind it; as text it does no harm.
    parser.feed(html.replace("<![", "&lt;!["))
    parser.finish()
    return parser.items
