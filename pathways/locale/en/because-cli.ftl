because-requirements_not_loaded = Requirements { $register_number } are not loaded, so nothing can be judged against them; get them with pathways fetch { $register_number } --to FOLDER.
because-no_rule_tree =
    { $name ->
        [none] Requirements { $register_number } have no rules of composition, so nothing can be judged against them.
       *[other] Requirements { $register_number } ({ $name }) have no rules of composition, so nothing can be judged against them.
    }
