"""Plans that differ for a person, best first: each is the exact optimum among those that differ enough from every earlier one.

What a plan is, is told by *tokens*, and a person says which kind of difference matters: what is learnt by which kind of step,
which units, which providers, which branch. After a plan with n tokens every later one does without at least d = max(1, n/3
rounded up) of them; the cuts of all earlier plans stay (planner-model.md 6; decision 0030). Two offerings that give the same
are one token: ten providers of one POK are one step with ten choices. What is pinned, begun, booked or assumed belongs to the
question and makes no difference. Whoever asks for plans near the best one gets those whose first measure is within a share of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache, partial

from pathways.model import Prefer
from pathways.planner.engines import Engine
from pathways.planner.formulation import Ask, PlanProgram
from pathways.planner.kinds import Token, credit
from pathways.planner.looking import Earlier
from pathways.planner.options import Option
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import TIME_LIMIT_MS, Infeasible
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Terms
from pathways.planner.series import Beyond, agreed, agreed_digits, one_by_one
from pathways.rules.reading import BRANCH_KINDS

Signs = Mapping[Token, Sequence[tuple[Terms, int]]]
"""Token -> sums of columns, and how much each can be; the token is used where one of them is not 0."""


class Differ(StrEnum):
    """In what two plans have to differ."""

    OFFERINGS = "offerings"  # what is learnt by which kind of step, whoever offers it
    UNITS = "units"  # units and open credit that the plan adds to what is held
    PROVIDER = "provider"  # whose offerings are taken
    BRANCH = "branch"  # the competence area (and title)


def least_difference(tokens: int) -> int:
    """How many of a plan's ``tokens`` every later plan does without: a third, rounded up, and at least one."""
    return max(1, -(-tokens // 3))


def alternatives(
    problem: Problem,
    differ: Differ = Differ.OFFERINGS,
    *,
    within_percent: Decimal | None = None,
    engine: Engine | None = None,
    time_limit_ms: int = TIME_LIMIT_MS,
) -> Iterator[Planned | Infeasible | OutOfTime | Beyond]:
    """The best plan, then one by one the best that differs from all before it; values never decrease.

    ``within_percent``: only plans whose first measure is at most that much above the best plan's. Last comes why there are no
    more: ``Infeasible`` = proven, ``Beyond`` = the next is farther from the best than that, ``OutOfTime`` =
    ``time_limit_ms``, which is for all together, is over. The first plan is that of ``plan(problem)``.
    """
    signs = lru_cache(maxsize=1)(_signs(problem, differ))  # asked for when cuts are made, and again when they are answered
    earlier: list[frozenset[Token]] = []
    best: list[_Near] = []

    def following(programme: PlanProgram, solved: Solved) -> tuple[Problem, Ask, Earlier]:
        earlier.append(_used(signs(programme), solved))
        return _differing(problem, differ, earlier), _ask(differ, signs, earlier), Earlier(programme, solved)

    def enough(programme: PlanProgram, solved: Solved) -> str | None:
        if within_percent is None:
            return None
        now = _Near.of(programme, solved)
        best.append(now)
        return now.beyond(best[0], within_percent)

    first = _ask(differ, signs, earlier)
    of_kinds = differ is not Differ.PROVIDER  # who offers it makes no kind
    return one_by_one(problem, first, following, engine=engine, time_limit_ms=time_limit_ms, enough=enough, of_kinds=of_kinds)


@dataclass(frozen=True, slots=True)
class _Near:
    """How good a plan is by what comes first: what is compared before the learner's first measure (credit left to agreement,
    prices or hours that are not known), and that measure. Plans come in this order, so after one that is beyond a bound
    all are. In true amounts: the next programme may be on another scale."""

    agreed: Fraction
    unknown: int
    value: Fraction
    wish: Prefer

    @classmethod
    def of(cls, programme: PlanProgram, solved: Solved) -> _Near:
        """Of the plan of a solution."""
        wish, credit = programme.problem.limits.prefer[0], agreed_digits(programme)
        digits = {Prefer.OSP: credit, Prefer.WORKLOAD: programme.hours.digits}.get(wish, 0)
        *unknown, value = (solved.of(terms) for terms in programme.measure(wish))
        return cls(Fraction(solved.of(agreed(programme)), 10**credit), sum(unknown), Fraction(value, 10**digits), wish)

    def beyond(self, best: _Near, percent: Decimal) -> str | None:
        """In which measure it is more than ``percent`` above ``best``; of what is not known, or left open, any more is."""
        if self.agreed > best.agreed:
            return "to_agree"
        if self.unknown > best.unknown:
            return f"unknown_{self.wish}"
        return str(self.wish) if self.value > best.value * (1 + Fraction(percent) / 100) else None


def _used(signs: Signs, solved: Solved) -> frozenset[Token]:
    """What makes the plan of a solution different from others."""
    return frozenset(token for token, sums in signs.items() if any(solved.of(terms) for terms, _ in sums))


def _ask(differ: Differ, signs: Callable[[PlanProgram], Signs], earlier: Sequence[frozenset[Token]]) -> Ask:
    """The learner's own order, among plans that differ from the ``earlier`` ones."""

    def ask(programme: PlanProgram) -> Sequence[Terms]:
        if earlier:
            cuts = _Cuts(programme, signs(programme))
            for tokens in earlier:
                (cuts.another if differ is Differ.BRANCH else cuts.without)(tokens)
        return programme.objectives()

    return ask


@dataclass(slots=True)
class _Cuts:
    """Rows that forbid what is too near to an earlier plan."""

    programme: PlanProgram
    signs: Signs
    _columns: dict[Token, int] = field(default_factory=dict)

    def without(self, tokens: frozenset[Token]) -> None:
        """At least the least difference of ``tokens`` are not used."""
        used = [(1, self._used(each)) for each in sorted(tokens, key=repr)]
        self.programme.program.row(used, high=len(used) - least_difference(len(used)))

    def another(self, tokens: frozenset[Token]) -> None:
        """Not exactly ``tokens`` are used: one less, or one more."""
        every = sorted(self.signs, key=repr)
        terms = [(-1 if each in tokens else 1, self._used(each)) for each in every]
        self.programme.program.row(terms, low=1 - len(tokens))

    def _used(self, token: Token) -> int:
        """A column that is 1 where the token is used and 0 where it is not."""
        if token not in self._columns:
            program = self.programme.program
            column = self._columns[token] = program.column(f"used {len(self._columns)}")
            sums = self.signs.get(token, ())
            for terms, most in sums:
                program.row([(most, column), *((-c, col) for c, col in terms)], low=0)
            program.row([(1, column), *((-c, col) for terms, _ in sums for c, col in terms)], high=0)
        return self._columns[token]


# -- tokens --------------------------------------------------------------------------------------------------------------


def _by_offering(programme: PlanProgram, token_of: Callable[[Option], Token]) -> Signs:
    """Tokens of the options that are a choice; intakes of one offering are one sum."""
    wanted = programme.problem.limits.wanted
    fixed = {token_of(each) for each in programme.options if each.source_id in wanted}
    sums: dict[Token, dict[str, list[tuple[int, int]]]] = {}
    for option, column in zip(programme.options, programme.taken, strict=True):
        token = token_of(option)
        if option.offering is not None and token not in fixed:
            sums.setdefault(token, {}).setdefault(option.source_id, []).append((1, column))
    return {token: [(tuple(terms), 1) for terms in offerings.values()] for token, offerings in sums.items()}


def _by_kind(programme: PlanProgram, kind_of_step: Callable[[Option], Token]) -> Signs:
    """Tokens of steps of one kind. No best plan holds more of them than can be of use together, so they are also one sum, of which
    the relaxation cannot take a part from each of ten."""
    signs = dict(_by_offering(programme, kind_of_step))
    problem = programme.problem
    one_of_each = {kind_of_step(each): each for each in programme.options}
    has_to_be = {kind_of_step(each) for each in programme.options if each.source_id in problem.limits.wanted}
    for token in signs.keys() - has_to_be:
        useful, own = problem.lacking.rooms.together(one_of_each[token].use.pieces), signs[token]
        if useful is not None and useful < len(own):
            every = (tuple(term for terms, _ in own for term in terms), useful)
            signs[token] = [every] if useful == 1 else [*own, every]
    return signs


def _provider(option: Option) -> str:
    return option.offering.provider if option.offering is not None else ""


def _units(programme: PlanProgram) -> Signs:
    """Units that are counted and not held, whether in their own place or as open credit, and other open credit."""
    columns, problem = programme.columns, programme.problem
    signs: dict[Token, list[tuple[Terms, int]]] = {}
    for unit, leaves in columns.leaves_of.items():
        if unit not in problem.had:
            signs["unit", unit] = [(((1, columns.placed[leaf]),), 1) for leaf in leaves]
    open_credit = programme.open_credit
    single = {each: piece for each, piece in open_credit.offered.items() if each not in open_credit.of_units}
    for (piece_id, _), column in columns.in_slot.items():
        if piece_id in single:
            signs.setdefault(credit(single[piece_id]), []).append((((1, column),), programme.program.highs[column]))
    for unit, column in open_credit.placed_units.items():
        signs["unit", unit] = [(((1, column),), 1)]
    return signs


def _branches(programme: PlanProgram) -> Signs:
    """Competence areas and titles; nodes of one code are one area."""
    signs: dict[Token, list[tuple[Terms, int]]] = {}
    for node in programme.problem.tree.root.walk():
        if node.kind in BRANCH_KINDS:
            signs.setdefault(node.code or node.id, []).append((((1, programme.columns.used[node.id]),), 1))
    return signs


def _signs(problem: Problem, differ: Differ) -> Callable[[PlanProgram], Signs]:
    """How the tokens of a programme's solutions are told."""
    match differ:
        case Differ.OFFERINGS:
            return partial(_by_kind, kind_of_step=problem.kind_of_step)
        case Differ.PROVIDER:
            return partial(_by_offering, token_of=_provider)
        case Differ.UNITS:
            return _units
        case Differ.BRANCH:
            return _branches


# -- the options that matter ---------------------------------------------------------------------------------------------


def _differing(problem: Problem, differ: Differ, earlier: Iterable[frozenset[Token]]) -> Problem:
    """``problem`` with every option that a difference from ``earlier`` plans may ask for.

    Dominance as usual would lose some (5.3): a cut may forbid the one that stays, and the other is then wanted. So what an
    earlier plan uses and what none does never replace one another. A branch is not told by options: there the usual dominance
    is safe."""
    used = frozenset(each for tokens in earlier for each in tokens)
    match differ:
        case Differ.OFFERINGS | Differ.PROVIDER:
            token_of = problem.kind_of_step if differ is Differ.OFFERINGS else _provider
            return problem.among(apart=lambda option: token if (token := token_of(option)) in used else None)
        case Differ.UNITS:  # units in their own place are not told by options, open credit is
            return problem.among(apart=lambda option: used.intersection(map(credit, option.use.pieces)))
        case Differ.BRANCH:
            return problem
