"""Names instead of codes: a learner's page shows no code where a name is known.

Reasons and findings hold codes of units, offerings and groups among their values; here each is replaced by its name before it is
put into words. Where a message prints a code beside its name, the page has a message of its own, ``page-because-<code>``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from loaders.catalogue.columns import MODES
from pathways.exports.route import Checked, Route
from pathways.i18n import Words
from pathways.model import Because, Evidence, Finding, Text, UnitKind, Value
from pathways.planner.plan import Covered, Step

_OWN = frozenset({"nobody_offers", "offered_but_refused", "pinned_cannot_be_taken", "begun_cannot_be_taken", "two_readings"})
_MOST_ELEMENTS = 4
_MODES = {each.key: each.name for each in MODES}


@dataclass(frozen=True)
class Names:
    """Names of everything that was loaded for one question, in one language."""

    about: Route | Checked
    words: Words
    _of: dict[str, str] = field(default_factory=dict)
    _elements: dict[str, str] = field(default_factory=dict)
    _common: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        own = self.about.qualification
        for qualification in (*(each for each in self.about.catalogue.qualifications if each.id != own.id), own):
            for unit in qualification.units:
                self._note(unit.code, unit.name)
                for part in unit.sub_units:
                    if name := self.words.name(part.name):
                        self._elements.setdefault(part.element, name)
                if unit.kind is UnitKind.COMMON:
                    self._common.add(unit.code)
            for area in qualification.competence_areas:
                self._note(area.code, area.name)
        for offering in self.about.catalogue.offerings:
            self._note(offering.id, offering.name)
        for evidence in self.about.record.evidence:
            self._of[evidence.id] = self._of.get(evidence.code or "", self.words.say("page-unnamed"))
            self._note(evidence.id, evidence.name)
        for node in self.about.tree.root.walk():
            self._note(node.id, node.name)

    @property
    def evidence(self) -> dict[str, Evidence]:
        """What the learner has, by its id."""
        return {each.id: each for each in self.about.record.evidence}

    def _note(self, code: str, name: Text) -> None:
        if said := self.words.name(name):
            self._of[code] = said

    def of(self, code: str, name: Text | None = None) -> str:
        """``name`` in this language, else the name of the code, else the code."""
        return (self.words.name(name) if name is not None else "") or self._of.get(code, code)

    def is_common(self, unit: str) -> bool:
        """Whether a unit is made of sub-units."""
        return unit in self._common

    def because(self, reason: Because) -> str:
        """One sentence, without the causes."""
        prefix = "page-because" if reason.code in _OWN else "because"
        return self.words.say(f"{prefix}-{reason.code}", **self._named(reason.values))

    def causes(self, reason: Because) -> tuple[str, ...]:
        """Everything below a reason, each said once."""
        said: dict[str, None] = {}

        def tell(each: Because) -> None:
            said[self.because(each)] = None
            for cause in each.causes:
                tell(cause)

        for each in reason.causes:
            tell(each)
        return tuple(said)

    def finding(self, fact: Finding) -> str:
        """One sentence."""
        return self.words.finding(replace(fact, values=tuple(self._named(fact.values).items())))

    def covered(self, covered: Covered, step: str) -> str:
        """What a step gives of one unit. What is called as the step itself is not called so again."""
        unit = self.of(covered.unit, covered.name)
        if covered.whole or covered.elements == (covered.unit,):
            return self.words.say("page-covers-unit" if unit == step else "page-covers-whole", unit=unit)
        named = [self._elements[each] for each in covered.elements if each in self._elements]
        if named and len(named) == len(covered.elements) <= _MOST_ELEMENTS:
            return self.words.say("page-covers-sub-unit" if named == [step] else "page-covers-named", parts=", ".join(named))
        parts = "page-covers-sub-units" if self.is_common(covered.unit) else "page-covers-parts"
        return self.words.say(parts, unit=unit, count=len(covered.elements))

    def elements(self, ids: Iterable[str]) -> str:
        """Parts of a unit by name; empty where they have none."""
        return ", ".join(dict.fromkeys(self._elements[each] for each in ids if each in self._elements))

    def where(self, step: Step) -> tuple[str, ...]:
        """Place, way and language of teaching, in words."""
        modes = [self.words.name(_MODES[each], each) if each in _MODES else each for each in step.modes]
        # That studies are in the language of the page goes without saying.
        own = (self.words.language,)
        tongues = [self.words.tongue(each) for each in step.languages] if step.languages != own else []
        said = " · ".join(", ".join(each) for each in (step.places, modes, tongues) if each)
        return (said,) if said else ()

    def _named(self, values: Iterable[tuple[str, Value]]) -> dict[str, Value]:
        return {name: self._name(value) for name, value in values}

    def _name(self, value: Value) -> Value:
        if not isinstance(value, str):
            return value
        parts = [self._of.get(each) for each in value.split(", ")]
        return ", ".join(each for each in parts if each) if all(parts) else value
