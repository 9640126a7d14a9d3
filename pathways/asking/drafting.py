"""A draft before it is published: what it overlaps with, closes and changes, beside the shared data and never in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from pathways.asking.cohort import Learners, Questions, again, questions, with_drafts
from pathways.asking.listing import Listings
from pathways.asking.sources import Given, load
from pathways.curriculum.coverage import Within
from pathways.curriculum.drafts import Drafted, Effects, looked_at
from pathways.curriculum.effect import effect, outcomes
from pathways.errors import UnreadableInput, WrongUse
from pathways.model import Catalogue, Finding, Offering, Qualification
from pathways.planner.goal import find_qualification
from pathways.rules.resolving import resolve


def read_drafts(files: Sequence[Given], there: Catalogue) -> tuple[tuple[Offering, ...], tuple[Finding, ...]]:
    """The offerings that ``files`` describe, and what is wrong with them. Raises ``UnreadableInput`` for a file without any,
    ``WrongUse`` for one that is there already: then it is no draft."""
    loads = load(files, option="--draft")
    offerings = loads.catalogue.offerings
    if not offerings:
        raise UnreadableInput("--draft", "draft_without_offering")
    known = {each.id for each in there.offerings}
    for each in offerings:
        if each.id in known:
            raise WrongUse("draft_already_there", offering=each.id)
    return offerings, (*loads.findings, *(one for found in loads.findings_of.values() for one in found))


def beside(there: Listings, files: Sequence[Given]) -> Listings:
    """What is there with the drafts in ``files`` taken as offered; without any, what is there. Raises as ``read_drafts``."""
    if not files:
        return there
    drafts, facts = read_drafts(files, there.catalogue)
    return with_drafts(there, drafts, facts)


def drafted(
    there: Listings,
    files: Sequence[Given],
    references: Sequence[str],
    today: date,
    *,
    chosen: tuple[Qualification, ...] | None = None,
    learners: Learners | None = None,
    on_way: Callable[[int], None] = lambda _: None,
) -> Drafted:
    """The drafts in ``files``, looked at on ``today``; with their effect on ``learners``. ``chosen``: the requirements, where
    ``references`` only says how they were called. Raises ``NoSuchThing``, ``AmbiguousReference``, ``UnreadableInput``,
    ``WrongUse``."""
    drafts, facts = read_drafts(files, there.catalogue)
    named_facts: tuple[Finding, ...] = ()
    if chosen is None:
        chosen, named_facts = chosen_of(there, references, today)
    named = tuple(each.id for each in chosen if not each.usable_on(today))
    catalogue, _ = there.resolved(today, named)
    resolved, told = resolve(replace(there.catalogue, offerings=drafts), on=today, named=named)
    looked = looked_at(resolved.offerings, catalogue, chosen, Within(today))
    effects = None
    if learners is not None:
        asked = questions(learners, there, references[0] if len(references) == 1 else None, today)
        effects = effects_of(asked, with_drafts(there, drafts), on_way)
    return Drafted(today, there.catalogue, tuple(references), looked, effects, (*named_facts, *facts, *told))


def chosen_of(there: Listings, references: Sequence[str], today: date) -> tuple[tuple[Qualification, ...], tuple[Finding, ...]]:
    """The requirements that are meant, else everything in force, else everything."""
    every = there.catalogue.qualifications
    if not references:
        return tuple(each for each in every if each.usable_on(today)) or every, ()
    found = [find_qualification(there.catalogue, each, today) for each in references]
    return tuple(dict.fromkeys(each.qualification for each in found)), tuple(one for each in found for one in each.findings)


def effects_of(asked: Questions, drafted: Listings, on_way: Callable[[int], None]) -> Effects:
    """Each learner planned for without and with the drafts."""
    before = outcomes(asked.problems, on_way=on_way)
    after = outcomes(again(asked, drafted), on_way=lambda number: on_way(len(before) + number))
    return Effects(asked.told, asked.left_out, effect(before, after))
