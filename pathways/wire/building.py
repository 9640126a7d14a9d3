"""What to build next, as an answer: new POKs with their rows, and how many learners they help."""

from __future__ import annotations

from pathways.curriculum.building import NewPok, NotBuilt, OpenRow, Reach, ToBuild
from pathways.curriculum.parts import Part, PartKind
from pathways.i18n import Words
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program


class BuildAsked(Wire):
    """What was asked for; empty lists: everything. ``units_each``: of how many units the rows of one POK may be. ``drafts``: ids of
    what was taken as offered already. ``cohort``: whether learners were asked about."""

    qualification: tuple[str, ...]
    poks: int
    most_osp: Number
    units_each: int
    provider: tuple[str, ...]
    language: tuple[str, ...]
    mode: tuple[str, ...]
    place: tuple[str, ...]
    drafts: tuple[str, ...]
    cohort: bool


class BuildRow(Wire):
    """A row that nothing covers. ``osp``: of a requirement its equal share of the unit."""

    id: str
    kind: PartKind
    name: str | None
    unit: str
    unit_name: str | None
    osp: Number


class NewPokOf(Wire):
    """A POK to build. ``osp``: the shares of its rows together."""

    osp: Number
    units: tuple[str, ...]
    rows: tuple[BuildRow, ...]


class Unbuilt(Wire):
    """A row that nothing covers and no POK of this size can hold."""

    id: str
    name: str | None
    reason: NotBuilt
    text: str


class CompletedUnit(Wire):
    """A unit whose compulsory rows are then all covered."""

    code: str
    name: str | None


class LearnersOf(Wire):
    """Counts of learners; null: withheld, because it is of fewer than five or leaves fewer than five. ``there``: have a way
    already, as far as coverage goes; ``nowhere``: have none whatever is built; ``helped``: have one then; ``planned``: of these,
    those with a plan when each is planned for anew. ``open_before``, ``open_after``: elements that are missing on the best ways of
    the others. ``left_out``: records that could not be read or name no loaded goal. ``withheld``: there is a set, and it would
    help fewer than five."""

    learners: int | None
    left_out: int | None
    there: int | None
    nowhere: int | None
    helped: int | None
    planned: int | None
    open_before: int | None
    open_after: int | None
    withheld: bool


class BuildNextAnswer(Answer):
    """The best set of new POKs. ``open``: rows that nothing covers; ``covers``: those that the new POKs cover; ``proven``: no set
    is better; else the time ran out, and ``at_most`` is what no set exceeds (rows, or learners; null: not known, or withheld)."""

    asked: BuildAsked
    open: int
    covers: int
    proven: bool
    at_most: int | None
    poks: tuple[NewPokOf, ...]
    completes: tuple[CompletedUnit, ...]
    learners: LearnersOf | None
    unbuilt: tuple[Unbuilt, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def how_proven(proven: bool, at_most: int | None, helped: int | None) -> str:
    """How far the set of an answer is proven: that none is better (yes), that none helps more (most), or neither (no)."""
    if proven:
        return "yes"
    return "most" if at_most is not None and at_most == helped else "no"


def build_next_answer(found: ToBuild, words: Words) -> BuildNextAnswer:
    """``found``, POKs from the largest."""
    built, sought = found.built, found.sought
    names = {unit.code: unit.name for each in found.qualifications for unit in each.units}
    return BuildNextAnswer(
        schema="pathways/build-next/1",
        program=program(),
        today=found.today,
        data=data_of(found.catalogue),
        asked=BuildAsked(
            qualification=found.references,
            poks=found.wanted.most_poks,
            most_osp=found.wanted.most_osp,
            units_each=found.wanted.units_each,
            provider=sought.providers,
            language=sought.languages,
            mode=sought.modes,
            place=sought.places,
            drafts=found.drafts,
            cohort=found.helped is not None,
        ),
        open=found.totals.open,
        covers=built.covers,
        proven=built.proven,
        at_most=built.most if found.helped is None or built.most is None else found.helped.told.count(built.most),
        poks=tuple(_pok(each, words) for each in built.poks),
        completes=tuple(CompletedUnit(code=each, name=words.name(names[each]) or None) for each in built.completes),
        learners=_learners(found),
        unbuilt=tuple(_unbuilt(part, reason, words) for part, reason in found.open.left_out),
        decisions=decisions_of(
            (Decided.COVERAGE, Decided.BUILDING, *((Decided.COHORTS,) if found.helped is not None else ())), words
        ),
        findings=findings_of(found.facts, words),
    )


def _pok(each: NewPok, words: Words) -> NewPokOf:
    return NewPokOf(osp=each.osp, units=each.units, rows=tuple(_row(row, words) for row in each.rows))


def _row(row: OpenRow, words: Words) -> BuildRow:
    return BuildRow(
        id=row.id,
        kind=row.part.kind,
        name=words.name(row.part.name) or None,
        unit=row.part.unit,
        unit_name=words.name(row.unit.unit.name) or None,
        osp=row.osp,
    )


def _unbuilt(part: Part, reason: NotBuilt, words: Words) -> Unbuilt:
    return Unbuilt(id=part.id, name=words.name(part.name) or None, reason=reason, text=words.say(f"build-unbuilt-{reason}"))


def _learners(found: ToBuild) -> LearnersOf | None:
    if found.helped is None:
        return None
    told, built = found.helped.told, found.built
    # The elements are of those who have no way yet: told only where so many are.
    waiting = built.learners.get(Reach.OPEN, 0)
    return LearnersOf(
        learners=told.count(told.of),
        left_out=told.left_out(found.helped.left_out),
        withheld=built.withheld,
        there=told.count(built.learners.get(Reach.THERE, 0)),
        nowhere=told.count(built.learners.get(Reach.NOWHERE, 0)),
        helped=told.count(built.helped),
        planned=told.count(found.helped.planned),
        open_before=told.about(waiting, built.open_before),
        open_after=told.about(waiting - built.helped, built.open_after) if waiting > built.helped else told.about(waiting, 0),
    )
