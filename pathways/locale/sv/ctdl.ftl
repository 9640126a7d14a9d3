## CTDL: orden i dokumentet

ctdl-pathway =
    Hur { $name } är uppbyggd, enligt examensgrunderna { $number }{ $method ->
        [none] { "" }
        [ops] , läroplansbaserad (ops)
        [naytto] , fristående examen (naytto)
       *[other] , enligt reformen (reformi)
    }. Gäller { $valid_from ->
        [none] från en dag som inte anges
       *[other] från { $valid_from }
    }{ $valid_to ->
        [none] { "" }
       *[other] { " " }till { $valid_to }
    }{ $transition_to ->
        [none] { "" }
       *[other] , övergångstid till { $transition_to }
    }. Läst av ett program; inte utgiven av den som utfärdar examen. Att delar läggs ihop ger ingen rätt till examen: anordnaren beslutar.
ctdl-osp = kompetenspoäng (osaamispiste, osp)
ctdl-all =
    { $count ->
        [one] Denna krävs.
       *[other] Alla { $count } krävs.
    }
ctdl-choose =
    { $most ->
        [none] Minst { $least } av { $count }.
        [0] Ingen av { $count }.
       *[other] Minst { $least } och högst { $most } av { $count }.
    }
ctdl-points =
    { $same ->
        [yes] Sammanlagt exakt { $least } kp.
       *[no] { $least ->
            [none] Sammanlagt högst { $most } kp.
           *[other] { $most ->
                [none] Sammanlagt minst { $least } kp.
               *[other] Sammanlagt minst { $least } och högst { $most } kp.
            }
        }
    }
ctdl-where-used = Dessa behöver inte användas; om någon används gäller dess egna regler.
ctdl-open = Det som grunderna inte räknar upp: avtalas med anordnaren.
ctdl-requirements =
    { $count ->
        [one] Examensdelens krav på yrkesskicklighet.
       *[other] Examensdelens alla { $count } krav på yrkesskicklighet.
    }
ctdl-sub-units =
    { $count ->
        [one] Den gemensamma examensdelens delområde.
       *[other] Den gemensamma examensdelens alla { $count } delområden.
    }
ctdl-optional-part = Delområdets valfria del.
ctdl-before-start = Ska vara klar innan studierna i denna examensdel börjar.
ctdl-before-demonstration = Ska vara klar före yrkesprovet i denna examensdel.
ctdl-offering = Det som en anordnare erbjuder. Anordnaren beslutar om erkännande för examen; detta dokument ger ingen rätt till det.
ctdl-provider-identifier = anordnarens egen identifierare
ctdl-extent = Det som lärs, och omfattningen, så som anordnaren uppger dem.

## CTDL: vad den inte kan säga

finding-ctdl_upper_count =
    { $group ->
        [none] Högst { $most } får väljas här: CTDL läser varje tal som ”minst”; orden säger resten.
       *[other] I gruppen ”{ $group }” får högst { $most } väljas: CTDL läser varje tal som ”minst”; orden säger resten.
    }
finding-ctdl_open_group = Gruppen ”{ $group }” godtar det som grunderna inte räknar upp: CTDL får en komponent som står för det som avtalas.
finding-ctdl_only_where_used = Reglerna i gruppen ”{ $group }” gäller bara om den används, vilket CTDL inte kan säga; orden säger det.
finding-ctdl_extent_unknown = Examensdelen { $unit } har ingen angiven omfattning: dess komponent bär inga poäng.
finding-ctdl_exclusion = Om examensdelen { $unit } används här får examensdelen { $excluded } inte användas: CTDL kan inte säga det.
finding-ctdl_reading = Regeln vilar på en tolkning av texten ({ $reading }), som CTDL inte kan märka ut.
finding-ctdl_extending = En grupp som individuellt breddar examen har lämnats bort: den fyller ingen regel.
finding-ctdl_losses =
    { $count ->
        [one] En regel i grunderna säger mer än CTDL kan bära; pathways export i formen ctdl nämner den.
       *[other] { $count } regler i grunderna säger mer än CTDL kan bära; pathways export i formen ctdl nämner dem.
    }
finding-ctdl_no_plan = Det finns ingen plan: CTDL-filen innehåller bara reglerna.
finding-ctdl_step_not_said =
    { $kind ->
        [demonstration] Yrkesprovet (”{ $name }”) är inget som CTDL kan beskriva.
        [recognition] Beslutet om erkännande av ”{ $name }” är inget som CTDL kan beskriva.
        [to_agree] Kunnande att avtala om (”{ $name }”) är inget som CTDL kan beskriva.
       *[other] Steget ”{ $name }” är inget som CTDL kan beskriva.
    }
finding-ctdl_extent_not_said = Omfattningen anges i { $measure }, som CTDL inte har någon enhet för: den har lämnats bort.
finding-corrections_of_others = Rättelserna gäller andra examensgrunder än { $register_number }, så ingenting rättas.
