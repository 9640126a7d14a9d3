finding-correction_not_loaded = Rättelsefilen nämner grunderna { $register_number }, som inte är laddade; rättelserna har ingen verkan.
finding-corrections_used = Rättelsefilen ändrar hur grunderna { $register_number } läses: åsidosatta tolkningar { $overruled }, angivna omfattningar { $extents }.
finding-record_aims_at_part = Enligt prestationsuppgifterna är målet en del av examen { $register_number }; hela examen kontrollerades. Nämn delarna med --unit.
finding-unknown_requirements = Prestationsuppgifterna nämner grunderna { $register_number }, som inte är laddade; hämta dem med pathways fetch { $register_number } --to MAPP.
finding-graduated_but_incomplete = Enligt prestationsuppgifterna är examen { $register_number } avlagd, men enligt uppbyggnaden saknas något; se vad och fråga utbildningsanordnaren.
finding-file_not_read = Filen har inget känt format och lämnades bort; pathways validate säger vad som är fel med den.
finding-learner_record_left_out = Prestationsuppgifter för en studerande i datamappen lämnades bort; ge dem med --learner.
finding-limit_matches_nothing =
    { $there ->
        [none] Inget laddat genomförande anger ”{ $wanted }” eller något annat av det slaget.
       *[other] Inget laddat genomförande anger ”{ $wanted }”; det finns: { $there }.
    }
finding-held_unit_unknown =
    { $nearest ->
        [none] Inga laddade grunder har examensdelen { $code }, som är inmatad för hand; kontrollera koden.
       *[other] Inga laddade grunder har examensdelen { $code }, som är inmatad för hand. Menade du { $nearest }?
    }
finding-table_read_with_mapping = Tabellen lästes med hjälp av översättningsfilen { $mapping } bredvid den.
