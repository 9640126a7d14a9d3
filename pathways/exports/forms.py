"""The forms that a plan leaves in: one row for each. A new form is one row here and one message of help.

The option of a form, its place in the service and every test of all forms follow from its row. What makes a form is imported when
it is asked for: some need libraries that take long to load.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pathways.exports.route import Checked, Route, Written
    from pathways.i18n import Words

Maker = Callable[["Route | Checked", "Words"], "Written"]
"""Only a page can be made of what is ``Checked``; every form can be made of a ``Route``."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a file. ``name``: of the option that asks for it; forms that share one are told apart by the file's ``ending``.
    ``maker``: a module of this package, and the function in it that makes the file."""

    name: str
    ending: str
    media_type: str
    maker: str

    @property
    def make(self) -> Maker:
        """What makes a file of this form."""
        module, _, function = self.maker.partition(":")
        return cast(Maker, getattr(import_module(f"{__package__}.{module}"), function))


FORMS: tuple[Form, ...] = (
    Form("pdf", ".pdf", "application/pdf", "page.pdf:pdf_of"),
    Form("html", ".html", "text/html", "page.html:html_of"),
    Form("ctdl", ".jsonld", "application/ld+json", "ctdl_path:write"),
    Form("elm", ".ttl", "text/turtle", "elm_path:write"),
    Form("hoks", ".json", "application/json", "hoks:write"),
    Form("case", ".json", "application/json", "case:write"),
    Form("ics", ".ics", "text/calendar", "calendar:write"),
    Form("steps", ".csv", "text/csv", "steps:csv_of"),
    Form("steps", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "steps:xlsx_of"),
)


def by_name() -> Mapping[str, tuple[Form, ...]]:
    """The forms that each option can ask for, in the order of the rows."""
    return {name: tuple(each for each in FORMS if each.name == name) for name in dict.fromkeys(each.name for each in FORMS)}
