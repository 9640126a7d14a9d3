"""National competence badges (*osaamismerkit*) as the national requirements service lists them: what each proves, in its own words.

A badge is assessed, has no extent and names no unit, requirement or skill: it is offered like a POK, so that its texts can be
searched and annotated, and fills nothing by itself. What is published is read, drafts are counted. Pictures, editors and the
identifiers of texts are left.

Source: ePerusteet, ``osaamismerkit`` (public API); learner-records.md C.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from loaders.document import Document, Json, Place, items, mapping, text_of
from loaders.html_text import plain
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import LANGUAGES, Finding, Offering, PieceKind, Properties, Severity, Stated, Text, finding

FORMAT = "osaamismerkit"
DEFINED_BY = "Opetushallitus"
"""Who defines the badges. Who gives them, the list does not say."""

_CODE = re.compile(r"osaamismerkit_\d+", re.ASCII)
_PUBLISHED = "JULKAISTU"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HELSINKI = ZoneInfo("Europe/Helsinki")


def recognises(document: Document) -> bool:
    """A list of badges, alone or as one page of the service (``data``)."""
    if not document.looks_like_json or b"osaamismerkit_" not in document.payload:
        return False
    try:
        return any(_is_badge(each) for each in _badges(document.json))
    except UnreadableInput:
        return b'"osaamistavoitteet"' in document.payload


def read(document: Document) -> Reading:
    """The published badges as offerings. Raises ``UnreadableInput`` where there is none at all."""
    found = [(Place(f"{document.name}#") / index, each) for index, each in enumerate(_badges(document.json)) if _is_badge(each)]
    if not found:
        raise UnreadableInput(document.name, "not_badges")
    findings: list[Finding] = []
    offerings: dict[str, Offering] = {}
    drafts = 0
    for place, body in found:
        if body.get("tila") != _PUBLISHED:
            drafts += 1
            continue
        badge = _offering(body, place, findings)
        if badge.id in offerings:
            findings.append(finding("offering_repeated", Severity.WARNING, str(place), offering=badge.id))
        else:
            offerings[badge.id] = badge
    if drafts:
        findings.append(finding("national_badges_not_published", Severity.NOTE, document.name, count=drafts))
    return Reading(offerings=tuple(offerings.values()), findings=tuple(findings))


def _badges(body: Json) -> list[Json]:
    return items(body) or items(mapping(body).get("data")) or ([body] if _is_badge(body) else [])


def _is_badge(body: Json) -> bool:
    code = mapping(body).get("koodiUri")
    return isinstance(code, str) and _CODE.fullmatch(code) is not None and "osaamistavoitteet" in body


def _offering(body: Mapping[str, Json], place: Place, findings: list[Finding]) -> Offering:
    name = _text(body.get("nimi"))
    if not name:
        findings.append(finding("national_badge_without_name", Severity.WARNING, str(place), code=body["koodiUri"]))
    last = _day(body.get("voimassaoloLoppuu"))
    if last is not None:
        findings.append(finding("national_badge_ends", Severity.NOTE, str(place), code=body["koodiUri"], last=last))
    outcomes = tuple(filter(None, (_text(mapping(each).get("osaamistavoite")) for each in items(body.get("osaamistavoitteet")))))
    criteria = [_text(mapping(each).get("arviointikriteeri")) for each in items(body.get("arviointikriteerit"))]
    category = _text(mapping(body.get("kategoria")).get("nimi"))
    return Offering(
        id=body["koodiUri"],
        name=name,
        provider=DEFINED_BY,
        kind=PieceKind.BADGE,
        outcomes=outcomes,
        assessment="\n".join(said for each in criteria if (said := each.in_language("fi"))) or None,
        keywords=tuple(filter(None, (category.in_language("fi"),))),
        # The list says how a badge is assessed; of extent, nature and certificate it says nothing (decision 0004).
        properties=Properties(quality=Stated.STATED if any(criteria) else Stated.NOT_STATED),
        place=str(place),
    )


def _text(value: Json) -> Text:
    """The languages of a text; "-" is none."""
    spoken = mapping(value)
    found = {each: text_of(plain(said)) if isinstance(said := spoken.get(each), str) else None for each in LANGUAGES}
    return Text(**found)


def _day(moment: Json) -> date | None:
    """The local day of milliseconds since 1970, as the service counts them."""
    if isinstance(moment, bool) or not isinstance(moment, int | Decimal) or not 0 <= moment < 10**14:
        return None
    return (_EPOCH + timedelta(milliseconds=int(moment))).astimezone(_HELSINKI).date()
