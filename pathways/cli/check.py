"""``pathways check``: does the record complete the goal, and if not, what is the least that remains?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pathways.asking.credentials import Trusting
from pathways.cli.arguments import (
    Areas,
    Contexts,
    CorrectionsFile,
    Data,
    Holds,
    JsonOption,
    LangOption,
    Learner,
    MethodOption,
    On,
    Online,
    QualificationRef,
    Recipients,
    StoreOption,
    Strict,
    TrustFile,
    Units,
    language,
    on_day,
    wants_progress,
)


def check(
    learner: Learner = None,
    holds: Holds = None,
    qualification: QualificationRef = None,
    unit: Units = None,
    method: MethodOption = None,
    competence_area: Areas = None,
    on: On = None,
    strict: Strict = False,
    data: Data = None,
    store: StoreOption = None,
    corrections: CorrectionsFile = None,
    trust: TrustFile = None,
    online: Online = False,
    recipient: Recipients = None,
    contexts: Contexts = None,
    pdf: Annotated[Path | None, typer.Option("--pdf", metavar="FILE.pdf", help="pdf")] = None,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE.html", help="html")] = None,
    for_: Annotated[str | None, typer.Option("--for", metavar="TEXT", help="for")] = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """What counts, what is missing and why."""
    from pathways.asking import check as asking
    from pathways.asking.question import Asked
    from pathways.cli.paper import Paper, working
    from pathways.cli.show_check import show_check
    from pathways.cli.writing import leaving
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    files = leaving({"pdf": pdf, "html": html}, for_)
    asked = Asked(
        data=tuple(data or ()),
        store=store,
        learner=tuple(learner or ()),
        holds=tuple(holds or ()),
        qualification=qualification,
        units=tuple(unit or ()),
        method=method,
        competence_areas=tuple(competence_area or ()),
        on=on_day(on),
        strict=strict,
        corrections=corrections,
        trusting=Trusting(trust, tuple(recipient or ()), online, contexts),
    )
    with working(said.say("cli-checking"), shown=wants_progress()):
        answer = asking.check(asked, said, files)
    if as_json:
        print(to_json(answer), end="")
    else:
        show_check(answer, Paper(said))
        for each in files.written:
            Paper(said).say("cli-written", file=str(each))
