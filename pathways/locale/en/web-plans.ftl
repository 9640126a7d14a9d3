# The counsellor's pages: plans

web-stage-plans = Plans
web-to-plans = Make a plan
web-plans-title = Plans for the goal
web-plan = Plan
web-plan-title = Plan { $rank }
web-plan-all = All plans
web-plan-open = Open plan { $rank }
web-plan-best = The best by the chosen wishes.
web-plan-proven = Proven best
web-plan-unproven =
    { $percent ->
        [none] The time ran out before the plan was proven best. The plan itself has been checked.
       *[other] The time ran out before the plan was proven best: it may be { $percent }% from it at most. The plan itself has been checked.
    }
web-plan-longer = Search longer, { $seconds } seconds
web-plan-stage-before = This is the plan from before ({ $day }). A new one is being computed.
web-plan-stage-better = The best so far. The search goes on.
web-plan-price-at-least =
    { $count ->
        [one] at least { $price } (one price is not known)
       *[other] at least { $price } ({ $count } prices are not known)
    }
web-plan-steps = Steps
web-plan-weeks = Length
web-plan-osp = To study
web-plan-to-agree = To agree
web-plan-providers = Providers
web-plan-places = Places
web-plan-modes = Modes
web-plan-languages = Languages of teaching
web-plan-impossible-title = There is no plan
web-plan-reasons = Why there is no plan
web-plan-complete = Everything is there
web-plan-impossible = Within these limits the goal cannot be reached. Below are the smallest changes that help, and the reasons.
web-plan-no-change = Within these limits the goal cannot be reached. No change of a limit would help. The reasons are below.
web-plan-then = Then: { $price }, studies end { $day }, steps { $steps }.
web-plan-relax = Make this change
web-plan-relax-together = Make these changes
web-plan-why = Which limits rule it out together?
web-plan-out-of-time = The time ran out before a plan was found. Nothing is proven.
web-plan-to-check = See what is there
web-plan-ways = Which plans are shown
web-plan-how-many = So many plans at most
web-plan-differ = Plans differ
web-plan-front = Hold the price against
web-plan-front-none = nothing
web-plan-front-finish = the finish
web-plan-front-steps = the number of steps
web-plan-front-hours = the hours a week
web-plan-ways-set = Show these
web-plan-working-life = Working life
web-plan-foresight = What working life asks for may decide between equal plans
web-plan-foresight-hint = Only between plans that are equal in everything else; it counts in no check, and the plan says what it decided.
web-plan-regions = Only what is asked for in some regions
web-plan-occupations = Name the occupations whose skills a plan gives
web-plan-occupations-hint = Also on the page for the learner. It promises no work.
web-plan-demand-units = What is asked of the units of this plan
web-plan-demand-signals = Signals of demand that count: { $counting } of { $count }.
web-plan-demand-old =
    { $count ->
        [one] one is older than { $days } days and counts for nothing
       *[other] { $count } are older than { $days } days and count for nothing
    }
web-plan-demand-see = See the signals
web-plan-amounts = Change limits here
web-plan-amounts-set = Plan within these limits
web-plan-all-limits = All limits
web-plan-chosen = Your choices
web-plan-is-pinned = Kept in: { $what }
web-plan-is-excluded = Left out: { $what }
web-plan-is-assumed = Counted as if recognised: { $what }
web-plan-is-booked = Booked: { $what }
web-plan-undo-pinned = Set free
web-plan-undo-excluded = Allow again
web-plan-undo-assumed = Count it no longer
web-plan-undo-booked = Give the place up
web-plan-undo = Undo the last change
web-plan-changes = What changed
web-plan-changes-plan = In the plan
web-plan-changes-world = In offerings, requirements and records
web-plan-changes-none-now = Within these limits there is no plan, so there is nothing to hold against the one before.
web-plan-nothing-changed = Nothing changed.
web-plan-repaired =
    { $count ->
        [0] The plan from before holds as it is.
        [one] The plan from before is kept but for one row.
       *[other] The plan from before is kept but for { $count } rows.
    }
web-plan-repair =
    { $count ->
        [one] Keep as much of the plan from before as possible (one row is different now)
       *[other] Keep as much of the plan from before as possible ({ $count } rows are different now)
    }
web-plan-repair-not = Search for the best plan afresh
web-plan-settle = Forget the comparison
web-plan-print = Print
web-plan-take = Take it along
web-plan-no-steps = Nothing is left to do.
web-plan-pinned = kept in
web-plan-days-left =
    { $count ->
        [0] today
        [one] one day left
       *[other] { $count } days left
    }
web-plan-step-why = Why this, and what would do instead
web-plan-equals = These would do just as well:
web-plan-saves =
    { $days ->
        [none] Without this the best plan would be { $money } cheaper.
       *[other] Without this the best plan would be { $money } cheaper and end { $days } days earlier.
    }
web-plan-pin = Keep in
web-plan-exclude = Leave out
web-plan-more = Change more: { $what }
web-plan-exclude-intake = Leave out these dates only
web-plan-exclude-provider = Leave the provider out
web-plan-book = The place is booked
web-plan-assume = Count it in
web-plan-assume-hint = These do not count without a decision of the provider. What is counted in is marked in every result.
web-plan-tree = What counts where
web-plan-making = The file is being made…
web-plan-save = Save the case
web-plan-save-hint = One file that the learner owns: what she has without her name, the limits and the plan. It can be opened here again.
web-plan-save-now = Save the file
web-plan-paper = For the learner
web-plan-paper-hint = A page to print, or to read on a telephone.
web-plan-whom-hint = Stands on the page only, and is kept nowhere.
web-plan-systems = For other systems
web-plan-systems-hint = A draft of a HOKS, a calendar, a table and European formats.
web-form-pdf = PDF
web-form-html = Web page (HTML)
web-form-hoks = HOKS
web-form-ics = Calendar
web-form-steps-xlsx = Steps (XLSX)
web-form-steps-csv = Steps (CSV)
web-form-elm = ELM
web-form-ctdl = CTDL
web-why-title = What cannot all be kept
web-why-minimal = These rule a plan out together. If any one of them is given up, there is a plan.
web-why-not-minimal = These rule a plan out together. The time ran out before it was known whether all are needed.
web-why-nothing = What rules it out was not found in time.
web-file-title = The file is ready
web-file-told = Read this before you use the file.
web-file-save = Save the file
web-ending-save = Save the case to a file
