"""``pathways template``: an empty table to fill in."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Annotated, Literal

import typer

from pathways.cli.arguments import JsonOption, LangOption, TemplateKind, language, today
from pathways.errors import WrongUse, system_fault


def template(
    kind: Annotated[TemplateKind, typer.Argument(metavar="catalogue|learner|equivalences", help="kind")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="file")],
    force: Annotated[bool, typer.Option("--force", help="force")] = False,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write an empty table, by the ending of the file's name an XLSX or a CSV; the learner's table also as JSON."""
    suffix = file.suffix.lower()
    form: Literal["xlsx", "csv", "json"]
    if suffix == ".xlsx":
        form = "xlsx"
    elif suffix == ".csv":
        form = "csv"
    elif suffix == ".json" and kind is TemplateKind.LEARNER:
        form = "json"
    else:
        raise WrongUse("template_ending_learner" if kind is TemplateKind.LEARNER else "template_ending", file=str(file))
    if file.exists() and not force:
        raise WrongUse("file_exists", file=str(file))
    from loaders.template import write_catalogue_template, write_equivalences_template, write_learner_template
    from pathways.cli.paper import Paper
    from pathways.i18n import words

    said = words(language(lang))
    writers = {
        TemplateKind.CATALOGUE: write_catalogue_template,
        TemplateKind.LEARNER: write_learner_template,
        TemplateKind.EQUIVALENCES: write_equivalences_template,
    }
    try:
        writers[kind](file, said.language, form)
    except OSError as fault:
        raise WrongUse("file_not_written", file=str(file), why=system_fault(fault)) from None
    if as_json:
        from pathways.wire import WrittenFile, files_answer, to_json

        written = WrittenFile(file=str(file), sha256=sha256(file.read_bytes()).hexdigest(), new=True)
        print(to_json(files_answer("template", [written], today())), end="")
        return
    Paper(said).line(said.say(f"cli-template-{kind}", file=str(file)))
