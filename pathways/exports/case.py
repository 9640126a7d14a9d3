"""A plan with the learner's record behind it, as one file that she owns and that opens again: the record as the loaders gave it,
with what was entered by hand, and the answer itself with all that was asked for. No name, no identity number, nothing that runs.

Read again by ``loaders.saved_case``, to the same record. Written also where there is no plan: the reasons are worth keeping.
"""

from __future__ import annotations

import json
from decimal import Decimal

from loaders import saved_case
from pathways.exports.route import Route, Written
from pathways.i18n import Words


def write(route: Route, words: Words) -> Written:
    """The file. How long the search took is no part of it: equal cases are equal files."""
    answer = json.loads(route.answer(), parse_float=Decimal) | {"seconds": 0}
    content = {
        "schema": saved_case.SCHEMA,
        "program": answer["program"],
        "today": route.today.isoformat(),
        "record": saved_case.as_json(route.entered),
        "plan": answer,
    }
    return Written(saved_case.sealed(content))
