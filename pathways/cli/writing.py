"""Files that a plan leaves in: one option for each form of ``pathways.exports.forms``, and how they are written.

All files are made before the first is written, so that a fault in one leaves no half of a set behind.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pathways.errors import WrongUse, system_fault
from pathways.exports.forms import Form, by_name
from pathways.model import Finding

if TYPE_CHECKING:
    from pathways.exports.route import Checked, Route
    from pathways.i18n import Words

_PAGES = ("pdf", "html")


@dataclass(frozen=True, slots=True)
class WantedFile:
    """One file that was asked for: by which option, where to, in which form."""

    option: str
    file: Path
    form: Form


@dataclass
class Leaving:
    """The files that were asked for, and who they are for. ``written``: those that were made and written."""

    wanted: tuple[WantedFile, ...] = ()
    whom: str = field(default="", repr=False)
    written: list[Path] = field(default_factory=list)

    @property
    def options(self) -> tuple[str, ...]:
        """What each file was asked for with."""
        return tuple(each.option for each in self.wanted)

    def write(self, about: Route | Checked, said: Words) -> tuple[Finding, ...]:
        """Writes the files; gives what there is to say about them. Raises ``WrongUse`` where one cannot be written."""
        about = replace(about, whom=self.whom)
        made = [(each, each.form.make(about, said)) for each in self.wanted]
        for each, content in made:
            if content.payload is None:
                continue
            try:
                each.file.write_bytes(content.payload)
            except OSError as fault:
                raise WrongUse("file_not_written", file=str(each.file), why=system_fault(fault)) from None
            self.written.append(each.file)
        return tuple(finding for _, content in made for finding in content.findings)


def leaving(asked: Mapping[str, Path | None], whom: str | None = None) -> Leaving:
    """What is to be written, by the name of its form, and for whom. Raises ``WrongUse`` where two options name one file, where the
    ending of a file's name does not say which form is meant, and where no file says whom it is for."""
    given = [(f"--{name}", name, file) for name, file in asked.items() if file is not None]
    if whom is not None and not any(asked.get(name) for name in _PAGES):
        raise WrongUse("option_needs_another", option="--for", other=" / ".join(f"--{each}" for each in _PAGES))
    taken: dict[Path, str] = {}
    for option, _, file in given:
        if (other := taken.setdefault(file.absolute(), option)) != option:
            raise WrongUse("two_options_one_file", option=option, other=other, file=str(file))
    return Leaving(
        tuple(WantedFile(option, file, _form(option, by_name()[name], file)) for option, name, file in given), whom or ""
    )


def _form(option: str, forms: tuple[Form, ...], file: Path) -> Form:
    """The only form, whatever the file is called; else the one of the file's ending."""
    if len(forms) == 1:
        return forms[0]
    for each in forms:
        if file.suffix.lower() == each.ending:
            return each
    raise WrongUse("ending_unknown", option=option, file=str(file), endings=", ".join(each.ending for each in forms))


def with_files(verb: Callable[..., None]) -> Callable[..., None]:
    """``verb`` with an option for every form; it takes them together, as ``files``, a mapping from the name of a form."""
    signature = inspect.signature(verb, eval_str=True)
    options = {
        name: Annotated[Path | None, typer.Option(f"--{name}", metavar="|".join(f"FILE{each.ending}" for each in forms), help=name)]
        for name, forms in by_name().items()
    }

    @wraps(verb)
    def taking(**given: Any) -> None:
        files = {name: given.pop(_parameter(name)) for name in options}
        verb(**given, files=files)

    added = [
        inspect.Parameter(_parameter(name), inspect.Parameter.KEYWORD_ONLY, default=None, annotation=option)
        for name, option in options.items()
    ]
    own = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in signature.parameters.values() if each.name != "files"]
    # before --time-limit and what every verb has
    at = next(index for index, each in enumerate(own) if each.name == "time_limit")
    taking.__signature__ = signature.replace(parameters=[*own[:at], *added, *own[at:]])  # type: ignore[attr-defined]
    return taking


def _parameter(name: str) -> str:
    return f"{name}_file"
