"""``pathways evidence``: what does the learner have, without any goal?"""

from __future__ import annotations

from pathways.asking.credentials import Trusting
from pathways.cli.arguments import (
    Contexts,
    Data,
    Holds,
    JsonOption,
    LangOption,
    Learner,
    Offerings,
    On,
    Online,
    Recipients,
    StoreOption,
    TrustFile,
    language,
    on_day,
    wants_progress,
)


def evidence(
    learner: Learner = None,
    holds: Holds = None,
    on: On = None,
    data: Data = None,
    store: StoreOption = None,
    offerings: Offerings = None,
    trust: TrustFile = None,
    online: Online = False,
    recipient: Recipients = None,
    contexts: Contexts = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """What the learner has, piece by piece."""
    from pathways.asking import evidence as asking
    from pathways.asking.question import Asked
    from pathways.cli.paper import Paper, working
    from pathways.cli.show_evidence import show_evidence
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    asked = Asked(
        data=tuple(data or ()),
        store=store,
        offerings=tuple(offerings or ()),
        learner=tuple(learner or ()),
        holds=tuple(holds or ()),
        on=on_day(on),
        trusting=Trusting(trust, tuple(recipient or ()), online, contexts),
    )
    with working(said.say("cli-checking"), shown=wants_progress()):
        answer = asking.evidence(asked, said)
    if as_json:
        print(to_json(answer), end="")
    else:
        show_evidence(answer, Paper(said))
