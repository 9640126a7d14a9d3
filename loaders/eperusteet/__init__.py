"""National qualification requirements (*peruste*) of ePerusteet: one document, one qualification version.

Reads what ``/api/external/peruste/{id}`` answers: units and requirements (``units``), sub-units of common units (``areas``),
rule trees (``trees``). Nothing is interpreted: what a tree leaves unsaid is read in ``pathways.rules.reading``. Other answers
of the same service are recognised and refused with a hint (``foreign``).

A document without a tree (general education, preparatory training in weeks) gives a qualification without structures.

Source: ePerusteet public API, PerusteDto; payloads of 2001-2025.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from loaders.document import Document, Json, Place, items, mapping, text_of
from loaders.eperusteet.foreign import is_qualification, part
from loaders.eperusteet.measures import code_of_uri, day_of, has_time, id_of
from loaders.eperusteet.trees import read_structures
from loaders.eperusteet.units import read_units
from loaders.eperusteet.words import words
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import CodedName, Finding, GroupKind, Qualification, QualificationKind, Severity, Structure, Title, finding

FORMAT = "eperusteet"

__all__ = ["FORMAT", "read", "recognises"]

_KINDS = {
    "koulutustyyppi_1": QualificationKind.BASIC,
    "koulutustyyppi_13": QualificationKind.BASIC,  # a basic qualification taken by demonstrations
    "koulutustyyppi_11": QualificationKind.FURTHER,
    "koulutustyyppi_12": QualificationKind.SPECIALIST,
    "koulutustyyppi_5": QualificationKind.PREPARATORY,  # TELMA
    "koulutustyyppi_18": QualificationKind.PREPARATORY,  # VALMA
    "koulutustyyppi_40": QualificationKind.PREPARATORY,  # TUVA
}

# Keys that only such a document has: a cut file is ours when one of them is still there, so that the place of the cut is told.
_OWN_KEYS = (b'"korvattavatDiaarinumerot"', b'"tutkinnonOsaViitteet"', b'"_tutkinnonOsaViite"')


def recognises(document: Document) -> bool:
    """Whether the content is an answer of ePerusteet: a requirements document, or a part that ``read`` refuses by name."""
    if not document.looks_like_json:
        return False
    try:
        body = document.json
    except UnreadableInput:
        return any(key in document.payload for key in _OWN_KEYS)
    return is_qualification(body) or part(body) is not None


def read(document: Document) -> Reading:
    """The qualification and the findings of one requirements document.

    Raises ``UnreadableInput`` for broken JSON, for other answers of the service (with what to load instead) and for anything
    else that is not a requirements document.
    """
    body = document.json
    if not is_qualification(body):
        other = part(body)
        if other is not None:
            raise UnreadableInput(document.name, other.code, count=other.count)
        raise UnreadableInput(document.name, "not_requirements")
    findings: list[Finding] = []
    qualification = _qualification(mapping(body), Place(f"{document.name}#"), findings)
    return Reading(qualifications=(qualification,), findings=tuple(findings))


def _qualification(body: Mapping[str, Json], place: Place, findings: list[Finding]) -> Qualification:
    name = words(body.get("nimi"))
    units = read_units(items(body.get("tutkinnonOsat")), place / "tutkinnonOsat", findings)
    structures = read_structures(items(body.get("suoritustavat")), name, units, place / "suoritustavat", findings)
    if not structures:
        findings.append(finding("no_structure", Severity.WARNING, str(place), name=name))
    valid_from, valid_to, transition_to = _validity(body, place, findings)
    areas = _coded(body, "osaamisalat", "arvo", "uri", place, findings)
    _report_areas(areas, structures, place, findings)
    qualification = Qualification(
        id=_id(body, valid_from, place, findings),
        register_number=_register_number(body, place, findings),
        name=name,
        kind=_KINDS.get(text_of(body.get("koulutustyyppi")) or "", QualificationKind.OTHER),
        structures=structures,
        units=tuple(units.by_code.values()),
        codes=_coded(body, "koulutukset", "koulutuskoodiArvo", "koulutuskoodiUri", place, findings),
        competence_areas=areas,
        titles=_titles(body, place, findings),
        valid_from=valid_from,
        valid_to=valid_to,
        transition_to=transition_to,
        replaces=_texts(body.get("korvattavatDiaarinumerot")),
        languages=tuple(language.lower() for language in _texts(body.get("kielet"))),
        draft=text_of(body.get("tila")) == "luonnos",
        export_trial=body.get("koulutusvienti") is True,
    )
    _report_status(qualification, place, findings)
    return qualification


def _register_number(body: Mapping[str, Json], place: Place, findings: list[Finding]) -> str:
    stated = text_of(body.get("diaarinumero"))
    if stated is None:
        findings.append(finding("register_number_missing", Severity.WARNING, str(place / "diaarinumero")))
    return stated or ""


def _id(body: Mapping[str, Json], valid_from: date | None, place: Place, findings: list[Finding]) -> str:
    """The document's number. Without a sensible one (a test payload has -1): register number and first day, so that two
    revisions stay two."""
    stated = id_of(body.get("id"))
    if stated is not None and not stated.startswith("-") and stated != "0":
        return stated
    made = f"{text_of(body.get('diaarinumero')) or 'unknown'}@{valid_from or 'unknown'}"
    findings.append(finding("id_missing", Severity.NOTE, str(place / "id"), id=made))
    return made


def _validity(body: Mapping[str, Json], place: Place, findings: list[Finding]) -> tuple[date | None, date | None, date | None]:
    """First and last day of validity, last day of the transition period; every day inclusive."""
    first, last, transition = (
        _day(body, key, place, findings) for key in ("voimassaoloAlkaa", "voimassaoloLoppuu", "siirtymaPaattyy")
    )
    if first is None:
        findings.append(finding("start_missing", Severity.WARNING, str(place / "voimassaoloAlkaa")))
    for key, day, earlier in (("voimassaoloLoppuu", last, first), ("siirtymaPaattyy", transition, last or first)):
        if day is not None and earlier is not None and day < earlier:
            findings.append(finding("days_contradict", Severity.WARNING, str(place / key), first=earlier, last=day))
    return first, last, transition


def _day(body: Mapping[str, Json], key: str, place: Place, findings: list[Finding]) -> date | None:
    day = day_of(body.get(key))
    if day is None and body.get(key) is not None:
        findings.append(finding("day_unreadable", Severity.WARNING, str(place / key)))
    elif day is not None and has_time(body.get(key)):
        findings.append(finding("day_with_time", Severity.NOTE, str(place / key), day=day))
    return day


def _coded(
    body: Mapping[str, Json], key: str, code_key: str, uri_key: str, place: Place, findings: list[Finding]
) -> tuple[CodedName, ...]:
    """The entries of a list of codes, each code once; entries without a code are reported."""
    found: dict[str, CodedName] = {}
    for number, each in enumerate(items(body.get(key))):
        entry = mapping(each)
        code = text_of(entry.get(code_key)) or code_of_uri(entry.get(uri_key))
        if code is None:
            findings.append(finding("code_missing", Severity.WARNING, str(place / key / number), name=words(entry.get("nimi"))))
        else:
            found.setdefault(code, CodedName(code, words(entry.get("nimi"))))
    return tuple(found.values())


def _titles(body: Mapping[str, Json], place: Place, findings: list[Finding]) -> tuple[Title, ...]:
    """The titles in document order. One title may repeat, once for each competence area; old payloads give no names."""
    titles: list[Title] = []
    for number, each in enumerate(items(body.get("tutkintonimikkeet"))):
        entry = mapping(each)
        code = text_of(entry.get("tutkintonimikeArvo")) or code_of_uri(entry.get("tutkintonimikeUri"))
        if code is None:
            here = str(place / "tutkintonimikkeet" / number)
            findings.append(finding("code_missing", Severity.WARNING, here, name=words(entry.get("nimi"))))
            continue
        titles.append(
            Title(
                code,
                words(entry.get("nimi")),
                competence_area=text_of(entry.get("osaamisalaArvo")) or code_of_uri(entry.get("osaamisalaUri")),
                unit=text_of(entry.get("tutkinnonOsaArvo")) or code_of_uri(entry.get("tutkinnonOsaUri")),
            )
        )
    return tuple(dict.fromkeys(titles))


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in map(text_of, items(value)) if text is not None))


def _report_areas(
    declared: tuple[CodedName, ...], structures: tuple[Structure, ...], place: Place, findings: list[Finding]
) -> None:
    """Competence areas that are declared but not in a tree, or in a tree but not declared. A tree with an area group that
    has no code is not judged: any declared area may be meant."""
    codes, where = [area.code for area in declared], str(place / "suoritustavat")
    for structure in structures:
        method = structure.method.value
        nodes = [group for group in structure.root.groups() if group.kind is GroupKind.COMPETENCE_AREA]
        without = [node for node in nodes if node.code is None]
        if without:
            findings.append(finding("area_groups_without_code", Severity.NOTE, where, method=method, count=len(without)))
            continue
        in_tree = {node.code for node in nodes}
        missing = [code for code in codes if code not in in_tree]
        unknown = sorted(code for code in in_tree if code is not None and code not in codes)
        if missing:
            findings.append(
                finding("areas_without_group", Severity.NOTE, where, method=method, count=len(missing), areas=", ".join(missing))
            )
        if unknown:
            findings.append(
                finding("areas_not_declared", Severity.NOTE, where, method=method, count=len(unknown), areas=", ".join(unknown))
            )


def _report_status(qualification: Qualification, place: Place, findings: list[Finding]) -> None:
    if qualification.draft:
        findings.append(finding("draft", Severity.NOTE, str(place / "tila"), name=qualification.name))
    if qualification.export_trial:
        findings.append(finding("export_trial", Severity.NOTE, str(place / "koulutusvienti"), name=qualification.name))
    if not qualification.name:
        findings.append(finding("qualification_without_name", Severity.WARNING, str(place / "nimi")))
