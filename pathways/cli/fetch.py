"""``pathways fetch``: the one verb that downloads."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from pathways.cli.arguments import JsonOption, LangOption, language, today, wants_progress


def fetch(
    reference: Annotated[str, typer.Argument(metavar="REF", help="ref")],
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="to")],
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Save national requirements as files."""
    from pathways.cli.paper import Paper, working
    from pathways.fetch import Progress, fetch_requirements
    from pathways.i18n import words

    said = words(language(lang))
    paper = Paper(said)
    done: list[Progress] = []
    with working(said.say("cli-fetching", reference=reference), shown=wants_progress()):
        fetch_requirements(reference, to=to, on_progress=done.append)
    if as_json:
        from pathways.wire import WrittenFile, files_answer, to_json

        files = [
            WrittenFile(file=str(each.file), sha256=sha256(each.file.read_bytes()).hexdigest(), new=each.is_new) for each in done
        ]
        print(to_json(files_answer("fetch", files, today())), end="")
        return
    for each in done:
        paper.line(said.say("cli-fetched" if each.is_new else "cli-fetched-unchanged", file=str(each.file)))
    paper.line(said.say("cli-fetched-next", folder=str(to)))
