"""Every page that can be reached by following links, each kind of address a few times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx

_MOST_OF_A_KIND = 2
_MOST_OF_A_PATH = 3  # one template with other words in its fields
_MOST_OF_THINGS = 1  # pages of things of the graph are all made by one template
_SAME_PAGE = {"page", "open", "method", "show"}  # more or less of a list, or another view of one thing
_THING = "/id/"
_VARYING = re.compile(r"(?<=/)[^/]*[\d:%.][^/]*")  # parts of a path that name a thing


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "a" and given.get("href") and "download" not in given and "hreflang" not in given:
            self.found.append(str(given["href"]))


def kind_of(address: str) -> str:
    """Addresses of one kind lead to the same page about different things, or to other pages of one list."""
    parts = urlsplit(address)
    if parts.path.startswith(_THING):  # the last word that names no single thing: "requirement", "intake"
        words = [each for each in parts.path.split("/")[:-1] if each.isalpha()]
        return f"{_THING}{words[-1]}"
    names = sorted({each.partition("=")[0] for each in parts.query.split("&") if each} - _SAME_PAGE)
    return f"{_VARYING.sub('*', parts.path)}?{'&'.join(names)}"


def links_of(page: str, address: str) -> list[str]:
    """Where the links of a page lead, on this very site, without what is inside a page."""
    reader = _Links()
    reader.feed(page)
    found = (urldefrag(urljoin(address, each)).url for each in reader.found)
    own = urlsplit(address).netloc
    return list(dict.fromkeys(each for each in found if urlsplit(each).netloc == own))


def every_page(client: httpx.Client, start: str = "/", opened: Callable[[str], str] | None = None) -> list[str]:
    """Paths of pages (HTML, answered with 200), nearest to the start first. A link that leads nowhere is an ``AssertionError``.
    ``opened``: the page of a path when it is whole, where it comes in parts."""
    base = str(client.base_url).rstrip("/")
    waiting, seen, kinds, templates, pages = [f"{base}{start}"], set(), Counter[str](), Counter[str](), []
    while waiting:
        address = waiting.pop(0)
        kind = kind_of(address)
        template = kind.partition("?")[0]
        most = _MOST_OF_THINGS if kind.startswith(_THING) else _MOST_OF_A_KIND
        if address in seen or kinds[kind] >= most or templates[template] >= _MOST_OF_A_PATH:
            continue
        seen.add(address)
        kinds[kind] += 1
        templates[template] += 1
        answer = client.get(address)
        assert answer.status_code == 200, f"{address.removeprefix(base)} answers {answer.status_code}"
        if answer.headers["content-type"].startswith("text/html"):
            path = address.removeprefix(base)
            pages.append(path)
            waiting += links_of(answer.text if opened is None else opened(path), address)
    return pages
