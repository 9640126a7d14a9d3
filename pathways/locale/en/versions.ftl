## What comes from other versions and other qualifications

because-unit_of_other_version = Unit { $unit } belongs to another version of this qualification ({ $register_number }) and not to this one; it counts only once the education provider has recognised it.
because-other_common_unit = Common unit { $unit } belongs to other requirements. It is not accepted as it is, and never fills { $own } by itself.
because-sub_unit_of_other_common_unit = Sub-unit { $sub_unit } belongs to common unit { $unit } of other requirements; it counts only once it has been recognised.
because-ask_recognition_of_sub_units = Ask the education provider to recognise it sub-unit by sub-unit: { $to }.
because-ask_recognition_of_old_unit =
    { $day ->
        [none] Ask the education provider for recognition: unit { $unit }, requirements { $register_number }, no day recorded.
       *[other] Ask the education provider for recognition: unit { $unit }, requirements { $register_number }, completed { $day }.
    }
because-only_stated_not_equivalent = It has been stated that this does not correspond to any unit here; nothing is proposed.
because-stated_equivalent =
    { $document ->
        [none] { $who } has stated ({ $day }) that { $unit } is equivalent to { $to }; a recognition decision for this learner is still needed.
       *[other] { $who } has stated ({ $day }, { $document }) that { $unit } is equivalent to { $to }; a recognition decision for this learner is still needed.
    }
because-stated_partly =
    { $document ->
        [none] { $who } has stated ({ $day }) that { $unit } corresponds to { $to } in part.
       *[other] { $who } has stated ({ $day }, { $document }) that { $unit } corresponds to { $to } in part.
    }
because-stated_not =
    { $document ->
        [none] { $who } has stated ({ $day }) that { $unit } does not correspond to { $to }.
       *[other] { $who } has stated ({ $day }, { $document }) that { $unit } does not correspond to { $to }.
    }
because-local_unit_from_another_qualification = Requirements valid from { $valid_from } do not take a local unit from another qualification ({ $register_number }).
because-not_in_force_when_assessed = Unit { $unit } was assessed on { $day }, when its requirements { $register_number } were not in force (last day { $last_day }); the new requirements ask for that, unless it has been recognised.
finding-force_when_assessed_unknown = Unit { $unit } comes from requirements { $register_number }, which had to be in force on the day of its assessment. Whether they were is not known: load them, and make sure that the record has the day.
finding-counted_by_statement = Unit { $unit } counts as { $to }: { $who } has stated ({ $day }) that it is recognised for everyone without a decision of their own.
finding-equivalence_repeated = The same statement about unit { $unit } is already in { $first }; this one was left out.
finding-equivalence_to_several = One statement is about one unit: whole, or parts of it. Write the others in rows of their own.
finding-equivalence_of_one_code = Unit { $unit } has one code in both requirements and is one unit; the statement that it is not changes nothing.
finding-equivalence_unit_unreadable = “{ $value }” is not a unit; write its code, for example 105708, 105708:1-3 or 400012/VVAI.
format-equivalences = equivalence statements
count-equivalences =
    { $count ->
        [one] one statement
       *[other] { $count } statements
    }
cli-template-equivalences = Saved { $file }. Fill it in, check it with pathways validate, and give it with --data.

finding-offering_in_credits = Its extent is stated in credits (op), which are never turned into osp without a decision; it was left out.
finding-title_needs_unit = The title { $title } ({ $code }) is given only with unit { $unit }, which is not completed: choose it among the optional ones.

## Two versions

because-never_in_force = The requirements { $register_number } state no first day of validity, so nobody can be under them.
because-closed_to_new_learners = New learners could start under { $register_number } until { $day }; nobody can move to it any more.
because-version_has_ended = The last day of { $register_number } was { $day }; nothing can be completed under it after that.
because-begins_after_the_end = { $register_number } is valid from { $day }, and everything was to have ended by { $by }.
because-no_day_decides = The requirements { $register_number } state no last day: nothing forces a move.
because-staying_is_closed = Staying is no longer possible: the last day was { $day }.
because-staying_ends_in_time =
    { $days ->
        [0] Staying is possible: the studies end on { $finish }, the very last day. One day later the new requirements apply.
        [one] Staying is possible: the studies end on { $finish }, one day before the last day, { $day }.
       *[other] Staying is possible: the studies end on { $finish }, { $days } days before the last day, { $day }.
    }
because-staying_needs_agreement =
    { $finish ->
        [none] Staying is possible only if what has to be agreed with the education provider is completed by the last day, { $day }.
       *[other] Staying is possible: the studies end on { $finish }. What has to be agreed with the education provider has no date; it too has to be completed by the last day, { $day }.
    }
because-staying_is_possible_until = Staying is possible until { $day }, that day included.
because-staying_ends_too_late = { $day } decides: under the old requirements the studies would end on { $finish }, after the last day.
because-staying_is_impossible = { $day } decides: by then there is no way to finish under the old requirements.
because-staying_is_not_settled = { $day } decides; whether the studies can end by then was not settled in the time allowed.
finding-plan_ends_after_requirements = The plan ends on { $finish }, after the last day of the requirements { $register_number } ({ $last_day }): by then it has to be finished, or the learner moves to newer ones. Compare both with pathways versions.
finding-not_a_version = { $register_number } is not a version of { $old }: neither replaces the other, and they share no qualification code. This is a change of qualification.
finding-area_not_in_version = The competence area { $area } is not in { $register_number }; every branch of it is answered.
decision-equivalence = Units of two versions are the same by their code or by a stated equivalence, never by their names; a statement is a proposal unless it says that no decision is needed.
decision-versions = Under the old requirements everything has ended by the last day of their transition period; under the new nothing begins before they are valid.
cli-comparing-versions = Comparing the two versions
cli-versions-title = Stay or move: { $old } → { $new }
cli-versions-stay = Stay: { $title }
cli-versions-move = Move: { $title }
cli-carried-heading = What is held, under both
cli-lost = The move loses { $osp } of what counts now.
cli-lost-unknown = How much the move loses is not known: some extents are not stated.
cli-counts-there = counts
cli-no-last-day = not stated
cli-moving-changes = Moving changes: { $changes }.
cli-days =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
versions-status-optimal = possible, proven best
versions-status-feasible = possible, best not proven
versions-status-impossible = not possible
versions-status-out_of_time = not settled in time
versions-status-closed = closed
fate-carries = carries over
fate-counts_more = counts more
fate-counts_less = counts less
fate-lost = lost
fate-gained = gained
fate-neither = ask for recognition
col-stay = Stay
col-move = Move
col-status = Answer
col-last-day = Last day
col-versions-finish = Finish
col-money = Cost
col-versions-steps = Steps
col-versions-weeks = Weeks
col-code = Code
col-fate = On moving
because-better_to_study_first = Better than either: study under the old requirements first, and move to the new on { $day }.
decision-crossing = Before the move only what both versions ask for is studied, and old units that a statement recognises for everyone; what only the new asks for starts afterwards.
