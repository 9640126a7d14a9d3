cli-next = Looking for what can be started
cli-next-no-goal = No goal is left: nothing that is loaded can be completed on this day, or all of it is complete.
cli-next-goal = Goal { $number }: { $goal }. Remaining: { $left }. { $plan }
cli-next-optimal = Best plan found.
cli-next-feasible = Plan found, not proven best: time ran out.
cli-next-impossible = No plan from what is loaded within the limits.
cli-next-out_of_time = No plan found yet: time ran out.
cli-next-title =
    { $count ->
        [0] Nothing can be started now
        [one] One thing can be started now
       *[other] { $count } things can be started now
    }
cli-next-first = The first { $count } of them:
cli-next-offering = { $name } [{ $id }]
cli-next-unit = Unit { $id } { $name }
cli-next-offerings =
    { $count ->
        [0] no offerings loaded
        [one] by { $ids }
       *[other] by { $count } offerings: { $ids }
    }
cli-next-for = goal { $number }:
cli-in-plans-every = in every best plan
cli-in-plans-some = in some best plans
cli-in-plans-none = in no best plan
cli-in-plans-no_plan = the goal has no plan
cli-in-plans-unknown = not proven whether it is in a best plan: time ran out
cli-extra-to_agree = { $amount } more to agree with the provider
cli-extra-unknown_prices = { $amount } more with unknown prices
cli-extra-cost = { $amount } more
cli-extra-weeks = { $amount } weeks later
cli-extra-steps = { $amount } more steps
cli-extra-osp = { $amount } osp more to study
cli-extra-unknown_workloads = { $amount } more with unknown workloads
cli-extra-hours = { $amount } hours more in the busiest week
cli-extra-surplus = { $amount } osp studied for nothing
cli-completes = completes { $units }
cli-opens = opens { $ids }
cli-moves = { $osp } less would remain
decision-next = A best plan leaves least to agreement, then is least by your wishes, then studies least for nothing, then has fewest steps; of each thing it is proven whether every, some or no such plan has it.
cli-next-best = Best plans are those that leave least to agreement, then are best by your wishes, then study least for nothing, and then have the fewest steps, whether or not you asked for that.
