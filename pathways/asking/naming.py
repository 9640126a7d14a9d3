"""What was named by hand (``--pin``, ``--exclude``, ``--booked``, ``--place`` …) as the limits that the planner knows.

A word of ``--exclude`` is an offering, a provider, a unit, or ID@DAY for one intake; in this order, so that a provider called
like a unit stays a provider. A typing error here would quietly change the plan: what is not there is an error with what there
is. Only what a saved plan named, and nothing holds any more, is passed over with a finding.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from loaders.catalogue.columns import LANGUAGES_OF_TEACHING, MODES
from loaders.cells import choice_of
from loaders.columns import Choice
from pathways.asking.wishes import LAST_START
from pathways.asking.written import day
from pathways.errors import NoSuchThing, WrongUse
from pathways.model import CodeKind, Codes, Coverage, Finding, Limits, Offering, Severity, Value, finding
from pathways.rules.nearest import near

if TYPE_CHECKING:
    from pathways.asking.reopening import Reopened
    from pathways.asking.wishes import Wishes
    from pathways.rules.reading import Tree


_LANGUAGE_CODE = re.compile(r"[a-z]{2}", re.ASCII)
# The code of a national flag -> the words that its loader makes of it.
_GROUP_CODES = {"labour_market": "työvoimakoulutus"}


def named_limits(
    wishes: Wishes, today: date, offerings: Collection[Offering], units: Collection[str], reopened: Reopened | None = None
) -> tuple[Limits, tuple[Finding, ...]]:
    """The limits that ``wishes`` name (``units``: those that can be meant), and what of a saved plan's words is passed over. Raises
    ``NoSuchThing``, ``WrongUse``."""
    limits = wishes.limits(today)
    named = _Named({each.id: each for each in offerings}, frozenset(units))
    saved = reopened.saved.asked if reopened is not None else None
    passed_over: list[Finding] = []
    pinned = []
    for word in wishes.pinned:
        if word in named.offerings:
            pinned.append(word)
        elif saved is not None and word in saved.pinned:
            passed_over.append(finding("saved_word_not_found", Severity.WARNING, "--pin", word=word))
        elif named.what_is(word) is not None:
            raise named.no_offering(word, "--pin")
        else:
            raise NoSuchThing("offering_unknown", word, near(word, named.offerings))
    for word in wishes.excluded:
        try:
            named.exclude(word)
        except NoSuchThing:
            if saved is None or word not in saved.excluded:
                raise
            passed_over.append(finding("saved_word_not_found", Severity.WARNING, "--exclude", word=word))
    groups: list[str] = []
    for word in wishes.groups:
        try:
            groups.append(group_of(word, offerings))
        except NoSuchThing:
            if saved is None or word not in saved.groups:
                raise
            passed_over.append(finding("saved_word_not_found", Severity.WARNING, "--group", word=word))
    limits = replace(
        limits,
        groups=tuple(dict.fromkeys(groups)),
        pinned=tuple(pinned),
        excluded=tuple(named.excluded),
        excluded_units=tuple(named.units_out),
        cancelled=tuple(named.cancelled),
        fixed=tuple(_booked(wishes, named, reopened, today)),
    )
    _kept_and_given_up(wishes, limits, named)
    limits = _as_spelled(limits, offerings, () if saved is None else (*saved.modes, *saved.languages))
    return limits, (*passed_over, *_one_place_is_enough(limits, named.offerings))


def group_of(word: str, offerings: Iterable[Offering]) -> str:
    """The group of restricted offerings that ``word`` means, as the catalogue writes it. Raises ``NoSuchThing``."""
    there = {each.restricted_to for each in offerings if each.restricted_to}
    wanted = _GROUP_CODES.get(word.casefold(), word)
    found = sorted(each for each in there if " ".join(each.casefold().split()) == " ".join(wanted.casefold().split()))
    if not found:
        raise NoSuchThing("group_unknown", word, near(wanted, there))
    return found[0]


def units_of(tree: Tree, offerings: Iterable[Offering]) -> frozenset[str]:
    """Units of the tree, and those that an offering could put into an open group."""
    return frozenset(leaf.unit for leaf in tree.root.all_leaves()) | {each.unit for one in offerings for each in one.covers}


@dataclass
class _Named:
    """What words can mean, and what those of ``--exclude`` meant."""

    offerings: dict[str, Offering]
    units: frozenset[str]
    excluded: list[str] = field(default_factory=list)
    units_out: list[str] = field(default_factory=list)
    cancelled: list[tuple[str, date]] = field(default_factory=list)

    def exclude(self, word: str) -> None:
        """Takes one word. Raises ``NoSuchThing``."""
        providers = {each.provider for each in self.offerings.values()}
        if word in self.offerings or word in providers:
            self.excluded.append(word)
        elif word in self.units:
            self.units_out.append(word)
        elif self.intake_offering(word) is not None:
            offering, start = self.intake(word, "--exclude")
            self.cancelled.append((offering.id, start))
        elif self.what_is(word) is not None:
            raise self.no_offering(word, "--exclude")
        else:
            raise NoSuchThing("excluded_unknown", word, near(word, {*self.offerings, *providers, *self.units}))

    def intake_offering(self, word: str) -> Offering | None:
        """The offering of a word like ID@DAY."""
        return self.offerings.get(word.rpartition("@")[0])

    def what_is(self, word: str) -> str | None:
        """What ``word``, or the part of it before @DAY, is if it is no offering: a unit, a provider, an offering with a day."""
        before, joined, _ = word.rpartition("@")
        for each in (word, before):
            if each in self.units:
                return "unit"
            if each and any(one.provider == each for one in self.offerings.values()):
                return "provider"
        return "intake" if joined and before in self.offerings else None

    def no_offering(self, word: str, option: str) -> WrongUse:
        """What to say of a word that is none of what ``option`` takes, and is something else."""
        unit = word if word in self.units else word.rpartition("@")[0]
        known = sorted(each.id for each in self.offerings.values() if unit in (*(one.unit for one in each.covers), each.provider))
        match self.what_is(word):
            case "unit":
                return NoSuchThing("not_an_offering_unit", word, tuple(known), option=option)
            case "provider":
                return NoSuchThing("not_an_offering_provider", word, tuple(known), option=option)
            case _:
                return NoSuchThing("not_an_offering_intake", word, option=option)

    def intake(self, word: str, option: str) -> tuple[Offering, date]:
        """What ID@DAY means. Raises ``NoSuchThing`` where that offering has no such intake."""
        offering = self.intake_offering(word)
        assert offering is not None
        start = day(word.rpartition("@")[2], option)
        if start not in {each.start for each in offering.intakes}:
            raise _no_intake(offering, start)
        return offering, start

    def place(self, word: str, option: str) -> tuple[Offering, date, date | None]:
        """What ID@DAY means as a place that the learner has, with its last day: an intake; or, of what starts at any time, its
        stated length from that day. Raises ``NoSuchThing`` where neither is so."""
        offering = self.intake_offering(word)
        assert offering is not None
        start = day(word.rpartition("@")[2], option)
        ends = [each.end for each in offering.intakes if each.start == start]
        if ends:
            return offering, start, ends[0]
        end = offering.self_paced_end(start) if start <= LAST_START else None
        if end is None:
            raise _no_intake(offering, start)
        return offering, start, end


def _starts(offering: Offering) -> tuple[str, ...]:
    """The first days of its intakes, as they are written."""
    return tuple(each.isoformat() for each in sorted({each.start for each in offering.intakes if each.start is not None}))


def _no_intake(offering: Offering, start: date) -> NoSuchThing:
    return NoSuchThing("intake_unknown", start.isoformat(), _starts(offering), offering=offering.id)


def _booked(
    wishes: Wishes, named: _Named, reopened: Reopened | None, today: date
) -> Iterator[tuple[str, date | None, date | None]]:
    """The places that the learner has: an intake by its day, or a step of the saved plan as it was planned."""
    saved = reopened.saved.plan if reopened is not None else None
    steps = saved.offerings if saved is not None else {}
    asked = reopened.saved.asked if reopened is not None else None
    written: dict[str, str] = {}
    for word in wishes.booked:
        id, _, first = word.rpartition("@") if named.intake_offering(word) and word not in steps else (word, "", "")
        if written.setdefault(id, first) != first:
            raise WrongUse("booked_twice", id=id, one=written[id] or "--previous", other=first or "--previous")
    for each in asked.fixed if asked is not None else ():
        if each.id not in written and each.id in steps:
            yield each.id, each.start, each.end
    for word in dict.fromkeys(wishes.booked):
        if word in steps:
            yield word, steps[word].start, steps[word].end
        elif named.intake_offering(word) is not None:
            offering, start, end = named.place(word, "--booked")
            if end is not None and end < today:
                raise WrongUse("booked_is_over", id=offering.id, last=end, today=today)
            yield offering.id, start, end
        elif named.what_is(word) is not None:
            raise named.no_offering(word, "--booked")
        elif word in named.offerings:
            offering = named.offerings[word]
            if offering.any_start and offering.weeks is not None:
                raise NoSuchThing("booked_without_first_day", word)
            raise NoSuchThing("booked_without_day", word, _starts(offering))
        else:
            raise NoSuchThing("booked_unknown", word, near(word, steps))


def _kept_and_given_up(wishes: Wishes, limits: Limits, named: _Named) -> None:
    """Raises ``WrongUse`` where one command books a place and excludes it: nobody knows which is meant. What a saved plan had
    booked can be given up."""
    days = {id: start for id, start, _ in limits.fixed}
    for word in wishes.booked:
        id = word.rpartition("@")[0] if named.intake_offering(word) and word not in days else word
        offering = named.offerings.get(id)
        refused = {id, offering.provider} if offering is not None else {id}
        said = next((each for each in limits.excluded if each in refused), None)
        if said is None and (id, days.get(id)) in limits.cancelled:
            said = f"{id}@{days[id]}"
        if said is not None:
            raise WrongUse("booked_and_excluded", booked=word, excluded=said)


def _one_place_is_enough(limits: Limits, offerings: Mapping[str, Offering]) -> Iterator[Finding]:
    """Two places that she has, in courses that give the same unit or the same parts of it."""
    fixed = [offerings[id] for id, _, _ in limits.fixed if id in offerings]
    for one, other in combinations(sorted(fixed, key=lambda each: each.id), 2):
        units = sorted({a.unit for a in one.covers for b in other.covers if _gives_the_same(a, b)})
        if units:
            yield finding(
                "booked_for_one_unit",
                Severity.WARNING,
                "--booked",
                one=one.id,
                other=other.id,
                units=", ".join(units),
                count=len(units),
            )


def _gives_the_same(one: Coverage, other: Coverage) -> bool:
    if one.unit != other.unit:
        return False
    parts = [{each.sub_unit} if each.sub_unit else set(each.requirements) for each in (one, other)]
    return not all(parts) or bool(parts[0] & parts[1])


def _taught(wishes: tuple[str, ...], known: tuple[Choice, ...], there: Collection[str], saved: Collection[str]) -> tuple[str, ...]:
    """Each of ``wishes`` by its code, whichever of its names was written. Raises ``NoSuchThing`` for a word that is no code and no
    name, and that nothing loaded and no saved plan has: it can never match."""
    stated = {each.casefold(): each for each in (*there, *saved)}
    found: dict[str, None] = {}
    for each in wishes:
        meant = stated.get(each.casefold()) or choice_of(known, each)
        if meant is None and not (known is LANGUAGES_OF_TEACHING and _LANGUAGE_CODE.fullmatch(each)):
            possible = near(each, {*(choice.key for choice in known), *there})
            raise NoSuchThing("mode_unknown" if known is MODES else "language_unknown", each, possible)
        found[meant or each] = None
    return tuple(found)


def _as_spelled(limits: Limits, offerings: Collection[Offering], saved: Collection[str] = ()) -> Limits:
    """Modes, languages and places as the catalogue spells them: people write "oulu" for "Oulu" and "verkko-opetus" for "online"."""

    def spelled(wishes: tuple[str, ...], there: Iterable[str]) -> tuple[str, ...]:
        by_fold: dict[str, list[str]] = {}
        for each in sorted(set(there)):
            by_fold.setdefault(each.casefold(), []).append(each)
        return tuple(dict.fromkeys(found for each in wishes for found in by_fold.get(each.casefold(), [each])))

    modes = _taught(limits.modes, MODES, {code for each in offerings for code in each.modes}, saved)
    languages = _taught(limits.languages, LANGUAGES_OF_TEACHING, {code for each in offerings for code in each.languages}, saved)
    there = [name for each in offerings for name in each.places]
    places, left_out = spelled(limits.places, there), spelled(limits.places_excluded, there)
    both = sorted(set(places) & set(left_out))
    if both:
        raise WrongUse("place_and_not", place=", ".join(both))
    return replace(limits, modes=modes, languages=languages, places=places, places_excluded=left_out)


def matching_nothing(limits: Limits, offerings: Collection[Offering]) -> list[Finding]:
    """Wishes that no loaded offering carries: most often a typing error."""
    places = {code for each in offerings for code in each.places}
    there = {
        "language": (limits.languages, {code for each in offerings for code in each.languages}),
        "mode": (limits.modes, {code for each in offerings for code in each.modes}),
        "place": (limits.places, places),
        "not-place": (limits.places_excluded, places),
    }
    kinds = {"mode": CodeKind.MODE}  # languages and places are written as they are listed here

    def said(name: str, codes: Iterable[str]) -> Value:
        return Codes(kinds[name], tuple(codes)) if name in kinds else ", ".join(codes)

    return [
        finding(
            "limit_matches_nothing", Severity.WARNING, f"--{name}", wanted=said(name, [wanted]), there=said(name, sorted(known))
        )
        for name, (wishes, known) in there.items()
        for wanted in wishes
        if wanted not in known
    ]
