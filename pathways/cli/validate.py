"""``pathways validate``: is a payload or table what it should be, do its codes exist, and do graphs keep our shapes?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import (
    Contexts,
    Data,
    FailOn,
    JsonOption,
    LangOption,
    On,
    Online,
    Recipients,
    StoreOption,
    TrustFile,
    language,
    on_day,
)
from pathways.errors import WrongUse
from pathways.model import Catalogue, Finding, Severity

if TYPE_CHECKING:
    from pathways.asking.sources import Loaded
    from pathways.cli.paper import Paper
    from pathways.cli.shapes import Checked
    from pathways.wire import Described, InFile, ReadFile, ValidateAnswer

_MOST_FINDINGS = 200


def validate(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE...]", help="files")] = None,
    data: Data = None,
    store: StoreOption = None,
    fail_on: Annotated[FailOn | None, typer.Option("--fail-on", metavar="error|warning", help="fail-on")] = None,
    on: On = None,
    trust: TrustFile = None,
    online: Online = False,
    recipient: Recipients = None,
    contexts: Contexts = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> int:
    """What each file, or each source of the store, holds, and everything doubtful about it with its place."""
    from pathways.asking.credentials import Trusting, in_graph, verdicts
    from pathways.asking.holds import unknown_codes
    from pathways.asking.sources import learner_name, load, read_file, sample_catalogue
    from pathways.asking.stored import Shelves
    from pathways.cli.paper import Paper
    from pathways.cli.shapes import is_graph
    from pathways.i18n import words
    from pathways.rules.resolving import resolve
    from pathways.wire import to_json, validate_answer

    said = words(language(lang))
    asked_on = on_day(on)
    trusting = Trusting(trust, tuple(recipient or ()), online, contexts)
    graphs = _graphs(files, store)
    payloads = [each for each in files or () if not is_graph(each)]
    shared = [*(data or (() if store is not None else sample_catalogue()))]
    shelves = Shelves(load(shared) if shared and payloads else None, store)
    against = shelves.loads().catalogue if payloads else Catalogue()
    loaded: list[Loaded] = []
    for number, path in enumerate(payloads, start=1):
        each = read_file(path)
        if each.reading.record is not None:  # a record is called by its place in the line, not by its file's name
            each = read_file(path, name=learner_name(number, path))
        loaded.append(each)
    qualifications = tuple(each for one in loaded for each in one.reading.qualifications)
    offerings = tuple(each for one in loaded for each in one.reading.offerings)
    mine = {each.document.sha256 for each in loaded}
    others = tuple(each for each in against.qualifications if each not in qualifications)
    everything = Catalogue((*qualifications, *others), offerings)
    joined, resolved = resolve(everything, on=asked_on)
    facts: list[Finding] = [*(each for one in loaded for each in one.reading.findings), *resolved]
    facts += [fact for one in loaded if one.reading.record is not None for fact in unknown_codes(one.reading.record, everything)]
    facts += [fact for one in loaded for fact in _unfillable(one)]
    facts += [fact for one in loaded for fact in _not_yet_true(one, asked_on)]
    found = tuple(each for one in loaded for each in verdicts(one.reading, trusting, asked_on))
    found += tuple(each for path in files or () if is_graph(path) for each in in_graph(path, asked_on))
    facts += [fact for each in found for fact in each.findings()]
    data_used = Catalogue(sources=tuple(each for each in against.sources if each.sha256 not in mine))
    facts += [fact for _, broken in graphs for fact in broken]
    described = [*(_described(each) for each in loaded), *(each for each, _ in graphs)]
    standard = [each for one in loaded for each in _against_the_standard(one, joined)]
    answer = validate_answer(described, facts, asked_on, data_used, said, verdicts=found, described=standard)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said))
    return 1 if fail_on is not None and _fails(answer, fail_on) else 0


def _not_yet_true(loaded: Loaded, on: date) -> tuple[Finding, ...]:
    """What a plan of a learner says of a day that is too far ahead."""
    from loaders import hoks

    return hoks.not_yet_true(loaded.document, on) if loaded.format == hoks.FORMAT else ()


def _unfillable(loaded: Loaded) -> Iterator[Finding]:
    """Groups of the rule trees in a document that nothing can fill, and roots that do not say how much the whole is."""
    from pathways.rules.reach import root_without_rule, unreachable_groups
    from pathways.rules.reading import read_tree

    for qualification in loaded.reading.qualifications:
        for structure in qualification.structures:
            tree = read_tree(qualification, structure)
            where = f"{loaded.document.name}#{structure.method}"
            yield from root_without_rule(structure, tree, where)
            yield from unreachable_groups(tree, where)


def _against_the_standard(loaded: Loaded, joined: Catalogue) -> Iterator[InFile]:
    """What of a file is an offering or a credential, against the European standard; with what ``joined`` lets it inherit."""
    from loaders import catalogue
    from loaders.catalogue.columns import ANNEX_COLUMNS
    from pathways.rules.european_standard import described, units_of
    from pathways.wire import InFile

    columns = ANNEX_COLUMNS if loaded.format == catalogue.FORMAT else {}
    units = units_of(joined.qualifications) if loaded.reading.offerings else {}
    known = {each.id: each for each in joined.offerings}
    for each in loaded.reading.offerings:
        yield InFile(loaded.document.name, described(known.get(each.id, each), units), columns)
    for one in loaded.reading.described:
        yield InFile(loaded.document.name, one)


def _graphs(files: list[Path] | None, store: str | None) -> list[Checked]:
    """Files of RDF, and without any file the store, held against our shapes."""
    from pathways.asking.stored import loaded_store
    from pathways.cli.query import with_graphs
    from pathways.cli.shapes import check_file, check_store, is_graph

    if files:
        return [check_file(each) for each in files if is_graph(each)]
    if store is None:
        raise WrongUse("nothing_to_validate")
    return check_store(with_graphs(loaded_store(store)))


def _described(loaded: Loaded) -> ReadFile:
    from pathways.wire import ReadFile

    reading = loaded.reading
    record = reading.record
    return ReadFile(
        name=loaded.document.name,
        format=loaded.format,
        sha256=loaded.document.sha256 if record is None else None,
        qualifications=len(reading.qualifications),
        units=sum(len(each.units) for each in reading.qualifications),
        offerings=len(reading.offerings),
        evidence=len(record.evidence) if record is not None else 0,
        goals=len(record.goals) if record is not None else 0,
        concepts=len(reading.skills.concepts) if reading.skills is not None else 0,
        links=len(reading.links),
        equivalences=len(reading.equivalences),
        scheduled=len(record.scheduled) if record is not None else 0,
    )


def _fails(answer: ValidateAnswer, fail_on: FailOn) -> bool:
    grave = {Severity.ERROR} if fail_on is FailOn.ERROR else {Severity.ERROR, Severity.WARNING}
    return any(each.severity in grave for each in answer.findings)


def _show(answer: ValidateAnswer, paper: Paper) -> None:
    words = paper.words
    for file in answer.files:
        held = [(name, count) for name, count in file.counts if count]
        counted = ", ".join(words.say(f"count-{name}", count=count) for name, count in held) or words.say("count-nothing")
        paper.line(f"{file.name}: {words.say(f'format-{file.format}')}; {counted}", hang=2)
    paper.heading(words.say("cli-valid" if answer.valid else "cli-invalid"))
    paper.say("cli-found", errors=answer.errors, warnings=answer.warnings, notes=answer.notes)
    for each in answer.findings[:_MOST_FINDINGS]:
        paper.line(f"{words.place(each.where)}: {words.say(f'severity-{each.severity}')}: {each.message}", indent=2, hang=2)
    if len(answer.findings) > _MOST_FINDINGS:
        paper.say("cli-more", indent=2, count=len(answer.findings) - _MOST_FINDINGS)
    _show_standard(answer.described, paper)


def _show_standard(described: tuple[Described, ...], paper: Paper) -> None:
    """The European standard: a count and, element by element, what is missing where; one credential by itself."""
    if not described:
        return
    words = paper.words
    paper.heading(words.say("cli-standard"))
    complete = sum(each.met == each.applicable for each in described)
    if len(described) == 1:
        paper.say(
            "cli-standard-one", name=described[0].name or described[0].id, met=described[0].met, count=described[0].applicable
        )
    else:
        paper.say("cli-standard-many", complete=complete, count=len(described))
    missing: dict[str, tuple[int, tuple[str, ...]]] = {}
    for one in described:
        for each in one.elements:
            if each.standing == "missing":
                count, columns = missing.get(each.element, (0, ()))
                missing[each.element] = (count + 1, tuple(dict.fromkeys((*columns, *each.columns))))
    for element, (count, columns) in missing.items():
        what = words.say(f"annex-{element}")
        paper.say("cli-standard-missing", indent=2, what=what, count=count, columns=", ".join(columns))
