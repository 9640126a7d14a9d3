## Health of rule trees

finding-branch_cannot_be_completed =
    { $branch ->
        [none] No choice of units completes this structure.
       *[other] No choice of units completes “{ $branch }”.
    }
finding-group_rests_on_unknown_extents =
    { $group ->
        [none] The group asks for at least { $least_osp } osp, and its units of known extent give { $reach_osp }; the rest rests on extents that nobody states.
       *[other] Group “{ $group }” asks for at least { $least_osp } osp, and its units of known extent give { $reach_osp }; the rest rests on extents that nobody states.
    }
finding-common_unit_of_other_generation =
    { $name ->
        [none] Unit { $unit } is a common unit of another generation than a structure with method { $method } holds; who completes the common units of its time lacks it.
       *[other] Unit “{ $name }” ({ $unit }) is a common unit of another generation than a structure with method { $method } holds; who completes the common units of its time lacks it.
    }
finding-branches_without_rule =
    { $count ->
        [one] A competence area does not say how much it asks for: { $groups }.
       *[other] { $count } competence areas do not say how much they ask for: { $groups }.
    }
finding-area_named_otherwise =
    { $group ->
        [none] Competence area { $area } is called “{ $declared }” where it is declared, and has no name in the structure.
       *[other] Competence area { $area } is called “{ $declared }” where it is declared and “{ $group }” in the structure.
    }
finding-group_count_open =
    { $least_parts ->
        [0]
            { $group ->
                [none] The group may be left out; it takes at most { $most_parts } parts.
               *[other] Group “{ $group }” may be left out; it takes at most { $most_parts } parts.
            }
       *[other]
            { $group ->
                [none] The group takes from { $least_parts } to { $most_parts } parts, so its size is a choice.
               *[other] Group “{ $group }” takes from { $least_parts } to { $most_parts } parts, so its size is a choice.
            }
    }
finding-limit_only_in_text =
    { $group ->
        [none] That { $osp } osp are counted here at most stands in the text only.
       *[other] That { $osp } osp are counted in group “{ $group }” at most stands in the text only.
    }
finding-open_group_without_bound =
    { $group ->
        [none] The open group states no bound of its own.
       *[other] Open group “{ $group }” states no bound of its own.
    }
finding-reading_guessed =
    { $reading ->
        [branch_optional] “{ $group }”: the other parts alone reach the extent, so a competence area is read as optional ({ $id }).
        [in_addition] “{ $group }”: by its name it is read as asked for in addition, and not counted among the parts ({ $id }).
        [number_in_name] “{ $group }”: how many units are chosen is read from the name ({ $id }).
        [alternatives] “{ $group }”: by their names its groups are read as alternatives, of which one is chosen ({ $id }).
        [exclusion] “{ $group }”: the text is read so that it excludes another unit ({ $id }).
        [order] “{ $group }”: the text is read so that other units come first ({ $id }).
       *[other] “{ $group }”: the structure can be read in two ways ({ $id }).
    }
finding-names_of_several_codes =
    { $count ->
        [one] One unit has a name in common with a unit of another code, and is another unit: { $units }.
       *[other] { $count } units have names in common with units of other codes, and are other units: { $units }.
    }
finding-day_with_time = The day is given with a time of day; only the day in Finland counts: { $day }.
finding-measure_left_out = The structure does not say what it measures in. It states no extents, so nothing is lost: units are counted.
finding-extents_as_decimals =
    { $count ->
        [one] One extent is written with decimals though it is whole (15.0); it is read as 15.
       *[other] { $count } extents are written with decimals though they are whole (15.0); they are read as 15.
    }
finding-codes_without_address =
    { $count ->
        [one] One unit has a code without an address: { $units }.
       *[other] { $count } units have codes without addresses: { $units }.
    }
finding-area_codes_inside_differ =
    { $area ->
        [none] The sub-unit “{ $name }” has no code, and its objectives carry { $inside }.
       *[other] The sub-unit “{ $name }” has the code { $area }, and its objectives carry { $inside }; the code of the sub-unit counts.
    }

## Health of catalogues

finding-property_not_stated =
    { $property ->
        [nature] Offering { $offering } does not say that it is smaller than a qualification.
        [basis] Offering { $offering } does not describe outcomes, or states no extent.
        [quality] Offering { $offering } does not say how it is assessed.
       *[certificate] Offering { $offering } does not say that its certificate is electronic, the learner's own and shareable.
    }
finding-property_denied =
    { $property ->
        [nature] Offering { $offering } is not smaller than a qualification, so it is not a small competence unit.
        [basis] Offering { $offering } has no described outcomes, so it is not a small competence unit.
        [quality] Offering { $offering } is not assessed, so it is not a small competence unit.
       *[certificate] Offering { $offering } gives no electronic certificate of the learner's own.
    }
finding-extent_not_stated = Offering { $offering } states no extent.
finding-unit_covered_by_little = Offering { $offering } of { $osp } osp is declared to cover the whole of { $units }, whose extent is { $unit_osp } osp; check what it covers.
finding-offering_doubled = Offering { $offering } is the same as { $first }: provider, name, coverage, dates, place and price.
