# A personal competence development plan (HOKS).
finding-hoks_former_names = The plan uses the former names of its lists; it was read, but the rules of eHOKS were not held against it.
finding-hoks_field_missing = The field { $field } is missing; eHOKS does not take a plan without it.
finding-hoks_identifier_missing = The field { $field } is missing; eHOKS asks for it when a plan is created. It is not needed here.
finding-hoks_field_unreadable = The field { $field } does not have the form that eHOKS asks for.
finding-hoks_period_reversed = The first day comes after the last day.
finding-hoks_period_too_long = The period is longer than { $years } years.
finding-hoks_interruptions_overlap = Two interruptions overlap.
finding-hoks_tuva_with_units = The plan holds parts of preparatory education (TUVA) and units of a qualification; it can hold only one of them.
finding-hoks_achieved_too_early = The day on which the competence was achieved is not after 1 January 2018.
finding-hoks_achieved_too_far_ahead = The day on which the competence is achieved lies more than 14 days ahead.
finding-hoks_readiness_gives_no_credit = Studies that support readiness for study give no competence points; they were left out.
finding-hoks_common_unit_without_areas = Common unit { $code } is said to be acquired without saying which sub-units; ask which, until then it only waits for recognition.
finding-hoks_prior_learning_claimed =
    { $code ->
        [none] The plan says that this was learnt before, but assessors or a demonstration have still to show it; it waits for a decision.
       *[other] The plan says that { $code } was learnt before, but assessors or a demonstration have still to show it; it waits for a decision.
    }
finding-hoks_process_unknown =
    { $code ->
        [none] How this prior learning was verified is not said in a code that is known; it waits for a decision.
       *[other] How the prior learning { $code } was verified is not said in a code that is known; it waits for a decision.
    }
finding-hoks_part_without_code = The part has no code that can be read, and it was left out.
finding-hoks_part_without_name = The local part has neither a code nor a name, and it was left out.
finding-hoks_area_twice = Sub-unit { $code } stands twice in the unit; the first was taken as its mandatory part, the second as its optional part.
finding-hoks_area_too_often = Sub-unit { $code } stands more than twice in the unit; this entry was left out.
finding-hoks_deviates = The plan says that not all requirements are aimed at here; ask the education provider what counts.
finding-hoks_booked = { $offering } is kept as booked from { $first } to { $last }: the learner's plan (HOKS) has it on these days.
finding-hoks_period_unmatched =
    { $unit ->
        [none] The learner's plan (HOKS) has “{ $name }” from { $first } to { $last }, and no loaded offering is that; load the offering, or say the hours with --busy.
       *[other] The learner's plan (HOKS) has { $unit } from { $first } to { $last }, and no loaded offering gives it on these days; load the offering, or say the hours with --busy.
    }
finding-hoks_period_ambiguous = The learner's plan (HOKS) has { $unit } from { $first } to { $last }, and several offerings give it on these days; name the right one with --booked: { $offerings }.
finding-hoks_period_over = The learner's plan (HOKS) has { $unit } up to { $last }, and no record shows that it was completed; ask, and say so with --holds.
finding-hoks_undated =
    { $count ->
        [one] One part that the learner's plan (HOKS) has still to be learnt is on no dates there; it was planned anew.
       *[other] { $count } parts that the learner's plan (HOKS) has still to be learnt are on no dates there; they were planned anew.
    }

# Tables of a learner as JSON, and national competence badges.
finding-learner_keys_unknown =
    { $count ->
        [one] One key of the row is not known and was left out.
       *[other] { $count } keys of the row are not known and were left out.
    }
finding-national_badges_not_published =
    { $count ->
        [one] One competence badge is not published and was left out.
       *[other] { $count } competence badges are not published and were left out.
    }
finding-national_badge_without_name = Competence badge { $code } has no name.
finding-national_badge_ends = Competence badge { $code } is given until { $last }.
