"""``pathways demo``: the main job on the bundled sample, offline, on a fixed day, without writing a file."""

from __future__ import annotations

from datetime import date

from pathways.cli.arguments import JsonOption, LangOption, language, wants_progress

ON = date(2026, 12, 1)  # the day that the sample is made for, pathways.sample.TODAY
TOO_SOON = date(2027, 1, 31)
DROPPED_OUT = "learner-dropped-out.json"
NEARLY_READY = "learner-nearly-ready.json"


def demo(lang: LangOption = None, as_json: JsonOption = False) -> None:
    """What counts, what is missing, a proven plan, and a "no" with its smallest change."""
    from pathways.asking.check import answered
    from pathways.asking.plan import planned
    from pathways.asking.question import Asked, known, prepare
    from pathways.asking.sources import sample_document
    from pathways.asking.wishes import Wishes
    from pathways.cli.paper import Paper, working
    from pathways.cli.show_check import show_check
    from pathways.cli.show_plan import show_plan
    from pathways.i18n import words
    from pathways.wire import demo_answer, to_json

    said = words(language(lang))
    with working(said.say("cli-planning"), shown=wants_progress()):
        asked = Asked(learner=(sample_document(DROPPED_OUT),), on=ON)
        given = known(asked)
        prepared = prepare(asked, given)
        counted = answered(prepared, said)
        way = planned(prepared, given, Wishes(start=ON, languages=("fi",)), said)
        hurried = Asked(learner=(sample_document(NEARLY_READY),), on=ON)
        given = known(hurried)
        refused = planned(prepare(hurried, given), given, Wishes(start=ON, by=TOO_SOON, languages=("fi",)), said)
    if as_json:
        print(to_json(demo_answer(counted, way, refused)), end="")
        return
    paper = Paper(said)
    paper.say("cli-demo-intro", day=said.day(ON))
    paper.heading(said.say("cli-demo-check"))
    show_check(counted, paper)
    paper.heading(said.say("cli-demo-plan"))
    show_plan(way, paper)
    paper.heading(said.say("cli-demo-impossible", day=said.day(TOO_SOON)))
    show_plan(refused, paper)
    paper.heading(said.say("cli-demo-next"))
    for command in (
        "pathways check --holds 105444 --qualification OPH-2455-2017",
        "pathways template learner FILE.xlsx",
        "pathways fetch REF --to FOLDER",
        "pathways check --data FOLDER --learner FILE --qualification REF",
        "pathways plan --data FOLDER --learner FILE --by DATE --prefer finish",
        "pathways closest --learner FILE",
    ):
        print(f"  {command}")
