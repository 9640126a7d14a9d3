## Check: is the qualification complete

because-every_rule_met = Every rule of the qualification's composition is met.
because-something_remains =
    { $osp ->
        [none]
            { $units ->
                [one] One part is still missing.
               *[other] { $units } parts are still missing.
            }
       *[other] { $osp } osp are still missing; { $counted_osp } osp are counted.
    }
because-depends_on = What is known does not settle whether the qualification is complete; find out the following.
because-unknown_extent =
    { $name ->
        [none] The extent of { $id } is not known.
       *[other] The extent is not known: { $name }.
    }
because-two_readings =
    { $reading ->
        [in_addition] Group “{ $group }” can be read in two ways: it is either required on top of the other parts, or counted as one of them.
       *[other] The rule of group “{ $group }” can be read in two ways ({ $reading } or { $other }); note the right one in the correction file.
    }
because-tree_cannot_be_filled = With these choices nothing at all can meet the rules of composition; check the competence area and the structure in the requirements.

## What a group lacks

because-mandatory_missing = Of the compulsory parts, still missing: { $units }.
because-osp_short =
    { $units ->
        [one] The group lacks { $osp } osp; one part is enough for that.
       *[other] The group lacks { $osp } osp; { $units } parts are enough for that.
    }
because-units_short =
    { $units ->
        [one] The group lacks one part.
       *[other] The group lacks { $units } parts.
    }
because-osp_and_units_short =
    { $least_osp ->
        [none]
            { $units ->
                [one] The group lacks { $osp } osp and one part.
               *[other] The group lacks { $osp } osp and { $units } parts.
            }
       *[other]
            { $units ->
                [one] The group lacks { $osp } osp and one part; it has to reach at least { $least_osp } osp.
               *[other] The group lacks { $osp } osp and { $units } parts; it has to reach at least { $least_osp } osp.
            }
    }

## What is not counted, and why

because-state_in_progress = The studies are under way: they count once the competence is assessed or recognised.
because-state_failed = The attempt was failed: it counts once the competence is assessed and approved.
because-state_attended = The learner took part, but the competence was not assessed; ask whether it can be shown.
because-assessed_later = Assessed on { $day }, after the day of the question: it counts from that day on.
because-only_similar = The competence only resembles what is required; it is a hint and never counts.
because-certificate_lapsed = Its certificate was valid until { $day }; ask the education provider whether the competence can still be recognised.
because-needs_decision = The education provider decides whether this is recognised; ask for recognition.
because-ask_recognition = There is no place for this in the qualification; ask the education provider whether it can be recognised.
because-extending_unit = In the record this unit extends the qualification individually, so it fills no group.
because-extending_could_move = There would be a place in the qualification for this extending unit; ask the education provider whether it can be moved.
because-local_unit_of_another_right = The local unit belongs to another right to study; the education provider decides whether it is recognised here.
because-same_register_number = The record says that the unit comes from another qualification, but register number { $register_number } is this qualification's own; check the entry.
because-covers_nothing_named =
    { $unit ->
        [none] It is not said which unit this belongs to, nor which requirements it covers; ask for recognition.
       *[other] It is not said which requirements of unit { $unit } this covers; ask for recognition.
    }
because-same_name = Unit { $unit } has the same name.
because-fills_nothing_badge = A competence badge by itself fills no group; it can support a request for recognition.
because-fills_nothing_other = Other training by itself fills no group; the education provider can recognise competence from it.
because-no_place_unit = The unit is not part of this qualification, and no group accepts it.
because-no_place_sub_unit = The sub-unit is not part of this qualification's common units, and no group accepts it.
because-no_place_part_of_unit = No group accepts a module smaller than a unit as it is.
because-no_place_local_unit = No group accepts a local unit.
because-no_place_higher_education = No group accepts higher education studies.
because-no_place_upper_secondary = No group accepts general upper secondary studies.
because-no_place_readiness = No group accepts studies that support readiness for further study.
because-no_place_work_experience = No group accepts work experience.
because-extent_not_known = Its extent is not known, so it cannot be counted in any group that accepts it.
because-smaller_than_the_place = With { $osp } osp it is too small: the group that accepts it holds one unit of at least { $least_osp } osp.
because-places_are_full = Every group that this would fit in is already full.
because-group_full = Group “{ $group }” is already filled by other parts.
because-group_not_used =
    { $group ->
        [none] The chosen pathway does not use the group that the unit belongs to.
       *[other] The chosen pathway does not use group “{ $group }”, which the unit belongs to.
    }
because-excluded = Unit { $unit } cannot be counted together with another part that was chosen.

## Steps of a plan

because-covers_units = Makes progress in these units: { $units }.
because-fills_open_group =
    { $name ->
        [none] Gives optional competence to group { $group }.
       *[other] Gives optional competence to the group “{ $name }”.
    }
because-pinned_but_fills_nothing = Included because it was asked for; it fills nothing in the qualification.
because-demonstration_needed = Unit { $unit } is complete only when the competence has been shown in a demonstration (näyttö).
because-assessment_needed = Unit { $unit } is complete only when its sub-units have been assessed or recognised; some of them are only declared.
because-assumed_recognition = The plan assumes that the education provider recognises this; ask for the decision before relying on it.
because-assumed_but_fills_nothing = The recognition is assumed because that was asked for; it fills nothing in the qualification.
because-to_agree_with_provider = What fills group “{ $group }” is to be agreed with the education provider.

## Why there is no plan

because-nobody_offers =
    { $name ->
        [none]
            { $elements ->
                [one] One requirement of unit { $unit } is covered by no offering.
               *[other] { $elements } requirements of unit { $unit } are covered by no offering.
            }
       *[other]
            { $elements ->
                [one] One requirement of unit “{ $name }” ({ $unit }) is covered by no offering.
               *[other] { $elements } requirements of unit “{ $name }” ({ $unit }) are covered by no offering.
            }
    }
because-offered_but_refused =
    { $name ->
        [none]
            { $elements ->
                [one] One requirement of unit { $unit } is offered, but these offerings cannot be taken.
               *[other] { $elements } requirements of unit { $unit } are offered, but these offerings cannot be taken.
            }
       *[other]
            { $elements ->
                [one] One requirement of unit “{ $name }” ({ $unit }) is offered, but these offerings cannot be taken.
               *[other] { $elements } requirements of unit “{ $name }” ({ $unit }) are offered, but these offerings cannot be taken.
            }
    }
because-prerequisite_missing = Unit { $unit } has to come first, and it is not complete yet.
because-removed_by_completed =
    { $offerings ->
        [one] One offering is left out because the learner has completed it already.
       *[other] { $offerings } offerings are left out because the learner has completed them already.
    }
because-removed_by_excluded =
    { $offerings ->
        [one] One offering is left out because it was excluded on request.
       *[other] { $offerings } offerings are left out because they were excluded on request.
    }
because-removed_by_not_assessed =
    { $offerings ->
        [one] One offering is left out because it assesses no competence.
       *[other] { $offerings } offerings are left out because they assess no competence.
    }
because-removed_by_restricted =
    { $offerings ->
        [one] One offering is left out because it is meant for one group only.
       *[other] { $offerings } offerings are left out because they are meant for one group only.
    }
because-removed_by_language =
    { $offerings ->
        [one] One offering is left out because of its language of instruction.
       *[other] { $offerings } offerings are left out because of their language of instruction.
    }
because-removed_by_language_unknown =
    { $offerings ->
        [one] One offering is left out because its language of instruction is not known.
       *[other] { $offerings } offerings are left out because their language of instruction is not known.
    }
because-removed_by_mode =
    { $offerings ->
        [one] One offering is left out because of how it is taught.
       *[other] { $offerings } offerings are left out because of how they are taught.
    }
because-removed_by_place =
    { $offerings ->
        [one] One offering is left out because of its place.
       *[other] { $offerings } offerings are left out because of their place.
    }
because-removed_by_price_unknown =
    { $offerings ->
        [one] One offering is left out because its price is not known and cannot be compared with the budget.
       *[other] { $offerings } offerings are left out because their prices are not known and cannot be compared with the budget.
    }
because-removed_by_workload_unknown =
    { $offerings ->
        [one] One offering is left out because its hours per week are not known.
       *[other] { $offerings } offerings are left out because their hours per week are not known.
    }
because-removed_by_full =
    { $offerings ->
        [one] One offering is left out because it is full.
       *[other] { $offerings } offerings are left out because they are full.
    }
because-removed_by_started =
    { $offerings ->
        [one] One offering is left out because it starts before the first day allowed.
       *[other] { $offerings } offerings are left out because they start before the first day allowed.
    }
because-removed_by_application_closed =
    { $offerings ->
        [one] One offering is left out because applications have closed.
       *[other] { $offerings } offerings are left out because applications have closed.
    }
because-removed_by_undated =
    { $offerings ->
        [one] One offering is left out because its dates are not known.
       *[other] { $offerings } offerings are left out because their dates are not known.
    }
because-removed_by_ends_too_late =
    { $offerings ->
        [one] One offering is left out because it ends after the day that was asked for.
       *[other] { $offerings } offerings are left out because they end after the day that was asked for.
    }
because-removed_by_blocked_period =
    { $offerings ->
        [one] One offering is left out because it falls in a period in which the learner cannot study.
       *[other] { $offerings } offerings are left out because they fall in a period in which the learner cannot study.
    }
because-pinned_cannot_be_taken = “{ $name }” ({ $offering }) was asked for by name, but it cannot be taken.
because-order_cannot_be_kept = What is needed is on offer, but some of it has to come after what can only be taken later.
because-limits_clash = What is needed is on offer, but not all the limits can be kept at once; try loosening one of them.
because-limit_by = Everything has to be finished by { $by }.
because-limit_hours_per_week = There are at most { $hours } hours a week for studying.
because-limit_budget = There is at most €{ $eur } to spend.
because-limit_blocked =
    { $periods ->
        [one] There is one period in which no studying is possible.
       *[other] There are { $periods } periods in which no studying is possible.
    }
because-limit_pinned = These have to be included: { $offerings }.
