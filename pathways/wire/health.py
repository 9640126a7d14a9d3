"""What is wrong with requirements and catalogues, as an answer: every fault where it lies, and how many there are of each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pathways.curriculum.health import CatalogueHealth, DocumentHealth, Health, TreeHealth, Trouble, counts_of, trouble_of
from pathways.i18n import Words
from pathways.model import Finding as Fact
from pathways.model import Method, Severity
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Wire, data_of, findings_of, program


class HealthAsked(Wire):
    """What was asked for; empty: everything that is loaded."""

    qualification: tuple[str, ...]


class Fault(Finding):
    """One finding. ``kind``: what sort of fault it is."""

    kind: Trouble


class HealthCounts(Wire):
    """How many findings are how grave."""

    errors: int
    warnings: int
    notes: int


class TreeOf(HealthCounts):
    """One tree with what was found in it. ``unfillable``: ids of groups that nothing can fill and of branches that nothing ends."""

    method: Method
    groups: int
    units: int
    unfillable: tuple[str, ...]
    findings: tuple[Fault, ...]


class DocumentOf(HealthCounts):
    """One version of requirements; the counts are of its trees too. ``findings``: of the document as a whole."""

    register_number: str
    id: str
    name: str | None
    valid_from: date | None
    trees: tuple[TreeOf, ...]
    findings: tuple[Fault, ...]


class CatalogueOf(HealthCounts):
    """One source of offerings."""

    graph: str
    offerings: int
    findings: tuple[Fault, ...]


class HealthAnswer(Answer):
    """The answer of ``pathways health``. ``sound``: no finding is an error. ``findings``: what belongs to no document and no
    catalogue; the counts are of all findings, wherever they stand."""

    asked: HealthAsked
    sound: bool
    errors: int
    warnings: int
    notes: int
    requirements: tuple[DocumentOf, ...]
    catalogues: tuple[CatalogueOf, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def health_answer(found: Health, words: Words) -> HealthAnswer:
    """``found`` in words, in the order of the register numbers; in each the gravest first."""
    counts = _counts(found.every)
    return HealthAnswer(
        schema="pathways/health/1",
        program=program(),
        today=found.today,
        data=data_of(found.catalogue),
        asked=HealthAsked(qualification=found.asked),
        sound=counts["errors"] == 0,
        **counts,
        requirements=tuple(_document(each, words) for each in found.documents),
        catalogues=tuple(_catalogue(each, words) for each in found.catalogues),
        decisions=decisions_of((Decided.HEALTH, Decided.OPEN_GROUPS, Decided.PROSE), words),
        findings=findings_of(found.others, words),
    )


def faults_of(facts: Iterable[Fact], words: Words) -> tuple[Fault, ...]:
    """Findings with their kinds."""
    return tuple(Fault(**each.model_dump(), kind=trouble_of(each.code)) for each in findings_of(facts, words))


def _counts(facts: Iterable[Fact]) -> dict[str, int]:
    counts = counts_of(facts)
    return {"errors": counts[Severity.ERROR], "warnings": counts[Severity.WARNING], "notes": counts[Severity.NOTE]}


def _document(each: DocumentHealth, words: Words) -> DocumentOf:
    one = each.qualification
    return DocumentOf(
        register_number=one.register_number,
        id=one.id,
        name=words.name(one.name) or None,
        valid_from=one.valid_from,
        **_counts(each.every),
        trees=tuple(_tree(tree, words) for tree in each.trees),
        findings=faults_of(each.findings, words),
    )


def _tree(each: TreeHealth, words: Words) -> TreeOf:
    root = each.structure.root
    impossible = [one.where.rpartition("/")[2] for one in each.findings if trouble_of(one.code) is Trouble.UNFILLABLE]
    return TreeOf(
        method=each.structure.method,
        groups=sum(1 for _ in root.groups()),
        units=len({leaf.unit for leaf in root.leaves()}),
        unfillable=tuple(dict.fromkeys(impossible)),
        **_counts(each.findings),
        findings=faults_of(each.findings, words),
    )


def _catalogue(each: CatalogueHealth, words: Words) -> CatalogueOf:
    return CatalogueOf(
        graph=each.graph,
        offerings=len(each.offerings),
        **_counts(each.findings),
        findings=faults_of(each.findings, words),
    )
