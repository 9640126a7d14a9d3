"""What is wrong with the requirements and the catalogues: every tree and catalogue with counts, and the findings behind them."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from api.web.designer.asked import Asked, Page, address_of, answered, link, of_one, paged
from api.web.designer.coverage import qualification_choices
from api.web.designer.qualifications import filtering
from pathways.asking.health import healthy
from pathways.curriculum.health import CatalogueHealth, DocumentHealth, Health, Trouble, counts_of, trouble_of
from pathways.model import Finding, Severity
from pathways.wire.health import faults_of

_ON_A_PAGE = 60

router = APIRouter()


@router.get("/faults")
async def faults(request: Request) -> Response:
    """Counts, and findings of the severity and kind that the address asks for."""
    return await answered(request, _faults)


@dataclass(frozen=True, slots=True)
class Row:
    """One tree, or one catalogue, with the counts of its findings by severity."""

    document: DocumentHealth | None
    source: CatalogueHealth | None
    method: str | None
    counts: tuple[int, int, int]


def _faults(asked: Asked) -> Page:
    one = asked.qualification()
    found = healthy(asked.there, of_one(one), asked.on)
    show, kind = asked.choice("show", Severity), asked.choice("kind", Trouble)
    order = list(Severity)
    listed = sorted(
        (
            each
            for each in dict.fromkeys(found.every)
            if (show is None or each.severity is show) and (kind is None or trouble_of(each.code) is kind)
        ),
        key=lambda each: (order.index(each.severity), each.where, each.code),
    )
    pages, here = paged(len(listed), asked.page(), _ON_A_PAGE)
    own = address_of(one, asked.there) if one is not None else {}
    parameters = {"qualification": list(of_one(one)), "on": asked.day_given, "lang": asked.said.language}
    return Page(
        "faults.html",
        {
            "one": one,
            "own": own,
            "qualifications": qualification_choices(asked),
            "rows": _rows(found),
            "counts": _counts(found.every),
            "listed": faults_of(listed[here], asked.said),
            "count": len(listed),
            "pages": pages,
            "query": {"show": show, "kind": kind},
            "severities": [(str(each), asked.said.say(f"severity-{each}")) for each in Severity],
            "kinds": [(str(each), asked.said.say(f"health-kind-{each}")) for each in Trouble],
            "table": link("/api/v1/health/table", parameters),
            **filtering(asked),
        },
    )


def _rows(found: Health) -> list[Row]:
    rows = []
    for each in found.documents:
        for tree in each.trees:
            rows.append(Row(each, None, str(tree.structure.method), _counts((*each.findings, *tree.findings))))
        if not each.trees:
            rows.append(Row(each, None, None, _counts(each.findings)))
    return rows + [Row(None, source, None, _counts(source.findings)) for source in found.catalogues]


def _counts(facts: tuple[Finding, ...]) -> tuple[int, int, int]:
    counts = counts_of(facts)
    return counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.NOTE]
