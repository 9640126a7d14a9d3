"""Gaps as tables (``pathways.exports.sheets``): every gap as one row, and the counts of qualifications, branches, languages,
providers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathways.curriculum.gaps import Excluded, GapKind, OpenGroup, Share
from pathways.curriculum.lacking import Lacking
from pathways.exports.sheets import Row, csv_of_rows, headings_of, sheet_of, workbook_of
from pathways.i18n import Words

COLUMNS = ("kind", "qualification", "branches", "what", "name", "part-of", "who", "detail", "would")
"""The columns of the gaps, in their order; a heading is the message ``gaps-column-<name>``."""

SHARE_COLUMNS = (
    "share", "what", "name", "uncovered", "no_pok", "groups", "slots", "one_provider", "nowhere", "offerings",
)  # fmt: skip
"""The columns of the second sheet."""

_WIDTHS = {"qualification": 22, "name": 60, "part-of": 50, "who": 30, "detail": 60, "would": 40}


def csv_of(found: Lacking, words: Words) -> bytes:
    """The gaps."""
    return csv_of_rows([headings_of("gaps", COLUMNS, words), *_rows(found, words)], words)


def xlsx_of(found: Lacking, words: Words) -> bytes:
    """A sheet of the gaps, one of the counts."""
    gaps = sheet_of("gaps", "gaps", COLUMNS, _rows(found, words), words, _WIDTHS)
    shares = sheet_of("gaps", "shares", SHARE_COLUMNS, _shares(found, words), words, _WIDTHS)
    return workbook_of((gaps, shares), found.today)


def _rows(found: Lacking, words: Words) -> Iterator[Row]:
    parts = (_open_rows, _groups, _single, _skills, _nowhere)
    for kind, *cells in (row for part in parts for row in part(found, words)):
        if found.asked.wants(GapKind(str(kind))):
            yield [words.say(f"gaps-kind-{kind}"), *cells]


def _open_rows(found: Lacking, words: Words) -> Iterator[Row]:
    for each in found.found.rows:
        part, unit = each.row.part, each.unit
        numbers = ", ".join(dict.fromkeys(number for number, _, _ in unit.qualifications))
        whole = ", ".join(touch.offering for touch in each.row.touches)
        name, around = words.name(part.name) or None, f"{unit.code} {words.name(unit.unit.name)}".strip()
        kind = GapKind.NO_POK if each.only_whole else GapKind.UNCOVERED
        yield [kind, numbers, _list(each.branches), part.id, name, around, None, whole or None, _would(each.would, words)]


def _groups(found: Lacking, words: Words) -> Iterator[Row]:
    for each in found.found.groups:
        names = [words.name(name) for name in each.path]
        kind = GapKind.SLOT if each.slot else GapKind.GROUP
        place = f"{each.method} {each.id}"
        around = " > ".join(names[:-1]) or None
        number = each.qualification.register_number
        yield [
            kind,
            number,
            _list(each.branches),
            place,
            names[-1] if names else None,
            around,
            None,
            short_of(each, words),
            _would(each.would, words),
        ]


def short_of(each: OpenGroup, words: Words) -> str:
    """What a group lacks, in words."""
    if each.slot:
        return words.say("gaps-slot-needed" if each.needed else "gaps-slot-free")
    if each.least_osp is not None:
        return words.say("gaps-group-osp", least=each.least_osp, reach=each.reach_osp)
    return words.say("gaps-group-parts", least=each.least_parts, parts=each.parts)


def _single(found: Lacking, words: Words) -> Iterator[Row]:
    for each in found.found.single:
        numbers = ", ".join(dict.fromkeys(number for number, _, _ in each.unit.qualifications))
        only = each.unit.only_completer
        offerings = ", ".join(only.offerings) if only is not None else None
        name = words.name(each.unit.unit.name) or None
        yield [GapKind.ONE_PROVIDER, numbers, _list(each.branches), each.unit.code, name, None, each.provider, offerings, None]


def _skills(found: Lacking, words: Words) -> Iterator[Row]:
    for each in found.found.skills:
        number, occupation = each.qualification.register_number, _name(each.occupation, found, words)
        listed = [(iri, "essential") for iri in each.essential] + [(iri, "optional") for iri in each.optional]
        for iri, how in (*listed, *((iri, "unneeded") for iri in each.unneeded)):
            near = ", ".join(_name(one, found, words) for one in each.near.get(iri, ()))
            said = words.say(f"gaps-skill-{how}")
            yield [GapKind.SKILL, number, None, iri, _name(iri, found, words), occupation, None, said, near or None]


def _nowhere(found: Lacking, words: Words) -> Iterator[Row]:
    for each in found.found.nowhere:
        why = words.say(f"gaps-why-{each.why}", details=_list(each.details))
        one = each.offering
        yield [GapKind.NOWHERE, None, None, one.id, words.name(one.name) or None, None, one.provider, why, None]


def _name(iri: str, found: Lacking, words: Words) -> str:
    concept = found.skills.concepts.get(iri) if found.skills is not None else None
    return concept.name(words.language) if concept is not None else iri


def _list(codes: Iterable[str]) -> str | None:
    return ", ".join(codes) or None


def _would(would: Excluded, words: Words) -> str | None:
    return "; ".join(f"{offering.id}: {words.say(f'coverage-left-out-{why}')}" for offering, why in would) or None


def _shares(found: Lacking, words: Words) -> Iterator[Row]:
    listed: tuple[tuple[str, tuple[Share, ...]], ...] = (
        ("qualification", found.of_qualifications),
        ("branch", found.of_branches),
        ("language", found.of_languages),
        ("provider", found.of_providers),
    )
    for kind, shares in listed:
        for each in shares:
            name = words.language_of_teaching(each.of) if kind == "language" else words.name(each.name) or None
            counts = (each.uncovered, each.no_pok, each.groups, each.slots, each.one_provider, each.nowhere, each.offerings)
            yield [words.say(f"gaps-share-{kind}"), each.of, name, *counts]
