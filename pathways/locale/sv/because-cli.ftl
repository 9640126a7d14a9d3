because-requirements_not_loaded = Grunderna { $register_number } är inte laddade, så ingenting kan bedömas mot dem; hämta dem med pathways fetch { $register_number } --to MAPP.
because-no_rule_tree =
    { $name ->
        [none] Grunderna { $register_number } har inga regler för uppbyggnaden, så ingenting kan bedömas mot dem.
       *[other] Grunderna { $register_number } ({ $name }) har inga regler för uppbyggnaden, så ingenting kan bedömas mot dem.
    }
