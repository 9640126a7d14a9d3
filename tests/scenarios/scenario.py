"""A scenario file (TOML) as domain values: one case at a guidance desk, with the answer that is right.

Every table takes the keys listed here and no others, so that a typing error fails instead of passing silently.

    number, story, today      which situation; who and what, in two sentences; the day of the question
    [qualification]           register_number, name, kind, method, valid_from, valid_to, transition_to, codes, replaces,
                              competence_areas = { code = name }, titles = { code = name }
        units                 { code = { name, osp, requirements = how many, sub_units = ["CODE mandatory+optional", ...] } }
        [[... .groups]]       name, in = name of the group above, kind, code, osp = [least, most], count = [least, most],
                              units = [codes], mandatory = [codes], prose = { unit code or "group" = text }
        or  real, method      a payload of the shared data and the tree of it to follow
        or  sample = true     the bundled qualification
    [[others]]                other loaded requirements: register_number, name, kind, units, valid_from, valid_to, transition_to,
                              codes, replaces
    [to]                      like [qualification]: the version to move to; both ways are then compared
    [[equivalences]]          unit ("CODE", "CODE/SUB_UNIT"), to = ["CODE", "CODE:1", "CODE/SUB_UNIT"], relation, who, on, automatic
    competence_areas, strict, units (codes of a partial goal), of_any (true: units of whichever requirements hold them),
    [goal]                    what the record says of the study right: method, started_on, competence_areas, titles, partial
    holds                     unit | sub_unit + of | part_of + requirements | piece | pok (id of an offering), and see ``_evidence``
    [[offerings]]             see ``_offering``; covers = ["100001:2", ...] is a provider's statement, is = ["100001"] the unit
    [limits]                  see ``_limits``; without it no plan is asked for
    [before]                  the day on which a plan was made and saved: top-level keys that were other then (a whole table each)
    [previous]                repair, within_eur, within_best: how the saved plan is repaired; booked = [ids]: places she has
    [several]                 more than one plan: alternatives = how many, differ = in what; or front = finish, steps or workload
    [expect], [not_yet]       see ``test_scenarios.py``

A group name stands for one group of the file; in a real tree groups are called by their ids.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from loaders import Document, read
from pathways import sample
from pathways.model import (
    Certainty,
    CodedName,
    CountBounds,
    Coverage,
    Equivalence,
    Evidence,
    Extent,
    Flag,
    Goal,
    Group,
    GroupKind,
    Intake,
    Leaf,
    Limits,
    Measure,
    Method,
    Offering,
    OspBounds,
    PieceKind,
    Prefer,
    Properties,
    Provenance,
    Qualification,
    QualificationKind,
    Record,
    RecordGroup,
    Requirement,
    Sameness,
    State,
    Stated,
    Structure,
    SubUnit,
    Text,
    Title,
    Unit,
    UnitKind,
)

Table = dict[str, Any]
T = TypeVar("T")
Arrange = Callable[[Sequence[Any]], Sequence[Any]]

_TOP = [
    "number",
    "story",
    "today",
    "qualification",
    "others",
    "competence_areas",
    "strict",
    "units",
    "of_any",
    "to",
    "equivalences",
    "goal",
    "holds",
    "offerings",
    "limits",
    "before",
    "previous",
    "several",
    "expect",
    "not_yet",
]
_QUALIFICATION = [
    "register_number",
    "name",
    "kind",
    "method",
    "valid_from",
    "valid_to",
    "transition_to",
    "codes",
    "replaces",
    "competence_areas",
    "titles",
    "units",
    "groups",
    "real",
    "sample",
]


class BadScenario(ValueError):
    """A scenario file that says something nobody reads."""


def only(table: Mapping[str, Any], where: str, allowed: Iterable[str]) -> None:
    """Refuses keys of ``table`` that are not ``allowed``."""
    unknown = sorted(set(table) - set(allowed))
    if unknown:
        raise BadScenario(f"{where}: nobody reads {', '.join(unknown)}; allowed: {', '.join(sorted(allowed))}")


@dataclass(frozen=True)
class Scenario:
    """One file. ``labels``: group or leaf id -> what the file calls it."""

    number: int
    story: str
    today: date
    qualification: Qualification
    method: Method | None
    others: tuple[Qualification, ...]
    competence_areas: tuple[str, ...]
    strict: bool
    units: tuple[str, ...]
    of_any: bool
    to: Qualification | None
    equivalences: tuple[Equivalence, ...]
    record: Record
    offerings: tuple[Offering, ...]
    limits: Limits | None
    several: Table
    expect: Table
    not_yet: Mapping[str, str]
    labels: Mapping[str, str]
    before: Scenario | None = None
    previous: Table = field(default_factory=dict)

    def label(self, id: str) -> str:
        """The file's name for a group or a listed unit."""
        leaf, mark, _ = id.partition("/optional")
        return f"{self.labels.get(leaf, leaf)} optional" if mark else self.labels.get(id, id)


def parse(text: str) -> Table:
    """The tables of a file; figures are exact."""
    return tomllib.loads(text, parse_float=Decimal)


def real_payload(table: Table) -> str | None:
    """The name of the shared payload that the scenario reads, if it reads one."""
    return table["qualification"].get("real")


def scenario(table: Table, shared: Path | None = None, arrange: Arrange = tuple) -> Scenario:
    """The domain values of one file. ``arrange`` puts the input lists in another order, which must not matter."""
    only(table, "scenario", _TOP)
    asked = table["qualification"]
    only(asked, "qualification", _QUALIFICATION)
    labels: dict[str, str] = {}
    if "real" in asked or "sample" in asked:
        only(asked, "loaded qualification", ("real", "sample", "method"))
        qualification = read(_document(asked, shared))[1].qualifications[0]
        labels = {leaf.id: leaf.unit for structure in qualification.structures for leaf in structure.root.leaves()}
    else:
        qualification = _qualification(asked, labels, arrange)
    others = tuple(arrange([_other(each, arrange) for each in table.get("others", [])]))
    goal = table.get("goal")
    return Scenario(
        number=table["number"],
        story=table["story"],
        today=table["today"],
        qualification=qualification,
        method=Method(asked["method"]) if "method" in asked else None,
        others=others,
        competence_areas=tuple(table.get("competence_areas", ())),
        strict=table.get("strict", False),
        units=tuple(table.get("units", ())),
        of_any=table.get("of_any", False),
        to=_to(table["to"], arrange) if "to" in table else None,
        equivalences=tuple(arrange([_equivalence(each) for each in table.get("equivalences", [])])),
        record=Record(
            () if goal is None else (_goal(goal, qualification),),
            tuple(arrange([_evidence(each) for each in table.get("holds", [])])),
        ),
        offerings=tuple(arrange([_offering(each) for each in table.get("offerings", [])])),
        limits=_limits(table["limits"], table["today"], arrange) if "limits" in table else None,
        several=_several(table.get("several", {})),
        expect=table["expect"],
        not_yet=_not_yet(table),
        labels=labels,
        before=_before(table, shared, arrange),
        previous=_previous(table),
    )


def _before(table: Table, shared: Path | None, arrange: Arrange) -> Scenario | None:
    """The same case on the day on which the plan was saved."""
    if "before" not in table:
        return None
    only(
        table["before"],
        "before",
        [each for each in _TOP if each not in ("number", "story", "before", "previous", "expect", "not_yet")],
    )
    then = {name: value for name, value in table.items() if name not in ("before", "previous", "not_yet")}
    return scenario({**then, **table["before"]}, shared, arrange)


def _previous(table: Table) -> Table:
    previous: Table = table.get("previous", {})
    only(previous, "previous", ("repair", "within_eur", "within_best", "booked"))
    if previous and "before" not in table:
        raise BadScenario("previous without before")
    return previous


def _document(table: Table, shared: Path | None) -> Document:
    if table.get("sample"):
        return Document(sample.QUALIFICATION, sample.payload(sample.QUALIFICATION))
    assert shared is not None
    payload = shared / "eperusteet" / table["real"]
    return Document(payload.name, payload.read_bytes())


def _not_yet(table: Table) -> Mapping[str, str]:
    only(table.get("not_yet", {}), "not_yet", table["expect"])
    return table.get("not_yet", {})


def _several(table: Table) -> Table:
    only(table, "several", ("front",) if "front" in table else ("alternatives", "differ"))
    return table


# -- requirements --------------------------------------------------------------------------------------------------------


def _to(table: Table, arrange: Arrange) -> Qualification:
    only(table, "to", [each for each in _QUALIFICATION if each not in ("real", "sample")])
    return replace(_qualification(table, {}, arrange), id="to")


def _equivalence(table: Table) -> Equivalence:
    only(table, "equivalences", ("unit", "to", "relation", "who", "on", "automatic"))
    unit, _, sub_unit = table["unit"].partition("/")
    parts = [re.split("[:/]", each)[0] for each in table["to"]]
    return Equivalence(
        from_unit=unit,
        from_sub_unit=sub_unit or None,
        to_unit=parts[0],
        to_sub_units=tuple(each.partition("/")[2] for each in table["to"] if "/" in each),
        to_requirements=tuple(each for each in table["to"] if ":" in each),
        relation=Sameness(table["relation"]),
        who=table.get("who", "Provider A"),
        on=table.get("on", date(2026, 1, 1)),
        automatic=table.get("automatic", False),
    )


def _qualification(table: Table, labels: dict[str, str], arrange: Arrange) -> Qualification:
    extents = {code: each.get("osp") for code, each in table["units"].items()}
    root = _tree(table["groups"], extents, labels)
    return Qualification(
        id="main",
        register_number=table.get("register_number", "OPH-1-2026"),
        name=Text(fi=table.get("name", "Esimerkkialan perustutkinto")),
        kind=QualificationKind(table.get("kind", "basic")),
        structures=(Structure(Method(table.get("method", "reformi")), root),),
        units=tuple(arrange([_unit(code, each) for code, each in table["units"].items()])),
        competence_areas=_names(table.get("competence_areas", {})),
        titles=_titles(table.get("titles", {})),
        valid_from=table.get("valid_from", date(2026, 1, 1)),
        valid_to=table.get("valid_to"),
        transition_to=table.get("transition_to"),
        codes=_codes(table),
        replaces=tuple(table.get("replaces", ())),
    )


def _codes(table: Table) -> tuple[CodedName, ...]:
    return tuple(CodedName(each, Text()) for each in table.get("codes", ()))


def _other(table: Table, arrange: Arrange) -> Qualification:
    dates = ["valid_from", "valid_to", "transition_to"]
    only(table, "others", ["register_number", "name", "kind", "units", "codes", "replaces", *dates])
    leaves = tuple(Leaf(f"0.{n}", code, _osp(each.get("osp"))) for n, (code, each) in enumerate(table["units"].items()))
    return Qualification(
        id=f"other {table['register_number']}",
        register_number=table["register_number"],
        name=Text(fi=table["name"]),
        kind=QualificationKind(table["kind"]),
        structures=(Structure(Method.REFORMI, Group("0", children=leaves)),),
        units=tuple(arrange([_unit(code, each) for code, each in table["units"].items()])),
        valid_from=table.get("valid_from", date(2018, 8, 1)),
        valid_to=table.get("valid_to"),
        transition_to=table.get("transition_to"),
        codes=_codes(table),
        replaces=tuple(table.get("replaces", ())),
    )


def _names(table: Table) -> tuple[CodedName, ...]:
    return tuple(CodedName(code, Text(fi=name)) for code, name in table.items())


def _titles(table: Table) -> tuple[Title, ...]:
    """``code = name``, or ``code = { name, unit }`` for a title that only that unit gives."""
    named = {code: each if isinstance(each, dict) else {"name": each} for code, each in table.items()}
    return tuple(Title(code, Text(fi=each["name"]), unit=each.get("unit")) for code, each in named.items())


def _unit(code: str, table: Table) -> Unit:
    only(table, f"unit {code}", ("name", "osp", "requirements", "sub_units"))
    parts = tuple(_sub_unit(code, each) for each in table.get("sub_units", ()))
    texts = tuple(Requirement(f"{code}:{n}", Text(fi=f"Vaatimus {n}")) for n in range(1, table.get("requirements", 0) + 1))
    return Unit(code, Text(fi=table["name"]), UnitKind.COMMON if parts else UnitKind.VOCATIONAL, (), texts, parts)


def _sub_unit(unit: str, line: str) -> SubUnit:
    """ "AI 4+3": four osp that everybody needs and three that may be added; "AI 4", "AI 0+3" likewise."""
    code, extents = line.split()
    mandatory, _, optional = extents.partition("+")
    return SubUnit(
        id=f"{unit}/{code}",
        code=code,
        name=Text(fi=code),
        element=f"{unit}/{code}",
        mandatory_osp=Decimal(mandatory) or None,
        has_mandatory=bool(Decimal(mandatory)),
        optional_osp=Decimal(optional) if optional else None,
        has_optional=bool(optional),
    )


def _tree(tables: Sequence[Table], extents: Mapping[str, Any], labels: dict[str, str]) -> Group:
    names = [each["name"] for each in tables]
    if len(set(names)) != len(names):
        raise BadScenario("two groups with one name")
    below: dict[str | None, list[Table]] = {}
    for each in tables:
        only(each, f"group {each['name']}", ["name", "in", "kind", "code", "osp", "count", "units", "mandatory", "prose"])
        if "in" in each and each["in"] not in names:
            raise BadScenario(f"group {each['name']}: no group {each['in']}")
        below.setdefault(each.get("in"), []).append(each)
    (root,) = below[None]
    return _group(root, "0", below, extents, labels)


def _group(
    table: Table, id: str, below: Mapping[str | None, list[Table]], extents: Mapping[str, Any], labels: dict[str, str]
) -> Group:
    labels[id] = table["name"]
    mandatory, prose = table.get("mandatory", []), table.get("prose", {})
    codes = [*mandatory, *table.get("units", [])]
    only(prose, f"prose of {table['name']}", ("group", *codes))
    leaves = []
    for position, code in enumerate(codes):
        leaf_id = f"{id}.{position}"
        labels[leaf_id] = code
        words = Text(fi=prose.get(code))
        leaves.append(Leaf(leaf_id, code, _osp(extents[code]), mandatory=code in mandatory, prose=words))
    groups = [
        _group(each, f"{id}.{position}", below, extents, labels)
        for position, each in enumerate(below.get(table["name"], []), start=len(leaves))
    ]
    osp, count = table.get("osp"), table.get("count")
    return Group(
        id,
        Text(fi=table["name"]),
        GroupKind(table.get("kind", "defined")),
        OspBounds(_osp(osp[0]), _osp(osp[1])) if osp else None,
        CountBounds(*count) if count else None,
        table.get("code"),
        (*leaves, *groups),
        Text(fi=prose.get("group")),
    )


def _osp(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)


# -- the learner ---------------------------------------------------------------------------------------------------------


def _goal(table: Table, qualification: Qualification) -> Goal:
    only(table, "goal", ("method", "started_on", "competence_areas", "partial", "titles"))
    return Goal(
        qualification.register_number,
        method=Method(table["method"]) if "method" in table else None,
        competence_areas=tuple(table.get("competence_areas", ())),
        titles=tuple(table.get("titles", ())),
        partial=table.get("partial", False),
        started_on=table.get("started_on"),
        place="/opiskeluoikeudet/0",
    )


_WHAT = ("unit", "sub_unit", "part_of", "piece", "pok")
_HOLDS = [
    "id",
    "name",
    "osp",
    "state",
    "certainty",
    "group",
    "from",
    "right",
    "grade",
    "assessed_on",
    "flags",
    "measure",
    "in",
]  # in: the file that says it; right: register number of the study right that it was completed in


def _evidence(table: Table) -> Evidence:
    (what,) = [each for each in _WHAT if each in table]
    own = {"unit": (), "sub_unit": ("of", "part", "national"), "part_of": ("requirements",), "piece": (), "pok": ()}[what]
    only(table, f"holds {table[what]}", (what, *_HOLDS, *own))
    named = table[what]
    kinds = {"unit": PieceKind.UNIT, "sub_unit": PieceKind.SUB_UNIT, "part_of": PieceKind.PART_OF_UNIT, "pok": PieceKind.OTHER}
    kind = kinds.get(what)
    id = table.get("id", named if what != "sub_unit" else f"{table.get('of', '')}/{named}")
    return Evidence(
        id=id,
        kind=kind or PieceKind(named),
        name=Text(fi=table.get("name", id)),
        provenance=Provenance(table.get("in", "record.json"), f"/holds/{id}"),
        certainty=Certainty(table.get("certainty", "declared" if what == "pok" else "formal")),
        state=State(table.get("state", "completed")),
        code=named if what in ("unit", "sub_unit", "pok") else None,
        national=table.get("national", what in ("unit", "sub_unit")),
        unit=table.get("of") if what == "sub_unit" else named if what == "part_of" else None,
        mandatory={"mandatory": True, "optional": False, None: None}[table.get("part")],
        requirements=tuple(f"{named}:{each}" for each in table.get("requirements", ())),
        osp=_osp(table.get("osp")),
        measure=table.get("measure"),
        group=RecordGroup(table["group"]) if "group" in table else None,
        register_number=table.get("right"),
        from_register_number=table.get("from"),
        assessed_on=table.get("assessed_on"),
        grade=table.get("grade"),
        flags=frozenset(Flag(each) for each in table.get("flags", ("by_hand",) if what == "pok" else ())),
    )


# -- offerings and limits ------------------------------------------------------------------------------------------------

_OFFERING = [
    "id",
    "name",
    "provider",
    "covers",
    "is",
    "kind",
    "osp",
    "op",
    "eur",
    "prerequisites",
    "runs",
    "any_start",
    "weeks",
    "hours_per_week",
    "languages",
    "modes",
    "places",
    "restricted_to",
    "assesses",
    "apply_from",
    "certificate_months",
    "apply_by",
    "places_left",
]


def _offering(table: Table) -> Offering:
    only(table, f"offering {table.get('id')}", _OFFERING)
    measure = Measure.OP if "op" in table else Measure.OSP
    size = _osp(table.get("op", table.get("osp")))
    covers = (*(_formal(each) for each in table.get("is", ())), *_declared(table.get("covers", ()), table["id"]))
    return Offering(
        id=table["id"],
        name=Text(en=table.get("name", table["id"])),
        provider=table.get("provider", "Provider A"),
        kind=PieceKind(table["kind"]) if "kind" in table else PieceKind.PART_OF_UNIT if covers else PieceKind.OTHER,
        covers=covers,
        extent=None if size is None else Extent(size, size, measure),
        price_cents=None if table.get("eur") is None else int(Decimal(table["eur"]) * 100),
        prerequisites=tuple(table.get("prerequisites", ())),
        intakes=tuple(
            Intake(start, end, table.get("apply_from"), table.get("apply_by"), table.get("places_left"))
            for start, end in table.get("runs", ())
        ),
        any_start=table.get("any_start", False),
        weeks=table.get("weeks"),
        hours_per_week=_osp(table.get("hours_per_week")),
        languages=tuple(table.get("languages", ("fi",))),
        modes=tuple(table.get("modes", ())),
        places=tuple(table.get("places", ())),
        properties=Properties() if table.get("assesses", True) else Properties(quality=Stated.DENIED),
        certificate_months=table.get("certificate_months"),
        restricted_to=table.get("restricted_to"),
    )


def _formal(line: str) -> Coverage:
    """ "100001": the unit; "400012/AI": its sub-unit; "400012/AI optional": the optional part of it."""
    named, _, part = line.partition(" ")
    unit, _, sub_unit = named.partition("/")
    if part not in ("", "optional"):
        raise BadScenario(f"is {line}")
    return Coverage(unit, sub_unit or None, optional=bool(part), certainty=Certainty.FORMAL)


def _declared(lines: Iterable[str], by: str) -> tuple[Coverage, ...]:
    """ "100001:2": one requirement; "100001": all of the unit, by the provider's statement."""
    units: dict[str, list[str]] = {}
    for line in lines:
        unit, _, requirement = line.partition(":")
        units.setdefault(unit, []).extend([line] if requirement else [])
    return tuple(Coverage(unit, requirements=tuple(each), declared_by=by) for unit, each in units.items())


_LIMITS = [
    "start",
    "by",
    "budget_eur",
    "hours_per_week",
    "languages",
    "modes",
    "places",
    "places_excluded",
    "groups",
    "busy",
    "blocked",
    "pinned",
    "excluded",
    "excluded_units",
    "cancelled",
    "assumed",
    "prefer",
]


def _limits(table: Table, today: date, arrange: Arrange) -> Limits:
    only(table, "limits", _LIMITS)
    budget = table.get("budget_eur")
    return Limits(
        start=table.get("start", today),
        today=today,
        by=table.get("by"),
        budget_cents=None if budget is None else int(Decimal(budget) * 100),
        hours_per_week=_osp(table.get("hours_per_week")),
        languages=tuple(arrange(table.get("languages", ()))),
        modes=tuple(arrange(table.get("modes", ()))),
        places=tuple(arrange(table.get("places", ()))),
        places_excluded=tuple(arrange(table.get("places_excluded", ()))),
        groups=tuple(arrange(table.get("groups", ()))),
        blocked=tuple(arrange([(first, last) for first, last in table.get("blocked", ())])),
        busy=tuple(arrange([(first, last, Decimal(hours)) for first, last, hours in table.get("busy", ())])),
        pinned=tuple(arrange(table.get("pinned", ()))),
        excluded=tuple(arrange(table.get("excluded", ()))),
        excluded_units=tuple(arrange(table.get("excluded_units", ()))),
        cancelled=tuple(arrange([(offering, start) for offering, start in table.get("cancelled", ())])),
        assumed=tuple(arrange(table.get("assumed", ()))),
        prefer=tuple(Prefer(each) for each in table.get("prefer", ("cost",))),
    )
