# The counsellor's pages: what the learner has

web-stages = Stages
web-stage-having = What she has
web-stage-closest = Nearest
web-stage-goal = Goal and limits
web-stage-check = What is missing
web-next-learner = Next learner
web-ending = The session ends soon, as it was not used. After that, this learner's data are forgotten.
web-ending-stay = Go on with the session
web-waiting = Working…
web-waiting-stop = Stop
web-waiting-stopped = It was stopped.
web-waiting-again = Start again
web-waiting-done = Done.
web-waiting-news = Something better was found.
web-counsellor-to-having = To what she has
web-counsellor-to-goal = To the goal and the limits
web-having-title = What does the learner have?
web-having-lead = Begin with a document, tick by hand, or look at a sample. The data are in the memory of this session only: nothing is stored anywhere.
web-has-heading =
    { $count ->
        [one] She has one thing
       *[other] She has { $count } things
    }
web-has-caption = What there is, what it is worth and how it is known
web-has-nothing = The documents hold nothing that could count towards a qualification. See the notes below.
web-aim =
    { $name ->
        [none] { $number ->
            [none] The document names no goal.
           *[other] Goal of the document: { $number }.
        }
       *[other] Goal of the document: { $name }.
    }
web-aim-partial = It aims at some units, not at the whole.
web-aim-graduated = It was completed.
web-column-what = What
web-column-worth = What it is worth
web-column-when = Assessed
web-column-from = How it is known
web-worth-formal = counts
web-worth-declared = counts in a path, demonstration missing
web-worth-proposed = only after a decision
web-worth-similar = similar only
web-from-hand = entered by hand
web-from-file = File { $number }
web-decided-by = decided by: { $who }
web-also = also:
web-grade = grade { $grade }
web-part-of = part of: { $unit }
web-to-closest = See the nearest qualifications
web-to-goal = Choose the goal yourself
web-sources-of-learner =
    { $count ->
        [one] One source: take away or look
       *[other] { $count } sources: take away or look
    }
web-remove-legend = Tick what to take away
web-remove = Take away what is ticked
web-bytes = { $size } bytes
web-add-heading = Add more
web-begin-heading = Three ways to begin
web-drop-heading = A document
web-drop-hint = A Koski extract, a HOKS, a badge, Europass, a table or a path that was saved before. Names and identity numbers are dropped at once.
web-drop-label = Choose files, or drop them here
web-drop-send = Read the files
web-hand-heading = By hand
web-hand-hint = Most people come without a file. Search for units, sub-units and small competence units, and tick what the learner tells.
web-hand-label = Name or code
web-search = Search
web-sample-heading = A sample
web-sample-hint = An invented learner, to try the service with.
web-sample-label = Learner
web-sample-choose = Take the sample
web-sample-learner-newcomer = Newcomer with little
web-sample-learner-career-changer = Changes career
web-sample-learner-dropped-out = Dropped out at 120 osp
web-sample-learner-2014-structure = Old requirements (2014)
web-sample-learner-nearly-ready = Nearly ready
web-found-heading =
    { $count ->
        [one] One was found
       *[other] { $count } were found
    }
web-found-caption = Tick: what is completed or recognised counts, what is known without a decision not yet
web-found-nothing = Nothing was found. Try the beginning of the name, another language, or the code.
web-tick-completed = completed or recognised
web-tick-known = known, no decision
web-tick-send = Add what is ticked
web-thing-unit = unit
web-thing-sub_unit = sub-unit
web-thing-pok = small competence unit
web-own-heading = Your school's own catalogue
web-own-hint = A table (XLSX or CSV) is used in this session beside what else is offered. Faults are shown cell by cell.
web-own-there =
    { $count ->
        [one] One table of your own is in use.
       *[other] { $count } tables of your own are in use.
    }
web-own-remove = Take your tables away
web-own-label = Catalogue table
web-own-send = Use it

## Nearest

web-closest-title = What is the learner nearest to?
web-closest-lead = Qualifications and exits on the way, what lacks least first. Choose a goal.
web-closest-nothing = No loaded qualification is near.
web-closest-kind-qualification = qualification
web-closest-kind-partial = compulsory units of a trade
web-closest-kind-units = named units
web-closest-kind-unit = unit
web-closest-kind-pok = small competence unit
web-closest-left = Missing
web-closest-held = Counted
web-closest-complete = nothing
web-closest-if-recognised = Missing, if what is proposed is recognised
web-closest-unproven = What is missing is an estimate and no exact number.
web-closest-exits =
    { $count ->
        [one] One unit that has begun
       *[other] { $count } units that have begun
    }
web-closest-exit-left = { $left } of { $of } parts are missing
web-closest-proposed =
    { $count ->
        [one] One that waits for a decision
       *[other] { $count } that wait for a decision
    }
web-closest-similar =
    { $count ->
        [one] One that is similar (a hint, not counted)
       *[other] { $count } that are similar (a hint, not counted)
    }
web-closest-choose = Choose as the goal

## What is missing

web-check-title = What is there and what is missing
web-in-force-from = in force from { $day }
web-counted = Counted
web-remaining = Missing
web-remaining-units = Parts missing
web-surplus = Beyond what is asked
web-to-goal-change = Change the goal or the limits
web-missing-heading = What is missing
web-missing-caption = What each group lacks and what could fill it
web-column-group = Group
web-column-need = Missing
web-column-fits = What would fit
web-fits =
    { $count ->
        [one] one choice
       *[other] { $count } choices
    }
web-demonstration-missing = the demonstration is missing
web-parts-left =
    { $left ->
        [one] one part of it is missing
       *[other] { $left } parts of it are missing
    }
web-placements-heading = What counts where
web-placements-caption = What was counted, and in which group
web-partly =
    { $count ->
        [one] one part of it
       *[other] { $count } parts of it
    }
web-proposals-heading = What to ask a decision for
web-proposals-hint = These do not count yet. What is ticked counts in the path as if it were recognised, and every result says so.
web-assume = Count what is ticked
web-not-counted =
    { $count ->
        [one] One that counts nowhere
       *[other] { $count } that count nowhere
    }
web-decisions =
    { $count ->
        [one] The result rests on one decision of ours
       *[other] The result rests on { $count } decisions of ours
    }

## Goal and limits

web-goal-title = Goal and limits
web-faults =
    { $count ->
        [one] One thing has to be mended
       *[other] { $count } things have to be mended
    }
web-goal-which = Goal
web-goal-qualification = Qualification
web-goal-of-record = as the document says
web-goal-choose = Choose the qualification
web-goal-method = Method of completion
web-goal-method-any = as the document says, or the only one
web-goal-areas = Competence area
web-goal-areas-hint = With nothing ticked every competence area is answered, the best first.
web-goal-branch-set = Set the competence area
web-goal-units = Only some units are the goal
web-goal-units-hint = A partial qualification: search for the units that the learner wants.
web-goal-units-chosen = Chosen units
web-goal-units-keep = Keep only what is ticked
web-goal-units-search = Name or code of a unit
web-goal-units-set = Make them the goal
web-limits = Limits and wishes
web-limits-hint = An empty field sets no limit.
web-limits-more = More limits: language, place, breaks, other work
web-limit-from = Begin on or after
web-limit-by = Finish by
web-limit-budget = Money at most, euro
web-limit-hours = Hours a week at most
web-prefer = What matters most?
web-prefer-cost = cheapest
web-prefer-finish = soonest
web-prefer-steps = fewest steps
web-prefer-osp = least to learn
web-prefer-workload = least busy week
web-limit-languages = Language of teaching
web-limit-modes = Way of teaching
web-limit-groups = Groups that the learner belongs to
web-limit-places = Possible places
web-limit-places_excluded = Places that are not possible
web-limit-places-hint = One a line. What is online is everywhere.
web-limit-places-offered = Places with offerings
web-limit-blocked = Times without study
web-limit-busy = Hours that are taken already
web-first-day = Period { $row }: first day
web-last-day = Period { $row }: last day
web-hours-in-week = Period { $row }: hours a week
web-limit-on = Day of the question
web-limit-on-hint = Empty: today, { $day }.
web-limits-set = Use the limits
web-period-wrong = A period has a first and a last day, such as 31.12.2026; other work has hours a week besides.
web-period-backwards = The period ends before it begins.

web-option = “{ $label }”
web-plan-time = time of the search
