"""What one badge says, as evidence: an achievement, when, how far, and which national codes it names.

A badge of somebody else is a proposal and never more: recognition is the provider's (decision 0003). Its points have no unit
of measure and are never taken for osp or op. A national unit that it is aligned to is one that it is evidence *towards*, not
one that it completes. Texts are the achievement's own: what a badge says about the person is not read.

Source: open-badges.md 1, 4 and 6; learner-records.md A.4 (a piece that is tied to a unit without saying what it covers), C.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from loaders.document import Document, Json, Place, decimal_of, items, mapping, text_of
from loaders.identifiers import holds_personal
from pathways.model import Certainty, Evidence, Finding, PieceKind, Provenance, Severity, State, Text, finding

MOST_NAME = 300
MOST_POINTS = 10_000
MOST_DIGITS = 12
MOST_UNITS = 20  # that one badge names

_FINLAND = ZoneInfo("Europe/Helsinki")
_UNIT = re.compile(r"tutkinnonosat_(\d{4,8})(?!\d)", re.ASCII)
_SUB_UNIT = re.compile(r"ammatillisenoppiaineet_([A-Z0-9]{1,12})(?![A-Z0-9])", re.ASCII | re.IGNORECASE)
_NATIONAL_BADGE = re.compile(r"osaamismerki?t?_(\d{4})(?!\d)", re.ASCII)
_BARE_UNIT = re.compile(r"\d{5,6}", re.ASCII)
_CODE = re.compile(r"\S{1,200}")
# Of a result; without a status, completed.
_STATES = {
    "completed": State.COMPLETED,
    "enrolled": State.IN_PROGRESS,
    "inprogress": State.IN_PROGRESS,
    "onhold": State.IN_PROGRESS,
    "provisional": State.IN_PROGRESS,
    "failed": State.FAILED,
    "withdrew": State.FAILED,
}
_WORST = (State.FAILED, State.IN_PROGRESS, State.COMPLETED)


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge to be read. ``larger``: achievements that this one is part of, as a list of credentials says; ``names``: words
    of the learner's name, which no text may hold."""

    achievement: Mapping[str, Json]
    place: Place
    number: int
    given_on: date | None = None
    results: tuple[Json, ...] = ()
    credits: Json = None
    larger: tuple[Mapping[str, Json], ...] = ()
    names: frozenset[str] = frozenset()


def evidence_of(badge: Badge, document: Document, findings: list[Finding]) -> list[Evidence]:
    """The badge as one piece, or as one for each unit or sub-unit that it is aligned to."""
    state = _state(badge.results)
    place = badge.place.path.removeprefix(f"{document.name}#")
    title = _title(badge, findings)
    if state is not State.COMPLETED:
        failed = state is State.FAILED
        severity = Severity.WARNING if failed else Severity.NOTE
        findings.append(
            finding("piece_failed" if failed else "piece_in_progress", severity, str(badge.place), code=None, name=title)
        )
    points = decimal_of(badge.credits)
    if points is not None and 0 < points < MOST_POINTS and len(points.as_tuple().digits) <= MOST_DIGITS:
        findings.append(finding("badge_points_without_measure", Severity.NOTE, str(badge.place), points=points))
    found: list[Evidence] = []
    for step, named in enumerate(_named(badge)):
        found.append(
            Evidence(
                id=f"badge:{badge.number}" if not step else f"badge:{badge.number}/{step + 1}",
                kind=named.kind,
                name=title,
                provenance=Provenance(document.name, place),
                certainty=Certainty.PROPOSED,
                state=state,
                code=named.code,
                national=named.national,
                unit=named.unit,
                assessed_on=badge.given_on,
            )
        )
    return found


def moment(value: Json, place: Place, findings: list[Finding]) -> date | None:
    """The day in Finland of a date-time; a date is itself. ``None`` with a finding for anything else that is there."""
    if value is None:
        return None
    written = text_of(value) or ""
    try:
        if len(written) == 10:
            return date.fromisoformat(written)
        read = datetime.fromisoformat(written)
        return (read if read.tzinfo is not None else read.replace(tzinfo=UTC)).astimezone(_FINLAND).date()
    except (ValueError, OverflowError):
        findings.append(finding("day_unreadable", Severity.WARNING, str(place)))
        return None


def ids_of(achievement: Mapping[str, Json]) -> Iterator[str]:
    """Every code that the issuer gives the achievement, the one that people read first."""
    others = (mapping(each).get("identifier") for each in items(achievement.get("otherIdentifier")))
    for each in (achievement.get("humanCode"), *others, achievement.get("id")):
        written = text_of(each)
        if written is not None and _CODE.fullmatch(written) and not holds_personal(written):
            yield written


# -- what the badge names ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Named:
    kind: PieceKind
    code: str | None
    national: bool = False
    unit: str | None = None


def _named(badge: Badge) -> list[_Named]:
    own = next(ids_of(badge.achievement), None)
    texts = tuple(_pointers((badge.achievement, *badge.larger), badge.results))
    national = _first(_NATIONAL_BADGE, (each for each, _ in texts))
    if national is not None:
        return [_Named(PieceKind.BADGE, national, national=True)]
    units: dict[str, None] = {}
    sub_units: dict[str, None] = {}
    for address, bare in texts:
        units.update(dict.fromkeys(_UNIT.findall(address)))
        sub_units.update(dict.fromkeys(each.upper() for each in _SUB_UNIT.findall(address)))
        if bare is not None:
            units[bare] = None
    found = [_Named(PieceKind.PART_OF_UNIT, own, unit=each) for each in units]
    found += [_Named(PieceKind.SUB_UNIT, each, national=True) for each in sub_units]
    return found[:MOST_UNITS] or [_Named(PieceKind.BADGE, own)]


def _pointers(achievements: Iterable[Mapping[str, Json]], results: Iterable[Json]) -> Iterator[tuple[str, str | None]]:
    """What alignments and identifiers point to: an address or code, and the bare code of a unit where they say it is one."""
    for achievement in achievements:
        for each in (*ids_of(achievement),):
            yield each, None
        described = [mapping(each) for each in items(achievement.get("resultDescription"))]
        for holder in (achievement, *described):
            yield from _alignments(holder)
    for each in results:
        yield from _alignments(mapping(each))


def _alignments(holder: Mapping[str, Json]) -> Iterator[tuple[str, str | None]]:
    stated = holder.get("alignment", holder.get("alignments"))
    for each in items(stated) or [stated]:
        alignment = mapping(each)
        code = text_of(alignment.get("targetCode")) or ""
        is_unit = alignment.get("targetType") == "ext:QualificationUnit" and _BARE_UNIT.fullmatch(code) is not None
        yield f"{text_of(alignment.get('targetUrl')) or ''} {code}", code if is_unit else None


def _first(pattern: re.Pattern[str], texts: Iterable[str]) -> str | None:
    return next((found[1] for each in texts if (found := pattern.search(each))), None)


# -- the rest ------------------------------------------------------------------------------------------------------------


def _title(badge: Badge, findings: list[Finding]) -> Text:
    """The achievement's name, in the language that it says to be in; of one without a language, in Finnish."""
    written = text_of(badge.achievement.get("name"))
    if written is None:
        return Text()
    if holds_personal(written, badge.names):
        findings.append(finding("badge_name_personal", Severity.NOTE, str(badge.place)))
        return Text()
    language = (text_of(badge.achievement.get("inLanguage")) or "fi")[:2].lower()
    printable = written.encode("utf-8", "replace").decode()[:MOST_NAME]
    return Text(**{language if language in ("fi", "sv", "en") else "en": printable})


def _state(results: Iterable[Json]) -> State:
    stated = (re.sub(r"\W", "", text_of(mapping(each).get("status")) or "completed").lower() for each in results)
    return min((_STATES.get(each, State.IN_PROGRESS) for each in stated), key=_WORST.index, default=State.COMPLETED)
