# What to build next: answers and tables.
decision-building = A requirement has no extent of its own: each of a unit's requirements has an equal share of the unit's osp, rounded up to hundredths. Whether dates and prices suit is not known of what is not offered yet.
decision-cohorts = Of a cohort only counts are told, none of fewer than five people, and none that leaves one to four of the whole. Records are read, planned for and forgotten.

build-working = Choosing what to build
build-open = { $count ->
    [one] One requirement, sub-unit or optional part is
   *[other] { $count } requirements, sub-units and optional parts are
} covered by nobody.
build-nothing = Nothing of this size would help.
build-withheld = There is a set, but it would help fewer than five learners, so it is not told.
build-out-of-time = The time ran out before a set was found that may be told. Ask with more time, or about one qualification at a time.
build-pok = New POK { $number }: { $osp }
build-covers = Together they cover { $count } of these. { $proven ->
    [yes] No set of this size covers, or helps, more: proven.
    [most] No set of this size helps more: proven. The time ran out before it was that none leaves less open to the others.
   *[no] The time ran out before that was proven; a better set may exist.
}
build-completes = All of { $unit } is covered then.
build-unbuilt = { $count ->
    [one] One more is in no POK: its extent is not known, or is larger than one may be. --xlsx and --json list it.
   *[other] { $count } more are in no POK: their extent is not known, or is larger than one may be. --xlsx and --json list them.
}
build-learners = Learners: { $count }
build-learners-there = have a way to their goal already, as far as offerings cover it
build-learners-nowhere = have no way, whatever is built
build-learners-helped = have a way with the new POKs and had none
build-learners-planned = of these have a plan, with dates, when each is planned for anew
build-learners-open = Missing on the best ways of those without one: { $before } elements before, { $after } after (each learner counted).
build-unbuilt-unknown_extent = Its extent in osp is not known.
build-unbuilt-too_large = It is larger than one POK may be.

build-column-pok = New POK
build-column-pok-osp = Its osp
build-column-row = Requirement
build-column-row-name = What is asked for
build-column-row-osp = osp
build-column-unit = Unit
build-column-unit-name = Name of the unit
build-column-completes = Unit complete then
build-column-reason = Why it is in no POK
build-sheet-poks = New POKs
build-sheet-unbuilt = In no POK
