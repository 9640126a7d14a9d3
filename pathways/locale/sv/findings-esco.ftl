## Färdighetsklassifikationen ESCO

finding-esco_version_unknown = Av materialets namn framgår inte vilken version av ESCO det är; ange versionen så att länkarna kan kontrolleras när nästa version kommer.
finding-esco_language_unknown = Av filens namn framgår inte vilket språk benämningarna är på; behåll det ursprungliga namnet, till exempel skills_fi.csv.
finding-esco_files_left_out =
    { $count ->
        [one] En tabell är inte en ESCO-fil och lämnades bort: { $files }.
       *[other] { $count } tabeller är inte ESCO-filer och lämnades bort: { $files }.
    }
finding-esco_rows_unreadable =
    { $count ->
        [one] En rad lämnades bort eftersom värdet i kolumnen { $column } inte kunde läsas.
       *[other] { $count } rader lämnades bort eftersom värdet i kolumnen { $column } inte kunde läsas; här är den första.
    }
finding-esco_value_unknown =
    { $count ->
        [one] Värdet ”{ $value }” i kolumnen { $column } är okänt och lästes inte.
       *[other] Värdet ”{ $value }” i kolumnen { $column } är okänt och lästes inte på { $count } rader; den här är den första.
    }
finding-esco_concept_repeated =
    { $count ->
        [one] Begreppet { $iri } finns två gånger i filen; bara det första lästes.
       *[other] { $count } rader upprepar ett begrepp som redan finns i filen, till exempel { $iri }; bara det första lästes.
    }
finding-esco_values_differ =
    { $count ->
        [one] Filerna säger olika saker om begreppet { $iri }; det som lästes först gäller.
       *[other] Filerna säger olika saker om { $count } begrepp, till exempel { $iri }; det som lästes först gäller.
    }
finding-esco_group_only_in_hierarchy = Färdighetsgruppen ”{ $name }” ({ $iri }) saknas i filen över färdighetsgrupper; den lästes ur hierarkin.
finding-esco_self_relation = Begreppet { $iri } står i relation till sig självt; relationen lämnades bort.
finding-esco_both_relations =
    { $count ->
        [one] En färdighet är både nödvändig och valfri för samma begrepp; den lästes som nödvändig.
       *[other] { $count } färdigheter är både nödvändiga och valfria för samma begrepp; de lästes som nödvändiga.
    }
finding-esco_concept_missing =
    { $relations ->
        [one] En relation nämner begreppet { $iri }, som saknar egen rad; relationen behölls, men namn saknas.
       *[other] { $relations } relationer nämner begreppet { $iri }, som saknar egen rad; relationerna behölls, men namn saknas.
    }
finding-esco_concepts_missing = Relationerna nämner { $count } begrepp som saknar egen rad, till exempel { $iri }; läs också in språkpaketet som har namnen.
finding-esco_skills_without_type =
    { $count ->
        [one] För en färdighet anges inte om den är färdighet eller kunskap: { $skills }.
       *[other] För { $count } färdigheter anges inte om de är färdigheter eller kunskap: { $skills }.
    }
finding-esco_skills_without_reuse_level =
    { $count ->
        [one] För en färdighet anges inte hur brett den används: { $skills }.
       *[other] För { $count } färdigheter anges inte hur brett de används: { $skills }.
    }
finding-esco_labels_missing =
    { $count ->
        [one] Begreppet { $iri } saknar namn på alla språk.
       *[other] { $count } begrepp saknar namn på alla språk, till exempel { $iri }.
    }
finding-esco_broader_cycle =
    { $count ->
        [one] Begreppet { $iri } ligger ovanför sig självt i hierarkin; relationerna behölls.
       *[other] { $count } begrepp ligger ovanför sig själva i hierarkin, till exempel { $iri }; relationerna behölls.
    }

## Länkar till färdigheter

finding-cell_not_a_subject = ”{ $value }” är ingen identifierare för objektet; skriv en examensdel som 105444, ett krav som 105444:3 och ett genomförande med sin identifierare.
finding-skill_link_repeated = Länken från { $subject } till samma färdighet finns redan i tabellen ({ $first }); den här raden lämnades bort.

## En ny version av ESCO

finding-skill_replaced = Färdigheten ”{ $name }” ({ $iri }), som länkar använder, finns inte längre i version { $version }; i stället finns ”{ $new_name }” ({ $new }). Godkänn bytet eller välj en annan.
finding-skill_code_reused = Färdigheten ”{ $name }” ({ $iri }), som länkar använder, finns inte längre i version { $version }. Koden har nu ”{ $new_name }” ({ $new }), som inte är samma sak: avgör vart länkarna ska leda.
finding-skill_vanished = Färdigheten ”{ $name }” ({ $iri }), som länkar använder, finns inte längre i version { $version }, och ingen ersättare är känd: avgör vart länkarna ska leda.
finding-skill_never_known = Adressen { $iri }, som länkar använder, finns varken i den gamla eller i den nya versionen; kontrollera adressen.
finding-skill_renamed = En färdighet som länkar använder har fått ett nytt namn: ”{ $name }” heter i version { $version } ”{ $new_name }” ({ $iri }).
finding-skills_added =
    { $files ->
        [one] En fil lades till det som datalagret innehåller av ESCO { $version }.
       *[other] { $files } filer lades till det som datalagret innehåller av ESCO { $version }.
    }
finding-skills_version_replaced = ESCO { $new } ersätter { $old } i datalagret: { $vanished } adresser är borta, { $added } är nya, { $relabelled } har ett annat namn. Länkarna använder { $used } adresser; { $open } av dem måste avgöras. Ingen länk ändrades.
finding-skill_unknown = Adressen { $iri }, som länkar använder, finns inte i ESCO { $version }; kontrollera adressen.
