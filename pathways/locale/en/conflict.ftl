conflict-heading = These cannot all be kept; without any one of them there is a plan
conflict-heading-not-minimal = These cannot all be kept; the time ran out before it was known that each of them is needed
conflict-not-found = The time ran out before it was known what clashes.
because-conflict_unit = All of unit “{ $name }” ({ $unit }) has to be learnt where it counts.
because-conflict_group =
    { $least ->
        [none] The rule of group “{ $group }” [{ $id }] holds.
       *[other] The rule of group “{ $group }” [{ $id }] holds: at least { $least } osp.
    }
because-conflict_areas = The competence area is { $areas }.
because-conflict_blocked = No step runs from { $first } to { $last }.
because-conflict_busy = { $hours } hours a week are taken from { $first } to { $last }.
because-conflict_cancelled = { $offering } does not take place from { $start }.
because-conflict_excluded = { $what } is excluded.
because-conflict_languages = The language of teaching is { $wanted }.
because-conflict_modes = The mode of teaching is { $wanted }.
because-conflict_places = The place is { $wanted }, or online.
because-conflict_places_excluded = The place is not { $places }.
decision-conflict = The conflict that is named is minimal, not the smallest there is; of several the one with limits that can be changed.
conflict-of-facts = What clashes are no limits and no rules: what is taken or stated already admits no plan.
because-conflict_whole =
    { $least ->
        [none] Everything that is asked for is complete.
       *[other] Everything that is asked for is complete: at least { $least } osp.
    }
