"""HTML of the national services as plain text.

Long texts arrive as HTML fragments (p, ul, li, em, strong, entities). What is kept is the words: one line per paragraph
or list item, blanks collapsed. Nothing is rendered and nothing is fetched.
"""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset({"p", "li", "ul", "ol", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th"})
_UNSEEN = frozenset({"script", "style"})


def plain(html: str) -> str:
    """``html`` as plain text, one line per block; an empty string when it holds no words. Text without markup passes."""
    parser = _Lines()
    # The parser of the standard library raises on "<![" with an unknown word behind it; as text it does no harm.
    parser.feed(html.replace("<![", "&lt;!["))
    parser.close()
    parser.end_line()
    return "\n".join(parser.lines)


class _Lines(HTMLParser):
    """Collects the lines of a text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._line.append(data)

    def end_line(self) -> None:
        """Close the line that is being collected."""
        line = " ".join("".join(self._line).split())
        if line:
            self.lines.append(line)
        self._line.clear()
