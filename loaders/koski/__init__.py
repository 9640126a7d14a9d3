"""A learner's record as the national record service Koski gives it: what it aims at, and what has been completed.

Terms: *opiskeluoikeus* is a study right, *suoritus* a completion in it, *osasuoritus* a part of that. A record is reduced
to codes, dates and grades: who the learner is, free texts and persons who assessed are never read. A file holds the whole
object of one learner, one study right, or a list of study rights. Extents that the record lacks stay unknown here; the
requirements know them.

Source: Koski schema (Ammatillinen.scala and others) and example records; learner-records.md A.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from loaders.document import Document, Json, Place, items, mapping
from loaders.identifiers import identifiers_of
from loaders.koski.fields import code, code_list, day, register_number
from loaders.koski.parts import Context, PartReader
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Certainty, Finding, Goal, Method, PieceKind, Record, Severity, finding
from pathways.rules.merging import merge

FORMAT = "koski"

_RIGHTS = "opiskeluoikeudet"
_COMPLETIONS = "suoritukset"
# States in which a right has ended without graduation (learner-records.md A.1).
_ENDED = frozenset({"eronnut", "katsotaaneronneeksi", "peruutettu", "keskeytynyt", "paattynyt", "hyvaksytystisuoritettu"})
_OWN_KEYS = (b'"opiskeluoikeudet"', b'"opiskeluoikeusjaksot"', b'"opiskeluoikeudentyyppi"')

_WHOLE = "ammatillinentutkinto"
_PARTIAL = "ammatillinentutkintoosittainen"
_OF_SEVERAL = "ammatillinentutkintoosittainenuseastatutkinnosta"  # a code of the completion's module, of type _PARTIAL
_PREPARATORY = frozenset({"valma", "telma", "tuvakoulutuksensuoritus"})
_PREPARATION = "nayttotutkintoonvalmistavakoulutus"  # before an old competence test: gives no units
_SMALLER = "tutkinnonosaapienemmistäkokonaisuuksistakoostuvasuoritus"
_BADGE = "vstosaamismerkki"
_OTHER = frozenset({"muuammatillinenkoulutus", "muukuinsaanneltykoulutus"})
_FREE_ADULT_EDUCATION = "vst"  # how the types of liberal adult education begin


def recognises(document: Document) -> bool:
    """Whether the content is a Koski record. Broken JSON with Koski's own keys is one too, so that its fault is told."""
    if not document.looks_like_json:
        return False
    try:
        body = document.json
    except UnreadableInput:
        return any(key in document.payload for key in _OWN_KEYS)
    return _is_learner(body) or _is_right(body) or any(_is_learner(each) or _is_right(each) for each in items(body))


def read(document: Document) -> Reading:
    """The learner's goals and evidence, merged (``pathways.rules.merging``), and what a person should know about them.

    Raises ``UnreadableInput`` for broken JSON, for a file of several learners and for anything that holds no study right.
    """
    findings: list[Finding] = []
    goals: list[Goal] = []
    parts = PartReader(document.name, findings)
    for number, (right, place) in enumerate(_rights(document)):
        if _is_right(right):
            _read_right(_Right(right, place, str(number)), goals, parts, findings)
        else:
            findings.append(finding("not_a_study_right", Severity.WARNING, str(place)))
    record, told = merge([Record(tuple(goals), tuple(parts.evidence))])
    return Reading(record=record, findings=(*findings, *told), learner=identifiers_of(_person(document.json)))


# -- the three shapes --------------------------------------------------------------------------------------------------


def _is_learner(body: Json) -> bool:
    return isinstance(body, dict) and isinstance(body.get(_RIGHTS), list)


def _person(body: Json) -> Json:
    """The ``henkilö`` of a whole object, alone or in a list; only what tells people apart is taken from it."""
    return next((mapping(each).get("henkilö") for each in (body, *items(body)) if _is_learner(each)), None)


def _is_right(body: Json) -> bool:
    if not isinstance(body, dict) or not isinstance(body.get(_COMPLETIONS), list):
        return False
    kind = code_list(body.get("tyyppi"))
    return kind == "opiskeluoikeudentyyppi" or "opiskeluoikeusjaksot" in mapping(body.get("tila"))


def _rights(document: Document) -> list[tuple[Json, Place]]:
    body = document.json
    root = Place(f"{document.name}#")
    if isinstance(body, list) and any(_is_learner(each) for each in body):
        if len(body) > 1:
            raise UnreadableInput(document.name, "several_learners")
        body, root = body[0], root / 0
    if _is_learner(body):
        return [(each, root / _RIGHTS / number) for number, each in enumerate(body[_RIGHTS])]
    if _is_right(body):
        return [(body, root)]
    if any(_is_right(each) for each in items(body)):
        return [(each, root / number) for number, each in enumerate(body)]
    raise UnreadableInput(document.name, "not_koski")


# -- study rights and completions --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Right:
    """One study right. ``number`` is its index, for ids."""

    body: Mapping[str, Json]
    place: Place
    number: str

    @property
    def state(self) -> str | None:
        """The state of its last period: periods come in the order of time."""
        return code(self.last_period.get("tila"))

    @property
    def last_period(self) -> Mapping[str, Json]:
        """The last period of its state; empty without one."""
        periods = items(mapping(self.body.get("tila")).get("opiskeluoikeusjaksot"))
        return mapping(periods[-1]) if periods else {}


def _read_right(right: _Right, goals: list[Goal], parts: PartReader, findings: list[Finding]) -> None:
    """A right that ended, however it did, still holds competence; an annulled one holds nothing."""
    if right.state == "mitatoity":
        findings.append(finding("right_annulled", Severity.NOTE, str(right.place)))
        return
    if isinstance(right.body.get("sisältyyOpiskeluoikeuteen"), dict):
        findings.append(finding("right_contained", Severity.NOTE, str(right.place)))
    for index, each in enumerate(items(right.body.get(_COMPLETIONS))):
        place = right.place / _COMPLETIONS / index
        _read_completion(right, mapping(each), place, f"{right.number}/{index}", goals, parts, findings)


def _read_completion(
    right: _Right,
    completion: Mapping[str, Json],
    place: Place,
    number: str,
    goals: list[Goal],
    parts: PartReader,
    findings: list[Finding],
) -> None:
    kind = code(completion.get("tyyppi"))
    if kind in (_WHOLE, _PARTIAL) or kind in _PREPARATORY:
        goal = _goal(right, completion, place, findings)
        goals.append(goal)
        of_several = _of_several(completion)
        parts.read_all(completion, place, number, Context(goal.register_number, PieceKind.LOCAL_UNIT, each_own=of_several))
    elif kind == _SMALLER:
        parts.read_all(completion, place, number, Context(None, PieceKind.OTHER))
    elif kind == _PREPARATION:
        findings.append(finding("preparation_gives_no_units", Severity.NOTE, str(place)))
    elif kind == _BADGE:
        parts.whole(completion, place, number, PieceKind.BADGE, Certainty.FORMAL)
    elif kind in _OTHER or (kind is not None and kind.startswith(_FREE_ADULT_EDUCATION)):
        if items(completion.get("osasuoritukset")):
            parts.read_all(completion, place, number, Context(None, PieceKind.OTHER))
        else:
            parts.whole(completion, place, number, PieceKind.OTHER, Certainty.PROPOSED)
    else:
        findings.append(finding("completion_kind_unknown", Severity.WARNING, str(place), kind=kind))


# -- goals -------------------------------------------------------------------------------------------------------------


def _of_several(completion: Mapping[str, Json]) -> bool:
    return code(mapping(completion.get("koulutusmoduuli")).get("tunniste")) == _OF_SEVERAL


def _goal(right: _Right, completion: Mapping[str, Json], place: Place, findings: list[Finding]) -> Goal:
    module = mapping(completion.get("koulutusmoduuli"))
    identity = module.get("tunniste")
    number = register_number(module)
    if number is None and not _of_several(completion):
        findings.append(finding("register_number_missing", Severity.WARNING, str(place / "koulutusmoduuli")))
    own_code = code(identity) if code_list(identity) == "koulutus" else None
    return Goal(
        register_number=number,
        method=_method(completion, place, findings),
        competence_areas=_competence_areas(completion, place, findings),
        titles=_codes(items(completion.get("tutkintonimike"))),
        codes=(own_code,) if own_code is not None else (),
        partial=code(completion.get("tyyppi")) == _PARTIAL,
        graduated=right.state == "valmistunut" or bool(mapping(completion.get("vahvistus"))),
        graduated_on=_graduated_on(right, completion, place, findings),
        started_on=day(right.body, "alkamispäivä", right.place, findings) or day(completion, "alkamispäivä", place, findings),
        place=str(place),
        ended_on=_ended_on(right, findings),
    )


def _ended_on(right: _Right, findings: list[Finding]) -> date | None:
    """The day on which the right ended without graduation; ``None`` where it goes on, or ended in one."""
    if right.state not in _ENDED:
        return None
    return day(right.last_period, "alku", right.place / "tila", findings) or date.min


def _graduated_on(right: _Right, completion: Mapping[str, Json], place: Place, findings: list[Finding]) -> date | None:
    """The day of the confirmation, else the first day of the state "graduated"."""
    confirmation = mapping(completion.get("vahvistus"))
    if confirmation:
        return day(confirmation, "päivä", place / "vahvistus", findings)
    return day(right.last_period, "alku", right.place / "tila", findings) if right.state == "valmistunut" else None


def _method(completion: Mapping[str, Json], place: Place, findings: list[Finding]) -> Method | None:
    """``None`` where the record has none, as in preparatory training."""
    stated = code(completion.get("suoritustapa"))
    if stated is None:
        return None
    try:
        return Method(stated)
    except ValueError:
        findings.append(finding("method_unknown", Severity.WARNING, str(place / "suoritustapa"), method=stated))
        return None


def _codes(values: list[Json]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in map(code, values) if each is not None))


def _competence_areas(completion: Mapping[str, Json], place: Place, findings: list[Finding]) -> tuple[str, ...]:
    """Codes from both forms: a period ``{osaamisala, alku, loppu}`` and the bare code. A learner may change areas: one
    whose period has ended gives way to one that goes on."""
    current: list[Json] = []
    ended: list[Json] = []
    for number, each in enumerate(items(completion.get("osaamisala"))):
        period = mapping(each)
        last = day(period, "loppu", place / "osaamisala" / number, findings)
        (current if last is None else ended).append(period.get("osaamisala") or each)
    if current and ended:
        findings.append(finding("competence_area_left", Severity.NOTE, str(place / "osaamisala"), areas=", ".join(_codes(ended))))
    return _codes(current or ended)


__all__ = ["FORMAT", "read", "recognises"]
