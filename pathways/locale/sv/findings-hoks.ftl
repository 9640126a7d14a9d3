# En personlig utvecklingsplan för kunnandet (PUK, HOKS).
finding-hoks_former_names = Planen har listornas tidigare namn; den lästes, men eHOKS regler prövades inte.
finding-hoks_field_missing = Fältet { $field } saknas; eHOKS tar inte emot en plan utan det.
finding-hoks_identifier_missing = Fältet { $field } saknas; eHOKS frågar efter det när en plan skapas. Här behövs det inte.
finding-hoks_field_unreadable = Fältet { $field } har inte den form som eHOKS kräver.
finding-hoks_period_reversed = Den första dagen kommer efter den sista.
finding-hoks_period_too_long = Perioden är längre än { $years } år.
finding-hoks_interruptions_overlap = Två avbrott överlappar varandra.
finding-hoks_tuva_with_units = Planen har både delar av handledande utbildning (TUVA/HUX) och examensdelar; den kan bara ha det ena.
finding-hoks_achieved_too_early = Dagen då kunnandet uppnåddes är inte efter den 1 januari 2018.
finding-hoks_achieved_too_far_ahead = Dagen då kunnandet uppnås ligger mer än 14 dagar framåt.
finding-hoks_readiness_gives_no_credit = Studier som stöder studiefärdigheterna ger inga kompetenspoäng; de lämnades bort.
finding-hoks_common_unit_without_areas = Den gemensamma examensdelen { $code } sägs vara förvärvad utan att delområdena nämns; fråga vilka, tills dess väntar den bara på erkännande.
finding-hoks_prior_learning_claimed =
    { $code ->
        [none] Planen säger att detta har lärts tidigare, men bedömare eller ett yrkesprov ska ännu visa det; det väntar på ett beslut.
       *[other] Planen säger att { $code } har lärts tidigare, men bedömare eller ett yrkesprov ska ännu visa det; det väntar på ett beslut.
    }
finding-hoks_process_unknown =
    { $code ->
        [none] Hur detta tidigare kunnande har verifierats sägs inte med en känd kod; det väntar på ett beslut.
       *[other] Hur det tidigare kunnandet { $code } har verifierats sägs inte med en känd kod; det väntar på ett beslut.
    }
finding-hoks_part_without_code = Delen har ingen kod som kan läsas och lämnades bort.
finding-hoks_part_without_name = Den lokala delen har varken kod eller namn och lämnades bort.
finding-hoks_area_twice = Delområdet { $code } finns två gånger i examensdelen; det första lästes som dess obligatoriska del, det andra som dess valfria del.
finding-hoks_area_too_often = Delområdet { $code } finns mer än två gånger i examensdelen; denna anteckning lämnades bort.
finding-hoks_deviates = Planen säger att man här avviker från kraven; fråga utbildningsanordnaren vad som räknas.
finding-hoks_booked = { $offering } behålls som bokad från { $first } till { $last }: den studerandes plan (PUK) har den på dessa dagar.
finding-hoks_period_unmatched =
    { $unit ->
        [none] Den studerandes plan (PUK) har ”{ $name }” från { $first } till { $last }, och inget laddat genomförande är det; ladda genomförandet eller ange timmarna med --busy.
       *[other] Den studerandes plan (PUK) har { $unit } från { $first } till { $last }, och inget laddat genomförande ger det på dessa dagar; ladda genomförandet eller ange timmarna med --busy.
    }
finding-hoks_period_ambiguous = Den studerandes plan (PUK) har { $unit } från { $first } till { $last }, och flera genomföranden ger det på dessa dagar; ange det rätta med --booked: { $offerings }.
finding-hoks_period_over = Den studerandes plan (PUK) har { $unit } till { $last }, och ingen uppgift visar att det har avlagts; fråga, och ange det med --holds.
finding-hoks_undated =
    { $count ->
        [one] En del som ska förvärvas enligt den studerandes plan (PUK) har inga dagar där; den planerades på nytt.
       *[other] { $count } delar som ska förvärvas enligt den studerandes plan (PUK) har inga dagar där; de planerades på nytt.
    }

# Tables of a learner as JSON, and national competence badges.
finding-learner_keys_unknown =
    { $count ->
        [one] En nyckel på raden är inte känd och lämnades bort.
       *[other] { $count } nycklar på raden är inte kända och lämnades bort.
    }
finding-national_badges_not_published =
    { $count ->
        [one] Ett kompetensmärke är inte publicerat och lämnades bort.
       *[other] { $count } kompetensmärken är inte publicerade och lämnades bort.
    }
finding-national_badge_without_name = Kompetensmärket { $code } har inget namn.
finding-national_badge_ends = Kompetensmärket { $code } ges till { $last }.
