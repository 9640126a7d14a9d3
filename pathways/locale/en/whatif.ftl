# A saved plan opened again, repaired, running; what a pinned step costs

because-done_by_record = The record shows what it was for.
because-behind_without_record = It ended on { $last } and no record shows it. If it was completed, say --completed { $id }.
because-begun_but_not_loaded = It has begun or is booked, and no loaded catalogue holds it: the plan is made without it. Load the source that held { $id }.
because-offering_not_loaded = It is in no loaded catalogue any more.
because-price_is_other = The price was { $before } € and is now { $after } €.
because-end_is_moved = Its last day is now { $last }.
because-intake_is_gone = The catalogue does not list it from { $first } any more.
because-covers_less =
    { $elements ->
        [one] It no longer covers one of the requirements that the plan used.
       *[other] It no longer covers { $elements } of the requirements that the plan used.
    }
because-unit_not_in_tree = Unit { $unit } is not in the requirements any more.
because-branch_is_other = The competence area was { $before } and is now { $after }.
because-row_not_needed = It is not needed any more.
because-other_way_is_better = It could still be taken, but by your measures another way is better, or nothing needs it.
because-follows_the_others = It follows the other steps.
because-other_time_is_better = Another time is better by your measures.
because-not_possible_now = It can no longer be taken as it was.
because-unit_is_excluded = What it was for is excluded: { $units }.
because-nothing_left_for_it = Nothing is left that it was taken for.
because-held_and_not_counted = It is held and has no place in this plan.
because-not_in_this_plan = This plan does not use it.
because-counted_now = It counts in this plan.
because-held_and_counted_now = It is held, and has a place in this plan.
because-counted_elsewhere = It counts in another group.
because-source_not_loaded = This source is not loaded any more.
because-source_is_other = The content of this source has changed.
because-begun_cannot_be_taken = “{ $name }” [{ $offering }] has begun or is booked, and cannot be kept within the limits.
because-begun_but_fills_nothing = Kept because it has begun or is booked; it fills nothing in the qualification.
because-pinned_but_not_needed = Included because it was asked for; the other steps give everything of unit { $units } without it.
because-dropping_saves_money = Without it the best plan costs { $eur } € less.
because-dropping_saves_time =
    { $days ->
        [one] Without it the best plan ends one day earlier.
       *[other] Without it the best plan ends { $days } days earlier.
    }
because-dropping_saves_a_step = Without it the best plan has other steps, and neither money nor time is saved.
because-limit_excluded_units = The units { $units } are excluded.
because-limit_fixed = The steps { $offerings } have begun or are booked.

finding-saved_word_not_found = The saved plan named { $word }, and nothing loaded has that name: passed over.

decision-repair = A repair changes as few rows of the saved plan as it can, and only then looks at your measures.
decision-running = What has begun or is booked is kept; what has ended without a record is not presumed to be completed.
decision-reopening = A saved plan gives what is not written in the command; what is written wins.

change-drop_fixed = Give up the steps that have begun or are booked.

difference-none = the same totals
difference-dearer = { $money } dearer
difference-cheaper = { $money } cheaper
difference-more-unknown =
    { $count ->
        [one] one more unknown price
       *[other] { $count } more unknown prices
    }
difference-fewer-unknown =
    { $count ->
        [one] one unknown price fewer
       *[other] { $count } unknown prices fewer
    }
difference-weeks-later =
    { $count ->
        [one] one week later
       *[other] { $count } weeks later
    }
difference-weeks-earlier =
    { $count ->
        [one] one week earlier
       *[other] { $count } weeks earlier
    }
difference-days-later =
    { $count ->
        [one] one day later
       *[other] { $count } days later
    }
difference-days-earlier =
    { $count ->
        [one] one day earlier
       *[other] { $count } days earlier
    }
difference-more-steps =
    { $count ->
        [one] one step more
       *[other] { $count } steps more
    }
difference-fewer-steps =
    { $count ->
        [one] one step less
       *[other] { $count } steps less
    }
difference-more-osp = { $osp } more to study
difference-less-osp = { $osp } less to study

whatif-heading = Against the plan saved on { $day }
whatif-taken = From the saved plan: { $options }.
whatif-difference = { $difference }.
whatif-over = What is over cost { $money } and is not counted in either.
whatif-no-saved-plan = The saved answer holds no plan to compare with.
whatif-nothing = Nothing is different.
whatif-world-heading = What has changed since
whatif-plan-heading = What is different in the plan
whatif-repaired =
    { $count ->
        [0] Repaired: every row is kept.
        [one] Repaired: one change, and fewer are not possible.
       *[other] Repaired: { $count } changes, and fewer are not possible.
    }
whatif-repaired-unproven =
    { $count ->
        [one] Repaired with one change; the time ran out before it was proven that fewer are not possible.
       *[other] Repaired with { $count } changes; the time ran out before it was proven that fewer are not possible.
    }
whatif-repaired-within =
    { $count ->
        [0] Repaired: every row is kept.
        [one] Repaired: one change, the fewest within the bound that was set.
       *[other] Repaired: { $count } changes, the fewest within the bound that was set.
    }
whatif-offer-repair =
    { $count ->
        [one] One row is other than it was. Add --repair to the same command for a plan that keeps as much of the old one as possible.
       *[other] { $count } rows are other than they were. Add --repair to the same command for a plan that keeps as much of the old one as possible.
    }
whatif-data = Source { $what }
whatif-offering_gone = Gone: { $what }
whatif-offering_price = Price: { $what }
whatif-offering_dates = Dates: { $what }
whatif-offering_covers = Content: { $what }
whatif-unit_gone = Unit: { $what }
whatif-step_done = Done: { $what }
whatif-step_behind = Ended: { $what }
whatif-step_dropped = Dropped: { $what }
whatif-step_added = New: { $what }
whatif-step_moved = Moved: { $what }, was { $before }
whatif-step_replaced = Replaced: { $what } by { $after }
whatif-branch = Competence area: { $what }
whatif-placement_dropped = Not counted: { $what }, was in { $before }
whatif-placement_added = Counted: { $what } in { $after }
whatif-placement_moved = Moved: { $what } from { $before } to { $after }
whatif-fixed-begun = Has begun: kept as it is.
whatif-fixed-booked = Booked: kept as it is.
finding-saved_plan_had_a_learner = The saved plan counted what a learner held, and no record is given now: give it with --learner or --holds, or the comparison is with somebody who holds nothing.
finding-booked_for_one_unit =
    { $count ->
        [one] Both { $one } and { $other } are kept as booked or begun, and both give unit { $units }: one of them is enough. Give the other place up with --exclude, or leave it out of --booked.
       *[other] Both { $one } and { $other } are kept as booked or begun, and both give units { $units }: what one gives need not be learnt in the other.
    }
