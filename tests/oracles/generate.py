"""Small random questions: trees, evidence, catalogues, limits. Built from domain values alone, never from the planner.

Everything stays so small that ``tests.oracles.exhaustive`` can try every activation, placement and set of options.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from pathways.model import (
    Certainty,
    CountBounds,
    Coverage,
    Evidence,
    Extent,
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
    State,
    Structure,
    SubUnit,
    Text,
    Unit,
    UnitKind,
)

REGISTER = "OPH-1-2020"
NAMES = ("Hitsaus", "Maalaus", "Sahaus", "Kokoonpano", "Varastointi", "Asiakastyö")  # none is a part of another
COMMON = "200001"
FOREIGN = "999999"
MONDAY = date(2027, 1, 4)
OPEN_NAMES = (
    "Tutkinnon osia paikallisiin ammattitaitovaatimuksiin perustuvista",
    "Tutkinnon osa ammatillisesta perustutkinnosta",
    "Korkeakouluopintoja",
    "Ammatillisia tutkinnon osia",
    "Yhteisten tutkinnon osien osa-alueita tai lukio-opintoja",
    "Yksilöllisesti laajentavat tutkinnon osat",
    "Jotain muuta",
)


@dataclass(frozen=True, repr=False)
class Case:
    """One small question; ``offerings`` and ``limits`` matter to a plan only."""

    qualification: Qualification
    record: Record
    offerings: tuple[Offering, ...] = ()
    limits: Limits = Limits(MONDAY)

    @property
    def structure(self) -> Structure:
        return self.qualification.structures[0]

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:
        """Hypothesis prints a failing case by this."""
        printer.text(repr(self))

    def __repr__(self) -> str:
        """The case in a few lines, for a failing property."""
        lines = ["", *_drawn(self.structure.root, "  ")]
        for unit in self.qualification.units:
            parts = [each.id for each in unit.requirements] or [
                f"{each.code}:{each.mandatory_osp}+{each.optional_osp}" for each in unit.sub_units
            ]
            lines.append(f"  {unit.code} {unit.name.fi} {' '.join(parts)}")
        lines += [f"  {_said(each)}" for each in (*self.record.evidence, *self.offerings)]
        return "\n".join([*lines, f"  {_said(self.limits)}"])


def _drawn(group: Group, indent: str) -> list[str]:
    bounds = [
        f"{each.least}..{each.most}{unit}" for each, unit in ((group.osp, " osp"), (group.count, " units")) if each is not None
    ]
    lines = [f"{indent}{group.id} {group.kind} {group.name.fi!r} {group.prose.fi or ''} {' '.join(bounds)}"]
    for child in group.children:
        if isinstance(child, Group):
            lines += _drawn(child, indent + "  ")
        else:
            must = " mandatory" if child.mandatory else ""
            lines.append(f"{indent}  {child.id} unit {child.unit} {child.osp}..{child.most_osp or ''}{must} {child.prose.fi or ''}")
    return lines


def _said(thing: object) -> str:
    """A value by its fields that are not the default."""
    if not is_dataclass(thing) or isinstance(thing, type):
        return repr(thing)
    shown = [(each, getattr(thing, each.name)) for each in fields(thing) if each.name not in ("name", "provenance", "provider")]
    kept = [(each.name, value) for each, value in shown if value not in (each.default, (), frozenset(), Properties(), None)]
    return f"{type(thing).__name__}({', '.join(f'{name}={_values(value)}' for name, value in kept)})"


def _values(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_said(each) for each in value) + "]"
    return str(value) if isinstance(value, date | Decimal | str) else _said(value)


def code_of(position: int) -> str:
    return f"10000{position + 1}"


def extents(fractions: bool) -> st.SearchStrategy[Decimal]:
    whole = st.integers(1, 6).map(Decimal)
    return (
        st.one_of(whole, st.sampled_from([Decimal("0.5"), Decimal("2.5"), Decimal("0.1"), Decimal("3.9")])) if fractions else whole
    )


# -- qualifications ------------------------------------------------------------------------------------------------------


@st.composite
def units(draw: st.DrawFn, count: int) -> tuple[Unit, ...]:
    made = []
    for position in range(count):
        code = code_of(position)
        wanted = draw(st.integers(0, 3))
        texts = tuple(Requirement(f"{code}:{n}", Text(fi=f"Vaatimus {n}")) for n in range(1, wanted + 1))
        made.append(Unit(code, Text(fi=NAMES[position]), requirements=texts))
    if draw(st.booleans()):
        made.append(draw(common_unit()))
    return tuple(made)


@st.composite
def common_unit(draw: st.DrawFn) -> Unit:
    """A common unit of one to three sub-units; where an optional part is listed, the unit may be larger than their sum."""
    optional = draw(st.booleans())
    parts = []
    for position in range(draw(st.integers(1, 3))):
        parts.append(
            SubUnit(
                f"{COMMON}/{position}",
                f"AREA{position}",
                Text(fi=f"Osa-alue {position}"),
                f"{COMMON}:{position}",
                mandatory_osp=draw(st.integers(1, 2).map(Decimal)),
                optional_osp=Decimal(2) if optional else None,
                has_optional=optional,
            )
        )
    return Unit(COMMON, Text(fi="Viestintä"), UnitKind.COMMON, sub_units=tuple(parts))


class _Growth:
    """What is left to give out while one tree grows."""

    def __init__(self, groups: int, occurrences: int, open_groups: int) -> None:
        self.groups = groups
        self.occurrences = occurrences
        self.open_groups = open_groups
        self.common_used = False  # in every published tree a common unit is listed once


@st.composite
def qualifications(draw: st.DrawFn, *, orders: bool = False, occurrences: int = 8) -> Qualification:
    fractions = draw(st.integers(0, 4)) == 4
    counting = draw(st.integers(0, 5)) == 5
    known = draw(units(draw(st.integers(2, 5))))
    osp = {unit.code: draw(extents(fractions)) for unit in known}
    if draw(st.integers(0, 9)) == 9:
        osp.pop(code_of(0))
    growth = _Growth(draw(st.integers(2, 6)), occurrences, 2)
    root = draw(groups("0", known, osp, growth, counting, orders, 0))
    return Qualification(
        "1",
        REGISTER,
        Text(fi="Pieni perustutkinto"),
        QualificationKind.BASIC,
        (Structure(Method.REFORMI, root),),
        known,
        valid_from=date(2020, 1, 1),
    )


@st.composite
def groups(
    draw: st.DrawFn,
    path: str,
    known: tuple[Unit, ...],
    osp: dict[str, Decimal],
    growth: _Growth,
    counting: bool,
    orders: bool,
    depth: int,
) -> Group:
    growth.groups -= 1
    children: list[Group | Leaf] = []
    codes = st.sampled_from([each.code for each in known])
    chosen = draw(st.lists(codes, min_size=1 if depth else 0, max_size=4, unique=True))
    mandatory = draw(st.integers(0, 4)) == 4  # mandatory and optional leaves never share one group
    for code in chosen:
        if growth.occurrences and not (code == COMMON and growth.common_used):
            growth.occurrences -= 1
            growth.common_used = growth.common_used or code == COMMON
            children.append(draw(leaves(f"{path}.{len(children)}", code, osp.get(code), mandatory, counting, orders)))
    while growth.groups and depth < 3 and (not depth or draw(st.integers(0, 2)) == 1):
        child = f"{path}.{len(children)}"
        if growth.open_groups and draw(st.integers(0, 2)) == 1:
            growth.open_groups -= 1
            growth.groups -= 1
            children.append(draw(open_groups(child, counting)))
        else:
            children.append(draw(groups(child, known, osp, growth, counting, orders, depth + 1)))
    name, kind, prose, code = draw(manners(path, depth))
    bounds, count = draw(rules(children, counting))
    return Group(path, name, kind, bounds, count, code, tuple(children), prose)


def manners(path: str, depth: int) -> st.SearchStrategy[tuple[Text, GroupKind, Text, str | None]]:
    plain = (Text(fi=f"Ryhmä {path}"), GroupKind.DEFINED, Text(), None)
    if not depth:
        return st.just(plain)
    return st.sampled_from(
        [
            plain,
            plain,
            (Text(fi=f"Osaamisala {path}"), GroupKind.COMPETENCE_AREA, Text(), f"area-{path}"),
            (Text(fi=f"Vaihtoehto {path}"), GroupKind.DEFINED, Text(), None),
            (Text(fi=f"Ryhmä {path}"), GroupKind.DEFINED, Text(fi="TAI valitaan tästä"), None),
            (Text(fi="Lisäksi valitaan"), GroupKind.DEFINED, Text(), None),
            (Text(fi="Valitaan kaksi tutkinnon osaa"), GroupKind.DEFINED, Text(), None),
        ]
    )


@st.composite
def leaves(draw: st.DrawFn, path: str, code: str, osp: Decimal | None, mandatory: bool, counting: bool, orders: bool) -> Leaf:
    prose = ""
    other = draw(st.sampled_from(NAMES[:5]))
    form = draw(st.integers(0, 9))
    if form == 9:
        prose = f"Tutkinnon osaa ei voi valita, jos on valinnut {other} -tutkinnon osan."
    elif orders and form == 1:
        prose = f"Opiskelijan tulee suorittaa {other} ennen tutkinnon osan näyttöä."
    elif orders and form == 2:
        prose = f"Opiskelijan tulee suorittaa {other} ennen opintojen alkamista."
    if counting:
        osp = None
    if osp is not None and form == 3 and code != COMMON:
        return Leaf(path, code, osp, osp + draw(st.integers(1, 3)), mandatory=mandatory)
    return Leaf(path, code, osp, mandatory=mandatory, prose=Text(fi=prose) if prose else Text())


@st.composite
def rules(draw: st.DrawFn, children: list[Group | Leaf], counting: bool) -> tuple[OspBounds | None, CountBounds | None]:
    """Bounds near what the children can give, so that a fair share of the trees can be filled."""
    style = draw(st.integers(0, 9))
    count = None
    if style in (0, 9) or (counting and style < 7):
        fewest = draw(st.integers(0, min(3, len(children))))
        count = CountBounds(fewest, draw(st.sampled_from([fewest, fewest + 1, None])))
    if counting or style in (1, 9):
        return None, count
    some = draw(st.lists(st.sampled_from(children), min_size=1, unique_by=id)) if children else []
    least = sum((_worth(each) for each in some), Decimal(0)) - draw(st.sampled_from([0, 0, 0, 1, 2]))
    least = max(Decimal(0), least)
    if style in (0, 2, 3, 4, 5):
        return OspBounds(least, least), count
    if style == 8:
        return OspBounds(None, least), count
    return OspBounds(least, least + draw(st.integers(0, 4))), count


def _worth(child: Group | Leaf) -> Decimal:
    """About what a child gives when it is used."""
    if isinstance(child, Leaf):
        return child.osp or Decimal(0)
    if child.osp is not None:
        return child.osp.least or child.osp.most or Decimal(0)
    return sum((_worth(each) for each in child.children), Decimal(0))


def _open(path: str, name: str, prose: str, bounds: OspBounds | None) -> Group:
    return Group(path, Text(fi=name), GroupKind.OPEN, bounds, prose=Text(fi=prose) if prose else Text())


@st.composite
def open_groups(draw: st.DrawFn, path: str, counting: bool) -> Group:
    name = draw(st.sampled_from(OPEN_NAMES))
    prose = draw(st.sampled_from(["", "", "", "laajuudeksi lasketaan 3 osp", "enintään 2 osp"]))
    if counting:
        return _open(path, name, prose, None)
    least = draw(st.integers(0, 3))
    bounds = draw(
        st.sampled_from(
            [
                None,
                OspBounds(None, Decimal(least + 2)),
                OspBounds(Decimal(least), Decimal(least)),
                OspBounds(Decimal(1), Decimal(5)),
            ]
        )
    )
    return _open(path, name, prose, bounds)


# -- evidence ------------------------------------------------------------------------------------------------------------


def _evidence(number: int, kind: PieceKind, **values: object) -> Evidence:
    return Evidence(f"e{number}", kind, Text(fi=f"Todiste {number}"), Provenance("record.json", str(number)), **values)  # type: ignore[arg-type]  # values are fields


@st.composite
def evidence(draw: st.DrawFn, known: tuple[Unit, ...], *, unknown_osp: bool = True) -> tuple[Evidence, ...]:
    pieces: list[Evidence] = []
    osp = st.integers(1, 6).map(Decimal)
    maybe = st.one_of(st.none(), osp) if unknown_osp else osp
    group = st.sampled_from([None, None, None, RecordGroup.EXTENDING, RecordGroup.COMMON])
    for unit in known:
        form = draw(st.integers(0, 5))
        if form in (0, 1):
            borrowed = draw(st.integers(0, 7)) == 7
            pieces.append(
                _evidence(
                    len(pieces),
                    PieceKind.UNIT,
                    code=unit.code,
                    national=True,
                    osp=draw(osp),
                    group=draw(group),
                    from_register_number="OPH-2-2020" if borrowed else None,
                )
            )
        elif form == 2 and unit.requirements:
            part = draw(st.lists(st.sampled_from([each.id for each in unit.requirements]), min_size=1, unique=True))
            pieces.append(
                _evidence(
                    len(pieces),
                    PieceKind.PART_OF_UNIT,
                    unit=unit.code,
                    requirements=tuple(part),
                    certainty=draw(st.sampled_from([Certainty.FORMAL, Certainty.DECLARED])),
                )
            )
        elif form in (2, 3) and unit.sub_units:
            for sub_unit in draw(st.lists(st.sampled_from(unit.sub_units), min_size=1, unique=True)):
                optional = sub_unit.has_optional and draw(st.booleans())
                pieces.append(
                    _evidence(
                        len(pieces),
                        PieceKind.SUB_UNIT,
                        code=sub_unit.code,
                        unit=unit.code,
                        national=True,
                        mandatory=not optional,
                        osp=None if optional else sub_unit.mandatory_osp,
                    )
                )
    for _ in range(draw(st.integers(0, 2))):
        kind = draw(st.sampled_from([PieceKind.LOCAL_UNIT, PieceKind.HIGHER_EDUCATION, PieceKind.UPPER_SECONDARY, PieceKind.UNIT]))
        code = FOREIGN if kind is PieceKind.UNIT else None
        pieces.append(_evidence(len(pieces), kind, code=code, osp=draw(maybe), group=draw(group)))
    if draw(st.integers(0, 5)) == 5:
        pieces.append(_evidence(len(pieces), PieceKind.UNIT, code=code_of(0), state=State.FAILED))
    return tuple(pieces)


@st.composite
def checks(draw: st.DrawFn, *, unknown_osp: bool = True) -> Case:
    qualification = draw(qualifications())
    return Case(qualification, Record(evidence=draw(evidence(qualification.units, unknown_osp=unknown_osp))))


# -- catalogues ----------------------------------------------------------------------------------------------------------


def _whole_weeks(first: int, weeks: int) -> Intake:
    start = MONDAY + timedelta(weeks=first)
    return Intake(start, start + timedelta(weeks=weeks, days=-1))


@st.composite
def coverages(draw: st.DrawFn, known: tuple[Unit, ...]) -> tuple[Coverage, ...]:
    made = []
    if draw(st.integers(0, 9)) == 0:
        made.append(Coverage(FOREIGN, certainty=Certainty.FORMAL))
    for unit in draw(st.lists(st.sampled_from(known), min_size=1, max_size=2, unique=True)):
        form = draw(st.integers(0, 4))
        if form < 2:
            made.append(Coverage(unit.code, certainty=Certainty.FORMAL))
        elif form == 2 and unit.requirements:
            part = draw(st.lists(st.sampled_from([each.id for each in unit.requirements]), min_size=1, unique=True))
            made.append(Coverage(unit.code, requirements=tuple(part)))
        elif form == 2 and unit.sub_units:
            sub_unit = draw(st.sampled_from(unit.sub_units))
            optional = sub_unit.has_optional and draw(st.booleans())
            certainty = draw(st.sampled_from([Certainty.FORMAL, Certainty.FORMAL, Certainty.DECLARED]))
            made.append(Coverage(unit.code, sub_unit=sub_unit.code, optional=optional, certainty=certainty))
        else:
            made.append(Coverage(unit.code))
    return tuple(made)


@st.composite
def offerings(draw: st.DrawFn, number: int, known: tuple[Unit, ...], *, self_paced: bool) -> Offering:
    opened = draw(st.integers(0, 4)) == 0
    covers = () if opened else draw(coverages(known))
    kind = (
        draw(st.sampled_from([PieceKind.LOCAL_UNIT, PieceKind.HIGHER_EDUCATION, PieceKind.UPPER_SECONDARY]))
        if opened
        else PieceKind.OTHER
    )
    osp = Decimal(draw(st.integers(1, 5)))
    dates = draw(st.integers(0, 5))
    intakes: tuple[Intake, ...] = ()
    any_start = False
    if dates == 0:
        any_start = self_paced
    elif dates != 1:
        spans = draw(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 4)), min_size=1, max_size=2, unique=True))
        intakes = tuple(_whole_weeks(*span) for span in sorted(spans))
        if draw(st.integers(0, 9)) == 0:
            unknown = draw(st.sampled_from([{"start": None}, {"end": None}, {"start": None, "end": None}]))
            intakes = (replace(intakes[0], **unknown), *intakes[1:])
        if draw(st.integers(0, 9)) == 0:
            closed = draw(st.sampled_from([{"apply_by": MONDAY - timedelta(days=1)}, {"apply_by": MONDAY}, {"places_left": 0}]))
            intakes = (replace(intakes[0], **closed), *intakes[1:])
    return Offering(
        f"o{number}",
        Text(fi=f"Koulutus {number}"),
        "provider",
        kind,
        covers,
        extent=Extent(osp, osp + draw(st.sampled_from([0, 0, 2])), Measure.OSP) if opened or draw(st.booleans()) else None,
        price_cents=draw(st.sampled_from([None, 0, 100, 200, 250, 300])),
        prerequisites=tuple(draw(st.lists(st.sampled_from([each.code for each in known]), max_size=1)))
        if draw(st.integers(0, 3)) == 0
        else (),
        intakes=intakes,
        any_start=any_start,
        weeks=draw(st.integers(1, 3)) if any_start else None,
        hours_per_week=draw(st.sampled_from([Decimal(10), Decimal(20), Decimal("7.5"), None])),
        places=draw(st.sampled_from([("Oulu",), ("Oulu",), ("Kemi", "Oulu"), ("Kemi",), ()])),
        modes=draw(st.sampled_from([(), (), ("online",)])),
        restricted_to=draw(st.sampled_from([None, None, None, None, "jobseekers", "apprentices"])),
    )


_BUSY = (
    ((MONDAY + timedelta(weeks=1), MONDAY + timedelta(weeks=2, days=1), Decimal(10)),),
    (
        (MONDAY - timedelta(days=3), MONDAY + timedelta(weeks=3, days=1), Decimal("7.5")),
        (MONDAY + timedelta(weeks=2, days=6),) * 2 + (Decimal(30),),
    ),
)


@st.composite
def limits(draw: st.DrawFn, *, prefer: tuple[Prefer, ...] | None = None) -> Limits:
    order = prefer or tuple(draw(st.lists(st.sampled_from(list(Prefer)), min_size=1, max_size=2, unique=True)))
    return Limits(
        MONDAY,
        by=draw(st.sampled_from([None, None, MONDAY + timedelta(weeks=8, days=-1), MONDAY + timedelta(weeks=4, days=-1)])),
        budget_cents=draw(st.sampled_from([None, None, 300, 600])),
        hours_per_week=draw(st.sampled_from([None, None, Decimal(20), Decimal("27.5")])),
        blocked=draw(st.sampled_from([(), (), ((MONDAY + timedelta(weeks=2), MONDAY + timedelta(weeks=2, days=3)),)])),
        busy=draw(st.sampled_from([(), (), *_BUSY])),
        places=draw(st.sampled_from([(), (), (), ("Kemi", "Oulu")])),
        places_excluded=draw(st.sampled_from([(), (), ("Kemi",)])),
        groups=draw(st.sampled_from([(), ("jobseekers",)])),
        prefer=order,
    )


@st.composite
def plans(draw: st.DrawFn, *, prefer: tuple[Prefer, ...] | None = None) -> Case:
    qualification = draw(qualifications(orders=True, occurrences=6))
    held = draw(evidence(qualification.units, unknown_osp=False))
    wish = draw(limits(prefer=prefer))
    count = draw(st.integers(1, 8))
    # Self-paced options start in every week up to the last day: only with a near one do they stay few.
    near = wish.by is not None and wish.by <= MONDAY + timedelta(weeks=4)
    catalogue = tuple(draw(offerings(number, qualification.units, self_paced=near)) for number in range(count))
    return Case(qualification, Record(evidence=held), catalogue, wish)


@st.composite
def crowded_plans(draw: st.DrawFn) -> Case:
    """More open credit is offered than there is room for: local units, and units of other qualifications from several schools, some
    of them held or refused; some run on days that are known and on others that are not. The open groups are in two competence areas
    and beside them."""
    foreign = (FOREIGN, "999998", "999997")
    known = tuple(Unit(code_of(each), Text(fi=NAMES[each])) for each in range(2))

    def opened(path: str) -> Group:
        least = draw(st.integers(1, 3))
        name = draw(st.sampled_from(OPEN_NAMES[:2] + OPEN_NAMES[3:4]))
        return _open(path, name, "", OspBounds(Decimal(least), Decimal(least + draw(st.integers(0, 2)))))

    areas = tuple(
        Group(
            f"0.{number}",
            Text(fi=f"Osaamisala {number}"),
            GroupKind.COMPETENCE_AREA,
            code=f"area-{number}",
            children=(Leaf(f"0.{number}.0", known[number].code, Decimal(3), mandatory=True), opened(f"0.{number}.1")),
        )
        for number in range(2)
    )
    more = (opened("0.2"),) if draw(st.booleans()) else ()
    least = Decimal(draw(st.integers(4, 7)))
    root = Group("0", osp=OspBounds(least, least + draw(st.integers(0, 2))), children=(*areas, *more))
    qualification = Qualification(
        "1", REGISTER, Text(fi="Pieni"), QualificationKind.BASIC, (Structure(Method.REFORMI, root),), known
    )
    made = []
    for number in range(draw(st.integers(4, 8))):
        code = draw(st.sampled_from([*(each.code for each in known), *foreign, *foreign, None]))
        osp = Decimal(draw(st.sampled_from([1, 2, 2, 2])))
        dated = _whole_weeks(draw(st.integers(0, 4)), draw(st.integers(1, 3)))
        made.append(
            Offering(
                f"o{number}",
                Text(fi=f"Koulutus {number}"),
                "provider",
                PieceKind.LOCAL_UNIT if code is None else PieceKind.UNIT,
                () if code is None else (Coverage(code, certainty=Certainty.FORMAL),),
                extent=Extent(osp, osp, Measure.OSP),
                price_cents=draw(st.sampled_from([None, 0, 0, 100, 200])),
                intakes=draw(st.sampled_from([(), (dated,), (dated, Intake()), (Intake(), dated)])),
                hours_per_week=draw(st.sampled_from([Decimal(10), Decimal(20)])),
            )
        )
    held = draw(st.lists(st.sampled_from((*foreign, known[0].code)), max_size=2, unique=True))
    pieces = (_evidence(number, PieceKind.UNIT, code=code, national=True, osp=Decimal(2)) for number, code in enumerate(held))
    refused = tuple(draw(st.lists(st.sampled_from(foreign), max_size=1)))
    return Case(qualification, Record(evidence=tuple(pieces)), tuple(made), replace(draw(limits()), excluded_units=refused))


@st.composite
def waiting_plans(draw: st.DrawFn) -> Case:
    """Every unit is asked for, and most offerings have no dates and ask for one unit first: many could wait in a circle."""
    count = draw(st.integers(2, 4))
    codes = [code_of(each) for each in range(count)]
    known = tuple(
        Unit(code, Text(fi=NAMES[position]), requirements=tuple(Requirement(f"{code}:{n}", Text()) for n in (1, 2)))
        for position, code in enumerate(codes)
    )
    orders = st.sampled_from(
        [
            "",
            "",
            "Opiskelijan tulee suorittaa {} ennen tutkinnon osan näyttöä.",
            "Opiskelijan tulee suorittaa {} ennen opintojen alkamista.",
        ]
    )
    leaves = tuple(
        Leaf(
            f"0.{each}", code, Decimal(5), mandatory=True, prose=Text(fi=draw(orders).format(draw(st.sampled_from(NAMES[:count]))))
        )
        for each, code in enumerate(codes)
    )
    total = Decimal(5 * count)
    root = Group("0", osp=OspBounds(total, total), children=leaves)
    qualification = Qualification(
        "1", REGISTER, Text(fi="Pieni"), QualificationKind.BASIC, (Structure(Method.REFORMI, root),), known
    )
    made = []
    for number in range(draw(st.integers(count, 6))):
        intakes = (_whole_weeks(draw(st.integers(0, 5)), 2),) if draw(st.integers(0, 4)) == 0 else ()
        first = draw(st.lists(st.sampled_from(codes), max_size=1)) if draw(st.booleans()) else []
        price = draw(st.sampled_from([0, 100, 200, 250]))
        made.append(
            Offering(
                f"o{number}",
                Text(),
                "p",
                covers=draw(coverages(known)),
                price_cents=price,
                prerequisites=tuple(first),
                intakes=intakes,
            )
        )
    return Case(qualification, Record(evidence=draw(evidence(known[:1]))), tuple(made))
