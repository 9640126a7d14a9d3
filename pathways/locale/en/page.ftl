# A page to give the learner. Plain words, to "you".

page-title-plan = Your path to the goal
page-title-complete = Everything is complete
page-title-impossible = No path yet
page-title-out-of-time = No path found yet
page-title-check = What you have and what is missing
page-whom = For
page-dated = Made on { $day }
page-notice = Collecting small competence units does not by itself give a right to a qualification. The education provider decides what is recognised.
page-foot = { $day } · the education provider decides on recognition · pok-pathways { $version }

## The answer

page-lead-plan =
    { $count ->
        [one] You reach your goal with one step. It is described below.
       *[other] You reach your goal with { $count } steps. They are described below in their order.
    }
page-lead-to-agree = { $osp } osp of this are still to be agreed with the education provider.
page-lead-best = Of the paths that suit your wishes, this is the best that is on offer.
page-lead-not-proven = The time for computing ran out before it was sure that no path is better. The path itself has been checked.
page-lead-complete = You have everything that the goal asks for. Nothing is left to study. Ask the education provider for your certificate.
page-lead-impossible = With these wishes and limits no path leads to your goal. Below you see why, and which small changes would open a path.
page-lead-out-of-time = The time for computing ran out before a path was found. That does not mean that there is none. Ask your counsellor to search again with more time.
page-lead-check = Below you see what is missing, which studies would fit, and what counts already.
page-figure-had = You have
page-figure-left = Still missing
page-figure-price = Price
page-figure-finish = Studies end
page-figure-hours = Busiest week
page-hours = { $hours } h
page-free = free

## What you have

page-have-heading = What you have and where it counts
page-unnamed = studies without a name
page-have-nothing = You have nothing yet that counts towards this goal.
page-counted-heading = What counts already
page-counted-caption = What you have, where it counts and how much
page-not-counted-heading = What does not count yet
page-column-had = What you have
page-column-counted-in = Counts in
page-column-osp = Extent
page-column-known = How it is known
page-known-assessed = assessed
page-known-recognised = recognised
page-known-by_hand = entered by hand; bring the certificate
page-known-declared = stated by the provider
page-known-proposed = not decided yet
page-known-similar = only similar
page-partly =
    { $count ->
        [one] one part of it
       *[other] { $count } parts of it
    }
page-partly-named = of it: { $parts }
page-of-osp = of { $osp }
page-whole-goal = the goal itself

## What remains

page-remaining-heading = What remains
page-remaining-caption = What the path adds, and by which steps
page-column-what = What you still need
page-column-by = How
page-lacking-heading = What is missing
page-lacking-caption = What each group still lacks, and what would fit
page-column-group = Group
page-column-lacking = Missing
page-column-fits = What would fit
page-branches-heading = Competence areas
page-branches-caption = How much is missing in each competence area
page-branches-first = The figures on this page are of the first: it lacks least.
page-column-branch = Competence area
page-cannot-be-filled = its rules cannot be filled
page-ask-provider = Ask the education provider.
page-to-agree = To be agreed with the provider
page-to-choose = Still to be chosen

## Steps

page-steps-heading = Steps
page-steps-caption = The steps in their order: what, where, when, until when to apply, and the price
page-column-step = Step
page-column-where = Where
page-column-when = When
page-column-apply = Apply by
page-column-price = Price
page-step-demonstration = Demonstration: { $name }
page-step-recognition = Ask for recognition: { $name }
page-step-assessment = Assessment or recognition: { $name }
page-step-to_agree = Agree on: { $name }
page-own-provider = Your education provider
page-covers-unit = the whole unit
page-covers-sub-unit = sub-unit
page-covers-whole = unit “{ $unit }”
page-covers-named = sub-unit: { $parts }
page-fills-open-group = optional competence
page-covers-parts =
    { $count ->
        [one] one requirement of unit “{ $unit }”
       *[other] { $count } requirements of unit “{ $unit }”
    }
page-covers-sub-units =
    { $count ->
        [one] one sub-unit of unit “{ $unit }”
       *[other] { $count } sub-units of unit “{ $unit }”
    }
page-declared = Stated by the provider itself. A demonstration or assessment is also needed.
page-needs-first = Before this: { $units }
page-same-elsewhere = You can study the same at: { $providers }
page-about-demonstration = You show your skill in real work. The unit is complete after that.
page-about-assessment = The provider assesses or recognises what you have learned. The unit is complete after that.
page-about-to-agree = Agree with the provider what is counted here.
page-about-to-agree-osp = Agree with the provider what is counted here. You need { $osp } osp.
page-earliest = { $day } at the earliest
page-ask-soon = as soon as possible
page-apply-from = opens { $day }
page-apply-unknown = not stated
page-fixed-begun = under way
page-fixed-booked = place booked
page-warnings-heading = Note
page-end-unknown = end not known

## Who decides

page-decide-heading = What needs a decision
page-decide-caption = What has to be decided, and who decides it
page-column-decision = What is decided
page-column-who = Who decides
page-decide-recognition = Is this recognised? The path assumes that it is. Ask before you rely on it:
page-decide-declared = Does this study count as a part of the unit, as its provider states?
page-decide-open-group = Can this be counted in the group of optional studies?
page-decide-demonstration = Is the demonstration approved?
page-decide-assessment = Is what you have learned assessed or recognised?
page-decide-agree = What is counted in this group?
page-decide-admission = Do you get a place? Ask about admission:
page-decide-proposals = Can this be recognised? It does not count yet:
page-decide-doubt = How is the rule of this group read? It can be read in two ways:
page-who-provider = Your education provider
page-who-assessors = The assessors of your education provider
page-who-together = You and your education provider together
page-who-each-provider = Each provider for its own studies

## Other ways

page-others-heading = Other paths
page-other = Path { $rank }: { $facts }.
page-other-with = with { $what }
page-other-without = without { $what }

## No path

page-why-heading = Why there is no path
page-changes-heading = Small changes that would help
page-changes-alone = Each of these changes is enough by itself.
page-changes-together = No single change is enough. These changes together are.
page-no-change = No single change of your wishes would open a path. Ask your counsellor what else is possible.
page-perhaps-less = Less may be enough.
page-column-change = Change
page-column-finish = Studies then end
page-because-nobody_offers =
    { $elements ->
        [one] “{ $name }”: one requirement is offered by nobody.
       *[other] “{ $name }”: { $elements } requirements are offered by nobody.
    }
page-because-offered_but_refused =
    { $elements ->
        [one] “{ $name }”: one requirement is on offer, but you cannot take these studies.
       *[other] “{ $name }”: { $elements } requirements are on offer, but you cannot take these studies.
    }
page-because-pinned_cannot_be_taken = “{ $name }” was asked for by name, but it cannot be taken.
page-because-begun_cannot_be_taken = “{ $name }” has begun or is booked, and cannot be kept within the limits.
page-because-two_readings = The rule of the group “{ $group }” can be read in two ways.

## The data

page-data-heading = What this page rests on
page-data-day = Computed on { $day } from these data:
page-requirements = Requirements of { $name }, { $number }
page-requirements-from = Requirements of { $name }, { $number }, valid from { $first }
page-requirements-dates = Requirements of { $name }, { $number }, valid from { $first } to { $last }
page-other-requirements =
    { $count ->
        [one] requirements of one other qualification
       *[other] requirements of { $count } other qualifications
    }
page-version = version { $version }
page-received = received { $day }
page-checksum = checksum { $sum }
page-data-how = Only what is assessed or recognised is counted as yours. Prices, days and places may change: check them with the provider before you apply.

## Pictures

tree-title = What counts where: { $of }
tree-all = Of the whole: { $what }.
tree-group = { $group }: { $places }.
tree-nothing = nothing
tree-done = you have
tree-planned = in this plan
tree-agree = to be agreed
tree-open = missing
tree-partly = you have part of it
tree-done-amount = { $amount } you have
tree-planned-amount = { $amount } in this plan
tree-agree-amount = { $amount } to be agreed
tree-open-amount = { $amount } missing
tree-extent-unknown = extent not known
tree-steps =
    { $count ->
        [one] step { $steps }
       *[other] steps { $steps }
    }
time-title = Steps on a time line: { $of }
time-row = Step { $number }, { $name }: { $facts }.
time-study = studies
time-apply = last day to apply
time-day = one day, such as a demonstration
time-hours = Hours a week
time-busiest = busiest week { $hours } h
time-cap = dashed line: at most { $hours } h
time-besides = other than studies
time-load = { $days }: { $hours } h a week.
time-load-besides = { $days }: { $hours } h a week, of which { $besides } h are other than studies.
time-load-most = { $most ->
        [none] The busiest week has { $hours } h.
       *[other] The busiest week has { $hours } h; at most { $most } h are allowed.
    }

# Working life
page-serving-heading = Occupations that this serves
page-serving-lead =
    The courses teach skills of { $count ->
        [one] one occupation
       *[other] { $count } occupations
    }. These come nearest. It is no promise of work: an occupation may ask for other things too.
page-serving-caption = Occupations and how many of their skills the plan has
page-serving-occupation = Occupation
page-serving-essential = Essential skills
page-serving-optional = Optional skills
page-serving-of = { $there } of { $all }
