"""Several learners at once, of whom only counts come out: their records, or the learners of the bundled sample.

A record is read, planned for and forgotten. Files are called by their number; what is wrong with one is counted and not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pathways.asking.listing import Listings
from pathways.asking.question import Asked, known_among, prepare, to_be_planned
from pathways.asking.shared import Shared
from pathways.asking.sources import Given, sample_document
from pathways.asking.wishes import Wishes
from pathways.curriculum.effect import FEWEST, Told
from pathways.errors import UnreadableInput, WrongUse, system_fault
from pathways.model import Finding, Limits, Offering, Qualification
from pathways.planner.checking import Question
from pathways.planner.problem import Problem
from pathways.planner.scheduled import with_scheduled
from pathways.rules.reading import Tree


@dataclass(frozen=True, slots=True)
class Learners:
    """Whose questions are asked: the files of each. ``is_cohort``: real ones, of whom nothing but counts is told."""

    files: tuple[tuple[Given, ...], ...]
    is_cohort: bool


def cohort(folder: Path) -> Learners:
    """One learner a file or sub-folder. Raises ``UnreadableInput``, and ``WrongUse`` for fewer than five: no count could be
    told."""
    try:
        inside = sorted(each for each in folder.iterdir() if not each.name.startswith("."))
    except FileNotFoundError:
        raise UnreadableInput("--cohort", "no_such_file") from None
    except OSError as fault:
        raise UnreadableInput("--cohort", "file_unreadable", why=system_fault(fault)) from None
    return cohort_of(inside)


def cohort_of(each: Sequence[Given]) -> Learners:
    """One learner each. Raises ``WrongUse`` for fewer than five: no count could be told."""
    if len(each) < FEWEST:
        raise WrongUse("cohort_too_small", count=len(each), least=FEWEST)
    return Learners(tuple((one,) for one in each), is_cohort=True)


def sample_learners() -> Learners:
    """Those of the bundled sample: nobody's data."""
    from pathways.sample import LEARNERS

    return Learners(tuple((sample_document(each),) for each in LEARNERS), is_cohort=False)


@dataclass(frozen=True, slots=True)
class Questions:
    """The learners whose questions can be asked, in their order: what was asked, and the planning question of each. ``left_out``:
    how many records could not be read or name no goal that is loaded."""

    asked: tuple[Asked, ...]
    problems: tuple[Problem, ...]
    left_out: int
    is_cohort: bool

    @property
    def told(self) -> Told:
        """How their counts are told."""
        return Told(len(self.asked), self.is_cohort)


def questions(learners: Learners, there: Listings, reference: str | None, on: date) -> Questions:
    """What each asks: her recorded goal, or ``reference``. Raises ``WrongUse`` where fewer than five of a cohort are left."""
    asked, problems = [], []
    prepared = Prepared()
    for files in learners.files:
        one = Asked(learner=files, qualification=reference, on=on)
        try:
            problems.append(prepared.problem_of(one, there))
        except (UnreadableInput, WrongUse):
            continue
        asked.append(one)
    if learners.is_cohort and len(asked) < FEWEST:
        raise WrongUse("cohort_too_small", count=len(asked), least=FEWEST)
    return Questions(tuple(asked), tuple(problems), len(learners.files) - len(asked), learners.is_cohort)


class Prepared:
    """What is the same for learners with the same goal: the tree as it is read, and what is offered in its light. Preparing that
    for each of them would take most of the time."""

    def __init__(self) -> None:
        self._known: list[Problem] = []
        self._offered: dict[tuple[date, str | None], tuple[Offering, ...]] = {}

    def problem_of(self, asked: Asked, there: Listings) -> Problem:
        """The planning question of one learner, as ``pathways plan`` asks it without limits. Raises what that raises."""
        wishes = Wishes(asked.on)
        given = known_among(asked, there.loads)
        prepared = to_be_planned(prepare(asked, given), given)
        offerings = self._resolved(there, wishes.start, prepared.about.qualification)
        kept = with_scheduled(wishes.limits(asked.on), given.record, offerings)
        return self.problem(prepared.question, prepared.tree, offerings, kept.limits)

    def problem(self, question: Question, tree: Tree, offerings: tuple[Offering, ...], limits: Limits) -> Problem:
        """The same over what was prepared for an earlier one, where there is one like it."""
        for each in self._known:
            same = each.question.qualification is question.qualification and each.offerings is offerings
            if same and (each.tree is tree or each.tree == tree):
                question = replace(question, origins=each.question.origins)
                return Problem(question, each.tree, offerings, limits, market=each.market)
        self._known.append(Problem(question, tree, offerings, limits))
        return self._known[-1]

    def _resolved(self, there: Listings, start: date, qualification: Qualification) -> tuple[Offering, ...]:
        """What is offered to who studies for ``qualification`` from ``start`` on. To name it makes no difference where it has no
        end."""
        named = None if qualification.usable_on(start) and qualification.last_day is None else qualification.id
        if (start, named) not in self._offered:
            catalogue, _ = there.resolved(start, () if named is None else (named,))
            self._offered[start, named] = catalogue.offerings
        return self._offered[start, named]


def again(found: Questions, there: Listings) -> Iterator[Problem]:
    """The same questions over other data."""
    prepared = Prepared()
    return (prepared.problem_of(each, there) for each in found.asked)


def with_drafts(there: Listings, drafts: Iterable[Offering], told: tuple[Finding, ...] = ()) -> Listings:
    """What is there with drafts beside it, in memory alone; ``told``: what is wrong with them. Raises ``WrongUse`` where there is
    nothing."""
    content = list(there.kept.content)
    holders = [number for number, (_, each) in enumerate(content) if each.offerings]
    holders += [number for number, (_, each) in enumerate(content) if not each.only_skills]
    if not holders:
        raise WrongUse("draft_without_data")
    source, held = content[holders[0]]
    content[holders[0]] = (source, replace(held, offerings=(*held.offerings, *drafts)))
    return Listings(Shared(content), told)
