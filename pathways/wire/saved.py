"""A saved answer of ``pathways plan``, read back.

Fields that are not known are passed over, fields of later versions may be missing; what the comparison needs has to be there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError

from pathways.errors import UnreadableInput
from pathways.model import Method, Text
from pathways.planner.plan import StepKind, Totals
from pathways.planner.saved import SavedPlacement, SavedPlan, SavedStep
from pathways.wire.asked import Asked
from pathways.wire.plan import SCHEMA, Status

_KIND = SCHEMA.rpartition("/")[0]
_Euros = Annotated[Decimal, Field(ge=0, lt=10**9)]
_Osp = Annotated[Decimal, Field(ge=0, lt=10**6)]


class _Covered(BaseModel):
    unit: str
    elements: tuple[str, ...] = ()


class _Step(BaseModel):
    kind: StepKind
    id: str
    name: str | None = None
    provider: str | None = None
    covers: tuple[_Covered, ...] = ()
    cost_eur: _Euros | None = None
    start: date | None = None
    end: date | None = None
    needs_first: tuple[str, ...] = ()


class _Placement(BaseModel):
    id: str
    unit: str | None = None
    name: str | None = None
    group: str
    group_name: str | None = None
    source: str = "plan"


class _Branch(BaseModel):
    kind: str
    code: str | None = None


class _Totals(BaseModel):
    osp: _Osp | None = None
    known_cost_eur: _Euros
    unknown_prices: int = 0
    finish: date | None = None
    steps: int
    weeks: int | None = None
    to_agree_osp: _Osp | None = None


class _Plan(BaseModel):
    totals: _Totals
    steps: tuple[_Step, ...]
    placements: tuple[_Placement, ...] = ()
    branch: tuple[_Branch, ...] = ()


class _Qualification(BaseModel):
    register_number: str | None = None
    method: Method | None = None


class _Data(BaseModel):
    graph: str
    sha256: str


class _Answer(BaseModel):
    today: date
    status: Status
    qualification: _Qualification
    data: tuple[_Data, ...] = ()
    plans: tuple[_Plan, ...] = ()
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """What a saved answer said. ``plan``: its best plan, ``None`` where there was none. ``asked``: ``None`` in answers of
    versions that did not say it. ``data``: source -> SHA-256."""

    today: date
    status: Status
    sha256: str
    register_number: str | None
    method: Method | None
    data: Mapping[str, str]
    plan: SavedPlan | None
    asked: Asked | None


def read_saved(content: Any, *, name: str, sha256: str) -> SavedAnswer:
    """The answer that ``content`` (parsed JSON) is. Raises ``UnreadableInput`` for anything but an answer of ``pathways plan``.

    ``name`` is what messages call the file, ``sha256`` the digest of its bytes.
    """
    schema = content.get("schema") if isinstance(content, dict) else None
    if not isinstance(schema, str) or not schema.startswith("pathways/"):
        raise UnreadableInput(name, "saved_not_ours")
    if schema != SCHEMA:
        kind = schema.rpartition("/")[0]
        raise UnreadableInput(name, "saved_other_version" if kind == _KIND else "saved_other_answer", schema=schema, wanted=SCHEMA)
    try:
        answer = _Answer.model_validate(content)
    except ValidationError as fault:
        place = "/".join(str(each) for each in fault.errors()[0]["loc"])
        raise UnreadableInput(name, "saved_broken", place=place) from None
    return SavedAnswer(
        today=answer.today,
        status=answer.status,
        sha256=sha256,
        register_number=answer.qualification.register_number,
        method=answer.qualification.method,
        data={each.graph: each.sha256 for each in answer.data},
        plan=_plan(answer.plans[0]) if answer.plans else None,
        asked=answer.asked,
    )


def _plan(plan: _Plan) -> SavedPlan:
    totals = plan.totals
    return SavedPlan(
        steps=tuple(_step(each) for each in plan.steps),
        placements=tuple(
            SavedPlacement(each.unit or each.id, Text(fi=each.name), each.group, each.group_name, each.source != "plan")
            for each in plan.placements
        ),
        branch=tuple(each.code or each.kind for each in plan.branch),
        totals=Totals(
            osp=totals.osp,
            cost_cents=int(totals.known_cost_eur * 100),
            unknown_prices=totals.unknown_prices,
            finish=totals.finish,
            steps=totals.steps,
            weeks=totals.weeks,
            to_agree_osp=totals.to_agree_osp,
        ),
    )


def _step(step: _Step) -> SavedStep:
    return SavedStep(
        kind=step.kind,
        id=step.id,
        name=Text(fi=step.name),
        provider=step.provider,
        covers={each.unit: frozenset(each.elements) for each in step.covers},
        cost_cents=None if step.cost_eur is None else int(step.cost_eur * 100),
        start=step.start,
        end=step.end,
        needs_first=step.needs_first,
    )
