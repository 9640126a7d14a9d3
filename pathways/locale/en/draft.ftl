# Drafts before they are published: answers and tables.
draft-working = Looking at the draft
draft-refused = It would not count today though it were published. { $why }
draft-nowhere = It counts nowhere: no loaded unit is covered, and no open group admits it.
draft-covers = Covers { $rows } requirements, sub-units or optional parts; { $closes } of them nobody covers:
draft-completes = With it every compulsory requirement of { $unit } is covered.
draft-rival = “{ $name }” [{ $id }] of { $provider } covers { $count } of these too.
draft-rival-all = “{ $name }” [{ $id }] of { $provider } covers all of this too.
draft-more = And { $count } more; all of them with --json or --xlsx.
draft-elements = European standard: { $met } of the { $of } elements that apply are described. Missing: { $missing }.
draft-fit-fits = Its extent fits.
draft-fit-cut = It is larger than the group takes; the rest counts nowhere.
draft-fit-small = It is smaller than the group asks for; something else has to come beside it.
draft-fit-unknown = Its extent in osp is not stated.
draft-withheld = withheld (fewer than five, or all but a few)
draft-effect-cohort = What it changes for a cohort of { $count }
draft-effect-sample = What it changes for the { $count } invented learners of the sample
draft-effect-planned-before = have a plan without it
draft-effect-possible = get a plan and had none
draft-effect-less-to-agree = have less left to agree
draft-effect-cheaper = get a cheaper plan
draft-effect-earlier = get an earlier plan
draft-effect-better = are better off in some way
draft-effect-saved = Who pays less saves { $eur } (median).
draft-effect-days = Who is finished earlier gains { $days } days (median).
draft-left-out = { $count ->
    [one] One record is left out: it cannot be read, or names no goal that is loaded.
   *[other] { $count } records are left out: they cannot be read, or name no goal that is loaded.
}
draft-left-out-few = Some records, fewer than five, are left out: they cannot be read, or name no goal that is loaded.

draft-column-draft = Draft
draft-column-row = Requirement
draft-column-row-name = What is asked for
draft-column-unit = Unit
draft-column-standing = Covered without it?
draft-column-closes = Closes a gap
draft-column-others = Who covers it already
draft-column-requirements = Requirements
draft-column-group = Open group
draft-column-least = At least (osp)
draft-column-most = At most (osp)
draft-column-fit = Extent
draft-sheet-rows = Covers
draft-sheet-groups = Open groups
