## Examensgrunder

finding-draft =
    { $name ->
        [none] Grunderna är ett utkast: de har ännu inte fastställts.
       *[other] Grunderna ”{ $name }” är ett utkast: de har ännu inte fastställts.
    }
finding-export_trial =
    { $name ->
        [none] Grunderna är avsedda för ett försök med utbildningsexport, inte för vanliga studier i Finland.
       *[other] Grunderna ”{ $name }” är avsedda för ett försök med utbildningsexport, inte för vanliga studier i Finland.
    }
finding-qualification_without_name = Examen saknar namn i grunderna.
finding-id_missing = Grunderna saknar identifierare; { $id } används i stället.
finding-days_contradict = Dagarna för giltigheten är i fel ordning: { $last } är före { $first }.
finding-no_structure =
    { $name ->
        [none] Grunderna innehåller ingen struktur för examens uppbyggnad, så inget kan kontrolleras eller planeras utifrån dem.
       *[other] Grunderna ”{ $name }” innehåller ingen struktur för examens uppbyggnad, så inget kan kontrolleras eller planeras utifrån dem.
    }
finding-method_repeated = Prestationssättet { $method } har flera strukturer; bara den första lästes.
finding-measure_not_osp = Omfattningarna i strukturen anges i något annat än kompetenspoäng ({ $measure }); de omvandlas inte.
finding-measure_not_stated = Enheten för omfattningarna i strukturen är inte angiven, så de läses inte som kompetenspoäng.
finding-root_not_a_group = Strukturens översta punkt är inte en grupp; strukturen kunde inte läsas.
finding-node_unreadable = En punkt i strukturen kunde inte läsas och lämnades bort.
finding-group_role_unknown = Grupptypen ”{ $role }” är okänd; gruppen lästes som en vanlig grupp.
finding-open_group_with_children =
    { $name ->
        [none] En öppen grupp räknar upp delar; den lästes som en vanlig grupp.
       *[other] Den öppna gruppen ”{ $name }” räknar upp delar; den lästes som en vanlig grupp.
    }
finding-bounds_contradict = Gränserna motsäger varandra: minst { $least } men högst { $most }. Den övre gränsen eller hela regeln används inte.
finding-day_unreadable = Dagen kunde inte läsas; den förblir okänd.
finding-number_unreadable = Talet kunde inte läsas; det förblir okänt.
finding-leaf_unresolved =
    { $reference ->
        [none] Strukturen innehåller en examensdel utan hänvisning; den lämnades bort.
       *[other] Hänvisningen { $reference } i strukturen finns inte i grunderna; delen lämnades bort.
    }
finding-leaf_unit_unresolved =
    { $unit ->
        [none] Hänvisningen { $reference } pekar inte på någon examensdel; delen lämnades bort.
       *[other] Hänvisningen { $reference } pekar på examensdelen { $unit }, som inte finns i grunderna; delen lämnades bort.
    }
finding-leaf_unit_without_code = Hänvisningen { $reference } pekar på examensdelen { $unit }, som saknar kod; delen lämnades bort.
finding-leaf_without_extent =
    { $name ->
        [none] Omfattningen av examensdelen { $unit } är inte angiven.
       *[other] Omfattningen av examensdelen ”{ $name }” ({ $unit }) är inte angiven.
    }
finding-units_of_variable_extent =
    { $count ->
        [one] Omfattningen av en examensdel varierar: { $units }.
       *[other] Omfattningen av { $count } examensdelar varierar: { $units }.
    }
finding-unit_without_code =
    { $name ->
        [none] En examensdel saknar kod och lämnades bort.
       *[other] Examensdelen ”{ $name }” saknar kod och lämnades bort.
    }
finding-unit_without_name = Examensdelen { $unit } saknar namn.
finding-unit_code_repeated =
    { $name ->
        [none] Examensdelens kod { $unit } upprepas; ställena lästes som en och samma del.
       *[other] Koden { $unit } för examensdelen ”{ $name }” upprepas; ställena lästes som en och samma del.
    }
finding-common_unit_generation =
    { $name ->
        [none] Koden för examensdelen { $unit } hör till de gemensamma examensdelarna från 2014, men innehållet har den nya formen; kontrollera grunderna.
       *[other] Koden för examensdelen ”{ $name }” ({ $unit }) hör till de gemensamma examensdelarna från 2014, men innehållet har den nya formen; kontrollera grunderna.
    }
finding-units_without_requirements =
    { $count ->
        [one] I en examensdel hittades inga krav på yrkesskicklighet; den behandlas som en helhet: { $units }.
       *[other] I { $count } examensdelar hittades inga krav på yrkesskicklighet; var och en behandlas som en helhet: { $units }.
    }
finding-requirements_in_prose =
    { $count ->
        [one] Kraven på yrkesskicklighet i en examensdel är löpande text; varje stycke lästes som ett krav: { $units }.
       *[other] Kraven på yrkesskicklighet i { $count } examensdelar är löpande text; varje stycke lästes som ett krav: { $units }.
    }
finding-requirement_languages_differ =
    { $count ->
        [one] I en examensdel är antalet krav på yrkesskicklighet olika på olika språk, så översättningarna lämnades bort: { $units }.
       *[other] I { $count } examensdelar är antalet krav på yrkesskicklighet olika på olika språk, så översättningarna lämnades bort: { $units }.
    }
finding-areas_without_code =
    { $count ->
        [one] Ett delområde saknar kod i examensdelen { $units }.
       *[other] { $count } delområden saknar kod i dessa examensdelar: { $units }.
    }
finding-area_code_repeated = I examensdelen { $unit } används samma kod { $area } av { $count } delområden; de hölls isär.
finding-area_without_objectives =
    { $name ->
        [none] Delområdet { $area } har varken mål för kunnandet eller omfattning.
       *[other] Delområdet ”{ $name }” ({ $area }) har varken mål för kunnandet eller omfattning.
    }
finding-objective_unlinked =
    { $name ->
        [none] Det framgår inte vilken del av delområdet ett valbart mål för kunnandet hör till; det lämnades bort.
       *[other] Det framgår inte vilken del av delområdet det valbara målet ”{ $name }” hör till; det lämnades bort.
    }
finding-area_groups_without_code =
    { $count ->
        [one] I strukturen för prestationssättet { $method } saknar en kompetensområdesgrupp kod.
       *[other] I strukturen för prestationssättet { $method } saknar { $count } kompetensområdesgrupper kod.
    }
finding-areas_without_group =
    { $count ->
        [one] Ett kompetensområde som nämns i grunderna saknas i strukturen för prestationssättet { $method }: { $areas }.
       *[other] { $count } kompetensområden som nämns i grunderna saknas i strukturen för prestationssättet { $method }: { $areas }.
    }
finding-areas_not_declared =
    { $count ->
        [one] Strukturen för prestationssättet { $method } innehåller ett kompetensområde som inte nämns i grunderna: { $areas }.
       *[other] Strukturen för prestationssättet { $method } innehåller { $count } kompetensområden som inte nämns i grunderna: { $areas }.
    }

## Läsningen av reglerna för uppbyggnaden

finding-open_group_unknown =
    { $name ->
        [none] En öppen grupp saknar namn, så det är inte känt vad den tar emot; ingenting placeras i den.
       *[other] Av namnet på den öppna gruppen ”{ $name }” framgår inte vad den tar emot; ingenting placeras i den.
    }
finding-admitted_qualifications_listed = Texten för gruppen ”{ $name }” räknar upp de examina som godkänns; jämför dem själv i grunderna.
finding-excluded_unit_unclear = Texten för examensdelen { $unit } utesluter delen ”{ $name }”, men det är oklart vilken del som avses; kontrollera i grunderna.
finding-order_unclear = Texten bestämmer en ordningsföljd, men det är oklart vilka delar som kommer först; kontrollera i grunderna.
finding-competence_area_not_in_tree = Kompetensområdet { $code } finns inte i examens uppbyggnad; kontrollera koden.
finding-requirements_not_in_force =
    { $valid_to ->
        [none]
            { $valid_from ->
                [none] Grunderna { $register_number } gäller inte { $day }; deras startdag är inte angiven.
               *[other] Grunderna { $register_number } gäller inte { $day }; de träder i kraft { $valid_from }.
            }
       *[other] Grunderna { $register_number } gäller inte { $day }; de gäller { $valid_from }–{ $valid_to }.
    }
finding-requirements_closed = Grunderna { $register_number } har inte tagit emot nya studerande efter { $valid_to }; de som hade börjat då kan slutföra dem till { $last_day }. Uppgifterna visar inga pågående studier enligt dem: fråga utbildningsanordnaren om de ännu kan följas, eller se på en nyare version.
finding-unit_in_several_requirements = Examensdelen { $unit } finns i flera grunder; här används grunderna { $register_number }, de övriga är: { $others }.
finding-method_before_reform = Studierätten är antecknad med prestationssättet reformi, som inte finns i grunderna { $register_number }; prestationssättet { $method } används.
finding-method_not_in_requirements = Prestationsuppgifterna anger prestationssättet { $method }, som inte finns i grunderna { $register_number }; prestationssättet { $used } används.
finding-correction_unknown =
    { $nearest ->
        [none] Rättelsefilen upphäver tolkningen { $id }, som inte finns i strukturen i grunderna { $register_number }; kontrollera identifieraren.
       *[other] Rättelsefilen upphäver tolkningen { $id }, som inte finns i strukturen i grunderna { $register_number }. Menade du { $nearest }?
    }
finding-correction_unit_unknown =
    { $nearest ->
        [none] Rättelsefilen anger en omfattning för examensdelen { $unit }, som inte finns i grunderna { $register_number }; kontrollera koden.
       *[other] Rättelsefilen anger en omfattning för examensdelen { $unit }, som inte finns i grunderna { $register_number }. Menade du { $nearest }?
    }

## Den studerandes prestationsuppgifter

finding-not_a_study_right = Stället är inte en studierätt och lämnades bort.
finding-right_annulled = Studierätten har annullerats, så ingenting läses från den.
finding-right_contained = Studierätten ingår i en annan studierätt; samma kunnande räknas bara en gång.
finding-preparation_gives_no_units = Utbildning som förbereder för fristående examen ger inga examensdelar.
finding-completion_kind_unknown =
    { $kind ->
        [none] Prestationens typ saknas, och prestationen lämnades bort.
       *[other] Prestationens typ ”{ $kind }” är okänd, och prestationen lämnades bort.
    }
finding-method_unknown =
    { $method ->
        [none] Prestationssättet saknas.
       *[other] Prestationssättet ”{ $method }” är okänt.
    }
finding-competence_area_left = Kompetensområdet har bytts; de avslutade eftersträvas inte längre: { $areas }.
finding-register_number_missing = Examensgrundernas diarienummer saknas.
finding-unit_without_qualification = Det framgår inte vilken examen examensdelen hör till.
finding-code_missing =
    { $name ->
        [none] Stället saknar både kod och namn.
       *[other] ”{ $name }” saknar kod.
    }
finding-towards_no_unit =
    { $name ->
        [none] Det framgår inte vilken examensdel den mindre helheten { $code } anknyter till.
       *[other] Det framgår inte vilken examensdel den mindre helheten ”{ $name }” anknyter till.
    }
finding-container_counts_by_parts = Helheten räknas enligt sina bedömda delar; dess egen bedömning och omfattning används inte.
finding-common_unit_ungraded =
    { $name ->
        [none] Delområden i den gemensamma examensdelen { $code } har bedömts, men inte examensdelen själv; delområdena räknas med.
       *[other] Delområden i den gemensamma examensdelen ”{ $name }” har bedömts, men inte examensdelen själv; delområdena räknas med.
    }
finding-common_unit_extent_not_sum =
    { $name ->
        [none] Den gemensamma examensdelen { $code } omfattar { $unit_osp } kp, men delområdena sammanlagt { $areas_osp } kp.
       *[other] Den gemensamma examensdelen ”{ $name }” omfattar { $unit_osp } kp, men delområdena sammanlagt { $areas_osp } kp.
    }
finding-piece_in_progress =
    { $name ->
        [none] Pågår, räknas inte med: { $code }.
       *[other] Pågår, räknas inte med: ”{ $name }”.
    }
finding-piece_failed =
    { $name ->
        [none] Underkänd, räknas inte med: { $code }.
       *[other] Underkänd, räknas inte med: ”{ $name }”.
    }
finding-piece_attended =
    { $name ->
        [none] Endast deltagande, inte bedömt och räknas inte med: { $code }.
       *[other] Endast deltagande, inte bedömt och räknas inte med: ”{ $name }”.
    }
finding-recognised_but_not_approved = Uppgiften motsäger sig själv: kunnandet är erkänt, men det finns ingen godkänd bedömning; det räknas inte med.
finding-recognised_from =
    { $register_number ->
        [none] Detta har erkänts utifrån den tidigare prestationen { $source }; kunnandet räknas bara en gång.
       *[other] Detta har erkänts utifrån den tidigare prestationen { $source } ({ $register_number }); kunnandet räknas bara en gång.
    }
finding-assessment_without_grade = Bedömningen saknar vitsord och lämnades därför utan avseende.
finding-assessment_deviates = Bedömningen avviker från kraven: allt har inte visats.
finding-assessment_adapted = Bedömningen är anpassad.
finding-extent_not_plausible = Omfattningen är inget trovärdigt tal, så den förblir okänd.
finding-extent_without_measure = Omfattningen { $amount } saknar enhet, så den förblir okänd.
finding-extent_in_other_measure =
    { $measure ->
        [op] Omfattningen är { $amount } sp; studiepoäng omvandlas inte till kompetenspoäng.
        [ov] Omfattningen är { $amount } studieveckor; de omvandlas inte till kompetenspoäng.
        [weekly_lesson] Omfattningen är { $amount } årsveckotimmar; de omvandlas inte till kompetenspoäng.
        [course] Omfattningen är { $amount } kurser; de omvandlas inte till kompetenspoäng.
        [hour] Omfattningen är { $amount } timmar; de omvandlas inte till kompetenspoäng.
        [year] Omfattningen är { $amount } år; de omvandlas inte till kompetenspoäng.
        [week] Omfattningen är { $amount } veckor; de omvandlas inte till kompetenspoäng.
       *[other] Omfattningen { $amount } anges i en annan enhet ({ $measure }); den omvandlas inte till kompetenspoäng.
    }
finding-recorded_twice =
    { $name ->
        [none] Samma kunnande är antecknat också på annat håll ({ $other }); det räknas bara en gång: { $code }.
       *[other] Samma kunnande är antecknat också på annat håll ({ $other }); det räknas bara en gång: ”{ $name }”.
    }
finding-records_disagree =
    { $what ->
        [grade] Två anteckningar har olika vitsord; den andra anteckningen finns här: { $other }.
        [date] Två anteckningar har olika bedömningsdag; den andra anteckningen finns här: { $other }.
        [state] Den ena anteckningen säger avlagd, den andra underkänd; den andra anteckningen finns här: { $other }.
       *[extent] Två anteckningar har olika omfattning; den andra anteckningen finns här: { $other }.
    }
finding-sub_unit_code_ambiguous = Koden { $code } avser flera delområden i examensdelen { $unit }; kontrollera vilket som har avlagts.
finding-sub_unit_extent_differs = Delområdet { $code } är antecknat med { $recorded_osp } kp, men i grunderna omfattar det { $required_osp } kp; kontrollera anteckningen.
finding-recorded_extent_smaller = Examensdelen { $unit } är antecknad med { $recorded_osp } kp, men i grunderna omfattar den { $required_osp } kp; grundernas omfattning räknas.
finding-unit_origin_unknown = Grunderna för examensdelen { $unit } har inte laddats; den godtogs som en del från en annan examen, men kontrollera varifrån den kommer.

## Utbud (Studieinfo)

finding-item_unknown = Stället är varken en utbildning, ett genomförande eller ett ansökningsmål och lämnades bort.
finding-not_published = Genomföranden som inte är publicerade lämnades bort: utkast { $drafts }, arkiverade { $archived }, övriga { $others }.
finding-offering_kind_left_out =
    { $count ->
        [one] Ett genomförande lämnades bort, eftersom utbildningstypen (”{ $kind }”) varken är en liten kompetenshelhet eller en examensdel.
       *[other] { $count } genomföranden lämnades bort, eftersom utbildningstypen (”{ $kind }”) varken är en liten kompetenshelhet eller en examensdel.
    }
finding-offering_kind_missing = Genomförandets utbildningstyp saknas, och genomförandet lämnades bort.
finding-offering_id_missing = Genomförandets identifierare saknas, och genomförandet lämnades bort.
finding-offering_repeated = Genomförandet { $offering } finns med flera gånger; bara det första lästes.
finding-programme_missing = Utbildningen bakom genomförandet { $offering } finns inte med, så en del uppgifter saknas; ladda utbildningen i samma fil.
finding-name_missing = Namnet saknas.
finding-several_providers = Genomförandet har { $count } anordnare; den första lästes som utbildningsanordnare.
finding-provider_missing = Utbildningsanordnaren saknas.
finding-units_missing = Utbildningen saknar uppgift om vilka examensdelar den är.
finding-unit_reference_incomplete = Hänvisningen till examensdelen är ofullständig, så delen kan inte identifieras.
finding-extent_outside_programme = Genomförandets omfattning ligger utanför utbildningens gränser ({ $least }–{ $most }); genomförandets egen omfattning lästes.
finding-extent_unclear = Omfattningen är oklar (nedre gräns { $least }, övre gräns { $most }) och förblir okänd.
finding-extent_measure_missing = Enheten för omfattningen saknas, så omfattningen räknas inte som kompetenspoäng.
finding-date_unreadable = Dagen kunde inte läsas; den förblir okänd.
finding-fee_kind_unknown =
    { $kind ->
        [none] Avgiftens typ saknas.
       *[other] Avgiftens typ ”{ $kind }” är okänd.
    }
finding-fee_contradicts_itself = Avgiftsuppgifterna motsäger varandra, så priset förblir okänt.
finding-fee_by_academic_year =
    { $euros ->
        [none] Genomförandet har en läsårsavgift som bara gäller en del av de studerande; den läses inte som pris.
       *[other] Genomförandet har en läsårsavgift ({ $euros } €) som bara gäller en del av de studerande; den läses inte som pris.
    }
finding-fee_amount_missing = Genomförandet är avgiftsbelagt, men priset saknas; det förblir okänt.
finding-length_unreadable = Längden kunde inte läsas; den förblir okänd.
finding-language_code_unknown = Undervisningsspråkets kod ”{ $language }” är okänd; den behölls som den är.
finding-application_times_elsewhere = Ansökningstiderna finns i ansökans uppgifter, som inte är med; de förblir okända.
finding-start_missing = Startdagen saknas eller är oklar.
finding-start_kind_unknown = Starttidens typ ”{ $kind }” är okänd; starttiden förblir okänd.
finding-end_before_start = Slutdagen { $end } är före startdagen { $start }; slutdagen förblir okänd.
finding-application_ends_before_it_starts = Ansökningstiden slutar { $end }, det vill säga innan den börjar { $start }; ansökningstiden förblir okänd.

## Utbudet och examensgrunderna

finding-no_requirements_loaded =
    { $count ->
        [one] Inga examensgrunder har laddats, så täckningen av ett genomförande kan inte kontrolleras; ladda grunderna.
       *[other] Inga examensgrunder har laddats, så täckningen av { $count } genomföranden kan inte kontrolleras; ladda grunderna.
    }
finding-requirements_not_loaded = Genomförandet { $offering } hänvisar till grunderna { $requirements }, som inte har laddats; ladda dem så klarnar täckningen.
finding-unit_reference_unknown = Genomförandet { $offering } hänvisar till punkten { $reference } i grunderna { $requirements }, som inte finns; kontrollera hänvisningen.
finding-unit_reference_contradicts_itself = Hänvisningen i genomförandet { $offering } motsäger sig själv: punkten { $reference } i grunderna { $requirements } är examensdelen { $listed }, inte { $unit }.
finding-unit_unknown =
    { $nearest ->
        [none] Genomförandet { $offering } täcker examensdelen { $code }, som inte finns i de laddade grunderna; kontrollera koden eller ladda grunderna.
       *[other]
            { $nearest_name ->
                [none] Genomförandet { $offering } täcker examensdelen { $code }, som inte finns i de laddade grunderna. Menade du { $nearest }?
               *[other] Genomförandet { $offering } täcker examensdelen { $code }, som inte finns i de laddade grunderna. Menade du { $nearest } (”{ $nearest_name }”)?
            }
    }
finding-prerequisite_unknown =
    { $nearest ->
        [none] Genomförandet { $offering } kräver först examensdelen { $code }, som inte finns i de laddade grunderna; kontrollera koden eller ladda grunderna.
       *[other]
            { $nearest_name ->
                [none] Genomförandet { $offering } kräver först examensdelen { $code }, som inte finns i de laddade grunderna. Menade du { $nearest }?
               *[other] Genomförandet { $offering } kräver först examensdelen { $code }, som inte finns i de laddade grunderna. Menade du { $nearest } (”{ $nearest_name }”)?
            }
    }
finding-sub_unit_unknown =
    { $nearest ->
        [none] Genomförandet { $offering } täcker delområdet { $code }, som inte finns i examensdelen { $unit }; kontrollera koden.
       *[other] Genomförandet { $offering } täcker delområdet { $code }, som inte finns i examensdelen { $unit }. Menade du { $nearest }?
    }
finding-requirement_unknown =
    { $count ->
        [0] Genomförandet { $offering } täcker kravet { $code }, men examensdelen { $unit } har inga numrerade krav.
        [one] Genomförandet { $offering } täcker kravet { $code }, men examensdelen { $unit } har bara ett krav.
       *[other] Genomförandet { $offering } täcker kravet { $code }, men kraven i examensdelen { $unit } är numrerade 1–{ $count }.
    }
finding-unit_not_in_force =
    { $nearest ->
        [none] Genomförandet { $offering } täcker examensdelen { $unit }, vars grunder ({ $requirements }) inte gäller { $day }; täckningen används inte.
       *[other]
            { $nearest_name ->
                [none] Genomförandet { $offering } täcker examensdelen { $unit }, vars grunder ({ $requirements }) inte gäller { $day }; täckningen används inte. Kontrollera om det täcker den gällande delen { $nearest }.
               *[other] Genomförandet { $offering } täcker examensdelen { $unit }, vars grunder ({ $requirements }) inte gäller { $day }; täckningen används inte. Kontrollera om det täcker den gällande delen { $nearest } (”{ $nearest_name }”).
            }
    }

## Utbud som lämnats utanför planen

finding-offering_left_out_price_unknown = Genomförandet lämnades utanför planen, eftersom priset inte är känt och en budget är satt; fråga efter priset.
finding-offering_left_out_undated = Genomförandet lämnades utanför planen, eftersom tidpunkten inte är känd; fråga efter den.
finding-offering_left_out_workload_unknown = Genomförandet lämnades utanför planen, eftersom antalet timmar per vecka inte är känt; fråga efter arbetsmängden.
finding-offering_left_out_language_unknown = Genomförandet lämnades utanför planen, eftersom undervisningsspråket inte är känt; fråga efter det.
finding-offering_left_out_not_assessed = Genomförandet lämnades utanför planen, eftersom kunnandet inte bedöms där.
finding-offering_left_out_restricted = Genomförandet lämnades utanför planen, eftersom det bara är för gruppen ”{ $group }”; hör den studerande till den kan du ta med det med --group.
finding-pok_not_in_catalogue = { $code } finns inte bland de inlästa genomförandena, så det är okänt vad den täcker; läs in katalogen där den finns eller ange själva examensdelarna.
finding-self_paced_starts_end = Genomföranden som kan börja vilken vecka som helst prövades med start till och med { $last }; senare starter undersöktes inte.

## Tabeller

finding-table_not_utf8 = Filen lästes med teckenkodningen { $encoding }; spara den som UTF-8 så att bokstäverna blir rätt.
finding-table_sheet_refused = Bladet kunde inte läsas: { $fault ->
        [mapped_heading_missing] rubriken ”{ $missing }”, som mappningen nämner, finns inte.
       *[other] kolumnen { $missing } saknas. Lägg till den, eller nämn rubriken som står för den i en mappningsfil.
    }
finding-table_sheets_left_out = Blad som saknar tabellens rubriker eller är dolda lämnades bort: { $sheets }.
finding-table_without_rows = Tabellen har inga rader under rubrikerna.
finding-table_columns_unknown = Dessa kolumner hör inte till tabellen och lästes inte: { $columns }.
finding-table_column_repeated = Samma kolumn finns två gånger i tabellen; bara den första lästes.
finding-table_examples_left_out =
    { $count ->
        [one] En exempelrad lämnades bort.
       *[other] { $count } exempelrader lämnades bort.
    }
finding-row_repeats_id = Identifieraren ”{ $id }” används redan ({ $first }); den här raden lämnades bort.
finding-row_without_name = Raden saknar namn och lämnades bort; fyll i åtminstone en av namnkolumnerna.
finding-kind_without_coverage =
    { $kind ->
        [unit] Typen är examensdel, men raden säger inte vad som täcks; fyll i täckningens kolumner.
        [sub_unit] Typen är delområde, men raden säger inte vad som täcks; fyll i täckningens kolumner.
       *[part_of_unit] Typen är helhet som är mindre än en examensdel, men raden säger inte vad som täcks; fyll i täckningens kolumner.
    }
finding-cell_required = En obligatorisk cell är tom.
finding-cell_holds_error = Cellen innehåller ett fel från kalkylprogrammet ({ $value }); skriv värdet på nytt.
finding-cell_holds_identity = Cellen verkar innehålla en personbeteckning eller ett studentnummer; den lästes inte. Ta bort uppgiften ur filen.
finding-cell_not_a_number = ”{ $value }” är inte ett tal.
finding-cell_not_a_whole_number = ”{ $value }” är inte ett heltal.
finding-cell_out_of_range = ”{ $value }” ligger inte mellan { $least } och { $most }.
finding-cell_not_a_date = ”{ $value }” är inte ett datum; skriv det som 31.1.2027 eller 2027-01-31.
finding-cell_not_yes_or_no = ”{ $value }” är varken ja eller nej.
finding-cell_not_allowed = ”{ $value }” är inte ett tillåtet värde; tillåtna är: { $allowed }.
finding-cell_not_a_code = ”{ $value }” är inte en identifierare; skriv den utan mellanslag.
finding-cell_not_a_unit_code = ”{ $value }” är inte en examensdels kod; koden består av siffror, till exempel 105730.
finding-cell_not_a_sub_unit_code = ”{ $value }” är inte ett delområdes kod; skriv koden som VVTD eller 400012/VVTD.
finding-cell_not_requirements = ”{ $value }” är inte en lista över krav; skriv numren som 1,2 eller 1-3 och examensdelen i kolumnen bredvid.
finding-cell_not_an_extent = ”{ $value }” är inte en omfattning; skriv till exempel 5 kp eller 10-15 kp.
finding-cell_not_a_price = ”{ $value }” är inte ett pris; skriv euro utan tusenavgränsare, till exempel 49,50.
finding-cell_not_a_country = ”{ $value }” är inte ett land; skriv landets kod med två bokstäver, till exempel FI.
finding-cell_not_a_language = ”{ $value }” är inte ett språk; skriv språkets kod med två bokstäver, till exempel sv.
finding-cell_not_a_skill = ”{ $value }” är inte en färdighets ESCO-adress.
finding-extent_units_differ =
    { $first ->
        [osp] I omfattningens cell är enheten kp, men i kolumnen bredvid sp; omfattningen förblir okänd.
       *[op] I omfattningens cell är enheten sp, men i kolumnen bredvid kp; omfattningen förblir okänd.
    }
finding-extent_without_unit = Omfattningen ”{ $value }” saknar enhet; skriv kp eller sp.
finding-prerequisite_not_a_unit = ”{ $value }” är inte en examensdels kod, så genomförandet kan inte tas med i en plan; rätta koden.
finding-coverage_unreadable = ”{ $value }” säger inte vad som täcks; skriv DEL, DEL/OMRÅDE eller DEL:1,2.
finding-coverage_part_not_formal = ”{ $value }” är bara en del av kraven; flytta det till kolumnen för täckning som anordnaren uppger.
finding-intake_unreadable = Starttiden ”{ $value }” kunde inte läsas; skriv till exempel 11.1.2027..26.3.2027 ansökan 1.11.2026..15.12.2026.
finding-intake_ends_before_start = Starttiden ”{ $value }” slutar innan den börjar.
finding-intake_closes_before_opening = Ansökan i starttiden ”{ $value }” slutar innan den börjar.
finding-nothing_left_ask_for_certificate = Inget återstår att göra: be utbildningsanordnaren bekräfta examen och ge examensbetyget.

## Grupper som inget kan fylla

finding-group_has_too_few_parts = Gruppen ”{ $group }” kräver minst { $least } av sina delar, och den har { $count }.
finding-group_cannot_reach_least = Gruppen ”{ $group }” kräver minst { $least_osp } kp, och alla dess delar tillsammans ger högst { $reach_osp } kp.
finding-group_exceeds_most = De obligatoriska delarna i gruppen ”{ $group }” ger { $mandatory_osp } kp, mer än de { $most_osp } kp som ryms i den.
finding-root_without_rule = Examens uppbyggnad ”{ $group }” har ingen regel i roten om hela examens omfattning: helheten är gruppernas summa eller okänd. Jämför med grundernas text.
