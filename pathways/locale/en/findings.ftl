## Qualification requirements

finding-draft =
    { $name ->
        [none] The requirements are a draft: they are not confirmed yet.
       *[other] The requirements “{ $name }” are a draft: they are not confirmed yet.
    }
finding-export_trial =
    { $name ->
        [none] The requirements are meant for a trial of education export, not for ordinary studies in Finland.
       *[other] The requirements “{ $name }” are meant for a trial of education export, not for ordinary studies in Finland.
    }
finding-qualification_without_name = The qualification has no name in its requirements.
finding-id_missing = The requirements have no identifier; { $id } is used instead.
finding-days_contradict = The days of validity are in the wrong order: { $last } is before { $first }.
finding-no_structure =
    { $name ->
        [none] The requirements hold no structure of the qualification, so nothing can be checked or planned with them.
       *[other] The requirements “{ $name }” hold no structure of the qualification, so nothing can be checked or planned with them.
    }
finding-method_repeated = Method of completion { $method } has several structures; only the first was read.
finding-measure_not_osp = Extents in the structure are not in competence points ({ $measure }); they are not converted.
finding-measure_not_stated = The structure does not say what its extents are measured in, so they are not read as competence points.
finding-root_not_a_group = The top of the structure is not a group; the structure could not be read.
finding-node_unreadable = A part of the structure could not be read and was left out.
finding-group_role_unknown = The kind of group “{ $role }” is not known; it was read as an ordinary group.
finding-open_group_with_children =
    { $name ->
        [none] An open group lists units; it was read as an ordinary group.
       *[other] The open group “{ $name }” lists units; it was read as an ordinary group.
    }
finding-bounds_contradict = The bounds contradict each other: at least { $least }, but at most { $most }. The upper bound, or the whole rule, is not used.
finding-day_unreadable = The day could not be read; it stays unknown.
finding-number_unreadable = The number could not be read; it stays unknown.
finding-leaf_unresolved =
    { $reference ->
        [none] The structure lists a unit without a reference; it was left out.
       *[other] Reference { $reference } of the structure is not in the requirements; the unit was left out.
    }
finding-leaf_unit_unresolved =
    { $unit ->
        [none] Reference { $reference } points to no unit; it was left out.
       *[other] Reference { $reference } points to unit { $unit }, which is not in the requirements; it was left out.
    }
finding-leaf_unit_without_code = Reference { $reference } points to unit { $unit }, which has no code; it was left out.
finding-leaf_without_extent =
    { $name ->
        [none] The extent of unit { $unit } is not stated.
       *[other] The extent of unit “{ $name }” ({ $unit }) is not stated.
    }
finding-units_of_variable_extent =
    { $count ->
        [one] One unit has a variable extent: { $units }.
       *[other] { $count } units have a variable extent: { $units }.
    }
finding-unit_without_code =
    { $name ->
        [none] A unit has no code and was left out.
       *[other] Unit “{ $name }” has no code and was left out.
    }
finding-unit_without_name = Unit { $unit } has no name.
finding-unit_code_repeated =
    { $name ->
        [none] Unit code { $unit } occurs more than once; it was read as one unit.
       *[other] Code { $unit } of unit “{ $name }” occurs more than once; it was read as one unit.
    }
finding-common_unit_generation =
    { $name ->
        [none] Unit { $unit } has a code of the common units of 2014, but its content has the new form; check the requirements.
       *[other] Unit “{ $name }” ({ $unit }) has a code of the common units of 2014, but its content has the new form; check the requirements.
    }
finding-units_without_requirements =
    { $count ->
        [one] No skills requirements were found in one unit; it is treated as a single whole: { $units }.
       *[other] No skills requirements were found in { $count } units; each is treated as a single whole: { $units }.
    }
finding-requirements_in_prose =
    { $count ->
        [one] The skills requirements of one unit are running text; each paragraph was read as a requirement: { $units }.
       *[other] The skills requirements of { $count } units are running text; each paragraph was read as a requirement: { $units }.
    }
finding-requirement_languages_differ =
    { $count ->
        [one] One unit has a different number of skills requirements in different languages, so translations were left out: { $units }.
       *[other] { $count } units have a different number of skills requirements in different languages, so translations were left out: { $units }.
    }
finding-areas_without_code =
    { $count ->
        [one] One sub-unit has no code in unit { $units }.
       *[other] { $count } sub-units have no code in these units: { $units }.
    }
finding-area_code_repeated = In unit { $unit } the same code { $area } is used by { $count } sub-units; they were kept apart.
finding-area_without_objectives =
    { $name ->
        [none] Sub-unit { $area } has neither objectives nor an extent.
       *[other] Sub-unit “{ $name }” ({ $area }) has neither objectives nor an extent.
    }
finding-objective_unlinked =
    { $name ->
        [none] It is not clear which part of the sub-unit an optional objective belongs to; it was left out.
       *[other] It is not clear which part of the sub-unit the optional objective “{ $name }” belongs to; it was left out.
    }
finding-area_groups_without_code =
    { $count ->
        [one] In the structure of method { $method } one competence area group has no code.
       *[other] In the structure of method { $method } { $count } competence area groups have no code.
    }
finding-areas_without_group =
    { $count ->
        [one] One competence area that the requirements name is not in the structure of method { $method }: { $areas }.
       *[other] { $count } competence areas that the requirements name are not in the structure of method { $method }: { $areas }.
    }
finding-areas_not_declared =
    { $count ->
        [one] The structure of method { $method } holds one competence area that the requirements do not name: { $areas }.
       *[other] The structure of method { $method } holds { $count } competence areas that the requirements do not name: { $areas }.
    }

## Reading the rules of composition

finding-open_group_unknown =
    { $name ->
        [none] An open group has no name, so it is not known what it accepts; nothing is placed in it.
       *[other] The name of the open group “{ $name }” does not tell what it accepts; nothing is placed in it.
    }
finding-admitted_qualifications_listed = The text of group “{ $name }” lists the qualifications that it accepts; compare them in the requirements yourself.
finding-excluded_unit_unclear = The text of unit { $unit } rules out “{ $name }”, but it is not clear which unit is meant; check the requirements.
finding-order_unclear = The text sets an order, but it is not clear which units come first; check the requirements.
finding-competence_area_not_in_tree = Competence area { $code } is not in the structure of the qualification; check the code.
finding-requirements_not_in_force =
    { $valid_to ->
        [none]
            { $valid_from ->
                [none] Requirements { $register_number } are not in force on { $day }; their first day is not stated.
               *[other] Requirements { $register_number } are not in force on { $day }; they come into force on { $valid_from }.
            }
       *[other] Requirements { $register_number } are not in force on { $day }; their time is { $valid_from } to { $valid_to }.
    }
finding-requirements_closed = Requirements { $register_number } have taken no new learners since { $valid_to }; who had started by then can complete them until { $last_day }. The record shows no study under them that goes on: ask the education provider whether they can still be followed, or look at a newer version.
finding-unit_in_several_requirements = Unit { $unit } is in several requirements; { $register_number } is used here, the others are: { $others }.
finding-method_before_reform = The right to study is recorded with the method reformi, which requirements { $register_number } do not have; method { $method } is used.
finding-method_not_in_requirements = The record says method { $method }, which requirements { $register_number } do not have; method { $used } is used.
finding-correction_unknown =
    { $nearest ->
        [none] The correction file overrules reading { $id }, which the structure of requirements { $register_number } does not have; check the identifier.
       *[other] The correction file overrules reading { $id }, which the structure of requirements { $register_number } does not have. Did you mean { $nearest }?
    }
finding-correction_unit_unknown =
    { $nearest ->
        [none] The correction file states an extent for unit { $unit }, which requirements { $register_number } do not have; check the code.
       *[other] The correction file states an extent for unit { $unit }, which requirements { $register_number } do not have. Did you mean { $nearest }?
    }

## Learner's records

finding-not_a_study_right = This is not a right to study, and it was left out.
finding-right_annulled = The right to study was annulled, so nothing is read from it.
finding-right_contained = The right to study is contained in another one; the same competence counts only once.
finding-preparation_gives_no_units = Training that prepares for a competence-based qualification gives no units.
finding-completion_kind_unknown =
    { $kind ->
        [none] The kind of completion is missing, and the completion was left out.
       *[other] The kind of completion “{ $kind }” is not known, and the completion was left out.
    }
finding-method_unknown =
    { $method ->
        [none] The method of completion is missing.
       *[other] The method of completion “{ $method }” is not known.
    }
finding-competence_area_left = The competence area has changed; those that ended are no longer aimed at: { $areas }.
finding-register_number_missing = The register number of the requirements is missing.
finding-unit_without_qualification = It is not said which qualification the unit belongs to.
finding-code_missing =
    { $name ->
        [none] This has neither a code nor a name.
       *[other] “{ $name }” has no code.
    }
finding-towards_no_unit =
    { $name ->
        [none] It is not said which unit the smaller module { $code } is part of.
       *[other] It is not said which unit the smaller module “{ $name }” is part of.
    }
finding-container_counts_by_parts = This collection counts by its assessed parts; its own assessment and extent are not used.
finding-common_unit_ungraded =
    { $name ->
        [none] Sub-units of common unit { $code } are assessed, but not the unit itself; the sub-units count.
       *[other] Sub-units of common unit “{ $name }” are assessed, but not the unit itself; the sub-units count.
    }
finding-common_unit_extent_not_sum =
    { $name ->
        [none] Common unit { $code } has { $unit_osp } osp, but its sub-units add up to { $areas_osp } osp.
       *[other] Common unit “{ $name }” has { $unit_osp } osp, but its sub-units add up to { $areas_osp } osp.
    }
finding-piece_in_progress =
    { $name ->
        [none] Under way, not counted: { $code }.
       *[other] Under way, not counted: “{ $name }”.
    }
finding-piece_failed =
    { $name ->
        [none] Failed, not counted: { $code }.
       *[other] Failed, not counted: “{ $name }”.
    }
finding-piece_attended =
    { $name ->
        [none] Attended only, not assessed and not counted: { $code }.
       *[other] Attended only, not assessed and not counted: “{ $name }”.
    }
finding-recognised_but_not_approved = The entry contradicts itself: the competence is recognised, but there is no approved assessment; it is not counted.
finding-recognised_from =
    { $register_number ->
        [none] This was recognised from the earlier completion { $source }; the competence counts only once.
       *[other] This was recognised from the earlier completion { $source } ({ $register_number }); the competence counts only once.
    }
finding-assessment_without_grade = The assessment has no grade, so it was left aside.
finding-assessment_deviates = The assessment deviates from the requirements: not everything was shown.
finding-assessment_adapted = The assessment was adapted.
finding-extent_not_plausible = The extent is not a plausible number, so it stays unknown.
finding-extent_without_measure = The extent { $amount } has no unit of measure, so it stays unknown.
finding-extent_in_other_measure =
    { $measure ->
        [op] The extent is { $amount } ECTS credits (op); they are not converted into competence points.
        [ov] The extent is { $amount } study weeks (ov); they are not converted into competence points.
        [weekly_lesson] The extent is { $amount } weekly lessons a year; they are not converted into competence points.
        [course] The extent is { $amount } courses; they are not converted into competence points.
        [hour] The extent is { $amount } hours; they are not converted into competence points.
        [year] The extent is { $amount } years; they are not converted into competence points.
        [week] The extent is { $amount } weeks; they are not converted into competence points.
       *[other] The extent { $amount } is in another unit of measure ({ $measure }); it is not converted into competence points.
    }
finding-recorded_twice =
    { $name ->
        [none] The same competence is also recorded elsewhere ({ $other }); it counts only once: { $code }.
       *[other] The same competence is also recorded elsewhere ({ $other }); it counts only once: “{ $name }”.
    }
finding-records_disagree =
    { $what ->
        [grade] Two entries have different grades; the other entry is here: { $other }.
        [date] Two entries have different days of assessment; the other entry is here: { $other }.
        [state] One entry says completed, the other failed; the other entry is here: { $other }.
       *[extent] Two entries have different extents; the other entry is here: { $other }.
    }
finding-sub_unit_code_ambiguous = Code { $code } stands for several sub-units of unit { $unit }; check which one was completed.
finding-sub_unit_extent_differs = Sub-unit { $code } is recorded with { $recorded_osp } osp, but the requirements say { $required_osp } osp; check the entry.
finding-recorded_extent_smaller = Unit { $unit } is recorded with { $recorded_osp } osp, but the requirements say { $required_osp } osp; the extent in the requirements counts.
finding-unit_origin_unknown = The requirements of unit { $unit } are not loaded; it was accepted as a unit from another qualification, but make sure where it comes from.

## Offerings (Studyinfo)

finding-item_unknown = This is neither a programme, an offering nor an application option, and it was left out.
finding-not_published = Offerings that are not published were left out: drafts { $drafts }, archived { $archived }, others { $others }.
finding-offering_kind_left_out =
    { $count ->
        [one] One offering was left out because its type (“{ $kind }”) is neither a small competence unit nor a unit.
       *[other] { $count } offerings were left out because their type (“{ $kind }”) is neither a small competence unit nor a unit.
    }
finding-offering_kind_missing = The type of the offering is missing, and it was left out.
finding-offering_id_missing = The identifier of the offering is missing, and it was left out.
finding-offering_repeated = Offering { $offering } occurs more than once; only the first was read.
finding-programme_missing = The programme of offering { $offering } is not there, so some facts are missing; load the programme in the same file.
finding-name_missing = The name is missing.
finding-several_providers = The offering has { $count } providers; the first was read as the education provider.
finding-provider_missing = The education provider is missing.
finding-units_missing = The programme does not say which units it is.
finding-unit_reference_incomplete = The reference to the unit is incomplete, so the unit cannot be identified.
finding-extent_outside_programme = The extent of the offering is outside the bounds of its programme ({ $least }–{ $most }); the offering's own was read.
finding-extent_unclear = The extent is not clear (lower end { $least }, upper end { $most }) and stays unknown.
finding-extent_measure_missing = The unit of measure of the extent is missing, so it is not counted in competence points.
finding-date_unreadable = The day could not be read; it stays unknown.
finding-fee_kind_unknown =
    { $kind ->
        [none] The kind of fee is missing.
       *[other] The kind of fee “{ $kind }” is not known.
    }
finding-fee_contradicts_itself = What is said about the fee contradicts itself, so the price stays unknown.
finding-fee_by_academic_year =
    { $euros ->
        [none] There is a tuition fee by academic year that binds some students only; it is not read as the price.
       *[other] There is a tuition fee by academic year (€{ $euros }) that binds some students only; it is not read as the price.
    }
finding-fee_amount_missing = There is a fee, but its amount is missing; the price stays unknown.
finding-length_unreadable = The length could not be read; it stays unknown.
finding-language_code_unknown = The code “{ $language }” of the language of instruction is not known; it was kept as it is.
finding-application_times_elsewhere = The application period is stated elsewhere, in a part that is not loaded; it stays unknown.
finding-start_missing = The first day is missing or not clear.
finding-start_kind_unknown = The kind of start “{ $kind }” is not known; the start stays unknown.
finding-end_before_start = The last day, { $end }, is before the first, { $start }; the last day stays unknown.
finding-application_ends_before_it_starts = The application period ends on { $end }, before it starts on { $start }; it stays unknown.

## Offerings and requirements together

finding-no_requirements_loaded =
    { $count ->
        [one] No requirements are loaded, so what one offering covers cannot be checked; load the requirements.
       *[other] No requirements are loaded, so what { $count } offerings cover cannot be checked; load the requirements.
    }
finding-requirements_not_loaded = Offering { $offering } refers to requirements { $requirements }, which are not loaded; load them to see what it covers.
finding-unit_reference_unknown = Offering { $offering } refers to entry { $reference } of requirements { $requirements }, which does not exist; check the reference.
finding-unit_reference_contradicts_itself = The reference of offering { $offering } contradicts itself: entry { $reference } of requirements { $requirements } is unit { $listed }, not { $unit }.
finding-unit_unknown =
    { $nearest ->
        [none] Offering { $offering } covers unit { $code }, which is not in the loaded requirements; check the code or load the requirements.
       *[other]
            { $nearest_name ->
                [none] Offering { $offering } covers unit { $code }, which is not in the loaded requirements. Did you mean { $nearest }?
               *[other] Offering { $offering } covers unit { $code }, which is not in the loaded requirements. Did you mean { $nearest } (“{ $nearest_name }”)?
            }
    }
finding-prerequisite_unknown =
    { $nearest ->
        [none] Offering { $offering } asks for unit { $code } first, which is not in the loaded requirements; check the code or load the requirements.
       *[other]
            { $nearest_name ->
                [none] Offering { $offering } asks for unit { $code } first, which is not in the loaded requirements. Did you mean { $nearest }?
               *[other] Offering { $offering } asks for unit { $code } first, which is not in the loaded requirements. Did you mean { $nearest } (“{ $nearest_name }”)?
            }
    }
finding-sub_unit_unknown =
    { $nearest ->
        [none] Offering { $offering } covers sub-unit { $code }, which unit { $unit } does not have; check the code.
       *[other] Offering { $offering } covers sub-unit { $code }, which unit { $unit } does not have. Did you mean { $nearest }?
    }
finding-requirement_unknown =
    { $count ->
        [0] Offering { $offering } covers requirement { $code }, but unit { $unit } has no numbered requirements.
        [one] Offering { $offering } covers requirement { $code }, but unit { $unit } has only one requirement.
       *[other] Offering { $offering } covers requirement { $code }, but the requirements of unit { $unit } are numbered 1–{ $count }.
    }
finding-unit_not_in_force =
    { $nearest ->
        [none] Offering { $offering } covers unit { $unit }, whose requirements ({ $requirements }) are not in force on { $day }; the coverage is not used.
       *[other]
            { $nearest_name ->
                [none] Offering { $offering } covers unit { $unit }, whose requirements ({ $requirements }) are not in force on { $day }; the coverage is not used. Check whether it covers { $nearest }, which is in force.
               *[other] Offering { $offering } covers unit { $unit }, whose requirements ({ $requirements }) are not in force on { $day }; the coverage is not used. Check whether it covers { $nearest } (“{ $nearest_name }”), which is in force.
            }
    }

## Offerings left out of a plan

finding-offering_left_out_price_unknown = The offering was left out of the plan because its price is not known and a budget is set; ask for the price.
finding-offering_left_out_undated = The offering was left out of the plan because its dates are not known; ask for them.
finding-offering_left_out_workload_unknown = The offering was left out of the plan because its hours per week are not known; ask for the workload.
finding-offering_left_out_language_unknown = The offering was left out of the plan because its language of instruction is not known; ask for it.
finding-offering_left_out_not_assessed = The offering was left out of the plan because it assesses no competence.
finding-offering_left_out_restricted = The offering was left out of the plan because it is for “{ $group }” only; if the learner belongs to it, add it with --group.
finding-pok_not_in_catalogue = { $code } is not among the offerings that are loaded, so what it covers is not known; load the catalogue that holds it, or enter the units themselves.
finding-self_paced_starts_end = Offerings that start in any week were tried with starts until { $last }; later starts were not looked at.

## Tables

finding-table_not_utf8 = The file was read as { $encoding }; save it as UTF-8 so that letters stay right.
finding-table_sheet_refused = The sheet could not be read: { $fault ->
        [mapped_heading_missing] no heading “{ $missing }”, which the mapping names.
       *[other] no column { $missing }. Add it, or name the heading that stands for it in a mapping file.
    }
finding-table_sheets_left_out = Sheets that are hidden or lack the headings of this table were left out: { $sheets }.
finding-table_without_rows = The table has no rows below its headings.
finding-table_columns_unknown = These columns do not belong to the table and were not read: { $columns }.
finding-table_column_repeated = The same column occurs twice; only the first was read.
finding-table_examples_left_out =
    { $count ->
        [one] One example row was left out.
       *[other] { $count } example rows were left out.
    }
finding-row_repeats_id = Identifier “{ $id }” is in use already ({ $first }); this row was left out.
finding-row_without_name = The row has no name and was left out; fill in at least one of the name columns.
finding-kind_without_coverage =
    { $kind ->
        [unit] The kind is unit, but the row does not say what is covered; fill in the columns of coverage.
        [sub_unit] The kind is sub-unit, but the row does not say what is covered; fill in the columns of coverage.
       *[part_of_unit] The kind is part of a unit, but the row does not say what is covered; fill in the columns of coverage.
    }
finding-cell_required = A required cell is empty.
finding-cell_holds_error = The cell holds an error of the spreadsheet program ({ $value }); write the value again.
finding-cell_holds_identity = The cell seems to hold a personal identity code or a learner's number; it was not read. Remove it from the file.
finding-cell_not_a_number = “{ $value }” is not a number.
finding-cell_not_a_whole_number = “{ $value }” is not a whole number.
finding-cell_out_of_range = “{ $value }” is not between { $least } and { $most }.
finding-cell_not_a_date = “{ $value }” is not a date; write it as 2027-01-31 or 31.1.2027.
finding-cell_not_yes_or_no = “{ $value }” is neither yes nor no.
finding-cell_not_allowed = “{ $value }” is not an allowed value; allowed are: { $allowed }.
finding-cell_not_a_code = “{ $value }” is not an identifier; write it without blanks.
finding-cell_not_a_unit_code = “{ $value }” is not the code of a unit; such a code is all digits, like 105730.
finding-cell_not_a_sub_unit_code = “{ $value }” is not the code of a sub-unit; write it like VVTD or 400012/VVTD.
finding-cell_not_requirements = “{ $value }” is not a list of requirements; write the numbers like 1,2 or 1-3, and the unit in the column beside.
finding-cell_not_an_extent = “{ $value }” is not an extent; write for example 5 osp or 10-15 osp.
finding-cell_not_a_price = “{ $value }” is not a price; write euros without a thousands separator, for example 49.50.
finding-cell_not_a_country = “{ $value }” is not a country; write its two-letter code, for example FI.
finding-cell_not_a_language = “{ $value }” is not a language; write its two-letter code, for example en.
finding-cell_not_a_skill = “{ $value }” is not the ESCO address of a skill.
finding-extent_units_differ =
    { $first ->
        [osp] The cell of the extent says osp, but the column beside says op; the extent stays unknown.
       *[op] The cell of the extent says op, but the column beside says osp; the extent stays unknown.
    }
finding-extent_without_unit = The extent “{ $value }” has no unit of measure; write osp or op.
finding-prerequisite_not_a_unit = “{ $value }” is not the code of a unit, so the offering cannot be planned; correct the code.
finding-coverage_unreadable = “{ $value }” does not say what is covered; write UNIT, UNIT/AREA or UNIT:1,2.
finding-coverage_part_not_formal = “{ $value }” is only some of the requirements; move it to the column of coverage that the provider declares.
finding-intake_unreadable = The intake “{ $value }” could not be read; write for example 2027-01-11..2027-03-26 apply 2026-11-01..2026-12-15.
finding-intake_ends_before_start = The intake “{ $value }” ends before it starts.
finding-intake_closes_before_opening = In the intake “{ $value }” applications close before they open.
finding-nothing_left_ask_for_certificate = Nothing is left to do: ask the education provider to confirm the qualification and to give the certificate.

## Groups that nothing can fill

finding-group_has_too_few_parts = The group “{ $group }” asks for at least { $least } of its parts, and has { $count }.
finding-group_cannot_reach_least = The group “{ $group }” asks for at least { $least_osp } osp, and all its parts together can give { $reach_osp } osp.
finding-group_exceeds_most = The mandatory parts of the group “{ $group }” make { $mandatory_osp } osp, more than the { $most_osp } osp that it takes.
finding-root_without_rule = The rule tree “{ $group }” does not say at its root how much the whole qualification is: its total is that of its groups, or is not known. Compare it with the text of the requirements.
