finding-correction_not_loaded = The correction file names requirements { $register_number }, which are not loaded; those corrections have no effect.
finding-corrections_used = The correction file changes how requirements { $register_number } are read: readings overruled { $overruled }, extents stated { $extents }.
finding-record_aims_at_part = The record aims at part of the qualification { $register_number }; the whole was judged. Name the units with --unit to judge the part.
finding-unknown_requirements = The record names requirements { $register_number }, which are not loaded; get them with pathways fetch { $register_number } --to FOLDER.
finding-graduated_but_incomplete = The record says that the qualification { $register_number } is completed, but by its composition something is missing; see what and ask the education provider.
finding-file_not_read = The file is in no known format and was left out; pathways validate says what is wrong with it.
finding-learner_record_left_out = A learner's record in the data folder was left out; give records with --learner.
finding-limit_matches_nothing =
    { $there ->
        [none] No loaded offering states “{ $wanted }”, or anything of that kind.
       *[other] No loaded offering states “{ $wanted }”; there are: { $there }.
    }
finding-held_unit_unknown =
    { $nearest ->
        [none] No loaded requirements hold unit { $code }, which was entered by hand; check the code.
       *[other] No loaded requirements hold unit { $code }, which was entered by hand. Did you mean { $nearest }?
    }
finding-table_read_with_mapping = The table was read with the mapping { $mapping } beside it.
