"""What the benchmarks ask: real rule trees of a folder, real and made-up learners, questions."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from loaders import Document, read
from pathways.errors import PathwaysError
from pathways.model import (
    Catalogue,
    Certainty,
    Evidence,
    Limits,
    Method,
    PieceKind,
    Provenance,
    Qualification,
    QualificationKind,
    Record,
    Structure,
    Text,
)
from pathways.planner.checking import Question
from pathways.rules.reading import BRANCH_KINDS, Tree, read_tree
from pathways.rules.setting import Origins

START = date(2027, 1, 4)
DATED = Limits(START, hours_per_week=Decimal(40), by=date(2029, 6, 30))
_TREES = {Method.REFORMI, Method.OPS}
_KINDS = {QualificationKind.BASIC, QualificationKind.FURTHER, QualificationKind.SPECIALIST}


@dataclass(frozen=True)
class Case:
    """One real tree. ``areas``: the competence area that is asked for, where it has some: its first."""

    qualification: Qualification
    structure: Structure
    tree: Tree
    origins: Origins
    areas: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.qualification.register_number} {self.structure.method}"

    @property
    def units(self) -> list[str]:
        return sorted({leaf.unit for leaf in self.structure.root.leaves()})

    def question(self, record: Record) -> Question:
        return Question(self.qualification, record, self.origins, competence_areas=self.areas)

    def all_branches(self, record: Record) -> Question:
        return Question(self.qualification, record, self.origins)


def cases(path: Path | None) -> tuple[list[Case], list[str]]:
    """The vocational qualifications in a folder (else the bundled sample's) with a tree of their own, and why the other files
    and trees are left out."""
    found: dict[str, Case] = {}
    left_out: list[str] = []
    for document in _documents(path):
        try:
            reading = read(document)[1]
        except PathwaysError as fault:
            left_out.append(str(fault).splitlines()[0])
            continue
        for qualification in reading.qualifications:
            for structure in qualification.structures:
                case = _case(qualification, structure)
                if structure.method not in _TREES:
                    left_out.append(f"{case.name}: neither a reform nor an ops tree")
                elif qualification.kind not in _KINDS:
                    left_out.append(f"{case.name}: {qualification.kind}, not a vocational qualification")
                else:
                    found[f"{case.name} {qualification.id}"] = case
            if not qualification.structures:
                left_out.append(f"{qualification.register_number}: no tree")
    return [found[each] for each in sorted(found)], left_out


def _documents(path: Path | None) -> Iterator[Document]:
    if path is None:
        from pathways import sample

        yield Document(sample.QUALIFICATION, sample.payload(sample.QUALIFICATION))
        return
    for each in sorted(path.glob("*.json")) if path.is_dir() else [path]:
        yield Document(each.name, each.read_bytes())


def _case(qualification: Qualification, structure: Structure) -> Case:
    tree = read_tree(qualification, structure)
    codes = [node.code for node in tree.root.walk() if node.code and node.kind in BRANCH_KINDS]
    return Case(qualification, structure, tree, Origins(Catalogue((qualification,))), tuple(codes[:1]))


def real_records(path: Path | None) -> dict[str, Record]:
    """Learners' records in a folder, those without any evidence left out."""
    found: dict[str, Record] = {}
    for each in sorted(path.glob("*.json")) if path is not None else ():
        try:
            record = read(Document(each.name, each.read_bytes()))[1].record
        except PathwaysError:
            continue
        if record is not None and record.evidence:
            found[each.name] = record
    return found


def fits(record: Record, case: Case) -> bool:
    """Whether the record says that it is of this qualification."""
    return any(goal.register_number == case.qualification.register_number for goal in record.goals)


def learner(case: Case, seed: int) -> Record:
    """A made-up record: up to 60 % of the tree's units assessed, each as likely as the others; equal for equal arguments."""
    dice = random.Random(f"{case.name}/learner/{seed}")
    share = dice.uniform(0, 0.6)
    held = [code for code in case.units if dice.random() < share]
    return Record(
        evidence=tuple(
            Evidence(code, PieceKind.UNIT, Text(), Provenance("made up"), Certainty.FORMAL, code=code, national=True)
            for code in held
        )
    )


def as_koski(case: Case, seed: int) -> bytes:
    """The same learner as a Koski record that names her goal."""
    osp = {leaf.unit: leaf.osp for leaf in case.structure.root.leaves()}
    units = [_assessed(each.code, osp.get(each.code)) for each in learner(case, seed).evidence if each.code is not None]
    studies = {
        "tyyppi": _code("ammatillinentutkinto", "suorituksentyyppi"),
        "koulutusmoduuli": {
            "tunniste": _code(case.qualification.codes[0].code, "koulutus"),
            "perusteenDiaarinumero": case.qualification.register_number,
        },
        "suoritustapa": _code(str(case.structure.method), "ammatillisentutkinnonsuoritustapa"),
        "osaamisala": [{"osaamisala": _code(each, "osaamisala")} for each in case.areas],
        "osasuoritukset": units,
    }
    right = {
        "tyyppi": _code("ammatillinenkoulutus", "opiskeluoikeudentyyppi"),
        "tila": {"opiskeluoikeusjaksot": [{"alku": "2024-08-12", "tila": _code("lasna", "koskiopiskeluoikeudentila")}]},
        "suoritukset": [studies],
    }
    return json.dumps({"opiskeluoikeudet": [right]}).encode()


def _code(value: str, codes: str) -> dict[str, str]:
    return {"koodiarvo": value, "koodistoUri": codes}


def _assessed(unit: str, osp: Decimal | None) -> dict[str, Any]:
    extent = {"laajuus": {"arvo": float(osp), "yksikkö": _code("6", "opintojenlaajuusyksikko")}} if osp is not None else {}
    return {
        "tyyppi": _code("ammatillisentutkinnonosa", "suorituksentyyppi"),
        "koulutusmoduuli": {"tunniste": _code(unit, "tutkinnonosat"), **extent},
        "arviointi": [{"arvosana": _code("4", "arviointiasteikkoammatillinen15"), "päivä": "2026-05-29", "hyväksytty": True}],
    }
