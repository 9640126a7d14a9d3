## Regelträdens skick

finding-branch_cannot_be_completed =
    { $branch ->
        [none] Inget val av examensdelar uppfyller den här strukturen.
       *[other] Inget val av examensdelar uppfyller ”{ $branch }”.
    }
finding-group_rests_on_unknown_extents =
    { $group ->
        [none] Gruppen kräver minst { $least_osp } kp, och dess delar med känd omfattning ger { $reach_osp }; resten beror på omfattningar som inte har angetts.
       *[other] Gruppen ”{ $group }” kräver minst { $least_osp } kp, och dess delar med känd omfattning ger { $reach_osp }; resten beror på omfattningar som inte har angetts.
    }
finding-common_unit_of_other_generation =
    { $name ->
        [none] Examensdelen { $unit } är en gemensam examensdel av en annan generation än en struktur för { $method } ska ha; den som har sin tids gemensamma delar saknar den.
       *[other] Examensdelen ”{ $name }” ({ $unit }) är en gemensam examensdel av en annan generation än en struktur för { $method } ska ha; den som har sin tids gemensamma delar saknar den.
    }
finding-branches_without_rule =
    { $count ->
        [one] Ett kompetensområde säger inte hur mycket det kräver: { $groups }.
       *[other] { $count } kompetensområden säger inte hur mycket de kräver: { $groups }.
    }
finding-area_named_otherwise =
    { $group ->
        [none] Kompetensområdet { $area } heter ”{ $declared }” där det räknas upp och har inget namn i strukturen.
       *[other] Kompetensområdet { $area } heter ”{ $declared }” där det räknas upp och ”{ $group }” i strukturen.
    }
finding-group_count_open =
    { $least_parts ->
        [0]
            { $group ->
                [none] Gruppen kan lämnas bort; den tar högst { $most_parts } delar.
               *[other] Gruppen ”{ $group }” kan lämnas bort; den tar högst { $most_parts } delar.
            }
       *[other]
            { $group ->
                [none] Gruppen tar { $least_parts }–{ $most_parts } delar, så dess storlek är valbar.
               *[other] Gruppen ”{ $group }” tar { $least_parts }–{ $most_parts } delar, så dess storlek är valbar.
            }
    }
finding-limit_only_in_text =
    { $group ->
        [none] Att högst { $osp } kp räknas här står bara i texten.
       *[other] Att högst { $osp } kp räknas i gruppen ”{ $group }” står bara i texten.
    }
finding-open_group_without_bound =
    { $group ->
        [none] Den öppna gruppen anger ingen egen gräns.
       *[other] Den öppna gruppen ”{ $group }” anger ingen egen gräns.
    }
finding-reading_guessed =
    { $reading ->
        [branch_optional] ”{ $group }”: de andra delarna räcker ensamma till omfattningen, så ett kompetensområde läses som frivilligt ({ $id }).
        [in_addition] ”{ $group }”: enligt namnet läses den som ett tillägg och räknas inte bland delarna ({ $id }).
        [number_in_name] ”{ $group }”: hur många delar som väljs läses ur namnet ({ $id }).
        [alternatives] ”{ $group }”: enligt namnen läses dess grupper som alternativ, av vilka ett väljs ({ $id }).
        [exclusion] ”{ $group }”: texten läses så att den utesluter en annan del ({ $id }).
        [order] ”{ $group }”: texten läses så att andra delar kommer först ({ $id }).
       *[other] ”{ $group }”: strukturen kan läsas på två sätt ({ $id }).
    }
finding-names_of_several_codes =
    { $count ->
        [one] En examensdel har samma namn som en del med en annan kod, och är en annan del: { $units }.
       *[other] { $count } examensdelar har samma namn som delar med andra koder, och är andra delar: { $units }.
    }
finding-day_with_time = Dagen är given med klockslag; bara dagen i Finland räknas: { $day }.
finding-measure_left_out = Strukturen säger inte vad den mäter i. Den anger inga omfattningar, så inget går förlorat: delarna räknas till antalet.
finding-extents_as_decimals =
    { $count ->
        [one] En omfattning är skriven med decimaler fast den är hel (15.0); den läses som 15.
       *[other] { $count } omfattningar är skrivna med decimaler fast de är hela (15.0); de läses som 15.
    }
finding-codes_without_address =
    { $count ->
        [one] En examensdel har en kod utan adress: { $units }.
       *[other] { $count } examensdelar har koder utan adresser: { $units }.
    }
finding-area_codes_inside_differ =
    { $area ->
        [none] Delområdet ”{ $name }” har ingen kod, och dess mål bär { $inside }.
       *[other] Delområdet ”{ $name }” har koden { $area }, och dess mål bär { $inside }; delområdets kod gäller.
    }

## Utbudens skick

finding-property_not_stated =
    { $property ->
        [nature] Genomförandet { $offering } säger inte att det är mindre än en examen.
        [basis] Genomförandet { $offering } beskriver inga mål för kunnandet eller anger ingen omfattning.
        [quality] Genomförandet { $offering } säger inte hur kunnandet bedöms.
       *[certificate] Genomförandet { $offering } säger inte att intyget är elektroniskt, studerandens eget och delbart.
    }
finding-property_denied =
    { $property ->
        [nature] Genomförandet { $offering } är inte mindre än en examen, så det är ingen liten kompetenshelhet.
        [basis] Genomförandet { $offering } har inga beskrivna mål för kunnandet, så det är ingen liten kompetenshelhet.
        [quality] Genomförandet { $offering } bedöms inte, så det är ingen liten kompetenshelhet.
       *[certificate] Genomförandet { $offering } ger inget elektroniskt intyg som är studerandens eget.
    }
finding-extent_not_stated = Genomförandet { $offering } anger ingen omfattning.
finding-unit_covered_by_little = Genomförandet { $offering } på { $osp } kp uppges täcka hela { $units }, vars omfattning är { $unit_osp } kp; kontrollera vad det täcker.
finding-offering_doubled = Genomförandet { $offering } är detsamma som { $first }: anordnare, namn, täckning, tider, plats och pris.
