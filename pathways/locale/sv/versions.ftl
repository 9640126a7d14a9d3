## Från en annan version eller en annan examen

because-unit_of_other_version = Examensdelen { $unit } hör till en annan version av denna examen ({ $register_number }) och inte till denna; den räknas först när utbildningsanordnaren har erkänt den.
because-other_common_unit = Den gemensamma examensdelen { $unit } hör till andra examensgrunder. Den godtas inte som sådan och fyller aldrig ensam { $own }.
because-sub_unit_of_other_common_unit = Delområdet { $sub_unit } hör till den gemensamma examensdelen { $unit } i andra examensgrunder; det räknas först när det har erkänts.
because-ask_recognition_of_sub_units = Be utbildningsanordnaren erkänna den delområde för delområde: { $to }.
because-ask_recognition_of_old_unit =
    { $day ->
        [none] Be utbildningsanordnaren om erkännande: examensdelen { $unit }, examensgrunderna { $register_number }, ingen dag antecknad.
       *[other] Be utbildningsanordnaren om erkännande: examensdelen { $unit }, examensgrunderna { $register_number }, avlagd { $day }.
    }
because-only_stated_not_equivalent = Det har konstaterats att detta inte motsvarar någon examensdel här; inget föreslås.
because-stated_equivalent =
    { $document ->
        [none] { $who } har konstaterat ({ $day }) att { $unit } motsvarar { $to }; ett beslut om erkännande för den studerande behövs ännu.
       *[other] { $who } har konstaterat ({ $day }, { $document }) att { $unit } motsvarar { $to }; ett beslut om erkännande för den studerande behövs ännu.
    }
because-stated_partly =
    { $document ->
        [none] { $who } har konstaterat ({ $day }) att { $unit } delvis motsvarar { $to }.
       *[other] { $who } har konstaterat ({ $day }, { $document }) att { $unit } delvis motsvarar { $to }.
    }
because-stated_not =
    { $document ->
        [none] { $who } har konstaterat ({ $day }) att { $unit } inte motsvarar { $to }.
       *[other] { $who } har konstaterat ({ $day }, { $document }) att { $unit } inte motsvarar { $to }.
    }
because-local_unit_from_another_qualification = Examensgrunder som gäller från { $valid_from } tar inte emot en lokal examensdel från en annan examen ({ $register_number }).
because-not_in_force_when_assessed = Examensdelen { $unit } bedömdes { $day }, då dess examensgrunder { $register_number } inte var i kraft (sista dagen { $last_day }); de nya examensgrunderna kräver det, om delen inte har erkänts.
finding-force_when_assessed_unknown = Examensdelen { $unit } kommer från examensgrunderna { $register_number }, som måste ha varit i kraft på bedömningsdagen. Om de var det är inte känt: ladda dem och se till att dagen är antecknad.
finding-counted_by_statement = Examensdelen { $unit } räknas som { $to }: { $who } har konstaterat ({ $day }) att den erkänns för alla utan eget beslut.
finding-equivalence_repeated = Samma konstaterande om examensdelen { $unit } finns redan i { $first }; detta lämnades bort.
finding-equivalence_to_several = Ett konstaterande gäller en examensdel: hela eller delar av den. Skriv de andra på egna rader.
finding-equivalence_of_one_code = Examensdelen { $unit } har samma kod i båda examensgrunderna och är en och samma del; konstaterandet att den inte är det ändrar inget.
finding-equivalence_unit_unreadable = ”{ $value }” är ingen examensdel; skriv dess kod, till exempel 105708, 105708:1-3 eller 400012/VVAI.
format-equivalences = konstateranden om motsvarighet
count-equivalences =
    { $count ->
        [one] ett konstaterande
       *[other] { $count } konstateranden
    }
cli-template-equivalences = Sparad { $file }. Fyll i den, kontrollera den med pathways validate och ge den med --data.

finding-offering_in_credits = Dess omfattning anges i studiepoäng (sp), som inte omvandlas till kompetenspoäng utan beslut; den lämnades bort.
finding-title_needs_unit = Examensbenämningen { $title } ({ $code }) ges bara med examensdelen { $unit }, som inte är avlagd: välj den bland de valbara.

## Två versioner

because-never_in_force = Examensgrunderna { $register_number } anger ingen första giltighetsdag, så ingen kan studera enligt dem.
because-closed_to_new_learners = Enligt { $register_number } kunde man börja till och med { $day }; ingen kan övergå till dem längre.
because-version_has_ended = Sista dagen för { $register_number } var { $day }; efter den kan inget avläggas enligt dem.
because-begins_after_the_end = { $register_number } gäller från { $day }, och allt skulle ha varit klart { $by }.
because-no_day_decides = Examensgrunderna { $register_number } anger ingen sista dag: inget tvingar till en övergång.
because-staying_is_closed = Det går inte längre att stanna: sista dagen var { $day }.
because-staying_ends_in_time =
    { $days ->
        [0] Det går att stanna: studierna slutar { $finish }, på den allra sista dagen. Dagen efter gäller de nya examensgrunderna.
        [one] Det går att stanna: studierna slutar { $finish }, en dag före sista dagen { $day }.
       *[other] Det går att stanna: studierna slutar { $finish }, { $days } dagar före sista dagen { $day }.
    }
because-staying_needs_agreement =
    { $finish ->
        [none] Det går att stanna bara om det som ska avtalas med utbildningsanordnaren har avlagts senast sista dagen { $day }.
       *[other] Det går att stanna: studierna slutar { $finish }. Det som ska avtalas med utbildningsanordnaren har ingen dag; också det ska vara avlagt senast sista dagen { $day }.
    }
because-staying_is_possible_until = Det går att stanna till och med { $day }.
because-staying_ends_too_late = { $day } avgör: enligt de gamla examensgrunderna skulle studierna sluta { $finish }, efter sista dagen.
because-staying_is_impossible = { $day } avgör: till dess finns det ingen väg till examen enligt de gamla examensgrunderna.
because-staying_is_not_settled = { $day } avgör; om studierna kan sluta till dess blev inte klart inom den tillåtna tiden.
finding-plan_ends_after_requirements = Planen slutar { $finish }, efter sista dagen för examensgrunderna { $register_number } ({ $last_day }): till dess ska allt vara klart, eller så övergår den studerande till nyare examensgrunder. Jämför båda med pathways versions.
finding-not_a_version = { $register_number } är ingen version av { $old }: ingendera ersätter den andra, och de har ingen gemensam examenskod. Detta är ett byte av examen.
finding-area_not_in_version = Kompetensområdet { $area } finns inte i { $register_number }; svaret gäller alla dess grenar.
decision-equivalence = Examensdelar i två versioner är desamma genom sin kod eller genom en konstaterad motsvarighet, aldrig genom namnet; ett konstaterande är ett förslag om det inte säger att inget beslut behövs.
decision-versions = Enligt de gamla examensgrunderna är allt klart på övergångstidens sista dag; enligt de nya börjar inget innan de gäller.
cli-comparing-versions = Jämför de två versionerna
cli-versions-title = Stanna eller övergå: { $old } → { $new }
cli-versions-stay = Stanna: { $title }
cli-versions-move = Övergå: { $title }
cli-carried-heading = Det som finns, enligt båda
cli-lost = Övergången förlorar { $osp } av det som räknas nu.
cli-lost-unknown = Hur mycket övergången förlorar är inte känt: alla omfattningar är inte angivna.
cli-counts-there = räknas
cli-no-last-day = ej angiven
cli-moving-changes = Övergången ändrar: { $changes }.
cli-days =
    { $count ->
        [one] en dag
       *[other] { $count } dagar
    }
versions-status-optimal = möjligt, bevisat bäst
versions-status-feasible = möjligt, inte bevisat bäst
versions-status-impossible = inte möjligt
versions-status-out_of_time = inte klart i tid
versions-status-closed = stängt
fate-carries = följer med
fate-counts_more = räknas mer
fate-counts_less = räknas mindre
fate-lost = förloras
fate-gained = tillkommer
fate-neither = be om erkännande
col-stay = Stanna
col-move = Övergå
col-status = Svar
col-last-day = Sista dag
col-versions-finish = Klart
col-money = Pris
col-versions-steps = Steg
col-versions-weeks = Veckor
col-code = Kod
col-fate = Vid övergång
because-better_to_study_first = Bättre än båda: studera först enligt de gamla grunderna och övergå till de nya { $day }.
decision-crossing = Före övergången studeras bara det som båda versionerna kräver, och gamla examensdelar som en utsaga erkänner för alla; det som bara de nya kräver börjar efteråt.
