"""``pathways fetch``: the one verb that downloads."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from pathways.cli.arguments import JsonOption, LangOption, language, today, wants_progress
from pathways.errors import WrongUse


def fetch(
    reference: Annotated[list[str], typer.Argument(metavar="REF|contexts|shapes", help="ref")],
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="to")],
    taken_from: Annotated[Path | None, typer.Option("--from-folder", metavar="FOLDER", help="from-folder")] = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Save national requirements, or contexts and shapes of others, as files."""
    from pathways.cli.paper import Paper, working
    from pathways.fetch import KINDS, Progress, fetch_pinned, fetch_requirements
    from pathways.i18n import words

    said = words(language(lang))
    paper = Paper(said)
    done: list[Progress] = []
    if taken_from is not None and not all(each in KINDS for each in reference):
        raise WrongUse("folder_for_pinned_only")
    for each in reference:
        with working(said.say("cli-fetching", reference=each), shown=wants_progress()):
            if each in KINDS:
                fetch_pinned(each, to=to, taken_from=taken_from, on_progress=done.append)
            else:
                fetch_requirements(each, to=to, on_progress=done.append)
    if as_json:
        from pathways.wire import WrittenFile, files_answer, to_json

        files = [WrittenFile(file=str(one.file), sha256=sha256(one.file.read_bytes()).hexdigest(), new=one.is_new) for one in done]
        print(to_json(files_answer("fetch", files, today())), end="")
        return
    for one in done:
        paper.line(said.say("cli-fetched" if one.is_new else "cli-fetched-unchanged", file=str(one.file)))
    if "contexts" in reference:
        paper.line(said.say("cli-fetched-contexts", folder=str(to)))
    if not all(each in KINDS for each in reference):
        paper.line(said.say("cli-fetched-next", folder=str(to)))
