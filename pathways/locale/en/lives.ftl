finding-certificate_lapses_before_use = The certificate of { $pok } is valid until { $last }, but what it is needed for is complete on { $used } only. Ask the provider whether it will be accepted, or renew it.
finding-certificate_lapses_before_goal = The certificate of { $pok } is valid until { $last }, but everything is finished on { $finish } only. Ask whether it has to be valid then, or renew it.
finding-certificate_may_lapse = The certificate of { $pok } is valid until { $last }; as some days of the plan are not known, it may lapse before.
finding-place_not_stated = Where this is taught is not stated, so nobody knows that it is not in an excluded place; ask.
because-meant_for_group = It is for “{ $group }” only; a learner who belongs to it is planned for with --group.
because-removed_by_place_excluded =
    { $offerings ->
        [one] One offering is left out because it is taught in excluded places only.
       *[other] { $offerings } offerings are left out because they are taught in excluded places only.
    }
because-limit_busy =
    { $periods ->
        [one] In one period the learner has other work that takes its share of the weekly hours.
       *[other] In { $periods } periods the learner has other work that takes its share of the weekly hours.
    }
change-drop_busy = Have no other work beside the studies.
change-drop_places_excluded = Accept the excluded places.
cli-apply-between = apply between { $first } and { $last }
cli-apply-from = apply from { $day }
decision-busy = Hours that the learner has beside the studies take their share of every calendar week that their period touches.
decision-certificates = A certificate counts if it is valid when the plan begins; where it lapses before it is used or before everything is finished, the plan warns.
decision-groups = Offerings for one group are planned with only for those who say that they belong to it.
