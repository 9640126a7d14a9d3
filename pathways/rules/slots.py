"""What an open group of a rule tree (*määrittelemätön ryhmä*) accepts, read from its name and text.

The source says it in words only, so every line here is decision 0005 (docs/decisions). Names are matched on stems after
hyphens that break words are removed, since the published names hold hyphenation and typing errors ("tutkin-non",
"perutuvia", "erikoisammttitutkinnosta"). A name that is not known accepts nothing and is reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from pathways.model import Group


class Admits(StrEnum):
    """Kinds of credit that an open group may accept."""

    LOCAL_UNIT = "local_unit"
    OTHER_BASIC = "other_basic"  # a unit of another basic qualification
    OTHER_FURTHER = "other_further"  # a unit of a further or specialist qualification
    NAMED_QUALIFICATION = "named_qualification"  # a unit of the one qualification that the name gives
    OTHER_AREA = "other_area"  # a unit listed in the same requirements under another competence area
    ANY_UNIT = "any_unit"  # any vocational unit that is not counted elsewhere, of this or another qualification
    HIGHER_EDUCATION = "higher_education"
    SUB_UNITS = "sub_units"
    UPPER_SECONDARY = "upper_secondary"
    READINESS = "readiness"
    WORK_EXPERIENCE = "work_experience"
    OPTIONAL_AIMS = "optional_aims"  # optional parts of the tree's own common units
    PREPARATORY = "preparatory"  # filler of preparatory training
    EXTENDING = "extending"  # on top of the qualification; never needed, never counted to the total


@dataclass(frozen=True, slots=True)
class Slot:
    """What one open group accepts.

    ``single``: it holds one unit. ``fixed_osp``: whatever is placed counts exactly that. ``cap_osp``: what one piece
    counts at most, from the text. ``named`` is the normalised name of the one admitted qualification.
    ``listed``: the text lists the admitted qualifications, which a person must compare.
    """

    admits: frozenset[Admits]
    single: bool = False
    fixed_osp: Decimal | None = None
    cap_osp: Decimal | None = None
    named: str | None = None
    listed: bool = False
    unit: str | None = None  # OPTIONAL_AIMS of this one common unit only

    @property
    def known(self) -> bool:
        """Whether the name told what the group accepts."""
        return bool(self.admits)


# One line per stem: the first whose pattern is found decides; order matters where one name holds two stems.
_KINDS: tuple[tuple[str, frozenset[Admits]], ...] = (
    (r"yksilollisesti laajentav", frozenset({Admits.EXTENDING})),
    (r"valinnaiset osaamistavoitteet", frozenset({Admits.OPTIONAL_AIMS})),
    (r"ammatillisen (perus)?tutkinnon (tutkinnon )?osat tai osaalueet", frozenset({Admits.ANY_UNIT, Admits.SUB_UNITS})),
    (r"(muut valinnaiset|vapaasti valittavat) koulutuksen osat", frozenset({Admits.PREPARATORY})),
    (r"paikallisiin ammattitaitovaatimuksiin", frozenset({Admits.LOCAL_UNIT})),
    (r"toisen osaamisalan tutkinnon osa", frozenset({Admits.OTHER_AREA})),
    (
        r"vapaasti valittavista tutkinnon osista",
        frozenset(
            {
                Admits.ANY_UNIT,
                Admits.LOCAL_UNIT,
                Admits.SUB_UNITS,
                Admits.UPPER_SECONDARY,
                Admits.READINESS,
                Admits.WORK_EXPERIENCE,
            }
        ),
    ),
    (r"tyokokemuksen kautta", frozenset({Admits.WORK_EXPERIENCE})),
    (r"korkeakouluop", frozenset({Admits.HIGHER_EDUCATION})),
    (r"^ammatillisia tutkinnon osia", frozenset({Admits.ANY_UNIT})),
)
_NAMED = re.compile(r"^tutkinnon osa (?P<name>[a-z]+ (?:perus|ammatti|erikoisammatti)tutkin)nosta$")


@lru_cache(maxsize=8192)  # the trees of a national service repeat their names
def normalised(name: str) -> str:
    """Lower case, å ä ö without marks, word-breaking hyphens removed, blanks collapsed."""
    plain = name.lower().translate(str.maketrans("åäö", "aao"))
    return " ".join(re.sub(r"[-­]\s*", "", plain).split())


def read_slot(group: Group) -> Slot:
    """What ``group`` accepts, from its Finnish name and text. An unknown name gives a slot that admits nothing."""
    return _slot(normalised(group.name.fi or ""), group.prose.fi or "")


@lru_cache(maxsize=1024)
def _slot(name: str, prose: str) -> Slot:
    admits = next((kinds for pattern, kinds in _KINDS if re.search(pattern, name)), None)
    named = None
    if admits is None:
        admits, named = _other_kinds(name)
    single = bool(admits & {Admits.OTHER_BASIC, Admits.OTHER_FURTHER, Admits.NAMED_QUALIFICATION, Admits.OTHER_AREA}) or (
        Admits.HIGHER_EDUCATION in admits and name.startswith("tutkinnon osa ")
    )
    fixed = re.search(r"laajuudeksi\s+lasketaan\s+(\d+)\s*osp", prose, re.IGNORECASE)
    cap = re.search(r"enintään\s+(\d+)\s*(?:osp|osaamispiste)", prose, re.IGNORECASE)
    return Slot(
        admits=admits,
        single=single,
        fixed_osp=Decimal(fixed[1]) if fixed else None,
        cap_osp=Decimal(cap[1]) if cap else None,
        named=named,
        listed="nämä tutkinnot ovat" in prose.lower(),
    )


def _other_kinds(name: str) -> tuple[frozenset[Admits], str | None]:
    """The kinds in names that join several: units of other qualifications, sub-units with upper-secondary studies."""
    kinds = set()
    if re.search(r"osaalue", name):
        kinds.add(Admits.SUB_UNITS)
    if re.search(r"lukio", name):
        kinds.add(Admits.UPPER_SECONDARY)
    if re.search(r"jatkoopintovalmiuk", name):
        kinds.add(Admits.READINESS)
    if kinds:
        return frozenset(kinds), None
    if re.search(r"(ammatillisesta|toisesta) (ammatillisesta )?perustutkin", name):
        kinds.add(Admits.OTHER_BASIC)
    if re.search(r"(erikois)?amm(att?i)?[a-z]*tutkinnosta|ammatti ?(ja|tai) ?erikois", name):
        kinds.add(Admits.OTHER_FURTHER)
    if kinds:
        return frozenset(kinds), None
    if named := _NAMED.match(name):
        return frozenset({Admits.NAMED_QUALIFICATION}), named["name"]
    return frozenset(), None
