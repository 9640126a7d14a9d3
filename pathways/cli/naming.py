"""What was named by hand (``--pin``, ``--exclude``, ``--booked``, ``--place`` …) as the limits that the planner knows.

A word of ``--exclude`` is an offering, a provider, a unit, or ID@DAY for one intake; in this order, so that a provider called
like a unit stays a provider. A typing error here would quietly change the plan: what is not there is an error with what there
is. Only what a saved plan named, and nothing holds any more, is passed over with a finding.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from pathways.cli.arguments import day
from pathways.errors import NoSuchThing, WrongUse
from pathways.model import Finding, Limits, Offering, Severity, finding
from pathways.rules.nearest import ValidCodes

if TYPE_CHECKING:
    from pathways.cli.plan import Wishes
    from pathways.cli.reopening import Reopened
    from pathways.rules.reading import Tree


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
    return _as_spelled(limits, offerings), tuple(passed_over)


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
        else:
            raise NoSuchThing("excluded_unknown", word, near(word, {*self.offerings, *providers, *self.units}))

    def intake_offering(self, word: str) -> Offering | None:
        """The offering of a word like ID@DAY."""
        return self.offerings.get(word.rpartition("@")[0])

    def intake(self, word: str, option: str) -> tuple[Offering, date]:
        """What ID@DAY means. Raises ``NoSuchThing`` where that offering has no such intake."""
        offering = self.intake_offering(word)
        assert offering is not None
        start = day(word.rpartition("@")[2], option)
        starts = sorted({each.start for each in offering.intakes if each.start is not None})
        if start not in starts:
            raise NoSuchThing("intake_unknown", start.isoformat(), tuple(each.isoformat() for each in starts), offering=offering.id)
        return offering, start


def _booked(
    wishes: Wishes, named: _Named, reopened: Reopened | None, today: date
) -> Iterator[tuple[str, date | None, date | None]]:
    """The places that the learner has: an intake by its day, or a step of the saved plan as it was planned."""
    saved = reopened.saved.plan if reopened is not None else None
    steps = saved.offerings if saved is not None else {}
    asked = reopened.saved.asked if reopened is not None else None
    written = {word.rpartition("@")[0] if named.intake_offering(word) and word not in steps else word for word in wishes.booked}
    for each in asked.fixed if asked is not None else ():
        if each.id not in written and each.id in steps:
            yield each.id, each.start, each.end
    for word in dict.fromkeys(wishes.booked):
        if word in steps:
            yield word, steps[word].start, steps[word].end
        elif named.intake_offering(word) is not None:
            offering, start = named.intake(word, "--booked")
            end = next(each.end for each in offering.intakes if each.start == start)
            if end is not None and end < today:
                raise WrongUse("booked_is_over", id=offering.id, last=end, today=today)
            yield offering.id, start, end
        else:
            raise NoSuchThing("booked_unknown", word, near(word, steps))


def _as_spelled(limits: Limits, offerings: Collection[Offering]) -> Limits:
    """Modes and places as the catalogue spells them: people write "oulu" for "Oulu"."""

    def spelled(wishes: tuple[str, ...], there: Iterable[str]) -> tuple[str, ...]:
        by_fold: dict[str, list[str]] = {}
        for each in sorted(set(there)):
            by_fold.setdefault(each.casefold(), []).append(each)
        return tuple(dict.fromkeys(found for each in wishes for found in by_fold.get(each.casefold(), [each])))

    modes = spelled(limits.modes, (code for each in offerings for code in each.modes))
    there = [name for each in offerings for name in each.places]
    places, left_out = spelled(limits.places, there), spelled(limits.places_excluded, there)
    both = sorted(set(places) & set(left_out))
    if both:
        raise WrongUse("place_and_not", place=", ".join(both))
    return replace(limits, modes=modes, places=places, places_excluded=left_out)


def near(wanted: str, there: Iterable[str]) -> tuple[str, ...]:
    """Everything that there is, the nearest first."""
    known = sorted(there)
    nearest = ValidCodes(known).nearest(wanted)
    return (nearest, *(each for each in known if each != nearest)) if nearest else tuple(known)


def matching_nothing(limits: Limits, offerings: Collection[Offering]) -> list[Finding]:
    """Wishes that no loaded offering carries: most often a typing error."""
    places = {code for each in offerings for code in each.places}
    there = {
        "language": (limits.languages, {code for each in offerings for code in each.languages}),
        "mode": (limits.modes, {code for each in offerings for code in each.modes}),
        "place": (limits.places, places),
        "not-place": (limits.places_excluded, places),
    }
    return [
        finding("limit_matches_nothing", Severity.WARNING, f"--{name}", wanted=wanted, there=", ".join(sorted(known)))
        for name, (wishes, known) in there.items()
        for wanted in wishes
        if wanted not in known
    ]
