# Several plans in one answer: what each trades against the first.

differ-offerings = what is learnt by which steps
differ-units = the units
differ-provider = the providers
differ-branch = the competence area
alternatives-asked =
    { $found ->
        [one] One plan, as asked for.
       *[other] { $found } plans, as asked for; they differ in { $differ }.
    }
alternatives-proven =
    { $found ->
        [one] This is the only plan: no other differs enough in { $differ }. That is proven.
       *[other] { $found } plans of the { $asked } asked for: no further plan differs enough in { $differ }. That is proven.
    }
alternatives-time =
    { $found ->
        [one] One plan of the { $asked } asked for: the time ran out. There may be more; try a longer --time-limit.
       *[other] { $found } plans of the { $asked } asked for: the time ran out. There may be more; try a longer --time-limit.
    }
alternatives-beyond =
    { $found ->
        [one] Only the best plan of the { $asked } asked for: the next that differs enough in { $differ } { $why }. That is proven.
       *[other] { $found } plans of the { $asked } asked for: the next that differs enough in { $differ } { $why }. That is proven.
    }
beyond-cost = would cost { $value }, more than { $percent } % above the best
beyond-finish = would end on { $value }, more than { $percent } % longer after the first week than the best
beyond-steps =
    { $value ->
        [one] would have one step, more than { $percent } % above the best
       *[other] would have { $value } steps, more than { $percent } % above the best
    }
beyond-osp = would leave { $value } to study, more than { $percent } % above the best
beyond-workload = would take { $value } h in the busiest week, more than { $percent } % above the best
beyond-to_agree = would leave more to be agreed than the best
beyond-unknown_cost = would have more unknown prices than the best
beyond-unknown_workload = would have more steps with unknown hours than the best
trade-cost-same = same price
trade-known-cost = { $amount } in known prices
trade-unknown-prices-more =
    { $count ->
        [one] one unknown price more
       *[other] { $count } unknown prices more
    }
trade-unknown-prices-less =
    { $count ->
        [one] one unknown price fewer
       *[other] { $count } unknown prices fewer
    }
trade-finish-unknown = when it ends compared with the first is not known
trade-finish-same = same finish
trade-weeks-earlier =
    { $count ->
        [one] one week earlier
       *[other] { $count } weeks earlier
    }
trade-weeks-later =
    { $count ->
        [one] one week later
       *[other] { $count } weeks later
    }
trade-days-earlier =
    { $count ->
        [one] one day earlier
       *[other] { $count } days earlier
    }
trade-days-later =
    { $count ->
        [one] one day later
       *[other] { $count } days later
    }
trade-steps-more =
    { $count ->
        [one] one step more
       *[other] { $count } steps more
    }
trade-steps-less =
    { $count ->
        [one] one step fewer
       *[other] { $count } steps fewer
    }
trade-osp-more = { $amount } osp more to study
trade-osp-less = { $amount } osp less to study
trade-to-agree-more = { $amount } osp more to be agreed
trade-to-agree-less = { $amount } osp less to be agreed
trade-hours-more = { $amount } h more in the busiest week
trade-hours-less = { $amount } h less in the busiest week
trade-all-online = all online
trade-branch = competence area
trade-units = units
trade-providers = provider
trade-places = place
trade-languages = language
trade-swap-both = { $what }: { $come } instead of { $gone }
trade-swap-come = { $what }: also { $come }
trade-swap-gone = { $what }: without { $gone }
decided-by-to_agree = Plan 1 comes first because it leaves less to be agreed with the provider; that always comes before the wishes.
decided-by-unknown_cost = Plan 1 comes first because it has fewer unknown prices.
decided-by-cost = Plan 1 comes first because it costs less; the cost comes earlier among the wishes.
decided-by-finish = Plan 1 comes first because it ends earlier.
decided-by-steps = Plan 1 comes first because it has fewer steps; where the wishes are equal, these come before the finish.
decided-by-osp = Plan 1 comes first because it leaves less to study; that comes earlier among the wishes.
decided-by-workload = Plan 1 comes first because its busiest week has fewer hours; that comes earlier among the wishes.
decided-by-surplus = Plan 1 comes first because it studies { $osp } less that counts nowhere; where the wishes are equal, that comes before steps and finish. Put finish into --prefer to have the earlier finish first.
decided-by-surplus_held = Plan 1 comes first because more of what is held counts in it; where the wishes are equal, that comes before the finish. Put finish into --prefer to have the earlier finish first.
decided-by-order = By the wishes, surplus, steps and finish the two plans are equal; only a fixed order puts plan 1 first.
cli-alternative = Plan { $rank }
cli-plan-marks = + marks a step that is not in plan 1, or not at that time; · marks one that is.
cli-best-plan = Plan 1: the best
cli-alternative-unproven = The time ran out before this plan was proven to be the best that differs.
cli-alternative-without = Not in it from plan 1: { $steps }
decision-alternatives = Another plan is one that does without a third of what makes up each earlier one (rounded up); offerings that give the same are one step.
decision-near = Near the best are plans within the share by the first wish that leave no more to be agreed and no more unknown; all others come after them.
finding-record_area_is_no_limit = The record names the competence area { $areas }. Plans that differ by branch look at every branch; name one with --competence-area to keep to it.
