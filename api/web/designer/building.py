"""What to build next, and a draft with its effect. A draft is written in the address: nothing of it is kept, and it can be
shared. Records of a cohort are sent in a form and go to a process as they came; what is said of them is in its answer alone."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from api.errors import Problem
from api.v1.questions import BuildNextQuestion, DraftQuestion
from api.v1.questions import File as Sent
from api.v1.tables import MEDIA, Ending
from api.web.designer.asked import AboutLearners, Asked, File, Page, address_of, answered, of_one, records_sent
from api.web.designer.coverage import qualification_choices
from api.web.designer.qualifications import filtering
from loaders.catalogue.columns import KINDS, LANGUAGES_OF_TEACHING, MODES
from loaders.columns import Choice
from loaders.document import Document
from pathways.asking.building import next_to_build
from pathways.asking.cohort import sample_learners
from pathways.asking.drafting import drafted
from pathways.asking.sources import load
from pathways.curriculum.building import ToBuild, Wanted
from pathways.curriculum.drafts import Drafted
from pathways.curriculum.parts import PartKind, parts_of
from pathways.curriculum.survey import Sought
from pathways.errors import Told, Unreachable
from pathways.exports import building as tables
from pathways.exports.sheets import csv_of_rows
from pathways.i18n import words
from pathways.model import Finding, Qualification, Text, Unit
from pathways.wire.building import BuildNextAnswer, build_next_answer, how_proven
from pathways.wire.draft import EffectOf, effect_of
from pathways.wire.frame import findings_of

_TIME_LIMIT_MS = 10_000
_WAITS_S = 30
_MOST_POKS = 10
_ONE_AT_A_TIME = threading.Lock()  # a draft's effect is several plans for each learner

router = APIRouter()


# -- what to build -----------------------------------------------------------------------------------------------------------


@router.get("/build-next")
async def build_next(request: Request) -> Response:
    """Which new POKs would cover most."""
    return await answered(request, _build_next)


@router.post("/build-next")
async def build_next_for_cohort(request: Request) -> Response:
    """Which new POKs would help most of the learners whose records are sent."""
    cohort = await records_sent(request)
    return await answered(request, lambda asked: _for_cohort(asked, cohort))


@router.get("/build-next/table")
async def build_next_table(request: Request) -> Response:
    """The same as a table."""
    ending = Ending(given) if (given := request.query_params.get("ending", "")) in list(Ending) else Ending.CSV
    make = {Ending.CSV: tables.csv_of, Ending.XLSX: tables.xlsx_of}[ending]

    def made(asked: Asked) -> File:
        found = _to_build(asked, asked.qualification())
        return File(make(found, words(asked.said.language)), MEDIA[ending], f"pathways-build-next{ending.value}")

    return await answered(request, made)


def _build_next(asked: Asked) -> Page:
    return _built(asked, build_next_answer(_to_build(asked, asked.qualification()), asked.said))


def _for_cohort(asked: Asked, cohort: list[Sent]) -> AboutLearners:
    wanted, sought = _wanted(asked), asked.sought()
    question = BuildNextQuestion(
        cohort=cohort,
        qualification=list(of_one(asked.qualification())),
        on=asked.on,
        poks=wanted.most_poks,
        most_osp=wanted.most_osp,
        units_each=wanted.units_each,
        provider=list(sought.providers),
        language=list(sought.languages),
        mode=list(sought.modes),
        place=list(sought.places),
    )
    return AboutLearners(question, lambda found, refused: _built(asked, found, refused))


def _built(asked: Asked, answer: BuildNextAnswer | Mapping[str, Any] | None, refused: str | None = None) -> Page:
    """What an answer says, or why there is none."""
    one, wanted = asked.qualification(), _wanted(asked)
    return Page(
        "build-next.html",
        {
            "one": one,
            "own": address_of(one, asked.there) if one is not None else {},
            "answer": answer,
            "refused": refused,
            "how_proven": how_proven,
            "query": {"poks": wanted.most_poks, "most_osp": wanted.most_osp, "units_each": wanted.units_each},
            "qualifications": qualification_choices(asked),
            **filtering(asked),
        },
    )


def _wanted(asked: Asked) -> Wanted:
    return Wanted(
        _number(asked.word("poks"), 3, _MOST_POKS),
        _osp(asked.word("most_osp"), Decimal(15)),
        _number(asked.word("units_each"), 1, _MOST_POKS),
    )


def _to_build(asked: Asked, one: Qualification | None) -> ToBuild:
    wanted = _wanted(asked)
    sought: Sought = asked.sought(one)
    references = () if one is None else (one.register_number,)
    key = ("to build", one, wanted, sought, asked.on)
    return asked.there.remembered(
        key,
        lambda: next_to_build(
            asked.there, references, asked.on, wanted, sought=sought, chosen=(one,) if one is not None else None,
            time_limit_ms=_TIME_LIMIT_MS,
        ),
    )  # fmt: skip


def _number(given: str | None, otherwise: int, most: int) -> int:
    return min(int(given), most) if given and given.isascii() and given.isdigit() and len(given) < 6 and int(given) else otherwise


def _osp(given: str | None, otherwise: Decimal) -> Decimal:
    try:
        found = Decimal((given or "").replace(",", "."))
    except InvalidOperation:
        return otherwise
    return found if found.is_finite() and 0 < found <= 1000 else otherwise


# -- a draft -----------------------------------------------------------------------------------------------------------------

FIELDS = ("id", "name", "provider", "kind", "extent", "price_eur", "weeks", "languages", "modes", "outcomes", "assessment",
          "quality_assurance", "certificate", "country")  # fmt: skip
"""The fields of the form, as the columns of a catalogue table; ``covers`` beside them."""

_ID = "DRAFT-1"


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it was written."""

    fields: Mapping[str, str]
    covers: tuple[str, ...]

    @property
    def is_begun(self) -> bool:
        """Whether there is enough to look at."""
        return bool(self.fields["name"])

    def table(self, language: str) -> list[list[str]]:
        """A catalogue table of one row."""
        cells = {name: value for name, value in self.fields.items() if value}
        cells[f"name_{language}"] = cells.pop("name")
        cells |= {
            "id": cells.get("id", _ID),
            "provider": cells.get("provider", words(language).say("web-designer-draft")),
            "any_start": "yes",
        }
        cells |= {"extent_unit": "osp"} if cells.get("extent") else {}
        if cells.get("kind") in ("unit", "sub_unit"):
            cells["covers_formal"] = ";".join(self.covers)
        elif self.covers:
            cells |= {"covers_declared": ";".join(self.covers), "declared_by": cells["provider"]}
        return [list(cells), list(cells.values())]


@router.get("/draft")
async def draft(request: Request) -> Response:
    """A form for a draft, and what it would change."""
    return await answered(request, _draft)


@router.post("/draft")
async def draft_for_cohort(request: Request) -> Response:
    """What the draft of the address would change for the learners whose records are sent."""
    cohort = await records_sent(request)
    return await answered(request, lambda asked: _draft_for_cohort(asked, cohort))


@router.get("/draft/table")
async def draft_table(request: Request) -> Response:
    """The draft as a catalogue table of one row, to go on with."""

    def made(asked: Asked) -> File:
        written = _written(asked)
        rows = written.table(asked.said.language) if written.is_begun else [["id"]]
        return File(csv_of_rows(rows, words(asked.said.language)), MEDIA[Ending.CSV], "pathways-draft.csv")

    return await answered(request, made)


def _written(asked: Asked) -> Draft:
    covers = tuple(dict.fromkeys(one for each in asked.words("covers") for one in each.replace(";", " ").split()))
    fields = {name: asked.word(name) or "" for name in FIELDS}
    return Draft(fields | {"kind": fields["kind"] or "part_of_unit"}, covers)


def _draft_for_cohort(asked: Asked, cohort: list[Sent]) -> Page | AboutLearners:
    written = _written(asked)
    if not written.is_begun:
        return _draft(asked)
    table = csv_of_rows(written.table(asked.said.language), words("en")).decode("utf-8-sig")
    question = DraftQuestion(
        cohort=cohort,
        qualification=list(of_one(asked.qualification())),
        on=asked.on,
        drafts=[Sent(text=table, ending=".csv")],
    )
    return AboutLearners(question, lambda found, refused: _draft(asked, (found or {}).get("effect"), refused))


def _draft(asked: Asked, effect: EffectOf | Mapping[str, Any] | None = None, refused: str | None = None) -> Page:
    """The form, and what is said of the draft. ``effect``: on a cohort; ``refused``: why there is none."""
    one = asked.qualification()
    written = _written(asked)
    unit = _unit_of(asked, written, one)
    found, fault = _looked_at(asked, written, one)
    if effect is None and found is not None and found.effects is not None:
        effect = effect_of(found.effects)
    told = found.facts if found is not None else _told(written, asked.said.language) if fault is not None else ()
    query = {**written.fields, "covers": list(written.covers)}
    return Page(
        "draft.html",
        {
            "one": one,
            "own": address_of(one, asked.there) if one is not None else {},
            "written": written,
            "unit": unit,
            "rows": _rows(unit, written) if unit is not None else (),
            "others": [each for each in written.covers if unit is None or each not in {row.id for row in parts_of(unit)}],
            "kinds": _choices(KINDS, asked.said.language),
            "languages_of_teaching": _choices(LANGUAGES_OF_TEACHING, asked.said.language),
            "modes": _choices(MODES, asked.said.language),
            "looked": found.looked[0] if found is not None and found.looked else None,
            "effect": effect,
            "refused": refused,
            "fault": fault,
            "query": query,
            "keeps": urlencode([*written.fields.items(), *(("covers", each) for each in written.covers)]),
            "facts": findings_of(told, asked.said),
            **filtering(asked),
        },
    )


def _choices(listed: tuple[Choice, ...], language: str) -> list[tuple[str, str]]:
    return [(each.key, each.name.in_language(language) or each.key) for each in listed]


def _unit_of(asked: Asked, written: Draft, one: Qualification | None) -> Unit | None:
    """The unit whose requirements the form offers: named, else that of the first which the draft covers."""
    code = asked.word("unit") or next((each.partition(":")[0].partition("/")[0] for each in written.covers), None)
    holders = [each for each in asked.there.catalogue.qualifications if code and each.unit(code) is not None]
    chosen = one if one in holders else next((each for each in holders if each.usable_on(asked.on)), next(iter(holders), None))
    return chosen.unit(code) if chosen is not None and code else None


@dataclass(frozen=True, slots=True)
class Row:
    """A row that can be ticked."""

    id: str
    name: Text
    ticked: bool


def _rows(unit: Unit, written: Draft) -> tuple[Row, ...]:
    return tuple(Row(each.id, each.name, each.id in written.covers) for each in parts_of(unit) if each.kind is not PartKind.UNIT)


def _told(written: Draft, language: str) -> tuple[Finding, ...]:
    """What is wrong with a draft that cannot be read."""
    try:
        found = load((Document("draft.csv", csv_of_rows(written.table(language), words("en"))),), option="--draft")
    except Told:
        return ()
    return (*found.findings, *(each for listed in found.findings_of.values() for each in listed))


def _looked_at(asked: Asked, written: Draft, one: Qualification | None) -> tuple[Drafted | None, Told | None]:
    """What is found, or why the draft cannot be read. Raises ``Problem`` where others are being answered."""
    if not written.is_begun:
        return None, None
    table = csv_of_rows(written.table(asked.said.language), words("en"))
    document = Document("draft.csv", table)
    references, chosen = ((one.register_number,), (one,)) if one is not None else ((), None)
    effect = asked.word("effect") is not None

    def made() -> Drafted:
        return drafted(
            asked.there, (document,), references, asked.on, chosen=chosen, learners=sample_learners() if effect else None
        )

    try:
        if not effect:
            return made(), None
        if not _ONE_AT_A_TIME.acquire(timeout=_WAITS_S):
            raise Problem(503, "questions-busy", "Others are being answered.", retry_after_s=10)
        try:
            return asked.there.remembered(("draft", table, references, asked.on), made), None
        finally:
            _ONE_AT_A_TIME.release()
    except Unreachable:
        raise
    except Told as fault:
        return None, fault
