## Kontroll: är examen fullständig

because-every_rule_met = Reglerna för examens uppbyggnad uppfylls.
because-something_remains =
    { $osp ->
        [none]
            { $units ->
                [one] En del saknas ännu.
               *[other] { $units } delar saknas ännu.
            }
       *[other] Det saknas ännu { $osp } kp; { $counted_osp } kp har räknats med.
    }
because-depends_on = Utifrån uppgifterna går det inte att säkert säga om examen är fullständig; ta reda på följande.
because-unknown_extent =
    { $name ->
        [none] Omfattningen av { $id } är inte känd.
       *[other] Omfattningen är inte känd: { $name }.
    }
because-two_readings =
    { $reading ->
        [in_addition] Grupp ”{ $group }” kan tolkas på två sätt: antingen krävs den utöver de andra delarna eller så räknas den in i deras antal.
       *[other] Regeln för grupp ”{ $group }” kan tolkas på två sätt ({ $reading } eller { $other }); skriv in den rätta tolkningen i rättelsefilen.
    }
because-tree_cannot_be_filled = Med de här valen kan reglerna för uppbyggnaden inte uppfyllas med några delar alls; kontrollera kompetensområdet och examensgrundernas struktur.

## Vad som saknas i en grupp

because-mandatory_missing = Av de obligatoriska delarna saknas ännu: { $units }.
because-osp_short =
    { $units ->
        [one] Gruppen saknar { $osp } kp; en del räcker till.
       *[other] Gruppen saknar { $osp } kp; { $units } delar räcker till.
    }
because-units_short =
    { $units ->
        [one] Gruppen saknar en del.
       *[other] Gruppen saknar { $units } delar.
    }
because-osp_and_units_short =
    { $least_osp ->
        [none]
            { $units ->
                [one] Gruppen saknar { $osp } kp och en del.
               *[other] Gruppen saknar { $osp } kp och { $units } delar.
            }
       *[other]
            { $units ->
                [one] Gruppen saknar { $osp } kp och en del; omfattningen ska vara minst { $least_osp } kp.
               *[other] Gruppen saknar { $osp } kp och { $units } delar; omfattningen ska vara minst { $least_osp } kp.
            }
    }

## Vad som inte räknas med och varför

because-state_in_progress = Studierna pågår: de räknas med först när kunnandet har bedömts eller erkänts.
because-state_failed = Prestationen är underkänd: den räknas med först när kunnandet har bedömts som godkänt.
because-state_attended = Den studerande har deltagit, men kunnandet har inte bedömts; fråga om det går att visa kunnandet.
because-assessed_later = Bedömt { $day }, efter dagen för frågan: det räknas med från och med den dagen.
because-only_similar = Kunnandet liknar bara det som krävs; det är ett tips och räknas aldrig med.
because-certificate_lapsed = Intyget var giltigt till och med { $day }; fråga utbildningsanordnaren om kunnandet fortfarande kan erkännas.
because-needs_decision = Utbildningsanordnaren beslutar om detta erkänns; ansök om erkännande.
because-ask_recognition = Det finns ingen plats för detta i examen; fråga utbildningsanordnaren om det kan erkännas.
because-extending_unit = Enligt prestationsuppgifterna breddar examensdelen examen individuellt, så den fyller ingen grupp.
because-extending_could_move = Det skulle finnas plats i examen för den breddande examensdelen; fråga utbildningsanordnaren om den kan flyttas.
because-local_unit_of_another_right = Den lokala examensdelen hör till en annan studierätt; utbildningsanordnaren beslutar om den erkänns här.
because-same_register_number = Enligt prestationsuppgifterna kommer examensdelen från en annan examen, men diarienumret { $register_number } är denna examens eget; kontrollera uppgiften.
because-covers_nothing_named =
    { $unit ->
        [none] Det framgår inte vilken examensdel detta hör till och vilka krav det täcker; ansök om erkännande.
       *[other] Det framgår inte vilka krav i examensdelen { $unit } detta täcker; ansök om erkännande.
    }
because-same_name = Examensdelen { $unit } har samma namn.
because-fills_nothing_badge = Ett kompetensmärke fyller inte i sig någon grupp; det kan användas som underlag när man ansöker om erkännande.
because-fills_nothing_other = Annan utbildning fyller inte i sig någon grupp; utbildningsanordnaren kan erkänna kunnande från den.
because-no_place_unit = Examensdelen ingår inte i denna examens uppbyggnad, och ingen grupp tar emot den.
because-no_place_sub_unit = Delområdet ingår inte i denna examens gemensamma examensdelar, och ingen grupp tar emot det.
because-no_place_part_of_unit = Ingen grupp tar som sådan emot en helhet som är mindre än en examensdel.
because-no_place_local_unit = Ingen grupp tar emot en lokal examensdel.
because-no_place_higher_education = Ingen grupp tar emot högskolestudier.
because-no_place_upper_secondary = Ingen grupp tar emot gymnasiestudier.
because-no_place_readiness = Ingen grupp tar emot studier som stöder beredskapen för fortsatta studier.
because-no_place_work_experience = Ingen grupp tar emot arbetserfarenhet.
because-extent_not_known = Omfattningen är inte känd, så den kan inte räknas in i någon grupp som den skulle passa i.
because-smaller_than_the_place = Omfattningen { $osp } kp räcker inte: gruppen där den skulle passa rymmer en examensdel på minst { $least_osp } kp.
because-places_are_full = Alla grupper där detta skulle passa är redan fulla.
because-group_full = Grupp ”{ $group }” är redan full av andra delar.
because-group_not_used =
    { $group ->
        [none] Den valda vägen använder inte gruppen som examensdelen hör till.
       *[other] Den valda vägen använder inte grupp ”{ $group }”, som examensdelen hör till.
    }
because-excluded = Examensdelen { $unit } kan inte räknas med tillsammans med en annan vald del.

## Stegen i en plan

because-covers_units = För framåt i dessa examensdelar: { $units }.
because-fills_open_group =
    { $name ->
        [none] Ger valbart kunnande till grupp { $group }.
       *[other] Ger valbart kunnande till gruppen ”{ $name }”.
    }
because-pinned_but_fills_nothing = Med eftersom det har begärts; i examen fyller det ingenting.
because-demonstration_needed = Examensdelen { $unit } är fullständig först när kunnandet har visats i ett yrkesprov.
because-assessment_needed = Examensdelen { $unit } är fullgjord först när dess delområden har bedömts eller erkänts; en del av dem är bara uppgivna.
because-assumed_recognition = Planen antar att utbildningsanordnaren erkänner detta; be om ett beslut innan du litar på det.
because-assumed_but_fills_nothing = Erkännandet antas på begäran; i examen fyller det ingenting.
because-to_agree_with_provider = Innehållet i grupp ”{ $group }” avtalas med utbildningsanordnaren.

## Varför det inte finns någon plan

because-nobody_offers =
    { $name ->
        [none]
            { $elements ->
                [one] Ett krav i examensdelen { $unit } täcks inte av något genomförande.
               *[other] { $elements } krav i examensdelen { $unit } täcks inte av något genomförande.
            }
       *[other]
            { $elements ->
                [one] Ett krav i examensdelen ”{ $name }” ({ $unit }) täcks inte av något genomförande.
               *[other] { $elements } krav i examensdelen ”{ $name }” ({ $unit }) täcks inte av något genomförande.
            }
    }
because-offered_but_refused =
    { $name ->
        [none]
            { $elements ->
                [one] För ett krav i examensdelen { $unit } finns det utbud, men genomförandena kan inte tas med.
               *[other] För { $elements } krav i examensdelen { $unit } finns det utbud, men genomförandena kan inte tas med.
            }
       *[other]
            { $elements ->
                [one] För ett krav i examensdelen ”{ $name }” ({ $unit }) finns det utbud, men genomförandena kan inte tas med.
               *[other] För { $elements } krav i examensdelen ”{ $name }” ({ $unit }) finns det utbud, men genomförandena kan inte tas med.
            }
    }
because-prerequisite_missing = Före det borde man kunna examensdelen { $unit }, som ännu inte är fullständig.
because-removed_by_completed =
    { $offerings ->
        [one] Ett genomförande har lämnats bort, eftersom den studerande redan har fullgjort det.
       *[other] { $offerings } genomföranden har lämnats bort, eftersom den studerande redan har fullgjort dem.
    }
because-removed_by_excluded =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom det har uteslutits på begäran.
       *[other] { $offerings } genomföranden faller bort, eftersom de har uteslutits på begäran.
    }
because-removed_by_not_assessed =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom kunnandet inte bedöms där.
       *[other] { $offerings } genomföranden faller bort, eftersom kunnandet inte bedöms där.
    }
because-removed_by_restricted =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom det bara är avsett för en viss grupp.
       *[other] { $offerings } genomföranden faller bort, eftersom de bara är avsedda för en viss grupp.
    }
because-removed_by_language =
    { $offerings ->
        [one] Ett genomförande faller bort på grund av undervisningsspråket.
       *[other] { $offerings } genomföranden faller bort på grund av undervisningsspråket.
    }
because-removed_by_language_unknown =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom dess undervisningsspråk inte är känt.
       *[other] { $offerings } genomföranden faller bort, eftersom deras undervisningsspråk inte är känt.
    }
because-removed_by_mode =
    { $offerings ->
        [one] Ett genomförande faller bort på grund av undervisningsformen.
       *[other] { $offerings } genomföranden faller bort på grund av undervisningsformen.
    }
because-removed_by_place =
    { $offerings ->
        [one] Ett genomförande faller bort på grund av orten.
       *[other] { $offerings } genomföranden faller bort på grund av orten.
    }
because-removed_by_price_unknown =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom dess pris inte är känt och därför inte kan jämföras med budgeten.
       *[other] { $offerings } genomföranden faller bort, eftersom deras pris inte är känt och därför inte kan jämföras med budgeten.
    }
because-removed_by_workload_unknown =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom antalet timmar per vecka inte är känt.
       *[other] { $offerings } genomföranden faller bort, eftersom antalet timmar per vecka inte är känt.
    }
because-removed_by_full =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom det är fullt.
       *[other] { $offerings } genomföranden faller bort, eftersom de är fulla.
    }
because-removed_by_started =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom det börjar före den tillåtna startdagen.
       *[other] { $offerings } genomföranden faller bort, eftersom de börjar före den tillåtna startdagen.
    }
because-removed_by_application_closed =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom ansökningstiden har gått ut.
       *[other] { $offerings } genomföranden faller bort, eftersom ansökningstiden har gått ut.
    }
because-removed_by_undated =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom tidpunkten inte är känd.
       *[other] { $offerings } genomföranden faller bort, eftersom tidpunkten inte är känd.
    }
because-removed_by_ends_too_late =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom det slutar efter den önskade dagen.
       *[other] { $offerings } genomföranden faller bort, eftersom de slutar efter den önskade dagen.
    }
because-removed_by_blocked_period =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom det infaller under en period då den studerande inte kan studera.
       *[other] { $offerings } genomföranden faller bort, eftersom de infaller under en period då den studerande inte kan studera.
    }
because-pinned_cannot_be_taken = ”{ $name }” ({ $offering }) begärdes med namn men kan inte tas med.
because-order_cannot_be_kept = Det som behövs erbjuds, men en del av det förutsätter något som kan tas först senare.
because-limits_clash = Det som behövs finns i utbudet, men alla ställda villkor kan inte uppfyllas samtidigt; pröva att lätta på något av dem.
because-limit_by = Allt ska vara klart senast { $by }.
because-limit_hours_per_week = Det finns högst { $hours } timmar i veckan för studier.
because-limit_budget = Det finns högst { $eur } € att använda.
because-limit_blocked =
    { $periods ->
        [one] Under en period går det inte att studera.
       *[other] Under { $periods } perioder går det inte att studera.
    }
because-limit_pinned = Med ska vara: { $offerings }.
